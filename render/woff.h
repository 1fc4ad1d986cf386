/*
 * woff.h - an OpenType font as WOFF 1.0 for the web; the door to zlib.
 */
#ifndef BF_RENDER_WOFF_H
#define BF_RENDER_WOFF_H

#include "data/base/buffer.h"

/* Adds the packed font.  BF_INTERNAL when `font` is none. */
bool bf_woff_write(bf_text font, bf_buffer *buffer, bf_error *error);

#endif
