/*
 * curve.h - a data line with its halo, broken where there is no value.
 */
#ifndef BF_RENDER_CURVE_H
#define BF_RENDER_CURVE_H

#include "render/canvas.h"

/* Spots from left to right; those that are not present are gaps. */
typedef struct bf_curve {
    bf_spot *spots;
    bool *present;
    bool *open; /* provisional: dotted from the spot before on */
    size_t count;
    bf_ink ink;
    bf_dash dash;
    double stroke_pt;
} bf_curve;

/* Room for so many spots, none present or open; false without memory. */
bool bf_curve_init(const bf_canvas *canvas, size_t count, bf_curve *curve);
/* Draws it; a value alone between gaps is a dot. */
void bf_curve_draw(const bf_canvas *canvas, const bf_curve *curve);
/* Keeps labels off it. */
void bf_curve_guard(bf_canvas *canvas, const bf_curve *curve);

/* A filled dot with a halo, where a line is called out. */
void bf_dot_draw(const bf_canvas *canvas, bf_spot centre, bf_ink ink);
/* A hollow one, for a value that is not final. */
void bf_ring_draw(const bf_canvas *canvas, bf_spot centre, bf_ink ink);
/* Keeps labels off a dot or a ring. */
void bf_dot_guard(bf_canvas *canvas, bf_spot centre);
/* Half its width. */
double bf_dot_radius(const bf_canvas *canvas);

#endif
