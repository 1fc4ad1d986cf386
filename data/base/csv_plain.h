/*
 * csv_plain.h - the records that need no parser: most of a table's.
 */
#ifndef BF_BASE_CSV_PLAIN_H
#define BF_BASE_CSV_PLAIN_H

#include "data/base/csv.h"

/*
 * Cuts a record at its commas, takes the quotes off a field that stands in
 * them and the blanks off one that does not, as libcsv does; returns how many
 * fields there are.  0 for a line that is for the parser: it is empty or very
 * long, has too many fields, a quote within a field or left open, a NUL, a CR
 * or a byte that is not ASCII.
 */
size_t bf_csv_cut_plain(bf_text line, bf_text fields[static BF_CSV_COLUMNS]);

#endif
