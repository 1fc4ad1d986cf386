/*
 * chart_options.h - the options of `borderfig chart`.
 */
#ifndef BF_CLI_CHART_OPTIONS_H
#define BF_CLI_CHART_OPTIONS_H

#include "cli/material.h"

/* The rows of the table, in the order of --help and of a printed spec. */
typedef enum bf_chart_option {
    BF_CHART_OUTPUT,
    BF_CHART_QUOTED,
    BF_CHART_DATA,
    BF_CHART_LEXICON,
    BF_CHART_FROM,
    BF_CHART_TO,
    BF_CHART_TITLE,
    BF_CHART_SUBTITLE,
    BF_CHART_NOTE,
    BF_CHART_SOURCE,
    BF_CHART_EVENTS,
    BF_CHART_SIZE,
    BF_CHART_WIDTH,
    BF_CHART_HEIGHT,
    BF_CHART_DPI,
    BF_CHART_THEME,
    BF_CHART_SVG_TEXT,
    BF_CHART_FORMAT,
    BF_CHART_SPEC,
} bf_chart_option;

extern const bf_option bf_chart_options[];

/* Both leave as it is what was not given. */
bool bf_chart_options_spec(const bf_arguments *arguments, bf_spec *spec,
                           bf_error *error);
bool bf_chart_options_window(const bf_arguments *arguments, bf_window *window,
                             bf_error *error);

#endif
