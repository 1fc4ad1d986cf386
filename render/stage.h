/*
 * stage.h - a plot over months: its place among the words, its scales, and
 * what stands in it before the data do.
 */
#ifndef BF_RENDER_STAGE_H
#define BF_RENDER_STAGE_H

#include "render/ends.h"

typedef struct bf_stage {
    bf_canvas *canvas;
    bf_box room; /* between the words; the caller sets it, and the span */
    bf_span span;
    bool any_year; /* as of a timeline; the caller sets it */
    bf_scale scale;
    bf_timeline timeline;
    bf_box plot;
} bf_stage;

/*
 * Sets the heights, and the scale for values from lowest to highest, with
 * some room at the top for labels.  BF_SPEC when too little height is left.
 */
bool bf_stage_set_height(bf_stage *stage, int64_t lowest, int64_t highest);
/*
 * Sets the widths, with labels of this width at the right of the plot.  They
 * begin at least a gap behind the last mark, which leaves `free` of the last
 * month's width free.  Months are at most `widest` wide, 0 for any width.
 */
void bf_stage_set_width(bf_stage *stage, double labels, double free,
                        double widest);
/* Bands, gaps, rules, years, events' lines: all that lies behind the data. */
void bf_stage_draw(bf_stage *stage);
/* The spots of a series' months; its looks are left to the caller. */
bool bf_stage_trace(const bf_stage *stage, const bf_series *series,
                    bf_curve *curve);
/* Where the labels at the right may stand, from a last mark's x on. */
bf_box bf_stage_column(const bf_stage *stage, double last_x);

/* What is said of one spot. */
typedef struct bf_call_out {
    bf_spot spot;
    bf_text text;
    bf_ink ink;
    bool dot;   /* on the spot, if it is one of a line */
    bf_tip tip; /* of the dot */
    bool below; /* the spot, not above it */
} bf_call_out;

/* Writes it, or notes that there is no room; returns what it is worth. */
int bf_stage_call_out(bf_stage *stage, const bf_call_out *call_out);

#endif
