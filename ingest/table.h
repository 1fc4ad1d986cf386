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

/* What every reader is given; texts live in the arena of the reading. */
typedef struct bf_table_reading {
    bf_text source; /* the file's stem */
    bf_day as_of;
    const bf_ingest_options *options;
    bf_ingested *into;
    bf_arena *arena;
} bf_table_reading;

typedef struct bf_table_reader {
    const char *name; /* for messages: "CBP Southwest Land Border" */
    /* NULL-ended: the header must hold all of these, in any order. */
    const char *const *columns;
    /* Makes the reader's own state, which knows where its columns are. */
    void *(*start)(const bf_csv_row *header, bf_table_reading *reading,
                   bf_error *error);
    /* Takes a row: accepts, skips or rejects it, and counts which. */
    bool (*take)(void *state, const bf_csv_row *row, bf_error *error);
    /* Adds the observations after the last row. */
    bool (*finish)(void *state, bf_error *error);
} bf_table_reader;

/* Reads a table; BF_DATA when no reader knows the header, naming it. */
bool bf_table_read(const char *path, const bf_ingest_options *options,
                   bf_ingested *ingested, bf_error *error);

#endif
