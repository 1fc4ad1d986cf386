/*
 * text_paint.h - text for those who paint: pango's side of the fonts.
 */
#ifndef BF_RENDER_TEXT_PAINT_H
#define BF_RENDER_TEXT_PAINT_H

#include "render/scene.h"
#include "render/text.h"

#include <pango/pangocairo.h>

/* All text is laid out at this size and scaled, so a face is loaded once. */
enum { BF_LAYOUT_SIZE = 64 };

/*
 * One line of text at BF_LAYOUT_SIZE, to be freed with g_object_unref.  NULL
 * on failure, as bf_text_is_drawable.
 */
PangoLayout *bf_fonts_layout(const bf_fonts *fonts, bf_type type, bf_text text,
                             bf_error *error);

/* Where the baseline of a label that was laid out starts, in points. */
bf_spot bf_label_origin(const bf_label *label, PangoLayout *layout);

#endif
