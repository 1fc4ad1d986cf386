/*
 * attach_what.h - what the words around a number say that it counts; private.
 */
#ifndef BF_INGEST_ATTACH_WHAT_H
#define BF_INGEST_ATTACH_WHAT_H

#include "ingest/attach.h"

/* apprehended or found inadmissible: the two together are encounters. */
bool bf_cue_is_one_of_two(const bf_sentence *sentence, const bf_cue *cue);
/* flew 119 people from Asia to Panama, put them on buses to Honduras. */
bool bf_cue_leads_abroad(const bf_sentence *sentence, const bf_cue *cue);

/* bring thousands to the border; not "May brought 13,000". */
bool bf_cue_leads_toward(const bf_sentence *sentence, const bf_cue *cue);

/* encounters at ports of entry: found inadmissible. */
bool bf_cue_is_at_ports(const bf_sentence *sentence, const bf_cue *cue);

/* Words that give way to others: sent, moved, at ports of entry. */
bool bf_count_is_weak(const bf_sense *sense);

/* rescues are arrests only where Mexico counts: only=MX, else nothing. */
bool bf_count_speaks(const bf_finding *finding, const bf_sense *sense);

/* The word nearest to the number, fewer than *steps away, that says what it
   counts; *steps becomes how far it is. */
const bf_cue *bf_nearest_count(const bf_sentence *sentence,
                               const bf_finding *finding, int *steps);

/* 40 of them a day: nobody is present by the day. */
bool bf_quantity_is_rated(const bf_sentence *sentence,
                          const bf_quantity *quantity);

/* How readily the measure is that of the figure before; BF_FAR: not at all. */
int bf_steps_to_last(const bf_context *context, const bf_sentence *sentence,
                     const bf_quantity *quantity);

/* The same for a sentence without numbers that went before. */
int bf_steps_to_opening(const bf_context *context, const bf_quantity *quantity);

/* Whether something ties a sentence without a measure to the one before. */
bool bf_quantity_is_tied(const bf_context *context, const bf_sentence *sentence,
                         const bf_quantity *quantity);

/* Unemployment fell to 3.7 percent: the subject is another matter. */
bool bf_quantity_is_other(const bf_sentence *sentence,
                          const bf_quantity *quantity);

/* Sets `per` where the number is so many a day; false where it is not. */
bool bf_attach_rate(const bf_context *context, const bf_sentence *sentence,
                    bf_finding *finding);

#endif
