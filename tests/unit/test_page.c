#include "tests/unit/charts.h"
#include "tests/unit/unit.h"

static const bf_month october = {2021 * 12 + 9};

/* The page of one chart and these figures, with a NUL behind it. */
static bf_buffer write_page(struct made_chart *made, const bf_figures *figures,
                            const bf_verdicts *verdicts)
{
    bf_buffer buffer;
    bf_buffer_init(&buffer, 1000000);
    bf_picture *picture = made_chart_draw(made);
    assert_non_null(picture);
    const bf_page_chart chart = {.picture = picture,
                                 .svg_name = BF_TEXT("charts/a b.svg"),
                                 .png_name = BF_TEXT("javascript:x"),
                                 .csv_name = BF_TEXT("trend.csv")};
    const bf_page page = {.title = BF_TEXT("<Border> & \"figures\""),
                          .charts = &chart,
                          .chart_count = 1,
                          .figures = figures,
                          .verdicts = verdicts,
                          .vocabulary = &made->vocabulary};
    assert_true(bf_page_write(&page, &buffer, &made->error));
    bf_buffer_byte(&buffer, '\0');
    bf_picture_free(picture);
    return buffer;
}

static void assert_holds(const bf_buffer *buffer, const char *text)
{
    if (!strstr(buffer->bytes, text))
        print_message("missing: %s\n", text);
    assert_non_null(strstr(buffer->bytes, text));
}

static void a_chart_stands_with_words_files_and_table(void **state)
{
    (void)state;
    struct made_chart made;
    made_chart_init(&made);
    bf_series *series = made_chart_series(&made, "Border Patrol", october, 2);
    made_series_set(series, 0, 159113);
    made_series_set(series, 1, 166845);
    made_chart_mark(&made, october, BF_BOUND_OVER, 150000, "over 150,000");
    bf_buffer buffer = write_page(&made, NULL, NULL);
    assert_holds(&buffer, "<title>&lt;Border&gt; &amp; &quot;figures&quot;");
    assert_holds(&buffer, "<img src=\"charts/a%20b.svg\" width=\"605\" "
                          "height=\"363\" alt=\"Line chart of monthly");
    assert_holds(&buffer, "<a href=\"javascript%3Ax\">PNG</a>");
    assert_holds(&buffer, "<th scope=\"row\">2021-10</th>"
                          "<td class=\"number\">159,113</td></tr>");
    assert_holds(&buffer, "<td><bdi>over 150,000</bdi></td>"
                          "<td>over 150,000</td><td><bdi>Mexico</bdi></td>");
    assert_null(strstr(buffer.bytes, "id=\"figures\""));
    bf_buffer_release(&buffer);
    made_chart_release(&made);
}

static void hostile_words_stay_words(void **state)
{
    (void)state;
    struct made_chart made;
    made_chart_init(&made);
    made_series_set(made_chart_series(&made, "<b>", october, 1), 0, 1);
    bf_figures figures;
    bf_figures_init(&figures, 100000);
    const bf_figure figure = {
        .id = BF_TEXT("x#1"),
        .source = BF_TEXT("<script>alert(1)</script>"),
        .quote = BF_TEXT("dropped by more than half\" onload=\"x"),
        .measure = BF_TEXT("encounters"),
        .kind = BF_KIND_CHANGE,
        .value = {.high = -50 * BF_ONE, .has_high = true},
        .bound = BF_BOUND_UNDER,
        .unit = BF_UNIT_PERCENT,
        .period = {.from = bf_day_of(2022, 10, 1),
                   .to = bf_day_of(2023, 9, 30)},
        .place = BF_TEXT("us-southwest-border"),
        .attribution = BF_TEXT("Alicia Bárcena")};
    assert_true(bf_figures_add(&figures, &figure, &made.error));
    bf_buffer buffer = write_page(&made, &figures, NULL);
    assert_null(strstr(buffer.bytes, "<script"));
    assert_null(strstr(buffer.bytes, "half\" onload"));
    assert_null(strstr(buffer.bytes, "<b>"));
    assert_holds(&buffer, "1 quoted figure</a>");
    assert_holds(&buffer, "<p>under \u221250 percent change</p></td>"
                          "<td><bdi>Encounters</bdi></td><td>FY 2023</td>"
                          "<td><bdi>U.S. southwest border</bdi></td>"
                          "<td><bdi>Alicia Bárcena</bdi></td>");
    bf_buffer_release(&buffer);
    bf_verdict verdict = {.figure = &figures.items[0],
                          .finding = BF_FINDING_DIFFERS,
                          .counted = {.present = true, .value = -48100},
                          .reason = BF_TEXT("<b>")};
    const bf_verdicts verdicts = {.items = &verdict, .count = 1};
    buffer = write_page(&made, &figures, &verdicts);
    assert_null(strstr(buffer.bytes, "<b>"));
    assert_holds(&buffer, "<th scope=\"col\">Verdict</th>");
    assert_holds(&buffer, "<td class=\"number\">-48.1</td><td class="
                          "\"verdict\"><span class=\"differs\">differs</span>"
                          "<p><bdi>&lt;b&gt;");
    bf_buffer_release(&buffer);
    bf_figures_release(&figures);
    made_chart_release(&made);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(a_chart_stands_with_words_files_and_table),
        cmocka_unit_test(hostile_words_stay_words),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
