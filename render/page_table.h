/*
 * page_table.h - the tables of a page: the points of a chart, and the figures
 * found in articles.
 */
#ifndef BF_RENDER_PAGE_TABLE_H
#define BF_RENDER_PAGE_TABLE_H

#include "render/picture.h"

/* The counted points, a row for each period, then the quoted ones. */
bool bf_page_write_points(const bf_picture *picture, bf_buffer *buffer,
                          bf_error *error);
void bf_page_write_figures(const bf_page *page, bf_buffer *buffer);

#endif
