/*
 * Any bytes as articles in JSON lines: every line is an article, skipped or
 * rejected, and figures are handed on whole.
 */
#include "ingest/ingest.h"

#include <stdio.h>
#include <stdlib.h>
#include <unistd.h>

enum { ARENA_MOST = 16 * 1024 * 1024 };

int LLVMFuzzerTestOneInput(const uint8_t *bytes, size_t size);

/* Few words, for they are made ready anew with every input. */
static const bf_text words =
    BF_TEXT("apprehensions\tmeasure\tApprehensions\t-\n"
            "migrants\tmeasure\tMigrants\t-\n"
            "us-southwest-border\tplace\tBorder\tauthority=US\n"
            "USBP\tagency\tBorder Patrol\tauthority=US\n"
            "families\tpopulation\tFamilies\t-\n"
            "two\tnumber\t2\t-\n"
            "thousand\tscale\t1000\t-\n"
            "may\tmonth\t5\tword\n"
            "month\ttime-unit\t5\t-\n"
            "last\tdeictic\t1\t-\n"
            "in\ttime-word\t6\t-\n"
            "more than\thedge\tover\t-\n"
            "percent\tpercent\t-\t-\n"
            "fell\tchange\tdown\t-\n"
            "a day\trate\tday\t-\n"
            "migrants\tperson\t-\t-\n"
            "arrested\tcounts\tapprehensions\t-\n"
            "border patrol\tagency-name\tUSBP\t-\n"
            "mexico\tactor\tMX\tcountry\n");

struct input {
    bf_arena arena;
    bf_lexicon lexicon;
    bf_vocabulary vocabulary;
    FILE *file;
    char path[64];
};

/* What the first call has made ready. */
static struct input *input(void)
{
    static struct input only;
    bf_error error = BF_ERROR_NONE;
    if (only.file)
        return &only;
    bf_arena_init(&only.arena, ARENA_MOST);
    if (!bf_lexicon_parse(words, "words", &only.arena, &only.lexicon, &error) ||
        !bf_vocabulary_from_lexicon(&only.lexicon, &only.arena,
                                    &only.vocabulary, &error))
        abort();
    only.file = tmpfile();
    if (!only.file)
        abort();
    (void)snprintf(only.path, sizeof only.path, "/proc/self/fd/%d",
                   fileno(only.file));
    return &only;
}

/* Counts what is handed on. */
static bool take(void *context, const bf_figures *figures, bf_error *error)
{
    size_t *count = context;
    for (size_t i = 0; i < figures->count; i++) {
        const bf_figure *figure = &figures->items[i];
        if (figure->start_byte >= figure->end_byte ||
            !bf_text_starts(figure->id, figure->source))
            abort();
    }
    *count += figures->count;
    return error->status == BF_OK;
}

int LLVMFuzzerTestOneInput(const uint8_t *bytes, size_t size)
{
    struct input *from = input();
    int file = fileno(from->file);
    size_t taken = 0;
    bf_error error = BF_ERROR_NONE;
    const bf_ingest_options options = {.lexicon = &from->lexicon,
                                       .vocabulary = &from->vocabulary,
                                       .published = bf_day_of(2024, 3, 26),
                                       .as_of = BF_NO_DAY,
                                       .kind = BF_INPUT_JSON_LINES,
                                       .kind_is_chosen = true,
                                       .take = take,
                                       .taker = &taken};
    if (ftruncate(file, 0) != 0 ||
        pwrite(file, bytes, size, 0) != (ssize_t)size)
        abort();
    bf_ingested into;
    bf_ingested_init(&into);
    bool ok = bf_ingest(from->path, &options, &into, &error);
    const bf_ingest_account *account = &into.account;
    if (ok != (error.status == BF_OK) || account->figures_taken != taken ||
        into.figures.count || account->tables ||
        account->lines != account->articles + account->lines_skipped +
                              account->lines_rejected)
        abort();
    bf_ingested_release(&into);
    return 0;
}
