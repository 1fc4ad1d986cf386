/*
 * subset.h - a font with only the characters that a picture needs; the door
 * to harfbuzz's subsetter.
 */
#ifndef BF_RENDER_SUBSET_H
#define BF_RENDER_SUBSET_H

#include "data/base/buffer.h"

/* Code points, each once or more. */
typedef struct bf_characters {
    int32_t *items;
    size_t count;
    size_t capacity;
} bf_characters;

/*
 * Adds the font in the file, cut down, as an OpenType font.  A character that
 * it lacks is left out.  BF_NO_INPUT when the file is no font.
 */
bool bf_subset_write(const char *file, const bf_characters *characters,
                     bf_buffer *buffer, bf_error *error);

#endif
