#include "data/series.h"

#include "data/counterpart.h"

#include <stdlib.h>

struct marking {
    const bf_series *series;
    const bf_figures *figures; /* may be NULL */
    bf_map by_id;              /* figure ids to indexes in figures */
    bf_map by_figure;          /* figure ids to indexes in marks */
    bf_arena *arena;
    bf_error *error;
    bf_marks *marks;
};

static bool index_figures(struct marking *marking)
{
    const bf_figures *figures = marking->figures;
    for (size_t i = 0; figures && i < figures->count; i++) {
        bf_text id = figures->items[i].id;
        const bf_map_entry entry = {
            .key = id.bytes, .length = id.length, .value = i};
        if (id.length && !bf_map_lookup(&marking->by_id, id.bytes, id.length) &&
            !bf_map_add(&marking->by_id, &entry, marking->arena,
                        marking->error))
            return false;
    }
    return true;
}

static const bf_figure *find_figure(const struct marking *marking, bf_text id)
{
    const bf_map_entry *entry =
        id.length ? bf_map_lookup(&marking->by_id, id.bytes, id.length) : NULL;
    return entry ? &marking->figures->items[entry->value] : NULL;
}

static bool is_comparable(const bf_figure *figure)
{
    bool part = figure->kind == BF_KIND_COUNT &&
                bf_period_is_closed(figure->period) &&
                !bf_period_has_month(figure->period);
    return !part && !(figure->flags & BF_FLAG_FORECAST);
}

/* The series as an official row of the same month. */
static bool is_beside(const bf_series *series, const bf_observation *row)
{
    const bf_observation official = {.month = row->month,
                                     .measure = series->of.measure,
                                     .unit = series->unit,
                                     .authority = series->authority,
                                     .agency = series->of.agency,
                                     .place = series->of.place,
                                     .population = series->of.population};
    return row->status == BF_QUOTED &&
           row->month.index >= series->first.index &&
           row->month.index < series->first.index + (int)series->count &&
           bf_counterpart_is(&official, row);
}

static bf_mark mark_of(const bf_observation *row, const bf_figure *figure)
{
    bf_mark mark = {.from = row->month,
                    .to = row->month,
                    .value = row->value,
                    .bound = row->bound,
                    .basis = row->basis,
                    .measure = row->measure,
                    .published = row->as_of,
                    .source = row->source,
                    .figure = row->figure};
    if (figure) {
        mark.quote = figure->quote;
        mark.attribution = figure->attribution;
        mark.per = figure->per;
        if (figure->kind == BF_KIND_COUNT)
            mark.whole = figure->value;
        mark.from_figure = true;
        mark.published = figure->published;
    }
    return mark;
}

static bool index_mark(struct marking *marking, size_t index)
{
    bf_text figure = marking->marks->items[index].figure;
    const bf_map_entry entry = {
        .key = figure.bytes, .length = figure.length, .value = index};
    return figure.length == 0 || bf_map_add(&marking->by_figure, &entry,
                                            marking->arena, marking->error);
}

static bool add_mark(struct marking *marking, const bf_mark *mark)
{
    bf_marks *marks = marking->marks;
    bf_mark *items =
        bf_arena_grow(marking->arena, marks->items, marks->count,
                      &marks->capacity, sizeof *items, marking->error);
    if (!items)
        return false;
    marks->items = items;
    items[marks->count++] = *mark;
    return index_mark(marking, marks->count - 1);
}

/* Whole months of one figure are alike to the unit; a day's rate and an edge
   are not, and the largest month is then the level of a whole one. */
static void extend(bf_mark *mark, const bf_observation *row)
{
    if (row->month.index < mark->from.index)
        mark->from = row->month;
    if (row->month.index > mark->to.index)
        mark->to = row->month;
    if (row->value.low > mark->value.low)
        mark->value.low = row->value.low;
    if (row->value.high > mark->value.high)
        mark->value.high = row->value.high;
}

static bool take_row(struct marking *marking, const bf_observation *row)
{
    if (!is_beside(marking->series, row))
        return true;
    const bf_figure *figure = find_figure(marking, row->figure);
    if (figure && !is_comparable(figure))
        return true;
    const bf_map_entry *known =
        row->figure.length
            ? bf_map_lookup(&marking->by_figure, row->figure.bytes,
                            row->figure.length)
            : NULL;
    if (known) {
        extend(&marking->marks->items[known->value], row);
        return true;
    }
    const bf_mark mark = mark_of(row, figure);
    return add_mark(marking, &mark);
}

static int compare(const void *left, const void *right)
{
    const bf_mark *a = left;
    const bf_mark *b = right;
    if (a->from.index != b->from.index)
        return a->from.index < b->from.index ? -1 : 1;
    if (a->to.index != b->to.index)
        return a->to.index < b->to.index ? -1 : 1;
    return bf_text_compare(a->figure, b->figure);
}

bool bf_marks_select(const bf_observations *observations,
                     const bf_figures *figures, const bf_series *series,
                     bf_arena *arena, bf_marks *marks, bf_error *error)
{
    struct marking marking = {.series = series,
                              .figures = figures,
                              .arena = arena,
                              .error = error,
                              .marks = marks};
    bool ok = index_figures(&marking);
    for (size_t i = 0; ok && i < marks->count; i++)
        ok = index_mark(&marking, i);
    for (size_t i = 0; ok && i < observations->count; i++)
        ok = take_row(&marking, &observations->items[i]);
    bf_map_release(&marking.by_figure);
    bf_map_release(&marking.by_id);
    if (ok && marks->count > 1)
        qsort(marks->items, marks->count, sizeof *marks->items, compare);
    return ok;
}
