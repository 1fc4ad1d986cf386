#include "render/hatch.h"

#include <math.h>

#define APART 4.0

enum { MOST_LINES = 2000 };

void bf_hatch_draw(const bf_canvas *canvas, const bf_box *box)
{
    const bf_style style = {.stroke = BF_INK_HATCH, .stroke_pt = 0.5};
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
