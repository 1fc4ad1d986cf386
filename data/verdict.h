/*
 * verdict.h - quoted figures held against the official record.
 */
#ifndef BF_DATA_VERDICT_H
#define BF_DATA_VERDICT_H

#include "data/ledger.h"
#include "data/weigh.h"

/* What the record counts of one series in some months, in a figure's unit. */
typedef struct bf_counted {
    bool present;
    bf_selector series;
    bf_month first;
    bf_month last;
    int64_t value; /* thousandths */
    int64_t slack;
    bf_day as_of; /* the newest release in it */
    bf_text source;
} bf_counted;

typedef struct bf_verdict {
    const bf_figure *figure;
    bf_finding finding;
    bf_counted counted; /* of what was quoted, as far as there is any */
    int64_t end;        /* of the words, that the count is compared with */
    bf_counted instead; /* another count, which is what the words say */
    bf_text reason;     /* why it cannot be checked, what else it equals */
} bf_verdict;

typedef struct bf_verdicts {
    bf_verdict *items; /* one a figure, in their order */
    size_t count;
} bf_verdicts;

/*
 * Checks every figure.  A count is held against the sum of its months, a rate
 * against their mean, a change against the change of the sums, a share against
 * the share that its population has.  Where the words do not hold, and in
 * other releases, months, agencies, measures or places they do, it says which.
 * Lists and texts live in the arena; they borrow figures and observations.
 */
bool bf_verdicts_make(const bf_figures *figures,
                      const bf_observations *observations, bf_arena *arena,
                      bf_verdicts *verdicts, bf_error *error);

/*
 * A value in the unit of a figure: "249,740", "-15.8".
 */
void bf_verdict_value(const bf_figure *figure, int64_t value,
                      bf_buffer *buffer);

/* How many verdicts are of a finding. */
size_t bf_verdicts_count(const bf_verdicts *verdicts, bf_finding finding);

#endif
