/*
 * noun.h - the noun that a number counts.
 */
#ifndef BF_INGEST_NOUN_H
#define BF_INGEST_NOUN_H

#include "ingest/quantity.h"

typedef enum bf_noun {
    BF_NOUN_NONE,   /* the number stands bare */
    BF_NOUN_PERSON, /* people, migrants */
    BF_NOUN_FLIGHT,
    BF_NOUN_COUNTED, /* arrests: names the measure itself */
    BF_NOUN_THING,   /* buses, agents: known, and not counted here */
    BF_NOUN_UNKNOWN
} bf_noun;

/* Looks behind quantity->end and fills head, head_end and noun. */
bf_noun bf_noun_of(const bf_tokens *tokens, bf_quantity *quantity);

#endif
