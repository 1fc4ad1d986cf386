/*
 * sentence_part.h - the steps of reading a sentence; private.
 */
#ifndef BF_INGEST_SENTENCE_PART_H
#define BF_INGEST_SENTENCE_PART_H

#include "ingest/sentence.h"

/* What takes a token: the first one of a number or time, or a further one. */
typedef enum bf_taken {
    BF_TAKEN_NOT,
    BF_TAKEN_FURTHER,
    BF_TAKEN_NUMBER,
    BF_TAKEN_TIME
} bf_taken;

/* Fills in the steps, by what is taken. */
void bf_sentence_measure(bf_sentence *sentence);

/* Marks what is only compared with, by what is taken. */
void bf_sentence_mark_zones(bf_sentence *sentence);

#endif
