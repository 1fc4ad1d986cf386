/*
 * figure_table.h - figures as CSV, JSON and JSON lines.
 *
 * The CSV is canonical: RFC 4180, UTF-8, header row, the fields of FIGURES.md
 * section 1 in its order.  JSON has the same names; numbers are plain
 * decimals, an open end and a missing day are null, flags are an array.
 */
#ifndef BF_DATA_FIGURE_TABLE_H
#define BF_DATA_FIGURE_TABLE_H

#include "data/figure.h"

void bf_figures_write_csv(const bf_figures *figures, bf_buffer *buffer);
void bf_figures_write_json(const bf_figures *figures, bf_buffer *buffer);
void bf_figures_write_json_lines(const bf_figures *figures, bf_buffer *buffer);

/* Reads canonical CSV; a wrong header or cell is BF_DATA with its place. */
bool bf_figures_read_csv(const char *path, bf_figures *figures,
                         bf_error *error);

#endif
