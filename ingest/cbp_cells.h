/*
 * cbp_cells.h - the cells of a CBP table, and what they add up to.
 */
#ifndef BF_INGEST_CBP_CELLS_H
#define BF_INGEST_CBP_CELLS_H

#include "ingest/border.h"
#include "ingest/cbp_months.h"
#include "ingest/tally.h"
#include "ingest/terms.h"

/* The codes of a row; 0 where the table does not say. */
typedef struct bf_cbp_codes {
    bf_month month;
    int agency;
    int region;
    int area; /* areas, states and citizenships are numbered as they come */
    int state;
    int group;
    int citizenship;
    int title;
    int type;
} bf_cbp_codes;

uint64_t bf_cbp_pack(const bf_cbp_codes *codes);
bf_cbp_codes bf_cbp_unpack(uint64_t key);
/*
 * What an agency does under a title: Title 42 expels, under Title 8 the
 * Border Patrol apprehends and ports find inadmissible.
 */
int bf_cbp_type(int agency, int title);
/* Whether the type of encounter, where it is said, is that one. */
bool bf_cbp_is_consistent(const bf_cbp_codes *codes);

/* Adds up a row that may repeat another (see bf_cbp_month). */
bool bf_cbp_add_row(bf_cbp_month *month, const bf_cbp_codes *codes,
                    const bf_cell *one, bf_arena *arena, bf_error *error);

/* What the numbers of areas and citizenships stand for. */
typedef struct bf_cbp_names {
    const bf_terms *areas;
    const bf_terms *citizenships;
    bool nationwide; /* the table covers more than the southwest border */
} bf_cbp_names;

/*
 * Adds up the cells: encounters, and where title and type are known the part
 * that they are; by agency, and for all where several do it; for everybody,
 * each group and (for encounters of all agencies) each nationality; by region,
 * and by southwest sector or field office for everybody.
 */
bool bf_cbp_add_up(const bf_cbp_months *months, const bf_cbp_names *names,
                   bf_tally *tally, bf_error *error);

#endif
