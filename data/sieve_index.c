#include "data/sieve.h"

enum { LARGEST = 1024 * 1024 }; /* bytes of an index */

/* Rows that are alike, and which bytes they are. */
struct run {
    bf_wanted of;
    bf_file_part part;
};

static bool parse_size(bf_text text, size_t *size)
{
    int64_t value = 0;
    if (!bf_integer_parse(text, &value) || value <= 0)
        return false;
    *size = (size_t)value;
    return true;
}

static bool parse_run(bf_text line, struct run *run)
{
    run->of.measure = bf_text_cut(line, ',', &line);
    run->of.agency = bf_text_cut(line, ',', &line);
    run->of.place = bf_text_cut(line, ',', &line);
    run->of.population = bf_text_cut(line, ',', &line);
    bf_text start = bf_text_cut(line, ',', &line);
    return parse_size(start, &run->part.start) &&
           parse_size(line, &run->part.length);
}

/* Adds a part, or to the last one when it goes on there. */
static bool add_part(bf_file_parts *parts, bf_file_part part, bf_arena *arena,
                     bf_error *error)
{
    bf_file_part *last = parts->count ? &parts->items[parts->count - 1] : NULL;
    if (last && last->start + last->length == part.start) {
        last->length += part.length;
        return true;
    }
    bf_file_part *items = bf_arena_grow(arena, parts->items, parts->count,
                                        &parts->capacity, sizeof *items, error);
    if (!items)
        return false;
    parts->items = items;
    items[parts->count++] = part;
    return true;
}

/* True when the runs follow each other to the end of the file. */
static bool find_runs(const bf_sieve *sieve, bf_text index, size_t size,
                      bf_file_parts *parts, bf_arena *arena, bf_error *error)
{
    size_t end = 0;
    while (index.length) {
        struct run run;
        if (!parse_run(bf_text_cut(index, '\n', &index), &run) ||
            run.part.length > size || (end && run.part.start != end))
            return false;
        if (end == 0 &&
            !add_part(parts, (bf_file_part){.length = run.part.start}, arena,
                      error))
            return false;
        end = run.part.start + run.part.length;
        if (bf_sieve_wants(sieve, &run.of) &&
            !add_part(parts, run.part, arena, error))
            return false;
    }
    return end == size;
}

bool bf_sieve_find(const bf_sieve *sieve, const char *path,
                   bf_file_parts *parts, bf_arena *arena, bf_error *error)
{
    bf_text name = bf_text_join(arena, error, path, ".index", NULL);
    size_t length = name.bytes ? bf_file_size(name.bytes) : 0;
    if (length == 0 || length > LARGEST)
        return false;
    bf_text index = bf_file_read(name.bytes, LARGEST, arena, error);
    return index.bytes &&
           find_runs(sieve, index, bf_file_size(path), parts, arena, error);
}
