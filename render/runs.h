/*
 * runs.h - a picture as runs of one colour, gathered from top to bottom.
 *
 * A chart is mostly ground, so its runs are a tenth as many as its pixels, and
 * a painter can forget the pixels of one part before it paints the next.
 */
#ifndef BF_RENDER_RUNS_H
#define BF_RENDER_RUNS_H

#include "data/base/error.h"

#include <stdint.h>

/* Rows of 0x00RRGGBB, `stride` pixels apart; borrowed. */
typedef struct bf_pixels {
    const uint32_t *rows;
    size_t stride;
    uint32_t width;
    uint32_t height;
} bf_pixels;

/* Never longer than a row. */
typedef struct bf_run {
    uint32_t colour : 24;
    uint32_t length : 7;
    uint32_t flat : 1; /* as a part of it is in the row above: no mere edge */
} bf_run;

typedef struct bf_runs {
    bf_run *items;
    size_t count;
    size_t capacity;
    uint32_t width;
    uint32_t height; /* rows so far */
} bf_runs;

/* For rows of so many pixels; to be released. */
void bf_runs_init(bf_runs *runs, uint32_t width);
void bf_runs_release(bf_runs *runs);

/* Adds rows as wide as those before, below them. */
bool bf_runs_add(bf_runs *runs, const bf_pixels *pixels, bf_error *error);

#endif
