#include "render/runs.h"

#include <stdlib.h>
#include <string.h>

enum { RGB = 0xffffff, LONGEST = 127 };

void bf_runs_init(bf_runs *runs, uint32_t width)
{
    *runs = (bf_runs){.width = width};
}

void bf_runs_release(bf_runs *runs)
{
    free(runs->items);
    *runs = (bf_runs){.width = runs->width};
}

/* Room for one more row, however its pixels change. */
static bool grow(bf_runs *runs, bf_error *error)
{
    if (runs->capacity - runs->count >= runs->width)
        return true;
    size_t wanted = runs->capacity * 2 + runs->width;
    bf_run *items = realloc(runs->items, wanted * sizeof *items);
    if (!items)
        return bf_fail(error, BF_NO_MEMORY, "out of memory");
    runs->items = items;
    runs->capacity = wanted;
    return true;
}

/* Where the pixels that begin at `start` change; two are compared at once. */
static size_t end_of_run(const uint32_t *row, size_t start, size_t width)
{
    uint64_t both = 0, pair = 0;
    size_t x = start;
    memcpy(&both, (const uint32_t[]){row[x], row[x]}, sizeof both);
    for (; x + 2 <= width; x += 2) {
        memcpy(&pair, row + x, sizeof pair);
        if (pair != both)
            break;
    }
    return x < width && row[x] == row[start] ? x + 1 : x;
}

static void add_run(bf_runs *runs, uint32_t colour, size_t length, bool flat)
{
    while (length > 0) {
        size_t part = length < LONGEST ? length : LONGEST;
        runs->items[runs->count++] = (bf_run){
            .colour = colour & RGB, .length = part & LONGEST, .flat = flat};
        length -= part;
    }
}

/* `above` is the row before; the row itself when there is none. */
static void add_row(bf_runs *runs, const uint32_t *row, const uint32_t *above)
{
    for (size_t x = 0; x < runs->width;) {
        size_t end = end_of_run(row, x, runs->width);
        size_t middle = (x + end) / 2;
        bool flat = end - x > 1 && above != row && above[middle] == row[x] &&
                    above[middle - 1] == row[x];
        add_run(runs, row[x], end - x, flat);
        x = end;
    }
}

bool bf_runs_add(bf_runs *runs, const bf_pixels *pixels, bf_error *error)
{
    const uint32_t *above = pixels->rows;
    for (size_t y = 0; y < pixels->height; y++) {
        const uint32_t *row = pixels->rows + y * pixels->stride;
        if (!grow(runs, error))
            return false;
        add_row(runs, row, above);
        above = row;
    }
    runs->height += pixels->height;
    return true;
}
