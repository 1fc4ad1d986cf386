#include "tests/unit/charts.h"
#include "tests/unit/unit.h"

static const bf_month october = {2021 * 12 + 9};

static void add(struct made_chart *made, size_t count)
{
    static const char *const labels[] = {
        "Rio Grande Valley", "El Paso", "Tucson", "Del Rio",
        "San Diego",         "Laredo",  "Yuma",   "El Centro"};
    made_chart_init(made);
    made->spec.kind = BF_TEXT("panels");
    for (size_t i = 0; i < count; i++)
        made_series_wave(made_chart_series(made, labels[i], october, 24),
                         (int)i);
}

static void each_series_has_a_panel_on_one_scale(void **state)
{
    (void)state;
    struct made_chart made;
    add(&made, 4);
    bf_picture *picture = made_chart_draw(&made);
    assert_non_null(picture);
    assert_golden(picture, "panels-four");
    assert_int_equal(picture_count(picture, "group series-"), 4);
    assert_int_equal(picture_count(picture, "muted \"100\""), 2);
    assert_int_equal(picture_count(picture, "\"FY 2022\""), 2);
    bf_picture_free(picture);
    made_chart_release(&made);
}

static void eight_panels_fit_a_column_of_text(void **state)
{
    (void)state;
    struct made_chart made;
    add(&made, 8);
    bf_picture *picture = made_chart_draw(&made);
    assert_non_null(picture);
    assert_int_equal(picture_collisions(&made, picture), 0);
    bf_picture_free(picture);
    made.spec.height_mm = 50;
    assert_null(made_chart_draw(&made));
    assert_int_equal(made.error.status, BF_SPEC);
    made_chart_release(&made);
}

static void no_text_meets_another_at_any_size(void **state)
{
    (void)state;
    assert_layout("panels", 3, 320, false);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(each_series_has_a_panel_on_one_scale),
        cmocka_unit_test(eight_panels_fit_a_column_of_text),
        cmocka_unit_test(no_text_meets_another_at_any_size),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
