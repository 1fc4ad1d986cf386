/*
 * theme.h - colours by role, and the sizes of type and spaces.
 */
#ifndef BF_RENDER_THEME_H
#define BF_RENDER_THEME_H

#include "data/base/text.h"

typedef enum bf_ink {
    BF_INK_NONE,
    BF_INK_BACKGROUND,
    BF_INK_TEXT,
    BF_INK_MUTED, /* axis numbers, subtitle, note, source */
    BF_INK_GRID,
    BF_INK_LEADER, /* from a label to what it names */
    BF_INK_BAND,   /* policy events */
    BF_INK_HATCH,  /* no data, provisional */
    BF_INK_SERIES_1,
    BF_INK_SERIES_2,
    BF_INK_SERIES_3,
    BF_INK_SERIES_4,
    BF_INK_SERIES_5,
    BF_INK_QUOTED, /* figures quoted, not counted */
    BF_INK_COUNT
} bf_ink;

typedef struct bf_colour {
    uint8_t red;
    uint8_t green;
    uint8_t blue;
} bf_colour;

/* How a text is set: size in points and weight; digits are tabular. */
typedef struct bf_type {
    double size_pt;
    bool semibold;
} bf_type;

/* The colour of an ink in the light theme; not for BF_INK_NONE. */
bf_colour bf_ink_colour(bf_ink ink);
/* "series-1", "muted": for scenes written as text. */
const char *bf_ink_name(bf_ink ink);
/* The ink of a series by its place, from 0; the sixth repeats. */
bf_ink bf_ink_series(size_t index);

#endif
