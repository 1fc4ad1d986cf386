/*
 * columns.h - upright bars side by side, of parts upon each other.
 */
#ifndef BF_RENDER_COLUMNS_H
#define BF_RENDER_COLUMNS_H

#include "render/ends.h"
#include "render/facts.h"
#include "render/scale.h"

/* One bar, of as many parts as the chart has series. */
typedef struct bf_column {
    int64_t *values; /* of its parts */
    bool *present;
    size_t parts;  /* that are present */
    int64_t total; /* of them */
    bool open;     /* it is not over: hatched */
    bf_text name;  /* "Oct 2023", "FY 2023"; the caller sets it, and the span */
    bf_span span;
} bf_column;

/* The caller sets the scale and the edges before it draws. */
typedef struct bf_columns {
    bf_canvas *canvas;
    bf_column *items;
    size_t count;
    size_t parts;
    size_t highest; /* the column with the largest total */
    int64_t most;   /* that total */
    bool partial;   /* a column lacks a part */
    bool open;      /* a column is */
    bf_scale scale;
    double left;
    double right;
} bf_columns;

/*
 * BF_SPEC for series that overlap, or count different things: their sum would
 * count nothing.
 */
bool bf_columns_check(const bf_chart *chart, bf_error *error);
/* Empty columns in the canvas's arena; false as bf_columns_check. */
bool bf_columns_init(bf_canvas *canvas, size_t count, bf_columns *columns);
/* Adds to a part; BF_DATA for a value below zero. */
bool bf_columns_add(bf_columns *columns, size_t index, size_t part,
                    int64_t value);
/* After the last value: sets highest, most, partial, open. */
void bf_columns_finish(bf_columns *columns);
/* The last column that has a value. */
size_t bf_columns_last(const bf_columns *columns);

/* The sides of a bar with the room from left to right: a gap, if it is wide. */
bf_box bf_column_slot(const bf_canvas *canvas, double left, double right);
/* Filled; or hatched in an outline, when its time is not over. */
void bf_column_draw(const bf_canvas *canvas, const bf_box *box, bf_ink ink,
                    bool open);
/* The width of a slot above which a bar does not get any wider. */
double bf_column_pitch(const bf_canvas *canvas);
/* The bar of a column, all parts together. */
bf_box bf_columns_box(const bf_columns *columns, size_t index);
/* Draws the bars, a group for each series, and keeps labels off them. */
void bf_columns_draw(bf_columns *columns);

/* Labels of the last column's parts, and of their sum if there are several. */
bool bf_columns_measure_ends(const bf_columns *columns, bf_ends *ends,
                             bool sum);
void bf_columns_place_ends(const bf_columns *columns, bf_ends *ends);

#endif
