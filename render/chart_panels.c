#include "render/axis.h"
#include "render/chart.h"
#include "render/credit.h"
#include "render/curve.h"
#include "render/hatch.h"
#include "render/stage.h"
#include "render/tip.h"

#include <math.h>

#define LEAST_WIDTH   84.0 /* of a panel */
#define LEAST_PLOT    20.0 /* height */
#define COLUMN_GAP    12.0
#define ROW_GAP       11.0
#define TITLE_GAP     4.5
#define LINE          1.75
#define FINE_LINE     1.0
#define FINE_PITCH    1.0 /* months nearer than this have a fine line */
#define CONTEXT_LINE  0.75
#define CALL_OUT_ROOM 16.0

enum { MOST_PANELS = 12, MOST_CONTEXT = 12000 };

/* Small charts of one series each, on the same scales. */
struct panels {
    bf_canvas *canvas;
    const bf_chart *chart;
    bf_stage stage; /* of the panel at work */
    bf_box room;
    size_t columns;
    size_t rows;
    double numbers; /* width of the axis, in the first column */
    double width;   /* of a plot */
    double titles;  /* height */
    double axis;    /* below the lowest panel of each column */
    double height;  /* of a plot */
    int64_t lowest;
    int64_t highest;
    bool context; /* the other series stand behind, in grey */
};

/* --- Words and sizes --- */

static bool draw_words(struct panels *panels)
{
    bf_scale scale = bf_scale_of(panels->lowest, panels->highest, 4);
    const bf_wording wording = {.title = "by month",
                                .subtitle = "Monthly",
                                .open = "Dotted months",
                                .unit = bf_scale_unit(&scale)};
    bf_words words =
        bf_words_make(panels->canvas, &wording, panels->stage.span);
    if (panels->context)
        bf_words_say(&words, BF_TEXT("Grey: the other panels’ lines."));
    return bf_canvas_ok(panels->canvas) &&
           bf_frame_draw(panels->canvas, &words, &panels->room);
}

static bool set_title(const struct panels *panels, size_t index,
                      bf_block *block)
{
    *block = (bf_block){.role = BF_ROLE_LABEL};
    const bf_run run = {.text = panels->chart->series[index].label,
                        .role = BF_ROLE_LABEL,
                        .ink = BF_INK_TEXT};
    return bf_block_wrap(panels->canvas, block, run, panels->width);
}

static bool measure_titles(struct panels *panels)
{
    panels->titles = 0;
    for (size_t i = 0; i < panels->chart->series_count; i++) {
        bf_block block;
        if (!set_title(panels, i, &block))
            return false;
        panels->titles = fmax(panels->titles, block.height);
    }
    panels->titles += bf_canvas_points(panels->canvas, TITLE_GAP);
    return true;
}

static void set_width(struct panels *panels)
{
    const bf_canvas *canvas = panels->canvas;
    bf_scale scale = bf_scale_of(panels->lowest, panels->highest, 4);
    double gaps =
        bf_canvas_points(canvas, COLUMN_GAP) * (double)(panels->columns - 1);
    panels->numbers = bf_axis_width(canvas, &scale);
    panels->width =
        (panels->room.right - panels->room.left - panels->numbers - gaps) /
        (double)panels->columns;
}

static bool set_height(struct panels *panels)
{
    const bf_canvas *canvas = panels->canvas;
    double rows = (double)panels->rows;
    double gaps = bf_canvas_points(canvas, ROW_GAP) * (rows - 1);
    panels->stage.timeline.count = bf_span_months(panels->stage.span);
    panels->axis = bf_axis_height(canvas, &panels->stage.timeline);
    panels->height =
        (panels->room.bottom - panels->room.top - gaps - panels->axis) / rows -
        panels->titles;
    return panels->height >= bf_canvas_points(canvas, LEAST_PLOT);
}

/* False when titles or plots would have too little room. */
static bool try_grid(struct panels *panels, size_t columns)
{
    size_t count = panels->chart->series_count;
    panels->rows = (count + columns - 1) / columns;
    panels->columns = (count + panels->rows - 1) / panels->rows;
    set_width(panels);
    return measure_titles(panels) && set_height(panels);
}

/* As square as can be, no panel too narrow or too low. */
static bool choose_grid(struct panels *panels)
{
    const bf_canvas *canvas = panels->canvas;
    size_t count = panels->chart->series_count;
    double room = panels->room.right - panels->room.left;
    size_t most = (size_t)fmax(room / bf_canvas_points(canvas, LEAST_WIDTH), 1);
    size_t square = count <= 3 ? count : (size_t)ceil(sqrt((double)count));
    square = square < most ? square : most;
    for (size_t columns = square; columns <= most; columns++) {
        if (try_grid(panels, columns))
            return true;
    }
    for (size_t columns = square - 1; columns > 0; columns--) {
        if (try_grid(panels, columns))
            return true;
    }
    return bf_fail(canvas->error, BF_SPEC,
                   "%zu panels do not fit; make the chart taller or wider",
                   count);
}

/* --- A panel --- */

/* What the label of the highest peak needs beyond the end of the scale. */
static double head_room(const struct panels *panels)
{
    const bf_scale *scale = &panels->stage.scale;
    double share = (double)(scale->high - panels->highest) /
                   (double)(scale->high - scale->low);
    double room = bf_canvas_points(panels->canvas, CALL_OUT_ROOM);
    return fmax(room - share * panels->height, 0);
}

