#include "data/observation.h"

#include <stdlib.h>

#define COUNT_OF(array) (sizeof(array) / sizeof((array)[0]))

static const char *const basis_names[] = {
    [BF_BASIS_REPORTED] = "reported",
    [BF_BASIS_QUOTED] = "quoted",
    [BF_BASIS_DAILY_RATE] = "daily-rate",
    [BF_BASIS_WEEKLY_RATE] = "weekly-rate",
    [BF_BASIS_YEARLY_RATE] = "yearly-rate",
    [BF_BASIS_AVERAGE] = "average",
    [BF_BASIS_STOCK] = "stock",
    [BF_BASIS_CHANGE] = "change",
};

static const char *const standing_names[] = {
    [BF_OFFICIAL] = "official",
    [BF_QUOTED] = "quoted",
};

const char *bf_basis_name(bf_basis basis)
{
    return basis_names[basis];
}

bool bf_basis_parse(bf_text name, bf_basis *basis)
{
    for (size_t i = 0; i < COUNT_OF(basis_names); i++) {
        if (bf_text_equal(name, bf_text_from(basis_names[i]))) {
            *basis = (bf_basis)i;
            return true;
        }
    }
    return false;
}

const char *bf_standing_name(bf_standing standing)
{
    return standing_names[standing];
}

bool bf_standing_parse(bf_text name, bf_standing *standing)
{
    for (size_t i = 0; i < COUNT_OF(standing_names); i++) {
        if (bf_text_equal(name, bf_text_from(standing_names[i]))) {
            *standing = (bf_standing)i;
            return true;
        }
    }
    return false;
}

bf_text bf_observation_document(const bf_observation *observation)
{
    bf_text part;
    return bf_text_cut(observation->source, '#', &part);
}

bf_text bf_observation_part(const bf_observation *observation)
{
    bf_text part;
    bf_text_cut(observation->source, '#', &part);
    return part;
}

bool bf_observation_is_alike(const bf_observation *a, const bf_observation *b)
{
    return a->unit == b->unit && a->measure.bytes == b->measure.bytes &&
           a->agency.bytes == b->agency.bytes &&
           a->place.bytes == b->place.bytes &&
           a->authority.bytes == b->authority.bytes &&
           a->population.bytes == b->population.bytes &&
           a->source.bytes == b->source.bytes;
}

void bf_observations_init(bf_observations *observations, size_t maximum)
{
    *observations = (bf_observations){0};
    bf_arena_init(&observations->arena, maximum);
}

void bf_observations_release(bf_observations *observations)
{
    bf_map_release(&observations->texts);
    bf_arena_release(&observations->arena);
    *observations = (bf_observations){.arena = observations->arena};
}

bool bf_observations_reserve(bf_observations *observations, size_t count,
                             bf_error *error)
{
    size_t capacity = observations->count + count;
    if (capacity <= observations->capacity)
        return true;
    bf_observation *items =
        bf_arena_take(&observations->arena, capacity * sizeof *items, error);
    if (!items)
        return false;
    if (observations->count)
        memcpy(items, observations->items, observations->count * sizeof *items);
    observations->items = items;
    observations->capacity = capacity;
    return true;
}

/* Replaces a text by the one copy of it that the list keeps. */
static bool share(bf_observations *observations, bf_text *text, bf_error *error)
{
    const bf_map_entry *known = bf_map_lookup(
        &observations->texts, text->length ? text->bytes : "", text->length);
    if (known) {
        text->bytes = known->key;
        return true;
    }
    *text = bf_text_copy(*text, &observations->arena, error);
    if (!text->bytes)
        return false;
    const bf_map_entry entry = {.key = text->bytes, .length = text->length};
    return bf_map_add(&observations->texts, &entry, &observations->arena,
                      error);
}

enum { TEXTS = 6 };

static void list_texts(bf_observation *of, bf_text *texts[static TEXTS])
{
    texts[0] = &of->measure;
    texts[1] = &of->authority;
    texts[2] = &of->agency;
    texts[3] = &of->place;
    texts[4] = &of->population;
    texts[5] = &of->source;
}

/*
 * Most texts of a row are those of the row before: these need no look-up.  The
 * figure is mostly one of its own, which nobody would ever find.
 */
