#include "render/chart.h"
#include "render/columns.h"
#include "render/credit.h"
#include "render/events.h"
#include "render/hatch.h"
#include "render/stage.h"
#include "render/step.h"
#include "render/tip.h"

/* Changes under way: upwards and downwards columns around zero. */
struct change {
    bf_stage stage;
    const bf_series *series;
    bf_step *steps; /* by month of the stage's span */
    size_t count;
    size_t highest; /* the largest rise, or the smallest fall */
    size_t lowest;
    size_t last;
};

static bf_month month_of(const struct change *change, size_t index)
{
    return (bf_month){change->stage.span.first.index + (int)index};
}

/* --- Values --- */

static void find_extremes(struct change *change)
{
    bool any = false;
    for (size_t i = 0; i < change->count; i++) {
        const bf_step *step = &change->steps[i];
        if (!step->present)
            continue;
        if (!any || step->value > change->steps[change->highest].value)
            change->highest = i;
        if (!any || step->value < change->steps[change->lowest].value)
            change->lowest = i;
        change->last = i;
        any = true;
    }
}

/* From the first month with one a year before it, to the last one. */
static bool find_steps(struct change *change)
{
    const bf_canvas *canvas = change->stage.canvas;
    bf_span *span = &change->stage.span;
    bf_span all = bf_chart_span(canvas->chart);
    span->first = (bf_month){INT32_MAX};
    for (bf_month month = all.first; month.index <= all.last.index;
         month.index++) {
        if (!bf_step_at(change->series, month).present)
            continue;
        if (span->first.index == INT32_MAX)
            span->first = month;
        span->last = month;
    }
    if (span->first.index == INT32_MAX) {
        bf_fail(canvas->error, BF_DATA,
                "no month has the same one a year before");
        return false;
    }
    change->count = (size_t)bf_span_months(*span);
    change->steps = bf_arena_take(
        canvas->arena, change->count * sizeof *change->steps, canvas->error);
    if (!change->steps)
        return false;
    for (size_t i = 0; i < change->count; i++)
        change->steps[i] = bf_step_at(change->series, month_of(change, i));
    find_extremes(change);
    return true;
}

/* --- Words --- */

static bf_text words_of(const struct change *change, size_t index, bool percent)
{
    bf_buffer buffer;
    bf_buffer_init(&buffer, 128);
    bf_step_write(&change->steps[index], percent, &buffer);
    return bf_canvas_keep(change->stage.canvas, &buffer);
}

static bool draw_words(struct change *change)
{
    bf_stage *stage = &change->stage;
    bf_scale scale = bf_scale_of(change->steps[change->lowest].value,
                                 change->steps[change->highest].value, 6);
    const bf_wording wording = {.title = "against a year before",
                                .subtitle = "Change in monthly",
                                .open = "Hatched columns",
                                .unit = bf_scale_unit(&scale)};
    bf_words words = bf_words_make(stage->canvas, &wording, stage->span);
    return bf_canvas_ok(stage->canvas) &&
           bf_frame_draw(stage->canvas, &words, &stage->room);
}

/* More is rust, less is navy; the direction says it as well. */
static bf_ink ink_of(const bf_step *step)
{
    return bf_ink_series(step->value > 0 ? 1 : 0);
}

static bool measure_ends(struct change *change, bf_ends *ends)
{
    const bf_canvas *canvas = change->stage.canvas;
    bf_month month = month_of(change, change->last);
    ends->items[ends->count++] =
        (bf_end){.name = bf_words_month(canvas, month),
                 .value = words_of(change, change->last, true),
                 .colon = true,
                 .ink = ink_of(&change->steps[change->last])};
    return bf_ends_measure(canvas, ends);
}

/* --- Columns --- */

static bf_box box_at(const struct change *change, size_t index)
{
    const bf_stage *stage = &change->stage;
    bf_month month = month_of(change, index);
    bf_month next = {month.index + 1};
    int64_t value = change->steps[index].value;
    bf_box box = bf_column_slot(stage->canvas,
                                bf_timeline_start(&stage->timeline, month),
                                bf_timeline_start(&stage->timeline, next));
    box.top = bf_scale_y(&stage->scale, value > 0 ? value : 0);
    box.bottom = bf_scale_y(&stage->scale, value > 0 ? 0 : value);
    return box;
}

/* A month without a value is hatched already, one without a base here. */
static void hatch(struct change *change, size_t index)
{
    bf_month month = month_of(change, index);
    bf_month next = {month.index + 1};
    bf_box box = change->stage.plot;
    box.left = bf_timeline_start(&change->stage.timeline, month);
    box.right = bf_timeline_start(&change->stage.timeline, next);
    if (!bf_chart_is_blank(change->stage.canvas->chart, month))
        bf_gap_draw(change->stage.canvas, &box);
}

