/*
 * cbp_months.h - the cells of a CBP table, month by month: those of one month
 * are few enough to stay in the processor's cache while its rows come.
 */
#ifndef BF_INGEST_CBP_MONTHS_H
#define BF_INGEST_CBP_MONTHS_H

#include "ingest/tally.h"

/*
 * Cells have all codes of a row, so that a row that repeats another is seen.
 * Where rows may repeat, they are added up at once: by area and what was done
 * there in cells, by people and what was done to them in wide; these are far
 * fewer.
 */
typedef struct bf_cbp_month {
    bf_month month;
    bf_cells cells;
    bf_cells wide; /* empty where rows may not repeat */
} bf_cbp_month;

/* In the order in which they came; empty when all zero. */
typedef struct bf_cbp_months {
    bf_cbp_month *items;
    size_t count;
    size_t capacity;
    size_t latest;  /* 1 + where the month of the last row is */
    bf_cells known; /* by month; the sum is 1 + where it is */
} bf_cbp_months;

/* The cells of a month, which is added if it is new; NULL on failure. */
bf_cbp_month *bf_cbp_months_at(bf_cbp_months *months, bf_month month,
                               bf_arena *arena, bf_error *error);

#endif
