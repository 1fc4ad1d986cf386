/*
 * word.h - small questions about the words at a token.
 */
#ifndef BF_INGEST_WORD_H
#define BF_INGEST_WORD_H

#include "ingest/token.h"

/* True when a token has a sense of a class with that value. */
static inline bool bf_word_is(const bf_tokens *tokens, size_t at,
                              bf_class class, const char *value)
{
    const bf_sense *sense = bf_token_sense(tokens, at, class);
    return sense && bf_text_equal(sense->entry->value, bf_text_from(value));
}

/* True when the entry of a sense has that flag. */
static inline bool bf_sense_has(const bf_sense *sense, const char *flag)
{
    bf_text value = {0};
    return bf_sense_flag(sense, flag, &value);
}

/* True when a word ends with 's: Panama's, next year's. */
bool bf_word_is_possessive(const bf_tokens *tokens, size_t at);
/* The sense of a class that ends right before a token; NULL when none. */
const bf_sense *bf_sense_before(const bf_tokens *tokens, size_t at,
                                bf_class class);

#endif
