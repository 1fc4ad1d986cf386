#include "ingest/when_calendar.h"

enum { WEEK = 7, SATURDAY = 6, HOURS = 24, MONTHS = 12, DECADE = 120 };

static bf_day plus(bf_day day, int days)
{
    return (bf_day){.number = day.number + days};
}

static bf_period days_from(bf_day from, int days)
{
    return (bf_period){.from = from, .to = plus(from, days - 1)};
}

static bf_period days_up_to(bf_day to, int days)
{
    return (bf_period){.from = plus(to, 1 - days), .to = to};
}

/* So many months on, kept within the calendar: beyond it nothing is told. */
static bf_month months_on(bf_month month, int on)
{
    const int first = bf_month_of(1600, 1).index;
    const int last = bf_month_of(9999, 12).index;
    int index = month.index + on;
    if (index < first)
        index = first;
    return (bf_month){.index = index < last ? index : last};
}

static bf_period months_from(bf_month first, int months)
{
    bf_month last = months_on(first, months - 1);
    return (bf_period){.from = bf_month_first(first),
                       .to = bf_month_last(last)};
}

/* Months of a unit that is made of months; 0 for the others. */
static int months_of(bf_time_unit unit)
{
    static const int months[] = {[BF_UNIT_MONTH] = 1,
                                 [BF_UNIT_QUARTER] = 3,
                                 [BF_UNIT_HALF] = 6,
                                 [BF_UNIT_YEAR] = MONTHS,
                                 [BF_UNIT_DECADE] = DECADE};
    return (size_t)unit < sizeof months / sizeof *months ? months[unit] : 0;
}

/* Days of a unit that is made of days. */
static int days_of(bf_time_unit unit, int count)
{
    if (unit == BF_UNIT_HOUR)
        return (count + HOURS - 1) / HOURS;
    return unit == BF_UNIT_WEEK || unit == BF_UNIT_WEEKEND ? WEEK * count
                                                           : count;
}

bf_period bf_unit_period(bf_time_unit unit, bool fiscal, bf_day day, int on)
{
    int months = months_of(unit);
    if (months) {
        /* Fiscal years begin three months before the calendar's. */
        int ahead = fiscal && months > 1 && months <= MONTHS ? 3 : 0;
        bf_month month = bf_day_month(day);
        int into = (month.index + ahead) % months;
        bf_month first = months_on(month, on * months - into);
        return months_from(first, months);
    }
    if (unit == BF_UNIT_WEEK) {
        int since_monday = (bf_day_weekday(day) + WEEK - 1) % WEEK;
        return days_from(plus(day, on * WEEK - since_monday), WEEK);
    }
    if (unit == BF_UNIT_WEEKEND) {
        int since_saturday = (bf_day_weekday(day) + 1) % WEEK;
        return days_from(plus(day, on * WEEK - since_saturday), 2);
    }
    return days_from(plus(day, on), 1);
}

bf_day bf_day_shift(bf_day day, bf_time_unit unit, int on)
{
    int months = months_of(unit);
    if (months == 0)
        return plus(day, on < 0 ? -days_of(unit, -on) : days_of(unit, on));
    bf_month month = months_on(bf_day_month(day), on * months);
    int in_month = bf_day_in_month(day);
    int last = bf_month_days(month);
    return plus(bf_month_first(month), (in_month < last ? in_month : last) - 1);
}

static bool ends_month(bf_day day)
{
    return bf_day_in_month(plus(day, 1)) == 1;
}

bf_period bf_period_shift(bf_period period, bf_time_unit unit, int on)
{
    bool whole = bf_day_in_month(period.from) == 1 && ends_month(period.to);
    bf_period shifted = {.from = bf_day_shift(period.from, unit, on),
                         .to = bf_day_shift(period.to, unit, on)};
    if (whole && months_of(unit))
        shifted.to = bf_month_last(bf_day_month(shifted.to));
    return shifted;
}

bf_period bf_period_before(bf_period period)
{
    bf_day next = plus(period.to, 1);
    int months = bf_day_month(next).index - bf_day_month(period.from).index;
    if (months > 0 && bf_day_in_month(next) == bf_day_in_month(period.from))
        return (bf_period){
            .from = bf_day_shift(period.from, BF_UNIT_MONTH, -months),
            .to = plus(period.from, -1)};
    return days_up_to(plus(period.from, -1), bf_period_days(period));
}

/* The first or last so many units. */
static bf_period edge(bf_period whole, bf_time_unit unit, int count, bool first)
{
    int months = months_of(unit) * count;
    if (months && first)
        return months_from(bf_day_month(whole.from), months);
    if (months) {
        bf_month last = bf_day_month(whole.to);
        return months_from(months_on(last, 1 - months), months);
    }
    int days = days_of(unit, count);
    return first ? days_from(whole.from, days) : days_up_to(whole.to, days);
}

/* One of so many equal parts: by months, or by days in a month. */
static bf_period slice(bf_period whole, int number, int of)
{
    bf_month first = bf_day_month(whole.from);
    int months = bf_day_month(whole.to).index - first.index + 1;
    if (months >= of) {
        bf_month from = {.index = first.index + months * number / of};
        int until = first.index + months * (number + 1) / of;
        return months_from(from, until - from.index);
    }
    int days = bf_period_days(whole);
    int each = days / of;
    bf_day from = plus(whole.from, each * number);
    if (number + 1 == of || each == 0)
        return (bf_period){.from = from, .to = whole.to};
    return days_from(from, each);
}

/* The Nth unit: of weekends the Nth Saturday and Sunday. */
static bf_period nth(bf_period whole, bf_time_unit unit, int number)
{
    if (unit == BF_UNIT_HALF)
        return slice(whole, number > 1, 2);
    if (unit == BF_UNIT_WEEKEND) {
        int ahead = (SATURDAY - bf_day_weekday(whole.from)) % WEEK;
        return days_from(plus(whole.from, ahead + WEEK * (number - 1)), 2);
    }
    bf_period before = edge(whole, unit, number, true);
    int months = months_of(unit);
    if (months)
        return months_from(
            bf_day_month(bf_day_shift(before.from, unit, number - 1)), months);
    bf_period part = days_up_to(before.to, days_of(unit, 1));
    if (part.to.number > whole.to.number)
        part.to = whole.to;
    return part;
}

/* The month at one end; of less than a month there is no such. */
static bf_period end_month(bf_period whole, bool first)
{
    enum { SHORTEST_MONTH = 28 };
    return bf_period_days(whole) < SHORTEST_MONTH
               ? whole
               : edge(whole, BF_UNIT_MONTH, 1, first);
}

bf_period bf_period_part(bf_period whole, const bf_time *part)
{
    bf_time_unit unit = (bf_time_unit)part->part_unit;
    switch ((bf_time_part)part->part) {
    case BF_PART_NONE:
        break;
    case BF_PART_FIRST:
        return part->part_count == 1
                   ? nth(whole, unit, 1)
                   : edge(whole, unit, part->part_count, true);
    case BF_PART_LAST:
        return edge(whole, unit, part->part_count, false);
    case BF_PART_NTH:
        return nth(whole, unit, part->part_count);
    case BF_PART_EARLY:
        return slice(whole, 0, 3);
    case BF_PART_MID:
        return slice(whole, 1, 3);
    case BF_PART_LATE:
        return slice(whole, 2, 3);
    case BF_PART_START:
        return end_month(whole, true);
    case BF_PART_AROUND:
        return bf_unit_period(unit, false, whole.from, 0);
    case BF_PART_END:
        return end_month(whole, false);
    }
    return whole;
}
