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
    low->of.agency = BF_TEXT("USBP");
    high->of.agency = BF_TEXT("OFO");
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

/* They say nothing of a column of several parts. */
static void quoted_figures_stand_on_columns_of_one_part(void **state)
{
    (void)state;
    struct made_chart made;
    made_chart_init(&made);
    made.spec.kind = BF_TEXT("stack");
    made_series_wave(made_chart_series(&made, "Border Patrol", october, 14), 0);
    made_chart_mark(&made, october, BF_BOUND_OVER, 90000, "over 90,000");
    bf_picture *picture = made_chart_draw(&made);
    assert_non_null(picture);
    assert_int_equal(picture_count(picture, "group quoted-"), 1);
    assert_int_equal(made.notes.count, 0);
    bf_picture_free(picture);
    made.series[0].of.agency = BF_TEXT("USBP");
    bf_series *ports = made_chart_series(&made, "Ports", october, 14);
    ports->of.agency = BF_TEXT("OFO");
    made_series_wave(ports, 1);
    picture = made_chart_draw(&made);
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

/* Draws a stack of two series of one selection each; true when it is drawn. */
static bool can_be_stacked(bf_selector below, bf_selector above)
{
    struct made_chart made;
    made_chart_init(&made);
    made.spec.kind = BF_TEXT("stack");
    bf_series *low = made_chart_series(&made, "A", october, 14);
    bf_series *high = made_chart_series(&made, "B", october, 14);
    low->of = below;
    high->of = above;
    made_series_wave(low, 0);
    made_series_wave(high, 3);
    bf_picture *picture = made_chart_draw(&made);
    bool drawn = picture != NULL;
    if (!drawn) {
        assert_int_equal(made.error.status, BF_SPEC);
        assert_string_equal(made.error.message,
                            "\"A\" and \"B\" overlap or count different "
                            "things and cannot be added");
    }
    bf_picture_free(picture);
    made_chart_release(&made);
    return drawn;
}

static bf_selector of(const char *measure, const char *agency,
                      const char *place, const char *population,
                      const char *part)
{
    return (bf_selector){.measure = bf_text_from(measure),
                         .agency = bf_text_from(agency),
                         .place = bf_text_from(place),
                         .population = bf_text_from(population),
                         .part = bf_text_from(part)};
}

static void only_what_does_not_overlap_is_stacked(void **state)
{
    (void)state;
    const char *const border = "us-southwest-border";
    const bf_selector all = of("encounters", "", border, "", "");
    const bf_selector patrol = of("encounters", "USBP", border, "", "");
    const bf_selector ports = of("encounters", "OFO", border, "", "");
    const bf_selector tucson = of("encounters", "USBP", "tucson", "", "");
    const bf_selector yuma = of("encounters", "USBP", "yuma", "", "");
    const bf_selector families =
        of("encounters", "USBP", border, "families", "");
    const bf_selector adults =
        of("encounters", "", border, "single-adults", "");
    const bf_selector mexico = of("encounters", "", border, "MX", "");
    const bf_selector cuba = of("encounters", "", border, "CU", "");
    const bf_selector arrests = of("apprehensions", "OFO", border, "", "");
    const bf_selector removals = of("deportations", "", "us", "", "removals");
    const bf_selector returns = of("deportations", "", "us", "", "returns");
    const bf_selector some =
        of("deportations", "", "us", "", "enforcement-returns");
    assert_true(can_be_stacked(patrol, ports));
    assert_true(can_be_stacked(tucson, yuma));
    assert_true(can_be_stacked(families, adults));
    assert_true(can_be_stacked(mexico, cuba));
    assert_true(can_be_stacked(removals, returns));
    assert_false(can_be_stacked(all, all));
    assert_false(can_be_stacked(all, patrol));
    assert_false(can_be_stacked(patrol, tucson));
    assert_false(can_be_stacked(patrol, arrests));
    assert_false(can_be_stacked(adults, mexico));
    assert_false(can_be_stacked(returns, some));
}

static void no_text_meets_another_at_any_size(void **state)
{
    (void)state;
    assert_layout("stack", 6, 320, true);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(parts_stand_upon_each_other),
        cmocka_unit_test(quoted_figures_stand_on_columns_of_one_part),
        cmocka_unit_test(less_than_nothing_cannot_be_stacked),
        cmocka_unit_test(only_what_does_not_overlap_is_stacked),
        cmocka_unit_test(no_text_meets_another_at_any_size),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
