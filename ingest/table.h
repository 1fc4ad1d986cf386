/*
 * table.h - official tables into observations.
 *
 * A reader knows its tables by the columns of their header, never by the
 * file's name.  A new format is one file with a bf_table_reader, and its row
 * in the list of table.c.
 */
#ifndef BF_INGEST_TABLE_H
#define BF_INGEST_TABLE_H

#include "ingest/ingest.h"

#include "data/base/csv.h"

enum { BF_TABLE_ABOVE = 8 }; /* most rows above a header */

/* What every reader is given; texts live in the arena of the reading. */
typedef struct bf_table_reading {
    bf_text source; /* the file's stem */
    bf_text sheet;  /* of a workbook, else empty */
    bf_day named;   /* the day of release in its name; BF_NO_DAY */
    const bf_ingest_options *options;
    bf_ingested *into;
    bf_arena *arena;
    bf_csv_row above[BF_TABLE_ABOVE]; /* titles and groups of columns */
    size_t above_count;
} bf_table_reading;

typedef struct bf_table_reader {
    const char *name; /* for messages: "CBP Southwest Land Border" */
    /* NULL-ended: the header must hold all of these, in any order. */
    const char *const *columns;
    bool only;   /* and no other column */
    bool report; /* of a spreadsheet or PDF: may be in Windows-1252 */
    /* Makes the reader's own state, which knows where its columns are; NULL
       on failure.  It lives in the arena of the reading. */
    void *(*start)(const bf_csv_row *header, bf_table_reading *reading,
                   bf_error *error);
    /* Takes a row: accepts, skips or rejects it, and counts which. */
    bool (*take)(void *state, const bf_csv_row *row, bf_error *error);
    /* Adds the observations after the last row. */
    bool (*finish)(void *state, bf_error *error);
} bf_table_reader;

/*
 * Reads a table, or the sheets of a workbook: canonical figures or
 * observations; with a map in the options, a table that it names the columns
 * of (which may be a JSON array too); else one of the official ones.  BF_DATA
 * when no reader knows the header, saying what it holds and what the nearest
 * reader misses, and when no row is of use.  A row that cannot be used is
 * rejected: named in the notes, counted, and part of nothing.  On failure the
 * table has added nothing.
 */
bool bf_table_read(const char *path, const bf_ingest_options *options,
                   bf_ingested *ingested, bf_error *error);

/* The same from memory; name is the path for messages and for the source. */
bool bf_table_read_text(bf_text text, const char *name,
                        const bf_ingest_options *options, bf_ingested *ingested,
                        bf_error *error);

/* --- For readers ---------------------------------------------------------- */

enum { BF_NO_COLUMN = BF_CSV_COLUMNS };

/* Alike but for case and all that is neither letter nor digit: "Month
   (abbv)" is "month_abbv". */
bool bf_table_is_same(bf_text a, bf_text b);
/* The first column of that name, in that sense; else BF_NO_COLUMN. */
size_t bf_table_column(const bf_csv_row *header, const char *name);

/* Counts a row as accepted, or as one that no sum may hold; always true. */
bool bf_table_accept(const bf_table_reading *reading);
bool bf_table_skip(const bf_table_reading *reading, bf_skip why);
/*
 * Counts a row as rejected and notes why: the cell of a column is not `what`
 * ("a count").  Always true: a bad row does not end the reading.
 */
bool bf_table_reject(const bf_table_reading *reading, const bf_csv_row *row,
                     size_t column, const char *what);
/* The same for a row that repeats what an earlier line says. */
bool bf_table_reject_repeated(const bf_table_reading *reading,
                              const bf_csv_row *row, size_t earlier);

/*
 * The day that the observations of a table are as of: that in the file's
 * name, else the one given in the options, else the last day of the newest
 * month that the table holds.
 */
bf_day bf_table_as_of(const bf_table_reading *reading, bf_month newest);

/* "2024", "2025 (FYTD)", "2024 YTD": 1900 to 2199, else 0. */
int bf_table_year(bf_text text);
/* "OCT", "Sept", "october", "01 October", "10": 1 to 12, else 0. */
int bf_table_month(bf_text text);
/* "2024-03" in the same years: the index of that bf_month, else 0. */
int bf_table_calendar_month(bf_text text);
/* The month of a fiscal year: October to December lie in the year before. */
bf_month bf_table_fiscal_month(int fiscal_year, int month);
/* A count: digits, or groups of thousands; not negative, below 10^10. */
bool bf_table_count(bf_text text, int64_t *count);
/* "74" for "74.0" and "74.000"; all else as it is. */
bf_text bf_table_whole(bf_text count);
/* True for what stands where there is no value: "", X, NA, N/A, -, D. */
bool bf_table_is_absent(bf_text text);

#endif
