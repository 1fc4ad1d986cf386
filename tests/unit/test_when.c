#include "tests/unit/reading.h"

#include "ingest/when.h"

/* A text, what is known around it, and all the periods in it. */
struct settling {
    const char *text;
    const char *published; /* "": not known */
    const char *periods;   /* joined by blanks; "-" for what is not settled */
};

static void write_period(bf_buffer *buffer, bf_period period)
{
    bf_day_format(period.from, buffer);
    bf_buffer_puts(buffer, "..");
    bf_day_format(period.to, buffer);
}

/* Writes every time of a text: "base" and "each" where they are so. */
static void write_times(const struct reading *reading, bf_when_anchor anchor,
                        bf_buffer *buffer)
{
    bf_error error = BF_ERROR_NONE;
    bf_arena arena;
    bf_whens whens;
    bf_arena_init(&arena, ROOM);
    assert_true(bf_whens_read(&reading->tokens, &arena, &whens, &error));
    for (size_t i = 0; i < whens.count; i++) {
        const bf_when *when = &whens.items[i];
        bf_period periods[BF_WHEN_PERIODS];
        anchor.base = when->base;
        size_t count = bf_when_resolve(when, &anchor, periods);
        bf_buffer_puts(buffer, i ? " " : "");
        bf_buffer_puts(buffer, when->base ? "base " : "");
        bf_buffer_puts(buffer, when->each ? "each " : "");
        bf_buffer_puts(buffer, count ? "" : "-");
        for (size_t j = 0; j < count; j++) {
            bf_buffer_puts(buffer, j ? " " : "");
            write_period(buffer, periods[j]);
        }
    }
    bf_arena_release(&arena);
}

static void settle_all(const struct settling *cases, size_t count,
                       bf_when_anchor anchor)
{
    struct reading reading;
    bf_buffer buffer;
    size_t wrong = 0;
    reading_start(&reading);
    bf_buffer_init(&buffer, 4096);
    for (size_t i = 0; i < count; i++) {
        anchor.published = BF_NO_DAY;
        bf_day_parse(bf_text_from(cases[i].published), &anchor.published);
        reading_take(&reading, bf_text_from(cases[i].text));
        bf_buffer_clear(&buffer);
        write_times(&reading, anchor, &buffer);
        if (bf_text_equal(bf_buffer_text(&buffer),
                          bf_text_from(cases[i].periods)))
            continue;
        print_error("%s\n  is %.*s\n  not %s\n", cases[i].text,
                    BF_SHOW(bf_buffer_text(&buffer)), cases[i].periods);
        wrong++;
    }
    bf_buffer_release(&buffer);
    reading_end(&reading);
    assert_int_equal(wrong, 0);
}

static const bf_when_anchor american = {
    .authority = {.bytes = "US", .length = 2},
    .reference = {.from = {INT32_MIN}, .to = {INT32_MIN}}};
static const bf_when_anchor mexican = {
    .authority = {.bytes = "MX", .length = 2},
    .reference = {.from = {INT32_MIN}, .to = {INT32_MIN}}};

#define SETTLE(cases, anchor) settle_all(cases, COUNT_OF(cases), anchor)

static void dates_stand_for_themselves(void **state)
{
    (void)state;
    static const struct settling cases[] = {
        {"It was on October 21, 2022.", "", "2022-10-21..2022-10-21"},
        {"It was on Oct. 21, 2022.", "", "2022-10-21..2022-10-21"},
        {"It was on 24 December 2021.", "", "2021-12-24..2021-12-24"},
        {"It was on the 24th of December, 2021.", "", "2021-12-24..2021-12-24"},
        {"From the 1 of October of 2021 to the 6 of July of 2022.", "",
         "2021-10-01..2022-07-06"},
        {"Seen on 9/21/23 there.", "", "2023-09-21..2023-09-21"},
        {"Born 11/16/1982 in Cuba.", "", "1982-11-16..1982-11-16"},
        {"Seen on 2023-10-03 there.", "", "2023-10-03..2023-10-03"},
        {"In December 2022 there were many.", "", "2022-12-01..2022-12-31"},
        {"In December of 2022 there were many.", "", "2022-12-01..2022-12-31"},
        {"In December, 2022, there were many.", "", "2022-12-01..2022-12-31"},
        {"In Sept. 2022 there were many.", "", "2022-09-01..2022-09-30"},
        {"In 2019 there were many.", "", "2019-01-01..2019-12-31"},
        {"All of 2023 and 118,756 more.", "", "2023-01-01..2023-12-31"},
        {"The busiest of 2007, he said.", "", "2007-01-01..2007-12-31"},
        {"In the 1990s there were more.", "", "1990-01-01..1999-12-31"},
        {"The 2019 total is higher.", "", "2019-01-01..2019-12-31"},
        {"On Tuesday, May 2, 2023, they left.", "", "2023-05-02..2023-05-02"},
    };
    SETTLE(cases, american);
}

