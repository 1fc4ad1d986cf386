#include "tests/unit/charts.h"
#include "tests/unit/unit.h"

static const bf_month october = {2021 * 12 + 9};

static void parts_stand_upon_each_other(void **state)
{
    (void)state;
    struct made_chart made;
    made_chart_init(&made);
    made.spec.kind = BF_TEXT("stack");
    bf_series *low = made_chart_series(&made, "Border Patrol", october, 14);
    bf_series *high = made_chart_series(&made, "Ports of entry", october, 14);
    made_series_wave(low, 0);
    made_series_wave(high, 3);
    high->points[5].present = false;
    bf_picture *picture = made_chart_draw(&made);
    assert_non_null(picture);
    assert_golden(picture, "stack-two");
    assert_int_equal(picture_count(picture, "fill series-1"), 14);
    assert_int_equal(picture_count(picture, "fill series-2"), 13);
    bf_picture_free(picture);
    made_chart_release(&made);
}

static void quoted_figures_are_left_out_and_noted(void **state)
{
    (void)state;
    struct made_chart made;
    made_chart_init(&made);
    made.spec.kind = BF_TEXT("stack");
    made_series_wave(made_chart_series(&made, "Border Patrol", october, 14), 0);
    made_chart_marks(&made);
    bf_picture *picture = made_chart_draw(&made);
    assert_non_null(picture);
    assert_int_equal(picture_count(picture, "quoted"), 0);
    assert_int_equal(made.notes.count, 1);
    bf_picture_free(picture);
    made_chart_release(&made);
}

static void less_than_nothing_cannot_be_stacked(void **state)
{
    (void)state;
    struct made_chart made;
    made_chart_init(&made);
    made.spec.kind = BF_TEXT("stack");
    made_series_set(made_chart_series(&made, "A", october, 1), 0, -1);
    assert_null(made_chart_draw(&made));
    assert_int_equal(made.error.status, BF_DATA);
    made_chart_release(&made);
}

static void no_text_meets_another_at_any_size(void **state)
{
    (void)state;
    assert_layout("stack", 6, 320, false);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(parts_stand_upon_each_other),
        cmocka_unit_test(quoted_figures_are_left_out_and_noted),
        cmocka_unit_test(less_than_nothing_cannot_be_stacked),
        cmocka_unit_test(no_text_meets_another_at_any_size),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
