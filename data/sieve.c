#include "data/sieve.h"

#include "data/observation_table.h"

#include <string.h>

enum { LARGEST = 64 * 1024 * 1024 };

/* Where a row has them, from 0 (see bf_observation_columns). */
enum { MEASURE = 1, AGENCY = 4, PLACE = 5, POPULATION = 6, FIELDS = 7 };

/* Equal, or any will do. */
static bool fits(bf_text wanted, bf_text is)
{
    return wanted.length == 0 || bf_text_equal(wanted, is);
}

bool bf_sieve_wants(const bf_sieve *sieve, const bf_wanted *row)
{
    for (size_t i = 0; i < sieve->count; i++) {
        const bf_wanted *wanted = &sieve->items[i];
        if (bf_text_equal(wanted->measure, row->measure) &&
            bf_text_equal(wanted->population, row->population) &&
            fits(wanted->agency, row->agency) &&
            fits(wanted->place, row->place))
            return true;
    }
    return sieve->all;
}

bool bf_sieve_add(bf_sieve *sieve, bf_wanted wanted, bf_arena *arena,
                  bf_error *error)
{
    enum { MOST = 100 };
    if (bf_sieve_wants(sieve, &wanted))
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
    bf_text fields[FIELDS];
    for (int i = 0; i < FIELDS; i++)
        fields[i] = bf_text_cut(line, ',', &line);
    return bf_sieve_wants(sieve,
                          &(bf_wanted){.measure = fields[MEASURE],
                                       .agency = fields[AGENCY],
                                       .place = fields[PLACE],
                                       .population = fields[POPULATION]});
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

/* Without an index, every line is looked at. */
static bool read_whole(const bf_sieve *sieve, const char *path, bf_arena *arena,
                       bf_observations *observations, bf_error *error)
{
    bf_text text = bf_file_read(path, LARGEST / 4, arena, error);
    if (!text.bytes)
        return false;
    return memchr(text.bytes, '"', text.length)
               ? bf_csv_read_text(text, path, bf_observations_take_row,
                                  observations, error)
               : read_wanted(sieve, path, text, observations, error);
}

/* Rows of the record have 150 bytes, so that few if any are one too many. */
static bool read_parts(const char *path, const bf_file_parts *parts,
                       bf_observations *observations, bf_error *error)
{
    enum { ROW = 128 };
    size_t bytes = 0;
    for (size_t i = 0; i < parts->count; i++)
        bytes += parts->items[i].length;
    return bf_observations_reserve(observations, bytes / ROW + 1, error) &&
           bf_csv_read_parts(path, parts, bf_observations_take_row,
                             observations, error);
}

bool bf_sieve_read(const bf_sieve *sieve, const char *path,
                   bf_observations *observations, bf_error *error)
{
    bf_arena arena;
    bf_arena_init(&arena, LARGEST);
    size_t before = observations->count;
    bf_file_parts parts = {0};
    bool ok = bf_sieve_find(sieve, path, &parts, &arena, error)
                  ? read_parts(path, &parts, observations, error)
                  : error->status == BF_OK &&
                        read_whole(sieve, path, &arena, observations, error);
    bf_arena_release(&arena);
    if (!ok)
        observations->count = before;
    return ok;
}
