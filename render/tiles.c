#include "render/tiles.h"

#include "render/block.h"
#include "render/facts.h"
#include "render/frame.h"
#include "render/words.h"

#include <math.h>

#define GAP        16.0 /* between two tiles */
#define TILES_GAP  12.0 /* below them */
#define VALUE_SIZE 1.3  /* of the title's, for the latest values */

enum { MOST_TILES = 4, YEAR = 12 };

/* "Aug 2025, −89% on a year before" */
static bf_text comparison(const bf_canvas *canvas, const bf_series *series,
                          size_t last)
{
    bf_month month = bf_series_month(series, last);
    const bf_point *then = bf_series_at(series, (bf_month){month.index - YEAR});
    bf_text name = bf_words_month(canvas, month);
    if (!then || then->value <= 0)
        return name;
    int64_t gap = series->points[last].value - then->value;
    int64_t size = gap < 0 ? -gap : gap;
    int64_t percent = (size * 100 + then->value / 2) / then->value;
    return bf_canvas_text(canvas, "%.*s, %s%d%% on a year before",
                          BF_SHOW(name), gap < 0 ? "\u2212" : "+",
                          (int)percent);
}

/* Name and comparison, below the value. */
static bool set_tile(const bf_canvas *canvas, size_t index, double width,
                     bf_block *block)
{
    const bf_series *series = &canvas->chart->series[index];
    size_t last = bf_series_last_point(series);
    bf_run run = {.text = series->label,
                  .role = BF_ROLE_LABEL,
                  .ink = bf_ink_series(index)};
    *block = (bf_block){.role = BF_ROLE_LABEL};
    if (!bf_block_wrap(canvas, block, run, width))
        return false;
    if (last == series->count)
        return true;
    run = (bf_run){.text = comparison(canvas, series, last),
                   .role = BF_ROLE_NOTE,
                   .ink = BF_INK_MUTED};
    return bf_block_wrap(canvas, block, run, width);
}

static void draw_value(const bf_canvas *canvas, size_t index, bf_spot spot)
{
    const bf_series *series = &canvas->chart->series[index];
    size_t last = bf_series_last_point(series);
    bf_type type = bf_canvas_type(canvas, BF_ROLE_TITLE);
    type.size_pt *= VALUE_SIZE;
    bf_canvas_label(
        canvas,
        &(bf_label){.x = spot.x,
                    .y = spot.y + type.size_pt * 0.74,
                    .type = type,
                    .ink = bf_ink_series(index),
                    .text =
                        last < series->count
                            ? bf_words_value(canvas, series->points[last].value)
                            : BF_TEXT("no data")});
}

static size_t count_tiles(const bf_canvas *canvas)
{
    size_t count = canvas->chart->series_count;
    return count < MOST_TILES ? count : MOST_TILES;
}

static double tile_pitch(const bf_canvas *canvas)
{
    const bf_box room = bf_frame_room(canvas);
    return (room.right - room.left + bf_canvas_points(canvas, GAP)) /
           (double)count_tiles(canvas);
}

static double value_height(const bf_canvas *canvas)
{
    return bf_canvas_leading(canvas, BF_ROLE_TITLE) * VALUE_SIZE;
}

bool bf_tiles_measure(const bf_canvas *canvas, double *height)
{
    double width = tile_pitch(canvas) - bf_canvas_points(canvas, GAP);
    double tallest = 0;
    for (size_t i = 0; i < count_tiles(canvas); i++) {
        bf_block block;
        if (!set_tile(canvas, i, width, &block))
            return bf_fail(canvas->error, BF_SPEC,
                           "a label does not fit in the dashboard; make it "
                           "wider");
        tallest = fmax(tallest, block.height);
    }
    *height =
        value_height(canvas) + tallest + bf_canvas_points(canvas, TILES_GAP);
    return true;
}

void bf_tiles_draw(const bf_canvas *canvas, double y)
{
    double room_left = bf_frame_room(canvas).left;
    double pitch = tile_pitch(canvas);
    double width = pitch - bf_canvas_points(canvas, GAP);
    for (size_t i = 0; i < count_tiles(canvas); i++) {
        bf_block block;
        set_tile(canvas, i, width, &block);
        double left = room_left + pitch * (double)i;
        double top = y + value_height(canvas);
        draw_value(canvas, i, (bf_spot){left, y});
        const bf_place place = {
            .box = {left, top, left + block.width, top + block.height},
            .anchor = BF_ANCHOR_START};
        bf_block_draw(canvas, &block, &place);
    }
}
