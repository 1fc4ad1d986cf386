#include "render/axis.h"
#include "render/chart.h"
#include "render/credit.h"
#include "render/curve.h"
#include "render/stage.h"
#include "render/tip.h"
#include "render/yearly.h"

#include <math.h>

#define NEWEST_LINE  2.25
#define LINE         1.75
#define CONTEXT_LINE 1.0

enum { MONTHS = 12, ALL_NAMED = 6 };

/* Years over each other: a line for each, from its first month to its last. */
struct years {
    bf_stage stage;
    const bf_series *series;
    bf_yearly yearly;
    bf_curve *curves; /* by year */
    size_t peak;      /* the point with the highest value */
    bf_ends ends;
    size_t named[ALL_NAMED]; /* the years of the ends */
};

static const bf_point *point_at(const struct years *years, size_t year,
                                int month)
{
    bf_month start = bf_yearly_start(&years->yearly, year);
    return bf_series_at(years->series, (bf_month){start.index + month});
}

static size_t newest(const struct years *years)
{
    return years->yearly.count - 1;
}

static size_t peak_year(const struct years *years)
{
    bf_month month = bf_series_month(years->series, years->peak);
    return (size_t)(bf_yearly_year(&years->yearly, month) -
                    years->yearly.first);
}

/* The newest year, the one before it, and the others as their background. */
static bf_ink ink_of(const struct years *years, size_t year)
{
    if (year == newest(years))
        return bf_ink_series(0);
    return year + 1 == newest(years) ? bf_ink_series(1) : BF_INK_LEADER;
}

/* A label's ink: the background's is too pale for text. */
static bf_ink label_ink(const struct years *years, size_t year)
{
    bf_ink ink = ink_of(years, year);
    return ink == BF_INK_LEADER ? BF_INK_MUTED : ink;
}

/* --- Words --- */

static bool draw_words(struct years *years)
{
    bf_stage *stage = &years->stage;
    bool calendar = years->yearly.calendar;
    bf_scale scale =
        bf_scale_of(0, years->series->points[years->peak].value, 6);
    const bf_wording wording = {
        .title = "by month and year",
        .subtitle = "Monthly",
        .open = "Dotted months",
        .unit = bf_scale_unit(&scale),
        .years = calendar ? "One line per year"
                          : "One line per fiscal year (October–September)"};
    bf_words words = bf_words_make(stage->canvas, &wording,
                                   bf_chart_span(stage->canvas->chart));
    if (years->yearly.count > ALL_NAMED)
        bf_words_say(&words,
                     bf_canvas_text(
                         stage->canvas, "Grey lines: %.*s to %.*s.",
                         BF_SHOW(bf_yearly_name(&years->yearly, 0, true)),
                         BF_SHOW(bf_yearly_name(
                             &years->yearly, years->yearly.count - 3, true))));
    return bf_canvas_ok(stage->canvas) &&
           bf_frame_draw(stage->canvas, &words, &stage->room);
}

/* The last month of a year that has a value, -1 when none has. */
static int last_month(const struct years *years, size_t year)
{
    int month = MONTHS - 1;
    while (month >= 0 && !point_at(years, year, month))
        month--;
    return month;
}

static bool is_named(const struct years *years, size_t year)
{
    return years->yearly.count <= ALL_NAMED || year + 2 > newest(years) ||
           year == peak_year(years);
}

/* "FY 2025: 9,740 in Aug" */
static void add_end(struct years *years, size_t year, int month)
{
    const bf_canvas *canvas = years->stage.canvas;
    const bf_point *point = point_at(years, year, month);
    bf_text value = bf_words_value(canvas, point->value);
    bf_month at = {bf_yearly_start(&years->yearly, year).index + month};
    size_t index = (size_t)(at.index - years->series->first.index);
    if (month < MONTHS - 1)
        value = bf_canvas_text(canvas, "%.*s in %s", BF_SHOW(value),
                               bf_month_short_name(at));
    years->named[years->ends.count] = year;
    years->ends.items[years->ends.count++] =
        (bf_end){.name = bf_yearly_name(&years->yearly, year, true),
                 .value = value,
                 .tip = bf_tip_of(canvas, years->series, index),
                 .open = bf_series_is_provisional(years->series, index),
                 .colon = true,
                 .ink = label_ink(years, year)};
}

/* The newest first, since the last ones go when there is no room. */
static bool measure_ends(struct years *years)
{
    for (size_t i = years->yearly.count; i > 0; i--) {
        int month = last_month(years, i - 1);
        if (month >= 0 && is_named(years, i - 1))
            add_end(years, i - 1, month);
    }
    return bf_ends_measure(years->stage.canvas, &years->ends);
}

/* --- Lines --- */

