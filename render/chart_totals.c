#include "render/axis.h"
#include "render/chart.h"
#include "render/columns.h"
#include "render/credit.h"
#include "render/quoted.h"
#include "render/stage.h"
#include "render/yearly.h"

#include <math.h>

#define HEAD_ROOM  16.0 /* above the highest column, for its number */
#define NUMBER_GAP 3.5  /* between a column and its number */
#define BASE       4.0  /* between the columns and the years */

enum { MOST_PARTS = 6 };

/* Totals under way: a column for each (fiscal) year. */
struct totals {
    bf_stage stage;
    bf_columns columns;
    bf_ends ends;
    bf_yearly yearly;
    bf_quoted quoted;
    bool numbers; /* above every column; else there are rules */
};

/* --- Words --- */

static bool draw_words(struct totals *totals)
{
    bf_stage *stage = &totals->stage;
    bool calendar = totals->yearly.calendar;
    bf_scale scale = bf_scale_of(0, totals->columns.most, 6);
    const bf_wording wording = {
        .title = calendar ? "by year" : "by fiscal year",
        .subtitle = "Yearly",
        .unit = totals->numbers ? "" : bf_scale_unit(&scale),
        .years = calendar ? "" : "Fiscal years run October–September"};
    bf_words words = bf_words_make(stage->canvas, &wording, stage->span);
    if (totals->columns.open)
        bf_words_say(&words, BF_TEXT("Hatched columns are years without all of "
                                     "their months."));
    if (totals->columns.partial)
        bf_words_say(&words,
                     BF_TEXT("Not every part has a value in every year."));
    return bf_quoted_frame_draw(stage->canvas, &totals->quoted, &words,
                                &stage->room);
}

/* --- Sizes --- */

static double widest_number(const struct totals *totals)
{
    const bf_canvas *canvas = totals->stage.canvas;
    double width = 0;
    for (size_t i = 0; i < totals->columns.count; i++)
        width = fmax(
            width, bf_canvas_width(
                       canvas, BF_ROLE_LABEL,
                       bf_words_value(canvas, totals->columns.items[i].total)));
    return width;
}

static bool measure_ends(struct totals *totals, bool sum)
{
    totals->ends.count = 0;
    return totals->columns.parts == 1 ||
           bf_columns_measure_ends(&totals->columns, &totals->ends, sum);
}

/*
 * Numbers above the columns where they fit, and no quoted figures stand: then
 * no axis is needed.
 */
static bool decide(struct totals *totals)
{
    const bf_canvas *canvas = totals->stage.canvas;
    const bf_box room = bf_frame_room(canvas);
    if (!measure_ends(totals, false))
        return false;
    double all = room.right - room.left - totals->ends.width;
    if (totals->ends.count)
        all -= bf_ends_gap(canvas);
    totals->numbers = totals->quoted.count == 0 &&
                      all / (double)totals->columns.count >
                          widest_number(totals) + bf_canvas_points(canvas, 4);
    return totals->numbers || measure_ends(totals, true);
}

static bool set_sizes(struct totals *totals)
{
    bf_stage *stage = &totals->stage;
    const bf_canvas *canvas = stage->canvas;
    bf_box *plot = &stage->plot;
    double foot =
        bf_canvas_leading(canvas, BF_ROLE_AXIS) +
        (totals->columns.open ? bf_canvas_leading(canvas, BF_ROLE_NOTE) : 0);
    plot->top = stage->room.top + bf_canvas_points(canvas, HEAD_ROOM);
    plot->bottom = stage->room.bottom - foot - bf_canvas_points(canvas, BASE);
    double height = plot->bottom - plot->top;
    if (height < 2 * bf_canvas_leading(canvas, BF_ROLE_AXIS))
        return bf_fail(canvas->error, BF_SPEC,
                       "no height is left for the plot; make the chart taller");
    stage->scale =
        bf_scale_of(0, totals->columns.most, bf_axis_steps(canvas, height));
    if (totals->numbers && totals->columns.most > 0)
        stage->scale.high = totals->columns.most;
    stage->scale.top = plot->top;
    stage->scale.bottom = plot->bottom;
    plot->left = stage->room.left;
    if (!totals->numbers)
        plot->left += bf_axis_width(canvas, &stage->scale);
    plot->right = stage->room.right;
    if (totals->ends.count)
        plot->right -= totals->ends.width + bf_ends_gap(canvas);
    plot->right =
        fmin(plot->right, plot->left + bf_column_pitch(canvas) *
                                           (double)totals->columns.count);
    totals->columns.scale = stage->scale;
    totals->columns.left = plot->left;
    totals->columns.right = plot->right;
    return true;
}

/* --- Drawing --- */

static double middle(const bf_box *box)
{
    return (box->left + box->right) / 2;
}

static void draw_number(const struct totals *totals, size_t index)
{
    const bf_canvas *canvas = totals->stage.canvas;
    const bf_column *column = &totals->columns.items[index];
    bf_box box = bf_columns_box(&totals->columns, index);
    bf_text text = column->parts ? bf_words_value(canvas, column->total)
                                 : BF_TEXT("no data");
    bf_canvas_label(
        canvas, &(bf_label){.x = middle(&box),
                            .y = box.top - bf_canvas_points(canvas, NUMBER_GAP),
                            .anchor = BF_ANCHOR_MIDDLE,
                            .type = bf_canvas_type(canvas, BF_ROLE_LABEL),
                            .ink = BF_INK_TEXT,
                            .text = text});
}

