#include "render/block.h"

#include <math.h>

#define ASCENT  0.74 /* of the size, above the baseline */
#define DESCENT 0.21 /* below it */

static void note_width(const bf_canvas *canvas, bf_block *block)
{
    block->width = 0;
    for (size_t i = 0; i < block->count; i++)
        block->width = fmax(block->width, block->lines[i].width);
    double size = bf_canvas_type(canvas, block->role).size_pt;
    block->height =
        (double)(block->count - 1) * bf_canvas_leading(canvas, block->role) +
        size * (ASCENT + DESCENT);
}

static double blank(const bf_canvas *canvas, const bf_block *block)
{
    return bf_canvas_width(canvas, block->role, BF_TEXT(" "));
}

bool bf_block_join(const bf_canvas *canvas, bf_block *block, bf_run run)
{
    bf_block_line *line = &block->lines[block->count - 1];
    if (line->count == BF_BLOCK_RUNS)
        return false;
    double width = bf_canvas_width(canvas, run.role, run.text);
    line->width += width + (line->count ? blank(canvas, block) : 0);
    line->runs[line->count] = run;
    line->widths[line->count] = width;
    line->count++;
    note_width(canvas, block);
    return true;
}

bool bf_block_add(const bf_canvas *canvas, bf_block *block, bf_run run)
{
    if (block->count == BF_BLOCK_LINES)
        return false;
    block->lines[block->count++] = (bf_block_line){.count = 0};
    return bf_block_join(canvas, block, run);
}

bool bf_block_wrap(const bf_canvas *canvas, bf_block *block, bf_run run,
                   double width)
{
    const bf_paragraph paragraph = {.text = run.text,
                                    .type = bf_canvas_type(canvas, run.role),
                                    .width = width};
    bf_lines lines;
    if (!bf_canvas_ok(canvas) ||
        !bf_fonts_wrap(canvas->fonts, &paragraph, canvas->arena, &lines,
                       canvas->error) ||
        !lines.fits || block->count + lines.count > BF_BLOCK_LINES)
        return false;
    for (size_t i = 0; i < lines.count; i++) {
        run.text = lines.items[i];
        bf_block_add(canvas, block, run);
    }
    return true;
}

static double line_left(const bf_block_line *line, const bf_place *place)
{
    switch (place->anchor) {
    case BF_ANCHOR_START:
        return place->box.left;
    case BF_ANCHOR_MIDDLE:
        return (place->box.left + place->box.right - line->width) / 2;
    case BF_ANCHOR_END:
        return place->box.right - line->width;
    }
    return place->box.left;
}

/* On a band some colours of series have too little contrast for text. */
static bf_ink ink_on(bf_ink ground, bf_ink ink)
{
    bool coloured = ink >= BF_INK_SERIES_2 && ink <= BF_INK_SERIES_5;
    return coloured && ground != BF_INK_BACKGROUND ? BF_INK_TEXT : ink;
}

void bf_block_draw(const bf_canvas *canvas, const bf_block *block,
                   const bf_place *place)
{
    double leading = bf_canvas_leading(canvas, block->role);
    double size = bf_canvas_type(canvas, block->role).size_pt;
    for (size_t i = 0; i < block->count; i++) {
        const bf_block_line *line = &block->lines[i];
        double x = line_left(line, place);
        double y = place->box.top + (double)i * leading + size * ASCENT;
        for (size_t j = 0; j < line->count; j++) {
            const bf_run *run = &line->runs[j];
            const bf_box box = {x, y - size * ASCENT, x + line->widths[j],
                                y + size * DESCENT};
            bf_ink ground = bf_canvas_ground_of(canvas, &box);
            if (ground == BF_INK_NONE)
                bf_canvas_hide_rules(canvas, &box);
            bf_canvas_label(
                canvas, &(bf_label){.x = x,
                                    .y = y,
                                    .type = bf_canvas_type(canvas, run->role),
                                    .ink = ink_on(ground, run->ink),
                                    .halo = ground,
                                    .text = run->text});
            x += line->widths[j] + blank(canvas, block);
        }
    }
}
