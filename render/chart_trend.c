#include "render/axis.h"
#include "render/chart.h"
#include "render/credit.h"
#include "render/curve.h"
#include "render/ends.h"
#include "render/events.h"
#include "render/hatch.h"
#include "render/quoted.h"

#include <math.h>

#define LINE         1.75
#define FINE_LINE    1.25 /* where months are closer than */
#define FINE_PITCH   1.6  /* this */
#define HEAD_ROOM    9.0  /* above the top rule, for the label of a peak */
#define LABEL_HEIGHT 16.0
#define PEAK_GAP     3.0
#define KEY_RISE     5.0 /* into the space above the plot */

enum { MOST_SERIES = 6, FULL_PERCENT = 92 };

/* A trend under way. */
struct trend {
    bf_canvas *canvas;
    const bf_chart *chart;
    bf_span span;
    bf_scale scale;
    bf_timeline timeline;
    bf_box plot;
    bf_ends ends;
    bf_curve curves[MOST_SERIES];
    bf_quoted quoted;
};

/* --- Words -----------------------------------------------------------------*/

static bool draw_words(struct trend *trend, bf_box *room)
{
    bf_canvas *canvas = trend->canvas;
    const bf_spec *spec = trend->chart->spec;
    bf_words words = {
        .title = spec->title.length
                     ? spec->title
                     : bf_words_title(canvas, "by month", trend->span),
        .subtitle =
            spec->subtitle.length
                ? spec->subtitle
                : bf_words_subtitle(canvas, "Monthly",
                                    bf_scale_unit(&trend->scale), true)};
    bf_credit_write(canvas, trend->span, &words);
    words.key_height = bf_quoted_key_height(canvas, &trend->quoted);
    return bf_canvas_ok(canvas) && bf_frame_draw(canvas, &words, room);
}

static void draw_key(const struct trend *trend, bf_box *room)
{
    if (trend->quoted.count == 0)
        return;
    /* Nearer to the subtitle than the plot would be. */
    double rise = bf_canvas_points(trend->canvas, KEY_RISE);
    bf_box key = *room;
    key.top -= rise;
    bf_quoted_draw_key(trend->canvas, &trend->quoted, &key);
    room->top += bf_quoted_key_height(trend->canvas, &trend->quoted);
}

/* --- Sizes -----------------------------------------------------------------*/

/* The value at the end; with its month where others go on. */
static bf_text end_value(const struct trend *trend, const bf_series *series,
                         size_t last)
{
    bf_month month = bf_series_month(series, last);
    bf_text value = bf_words_value(trend->canvas, series->points[last].value);
    if (month.index == trend->span.last.index)
        return value;
    return bf_canvas_text(trend->canvas, "%.*s in %.*s", BF_SHOW(value),
                          BF_SHOW(bf_words_month(trend->canvas, month)));
}

static bool measure_ends(struct trend *trend)
{
    for (size_t i = 0; i < trend->chart->series_count; i++) {
        const bf_series *series = &trend->chart->series[i];
        size_t last = bf_series_last_point(series);
        if (last == series->count) {
            bf_quoted_text shown = bf_text_quoted(series->label);
            bf_notes_add(trend->canvas->notes, "%s has no value to draw",
                         shown.bytes);
            continue;
        }
        trend->ends.items[trend->ends.count++] =
            (bf_end){.name = series->label,
                     .value = end_value(trend, series, last),
                     .ink = bf_ink_series(i)};
    }
    return bf_ends_measure(trend->canvas, &trend->ends);
}

/*
 * The plot takes all the width that the labels leave.  With few months these
 * stand inside it, since half a month is free behind the last point.
 */