static void names_alone_are_the_latest_that_have_begun(void **state)
{
    (void)state;
    static const struct settling cases[] = {
        {"In September they came.", "2023-10-03", "2023-09-01..2023-09-30"},
        {"In October they came.", "2023-10-03", "2023-10-01..2023-10-31"},
        {"In November they came.", "2023-10-03", "2022-11-01..2022-11-30"},
        {"In September they came.", "", "-"},
        {"On Dec. 24 they came.", "2023-12-27", "2023-12-24..2023-12-24"},
        {"On Dec. 28 they came.", "2023-12-27", "2022-12-28..2022-12-28"},
        {"On the 17th they came.", "2023-12-27", "2023-12-17..2023-12-17"},
        {"On the 28th they came.", "2023-12-27", "2023-11-28..2023-11-28"},
        {"On Friday they came.", "2023-10-03", "2023-09-29..2023-09-29"},
        {"On Tuesday they came.", "2023-10-03", "2023-10-03..2023-10-03"},
        {"They came early Wednesday.", "2023-10-03", "2023-09-27..2023-09-27"},
        {"Last Wednesday they came.", "2023-10-03", "2023-09-27..2023-09-27"},
        {"Over the weekend they came.", "2023-10-03", "2023-09-30..2023-10-01"},
        {"Last weekend they came.", "2023-10-03", "2023-09-30..2023-10-01"},
        {"Last weekend they came.", "2023-10-01", "2023-09-23..2023-09-24"},
        {"Last September they came.", "2023-09-20", "2022-09-01..2022-09-30"},
        {"Last September they came.", "2018-06-06", "2017-09-01..2017-09-30"},
        {"This May they came.", "2018-06-06", "2018-05-01..2018-05-31"},
        {"May marked the third month of it.", "2018-06-06",
         "2018-05-01..2018-05-31"},
        {"May's count was high, as was April's.", "2018-06-06",
         "2018-05-01..2018-05-31 2018-04-01..2018-04-30"},
        {"In May of last year they came.", "2018-06-06",
         "2017-05-01..2017-05-31"},
        {"In December of this year they came.", "2018-06-06",
         "2018-12-01..2018-12-31"},
        {"On Thursday they came.", "", "-"},
    };
    SETTLE(cases, american);
}

static void times_ahead_are_the_next_to_come(void **state)
{
    (void)state;
    static const struct settling cases[] = {
        {"They will come on Tuesday.", "2021-11-27", "2021-11-30..2021-11-30"},
        {"They will come on Saturday.", "2021-11-27", "2021-11-27..2021-11-27"},
        {"They will come in May.", "2021-11-27", "2022-05-01..2022-05-31"},
        {"They will come in November.", "2021-11-27", "2021-11-01..2021-11-30"},
        {"They will come next May.", "2022-05-02", "2023-05-01..2023-05-31"},
        {"They will come on July 1.", "2023-06-30", "2023-07-01..2023-07-01"},
        {"From Saturday, July 1, they will.", "2023-06-30",
         "2023-07-01..2023-07-31"},
        {"They will come this year.", "2023-06-30", "2023-01-01..2023-12-31"},
        {"They will come next year.", "2023-06-30", "2024-01-01..2024-12-31"},
        {"They will come in the coming year.", "2022-01-17",
         "2022-01-01..2022-12-31"},
        {"They will come in the coming year.", "2022-12-01",
         "2023-01-01..2023-12-31"},
        {"They will come next month.", "2022-12-01", "2023-01-01..2023-01-31"},
        {"They will come in the next two years.", "2022-12-01",
         "2023-01-01..2024-12-31"},
        {"They will come tomorrow.", "2022-12-01", "2022-12-02..2022-12-02"},
        {"They will come by the 15th.", "2022-12-01", "2022-12-15..2022-12-15"},
    };
    bf_when_anchor ahead = american;
    ahead.future = true;
    SETTLE(cases, ahead);
}

