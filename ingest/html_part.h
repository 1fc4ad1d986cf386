/*
 * html_part.h - what the elements of a web page mean for its text.
 */
#ifndef BF_INGEST_HTML_PART_H
#define BF_INGEST_HTML_PART_H

#include "data/month.h"

typedef enum bf_html_part {
    BF_HTML_INLINE,
    BF_HTML_BLOCK, /* a paragraph of its own */
    BF_HTML_BREAK, /* ends a line */
    BF_HTML_CELL,  /* of a table's row */
    BF_HTML_SKIP   /* never the article's text */
} bf_html_part;

/* An element as it starts: names and values in turn, NULL-ended or NULL. */
typedef struct bf_html_element {
    const char *name;
    const char *const *attributes;
} bf_html_element;

bf_html_part bf_html_part_of(const char *element_name);

/* True for what is not shown, or stands beside an article: by its attributes.
 */
bool bf_html_is_beside(const bf_html_element *element);

/* The day that a <meta> or <time> says the page was published, if it does. */
bf_day bf_html_published(const bf_html_element *element);

#endif
