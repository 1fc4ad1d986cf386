#include "data/revision.h"

#include <stdlib.h>

static bool is_selected(const bf_observation *row, const bf_selector *selector)
{
    if (row->status != BF_OFFICIAL || !row->value.has_low ||
        !row->value.has_high || row->value.low != row->value.high)
        return false;
    return !selector ||
           (bf_text_equal(selector->measure, row->measure) &&
            bf_text_equal(selector->agency, row->agency) &&
            bf_text_equal(selector->population, row->population) &&
            bf_text_equal(selector->part, bf_observation_part(row)) &&
            (selector->place.length == 0 ||
             bf_text_equal(selector->place, row->place)));
}

/* Rows whose values may be held against each other. */
static int compare_cells(const bf_observation *a, const bf_observation *b)
{
    int order = bf_observation_compare_series(a, b);
    if (order == 0)
        order = (a->month.index > b->month.index) -
                (a->month.index < b->month.index);
    if (order == 0)
        order = (int)a->bound - (int)b->bound;
    if (order == 0)
        order = (int)a->basis - (int)b->basis;
    return order;
}

static int compare(const void *left, const void *right)
{
    const bf_observation *a = *(const bf_observation *const *)left;
    const bf_observation *b = *(const bf_observation *const *)right;
    int order = compare_cells(a, b);
    if (order == 0)
        order = (a->as_of.number > b->as_of.number) -
                (a->as_of.number < b->as_of.number);
    return order ? order : (a > b) - (a < b);
}

static bool add_revision(bf_revisions *revisions, bf_revision revision,
                         bf_arena *arena, bf_error *error)
{
    bf_revision *items =
        bf_arena_grow(arena, revisions->items, revisions->count,
                      &revisions->capacity, sizeof *items, error);
    if (!items)
        return false;
    revisions->items = items;
    items[revisions->count++] = revision;
    return true;
}

/* Rows of the same cell and day are of one release: the first one stands. */
static bool add_sorted(const bf_observation *const *rows, size_t count,
                       bf_arena *arena, bf_revisions *revisions,
                       bf_error *error)
{
    const bf_observation *before = count ? rows[0] : NULL;
    for (size_t i = 1; i < count; i++) {
        const bf_revision revision = {.before = before, .after = rows[i]};
        bool same_cell = compare_cells(before, rows[i]) == 0;
        if (same_cell && before->as_of.number == rows[i]->as_of.number)
            continue;
        before = rows[i];
        if (!same_cell)
            continue;
        revisions->repeated++;
        if (revision.before->value.low != revision.after->value.low &&
            !add_revision(revisions, revision, arena, error))
            return false;
    }
    return true;
}

bool bf_revisions_add(const bf_observations *observations,
                      const bf_selector *selector, bf_arena *arena,
                      bf_revisions *revisions, bf_error *error)
{
    size_t count = 0;
    const bf_observation **rows = bf_arena_take(
        arena, (observations->count + 1) * sizeof(const bf_observation *),
        error);
    if (!rows)
        return false;
    for (size_t i = 0; i < observations->count; i++) {
        if (is_selected(&observations->items[i], selector))
            rows[count++] = &observations->items[i];
    }
    qsort(rows, count, sizeof(const bf_observation *), compare);
    return add_sorted(rows, count, arena, revisions, error);
}
