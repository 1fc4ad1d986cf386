/*
 * block.h - a few short lines of text that stand together, as a label.
 */
#ifndef BF_RENDER_BLOCK_H
#define BF_RENDER_BLOCK_H

#include "render/canvas.h"

enum { BF_BLOCK_LINES = 6, BF_BLOCK_RUNS = 4 };

/* Words in one type and ink. */
typedef struct bf_run {
    bf_text text;
    bf_role role;
    bf_ink ink;
} bf_run;

typedef struct bf_block_line {
    bf_run runs[BF_BLOCK_RUNS]; /* with a blank between two */
    double widths[BF_BLOCK_RUNS];
    size_t count;
    double width;
} bf_block_line;

/* Empty when all zero but role, which sets the leading. */
typedef struct bf_block {
    bf_role role;
    bf_block_line lines[BF_BLOCK_LINES];
    size_t count;
    double width;
    double height;
} bf_block;

/* Adds a line.  False when the block has its most lines already. */
bool bf_block_add(const bf_canvas *canvas, bf_block *block, bf_run run);
/* Adds to the last line, after a blank. */
bool bf_block_join(const bf_canvas *canvas, bf_block *block, bf_run run);
/*
 * Adds a text in as many lines as it needs at a width.  False when they are
 * too many, or when a word alone is too wide; the block is then unchanged.
 */
bool bf_block_wrap(const bf_canvas *canvas, bf_block *block, bf_run run,
                   double width);
/* Draws the block in a place of its size, with a halo in the local ground. */
void bf_block_draw(const bf_canvas *canvas, const bf_block *block,
                   const bf_place *place);

#endif
