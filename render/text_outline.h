/*
 * text_outline.h - text as shapes, for pictures without fonts.
 */
#ifndef BF_RENDER_TEXT_OUTLINE_H
#define BF_RENDER_TEXT_OUTLINE_H

#include "render/scene.h"
#include "render/text.h"

/*
 * Adds the outline of a label's glyphs in its place as SVG path data, in
 * points with two decimals; nothing for a text without ink.
 */
bool bf_fonts_outline(const bf_fonts *fonts, const bf_label *label,
                      bf_buffer *buffer, bf_error *error);

#endif
