/*
 * weigh.h - what a count says of the words of a quoted figure.
 */
#ifndef BF_DATA_WEIGH_H
#define BF_DATA_WEIGH_H

#include "data/figure.h"

typedef enum bf_finding {
    BF_FINDING_MATCHES, /* the words hold, as far as they go */
    BF_FINDING_NEAR,    /* they do not, by no more than figures are revised */
    BF_FINDING_DIFFERS,
    BF_FINDING_UNCHECKED
} bf_finding;

/* "matches", "near", "differs", "cannot-be-checked" */
const char *bf_finding_name(bf_finding finding);

/*
 * Half of a number's last place that is not 0, which "about" is said of:
 * 500 for 20,000 and 0.5 for 21,337, all in thousandths.
 */
int64_t bf_value_half_place(int64_t thousandths);
/* How many digits a number has before its closing zeros; 1 for 0. */
int bf_value_digits(int64_t thousandths);

typedef struct bf_said {
    bf_interval value; /* thousandths; at least one end */
    bf_bound bound;
    bf_unit unit;
    int near_permille; /* of a count: how far off is still near */
} bf_said;

/* A count, and how far rounding by its publisher may have moved it. */
typedef struct bf_count {
    int64_t value;
    int64_t slack;
} bf_count;

/*
 * Weighs words against a count: a bound holds on its side, a range between its
 * ends.  A number holds when the count equals it or, less than 1 % away,
 * rounds to it as written; percents when they round to it, ratios within 5 %.
 * *end is the end of the words that the count is nearest to or beyond.
 */
bf_finding bf_said_weigh(const bf_said *words, bf_count count, int64_t *end);

/*
 * True when a count is so like the words that they may well come from it: it
 * rounds to their number, on the side that the bound allows.
 */
bool bf_said_fits(const bf_said *words, bf_count count);

#endif
