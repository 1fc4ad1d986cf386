#include "tests/unit/charts.h"
#include "tests/unit/unit.h"

static const bf_month october = {2021 * 12 + 9};

static void fill_two(struct made_chart *made)
{
    made_series_wave(made_chart_series(made, "Border Patrol", october, 47), 0);
    made_series_wave(made_chart_series(made, "Ports of entry", october, 47), 3);
}

/* --- Golden scenes ---------------------------------------------------------*/

static void two_lines_with_events(void **state)
{
    (void)state;
    struct made_chart made;
    made_chart_init(&made);
    fill_two(&made);
    made_chart_events(&made);
    bf_picture *picture = made_chart_draw(&made);
    assert_non_null(picture);
    assert_golden(picture, "trend-two");
    bf_picture_free(picture);
    made_chart_release(&made);
}

static void quoted_figures_over_a_line(void **state)
{
    (void)state;
    struct made_chart made;
    made_chart_init(&made);
    made_series_wave(made_chart_series(&made, "Border Patrol", october, 47), 0);
    made_chart_marks(&made);
    bf_picture *picture = made_chart_draw(&made);
    assert_non_null(picture);
    assert_golden(picture, "trend-quoted");
    assert_true(picture_count(picture, "group quoted-") == 11);
    bf_picture_free(picture);
    made_chart_release(&made);
}

static void gaps_are_not_bridged(void **state)
{
    (void)state;
    struct made_chart made;
    made_chart_init(&made);
    bf_series *series = made_chart_series(&made, "Encounters", october, 30);
    made_series_wave(series, 0);
    for (size_t i = 9; i < 18; i++)
        series->points[i].present = i == 13;
    bf_picture *picture = made_chart_draw(&made);
    assert_non_null(picture);
    assert_golden(picture, "trend-gaps");
    /* Two lines and their halos, a dot between two hatched gaps. */
    assert_int_equal(picture_count(picture, "stroke series-1"), 2);
    assert_int_equal(picture_count(picture, "radius 2.5 fill series-1"), 1);
    assert_true(picture_count(picture, "stroke hatch") > 10);
    bf_picture_free(picture);
    made_chart_release(&made);
}

static void no_text_meets_another_at_any_size(void **state)
{
    (void)state;
    assert_layout("trend", 6, 320, true);
}

/* --- Words and refusals ----------------------------------------------------*/

static void a_title_wraps_shrinks_and_then_fails(void **state)
{
    (void)state;
    struct made_chart made;
    made_chart_init(&made);
    fill_two(&made);
    made.spec.title =
        BF_TEXT("Southwest border encounters fell to under 10,000 a month, a "
                "thirtieth of the December 2023 peak");
    bf_picture *picture = made_chart_draw(&made);
    assert_non_null(picture);
    assert_int_equal(picture_count(picture, "12.5 semibold text"), 2);
    bf_picture_free(picture);
    made.spec.title = BF_TEXT(
        "Southwest border encounters fell to under 10,000 a month, about a "
        "thirtieth of the sharp December 2023 peak, and then it rose a "
        "little once again");
    picture = made_chart_draw(&made);
    assert_non_null(picture);
    assert_int_equal(picture_count(picture, "11.25 semibold text"), 2);
    bf_picture_free(picture);
    made.spec.width_mm = 80;
    assert_null(made_chart_draw(&made));
    assert_int_equal(made.error.status, BF_SPEC);
    made_chart_release(&made);
}

static void an_unknown_kind_names_the_nearest(void **state)
{
    (void)state;
    struct made_chart made;
    made_chart_init(&made);
    fill_two(&made);
    made.spec.kind = BF_TEXT("trends");
    assert_null(made_chart_draw(&made));
    assert_int_equal(made.error.status, BF_SPEC);
    assert_non_null(strstr(made.error.message, "did you mean \"trend\"?"));
    made_chart_release(&made);
}

static void what_cannot_be_drawn_is_refused(void **state)
{
    (void)state;
    struct made_chart made;
    made_chart_init(&made);
    assert_null(made_chart_draw(&made)); /* no series */
    assert_int_equal(made.error.status, BF_SPEC);
    made.error = BF_ERROR_NONE;
    made_chart_series(&made, "Empty", october, 12);
    assert_null(made_chart_draw(&made)); /* no value */
    assert_int_equal(made.error.status, BF_DATA);
    made.error = BF_ERROR_NONE;
    made_series_wave(&made.series[0], 0);
    made_chart_series(&made, "Flights", october, 12)->unit = BF_UNIT_FLIGHTS;
    assert_null(made_chart_draw(&made)); /* two units */
    assert_int_equal(made.error.status, BF_DATA);
    made.error = BF_ERROR_NONE;
    made.chart.series_count = 1;
    made.spec.width_mm = 20;
    assert_null(made_chart_draw(&made));
    assert_int_equal(made.error.status, BF_SPEC);
    made_chart_release(&made);
}

