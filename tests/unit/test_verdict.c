#include "tests/unit/unit.h"

#include "data/figure_table.h"
#include "data/observation_table.h"
#include "data/verdict.h"

#include <stdio.h>

enum { ROOM = 1 << 22, LINE = 1024 };

struct fixture {
    bf_figures figures;
    bf_observations record;
    bf_arena arena;
    bf_verdicts verdicts;
    bf_error error;
};

/* Every month of 2021 to 2023: the Border Patrol, the ports, both, and some
   of a population; ten more a month, so that no two sums are alike. */
static const struct {
    const char *names; /* measure,unit,authority,agency,place,population */
    int first;
    int step;
} series[] = {
    {"encounters,persons,US,USBP,us-southwest-border,", 100003, 1011},
    {"encounters,persons,US,OFO,us-southwest-border,", 10007, 103},
    {"encounters,persons,US,,us-southwest-border,", 110010, 1114},
    {"encounters,persons,US,USBP,tucson,", 20011, 207},
    {"encounters,persons,US,,us-southwest-border,families", 40009, 403},
    {"deportations,persons,MX,UPM,mx,", 5003, 51},
};

static void add_record(bf_observations *record, const char *rows,
                       bf_error *error)
{
    char text[64 * LINE];
    int length =
        snprintf(text, sizeof text,
                 "month,measure,unit,authority,agency,place,population,low,"
                 "high,bound,basis,status,as_of,source,figure\n%s",
                 rows);
    assert_true(length > 0 && (size_t)length < sizeof text);
    assert_true(bf_csv_read_text(
        (bf_text){.bytes = text, .length = (size_t)length}, "record.csv",
        bf_observations_take_row, record, error));
}

static void add_series(struct fixture *fixture, size_t index)
{
    bf_buffer rows;
    bf_buffer_init(&rows, 64 * LINE);
    for (int month = 0; month < 36; month++) {
        int value = series[index].first + month * series[index].step;
        bf_buffer_format(&rows,
                         "%d-%02d,%s,%d,%d,exact,reported,official,"
                         "2024-02-01,tables,line %d\n",
                         2021 + month / 12, month % 12 + 1, series[index].names,
                         value, value, month + 1);
    }
    bf_buffer_byte(&rows, '\0');
    add_record(&fixture->record, rows.bytes, &fixture->error);
    bf_buffer_release(&rows);
}

static int setup(void **state)
{
    static struct fixture fixture;
    fixture = (struct fixture){0};
    bf_figures_init(&fixture.figures, ROOM);
    bf_observations_init(&fixture.record, ROOM);
    bf_arena_init(&fixture.arena, ROOM);
    for (size_t i = 0; i < COUNT_OF(series); i++)
        add_series(&fixture, i);
    *state = &fixture;
    return 0;
}

static int teardown(void **state)
{
    struct fixture *fixture = *state;
    bf_figures_release(&fixture->figures);
    bf_observations_release(&fixture->record);
    bf_arena_release(&fixture->arena);
    return 0;
}

/* A figure's fields from measure on, as in its CSV, and what is found. */
struct verdict {
    const char *figure;
    const char *found; /* "matches 219,000: reason" */
};

static void add_figure(struct fixture *fixture, const char *fields)
{
    char text[LINE];
    int length = snprintf(
        text, sizeof text,
        "id,source,published,start_byte,end_byte,quote,measure,kind,low,high,"
        "bound,unit,per,from,to,base_from,base_to,authority,agency,place,"
        "population,attribution,flags\n"
        "a#%zu,a,2024-01-05,0,4,word,%s\n",
        fixture->figures.count + 1, fields);
    assert_true(bf_csv_read_text(
        (bf_text){.bytes = text, .length = (size_t)length}, "f.csv",
        bf_figures_take_row, &fixture->figures, &fixture->error));
}