static void open_panel(struct panels *panels, size_t index)
{
    bf_stage *stage = &panels->stage;
    const bf_canvas *canvas = panels->canvas;
    size_t column = index % panels->columns;
    size_t row = index / panels->columns;
    double pitch =
        panels->titles + panels->height + bf_canvas_points(canvas, ROW_GAP);
    bf_box *plot = &stage->plot;
    plot->left =
        panels->room.left + panels->numbers +
        (double)column * (panels->width + bf_canvas_points(canvas, COLUMN_GAP));
    plot->right = plot->left + panels->width;
    plot->top = panels->room.top + (double)row * pitch + panels->titles;
    plot->bottom = plot->top + panels->height;
    int steps = (int)fmin(bf_axis_steps(canvas, panels->height), 4);
    stage->scale = bf_scale_of(panels->lowest, panels->highest, steps);
    stage->scale.bottom = plot->bottom;
    stage->scale.top = plot->top + head_room(panels);
    stage->timeline = (bf_timeline){
        .first = stage->span.first,
        .count = bf_span_months(stage->span),
        .year_starts = bf_chart_is_calendar(panels->chart) ? 1 : 10,
        .left = plot->left,
        .right = plot->right};
    panels->canvas->placer.bounds = *plot;
}

static bool draw_title(const struct panels *panels, size_t index)
{
    bf_block block;
    if (!set_title(panels, index, &block))
        return false;
    const bf_box *plot = &panels->stage.plot;
    double top = plot->top - panels->titles;
    const bf_place place = {
        .box = {plot->left, top, plot->left + block.width, top + block.height},
        .anchor = BF_ANCHOR_START};
    bf_block_draw(panels->canvas, &block, &place);
    return true;
}

static bool draw_context(const struct panels *panels, size_t index)
{
    for (size_t i = 0; i < panels->chart->series_count; i++) {
        bf_curve curve = {.ink = BF_INK_GRID};
        if (i == index || !panels->context)
            continue;
        if (!bf_stage_trace(&panels->stage, &panels->chart->series[i], &curve))
            return false;
        curve.stroke_pt = bf_canvas_points(panels->canvas, CONTEXT_LINE);
        bf_curve_draw(panels->canvas, &curve);
    }
    return true;
}

static double stroke_of(const struct panels *panels)
{
    double pitch = bf_timeline_pitch(&panels->stage.timeline);
    return pitch < FINE_PITCH ? FINE_LINE : LINE;
}

static bool draw_line(struct panels *panels, size_t index)
{
    bf_canvas *canvas = panels->canvas;
    const bf_series *series = &panels->chart->series[index];
    bf_curve curve = {.ink = bf_ink_series(0)};
    bf_text id =
        bf_canvas_text(canvas, "%sseries-%zu", canvas->prefix, index + 1);
    if (!bf_stage_trace(&panels->stage, series, &curve) ||
        !bf_scene_group(canvas->scene, id, series->label, canvas->error))
        return false;
    curve.stroke_pt = bf_canvas_points(canvas, stroke_of(panels));
    bf_curve_guard(canvas, &curve);
    bf_curve_draw(canvas, &curve);
    bf_tip_lay(canvas, &curve, series, series->first,
               bf_timeline_pitch(&panels->stage.timeline));
    bf_scene_end(canvas->scene, canvas->error);
    size_t peak = bf_series_highest(series);
    if (peak < series->count)
        bf_stage_call_out(
            &panels->stage,
            &(bf_call_out){
                .spot = curve.spots[peak],
                .text = bf_words_value(canvas, series->points[peak].value),
                .ink = bf_ink_series(0),
                .dot = true,
                .tip = bf_tip_of(canvas, series, peak)});
    return bf_canvas_ok(canvas);
}

static bool draw_panel(struct panels *panels, size_t index)
{
    bf_stage *stage = &panels->stage;
    bool below = index + panels->columns < panels->chart->series_count;
    open_panel(panels, index);
    bf_gaps_draw(panels->canvas, &stage->timeline, &stage->plot);
    if (index % panels->columns == 0)
        bf_axis_draw_rules(panels->canvas, &stage->scale, stage->plot.left,
                           stage->plot.right);
    else
        bf_axis_draw_bare_rules(panels->canvas, &stage->scale, stage->plot.left,
                                stage->plot.right);
    if (!below)
        bf_axis_draw_time(panels->canvas, &stage->timeline, stage->plot.bottom);
    if (!draw_title(panels, index) || !draw_context(panels, index))
        return false;
    bf_axis_draw_zero(panels->canvas, &stage->scale, stage->plot.left,
                      stage->plot.right);
    return draw_line(panels, index);
}

bool bf_chart_panels(bf_canvas *canvas)
{
    const bf_chart *chart = canvas->chart;
    struct panels panels = {.canvas = canvas, .chart = chart};
    if (!bf_chart_check(chart, MOST_PANELS, canvas->error))
        return false;
    panels.stage.canvas = canvas;
    panels.stage.span = bf_chart_span(chart);
    size_t months = (size_t)bf_span_months(panels.stage.span);
    panels.context =
        chart->series_count > 1 &&
        chart->series_count * chart->series_count * months <= MOST_CONTEXT;
    bf_chart_range(chart, &panels.lowest, &panels.highest);
    if (!draw_words(&panels) || !choose_grid(&panels))
        return false;
    for (size_t i = 0; i < chart->series_count; i++) {
        if (!draw_panel(&panels, i))
            return false;
    }
    bf_chart_record(canvas);
    return bf_canvas_ok(canvas);
}
