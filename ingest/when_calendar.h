/*
 * when_calendar.h - units of time on the calendar.
 */
#ifndef BF_INGEST_WHEN_CALENDAR_H
#define BF_INGEST_WHEN_CALENDAR_H

#include "ingest/time_word.h"
#include "ingest/when.h"

/* The unit that holds a day, or one so many units on.  Weeks start on
   Monday; a weekend is the latest that has begun. */
bf_period bf_unit_period(bf_time_unit unit, bool fiscal, bf_day day, int on);
/* A day so many units on; in a shorter month its last day. */
bf_day bf_day_shift(bf_day day, bf_time_unit unit, int on);
/* A period so many units on; whole months stay whole. */
bf_period bf_period_shift(bf_period period, bf_time_unit unit, int on);
/* The part of a closed period that a time speaks of. */
bf_period bf_period_part(bf_period whole, const bf_time *part);

/* A time's period; false when it cannot be settled. */
bool bf_time_resolve(const bf_time *time, const bf_when_anchor *anchor,
                     bf_period *period);
/* The same for the forms that are told from other periods. */
bool bf_time_resolve_unit(const bf_time *time, const bf_when_anchor *anchor,
                          bf_period *period);
bool bf_time_resolve_shift(const bf_time *time, const bf_when_anchor *anchor,
                           bf_period *period);
bool bf_time_resolve_ago(const bf_time *time, const bf_when_anchor *anchor,
                         bf_period *period);
bool bf_time_resolve_same(const bf_time *time, const bf_when_anchor *anchor,
                          bf_period *period);
bool bf_time_resolve_ended(const bf_time *time, const bf_when_anchor *anchor,
                           bf_period *period);
/* True where a fiscal year is the US government's. */
bool bf_time_is_fiscal(const bf_time *time, const bf_when_anchor *anchor);

#endif
