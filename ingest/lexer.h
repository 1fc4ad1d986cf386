/*
 * lexer.h - cuts an article's bytes into words, numbers and marks.
 *
 * Knows characters only: what a word may mean, and where sentences end, is
 * for token.c to say.
 */
#ifndef BF_INGEST_LEXER_H
#define BF_INGEST_LEXER_H

#include "ingest/token.h"

/* Over valid UTF-8 that has a NUL behind its last byte and none before. */
typedef struct bf_lexer {
    const unsigned char *start;
    const unsigned char *cursor;
    const unsigned char *limit; /* at the NUL */
} bf_lexer;

/* What lies between a lexeme and the one before it. */
typedef enum bf_gap { BF_GAP_NONE, BF_GAP_BLANK, BF_GAP_LINE } bf_gap;

typedef struct bf_lexeme {
    size_t start; /* half-open byte range */
    size_t end;
    bf_token_type type; /* a hyphen is always BF_TOKEN_HYPHEN here */
    bf_gap gap;
    unsigned lines; /* line ends in the gap */
} bf_lexeme;

/* Takes the next lexeme; false at the end. */
bool bf_lexer_next(bf_lexer *lexer, bf_lexeme *lexeme);

#endif
