#include "tests/unit/unit.h"

#include "data/month.h"

static void month_format_is_the_inverse_of_parse(void **state)
{
    (void)state;
    static const char *const cases[] = {"1999-10", "2024-02", "2023-12",
                                        "1970-01"};
    for (size_t i = 0; i < COUNT_OF(cases); i++) {
        bf_month month = BF_NO_MONTH;
        assert_true(bf_month_parse(bf_text_from(cases[i]), &month));
        bf_buffer buffer;
        bf_buffer_init(&buffer, 64);
        bf_month_format(month, &buffer);
        assert_true(
            bf_text_equal(bf_buffer_text(&buffer), bf_text_from(cases[i])));
        bf_buffer_release(&buffer);
    }
}

static void days_come_back_as_they_went(void **state)
{
    (void)state;
    for (int year = 1600; year < 2400; year += 7) {
        for (int month = 1; month <= 12; month++) {
            int last = bf_month_days(bf_month_of(year, month));
            bf_day day = bf_day_of(year, month, last);
            assert_int_equal(bf_day_year(day), year);
            assert_int_equal(bf_month_number(bf_day_month(day)), month);
            assert_int_equal(bf_day_in_month(day), last);
        }
    }
}

static void texts_that_are_no_dates_are_refused(void **state)
{
    (void)state;
    static const char *const cases[] = {
        "2023-02-29", "2023-13-01", "2023-00-10", "2023-1-01", "2023-04-31",
        "20230401",   "",           "2023-04-0x", "0023-04-01"};
    for (size_t i = 0; i < COUNT_OF(cases); i++) {
        bf_day day = BF_NO_DAY;
        assert_false(bf_day_parse(bf_text_from(cases[i]), &day));
        assert_false(bf_day_is(day));
    }
}

static void weekdays_are_those_of_the_calendar(void **state)
{
    (void)state;
    assert_int_equal(bf_day_weekday(bf_day_of(1970, 1, 1)), 4);
    assert_int_equal(bf_day_weekday(bf_day_of(2024, 2, 29)), 4);
    assert_int_equal(bf_day_weekday(bf_day_of(2021, 11, 27)), 6);
    assert_int_equal(bf_day_weekday(bf_day_of(1969, 12, 28)), 0);
}

static void a_fiscal_year_starts_in_october_of_the_year_before(void **state)
{
    (void)state;
    assert_int_equal(bf_month_fiscal_year(bf_month_of(2022, 9)), 2022);
    assert_int_equal(bf_month_fiscal_year(bf_month_of(2022, 10)), 2023);
    bf_period year = bf_fiscal_year_period(2023);
    assert_int_equal(year.from.number, bf_day_of(2022, 10, 1).number);
    assert_int_equal(year.to.number, bf_day_of(2023, 9, 30).number);
    assert_int_equal(bf_fiscal_year_start(2023).index,
                     bf_month_of(2022, 10).index);
}

static void a_period_shares_days_with_its_months(void **state)
{
    (void)state;
    bf_period period = {.from = bf_day_of(2023, 1, 20),
                        .to = bf_day_of(2023, 3, 2)};
    assert_int_equal(bf_period_days(period), 42);
    assert_int_equal(bf_period_days_in(period, bf_month_of(2022, 12)), 0);
    assert_int_equal(bf_period_days_in(period, bf_month_of(2023, 1)), 12);
    assert_int_equal(bf_period_days_in(period, bf_month_of(2023, 2)), 28);
    assert_int_equal(bf_period_days_in(period, bf_month_of(2023, 3)), 2);
}

static void a_period_may_hold_a_whole_month(void **state)
{
    static const struct {
        int from[3];
        int to[3];
        bool whole;
    } cases[] = {
        {{2024, 1, 29}, {2024, 2, 4}, false},
        {{2024, 1, 2}, {2024, 2, 28}, false},
        {{2024, 1, 2}, {2024, 2, 29}, true},
        {{2024, 1, 1}, {2024, 1, 30}, false},
        {{2024, 1, 1}, {2024, 1, 31}, true},
        {{2023, 12, 31}, {2024, 2, 1}, true},
    };
    (void)state;
    for (size_t i = 0; i < COUNT_OF(cases); i++) {
        const int *from = cases[i].from;
        const int *to = cases[i].to;
        const bf_period period = {bf_day_of(from[0], from[1], from[2]),
                                  bf_day_of(to[0], to[1], to[2])};
        assert_int_equal(bf_period_has_month(period), cases[i].whole);
    }
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(month_format_is_the_inverse_of_parse),
        cmocka_unit_test(days_come_back_as_they_went),
        cmocka_unit_test(texts_that_are_no_dates_are_refused),
        cmocka_unit_test(weekdays_are_those_of_the_calendar),
        cmocka_unit_test(a_fiscal_year_starts_in_october_of_the_year_before),
        cmocka_unit_test(a_period_shares_days_with_its_months),
        cmocka_unit_test(a_period_may_hold_a_whole_month),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
