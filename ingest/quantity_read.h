/*
 * quantity_read.h - a quantity while it is read; private.
 */
#ifndef BF_INGEST_QUANTITY_READ_H
#define BF_INGEST_QUANTITY_READ_H

#include "ingest/quantity.h"

/* A numeral that is being widened into a quantity. */
typedef struct bf_reader {
    const bf_tokens *tokens;
    size_t floor;
    bf_quantity *quantity;
    bf_numeral low;
    bf_numeral high; /* the second number of a range */
    bool range;
} bf_reader;

/* between A and B, A to B, A or B; then 4,000, 5,000 or even 6,000. */
void bf_reader_range(bf_reader *reader);

/* The words before and behind the number that bound it. */
void bf_reader_hedges(bf_reader *reader);

/* The hedge behind a number or its noun, a comma or hyphen between; *at
   becomes its first token.  NULL when there is none. */
const bf_sense *bf_hedge_behind(const bf_tokens *tokens, size_t *at);

#endif
