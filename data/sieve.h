/*
 * sieve.h - the few rows that a chart needs, out of a large record.
 */
#ifndef BF_DATA_SIEVE_H
#define BF_DATA_SIEVE_H

#include "data/base/file.h"
#include "data/observation.h"

/*
 * What is counted, by whom, where and whom: an empty agency or place is any
 * of them, and an empty population everybody.
 */
typedef struct bf_wanted {
    bf_text measure;
    bf_text agency;
    bf_text place;
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
 * Which bytes of the record at `path` have what is wanted, by the index that
 * is made with it and lies beside it as `path`.index: a line for each run of
 * rows that are alike, "measure,agency,place,population,start,length", which
 * together cover all rows.  The header is the first part.  False with no
 * error where there is no index that fits the file.
 */
bool bf_sieve_find(const bf_sieve *sieve, const char *path,
                   bf_file_parts *parts, bf_arena *arena, bf_error *error);

/* True when some wanted thing is what a row has in these fields. */
bool bf_sieve_wants(const bf_sieve *sieve, const bf_wanted *row);

/*
 * Adds the rows of canonical CSV that are wanted, and perhaps others: a file
 * with a quoted field is read whole.  Nothing else is read where the file has
 * an index.  Lines in messages count the rows read.
 */
bool bf_sieve_read(const bf_sieve *sieve, const char *path,
                   bf_observations *observations, bf_error *error);

#endif
