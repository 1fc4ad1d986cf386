/*
 * axis.h - the rules with their numbers, and the years below a plot.
 */
#ifndef BF_RENDER_AXIS_H
#define BF_RENDER_AXIS_H

#include "render/canvas.h"
#include "render/scale.h"

/* How many steps between rules a plot of this height takes: 2 to 6. */
int bf_axis_steps(const bf_canvas *canvas, double height);
/* A rule's number, as bf_scale_write has it. */
bf_text bf_axis_number(const bf_canvas *canvas, const bf_scale *scale,
                       int64_t value);
/* The room that the numbers need left of a plot, with the gap. */
double bf_axis_width(const bf_canvas *canvas, const bf_scale *scale);
/* The room that the years, and months if any, need below a plot. */
double bf_axis_height(const bf_canvas *canvas, const bf_timeline *timeline);

/* The level rules from left to right, the zero line in ink, the numbers. */
void bf_axis_draw_rules(bf_canvas *canvas, const bf_scale *scale, double left,
                        double right);
/* The same without the numbers. */
void bf_axis_draw_bare_rules(bf_canvas *canvas, const bf_scale *scale,
                             double left, double right);
/* The zero line once more, over what lies on it. */
void bf_axis_draw_zero(const bf_canvas *canvas, const bf_scale *scale,
                       double left, double right);
/*
 * The names of the years, each below the middle of its year; those that would
 * touch the one before are left out.
 */
void bf_axis_name_years(bf_canvas *canvas, const bf_timeline *timeline,
                        double baseline);
/* Ticks where years begin, years centred, months too in short spans. */
void bf_axis_draw_time(bf_canvas *canvas, const bf_timeline *timeline,
                       double y);

#endif
