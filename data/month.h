/*
 * month.h - calendar months, days, periods and fiscal years.
 *
 * The calendar is the proleptic Gregorian one of the years 1600 to 9999.
 */
#ifndef BF_DATA_MONTH_H
#define BF_DATA_MONTH_H

#include "data/base/buffer.h"

/* Months since January of year 0, so that arithmetic is plain subtraction. */
typedef struct bf_month {
    int index;
} bf_month;

/* Days since 1 January 1970; BF_NO_DAY where there is none. */
typedef struct bf_day {
    int number;
} bf_day;

#define BF_NO_DAY   ((bf_day){.number = INT32_MIN})
#define BF_NO_MONTH ((bf_month){.index = INT32_MIN})

/* From one day to another, both included; either end may be BF_NO_DAY. */
typedef struct bf_period {
    bf_day from;
    bf_day to;
} bf_period;

#define BF_NO_PERIOD ((bf_period){.from = BF_NO_DAY, .to = BF_NO_DAY})

bool bf_day_is(bf_day day);
bool bf_month_is(bf_month month);
bool bf_period_is_closed(bf_period period); /* both ends are days */
bool bf_period_is_empty(bf_period period);  /* neither end is */
bool bf_period_is_month(bf_period period);  /* one whole calendar month */
/* True when a whole calendar month lies in a closed period. */
bool bf_period_has_month(bf_period period);

bf_month bf_month_of(int year, int month); /* month 1 to 12 */
int bf_month_year(bf_month month);
int bf_month_number(bf_month month); /* 1 to 12 */
int bf_month_days(bf_month month);   /* 28 to 31 */
bf_day bf_month_first(bf_month month);
bf_day bf_month_last(bf_month month);
bf_period bf_month_period(bf_month month);
/* 0 January; "Jan", "January". */
const char *bf_month_short_name(bf_month month);
const char *bf_month_name(bf_month month);

bf_day bf_day_of(int year, int month, int day);
/* False for a date that does not exist, such as 2023-02-29. */
bool bf_day_exists(int year, int month, int day);
bf_month bf_day_month(bf_day day);
int bf_day_year(bf_day day);
int bf_day_in_month(bf_day day); /* 1 to 31 */
int bf_day_weekday(bf_day day);  /* 0 Sunday to 6 Saturday */

/* Days of a closed period, at least 1. */
int bf_period_days(bf_period period);
/* The days that a closed period shares with a month, 0 to 31. */
int bf_period_days_in(bf_period period, bf_month month);

/*
 * The US federal fiscal year: October to September, named after the year in
 * which it ends (31 U.S.C. 1102).
 */
int bf_month_fiscal_year(bf_month month);
bf_month bf_fiscal_year_start(int fiscal_year); /* its October */
bf_period bf_fiscal_year_period(int fiscal_year);
bf_period bf_year_period(int year);

/* "2024-03" and "2024-03-09"; false, and nothing changed, for all else. */
bool bf_month_parse(bf_text text, bf_month *month);
bool bf_day_parse(bf_text text, bf_day *day);
/* Append the same forms; nothing for BF_NO_MONTH and BF_NO_DAY. */
void bf_month_format(bf_month month, bf_buffer *buffer);
void bf_day_format(bf_day day, bf_buffer *buffer);

#endif
