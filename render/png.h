/*
 * png.h - pixels as a PNG; the door to libpng.
 */
#ifndef BF_RENDER_PNG_H
#define BF_RENDER_PNG_H

#include "render/palette.h"

#include "data/base/buffer.h"

typedef struct bf_png_words {
    bf_text title;
    bf_text description;
    bf_text source;
    double dpi;
} bf_png_words;

/*
 * Adds a PNG with its physical size, sRGB and its words.  It has a palette
 * when every pixel keeps its colour or one that looks the same; inks keep
 * theirs.
 */
bool bf_png_write(const bf_runs *runs, const bf_inks *inks,
                  const bf_png_words *words, bf_buffer *buffer,
                  bf_error *error);

#endif
