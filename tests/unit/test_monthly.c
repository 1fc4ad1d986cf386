#include "tests/unit/unit.h"

#include "data/figure_table.h"
#include "data/monthly.h"
#include "data/observation_table.h"

#include <stdio.h>

enum { ROOM = 1 << 20 };

struct fixture {
    bf_figures figures;
    bf_observations official;
    bf_observations observations;
    bf_error error;
    size_t left_out;
};

static int setup(void **state)
{
    static struct fixture fixture;
    fixture = (struct fixture){0};
    bf_figures_init(&fixture.figures, ROOM);
    bf_observations_init(&fixture.official, ROOM);
    bf_observations_init(&fixture.observations, ROOM);
    *state = &fixture;
    return 0;
}

static int teardown(void **state)
{
    struct fixture *fixture = *state;
    bf_figures_release(&fixture->figures);
    bf_observations_release(&fixture->official);
    bf_observations_release(&fixture->observations);
    return 0;
}

/* A figure's fields from measure to base_to, as in its CSV. */
static void add_figure_of(struct fixture *fixture, const char *agency,
                          const char *middle)
{
    char text[1024];
    int length = snprintf(
        text, sizeof text,
        "id,source,published,start_byte,end_byte,quote,measure,kind,low,high,"
        "bound,unit,per,from,to,base_from,base_to,authority,agency,place,"
        "population,attribution,flags\n"
        "a#%zu,a,2024-01-05,0,4,word,%s,US,%s,us-southwest-border,,,\n",
        fixture->figures.count + 1, middle, agency);
    assert_true(bf_csv_read_text(
        (bf_text){.bytes = text, .length = (size_t)length}, "f.csv",
        bf_figures_take_row, &fixture->figures, &fixture->error));
}

static void add_figure(struct fixture *fixture, const char *middle)
{
    add_figure_of(fixture, "USBP", middle);
}

static void add_official(struct fixture *fixture, const char *rows)
{
    char text[2048];
    int length =
        snprintf(text, sizeof text,
                 "month,measure,unit,authority,agency,place,population,low,"
                 "high,bound,basis,status,as_of,source,figure\n%s",
                 rows);
    assert_true(bf_csv_read_text(
        (bf_text){.bytes = text, .length = (size_t)length}, "o.csv",
        bf_observations_take_row, &fixture->official, &fixture->error));
}

static void convert(struct fixture *fixture)
{
    assert_true(bf_monthly_add(&fixture->figures, &fixture->official,
                               &fixture->observations, &fixture->left_out,
                               &fixture->error));
}

/* The rows as "month low-high bound basis", one after another. */
static void assert_rows(const struct fixture *fixture, const char *expected)
{
    bf_buffer buffer;
    bf_buffer_init(&buffer, ROOM);
    for (size_t i = 0; i < fixture->observations.count; i++) {
        const bf_observation *row = &fixture->observations.items[i];
        if (i)
            bf_buffer_puts(&buffer, "; ");
        bf_month_format(row->month, &buffer);
        bf_buffer_byte(&buffer, ' ');
        if (row->value.has_low)
            bf_buffer_thousandths(&buffer, row->value.low);
        bf_buffer_puts(&buffer, "..");
        if (row->value.has_high)
            bf_buffer_thousandths(&buffer, row->value.high);
        bf_buffer_format(&buffer, " %s %s", bf_bound_name(row->bound),
                         bf_basis_name(row->basis));
    }
    bf_buffer_byte(&buffer, '\0');
    assert_string_equal(buffer.bytes, expected);
    bf_buffer_release(&buffer);
}

