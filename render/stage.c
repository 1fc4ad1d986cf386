#include "render/stage.h"

#include "render/axis.h"
#include "render/curve.h"
#include "render/events.h"
#include "render/hatch.h"
#include "render/words.h"

#include <math.h>

#define HEAD_ROOM    9.0 /* above the top rule, for the label of a peak */
#define LABEL_HEIGHT 16.0
#define CALL_OUT_GAP 3.0

enum { FULL_PERCENT = 92, SPARE_PERCENT = 8, CALL_OUT_WORTH = 4 };

static void set_scale(bf_stage *stage, int64_t lowest, int64_t highest,
                      int steps)
{
    bf_scale *scale = &stage->scale;
    *scale = bf_scale_of(lowest, highest, steps);
    /* Free room at the top for what is said about peaks and events. */
    if (highest > scale->high / 100 * FULL_PERCENT &&
        (scale->high - scale->low) / scale->step < steps)
        scale->high += scale->step;
    bf_scale_trim(scale, lowest, highest + highest / 100 * SPARE_PERCENT);
    scale->top = stage->plot.top;
    scale->bottom = stage->plot.bottom;
}

bool bf_stage_set_height(bf_stage *stage, int64_t lowest, int64_t highest)
{
    const bf_canvas *canvas = stage->canvas;
    stage->timeline.count = bf_span_months(stage->span);
    stage->timeline.any_year = stage->any_year;
    stage->plot.top = stage->room.top + bf_canvas_points(canvas, HEAD_ROOM);
    stage->plot.bottom =
        stage->room.bottom - bf_axis_height(canvas, &stage->timeline);
    double height = stage->plot.bottom - stage->plot.top;
    if (height < 3 * bf_canvas_leading(canvas, BF_ROLE_AXIS))
        return bf_fail(canvas->error, BF_SPEC,
                       "no height is left for the plot; make the chart taller");
    set_scale(stage, lowest, highest, bf_axis_steps(canvas, height));
    return true;
}

void bf_stage_set_width(bf_stage *stage, double labels, double free,
                        double widest)
{
    bf_canvas *canvas = stage->canvas;
    double left = stage->room.left + bf_axis_width(canvas, &stage->scale);
    double all = stage->room.right - left;
    double months = bf_span_months(stage->span);
    double width = all;
    if (labels > 0) {
        double beside = all - labels - bf_ends_gap(canvas);
        width = fmin(all - labels - bf_ends_pad(canvas),
                     beside * months / (months - free));
    }
    if (widest > 0)
        width = fmin(width, widest * months);
    stage->timeline = (bf_timeline){
        .first = stage->span.first,
        .count = (int)months,
        .year_starts = bf_chart_is_calendar(canvas->chart) ? 1 : 10,
        .any_year = stage->any_year,
        .left = left,
        .right = left + width};
    stage->plot.left = left;
    stage->plot.right = left + width;
    bf_box *bounds = &canvas->placer.bounds;
    *bounds = stage->plot;
    bounds->right = stage->room.right;
    bounds->top -= bf_canvas_points(canvas, LABEL_HEIGHT);
}

void bf_stage_draw(bf_stage *stage)
{
    bf_canvas *canvas = stage->canvas;
    bf_events_draw_bands(canvas, &stage->timeline, &stage->plot);
    bf_gaps_draw(canvas, &stage->timeline, &stage->plot);
    bf_axis_draw_rules(canvas, &stage->scale, stage->plot.left,
                       stage->plot.right);
    bf_axis_draw_time(canvas, &stage->timeline, stage->plot.bottom);
    bf_events_draw_lines(canvas, &stage->timeline, &stage->plot);
}

bool bf_stage_trace(const bf_stage *stage, const bf_series *series,
                    bf_curve *curve)
{
    if (!bf_curve_init(stage->canvas, series->count, curve))
        return false;
    for (size_t i = 0; i < series->count; i++) {
        const bf_point *point = &series->points[i];
        curve->present[i] = point->present;
        curve->open[i] = bf_series_is_provisional(series, i);
        if (!point->present)
            continue;
        bf_month month = bf_series_month(series, i);
        curve->spots[i] = (bf_spot){bf_timeline_middle(&stage->timeline, month),
                                    bf_scale_y(&stage->scale, point->value)};
    }
    return true;
}

bf_box bf_stage_column(const bf_stage *stage, double last_x)
{
    bf_box column = stage->room;
    column.left = bf_ends_left(stage->canvas, last_x, stage->plot.right);
    column.top -= bf_canvas_points(stage->canvas, 4);
    return column;
}

static void draw_dot(const bf_canvas *canvas, const bf_call_out *call_out)
{
    if (canvas->rehearsal)
        return;
    bf_dot_draw(canvas, call_out->spot, call_out->ink);
    bf_tip_add(canvas, &call_out->tip);
}

int bf_stage_call_out(bf_stage *stage, const bf_call_out *call_out)
{
    bf_canvas *canvas = stage->canvas;
    bf_block block = {.role = BF_ROLE_LABEL};
    bf_block_add(canvas, &block,
                 (bf_run){.text = call_out->text,
                          .role = BF_ROLE_LABEL,
                          .ink = call_out->ink});
    bf_spot spot = call_out->spot;
    double radius = call_out->dot ? bf_dot_radius(canvas) : 0;
    const bf_request request = {.around = {spot.x - radius, spot.y - radius,
                                           spot.x + radius, spot.y + radius},
                                .width = block.width,
                                .height = block.height,
                                .gap = bf_canvas_points(canvas, CALL_OUT_GAP),
                                .rings = 1,
                                .side = call_out->below ? 1 : -1};
    bf_place place;
    if (!bf_placer_find(&canvas->placer, &request, &place)) {
        if (!canvas->rehearsal)
            bf_notes_add(canvas->notes, "no room for the number %s",
                         bf_text_quoted(call_out->text).bytes);
        return 0;
    }
    if (call_out->dot)
        draw_dot(canvas, call_out);
    bf_block_draw(canvas, &block, &place);
    bf_placer_add_box(&canvas->placer, place.box, canvas->error);
    bf_placer_add_box(&canvas->placer, request.around, canvas->error);
    return CALL_OUT_WORTH;
}
