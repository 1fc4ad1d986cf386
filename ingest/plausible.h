/*
 * plausible.h - whether the months of a table can be what they seem.
 *
 * Agencies have published a month under another month's name, a running sum
 * as a month, whole years in January.  Nothing is left out for it; it is said.
 */
#ifndef BF_INGEST_PLAUSIBLE_H
#define BF_INGEST_PLAUSIBLE_H

#include "data/base/notes.h"
#include "data/observation.h"

/*
 * Notes, under the name given and three of a kind at most, among the official
 * monthly values from number `first` on:
 *
 *   - a value of 1,000 or more that is over 5 times that of the month before
 *     and of the month after;
 *   - two months that are alike in five values of 100 or more, and in all;
 *   - a sum over agencies that differs from the Border Patrol's and the
 *     ports' together, by more than their rounding;
 *   - three values or more of a series, all in the same month of the year.
 */
bool bf_plausible_check(const bf_observations *observations, size_t first,
                        const char *name, bf_notes *notes, bf_error *error);

#endif
