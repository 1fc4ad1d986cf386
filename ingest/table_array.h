/*
 * table_array.h - a JSON array of objects as the rows of a table.
 */
#ifndef BF_INGEST_TABLE_ARRAY_H
#define BF_INGEST_TABLE_ARRAY_H

#include "data/base/csv.h"

enum {
    BF_TABLE_ARRAY = 16 * 1024 * 1024, /* most bytes of one */
    BF_TABLE_ARRAY_COLUMNS = 128       /* most names in its objects */
};

/* True for a text whose first sign is '['. */
bool bf_table_array_is(bf_text text);

/*
 * Hands out a header of all names, in the order in which they first come,
 * and a row per object: strings, numbers, true and false as text,
 * null and what an object lacks as "".  The line of a row is that where its
 * object starts.  BF_DATA for anything else within the array.
 */
bool bf_table_array_read(bf_text text, const char *name,
                         bf_csv_function *on_row, void *context,
                         bf_error *error);

#endif
