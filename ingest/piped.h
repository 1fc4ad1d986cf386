/*
 * piped.h - tables whose cells stand between bars, as text taken out of PDF.
 */
#ifndef BF_INGEST_PIPED_H
#define BF_INGEST_PIPED_H

#include "data/base/csv.h"

/* True when one of the first lines has several bars and is no CSV. */
bool bf_piped_is(bf_text text);

/*
 * Hands out the lines of UTF-8 text as records, cut at "|" and trimmed, with
 * as many fields as each happens to have; blank lines are skipped.
 */
bool bf_piped_read(bf_text text, const char *name, bf_csv_function *on_row,
                   void *context, bf_error *error);

#endif
