#include "render/column.h"

#include "render/hatch.h"

#define GAP_SHARE    0.3 /* of a slot, between two bars */
#define NARROW       2.5 /* a slot in which a gap would only flicker */
#define NARROW_SHARE 0.12

bf_box bf_column_slot(double left, double right)
{
    double width = right - left;
    double gap = width * (width < NARROW ? NARROW_SHARE : GAP_SHARE);
    return (bf_box){.left = left + gap / 2, .right = right - gap / 2};
}

void bf_column_draw(const bf_canvas *canvas, const bf_box *box, bf_ink ink)
{
    const bf_style style = {.fill = ink};
    if (bf_canvas_ok(canvas) && box->bottom > box->top)
        bf_scene_box(canvas->scene, (bf_spot){box->left, box->top},
                     (bf_spot){box->right, box->bottom}, 0, &style,
                     canvas->error);
}

void bf_column_draw_open(const bf_canvas *canvas, const bf_box *box, bf_ink ink)
{
    const bf_style style = {.stroke = ink, .stroke_pt = 0.75};
    if (!bf_canvas_ok(canvas) || box->bottom <= box->top)
        return;
    bf_hatch_draw(canvas, box, ink);
    bf_scene_box(canvas->scene, (bf_spot){box->left, box->top},
                 (bf_spot){box->right, box->bottom}, 0, &style, canvas->error);
}
