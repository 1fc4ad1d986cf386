/*
 * attach_where.h - what the words before a place say about it; private.
 */
#ifndef BF_INGEST_ATTACH_WHERE_H
#define BF_INGEST_ATTACH_WHERE_H

#include "ingest/attach.h"

const bf_name *bf_cue_place(const bf_context *context, const bf_cue *cue);

bf_text bf_cue_authority(const bf_context *context, const bf_cue *cue);

/* Whose agency or government a cue names, where that goes by the text. */
bf_text bf_cue_who_acts(const bf_context *context, const bf_sentence *sentence,
                        const bf_cue *cue);

/* The agency of the country that has counted, where one is named. */
void bf_attach_agency(const bf_context *context, const bf_sentence *sentence,
                      bf_finding *finding);

/* its frontier with Nicaragua: nobody is counted in that place. */
bool bf_cue_is_beside(const bf_sentence *sentence, const bf_cue *cue);

/* EL PASO, Texas, May 15 —: the token of the dash, else the first one. */
size_t bf_sentence_behind_dateline(const bf_sentence *sentence);
/* to Haiti, into Mexico: where people went, not who counted them. */
bool bf_cue_is_destination(const bf_sentence *sentence, const bf_cue *cue);

bool bf_cue_is_nearby(const bf_sentence *sentence, const bf_cue *cue);

/* from Piedras Negras: where people came from. */
bool bf_cue_is_origin(const bf_sentence *sentence, const bf_cue *cue);

/* Whether a name may be whose agencies counted: "Mexico says", "by the INM";
   not "in Mexico", "to Mexico", "Mexico for 28,330". */
bool bf_cue_may_act(const bf_context *context, const bf_sentence *sentence,
                    const bf_cue *cue);
/* Mexico for 28,330, Mexico (28,330): whose people they are. */
bool bf_cue_tells_whose(const bf_sentence *sentence, const bf_cue *cue);
bool bf_authority_counts(bf_text authority);

/* The United States or Mexico. */
bool bf_authority_is_at_the_border(bf_text country);

/* in Mexico, across the United States; not "Mexico detained". */
bool bf_cue_is_governed(const bf_sentence *sentence, const bf_cue *cue);

/* in the United States */
bool bf_cue_is_inside(const bf_sentence *sentence, const bf_cue *cue);

/* Panama has, Honduras says; not "Honduras heads the list", "Cuba (942)". */
bool bf_cue_has_verb(const bf_sentence *sentence, const bf_cue *cue);

/* Panama's: whose, not where. */
bool bf_cue_is_possessive(const bf_sentence *sentence, const bf_cue *cue);

/* The Darién lies within no other place either, but is no country. */
bool bf_place_is_country(const bf_name *place);

/* A whole country is named as an actor, or else only as a place to be in. */
bool bf_cue_is_country(const bf_context *context, const bf_cue *cue);

/* How many places hold a place, one within the other. */
int bf_place_depth(const bf_context *context, const bf_name *place);

/* Tapachula, Chiapas is Tapachula; Oaxaca and Veracruz are Mexico. */
bf_text bf_place_of_list(const bf_context *context, const bf_sentence *sentence,
                         const bf_cue *best);

bool bf_finding_is_removal(const bf_finding *finding);
bool bf_finding_is_claim(const bf_finding *finding);
/* Counted along all of a border, wherever it is written up. */
bool bf_finding_is_tallied(const bf_finding *finding);
/* Who is named has an eye on the whole country. */
bool bf_sentence_tells_of_nation(const bf_sentence *sentence);
/* The dateline's place, for what a reporter sees there; or NULL. */
const bf_name *bf_finding_home(const bf_context *context,
                               const bf_finding *finding);
/* in this city, the sector, nationwide: a place without its name; or empty. */
bf_text bf_finding_unnamed_place(const bf_context *context,
                                 const bf_sentence *sentence,
                                 const bf_finding *finding);
/* Where a number belongs when its sentence names no place. */
bf_text bf_finding_default_place(const bf_context *context,
                                 const bf_sentence *sentence,
                                 const bf_finding *finding);

/* People whom no agency counted belong to the country they are in. */
void bf_attach_whereabouts(const bf_context *context,
                           const bf_sentence *sentence, bf_finding *finding);

#endif
