#include "render/axis.h"
#include "render/chart.h"
#include "render/claim.h"
#include "render/credit.h"
#include "render/curve.h"

#include <math.h>

#define LEFT_SHARE  0.3  /* of the width, for the words */
#define RIGHT_SHARE 0.24 /* for the counts */
#define COLUMN_GAP  8.0
#define ROW_GAP     7.0
#define CONNECTOR   0.75

enum { FEWEST_STEPS = 2, MOST_STEPS = 5 };

/* Rows of quoted figures, each with its count, over one axis to the right. */
struct board {
    bf_canvas *canvas;
    bf_claims claims;
    bf_scale scale; /* its top is the right end, its bottom the left end */
    bf_box room;
    bf_box plot;
    double row; /* height */
};

/* --- Words and sizes --- */

static double least_row(const bf_canvas *canvas)
{
    return 2 * bf_canvas_leading(canvas, BF_ROLE_ANNOTATION) +
           bf_canvas_points(canvas, ROW_GAP) / 2;
}

/* The axis holds all counts, and the quoted figures unless they go far. */
static int64_t highest(const struct board *board)
{
    int64_t counted = 0;
    int64_t quoted = 0;
    for (size_t i = 0; i < board->claims.count; i++) {
        const bf_claim *claim = &board->claims.items[i];
        const bf_interval *value = &claim->mark->value;
        int64_t high = value->has_high ? value->high : value->low;
        counted = claim->counted > counted ? claim->counted : counted;
        quoted = high > quoted ? high : quoted;
    }
    return quoted > counted && quoted / 3 <= counted ? quoted : counted;
}

static bool draw_words(struct board *board)
{
    bf_scale scale = bf_scale_of(0, highest(board), MOST_STEPS);
    const bf_wording wording = {
        .title = "quoted and counted",
        .subtitle = "Monthly",
        .unit = bf_scale_unit(&scale),
        .years = "Figures over several months as their average"};
    bf_words words =
        bf_words_make(board->canvas, &wording, bf_claims_span(&board->claims));
    return bf_canvas_ok(board->canvas) &&
           bf_frame_draw(board->canvas, &words, &board->room);
}

static double axis_height(const bf_canvas *canvas)
{
    return bf_canvas_leading(canvas, BF_ROLE_AXIS) +
           bf_canvas_points(canvas, 2);
}

static double head_height(const bf_canvas *canvas)
{
    return bf_canvas_leading(canvas, BF_ROLE_LABEL) +
           bf_canvas_points(canvas, 2);
}

/* As many steps as there is room for their numbers. */
static void set_scale(struct board *board)
{
    const bf_canvas *canvas = board->canvas;
    double width = board->plot.right - board->plot.left;
    for (int steps = MOST_STEPS; steps >= FEWEST_STEPS; steps--) {
        bf_scale *scale = &board->scale;
        *scale = bf_scale_of(0, highest(board), steps);
        int64_t count = scale->high / scale->step;
        if ((double)count * bf_axis_width(canvas, scale) <= width)
            break;
    }
    board->scale.bottom = board->plot.left;
    board->scale.top = board->plot.right;
}

static void set_sizes(struct board *board)
{
    const bf_canvas *canvas = board->canvas;
    double width = board->room.right - board->room.left;
    double gap = bf_canvas_points(canvas, COLUMN_GAP);
    bf_box *plot = &board->plot;
    *plot = board->room;
    plot->top += head_height(canvas);
    plot->left += width * LEFT_SHARE + gap;
    plot->right -= width * RIGHT_SHARE + gap;
    plot->bottom -= axis_height(canvas);
    board->row = (plot->bottom - plot->top) / (double)board->claims.count;
    board->row = fmin(board->row, 2.2 * least_row(canvas));
    plot->bottom = plot->top + board->row * (double)board->claims.count;
    set_scale(board);
}

/* --- Axis --- */

static void draw_axis(const struct board *board)
{
    const bf_canvas *canvas = board->canvas;
    const bf_scale *scale = &board->scale;
    double baseline =
        board->plot.bottom + bf_canvas_leading(canvas, BF_ROLE_AXIS) * 0.95;
    for (int64_t v = 0; v <= scale->high; v += scale->step) {
        double x = bf_scale_y(scale, v);
        const bf_style style = {.stroke = v ? BF_INK_GRID : BF_INK_TEXT,
                                .stroke_pt = v ? 0.5 : 0.75};
        bf_text number = bf_axis_number(canvas, scale, v);
        if (!bf_canvas_ok(canvas))
            return;
        bf_scene_line(canvas->scene, (bf_spot){x, board->plot.top},
                      (bf_spot){x, board->plot.bottom}, &style, canvas->error);
        bf_canvas_mute(canvas, number, BF_ROLE_AXIS, (bf_spot){x, baseline},
                       BF_ANCHOR_MIDDLE);
    }
}

static void draw_head(const struct board *board, const char *word, double left,
                      bf_ink ink)
{
    const bf_canvas *canvas = board->canvas;
    bf_canvas_label(
        canvas, &(bf_label){.x = left,
                            .y = board->room.top +
                                 bf_canvas_leading(canvas, BF_ROLE_LABEL) * 0.7,
                            .type = bf_canvas_type(canvas, BF_ROLE_LABEL),
                            .ink = ink,
                            .text = bf_text_from(word)});
}

