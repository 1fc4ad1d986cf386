#include "tests/unit/charts.h"
#include "tests/unit/unit.h"

static const bf_month october = {2021 * 12 + 9};

static void assert_text(bf_text text, const char *expected)
{
    char bytes[4096] = "";
    assert_true(text.length < sizeof bytes);
    memcpy(bytes, text.bytes, text.length);
    assert_string_equal(bytes, expected);
}

static void a_line_is_told_in_one_sentence(void **state)
{
    (void)state;
    struct made_chart made;
    made_chart_init(&made);
    bf_series *series = made_chart_series(&made, "Border Patrol", october, 4);
    const int64_t values[] = {159113, 166845, 0, 147788};
    for (size_t i = 0; i < 4; i++)
        made_series_set(series, i, values[i]);
    bf_picture *picture = made_chart_draw(&made);
    assert_non_null(picture);
    assert_text(bf_picture_title(picture),
                "Southwest border encounters by month, Oct 2021–Jan 2022");
    assert_text(bf_picture_alt(picture),
                "Line chart of monthly encounters, U.S. southwest border, Oct "
                "2021–Jan 2022: Border Patrol ends at 147,788 in Jan 2022, "
                "after a high of 166,845 in Nov 2021.");
    assert_text(
        bf_picture_description(picture),
        "Line chart of monthly encounters, U.S. southwest border, Oct "
        "2021–Jan 2022. Border Patrol: from 159,113 in Oct 2021 to 147,788 "
        "in Jan 2022; highest 166,845 in Nov 2021, lowest 0 in Dec 2021; "
        "largest monthly fall 166,845 in Dec 2021. A data table follows.");
    bf_picture_free(picture);
    made_chart_release(&made);
}

static void events_and_quotes_are_told(void **state)
{
    (void)state;
    struct made_chart made;
    made_chart_init(&made);
    made_series_set(made_chart_series(&made, "Mexico", october, 1), 0, 41580);
    made_chart_events(&made);
    made_chart_mark(&made, october, BF_BOUND_OVER, 40000, "over 40,000");
    bf_picture *picture = made_chart_draw(&made);
    assert_non_null(picture);
    assert_text(bf_picture_alt(picture),
                "Line chart of monthly encounters, U.S. southwest border, Oct "
                "2021: Mexico 41,580 in Oct 2021; with 1 quoted figure.");
    assert_text(bf_picture_description(picture),
                "Line chart of monthly encounters, U.S. southwest border, Oct "
                "2021. Mexico: 41,580 in Oct 2021. Events marked: Title 42 "
                "expulsions (Mar 2020–May 2023). 1 quoted figure: “over "
                "40,000” (Mexico, Dec 2023). A data table follows.");
    bf_picture_free(picture);
    made_chart_release(&made);
}

static void many_series_are_told_in_less_detail(void **state)
{
    (void)state;
    struct made_chart made;
    made_chart_init(&made);
    for (int i = 0; i < 6; i++)
        made_series_wave(
            made_chart_series(&made, "Rio Grande Valley", october, 47), i);
    made_chart_events(&made);
    bf_picture *picture = made_chart_draw(&made);
    assert_non_null(picture);
    assert_in_range(bf_picture_description(picture).length, 400, 700);
    bf_picture_free(picture);
    made_chart_release(&made);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(a_line_is_told_in_one_sentence),
        cmocka_unit_test(events_and_quotes_are_told),
        cmocka_unit_test(many_series_are_told_in_less_detail),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
