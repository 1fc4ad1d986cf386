/*
 * html.h - a web page into the text of its article; the door to libxml2.
 *
 * Taken are the headline, paragraphs, lists and tables of the <article>, or
 * of <main>, or of the page, whichever it has.  Scripts, comments, navigation,
 * forms, footers, asides and hidden parts never count.
 */
#ifndef BF_INGEST_HTML_H
#define BF_INGEST_HTML_H

#include "data/month.h"

/* A stretch of the text and the bytes of the page that it came from. */
typedef struct bf_html_run {
    size_t text;   /* where it starts in the text */
    size_t length; /* there */
    size_t page;   /* where it starts in the page */
    size_t size;   /* there: "&amp;" takes five bytes for one */
} bf_html_run;

typedef struct bf_html {
    bf_text text;     /* blank lines between paragraphs, tabs between cells */
    bf_day published; /* of <time> or <meta>; BF_NO_DAY when not said */
    bf_html_run *runs;
    size_t run_count;
} bf_html;

/* True when a file's first bytes are those of a web page. */
bool bf_html_is(bf_text page);

/*
 * Reads valid UTF-8; what comes back lives in the arena.  BF_LIMIT, with the
 * name, for a page that is nested too deeply.
 */
bool bf_html_read(bf_text page, const char *name, bf_arena *arena,
                  bf_html *html, bf_error *error);

/* The bytes of the page that a half-open range of the text came from. */
void bf_html_range(const bf_html *html, size_t text_start, size_t text_end,
                   size_t *page_start, size_t *page_end);

#endif
