#include "data/series.h"

/* The rows of one agency, place, part, unit and authority. */
struct group {
    const bf_observation *row; /* the first of them */
    bf_month first;
    bf_month last;
};

struct groups {
    struct group *items;
    size_t count;
    size_t capacity;
    bf_map places; /* keys to indexes in items */
};

/* A list keeps equal texts once, so that their addresses tell them apart;
   measure, population and part are those asked for in every group. */
struct key {
    const char *agency;
    const char *place;
    const char *authority;
    uintptr_t unit;
};

/* The row that gives a month its value; NULL: a gap. */
struct pick {
    const bf_observation *row;
};

/* What bf_series_select works on. */
struct picking {
    const bf_observations *observations;
    const bf_selector *selector;
    bf_arena *arena;
    bf_error *error;
    const bf_observation *of; /* a row of the group that was chosen */
    bf_month from;            /* the window asked for */
    bf_month to;
    struct pick *picks; /* by month from `from` on */
};

static bool is_reading(const bf_observation *row)
{
    return row->status == BF_OFFICIAL && row->value.has_low &&
           row->value.has_high && row->value.low == row->value.high;
}

/* Equal, or not asked for. */
static bool fits(bf_text asked, bf_text is)
{
    return asked.length == 0 || bf_text_equal(asked, is);
}

static bool is_asked_for(const bf_selector *selector, const bf_observation *row)
{
    return bf_text_equal(selector->measure, row->measure) &&
           bf_text_equal(selector->population, row->population) &&
           bf_text_equal(selector->part, bf_observation_part(row)) &&
           fits(selector->agency, row->agency) &&
           fits(selector->place, row->place);
}

/* The answer about the row before, which is mostly that about the next. */
struct answer {
    const bf_observation *row; /* NULL: none yet */
    bool is;
};

static bool is_same_group(const bf_observation *a, const bf_observation *b)
{
    return a->unit == b->unit && bf_text_equal(a->measure, b->measure) &&
           bf_text_equal(a->agency, b->agency) &&
           bf_text_equal(a->place, b->place) &&
           bf_text_equal(a->authority, b->authority) &&
           bf_text_equal(a->population, b->population) &&
           bf_text_equal(bf_observation_part(a), bf_observation_part(b));
}

static struct key key_of(const bf_observation *row)
{
    return (struct key){.agency = row->agency.bytes,
                        .place = row->place.bytes,
                        .authority = row->authority.bytes,
                        .unit = (uintptr_t)row->unit};
}

/* Rows of a group mostly follow each other, so the newest is asked first. */
static struct group *find_group(const struct groups *groups,
                                const bf_observation *row)
{
    struct group *last =
        groups->count ? &groups->items[groups->count - 1] : NULL;
    if (last && is_same_group(last->row, row))
        return last;
    const struct key key = key_of(row);
    const bf_map_entry *known =
        bf_map_lookup(&groups->places, &key, sizeof key);
    return known ? &groups->items[known->value] : NULL;
}

static bool index_group(const struct picking *picking, struct groups *groups,
                        const bf_observation *row)
{
    struct key *key =
        bf_arena_take(picking->arena, sizeof *key, picking->error);
    const bf_map_entry entry = {
        .key = key, .length = sizeof *key, .value = groups->count - 1};
    if (!key)
        return false;
    *key = key_of(row);
    return bf_map_add(&groups->places, &entry, picking->arena, picking->error);
}

static bool add_to_group(const struct picking *picking, struct groups *groups,
                         const bf_observation *row)
{
    struct group *group = find_group(groups, row);
    if (group) {
        if (row->month.index < group->first.index)
            group->first = row->month;
        if (row->month.index > group->last.index)
            group->last = row->month;
        return true;
    }
    struct group *items =
        bf_arena_grow(picking->arena, groups->items, groups->count,
                      &groups->capacity, sizeof *items, picking->error);
    if (!items)
        return false;
    groups->items = items;
    items[groups->count++] =
        (struct group){.row = row, .first = row->month, .last = row->month};
    return index_group(picking, groups, row);
}

/* Southwest border before others, the sum of agencies before a part. */
static int rank(const struct group *group)
{
    const bf_observation *row = group->row;
    bool southwest = bf_text_equal(row->place, BF_TEXT("us-southwest-border"));
    return southwest * 4 + (row->agency.length == 0) * 2 +
           (row->unit == BF_UNIT_PERSONS);
}

static bool is_better(const struct group *a, const struct group *b)
{
    if (rank(a) != rank(b))
        return rank(a) > rank(b);
    return a->last.index - a->first.index > b->last.index - b->first.index;
}

static bool fail_to_find(const struct picking *picking)
{
    bf_buffer name;
    bf_buffer_init(&name, 1024);
    bf_selector_format(picking->selector, &name);
    bf_fail(picking->error, BF_DATA,
            "the official data have no %s in that time",
            bf_text_quoted(bf_buffer_text(&name)).bytes);
    bf_buffer_release(&name);
    return false;
}

