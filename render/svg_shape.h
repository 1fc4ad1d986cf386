/*
 * svg_shape.h - shapes of a scene as elements of an SVG.
 */
#ifndef BF_RENDER_SVG_SHAPE_H
#define BF_RENDER_SVG_SHAPE_H

#include "render/scene.h"

/* Adds a path, box or circle with its style, on a line of its own. */
void bf_svg_shape(bf_buffer *buffer, const bf_element *element,
                  const bf_theme *theme);

/* Adds an attribute: ' width="1.25"'. */
void bf_svg_measure(bf_buffer *buffer, const char *name, double value);
/* ' fill="#1c4777"', or "none" for BF_INK_NONE. */
void bf_svg_colour(bf_buffer *buffer, const char *name, bf_ink ink,
                   const bf_theme *theme);
/* "#1c4777" */
void bf_svg_hex(bf_buffer *buffer, bf_colour colour);

#endif
