/*
 * figure_table.h - figures as CSV, JSON and JSON lines.
 *
 * The CSV is canonical: RFC 4180, UTF-8, header row, the fields of FIGURES.md
 * section 1 in its order.  JSON has the same names; numbers are plain
 * decimals, an open end and a missing day are null, flags are an array.
 */
#ifndef BF_DATA_FIGURE_TABLE_H
#define BF_DATA_FIGURE_TABLE_H

#include "data/record.h"

void bf_figures_write_csv(const bf_figures *figures, bf_buffer *buffer);
void bf_figures_write_json(const bf_figures *figures, bf_buffer *buffer);
void bf_figures_write_json_lines(const bf_figures *figures, bf_buffer *buffer);

/* One table of figures that come in parts. */
typedef struct bf_figure_stream {
    bf_record_form form;
    bf_buffer *buffer;
    bool begun;
    size_t count; /* written so far */
} bf_figure_stream;

void bf_figures_stream(bf_figure_stream *stream, const bf_figures *figures);
void bf_figures_end(bf_figure_stream *stream);

/* What is counted, how much, and in which unit: from measure to per. */
void bf_figure_put_number(bf_record_writer *writer, const bf_figure *figure);

/*
 * Adds a row of canonical CSV, a bf_csv_function; the context is a bf_figures.
 * A wrong header or cell is BF_DATA with its place.  Writing what was read
 * gives the same bytes, if they were written here.
 */
bool bf_figures_take_row(void *figures, const bf_csv_row *row, bf_error *error);

#endif
