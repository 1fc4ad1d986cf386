/*
 * catalogue.h - which series the official record holds.
 */
#ifndef BF_DATA_CATALOGUE_H
#define BF_DATA_CATALOGUE_H

#include "data/series.h"

typedef struct bf_listing {
    bf_selector of;
    bf_text authority;
    bf_unit unit;
    bf_month first;
    bf_month last;
    bool yearly; /* its months are shares of totals of years */
} bf_listing;

/* Empty when all zero. */
typedef struct bf_catalogue {
    bf_listing *items;
    size_t count;
    size_t capacity;
} bf_catalogue;

/*
 * Adds every series of the official observations, in the order of measure,
 * place (the southwest border first), agency, population and part.  Lists
 * live in the arena, texts in the observations.
 */
bool bf_catalogue_add(const bf_observations *observations, bf_arena *arena,
                      bf_catalogue *catalogue, bf_error *error);

#endif
