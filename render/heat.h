/*
 * heat.h - a map of months: a cell for each, a row for each year, darker for
 * more.
 */
#ifndef BF_RENDER_HEAT_H
#define BF_RENDER_HEAT_H

#include "render/yearly.h"

#define BF_HEAT_NAME_GAP 6.0 /* between the years' names and the cells */
#define BF_HEAT_GAP      1.0 /* between two cells */

typedef struct bf_heat {
    bf_canvas *canvas;
    const bf_series *series;
    bf_yearly yearly;
    bf_scale scale; /* its steps are the classes */
    bf_box room;
    bf_box cells;
    double width; /* of a cell, with its gap */
    double height;
} bf_heat;

/* The cell of a month, from 0, of a year, from 0. */
bf_box bf_heat_cell(const bf_heat *heat, size_t year, int month);
/* The shade of a class: as far apart as their number allows, the last full. */
int bf_heat_shade(const bf_heat *heat, int class);
/* Fills a box with a shade. */
void bf_heat_fill(const bf_canvas *canvas, const bf_box *box, int shade);

/* The months above the cells, the years left of them. */
void bf_heat_draw_names(const bf_heat *heat);
double bf_heat_key_height(const bf_heat *heat);
/* The classes from left to right, with the numbers between them. */
void bf_heat_draw_key(const bf_heat *heat);

#endif
