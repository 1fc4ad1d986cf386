#include "render/chart.h"
#include "render/column.h"
#include "render/credit.h"
#include "render/events.h"
#include "render/stage.h"

enum { MOST_PARTS = 6 };

/* A stack under way: the parts of each month upon each other. */
struct stack {
    bf_stage stage;
    const bf_chart *chart;
    int64_t *totals; /* of the months of the span */
    bool *present;   /* a part of the month is */
    size_t months;
    size_t peak; /* the month with the highest total */
    bool partial;
    bf_ends ends;
};

/* --- Totals ----------------------------------------------------------------*/

static bf_month month_of(const struct stack *stack, size_t index)
{
    return (bf_month){stack->stage.span.first.index + (int)index};
}

static bool add_up_month(struct stack *stack, size_t index, bf_error *error)
{
    size_t parts = 0;
    for (size_t i = 0; i < stack->chart->series_count; i++) {
        const bf_point *point =
            bf_series_at(&stack->chart->series[i], month_of(stack, index));
        if (!point)
            continue;
        if (point->value < 0)
            return bf_fail(error, BF_DATA,
                           "a value below zero cannot be stacked");
        stack->totals[index] += point->value;
        parts++;
    }
    stack->present[index] = parts > 0;
    if (parts > 0 && parts < stack->chart->series_count)
        stack->partial = true;
    if (stack->totals[index] > stack->totals[stack->peak])
        stack->peak = index;
    return true;
}

static bool add_up(struct stack *stack)
{
    const bf_canvas *canvas = stack->stage.canvas;
    stack->months = (size_t)bf_span_months(stack->stage.span);
    stack->totals = bf_arena_take(
        canvas->arena, stack->months * sizeof *stack->totals, canvas->error);
    stack->present = bf_arena_take(
        canvas->arena, stack->months * sizeof *stack->present, canvas->error);
    if (!stack->totals || !stack->present)
        return false;
    for (size_t i = 0; i < stack->months; i++) {
        if (!add_up_month(stack, i, canvas->error))
            return false;
    }
    return true;
}

/* --- Words -----------------------------------------------------------------*/

static bool draw_words(struct stack *stack)
{
    bf_stage *stage = &stack->stage;
    bf_scale scale = bf_scale_of(0, stack->totals[stack->peak], 6);
    const bf_wording wording = {.title = "by month",
                                .subtitle = "Monthly",
                                .unit = bf_scale_unit(&scale),
                                .timed = true};
    bf_words words = bf_words_make(stage->canvas, &wording, stage->span);
    if (stack->partial && words.note_count < BF_NOTE_SENTENCES)
        words.notes[words.note_count++] =
            BF_TEXT("Not every part has a value in every month.");
    return bf_canvas_ok(stage->canvas) &&
           bf_frame_draw(stage->canvas, &words, &stage->room);
}

static size_t last_month(const struct stack *stack)
{
    size_t last = stack->months - 1;
    while (last > 0 && !stack->present[last])
        last--;
    return last;
}

/* One label for each part of the last column, and one for their sum. */
static bool measure_ends(struct stack *stack)
{
    const bf_canvas *canvas = stack->stage.canvas;
    size_t last = last_month(stack);
    bf_ends *ends = &stack->ends;
    for (size_t i = 0; i < stack->chart->series_count; i++) {
        const bf_series *series = &stack->chart->series[i];
        const bf_point *point = bf_series_at(series, month_of(stack, last));
        ends->items[ends->count++] =
            (bf_end){.name = series->label,
                     .value = point ? bf_words_value(canvas, point->value)
                                    : BF_TEXT("no data"),
                     .ink = bf_ink_series(i)};
    }
    if (stack->chart->series_count > 1)
        ends->items[ends->count++] =
            (bf_end){.name = BF_TEXT("Total"),
                     .value = bf_words_value(canvas, stack->totals[last]),
                     .ink = BF_INK_TEXT};
    return bf_ends_measure(canvas, ends);
}

/* --- Columns ---------------------------------------------------------------*/

static bf_box column_at(const struct stack *stack, size_t index)
{
    bf_month month = month_of(stack, index);
    bf_month next = {month.index + 1};
    const bf_timeline *timeline = &stack->stage.timeline;
    return bf_column_slot(bf_timeline_start(timeline, month),
                          bf_timeline_start(timeline, next));
}

