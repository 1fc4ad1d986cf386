#include "data/month.h"

static const char *const month_names[12] = {
    "January", "February", "March",     "April",   "May",      "June",
    "July",    "August",   "September", "October", "November", "December"};
static const char *const month_short_names[12] = {"Jan", "Feb", "Mar", "Apr",
                                                  "May", "Jun", "Jul", "Aug",
                                                  "Sep", "Oct", "Nov", "Dec"};

enum { FIRST_YEAR = 1600, LAST_YEAR = 9999, OCTOBER = 10 };

bool bf_day_is(bf_day day)
{
    return day.number != INT32_MIN;
}

bool bf_month_is(bf_month month)
{
    return month.index != INT32_MIN;
}

bool bf_period_is_closed(bf_period period)
{
    return bf_day_is(period.from) && bf_day_is(period.to);
}

bool bf_period_is_empty(bf_period period)
{
    return !bf_day_is(period.from) && !bf_day_is(period.to);
}

bool bf_period_is_month(bf_period period)
{
    if (!bf_period_is_closed(period))
        return false;
    bf_period month = bf_month_period(bf_day_month(period.from));
    return period.from.number == month.from.number &&
           period.to.number == month.to.number;
}

bf_month bf_month_of(int year, int month)
{
    return (bf_month){.index = year * 12 + month - 1};
}

int bf_month_year(bf_month month)
{
    return month.index / 12;
}

int bf_month_number(bf_month month)
{
    return month.index % 12 + 1;
}

static bool is_leap(int year)
{
    return year % 4 == 0 && (year % 100 != 0 || year % 400 == 0);
}

int bf_month_days(bf_month month)
{
    static const int days[12] = {31, 28, 31, 30, 31, 30,
                                 31, 31, 30, 31, 30, 31};
    int number = bf_month_number(month);
    return days[number - 1] + (number == 2 && is_leap(bf_month_year(month)));
}

const char *bf_month_short_name(bf_month month)
{
    return month_short_names[bf_month_number(month) - 1];
}

const char *bf_month_name(bf_month month)
{
    return month_names[bf_month_number(month) - 1];
}

/*
 * Days from civil by Howard Hinnant: years begin in March, so that the leap
 * day is the last one, and 400 years are an era of 146,097 days.
 */
bf_day bf_day_of(int year, int month, int day)
{
    year -= month <= 2;
    int era = year / 400;
    int year_of_era = year - era * 400;
    int month_from_march = month > 2 ? month - 3 : month + 9;
    int day_of_year = (153 * month_from_march + 2) / 5 + day - 1;
    int day_of_era =
        year_of_era * 365 + year_of_era / 4 - year_of_era / 100 + day_of_year;
    return (bf_day){.number = era * 146097 + day_of_era - 719468};
}

/* The reverse: the year, month and day of the month of a day. */
static void civil(bf_day day, int *year, int *month, int *in_month)
{
    int number = day.number + 719468;
    int era = number / 146097;
    int day_of_era = number - era * 146097;
    int year_of_era = (day_of_era - day_of_era / 1460 + day_of_era / 36524 -
                       day_of_era / 146096) /
                      365;
    int day_of_year =
        day_of_era - (365 * year_of_era + year_of_era / 4 - year_of_era / 100);
    int month_from_march = (5 * day_of_year + 2) / 153;
    *in_month = day_of_year - (153 * month_from_march + 2) / 5 + 1;
    *month =
        month_from_march < 10 ? month_from_march + 3 : month_from_march - 9;
    *year = year_of_era + era * 400 + (*month <= 2);
}

bool bf_day_exists(int year, int month, int day)
{
    return year >= FIRST_YEAR && year <= LAST_YEAR && month >= 1 &&
           month <= 12 && day >= 1 &&
           day <= bf_month_days(bf_month_of(year, month));
}

bf_month bf_day_month(bf_day day)
{
    int year = 0;
    int month = 0;
    int in_month = 0;
    civil(day, &year, &month, &in_month);
    return bf_month_of(year, month);
}

int bf_day_year(bf_day day)
{
    return bf_month_year(bf_day_month(day));
}

int bf_day_in_month(bf_day day)
{
    return day.number - bf_month_first(bf_day_month(day)).number + 1;
}

