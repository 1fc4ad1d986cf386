/*
 * article.h - the text of one article into figures.
 */
#ifndef BF_INGEST_ARTICLE_H
#define BF_INGEST_ARTICLE_H

#include "data/base/notes.h"
#include "data/figure.h"

#include "ingest/html.h"
#include "ingest/lexicon.h"
#include "ingest/reading.h"

enum {
    BF_ARTICLE_SIZE = 4 * 1024 * 1024,
    /* What the words, times and numbers of one article may take. */
    BF_ARTICLE_MEMORY = 768 * 1024 * 1024
};

/* Words about the numbers of articles; NULL: not asked for. */
typedef struct bf_explaining {
    bf_buffer *figures;  /* see bf_explain_figures */
    bf_buffer *skipped;  /* see bf_explain_skipped */
    const bf_html *page; /* that the text is of; NULL: it is the file itself */
} bf_explaining;

/* What is known of an article besides its words. */
typedef struct bf_article {
    bf_text id;       /* its name in the manifest, else its file's stem */
    bf_day published; /* BF_NO_DAY: look for a dateline in the text */
    bf_text text;     /* UTF-8, as given: byte ranges count from its start */
    bf_explaining explain;
    bf_arena *room; /* for the reading, of BF_ARTICLE_MEMORY; reset when that
                       is over.  NULL: its own */
} bf_article;

/*
 * False with BF_DATA for text that is not UTF-8 (with line and column, by
 * name), with BF_LIMIT above BF_ARTICLE_SIZE bytes.
 */
bool bf_article_check(const bf_article *article, const char *name,
                      bf_error *error);

/*
 * Adds the figures of an article; fails as bf_article_check does.
 */
bool bf_article_read(const bf_article *article, const char *name,
                     const bf_words *words, bf_figures *figures,
                     bf_notes *notes, bf_error *error);

/*
 * The same, and adds to `account`, unless it is NULL, what became of every
 * number: bytes are those of this article, figures those of the list.
 */
bool bf_article_account(const bf_article *article, const char *name,
                        const bf_words *words, bf_figures *figures,
                        bf_reading *account, bf_error *error);

#endif