static void set_width(struct trend *trend, const bf_box *room)
{
    const bf_canvas *canvas = trend->canvas;
    double left = room->left + bf_axis_width(canvas, &trend->scale);
    double all = room->right - left;
    double beside = all - trend->ends.width - bf_ends_gap(canvas);
    double months = bf_span_months(trend->span);
    double width = fmin(all, beside * months / (months - 0.5));
    trend->timeline = (bf_timeline){
        .first = trend->span.first,
        .count = (int)months,
        .year_starts = bf_chart_is_calendar(trend->chart) ? 1 : 10,
        .left = left,
        .right = left + width};
    trend->plot.left = left;
    trend->plot.right = left + width;
}

static bool set_height(struct trend *trend, const bf_box *room)
{
    const bf_canvas *canvas = trend->canvas;
    trend->plot.top = room->top + bf_canvas_points(canvas, HEAD_ROOM);
    trend->plot.bottom =
        room->bottom - bf_axis_height(canvas, &trend->timeline);
    double height = trend->plot.bottom - trend->plot.top;
    if (height < 3 * bf_canvas_leading(canvas, BF_ROLE_AXIS))
        return bf_fail(canvas->error, BF_SPEC,
                       "no height is left for the plot; make the chart taller");
    int64_t lowest = 0;
    int64_t highest = 0;
    bf_chart_range(trend->chart, &lowest, &highest);
    int steps = bf_axis_steps(canvas, height);
    trend->scale = bf_scale_of(lowest, highest, steps);
    /* Free room at the top for what is said about peaks and events. */
    if (highest > trend->scale.high / 100 * FULL_PERCENT &&
        (trend->scale.high - trend->scale.low) / trend->scale.step < steps)
        trend->scale.high += trend->scale.step;
    trend->scale.top = trend->plot.top;
    trend->scale.bottom = trend->plot.bottom;
    return true;
}

/* The height decides on the rules, and their numbers on the width. */
static bool set_sizes(struct trend *trend, const bf_box *room)
{
    trend->timeline.count = bf_span_months(trend->span);
    if (!set_height(trend, room) || !measure_ends(trend))
        return false;
    set_width(trend, room);
    bf_box *bounds = &trend->canvas->placer.bounds;
    *bounds = trend->plot;
    bounds->right = room->right;
    bounds->top -= bf_canvas_points(trend->canvas, LABEL_HEIGHT);
    return bf_canvas_ok(trend->canvas);
}

/* --- Lines -----------------------------------------------------------------*/

static bool make_curve(struct trend *trend, size_t index)
{
    const bf_series *series = &trend->chart->series[index];
    bf_curve *curve = &trend->curves[index];
    double pitch = bf_timeline_pitch(&trend->timeline);
    if (!bf_curve_init(trend->canvas, series->count, curve))
        return false;
    curve->ink = bf_ink_series(index);
    curve->dash = index < 5 ? BF_DASH_NONE : BF_DASH_SHORT;
    curve->stroke_pt =
        bf_canvas_points(trend->canvas, pitch < FINE_PITCH ? FINE_LINE : LINE);
    for (size_t i = 0; i < series->count; i++) {
        const bf_point *point = &series->points[i];
        curve->present[i] = point->present;
        if (!point->present)
            continue;
        curve->spots[i] = (bf_spot){
            bf_timeline_middle(&trend->timeline, bf_series_month(series, i)),
            bf_scale_y(&trend->scale, point->value)};
    }
    bf_curve_guard(trend->canvas, curve);
    return bf_canvas_ok(trend->canvas);
}

static void draw_lines(struct trend *trend)
{
    /* The first series last, so that it lies on top. */
    for (size_t i = trend->chart->series_count; i > 0; i--) {
        bf_text id = bf_canvas_text(trend->canvas, "series-%zu", i);
        if (!bf_canvas_ok(trend->canvas) ||
            !bf_scene_group(trend->canvas->scene, id,
                            trend->chart->series[i - 1].label,
                            trend->canvas->error))
            return;
        bf_curve_draw(trend->canvas, &trend->curves[i - 1]);
        bf_scene_end(trend->canvas->scene, trend->canvas->error);
    }
}

/* --- Labels ----------------------------------------------------------------*/