static void units_are_counted_from_the_articles_day(void **state)
{
    (void)state;
    static const struct settling cases[] = {
        {"Last month it fell.", "2023-10-03", "2023-09-01..2023-09-30"},
        {"Last month it fell.", "2024-01-03", "2023-12-01..2023-12-31"},
        {"Last year it fell.", "2024-03-26", "2023-01-01..2023-12-31"},
        {"It fell final yr, data show.", "2024-03-26",
         "2023-01-01..2023-12-31"},
        {"It fell last week.", "2023-12-27", "2023-12-18..2023-12-24"},
        {"It fell this week.", "2023-12-27", "2023-12-25..2023-12-27"},
        {"It fell this month.", "2023-12-27", "2023-12-01..2023-12-27"},
        {"It fell this year.", "2023-10-03", "2023-01-01..2023-10-03"},
        {"It fell in the current year.", "2023-10-03",
         "2023-01-01..2023-10-03"},
        {"It fell in the last three months.", "2018-06-06",
         "2018-03-01..2018-05-31"},
        {"It fell in the past three months.", "2018-06-06",
         "2018-03-07..2018-06-06"},
        {"It fell in the last 10 days.", "2018-06-10",
         "2018-06-01..2018-06-10"},
        {"It fell in the past two weeks.", "2018-06-14",
         "2018-06-01..2018-06-14"},
        {"It fell in the last two years.", "2018-06-06",
         "2016-01-01..2017-12-31"},
        {"It fell in the last decade.", "2018-06-06", "2000-01-01..2009-12-31"},
        {"In recent months it fell.", "2018-06-06", ""},
        {"Last summer it fell.", "2018-06-06", "2017-06-01..2017-08-31"},
        {"In the summer of 2017 it fell.", "", "2017-06-01..2017-08-31"},
        {"Since the fall, it fell.", "2018-06-06", "2017-09-01..2018-06-06"},
        {"The fall in numbers, a fall of 5.", "2018-06-06", ""},
        {"At Christmas 2021 it fell.", "", "2021-12-25..2021-12-25"},
        {"In the coming days it falls.", "2018-06-06", ""},
        {"Four months ago it fell.", "2019-10-08", "2019-06-01..2019-06-30"},
        {"Two years ago it fell.", "2019-10-08", "2017-01-01..2017-12-31"},
        {"Three days ago it fell.", "2019-10-08", "2019-10-05..2019-10-05"},
        {"It fell today.", "2019-10-08", "2019-10-08..2019-10-08"},
        {"It fell yesterday.", "2019-10-08", "2019-10-07..2019-10-07"},
        {"It is falling now.", "2019-10-08", "2019-10-08..2019-10-08"},
        {"A day earlier it fell.", "2019-10-08", "2019-10-07..2019-10-07"},
        {"The quarter of a million fell.", "2019-10-08", ""},
        {"Last month it fell.", "", "-"},
        {"It fell 900 decades ago and 999 years later.", "2018-06-06", "- -"},
        {"It fell in the last 999 years.", "2018-06-06", "-"},
        {"Yesterday it fell, a year ago and two weeks later.", "", "- - -"},
    };
    SETTLE(cases, american);
}

static void fiscal_years_are_those_of_the_country(void **state)
{
    (void)state;
    static const struct settling federal[] = {
        {"In fiscal 2019 it rose.", "", "2018-10-01..2019-09-30"},
        {"In fiscal year 2023 it rose.", "", "2022-10-01..2023-09-30"},
        {"In FY23 it rose.", "", "2022-10-01..2023-09-30"},
        {"In FY 2023 it rose.", "", "2022-10-01..2023-09-30"},
        {"In FY2023 it rose.", "", "2022-10-01..2023-09-30"},
        {"In FY \xe2\x80\x99"
         "23 it rose.",
         "", "2022-10-01..2023-09-30"},
        {"In the 2023 fiscal year it rose.", "", "2022-10-01..2023-09-30"},
        {"In budget year 2019 it rose.", "", "2018-10-01..2019-09-30"},
        {"In the last fiscal year it rose.", "2022-07-17",
         "2020-10-01..2021-09-30"},
        {"In the final fiscal yr, which closed on Sept. 30, it rose.",
         "2024-05-20", "2022-10-01..2023-09-30"},
        {"In the fiscal year that ended Sept. 30, it rose.", "2019-10-08",
         "2018-10-01..2019-09-30"},
        {"In the fiscal year that began Oct. 1, it rose.", "2019-10-08",
         "2019-10-01..2020-09-30"},
        {"In the fiscal year ending in September 2017 it rose.", "",
         "2016-10-01..2017-09-30"},
        {"In fiscal 2023, which ended Saturday, it rose.", "2023-10-03",
         "2022-10-01..2023-09-30"},
        {"In the last two fiscal years it rose.", "2024-03-26",
         "2021-10-01..2023-09-30"},
        {"In each of the last two fiscal years it rose.", "2024-03-26",
         "each 2021-10-01..2022-09-30 2022-10-01..2023-09-30"},
        {"In every of the final two fiscal years it rose.", "2024-03-26",
         "each 2021-10-01..2022-09-30 2022-10-01..2023-09-30"},
        {"In each of the last three months it rose.", "2018-06-06",
         "each 2018-03-01..2018-03-31 2018-04-01..2018-04-30 "
         "2018-05-01..2018-05-31"},
        {"So far this fiscal year it rose.", "2022-07-17",
         "2021-10-01..2022-07-17"},
        {"This fiscal year it rose.", "2022-07-17", "2021-10-01..2022-07-17"},
        {"In the first seven months of fiscal 2024 it rose.", "",
         "2023-10-01..2024-04-30"},
        {"In the second quarter of fiscal 2024 it rose.", "",
         "2024-01-01..2024-03-31"},
        {"In October of fiscal 2024 it rose.", "", "2023-10-01..2023-10-31"},
        {"In the whole fiscal year it rose.", "2024-03-01",
         "2023-10-01..2024-09-30"},
        {"In FY 2022-23 it rose.", "", "2022-10-01..2023-09-30"},
        {"In fiscal years 2021, 2022 and 2023 it rose.", "",
         "2020-10-01..2023-09-30"},
        {"In fiscal years 2022 and 2023 it rose.", "2024-03-01",
         "2021-10-01..2023-09-30"},
        {"In fiscal 2023 it rose twice as high as in 2019.", "2024-03-01",
         "2022-10-01..2023-09-30 base 2018-10-01..2019-09-30"},
        {"In fiscal 2023 it rose from a year earlier and from 1 in 2021.",
         "2024-03-01",
         "2022-10-01..2023-09-30 base 2023-01-01..2023-12-31 "
         "2020-10-01..2021-09-30"},
        {"In fiscal 2025 it was the least, but for 1970.", "2025-10-08",
         "2024-10-01..2025-09-30 1970-01-01..1970-12-31"},
        {"Since fiscal 2020 it rose.", "2025-09-26", "2019-10-01..2025-09-26"},
    };
    static const struct settling other[] = {
        {"In fiscal 2019 it rose.", "", "2019-01-01..2019-12-31"},
        {"So far this fiscal year it rose.", "2022-07-17",
         "2022-01-01..2022-07-17"},
        {"In the last two fiscal years it rose.", "2024-03-26",
         "2022-01-01..2023-12-31"},
    };
    SETTLE(federal, american);
    SETTLE(other, mexican);
}

