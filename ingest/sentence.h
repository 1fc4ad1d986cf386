/*
 * sentence.h - one sentence with all that bears on its numbers.
 *
 * How far two places of a sentence are apart is counted in words, with an
 * extra step for each comma, bracket, conjunction or number between them, so
 * that what stands in another clause is far.
 */
#ifndef BF_INGEST_SENTENCE_H
#define BF_INGEST_SENTENCE_H

#include "ingest/quantity.h"
#include "ingest/when.h"

enum {
    BF_SENTENCE_TOKENS = 272, /* token.c cuts sentences before that */
    BF_SENTENCE_CUES = 160,
    BF_SENTENCE_QUANTITIES = BF_SENTENCE_TOKENS,
    BF_ZONE_WEAK = 100, /* zones from here on follow a mere "from" or "over" */
    BF_FAR = 1 << 20
};

/* A word that says what, where, who or how. */
typedef struct bf_cue {
    size_t first; /* tokens, half-open */
    size_t end;
    const bf_sense *sense;
    const bf_quantity *owner; /* of a nation or place: the nearest number */
} bf_cue;

typedef struct bf_sentence {
    const bf_tokens *tokens;
    size_t first;
    size_t end;
    size_t opener; /* in the list of them, the first that is not behind us */
    /* By token from first on. */
    int inside[BF_SENTENCE_TOKENS];  /* steps with brackets' contents */
    int outside[BF_SENTENCE_TOKENS]; /* steps without */
    uint8_t depth[BF_SENTENCE_TOKENS];
    uint8_t zone[BF_SENTENCE_TOKENS];  /* not 0: behind than, from, over */
    uint8_t taken[BF_SENTENCE_TOKENS]; /* by a time or a quantity */
    bf_cue cues[BF_SENTENCE_CUES];
    size_t cue_count;
    uint64_t cue_classes; /* has a bit for the class of each */
    const bf_when *whens;
    size_t when_count;
    bf_quantity *quantities;
    size_t quantity_count;
    bool caravan; /* the article tells of one */
} bf_sentence;

/* Fills in the times from the sentence's start to its end; *next is the first
   in the list that may be one, and the sentences come in order. */
void bf_sentence_take_whens(bf_sentence *sentence, const bf_whens *whens,
                            size_t *next);
/* Fills in the numbers that no time has claimed, each with its kind; the
   sentences come in order here, too. */
void bf_sentence_take_quantities(bf_sentence *sentence);
/* False when every number is known to be something else. */
bool bf_sentence_may_have_figures(const bf_sentence *sentence);

/* Fills in all but the whens and quantities, which are there already. */
void bf_sentence_read(bf_sentence *sentence);

/* Steps between two ranges of tokens of the sentence; 0 when they overlap. */
int bf_sentence_steps(const bf_sentence *sentence, size_t first, size_t end,
                      const bf_cue *other);
/* The possible figure that is nearest to a cue; NULL when there is none. */
const bf_quantity *bf_sentence_owner(const bf_sentence *sentence,
                                     const bf_cue *cue);
/* True when a cue with that owner speaks of a quantity as readily. */
bool bf_sentence_owns(const bf_sentence *sentence, const bf_quantity *quantity,
                      const bf_quantity *owner);
/* in May, when ...: the token of "when" behind a time; 0 without one. */
size_t bf_sentence_relative(const bf_sentence *sentence, const bf_when *when);
/* The compared stretch that a token lies in; 0 for none. */
unsigned bf_sentence_zone(const bf_sentence *sentence, size_t at);
/* The cue of a class nearest to a quantity within `most` steps, or NULL. */
const bf_cue *bf_sentence_nearest(const bf_sentence *sentence,
                                  const bf_quantity *quantity, bf_class class,
                                  int most);

#endif
