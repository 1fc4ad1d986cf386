#include "render/chart.h"
#include "render/credit.h"
#include "render/hatch.h"
#include "render/heat.h"
#include "render/tip.h"

#include <math.h>

#define LEAST_ROW   2.0
#define TALLEST_ROW 34.0

enum { MONTHS = 12, SHADES = 7, LIGHT_SHADES = 5 };

/*
 * Of the ink of the first series; text on the last two is the paper's ink, and
 * has a contrast of 4.5:1 on each in every theme.
 */
static const double shades[SHADES] = {0.06, 0.16, 0.28, 0.4, 0.52, 0.82, 1};

static int class_of(const bf_heat *heat, int64_t value)
{
    int64_t class = value / heat->scale.step;
    int64_t most = heat->scale.high / heat->scale.step - 1;
    return (int)(class < most ? class : most);
}

int bf_heat_shade(const bf_heat *heat, int class)
{
    int classes = (int)(heat->scale.high / heat->scale.step);
    return classes > 1 ? class * (SHADES - 1) / (classes - 1) : SHADES - 1;
}

/* --- Words and sizes --- */

static bool draw_words(bf_heat *heat)
{
    const bf_wording wording = {
        .title = "by month and year",
        .subtitle = "Monthly",
        .open = "Framed months",
        .unit = bf_scale_unit(&heat->scale),
        .years = heat->yearly.calendar
                     ? "One row per year"
                     : "One row per fiscal year (October–September)"};
    bf_words words = bf_words_make(heat->canvas, &wording,
                                   bf_chart_span(heat->canvas->chart));
    bool gaps = false;
    for (size_t i = 0; i < heat->series->count; i++)
        gaps = gaps || !heat->series->points[i].present;
    if (gaps)
        bf_words_say(&words, BF_TEXT("Hatched months have no data."));
    return bf_canvas_ok(heat->canvas) &&
           bf_frame_draw(heat->canvas, &words, &heat->room);
}

static bool set_sizes(bf_heat *heat)
{
    const bf_canvas *canvas = heat->canvas;
    bf_box *cells = &heat->cells;
    *cells = heat->room;
    cells->left += bf_canvas_width(canvas, BF_ROLE_AXIS,
                                   bf_yearly_name(&heat->yearly, 0, true)) +
                   bf_canvas_points(canvas, BF_HEAT_NAME_GAP);
    cells->top += bf_canvas_leading(canvas, BF_ROLE_AXIS);
    cells->bottom -= bf_heat_key_height(heat);
    heat->width = (cells->right - cells->left) / MONTHS;
    heat->height = (cells->bottom - cells->top) / (double)heat->yearly.count;
    heat->height = fmin(heat->height, bf_canvas_points(canvas, TALLEST_ROW));
    cells->bottom = cells->top + heat->height * (double)heat->yearly.count;
    if (heat->height < LEAST_ROW)
        return bf_fail(canvas->error, BF_SPEC,
                       "%zu years do not fit in this height; make the chart "
                       "taller",
                       heat->yearly.count);
    return true;
}

/* --- Cells --- */

bf_box bf_heat_cell(const bf_heat *heat, size_t year, int month)
{
    double left = heat->cells.left + heat->width * month;
    double top = heat->cells.top + heat->height * (double)year;
    double gap = fmin(BF_HEAT_GAP, heat->height / 6);
    return (bf_box){left, top, left + heat->width - gap,
                    top + heat->height - gap};
}

/* The cell of a point. */
static bf_box cell_of(const bf_heat *heat, size_t index)
{
    bf_month month = bf_series_month(heat->series, index);
    int year = bf_yearly_year(&heat->yearly, month) - heat->yearly.first;
    bf_month start = bf_yearly_start(&heat->yearly, (size_t)year);
    return bf_heat_cell(heat, (size_t)year, month.index - start.index);
}

void bf_heat_fill(const bf_canvas *canvas, const bf_box *box, int shade)
{
    const bf_style style = {.fill = bf_ink_series(0), .opacity = shades[shade]};
    if (bf_canvas_ok(canvas))
        bf_scene_box(canvas->scene, (bf_spot){box->left, box->top},
                     (bf_spot){box->right, box->bottom}, 0, &style,
                     canvas->error);
}

/* Three digits: "250", "8.3"; whole where the scale is of ones. */
static bf_text short_value(const bf_heat *heat, int64_t value)
{
    const int64_t units[] = {BF_ONE, (int64_t)BF_ONE * 1000,
                             (int64_t)BF_ONE * 1000 * 1000};
    int64_t unit = units[heat->scale.magnitude];
    int64_t tenths = (value * 10 + unit / 2) / unit;
    if (heat->scale.magnitude == BF_ONES || tenths >= 100)
        return bf_words_value(heat->canvas, (value + unit / 2) / unit * BF_ONE);
    return bf_canvas_text(heat->canvas, "%d.%d", (int)(tenths / 10),
                          (int)(tenths % 10));
}

