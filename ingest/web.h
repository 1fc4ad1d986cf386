/*
 * web.h - an article in a web page into figures.
 */
#ifndef BF_INGEST_WEB_H
#define BF_INGEST_WEB_H

#include "ingest/article.h"

/*
 * As bf_article_read for a page: its byte ranges and quotes are those of the
 * page.  An article without a date of its own takes the page's.
 */
bool bf_web_read(const bf_article *article, const char *name,
                 const bf_words *words, bf_figures *figures, bf_notes *notes,
                 bf_error *error);

#endif
