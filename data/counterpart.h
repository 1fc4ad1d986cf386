/*
 * counterpart.h - which official count a quoted one is held against.
 */
#ifndef BF_DATA_COUNTERPART_H
#define BF_DATA_COUNTERPART_H

#include "data/observation.h"

/*
 * True when two observations count the same thing, whatever their months'
 * values: measure, unit, authority, population, and as far as the quoted one
 * names them, agency and place.  Two names for one thing are known:
 *
 *   - Customs and Border Protection is its agencies together (no agency);
 *   - the Border Patrol's apprehensions are published as encounters of the
 *     Border Patrol from March 2020.
 */
bool bf_counterpart_is(const bf_observation *official,
                       const bf_observation *quoted);

/*
 * How well an official row's series serves as the count of what was quoted of
 * the months from first to last, whatever its own month; 0: not at all.  A
 * part of what was quoted never serves, so an agency may be more than was
 * named only where one agency alone counts, as everywhere outside the US;
 * places are to be equal.
 */
int bf_counterpart_rank(const bf_observation *official,
                        const bf_observation *quoted, bf_month first,
                        bf_month last);

/*
 * Turns a change into the value that it makes of the other month's official
 * one, in whole persons, and *bound with it.  False, and *value unspecified,
 * when the other period is no month, the record lacks it, or nobody could
 * have counted the result.
 */
bool bf_change_apply(const bf_figure *figure, const bf_observations *official,
                     bf_interval *value, bf_bound *bound);

#endif