int bf_day_weekday(bf_day day)
{
    /* 1 January 1970 was a Thursday, number 4. */
    int weekday = (day.number + 4) % 7;
    return weekday < 0 ? weekday + 7 : weekday;
}

bf_day bf_month_first(bf_month month)
{
    return bf_day_of(bf_month_year(month), bf_month_number(month), 1);
}

bf_day bf_month_last(bf_month month)
{
    return bf_day_of(bf_month_year(month), bf_month_number(month),
                     bf_month_days(month));
}

bf_period bf_month_period(bf_month month)
{
    return (bf_period){.from = bf_month_first(month),
                       .to = bf_month_last(month)};
}

bool bf_period_has_month(bf_period period)
{
    bf_month month = bf_day_month(period.from);
    month.index += period.from.number > bf_month_first(month).number;
    return bf_month_last(month).number <= period.to.number;
}

int bf_period_days(bf_period period)
{
    return period.to.number - period.from.number + 1;
}

int bf_period_days_in(bf_period period, bf_month month)
{
    bf_period whole = bf_month_period(month);
    int from = period.from.number > whole.from.number ? period.from.number
                                                      : whole.from.number;
    int to =
        period.to.number < whole.to.number ? period.to.number : whole.to.number;
    return to < from ? 0 : to - from + 1;
}

int bf_month_fiscal_year(bf_month month)
{
    return bf_month_year(month) + (bf_month_number(month) >= OCTOBER);
}

bf_month bf_fiscal_year_start(int fiscal_year)
{
    return bf_month_of(fiscal_year - 1, OCTOBER);
}

bf_period bf_fiscal_year_period(int fiscal_year)
{
    return (bf_period){.from = bf_day_of(fiscal_year - 1, OCTOBER, 1),
                       .to = bf_day_of(fiscal_year, 9, 30)};
}

bf_period bf_year_period(int year)
{
    return (bf_period){.from = bf_day_of(year, 1, 1),
                       .to = bf_day_of(year, 12, 31)};
}

/* The number in text[start, end), which holds digits only. */
static bool read_digits(bf_text text, size_t start, size_t end, int *value)
{
    *value = 0;
    for (size_t at = start; at < end; at++) {
        if (text.bytes[at] < '0' || text.bytes[at] > '9')
            return false;
        *value = *value * 10 + (text.bytes[at] - '0');
    }
    return true;
}

bool bf_month_parse(bf_text text, bf_month *month)
{
    int year = 0;
    int number = 0;
    if (text.length != 7 || text.bytes[4] != '-' ||
        !read_digits(text, 0, 4, &year) || !read_digits(text, 5, 7, &number) ||
        !bf_day_exists(year, number, 1))
        return false;
    *month = bf_month_of(year, number);
    return true;
}

bool bf_day_parse(bf_text text, bf_day *day)
{
    bf_month month;
    int number = 0;
    if (text.length != 10 || text.bytes[7] != '-' ||
        !bf_month_parse(bf_text_slice(text, 0, 7), &month) ||
        !read_digits(text, 8, 10, &number) || number < 1 ||
        number > bf_month_days(month))
        return false;
    *day = bf_day_of(bf_month_year(month), bf_month_number(month), number);
    return true;
}

/* Digits at their places: by hand, for a table has two million of them. */
static void write_digits(char *digits, size_t count, int number)
{
    enum { TEN = 10 };
    for (; count; count--, number /= TEN)
        digits[count - 1] = (char)('0' + number % TEN);
}

void bf_month_format(bf_month month, bf_buffer *buffer)
{
    char text[] = "0000-00";
    if (!bf_month_is(month))
        return;
    write_digits(text, 4, bf_month_year(month));
    write_digits(text + 5, 2, bf_month_number(month));
    bf_buffer_add(buffer, BF_TEXT(text));
}

void bf_day_format(bf_day day, bf_buffer *buffer)
{
    char text[] = "0000-00-00";
    int year = 0;
    int month = 0;
    int in_month = 0;
    if (!bf_day_is(day))
        return;
    civil(day, &year, &month, &in_month);
    write_digits(text, 4, year);
    write_digits(text + 5, 2, month);
    write_digits(text + 8, 2, in_month);
    bf_buffer_add(buffer, BF_TEXT(text));
}
