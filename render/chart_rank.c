#include "render/block.h"
#include "render/chart.h"
#include "render/credit.h"
#include "render/tip.h"

#include <math.h>
#include <stdlib.h>

#define NAME_GAP    5.0
#define ROW_AIR     0.5 /* between the names of two rows */
#define NUMBER_GAP  4.0
#define GAP_SHARE   0.34 /* of a row, between two bars */
#define TALLEST_ROW 36.0

enum { MOST_ROWS = 40, TOLD = 8, TOLD_BRIEFLY = 3 };

/* How names are set: in which type, and how much of the width they have. */
struct naming {
    bf_role role;
    double share;
};

static const struct naming namings[] = {{BF_ROLE_AXIS, 0.36},
                                        {BF_ROLE_NOTE, 0.36},
                                        {BF_ROLE_AXIS, 0.5},
                                        {BF_ROLE_NOTE, 0.5}};

/* A series and its sum. */
struct row {
    const bf_series *series;
    int64_t total;
    size_t months; /* that have a value */
};

/* Bars under each other, the longest first. */
struct rank {
    bf_canvas *canvas;
    bf_span span;
    struct row rows[MOST_ROWS];
    size_t count;
    bf_box room;
    struct naming naming;
    double names; /* width of the names, with their gap */
    double bars;  /* of the longest bar */
    double row;   /* height */
};

/* --- Sums --- */

static int by_total(const void *left, const void *right)
{
    const struct row *a = left;
    const struct row *b = right;
    if (a->total != b->total)
        return a->total < b->total ? 1 : -1;
    return (a->series > b->series) - (a->series < b->series);
}

static bool add_up(struct rank *rank)
{
    const bf_chart *chart = rank->canvas->chart;
    for (size_t i = 0; i < chart->series_count; i++) {
        struct row *row = &rank->rows[rank->count++];
        *row = (struct row){.series = &chart->series[i]};
        for (size_t j = 0; j < row->series->count; j++) {
            const bf_point *point = &row->series->points[j];
            if (point->present && point->value < 0)
                return bf_fail(rank->canvas->error, BF_DATA,
                               "a value below zero cannot be ranked by length");
            row->total += point->present ? point->value : 0;
            row->months += point->present;
        }
    }
    qsort(rank->rows, rank->count, sizeof *rank->rows, by_total);
    return true;
}

static bool is_partial(const struct rank *rank)
{
    for (size_t i = 0; i < rank->count; i++) {
        if (rank->rows[i].months != (size_t)bf_span_months(rank->span))
            return true;
    }
    return false;
}

/* --- Words and sizes --- */

static bool draw_words(struct rank *rank)
{
    const bf_wording wording = {.title = "in total",
                                .subtitle = "Total",
                                .unit = "",
                                .years = "Sum of the months named above"};
    bf_words words = bf_words_make(rank->canvas, &wording, rank->span);
    if (is_partial(rank))
        bf_words_say(&words,
                     BF_TEXT("Not every series has a value in every month."));
    return bf_canvas_ok(rank->canvas) &&
           bf_frame_draw(rank->canvas, &words, &rank->room);
}

static bool set_name(const struct rank *rank, size_t index, bf_block *block)
{
    const bf_canvas *canvas = rank->canvas;
    bf_role role = rank->naming.role;
    const bf_run run = {.text = rank->rows[index].series->label,
                        .role = role,
                        .ink = BF_INK_TEXT};
    *block = (bf_block){.role = role};
    return bf_block_wrap(canvas, block, run,
                         bf_canvas_page_width(canvas) * rank->naming.share) &&
           block->height <= rank->row - bf_canvas_points(canvas, ROW_AIR);
}

/* The first name that does not fit beside its bar; `count` when all do. */
static size_t first_too_long(const struct rank *rank)
{
    size_t index = 0;
    bf_block block;
    while (index < rank->count && set_name(rank, index, &block))
        index++;
    return index;
}

/* In the largest type in which all names fit. */
static bool choose_naming(struct rank *rank)
{
    size_t wrong = 0;
    for (size_t i = 0; i < sizeof namings / sizeof *namings; i++) {
        rank->naming = namings[i];
        wrong = first_too_long(rank);
        if (wrong == rank->count)
            return true;
    }
    return bf_fail(rank->canvas->error, BF_SPEC,
                   "the label %s does not fit beside its bar; make the chart "
                   "larger",
                   bf_text_quoted(rank->rows[wrong].series->label).bytes);
}

static void set_widths(struct rank *rank)
{
    const bf_canvas *canvas = rank->canvas;
    double numbers = 0;
    for (size_t i = 0; i < rank->count; i++) {
        bf_block block;
        bf_text number = bf_words_value(canvas, rank->rows[i].total);
        set_name(rank, i, &block);
        rank->names = fmax(rank->names, block.width);
        numbers = fmax(numbers, bf_canvas_width(canvas, BF_ROLE_LABEL, number));
    }
    rank->names += bf_canvas_points(canvas, NAME_GAP);
    rank->bars = rank->room.right - rank->room.left - rank->names - numbers -
                 bf_canvas_points(canvas, NUMBER_GAP);
}

static bool set_height(struct rank *rank)
{
    const bf_canvas *canvas = rank->canvas;
    double height = rank->room.bottom - rank->room.top;
    rank->row = fmin(height / (double)rank->count,
                     bf_canvas_points(canvas, TALLEST_ROW));
    if (rank->row >= bf_canvas_leading(canvas, BF_ROLE_AXIS))
        return true;
    return bf_fail(canvas->error, BF_SPEC,
                   "%zu bars do not fit in this height; make the chart taller",
                   rank->count);
}

