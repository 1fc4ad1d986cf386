/*
 * numeral_sum.h - numbers that are sums of parts: 2 million 475 thousand 669.
 */
#ifndef BF_INGEST_NUMERAL_SUM_H
#define BF_INGEST_NUMERAL_SUM_H

#include "ingest/numeral.h"
#include "ingest/time_word.h"

#define BF_THOUSANDTHS INT64_C(1000)

/* A scale at a token; K and M only where they are glued to digits. */
const bf_sense *bf_numeral_scale_at(const bf_tokens *tokens, size_t at);

/* Reads digits and number words with their scales, from numeral->first. */
bool bf_numeral_sum(const bf_tokens *tokens, bf_numeral *numeral);

#endif
