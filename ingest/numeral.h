/*
 * numeral.h - a number in digits, in words or in both.
 *
 * 1.2 million, two hundred thousand, half a million, 39 thousand 653, 518k,
 * a dozen, 8 1/2 million, 2,475, 669 (a stray blank), tens of thousands.
 */
#ifndef BF_INGEST_NUMERAL_H
#define BF_INGEST_NUMERAL_H

#include "ingest/token.h"

typedef struct bf_numeral {
    size_t first; /* tokens, half-open */
    size_t end;
    int64_t low; /* thousandths; low == high unless it is vague */
    int64_t high;
    bool vague;    /* hundreds, tens of thousands: an order of magnitude */
    bool about;    /* a couple of hundred: near the value */
    bool words;    /* no digit in it */
    bool fraction; /* half, two thirds: a part of one, in thousandths */
    bool suspect;  /* its groups were mangled */
    int64_t scale; /* of its last word, 1 without: "5 million" 1000000 */
} bf_numeral;

/*
 * Reads the longest numeral that starts at a token.  False when there is
 * none.  A value beyond 10^12 is not one.  Reads at most some 40 tokens.
 */
bool bf_numeral_read(const bf_tokens *tokens, size_t at, bf_numeral *numeral);

#endif
