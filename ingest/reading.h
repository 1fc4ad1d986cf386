/*
 * reading.h - what became of every number of an article, and why.
 *
 * Kept beside the figures for whoever asks: the sentence of each figure with
 * the words that gave each role, and for a number that was not taken what it
 * is instead.  Together the entries account for every numeral of the text.
 */
#ifndef BF_INGEST_READING_H
#define BF_INGEST_READING_H

#include "data/figure.h"

typedef enum bf_role {
    BF_ROLE_MEASURE,
    BF_ROLE_KIND,
    BF_ROLE_PERIOD,
    BF_ROLE_BASE,
    BF_ROLE_AUTHORITY,
    BF_ROLE_PLACE,
    BF_ROLE_POPULATION,
    BF_ROLE_ATTRIBUTION,
    BF_ROLE_COUNT
} bf_role;

/* A half-open range of bytes in the article as given. */
typedef struct bf_span {
    size_t start;
    size_t end;
} bf_span;

/* Why a role of a figure is what it is. */
typedef struct bf_why {
    const char *rule; /* "nearest", "inherited"; NULL: the role is empty */
    bf_span words;    /* that gave it; empty where it was inherited */
    int steps;        /* how far they stand off */
} bf_why;

enum { BF_NO_FIGURE = -1 };

typedef struct bf_reading_entry {
    bf_span number;   /* with its hedges and unit */
    bf_span sentence; /* that it stands in */
    const char *kind; /* "figure", or why it is none: "age", "money" */
    int64_t figure;   /* its first figure's place in the list, BF_NO_FIGURE */
    size_t figures;   /* how many: one a period with "each of" */
    bf_why why[BF_ROLE_COUNT];
} bf_reading_entry;

/* In the order of the text.  Owns its entries; rules are static. */
typedef struct bf_reading {
    bf_arena arena;
    bf_reading_entry *items;
    size_t count;
    size_t capacity;
} bf_reading;

/* maximum: bytes that the entries may take. */
void bf_reading_init(bf_reading *reading, size_t maximum);
void bf_reading_release(bf_reading *reading);
/* "measure", "period": for messages. */
const char *bf_role_name(bf_role role);

#endif
