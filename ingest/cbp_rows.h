/*
 * cbp_rows.h - the rows of CBP's tables of encounters.
 *
 * There is a row per month and group of people, in several sets of columns.
 * Rows become cells by the codes of their terms, so that memory depends on how
 * many different rows there are, not on how many.
 */
#ifndef BF_INGEST_CBP_ROWS_H
#define BF_INGEST_CBP_ROWS_H

#include "ingest/border.h"
#include "ingest/table.h"

/* How a variant differs from the others. */
typedef struct bf_cbp_variant {
    bf_border_region region; /* of tables without a column for it */
    bool blanks;             /* a group that is not said is left blank */
    bool repeats;            /* rows may repeat, since columns were dropped */
    bool totals; /* rows of "all", which sum others up, are skipped */
} bf_cbp_variant;

/* The functions of a bf_table_reader, but for the variant. */
void *bf_cbp_start(const bf_csv_row *header, const bf_table_reading *reading,
                   const bf_cbp_variant *variant, bf_error *error);
bool bf_cbp_take(void *state, const bf_csv_row *row, bf_error *error);
bool bf_cbp_finish(void *state, bf_error *error);

#endif
