#include "ingest/when_calendar.h"

enum { MONTHS = 12, NEAR_YEARS = 9, OCTOBER = 10, JUST_PAST = 2 };

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

/* Where the weekday is said, the year nearest to the day has to agree. */
static int year_by_weekday(const bf_time *time, int year)
{
    static const int steps[] = {0, 1, -1};
    for (size_t i = 0; time->count && i < sizeof steps / sizeof *steps; i++) {
        int candidate = year + steps[i];
        if (bf_day_exists(candidate, time->month, time->day) &&
            bf_day_weekday(bf_day_of(candidate, time->month, time->day)) ==
                time->count - 1)
            return candidate;
    }
    return year;
}

/* A day without its year: the latest that has come, or the next to come. */
static bool resolve_day(const bf_time *time, const bf_when_anchor *anchor,
                        bf_period *period)
{
    int year = time->year;
    int month = time->month;
    if (time->unit == BF_UNIT_YEAR && bf_day_is(anchor->published))
        year = bf_day_year(anchor->published) + time->count;
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
        year = year_by_weekday(time, year);
    }
    if (!bf_day_exists(year, month, time->day))
        return false;
    *period = one_day(bf_day_of(year, month, time->day));
    return true;
}

/* The month that a bare name is looked for from, on or back. */
static bool month_of_anchor(const bf_time *time, const bf_when_anchor *anchor,
                            bf_month *month, bool *on)
{
    bf_period own = anchor->reference;
    bool before = anchor->base || time->which == BF_DEICTIC_PREVIOUS;
    bool after = time->which == BF_DEICTIC_FOLLOWING;
    *on = after || time->which == BF_DEICTIC_NEXT ||
          (anchor->future && time->which != BF_DEICTIC_LAST);
    if (bf_period_is_closed(own) && (before || after)) {
        /* What is compared with lies before the figure's own period. */
        *month = bf_day_month(after ? own.to : own.from);
        month->index += after ? 1 : -1;
        return true;
    }
    if (!bf_day_is(anchor->published))
        return false;
    *month = bf_day_month(anchor->published);
    month->index += time->which == BF_DEICTIC_NEXT;
    month->index -= time->which == BF_DEICTIC_LAST;
    return true;
}

static bool resolve_month(const bf_time *time, const bf_when_anchor *anchor,
                          bf_period *period)
{
    if (time->year) {
        bool early = time->month >= OCTOBER && bf_time_is_fiscal(time, anchor);
        *period = bf_month_period(bf_month_of(time->year - early, time->month));
        return true;
    }
    if (time->unit == BF_UNIT_YEAR) {
        if (!bf_day_is(anchor->published))
            return false;
        int year = bf_day_year(anchor->published) + time->count;
        *period = bf_month_period(bf_month_of(year, time->month));
        return true;
    }
    bf_month from;
    bool on = false;
    if (!month_of_anchor(time, anchor, &from, &on))
        return false;
    bf_month month = bf_month_of(bf_month_year(from), time->month);
    /* Expected of a month just past: its numbers are yet to come out. */
    if (on && !time->which && from.index > month.index &&
        from.index - month.index <= JUST_PAST)
        on = false;
    if (on && month.index < from.index)
        month.index += MONTHS;
    else if (!on && month.index > from.index)
        month.index -= MONTHS;
    *period = bf_month_period(month);
    return true;
}

/* A winter lies in two years and is named by either: take its January's. */
static bool resolve_season(const bf_time *time, const bf_when_anchor *anchor,
                           bf_period *period)
{
    bf_time first = *time;
    first.form = BF_TIME_MONTH;
    if (time->month == MONTHS && time->year)
        first.year--;
    if (!resolve_month(&first, anchor, period))
        return false;
    bf_month last = {.index = bf_day_month(period->from).index + 2};
    period->to = bf_month_last(last);
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

static bool resolve_today(const bf_time *time, const bf_when_anchor *anchor,
                          bf_period *period)
{
    if (!bf_day_is(anchor->published))
        return false;
    *period =
        one_day((bf_day){.number = anchor->published.number + time->count});
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
    case BF_TIME_SEASON:
        return resolve_season(time, anchor, period);
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
        return bf_time_resolve_unit(time, anchor, period);
    case BF_TIME_TODAY:
        return resolve_today(time, anchor, period);
    case BF_TIME_AGO:
        return bf_time_resolve_ago(time, anchor, period);
    case BF_TIME_SHIFT:
        return bf_time_resolve_shift(time, anchor, period);
    case BF_TIME_SAME:
        return bf_time_resolve_same(time, anchor, period);
    case BF_TIME_ENDED:
        return bf_time_resolve_ended(time, anchor, period);
    }
    return false;
}

/* A part of this year that cannot have been counted by the day. */
static bool is_ahead(const bf_time *time, bf_period part, bf_day published)
{
    bf_day end = bf_month_last(bf_day_month(published));
    return part.from.number > published.number ||
           (time->part == BF_PART_FIRST && part.to.number > end.number);
}

bool bf_time_resolve(const bf_time *time, const bf_when_anchor *anchor,
                     bf_period *period)
{
    /* In the first five months: of which year, where two are kept? */
    if ((time->loose && has_federal_years(anchor)) ||
        !resolve_whole(time, anchor, period))
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
    } else if (is_ahead(time, *period, anchor->published)) {
        whole = bf_period_shift(whole, (bf_time_unit)time->unit, -1);
        *period = bf_period_part(whole, time);
    }
    return true;
}
