/*
 * svg_font.h - the fonts of a picture inside the picture.
 */
#ifndef BF_RENDER_SVG_FONT_H
#define BF_RENDER_SVG_FONT_H

#include "render/player.h"

/*
 * Adds a <style> element with the characters that the plate's labels need, as
 * a family named like the plate's prefix with "_font" behind it.
 */
bool bf_svg_font_write(const bf_plate *plate, bf_buffer *buffer,
                       bf_error *error);

#endif