static void the_data_hold_every_point_drawn(void **state)
{
    (void)state;
    struct made_chart made;
    made_chart_init(&made);
    bf_series *series = made_chart_series(&made, "Encounters", october, 3);
    made_series_set(series, 0, 159113);
    made_series_set(series, 2, 0);
    made_chart_mark(&made, october, BF_BOUND_OVER, 150000, "over 150,000");
    bf_picture *picture = made_chart_draw(&made);
    assert_non_null(picture);
    bf_buffer buffer;
    bf_buffer_init(&buffer, 10000);
    bf_picture_write_data(picture, &buffer);
    bf_buffer_byte(&buffer, '\0');
    assert_string_equal(
        buffer.bytes,
        "series,period,status,low,high,bound,unit,basis,quote,attribution,"
        "source\n"
        "Encounters,2021-10,official,159113,159113,exact,persons,reported,,,"
        "sbo-encounters-fy22-fy25-aug\n"
        "Encounters,2021-12,official,0,0,exact,persons,reported,,,"
        "sbo-encounters-fy22-fy25-aug\n"
        "Encounters,2021-10,quoted,150000,,over,persons,quoted,"
        "\"over 150,000\",Mexico,ap-2023-12-27\n");
    bf_buffer_release(&buffer);
    bf_picture_free(picture);
    made_chart_release(&made);
}

static void narrow_gaps_are_not_hatched_line_by_line(void **state)
{
    (void)state;
    struct made_chart made;
    made_chart_init(&made);
    bf_series *series = made_chart_series(&made, "Encounters", october, 301);
    made_series_wave(series, 0);
    for (size_t i = 1; i < 301; i += 2)
        series->points[i].present = false;
    bf_picture *picture = made_chart_draw(&made);
    assert_non_null(picture);
    assert_int_equal(picture_count(picture, "stroke hatch"), 0);
    assert_int_equal(picture_count(picture, "fill hatch"), 150);
    bf_picture_free(picture);
    made_chart_release(&made);
}

static void a_letter_that_the_font_lacks_is_noted(void **state)
{
    (void)state;
    struct made_chart made;
    made_chart_init(&made);
    fill_two(&made);
    made.spec.title = BF_TEXT("El Niño – ok");
    bf_picture *picture = made_chart_draw(&made);
    assert_non_null(picture);
    assert_int_equal(made.notes.count, 0);
    bf_picture_free(picture);
    made.spec.title = BF_TEXT("In Chinese: 中");
    picture = made_chart_draw(&made);
    assert_non_null(picture);
    assert_int_equal(made.notes.count, 1);
    assert_non_null(strstr(made.notes.lines[0], "U+4E2D is not in the "));
    bf_picture_free(picture);
    made_chart_release(&made);
}

static void an_odd_text_from_outside_costs_no_chart(void **state)
{
    (void)state;
    struct made_chart made;
    made_chart_init(&made);
    fill_two(&made);
    made.series[0].points[3].source = BF_TEXT("a\x1b table");
    bf_mark *mark = made_chart_mark(&made, october, BF_BOUND_EXACT, 9000, "9");
    mark->source = BF_TEXT("an\x1b article");
    bf_picture *picture = made_chart_draw(&made);
    assert_non_null(picture);
    assert_int_equal(made.notes.count, 1);
    assert_string_equal(made.notes.lines[0],
                        "words of 1 quoted figure cannot be drawn, first of "
                        "\"ap-2023-12-27#1\"");
    bf_picture_free(picture);
    made_chart_release(&made);
}

static void a_mark_beyond_the_axis_does_not_stretch_it(void **state)
{
    (void)state;
    struct made_chart made;
    made_chart_init(&made);
    fill_two(&made);
    bf_picture *before = made_chart_draw(&made);
    size_t rules = picture_count(before, "8.5 muted \"200\"");
    made_chart_mark(&made, october, BF_BOUND_EXACT, 9000000, "9,000,000");
    bf_picture *after = made_chart_draw(&made);
    assert_int_equal(picture_count(after, "8.5 muted \"200\""), rules);
    assert_int_equal(picture_count(after, "muted \"9,000\""), 0);
    bf_picture_free(before);
    bf_picture_free(after);
    made_chart_release(&made);
}

