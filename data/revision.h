/*
 * revision.h - what agencies changed from one release to the next.
 */
#ifndef BF_DATA_REVISION_H
#define BF_DATA_REVISION_H

#include "data/series.h"

/* One month's value in two releases that follow each other. */
typedef struct bf_revision {
    const bf_observation *before;
    const bf_observation *after; /* of a later day, with another value */
} bf_revision;

/* Empty when all zero. */
typedef struct bf_revisions {
    bf_revision *items;
    size_t count;
    size_t capacity;
    size_t repeated; /* months that a later release says again, or changes */
} bf_revisions;

/*
 * Adds the revisions among official observations that a selector selects,
 * where it names no place in all places; all of them for NULL.  They are in
 * the order of measure, place, agency, population, part, month and day.  A
 * value that its publisher has rounded is not held against one that is not.
 * The list lives in the arena and borrows the observations.
 */
bool bf_revisions_add(const bf_observations *observations,
                      const bf_selector *selector, bf_arena *arena,
                      bf_revisions *revisions, bf_error *error);

#endif
