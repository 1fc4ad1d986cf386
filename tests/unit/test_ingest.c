/*
 * The door: which file goes to which reader.  What an article says is for the
 * tests of the article reader, so here a double stands in its place, which
 * makes one figure of every article: its id, its date and its size.
 */
#include "tests/unit/tables.h"

#include "data/base/file.h"
#include "ingest/article.h"

#include <stdio.h>
#include <stdlib.h>
#include <sys/stat.h>
#include <unistd.h>

struct bf_words {
    int any;
};

bf_words *bf_words_from_lexicon(const bf_lexicon *lexicon,
                                const bf_vocabulary *vocabulary,
                                bf_arena *arena, bf_error *error)
{
    (void)lexicon;
    (void)vocabulary;
    return bf_arena_take(arena, sizeof(bf_words), error);
}

bool bf_article_read(const bf_article *article, const char *name,
                     const bf_words *words, bf_figures *figures,
                     bf_notes *notes, bf_error *error)
{
    (void)notes;
    assert_non_null(words);
    const bf_figure figure = {.id = article->id,
                              .source = bf_text_from(name),
                              .published = article->published,
                              .end_byte = article->text.length};
    if (!bf_figures_add(figures, &figure, error))
        return false;
    if (bf_text_equal(article->text, BF_TEXT("bad")))
        return bf_fail(error, BF_DATA, "%s:1:1: bad", name);
    return true;
}

static const char table[] = "month,sector,demographic,citizenship,count\n"
                            "2019-10,Laredo,FMUA,CANADA,17\n";

enum { PATH = 256 };

/* A folder of its own for each test, and what is read from it. */
static char folder[PATH];

static int start(void **state)
{
    (void)snprintf(folder, sizeof folder, "%s", "/tmp/bf-ingest-XXXXXX");
    assert_non_null(mkdtemp(folder));
    return start_reading(state);
}

static int end(void **state)
{
    char command[PATH + 16];
    (void)snprintf(command, sizeof command, "rm -rf %s", folder);
    assert_int_equal(system(command), 0); /* NOLINT: a name of our own */
    return end_reading(state);
}

static const char *path_of(const char *name)
{
    static char path[PATH * 2];
    (void)snprintf(path, sizeof path, "%s/%s", folder, name);
    return path;
}

static void put(const char *name, const char *content)
{
    bf_error error = BF_ERROR_NONE;
    assert_true(bf_file_write(path_of(name), bf_text_from(content), &error));
}

static bool ingest(reading *r, const char *name)
{
    r->error = BF_ERROR_NONE;
    return bf_ingest(path_of(name), &r->options, &r->into, &r->error);
}

static void assert_failed(reading *r, const char *name, bf_status status,
                          const char *message)
{
    char expected[BF_MESSAGE_SIZE];
    assert_false(ingest(r, name));
    assert_int_equal(r->error.status, status);
    (void)snprintf(expected, sizeof expected, "%s%s%s%s", folder,
                   name[0] ? "/" : "", name, message);
    assert_string_equal(r->error.message, expected);
}

static void a_text_file_is_an_article(void **state)
{
    reading *r = *state;
    r->options.published = bf_day_of(2023, 12, 27);
    put("ap-1.txt", "some words");
    assert_true(ingest(r, "ap-1.txt"));
    assert_int_equal(r->into.account.articles, 1);
    assert_int_equal(r->into.figures.count, 1);
    const bf_figure *figure = &r->into.figures.items[0];
    assert_true(is_text(figure->id, "ap-1"));
    assert_int_equal(figure->end_byte, 10);
    assert_int_equal(figure->published.number, bf_day_of(2023, 12, 27).number);
}

static void a_csv_file_is_a_table(void **state)
{
    reading *r = *state;
    put("a.csv", table);
    assert_true(ingest(r, "a.csv"));
    assert_int_equal(r->into.account.tables, 1);
    assert_int_equal(r->into.account.articles, 0);
    assert_int_equal(VALUE(r, "2019-10", "encounters@us"), 17);
}

static void a_folder_is_read_in_the_order_of_names(void **state)
{
    reading *r = *state;
    put("b.txt", "b");
    put("a.txt", "a");
    put("c.csv", table);
    put(".hidden.txt", "h");
    put("notes.md", "not for us");
    assert_true(ingest(r, ""));
    assert_int_equal(r->into.account.articles, 2);
    assert_int_equal(r->into.account.tables, 1);
    assert_true(is_text(r->into.figures.items[0].id, "a"));
    assert_true(is_text(r->into.figures.items[1].id, "b"));
    assert_int_equal(r->into.notes.count, 1);
    assert_non_null(strstr(r->into.notes.lines[0], "notes.md"));
}

static void an_empty_folder_is_no_input(void **state)
{
    reading *r = *state;
    put("notes.md", "not for us");
    assert_false(ingest(r, ""));
    assert_int_equal(r->error.status, BF_NO_INPUT);
}

static void a_manifest_in_a_folder_wins(void **state)
{
    reading *r = *state;
    put("a.txt", "a");
    put("b.txt", "b");
    put("manifest.json",
        "{\"articles\": [{\"id\": \"one\", \"file\": \"b.txt\", "
        "\"published\": \"2024-03-26\", \"language\": \"en\"}]}");
    assert_true(ingest(r, ""));
    assert_int_equal(r->into.figures.count, 1);
    const bf_figure *figure = &r->into.figures.items[0];
    assert_true(is_text(figure->id, "one"));
    assert_int_equal(figure->published.number, bf_day_of(2024, 3, 26).number);
}

