/*
 * svg_read.h - a picture read back out of the text of its SVG: its marks by
 * their names, the axis by its numbers and rules.
 */
#ifndef BF_TESTS_SVG_READ_H
#define BF_TESTS_SVG_READ_H

#include "data/base/text.h"

enum { MOST_READ = 4000 };

typedef enum read_kind {
    READ_CIRCLE,
    READ_RECT,
    READ_PATH,
    READ_TEXT
} read_kind;

/* A shape or a text, in the order of the file. */
typedef struct read_item {
    read_kind kind;
    double x; /* of a circle its centre, of a path its start */
    double y;
    double width; /* of a path: to its end */
    double height;
    double opacity;
    bf_text line;
    bf_text title; /* its own, or that of its innermost group */
    bool own;      /* it is its own */
    bf_text text;
} read_item;

typedef struct read_svg {
    read_item items[MOST_READ];
    size_t count;
} read_svg;

/* The texts are slices of the SVG. */
void svg_read(bf_text svg, read_svg *read);

/* A scale read off an axis: position = origin + value * factor. */
typedef struct read_axis {
    double origin;
    double factor;
    size_t ticks;
    bool zero; /* one of them */
} read_axis;

/* By the numbers left of level rules; in `unit` of one. */
read_axis svg_axis_up(const read_svg *read, double unit);
/* By the numbers below upright rules. */
read_axis svg_axis_across(const read_svg *read, double unit);
double svg_position(const read_axis *axis, double value);

/* 1, 1000 or 1000000: what the picture says that its numbers count. */
double svg_unit(const read_svg *read);
/* The number in a text such as "249,740", "−2.5"; false for other texts. */
bool svg_number(bf_text text, double *value);

#endif
