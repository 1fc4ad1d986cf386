#include "tests/unit/tables.h"

#include "ingest/plausible.h"

static bf_observation value(int year, int month, int64_t persons)
{
    return (bf_observation){
        .month = bf_month_of(year, month),
        .measure = BF_TEXT("encounters"),
        .authority = BF_TEXT("US"),
        .place = BF_TEXT("tucson"),
        .value = {persons * BF_ONE, persons * BF_ONE, true, true},
        .status = BF_OFFICIAL,
        .source = BF_TEXT("table")};
}

static void add(reading *r, bf_observation row)
{
    assert_true(bf_observations_add(&r->into.observations, &row, &r->error));
}

static void check(reading *r, size_t first)
{
    assert_true(bf_plausible_check(&r->into.observations, first, "t.csv",
                                   &r->into.notes, &r->error));
}

/* The one note there is. */
static void assert_noted(const reading *r, const char *note)
{
    assert_int_equal(r->into.notes.count, 1);
    assert_string_equal(r->into.notes.lines[0], note);
}

static void a_month_far_above_both_its_neighbours_is_noted(void **state)
{
    reading *r = *state;
    add(r, value(2024, 4, 900));
    add(r, value(2024, 2, 1000));
    add(r, value(2024, 3, 5001));
    check(r, 0);
    assert_noted(r, "t.csv: encounters@tucson 2024-03: 5001 is over 5 times "
                    "the months beside it, 1000 and 900");
}

static void a_step_a_gap_and_few_people_are_no_peak(void **state)
{
    static const struct {
        int month;
        int64_t persons;
    } values[] = {{1, 100}, {2, 9000}, {3, 9000}, {5, 99000}, {7, 1},
                  {8, 999}, {9, 1},    {11, 10},  {12, 5000}};
    reading *r = *state;
    for (size_t i = 0; i < COUNT_OF(values); i++)
        add(r, value(2024, values[i].month, values[i].persons));
    check(r, 0);
    assert_int_equal(r->into.notes.count, 0);
}

static void only_the_observations_from_the_first_on_are_checked(void **state)
{
    reading *r = *state;
    add(r, value(2024, 2, 1));
    add(r, value(2024, 3, 5000));
    add(r, value(2024, 4, 1));
    check(r, 1);
    assert_int_equal(r->into.notes.count, 0);
}

/* Five sectors of one month, each with a value of its own. */
static void add_month(reading *r, int year, int month, int64_t more)
{
    static const char *const sectors[] = {"tucson", "yuma", "el-paso", "laredo",
                                          "del-rio"};
    for (size_t i = 0; i < COUNT_OF(sectors); i++) {
        bf_observation row = value(year, month, 200 + (int64_t)i * 17 + more);
        row.place = bf_text_from(sectors[i]);
        add(r, row);
    }
}

static void a_month_that_repeats_another_is_noted(void **state)
{
    reading *r = *state;
    add_month(r, 2023, 2, 0);
    add_month(r, 2023, 3, 1);
    add_month(r, 2024, 2, 0);
    check(r, 0);
    assert_noted(r, "t.csv: February 2024 has all 5 values of February 2023; "
                    "is it that month under another name?");
}

static void a_month_alike_but_for_one_value_is_not_noted(void **state)
{
    reading *r = *state;
    bf_observation more = value(2024, 2, 300);
    more.population = BF_TEXT("families");
    add_month(r, 2023, 2, 0);
    add_month(r, 2024, 2, 0);
    add(r, more);
    check(r, 0);
    assert_int_equal(r->into.notes.count, 0);
}

static void add_agencies(reading *r, int64_t all, bf_bound bound)
{
    bf_observation row = value(2024, 3, all);
    row.bound = bound;
    add(r, row);
    row.value.low = row.value.high = 700 * BF_ONE;
    row.agency = BF_TEXT("USBP");
    add(r, row);
    row.value.low = row.value.high = 300 * BF_ONE;
    row.agency = BF_TEXT("OFO");
    add(r, row);
}

static void a_sum_that_differs_from_its_agencies_is_noted(void **state)
{
    reading *r = *state;
    add_agencies(r, 1001, BF_BOUND_EXACT);
    check(r, 0);
    assert_noted(r, "t.csv: encounters@tucson 2024-03: 1001 is not the 1000 "
                    "of its agencies together");
}

static void a_sum_may_differ_by_its_rounding(void **state)
{
    reading *r = *state;
    add_agencies(r, 1030, BF_BOUND_ABOUT);
    check(r, 0);
    assert_int_equal(r->into.notes.count, 0);
    add_agencies(r, 1000, BF_BOUND_EXACT);
    check(r, 3);
    assert_int_equal(r->into.notes.count, 0);
}

static void values_in_one_month_of_the_year_alone_are_noted(void **state)
{
    reading *r = *state;
    for (int year = 2010; year < 2013; year++)
        add(r, value(year, 1, 500));
    for (int year = 2010; year < 2013; year++) {
        bf_observation row = value(year, 1, 600);
        row.place = BF_TEXT("yuma");
        add(r, row);
    }
    add(r, value(2012, 2, 500)); /* Tucson has a February too. */
    check(r, 0);
    assert_noted(r, "t.csv: encounters@yuma 2010-01: all 3 values stand in "
                    "January; are they of whole years?");
}

static void of_many_alike_three_are_noted(void **state)
{
    reading *r = *state;
    for (int month = 1; month <= 11; month++)
        add(r, value(2024, month, month % 2 ? 10 : 5000));
    check(r, 0);
    assert_int_equal(r->into.notes.count, 4);
    assert_string_equal(r->into.notes.lines[3],
                        "t.csv: more months far above their neighbours");
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        READING(a_month_far_above_both_its_neighbours_is_noted),
        READING(a_step_a_gap_and_few_people_are_no_peak),
        READING(only_the_observations_from_the_first_on_are_checked),
        READING(a_month_that_repeats_another_is_noted),
        READING(a_month_alike_but_for_one_value_is_not_noted),
        READING(a_sum_that_differs_from_its_agencies_is_noted),
        READING(a_sum_may_differ_by_its_rounding),
        READING(values_in_one_month_of_the_year_alone_are_noted),
        READING(of_many_alike_three_are_noted),
    };
    return cmocka_run_group_tests_name("plausible", tests, NULL, NULL);
}