static void a_manifest_may_say_no_more_than_the_file(void **state)
{
    reading *r = *state;
    put("b.txt", "b");
    put("m.json", "{\"articles\": [{\"file\": \"b.txt\"}]}");
    assert_true(ingest(r, "m.json"));
    assert_true(is_text(r->into.figures.items[0].id, "b"));
    assert_false(bf_day_is(r->into.figures.items[0].published));
}

static void an_article_in_another_language_is_noted_not_read(void **state)
{
    reading *r = *state;
    put("m.json",
        "{\"articles\": [{\"file\": \"b.txt\", \"language\": \"es\"}]}");
    assert_true(ingest(r, "m.json"));
    assert_int_equal(r->into.figures.count, 0);
    assert_non_null(strstr(r->into.notes.lines[0], "its language is \"es\""));
}

static void a_wrong_manifest_is_refused(void **state)
{
    static const struct {
        const char *manifest;
        const char *message;
    } cases[] = {
        {"1", ": is not {\"articles\": [...]}"},
        {"[]", ": is not {\"articles\": [...]}; a table is read by a map, "
               "--map"},
        {"{}", ": has no list \"articles\""},
        {"{\"artcles\": []}",
         ": as a manifest: unknown name \"artcles\" (did you mean "
         "\"articles\"?)"},
        {"{\"articles\": [7]}", ": article 1: is not an object"},
        {"{\"articles\": [{\"file\": \"a.txt\", \"publishd\": \"\"}]}",
         ": unknown name \"publishd\" (did you mean \"published\"?)"},
        {"{\"articles\": [{\"file\": 7}]}",
         ": article 1: \"file\" is not a string"},
        {"{\"articles\": [{\"id\": \"a\"}]}",
         ": article 1: \"file\" is no path within the manifest's folder"},
        {"{\"articles\": [{\"file\": \"../a.txt\"}]}",
         ": article 1: \"file\" is no path within the manifest's folder"},
        {"{\"articles\": [{\"file\": \"x/../../a.txt\"}]}",
         ": article 1: \"file\" is no path within the manifest's folder"},
        {"{\"articles\": [{\"file\": \"/etc/passwd\"}]}",
         ": article 1: \"file\" is no path within the manifest's folder"},
        {"{\"articles\": [{\"file\": \"a.txt\", \"published\": "
         "\"27 December\"}]}",
         ": article 1: \"published\" is no day such as 2024-03-09"},
        {"{\"articles\": [{\"file\": \"a.txt\"}, {\"file\": \"a.txt\"}]}",
         ": article 2: its \"id\" comes twice"},
        {"{\"articles\": [{\"file\": \"a.txt\"}, {\"id\": \"z\", \"file\": "
         "\"a.txt\"}]}",
         ": article 2: its \"file\" comes twice"},
    };
    reading *r = *state;
    put("a.txt", "a");
    for (size_t i = 0; i < COUNT_OF(cases); i++) {
        r->into.figures.count = 0;
        put("m.json", cases[i].manifest);
        assert_failed(r, "m.json", BF_SPEC, cases[i].message);
    }
    put("m.json", "{\"articles\": []}");
    assert_failed(r, "m.json", BF_NO_INPUT, ": names no article");
}

static void what_is_missing_or_strange_is_refused(void **state)
{
    reading *r = *state;
    assert_failed(r, "a.txt", BF_NO_INPUT, ": No such file or directory");
    assert_failed(r, "a.csv", BF_NO_INPUT, ": No such file or directory");
    assert_failed(r, "a.json", BF_NO_INPUT, ": No such file or directory");
    assert_failed(r, "a", BF_NO_INPUT, ": No such file or directory");
    put("a.docx", "x");
    assert_failed(
        r, "a.docx", BF_DATA,
        ": is no article (.txt .html .jsonl), table (.csv .xlsx), manifest "
        "(.json) or folder");
}

static void a_failure_leaves_what_was_read_before(void **state)
{
    reading *r = *state;
    put("a.txt", "good");
    put("b.txt", "bad");
    put("c.csv", "month,sector,demographic,citizenship,count\n2019-10,x\n");
    assert_true(ingest(r, "a.txt"));
    assert_failed(r, "b.txt", BF_DATA, ":1:1: bad");
    assert_failed(r, "c.csv", BF_DATA, ":2:1: 2 fields where the header has 5");
    assert_int_equal(r->into.figures.count, 1);
    assert_int_equal(r->into.account.articles, 1);
    assert_int_equal(r->into.account.tables, 0);
    assert_int_equal(r->into.account.rows, 0);
}

int main(void)
{
#define TEST(name) cmocka_unit_test_setup_teardown(name, start, end)
    const struct CMUnitTest tests[] = {
        TEST(a_text_file_is_an_article),
        TEST(a_csv_file_is_a_table),
        TEST(a_folder_is_read_in_the_order_of_names),
        TEST(an_empty_folder_is_no_input),
        TEST(a_manifest_in_a_folder_wins),
        TEST(a_manifest_may_say_no_more_than_the_file),
        TEST(an_article_in_another_language_is_noted_not_read),
        TEST(a_wrong_manifest_is_refused),
        TEST(what_is_missing_or_strange_is_refused),
        TEST(a_failure_leaves_what_was_read_before),
    };
    return cmocka_run_group_tests_name("ingest", tests, NULL, NULL);
}
