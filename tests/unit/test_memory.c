/*
 * Fails every allocation of our own code once, and expects the clear status
 * and, under the sanitizers, no leak.  The build puts the wrap_ functions
 * before malloc, calloc and realloc; libraries keep the real ones.
 */
#include "tests/unit/unit.h"

#include "tests/unit/plate.h"

#include "data/base/csv.h"
#include "data/base/file.h"
#include "data/base/json.h"
#include "data/figure.h"
#include "data/vocabulary.h"
#include "ingest/table.h"

#include "ingest/article.h"

#include <stdio.h>
#include <stdlib.h>

/* Allocations still to succeed; negative: all of them. */
static long allocations_left = -1;

void *__real_malloc(size_t size);
void *__real_calloc(size_t count, size_t size);
void *__real_realloc(void *memory, size_t size);
void *__wrap_malloc(size_t size);
void *__wrap_calloc(size_t count, size_t size);
void *__wrap_realloc(void *memory, size_t size);

static bool fails(void)
{
    if (allocations_left < 0)
        return false;
    if (allocations_left == 0)
        return true;
    allocations_left--;
    return false;
}

void *__wrap_malloc(size_t size)
{
    return fails() ? NULL : __real_malloc(size);
}

void *__wrap_calloc(size_t count, size_t size)
{
    return fails() ? NULL : __real_calloc(count, size);
}

void *__wrap_realloc(void *memory, size_t size)
{
    return fails() ? NULL : __real_realloc(memory, size);
}

typedef bool work_function(bf_arena *arena, bf_error *error);

static bool read_words(bf_arena *arena, bf_error *error)
{
    bf_lexicon lexicon = {0};
    bf_vocabulary vocabulary = {0};
    return bf_lexicon_parse(bf_lexicon_english(), "en", arena, &lexicon,
                            error) &&
           bf_vocabulary_from_lexicon(&lexicon, arena, &vocabulary, error);
}

static bool take_row(void *context, const bf_csv_row *row, bf_error *error)
{
    bf_arena *arena = context;
    return bf_text_copy(row->fields[0], arena, error).bytes != NULL;
}

static bool read_rows(bf_arena *arena, bf_error *error)
{
    return bf_csv_read_text(BF_TEXT("a,b\n\"c\nd\",e\nf,g"), "rows.csv",
                            take_row, arena, error);
}

static bool read_document(bf_arena *arena, bf_error *error)
{
    (void)arena;
    bf_json *json =
        bf_json_parse(BF_TEXT("{\"a\":[1,\"b\"]}"), "a.json", error);
    bool ok = json != NULL;
    bf_json_free(json);
    return ok;
}

static bool read_file(bf_arena *arena, bf_error *error)
{
    return bf_file_read("Makefile", 1 << 20, arena, error).bytes != NULL;
}

static bool keep_figures(bf_arena *arena, bf_error *error)
{
    (void)arena;
    bf_figures figures;
    bf_figures_init(&figures, 1 << 20);
    bool ok = true;
    for (int i = 0; i < 100 && ok; i++) {
        char id[24];
        (void)snprintf(id, sizeof id, "article#%d", i);
        bf_figure figure = {.id = bf_text_from(id),
                            .quote = BF_TEXT("more than 200,000")};
        ok = bf_figures_add(&figures, &figure, error);
    }
    bf_figures_release(&figures);
    return ok;
}

static bool read_table(bf_arena *arena, bf_error *error)
{
    const bf_ingest_options options = {.published = BF_NO_DAY,
                                       .as_of = BF_NO_DAY};
    bf_ingested into;
    (void)arena;
    bf_ingested_init(&into);
    bool ok = bf_table_read_text(
        BF_TEXT("month,sector,demographic,citizenship,count\n"
                "2019-10,Laredo,FMUA,\"CHINA, \"\"PR\"\"\",17\n"),
        "t.csv", &options, &into, error);
    bf_ingested_release(&into);
    return ok;
}

/* Draws the sample plate in every format. */
static bool draw_plate(bf_arena *arena, bf_error *error)
{
    static bool (*const players[])(const bf_plate *, bf_buffer *,
                                   bf_error *) = {
        bf_plate_write_svg, bf_plate_write_outlined_svg,
        bf_plate_write_embedded_svg, bf_plate_write_png, bf_plate_write_pdf};
    (void)arena;
    sample_plate sample;
    bf_buffer buffer;
    bf_buffer_init(&buffer, 1 << 20);
    sample_open(&sample, error);
    bool ok = error->status == BF_OK;
    for (size_t i = 0; i < COUNT_OF(players) && ok; i++)
        ok = players[i](&sample.plate, &buffer, error);
    sample_close(&sample);
    bf_buffer_release(&buffer);
    return ok;
}

static bool read_article(bf_arena *arena, bf_error *error)
{
    static const char text[] =
        "In each of the last two fiscal years, agents arrested more than two "
        "million Cubans, Haitians and Nicaraguans near Yuma, and 300 on May 3.";
    bf_lexicon lexicon = {0};
    bf_vocabulary vocabulary = {0};
    bool ready =
        bf_lexicon_parse(bf_lexicon_english(), "en", arena, &lexicon, error) &&
        bf_vocabulary_from_lexicon(&lexicon, arena, &vocabulary, error);
    const bf_words *words =
        ready ? bf_words_from_lexicon(&lexicon, &vocabulary, arena, error)
              : NULL;
    if (!words)
        return false;
    bf_figures figures;
    bf_reading account;
    bf_figures_init(&figures, 1 << 20);
    bf_reading_init(&account, 1 << 20);
    bf_article article = {.id = BF_TEXT("a"),
                          .published = bf_day_of(2024, 5, 20),
                          .text = BF_TEXT(text)};
    bool ok =
        bf_article_account(&article, "a.txt", words, &figures, &account, error);
    bf_reading_release(&account);
    bf_figures_release(&figures);
    return ok;
}

/* The number of allocations that failed before the work went through. */
static long fail_each(work_function *work)
{
    enum { MOST = 10000 };
    for (long n = 0; n < MOST; n++) {
        bf_error error = BF_ERROR_NONE;
        bf_arena arena;
        bf_arena_init(&arena, 16 << 20);
        allocations_left = n;
        bool ok = work(&arena, &error);
        allocations_left = -1;
        bf_arena_release(&arena);
        if (ok)
            return n;
        assert_int_equal(error.status, BF_NO_MEMORY);
        assert_true(strlen(error.message) > 0);
    }
    return -1;
}

static void every_failed_allocation_is_reported(void **state)
{
    (void)state;
    static work_function *const works[] = {
        read_words,   read_rows,  read_document, read_file,
        keep_figures, read_table, draw_plate,    read_article};
    for (size_t i = 0; i < COUNT_OF(works); i++)
        assert_true(fail_each(works[i]) > 0);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(every_failed_allocation_is_reported),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
