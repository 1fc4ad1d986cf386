#include "render/chart.h"
#include "render/credit.h"
#include "render/curve.h"
#include "render/events.h"
#include "render/quoted.h"
#include "render/stage.h"
#include "render/tip.h"

#include <math.h>

#define LINE       1.75
#define FINE_LINE  1.25 /* where months are closer than */
#define FINE_PITCH 1.6  /* this */

enum { MOST_SERIES = 6 };

/* A trend under way. */
struct trend {
    bf_stage stage;
    const bf_chart *chart;
    int64_t lowest;
    int64_t highest;
    bf_ends ends;
    bf_curve curves[MOST_SERIES];
    bf_quoted quoted;
};

/* --- Words --- */

static bool draw_words(struct trend *trend)
{
    bf_stage *stage = &trend->stage;
    bf_canvas *canvas = stage->canvas;
    bf_scale scale = bf_scale_of(trend->lowest, trend->highest, 6);
    const bf_wording wording = {.title = "by month",
                                .subtitle = "Monthly",
                                .open = "Dotted months",
                                .unit = bf_scale_unit(&scale)};
    bf_words words = bf_words_make(canvas, &wording, stage->span);
    return bf_quoted_frame_draw(canvas, &trend->quoted, &words, &stage->room);
}

/* The value at the end; with its month where others go on. */
static bf_text end_value(const struct trend *trend, const bf_series *series,
                         size_t last)
{
    bf_month month = bf_series_month(series, last);
    bf_text value =
        bf_words_value(trend->stage.canvas, series->points[last].value);
    if (month.index == trend->stage.span.last.index)
        return value;
    return bf_canvas_text(trend->stage.canvas, "%.*s in %.*s", BF_SHOW(value),
                          BF_SHOW(bf_words_month(trend->stage.canvas, month)));
}

static bool measure_ends(struct trend *trend)
{
    for (size_t i = 0; i < trend->chart->series_count; i++) {
        const bf_series *series = &trend->chart->series[i];
        size_t last = bf_series_last_point(series);
        if (last == series->count) {
            bf_quoted_text shown = bf_text_quoted(series->label);
            bf_notes_add(trend->stage.canvas->notes, "%s has no value to draw",
                         shown.bytes);
            continue;
        }
        trend->ends.items[trend->ends.count++] =
            (bf_end){.name = series->label,
                     .value = end_value(trend, series, last),
                     .tip = bf_tip_of(trend->stage.canvas, series, last),
                     .open = bf_series_is_provisional(series, last),
                     .ink = bf_ink_series(i)};
    }
    return bf_ends_measure(trend->stage.canvas, &trend->ends);
}

/* --- Lines --- */

static bool make_curve(struct trend *trend, size_t index)
{
    const bf_series *series = &trend->chart->series[index];
    bf_curve *curve = &trend->curves[index];
    double pitch = bf_timeline_pitch(&trend->stage.timeline);
    if (!bf_stage_trace(&trend->stage, series, curve))
        return false;
    curve->ink = bf_ink_series(index);
    curve->dash = index < 5 ? BF_DASH_NONE : BF_DASH_SHORT;
    curve->stroke_pt = bf_canvas_points(trend->stage.canvas,
                                        pitch < FINE_PITCH ? FINE_LINE : LINE);
    bf_curve_guard(trend->stage.canvas, curve);
    return bf_canvas_ok(trend->stage.canvas);
}

/* A value that is not final is a ring. */
static void draw_open_end(const struct trend *trend, size_t index)
{
    const bf_series *series = &trend->chart->series[index];
    const bf_curve *curve = &trend->curves[index];
    size_t last = bf_series_last_point(series);
    if (last < series->count && curve->open[last])
        bf_ring_draw(trend->stage.canvas, curve->spots[last], curve->ink);
}

static void draw_lines(struct trend *trend)
{
    /* The first series last, so that it lies on top. */
    for (size_t i = trend->chart->series_count; i > 0; i--) {
        bf_text id = bf_canvas_text(trend->stage.canvas, "%sseries-%zu",
                                    trend->stage.canvas->prefix, i);
        if (!bf_canvas_ok(trend->stage.canvas) ||
            !bf_scene_group(trend->stage.canvas->scene, id,
                            trend->chart->series[i - 1].label,
                            trend->stage.canvas->error))
            return;
        const bf_series *series = &trend->chart->series[i - 1];
        bf_curve_draw(trend->stage.canvas, &trend->curves[i - 1]);
        draw_open_end(trend, i - 1);
        bf_tip_lay(trend->stage.canvas, &trend->curves[i - 1], series,
                   series->first, bf_timeline_pitch(&trend->stage.timeline));
        bf_scene_end(trend->stage.canvas->scene, trend->stage.canvas->error);
    }
}

