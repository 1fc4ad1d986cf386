/*
 * explain.h - an account of an article's numbers in words, for people.
 */
#ifndef BF_INGEST_EXPLAIN_H
#define BF_INGEST_EXPLAIN_H

#include "ingest/article.h"

/*
 * Appends each figure with its sentence, the words of its parts marked below
 * them, and why each part was taken.
 */
void bf_explain_figures(const bf_article *article, const bf_reading *account,
                        const bf_figures *figures, bf_buffer *buffer);

/*
 * Appends each number that is no figure: at which byte of the file it starts,
 * what it is, and the words around it.
 */
void bf_explain_skipped(const bf_article *article, const bf_reading *account,
                        bf_buffer *buffer);

#endif