static void each_kind_of_figure_becomes_its_months(void **state)
{
    static const struct {
        const char *figure;
        const char *rows;
    } cases[] = {
        /* A month's count stands as it is. */
        {"encounters,count,200000,,over,persons,,2023-09-01,2023-09-30,,",
         "2023-09 200000.. over quoted"},
        {"releases,count,0,0,exact,persons,,2025-09-01,2025-09-30,,",
         "2025-09 0..0 exact quoted"},
        /* Part of a month is the least that the month can have. */
        {"encounters,count,1000,9999,order,persons,,2023-12-01,2023-12-27,,",
         "2023-12 1000.. at-least quoted"},
        /* Edges by their days: 15 of 30, 31, 10 of 31. */
        {"encounters,count,1000,1000,exact,persons,,2023-11-16,2024-01-10,,",
         "2023-11 274..274 exact average; 2023-12 549..549 exact average; "
         "2024-01 177..177 exact average"},
        /* No whole month is in it: 3 of 7 days, 4 of 7. */
        {"encounters,count,700,700,exact,persons,,2024-01-29,2024-02-04,,",
         "2024-01 289.. at-least average; 2024-02 411.. at-least average"},
        {"encounters,count,7,9,between,persons,,2023-01-01,2023-03-31,,",
         "2023-01 2..3 between average; 2023-02 3..3 between average; "
         "2023-03 2..3 between average"},
        {"encounters,rate,10000,,over,persons,day,2023-12-01,2023-12-31,,",
         "2023-12 310000.. over daily-rate"},
        {"encounters,rate,,1700,under,persons,day,2019-10-08,2019-10-08,,",
         "2019-10 ..52700 under daily-rate"},
        {"encounters,rate,10,10,exact,persons,day,2024-01-30,2024-02-02,,",
         "2024-01 310..310 exact daily-rate; "
         "2024-02 290..290 exact daily-rate"},
        {"deportations,rate,6,6,exact,flights,week,2023-10-01,2023-10-31,,",
         "2023-10 27..27 exact weekly-rate"},
        {"encounters,rate,500,500,about,persons,month,2023-10-01,2023-10-31,,",
         "2023-10 500..500 about quoted"},
        {"encounters,rate,500,500,about,persons,month,2023-10-01,2023-11-30,,",
         "2023-10 500..500 about average; 2023-11 500..500 about average"},
        {"encounters,rate,30000,30000,exact,persons,year,2023-10-01,"
         "2023-10-31,,",
         "2023-10 2500..2500 exact yearly-rate"},
        {"stranded,stock,30000,50000,between,persons,,2021-11-30,2021-12-31,,",
         "2021-11 30000..50000 between stock; "
         "2021-12 30000..50000 between stock"},
    };
    for (size_t i = 0; i < COUNT_OF(cases); i++) {
        setup(state);
        struct fixture *fixture = *state;
        add_figure(fixture, cases[i].figure);
        convert(fixture);
        assert_rows(fixture, cases[i].rows);
        assert_int_equal(fixture->left_out, 0);
        teardown(state);
    }
}

static void a_year_is_twelve_parts_that_sum_to_its_total(void **state)
{
    struct fixture *fixture = *state;
    add_figure(fixture, "encounters,count,2000000,,over,persons,,2022-10-01,"
                        "2023-09-30,,");
    convert(fixture);
    assert_int_equal(fixture->observations.count, 12);
    int64_t sum = 0;
    for (size_t i = 0; i < 12; i++) {
        int64_t low = fixture->observations.items[i].value.low;
        assert_in_range(low, 166666 * BF_ONE, 166667 * BF_ONE);
        assert_false(fixture->observations.items[i].value.has_high);
        sum += low;
    }
    assert_int_equal(sum, INT64_C(2000000) * BF_ONE);
}

/* Spreads two totals over `days` from a day on, and adds them up again. */
static void assert_sums(struct fixture *fixture, bf_day first, int days)
{
    const int64_t total_low = INT64_C(123457) * BF_ONE;
    const int64_t total_high = INT64_C(9876543210) * BF_ONE;
    const bf_figure figure = {.measure = BF_TEXT("encounters"),
                              .value = {total_low, total_high, true, true},
                              .period = {first, {first.number + days - 1}}};
    int64_t low = 0;
    int64_t high = 0;
    assert_true(bf_figures_add(&fixture->figures, &figure, &fixture->error));
    convert(fixture);
    for (size_t i = 0; i < fixture->observations.count; i++) {
        low += fixture->observations.items[i].value.low;
        high += fixture->observations.items[i].value.high;
    }
    assert_int_equal(low, total_low);
    assert_int_equal(high, total_high);
}

/* Spreads a range over days from a day on: no row may be upside down. */
static void assert_upright(struct fixture *fixture, bf_interval value, int days)
{
    const bf_day first = bf_day_of(2022, 10, 1);
    const bf_figure figure = {.measure = BF_TEXT("encounters"),
                              .value = value,
                              .bound = BF_BOUND_BETWEEN,
                              .period = {first, {first.number + days - 1}}};
    bf_interval sum = {0};
    assert_true(bf_figures_add(&fixture->figures, &figure, &fixture->error));
    convert(fixture);
    for (size_t i = 0; i < fixture->observations.count; i++) {
        const bf_interval *row = &fixture->observations.items[i].value;
        assert_true(row->low <= row->high);
        sum.low += row->low;
        sum.high += row->high;
    }
    assert_int_equal(sum.low, value.low);
    assert_int_equal(sum.high, value.high);
}

