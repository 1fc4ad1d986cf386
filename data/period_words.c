#include "data/period_words.h"

static bool is_one_year(bf_period period, bf_month first)
{
    bf_month last = {first.index + 11};
    return period.from.number == bf_month_first(first).number &&
           period.to.number == bf_month_last(last).number;
}

static void add_month(bf_month month, bool with_year, bf_buffer *buffer)
{
    bf_buffer_puts(buffer, bf_month_short_name(month));
    if (with_year)
        bf_buffer_format(buffer, " %d", bf_month_year(month));
}

static void add_day(bf_day day, bool with_year, bf_buffer *buffer)
{
    bf_buffer_format(buffer, "%d ", bf_day_in_month(day));
    add_month(bf_day_month(day), with_year, buffer);
}

/* Both ends by their days within a year, by their months else. */
static void add_range(bf_period period, bf_buffer *buffer)
{
    bf_month first = bf_day_month(period.from);
    bf_month last = bf_day_month(period.to);
    bool whole = period.from.number == bf_month_first(first).number &&
                 period.to.number == bf_month_last(last).number;
    bool one_year = bf_month_year(first) == bf_month_year(last);
    if (first.index == last.index)
        bf_buffer_format(buffer, "%d", bf_day_in_month(period.from));
    else if (whole || !one_year)
        add_month(first, !one_year, buffer);
    else
        add_day(period.from, false, buffer);
    bf_buffer_puts(buffer, "–");
    if (whole || !one_year)
        add_month(last, true, buffer);
    else
        add_day(period.to, true, buffer);
}

static void add_open(bf_period period, bf_buffer *buffer)
{
    bool begins = bf_day_is(period.from);
    bf_buffer_puts(buffer, begins ? "from " : "to ");
    add_day(begins ? period.from : period.to, true, buffer);
}

void bf_period_words(bf_period period, bf_buffer *buffer)
{
    if (bf_period_is_empty(period)) {
        bf_buffer_byte(buffer, '-');
        return;
    }
    if (!bf_period_is_closed(period)) {
        add_open(period, buffer);
        return;
    }
    bf_month first = bf_day_month(period.from);
    if (period.from.number == period.to.number)
        add_day(period.from, true, buffer);
    else if (bf_period_is_month(period))
        add_month(first, true, buffer);
    else if (is_one_year(period, first) && bf_month_number(first) == 1)
        bf_buffer_format(buffer, "%d", bf_month_year(first));
    else if (is_one_year(period, first) && bf_month_number(first) == 10)
        bf_buffer_format(buffer, "FY %d", bf_month_fiscal_year(first));
    else
        add_range(period, buffer);
}

void bf_months_words(bf_month first, bf_month last, bf_buffer *buffer)
{
    bf_period_words(
        (bf_period){.from = bf_month_first(first), .to = bf_month_last(last)},
        buffer);
}
