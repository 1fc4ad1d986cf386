#include "ingest/lexicon.h"

/* U+00C0 to U+00FF without their accents; '*' where there is no such. */
static const char latin[] = "aaaaaa*ceeeeiiii*nooooo*ouuuuy**"
                            "aaaaaa*ceeeeiiii*nooooo*ouuuuy*y";

/* Folds what starts at `at`; returns how many bytes that was. */
static size_t fold_one(bf_text word, size_t at, bf_word_key *key)
{
    const unsigned char *bytes = (const unsigned char *)word.bytes + at;
    size_t left = word.length - at;
    char folded = bf_lower(word.bytes[at]);
    size_t taken = 1;
    if (bytes[0] == 0xc3 && left > 1 && latin[bytes[1] & 0x3f] != '*') {
        folded = latin[bytes[1] & 0x3f];
        taken = 2;
    } else if (bytes[0] == 0xe2 && left > 2 && bytes[1] == 0x80 &&
               bytes[2] == 0x99) {
        folded = '\'';
        taken = 3;
    }
    key->bytes[key->length++] = folded;
    return taken;
}

bf_word_key bf_word_fold(bf_text word)
{
    bf_word_key key;
    key.length = 0;
    for (size_t at = 0; at < word.length;) {
        if (key.length == BF_WORD_SIZE) {
            key.length = 0;
            return key;
        }
        at += fold_one(word, at, &key);
    }
    const char *end = key.bytes + key.length;
    if (key.length > 2 && end[-1] == 's' && end[-2] == '\'')
        key.length -= 2;
    else if (key.length > 1 && (end[-1] == '\'' || end[-1] == '.'))
        key.length -= 1;
    return key;
}
