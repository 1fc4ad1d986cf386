/*
 * hatch.h - slanted lines that say: no data here, or not final.
 */
#ifndef BF_RENDER_HATCH_H
#define BF_RENDER_HATCH_H

#include "render/canvas.h"
#include "render/scale.h"

/* Narrower than two lines are apart, a box is filled pale instead. */
void bf_hatch_draw(const bf_canvas *canvas, const bf_box *box, bf_ink ink);
/* The same for a time without data, which labels avoid. */
void bf_gap_draw(bf_canvas *canvas, const bf_box *box);
/*
 * Hatches the months of a plot in which no series has a value; labels avoid
 * them.
 */
void bf_gaps_draw(bf_canvas *canvas, const bf_timeline *timeline,
                  const bf_box *plot);

#endif
