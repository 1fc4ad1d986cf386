/*
 * chart.h - the kinds of charts: each is one file that adds to a scene.
 */
#ifndef BF_RENDER_CHART_H
#define BF_RENDER_CHART_H

#include "render/canvas.h"

/*
 * Draws a whole chart, words included, on an empty canvas; adds to
 * canvas->drawn whatever it draws, and sets canvas->title and the like.
 */
typedef bool bf_chart_function(bf_canvas *canvas);

/* Tells what was drawn, as sentences or, brief, as part of one. */
typedef void bf_tell_function(bf_canvas *canvas, bool brief, bf_buffer *buffer);

typedef struct bf_chart_kind {
    const char *name; /* "trend" */
    const char *noun; /* "Line chart", for those who do not see it */
    const char *how;  /* "monthly" */
    bool marks;       /* it draws quoted figures */
    bool events;      /* and events */
    bool summed;      /* it draws the sum of its series */
    bool yearly;      /* it draws sums of years, and so totals of years */
    bool tells_marks; /* its words name the quoted figures themselves */
    bf_chart_function *draw;
    bf_tell_function *tell; /* NULL: each series by its months */
} bf_chart_kind;

/* NULL with BF_SPEC and the nearest right name when there is no such kind. */
const bf_chart_kind *bf_chart_kind_lookup(bf_text name, bf_error *error);
/*
 * Totals of years are no months, though the record holds them as such: BF_DATA
 * unless the kind sums whole years, and these are the chart's.
 */
bool bf_chart_kind_suits(const bf_chart_kind *kind, const bf_chart *chart,
                         bf_error *error);

bf_chart_function bf_chart_trend;
bf_chart_function bf_chart_stack;
bf_chart_function bf_chart_totals;
bf_tell_function bf_chart_totals_tell;
bf_chart_function bf_chart_years;
bf_chart_function bf_chart_heat;
bf_chart_function bf_chart_panels;
bf_chart_function bf_chart_change;
bf_tell_function bf_chart_change_tell;
bf_chart_function bf_chart_rank;
bf_tell_function bf_chart_rank_tell;
bf_chart_function bf_chart_dashboard;
bf_chart_function bf_chart_claims;
bf_tell_function bf_chart_claims_tell;

#endif
