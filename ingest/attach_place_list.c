#include "ingest/attach_where.h"

#include "ingest/word.h"

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

/* between San Diego and the Gulf: from one end to some other. */
static bool opens_stretch(const bf_sentence *sentence, const bf_cue *cue)
{
    const bf_tokens *tokens = sentence->tokens;
    if (cue->first == sentence->first || cue->end + 1 >= sentence->end)
        return false;
    bool between =
        bf_word_is(tokens, cue->first - 1, BF_CLASS_RANGE, "between");
    bool from = bf_word_is(tokens, cue->first - 1, BF_CLASS_RANGE, "from");
    return (between && bf_word_is(tokens, cue->end, BF_CLASS_RANGE, "and")) ||
           (from && bf_word_is(tokens, cue->end, BF_CLASS_RANGE, "to") &&
            !sentence->taken[cue->end + 1 - sentence->first]);
}

/* The end of such a stretch, where it is a place of the same side. */
static const bf_cue *end_of_stretch(const bf_sentence *sentence,
                                    const bf_cue *cue)
{
    enum { REACH = 3 };
    for (const bf_cue *other = cue + 1;
         other < sentence->cues + sentence->cue_count &&
         other->first <= cue->end + REACH;
         other++)
        if (other->sense->class == BF_CLASS_PLACE)
            return other;
    return NULL;
}

/* What holds both ends, or the one that is known; empty without any. */
static bf_text place_of_stretch(const bf_context *context,
                                const bf_sentence *sentence, const bf_cue *cue)
{
    const bf_cue *end = end_of_stretch(sentence, cue);
    const bf_name *place =
        bf_names_lookup(&context->vocabulary->places, cue->sense->entry->value);
    if (!opens_stretch(sentence, cue))
        return (bf_text){0};
    bf_text both = end ? common_place(context, cue->sense->entry->value,
                                      end->sense->entry->value)
                       : (bf_text){0};
    return both.length || !place ? both : place->within;
}

bf_text bf_place_of_list(const bf_context *context, const bf_sentence *sentence,
                         const bf_cue *best)
{
    bf_text named = best->sense->entry->value;
    bf_text stretch = place_of_stretch(context, sentence, best);
    if (stretch.length)
        return stretch;
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
