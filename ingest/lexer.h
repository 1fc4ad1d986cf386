/*
 * lexer.h - cuts an article's bytes into words, numbers and marks.
 *
 * Knows characters only: what a word may mean, and where sentences end, is
 * for token.c to say.
 */
#ifndef BF_INGEST_LEXER_H
#define BF_INGEST_LEXER_H

#include "ingest/token.h"

#include <string.h>

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

/* How many of eight bytes, from the first on, are ASCII letters. */
static inline size_t bf_lexer_letters(const unsigned char *bytes)
{
    enum { BITS = 8 };
    const uint64_t ones = 0x0101010101010101U;
    const uint64_t highs = ones * 0x80;
    uint64_t word = 0;
    memcpy(&word, bytes, sizeof word);
#if defined __BYTE_ORDER__ && __BYTE_ORDER__ == __ORDER_BIG_ENDIAN__
    word = __builtin_bswap64(word);
#endif
    /* Each byte in its own seven bits: from 'a' on, and not beyond 'z'. */
    uint64_t small = (word | ones * 0x20) & ~highs;
    uint64_t letters =
        (small + ones * (0x80 - 'a')) & ~(small + ones * (0x7f - 'z')) & ~word;
    uint64_t others = ~letters & highs;
    return others ? (size_t)__builtin_ctzll(others) / BITS : sizeof word;
}

/*
 * The same where it is a word of ASCII letters behind one blank or none, as
 * most lexemes are, and nothing in any other case.  Reads up to eight bytes
 * beyond the limit.
 */
static inline bool bf_lexer_take_plain(bf_lexer *lexer, bf_lexeme *lexeme)
{
    enum { ASCII = 0x80, STEP = sizeof(uint64_t) };
    const unsigned char *start = lexer->cursor + (*lexer->cursor == ' ');
    const unsigned char *end = start;
    size_t letters = 0;
    do {
        letters = bf_lexer_letters(end);
        end += letters;
    } while (letters == STEP);
    /* O'odham, U.S., niños: more may belong to the word. */
    if (end == start || *end >= ASCII || *end == '\'' ||
        (*end == '.' && end - start == 1))
        return false;
    *lexeme =
        (bf_lexeme){.start = (size_t)(start - lexer->start),
                    .end = (size_t)(end - lexer->start),
                    .type = BF_TOKEN_WORD,
                    .gap = start > lexer->cursor ? BF_GAP_BLANK : BF_GAP_NONE};
    lexer->cursor = end;
    return true;
}

#endif
