#include "ingest/when_calendar.h"

enum { MONTHS = 12, NEAR_YEARS = 9, OCTOBER = 10 };

static bf_period one_day(bf_day day)
{
    return (bf_period){.from = day, .to = day};
}

static bool has_federal_years(const bf_when_anchor *anchor)
{
    return anchor->authority.length == 0 ||
           bf_text_equal(anchor->authority, BF_TEXT("US"));
}

bool bf_time_is_fiscal(const bf_time *time, const bf_when_anchor *anchor)
{
    if (!has_federal_years(anchor))
        return false;
    if (time->fiscal || !time->run || !bf_day_is(anchor->published))
        return time->fiscal;
    int years = bf_day_year(anchor->published) - time->year;
    return years >= -1 && years <= NEAR_YEARS;
}

/* A day without its year: the latest that has come, or the next to come. */
static bool resolve_day(const bf_time *time, const bf_when_anchor *anchor,
                        bf_period *period)
{
    int year = time->year;
    int month = time->month;
    if ((year == 0 || month == 0) && !bf_day_is(anchor->published))
        return false;
    if (month == 0) {
        bf_month now = bf_day_month(anchor->published);
        bool later = time->day > bf_day_in_month(anchor->published);
        now.index += anchor->future ? !later : -(int)later;
        year = bf_month_year(now);
        month = bf_month_number(now);
    } else if (year == 0) {
        year = bf_day_year(anchor->published);
        int day = bf_day_of(year, month, time->day).number;
        if (anchor->future)
            year += day < anchor->published.number;
        else
            year -= day > anchor->published.number;
    }
    if (!bf_day_exists(year, month, time->day))
        return false;
    *period = one_day(bf_day_of(year, month, time->day));
    return true;
}

/* The month that a bare name is counted back or on from. */
static bool month_of_anchor(const bf_when_anchor *anchor, bf_month *month)
{
    bool own = anchor->base && bf_day_is(anchor->reference.from);
    bf_day day = own ? anchor->reference.from : anchor->published;
    if (!bf_day_is(day))
        return false;
    *month = bf_day_month(day);
    /* The month compared with lies before the figure's own. */
    month->index -= own;
    return true;
}

static bool resolve_month(const bf_time *time, const bf_when_anchor *anchor,
                          bf_period *period)
{
    bf_month now;
    if (time->year) {
        bool early = time->month >= OCTOBER && bf_time_is_fiscal(time, anchor);
        *period = bf_month_period(bf_month_of(time->year - early, time->month));
        return true;
    }
    if (!month_of_anchor(anchor, &now))
        return false;
    int year = bf_month_year(now);
    if (time->unit == BF_UNIT_YEAR && !bf_day_is(anchor->published))
        return false;
    if (time->unit == BF_UNIT_YEAR)
        year = bf_day_year(anchor->published) + time->count;
    bf_month month = bf_month_of(year, time->month);
    bool next = time->which == BF_DEICTIC_NEXT ||
                (anchor->future && time->which != BF_DEICTIC_LAST);
    bool bare = time->unit != BF_UNIT_YEAR;
    if (bare && next && month.index < now.index + (time->which != 0))
        month.index += MONTHS;
    else if (bare && !next &&
             month.index > now.index - (time->which == BF_DEICTIC_LAST))
        month.index -= MONTHS;
    *period = bf_month_period(month);
    return true;
}

static bool resolve_weekday(const bf_time *time, const bf_when_anchor *anchor,
                            bf_period *period)
{
    enum { WEEK = 7 };
    if (!bf_day_is(anchor->published))
        return false;
    int back = (bf_day_weekday(anchor->published) - time->day + WEEK) % WEEK;
    if (time->which == BF_DEICTIC_LAST && back == 0)
        back = WEEK;
    bool next = time->which == BF_DEICTIC_NEXT ||
                time->which == BF_DEICTIC_COMING ||
                (anchor->future && time->which != BF_DEICTIC_LAST);
    if (next && (back > 0 || time->which == BF_DEICTIC_NEXT))
        back -= WEEK;
    *period = one_day((bf_day){.number = anchor->published.number - back});
    return true;
}

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

