#include "tests/unit/unit.h"

#include "ingest/html.h"

#include <stdlib.h>

typedef struct fixture {
    bf_arena arena;
    bf_html html;
    bf_error error;
} fixture;

static void read_page(fixture *f, const char *page)
{
    *f = (fixture){0};
    bf_arena_init(&f->arena, 64 << 20);
    (void)bf_html_read(bf_text_from(page), "page.html", &f->arena, &f->html,
                       &f->error);
}

static void assert_text(const fixture *f, const char *expected)
{
    assert_int_equal(f->error.status, BF_OK);
    bf_text trimmed = bf_text_trim(f->html.text);
    char shown[4096];
    assert_true(trimmed.length < sizeof shown);
    memcpy(shown, trimmed.bytes, trimmed.length);
    shown[trimmed.length] = '\0';
    assert_string_equal(shown, expected);
}

static void only_what_people_read_becomes_text(void **state)
{
    (void)state;
    static const struct {
        const char *page;
        const char *text;
    } cases[] = {
        {"<p>One.</p><p>Two\nlines.</p>", "One.\n\nTwo lines."},
        {"<html><head><title>Title 1</title></head><body><p>Text 2.</p>",
         "Title 1\n\nText 2."},
        {"<title>Site: head</title><body><h1>Head</h1><p>Text.</p>",
         "Head\n\nText."},
        {"<p>a<script>var x = 5000;</script>b<style>p{width:300px}</style>c",
         "abc"},
        {"<p>a<!-- 7,000 arrests -->b</p>", "ab"},
        {"<nav>12,000 links</nav><p>Text.</p><footer>2024</footer>", "Text."},
        {"<p>a<span hidden>9</span><span style='display: none'>8</span>b",
         "ab"},
        {"<p>a</p><div aria-hidden=\"true\">7</div>", "a"},
        {"<div class=\"related-links\">6</div><p class=\"correlated\">a</p>",
         "a"},
        {"<body class=\"has-sidebar\"><p>a</p></body>", "a"},
        {"<p>Fish &amp; chips, 5&nbsp;000</p>", "Fish & chips, 5\u00a0000"},
        {"<table><tr><th>Month</th><th>Count</th></tr>"
         "<tr><td>May</td><td>7</td></tr></table>",
         "Month\tCount\nMay\t7"},
        {"<ul><li>a</li><li>b</li></ul>", "a\n\nb"},
        {"one<br>two", "one\ntwo"},
    };
    for (size_t i = 0; i < COUNT_OF(cases); i++) {
        fixture f;
        read_page(&f, cases[i].page);
        assert_text(&f, cases[i].text);
        bf_arena_release(&f.arena);
    }
}

static void the_article_is_taken_out_of_its_page(void **state)
{
    (void)state;
    fixture f;
    read_page(&f, "<title>T</title><p>Beside.</p><main><p>Around.</p><article>"
                  "<p>There were 200,000 apprehensions in September, and the "
                  "number has risen since, officials said on Friday in a "
                  "statement that was read out twice, because the microphone "
                  "had failed the first time.</p></article></main>");
    bf_text text = f.html.text;
    assert_true(bf_text_starts(text, BF_TEXT("T\n\nThere were 200,000")));
    bf_arena_release(&f.arena);
}

static void the_day_of_publication_is_found(void **state)
{
    (void)state;
    static const struct {
        const char *page;
        const char *day;
    } cases[] = {
        {"<meta property='article:published_time' "
         "content='2024-03-26T05:01:00Z'><p>a",
         "2024-03-26"},
        {"<p><time datetime='2023-10-03'>October 3</time> a", "2023-10-03"},
        {"<meta itemprop=datePublished content=2021-11-27><p>a", "2021-11-27"},
        {"<meta name=viewport content='2021-11-27'><p>a", ""},
        {"<time datetime='yesterday'>x</time><p>a", ""},
    };
    for (size_t i = 0; i < COUNT_OF(cases); i++) {
        fixture f;
        read_page(&f, cases[i].page);
        bf_day day = BF_NO_DAY;
        (void)bf_day_parse(bf_text_from(cases[i].day), &day);
        assert_int_equal(f.html.published.number, day.number);
        bf_arena_release(&f.arena);
    }
}

