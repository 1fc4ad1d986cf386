#include "data/monthly.h"

#include "data/counterpart.h"

/* With this limit and that of values no product below leaves int64_t. */
enum { LONGEST = 1200 }; /* months of a period */

/* A multiple of 28, 29, 30 and 31: what a whole month weighs. */
enum { MONTH_WEIGHT = 377580 };

enum way {
    WAY_LEVEL,  /* each month has the value */
    WAY_SPREAD, /* the months share the value */
    WAY_DAYS    /* each month has the value times its days, divided */
};

/* How one figure becomes months. */
struct plan {
    bf_interval value;
    bf_bound bound;
    bf_basis basis;
    bf_period period;
    enum way way;
    int divisor; /* of WAY_DAYS */
};

static bool is_within(int64_t value)
{
    return value >= 0 && value <= BF_VALUE_MOST;
}

/* Half up; for values that are not negative. */
static int64_t to_whole(int64_t value)
{
    return (value + BF_ONE / 2) / BF_ONE * BF_ONE;
}

/* value x numerator / denominator without overflow, cut to thousandths. */
static int64_t scale(int64_t value, int64_t numerator, int64_t denominator)
{
    return value / denominator * numerator +
           value % denominator * numerator / denominator;
}

static bool plan_count(const bf_figure *figure, struct plan *plan)
{
    plan->basis = BF_BASIS_QUOTED;
    if (bf_day_month(figure->period.from).index !=
        bf_day_month(figure->period.to).index) {
        plan->basis = BF_BASIS_AVERAGE;
        plan->way = WAY_SPREAD;
    }
    if (bf_period_has_month(figure->period))
        return true;
    /* What was counted in some days is the least that the month can have. */
    plan->value.has_high = false;
    plan->value.high = 0;
    plan->bound = BF_BOUND_AT_LEAST;
    return plan->value.has_low;
}

static void divide(bf_interval *value, int divisor)
{
    value->low = to_whole(value->low / divisor);
    value->high = to_whole(value->high / divisor);
}

/* A rate over days; false where a month of it would be too much. */
static bool plan_days(struct plan *plan, bf_basis basis, int divisor)
{
    enum { LONGEST_MONTH = 31 };
    plan->basis = basis;
    plan->way = WAY_DAYS;
    plan->divisor = divisor;
    return is_within(scale(plan->value.low, LONGEST_MONTH, divisor)) &&
           is_within(scale(plan->value.high, LONGEST_MONTH, divisor));
}

static bool plan_rate(const bf_figure *figure, struct plan *plan)
{
    switch (figure->per) {
    case BF_PER_DAY:
        return plan_days(plan, BF_BASIS_DAILY_RATE, 1);
    case BF_PER_WEEK:
        return plan_days(plan, BF_BASIS_WEEKLY_RATE, 7);
    case BF_PER_MONTH:
        plan->basis = bf_period_is_month(figure->period) ? BF_BASIS_QUOTED
                                                         : BF_BASIS_AVERAGE;
        return true;
    case BF_PER_YEAR:
        plan->basis = BF_BASIS_YEARLY_RATE;
        divide(&plan->value, 12);
        return true;
    case BF_PER_NONE:
        break;
    }
    return false;
}

static bool ends_are_within(const bf_interval *value)
{
    return (value->has_low || value->has_high) &&
           (!value->has_low || is_within(value->low)) &&
           (!value->has_high || is_within(value->high));
}

static bool has_months(bf_period period)
{
    return bf_period_is_closed(period) &&
           period.from.number <= period.to.number &&
           bf_day_month(period.to).index - bf_day_month(period.from).index <
               LONGEST;
}

/* False for a figure that stands for no month. */
static bool plan_figure(const bf_figure *figure,
                        const bf_observations *official, struct plan *plan)
{
    bool counts =
        figure->unit == BF_UNIT_PERSONS || figure->unit == BF_UNIT_FLIGHTS;
    if (!has_months(figure->period))
        return false;
    plan->basis = BF_BASIS_CHANGE;
    if (figure->kind == BF_KIND_CHANGE)
        return bf_period_is_month(figure->period) &&
               bf_change_apply(figure, official, &plan->value, &plan->bound);
    if (!counts || !ends_are_within(&figure->value))
        return false;
    switch (figure->kind) {
    case BF_KIND_COUNT:
        return plan_count(figure, plan);
    case BF_KIND_RATE:
        return plan_rate(figure, plan);
    case BF_KIND_STOCK:
        plan->basis = BF_BASIS_STOCK;
        return true;
    case BF_KIND_CHANGE:
    case BF_KIND_SHARE:
        break;
    }
    return false;
}

