/*
 * cbp_months.h - the cells of a CBP table, month by month: those of one month
 * are few enough to stay in the processor's cache while its rows come.
 */
#ifndef BF_INGEST_CBP_MONTHS_H
#define BF_INGEST_CBP_MONTHS_H

#include "ingest/tally.h"

typedef struct bf_cbp_month {
    bf_month month;
    bf_cells cells;
} bf_cbp_month;

/* In the order in which they came; empty when all zero. */
typedef struct bf_cbp_months {
    bf_cbp_month *items;
    size_t count;
    size_t capacity;
    size_t latest;  /* 1 + where the month of the last row is */
    bf_cells known; /* by month; the sum is 1 + where it is */
} bf_cbp_months;

/* The cell of a key in a month, as bf_cells_at. */
bf_cell *bf_cbp_months_at(bf_cbp_months *months, bf_month month, uint64_t key,
                          bf_arena *arena, bf_error *error);

#endif
