/*
 * yearly.h - the (fiscal) years of a chart: their names, months and totals.
 */
#ifndef BF_RENDER_YEARLY_H
#define BF_RENDER_YEARLY_H

#include "render/columns.h"

/* The years that a chart's months fall in. */
typedef struct bf_yearly {
    const bf_canvas *canvas;
    bool calendar;
    int first;
    size_t count;
} bf_yearly;

bf_yearly bf_yearly_of(const bf_canvas *canvas);
int bf_yearly_year(const bf_yearly *yearly, bf_month month);
/* The first month of year number `index`, from 0. */
bf_month bf_yearly_start(const bf_yearly *yearly, size_t index);
/* "FY 2022" or "2022" if full, else "’22". */
bf_text bf_yearly_name(const bf_yearly *yearly, size_t index, bool full);
/*
 * Empty for a year in which each part that is in it has every month, else
 * "Oct–Aug", or "11 of 12 months" of the part that lacks most, where the parts
 * differ or a month within is missing.
 */
bf_text bf_yearly_part(const bf_yearly *yearly, size_t index);

/*
 * Leaves the canvas's chart those quoted figures that count one of the years,
 * as values of that year; how many others there are is noted.
 */
bool bf_yearly_take_marks(const bf_yearly *yearly, bf_canvas *canvas);
/* The years side by side, from left to right. */
bf_timeline bf_yearly_timeline(const bf_yearly *yearly, double left,
                               double right);

/* A column for each year, open where a month is missing. */
bool bf_yearly_columns(const bf_yearly *yearly, bf_canvas *canvas,
                       bf_columns *columns);
/* Adds the columns' parts to what was drawn. */
void bf_yearly_record(const bf_yearly *yearly, bf_canvas *canvas,
                      const bf_columns *columns);

/* "2,378,944 in FY 2022, 432,059 in FY 2025 (Oct–Aug)": some of the years. */
void bf_yearly_tell(bf_canvas *canvas, bool brief, bf_buffer *buffer);

#endif
