#include "tests/unit/charts.h"
#include "tests/unit/unit.h"

#include "render/picture.h"

static const bf_month october = {2021 * 12 + 9};

static void init(struct made_chart *made)
{
    made_chart_init(made);
    made->spec.kind = BF_TEXT("totals");
}

static void a_year_that_is_not_over_is_hatched(void **state)
{
    (void)state;
    struct made_chart made;
    init(&made);
    made_series_wave(made_chart_series(&made, "Border Patrol", october, 32), 0);
    bf_picture *picture = made_chart_draw(&made);
    assert_non_null(picture);
    assert_golden(picture, "totals-open");
    assert_int_equal(picture_count(picture, "fill series-1"), 2);
    assert_int_equal(picture_count(picture, "\"Oct–May\""), 1);
    bf_picture_free(picture);
    made_chart_release(&made);
}

/* A figure about a whole year stands on its column, others on none. */
static void figures_of_whole_years_are_drawn(void **state)
{
    (void)state;
    struct made_chart made;
    init(&made);
    bf_series *series = made_chart_series(&made, "Border Patrol", october, 36);
    made_series_wave(series, 0);
    bf_mark *year = made_chart_mark(&made, (bf_month){october.index + 12},
                                    BF_BOUND_OVER, 100000, "over 1.2 million");
    year->to.index = year->from.index + 11;
    year->whole = (bf_interval){.low = 1200000 * BF_ONE, .has_low = true};
    made_chart_mark(&made, october, BF_BOUND_OVER, 90000, "over 90,000");
    bf_picture *picture = made_chart_draw(&made);
    assert_non_null(picture);
    assert_int_equal(picture_count(picture, "group quoted-"), 1);
    assert_int_equal(picture_count(picture, "\"1.2 million”\""), 1);
    assert_int_equal(picture_count(picture, "90,000"), 0);
    assert_int_equal(picture_collisions(&made, picture), 0);
    assert_non_null(strstr(bf_picture_alt(picture).bytes, "1 quoted figure"));
    bf_picture_free(picture);
    made_chart_series(&made, "Ports", october, 36);
    made.series[0].of.agency = BF_TEXT("USBP");
    made.series[1].of.agency = BF_TEXT("OFO");
    made_series_wave(&made.series[1], 1);
    picture = made_chart_draw(&made);
    assert_non_null(picture);
    assert_int_equal(picture_count(picture, "quoted"), 0);
    bf_picture_free(picture);
    made_chart_release(&made);
}

/* The words for a chart of two parts, some months of one taken away. */
static void assert_tells(size_t from, size_t to, size_t parts,
                         const char *expected)
{
    struct made_chart made;
    init(&made);
    for (size_t i = 0; i < parts; i++) {
        bf_series *series =
            made_chart_series(&made, i ? "OFO" : "USBP", october, 24);
        series->of.agency = series->label;
        for (size_t month = 0; month < 24; month++)
            made_series_set(series, month, 1000);
    }
    for (size_t month = from; month < to; month++)
        made.series[parts - 1].points[month].present = false;
    bf_picture *picture = made_chart_draw(&made);
    assert_non_null(picture);
    bf_buffer scene;
    bf_buffer_init(&scene, 1000000);
    bf_buffer_add(&scene, bf_picture_alt(picture));
    bf_buffer_byte(&scene, '\0');
    assert_non_null(strstr(scene.bytes, expected));
    bf_buffer_release(&scene);
    bf_picture_free(picture);
    made_chart_release(&made);
}

static void a_year_that_lacks_a_month_of_a_part_says_so(void **state)
{
    (void)state;
    assert_tells(0, 0, 2, "24,000 in FY 2022, 24,000 in FY 2023.");
    assert_tells(22, 24, 1, "12,000 in FY 2022, 10,000 in FY 2023 (Oct–Jul).");
    assert_tells(5, 6, 1, "11,000 in FY 2022 (11 of 12 months), 12,000 in ");
    assert_tells(23, 24, 2, "23,000 in FY 2023 (11 of 12 months).");
    assert_tells(0, 1, 2, "23,000 in FY 2022 (11 of 12 months), 24,000 in ");
    /* A part that has no month at all of a year is not in its total. */
    assert_tells(0, 12, 2, "12,000 in FY 2022, 24,000 in FY 2023.");
}

