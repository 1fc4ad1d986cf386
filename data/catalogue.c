#include "data/catalogue.h"

#include <stdlib.h>

enum { KEY_SIZE = 4096 };

struct listing_work {
    bf_catalogue *catalogue;
    const bf_observation *last; /* the row before; NULL: none yet */
    size_t place;               /* of its listing */
    bf_map by_key;
    bf_buffer key;
    bf_arena *arena;
    bf_error *error;
};

static bf_listing listing_of(const bf_observation *row)
{
    return (bf_listing){.of = {.measure = row->measure,
                               .agency = row->agency,
                               .place = row->place,
                               .population = row->population,
                               .part = bf_observation_part(row)},
                        .authority = row->authority,
                        .unit = row->unit,
                        .first = row->month,
                        .last = row->month,
                        .yearly = row->basis == BF_BASIS_AVERAGE};
}

/* What two listings of one series have alike, as text. */
static void write_key(const bf_listing *listing, bf_buffer *key)
{
    bf_buffer_clear(key);
    bf_selector_format(&listing->of, key);
    bf_buffer_format(key, " %.*s %d", BF_SHOW(listing->authority),
                     (int)listing->unit);
}

static bool add_listing(struct listing_work *work, const bf_listing *listing)
{
    bf_catalogue *catalogue = work->catalogue;
    bf_listing *items =
        bf_arena_grow(work->arena, catalogue->items, catalogue->count,
                      &catalogue->capacity, sizeof *items, work->error);
    bf_text key =
        bf_text_copy(bf_buffer_text(&work->key), work->arena, work->error);
    if (!items || !key.bytes)
        return false;
    catalogue->items = items;
    const bf_map_entry entry = {
        .key = key.bytes, .length = key.length, .value = catalogue->count};
    work->place = catalogue->count;
    items[catalogue->count++] = *listing;
    return bf_map_add(&work->by_key, &entry, work->arena, work->error);
}

/* Rows of one series mostly follow each other. */
static bool find_listing(struct listing_work *work, const bf_observation *row)
{
    const bf_observation *last = work->last;
    work->last = row;
    if (last && bf_observation_is_alike(last, row))
        return true;
    const bf_listing listing = listing_of(row);
    write_key(&listing, &work->key);
    bf_text key = bf_buffer_text(&work->key);
    if (!bf_buffer_ok(&work->key, work->error))
        return false;
    const bf_map_entry *known =
        bf_map_lookup(&work->by_key, key.bytes, key.length);
    if (!known)
        return add_listing(work, &listing);
    work->place = known->value;
    return true;
}

static bool take_row(struct listing_work *work, const bf_observation *row)
{
    if (!find_listing(work, row))
        return false;
    bf_listing *item = &work->catalogue->items[work->place];
    if (row->month.index < item->first.index)
        item->first = row->month;
    if (row->month.index > item->last.index)
        item->last = row->month;
    return true;
}

static bool is_southwest(const bf_listing *listing)
{
    return bf_text_equal(listing->of.place, BF_TEXT("us-southwest-border"));
}

static int compare(const void *left, const void *right)
{
    const bf_listing *a = left;
    const bf_listing *b = right;
    const bf_text pairs[][2] = {{a->of.place, b->of.place},
                                {a->of.agency, b->of.agency},
                                {a->of.population, b->of.population},
                                {a->of.part, b->of.part},
                                {a->authority, b->authority}};
    int order = bf_text_compare(a->of.measure, b->of.measure);
    if (order == 0)
        order = is_southwest(b) - is_southwest(a);
    for (size_t i = 0; i < sizeof pairs / sizeof pairs[0] && order == 0; i++)
        order = bf_text_compare(pairs[i][0], pairs[i][1]);
    return order ? order : (int)a->unit - (int)b->unit;
}

bool bf_catalogue_add(const bf_observations *observations, bf_arena *arena,
                      bf_catalogue *catalogue, bf_error *error)
{
    struct listing_work work = {
        .catalogue = catalogue, .arena = arena, .error = error};
    bf_buffer_init(&work.key, KEY_SIZE);
    bool ok = true;
    for (size_t i = 0; ok && i < observations->count; i++) {
        if (observations->items[i].status == BF_OFFICIAL)
            ok = take_row(&work, &observations->items[i]);
    }
    bf_buffer_release(&work.key);
    bf_map_release(&work.by_key);
    if (ok && catalogue->count > 1)
        qsort(catalogue->items, catalogue->count, sizeof *catalogue->items,
              compare);
    return ok;
}
