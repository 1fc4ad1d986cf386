/*
 * text.h - measuring and wrapping text in the program's own font; the files
 * text_*.h are its own, and with it the door to pango and fontconfig.
 */
#ifndef BF_RENDER_TEXT_H
#define BF_RENDER_TEXT_H

#include "render/render.h"
#include "render/theme.h"

/* Bytes of a text that will be shaped; longer ones are BF_LIMIT. */
enum { BF_LABEL_SIZE = 2000 };

/*
 * True for one line that can be drawn.  False with BF_LIMIT above
 * BF_LABEL_SIZE bytes, with BF_SPEC for invalid UTF-8, a line break, another
 * control character, or one that overrides the direction of writing.
 */
bool bf_text_is_drawable(bf_text text, bf_error *error);

/* The width of one line in points, whatever its ink; fails as above. */
bool bf_fonts_measure(const bf_fonts *fonts, bf_type type, bf_text text,
                      double *width, bf_error *error);

typedef struct bf_lines {
    bf_text *items; /* slices of the text given, without blanks at the ends */
    size_t count;
    bool fits; /* false when one word alone is wider than the width */
} bf_lines;

/* A text to wrap between words, and the width in points that it has. */
typedef struct bf_paragraph {
    bf_text text;
    bf_type type;
    double width;
} bf_paragraph;

/* The lines are in the arena; an empty text has none. */
bool bf_fonts_wrap(const bf_fonts *fonts, const bf_paragraph *paragraph,
                   bf_arena *arena, bf_lines *lines, bf_error *error);

/*
 * The first character that the program's own font lacks; 0 when it has all.
 */
int32_t bf_fonts_missing(const bf_fonts *fonts, bf_text text);

/* The file of a face, for those who put it into a picture. */
const char *bf_fonts_file(const bf_fonts *fonts, bool semibold);

#endif
