/*
 * tiles.h - the latest numbers of a dashboard, side by side.
 */
#ifndef BF_RENDER_TILES_H
#define BF_RENDER_TILES_H

#include "render/canvas.h"

/* Their height with the gap below; BF_SPEC when a label does not fit. */
bool bf_tiles_measure(const bf_canvas *canvas, double *height);
/* The latest value of each series, at most four, from y down. */
void bf_tiles_draw(const bf_canvas *canvas, double y);

#endif