/* The largest type in which every number fits its cell; false for none. */
static bool number_role(const bf_heat *heat, bf_role *role)
{
    static const bf_role roles[] = {BF_ROLE_AXIS, BF_ROLE_NOTE};
    const bf_canvas *canvas = heat->canvas;
    for (size_t i = 0; i < 2; i++) {
        double widest = 0;
        *role = roles[i];
        for (size_t j = 0; j < heat->series->count; j++)
            widest = fmax(
                widest, bf_canvas_width(
                            canvas, *role,
                            short_value(heat, heat->series->points[j].value)));
        if (widest + 4 <= heat->width &&
            bf_canvas_leading(canvas, *role) <= heat->height)
            return true;
    }
    return false;
}

static void write_number(const bf_heat *heat, const bf_box *cell, int64_t value,
                         bf_role role)
{
    const bf_canvas *canvas = heat->canvas;
    bf_type type = bf_canvas_type(canvas, role);
    int shade = bf_heat_shade(heat, class_of(heat, value));
    bf_canvas_label(
        canvas,
        &(bf_label){.x = (cell->left + cell->right) / 2,
                    .y = (cell->top + cell->bottom) / 2 + type.size_pt * 0.36,
                    .anchor = BF_ANCHOR_MIDDLE,
                    .type = type,
                    .ink =
                        shade < LIGHT_SHADES ? BF_INK_TEXT : BF_INK_BACKGROUND,
                    .text = short_value(heat, value)});
}

/* A month with a value, or hatched where it has none. */
static void draw_cell(const bf_heat *heat, size_t index, bool numbers,
                      bf_role role)
{
    const bf_point *point = &heat->series->points[index];
    bf_box cell = cell_of(heat, index);
    if (!point->present) {
        bf_hatch_draw(heat->canvas, &cell, BF_INK_HATCH);
        return;
    }
    const bf_tip tip = bf_tip_of(heat->canvas, heat->series, index);
    bf_heat_fill(heat->canvas, &cell,
                 bf_heat_shade(heat, class_of(heat, point->value)));
    bf_tip_add(heat->canvas, &tip);
    if (numbers)
        write_number(heat, &cell, point->value, role);
}

static void draw_cells(const bf_heat *heat)
{
    bf_role role = BF_ROLE_AXIS;
    bool numbers = number_role(heat, &role);
    for (size_t i = 0; i < heat->series->count && bf_canvas_ok(heat->canvas);
         i++)
        draw_cell(heat, i, numbers, role);
}

/* A dotted frame around the months of each year that are provisional. */
static void draw_open(const bf_heat *heat)
{
    const bf_style style = {
        .stroke = BF_INK_TEXT, .stroke_pt = 0.75, .dash = BF_DASH_DOTS};
    for (size_t i = 0; i < heat->series->count; i++) {
        bf_box frame = cell_of(heat, i);
        if (!bf_series_is_provisional(heat->series, i))
            continue;
        while (i + 1 < heat->series->count &&
               bf_series_is_provisional(heat->series, i + 1) &&
               cell_of(heat, i + 1).top == frame.top)
            frame.right = cell_of(heat, ++i).right;
        if (bf_canvas_ok(heat->canvas))
            bf_scene_box(heat->canvas->scene, (bf_spot){frame.left, frame.top},
                         (bf_spot){frame.right, frame.bottom}, 0, &style,
                         heat->canvas->error);
    }
}

/* A frame around the highest month. */
static void draw_peak(const bf_heat *heat)
{
    bf_box cell = cell_of(heat, bf_series_highest(heat->series));
    const bf_style style = {.stroke = BF_INK_TEXT, .stroke_pt = 1.25};
    if (bf_canvas_ok(heat->canvas))
        bf_scene_box(heat->canvas->scene, (bf_spot){cell.left, cell.top},
                     (bf_spot){cell.right, cell.bottom}, 0, &style,
                     heat->canvas->error);
}

bool bf_chart_heat(bf_canvas *canvas)
{
    bf_heat heat = {.canvas = canvas, .series = canvas->chart->series};
    int64_t lowest = 0;
    int64_t highest = 0;
    if (!bf_chart_check(canvas->chart, 1, canvas->error))
        return false;
    bf_chart_range(canvas->chart, &lowest, &highest);
    if (lowest < 0)
        return bf_fail(canvas->error, BF_DATA,
                       "a value below zero has no place on this chart");
    heat.yearly = bf_yearly_of(canvas);
    heat.scale = bf_scale_of(0, highest, SHADES);
    if (!draw_words(&heat) || !set_sizes(&heat))
        return false;
    draw_cells(&heat);
    draw_open(&heat);
    draw_peak(&heat);
    bf_heat_draw_names(&heat);
    bf_heat_draw_key(&heat);
    bf_chart_record(canvas);
    return bf_canvas_ok(canvas);
}
