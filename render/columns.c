#include "render/columns.h"

#include "render/hatch.h"
#include "render/tip.h"
#include "render/words.h"

#define GAP_SHARE    0.3 /* of the room of a bar, between it and the next */
#define NARROW       2.5 /* so narrow that a gap would only flicker */
#define NARROW_SHARE 0.12
#define WIDEST       90.0 /* of a bar */

/* --- What can be added -----------------------------------------------------*/

static bool differ(bf_text a, bf_text b)
{
    return a.length && b.length && !bf_text_equal(a, b);
}

/* A nationality and a group, as families, have people in common. */
static bool are_apart(bf_text a, bf_text b)
{
    enum { CODE = 2 }; /* letters of a country */
    return differ(a, b) && (a.length == CODE) == (b.length == CODE);
}

/* "enforcement-returns" are some of "returns". */
static bool is_some_of(bf_text part, bf_text whole)
{
    return part.length > whole.length && bf_text_ends(part, whole) &&
           part.bytes[part.length - whole.length - 1] == '-';
}

/* True when nobody is counted by both, and both count the same thing. */
static bool can_be_added(const bf_vocabulary *vocabulary, const bf_series *one,
                         const bf_series *other)
{
    const bf_selector *a = &one->of;
    const bf_selector *b = &other->of;
    bool places = differ(a->place, b->place) &&
                  !bf_place_within(vocabulary, a->place, b->place) &&
                  !bf_place_within(vocabulary, b->place, a->place);
    bool parts = differ(a->part, b->part) && !is_some_of(a->part, b->part) &&
                 !is_some_of(b->part, a->part);
    return bf_text_equal(a->measure, b->measure) &&
           bf_text_equal(one->authority, other->authority) &&
           (differ(a->agency, b->agency) || places || parts ||
            are_apart(a->population, b->population));
}

bool bf_columns_check(const bf_chart *chart, bf_error *error)
{
    for (size_t i = 0; i < chart->series_count; i++) {
        for (size_t j = 0; j < i; j++) {
            const bf_series *above = &chart->series[i];
            const bf_series *below = &chart->series[j];
            if (!can_be_added(chart->vocabulary, below, above))
                return bf_fail(error, BF_SPEC,
                               "%s and %s overlap or count different things "
                               "and cannot be added",
                               bf_text_quoted(below->label).bytes,
                               bf_text_quoted(above->label).bytes);
        }
    }
    return true;
}

/* --- Adding ----------------------------------------------------------------*/

bool bf_columns_init(bf_canvas *canvas, size_t count, bf_columns *columns)
{
    size_t parts = canvas->chart->series_count;
    *columns = (bf_columns){.canvas = canvas, .count = count, .parts = parts};
    if (!bf_columns_check(canvas->chart, canvas->error))
        return false;
    columns->items = bf_arena_take(
        canvas->arena, count * sizeof *columns->items, canvas->error);
    if (!columns->items)
        return false;
    for (size_t i = 0; i < count; i++) {
        bf_column *column = &columns->items[i];
        column->values = bf_arena_take(
            canvas->arena, parts * sizeof *column->values, canvas->error);
        column->present = bf_arena_take(
            canvas->arena, parts * sizeof *column->present, canvas->error);
        if (!column->values || !column->present)
            return false;
    }
    return bf_canvas_ok(canvas);
}

bool bf_columns_add(bf_columns *columns, size_t index, size_t part,
                    int64_t value)
{
    bf_column *column = &columns->items[index];
    if (value < 0)
        return bf_fail(columns->canvas->error, BF_DATA,
                       "a value below zero cannot be a part of a column");
    column->parts += !column->present[part];
    column->present[part] = true;
    column->values[part] += value;
    column->total += value;
    return true;
}

void bf_columns_finish(bf_columns *columns)
{
    for (size_t i = 0; i < columns->count; i++) {
        const bf_column *column = &columns->items[i];
        if (column->parts > 0 && column->parts < columns->parts)
            columns->partial = true;
        columns->open = columns->open || column->open;
        if (i == 0 || column->total > columns->most) {
            columns->highest = i;
            columns->most = column->total;
        }
    }
}

size_t bf_columns_last(const bf_columns *columns)
{
    size_t last = columns->count - 1;
    while (last > 0 && columns->items[last].parts == 0)
        last--;
    return last;
}

/* --- Bars --- */

bf_box bf_column_slot(const bf_canvas *canvas, double left, double right)
{
    double pitch = right - left;
    double gap = pitch * (pitch < NARROW ? NARROW_SHARE : GAP_SHARE);
    double widest = bf_canvas_points(canvas, WIDEST);
    if (pitch - gap > widest)
        gap = pitch - widest;
    return (bf_box){.left = left + gap / 2, .right = right - gap / 2};
}

