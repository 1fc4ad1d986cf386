/*
 * tally.h - the sums of a table, cell by cell, however many rows it has.
 */
#ifndef BF_INGEST_TALLY_H
#define BF_INGEST_TALLY_H

#include "ingest/table.h"

/* A sum and the rows in it. */
typedef struct bf_cell {
    uint64_t key;
    int64_t sum;
    uint32_t rows;
    uint32_t first; /* physical lines */
    uint32_t last;
} bf_cell;

enum { BF_CELLS_MOST = 1 << 21 };

/*
 * Cells in the order in which their keys came; empty when all zero.  They
 * live in the arena given.
 */
typedef struct bf_cells {
    bf_cell *items;
    size_t count;
    size_t capacity;
    uint32_t *slots; /* by key: 1 + the index of a cell, 0 for none */
    size_t slot_count;
    unsigned slot_shift; /* from 64 bits to a slot */
} bf_cells;

/*
 * The cell of a key, which is added with a sum of 0 and no rows if it is new;
 * valid until the next key.  NULL beyond BF_CELLS_MOST cells (BF_LIMIT).
 */
bf_cell *bf_cells_at(bf_cells *cells, uint64_t key, bf_arena *arena,
                     bf_error *error);
/* Adds the count and rows of one cell to another; false if it overflows. */
bool bf_cell_add(bf_cell *cell, const bf_cell *part);
/* The cell that one row of a table is. */
bf_cell bf_cell_of_row(uint64_t key, int64_t count, const bf_csv_row *row);

/* A word of an observation; 0 is "". */
typedef uint16_t bf_slug;

/* What a sum counts. */
typedef struct bf_tally_key {
    bf_month month;
    bf_slug measure;
    bf_slug agency; /* "": all of them */
    bf_slug place;
    bf_slug population; /* "": everybody */
    bf_slug part;       /* "": all; "removals": one kind of it */
} bf_tally_key;

/* The observations of one table in the making. */
typedef struct bf_tally {
    const bf_table_reading *reading;
    bf_text authority;
    bf_unit unit;    /* persons unless set */
    bool rounded;    /* by the publisher: values are `about` */
    bf_basis basis;  /* of all its values; reported unless set */
    bf_month newest; /* with a value; BF_NO_MONTH before the first */
    bf_cells cells;
    bf_text *slugs;
    size_t slug_count;
    size_t slug_capacity;
} bf_tally;

bool bf_tally_init(bf_tally *tally, const bf_table_reading *reading,
                   const char *authority, bf_error *error);
/* The slug of a word, at most 1023 of them; 0 with an error set beyond. */
bf_slug bf_tally_slug(bf_tally *tally, bf_text word, bf_error *error);
/* What the key has so far; without rows if nothing.  NULL as bf_cells_at. */
const bf_cell *bf_tally_cell(bf_tally *tally, const bf_tally_key *key,
                             bf_error *error);
/* Adds a sum, with its rows, to what the key counts. */
bool bf_tally_add(bf_tally *tally, const bf_tally_key *key, const bf_cell *sum,
                  bf_error *error);
/*
 * The same for the months of any period, which share the sum (see
 * bf_period_share); the key's own month does not matter.  The basis of a tally
 * of longer periods than months is to be average.
 */
bool bf_tally_spread(bf_tally *tally, const bf_tally_key *key,
                     const bf_cell *sum, bf_period period, bf_error *error);
/* Adds an observation for every cell to what is being read into. */
bool bf_tally_finish(bf_tally *tally, bf_error *error);

#endif
