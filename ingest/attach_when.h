/*
 * attach_when.h - which time of a sentence a number goes with; private.
 */
#ifndef BF_INGEST_ATTACH_WHEN_H
#define BF_INGEST_ATTACH_WHEN_H

#include "ingest/attach.h"

enum { BF_STEPS_OTHER_ZONE = 40 };

/* The time that was found; when is NULL without one. */
typedef struct bf_when_found {
    const bf_when *when;
    int steps;
    bf_cue cue;
    bool other_zone;
    bool said; /* a day was passed over, because something was said on it */
} bf_when_found;

bf_when_anchor bf_finding_anchor(const bf_context *context,
                                 const bf_finding *finding,
                                 bf_period reference);

/* The nearest time in the stretch of the number, else in another. */
bf_when_found bf_nearest_when(const bf_sentence *sentence,
                              const bf_finding *finding);

/* Whether a time that was found is the number's own. */
bool bf_when_is_own(const bf_context *context, const bf_sentence *sentence,
                    const bf_finding *finding, const bf_when_found *found);

/* One end of such a range as a time of its own. */
bf_when bf_when_end(const bf_when *when, bool last);

/* The period of one of two numbers that share two times: "fell between June
   and July, from 6,070 to 4,600", "in May and June, with 530 and 520". */
bool bf_attach_pair_period(const bf_context *context,
                           const bf_sentence *sentence, bf_finding *finding,
                           const bf_when_found *found);

/* Gives a number a period that no words of its own tell. */
void bf_finding_take_period(bf_finding *finding, bf_period period,
                            const char *rule);
/* The period of a figure before, or of the paragraph, where it can be passed
   on; said: a day stands by, on which something was only said. */
bool bf_finding_inherit_period(const bf_context *context,
                               const bf_sentence *sentence, bf_finding *finding,
                               bool said);
/* Of those held on Monday, thirty were children: on the same day. */
bool bf_finding_is_part_of_stock(const bf_context *context,
                                 const bf_finding *finding);
/* under his predecessor: a time that is not dated. */
bool bf_finding_is_undated(const bf_sentence *sentence,
                           const bf_finding *finding);
/* False for who is present on a day of its own, and for what is now. */
bool bf_finding_may_inherit(const bf_context *context,
                            const bf_sentence *sentence,
                            const bf_finding *finding);
/* from 58, with no time of its own: what was compared with before. */
bool bf_finding_take_compared(const bf_context *context, bf_finding *finding);
/* The article's day of those present, its month of a rate. */
void bf_finding_take_default(const bf_context *context,
                             const bf_sentence *sentence, bf_finding *finding);

/* The period that a change is compared with. */
void bf_attach_base(const bf_context *context, const bf_sentence *sentence,
                    bf_finding *finding);

#endif