/* --- Rows --- */

static bf_glyph glyph_of(const struct board *board, const bf_mark *mark,
                         double y)
{
    const bf_scale *scale = &board->scale;
    int64_t value = bf_quoted_anchor(mark);
    double right = board->plot.right;
    double x = bf_scale_y(scale, value);
    bf_glyph glyph = {.form = bf_quoted_form(mark),
                      .left = y,
                      .right = y,
                      .low = -fmin(x, right),
                      .stem = bf_glyph_stem(board->canvas),
                      .across = true};
    double high = x;
    if (glyph.form == BF_GLYPH_ABOUT)
        high = bf_scale_y(scale, value + bf_value_half_place(value));
    if (glyph.form == BF_GLYPH_RANGE || glyph.form == BF_GLYPH_ORDER)
        high = bf_scale_y(scale, mark->value.high);
    if (x > right)
        glyph.form = BF_GLYPH_EDGE;
    glyph.high = -fmin(high, right);
    if (glyph.form == BF_GLYPH_UNDER)
        glyph.stem = fmin(glyph.stem, x - board->plot.left);
    return glyph;
}

/* Then the count stands above the quoted figure, not under it. */
static bool is_covered(const bf_canvas *canvas, const bf_glyph *glyph,
                       bf_spot counted)
{
    double radius = bf_dot_radius(canvas);
    const bf_box dot = {counted.x - radius, counted.y - radius,
                        counted.x + radius, counted.y + radius};
    bf_box box = bf_glyph_box(canvas, glyph);
    return bf_box_meets(&dot, &box);
}

static void draw_marks(const struct board *board, const bf_claim *claim,
                       double y)
{
    const bf_canvas *canvas = board->canvas;
    const bf_style link = {.stroke = BF_INK_LEADER, .stroke_pt = CONNECTOR};
    bf_glyph glyph = glyph_of(board, claim->mark, y);
    bf_spot counted = {bf_scale_y(&board->scale, claim->counted), y};
    if (!bf_canvas_ok(canvas))
        return;
    if (is_covered(canvas, &glyph, counted))
        counted.y -= 2 * bf_dot_radius(canvas) + bf_canvas_points(canvas, 1);
    else
        bf_scene_line(canvas->scene, counted, (bf_spot){-glyph.low, y}, &link,
                      canvas->error);
    bf_dot_draw(canvas, counted, bf_ink_series(0));
    bf_claim_name(canvas, claim);
    bf_scene_group(canvas->scene, BF_TEXT(""),
                   bf_quoted_title(canvas, claim->mark), canvas->error);
    bf_glyph_draw(canvas, &glyph);
    bf_scene_end(canvas->scene, canvas->error);
}

static void draw_block(const bf_canvas *canvas, const bf_block *block,
                       double left, double y)
{
    const bf_place place = {.box = {left, y - block->height / 2,
                                    left + block->width, y + block->height / 2},
                            .anchor = BF_ANCHOR_START};
    bf_block_draw(canvas, block, &place);
}

static void draw_quote(const struct board *board, const bf_claim *claim,
                       double y)
{
    const bf_canvas *canvas = board->canvas;
    double width = (board->room.right - board->room.left) * LEFT_SHARE;
    bf_block block;
    if (bf_claim_set_quote(canvas, claim, width, board->row, &block))
        draw_block(canvas, &block, board->room.left, y);
    else
        bf_notes_add(canvas->notes, "no room for the words %s",
                     bf_text_quoted(claim->mark->quote).bytes);
}

static void draw_count(const struct board *board, const bf_claim *claim,
                       double y)
{
    const bf_canvas *canvas = board->canvas;
    double width = (board->room.right - board->room.left) * RIGHT_SHARE;
    const bf_block block = bf_claim_set_count(canvas, claim, width, board->row);
    draw_block(canvas, &block,
               board->plot.right + bf_canvas_points(canvas, COLUMN_GAP), y);
}

static void draw_rows(struct board *board)
{
    for (size_t i = 0; i < board->claims.count; i++) {
        const bf_claim *claim = &board->claims.items[i];
        double y = board->plot.top + board->row * ((double)i + 0.5);
        draw_marks(board, claim, y);
        draw_quote(board, claim, y);
        draw_count(board, claim, y);
        bf_claim_record(board->canvas, claim);
    }
}

bool bf_chart_claims(bf_canvas *canvas)
{
    struct board board = {.canvas = canvas};
    if (!bf_chart_check(canvas->chart, 1, canvas->error) ||
        !bf_claims_choose(canvas, &board.claims))
        return false;
    if (board.claims.count == 0)
        return bf_fail(canvas->error, BF_DATA,
                       "no quoted figure has a count to be held against");
    if (!draw_words(&board))
        return false;
    double height = board.room.bottom - board.room.top - axis_height(canvas) -
                    head_height(canvas);
    double rows = fmax(floor(height / least_row(canvas)), 1);
    bf_claims_trim(canvas, (size_t)rows, &board.claims);
    set_sizes(&board);
    draw_axis(&board);
    draw_head(&board, "Quoted", board.room.left, BF_INK_QUOTED);
    draw_head(&board, "Counted",
              board.plot.right + bf_canvas_points(canvas, COLUMN_GAP),
              bf_ink_series(0));
    draw_rows(&board);
    return bf_canvas_ok(canvas);
}
