#include "ingest/attach_where.h"

enum { LIST_GAP = 5, DEEPEST = 5 };

int bf_place_depth(const bf_context *context, const bf_name *place)
{
    int depth = 0;
    while (place && place->within.length && depth < DEEPEST) {
        place = bf_names_lookup(&context->vocabulary->places, place->within);
        depth++;
    }
    return depth;
}

/* The smallest place that holds both. */
static bf_text common_place(const bf_context *context, bf_text a, bf_text b)
{
    for (int i = 0; i < DEEPEST && a.length; i++) {
        if (bf_place_within(context->vocabulary, b, a))
            return a;
        const bf_name *place = bf_names_lookup(&context->vocabulary->places, a);
        a = place ? place->within : (bf_text){0};
    }
    return (bf_text){0};
}

/* Close, with no number and no new clause between them. */
static bool are_near(const bf_sentence *sentence, const bf_cue *a,
                     const bf_cue *b)
{
    size_t first = a->end <= b->first ? a->end : b->end;
    size_t end = a->end <= b->first ? b->first : a->first;
    if (first >= end || end - first > LIST_GAP)
        return false;
    for (size_t at = first; at < end; at++)
        if (sentence->taken[at - sentence->first] ||
            bf_token_type_at(sentence->tokens, at) == BF_TOKEN_SEMICOLON)
            return false;
    return true;
}

static bool holds(const bf_context *context, bf_text outer, bf_text inner)
{
    return bf_place_within(context->vocabulary, inner, outer);
}

bf_text bf_place_of_list(const bf_context *context, const bf_sentence *sentence,
                         const bf_cue *best)
{
    bf_text named = best->sense->entry->value;
    bf_text slug = named;
    bf_text narrow = {0};
    for (size_t i = 0; i < sentence->cue_count; i++) {
        const bf_cue *cue = &sentence->cues[i];
        bf_text beside = cue->sense->entry->value;
        if (cue->sense->class != BF_CLASS_PLACE || cue == best ||
            !are_near(sentence, best, cue) || holds(context, beside, named))
            continue;
        if (holds(context, named, beside)) {
            narrow = beside;
            continue;
        }
        bf_text both = common_place(context, slug, beside);
        if (both.length)
            slug = both;
    }
    return narrow.length && bf_text_equal(slug, named) ? narrow : slug;
}
