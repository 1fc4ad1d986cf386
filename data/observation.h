/*
 * observation.h - one measure in one month (FIGURES.md section 6).
 */
#ifndef BF_DATA_OBSERVATION_H
#define BF_DATA_OBSERVATION_H

#include "data/figure.h"

#include "data/base/map.h"

typedef enum bf_basis {
    BF_BASIS_REPORTED,    /* an official monthly cell */
    BF_BASIS_QUOTED,      /* the text gives that month */
    BF_BASIS_DAILY_RATE,  /* rate x days of the month */
    BF_BASIS_WEEKLY_RATE, /* rate x days / 7 */
    BF_BASIS_YEARLY_RATE, /* rate / 12 */
    BF_BASIS_AVERAGE,     /* a longer period's total, spread evenly */
    BF_BASIS_STOCK,       /* people present at one time in the month */
    BF_BASIS_CHANGE       /* the base month's value x the change */
} bf_basis;

typedef enum bf_standing { BF_OFFICIAL, BF_QUOTED } bf_standing;

typedef struct bf_observation {
    bf_month month;
    bf_text measure;
    bf_unit unit;
    bf_text authority;
    bf_text agency; /* empty: all agencies of the authority together */
    bf_text place;
    bf_text population; /* empty: everybody */
    bf_interval value;  /* thousandths of the unit */
    bf_bound bound;
    bf_basis basis;
    bf_standing status;
    bf_day as_of;   /* the day of the release or article */
    bf_text source; /* "name", or "name#part" for one kind within a total */
    bf_text figure; /* the figure's id, or the row of the table */
} bf_observation;

/* "name#part" -> "name", and "part" (empty where there is none). */
bf_text bf_observation_document(const bf_observation *observation);
bf_text bf_observation_part(const bf_observation *observation);
/*
 * True for rows of one list with the same unit and texts but the figure: their
 * addresses tell, as a list keeps equal texts once.
 */
bool bf_observation_is_alike(const bf_observation *a, const bf_observation *b);
/*
 * Order of measure, place, agency, population, part, authority and unit: 0
 * for rows of one series, whatever their months, releases and documents.
 */
int bf_observation_compare_series(const bf_observation *a,
                                  const bf_observation *b);

/* A growing list that owns its texts (equal ones, but figures, are kept
   once). */
typedef struct bf_observations {
    bf_arena arena;
    bf_observation *items;
    size_t count;
    size_t capacity;
    bf_map texts;
} bf_observations;

void bf_observations_init(bf_observations *observations, size_t maximum);
void bf_observations_release(bf_observations *observations);
/* Makes room for so many more at once. */
bool bf_observations_reserve(bf_observations *observations, size_t count,
                             bf_error *error);
/* Adds a copy of *observation, its texts included. */
bool bf_observations_add(bf_observations *observations,
                         const bf_observation *observation, bf_error *error);
/*
 * Takes out the official rows of releases after a day, and returns how many;
 * none for BF_NO_DAY.
 */
size_t bf_observations_drop_later(bf_observations *observations, bf_day day);
/*
 * Takes out, of the rows from `first` on, those that say what an earlier one
 * of them says, and counts them: the same series, month, value and release of
 * one document, whatever their places in it.
 */
bool bf_observations_drop_repeats(bf_observations *observations, size_t first,
                                  size_t *dropped, bf_error *error);
/*
 * Puts the rows in the canonical order: measure, authority, place, agency,
 * population, unit, source, month, as_of, figure.
 */
void bf_observations_sort(bf_observations *observations);

const char *bf_basis_name(bf_basis basis);
bool bf_basis_parse(bf_text name, bf_basis *basis);
const char *bf_standing_name(bf_standing standing);
bool bf_standing_parse(bf_text name, bf_standing *standing);

#endif
