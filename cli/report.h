/*
 * report.h - what a report is made of while it is made.
 */
#ifndef BF_CLI_REPORT_H
#define BF_CLI_REPORT_H

#include "cli/material.h"
#include "cli/output.h"

/* A chart of every report. */
typedef struct bf_report_chart {
    const char *stem; /* of its files' names */
    const char *kind;
    const char *const *selectors; /* NULL-ended; NULL: those of its kind */
    bool quoted;                  /* the figures of the articles are on it */
} bf_report_chart;

enum { BF_REPORT_CHARTS = 12 };

typedef struct bf_report {
    bf_session *session;
    bf_material material;
    bf_verdicts verdicts; /* on the figures of the input */
    bf_outputs outputs;
    const char *folder;
    bf_spec spec;
    bf_subject subject;
    const bf_report_chart *charts;
    bf_picture *pictures[BF_REPORT_CHARTS]; /* NULL: left out */
    size_t months;                          /* rows of observations.csv */
} bf_report;

/* Before the record is read: figures are held against whatever it has. */
void bf_report_want(bf_report *report);
/*
 * Makes tables, charts and page in the report's outputs.  A chart whose series
 * the record lacks is left out, and said; BF_DATA when that leaves none.
 */
bool bf_report_make(bf_report *report, bf_error *error);
/* Prints on standard output what was found and written. */
bool bf_report_print(const bf_report *report, bf_error *error);

#endif