static void a_sum_of_rounded_months_is_about(void **state)
{
    (void)state;
    struct made_chart made;
    init(&made);
    bf_series *series = made_chart_series(&made, "USBP", october, 24);
    for (size_t i = 0; i < 24; i++)
        made_series_set(series, i, 1000);
    series->points[20].rounded = true;
    bf_picture *picture = made_chart_draw(&made);
    assert_non_null(picture);
    const bf_drawn_point *points = bf_picture_drawn(picture)->items;
    assert_int_equal(points[0].bound, BF_BOUND_EXACT);
    assert_int_equal(points[1].bound, BF_BOUND_ABOUT);
    bf_picture_free(picture);
    made_chart_release(&made);
}

static void hundreds_of_sources_are_cut_short(void **state)
{
    (void)state;
    struct made_chart made;
    init(&made);
    bf_series *series = made_chart_series(&made, "USBP", october, 12);
    char names[12][400];
    for (size_t i = 0; i < 12; i++) {
        memset(names[i], 'a' + (int)i, sizeof names[i]);
        made_series_set(series, i, 1000);
        series->points[i].source =
            (bf_text){.bytes = names[i], .length = sizeof names[i]};
    }
    bf_picture *picture = made_chart_draw(&made);
    assert_non_null(picture);
    bf_text source = bf_picture_drawn(picture)->items[0].source;
    assert_true(bf_text_ends(source, BF_TEXT(", …")));
    assert_true(source.length < 2100);
    bf_picture_free(picture);
    made_chart_release(&made);
}

static void calendar_years_where_no_us_agency_counts(void **state)
{
    (void)state;
    struct made_chart made;
    init(&made);
    bf_series *series =
        made_chart_series(&made, "Mexico", bf_month_of(2022, 1), 24);
    series->authority = BF_TEXT("MX");
    series->of.place = BF_TEXT("mx");
    for (size_t i = 0; i < 24; i++)
        made_series_set(series, i, i < 12 ? 1000 : 2000);
    bf_picture *picture = made_chart_draw(&made);
    assert_non_null(picture);
    bf_text alt = bf_picture_alt(picture);
    assert_true(bf_text_ends(alt, BF_TEXT("12,000 in 2022, 24,000 in 2023.")));
    bf_buffer buffer;
    bf_buffer_init(&buffer, 10000);
    bf_picture_write_data(picture, &buffer);
    bf_buffer_byte(&buffer, '\0');
    assert_non_null(
        strstr(buffer.bytes, "Mexico,2023,official,24000,24000,exact,"));
    bf_buffer_release(&buffer);
    bf_picture_free(picture);
    made_chart_release(&made);
}

static void no_text_meets_another_at_any_size(void **state)
{
    (void)state;
    assert_layout("totals", 6, 320, true);
}

/* What is counted by the year is drawn by the year, and by nothing else. */
static void totals_of_years_are_drawn_as_totals_alone(void **state)
{
    (void)state;
    static const char *const kinds[] = {"trend",  "stack",    "years",
                                        "heat",   "panels",   "change",
                                        "claims", "dashboard"};
    struct made_chart made;
    made_chart_init(&made);
    bf_series *series =
        made_chart_series(&made, "ICE", (bf_month){2021 * 12 + 9}, 24);
    made_series_wave(series, 0);
    series->yearly = true;
    made.spec.kind = BF_TEXT("totals");
    bf_picture *picture = made_chart_draw(&made);
    assert_non_null(picture);
    bf_picture_free(picture);
    /* A fiscal year in one month of October to the next, no other. */
    series->first.index--;
    assert_null(made_chart_draw(&made));
    assert_non_null(strstr(made.error.message, "other years than those"));
    series->first.index++;
    for (size_t i = 0; i < COUNT_OF(kinds); i++) {
        made.error = BF_ERROR_NONE;
        made.spec.kind = bf_text_from(kinds[i]);
        assert_null(made_chart_draw(&made));
        assert_int_equal(made.error.status, BF_DATA);
        assert_non_null(strstr(made.error.message, "by the year alone"));
    }
    made_chart_release(&made);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(totals_of_years_are_drawn_as_totals_alone),
        cmocka_unit_test(a_year_that_is_not_over_is_hatched),
        cmocka_unit_test(figures_of_whole_years_are_drawn),
        cmocka_unit_test(a_year_that_lacks_a_month_of_a_part_says_so),
        cmocka_unit_test(a_sum_of_rounded_months_is_about),
        cmocka_unit_test(hundreds_of_sources_are_cut_short),
        cmocka_unit_test(calendar_years_where_no_us_agency_counts),
        cmocka_unit_test(no_text_meets_another_at_any_size),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
