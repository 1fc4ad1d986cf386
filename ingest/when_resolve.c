#include "ingest/when_calendar.h"

enum { MONTHS = 12 };

/* Dates beyond these are no news. */
static bool is_sane(bf_period period)
{
    int first = bf_day_of(1800, 1, 1).number;
    int last = bf_day_of(2200, 1, 1).number;
    bool from = !bf_day_is(period.from) ||
                (period.from.number >= first && period.from.number <= last);
    bool to = !bf_day_is(period.to) ||
              (period.to.number >= first && period.to.number <= last);
    bool order =
        !bf_period_is_closed(period) || period.from.number <= period.to.number;
    return from && to && order && !bf_period_is_empty(period);
}

static bool is_dated(const bf_time *time)
{
    return time->form == BF_TIME_DAY || time->form == BF_TIME_MONTH;
}

/* The end that lacks its year or month takes them from the other. */
static void lend(const bf_time *known, bf_time *time, bool later)
{
    if (time->year || time->unit == BF_UNIT_YEAR || !known->year)
        return;
    time->year = known->year;
    if (time->month == 0)
        time->month = known->month;
    bool crosses =
        later ? time->month < known->month : time->month > known->month;
    if (crosses && known->month)
        time->year += later ? 1 : -1;
}

static void set_year(bf_time *time, bf_day day)
{
    bf_month month = bf_day_month(day);
    time->year = bf_month_year(month);
    time->month = bf_month_number(month);
    time->fiscal = false;
}

/* From January 2023 through June: up to the June that has come last. */
static bool runs_on(const bf_time *from, const bf_time *to,
                    const bf_when_anchor *anchor)
{
    enum { LONGEST = 24 };
    bf_period end;
    if (from->form != BF_TIME_MONTH || to->form != BF_TIME_MONTH ||
        !from->year || to->year || to->unit == BF_UNIT_YEAR || to->which ||
        from->fiscal || anchor->future || !bf_time_resolve(to, anchor, &end))
        return false;
    int start = bf_month_of(from->year, from->month).index;
    int months = bf_day_month(end.to).index - start;
    return months >= MONTHS && months < LONGEST;
}

/* from the start of 2025 to the end of that year */
static bool resolve_to_that(const bf_time *from, const bf_time *to,
                            const bf_when_anchor *anchor, bf_period *period)
{
    bf_period start;
    bf_period end;
    if (!bf_time_resolve(from, anchor, &start))
        return false;
    bf_when_anchor then = *anchor;
    then.reference = start;
    if (!bf_time_resolve(to, &then, &end))
        return false;
    *period = (bf_period){.from = start.from, .to = end.to};
    return true;
}

/* Between Jan. 20, 2025, and Feb. 15: who leaves a year out means the running
   one, where that has come so far. */
static void lend_running(const bf_time *from, bf_time *to, bf_day published)
{
    if (!from->year || to->year || to->month == 0 || !bf_day_is(published) ||
        to->unit == BF_UNIT_YEAR)
        return;
    int year = bf_day_year(published);
    int day = to->day && bf_day_exists(year, to->month, to->day) ? to->day : 1;
    if (from->year + 1 == year &&
        bf_day_of(year, to->month, day).number <= published.number)
        to->year = year;
}

/* "Between August and December 2021": the first takes the second's year. */
static bool resolve_range(const bf_when *when, const bf_when_anchor *anchor,
                          bf_period *period)
{
    bf_time from = when->from;
    bf_time to = when->to;
    bf_period start;
    bf_period end;
    if (is_dated(&from) && is_dated(&to)) {
        if (to.month == 0)
            to.month = from.month;
        lend_running(&from, &to, anchor->published);
        if (!runs_on(&from, &to, anchor))
            lend(&from, &to, true);
        if (!to.year && bf_time_resolve(&to, anchor, &end))
            set_year(&to, end.to);
        lend(&to, &from, false);
    }
    if (to.which == BF_DEICTIC_THAT && to.form == BF_TIME_UNIT)
        return resolve_to_that(&from, &to, anchor, period);
    if (!bf_time_resolve(&to, anchor, &end))
        return false;
    if (is_dated(&from) && !from.year && from.unit != BF_UNIT_YEAR) {
        bf_time last = from;
        set_year(&last, end.to);
        lend(&last, &from, false);
    }
    if (!bf_time_resolve(&from, anchor, &start))
        return false;
    *period = (bf_period){.from = start.from, .to = end.to};
    return true;
}

