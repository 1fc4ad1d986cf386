/*
 * token_part.h - the steps of cutting an article; private.
 */
#ifndef BF_INGEST_TOKEN_PART_H
#define BF_INGEST_TOKEN_PART_H

#include "ingest/lexer.h"

/* Beyond this a sentence is cut, so that no reader looks far. */
enum { BF_LONGEST_SENTENCE = 256 };

/* Room for what is being cut. */
typedef struct bf_cutting {
    bf_tokens *tokens;
    const char *copy; /* of the text, with padding for words */
    const bf_words *words;
    bf_arena *arena;
    bf_error *error;
    size_t in_sentence; /* tokens since the sentence began */
    bool ended;         /* a sentence end waits for what follows */
    size_t column;      /* the width that lines were wrapped at, 0: not */
} bf_cutting;

/* The flags of a lexeme that may open a line or a sentence, by what lies
   before it. */
unsigned bf_cutting_flags(bf_cutting *cutting, const bf_lexeme *lexeme,
                          bf_text word);
/* The longest line of text in short lines; 0 when paragraphs are lines. */
size_t bf_text_wrapping(bf_text text);

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