/*
 * What a month weighs in a period: its days there, and a whole month always
 * the same, so that a year is twelve equal parts.
 */
static int64_t weight_in(bf_period period, bf_month month)
{
    return (int64_t)MONTH_WEIGHT / bf_month_days(month) *
           bf_period_days_in(period, month);
}

/* The weights of the months so far, with this one, and of all. */
struct share {
    int64_t before;
    int64_t through;
    int64_t all;
    bool whole;    /* both totals are whole numbers, and so are the months */
    int64_t carry; /* of the low end, beyond the high ends so far */
};

static int64_t running(int64_t total, int64_t weight, const struct share *share)
{
    int64_t value = scale(total, weight, share->all);
    return share->whole ? to_whole(value) : value;
}

/* Rounding the running total keeps the sum of the months to the unit. */
static int64_t spread(int64_t total, const struct share *share)
{
    return running(total, share->through, share) -
           running(total, share->before, share);
}

int64_t bf_period_share(bf_period period, bf_month month, int64_t total)
{
    struct share share = {.whole = true};
    bf_month last = bf_day_month(period.to);
    for (bf_month at = bf_day_month(period.from); at.index <= last.index;
         at.index++) {
        int64_t weight = weight_in(period, at);
        share.all += weight;
        if (at.index < month.index)
            share.before += weight;
        if (at.index <= month.index)
            share.through += weight;
    }
    return share.all ? spread(total * BF_ONE, &share) / BF_ONE : 0;
}

static int64_t value_in(const struct plan *plan, bf_month month,
                        const struct share *share, int64_t value)
{
    switch (plan->way) {
    case WAY_LEVEL:
        return value;
    case WAY_SPREAD:
        return spread(value, share);
    case WAY_DAYS:
        break;
    }
    return to_whole(scale(value, bf_month_days(month), plan->divisor));
}

/* The ends are rounded apart: what the low one has too much of waits for the
   next month.  None is left behind the last one, where both are exact. */
static bf_interval values_in(const struct plan *plan, bf_month month,
                             struct share *share)
{
    bf_interval value = plan->value;
    value.low = value_in(plan, month, share, plan->value.low) + share->carry;
    value.high = value_in(plan, month, share, plan->value.high);
    share->carry = 0;
    if (value.has_low && value.has_high && value.low > value.high) {
        share->carry = value.low - value.high;
        value.low = value.high;
    }
    return value;
}

static bool add_months(const struct plan *plan, bf_observation *row,
                       bf_observations *observations, bf_error *error)
{
    bf_month first = bf_day_month(plan->period.from);
    bf_month last = bf_day_month(plan->period.to);
    struct share share = {.whole = plan->value.low % BF_ONE == 0 &&
                                   plan->value.high % BF_ONE == 0};
    for (bf_month at = first; at.index <= last.index; at.index++)
        share.all += weight_in(plan->period, at);
    for (bf_month at = first; at.index <= last.index; at.index++) {
        share.through += weight_in(plan->period, at);
        row->month = at;
        row->value = values_in(plan, at, &share);
        if (!bf_observations_add(observations, row, error))
            return false;
        share.before = share.through;
    }
    return true;
}

static bool add_figure(const bf_figure *figure, const struct plan *plan,
                       bf_observations *observations, bf_error *error)
{
    bf_observation row = {.measure = figure->measure,
                          .unit = figure->unit,
                          .authority = figure->authority,
                          .agency = figure->agency,
                          .place = figure->place,
                          .population = figure->population,
                          .bound = plan->bound,
                          .basis = plan->basis,
                          .status = BF_QUOTED,
                          .as_of = figure->published,
                          .source = figure->source,
                          .figure = figure->id};
    if (figure->kind == BF_KIND_CHANGE)
        row.unit = BF_UNIT_PERSONS;
    return add_months(plan, &row, observations, error);
}

bool bf_monthly_add(const bf_figures *figures, const bf_observations *official,
                    bf_observations *observations, size_t *left_out,
                    bf_error *error)
{
    size_t without = 0;
    for (size_t i = 0; i < figures->count; i++) {
        const bf_figure *figure = &figures->items[i];
        struct plan plan = {.value = figure->value,
                            .bound = figure->bound,
                            .period = figure->period,
                            .divisor = 1};
        if (!plan_figure(figure, official, &plan))
            without++;
        else if (!add_figure(figure, &plan, observations, error))
            return false;
    }
    if (left_out)
        *left_out = without;
    return true;
}