static void parts_are_taken_of_a_longer_time(void **state)
{
    (void)state;
    static const struct settling cases[] = {
        {"In the first 11 months of 2023 it rose.", "",
         "2023-01-01..2023-11-30"},
        {"In the first eight months of the year it rose.", "2019-09-19",
         "2019-01-01..2019-08-31"},
        {"In the opening month of the year it rose.", "2022-02-08",
         "2022-01-01..2022-01-31"},
        {"In the last quarter of the year it rose.", "2022-02-08",
         "2021-10-01..2021-12-31"},
        {"In the last 10 days of March it rose.", "2020-04-15",
         "2020-03-22..2020-03-31"},
        {"In the closing ten days of March it rose.", "2020-04-15",
         "2020-03-22..2020-03-31"},
        {"In the first three weeks of May it rose.", "2023-06-01",
         "2023-05-01..2023-05-21"},
        {"In the second week of March it rose.", "2021-03-31",
         "2021-03-08..2021-03-14"},
        {"In the first half of 2023 it rose.", "", "2023-01-01..2023-06-30"},
        {"In the second half of March 2023 it rose.", "",
         "2023-03-16..2023-03-31"},
        {"In the third quarter of 2023 it rose.", "", "2023-07-01..2023-09-30"},
        {"In the third quarter it rose.", "2023-11-03",
         "2023-07-01..2023-09-30"},
        {"In the third quarter it rose.", "2023-02-03",
         "2022-07-01..2022-09-30"},
        {"In Q3 2023 it rose.", "", "2023-07-01..2023-09-30"},
        {"In Q4 of fiscal 2023 it rose.", "", "2023-07-01..2023-09-30"},
        {"By mid-January it rose.", "2022-01-17", "2022-01-11..2022-01-20"},
        {"In early May it rose.", "2023-06-01", "2023-05-01..2023-05-10"},
        {"In late 2022 it rose.", "", "2022-09-01..2022-12-31"},
        {"Late last year it rose.", "2023-06-01", "2022-09-01..2022-12-31"},
        {"At the end of fiscal 2023 it rose.", "", "2023-09-01..2023-09-30"},
        {"The first weekend of July 2023 was hot.", "",
         "2023-07-01..2023-07-02"},
        {"Through the first nine months of this year it rose.", "2023-10-09",
         "2023-01-01..2023-09-30"},
        {"In the first quarter of the fiscal year it rose.", "2023-10-09",
         "2022-10-01..2022-12-31"},
        {"In the latter half of 2023 it rose.", "", "2023-07-01..2023-12-31"},
        {"The week of Jan. 10, 2024, was cold.", "", "2024-01-08..2024-01-14"},
        {"The last week of September was hot.", "2023-11-03",
         "2023-09-24..2023-09-30"},
        {"In the first months of 2023 it rose.", "", "2023-01-01..2023-12-31"},
        {"In the first 11 months it rose.", "2023-12-01", "-"},
    };
    SETTLE(cases, american);
}