static void a_small_range_stays_a_range_in_each_month(void **state)
{
    static const int64_t totals[] = {0,    1000, 1400, 1600, 2000, 2001,
                                     3000, 5000, 7000, 7999, 11000};
    for (size_t i = 0; i < COUNT_OF(totals) * COUNT_OF(totals); i++) {
        const bf_interval value = {totals[i / COUNT_OF(totals)],
                                   totals[i % COUNT_OF(totals)], true, true};
        for (int days = 61; days < 800 && value.low <= value.high; days += 19) {
            setup(state);
            assert_upright(*state, value, days);
            teardown(state);
        }
    }
}

static void an_average_sums_to_its_total_whatever_the_period(void **state)
{
    for (int from = 18000; from < 18400; from += 13) {
        for (int days = 61; days < 800; days += 37) {
            setup(state);
            assert_sums(*state, (bf_day){from}, days);
            teardown(state);
        }
    }
}

#define BASE(month, value, as_of)                                             \
    month ",encounters,persons,US,USBP,us-southwest-border,," value "," value \
          ",exact,reported,official," as_of ",sbo,\n"

static void a_change_starts_from_the_newest_official_value(void **state)
{
    static const struct {
        const char *figure;
        const char *rows;
    } cases[] = {
        {"encounters,change,-30,-30,exact,percent,,", "70000..70000 exact"},
        {"encounters,change,,-50,under,percent,,", "..50000 under"},
        {"encounters,change,23.5,23.5,about,percent,,", "123500..123500 about"},
        {"encounters,change,2,,over,times,,", "200000.. over"},
        {"encounters,change,0.5,0.5,exact,times,,", "50000..50000 exact"},
        {"encounters,change,12000,12000,exact,persons,,",
         "112000..112000 exact"},
        /* The record has these apprehensions as encounters. */
        {"apprehensions,change,-30,-30,exact,percent,,", "70000..70000 exact"},
    };
    for (size_t i = 0; i < COUNT_OF(cases); i++) {
        setup(state);
        struct fixture *fixture = *state;
        char figure[256];
        char rows[256];
        (void)snprintf(figure, sizeof figure,
                       "%s2024-01-01,2024-01-31,2023-12-01,2023-12-31",
                       cases[i].figure);
        (void)snprintf(rows, sizeof rows, "2024-01 %s change", cases[i].rows);
        add_official(fixture, BASE("2023-12", "90000", "2024-01-31")
                                  BASE("2023-12", "100000", "2024-02-29")
                                      BASE("2023-12", "80000", "2023-12-31")
                                          BASE("2023-11", "1", "2024-03-31"));
        add_figure(fixture, figure);
        convert(fixture);
        assert_rows(fixture, rows);
        assert_int_equal(fixture->observations.items[0].unit, BF_UNIT_PERSONS);
        teardown(state);
    }
}

static void apprehensions_under_title_42_include_expulsions(void **state)
{
    struct fixture *fixture = *state;
    add_official(fixture, BASE("2022-07", "180000", "2024-02-29"));
    add_official(fixture, "2022-07,apprehensions,persons,US,USBP,"
                          "us-southwest-border,,100000,100000,exact,reported,"
                          "official,2024-02-29,sbo,\n");
    add_figure(fixture, "apprehensions,change,-50,-50,exact,percent,,"
                        "2023-07-01,2023-07-31,2022-07-01,2022-07-31");
    convert(fixture);
    assert_rows(fixture, "2023-07 90000..90000 exact change");
}

static void a_change_does_not_start_from_a_part(void **state)
{
    static const struct {
        const char *agency;
        const char *measure;
        size_t count;
    } cases[] = {{"", "encounters", 0},
                 {"", "apprehensions", 1},
                 {"OFO", "encounters", 0},
                 {"CBP", "encounters", 0}};
    for (size_t i = 0; i < COUNT_OF(cases); i++) {
        setup(state);
        struct fixture *fixture = *state;
        char figure[256];
        (void)snprintf(figure, sizeof figure,
                       "%s,change,2,2,exact,times,,2024-01-01,2024-01-31,"
                       "2023-12-01,2023-12-31",
                       cases[i].measure);
        add_official(fixture, BASE("2023-12", "100000", "2024-02-29"));
        add_figure_of(fixture, cases[i].agency, figure);
        convert(fixture);
        assert_int_equal(fixture->observations.count, cases[i].count);
        teardown(state);
    }
}

