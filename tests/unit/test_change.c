#include "tests/unit/charts.h"
#include "tests/unit/unit.h"

static const bf_month october = {2021 * 12 + 9};

static void init(struct made_chart *made, size_t months)
{
    made_chart_init(made);
    made->spec.kind = BF_TEXT("change");
    made_series_wave(made_chart_series(made, "Border Patrol", october, months),
                     0);
}

static void columns_go_up_and_down_from_zero(void **state)
{
    (void)state;
    struct made_chart made;
    init(&made, 47);
    made.series[0].points[20].present = false;
    bf_picture *picture = made_chart_draw(&made);
    assert_non_null(picture);
    assert_golden(picture, "change-both");
    /* The falls are in the open year, and so outlines. */
    assert_true(picture_count(picture, "stroke series-1 0.75") >= 10);
    assert_true(picture_count(picture, "fill series-2") >= 20);
    bf_picture_free(picture);
    made_chart_release(&made);
}

static void a_change_is_told_with_its_share(void **state)
{
    (void)state;
    struct made_chart made;
    init(&made, 14);
    made_series_set(&made.series[0], 0, 1000);
    made_series_set(&made.series[0], 12, 250);
    made_series_set(&made.series[0], 1, 0);
    made_series_set(&made.series[0], 13, 3000);
    bf_picture *picture = made_chart_draw(&made);
    assert_non_null(picture);
    assert_true(bf_text_ends(
        bf_picture_alt(picture),
        BF_TEXT(": +3,000 in Nov 2022, at most +3,000 in Nov 2022, at least "
                "\u2212750 (\u221275%) in Oct 2022.")));
    bf_picture_free(picture);
    made_chart_release(&made);
}

static void a_year_alone_has_no_change(void **state)
{
    (void)state;
    struct made_chart made;
    init(&made, 12);
    assert_null(made_chart_draw(&made));
    assert_int_equal(made.error.status, BF_DATA);
    made_chart_release(&made);
}

static void no_text_meets_another_at_any_size(void **state)
{
    (void)state;
    static const double sizes[][2] = {
        {77.5, 62}, {105, 70}, {160, 96}, {254, 142.9}};
    static const size_t months[] = {13, 14, 26, 47, 120, 320};
    for (size_t i = 0; i < COUNT_OF(sizes) * COUNT_OF(months); i++) {
        struct made_chart made;
        init(&made, months[i % COUNT_OF(months)]);
        made_chart_events(&made);
        made.spec.width_mm = sizes[i / COUNT_OF(months)][0];
        made.spec.height_mm = sizes[i / COUNT_OF(months)][1];
        bf_picture *picture = made_chart_draw(&made);
        assert_non_null(picture);
        assert_int_equal(picture_collisions(&made, picture), 0);
        bf_picture_free(picture);
        made_chart_release(&made);
    }
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(columns_go_up_and_down_from_zero),
        cmocka_unit_test(a_change_is_told_with_its_share),
        cmocka_unit_test(a_year_alone_has_no_change),
        cmocka_unit_test(no_text_meets_another_at_any_size),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
