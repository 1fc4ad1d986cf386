/*
 * article_part.h - what is known of an article as a whole; private.
 */
#ifndef BF_INGEST_ARTICLE_PART_H
#define BF_INGEST_ARTICLE_PART_H

#include "ingest/article.h"
#include "ingest/attach.h"

/* The place of a dateline: the first one in capitals near the top. */
bf_text bf_article_home(const bf_tokens *tokens);

/* Whose agencies an article names most, its dateline's country before
   others; the US where nothing tips it. */
bf_text bf_article_authority(const bf_tokens *tokens,
                             const bf_vocabulary *vocabulary, bf_text home);

/* Keeps what later figures may inherit from one. */
void bf_context_remember(bf_context *context, const bf_finding *finding);

/* A sentence without figures may still say when: "September alone?" */
void bf_context_take_topic(bf_context *context, const bf_sentence *sentence);

#endif