static void ranges_hold_both_their_ends(void **state)
{
    (void)state;
    static const struct settling cases[] = {
        {"Between August and December 2021 it fell.", "",
         "2021-08-01..2021-12-31"},
        {"Between May and September it fell.", "2023-10-03",
         "2023-05-01..2023-09-30"},
        {"Between October and February it fell.", "2019-03-05",
         "2018-10-01..2019-02-28"},
        {"If you count from October through February, it fell.", "2019-03-05",
         "2018-10-01..2019-02-28"},
        {"From February 2021 through December 2024 it fell.", "",
         "2021-02-01..2024-12-31"},
        {"From 2009 through 2018 it fell.", "", "2009-01-01..2018-12-31"},
        {"From November 2022 to January it fell.", "",
         "2022-11-01..2023-01-31"},
        {"Between Nov. 17 and Nov. 20 it fell.", "2022-11-22",
         "2022-11-17..2022-11-20"},
        {"Between Dec. 28 and Jan. 3 it fell.", "2023-01-10",
         "2022-12-28..2023-01-03"},
        {"On Nov. 17-20 it fell.", "2022-11-22", "2022-11-17..2022-11-20"},
        {"In its first week, Jan. 20 to 26, it fell.", "2025-03-03",
         "2025-01-20..2025-01-26"},
        {"From Thursday 21 to Sunday 24 of April it fell.", "2022-04-26",
         "2022-04-21..2022-04-24"},
        {"From the 1 of October of 2021, when the year begins, to the 6 of "
         "July it fell.",
         "2022-07-17", "2021-10-01..2022-07-06"},
        {"January\xe2\x80\x93"
         "August 2019 saw it fall.",
         "", "2019-01-01..2019-08-31"},
        {"Applicants, Jan.\xe2\x80\x93"
         "Aug.",
         "2019-09-19", "2019-01-01..2019-08-31"},
        {"In November and December 2020 it fell.", "",
         "2020-11-01..2020-12-31"},
        {"In May and in August it fell.", "2020-09-01",
         "2020-05-01..2020-05-31 2020-08-01..2020-08-31"},
        {"In 2021 and 2022 it fell.", "", "2021-01-01..2022-12-31"},
        {"In 2020, 2021 and 2022 it fell.", "", "2020-01-01..2022-12-31"},
        {"In the January-to-March period of 2022 it fell.", "2022-05-01",
         "2022-01-01..2022-03-31 2022-01-01..2022-12-31"},
        {"In late May and early June 2022 it fell.", "",
         "2022-05-21..2022-06-10"},
        {"From 1500 to 2000 migrants came.", "", ""},
        {"Between September 2021 and the following May it fell.", "",
         "2021-09-01..2022-05-31"},
        {"From Oct. 1, 2022, to Sept. 30, 2023, it fell.", "",
         "2022-10-01..2023-09-30"},
        {"Between Oct. 1, 2022, and Sept. 30, 2023, it fell.", "",
         "2022-10-01..2023-09-30"},
        {"In May, June and July it fell.", "2023-09-01",
         "2023-05-01..2023-07-31"},
        {"In May, June, and July 2022 it fell.", "", "2022-05-01..2022-07-31"},
        {"In May, August and July it fell.", "2023-09-01",
         "2023-05-01..2023-05-31 2023-08-01..2023-08-31 "
         "2023-07-01..2023-07-31"},
        {"January to September this year saw it fall.", "2023-10-09",
         "2023-01-01..2023-09-30"},
        {"From FY2021 to FY2023 it fell.", "", "2020-10-01..2023-09-30"},
        {"Between 2000 and 3000 migrants came.", "", ""},
        {"From May 2023 to March 2023 it fell.", "", "-"},
    };
    SETTLE(cases, american);
}

