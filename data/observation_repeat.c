#include "data/observation.h"

#include <stdlib.h>

enum { ARENA_MOST = 1024 * 1024 * 1024 };

static int compare_numbers(int64_t a, int64_t b)
{
    return (a > b) - (a < b);
}

/* 0 for rows that say the same, wherever they stand in their document. */
static int compare_said(const bf_observation *a, const bf_observation *b)
{
    const int64_t pairs[][2] = {{a->month.index, b->month.index},
                                {a->as_of.number, b->as_of.number},
                                {a->value.low, b->value.low},
                                {a->value.high, b->value.high},
                                {a->value.has_low, b->value.has_low},
                                {a->value.has_high, b->value.has_high},
                                {(int64_t)a->bound, (int64_t)b->bound},
                                {(int64_t)a->basis, (int64_t)b->basis},
                                {(int64_t)a->status, (int64_t)b->status}};
    int order = bf_observation_compare_series(a, b);
    for (size_t i = 0; i < sizeof pairs / sizeof pairs[0] && order == 0; i++)
        order = compare_numbers(pairs[i][0], pairs[i][1]);
    return order ? order : bf_text_compare(a->source, b->source);
}

/* The first of those that say the same comes first. */
static int compare(const void *left, const void *right)
{
    const bf_observation *a = *(const bf_observation *const *)left;
    const bf_observation *b = *(const bf_observation *const *)right;
    int order = compare_said(a, b);
    return order ? order : (a > b) - (a < b);
}

bool bf_observations_drop_repeats(bf_observations *observations, size_t first,
                                  size_t *dropped, bf_error *error)
{
    size_t count = observations->count - first;
    bf_observation *items = observations->items + first;
    bf_arena arena;
    bf_arena_init(&arena, ARENA_MOST);
    const bf_observation **rows =
        bf_arena_take(&arena, (count + 1) * sizeof(bf_observation *), error);
    bool *repeats = bf_arena_take(&arena, count + 1, error);
    *dropped = 0;
    if (rows && repeats) {
        for (size_t i = 0; i < count; i++)
            rows[i] = &items[i];
        qsort(rows, count, sizeof(bf_observation *), compare);
        for (size_t i = 1; i < count; i++)
            repeats[rows[i] - items] = compare_said(rows[i - 1], rows[i]) == 0;
        for (size_t i = 0; i < count; i++) {
            items[i - *dropped] = items[i];
            *dropped += repeats[i];
        }
        observations->count -= *dropped;
    }
    bf_arena_release(&arena);
    return rows && repeats;
}
