/*
 * palette.h - the few colours that a chart is made of.
 */
#ifndef BF_RENDER_PALETTE_H
#define BF_RENDER_PALETTE_H

#include "render/png.h"

enum { BF_PALETTE_SIZE = 256, BF_PALETTE_SLOTS = 8192 };

/* A colour that occurs, 0x00RRGGBB, and what becomes of it. */
typedef struct bf_palette_slot {
    uint32_t colour;
    uint32_t pixels; /* 0: the slot is free */
    uint8_t index;
} bf_palette_slot;

typedef struct bf_palette {
    uint32_t colours[BF_PALETTE_SIZE]; /* the commonest first */
    size_t count;
    bf_palette_slot slots[BF_PALETTE_SLOTS]; /* all, by their hash */
} bf_palette;

/*
 * Finds the commonest colours.  False when the pixels have thousands, or some
 * that would visibly change in the nearest of the common ones.
 */
bool bf_palette_find(bf_palette *palette, const bf_pixels *pixels);

/* For every pixel of a row, its colour in the palette found for it. */
void bf_palette_index(const bf_palette *palette, const uint32_t *row,
                      size_t width, uint8_t *indices);

#endif