static void open_times_reach_the_articles_day(void **state)
{
    (void)state;
    static const struct settling cases[] = {
        {"Since October 1 it grew.", "2024-03-26", "2023-10-01..2024-03-26"},
        {"Since Jan. 20 it grew.", "2021-11-08", "2021-01-20..2021-11-08"},
        {"Since 2022 it grew.", "2024-03-26", "2022-01-01..2024-03-26"},
        {"Since 2022 it grew.", "", "2022-01-01.."},
        {"Since the beginning of the year it grew.", "2024-03-26",
         "2024-01-01..2024-03-26"},
        {"Since the start of the fiscal year it grew.", "2024-03-26",
         "2023-10-01..2024-03-26"},
        {"Since early March it grew.", "2024-03-26", "2024-03-01..2024-03-26"},
        {"Since the tool went live on January 18, it grew.", "2023-06-30",
         "2023-01-18..2023-06-30"},
        {"Since the programme began in January 2019 it grew.", "2020-02-12",
         "2019-01-01..2020-02-12"},
        {"Data through January put it, since the programme began in January "
         "2019, high.",
         "2020-02-12", "2019-01-01..2020-01-31 2019-01-01..2020-01-31"},
        {"Through the end of February it grew this fiscal year.", "2024-03-26",
         "2023-10-01..2024-02-29 2023-10-01..2024-02-29"},
        {"In fiscal 2024 through February, it grew.", "2024-03-26",
         "2023-10-01..2024-02-29"},
        {"Since he took office it grew.", "2024-03-26", ""},
        {"Until the end of August it grew.", "2024-03-26", "..2023-08-31"},
        {"Through August it grew.", "2024-03-26", "..2023-08-31"},
        {"So far this year it grew.", "2024-03-26", "2024-01-01..2024-03-26"},
        {"It grew this year so far.", "2024-03-26", "2024-01-01..2024-03-26"},
        {"So far in 2024 it grew.", "2024-03-26", "2024-01-01..2024-03-26"},
        {"It grew, year to date.", "2024-03-26", "2024-01-01..2024-03-26"},
        {"FY2024 YTD it grew.", "2024-03-26", "2023-10-01..2024-03-26"},
        {"It grew, FYTD.", "2024-03-26", "2023-10-01..2024-03-26"},
        {"It grew, fiscal year to date.", "2024-03-26",
         "2023-10-01..2024-03-26"},
        {"As of Sept. 30 it grew.", "2023-10-03", "2023-09-30..2023-09-30"},
        {"The 111 days before the House changed hands on Jan. 20 saw most. "
         "The 254 days after that saw few.",
         "2025-10-08", "2024-10-01..2025-01-19 2025-01-20..2025-09-30"},
        {"In the 12-month period ending Sept. 30, 2023, it grew.", "",
         "2022-10-01..2023-09-30"},
        {"In the week to Aug. 13, 2023, it grew.", "",
         "2023-08-07..2023-08-13"},
        {"In the days before May 11, 2023, it grew.", "", "-"},
        {"In the two weeks after May 11, 2023, it grew.", "",
         "2023-05-12..2023-05-25"},
        {"In the 12 months that ended Sept. 30, 2023, it grew.", "",
         "2022-10-01..2023-09-30"},
    };
    SETTLE(cases, american);
}

static void a_base_goes_by_the_figures_own_period(void **state)
{
    (void)state;
    static const struct settling month[] = {
        {"It was 18 percent fewer than in April.", "2023-06-15",
         "base 2023-04-01..2023-04-30"},
        {"The record dates from 2000.", "2023-06-15", "2000-01-01..2000-12-31"},
        {"It was fewer than in May.", "2023-06-15",
         "base 2022-05-01..2022-05-31"},
        {"It was down from June.", "2023-06-15", "base 2022-06-01..2022-06-30"},
        {"It was up from a year earlier.", "2023-06-15",
         "base 2022-05-01..2022-05-31"},
        {"It was up from the same month a year before.", "2023-06-15",
         "base 2022-05-01..2022-05-31"},
        {"It was up from the same month of 2021.", "2023-06-15",
         "base 2021-05-01..2021-05-31"},
        {"It was up from the same period last year.", "2023-06-15",
         "base 2022-05-01..2022-05-31"},
        {"It rose 12 percent year over year.", "2023-06-15",
         "base 2022-05-01..2022-05-31"},
        {"It was higher than at this time last year.", "2023-06-15",
         "base 2022-05-01..2022-05-31"},
        {"It was higher than the month before.", "2023-06-15",
         "base 2023-04-01..2023-04-30"},
        {"It was higher than the previous month.", "2023-06-15",
         "base 2023-04-01..2023-04-30"},
        {"It was higher than two months earlier.", "2023-06-15",
         "base 2023-03-01..2023-03-31"},
        {"It was an increase over April 2022.", "2023-06-15",
         "base 2022-04-01..2022-04-30"},
        {"It rose, compared with 2019.", "2023-06-15",
         "base 2019-01-01..2019-12-31"},
        {"It rose in contrast with April 2022.", "2023-06-15",
         "base 2022-04-01..2022-04-30"},
        {"It was twice as many as in 2019.", "2023-06-15",
         "base 2019-01-01..2019-12-31"},
        {"It was 27 percent below July 2022.", "2023-06-15",
         "base 2022-07-01..2022-07-31"},
        {"Set against May (4,596) it was high.", "2023-06-15",
         "2023-05-01..2023-05-31"},
        {"A year earlier there were 71.", "2023-06-15",
         "2022-05-01..2022-05-31"},
        {"In the previous year there were 71.", "2023-06-15",
         "2022-01-01..2022-12-31"},
        {"That month there were 71.", "2023-06-15", "2023-05-01..2023-05-31"},
        {"It rose 44 percent on 2021.", "2023-06-15",
         "base 2021-01-01..2021-12-31"},
        {"It rose on the year before.", "2023-06-15",
         "base 2022-05-01..2022-05-31"},
        {"The next month there were 71.", "2023-08-15",
         "2023-06-01..2023-06-30"},
        {"The previous October there were 71.", "2023-08-15",
         "2022-10-01..2022-10-31"},
        {"The following April there were 71.", "2024-08-15",
         "2024-04-01..2024-04-30"},
        {"The following month there were 71.", "2023-08-15",
         "2023-06-01..2023-06-30"},
        {"Two months later there were 71.", "2023-08-15",
         "2023-07-01..2023-07-31"},
        {"Through May 2023 there were 71.", "2023-11-15",
         "2023-05-01..2023-05-31"},
        {"Through October 2023 there were 71.", "2023-11-15", "..2023-10-31"},
    };
    static const struct settling fiscal[] = {
        {"It was 88 percent more than the year before.", "2019-10-08",
         "base 2017-10-01..2018-09-30"},
        {"It was more than a year earlier.", "2019-10-08",
         "base 2017-10-01..2018-09-30"},
        {"It was more than in the same stretch of fiscal 2017.", "2019-10-08",
         "base 2016-10-01..2017-09-30"},
        {"It was more than two years before.", "2019-10-08",
         "base 2016-10-01..2017-09-30"},
    };
    bf_when_anchor own = american;
    own.reference = bf_month_period(bf_month_of(2023, 5));
    SETTLE(month, own);
    own.reference = bf_fiscal_year_period(2019);
    SETTLE(fiscal, own);
}

