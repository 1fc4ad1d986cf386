/*
 * spec.h - what was asked of a chart.
 */
#ifndef BF_RENDER_SPEC_H
#define BF_RENDER_SPEC_H

#include "data/event.h"
#include "data/series.h"

typedef enum bf_format { BF_SVG, BF_PNG, BF_PDF } bf_format;

typedef enum bf_svg_text {
    BF_SVG_TEXT_LIVE,    /* <text> that can be selected and searched */
    BF_SVG_TEXT_OUTLINE, /* shapes: the same everywhere */
    BF_SVG_TEXT_EMBED    /* <text> with the font inside, for browsers */
} bf_svg_text;

/* An empty text means: make it. */
typedef struct bf_spec {
    bf_text kind; /* "trend" */
    bf_text title;
    bf_text subtitle;
    bf_text note;
    bf_text source;
    double width_mm;
    double height_mm;
    double dpi;
    bf_svg_text svg_text;
    bf_text theme; /* "light", "dark", "auto", "mono" */
} bf_spec;

/* 160 x 96 mm, 300 dpi, live text: a report's column. */
bf_spec bf_spec_default(void);

/* The sizes that a picture may have. */
enum {
    BF_WIDTH_LEAST = 70, /* mm */
    BF_HEIGHT_LEAST = 40,
    BF_SIZE_MOST = 420,
    BF_DPI_LEAST = 36,
    BF_DPI_MOST = 1200
};

/* BF_SPEC for a size out of range, or words that are no UTF-8. */
bool bf_spec_check(const bf_spec *spec, bf_error *error);

/* A chart's content, all borrowed. */
typedef struct bf_chart {
    const bf_spec *spec;
    const bf_vocabulary *vocabulary;
    const bf_series *series;
    size_t series_count;
    const bf_mark *marks;
    size_t mark_count;
    const bf_event *events;
    size_t event_count;
} bf_chart;

#endif
