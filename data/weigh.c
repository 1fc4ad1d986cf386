#include "data/weigh.h"

/* In thousandths of a percent, and of what is compared. */
enum {
    POINT = BF_ONE,  /* a percentage point */
    NEAR_POINTS = 2, /* and 2 % of the percents quoted */
    NEAR_ABOUT = 50, /* permille, of words that say about */
    TIMES_SAME = 20, /* a ratio is the same within a 20th */
    TIMES_NEAR = 7   /* and near within a 7th */
};

const char *bf_finding_name(bf_finding finding)
{
    static const char *const names[] = {[BF_FINDING_MATCHES] = "matches",
                                        [BF_FINDING_NEAR] = "near",
                                        [BF_FINDING_DIFFERS] = "differs",
                                        [BF_FINDING_UNCHECKED] =
                                            "cannot-be-checked"};
    return names[finding];
}

int64_t bf_value_half_place(int64_t thousandths)
{
    int64_t whole = thousandths / BF_ONE;
    int64_t place = 1;
    while (whole != 0 && whole % (place * 10) == 0)
        place *= 10;
    return place * BF_ONE / 2;
}

int bf_value_digits(int64_t thousandths)
{
    int64_t rest = thousandths;
    int digits = 0;
    while (rest != 0 && rest % 10 == 0)
        rest /= 10;
    for (; rest != 0; rest /= 10)
        digits++;
    return digits ? digits : 1;
}

static int64_t size_of(int64_t value)
{
    return value < 0 ? -value : value;
}

static bool is_rounded(const bf_said *words)
{
    return words->bound == BF_BOUND_ABOUT || words->bound == BF_BOUND_NEARLY;
}

static bool is_point(const bf_interval *value)
{
    return value->has_low && value->has_high && value->low == value->high;
}

/* True when a count so far from a number is what is written so. */
static bool is_same(const bf_said *words, int64_t end, int64_t gap)
{
    switch (words->unit) {
    case BF_UNIT_PERCENT:
        if (is_rounded(words))
            return gap <= POINT;
        return gap <= (end % BF_ONE ? POINT / 20 : POINT / 2);
    case BF_UNIT_TIMES:
        return gap <= size_of(end) / TIMES_SAME;
    case BF_UNIT_PERSONS:
    case BF_UNIT_FLIGHTS:
        break;
    }
    return gap <= bf_value_half_place(end) && gap < size_of(end) / 100;
}

static bool is_near(const bf_said *words, int64_t end, int64_t gap)
{
    int64_t permille = words->near_permille;
    switch (words->unit) {
    case BF_UNIT_PERCENT:
        return gap <= NEAR_POINTS * (POINT + size_of(end) / 100);
    case BF_UNIT_TIMES:
        return gap <= size_of(end) / TIMES_NEAR;
    case BF_UNIT_PERSONS:
    case BF_UNIT_FLIGHTS:
        break;
    }
    if (is_rounded(words) && permille < NEAR_ABOUT)
        permille = NEAR_ABOUT;
    return gap <= size_of(end) / 1000 * permille;
}

bf_finding bf_said_weigh(const bf_said *words, bf_count count, int64_t *end)
{
    const bf_interval *value = &words->value;
    bool above = !value->has_low || count.value >= value->low;
    bool below = !value->has_high || count.value <= value->high;
    *end = above && value->has_high ? value->high : value->low;
    int64_t gap = size_of(count.value - *end);
    if ((above && below) || gap < BF_ONE / 2 || gap <= count.slack)
        return BF_FINDING_MATCHES;
    if (is_point(value) && is_same(words, *end, gap))
        return BF_FINDING_MATCHES;
    return is_near(words, *end, gap) ? BF_FINDING_NEAR : BF_FINDING_DIFFERS;
}

bool bf_said_fits(const bf_said *words, bf_count count)
{
    const bf_interval *value = &words->value;
    if (value->has_low && value->has_high && value->low != value->high)
        return false;
    int64_t end = value->has_low ? value->low : value->high;
    int64_t gap = size_of(count.value - end);
    bool inside = (!value->has_low || count.value >= end) &&
                  (!value->has_high || count.value <= end);
    /* Rounding to ten may move a sum far, but hardly does. */
    bool rounded = gap <= count.slack && gap <= size_of(end) / 500;
    if (rounded || is_same(words, end, gap))
        return is_point(value) || inside || rounded;
    /* More than 2.4 million may be said of anything that begins so. */
    return !is_point(value) && inside && gap < size_of(end) / 100 &&
           gap <= 2 * bf_value_half_place(end);
}
