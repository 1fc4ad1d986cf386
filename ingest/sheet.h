/*
 * sheet.h - sheets of the OHSS monthly tables, saved as CSV.
 *
 * Titles, groups of columns over columns, the fiscal year on the row of its
 * total alone, months below, footnotes at the end; rounded to ten.
 */
#ifndef BF_INGEST_SHEET_H
#define BF_INGEST_SHEET_H

#include "ingest/table.h"

enum { BF_SHEET_WORDS = 3 };

/* What a column counts. */
typedef struct bf_sheet_words {
    const char *measure;
    const char *agency;
    const char *place;
    bf_text population;
    const char *part;
} bf_sheet_words;

typedef struct bf_sheet bf_sheet;

/*
 * Says which sums a column is part of, by the name over it and its own, and
 * how many they are.  Columns with the same words make one sum, which has a
 * value where all of them have.
 */
typedef size_t bf_sheet_function(const bf_sheet *sheet, bf_text group,
                                 bf_text name,
                                 bf_sheet_words words[BF_SHEET_WORDS]);

/* A sheet by its title, and what its columns have in common. */
struct bf_sheet {
    const char *title;
    const char *measure;
    const char *agency;
    const char *place;
    const char *part;
    bf_sheet_function *describe;
};

/* True when a header is that name, but for the digits of footnotes. */
bool bf_sheet_is(bf_text header, const char *name);
/* A header without the digits of footnotes behind its last letter. */
bf_text bf_sheet_name(bf_text header);

/* The functions of a bf_table_reader, but for what its columns count. */
void *bf_sheet_start(const bf_csv_row *header, bf_table_reading *reading,
                     const bf_sheet *sheet, bf_error *error);
bool bf_sheet_take(void *state, const bf_csv_row *row, bf_error *error);
bool bf_sheet_finish(void *state, bf_error *error);

#endif
