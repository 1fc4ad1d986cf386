/*
 * help.h - aligned and wrapped words for a terminal of 80 columns.
 */
#ifndef BF_CLI_HELP_H
#define BF_CLI_HELP_H

#include "cli/options.h"

enum { BF_TERMINAL_WIDTH = 80 };

/* How many columns a text takes: its code points. */
size_t bf_text_columns(bf_text text);

/* Appends blanks until the line that took `columns` has `width` of them. */
void bf_help_pad(bf_buffer *buffer, size_t columns, size_t width);

/*
 * Appends words and a line end, broken before column 80; the first line
 * stands at column `indent` already, further lines are put there.
 */
void bf_help_wrap(bf_buffer *buffer, bf_text words, size_t indent);

/* Appends a name, and words beside it from column `indent` on. */
void bf_help_entry(bf_buffer *buffer, bf_text name, bf_text words,
                   size_t indent);

/*
 * Appends a cell of a line that took *column columns so far, cut where the
 * next one starts.
 */
void bf_help_cell(bf_buffer *buffer, size_t *column, bf_text cell, size_t start,
                  size_t end);

/* Appends a table of options. */
void bf_help_options(const bf_option *options, bf_buffer *buffer);

#endif