static bool resolve_unit(const bf_time *time, const bf_when_anchor *anchor,
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
        break;
    }
    *period = units_from(time, fiscal, day, 0, 0);
    return true;
}

/* a year earlier: from what the text speaks of, else from its day. */
static bool resolve_shift(const bf_time *time, const bf_when_anchor *anchor,
                          bf_period *period)
{
    bf_time_unit unit = (bf_time_unit)time->unit;
    bf_period own = anchor->reference;
    bool fiscal = bf_time_is_fiscal(time, anchor);
    if (!bf_period_is_closed(own)) {
        if (!bf_day_is(anchor->published))
            return false;
        *period = bf_unit_period(unit, fiscal, anchor->published, -time->count);
        return true;
    }
    bool whole = time->which == BF_DEICTIC_PREVIOUS && !anchor->base;
    bf_period unit_now = bf_unit_period(unit, fiscal, own.from, 0);
    if (whole && bf_period_days(own) < bf_period_days(unit_now))
        *period = bf_unit_period(unit, fiscal, own.from, -time->count);
    else
        *period = bf_period_shift(own, unit, -time->count);
    return true;
}

static bool resolve_ago(const bf_time *time, const bf_when_anchor *anchor,
                        bf_period *period)
{
    bool shorter = bf_period_is_closed(anchor->reference) &&
                   bf_period_days(anchor->reference) < 365;
    if (time->unit >= BF_UNIT_YEAR && shorter)
        return resolve_shift(time, anchor, period);
    if (!bf_day_is(anchor->published))
        return false;
    *period = bf_unit_period((bf_time_unit)time->unit,
                             bf_time_is_fiscal(time, anchor), anchor->published,
                             -time->count);
    return true;
}

/* The same month of 2021: moved by whole years. */
static bool resolve_same(const bf_time *time, const bf_when_anchor *anchor,
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
static bool resolve_ended(const bf_time *time, const bf_when_anchor *anchor,
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

static bool resolve_whole(const bf_time *time, const bf_when_anchor *anchor,
                          bf_period *period)
{
    enum { DECADE_YEARS = 10 };
    switch ((bf_time_form)time->form) {
    case BF_TIME_NONE:
        return false;
    case BF_TIME_DAY:
        return resolve_day(time, anchor, period);
    case BF_TIME_MONTH:
        return resolve_month(time, anchor, period);
    case BF_TIME_YEAR:
        *period = bf_time_is_fiscal(time, anchor)
                      ? bf_fiscal_year_period(time->year)
                      : bf_year_period(time->year);
        return true;
    case BF_TIME_DECADE:
        period->from = bf_year_period(time->year).from;
        period->to = bf_year_period(time->year + DECADE_YEARS - 1).to;
        return true;
    case BF_TIME_WEEKDAY:
        return resolve_weekday(time, anchor, period);
    case BF_TIME_UNIT:
        return resolve_unit(time, anchor, period);
    case BF_TIME_TODAY:
        *period =
            one_day((bf_day){.number = anchor->published.number + time->count});
        return bf_day_is(anchor->published);
    case BF_TIME_AGO:
        return resolve_ago(time, anchor, period);
    case BF_TIME_SHIFT:
        return resolve_shift(time, anchor, period);
    case BF_TIME_SAME:
        return resolve_same(time, anchor, period);
    case BF_TIME_ENDED:
        return resolve_ended(time, anchor, period);
    }
    return false;
}

bool bf_time_resolve(const bf_time *time, const bf_when_anchor *anchor,
                     bf_period *period)
{
    if (!resolve_whole(time, anchor, period))
        return false;
    bf_period whole = *period;
    bool now = time->form == BF_TIME_UNIT && time->which == BF_DEICTIC_THIS;
    *period = bf_period_part(whole, time);
    if (!now || anchor->future)
        return true;
    if (time->part == BF_PART_NONE) {
        /* What is counted this year was counted up to the day. */
        if (anchor->published.number < period->to.number &&
            time->unit != BF_UNIT_WEEKEND)
            period->to = anchor->published;
    } else if (period->from.number > anchor->published.number) {
        whole = bf_period_shift(whole, (bf_time_unit)time->unit, -1);
        *period = bf_period_part(whole, time);
    }
    return true;
}
