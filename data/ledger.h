/*
 * ledger.h - the official record laid out for looking up: one line a series,
 * in it the months, of each month the newest release first.
 */
#ifndef BF_DATA_LEDGER_H
#define BF_DATA_LEDGER_H

#include "data/series.h"

typedef struct bf_ledger_line {
    const bf_observation **rows;
    size_t count; /* at least 1 */
} bf_ledger_line;

typedef struct bf_ledger {
    const bf_ledger_line *items; /* in the order of their series */
    size_t count;
} bf_ledger;

/*
 * Lays out the official rows that have one value; the lists live in the
 * arena, the rows where they were.
 */
bool bf_ledger_make(const bf_observations *observations, bf_arena *arena,
                    bf_ledger *ledger, bf_error *error);

bf_selector bf_ledger_selector(const bf_ledger_line *line);
/* The first and the last month that have a value. */
bf_month bf_ledger_first(const bf_ledger_line *line);
bf_month bf_ledger_last(const bf_ledger_line *line);

/* What a line counts from one month to another, both included. */
typedef struct bf_total {
    int64_t value; /* thousandths */
    int64_t slack; /* how far the publisher's rounding may have moved it */
    bf_day as_of;  /* the newest release in it */
    bf_text source;
} bf_total;

/*
 * Adds up what releases up to the day `known` (BF_NO_DAY: all) say.  False
 * when a month has no value there, or only a share of a year's, and they are
 * no whole fiscal years.
 */
bool bf_ledger_total(const bf_ledger_line *line, bf_month first, bf_month last,
                     bf_day known, bf_total *total);

#endif