static void write_found(const bf_verdict *verdict, bf_buffer *buffer)
{
    bf_buffer_puts(buffer, bf_finding_name(verdict->finding));
    if (verdict->counted.present) {
        bf_buffer_byte(buffer, ' ');
        bf_verdict_value(verdict->figure, verdict->counted.value, buffer);
    }
    if (verdict->reason.length)
        bf_buffer_puts(buffer, ": ");
    bf_buffer_add(buffer, verdict->reason);
    bf_buffer_byte(buffer, '\0');
}

static void assert_verdicts(void **state, const struct verdict *wanted,
                            size_t count)
{
    struct fixture *fixture = *state;
    size_t wrong = 0;
    for (size_t i = 0; i < count; i++)
        add_figure(fixture, wanted[i].figure);
    assert_true(bf_verdicts_make(&fixture->figures, &fixture->record,
                                 &fixture->arena, &fixture->verdicts,
                                 &fixture->error));
    assert_int_equal(fixture->verdicts.count, count);
    for (size_t i = 0; i < count; i++) {
        bf_buffer found;
        bf_buffer_init(&found, LINE);
        write_found(&fixture->verdicts.items[i], &found);
        if (strcmp(found.bytes, wanted[i].found) != 0) {
            print_error("%s\n  is     %s\n  wanted %s\n", wanted[i].figure,
                        found.bytes, wanted[i].found);
            wrong++;
        }
        bf_buffer_release(&found);
    }
    assert_int_equal(wrong, 0);
}

#define IN_SEPTEMBER ",2023-09-01,2023-09-30,,,US,USBP,"
#define SEPTEMBER    IN_SEPTEMBER "us-southwest-border,,,"

#define ALL_OF(from, to) "," from "," to ",,,US,,us-southwest-border,,,"

/* The Border Patrol's September 2023 is 132,355. */
static void words_hold_as_far_as_they_go(void **state)
{
    static const struct verdict wanted[] = {
        {"encounters,count,132355,132355,exact,persons," SEPTEMBER,
         "matches 132,355"},
        {"encounters,count,132000,132000,exact,persons," SEPTEMBER,
         "matches 132,355"},
        {"encounters,count,132354,132354,exact,persons," SEPTEMBER,
         "near 132,355: as far off as later releases change counts"},
        {"encounters,count,130000,,over,persons," SEPTEMBER, "matches 132,355"},
        {"encounters,count,133000,,at-least,persons," SEPTEMBER,
         "near 132,355"},
        {"encounters,count,150000,,over,persons," SEPTEMBER, "differs 132,355"},
        {"encounters,count,,140000,under,persons," SEPTEMBER,
         "matches 132,355"},
        {"encounters,count,,100000,at-most,persons," SEPTEMBER,
         "differs 132,355"},
        {"encounters,count,136000,136000,about,persons," SEPTEMBER,
         "near 132,355"},
        {"encounters,count,130000,135000,between,persons," SEPTEMBER,
         "matches 132,355"},
        {"encounters,count,100000,999999,order,persons," SEPTEMBER,
         "matches 132,355"},
        {"encounters,count,30000,30000,about,persons," SEPTEMBER,
         "differs 132,355: so far off, other people, places or times may be "
         "meant"}};
    assert_verdicts(state, wanted, COUNT_OF(wanted));
}

static void rates_are_held_against_means(void **state)
{
    static const struct verdict wanted[] = {
        {"encounters,rate,4412,4412,exact,persons,day" SEPTEMBER,
         "matches 4,412"},
        {"encounters,rate,30883,30883,exact,persons,week" SEPTEMBER,
         "matches 30,883"},
        {"encounters,rate,132355,132355,exact,persons,month" SEPTEMBER,
         "matches 132,355"},
        {"encounters,rate,4600,,over,persons,day" SEPTEMBER, "near 4,412"},
        {"encounters,rate,6000,,over,persons,day" SEPTEMBER, "differs 4,412"},
        {"encounters,rate,1588260,1588260,exact,persons,year" SEPTEMBER,
         "matches 1,588,260"}};
    assert_verdicts(state, wanted, COUNT_OF(wanted));
}

