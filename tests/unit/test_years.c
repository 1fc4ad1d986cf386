#include "tests/unit/charts.h"
#include "tests/unit/unit.h"

static const bf_month october = {2021 * 12 + 9};

static void each_year_is_a_line_from_october(void **state)
{
    (void)state;
    struct made_chart made;
    made_chart_init(&made);
    made.spec.kind = BF_TEXT("years");
    made_series_wave(made_chart_series(&made, "Border Patrol", october, 47), 0);
    bf_picture *picture = made_chart_draw(&made);
    assert_non_null(picture);
    assert_golden(picture, "years-four");
    assert_int_equal(picture_count(picture, "group year-"), 4);
    assert_int_equal(picture_count(picture, "\"Oct\""), 1);
    bf_picture_free(picture);
    made_chart_release(&made);
}

static void years_are_those_of_one_series(void **state)
{
    (void)state;
    struct made_chart made;
    made_chart_init(&made);
    made.spec.kind = BF_TEXT("years");
    made_series_wave(made_chart_series(&made, "A", october, 12), 0);
    made_series_wave(made_chart_series(&made, "B", october, 12), 0);
    assert_null(made_chart_draw(&made));
    assert_int_equal(made.error.status, BF_SPEC);
    made_chart_release(&made);
}

static void no_text_meets_another_at_any_size(void **state)
{
    (void)state;
    assert_layout("years", 1, 320, false);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(each_year_is_a_line_from_october),
        cmocka_unit_test(years_are_those_of_one_series),
        cmocka_unit_test(no_text_meets_another_at_any_size),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
