/*
 * monthly.h - figures to monthly observations (FIGURES.md section 6).
 */
#ifndef BF_DATA_MONTHLY_H
#define BF_DATA_MONTHLY_H

#include "data/observation.h"

/*
 * Adds the observations that figures stand for.  `official` (may be NULL) is
 * where a change finds its base month's value; a change without one, a share,
 * a multiple, and a figure without a period give no observation.  *left_out
 * (may be NULL) is the number of such figures.
 */
bool bf_monthly_add(const bf_figures *figures, const bf_observations *official,
                    bf_observations *observations, size_t *left_out,
                    bf_error *error);

#endif
