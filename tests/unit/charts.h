/*
 * charts.h - made-up charts for tests, and a look at their layout.
 */
#ifndef BF_TESTS_CHARTS_H
#define BF_TESTS_CHARTS_H

#include "render/render.h"

enum { MOST_SERIES = 9, MOST_MARKS = 16, MOST_EVENTS = 4 };

/* A chart and all that it borrows. */
struct made_chart {
    bf_arena arena;
    bf_lexicon lexicon;
    bf_vocabulary vocabulary;
    bf_spec spec;
    bf_series series[MOST_SERIES];
    bf_mark marks[MOST_MARKS];
    bf_event events[MOST_EVENTS];
    bf_chart chart;
    bf_notes notes;
    bf_fonts *fonts;
    bf_error error;
};

/* Loads the font; the chart is empty. */
void made_chart_init(struct made_chart *made);
void made_chart_release(struct made_chart *made);

/* A series of US encounters at the southwest border; the caller sets more. */
bf_series *made_chart_series(struct made_chart *made, const char *label,
                             bf_month first, size_t count);
/* Values in the form of waves, the same ones for the same number. */
void made_series_wave(bf_series *series, int number);
void made_series_set(bf_series *series, size_t index, int64_t value);
/* A quoted figure in one month; the caller sets more. */
bf_mark *made_chart_mark(struct made_chart *made, bf_month month,
                         bf_bound bound, int64_t value, const char *quote);
void made_chart_event(struct made_chart *made, bf_day from, bf_day to,
                      const char *label);
/* One mark of each bound and an average, within the months of series 0. */
void made_chart_marks(struct made_chart *made);
/* The three events of the shipped list. */
void made_chart_events(struct made_chart *made);

/* Drawn, or NULL with made->error. */
bf_picture *made_chart_draw(struct made_chart *made);

/* As layout_defects. */
size_t picture_collisions(const struct made_chart *made,
                          const bf_picture *picture);
/*
 * Draws a kind of chart in all sizes, with 1 to most_months (320) months and 1
 * to most_series series, bare and with events (and quoted figures), and fails
 * at the first collision.
 */
void assert_layout(const char *kind, size_t most_series, size_t most_months,
                   bool marks);
/* How often a line of the picture's scene holds a text. */
size_t picture_count(const bf_picture *picture, const char *text);

/* Compares with tests/golden/NAME.scene, or writes it if GOLDEN=write. */
void assert_golden(const bf_picture *picture, const char *name);

#endif