static void draw_ends(struct trend *trend, const bf_box *room)
{
    const bf_canvas *canvas = trend->canvas;
    double right = trend->timeline.left;
    size_t next = 0;
    for (size_t i = 0; i < trend->chart->series_count; i++) {
        size_t last = bf_series_last_point(&trend->chart->series[i]);
        if (last == trend->chart->series[i].count)
            continue;
        trend->ends.items[next].point = trend->curves[i].spots[last];
        right = fmax(right, trend->ends.items[next].point.x);
        next++;
    }
    bf_box column = *room;
    column.left = right + bf_ends_gap(canvas);
    column.top -= bf_canvas_points(canvas, 4);
    if (column.left < trend->plot.right) /* not over the axis */
        column.bottom = trend->plot.bottom;
    bf_ends_draw(trend->canvas, &trend->ends, &column);
}

/* Calls out the highest month of the first series, if it is not the last. */
static void draw_peak(struct trend *trend)
{
    bf_canvas *canvas = trend->canvas;
    const bf_series *series = &trend->chart->series[0];
    size_t peak = bf_series_highest(series);
    size_t last = bf_series_last_point(series);
    if (peak == series->count ||
        series->points[peak].value == series->points[last].value)
        return;
    bf_block block = {.role = BF_ROLE_LABEL};
    bf_block_add(
        canvas, &block,
        (bf_run){.text = bf_words_value(canvas, series->points[peak].value),
                 .role = BF_ROLE_LABEL,
                 .ink = bf_ink_series(0)});
    bf_spot spot = trend->curves[0].spots[peak];
    double radius = bf_dot_radius(canvas);
    const bf_request request = {.around = {spot.x - radius, spot.y - radius,
                                           spot.x + radius, spot.y + radius},
                                .width = block.width,
                                .height = block.height,
                                .gap = bf_canvas_points(canvas, PEAK_GAP),
                                .above = true};
    bf_place place;
    if (!bf_placer_find(&canvas->placer, &request, &place))
        return;
    bf_dot_draw(canvas, spot, bf_ink_series(0));
    bf_block_draw(canvas, &block, &place);
    bf_placer_add_box(&canvas->placer, place.box, canvas->error);
    bf_placer_add_box(&canvas->placer, request.around, canvas->error);
}

bool bf_chart_trend(bf_canvas *canvas)
{
    struct trend trend = {.canvas = canvas, .chart = canvas->chart};
    bf_box room;
    int64_t lowest = 0;
    int64_t highest = 0;
    if (!bf_chart_check(canvas->chart, MOST_SERIES, canvas->error))
        return false;
    trend.span = bf_chart_span(trend.chart);
    bf_chart_range(trend.chart, &lowest, &highest);
    trend.scale = bf_scale_of(lowest, highest, 6); /* for its unit */
    if (!bf_quoted_choose(canvas, trend.span, &trend.quoted) ||
        !draw_words(&trend, &room))
        return false;
    draw_key(&trend, &room);
    if (!set_sizes(&trend, &room))
        return false;
    bf_events_draw_bands(canvas, &trend.timeline, &trend.plot);
    bf_gaps_draw(canvas, &trend.timeline, &trend.plot);
    bf_axis_draw_rules(canvas, &trend.scale, trend.plot.left, trend.plot.right);
    bf_axis_draw_time(canvas, &trend.timeline, trend.plot.bottom);
    bf_events_draw_lines(canvas, &trend.timeline, &trend.plot);
    for (size_t i = 0; i < trend.chart->series_count; i++) {
        if (!make_curve(&trend, i))
            return false;
    }
    draw_lines(&trend);
    draw_ends(&trend, &room);
    bf_chart_record(canvas);
    bf_quoted_draw(canvas, &trend.quoted, &trend.scale, &trend.timeline);
    draw_peak(&trend);
    bf_events_label(canvas, &trend.timeline, &trend.plot);
    bf_quoted_label(canvas, &trend.quoted);
    return bf_canvas_ok(canvas);
}
