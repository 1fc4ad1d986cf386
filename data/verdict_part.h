/*
 * verdict_part.h - the parts that a verdict is made of.
 */
#ifndef BF_DATA_VERDICT_PART_H
#define BF_DATA_VERDICT_PART_H

#include "data/verdict.h"

/* Whole months from first to last; for a change those compared with, too. */
typedef struct bf_look {
    const bf_ledger_line *line;
    bf_month first;
    bf_month last;
    bf_month base_first; /* BF_NO_MONTH: no change */
    bf_month base_last;
    bf_day known; /* only releases up to this day; BF_NO_DAY: all */
} bf_look;

/*
 * Counts a figure's own thing there, in its unit.  False when the record
 * lacks a month of it, or it cannot be reckoned.
 */
bool bf_look_count(const bf_ledger *ledger, const bf_figure *figure,
                   const bf_look *look, bf_counted *counted);

/* The words of a figure as they are weighed. */
bf_said bf_figure_said(const bf_figure *figure);

/*
 * Looks for what else the words of a figure may be: the same months in an
 * earlier release (*earlier), the series in other months, other series.
 * False when nothing fits, or too much would.
 */
bool bf_verdict_explain(const bf_ledger *ledger, const bf_figure *figure,
                        const bf_look *look, bf_counted *instead,
                        bool *earlier);

/*
 * The line that serves best as the count of a figure, among equals one that
 * has the months; NULL: none.  The look's own line does not matter.
 */
const bf_ledger_line *bf_verdict_line(const bf_ledger *ledger,
                                      const bf_figure *figure,
                                      const bf_look *look);

/* --- Reasons, appended behind a semicolon --- */

void bf_verdict_say(const char *words, bf_buffer *reason);

/* "months are missing: the record has Oct 2017–Aug 2025" */
void bf_verdict_say_lacking(const bf_ledger_line *line, bf_buffer *reason);
/* "it is the number of encounters:USBP, FY 2021: 1,659,206" */
void bf_verdict_say_instead(const bf_verdict *verdict, bf_buffer *reason);
/* "as released by 2022-09-14" */
void bf_verdict_say_release(const bf_counted *instead, bf_buffer *reason);

#endif