/* The second end of what two words of a sentence span. */
static bool resolve_span_end(const bf_when *when, const bf_when_anchor *anchor,
                             bf_period *period)
{
    bf_period end;
    if (!bf_time_resolve(&when->to, anchor, &end))
        return false;
    period->to = end.to;
    return true;
}

/* Since a day: up to the article's; ahead of it, to the end of its month. */
static void extend(bf_period *period, bf_day published)
{
    if (bf_day_is(published) && published.number < period->from.number)
        period->to = bf_month_last(bf_day_month(period->from));
    else
        period->to = published;
}

/* So many units next to a day. */
static bf_period count_from(const bf_when *when, bf_day from)
{
    bf_day end = bf_day_shift(from, (bf_time_unit)when->unit, when->count);
    return (bf_period){.from = from, .to = {.number = end.number - 1}};
}

static bf_period count_up_to(const bf_when *when, bf_day to)
{
    bf_day behind = {.number = to.number + 1};
    bf_time_unit unit = (bf_time_unit)when->unit;
    return (bf_period){.from = bf_day_shift(behind, unit, -when->count),
                       .to = to};
}

/* Whether the period spoken of runs on to the one that ends it. */
static bool reaches(bf_period text, bf_period end)
{
    return bf_period_is_closed(text) && text.from.number <= end.from.number &&
           text.to.number >= end.from.number;
}

/* The period of a shape, given that of its time. */
static bf_period shaped(const bf_when *when, const bf_when_anchor *anchor,
                        bf_period period)
{
    bf_period text = anchor->reference;
    switch ((bf_when_shape)when->shape) {
    case BF_WHEN_AT:
    case BF_WHEN_RANGE:
    case BF_WHEN_SPAN:
        break;
    case BF_WHEN_SINCE:
        extend(&period, anchor->published);
        break;
    case BF_WHEN_TO_DATE:
        period.to = anchor->published;
        break;
    case BF_WHEN_UNTIL:
        period.from = BF_NO_DAY;
        break;
    case BF_WHEN_THROUGH:
        if (when->from.part == BF_PART_FIRST)
            break;
        period.from = reaches(text, period) ? text.from : BF_NO_DAY;
        break;
    case BF_WHEN_AFTER:
        return count_from(when, (bf_day){.number = period.to.number + 1});
    case BF_WHEN_ONWARD:
    case BF_WHEN_COUNTED:
        return count_from(when, period.from);
    case BF_WHEN_BEFORE:
        return count_up_to(when, (bf_day){.number = period.from.number - 1});
    case BF_WHEN_ENDING:
        return count_up_to(when, period.to);
    }
    return period;
}

/* The unit that "each of" takes apart. */
static bf_time_unit unit_of(const bf_when *when)
{
    const bf_time *time = &when->from;
    if (time->part == BF_PART_FIRST || time->part == BF_PART_LAST)
        return (bf_time_unit)time->part_unit;
    if (time->form == BF_TIME_UNIT || time->form == BF_TIME_SHIFT)
        return (bf_time_unit)time->unit;
    if (time->form == BF_TIME_MONTH)
        return BF_UNIT_MONTH;
    return time->form == BF_TIME_YEAR ? BF_UNIT_YEAR : BF_UNIT_DAY;
}

/* One period per unit; 0 when they are too many. */
static size_t take_apart(const bf_when *when, bool fiscal, bf_period whole,
                         bf_period periods[static BF_WHEN_PERIODS])
{
    size_t count = 0;
    bf_time_unit unit = unit_of(when);
    for (bf_day day = whole.from; day.number <= whole.to.number;) {
        if (count == BF_WHEN_PERIODS)
            return 0;
        periods[count] = bf_unit_period(unit, fiscal, day, 0);
        day.number = periods[count++].to.number + 1;
    }
    return count;
}

size_t bf_when_resolve(const bf_when *when, const bf_when_anchor *anchor,
                       bf_period periods[static BF_WHEN_PERIODS])
{
    bf_period period = BF_NO_PERIOD;
    if (when->aside)
        return 0;
    bool found = when->shape == BF_WHEN_RANGE
                     ? resolve_range(when, anchor, &period)
                     : bf_time_resolve(&when->from, anchor, &period);
    if (found && when->shape == BF_WHEN_SPAN)
        found = resolve_span_end(when, anchor, &period);
    if (!found)
        return 0;
    period = shaped(when, anchor, period);
    if (!is_sane(period))
        return 0;
    if (when->each && bf_period_is_closed(period))
        return take_apart(when, bf_time_is_fiscal(&when->from, anchor), period,
                          periods);
    periods[0] = period;
    return 1;
}
