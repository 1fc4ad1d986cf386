/*
 * article_part.h - what is known of an article as a whole; private.
 */
#ifndef BF_INGEST_ARTICLE_PART_H
#define BF_INGEST_ARTICLE_PART_H

#include "ingest/article.h"
#include "ingest/attach.h"

/* The place of a dateline: the first one in capitals near the top. */
bf_text bf_article_home(const bf_tokens *tokens);

/* The first agency of the headline, or empty. */
bf_text bf_article_agency(const bf_tokens *tokens);

/* HOST: And then? - a paragraph that a speaker's name in capitals opens. */
bool bf_is_turn(const bf_tokens *tokens, size_t first);

/* Whether an article tells of a caravan: its walkers are counted as such. */
bool bf_article_has_caravan(const bf_tokens *tokens);

/* The country that a paragraph starts with, and so tells of, or empty. */
bf_text bf_paragraph_scene(const bf_tokens *tokens, size_t first);

/* Whose agencies an article names most, its dateline's country before
   others; the US where nothing tips it. */
bf_text bf_article_authority(const bf_tokens *tokens,
                             const bf_vocabulary *vocabulary, bf_text home);

/* Keeps what a sentence without numbers says of those behind it. */
void bf_context_take_opening(bf_context *context, const bf_sentence *sentence);

/* Adds the numbers inside the times of that range (places in the list). */
bool bf_account_for_times(bf_reading *account, const bf_sentence *sentence,
                          bf_span whens, bf_error *error);
/* Adds a number that no time holds, with its kind. */
bool bf_account_for_number(bf_reading *account, const bf_sentence *sentence,
                           const bf_quantity *quantity, bf_error *error);
/* Says of the number added last that it gave those figures, and why. */
void bf_account_for_figure(bf_reading *account, const bf_tokens *tokens,
                           const bf_finding *finding, size_t figure,
                           size_t figures);

/* Adds what else is a numeral in a sentence, whose entries are those from
   `first` on: ordinals, fractions of times. */
bool bf_account_for_rest(bf_reading *account, size_t first,
                         const bf_sentence *sentence, bf_error *error);

/* Keeps the periods of a table's first row, and forgets them behind it. */
void bf_context_take_columns(bf_context *context, const bf_sentence *sentence);

/* Keeps what later figures may inherit from one. */
void bf_context_remember(bf_context *context, const bf_finding *finding);

/* A sentence without figures may still say when: "September alone?"  Reads
   it, but for its whens and quantities, where that is needed. */
void bf_context_take_topic(bf_context *context, bf_sentence *sentence);

/* A bullet, or a short line that is no sentence and heads nothing. */
bool bf_is_list_row(const bf_tokens *tokens, size_t first, size_t end);

/* And this year? The answer counts what was spoken of before. */
void bf_context_keep_asking(bf_context *context, const bf_sentence *sentence);

#endif
