#include "tests/unit/charts.h"
#include "tests/unit/unit.h"

static const bf_month october = {2021 * 12 + 9};

static void init(struct made_chart *made, size_t months)
{
    made_chart_init(made);
    made->spec.kind = BF_TEXT("claims");
    made_series_wave(made_chart_series(made, "Border Patrol", october, months),
                     0);
}

static void each_figure_stands_beside_its_count(void **state)
{
    (void)state;
    struct made_chart made;
    init(&made, 47);
    made_chart_marks(&made);
    made.spec.height_mm = 130;
    bf_picture *picture = made_chart_draw(&made);
    assert_non_null(picture);
    assert_golden(picture, "claims-all");
    bf_picture_free(picture);
    made_chart_release(&made);
}

/* The count of October 2021 is 5,000. */
static void a_verdict_follows_the_bound(void **state)
{
    (void)state;
    static const struct {
        bf_bound bound;
        int64_t value;
        const char *verdict;
    } cases[] = {{BF_BOUND_EXACT, 5000, "\"as quoted\""},
                 {BF_BOUND_EXACT, 4000, "\"25% more\""},
                 {BF_BOUND_ABOUT, 10000, "\"50% fewer\""},
                 {BF_BOUND_EXACT, 1000, "\"5 times as many\""},
                 {BF_BOUND_OVER, 4000, "\"consistent\""},
                 {BF_BOUND_AT_LEAST, 10000, "\"50% fewer\""},
                 {BF_BOUND_UNDER, 10000, "\"consistent\""},
                 {BF_BOUND_AT_MOST, 4000, "\"25% more\""},
                 {BF_BOUND_EXACT, 5001, "\"less than 0.1% fewer\""},
                 {BF_BOUND_EXACT, 4990, "\"0.2% more\""},
                 {BF_BOUND_EXACT, 4953, "\"0.9% more\""},
                 {BF_BOUND_EXACT, 4950, "\"1% more\""},
                 {BF_BOUND_ABOUT, 4990, "\"0.2% more\""},
                 {BF_BOUND_EXACT, 0, "\"more\""}};
    for (size_t i = 0; i < COUNT_OF(cases); i++) {
        struct made_chart made;
        init(&made, 2);
        made_chart_mark(&made, october, cases[i].bound, cases[i].value, "5");
        bf_picture *picture = made_chart_draw(&made);
        assert_non_null(picture);
        if (picture_count(picture, cases[i].verdict) != 1)
            print_message("not %s\n", cases[i].verdict);
        assert_int_equal(picture_count(picture, cases[i].verdict), 1);
        bf_picture_free(picture);
        made_chart_release(&made);
    }
}

static void assert_verdict(int64_t counted, bf_bound bound, int64_t value,
                           const char *verdict)
{
    struct made_chart made;
    init(&made, 2);
    made_series_set(&made.series[0], 0, counted);
    made_chart_mark(&made, october, bound, value, "5");
    bf_picture *picture = made_chart_draw(&made);
    assert_non_null(picture);
    assert_int_equal(picture_count(picture, verdict), 1);
    bf_picture_free(picture);
    made_chart_release(&made);
}

static void only_what_was_said_is_as_quoted(void **state)
{
    (void)state;
    assert_verdict(0, BF_BOUND_EXACT, 0, "\"as quoted\"");
    assert_verdict(222018, BF_BOUND_EXACT, 222018, "\"as quoted\"");
    assert_verdict(222018, BF_BOUND_EXACT, 221675, "\"0.2% more\"");
    assert_verdict(222018, BF_BOUND_ABOUT, 222000, "\"as quoted\"");
    assert_verdict(203000, BF_BOUND_ABOUT, 200000, "\"2% more\"");
}

static void a_figure_without_a_count_is_left_out_and_noted(void **state)
{
    (void)state;
    struct made_chart made;
    init(&made, 3);
    made.series[0].points[1].present = false;
    made_chart_mark(&made, october, BF_BOUND_EXACT, 5000, "5,000");
    bf_mark *mark =
        made_chart_mark(&made, october, BF_BOUND_EXACT, 9000, "9,000");
    mark->to.index += 2;
    bf_picture *picture = made_chart_draw(&made);
    assert_non_null(picture);
    assert_int_equal(picture_count(picture, "\"“5,000”\""), 1);
    assert_int_equal(picture_count(picture, "9,000"), 0);
    assert_int_equal(made.notes.count, 1);
    bf_picture_free(picture);
    made.chart.mark_count = 0;
    assert_null(made_chart_draw(&made));
    assert_int_equal(made.error.status, BF_DATA);
    made_chart_release(&made);
}

static void no_text_meets_another_at_any_size(void **state)
{
    (void)state;
    static const double sizes[][2] = {
        {77.5, 62}, {105, 70}, {160, 96}, {254, 142.9}};
    for (size_t i = 0; i < COUNT_OF(sizes); i++) {
        struct made_chart made;
        init(&made, 47);
        made_chart_marks(&made);
        made.spec.width_mm = sizes[i][0];
        made.spec.height_mm = sizes[i][1];
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
        cmocka_unit_test(each_figure_stands_beside_its_count),
        cmocka_unit_test(a_verdict_follows_the_bound),
        cmocka_unit_test(only_what_was_said_is_as_quoted),
        cmocka_unit_test(a_figure_without_a_count_is_left_out_and_noted),
        cmocka_unit_test(no_text_meets_another_at_any_size),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
