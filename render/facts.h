/*
 * facts.h - what series say: their ends, their extremes, the gaps in them.
 */
#ifndef BF_RENDER_FACTS_H
#define BF_RENDER_FACTS_H

#include "render/canvas.h"

/* The months from the first to the last one of any series. */
typedef struct bf_span {
    bf_month first;
    bf_month last;
} bf_span;

/*
 * False unless there are 1 to `most` series (BF_SPEC) of one unit, of which
 * one has a value, none too large to draw (BF_DATA).
 */
bool bf_chart_check(const bf_chart *chart, size_t most, bf_error *error);

bf_span bf_chart_span(const bf_chart *chart);
int bf_span_months(bf_span span);
/* True when the chart counts calendar years: all its authorities but the US. */
bool bf_chart_is_calendar(const bf_chart *chart);
/* The lowest and highest value of all series. */
void bf_chart_range(const bf_chart *chart, int64_t *lowest, int64_t *highest);
/* True when no series has a value in the month. */
bool bf_chart_is_blank(const bf_chart *chart, bf_month month);

/* The point of a month; NULL when it has no value. */
const bf_point *bf_series_at(const bf_series *series, bf_month month);
/* The sum of all series in a month; false when none has a value. */
bool bf_chart_total(const bf_chart *chart, bf_month month, int64_t *total);

bf_month bf_series_month(const bf_series *series, size_t index);
/* Indices of points; series->count when no point is present. */
size_t bf_series_first_point(const bf_series *series);
size_t bf_series_last_point(const bf_series *series);
size_t bf_series_highest(const bf_series *series); /* the first such one */
size_t bf_series_lowest(const bf_series *series);
/* The month with the largest change from the month before it. */
size_t bf_series_turn(const bf_series *series);

/* The sources of the months of a span, each once where it begins; "…"
   for those beyond what is sensible. */
bf_text bf_series_sources(const bf_canvas *canvas, const bf_series *series,
                          bf_span span);

/*
 * True for a month whose value was released before its (fiscal) year was over:
 * until then agencies revise it.
 */
bool bf_series_is_provisional(const bf_series *series, size_t index);
/* Of the months shown, from the first such one to the last; false for none. */
bool bf_chart_provisional(const bf_chart *chart, bf_span shown, bf_span *span);

/* About where a month of the span is rounded by its publisher, else exact. */
bf_bound bf_series_bound(const bf_series *series, bf_span span);

/* Adds all points of all series to what was drawn. */
void bf_chart_record(bf_canvas *canvas);

#endif