static void draw_months(const struct totals *totals, size_t index)
{
    const bf_canvas *canvas = totals->stage.canvas;
    double pitch = (totals->columns.right - totals->columns.left) /
                   (double)totals->columns.count;
    bf_text months = bf_yearly_part(&totals->yearly, index);
    bf_box box = bf_columns_box(&totals->columns, index);
    double y = totals->stage.room.bottom - bf_canvas_points(canvas, 2);
    if (months.length && bf_canvas_width(canvas, BF_ROLE_NOTE, months) < pitch)
        bf_canvas_mute(canvas, months, BF_ROLE_NOTE, (bf_spot){middle(&box), y},
                       BF_ANCHOR_MIDDLE);
}

static void draw_years(struct totals *totals)
{
    bf_canvas *canvas = totals->stage.canvas;
    const bf_columns *columns = &totals->columns;
    const bf_timeline years =
        bf_yearly_timeline(&totals->yearly, columns->left, columns->right);
    double size = bf_canvas_type(canvas, BF_ROLE_AXIS).size_pt;
    bf_axis_name_years(canvas, &years,
                       totals->stage.plot.bottom +
                           bf_canvas_points(canvas, BASE) + size * 0.8);
    for (size_t i = 0; i < columns->count; i++)
        draw_months(totals, i);
}

static void draw_zero(const struct totals *totals)
{
    const bf_canvas *canvas = totals->stage.canvas;
    const bf_box *plot = &totals->stage.plot;
    const bf_style style = {.stroke = BF_INK_TEXT, .stroke_pt = 0.75};
    if (bf_canvas_ok(canvas))
        bf_scene_line(canvas->scene, (bf_spot){plot->left, plot->bottom},
                      (bf_spot){plot->right, plot->bottom}, &style,
                      canvas->error);
}

/* The highest year and the last one are called out where there are rules. */
static void call_out(struct totals *totals, size_t index)
{
    bf_box box = bf_columns_box(&totals->columns, index);
    bf_stage_call_out(&totals->stage,
                      &(bf_call_out){.spot = {middle(&box), box.top},
                                     .text = bf_words_value(
                                         totals->stage.canvas,
                                         totals->columns.items[index].total),
                                     .ink = BF_INK_TEXT});
}

static void draw_numbers(struct totals *totals)
{
    size_t last = bf_columns_last(&totals->columns);
    if (!totals->numbers) {
        call_out(totals, totals->columns.highest);
        /* Beside several parts their sum is named at the end. */
        if (last != totals->columns.highest && totals->ends.count == 0)
            call_out(totals, last);
        return;
    }
    for (size_t i = 0; i < totals->columns.count; i++)
        draw_number(totals, i);
}

/* From the first year's first month to the last year's last. */
static bf_span whole_years(const struct totals *totals)
{
    bf_timeline years = bf_yearly_timeline(&totals->yearly, 0, 0);
    return (bf_span){years.first, bf_timeline_last(&years)};
}

static void draw_quoted(struct totals *totals)
{
    const bf_columns *columns = &totals->columns;
    bf_timeline years =
        bf_yearly_timeline(&totals->yearly, columns->left, columns->right);
    bf_quoted_draw(totals->stage.canvas, &totals->quoted, &totals->stage.scale,
                   &years);
}

static void draw_ends(struct totals *totals)
{
    if (totals->ends.count == 0)
        return;
    bf_columns_place_ends(&totals->columns, &totals->ends);
    bf_box box = totals->stage.room;
    box.left = bf_ends_left(totals->stage.canvas, totals->ends.items[0].point.x,
                            totals->stage.plot.right);
    bf_ends_draw(totals->stage.canvas, &totals->ends, &box);
}

bool bf_chart_totals(bf_canvas *canvas)
{
    struct totals totals = {.stage.canvas = canvas};
    if (!bf_chart_check(canvas->chart, MOST_PARTS, canvas->error))
        return false;
    totals.stage.span = bf_chart_span(canvas->chart);
    totals.yearly = bf_yearly_of(canvas);
    if (!bf_yearly_columns(&totals.yearly, canvas, &totals.columns))
        return false;
    if (!bf_yearly_take_marks(&totals.yearly, canvas) ||
        !bf_quoted_choose(canvas, whole_years(&totals), &totals.quoted) ||
        !decide(&totals))
        return false;
    totals.quoted.spots = true;
    if (!draw_words(&totals) || !set_sizes(&totals))
        return false;
    canvas->placer.bounds = totals.stage.room;
    canvas->placer.bounds.left = totals.stage.plot.left;
    if (totals.numbers)
        draw_zero(&totals);
    else
        bf_axis_draw_rules(canvas, &totals.stage.scale, totals.stage.plot.left,
                           totals.stage.plot.right);
    bf_columns_draw(&totals.columns);
    draw_years(&totals);
    draw_ends(&totals);
    bf_yearly_record(&totals.yearly, canvas, &totals.columns);
    draw_quoted(&totals);
    draw_numbers(&totals);
    bf_quoted_label(canvas, &totals.quoted);
    return bf_canvas_ok(canvas);
}

/* The sums; of several parts, the last year's as well. */
void bf_chart_totals_tell(bf_canvas *canvas, bool brief, bf_buffer *buffer)
{
    const bf_chart *chart = canvas->chart;
    bf_yearly_tell(canvas, brief, buffer);
    if (brief || chart->series_count < 2)
        return;
    bf_buffer_puts(buffer, " Parts of the last year:");
    const bf_drawn_point *points = canvas->drawn.items;
    size_t count = 0;
    while (count < canvas->drawn.count && points[count].status != BF_QUOTED)
        count++;
    for (size_t i = 0; i < count; i++) {
        bool last = i + 1 == count ||
                    !bf_text_equal(points[i].series, points[i + 1].series);
        if (!last)
            continue;
        bf_buffer_format(buffer, " %.*s ", BF_SHOW(points[i].series));
        bf_write_value(points[i].value.low, buffer);
        bf_buffer_puts(buffer, i + 1 == count ? "." : ";");
    }
}
