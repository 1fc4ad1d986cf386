#include "ingest/lexicon_tree.h"

#include <string.h>

static const char *const class_names[BF_CLASS_COUNT] = {
    [BF_CLASS_ABBREVIATION] = "abbreviation",
    [BF_CLASS_NUMBER] = "number",
    [BF_CLASS_SCALE] = "scale",
    [BF_CLASS_ORDINAL] = "ordinal",
    [BF_CLASS_FRACTION] = "fraction",
    [BF_CLASS_VAGUE] = "vague",
    [BF_CLASS_MONTH] = "month",
    [BF_CLASS_WEEKDAY] = "weekday",
    [BF_CLASS_TIME_UNIT] = "time-unit",
    [BF_CLASS_FISCAL] = "fiscal",
    [BF_CLASS_DEICTIC] = "deictic",
    [BF_CLASS_TIME_WORD] = "time-word",
    [BF_CLASS_WISHED] = "wished",
    [BF_CLASS_HEDGE] = "hedge",
    [BF_CLASS_SOFTENER] = "softener",
    [BF_CLASS_RANGE] = "range",
    [BF_CLASS_PERCENT] = "percent",
    [BF_CLASS_TIMES] = "times",
    [BF_CLASS_AS_MANY] = "as-many",
    [BF_CLASS_MULTIPLE] = "multiple",
    [BF_CLASS_CHANGE] = "change",
    [BF_CLASS_SHARE] = "share",
    [BF_CLASS_RATE] = "rate",
    [BF_CLASS_NOT_RATE] = "not-rate",
    [BF_CLASS_AVERAGE] = "average",
    [BF_CLASS_PERSON] = "person",
    [BF_CLASS_FLIGHT] = "flight",
    [BF_CLASS_ADJECTIVE] = "adjective",
    [BF_CLASS_COUNTS] = "counts",
    [BF_CLASS_THING] = "thing",
    [BF_CLASS_NAME_PREFIX] = "name-prefix",
    [BF_CLASS_NAME_SUFFIX] = "name-suffix",
    [BF_CLASS_NAME] = "name",
    [BF_CLASS_AGE_WORD] = "age-word",
    [BF_CLASS_CONDITION] = "condition",
    [BF_CLASS_LAW] = "law",
    [BF_CLASS_PREFACE] = "preface",
    [BF_CLASS_FUNCTION] = "function",
    [BF_CLASS_CLAUSE] = "clause",
    [BF_CLASS_COMPARE] = "compare",
    [BF_CLASS_ANAPHOR] = "anaphor",
    [BF_CLASS_PARTIAL] = "partial",
    [BF_CLASS_SOME_TIME] = "some-time",
    [BF_CLASS_FUTURE] = "future",
    [BF_CLASS_SAYS] = "says",
    [BF_CLASS_ACCORDING] = "according",
    [BF_CLASS_AGENCY] = "agency-name",
    [BF_CLASS_ACTOR] = "actor",
    [BF_CLASS_PEOPLE] = "people",
    [BF_CLASS_NATION] = "nation",
    [BF_CLASS_PLACE] = "place-name",
};

const char *bf_class_name(bf_class class)
{
    return class_names[class];
}

/* FNV-1a */
static uint64_t hash_of(bf_text text)
{
    uint64_t hash = 14695981039346656037U;
    for (size_t i = 0; i < text.length; i++)
        hash = (hash ^ (unsigned char)text.bytes[i]) * 1099511628211U;
    return hash;
}

struct key bf_word_key_of(bf_text folded)
{
    struct key key = {0, 0};
    /* No text ends with the bytes of such an end. */
    if (folded.length > sizeof key)
        return (struct key){hash_of(folded), UINT64_MAX - folded.length};
    memcpy(&key, folded.bytes, folded.length);
    return key;
}

size_t bf_words_slot(const bf_words *words, bf_text folded, struct key key)
{
    size_t slot = bf_words_first_slot(words, key);
    for (;; slot = (slot + 1) & (words->slot_count - 1)) {
        const struct slot *here = &words->slots[slot];
        if (!here->word)
            return slot;
        if (here->key.start == key.start && here->key.end == key.end &&
            (folded.length <= sizeof key ||
             bf_text_equal(words->items[here->word].key, folded)))
            return slot;
    }
}

uint32_t bf_words_number(const bf_words *words, bf_text word)
{
    bf_word_key key = bf_word_fold(word);
    bf_text text = {.bytes = key.bytes, .length = key.length};
    return key.length
               ? words->slots[bf_words_slot(words, text, bf_word_key_of(text))]
                     .word
               : 0;
}

bool bf_words_abbreviated(const bf_words *words, uint32_t number)
{
    return words->items[number].abbreviation;
}

const bf_vocabulary *bf_words_vocabulary(const bf_words *words)
{
    return words->vocabulary;
}

uint32_t bf_words_child(const bf_words *words, uint32_t first, uint32_t word)
{
    while (first && words->nodes[first].word != word)
        first = words->nodes[first].sibling;
    return first;
}
