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
    bf_arena_init(&figures->kept, maximum);
}

void bf_figures_release(bf_figures *figures)
{
    bf_map_release(&figures->ids);
    bf_map_release(&figures->names);
    bf_map_release(&figures->gone);
    bf_arena_release(&figures->arena);
    bf_arena_release(&figures->kept);
    *figures = (bf_figures){.arena = figures->arena, .kept = figures->kept};
}

static bool index_id(bf_figures *figures, size_t index, bf_error *error)
{
    bf_text id = figures->items[index].id;
    const bf_map_entry entry = {
        .key = id.bytes, .length = id.length, .value = index};
    return id.length == 0 ||
           bf_map_add(&figures->ids, &entry, &figures->arena, error);
}

/* Figures may have been taken off the end since they were indexed. */
static void forget_taken_off(bf_figures *figures)
{
    if (figures->indexed > figures->count)
        figures->indexed = figures->count;
}

/* What stands before the "#" of an id; empty without one. */
static bf_text name_of(bf_text id)
{
    while (id.length && id.bytes[id.length - 1] != '#')
        id.length--;
    if (id.length)
        id.length--;
    return id;
}

/* Whether an id is "NAME#1" to "NAME#count" of figures that were taken off. */
static bool is_gone(const bf_figures *figures, bf_text id)
{
    bf_text name = name_of(id);
    const bf_map_entry *entry =
        bf_map_lookup(&figures->gone, name.bytes, name.length);
    int64_t number = 0;
    if (!entry || name.length == id.length)
        return false;
    bf_text digits = bf_text_slice(id, name.length + 1, id.length);
    return bf_integer_parse(digits, &number) && digits.bytes[0] != '0' &&
           number > 0 && (uint64_t)number <= entry->value;
}

bool bf_figures_has(bf_figures *figures, bf_text id, bf_error *error)
{
    forget_taken_off(figures);
    for (; figures->indexed < figures->count; figures->indexed++)
        if (!index_id(figures, figures->indexed, error))
            return false;
    const bf_map_entry *entry =
        id.length ? bf_map_lookup(&figures->ids, id.bytes, id.length) : NULL;
    return (entry && entry->value < figures->count &&
            bf_text_equal(figures->items[entry->value].id, id)) ||
           is_gone(figures, id);
}

bool bf_figures_has_name(const bf_figures *figures, bf_text name)
{
    return bf_map_lookup(&figures->names, name.bytes, name.length) ||
           bf_map_lookup(&figures->gone, name.bytes, name.length);
}

bool bf_figures_empty(bf_figures *figures, bf_text name, bf_error *error)
{
    bf_text copy = bf_text_copy(name, &figures->kept, error);
    const bf_map_entry entry = {
        .key = copy.bytes, .length = copy.length, .value = figures->count};
    if (!copy.bytes ||
        !bf_map_add(&figures->gone, &entry, &figures->kept, error))
        return false;
    bf_map_release(&figures->ids);
    bf_map_release(&figures->names);
    bf_arena_reset(&figures->arena);
    figures->items = NULL;
    figures->count = figures->capacity = figures->indexed = 0;
    return true;
}

/* Figures of one name come in a row. */
static bool note_name(bf_figures *figures, const bf_figure *last, bf_text id,
                      bf_error *error)
{
    bf_text name = name_of(id);
    const bf_map_entry entry = {.key = name.bytes, .length = name.length};
    return (last && bf_text_equal(name_of(last->id), name)) ||
           bf_figures_has_name(figures, name) ||
           bf_map_add(&figures->names, &entry, &figures->arena, error);
}

/* Figures next to each other have most of their texts in common. */
static bool own_text(bf_text *text, const bf_text *last, bf_arena *arena,
                     bf_error *error)
{
    if (text->length == 0)
        *text = BF_TEXT("");
    else if (last->bytes && bf_text_equal(*text, *last))
        *text = *last;
    else
        *text = bf_text_copy(*text, arena, error);
    return text->bytes != NULL;
}

static bool own_texts(bf_figure *figure, const bf_figure *last, bf_arena *arena,
                      bf_error *error)
{
    static const bf_figure none = {.flags = 0};
    if (!last)
        last = &none;
    return own_text(&figure->id, &none.id, arena, error) &&
           own_text(&figure->source, &last->source, arena, error) &&
           own_text(&figure->quote, &none.quote, arena, error) &&
           own_text(&figure->measure, &last->measure, arena, error) &&
           own_text(&figure->authority, &last->authority, arena, error) &&
           own_text(&figure->agency, &last->agency, arena, error) &&
           own_text(&figure->place, &last->place, arena, error) &&
           own_text(&figure->population, &last->population, arena, error) &&
           own_text(&figure->attribution, &last->attribution, arena, error);
}

bool bf_figures_append(bf_figures *figures, const bf_figure *figure,
                       bf_error *error)
{
    forget_taken_off(figures);
    bf_figure *items =
        bf_arena_grow(&figures->arena, figures->items, figures->count,
                      &figures->capacity, sizeof *items, error);
    if (!items)
        return false;
    figures->items = items;
    bf_figure *copy = &items[figures->count];
    const bf_figure *last = figures->count ? copy - 1 : NULL;
    *copy = *figure;
    if (!own_texts(copy, last, &figures->arena, error) ||
        !note_name(figures, last, copy->id, error))
        return false;
    figures->count++;
    return true;
}

bool bf_figures_add(bf_figures *figures, const bf_figure *figure,
                    bf_error *error)
{
    if (bf_figures_has(figures, figure->id, error))
        return bf_fail(error, BF_DATA,
                       "two figures have the id %s: are there two inputs of "
                       "one name, or is one given twice?",
                       bf_text_quoted(figure->id).bytes);
    return error->status == BF_OK && bf_figures_append(figures, figure, error);
}