static void name_column(const struct change *change, size_t index)
{
    const bf_canvas *canvas = change->stage.canvas;
    bf_month month = month_of(change, index);
    bf_tip_add(canvas,
               &(bf_tip){.series = change->series->label,
                         .period = bf_words_month(canvas, month),
                         .value = words_of(change, index, true),
                         .source = bf_series_sources(canvas, change->series,
                                                     (bf_span){month, month})});
}

static bool is_open(const struct change *change, size_t index)
{
    int place = month_of(change, index).index - change->series->first.index;
    return bf_series_is_provisional(change->series, (size_t)place);
}

static void draw_column(struct change *change, size_t index)
{
    bf_canvas *canvas = change->stage.canvas;
    const bf_step *step = &change->steps[index];
    bf_box box = box_at(change, index);
    if (!step->present) {
        hatch(change, index);
        return;
    }
    if (box.bottom > box.top) {
        bf_column_draw(canvas, &box, ink_of(step), is_open(change, index));
        name_column(change, index);
    }
    bf_placer_add_box(&canvas->placer, box, canvas->error);
}

static void call_out(struct change *change, size_t index)
{
    bf_box box = box_at(change, index);
    const bf_step *step = &change->steps[index];
    bool below = step->value < 0;
    if (index == change->last || step->value == 0)
        return;
    bf_stage_call_out(&change->stage,
                      &(bf_call_out){.spot = {(box.left + box.right) / 2,
                                              below ? box.bottom : box.top},
                                     .text = words_of(change, index, false),
                                     .ink = ink_of(step),
                                     .below = below});
}

static void draw_ends(struct change *change, bf_ends *ends)
{
    bf_box box = box_at(change, change->last);
    ends->items[0].point = (bf_spot){box.right, (box.top + box.bottom) / 2};
    const bf_box column = bf_stage_column(&change->stage, box.right);
    bf_ends_draw(change->stage.canvas, ends, &column);
}

static void record(struct change *change, size_t index)
{
    bf_canvas *canvas = change->stage.canvas;
    int64_t value = change->steps[index].value;
    bf_buffer buffer;
    bf_buffer_init(&buffer, 64);
    bf_month month = month_of(change, index);
    bf_month_format(month, &buffer);
    const bf_span now = {month, month};
    const bf_drawn_point point = {
        .series = change->series->label,
        .period = bf_canvas_keep(canvas, &buffer),
        .status = BF_OFFICIAL,
        .value = {value, value, true, true},
        .unit = change->series->unit,
        .bound = BF_BOUND_EXACT,
        .basis = BF_BASIS_CHANGE,
        .source = bf_series_sources(canvas, change->series, now)};
    bf_drawn_add(&canvas->drawn, &point, canvas->arena, canvas->error);
}

static void draw(struct change *change, bf_ends *ends)
{
    bf_stage_draw(&change->stage);
    for (size_t i = 0; i < change->count; i++) {
        draw_column(change, i);
        if (change->steps[i].present)
            record(change, i);
    }
    draw_ends(change, ends);
    call_out(change, change->highest);
    if (change->lowest != change->highest)
        call_out(change, change->lowest);
    bf_events_label(change->stage.canvas, &change->stage.timeline,
                    &change->stage.plot);
}

bool bf_chart_change(bf_canvas *canvas)
{
    struct change change = {.stage.canvas = canvas,
                            .series = canvas->chart->series};
    bf_ends ends = {.count = 0};
    if (!bf_chart_check(canvas->chart, 1, canvas->error) ||
        !find_steps(&change) || !draw_words(&change) ||
        !bf_stage_set_height(&change.stage, change.steps[change.lowest].value,
                             change.steps[change.highest].value) ||
        !measure_ends(&change, &ends))
        return false;
    bf_stage_set_width(&change.stage, ends.width, 0, bf_column_pitch(canvas));
    draw(&change, &ends);
    return bf_canvas_ok(canvas);
}

static void tell_step(const struct change *change, size_t index,
                      bf_buffer *buffer)
{
    bf_step_write(&change->steps[index], true, buffer);
    bf_buffer_puts(buffer, " in ");
    bf_write_month(month_of(change, index), buffer);
}

void bf_chart_change_tell(bf_canvas *canvas, bool brief, bf_buffer *buffer)
{
    struct change change = {.stage.canvas = canvas,
                            .series = canvas->chart->series};
    if (!find_steps(&change))
        return;
    bf_buffer_puts(buffer, brief ? "" : " ");
    tell_step(&change, change.last, buffer);
    bf_buffer_puts(buffer, ", at most ");
    tell_step(&change, change.highest, buffer);
    bf_buffer_puts(buffer, ", at least ");
    tell_step(&change, change.lowest, buffer);
    bf_buffer_puts(buffer, brief ? "" : ".");
}
