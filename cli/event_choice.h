/*
 * event_choice.h - which policy events a chart shows.
 */
#ifndef BF_CLI_EVENT_CHOICE_H
#define BF_CLI_EVENT_CHOICE_H

#include "data/event.h"

/*
 * Chooses by a list of names joined by commas, "all" (as NULL is) or "none".
 * The list lives in the arena or in `events`.  BF_USAGE names the nearest.
 */
bool bf_events_choose(const bf_events *events, const char *list,
                      bf_arena *arena, bf_events *chosen, bf_error *error);

#endif