/* September against August: 132,355 against 131,344. */
static void changes_are_held_against_changes(void **state)
{
    static const char months[] = ",2023-09-01,2023-09-30,2023-08-01,"
                                 "2023-08-31,US,USBP,us-southwest-border,,,";
    static const char years[] = ",2023-01-01,2023-12-31,2021-01-01,2021-12-31,"
                                "US,USBP,us-southwest-border,,,";
    static const struct {
        const char *start;
        const char *end;
        const char *found;
    } cases[] = {
        {"encounters,change,0.8,0.8,exact,percent,", months, "matches 0.8"},
        {"encounters,change,1,1,exact,percent,", months, "matches 0.8"},
        {"encounters,change,2.5,2.5,exact,percent,", months, "near 0.8"},
        {"encounters,change,1011,1011,exact,persons,", months, "matches 1,011"},
        {"encounters,change,23,23,exact,percent,", years, "matches 23"},
        {"encounters,change,20,,over,percent,", years, "matches 23"},
        {"encounters,change,1.2,1.2,exact,times,", years, "matches 1.23"},
        {"encounters,change,2,2,exact,times,", years, "differs 1.23"}};
    struct verdict wanted[COUNT_OF(cases)];
    char figures[COUNT_OF(cases)][LINE];
    for (size_t i = 0; i < COUNT_OF(cases); i++) {
        (void)snprintf(figures[i], LINE, "%s%s", cases[i].start, cases[i].end);
        wanted[i] = (struct verdict){figures[i], cases[i].found};
    }
    assert_verdicts(state, wanted, COUNT_OF(wanted));
}

static void a_share_is_that_of_its_population(void **state)
{
    static const struct verdict wanted[] = {
        {"encounters,share,36.2,36.2,exact,percent,,2023-09-01,2023-09-30,,,"
         "US,,us-southwest-border,families,,",
         "matches 36.3"},
        {"encounters,share,50,,over,percent,,2023-09-01,2023-09-30,,,US,,"
         "us-southwest-border,families,,",
         "differs 36.3"},
        {"encounters,share,50,50,exact,percent," SEPTEMBER,
         "cannot-be-checked: a share of something that no series counts"}};
    assert_verdicts(state, wanted, COUNT_OF(wanted));
}

static void what_cannot_be_checked_says_why(void **state)
{
    static const struct verdict wanted[] = {
        {"encounters,count,200000,200000,exact,persons,,2024-03-01,2024-03-31,"
         ",,US,USBP,us-southwest-border,,,forecast",
         "cannot-be-checked: a forecast or a plan"},
        {"encounters,stock,9000,9000,exact,persons," SEPTEMBER,
         "cannot-be-checked: people at one time, which no series counts"},
        {"encounters,count,9000,9000,exact,persons,,,,,,US,USBP,"
         "us-southwest-border,,,",
         "cannot-be-checked: the text does not settle the time"},
        {"encounters,count,,,exact,persons," SEPTEMBER,
         "cannot-be-checked: no number"},
        {"deaths,count,9000,9000,exact,persons," SEPTEMBER,
         "cannot-be-checked: the record has no such series"},
        {"encounters,count,900000,900000,exact,persons,,2020-10-01,2021-09-30,"
         ",,US,USBP,us-southwest-border,,,",
         "cannot-be-checked: months are missing: the record has Jan "
         "2021–Dec 2023"},
        {"encounters,count,5000,5000,exact,persons,,2023-09-04,2023-09-10,,,"
         "US,USBP,us-southwest-border,,,",
         "cannot-be-checked 132,355: days within months, which are counted "
         "whole"},
        {"encounters,count,500000,500000,exact,persons,,2023-09-04,2023-09-10,"
         ",,US,USBP,us-southwest-border,,,",
         "differs 132,355: the whole months have fewer; so far off, other "
         "people, places or times may be meant"}};
    assert_verdicts(state, wanted, COUNT_OF(wanted));
}