static void some_times_are_no_figures_period(void **state)
{
    (void)state;
    static const struct settling cases[] = {
        {"It was the most since 2007.", "2023-06-15", "-"},
        {"It was the fewest in any month since February 2021.", "2023-06-15",
         "-"},
        {"Nothing like it has been seen since 2007.", "2023-06-15", "-"},
        {"It was lower than at any time since 2020.", "2023-06-15", "-"},
        {"It was the worst in any of the past 22 months.", "2023-06-15", "-"},
        {"JUAREZ, Mexico, Jan. 17, 2022 \xe2\x80\x94 It fell.", "2022-01-17",
         "-"},
        {"JUAREZ (March 30) \xe2\x80\x94 It fell.", "2022-04-17", "-"},
        {"Before 2020 it fell.", "2022-04-17", "-"},
    };
    SETTLE(cases, american);
}

static void words_that_only_look_like_times_are_left(void **state)
{
    (void)state;
    static const struct settling cases[] = {
        {"They may march for a second day.", "2023-06-15", ""},
        {"May they rest; March on.", "2023-06-15", ""},
        {"The sun sat low over the wed.", "2023-06-15", ""},
        {"The Sun reported it.", "2023-06-15", ""},
        {"Over 2000 migrants came.", "2023-06-15", ""},
        {"About 2000, mostly men, came.", "2023-06-15", ""},
        {"A 2000-mile border.", "2023-06-15", ""},
        {"Some 1500 people came.", "2023-06-15", ""},
        {"They paid $2019 each.", "2023-06-15", ""},
        {"In May 15 people came.", "2023-06-15", "2023-05-01..2023-05-31"},
        {"On May 15 people came.", "2023-06-15", "2023-05-15..2023-05-15"},
        {"In June 16 thousand 170 came.", "2023-06-15",
         "2023-06-01..2023-06-30"},
        {"In June, 16 percent came.", "2023-06-15", "2023-06-01..2023-06-30"},
        {"A 24-year-old from Cuba came.", "2023-06-15", ""},
        {"It came at 11:30 and at 5.", "2023-06-15", ""},
        {"Ten days a week, each month, they came.", "2023-06-15", ""},
        {"Each year a million come.", "2023-06-15", ""},
        {"More than 10,000 people a day come.", "2023-06-15", ""},
        {"The 15-point plan is 30 days old.", "2023-06-15", ""},
        {"Case 213/2022 was heard.", "2023-06-15", ""},
    };
    SETTLE(cases, american);
}