/* The bytes of the page that a piece of the text comes from. */
static void assert_range(const char *page, const char *piece,
                         const char *expected)
{
    fixture f;
    read_page(&f, page);
    assert_int_equal(f.error.status, BF_OK);
    char *text = calloc(1, f.html.text.length + 1);
    assert_non_null(text);
    memcpy(text, f.html.text.bytes, f.html.text.length);
    const char *found = strstr(text, piece);
    assert_non_null(found);
    size_t at = (size_t)(found - text);
    size_t start = 0;
    size_t end = 0;
    bf_html_range(&f.html, at, at + strlen(piece), &start, &end);
    assert_int_equal(end - start, strlen(expected));
    assert_memory_equal(page + start, expected, end - start);
    free(text);
    bf_arena_release(&f.arena);
}

static void a_range_of_the_text_is_one_of_the_page(void **state)
{
    (void)state;
    assert_range("<title>x</title><p>more than 200,000 people</p>",
                 "more than 200,000", "more than 200,000");
    assert_range("<p>a</p>\r\n<p>about <b>6,000</b> people</p>", "6,000",
                 "6,000");
    assert_range("<p>about <b>6,000</b> people</p>", "about 6,000",
                 "about <b>6,000");
    assert_range("<p>5&nbsp;000 people</p>", "5\u00a0000", "5&nbsp;000");
    assert_range("<p>R&amp;D: 5,000 people, 7 more</p>", "5,000", "5,000");
    assert_range("<p>caf\u00e9 5,000</p>", "5,000", "5,000");
    assert_range("<p>in &lt;June&gt; 12</p>", "12", "12");
}

static void a_page_nested_too_deeply_is_refused(void **state)
{
    (void)state;
    enum { LEVELS = 2000 };
    char *page = calloc(LEVELS + 1, 5);
    assert_non_null(page);
    for (size_t i = 0; i < LEVELS; i++)
        memcpy(page + 5 * i, "<div>", 5);
    fixture f;
    read_page(&f, page);
    assert_int_equal(f.error.status, BF_LIMIT);
    assert_non_null(strstr(f.error.message, "page.html: nested deeper"));
    free(page);
    bf_arena_release(&f.arena);
}

/* A tag of 600 attributes, which would cost libxml2 their square. */
static void a_tag_of_many_attributes_is_refused(void **state)
{
    (void)state;
    enum { ATTRIBUTES = 600 };
    char page[ATTRIBUTES * 2 + 16] = "<p";
    for (size_t i = 0; i < ATTRIBUTES; i++)
        memcpy(page + 2 + 2 * i, " a", 2);
    memcpy(page + 2 + 2 * ATTRIBUTES, ">x", 3);
    fixture f;
    read_page(&f, page);
    assert_int_equal(f.error.status, BF_LIMIT);
    assert_non_null(strstr(f.error.message, "more than 500 attributes"));
    bf_arena_release(&f.arena);

    /* The same words in a script or comment are no attributes. */
    memcpy(page, "<!", 2);
    memcpy(page + 2, "--", 2);
    memcpy(page + 2 + 2 * ATTRIBUTES, "-->", 4);
    read_page(&f, page);
    assert_int_equal(f.error.status, BF_OK);
    bf_arena_release(&f.arena);
}

static void a_page_is_told_from_a_text(void **state)
{
    (void)state;
    assert_true(bf_html_is(BF_TEXT("\n<!DOCTYPE html><html>")));
    assert_true(bf_html_is(BF_TEXT("\xef\xbb\xbf<html lang=en>")));
    assert_false(bf_html_is(BF_TEXT("Title\n\nmore than <b>")));
    assert_false(bf_html_is(BF_TEXT("")));
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(only_what_people_read_becomes_text),
        cmocka_unit_test(the_article_is_taken_out_of_its_page),
        cmocka_unit_test(the_day_of_publication_is_found),
        cmocka_unit_test(a_range_of_the_text_is_one_of_the_page),
        cmocka_unit_test(a_page_nested_too_deeply_is_refused),
        cmocka_unit_test(a_tag_of_many_attributes_is_refused),
        cmocka_unit_test(a_page_is_told_from_a_text),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
