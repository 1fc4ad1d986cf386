#include "render/palette.h"

#include <limits.h>
#include <stdint.h>
#include <stdlib.h>
#include <string.h>

enum { MOST_COLOURS = BF_PALETTE_SLOTS / 2 };

/* The slot of a colour, or the free one where it belongs. */
static size_t slot_of(const bf_palette *palette, uint32_t colour)
{
    const uint32_t golden = 0x9e3779b1;
    size_t slot = (colour * golden) >> 19;
    while (palette->slots[slot].used && palette->slots[slot].colour != colour)
        slot = (slot + 1) % BF_PALETTE_SLOTS;
    return slot;
}

/* Finds out which colours there are; false when they are too many. */
static bool collect(bf_palette *palette, const bf_runs *runs)
{
    for (size_t i = 0; i < runs->count; i++) {
        bf_run run = runs->items[i];
        bf_palette_slot *slot = &palette->slots[slot_of(palette, run.colour)];
        if (!slot->used && palette->count++ == MOST_COLOURS)
            return false;
        slot->colour = run.colour;
        slot->used = true;
        slot->flat += run.flat ? run.length : 0;
    }
    return true;
}

/* A shade that occurs, and how far it is from the nearest one chosen. */
typedef struct shade {
    uint32_t colour;
    uint32_t flat;
    int distance;
    uint8_t index;
} shade;

typedef struct shades {
    shade items[MOST_COLOURS];
    size_t count;
} shades;

/* The largest area first; by colour where they are equal: always the same. */
static int by_area(const void *left, const void *right)
{
    const shade *a = left, *b = right;
    if (a->flat != b->flat)
        return a->flat < b->flat ? 1 : -1;
    return (a->colour > b->colour) - (a->colour < b->colour);
}

static void list_shades(const bf_palette *palette, shades *all)
{
    all->count = 0;
    for (size_t i = 0; i < BF_PALETTE_SLOTS; i++) {
        const bf_palette_slot *slot = &palette->slots[i];
        if (slot->used)
            all->items[all->count++] = (shade){.colour = slot->colour,
                                               .flat = slot->flat,
                                               .distance = INT_MAX};
    }
    qsort(all->items, all->count, sizeof *all->items, by_area);
}

int bf_palette_distance(uint32_t a, uint32_t b)
{
    int red = (int)(a >> 16 & 0xff) - (int)(b >> 16 & 0xff);
    int green = (int)(a >> 8 & 0xff) - (int)(b >> 8 & 0xff);
    int blue = (int)(a & 0xff) - (int)(b & 0xff);
    int light = (2 * red + 5 * green + blue) / 8;
    red -= light;
    green -= light;
    blue -= light;
    return 3 * light * light + 16 * (red * red + green * green + blue * blue);
}

/* Adds a colour, and gives it all the shades that it is nearest to. */
static void add_colour(bf_palette *palette, uint32_t colour, shades *all)
{
    for (size_t i = 0; i < all->count; i++) {
        shade *each = &all->items[i];
        int here = bf_palette_distance(each->colour, colour);
        if (here < each->distance) {
            each->distance = here;
            each->index = (uint8_t)palette->count;
        }
    }
    palette->colours[palette->count++] = colour;
}

static void keep_index(bf_palette *palette, const shade *settled)
{
    palette->slots[slot_of(palette, settled->colour)].index = settled->index;
}

/* What looks like a colour chosen so far becomes it for good. */
static void settle(bf_palette *palette, shades *all)
{
    size_t kept = 0;
    for (size_t i = 0; i < all->count; i++) {
        if (all->items[i].distance <= BF_PALETTE_INVISIBLE)
            keep_index(palette, &all->items[i]);
        else
            all->items[kept++] = all->items[i];
    }
    all->count = kept;
}

static const shade *farthest_of(const shades *all)
{
    const shade *farthest = all->items;
    for (size_t i = 1; i < all->count; i++) {
        if (all->items[i].distance > farthest->distance)
            farthest = &all->items[i];
    }
    return farthest;
}

/* Inks that occur, and areas of more than a few pixels; false if too many. */
static bool choose_exact(bf_palette *palette, const bf_inks *inks, shades *all)
{
    enum { FEW = 16 };
    for (size_t i = 0; i < inks->count; i++) {
        bf_palette_slot *slot =
            &palette->slots[slot_of(palette, inks->colours[i])];
        if (slot->used)
            slot->flat = UINT32_MAX;
    }
    list_shades(palette, all);
    palette->count = 0;
    for (size_t i = 0; i < all->count && all->items[i].flat > FEW; i++) {
        if (palette->count == BF_PALETTE_SIZE)
            return false;
        add_colour(palette, all->items[i].colour, all);
    }
    return true;
}

/*
 * Whatever is farthest from the palette is added until the eye sees no
 * difference.  Fewer colours than could be had make a smaller file.
 */
static bool choose_shades(bf_palette *palette, shades *all)
{
    const shade *farthest = farthest_of(all);
    while (all->count > 0 && farthest->distance > BF_PALETTE_INVISIBLE) {
        if (palette->count == BF_PALETTE_SIZE)
            return false;
        add_colour(palette, farthest->colour, all);
        farthest = farthest_of(all);
    }
    return true;
}

bool bf_palette_find(bf_palette *palette, const bf_runs *runs,
                     const bf_inks *inks)
{
    shades all;
    memset(palette, 0, sizeof *palette);
    if (!collect(palette, runs) || !choose_exact(palette, inks, &all))
        return false;
    settle(palette, &all);
    if (!choose_shades(palette, &all))
        return false;
    settle(palette, &all);
    return true;
}

const bf_run *bf_palette_index(const bf_palette *palette, const bf_run *run,
                               size_t width, uint8_t *indices)
{
    for (size_t x = 0; x < width; run++) {
        size_t slot = slot_of(palette, run->colour);
        memset(indices + x, palette->slots[slot].index, run->length);
        x += run->length;
    }
    return run;
}
