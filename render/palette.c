#include "render/palette.h"

#include <limits.h>
#include <stdlib.h>
#include <string.h>

enum { MOST_COLOURS = BF_PALETTE_SLOTS / 2, RGB = 0xffffff };

/* The slot of a colour, or the free one where it belongs. */
static size_t slot_of(const bf_palette *palette, uint32_t colour)
{
    const uint32_t golden = 0x9e3779b1;
    size_t slot = (colour * golden) >> 19;
    while (palette->slots[slot].pixels && palette->slots[slot].colour != colour)
        slot = (slot + 1) % BF_PALETTE_SLOTS;
    return slot;
}

/* Counts runs, which charts are made of, in one step each. */
static bool count_row(bf_palette *palette, const uint32_t *row, size_t width)
{
    for (size_t x = 0; x < width;) {
        size_t start = x;
        uint32_t colour = row[x] & RGB;
        while (x < width && (row[x] & RGB) == colour)
            x++;
        bf_palette_slot *slot = &palette->slots[slot_of(palette, colour)];
        if (slot->pixels == 0 && palette->count++ == MOST_COLOURS)
            return false;
        slot->colour = colour;
        slot->pixels += (uint32_t)(x - start);
    }
    return true;
}

/* A colour that occurs, and how far it is from the nearest one chosen. */
typedef struct candidate {
    uint32_t colour;
    uint32_t pixels;
    int distance;
    uint8_t index;
} candidate;

/* The commonest first; by colour where they are equal, so always the same. */
static int by_frequency(const void *left, const void *right)
{
    const candidate *a = left, *b = right;
    if (a->pixels != b->pixels)
        return a->pixels < b->pixels ? 1 : -1;
    return (a->colour > b->colour) - (a->colour < b->colour);
}

static int channel_distance(uint32_t a, uint32_t b, unsigned shift)
{
    return (int)(a >> shift & 0xff) - (int)(b >> shift & 0xff);
}

/* The square of the distance in RGB. */
static int distance(uint32_t a, uint32_t b)
{
    int red = channel_distance(a, b, 16);
    int green = channel_distance(a, b, 8);
    int blue = channel_distance(a, b, 0);
    return red * red + green * green + blue * blue;
}

/* Adds a colour, and gives it all those that it is nearest to. */
static void add_colour(bf_palette *palette, uint32_t colour, candidate *all,
                       size_t count)
{
    for (size_t i = 0; i < count; i++) {
        int here = distance(all[i].colour, colour);
        if (here < all[i].distance) {
            all[i].distance = here;
            all[i].index = (uint8_t)palette->count;
        }
    }
    palette->colours[palette->count++] = colour;
}

static const candidate *farthest_of(const candidate *all, size_t count)
{
    const candidate *farthest = all;
    for (size_t i = 1; i < count; i++) {
        if (all[i].distance > farthest->distance)
            farthest = &all[i];
    }
    return farthest;
}

/*
 * The commonest colours, the inks among them, are kept exactly; then whatever
 * is still farthest from the palette is added until the eye sees no
 * difference.  Fewer colours than could be had make a smaller file.
 */
static bool choose(bf_palette *palette, candidate *all, size_t count)
{
    enum { EXACT = 16, INVISIBLE = 16 * 16 };
    qsort(all, count, sizeof *all, by_frequency);
    palette->count = 0;
    while (palette->count < EXACT && palette->count < count)
        add_colour(palette, all[palette->count].colour, all, count);
    const candidate *farthest = farthest_of(all, count);
    while (farthest->distance > INVISIBLE && palette->count < BF_PALETTE_SIZE) {
        add_colour(palette, farthest->colour, all, count);
        farthest = farthest_of(all, count);
    }
    return farthest->distance <= INVISIBLE;
}

bool bf_palette_find(bf_palette *palette, const bf_pixels *pixels)
{
    memset(palette, 0, sizeof *palette);
    for (size_t y = 0; y < pixels->height; y++) {
        if (!count_row(palette, pixels->rows + y * pixels->stride,
                       pixels->width))
            return false;
    }
    candidate all[MOST_COLOURS];
    size_t count = 0;
    for (size_t i = 0; i < BF_PALETTE_SLOTS; i++) {
        const bf_palette_slot *slot = &palette->slots[i];
        if (slot->pixels)
            all[count++] = (candidate){.colour = slot->colour,
                                       .pixels = slot->pixels,
                                       .distance = INT_MAX};
    }
    bool ok = choose(palette, all, count);
    for (size_t i = 0; i < count; i++)
        palette->slots[slot_of(palette, all[i].colour)].index = all[i].index;
    return ok;
}

void bf_palette_index(const bf_palette *palette, const uint32_t *row,
                      size_t width, uint8_t *indices)
{
    for (size_t x = 0; x < width;) {
        uint32_t colour = row[x] & RGB;
        uint8_t index = palette->slots[slot_of(palette, colour)].index;
        for (; x < width && (row[x] & RGB) == colour; x++)
            indices[x] = index;
    }
}
