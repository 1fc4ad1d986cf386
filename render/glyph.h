/*
 * glyph.h - the marks of quoted figures, one form for each kind of bound.
 */
#ifndef BF_RENDER_GLYPH_H
#define BF_RENDER_GLYPH_H

#include "render/canvas.h"

typedef enum bf_glyph_form {
    BF_GLYPH_EXACT,    /* a hollow ring */
    BF_GLYPH_ABOUT,    /* a ring with a faint whisker */
    BF_GLYPH_OVER,     /* a ring with a stem upwards */
    BF_GLYPH_AT_LEAST, /* the same with a tick at its base */
    BF_GLYPH_UNDER,    /* a cap with a stem downwards */
    BF_GLYPH_RANGE,    /* a capsule from one end to the other */
    BF_GLYPH_ORDER,    /* the same, fainter: "tens of thousands" */
    BF_GLYPH_EDGE,     /* beyond the axis: a chevron at its end */
    BF_GLYPH_FORMS
} bf_glyph_form;

/*
 * Where a mark is drawn; wider than a point, it is a level bar.  Across, it
 * lies on its side for an axis that runs to the right: then x and y below
 * stand for y and minus x.
 */
typedef struct bf_glyph {
    bf_glyph_form form;
    double left;
    double right;
    double low;  /* y of the value, or of the low end of a range */
    double high; /* y of the high end; of a whisker, its end */
    double stem; /* length of a stem */
    bool across;
} bf_glyph;

/* The length of a stem on a chart. */
double bf_glyph_stem(const bf_canvas *canvas);
/* What a mark covers. */
bf_box bf_glyph_box(const bf_canvas *canvas, const bf_glyph *glyph);
void bf_glyph_draw(const bf_canvas *canvas, const bf_glyph *glyph);

#endif
