#include "ingest/cbp_months.h"

/* Puts a month that is not there yet at the end. */
static bool add_month(bf_cbp_months *months, bf_month month, bf_arena *arena,
                      bf_error *error)
{
    bf_cbp_month *items =
        bf_arena_grow(arena, months->items, months->count, &months->capacity,
                      sizeof *items, error);
    if (!items)
        return false;
    months->items = items;
    items[months->count++] = (bf_cbp_month){.month = month};
    return true;
}

static bool find_month(bf_cbp_months *months, bf_month month, bf_arena *arena,
                       bf_error *error)
{
    bf_cell *known =
        bf_cells_at(&months->known, (uint64_t)month.index, arena, error);
    if (!known)
        return false;
    if (known->sum == 0) {
        if (!add_month(months, month, arena, error))
            return false;
        known->sum = (int64_t)months->count;
    }
    months->latest = (size_t)known->sum;
    return true;
}

bf_cbp_month *bf_cbp_months_at(bf_cbp_months *months, bf_month month,
                               bf_arena *arena, bf_error *error)
{
    bool same = months->latest &&
                months->items[months->latest - 1].month.index == month.index;
    if (!same && !find_month(months, month, arena, error))
        return NULL;
    return &months->items[months->latest - 1];
}
