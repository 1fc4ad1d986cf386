/*
 * sieve.h - the few rows that a chart needs, out of a large record.
 */
#ifndef BF_DATA_SIEVE_H
#define BF_DATA_SIEVE_H

#include "data/observation.h"

/* What is counted and whom; an empty population is everybody. */
typedef struct bf_wanted {
    bf_text measure;
    bf_text population;
} bf_wanted;

/* Empty when all zero: nothing is wanted. */
typedef struct bf_sieve {
    bf_wanted *items;
    size_t count;
    size_t capacity;
    bool all; /* so much is wanted that everything is */
} bf_sieve;

/* Wants one thing more; its texts must outlive the sieve. */
bool bf_sieve_add(bf_sieve *sieve, bf_wanted wanted, bf_arena *arena,
                  bf_error *error);
/* Wants what the changes among figures are relative to. */
bool bf_sieve_add_bases(bf_sieve *sieve, const bf_figures *figures,
                        bf_arena *arena, bf_error *error);

/*
 * Adds the rows of canonical CSV that are wanted, and perhaps others: a file
 * with a quoted field is read whole.  Lines in messages count those rows.
 */
bool bf_sieve_read(const bf_sieve *sieve, const char *path,
                   bf_observations *observations, bf_error *error);

#endif
