/*
 * column.h - upright bars, months or years side by side.
 */
#ifndef BF_RENDER_COLUMN_H
#define BF_RENDER_COLUMN_H

#include "render/canvas.h"

/* The left and right edge of the bar in a slot from left to right. */
bf_box bf_column_slot(double left, double right);
/* Draws a bar; nothing for one without height. */
void bf_column_draw(const bf_canvas *canvas, const bf_box *box, bf_ink ink);
/* An outline with a hatch: a year that is not over. */
void bf_column_draw_open(const bf_canvas *canvas, const bf_box *box,
                         bf_ink ink);

#endif
