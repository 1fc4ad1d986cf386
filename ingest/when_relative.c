#include "ingest/when_calendar.h"

/* The units before or after the one that holds the day. */
static bf_period units_from(const bf_time *time, bool fiscal, bf_day day,
                            int first, int last)
{
    bf_time_unit unit = (bf_time_unit)time->unit;
    return (bf_period){.from = bf_unit_period(unit, fiscal, day, first).from,
                       .to = bf_unit_period(unit, fiscal, day, last).to};
}

/* Rolling up to the day itself: the past four months. */
static bf_period rolling(const bf_time *time, bf_day day)
{
    bf_day before = bf_day_shift(day, (bf_time_unit)time->unit, -time->count);
    return (bf_period){.from = {.number = before.number + 1}, .to = day};
}

/* Days and weeks are counted up to the day, months and years are whole. */
static bf_period resolve_last(const bf_time *time, bool fiscal, bf_day day)
{
    bool small = time->unit <= BF_UNIT_WEEK || time->unit == BF_UNIT_DECADE;
    bool past = time->which == BF_DEICTIC_PAST && !fiscal;
    if (time->unit == BF_UNIT_WEEKEND) {
        int weekday = bf_day_weekday(day);
        bool now = weekday == 0 || weekday == 6;
        return units_from(time, false, day, now ? -1 : 0, now ? -1 : 0);
    }
    if (past || (small && time->counted) || time->unit == BF_UNIT_HOUR)
        return rolling(time, day);
    return units_from(time, fiscal, day, -time->count, -1);
}

/* The coming year is this one while most of it lies ahead. */
static bf_period resolve_coming(const bf_time *time, bool fiscal, bf_day day)
{
    bf_period now = units_from(time, fiscal, day, 0, 0);
    int ahead = now.to.number - day.number;
    int start = time->counted || 2 * ahead < bf_period_days(now);
    return units_from(time, fiscal, day, start, start + time->count - 1);
}

bool bf_time_resolve_unit(const bf_time *time, const bf_when_anchor *anchor,
                          bf_period *period)
{
    bool fiscal = bf_time_is_fiscal(time, anchor);
    bool that = time->which == BF_DEICTIC_THAT;
    bf_day day = that ? anchor->reference.from : anchor->published;
    if (!bf_day_is(day))
        return false;
    switch ((bf_deictic)time->which) {
    case BF_DEICTIC_LAST:
    case BF_DEICTIC_PAST:
        *period = resolve_last(time, fiscal, day);
        return true;
    case BF_DEICTIC_NEXT:
        *period = units_from(time, fiscal, day, 1, time->count);
        return true;
    case BF_DEICTIC_COMING:
        *period = resolve_coming(time, fiscal, day);
        return true;
    case BF_DEICTIC_THIS:
    case BF_DEICTIC_THAT:
    case BF_DEICTIC_NONE:
    case BF_DEICTIC_PREVIOUS:
    case BF_DEICTIC_SAME:
    case BF_DEICTIC_FIRST:
    case BF_DEICTIC_CLOSING:
    case BF_DEICTIC_FOLLOWING:
        break;
    }
    *period = units_from(time, fiscal, day, 0, 0);
    return true;
}

/* a year earlier: from what the text speaks of, else from its day. */
bool bf_time_resolve_shift(const bf_time *time, const bf_when_anchor *anchor,
                           bf_period *period)
{
    bf_time_unit unit = (bf_time_unit)time->unit;
    bf_period own = anchor->reference;
    bool fiscal = bf_time_is_fiscal(time, anchor);
    bool ahead = anchor->future && time->which == BF_DEICTIC_NEXT;
    if (!bf_period_is_closed(own) || ahead) {
        if (!bf_day_is(anchor->published))
            return false;
        *period = bf_unit_period(unit, fiscal, anchor->published, -time->count);
        return true;
    }
    bool next_to = time->which == BF_DEICTIC_PREVIOUS ||
                   time->which == BF_DEICTIC_NEXT ||
                   time->which == BF_DEICTIC_FOLLOWING;
    bool whole = next_to && !anchor->base;
    /* the previous four months */
    if (time->which == BF_DEICTIC_PREVIOUS && time->counted &&
        time->count > 1) {
        *period = units_from(time, fiscal, own.from, -time->count, -1);
        return true;
    }
    bf_period unit_now = bf_unit_period(unit, fiscal, own.from, 0);
    if (whole && bf_period_days(own) < bf_period_days(unit_now))
        *period = bf_unit_period(unit, fiscal, own.from, -time->count);
    else
        *period = bf_period_shift(own, unit, -time->count);
    return true;
}

bool bf_time_resolve_ago(const bf_time *time, const bf_when_anchor *anchor,
                         bf_period *period)
{
    bool shorter = bf_period_is_closed(anchor->reference) &&
                   bf_period_days(anchor->reference) < 365;
    if (time->unit == BF_UNIT_YEAR && shorter)
        return bf_time_resolve_shift(time, anchor, period);
    if (!bf_day_is(anchor->published))
        return false;
    *period = bf_unit_period((bf_time_unit)time->unit,
                             bf_time_is_fiscal(time, anchor), anchor->published,
                             -time->count);
    return true;
}

/* The same month of 2021: moved by whole years. */
bool bf_time_resolve_same(const bf_time *time, const bf_when_anchor *anchor,
                          bf_period *period)
{
    bf_period own = anchor->reference;
    if (!bf_period_is_closed(own))
        return false;
    int back = time->count;
    if (time->year) {
        bf_month last = bf_day_month(own.to);
        int year = bf_time_is_fiscal(time, anchor) ? bf_month_fiscal_year(last)
                                                   : bf_month_year(last);
        back = year - time->year;
    } else if (time->which == BF_DEICTIC_THIS) {
        back = 0;
    }
    *period = bf_period_shift(own, BF_UNIT_YEAR, -back);
    return true;
}

/* The fiscal year that ended, or began, on a day: the one that holds it. */
bool bf_time_resolve_ended(const bf_time *time, const bf_when_anchor *anchor,
                           bf_period *period)
{
    bf_time end = *time;
    end.form = time->which;
    end.which = BF_DEICTIC_NONE;
    end.fiscal = false;
    if (!bf_time_resolve(&end, anchor, period))
        return false;
    *period = bf_unit_period(BF_UNIT_YEAR, bf_time_is_fiscal(time, anchor),
                             period->to, 0);
    return true;
}
