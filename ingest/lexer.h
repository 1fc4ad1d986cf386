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
    bool plain;     /* a word of ASCII letters alone */
} bf_lexeme;

/* Takes the next lexeme; false at the end. */
bool bf_lexer_next(bf_lexer *lexer, bf_lexeme *lexeme);

/*
 * The same where it is a word of ASCII letters behind one blank or none, as
 * most lexemes are, and nothing in any other case.
 */
static inline bool bf_lexer_take_plain(bf_lexer *lexer, bf_lexeme *lexeme)
{
    enum { LETTERS = 26, ASCII = 0x80 };
    const unsigned char *start = lexer->cursor + (*lexer->cursor == ' ');
    const unsigned char *end = start;
    while (((unsigned)*end | 0x20U) - 'a' < LETTERS)
        end++;
    /* O'odham, U.S., niños: more may belong to the word. */
    if (end == start || *end >= ASCII || *end == '\'' ||
        (*end == '.' && end - start == 1))
        return false;
    *lexeme =
        (bf_lexeme){.start = (size_t)(start - lexer->start),
                    .end = (size_t)(end - lexer->start),
                    .type = BF_TOKEN_WORD,
                    .gap = start > lexer->cursor ? BF_GAP_BLANK : BF_GAP_NONE,
                    .plain = true};
    lexer->cursor = end;
    return true;
}

#endif
