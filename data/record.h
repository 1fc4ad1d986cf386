/*
 * record.h - records with named fields, out as CSV or JSON and in from CSV.
 *
 * A kind of record is a NULL-ended list of field names, one function that
 * puts the fields and one that takes them, both in the order of the names.
 */
#ifndef BF_DATA_RECORD_H
#define BF_DATA_RECORD_H

#include "data/base/csv.h"
#include "data/figure.h"

typedef enum bf_record_form {
    BF_RECORD_CSV,       /* RFC 4180 with a header row, LF line ends */
    BF_RECORD_JSON,      /* one array of objects */
    BF_RECORD_JSON_LINES /* one object a line */
} bf_record_form;

/* Where the next field of a record goes. */
typedef struct bf_record_writer {
    bf_buffer *buffer;
    bf_record_form form;
    const char *const *names;
    size_t index; /* of the next field */
} bf_record_writer;

/* Puts every field of item number `index` of `items`, in order. */
typedef void bf_record_function(bf_record_writer *writer, const void *items,
                                size_t index);

typedef struct bf_record_list {
    const char *const *names; /* NULL-ended */
    bf_record_function *put;
    const void *items;
    size_t count;
} bf_record_list;

void bf_records_write(const bf_record_list *list, bf_record_form form,
                      bf_buffer *buffer);

/* The same in parts, of one kind of record: *count is 0 at the start. */
void bf_records_begin(const bf_record_list *list, bf_record_form form,
                      bf_buffer *buffer);
void bf_records_go_on(const bf_record_list *list, bf_record_form form,
                      size_t *count, bf_buffer *buffer);
void bf_records_end(bf_record_form form, size_t count, bf_buffer *buffer);

/* Text from outside: guarded in CSV (see bf_csv_guarded_field). */
void bf_record_put_text(bf_record_writer *writer, bf_text text);
/* One of our own names. */
void bf_record_put_name(bf_record_writer *writer, const char *name);
/* Thousandths as a plain decimal; empty in CSV and null in JSON if absent. */
void bf_record_put_number(bf_record_writer *writer, bool present,
                          int64_t thousandths);
void bf_record_put_size(bf_record_writer *writer, size_t size);
/* Empty or null for BF_NO_DAY and BF_NO_MONTH. */
void bf_record_put_day(bf_record_writer *writer, bf_day day);
void bf_record_put_month(bf_record_writer *writer, bf_month month);
/* The names of the bits that are set, in their order: a;b or ["a","b"]. */
void bf_record_put_flags(bf_record_writer *writer, unsigned flags,
                         const char *const *names);

/*
 * The fields of a CSV row, one after another.  A cell that is not what it
 * should be fails with BF_DATA at its line and column, and gives nothing.
 */
typedef struct bf_record_reader {
    const bf_csv_row *row;
    size_t index; /* of the next field */
    bf_error *error;
} bf_record_reader;

/* True when a header row is exactly `names`; else BF_DATA says where not. */
bool bf_record_check_header(const bf_csv_row *row, const char *const *names,
                            bf_error *error);

/* Borrowed from the row; the guard of a guarded field is taken off. */
bf_text bf_record_take_text(bf_record_reader *reader);
/* False when the cell is empty. */
bool bf_record_take_number(bf_record_reader *reader, int64_t *thousandths);
size_t bf_record_take_size(bf_record_reader *reader);
bf_day bf_record_take_day(bf_record_reader *reader);
bf_month bf_record_take_month(bf_record_reader *reader);
/* Two cells: low and high; from and to. */
void bf_record_take_interval(bf_record_reader *reader, bf_interval *value);
bf_period bf_record_take_period(bf_record_reader *reader);
unsigned bf_record_take_flags(bf_record_reader *reader,
                              const char *const *names);
/* Unless `right`, fails: the cell taken last is not `what` ("a bound"). */
void bf_record_expect(const bf_record_reader *reader, bool right,
                      const char *what);

#endif
