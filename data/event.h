/*
 * event.h - policy events that charts mark: a band of months or one day.
 */
#ifndef BF_DATA_EVENT_H
#define BF_DATA_EVENT_H

#include "data/month.h"

typedef struct bf_event {
    bf_text slug; /* "title-42" */
    bf_day from;
    bf_day to;      /* BF_NO_DAY: one day, drawn as a line */
    bf_text label;  /* "Title 42 expulsions" */
    bf_text source; /* where the dates come from */
} bf_event;

typedef struct bf_events {
    bf_event *items;
    size_t count;
    size_t capacity;
} bf_events;

/* Reads events.csv: slug,from,to,label,source. */
bool bf_events_read(const char *path, bf_arena *arena, bf_events *events,
                    bf_error *error);

#endif
