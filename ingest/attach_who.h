/*
 * attach_who.h - which people a number is about; private.
 */
#ifndef BF_INGEST_ATTACH_WHO_H
#define BF_INGEST_ATTACH_WHO_H

#include "ingest/attach_where.h"

/* most of them Haitian; many carrying children: restricts nobody. */
bool bf_cue_is_partial(const bf_sentence *sentence, const bf_cue *cue);

/* Haitians, who filed 51,827: whose clause the number stands in. */
bool bf_cue_is_antecedent(const bf_sentence *sentence,
                          const bf_quantity *quantity, const bf_cue *cue);

/* 72 percent of the 144,000: what is said before tells of the part only. */
bool bf_cue_is_of_part(const bf_sentence *sentence, const bf_quantity *quantity,
                       const bf_cue *cue);

/* The group of people nearest to the number that restricts it, or NULL. */
const bf_cue *bf_nearest_group(const bf_sentence *sentence,
                               const bf_finding *finding);

/* The number of Cubans set a record, with 35,000. */
bool bf_cue_is_numbered(const bf_sentence *sentence,
                        const bf_quantity *quantity, const bf_cue *cue);
/* The nation nearest to the number that tells whose people they are. */
const bf_cue *bf_nearest_nation(const bf_sentence *sentence,
                                const bf_finding *finding);

/* Cuba (942); Honduras, 702; then Haiti, with 9,000; those of Cuba. */
bool bf_nation_has_count(const bf_sentence *sentence, const bf_cue *cue);

/* Two nations of one list, with a comma or "and" between them. */
bool bf_cues_adjoin(const bf_sentence *sentence, const bf_cue *a,
                    const bf_cue *b);

/* All the nations of the list that a cue is part of: "CU+HT". */
bf_text bf_nations_of_list(const bf_context *context,
                           const bf_sentence *sentence, const bf_cue *nation);

#endif
