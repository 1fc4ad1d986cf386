/*
 * drawn.h - the points of a chart as its data file and its tables give them:
 * whatever a kind of chart draws, it adds here as well.
 */
#ifndef BF_RENDER_DRAWN_H
#define BF_RENDER_DRAWN_H

#include "data/base/buffer.h"
#include "data/observation.h"

typedef struct bf_drawn_point {
    bf_text series; /* the label of what was drawn */
    bf_text period; /* "2023-10", "FY 2023" */
    bf_standing status;
    bf_interval value; /* thousandths of the unit */
    bf_unit unit;
    bf_bound bound;
    bf_basis basis;
    bf_text quote; /* of a quoted figure */
    bf_text attribution;
    bf_text source;
} bf_drawn_point;

typedef struct bf_drawn {
    bf_drawn_point *items;
    size_t count;
    size_t capacity;
} bf_drawn;

/* Adds a point; its texts are borrowed, the list lives in the arena. */
bool bf_drawn_add(bf_drawn *drawn, const bf_drawn_point *point, bf_arena *arena,
                  bf_error *error);
/* CSV with a header row. */
void bf_drawn_write(const bf_drawn *drawn, bf_buffer *buffer);

#endif
