#include "tests/unit/charts.h"
#include "tests/unit/unit.h"

static void init(struct made_chart *made, size_t series, size_t months)
{
    static const char *const labels[] = {"Border Patrol", "Ports of entry",
                                         "Families", "Single adults"};
    bf_month first = {bf_month_of(2025, 9).index - (int)months};
    made_chart_init(made);
    made->spec.kind = BF_TEXT("dashboard");
    for (size_t i = 0; i < series; i++) {
        bf_series *added = made_chart_series(made, labels[i], first, months);
        added->of.agency = added->label;
        made_series_wave(added, (int)i);
    }
    made_chart_events(made);
}

static void the_charts_stand_under_the_latest_numbers(void **state)
{
    (void)state;
    struct made_chart made;
    init(&made, 2, 47);
    made.spec.height_mm = 200;
    bf_picture *picture = made_chart_draw(&made);
    assert_non_null(picture);
    assert_golden(picture, "dashboard-five");
    assert_int_equal(picture_count(picture, "group trend-series-"), 2);
    assert_int_equal(picture_count(picture, "group totals-series-"), 2);
    assert_int_equal(picture_count(picture, "group stack-series-"), 2);
    assert_int_equal(picture_count(picture, "group years-year-"), 4);
    assert_int_equal(picture_count(picture, "on a year before"), 2);
    bf_picture_free(picture);
    made_chart_release(&made);
}

static void each_point_is_in_the_data_once(void **state)
{
    (void)state;
    struct made_chart made;
    init(&made, 1, 26);
    made.spec.height_mm = 200;
    bf_picture *picture = made_chart_draw(&made);
    assert_non_null(picture);
    bf_buffer buffer;
    bf_buffer_init(&buffer, 100000);
    bf_picture_write_data(picture, &buffer);
    size_t lines = 0;
    for (size_t i = 0; i < buffer.length; i++)
        lines += buffer.bytes[i] == '\n';
    assert_int_equal(lines, 27);
    bf_buffer_release(&buffer);
    bf_picture_free(picture);
    made_chart_release(&made);
}

static void no_text_meets_another_at_any_size(void **state)
{
    (void)state;
    static const double sizes[][2] = {
        {105, 148}, {160, 96}, {160, 150}, {160, 220}, {254, 142.9}};
    static const size_t months[] = {1, 3, 14, 47, 120};
    static const size_t series[] = {1, 2, 4};
    for (size_t i = 0; i < 75; i++) {
        struct made_chart made;
        init(&made, series[i % 3], months[i / 3 % 5]);
        made.spec.width_mm = sizes[i / 15][0];
        made.spec.height_mm = sizes[i / 15][1];
        bf_picture *picture = made_chart_draw(&made);
        if (!picture)
            print_message("%s\n", made.error.message);
        assert_non_null(picture);
        size_t collisions = picture_collisions(&made, picture);
        if (collisions)
            print_message("%zu: %dx%d %zu months %zu series\n", i,
                          (int)sizes[i / 15][0], (int)sizes[i / 15][1],
                          months[i / 3 % 5], series[i % 3]);
        assert_int_equal(collisions, 0);
        bf_picture_free(picture);
        made_chart_release(&made);
    }
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(the_charts_stand_under_the_latest_numbers),
        cmocka_unit_test(each_point_is_in_the_data_once),
        cmocka_unit_test(no_text_meets_another_at_any_size),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
