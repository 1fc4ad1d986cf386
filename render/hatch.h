/*
 * hatch.h - slanted lines that say: no data here, or not final.
 */
#ifndef BF_RENDER_HATCH_H
#define BF_RENDER_HATCH_H

#include "render/canvas.h"

void bf_hatch_draw(const bf_canvas *canvas, const bf_box *box);

#endif