static void what_stands_for_no_month_is_counted(void **state)
{
    static const char *const cases[] = {
        "encounters,share,70,70,exact,percent,,2024-01-01,2024-01-31,,",
        "encounters,count,5,5,exact,persons,,,,,",
        "encounters,count,5,5,exact,persons,,2024-01-01,,,",
        "encounters,count,,,exact,persons,,2024-01-01,2024-01-31,,",
        "encounters,count,5,5,exact,persons,,1700-01-01,2024-01-01,,",
        "encounters,count,,50,under,persons,,2024-01-02,2024-01-03,,",
        "encounters,count,-5,-5,exact,persons,,2024-01-01,2024-01-31,,",
        "encounters,rate,900000000000,900000000000,exact,persons,day,"
        "2024-01-01,2024-01-31,,",
        "encounters,rate,5,5,exact,persons,,2024-01-01,2024-01-31,,",
        "encounters,change,2,2,exact,times,,2024-01-01,2024-01-31,,",
        /* No such month in the record; no month at all; below nothing. */
        "encounters,change,2,2,exact,times,,2024-01-01,2024-01-31,"
        "2023-11-01,2023-11-30",
        "encounters,change,2,2,exact,times,,2024-01-01,2024-01-31,"
        "2022-12-01,2023-12-31",
        "encounters,change,-130,-130,exact,percent,,2024-01-01,2024-01-31,"
        "2023-12-01,2023-12-31",
        "encounters,change,5000,5000,exact,times,,2024-01-01,2024-01-31,"
        "2023-12-01,2023-12-31",
        "deportations,change,2,2,exact,times,,2024-01-01,2024-01-31,"
        "2023-12-01,2023-12-31",
    };
    struct fixture *fixture = *state;
    add_official(fixture, BASE("2023-12", "100000", "2024-02-29"));
    for (size_t i = 0; i < COUNT_OF(cases); i++)
        add_figure(fixture, cases[i]);
    convert(fixture);
    assert_int_equal(fixture->observations.count, 0);
    assert_int_equal(fixture->left_out, COUNT_OF(cases));
}

static void rows_keep_where_they_come_from(void **state)
{
    struct fixture *fixture = *state;
    add_figure(fixture, "apprehensions,count,5,5,exact,persons,,2023-09-01,"
                        "2023-09-30,,");
    convert(fixture);
    bf_buffer buffer;
    bf_buffer_init(&buffer, ROOM);
    bf_observations_write_csv(&fixture->observations, &buffer);
    bf_buffer_byte(&buffer, '\0');
    assert_string_equal(
        strchr(buffer.bytes, '\n') + 1,
        "2023-09,apprehensions,persons,US,USBP,us-southwest-border,,5,5,exact,"
        "quoted,quoted,2024-01-05,a,a#1\n");
    bf_buffer_release(&buffer);
}

static void no_room_is_said(void **state)
{
    struct fixture *fixture = *state;
    add_figure(fixture, "encounters,count,5,5,exact,persons,,1950-01-01,"
                        "2023-09-30,,");
    bf_observations small;
    bf_observations_init(&small, 4096);
    assert_false(
        bf_monthly_add(&fixture->figures, NULL, &small, NULL, &fixture->error));
    assert_int_equal(fixture->error.status, BF_LIMIT);
    bf_observations_release(&small);
}

int main(void)
{
#define TEST(name) cmocka_unit_test_setup_teardown(name, setup, teardown)
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(each_kind_of_figure_becomes_its_months),
        TEST(a_year_is_twelve_parts_that_sum_to_its_total),
        cmocka_unit_test(a_small_range_stays_a_range_in_each_month),
        cmocka_unit_test(an_average_sums_to_its_total_whatever_the_period),
        cmocka_unit_test(a_change_starts_from_the_newest_official_value),
        TEST(apprehensions_under_title_42_include_expulsions),
        cmocka_unit_test(a_change_does_not_start_from_a_part),
        TEST(what_stands_for_no_month_is_counted),
        TEST(rows_keep_where_they_come_from),
        TEST(no_room_is_said),
    };
    return cmocka_run_group_tests_name("monthly", tests, NULL, NULL);
}