/* Of both agencies. */
static void what_the_number_is_instead_is_named(void **state)
{
    static const struct verdict wanted[] = {
        {"encounters,count,1714476,1714476,exact,persons," ALL_OF("2022-10-01",
                                                                  "2023-09-30"),
         "differs 1,674,372: it is the number of 2023: 1,714,476"},
        {"encounters,count,1674372,1674372,exact,persons," ALL_OF("2023-01-01",
                                                                  "2023-12-31"),
         "differs 1,714,476: it is the number of FY 2023: 1,674,372"},
        {"encounters,count,132355,132355,exact,persons," ALL_OF("2023-09-01",
                                                                "2023-09-30"),
         "differs 145,658: it is the number of "
         "encounters:USBP@us-southwest-border, Sep 2023: 132,355"},
        {"encounters,count,26428,26428,exact,persons," SEPTEMBER,
         "differs 132,355: it is the number of encounters:USBP@tucson, "
         "Aug 2023: 26,428"},
        {"encounters,count,131344,131344,exact,persons," SEPTEMBER,
         "near 132,355: it is the number of Aug 2023: 131,344"},
        /* A year to date, as far as it is counted. */
        {"encounters,count,1154799,1154799,exact,persons,,2023-01-01,"
         "2023-10-12,,,US,USBP,us-southwest-border,,,",
         "matches 1,154,799: counted through Sep 2023"},
        {"crossings,count,132355,132355,exact,persons,,2023-09-01,2023-09-30,"
         ",,US,,us-southwest-border,,,",
         "matches 132,355: of crossings, encounters are counted"},
        /* Nobody but the ministry counts in Mexico. */
        {"deportations,count,6635,6635,exact,persons,,2023-09-01,2023-09-30,,,"
         "MX,,mx,,,",
         "matches 6,635"}};
    assert_verdicts(state, wanted, COUNT_OF(wanted));
}

static void an_earlier_release_is_a_match(void **state)
{
    struct fixture *fixture = *state;
    add_record(&fixture->record,
               "2023-09,encounters,persons,US,USBP,us-southwest-border,,131500,"
               "131500,exact,reported,official,2023-10-21,release,line 1\n",
               &fixture->error);
    static const struct verdict wanted[] = {
        {"encounters,count,131500,131500,exact,persons," SEPTEMBER,
         "matches 132,355: as released by 2023-10-21"}};
    assert_verdicts(state, wanted, COUNT_OF(wanted));
    assert_int_equal(fixture->verdicts.items[0].instead.value,
                     INT64_C(131500) * BF_ONE);
    assert_int_equal(bf_verdicts_count(&fixture->verdicts, BF_FINDING_MATCHES),
                     1);
}

/* A publisher that rounds to ten contradicts nobody within five. */
static void rounded_counts_have_slack(void **state)
{
    struct fixture *fixture = *state;
    add_record(&fixture->record,
               "2023-09,deportations,persons,US,,us,,12340,12340,about,"
               "reported,official,2023-10-21,release,line 1\n",
               &fixture->error);
    static const struct verdict wanted[] = {
        {"deportations,count,12344,12344,exact,persons,,2023-09-01,2023-09-30,"
         ",,US,,us,,,",
         "matches 12,340"},
        {"deportations,count,12346,12346,exact,persons,,2023-09-01,2023-09-30,"
         ",,US,,us,,,",
         "near 12,340: as far off as later releases change counts"}};
    assert_verdicts(state, wanted, COUNT_OF(wanted));
}

static void digits_and_places_are_counted(void **state)
{
    (void)state;
    static const struct {
        int64_t value;
        int digits;
        int64_t half;
    } cases[] = {{0, 1, 500},
                 {200000000, 1, 50000000},
                 {218763000, 6, 500},
                 {2400000000, 2, 50000000},
                 {16500, 3, 500}};
    for (size_t i = 0; i < COUNT_OF(cases); i++) {
        assert_int_equal(bf_value_digits(cases[i].value), cases[i].digits);
        assert_int_equal(bf_value_half_place(cases[i].value), cases[i].half);
    }
}

