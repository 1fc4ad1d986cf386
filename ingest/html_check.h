/*
 * html_check.h - a pass over a web page before libxml2 sees it.
 */
#ifndef BF_INGEST_HTML_CHECK_H
#define BF_INGEST_HTML_CHECK_H

#include "data/base/text.h"

/*
 * False (BF_LIMIT) for a page that would take libxml2 time beyond measure: a
 * tag of many attributes costs the square of their number.
 */
bool bf_html_check(bf_text page, const char *name, bf_error *error);

#endif
