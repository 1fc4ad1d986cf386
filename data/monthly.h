/*
 * monthly.h - figures to monthly observations (FIGURES.md section 6).
 */
#ifndef BF_DATA_MONTHLY_H
#define BF_DATA_MONTHLY_H

#include "data/observation.h"

/*
 * Adds the observations that figures stand for, all of status quoted:
 *
 *   count   over one month: that month, quoted; over several: an average,
 *           whole months alike, the edges by their days.  The rows of an
 *           average sum to the figure's own total, to the unit.  Over days
 *           that hold no whole month: the least that their months can have.
 *   rate    per day or week: times the days of each month that the period
 *           touches; per month or year: the same in each.
 *   stock   the same in each month that its period touches.
 *   change  of one month against another: `official` (may be NULL) gives the
 *           other month's value, where it has that very count.
 *
 * Bounds carry through.  Everything else gives no observation: a share, a
 * change without a base, a figure without a closed period, or with a period
 * over 100 years or a value over a million million.  *left_out (may be NULL)
 * is the number of such figures.
 */
bool bf_monthly_add(const bf_figures *figures, const bf_observations *official,
                    bf_observations *observations, size_t *left_out,
                    bf_error *error);

/*
 * What a month has of a whole number counted over a closed period, as the
 * rows of an average have it: whole months alike, the edges by their days, all
 * of them together the total.
 */
int64_t bf_period_share(bf_period period, bf_month month, int64_t total);

#endif
