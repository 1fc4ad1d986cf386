/*
 * palette.h - the few colours that a chart is made of.
 */
#ifndef BF_RENDER_PALETTE_H
#define BF_RENDER_PALETTE_H

#include "render/runs.h"

enum { BF_PALETTE_SIZE = 256, BF_PALETTE_SLOTS = 8192 };

/* Colours, 0x00RRGGBB, that must not change where they occur; borrowed. */
typedef struct bf_inks {
    const uint32_t *colours;
    size_t count;
} bf_inks;

/* A colour that occurs, and what becomes of it. */
typedef struct bf_palette_slot {
    uint32_t colour;
    uint32_t flat; /* pixels of areas, not of edges */
    uint8_t index;
    bool used;
} bf_palette_slot;

typedef struct bf_palette {
    uint32_t colours[BF_PALETTE_SIZE]; /* inks, areas, then shades of edges */
    size_t count;
    bf_palette_slot slots[BF_PALETTE_SLOTS]; /* all, by their hash */
} bf_palette;

/*
 * How different colours look, squared: 3 for each step of 255 in lightness,
 * more for one in hue, which shows sooner at the edge of a letter.
 */
int bf_palette_distance(uint32_t a, uint32_t b);

/* The largest distance that no eye sees in pixels of edges. */
enum { BF_PALETTE_INVISIBLE = 28 * 28 };

/*
 * Finds the colours of a picture: inks and areas keep theirs, and shades of
 * edges one within BF_PALETTE_INVISIBLE.  False when that takes more colours
 * than there are, or the picture has thousands.
 */
bool bf_palette_find(bf_palette *palette, const bf_runs *runs,
                     const bf_inks *inks);

/* Sets the indices of the row that begins with `run`; returns the next row. */
const bf_run *bf_palette_index(const bf_palette *palette, const bf_run *run,
                               size_t width, uint8_t *indices);

#endif
