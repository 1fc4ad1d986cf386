/*
 * ends.h - labels at the right ends of lines, in the ink of each line.
 */
#ifndef BF_RENDER_ENDS_H
#define BF_RENDER_ENDS_H

#include "render/block.h"
#include "render/tip.h"

enum { BF_ENDS_MAX = 40 };

typedef struct bf_end {
    bf_text name;
    bf_text value; /* behind the name; may be empty */
    bool colon;    /* between both, where the name ends in a number */
    bf_ink ink;
    bf_spot point; /* where the line ends */
    bf_tip tip;    /* of that spot */
    bool open;     /* its value is provisional */
    bf_block block;
    bool dropped;
} bf_end;

typedef struct bf_ends {
    bf_end items[BF_ENDS_MAX];
    size_t count;
    double width;  /* of the widest block */
    double height; /* of all blocks */
} bf_ends;

/*
 * Sets the labels at most a quarter of the scene wide, two fifths where a
 * word needs it; a longer word is BF_SPEC.
 */
bool bf_ends_measure(const bf_canvas *canvas, bf_ends *ends);
/* The room between the last point of a line and its label. */
double bf_ends_gap(const bf_canvas *canvas);
/* The least room between a plot and the labels beside it. */
double bf_ends_pad(const bf_canvas *canvas);
/* Where labels begin: so far from the last point, and right of the plot. */
double bf_ends_left(const bf_canvas *canvas, double last_x, double plot_right);
/*
 * Draws them in a column from box.left on, between its top and bottom, with
 * leaders where they had to move.  Where they are too many, the values go
 * first; then labels from the last on, and that is noted.
 */
void bf_ends_draw(bf_canvas *canvas, bf_ends *ends, const bf_box *box);

#endif