static void a_dateline_gives_the_articles_day(void **state)
{
    (void)state;
    static const struct {
        const char *text;
        const char *day; /* "": none */
    } cases[] = {
        {"TAPACHULA, Mexico, Jan. 17, 2022 \xe2\x80\x94 Some left.",
         "2022-01-17"},
        {"WASHINGTON, Feb. 10, 2023 - The agency said.", "2023-02-10"},
        {"EL PASO (May 20, 2024) \xe2\x80\x94 The sector said.", "2024-05-20"},
        {"MEXICO CITY, May 3, 2024 (AP) \xe2\x80\x94 Some left.", "2024-05-03"},
        {"A headline\n\nOctober 3, 2023\n\nThe text.", "2023-10-03"},
        {"A headline\n\nPublished: 2023-10-03\n\nThe text.", "2023-10-03"},
        {"A headline\n\nPublished October 3, 2023 by us.\n", "2023-10-03"},
        {"JUAREZ, Jan. 3 \xe2\x80\x94 Some left.", ""},
        {"They left on October 3, 2023, and came back.", ""},
        {"In 2023 they left.", ""},
        {"", ""},
    };
    struct reading reading;
    reading_start(&reading);
    for (size_t i = 0; i < COUNT_OF(cases); i++) {
        bf_error error = BF_ERROR_NONE;
        bf_day day = BF_NO_DAY;
        bf_whens whens;
        bf_day_parse(bf_text_from(cases[i].day), &day);
        reading_take(&reading, bf_text_from(cases[i].text));
        assert_true(
            bf_whens_read(&reading.tokens, &reading.arena, &whens, &error));
        if (bf_dateline_day(&reading.tokens, &whens).number != day.number)
            fail_msg("%s", cases[i].text);
    }
    reading_end(&reading);
}

static void the_period_before_has_the_same_length(void **state)
{
    (void)state;
    static const struct {
        bf_period period;
        const char *before;
    } cases[] = {
        {{.from = {19478}, .to = {19508}}, "2023-04-01..2023-04-30"},
        {{.from = {19478}, .to = {19484}}, "2023-04-24..2023-04-30"},
        {{.from = {19792}, .to = {20156}}, "2023-03-10..2024-03-09"},
    };
    bf_buffer buffer;
    bf_buffer_init(&buffer, 64);
    for (size_t i = 0; i < COUNT_OF(cases); i++) {
        bf_buffer_clear(&buffer);
        write_period(&buffer, bf_period_before(cases[i].period));
        assert_true(bf_text_equal(bf_buffer_text(&buffer),
                                  bf_text_from(cases[i].before)));
    }
    bf_period year = bf_period_before(bf_fiscal_year_period(2023));
    assert_int_equal(year.from.number, bf_fiscal_year_period(2022).from.number);
    assert_int_equal(year.to.number, bf_fiscal_year_period(2022).to.number);
    bf_buffer_release(&buffer);
}

/* Reading stays linear: each text is far too long for anything else. */
static void endless_times_take_bounded_reading(void **state)
{
    (void)state;
    static const char *const pieces[] = {"since ",
                                         "from May ",
                                         "the last ",
                                         "9/",
                                         "each of ",
                                         "In 2019 ",
                                         "of ",
                                         "between ",
                                         "the first half ",
                                         "Monday, ",
                                         "2023-",
                                         "hundred ",
                                         "from 2019, ",
                                         "than in the ",
                                         "same ",
                                         "FY ",
                                         "the day before ",
                                         "since the date ",
                                         "fiscal year that ended "};
    for (size_t i = 0; i < COUNT_OF(pieces); i++) {
        struct reading reading;
        bf_error error = BF_ERROR_NONE;
        bf_whens whens;
        reading_start(&reading);
        reading_take(&reading, reading_repeat(&reading, pieces[i], 50000));
        assert_true(
            bf_whens_read(&reading.tokens, &reading.arena, &whens, &error));
        bf_when_anchor anchor = american;
        anchor.published = bf_day_of(2023, 6, 15);
        for (size_t j = 0; j < whens.count; j++) {
            bf_period periods[BF_WHEN_PERIODS];
            assert_true(bf_when_resolve(&whens.items[j], &anchor, periods) <=
                        BF_WHEN_PERIODS);
        }
        reading_end(&reading);
    }
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(dates_stand_for_themselves),
        cmocka_unit_test(names_alone_are_the_latest_that_have_begun),
        cmocka_unit_test(times_ahead_are_the_next_to_come),
        cmocka_unit_test(units_are_counted_from_the_articles_day),
        cmocka_unit_test(fiscal_years_are_those_of_the_country),
        cmocka_unit_test(parts_are_taken_of_a_longer_time),
        cmocka_unit_test(ranges_hold_both_their_ends),
        cmocka_unit_test(open_times_reach_the_articles_day),
        cmocka_unit_test(a_base_goes_by_the_figures_own_period),
        cmocka_unit_test(some_times_are_no_figures_period),
        cmocka_unit_test(words_that_only_look_like_times_are_left),
        cmocka_unit_test(a_dateline_gives_the_articles_day),
        cmocka_unit_test(the_period_before_has_the_same_length),
        cmocka_unit_test(endless_times_take_bounded_reading),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
