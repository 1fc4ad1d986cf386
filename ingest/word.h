/*
 * word.h - small questions about the words at a token.
 */
#ifndef BF_INGEST_WORD_H
#define BF_INGEST_WORD_H

#include "ingest/token.h"

/* True when a token has a sense of a class with that value. */
bool bf_word_is(const bf_tokens *tokens, size_t at, bf_class class,
                const char *value);
/* True when the entry of a sense has that flag. */
bool bf_sense_has(const bf_sense *sense, const char *flag);
/* The sense of a class that ends right before a token; NULL when none. */
const bf_sense *bf_sense_before(const bf_tokens *tokens, size_t at,
                                bf_class class);

#endif
