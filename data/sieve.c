#include "data/sieve.h"

#include "data/base/file.h"
#include "data/observation_table.h"

#include <string.h>

enum { LARGEST = 64 * 1024 * 1024 };

/* Where a row has them, from 0 (see bf_observation_columns). */
enum { MEASURE = 1, POPULATION = 6 };

static bool is_wanted(const bf_sieve *sieve, bf_text measure,
                      bf_text population)
{
    if (sieve->all)
        return true;
    for (size_t i = 0; i < sieve->count; i++) {
        if (bf_text_equal(sieve->items[i].measure, measure) &&
            bf_text_equal(sieve->items[i].population, population))
            return true;
    }
    return false;
}

static bool has_measure(const bf_sieve *sieve, bf_text measure)
{
    if (sieve->all)
        return true;
    for (size_t i = 0; i < sieve->count; i++) {
        if (bf_text_equal(sieve->items[i].measure, measure))
            return true;
    }
    return false;
}

bool bf_sieve_add(bf_sieve *sieve, bf_wanted wanted, bf_arena *arena,
                  bf_error *error)
{
    enum { MOST = 100 };
    if (is_wanted(sieve, wanted.measure, wanted.population))
        return true;
    sieve->all = sieve->count == MOST;
    bf_wanted *items = bf_arena_grow(arena, sieve->items, sieve->count,
                                     &sieve->capacity, sizeof *items, error);
    if (!items)
        return false;
    sieve->items = items;
    items[sieve->count++] = wanted;
    return true;
}

bool bf_sieve_add_bases(bf_sieve *sieve, const bf_figures *figures,
                        bf_arena *arena, bf_error *error)
{
    for (size_t i = 0; i < figures->count; i++) {
        const bf_figure *figure = &figures->items[i];
        bf_wanted wanted = {.measure = figure->measure,
                            .population = figure->population};
        if (figure->kind != BF_KIND_CHANGE)
            continue;
        if (!bf_sieve_add(sieve, wanted, arena, error))
            return false;
        /* The same under its later name, see counterpart.h. */
        if (bf_text_equal(wanted.measure, BF_TEXT("apprehensions")))
            wanted.measure = BF_TEXT("encounters");
        if (!bf_sieve_add(sieve, wanted, arena, error))
            return false;
    }
    return true;
}

static bool line_is_wanted(const bf_sieve *sieve, bf_text line)
{
    bf_text field = {0};
    for (int i = 0; i <= MEASURE; i++)
        field = bf_text_cut(line, ',', &line);
    bf_text measure = field;
    if (!has_measure(sieve, measure))
        return false;
    for (int i = MEASURE + 1; i <= POPULATION; i++)
        field = bf_text_cut(line, ',', &line);
    return is_wanted(sieve, measure, field);
}

static void keep_wanted(const bf_sieve *sieve, bf_text text, bf_buffer *kept)
{
    for (bool header = true; text.length; header = false) {
        const char *start = text.bytes;
        bf_text line = bf_text_cut(text, '\n', &text);
        if (header || line_is_wanted(sieve, line))
            bf_buffer_add(kept,
                          (bf_text){.bytes = start,
                                    .length = (size_t)(text.bytes - start)});
    }
}

static bool read_wanted(const bf_sieve *sieve, const char *path, bf_text text,
                        bf_observations *observations, bf_error *error)
{
    bf_buffer kept;
    bf_buffer_init(&kept, LARGEST);
    keep_wanted(sieve, text, &kept);
    bool ok = bf_buffer_ok(&kept, error) &&
              bf_csv_read_text(bf_buffer_text(&kept), path,
                               bf_observations_take_row, observations, error);
    bf_buffer_release(&kept);
    return ok;
}

bool bf_sieve_read(const bf_sieve *sieve, const char *path,
                   bf_observations *observations, bf_error *error)
{
    bf_arena arena;
    bf_arena_init(&arena, LARGEST);
    size_t before = observations->count;
    bf_text text = bf_file_read(path, LARGEST / 4, &arena, error);
    bool ok = text.bytes != NULL;
    if (ok && memchr(text.bytes, '"', text.length))
        ok = bf_csv_read_text(text, path, bf_observations_take_row,
                              observations, error);
    else if (ok)
        ok = read_wanted(sieve, path, text, observations, error);
    bf_arena_release(&arena);
    if (!ok)
        observations->count = before;
    return ok;
}
