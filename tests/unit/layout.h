/*
 * layout.h - a look at the layout of a picture: whether every text can be
 * read, and nothing lies on anything else.
 */
#ifndef BF_TESTS_LAYOUT_H
#define BF_TESTS_LAYOUT_H

#include "render/picture.h"

/* What was looked at; adds up over pictures. */
struct layout_count {
    size_t texts;
    size_t pairs; /* of two texts */
    size_t marks; /* of a text and a shape */
};

/*
 * The number of defects, each printed: a text that meets another, leaves the
 * picture, is smaller than 6.5 pt, lies on a mark or a line, is covered by
 * one, has a halo of another colour than its ground, or, in any theme, too
 * little contrast to what lies behind it; a shape that leaves the picture.
 */
size_t layout_defects(const bf_picture *picture, const bf_fonts *fonts,
                      struct layout_count *count);

/*
 * True when the words stand in the picture, on however many lines, or at
 * least one of its notes names them.
 */
bool layout_says(const bf_picture *picture, const bf_notes *notes,
                 bf_text words);

#endif