/* --- Labels --- */

static void draw_ends(struct trend *trend)
{
    double right = trend->stage.timeline.left;
    size_t next = 0;
    for (size_t i = 0; i < trend->chart->series_count; i++) {
        size_t last = bf_series_last_point(&trend->chart->series[i]);
        if (last == trend->chart->series[i].count)
            continue;
        trend->ends.items[next].point = trend->curves[i].spots[last];
        right = fmax(right, trend->ends.items[next].point.x);
        next++;
    }
    const bf_box column = bf_stage_column(&trend->stage, right);
    bf_ends_draw(trend->stage.canvas, &trend->ends, &column);
}

/* Calls out the highest month of the first series, if it is not the last. */
static int draw_peak(struct trend *trend)
{
    const bf_series *series = &trend->chart->series[0];
    size_t peak = bf_series_highest(series);
    size_t last = bf_series_last_point(series);
    if (peak == series->count ||
        series->points[peak].value == series->points[last].value)
        return 0;
    return bf_stage_call_out(
        &trend->stage,
        &(bf_call_out){.spot = trend->curves[0].spots[peak],
                       .text = bf_words_value(trend->stage.canvas,
                                              series->points[peak].value),
                       .ink = bf_ink_series(0),
                       .dot = true,
                       .tip = bf_tip_of(trend->stage.canvas, series, peak)});
}

/* --- What is said in the plot --- */

enum said { PEAK, EVENTS, QUOTES, SAID };

static int say(struct trend *trend, enum said what)
{
    bf_stage *stage = &trend->stage;
    switch (what) {
    case PEAK:
        return draw_peak(trend);
    case EVENTS:
        return bf_events_label(stage->canvas, &stage->timeline, &stage->plot);
    case QUOTES:
        return bf_quoted_label(stage->canvas, &trend->quoted);
    case SAID:
        break;
    }
    return 0;
}

static int say_all(struct trend *trend, const enum said *order)
{
    int worth = 0;
    for (size_t i = 0; i < SAID; i++)
        worth += say(trend, order[i]);
    return worth;
}

/* What comes first takes room from the rest, so all orders are tried. */
static void annotate(struct trend *trend)
{
    static const enum said orders[][SAID] = {
        {PEAK, EVENTS, QUOTES}, {PEAK, QUOTES, EVENTS}, {EVENTS, PEAK, QUOTES},
        {QUOTES, PEAK, EVENTS}, {EVENTS, QUOTES, PEAK}, {QUOTES, EVENTS, PEAK}};
    bf_canvas *canvas = trend->stage.canvas;
    const bf_placer before = canvas->placer;
    size_t best = 0;
    int most = -1;
    canvas->rehearsal = true;
    for (size_t i = 0; i < sizeof orders / sizeof *orders; i++) {
        int worth = say_all(trend, orders[i]);
        canvas->placer.box_count = before.box_count;
        canvas->placer.wall_count = before.wall_count;
        if (worth > most)
            best = i;
        most = worth > most ? worth : most;
    }
    canvas->rehearsal = false;
    say_all(trend, orders[best]);
}

static bool lay_out(struct trend *trend)
{
    return bf_stage_set_height(&trend->stage, trend->lowest, trend->highest) &&
           measure_ends(trend);
}

bool bf_chart_trend(bf_canvas *canvas)
{
    struct trend trend = {.chart = canvas->chart};
    bf_stage *stage = &trend.stage;
    stage->canvas = canvas;
    if (!bf_chart_check(canvas->chart, MOST_SERIES, canvas->error))
        return false;
    stage->span = bf_chart_span(trend.chart);
    bf_chart_range(trend.chart, &trend.lowest, &trend.highest);
    if (!bf_quoted_choose(canvas, stage->span, &trend.quoted) ||
        !draw_words(&trend) || !lay_out(&trend))
        return false;
    bf_stage_set_width(stage, trend.ends.width, 0.5, 0);
    bf_stage_draw(stage);
    for (size_t i = 0; i < trend.chart->series_count; i++) {
        if (!make_curve(&trend, i))
            return false;
    }
    draw_lines(&trend);
    draw_ends(&trend);
    bf_chart_record(canvas);
    bf_quoted_draw(canvas, &trend.quoted, &stage->scale, &stage->timeline);
    annotate(&trend);
    return bf_canvas_ok(canvas);
}
