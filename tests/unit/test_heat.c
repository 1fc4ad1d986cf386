#include "tests/unit/charts.h"
#include "tests/unit/unit.h"

static const bf_month october = {2021 * 12 + 9};

static void a_month_is_a_cell_in_the_row_of_its_year(void **state)
{
    (void)state;
    struct made_chart made;
    made_chart_init(&made);
    made.spec.kind = BF_TEXT("heat");
    bf_series *series = made_chart_series(&made, "Border Patrol", october, 32);
    made_series_wave(series, 0);
    series->points[14].present = false;
    bf_picture *picture = made_chart_draw(&made);
    assert_non_null(picture);
    assert_golden(picture, "heat-three");
    assert_int_equal(picture_count(picture, "\"FY 202"), 3);
    assert_int_equal(picture_count(picture, "Hatched months have no"), 1);
    bf_picture_free(picture);
    made_chart_release(&made);
}

static void no_text_meets_another_at_any_size(void **state)
{
    (void)state;
    assert_layout("heat", 1, 120, false);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(a_month_is_a_cell_in_the_row_of_its_year),
        cmocka_unit_test(no_text_meets_another_at_any_size),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
