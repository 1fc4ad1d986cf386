/*
 * figure_lines.h - figures as a table for a terminal of 80 columns.
 */
#ifndef BF_CLI_FIGURE_LINES_H
#define BF_CLI_FIGURE_LINES_H

#include "data/figure.h"
#include "data/vocabulary.h"

/*
 * Appends a header and one line a figure under the name of its source, at
 * most `most` figures: the words, what they count, when and where.
 */
void bf_figure_lines(const bf_figures *figures, const bf_vocabulary *vocabulary,
                     size_t most, bf_buffer *buffer);

/* The words of a figure and what they are: "10,000 a day", "30% (change)". */
void bf_figure_words_add(const bf_figure *figure, bf_buffer *buffer);

#endif
