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

/* How a text is set: size in points, weight, and whether digits are tabular. */
typedef struct bf_type {
    double size_pt;
    bool semibold;
    bool tabular;
} bf_type;

typedef enum bf_dash { BF_DASH_NONE, BF_DASH_DOTS, BF_DASH_SHORT } bf_dash;

/* How many lengths a dash has, 0 or 2: the stroke, then the gap, in points. */
size_t bf_dash_lengths(bf_dash dash, double lengths[static 2]);

/*
 * The colours of all inks: "light", "dark", "mono" for print without colour,
 * whose series differ by dashes as well, or "auto", which is the light one and
 * becomes the dark one where the reader's screen is dark and the file can
 * follow it.  Wherever a theme is asked for, NULL means light.
 */
typedef struct bf_theme bf_theme;

/* NULL when there is no such theme; an empty name is the light one. */
const bf_theme *bf_theme_lookup(bf_text name);
/* Not for BF_INK_NONE. */
bf_colour bf_theme_colour(const bf_theme *theme, bf_ink ink);
/* How the line of a series is dashed. */
bf_dash bf_theme_dash(const bf_theme *theme, bf_ink ink);
/*
 * What a theme becomes on a dark screen; NULL when it stays.  Inks of one
 * colour are of one colour there too.
 */
const bf_theme *bf_theme_on_dark(const bf_theme *theme);

/* "series-1", "muted": for scenes written as text. */
const char *bf_ink_name(bf_ink ink);
/* The ink of a series by its place, from 0; the sixth repeats. */
bf_ink bf_ink_series(size_t index);

#endif