bool bf_observations_add(bf_observations *observations,
                         const bf_observation *observation, bf_error *error)
{
    bf_observation copy = *observation;
    bf_text *texts[TEXTS];
    bf_text *latest[TEXTS] = {NULL};
    list_texts(&copy, texts);
    if (observations->count)
        list_texts(&observations->items[observations->count - 1], latest);
    for (size_t i = 0; i < TEXTS; i++) {
        if (latest[i] && bf_text_equal(*texts[i], *latest[i]))
            *texts[i] = *latest[i];
        else if (!share(observations, texts[i], error))
            return false;
    }
    copy.figure = bf_text_copy(copy.figure, &observations->arena, error);
    if (!copy.figure.bytes)
        return false;
    bf_observation *items = bf_arena_grow(
        &observations->arena, observations->items, observations->count,
        &observations->capacity, sizeof *items, error);
    if (!items)
        return false;
    observations->items = items;
    items[observations->count++] = copy;
    return true;
}

size_t bf_observations_drop_later(bf_observations *observations, bf_day day)
{
    size_t kept = 0;
    const size_t before = observations->count;
    if (!bf_day_is(day))
        return 0;
    for (size_t i = 0; i < before; i++) {
        const bf_observation *row = &observations->items[i];
        if (row->status != BF_OFFICIAL || row->as_of.number <= day.number)
            observations->items[kept++] = *row;
    }
    observations->count = kept;
    return before - kept;
}

/* A list keeps equal texts once, so that most are the same bytes. */
static int compare_shared(bf_text a, bf_text b)
{
    if (a.bytes == b.bytes && a.length == b.length)
        return 0;
    return bf_text_compare(a, b);
}

static int compare_numbers(int64_t a, int64_t b)
{
    return (a > b) - (a < b);
}

static int compare_texts(const bf_observation *a, const bf_observation *b)
{
    const bf_text pairs[][2] = {{a->measure, b->measure},
                                {a->authority, b->authority},
                                {a->place, b->place},
                                {a->agency, b->agency},
                                {a->population, b->population}};
    int order = 0;
    for (size_t i = 0; i < COUNT_OF(pairs) && order == 0; i++)
        order = compare_shared(pairs[i][0], pairs[i][1]);
    return order;
}

/* What the canonical order leaves open: no two sorts may differ. */
static int compare_rest(const bf_observation *a, const bf_observation *b)
{
    const int64_t pairs[][2] = {
        {a->value.has_low, b->value.has_low},
        {a->value.low, b->value.low},
        {a->value.has_high, b->value.has_high},
        {a->value.high, b->value.high},
        {a->bound, b->bound},
        {a->basis, b->basis},
        {a->status, b->status},
    };
    int order = bf_text_compare(a->figure, b->figure);
    for (size_t i = 0; i < COUNT_OF(pairs) && order == 0; i++)
        order = compare_numbers(pairs[i][0], pairs[i][1]);
    return order;
}

static int compare(const void *left, const void *right)
{
    const bf_observation *a = left;
    const bf_observation *b = right;
    int order = compare_texts(a, b);
    if (order == 0)
        order = compare_numbers(a->unit, b->unit);
    if (order == 0)
        order = bf_text_compare(a->source, b->source);
    if (order == 0)
        order = compare_numbers(a->month.index, b->month.index);
    if (order == 0)
        order = compare_numbers(a->as_of.number, b->as_of.number);
    return order ? order : compare_rest(a, b);
}

int bf_observation_compare_series(const bf_observation *a,
                                  const bf_observation *b)
{
    const bf_text pairs[][2] = {
        {a->measure, b->measure},
        {a->place, b->place},
        {a->agency, b->agency},
        {a->population, b->population},
        {bf_observation_part(a), bf_observation_part(b)},
        {a->authority, b->authority},
    };
    int order = 0;
    for (size_t i = 0; i < COUNT_OF(pairs) && order == 0; i++)
        order = compare_shared(pairs[i][0], pairs[i][1]);
    return order ? order : compare_numbers(a->unit, b->unit);
}

void bf_observations_sort(bf_observations *observations)
{
    if (observations->count > 1)
        qsort(observations->items, observations->count,
              sizeof *observations->items, compare);
}
