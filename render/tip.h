/*
 * tip.h - what a mark says when it is pointed at: whose, when, how many, and
 * which document says so.
 */
#ifndef BF_RENDER_TIP_H
#define BF_RENDER_TIP_H

#include "render/curve.h"
#include "render/facts.h"
#include "render/scale.h"

typedef struct bf_tip {
    bf_text series;
    bf_text period; /* "Oct 2023", "FY 2023" */
    bf_text value;  /* as it is written: "240,986", "+12,345" */
    bf_text source;
} bf_tip;

/* Names the shape that was added last. */
void bf_tip_add(const bf_canvas *canvas, const bf_tip *tip);
/* The tip of a month of a series; it has a value. */
bf_tip bf_tip_of(const bf_canvas *canvas, const bf_series *series,
                 size_t index);
/*
 * Lays an invisible mark on each month of a series' line, whose first spot is
 * that of a month, and names it; a month has so many points of width.
 */
void bf_tip_lay(const bf_canvas *canvas, const bf_curve *curve,
                const bf_series *series, bf_month first, double width);

#endif
