/*
 * png.h - pixels as a PNG; the door to libpng.
 */
#ifndef BF_RENDER_PNG_H
#define BF_RENDER_PNG_H

#include "data/base/buffer.h"

/* Rows of 0x00RRGGBB, `stride` pixels apart; borrowed. */
typedef struct bf_pixels {
    const uint32_t *rows;
    size_t stride;
    uint32_t width;
    uint32_t height;
} bf_pixels;

typedef struct bf_png_words {
    bf_text title;
    bf_text description;
    bf_text source;
    double dpi;
} bf_png_words;

/*
 * Adds a PNG with its physical size, sRGB and its words.  It has a palette of
 * 256 colours when every pixel keeps its colour or one that looks the same.
 */
bool bf_png_write(const bf_pixels *pixels, const bf_png_words *words,
                  bf_buffer *buffer, bf_error *error);

#endif
