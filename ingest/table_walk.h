/*
 * table_walk.h - one table, wherever its rows come from, to its reader.
 */
#ifndef BF_INGEST_TABLE_WALK_H
#define BF_INGEST_TABLE_WALK_H

#include "ingest/table.h"
#include "ingest/table_source.h"

/* Hands out the rows of a table; origin is its own. */
typedef bool bf_table_rows(void *origin, bf_csv_function *on_row, void *context,
                           bf_error *error);

/* A table to be read. */
typedef struct bf_table_input {
    const char *name; /* for messages */
    bf_text stem;     /* of its file */
    bf_text sheet;    /* of a workbook; empty for other files */
    bf_table_rows *rows;
    void *origin;
    bf_arena *arena;               /* of the reading */
    const bf_table_place *windows; /* set by then; NULL: it cannot be */
} bf_table_input;

/* As bf_table_read for one table; *strange: it fails as no reader takes it. */
bool bf_table_walk(const bf_table_input *input,
                   const bf_ingest_options *options, bf_ingested *ingested,
                   bool *strange, bf_error *error);

#endif