double bf_column_pitch(const bf_canvas *canvas)
{
    return bf_canvas_points(canvas, WIDEST) / (1 - GAP_SHARE);
}

bf_box bf_columns_box(const bf_columns *columns, size_t index)
{
    double pitch = (columns->right - columns->left) / (double)columns->count;
    double left = columns->left + pitch * (double)index;
    bf_box box = bf_column_slot(columns->canvas, left, left + pitch);
    box.top = bf_scale_y(&columns->scale, columns->items[index].total);
    box.bottom = columns->scale.bottom;
    return box;
}

static bf_box part_box(const bf_columns *columns, size_t index, size_t part)
{
    const bf_column *column = &columns->items[index];
    bf_box box = bf_columns_box(columns, index);
    int64_t below = 0;
    for (size_t i = 0; i < part; i++)
        below += column->values[i];
    box.bottom = bf_scale_y(&columns->scale, below);
    box.top = bf_scale_y(&columns->scale, below + column->values[part]);
    return box;
}

void bf_column_draw(const bf_canvas *canvas, const bf_box *box, bf_ink ink,
                    bool open)
{
    const bf_style full = {.fill = ink};
    const bf_style edge = {.stroke = ink, .stroke_pt = 0.75};
    if (!bf_canvas_ok(canvas))
        return;
    if (open)
        bf_hatch_draw(canvas, box, ink);
    bf_scene_box(canvas->scene, (bf_spot){box->left, box->top},
                 (bf_spot){box->right, box->bottom}, 0, open ? &edge : &full,
                 canvas->error);
}

static void name_bar(const bf_columns *columns, size_t index, size_t part)
{
    const bf_canvas *canvas = columns->canvas;
    const bf_column *column = &columns->items[index];
    const bf_series *series = &canvas->chart->series[part];
    bf_tip_add(
        canvas,
        &(bf_tip){.series = series->label,
                  .period = column->name,
                  .value = bf_words_value(canvas, column->values[part]),
                  .source = bf_series_sources(canvas, series, column->span)});
}

static void draw_part(const bf_columns *columns, size_t part)
{
    const bf_canvas *canvas = columns->canvas;
    bf_text id =
        bf_canvas_text(canvas, "%sseries-%zu", canvas->prefix, part + 1);
    if (!bf_canvas_ok(canvas) ||
        !bf_scene_group(canvas->scene, id, canvas->chart->series[part].label,
                        canvas->error))
        return;
    for (size_t i = 0; i < columns->count; i++) {
        const bf_box box = part_box(columns, i, part);
        if (!columns->items[i].present[part] || box.bottom <= box.top)
            continue;
        bf_column_draw(canvas, &box, bf_ink_series(part),
                       columns->items[i].open);
        name_bar(columns, i, part);
    }
    bf_scene_end(canvas->scene, canvas->error);
}

void bf_columns_draw(bf_columns *columns)
{
    bf_canvas *canvas = columns->canvas;
    for (size_t i = 0; i < columns->parts; i++)
        draw_part(columns, i);
    for (size_t i = 0; i < columns->count; i++) {
        if (columns->items[i].parts > 0)
            bf_placer_add_box(&canvas->placer, bf_columns_box(columns, i),
                              canvas->error);
    }
}

/* --- Labels --- */

bool bf_columns_measure_ends(const bf_columns *columns, bf_ends *ends, bool sum)
{
    const bf_canvas *canvas = columns->canvas;
    const bf_column *last = &columns->items[bf_columns_last(columns)];
    for (size_t i = 0; i < columns->parts; i++)
        ends->items[ends->count++] = (bf_end){
            .name = canvas->chart->series[i].label,
            .value = last->present[i] ? bf_words_value(canvas, last->values[i])
                                      : BF_TEXT("no data"),
            .ink = bf_ink_series(i)};
    if (sum && columns->parts > 1)
        ends->items[ends->count++] =
            (bf_end){.name = BF_TEXT("Total"),
                     .value = bf_words_value(canvas, last->total),
                     .ink = BF_INK_TEXT};
    return bf_ends_measure(canvas, ends);
}

void bf_columns_place_ends(const bf_columns *columns, bf_ends *ends)
{
    size_t last = bf_columns_last(columns);
    bf_box all = bf_columns_box(columns, last);
    for (size_t i = 0; i < ends->count; i++) {
        double y = all.top;
        if (i < columns->parts) {
            bf_box box = part_box(columns, last, i);
            y = (box.top + box.bottom) / 2;
        }
        /* Where parts are too thin, their labels keep their order. */
        ends->items[i].point = (bf_spot){all.right, y - 0.01 * (double)i};
    }
}
