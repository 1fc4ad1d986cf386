#include "data/verdict_part.h"

static bool total(const bf_look *look, bf_month first, bf_month last,
                  bf_counted *counted)
{
    bf_total sum;
    if (!bf_ledger_total(look->line, first, last, look->known, &sum))
        return false;
    *counted = (bf_counted){.present = true,
                            .series = bf_ledger_selector(look->line),
                            .first = first,
                            .last = last,
                            .value = sum.value,
                            .slack = sum.slack,
                            .as_of = sum.as_of,
                            .source = sum.source};
    return true;
}

/* value x factor / divisor, rounded; the caller keeps it within int64_t. */
static int64_t scale(int64_t value, int64_t factor, int64_t divisor)
{
    int64_t half = value < 0 ? -divisor / 2 : divisor / 2;
    return (value * factor + half) / divisor;
}

static int64_t days_of(const bf_look *look)
{
    return bf_period_days((bf_period){.from = bf_month_first(look->first),
                                      .to = bf_month_last(look->last)});
}

/* The mean of a day, week, month or year. */
static void spread(const bf_look *look, bf_per per, bf_counted *counted)
{
    int64_t factor = 1;
    int64_t divisor = look->last.index - look->first.index + 1;
    if (per == BF_PER_DAY || per == BF_PER_WEEK)
        divisor = days_of(look);
    if (per == BF_PER_WEEK)
        factor = 7;
    if (per == BF_PER_YEAR)
        factor = 12;
    counted->value = scale(counted->value, factor, divisor);
    counted->slack = scale(counted->slack, factor, divisor);
}

/* Two sums, in persons, and the months that each is of. */
struct sums {
    int64_t now;
    int64_t base;
    int64_t months;
    int64_t base_months;
};

/*
 * What one sum is against another, in the unit of the change; of unlike
 * lengths the mean months.  Tenths of a percent and hundredths of a ratio are
 * as fine as anybody says.
 */
static bool compare(const struct sums *sums, bf_unit unit, int64_t *value)
{
    int64_t now = sums->now * sums->base_months;
    int64_t base = sums->base * sums->months;
    if (unit == BF_UNIT_PERSONS || unit == BF_UNIT_FLIGHTS) {
        *value = (sums->now - sums->base) * BF_ONE;
        return sums->months == sums->base_months;
    }
    if (base < 1)
        return false;
    *value = unit == BF_UNIT_PERCENT ? scale(now - base, 1000, base) * 100
                                     : scale(now, 100, base) * 10;
    return true;
}

static bool count_change(const bf_figure *figure, const bf_look *look,
                         bf_counted *counted)
{
    bf_counted base;
    if (!bf_month_is(look->base_first) ||
        !total(look, look->base_first, look->base_last, &base))
        return false;
    const struct sums sums = {
        .now = counted->value / BF_ONE,
        .base = base.value / BF_ONE,
        .months = look->last.index - look->first.index + 1,
        .base_months = look->base_last.index - look->base_first.index + 1};
    if (figure->unit == BF_UNIT_PERCENT || figure->unit == BF_UNIT_TIMES)
        counted->slack = 0;
    else
        counted->slack += base.slack;
    return compare(&sums, figure->unit, &counted->value);
}

/* The line of everybody where a line has some. */
static const bf_ledger_line *find_whole(const bf_ledger *ledger,
                                        const bf_ledger_line *line)
{
    bf_observation everybody = *line->rows[0];
    everybody.population = (bf_text){0};
    for (size_t i = 0; i < ledger->count; i++) {
        if (bf_observation_compare_series(ledger->items[i].rows[0],
                                          &everybody) == 0)
            return &ledger->items[i];
    }
    return NULL;
}

static bool count_share(const bf_ledger *ledger, const bf_look *look,
                        bf_counted *counted)
{
    bf_look all = *look;
    bf_counted whole;
    if (look->line->rows[0]->population.length == 0)
        return false;
    all.line = find_whole(ledger, look->line);
    if (!all.line || !total(&all, look->first, look->last, &whole) ||
        whole.value < BF_ONE)
        return false;
    counted->value =
        scale(counted->value / BF_ONE, 1000, whole.value / BF_ONE) * 100;
    counted->slack = 0;
    return true;
}

bool bf_look_count(const bf_ledger *ledger, const bf_figure *figure,
                   const bf_look *look, bf_counted *counted)
{
    if (!total(look, look->first, look->last, counted))
        return false;
    switch (figure->kind) {
    case BF_KIND_COUNT:
        return true;
    case BF_KIND_RATE:
        spread(look, figure->per, counted);
        return true;
    case BF_KIND_CHANGE:
        return count_change(figure, look, counted);
    case BF_KIND_SHARE:
        return count_share(ledger, look, counted);
    case BF_KIND_STOCK:
        return false;
    }
    return false;
}

bf_said bf_figure_said(const bf_figure *figure)
{
    /* How far months are moved by later releases, at most, in permille; and a
       rate, which is of some days more than of others. */
    enum { REVISED_US = 15, REVISED_ELSEWHERE = 150, UNEVEN = 50 };
    bool american = bf_text_equal(figure->authority, BF_TEXT("US"));
    int near = american ? REVISED_US : REVISED_ELSEWHERE;
    if (figure->kind == BF_KIND_RATE && near < UNEVEN)
        near = UNEVEN;
    return (bf_said){.value = figure->value,
                     .bound = figure->bound,
                     .unit = figure->unit,
                     .near_permille = near};
}
