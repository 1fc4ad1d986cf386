/*
 * csv.h - CSV (RFC 4180) in and out; the door to libcsv.
 */
#ifndef BF_BASE_CSV_H
#define BF_BASE_CSV_H

#include "data/base/file.h"

enum {
    BF_CSV_COLUMNS = 1024,          /* most fields of a row */
    BF_CSV_FIELD = 64 * 1024,       /* most bytes of a field */
    BF_CSV_LINE = 4 * 1024 * 1024,  /* most bytes of a physical line */
    BF_CSV_RECORD = 8 * 1024 * 1024 /* most bytes of a record's fields */
};

/* One record; its texts are valid only during the call. */
typedef struct bf_csv_row {
    const char *source; /* the name for messages */
    size_t line;        /* physical line where the record starts, from 1 */
    size_t number;      /* of the record, from 1; the header is number 1 */
    const bf_text *fields;
    size_t count;
    bf_text raw; /* the record as given; empty when it spans lines */
} bf_csv_row;

/* Takes a record; false (with error set) stops the reading. */
typedef bool bf_csv_function(void *context, const bf_csv_row *row,
                             bf_error *error);

/*
 * Reads comma-separated UTF-8, strictly: a stray or open quote, a NUL, bad
 * UTF-8, UTF-16, or a record whose number of fields differs from the first
 * one's is an error with line and column.  A BOM is skipped; blank lines are
 * skipped.  `path` may be "-".  Memory does not depend on the file's length.
 */
bool bf_csv_read(const char *path, bf_csv_function *on_row, void *context,
                 bf_error *error);
/*
 * The same from parts of a file, of which the first one has the header; lines
 * in messages count those of the parts.
 */
bool bf_csv_read_parts(const char *path, const bf_file_parts *parts,
                       bf_csv_function *on_row, void *context, bf_error *error);
/* The same from memory; name is for messages. */
bool bf_csv_read_text(bf_text text, const char *name, bf_csv_function *on_row,
                      void *context, bf_error *error);

/* The byte column of field `index` (from 0) in its line, from 1. */
size_t bf_csv_column(const bf_csv_row *row, size_t index);

/* Fails with BF_DATA at "source:line:column" of field `index` (from 0). */
bool bf_csv_reject(const bf_csv_row *row, size_t index, const char *what,
                   bf_error *error);

/* Appends a field, quoted where needed, with a comma unless it is first. */
void bf_csv_field(bf_buffer *buffer, bool first, bf_text field);
/*
 * The same for text from outside: a spreadsheet would run a field that
 * starts with = + - @ TAB CR or LF, so such a field gets a leading ', also
 * behind apostrophes of its own ('=x becomes ''=x), so that
 * bf_csv_unguarded gives back every text exactly.
 */
void bf_csv_guarded_field(bf_buffer *buffer, bool first, bf_text field);
/* Takes one guard off, where there is one: the reverse of the above. */
bf_text bf_csv_unguarded(bf_text field);

#endif
