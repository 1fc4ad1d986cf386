/*
 * text_paint.h - text for those who paint: pango's side of the fonts.
 */
#ifndef BF_RENDER_TEXT_PAINT_H
#define BF_RENDER_TEXT_PAINT_H

#include "render/scene.h"
#include "render/text_shape.h"

#include <pango/pangocairo.h>

/*
 * One line of text at BF_LAYOUT_SIZE, to be freed with g_object_unref.  NULL
 * on failure, as bf_text_is_drawable.
 */
PangoLayout *bf_fonts_layout(const bf_fonts *fonts, bf_type type, bf_text text,
                             bf_error *error);

/* What measures plain text; it lives as long as the fonts. */
const bf_shaper *bf_fonts_shaper(const bf_fonts *fonts);

/* As bf_fonts_measure and bf_fonts_wrap, of any text and by pango alone. */
bool bf_layout_measure(const bf_fonts *fonts, bf_type type, bf_text text,
                       double *width, bf_error *error);
bool bf_layout_wrap(const bf_fonts *fonts, const bf_paragraph *paragraph,
                    bf_arena *arena, bf_lines *lines, bf_error *error);

/* Where the baseline of a label that was laid out starts, in points. */
bf_spot bf_label_origin(const bf_label *label, PangoLayout *layout);

/*
 * Shows a line, its baseline starting at the origin, with every glyph on whole
 * pixels.  There cairo 1.16 puts them anyway, but in a picture that is played
 * in parts it would cut off what it had not expected there.
 */
void bf_line_show(cairo_t *cairo, PangoLayoutLine *line);

#endif
