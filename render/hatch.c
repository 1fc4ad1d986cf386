#include "render/hatch.h"

#include "render/facts.h"

#include <math.h>

#define APART 4.0

enum { MOST_LINES = 2000 };

/* As dark as the lines would be on the whole. */
static void draw_pale(const bf_canvas *canvas, const bf_box *box, bf_ink ink)
{
    const bf_style style = {.fill = ink, .opacity = 0.18};
    if (bf_canvas_ok(canvas) && box->right > box->left)
        bf_scene_box(canvas->scene, (bf_spot){box->left, box->top},
                     (bf_spot){box->right, box->bottom}, 0, &style,
                     canvas->error);
}

static bool is_narrow(const bf_canvas *canvas, const bf_box *box)
{
    return box->right - box->left < APART * canvas->factor;
}

void bf_hatch_draw(const bf_canvas *canvas, const bf_box *box, bf_ink ink)
{
    const bf_style style = {.stroke = ink, .stroke_pt = 0.5};
    if (is_narrow(canvas, box)) {
        draw_pale(canvas, box, ink);
        return;
    }
    double height = box->bottom - box->top;
    double start = box->left - height;
    int count =
        (int)fmin((box->right - start) / (APART * canvas->factor), MOST_LINES);
    for (int i = 1; i <= count && bf_canvas_ok(canvas); i++) {
        /* From the foot up to the right, cut at the box's sides. */
        double foot = start + i * APART * canvas->factor;
        double left = fmax(foot, box->left);
        double right = fmin(foot + height, box->right);
        if (right > left)
            bf_scene_line(canvas->scene,
                          (bf_spot){left, box->bottom - (left - foot)},
                          (bf_spot){right, box->bottom - (right - foot)},
                          &style, canvas->error);
    }
}

void bf_gap_draw(bf_canvas *canvas, const bf_box *box)
{
    const bf_gap gap = {*box, is_narrow(canvas, box)};
    bf_hatch_draw(canvas, box, BF_INK_HATCH);
    bf_placer_add_gap(&canvas->placer, &gap, canvas->error);
}

void bf_gaps_draw(bf_canvas *canvas, const bf_timeline *timeline,
                  const bf_box *plot)
{
    bf_month last = bf_timeline_last(timeline);
    bf_month end = timeline->first;
    for (bf_month start = end; start.index <= last.index;
         start.index = end.index + 1) {
        end = start;
        while (end.index <= last.index && bf_chart_is_blank(canvas->chart, end))
            end.index++;
        bf_box box = *plot;
        box.left = bf_timeline_start(timeline, start);
        box.right = bf_timeline_start(timeline, end);
        if (end.index > start.index)
            bf_gap_draw(canvas, &box);
    }
}