/* What lies below a part in its month. */
static int64_t below(const struct stack *stack, size_t part, bf_month month)
{
    int64_t sum = 0;
    for (size_t i = 0; i < part; i++) {
        const bf_point *point = bf_series_at(&stack->chart->series[i], month);
        sum += point ? point->value : 0;
    }
    return sum;
}

static bf_box part_at(const struct stack *stack, size_t part, size_t index)
{
    bf_box box = column_at(stack, index);
    bf_month month = month_of(stack, index);
    const bf_point *point = bf_series_at(&stack->chart->series[part], month);
    int64_t low = below(stack, part, month);
    int64_t high = low + (point ? point->value : 0);
    box.bottom = bf_scale_y(&stack->stage.scale, low);
    box.top = bf_scale_y(&stack->stage.scale, high);
    return box;
}

static void draw_part(const struct stack *stack, size_t part)
{
    const bf_canvas *canvas = stack->stage.canvas;
    bf_text id = bf_canvas_text(canvas, "series-%zu", part + 1);
    if (!bf_canvas_ok(canvas) ||
        !bf_scene_group(canvas->scene, id, stack->chart->series[part].label,
                        canvas->error))
        return;
    for (size_t i = 0; i < stack->months && bf_canvas_ok(canvas); i++) {
        const bf_box box = part_at(stack, part, i);
        bf_column_draw(canvas, &box, bf_ink_series(part));
    }
    bf_scene_end(canvas->scene, canvas->error);
}

/* Labels stay off the columns. */
static void guard_columns(struct stack *stack)
{
    bf_canvas *canvas = stack->stage.canvas;
    for (size_t i = 0; i < stack->months; i++) {
        bf_box box = column_at(stack, i);
        box.bottom = stack->stage.plot.bottom;
        box.top = bf_scale_y(&stack->stage.scale, stack->totals[i]);
        if (stack->present[i])
            bf_placer_add_box(&canvas->placer, box, canvas->error);
    }
}

static void draw_ends(struct stack *stack)
{
    size_t last = last_month(stack);
    double right = column_at(stack, last).right;
    size_t parts = stack->chart->series_count;
    for (size_t i = 0; i < stack->ends.count; i++) {
        bf_box box = part_at(stack, i < parts ? i : parts - 1, last);
        double y = i < parts ? (box.top + box.bottom) / 2 : box.top;
        /* Where parts are too thin, their labels keep their order. */
        stack->ends.items[i].point = (bf_spot){right, y - 0.01 * (double)i};
    }
    const bf_box column = bf_stage_column(&stack->stage, right);
    bf_ends_draw(stack->stage.canvas, &stack->ends, &column);
}

static void draw_peak(struct stack *stack)
{
    int64_t peak = stack->totals[stack->peak];
    bf_box box = column_at(stack, stack->peak);
    bf_spot spot = {(box.left + box.right) / 2,
                    bf_scale_y(&stack->stage.scale, peak)};
    if (stack->peak != last_month(stack))
        bf_stage_call_out(&stack->stage, spot, peak, BF_INK_TEXT, false);
}

static void draw(struct stack *stack)
{
    bf_stage_draw(&stack->stage);
    for (size_t i = 0; i < stack->chart->series_count; i++)
        draw_part(stack, i);
    guard_columns(stack);
    draw_ends(stack);
    draw_peak(stack);
    bf_events_label(stack->stage.canvas, &stack->stage.timeline,
                    &stack->stage.plot);
    bf_chart_record(stack->stage.canvas);
}

bool bf_chart_stack(bf_canvas *canvas)
{
    struct stack stack = {.chart = canvas->chart};
    stack.stage.canvas = canvas;
    if (!bf_chart_check(canvas->chart, MOST_PARTS, canvas->error))
        return false;
    stack.stage.span = bf_chart_span(stack.chart);
    if (!add_up(&stack) || !draw_words(&stack) ||
        !bf_stage_set_height(&stack.stage, 0, stack.totals[stack.peak]) ||
        !measure_ends(&stack))
        return false;
    bf_stage_set_width(&stack.stage, stack.ends.width, 0);
    draw(&stack);
    return bf_canvas_ok(canvas);
}
