#include "data/event.h"

#include "data/record.h"

static const char *const names[] = {"slug",  "from",   "to",
                                    "label", "source", NULL};

struct reading {
    bf_arena *arena;
    bf_events *events;
};

/* Copies the texts of an event and adds it to the list. */
static bool add(const struct reading *reading, bf_event event, bf_error *error)
{
    bf_events *events = reading->events;
    bf_text *const texts[] = {&event.slug, &event.label, &event.source};
    for (size_t i = 0; i < sizeof texts / sizeof texts[0]; i++) {
        *texts[i] = bf_text_copy(*texts[i], reading->arena, error);
        if (!texts[i]->bytes)
            return false;
    }
    bf_event *items =
        bf_arena_grow(reading->arena, events->items, events->count,
                      &events->capacity, sizeof *items, error);
    if (!items)
        return false;
    events->items = items;
    items[events->count++] = event;
    return true;
}

static bool take_row(void *context, const bf_csv_row *row, bf_error *error)
{
    if (row->number == 1)
        return bf_record_check_header(row, names, error);
    bf_record_reader reader = {.row = row, .error = error};
    bf_event event = {0};
    event.slug = bf_record_take_text(&reader);
    bf_record_expect(&reader, event.slug.length > 0, "an event's name");
    bf_period period = bf_record_take_period(&reader);
    event.from = period.from;
    event.to = period.to;
    if (!bf_day_is(event.from))
        return bf_csv_reject(row, 1, "an event without its first day", error);
    event.label = bf_record_take_text(&reader);
    event.source = bf_record_take_text(&reader);
    return error->status == BF_OK && add(context, event, error);
}

bool bf_events_read(const char *path, bf_arena *arena, bf_events *events,
                    bf_error *error)
{
    struct reading reading = {.arena = arena, .events = events};
    return bf_csv_read(path, take_row, &reading, error);
}
