#include "tests/unit/reading.h"

#include "ingest/web.h"

static const char page[] =
    "<html><head><title>Arrests at the border</title>"
    "<meta property='article:published_time' content='2023-10-03T09:00'>"
    "</head><body><nav>9,000 migrants were apprehended</nav><article>"
    "<p>The Border Patrol made <b>more than 200,000</b> apprehensions in "
    "September at the southern border.</p>"
    "<p>Mexico detected 5&#44;000 migrants in August &amp; deported some.</p>"
    "<p hidden>7,000 migrants were apprehended in July.</p>"
    "</article></body></html>";

static void figures_of_a_page_point_into_the_page(void **state)
{
    (void)state;
    struct reading words;
    reading_start(&words);
    bf_figures figures;
    bf_figures_init(&figures, (size_t)1 << 20);
    bf_error error = BF_ERROR_NONE;
    const bf_article article = {
        .id = BF_TEXT("p"), .published = BF_NO_DAY, .text = BF_TEXT(page)};
    bf_notes notes;
    bf_notes_init(&notes);
    assert_true(
        bf_web_read(&article, "p.html", words.words, &figures, &notes, &error));
    static const char *const quotes[] = {"more than 200,000", "5&#44;000"};
    assert_int_equal(figures.count, COUNT_OF(quotes));
    for (size_t i = 0; i < COUNT_OF(quotes); i++) {
        const bf_figure *figure = &figures.items[i];
        bf_text there =
            bf_text_slice(article.text, figure->start_byte, figure->end_byte);
        assert_true(bf_text_equal(there, bf_text_from(quotes[i])));
        assert_true(bf_text_equal(figure->quote, there));
        assert_int_equal(figure->published.number,
                         bf_day_of(2023, 10, 3).number);
    }
    assert_int_equal(figures.items[0].period.from.number,
                     bf_day_of(2023, 9, 1).number);
    bf_notes_release(&notes);
    bf_figures_release(&figures);
    reading_end(&words);
}

static void a_page_that_is_not_utf8_is_refused(void **state)
{
    (void)state;
    struct reading words;
    reading_start(&words);
    bf_figures figures;
    bf_figures_init(&figures, (size_t)1 << 20);
    bf_error error = BF_ERROR_NONE;
    const bf_article article = {.id = BF_TEXT("p"),
                                .text = BF_TEXT("<html>\n<p>caf\xe9</p>")};
    bf_notes notes;
    bf_notes_init(&notes);
    assert_false(
        bf_web_read(&article, "p.html", words.words, &figures, &notes, &error));
    assert_int_equal(error.status, BF_DATA);
    assert_string_equal(error.message, "p.html:2:7: not UTF-8");
    bf_notes_release(&notes);
    bf_figures_release(&figures);
    reading_end(&words);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(figures_of_a_page_point_into_the_page),
        cmocka_unit_test(a_page_that_is_not_utf8_is_refused),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
