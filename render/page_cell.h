/*
 * page_cell.h - what the tables of a page are written with.
 */
#ifndef BF_RENDER_PAGE_CELL_H
#define BF_RENDER_PAGE_CELL_H

#include "data/figure.h"

/* Text from outside: escaped, and kept from turning the line around. */
void bf_page_outside(bf_buffer *buffer, bf_text text);
/* The same as a cell. */
void bf_page_cell(bf_buffer *buffer, bf_text text);
/* The head of a table, NULL-ended, and the start of its body. */
void bf_page_heads(bf_buffer *buffer, const char *const *heads);
/* What the words come to: "over 200,000", "30,000 to 50,000". */
void bf_page_interval(bf_buffer *buffer, const bf_interval *value,
                      bf_bound bound);

#endif
