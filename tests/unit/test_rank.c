#include "tests/unit/charts.h"
#include "tests/unit/unit.h"

static const bf_month october = {2021 * 12 + 9};

static void init(struct made_chart *made, size_t series)
{
    static const char *const labels[] = {"Rio Grande Valley", "El Paso",
                                         "Tucson", "Del Rio", "San Diego"};
    made_chart_init(made);
    made->spec.kind = BF_TEXT("rank");
    for (size_t i = 0; i < series; i++) {
        bf_series *added = made_chart_series(made, labels[i], october, 2);
        made_series_set(added, 0, (int64_t)(i * 7 % 5) * 1000);
        made_series_set(added, 1, 234);
    }
}

static void the_longest_bar_comes_first(void **state)
{
    (void)state;
    struct made_chart made;
    init(&made, 5);
    bf_picture *picture = made_chart_draw(&made);
    assert_non_null(picture);
    assert_golden(picture, "rank-five");
    assert_true(bf_text_ends(bf_picture_alt(picture),
                             BF_TEXT(": Tucson 4,234, San Diego 3,234, El Paso "
                                     "2,234 and 2 more.")));
    bf_picture_free(picture);
    made_chart_release(&made);
}

static void too_many_bars_are_refused(void **state)
{
    (void)state;
    struct made_chart made;
    init(&made, 5);
    made.spec.height_mm = 40;
    assert_null(made_chart_draw(&made));
    assert_int_equal(made.error.status, BF_SPEC);
    made_chart_release(&made);
}

static void no_text_meets_another_at_any_size(void **state)
{
    (void)state;
    static const double sizes[][2] = {
        {77.5, 62}, {105, 70}, {160, 96}, {254, 142.9}};
    for (size_t i = 0; i < COUNT_OF(sizes) * 5; i++) {
        struct made_chart made;
        init(&made, i % 5 + 1);
        made.spec.width_mm = sizes[i / 5][0];
        made.spec.height_mm = sizes[i / 5][1];
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
        cmocka_unit_test(the_longest_bar_comes_first),
        cmocka_unit_test(too_many_bars_are_refused),
        cmocka_unit_test(no_text_meets_another_at_any_size),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
