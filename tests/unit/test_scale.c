#include "tests/unit/unit.h"

#include "render/scale.h"

static void assert_number(const bf_scale *scale, int64_t value,
                          const char *expected)
{
    bf_buffer buffer;
    bf_buffer_init(&buffer, 64);
    bf_scale_write(scale, value, &buffer);
    bf_buffer_byte(&buffer, '\0');
    assert_string_equal(buffer.bytes, expected);
    bf_buffer_release(&buffer);
}

static void a_scale_ends_at_round_numbers(void **state)
{
    (void)state;
    static const struct {
        int64_t highest; /* whole */
        int most;
        int64_t high;
        int64_t step;
    } cases[] = {
        {0, 6, 4, 1},
        {1, 6, 1, 1},
        {3, 6, 3, 1},
        {7, 6, 8, 2},
        {249740, 6, 250000, 50000},
        {249740, 4, 300000, 100000},
        {250001, 6, 300000, 50000},
        {20000, 6, 20000, 5000},
        {100000, 5, 100000, 20000},
        {120000, 6, 120000, 20000},
        {150000, 6, 150000, 25000},
        {3190422, 6, 4000000, 1000000},
        {9999999, 6, 10000000, 2000000},
    };
    for (size_t i = 0; i < COUNT_OF(cases); i++) {
        bf_scale scale = bf_scale_of(0, cases[i].highest * 1000, cases[i].most);
        assert_int_equal(scale.low, 0);
        assert_int_equal(scale.high, cases[i].high * 1000);
        assert_int_equal(scale.step, cases[i].step * 1000);
    }
}

static void a_scale_holds_all_values_in_few_steps(void **state)
{
    (void)state;
    for (int64_t highest = 1; highest < (int64_t)1 << 48; highest *= 3) {
        for (int most = 2; most <= 6; most++) {
            bf_scale scale = bf_scale_of(-highest / 3, highest, most);
            assert_true(scale.low <= -highest / 3 && scale.high >= highest);
            assert_true((scale.high - scale.low) / scale.step <= most);
            assert_int_equal(scale.low % scale.step, 0);
            assert_int_equal(scale.high % scale.step, 0);
        }
    }
}

/* What is free at an end is half a step at most, where steps are few. */
static void a_trimmed_scale_wastes_little(void **state)
{
    (void)state;
    bf_scale four = bf_scale_of(0, 302 * 1000, 4);
    bf_scale_trim(&four, 0, 326 * 1000);
    assert_int_equal(four.high, 350 * 1000);
    assert_int_equal(bf_scale_first(&four), 0);
    bf_scale below = bf_scale_of(-206 * 1000, 173 * 1000, 5);
    bf_scale_trim(&below, -206 * 1000, 173 * 1000);
    assert_int_equal(below.low, -250 * 1000);
    assert_int_equal(below.high, 200 * 1000);
    assert_int_equal(bf_scale_first(&below), -200 * 1000);
    bf_scale six = bf_scale_of(0, 260 * 1000, 6);
    bf_scale_trim(&six, 0, 260 * 1000);
    assert_int_equal(six.high, 300 * 1000);
}

static void thousands_start_at_twenty_thousand(void **state)
{
    (void)state;
    bf_scale ones = bf_scale_of(0, 19999 * 1000, 6);
    bf_scale thousands = bf_scale_of(0, 20000 * 1000, 6);
    bf_scale millions = bf_scale_of(0, (int64_t)2000000 * 1000, 6);
    assert_string_equal(bf_scale_unit(&ones), "");
    assert_string_equal(bf_scale_unit(&thousands), "thousands");
    assert_string_equal(bf_scale_unit(&millions), "millions");
    assert_number(&ones, 15000 * 1000, "15,000");
    assert_number(&thousands, 15000 * 1000, "15");
    assert_number(&millions, (int64_t)1500000 * 1000, "1.5");
    assert_number(&millions, 0, "0");
}

static void numbers_below_zero_have_a_minus_sign(void **state)
{
    (void)state;
    bf_scale scale = bf_scale_of(-40000 * 1000, 60000 * 1000, 6);
    assert_number(&scale, -40000 * 1000, "\u221240");
}

static void values_map_to_points_upwards(void **state)
{
    (void)state;
    bf_scale scale = bf_scale_of(0, 100 * 1000, 5);
    scale.top = 20;
    scale.bottom = 120;
    assert_true(bf_scale_y(&scale, 0) == 120);
    assert_true(bf_scale_y(&scale, 100 * 1000) == 20);
    assert_true(bf_scale_y(&scale, 25 * 1000) == 95);
}

static const bf_timeline fiscal = {.first = {2021 * 12 + 9},
                                   .count = 48,
                                   .year_starts = 10,
                                   .left = 10,
                                   .right = 106};

static void months_are_intervals_side_by_side(void **state)
{
    (void)state;
    bf_month november = bf_month_of(2021, 11);
    assert_true(bf_timeline_pitch(&fiscal) == 2);
    assert_true(bf_timeline_start(&fiscal, fiscal.first) == 10);
    assert_true(bf_timeline_middle(&fiscal, november) == 13);
    assert_true(bf_timeline_day(&fiscal, bf_day_of(2021, 11, 16)) == 13);
    assert_int_equal(bf_timeline_last(&fiscal).index,
                     bf_month_of(2025, 9).index);
}

static void years_are_fiscal_or_calendar(void **state)
{
    (void)state;
    bf_timeline calendar = fiscal;
    calendar.year_starts = 1;
    bf_month october = bf_month_of(2021, 10);
    assert_int_equal(bf_timeline_year(&fiscal, october), 2022);
    assert_int_equal(bf_timeline_year(&calendar, october), 2021);
    assert_int_equal(bf_timeline_year_start(&fiscal, 2022).index,
                     october.index);
    assert_int_equal(bf_timeline_year_start(&calendar, 2022).index,
                     bf_month_of(2022, 1).index);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(a_scale_ends_at_round_numbers),
        cmocka_unit_test(a_scale_holds_all_values_in_few_steps),
        cmocka_unit_test(a_trimmed_scale_wastes_little),
        cmocka_unit_test(thousands_start_at_twenty_thousand),
        cmocka_unit_test(numbers_below_zero_have_a_minus_sign),
        cmocka_unit_test(values_map_to_points_upwards),
        cmocka_unit_test(months_are_intervals_side_by_side),
        cmocka_unit_test(years_are_fiscal_or_calendar),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
