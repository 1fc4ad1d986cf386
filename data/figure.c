#include "data/figure.h"

#define COUNT_OF(array) (sizeof(array) / sizeof((array)[0]))

static const char *const kind_names[] = {
    [BF_KIND_COUNT] = "count", [BF_KIND_RATE] = "rate",
    [BF_KIND_STOCK] = "stock", [BF_KIND_CHANGE] = "change",
    [BF_KIND_SHARE] = "share",
};

static const char *const bound_names[] = {
    [BF_BOUND_EXACT] = "exact",       [BF_BOUND_ABOUT] = "about",
    [BF_BOUND_NEARLY] = "nearly",     [BF_BOUND_OVER] = "over",
    [BF_BOUND_AT_LEAST] = "at-least", [BF_BOUND_UNDER] = "under",
    [BF_BOUND_AT_MOST] = "at-most",   [BF_BOUND_BETWEEN] = "between",
    [BF_BOUND_ORDER] = "order",
};

static const char *const unit_names[] = {
    [BF_UNIT_PERSONS] = "persons",
    [BF_UNIT_FLIGHTS] = "flights",
    [BF_UNIT_PERCENT] = "percent",
    [BF_UNIT_TIMES] = "times",
};

static const char *const per_names[] = {
    [BF_PER_NONE] = "",       [BF_PER_DAY] = "day",   [BF_PER_WEEK] = "week",
    [BF_PER_MONTH] = "month", [BF_PER_YEAR] = "year",
};

/* The index of a name in a table, or -1. */
static int find_name(bf_text name, const char *const *names, size_t count)
{
    for (size_t i = 0; i < count; i++) {
        if (bf_text_equal(name, bf_text_from(names[i])))
            return (int)i;
    }
    return -1;
}

const char *bf_kind_name(bf_kind kind)
{
    return kind_names[kind];
}

const char *bf_bound_name(bf_bound bound)
{
    return bound_names[bound];
}

const char *bf_unit_name(bf_unit unit)
{
    return unit_names[unit];
}

const char *bf_per_name(bf_per per)
{
    return per_names[per];
}

bool bf_kind_parse(bf_text name, bf_kind *kind)
{
    int index = find_name(name, kind_names, COUNT_OF(kind_names));
    if (index >= 0)
        *kind = (bf_kind)index;
    return index >= 0;
}

bool bf_bound_parse(bf_text name, bf_bound *bound)
{
    int index = find_name(name, bound_names, COUNT_OF(bound_names));
    if (index >= 0)
        *bound = (bf_bound)index;
    return index >= 0;
}

bool bf_unit_parse(bf_text name, bf_unit *unit)
{
    int index = find_name(name, unit_names, COUNT_OF(unit_names));
    if (index >= 0)
        *unit = (bf_unit)index;
    return index >= 0;
}

bool bf_per_parse(bf_text name, bf_per *per)
{
    int index = find_name(name, per_names, COUNT_OF(per_names));
    if (index >= 0)
        *per = (bf_per)index;
    return index >= 0;
}

void bf_figures_init(bf_figures *figures, size_t maximum)
{
    *figures = (bf_figures){0};
    bf_arena_init(&figures->arena, maximum);
}

void bf_figures_release(bf_figures *figures)
{
    bf_map_release(&figures->ids);
    bf_arena_release(&figures->arena);
    *figures = (bf_figures){.arena = figures->arena};
}

/* Figures may have been taken off the end since. */
bool bf_figures_has(const bf_figures *figures, bf_text id)
{
    const bf_map_entry *entry =
        id.length ? bf_map_lookup(&figures->ids, id.bytes, id.length) : NULL;
    return entry && entry->value < figures->count &&
           bf_text_equal(figures->items[entry->value].id, id);
}

static bool index_figure(bf_figures *figures, bf_error *error)
{
    bf_text id = figures->items[figures->count - 1].id;
    const bf_map_entry entry = {
        .key = id.bytes, .length = id.length, .value = figures->count - 1};
    return id.length == 0 ||
           bf_map_add(&figures->ids, &entry, &figures->arena, error);
}

bool bf_figures_add(bf_figures *figures, const bf_figure *figure,
                    bf_error *error)
{
    bf_figure copy = *figure;
    if (bf_figures_has(figures, figure->id))
        return bf_fail(error, BF_DATA,
                       "two figures have the id %s: are there two inputs of "
                       "one name, or is one given twice?",
                       bf_text_quoted(figure->id).bytes);
    bf_text *const texts[] = {
        &copy.id,      &copy.source,     &copy.quote,
        &copy.measure, &copy.authority,  &copy.agency,
        &copy.place,   &copy.population, &copy.attribution};
    for (size_t i = 0; i < COUNT_OF(texts); i++) {
        *texts[i] = bf_text_copy(*texts[i], &figures->arena, error);
        if (!texts[i]->bytes)
            return false;
    }
    bf_figure *items =
        bf_arena_grow(&figures->arena, figures->items, figures->count,
                      &figures->capacity, sizeof *items, error);
    if (!items)
        return false;
    figures->items = items;
    items[figures->count++] = copy;
    return index_figure(figures, error);
}
