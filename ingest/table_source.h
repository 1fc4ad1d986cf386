/*
 * table_source.h - the rows of a table, however its file is written.
 */
#ifndef BF_INGEST_TABLE_SOURCE_H
#define BF_INGEST_TABLE_SOURCE_H

#include "data/base/csv.h"

enum { BF_TABLE_REPORT = 4 * 1024 * 1024 }; /* most bytes of a report */

/* A line and a byte column, from 1; line 0 is nowhere. */
typedef struct bf_table_place {
    size_t line;
    size_t column;
} bf_table_place;

/* A file, or a text in memory. */
typedef struct bf_table_source {
    const char *name;    /* the path, for messages */
    bool array;          /* it may be a JSON array of objects */
    const bf_text *text; /* NULL: the file of that name */
    bf_arena *arena;
    bf_table_place windows; /* where its bytes cease to be UTF-8, if at all */
} bf_table_source;

/*
 * Hands out the records of CSV, or the objects of a JSON array.  Up to
 * BF_TABLE_REPORT bytes it may also be a report: cells between bars, or text in
 * Windows-1252.  Larger files are CSV in UTF-8 and are streamed.
 */
bool bf_table_source_read(bf_table_source *source, bf_csv_function *on_row,
                          void *context, bf_error *error);

#endif
