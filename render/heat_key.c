#include "render/heat.h"

#include "render/axis.h"

#include <math.h>

#define KEY_GAP         9.0 /* above the key */
#define KEY_CELL_WIDTH  26.0
#define KEY_NAME_GAP    5.0 /* between two numbers */
#define KEY_CELL_HEIGHT 6.0

enum { MONTHS = 12 };

static void draw_months(const bf_heat *heat)
{
    const bf_canvas *canvas = heat->canvas;
    double drop = bf_canvas_leading(canvas, BF_ROLE_AXIS) * 0.35;
    bool narrow =
        bf_canvas_width(canvas, BF_ROLE_AXIS, BF_TEXT("Mar")) + 3 > heat->width;
    for (int i = 0; i < MONTHS; i++) {
        bf_month month = {bf_yearly_start(&heat->yearly, 0).index + i};
        bf_box cell = bf_heat_cell(heat, 0, i);
        bf_text name = bf_text_from(bf_month_short_name(month));
        if (narrow)
            name.length = 1;
        bf_canvas_mute(canvas, name, BF_ROLE_AXIS,
                       (bf_spot){(cell.left + cell.right) / 2, cell.top - drop},
                       BF_ANCHOR_MIDDLE);
    }
}

/* Every year, or every second, fifth ... where rows are low. */
static void draw_years(const bf_heat *heat)
{
    static const int paces[] = {1, 2, 5, 10, 20};
    const bf_canvas *canvas = heat->canvas;
    double size = bf_canvas_type(canvas, BF_ROLE_AXIS).size_pt;
    size_t choice = 0;
    while (choice < 4 && heat->height * paces[choice] < size * 1.1)
        choice++;
    for (size_t i = 0; i < heat->yearly.count; i++) {
        bf_box cell = bf_heat_cell(heat, i, 0);
        if ((heat->yearly.first + (int)i) % paces[choice] == 0)
            bf_canvas_mute(
                canvas, bf_yearly_name(&heat->yearly, i, true), BF_ROLE_AXIS,
                (bf_spot){heat->cells.left -
                              bf_canvas_points(canvas, BF_HEAT_NAME_GAP),
                          (cell.top + cell.bottom) / 2 + size * 0.36},
                BF_ANCHOR_END);
    }
}

void bf_heat_draw_names(const bf_heat *heat)
{
    draw_months(heat);
    draw_years(heat);
}

double bf_heat_key_height(const bf_heat *heat)
{
    return bf_canvas_points(heat->canvas, KEY_GAP + KEY_CELL_HEIGHT) +
           bf_canvas_leading(heat->canvas, BF_ROLE_NOTE);
}

static void draw_key(const bf_heat *heat)
{
    const bf_canvas *canvas = heat->canvas;
    int classes = (int)(heat->scale.high / heat->scale.step);
    double top = heat->cells.bottom + bf_canvas_points(canvas, KEY_GAP);
    double bottom = top + bf_canvas_points(canvas, KEY_CELL_HEIGHT);
    double width = bf_canvas_width(
                       canvas, BF_ROLE_NOTE,
                       bf_axis_number(canvas, &heat->scale, heat->scale.high)) +
                   bf_canvas_points(canvas, KEY_NAME_GAP);
    width = fmax(width, bf_canvas_points(canvas, KEY_CELL_WIDTH));
    double baseline = bottom + bf_canvas_leading(canvas, BF_ROLE_NOTE) * 0.9;
    for (int i = 0; i <= classes; i++) {
        double left = heat->cells.left + width * i;
        const bf_box cell = {left, top, left + width - BF_HEAT_GAP, bottom};
        if (i < classes)
            bf_heat_fill(canvas, &cell, bf_heat_shade(heat, i));
        bf_canvas_mute(
            canvas, bf_axis_number(canvas, &heat->scale, i * heat->scale.step),
            BF_ROLE_NOTE, (bf_spot){left, baseline},
            i == 0 ? BF_ANCHOR_START : BF_ANCHOR_MIDDLE);
    }
}

void bf_heat_draw_key(const bf_heat *heat)
{
    bf_canvas *canvas = heat->canvas;
    if (!bf_canvas_ok(canvas) || !bf_scene_group(canvas->scene, BF_TEXT(""),
                                                 BF_TEXT("Key"), canvas->error))
        return;
    draw_key(heat);
    bf_scene_end(canvas->scene, canvas->error);
}