/* --- Drawing --- */

static double bar_length(const struct rank *rank, size_t index)
{
    int64_t longest = rank->rows[0].total;
    return longest > 0
               ? rank->bars * (double)rank->rows[index].total / (double)longest
               : 0;
}

static bf_text span_name(const struct rank *rank)
{
    bf_buffer buffer;
    bf_buffer_init(&buffer, 64);
    bf_write_span(rank->span, &buffer);
    return bf_canvas_keep(rank->canvas, &buffer);
}

static void name_bar(const struct rank *rank, const struct row *row)
{
    const bf_canvas *canvas = rank->canvas;
    bf_tip_add(canvas, &(bf_tip){.series = row->series->label,
                                 .period = span_name(rank),
                                 .value = bf_words_value(canvas, row->total),
                                 .source = bf_series_sources(
                                     canvas, row->series, rank->span)});
}

static void draw_bar(const struct rank *rank, size_t index, double middle)
{
    const bf_canvas *canvas = rank->canvas;
    double half = rank->row * (1 - GAP_SHARE) / 2;
    double left = rank->room.left + rank->names;
    double length = bar_length(rank, index);
    bf_type type = bf_canvas_type(canvas, BF_ROLE_LABEL);
    const bf_style style = {.fill = bf_ink_series(0)};
    if (length > 0 && bf_canvas_ok(canvas)) {
        bf_scene_box(canvas->scene, (bf_spot){left, middle - half},
                     (bf_spot){left + length, middle + half}, 0, &style,
                     canvas->error);
        name_bar(rank, &rank->rows[index]);
    }
    bf_canvas_label(
        canvas,
        &(bf_label){.x = left + length + bf_canvas_points(canvas, NUMBER_GAP),
                    .y = middle + type.size_pt * 0.36,
                    .type = type,
                    .ink = BF_INK_TEXT,
                    .text = bf_words_value(canvas, rank->rows[index].total)});
}

static bool draw_row(const struct rank *rank, size_t index)
{
    double middle = rank->room.top + rank->row * ((double)index + 0.5);
    double right = rank->room.left + rank->names -
                   bf_canvas_points(rank->canvas, NAME_GAP);
    bf_block block;
    set_name(rank, index, &block);
    /* So that capitals stand as high as the numbers. */
    double name =
        middle + bf_canvas_type(rank->canvas, block.role).size_pt * 0.095;
    const bf_place place = {.box = {right - block.width,
                                    name - block.height / 2, right,
                                    name + block.height / 2},
                            .anchor = BF_ANCHOR_END};
    bf_block_draw(rank->canvas, &block, &place);
    draw_bar(rank, index, middle);
    return bf_canvas_ok(rank->canvas);
}

static void draw_zero(const struct rank *rank)
{
    const bf_style style = {.stroke = BF_INK_TEXT, .stroke_pt = 0.75};
    double x = rank->room.left + rank->names;
    double bottom = rank->room.top + rank->row * (double)rank->count;
    if (bf_canvas_ok(rank->canvas))
        bf_scene_line(rank->canvas->scene, (bf_spot){x, rank->room.top},
                      (bf_spot){x, bottom}, &style, rank->canvas->error);
}

static void record(struct rank *rank, const struct row *row)
{
    bf_canvas *canvas = rank->canvas;
    const bf_drawn_point point = {
        .series = row->series->label,
        .period = span_name(rank),
        .status = BF_OFFICIAL,
        .value = {row->total, row->total, true, true},
        .unit = row->series->unit,
        .bound = bf_series_bound(row->series, rank->span),
        .basis = BF_BASIS_REPORTED,
        .source = bf_series_sources(canvas, row->series, rank->span)};
    bf_drawn_add(&canvas->drawn, &point, canvas->arena, canvas->error);
}

bool bf_chart_rank(bf_canvas *canvas)
{
    struct rank rank = {.canvas = canvas};
    if (!bf_chart_check(canvas->chart, MOST_ROWS, canvas->error))
        return false;
    rank.span = bf_chart_span(canvas->chart);
    if (!add_up(&rank) || !draw_words(&rank) || !set_height(&rank) ||
        !choose_naming(&rank))
        return false;
    set_widths(&rank);
    for (size_t i = 0; i < rank.count; i++) {
        if (!draw_row(&rank, i))
            return false;
        record(&rank, &rank.rows[i]);
    }
    draw_zero(&rank);
    return bf_canvas_ok(canvas);
}

void bf_chart_rank_tell(bf_canvas *canvas, bool brief, bf_buffer *buffer)
{
    const bf_drawn *drawn = &canvas->drawn;
    size_t most = brief ? TOLD_BRIEFLY : TOLD;
    bf_buffer_puts(buffer, brief ? "" : " ");
    for (size_t i = 0; i < drawn->count && i < most; i++) {
        bf_buffer_format(buffer, "%s%.*s ", i ? ", " : "",
                         BF_SHOW(drawn->items[i].series));
        bf_write_value(drawn->items[i].value.low, buffer);
    }
    if (drawn->count > most)
        bf_buffer_format(buffer, " and %zu more", drawn->count - most);
    bf_buffer_puts(buffer, brief ? "" : ".");
}
