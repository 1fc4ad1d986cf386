/*
 * verdict_lines.h - verdicts as a table for a terminal of 80 columns.
 */
#ifndef BF_CLI_VERDICT_LINES_H
#define BF_CLI_VERDICT_LINES_H

#include "data/verdict.h"

/*
 * Appends a header and, under the name of its source, for each figure a line
 * with the words, the time, the count and the verdict; below it the series
 * and release of the count, and the reason.
 */
void bf_verdict_lines(const bf_verdicts *verdicts, bf_buffer *buffer);

/* "8 figures: 3 match the record, 1 is near, 2 differ, 2 cannot be checked" */
void bf_verdict_summary(const bf_verdicts *verdicts, bf_buffer *buffer);

#endif
