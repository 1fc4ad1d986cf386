/*
 * token_part.h - the steps of cutting an article; private.
 */
#ifndef BF_INGEST_TOKEN_PART_H
#define BF_INGEST_TOKEN_PART_H

#include "ingest/lexer.h"

/* The value of digits with their grouping, in thousandths; further decimals
   are dropped.  *suspect: the groups are mangled. */
int64_t bf_number_value(bf_text text, bool *suspect);

/* Where the terms of an article are looked for. */
typedef struct bf_term_search {
    bf_tokens *tokens;
    const bf_words *words;
    bf_arena *arena;
    bf_error *error;
} bf_term_search;

/* Gives a token the senses of all terms that start at it. */
bool bf_token_find_terms(const bf_term_search *search, size_t at);

#endif
