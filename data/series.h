/*
 * series.h - consecutive months of one thing counted, gaps marked.
 */
#ifndef BF_DATA_SERIES_H
#define BF_DATA_SERIES_H

#include "data/observation.h"
#include "data/vocabulary.h"

/*
 * What to select, written MEASURE[:AGENCY][@PLACE][/POPULATION][#PART]:
 * "encounters", "encounters:USBP", "deportations@us#removals".  Left out, the
 * agency is all of them together where that is published, the place the
 * southwest border, else the one with the longest record; population is
 * everybody, part the total.
 */
typedef struct bf_selector {
    bf_text measure;
    bf_text agency;
    bf_text place;
    bf_text population;
    bf_text part;
} bf_selector;

/* A month's value in thousandths; absent: a gap, never 0. */
typedef struct bf_point {
    bool present;
    int64_t value;
    bool rounded; /* rounded by its publisher */
    bf_day as_of;
    bf_text source; /* the document's name */
} bf_point;

typedef struct bf_series {
    bf_selector of; /* all fields filled in */
    bf_text authority;
    bf_unit unit;
    bf_text label; /* "Border Patrol", "Removals"; for the end of a line */
    bf_day as_of;  /* the newest release in it */
    bool mixed;    /* more than one release is in it */
    bool yearly;   /* its months are shares of totals of years */
    bf_month first;
    size_t count; /* months from first on, gaps included */
    bf_point *points;
} bf_series;

/*
 * A quoted figure as the months that it covers: one level across them.  A
 * single month has from == to.
 */
typedef struct bf_mark {
    bf_month from;
    bf_month to;
    bf_interval value; /* of each month, thousandths */
    bf_interval whole; /* what the figure counts in all; empty if no count */
    bf_bound bound;
    bf_basis basis;
    bf_text measure;
    bf_text quote;       /* the words, "more than 200,000"; may be empty */
    bf_text attribution; /* who says so; may be empty */
    bf_per per;          /* of the words */
    bool from_figure;    /* one of the figures, which has these words */
    bf_day published;
    bf_text source;
    bf_text figure;
} bf_mark;

/*
 * Reads a selector; what it takes from the text is borrowed.  BF_USAGE with
 * the nearest right word on failure.
 */
bool bf_selector_parse(bf_text text, const bf_vocabulary *vocabulary,
                       bf_selector *selector, bf_error *error);

/* The same without a look at the words; false when it is not written so. */
bool bf_selector_cut(bf_text text, bf_selector *selector);

/* Appends a selector as it is written. */
void bf_selector_format(const bf_selector *selector, bf_buffer *buffer);

/* Where to select; from, to: BF_NO_MONTH for all there is. */
typedef struct bf_selection {
    const bf_observations *observations;
    const bf_vocabulary *vocabulary;
    bf_month from;
    bf_month to;
} bf_selection;

/*
 * Picks the official observations of a selector; the newest as_of wins in
 * each month.  Texts and points live in the arena, or in the observations.
 * Nothing found is BF_DATA.  The series begins and ends with a month that has
 * a value.
 */
bool bf_series_select(const bf_selection *selection,
                      const bf_selector *selector, bf_arena *arena,
                      bf_series *series, bf_error *error);

/*
 * True when a break of the vocabulary is one of this series: the same measure
 * and part, the same authority, agency and place where it names them, all
 * agencies together where it is of these only, and
 * months of it among the months from first to last; where it has no end, also
 * months before it.
 */
bool bf_series_has_break(const bf_series *series, const bf_name *of,
                         bf_month first, bf_month last);

/*
 * Labels the series of one chart by what tells them apart: "Encounters" and
 * "Deportations", "Border Patrol" and "Ports of entry", "Tucson" and "Yuma".
 */
bool bf_series_label(bf_series *series, size_t count,
                     const bf_vocabulary *vocabulary, bf_arena *arena,
                     bf_error *error);

/* Empty when all zero. */
typedef struct bf_marks {
    bf_mark *items;
    size_t count;
    size_t capacity;
} bf_marks;

/*
 * Adds the quoted observations that belong beside a series and are not among
 * the marks yet: those that count the same (bf_counterpart_is), within its
 * months.  Marks are in the order of their first months.  Words come from
 * `figures` (may be NULL) by the figure's id; with them, forecasts and counts
 * of days that hold no whole month are left out, which are not to be compared
 * with one.
 */
bool bf_marks_select(const bf_observations *observations,
                     const bf_figures *figures, const bf_series *series,
                     bf_arena *arena, bf_marks *marks, bf_error *error);

#endif
