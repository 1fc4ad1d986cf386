#include "ingest/word.h"

enum { LONGEST = 7 };

bool bf_word_is(const bf_tokens *tokens, size_t at, bf_class class,
                const char *value)
{
    const bf_sense *sense = bf_token_sense(tokens, at, class);
    return sense && bf_text_equal(sense->entry->value, bf_text_from(value));
}

bool bf_sense_has(const bf_sense *sense, const char *flag)
{
    bf_text value = {0};
    return bf_entry_flag(sense->entry, bf_text_from(flag), &value);
}

const bf_sense *bf_sense_before(const bf_tokens *tokens, size_t at,
                                bf_class class)
{
    for (size_t i = at > LONGEST ? at - LONGEST : 0; i < at; i++) {
        const bf_sense *sense = bf_token_sense(tokens, i, class);
        if (sense && i + sense->length == at)
            return sense;
    }
    return NULL;
}