static void a_ledger_knows_what_was_known(void **state)
{
    struct fixture *fixture = *state;
    bf_ledger ledger;
    bf_total total;
    add_record(&fixture->record,
               "2021-01,encounters,persons,US,USBP,us-southwest-border,,99000,"
               "99000,exact,reported,official,2021-02-10,first,line 1\n",
               &fixture->error);
    assert_true(bf_ledger_make(&fixture->record, &fixture->arena, &ledger,
                               &fixture->error));
    assert_int_equal(ledger.count, COUNT_OF(series));
    const bf_ledger_line *line = NULL;
    for (size_t i = 0; i < ledger.count; i++) {
        if (ledger.items[i].count == 37)
            line = &ledger.items[i];
    }
    assert_non_null(line);
    const bf_month first = bf_ledger_first(line);
    const bf_month second = {first.index + 1};
    const bf_day early = bf_day_of(2021, 3, 1);
    assert_int_equal(first.index, bf_month_of(2021, 1).index);
    assert_int_equal(bf_ledger_last(line).index, bf_month_of(2023, 12).index);
    assert_true(bf_ledger_total(line, first, second, BF_NO_DAY, &total));
    assert_int_equal(total.value, INT64_C(201017) * BF_ONE);
    assert_true(bf_ledger_total(line, first, first, early, &total));
    assert_int_equal(total.value, INT64_C(99000) * BF_ONE);
    assert_int_equal(total.as_of.number, bf_day_of(2021, 2, 10).number);
    assert_false(bf_ledger_total(line, first, second, early, &total));
    assert_false(bf_ledger_total(line, second, first, BF_NO_DAY, &total));
    assert_false(
        bf_ledger_total(line, first, bf_month_of(2024, 1), BF_NO_DAY, &total));
}

/* A year's total has no months of its own. */
static void totals_of_years_stand_for_years_alone(void **state)
{
    struct fixture *fixture = *state;
    bf_buffer rows;
    bf_buffer_init(&rows, 64 * LINE);
    for (int month = 0; month < 12; month++)
        bf_buffer_format(&rows,
                         "%d-%02d,deportations,persons,US,ICE,us,,1000,1000,"
                         "exact,average,official,2022-10-01,years,line 1\n",
                         month < 3 ? 2021 : 2022, (month + 9) % 12 + 1);
    bf_buffer_byte(&rows, '\0');
    add_record(&fixture->record, rows.bytes, &fixture->error);
    bf_buffer_release(&rows);
    static const struct verdict wanted[] = {
        {"deportations,count,12000,12000,exact,persons,,2021-10-01,2022-09-30,"
         ",,US,ICE,us,,,",
         "matches 12,000"},
        {"deportations,count,1000,1000,exact,persons,,2022-03-01,2022-03-31,,,"
         "US,ICE,us,,,",
         "cannot-be-checked: months are missing: the record has FY 2022"}};
    assert_verdicts(state, wanted, COUNT_OF(wanted));
}

#define CASE(test) cmocka_unit_test_setup_teardown(test, setup, teardown)

int main(void)
{
    const struct CMUnitTest tests[] = {
        CASE(words_hold_as_far_as_they_go),
        CASE(rates_are_held_against_means),
        CASE(changes_are_held_against_changes),
        CASE(a_share_is_that_of_its_population),
        CASE(what_cannot_be_checked_says_why),
        CASE(what_the_number_is_instead_is_named),
        CASE(an_earlier_release_is_a_match),
        CASE(rounded_counts_have_slack),
        CASE(digits_and_places_are_counted),
        CASE(a_ledger_knows_what_was_known),
        CASE(totals_of_years_stand_for_years_alone),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
