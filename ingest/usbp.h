/*
 * usbp.h - what the Border Patrol counted in a month, in today's terms.
 */
#ifndef BF_INGEST_USBP_H
#define BF_INGEST_USBP_H

#include "ingest/tally.h"

/*
 * The observations of one Border Patrol table.  Its counts are apprehensions
 * up to February 2020 and from March 2020, when Title 42 expulsions came in,
 * encounters.  Before, its encounters were its apprehensions, and borders and
 * the country have them under both names; sectors only as apprehensions.
 */
typedef struct bf_usbp {
    bf_tally tally;
    bf_slug apprehensions;
    bf_slug encounters;
    bf_slug agency;
} bf_usbp;

bool bf_usbp_init(bf_usbp *usbp, const bf_table_reading *reading,
                  bf_error *error);
/* Adds the count of one row in one month. */
bool bf_usbp_add(bf_usbp *usbp, bf_month month, const char *place,
                 const bf_cell *count, bf_error *error);

/*
 * The place of a sector, a border or the total of a Border Patrol table, as
 * its slug: "Big Bend", "big_bend", "Southwest Border", "Monthly Total".
 * NULL for a sector off the southwest border and for all else.
 */
const char *bf_usbp_place(bf_text name);

#endif
