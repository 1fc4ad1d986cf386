/*
 * text_shape.h - the widths of plain text; private to text, and the door to
 * harfbuzz's shaper.
 *
 * Nearly all text of charts is plain (see text_break.h).  For such text pango
 * asks harfbuzz for the same widths and adds nothing, but takes ten times as
 * long, most of it before the first character.
 */
#ifndef BF_RENDER_TEXT_SHAPE_H
#define BF_RENDER_TEXT_SHAPE_H

#include "render/text.h"

/* All text is shaped at this size and scaled, so a face is loaded once. */
enum { BF_LAYOUT_SIZE = 64, BF_LAYOUT_UNITS = 1024 };

enum { BF_FACE_REGULAR, BF_FACE_SEMIBOLD, BF_FACES };

typedef struct bf_shaper bf_shaper;

/* The files of the faces; BF_NO_INPUT when they are not those of Inter. */
bf_shaper *bf_shaper_new(const char *const files[static BF_FACES],
                         bf_error *error);
void bf_shaper_free(bf_shaper *shaper);

/* True when both faces have a character. */
bool bf_shaper_has(const bf_shaper *shaper, int32_t code_point);

/*
 * Shapes one line of plain text: advances[i] is how far the characters that
 * start at byte i go on, in BF_LAYOUT_UNITS of a point at BF_LAYOUT_SIZE, and
 * 0 at bytes where none starts; *sum is all of them.
 */
bool bf_shaper_shape(const bf_shaper *shaper, bf_type type, bf_text text,
                     int32_t *advances, int64_t *sum, bf_error *error);

/* A glyph, and the byte of the text that its character starts at. */
typedef struct bf_glyph {
    uint32_t index;
    uint32_t byte;
    int64_t x; /* in BF_LAYOUT_UNITS, from the start of the line */
    int64_t y; /* downwards, from the baseline */
} bf_glyph;

typedef struct bf_glyphs {
    bf_glyph *items; /* from the left */
    size_t count;
    int64_t sum; /* of their widths */
} bf_glyphs;

/* The glyphs that bf_shaper_shape measures, in the arena. */
bool bf_shaper_glyphs(const bf_shaper *shaper, bf_type type, bf_text text,
                      bf_arena *arena, bf_glyphs *glyphs, bf_error *error);

#endif
