/*
 * plate.h - what the players share: the checks before a plate is played.
 */
#ifndef BF_RENDER_PLATE_H
#define BF_RENDER_PLATE_H

#include "render/player.h"

/*
 * BF_SPEC for a size that cannot be drawn or words that are not valid UTF-8,
 * BF_INTERNAL for a prefix that is none or a group left open.
 */
bool bf_plate_check(const bf_plate *plate, bf_error *error);

typedef struct bf_raster {
    int width; /* pixels */
    int height;
} bf_raster;

/* BF_LIMIT above 32,767 pixels a side or 100 million in all. */
bool bf_plate_raster(const bf_plate *plate, bf_raster *raster, bf_error *error);

#endif
