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

/* rescues are arrests only where Mexico counts: only=MX, else nothing. */
bool bf_sense_speaks(const bf_finding *finding, const bf_sense *sense);

/* The word nearest to a quantity, within *steps, that names a measure. */
const bf_cue *bf_measure_cue(const bf_sentence *sentence,
                             const bf_finding *finding, int *steps);

/* 40 of them a day: nobody is present by the day. */
bool bf_quantity_is_rated(const bf_sentence *sentence,
                          const bf_quantity *quantity);

/* The measure that a word stands for, where that country acts; the sentence
   may be NULL. */
bf_text bf_measure_of(const bf_context *context, const bf_sentence *sentence,
                      const bf_finding *finding, const bf_sense *sense);
/* Takes measure and unit from a word, and what else goes with it. */
void bf_finding_take_measure(const bf_context *context,
                             const bf_sentence *sentence, bf_finding *finding,
                             const bf_cue *cue, const char *rule);
/* Seven flights with 812 people: the second number is one of people. */
bool bf_quantity_counts_people(const bf_quantity *quantity);

/* False where nothing ties a sentence without a measure to the one before. */
bool bf_quantity_is_tied(const bf_context *context, const bf_sentence *sentence,
                         const bf_quantity *quantity);

/* What a bare number counts by the number before it; BF_NUMBER_FIGURE where
   nothing speaks against its being a figure. */
bf_number_kind bf_quantity_antecedent(const bf_context *context,
                                      const bf_sentence *sentence,
                                      const bf_quantity *quantity, int steps);

/* A bare "two" counts the dead or nothing. */
bool bf_quantity_is_stray(const bf_context *context,
                          const bf_sentence *sentence,
                          const bf_quantity *quantity, const bf_cue *cue);

/* Sets the unit of time of a rate; false where there is none. */
bool bf_attach_rate(const bf_context *context, const bf_sentence *sentence,
                    bf_finding *finding);

/* Whether a percentage is one of the people counted. */
bool bf_finding_is_share(const bf_context *context, const bf_sentence *sentence,
                         const bf_finding *finding);

#endif
