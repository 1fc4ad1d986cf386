#include "cli/event_choice.h"

#include "data/base/nearest.h"

#include <string.h>

static const bf_event *find_event(const bf_events *events, bf_text slug,
                                  bf_error *error)
{
    bf_text nearest = {0};
    size_t least = SIZE_MAX;
    for (size_t i = 0; i < events->count; i++) {
        size_t edits = bf_edit_distance(events->items[i].slug, slug);
        if (edits == 0)
            return &events->items[i];
        if (edits < least && bf_is_slip(edits, slug.length)) {
            least = edits;
            nearest = events->items[i].slug;
        }
    }
    bf_quoted_text quoted = bf_text_quoted(slug);
    if (nearest.length)
        bf_fail(error, BF_USAGE, "unknown event %s; did you mean %.*s?",
                quoted.bytes, BF_SHOW(nearest));
    else
        bf_fail(error, BF_USAGE,
                "unknown event %s; `borderfig list events` shows them",
                quoted.bytes);
    return NULL;
}

bool bf_events_choose(const bf_events *events, const char *list,
                      bf_arena *arena, bf_events *chosen, bf_error *error)
{
    *chosen = (bf_events){0};
    if (!list || strcmp(list, "all") == 0)
        *chosen = *events;
    if (!list || strcmp(list, "all") == 0 || strcmp(list, "none") == 0)
        return true;
    bf_text rest = bf_text_from(list);
    do {
        const bf_event *event =
            find_event(events, bf_text_cut(rest, ',', &rest), error);
        bf_event *items =
            event ? bf_arena_grow(arena, chosen->items, chosen->count,
                                  &chosen->capacity, sizeof *items, error)
                  : NULL;
        if (!items)
            return false;
        chosen->items = items;
        items[chosen->count++] = *event;
    } while (rest.length);
    return true;
}