static bool is_in_window(const struct picking *picking, bf_month month)
{
    return (!bf_month_is(picking->from) ||
            month.index >= picking->from.index) &&
           (!bf_month_is(picking->to) || month.index <= picking->to.index);
}

/*
 * A year's total belongs to a window that holds the whole year: a fiscal one
 * in the US, a calendar one elsewhere.
 */
static bool is_row_in_window(const struct picking *picking,
                             const bf_observation *row)
{
    bf_month first = row->month;
    if (row->basis != BF_BASIS_AVERAGE)
        return is_in_window(picking, first);
    first = bf_text_equal(row->authority, BF_TEXT("US"))
                ? bf_fiscal_year_start(bf_month_fiscal_year(row->month))
                : bf_month_of(bf_month_year(row->month), 1);
    return is_in_window(picking, first) &&
           is_in_window(picking, (bf_month){.index = first.index + 11});
}

static bool find_groups(const struct picking *picking, struct groups *groups)
{
    bool ok = true;
    struct answer asked = {0};
    for (size_t i = 0; i < picking->observations->count && ok; i++) {
        const bf_observation *row = &picking->observations->items[i];
        if (!asked.row || !bf_observation_is_alike(asked.row, row))
            asked.is = is_asked_for(picking->selector, row);
        asked.row = row;
        if (asked.is && is_reading(row) && is_row_in_window(picking, row))
            ok = add_to_group(picking, groups, row);
    }
    bf_map_release(&groups->places);
    return ok;
}

/* Chooses the group and narrows the window to its months. */
static bool choose(struct picking *picking)
{
    struct groups groups = {0};
    if (!find_groups(picking, &groups))
        return false;
    const struct group *best = groups.items;
    for (size_t i = 1; i < groups.count; i++) {
        if (is_better(&groups.items[i], best))
            best = &groups.items[i];
    }
    if (groups.count == 0)
        return fail_to_find(picking);
    picking->of = best->row;
    picking->from = best->first;
    picking->to = best->last;
    return true;
}

/* The newest row of each month; of equally new ones the first. */
static bool collect(struct picking *picking)
{
    size_t months = (size_t)(picking->to.index - picking->from.index) + 1;
    picking->picks = bf_arena_take(
        picking->arena, months * sizeof *picking->picks, picking->error);
    if (!picking->picks)
        return false;
    struct answer same = {0};
    for (size_t i = 0; i < picking->observations->count; i++) {
        const bf_observation *row = &picking->observations->items[i];
        if (!same.row || !bf_observation_is_alike(same.row, row))
            same.is = is_same_group(picking->of, row);
        same.row = row;
        if (!same.is || !is_reading(row) || !is_in_window(picking, row->month))
            continue;
        struct pick *pick =
            &picking->picks[row->month.index - picking->from.index];
        if (!pick->row || row->as_of.number > pick->row->as_of.number)
            pick->row = row;
    }
    return true;
}

static bool fill_points(const struct picking *picking, bf_series *series)
{
    series->points = bf_arena_take(
        picking->arena, series->count * sizeof *series->points, picking->error);
    if (!series->points)
        return false;
    series->as_of = picking->picks[0].row->as_of;
    for (size_t i = 0; i < series->count; i++) {
        const bf_observation *row = picking->picks[i].row;
        if (!row)
            continue;
        series->points[i] = (bf_point){.present = true,
                                       .value = row->value.low,
                                       .rounded = row->bound == BF_BOUND_ABOUT,
                                       .as_of = row->as_of,
                                       .source = bf_observation_document(row)};
        series->yearly = series->yearly || row->basis == BF_BASIS_AVERAGE;
        if (row->as_of.number != series->as_of.number)
            series->mixed = true;
        if (row->as_of.number > series->as_of.number)
            series->as_of = row->as_of;
    }
    return true;
}

bool bf_series_select(const bf_selection *selection,
                      const bf_selector *selector, bf_arena *arena,
                      bf_series *series, bf_error *error)
{
    struct picking picking = {.observations = selection->observations,
                              .selector = selector,
                              .arena = arena,
                              .error = error,
                              .from = selection->from,
                              .to = selection->to};
    if (!choose(&picking) || !collect(&picking))
        return false;
    const bf_observation *of = picking.of;
    *series = (bf_series){
        .of = {.measure = of->measure,
               .agency = of->agency,
               .place = of->place,
               .population = of->population,
               .part = bf_observation_part(of)},
        .authority = of->authority,
        .unit = of->unit,
        .first = picking.from,
        .count = (size_t)(picking.to.index - picking.from.index) + 1};
    return fill_points(&picking, series) &&
           bf_series_label(series, 1, selection->vocabulary, arena, error);
}