static void a_mark_beyond_the_axis_has_its_number(void **state)
{
    (void)state;
    static const double sizes[][2] = {{77.5, 62}, {160, 96}, {254, 142.9}};
    for (size_t i = 0; i < COUNT_OF(sizes); i++) {
        struct made_chart made;
        made_chart_init(&made);
        fill_two(&made);
        made.spec.width_mm = sizes[i][0];
        made.spec.height_mm = sizes[i][1];
        bf_mark *mark =
            made_chart_mark(&made, (bf_month){october.index + 20},
                            BF_BOUND_OVER, 310000, "more than 10,000");
        mark->basis = BF_BASIS_DAILY_RATE;
        mark->per = BF_PER_DAY;
        made_chart_mark(&made, (bf_month){october.index + 40}, BF_BOUND_ORDER,
                        400000, "hundreds of thousands");
        bf_picture *picture = made_chart_draw(&made);
        assert_non_null(picture);
        assert_int_equal(picture_count(picture, "\"= 310,000 a month\""), 1);
        assert_int_equal(picture_count(picture, "\"= 400,000\""), 1);
        bf_picture_free(picture);
        made_chart_release(&made);
    }
}

/* The year ends with September, and is final with a release of that day. */
static void months_of_an_open_year_are_dotted(void **state)
{
    (void)state;
    for (size_t open = 1; open <= 2; open++) { /* of the two series */
        struct made_chart made;
        made_chart_init(&made);
        fill_two(&made);
        for (size_t j = 0; j < 47 && open == 1; j++)
            made.series[0].points[j].as_of = bf_day_of(2025, 9, 30);
        bf_picture *picture = made_chart_draw(&made);
        assert_non_null(picture);
        assert_int_equal(picture_count(picture, "stroke series-1 1.75 dots"),
                         open - 1);
        assert_int_equal(picture_count(picture, "stroke series-2 1.75 dots"),
                         1);
        assert_int_equal(
            picture_count(picture, "Dotted months (Oct 2024–Aug 2025) are"), 1);
        assert_true(bf_text_ends(bf_picture_description(picture),
                                 BF_TEXT(" Provisional: Oct 2024–Aug 2025. A "
                                         "data table follows.")));
        assert_int_equal(picture_count(picture, "(provisional)"), 11 * open);
        bf_picture_free(picture);
        made_chart_release(&made);
    }
}

static void a_publisher_is_named_once(void **state)
{
    (void)state;
    struct made_chart made;
    made_chart_init(&made);
    fill_two(&made);
    made.series[0].points[0].source = BF_TEXT("cbp-nationwide-encounters-1");
    bf_picture *picture = made_chart_draw(&made);
    assert_non_null(picture);
    assert_int_equal(
        picture_count(picture,
                      "Source: U.S. Customs and Border Protection, Nationwide "
                      "Encounters, as of 16 Sep 2025; Southwest Land Border"),
        1);
    bf_picture_free(picture);
    made.spec.width_mm = 77.5;
    made.spec.height_mm = 62;
    picture = made_chart_draw(&made);
    assert_non_null(picture);
    assert_int_equal(picture_count(picture, "Source: CBP, Nationwide"), 1);
    bf_picture_free(picture);
    made_chart_release(&made);
}

static void words_from_outside_cannot_break_a_chart(void **state)
{
    (void)state;
    static char endless[3000];
    memset(endless, 'x', sizeof endless - 1);
    const char *const words[] = {"more than\n200,000", "<b>&\"200,000\"",
                                 "\u202e200,000", endless, "\x01\x02"};
    for (size_t i = 0; i < COUNT_OF(words); i++) {
        struct made_chart made;
        made_chart_init(&made);
        fill_two(&made);
        bf_mark *mark =
            made_chart_mark(&made, october, BF_BOUND_OVER, 90000, words[i]);
        mark->attribution = bf_text_from(words[i]);
        mark->source = bf_text_from(words[i]);
        bf_picture *picture = made_chart_draw(&made);
        assert_non_null(picture);
        assert_int_equal(picture_count(picture, "group quoted-1"), 1);
        assert_true(bf_picture_description(picture).length < 2000);
        bf_picture_free(picture);
        made_chart_release(&made);
    }
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(two_lines_with_events),
        cmocka_unit_test(quoted_figures_over_a_line),
        cmocka_unit_test(gaps_are_not_bridged),
        cmocka_unit_test(no_text_meets_another_at_any_size),
        cmocka_unit_test(a_title_wraps_shrinks_and_then_fails),
        cmocka_unit_test(an_unknown_kind_names_the_nearest),
        cmocka_unit_test(what_cannot_be_drawn_is_refused),
        cmocka_unit_test(the_data_hold_every_point_drawn),
        cmocka_unit_test(words_from_outside_cannot_break_a_chart),
        cmocka_unit_test(narrow_gaps_are_not_hatched_line_by_line),
        cmocka_unit_test(a_letter_that_the_font_lacks_is_noted),
        cmocka_unit_test(an_odd_text_from_outside_costs_no_chart),
        cmocka_unit_test(a_mark_beyond_the_axis_does_not_stretch_it),
        cmocka_unit_test(a_mark_beyond_the_axis_has_its_number),
        cmocka_unit_test(months_of_an_open_year_are_dotted),
        cmocka_unit_test(a_publisher_is_named_once),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
