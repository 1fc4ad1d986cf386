/*
 * report.h - what a report is made of while it is made.
 */
#ifndef BF_CLI_REPORT_H
#define BF_CLI_REPORT_H

#include "cli/material.h"
#include "cli/output.h"

/* A chart of every report. */
typedef struct bf_report_chart {
    const char *stem;         /* of its files' names */
    const char *selectors[3]; /* NULL-ended */
} bf_report_chart;

enum { BF_REPORT_CHARTS = 3 };

typedef struct bf_report {
    bf_session *session;
    bf_material material;
    bf_outputs outputs;
    const char *folder;
    bf_spec spec;
    bf_subject subject;
    const bf_report_chart *charts;
    bf_picture *pictures[BF_REPORT_CHARTS]; /* NULL: left out */
    size_t months;                          /* rows of observations.csv */
} bf_report;

/* Prints on standard output what was found and written. */
bool bf_report_print(const bf_report *report, bf_error *error);

#endif
