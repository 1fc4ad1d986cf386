#include "data/base/csv.h"

/* The byte column, from 1, where a field of a one-line record starts. */
static size_t column_of(const bf_csv_row *row, size_t index)
{
    bool quoted = false;
    size_t at = 0;
    while (index && at < row->raw.length) {
        if (row->raw.bytes[at] == '"')
            quoted = !quoted;
        index -= row->raw.bytes[at] == ',' && !quoted;
        at++;
    }
    return at + 1;
}

size_t bf_csv_column(const bf_csv_row *row, size_t index)
{
    return row->raw.length ? column_of(row, index) : 1;
}

bool bf_csv_reject(const bf_csv_row *row, size_t index, const char *what,
                   bf_error *error)
{
    return bf_fail(error, BF_DATA, "%s:%zu:%zu: %s", row->source, row->line,
                   bf_csv_column(row, index), what);
}