static bf_spot spot_at(const struct years *years, int month, int64_t value)
{
    bf_month at = {years->stage.span.first.index + month};
    return (bf_spot){bf_timeline_middle(&years->stage.timeline, at),
                     bf_scale_y(&years->stage.scale, value)};
}

static double stroke_of(const struct years *years, size_t year)
{
    if (year == newest(years))
        return NEWEST_LINE;
    return year + 1 == newest(years) ? LINE : CONTEXT_LINE;
}

static bool make_curve(struct years *years, size_t year)
{
    bf_canvas *canvas = years->stage.canvas;
    bf_curve *curve = &years->curves[year];
    if (!bf_curve_init(canvas, MONTHS, curve))
        return false;
    curve->ink = ink_of(years, year);
    curve->stroke_pt = bf_canvas_points(canvas, stroke_of(years, year));
    for (int i = 0; i < MONTHS; i++) {
        const bf_point *point = point_at(years, year, i);
        curve->present[i] = point;
        curve->open[i] = point && bf_series_is_provisional(
                                      years->series,
                                      (size_t)(point - years->series->points));
        if (point)
            curve->spots[i] = spot_at(years, i, point->value);
    }
    bf_curve_guard(canvas, curve);
    return bf_canvas_ok(canvas);
}

static bool draw_lines(struct years *years)
{
    bf_canvas *canvas = years->stage.canvas;
    years->curves = bf_arena_take(canvas->arena,
                                  years->yearly.count * sizeof *years->curves,
                                  canvas->error);
    if (!years->curves)
        return false;
    for (size_t i = 0; i < years->yearly.count; i++) {
        bf_text id = bf_canvas_text(canvas, "%syear-%d", canvas->prefix,
                                    years->yearly.first + (int)i);
        if (!make_curve(years, i) ||
            !bf_scene_group(canvas->scene, id,
                            bf_yearly_name(&years->yearly, i, true),
                            canvas->error))
            return false;
        bf_curve_draw(canvas, &years->curves[i]);
        bf_tip_lay(canvas, &years->curves[i], years->series,
                   bf_yearly_start(&years->yearly, i),
                   bf_timeline_pitch(&years->stage.timeline));
        bf_scene_end(canvas->scene, canvas->error);
    }
    return bf_canvas_ok(canvas);
}

static void draw_ends(struct years *years)
{
    double right = years->stage.timeline.left;
    for (size_t i = 0; i < years->ends.count; i++) {
        size_t year = years->named[i];
        int month = last_month(years, year);
        const bf_point *point = point_at(years, year, month);
        years->ends.items[i].point = spot_at(years, month, point->value);
        right = fmax(right, years->ends.items[i].point.x);
    }
    const bf_box column = bf_stage_column(&years->stage, right);
    bf_ends_draw(years->stage.canvas, &years->ends, &column);
}

static void draw_peak(struct years *years)
{
    size_t year = peak_year(years);
    bf_month month = bf_series_month(years->series, years->peak);
    bf_month start = bf_yearly_start(&years->yearly, year);
    int64_t value = years->series->points[years->peak].value;
    if (value !=
        years->series->points[bf_series_last_point(years->series)].value)
        bf_stage_call_out(
            &years->stage,
            &(bf_call_out){.spot =
                               spot_at(years, month.index - start.index, value),
                           .text = bf_words_value(years->stage.canvas, value),
                           .ink = label_ink(years, year),
                           .dot = true,
                           .tip = bf_tip_of(years->stage.canvas, years->series,
                                            years->peak)});
}

bool bf_chart_years(bf_canvas *canvas)
{
    struct years years = {.stage = {.canvas = canvas, .any_year = true},
                          .series = canvas->chart->series};
    bf_stage *stage = &years.stage;
    int64_t lowest = 0;
    int64_t highest = 0;
    if (!bf_chart_check(canvas->chart, 1, canvas->error))
        return false;
    years.yearly = bf_yearly_of(canvas);
    years.peak = bf_series_highest(years.series);
    stage->span.first = bf_yearly_start(&years.yearly, newest(&years));
    stage->span.last = (bf_month){stage->span.first.index + MONTHS - 1};
    bf_chart_range(canvas->chart, &lowest, &highest);
    if (!draw_words(&years) || !bf_stage_set_height(stage, lowest, highest) ||
        !measure_ends(&years))
        return false;
    bf_stage_set_width(stage, years.ends.width, 0.5, 0);
    bf_axis_draw_rules(canvas, &stage->scale, stage->plot.left,
                       stage->plot.right);
    bf_axis_draw_time(canvas, &stage->timeline, stage->plot.bottom);
    if (!draw_lines(&years))
        return false;
    draw_ends(&years);
    draw_peak(&years);
    bf_chart_record(canvas);
    return bf_canvas_ok(canvas);
}
