#include "ingest/attach.h"

#include "ingest/time_word.h"
#include "ingest/word.h"

enum {
    STEPS_AUTHORITY = 40,
    STEPS_FOLLOW = 8,   /* a bare number goes with the one before it */
    STEPS_OWNED = 6,    /* extra, for the place of another number */
    STEPS_HOME = 20,    /* to the place of the dateline */
    STEPS_SPEAKER = 10, /* extra, for who only speaks */
    STEPS_COUNTED = 8,  /* an agency so near has counted */
    STEPS_WHERE = 13,   /* a place so near is where they are */
    STEPS_NEAR = 8,     /* extra, for what a place is only near to */
    STEPS_VAGUE = 15,   /* extra, for "the border", which has two sides */
    STEPS_ACTOR = 3,    /* extra, for a country that may act */
    STEPS_PLACE = 6,    /* extra, for a place whose country may act */
    STEPS_BY = 5,       /* less, for who stands behind "by" */
    SPECIFIC = 4,       /* less, for each level inside a country */
    LIST_GAP = 5,
    DEEPEST = 5
};

static const bf_name *place_of(const bf_context *context, const bf_cue *cue)
{
    int64_t number = cue->sense->number;
    return number ? &context->vocabulary->places.items[number - 1] : NULL;
}

static bf_text authority_of(const bf_context *context, const bf_cue *cue)
{
    const bf_name *name = NULL;
    switch (cue->sense->class) {
    case BF_CLASS_ACTOR:
        return cue->sense->entry->value;
    case BF_CLASS_AGENCY:
        if (cue->sense->number)
            name = &context->vocabulary->agencies.items[cue->sense->number - 1];
        break;
    case BF_CLASS_PLACE:
        name = place_of(context, cue);
        break;
    default:
        break;
    }
    return name ? name->authority : (bf_text){0};
}

/* to Haiti, into Mexico: where people went, not who counted them. */
static bool is_destination(const bf_sentence *sentence, const bf_cue *cue)
{
    const bf_tokens *tokens = sentence->tokens;
    size_t at = cue->first;
    if (at > sentence->first && bf_word_at(tokens, at - 1, BF_WORD_THE))
        at--;
    return bf_token_type_at(tokens, cue->end) == BF_TOKEN_HYPHEN ||
           (at > sentence->first &&
            (bf_word_is(tokens, at - 1, BF_CLASS_RANGE, "to") ||
             bf_word_is(tokens, at - 1, BF_CLASS_RANGE, "into")));
}

static bool is_nearby(const bf_sentence *sentence, const bf_cue *cue)
{
    size_t at = cue->first;
    if (at > sentence->first &&
        bf_word_at(sentence->tokens, at - 1, BF_WORD_THE))
        at--;
    return at > sentence->first &&
           bf_word_is(sentence->tokens, at - 1, BF_CLASS_RANGE, "near");
}

/* from Piedras Negras: where people came from. */
static bool is_origin(const bf_sentence *sentence, const bf_cue *cue)
{
    return cue->first > sentence->first &&
           bf_word_is(sentence->tokens, cue->first - 1, BF_CLASS_RANGE, "from");
}

/* --- Authority and agency --------------------------------------------------
 */

/* the Foreign Ministry said */
static bool speaks(const bf_sentence *sentence, const bf_cue *cue)
{
    enum { REACH = 3 };
    for (size_t i = 0; i < sentence->cue_count; i++) {
        const bf_cue *other = &sentence->cues[i];
        if (other->sense->class == BF_CLASS_SAYS && other->first >= cue->end &&
            other->first - cue->end < REACH)
            return true;
    }
    return false;
}

static int steps_to_actor(const bf_sentence *sentence,
                          const bf_finding *finding, const bf_cue *cue)
{
    int steps = bf_finding_steps(sentence, finding, cue);
    if (cue->sense->class == BF_CLASS_ACTOR)
        steps += STEPS_ACTOR;
    if (cue->sense->class == BF_CLASS_PLACE)
        steps += STEPS_PLACE;
    if (speaks(sentence, cue))
        steps += STEPS_SPEAKER;
    if (bf_sense_has(cue->sense, "weak"))
        steps += STEPS_VAGUE;
    size_t before = cue->first - (cue->first > sentence->first);
    if (bf_word_at(sentence->tokens, before, BF_WORD_BY))
        steps -= STEPS_BY;
    return steps;
}

static bool is_known_authority(bf_text authority)
{
    /* The countries whose counts this is about. */
    return bf_text_equal(authority, BF_TEXT("US")) ||
           bf_text_equal(authority, BF_TEXT("MX")) ||
           bf_text_equal(authority, BF_TEXT("PA"));
}

/* Mexico says, by the United States; not "in Mexico", "through Mexico". */
static bool acts(const bf_sentence *sentence, const bf_cue *cue)
{
    const bf_tokens *tokens = sentence->tokens;
    if (!bf_sense_has(cue->sense, "country"))
        return true;
    size_t at = cue->first;
    if (at > sentence->first && bf_word_at(tokens, at - 1, BF_WORD_THE))
        at--;
    return at == sentence->first ||
           bf_token_type_at(tokens, at - 1) != BF_TOKEN_WORD ||
           bf_word_at(tokens, at - 1, BF_WORD_BY) ||
           bf_token_sense(tokens, at - 1, BF_CLASS_CLAUSE);
}

/* A whole country is named as an actor, or else only as a place to be in. */
static bool is_country(const bf_context *context, const bf_cue *cue)
{
    const bf_name *place =
        cue->sense->class == BF_CLASS_PLACE ? place_of(context, cue) : NULL;
    return place && place->within.length == 0;
}

void bf_attach_authority(const bf_context *context, const bf_sentence *sentence,
                         bf_finding *finding)
{
    bf_figure *figure = &finding->figure;
    const bf_cue *best = NULL;
    int most = STEPS_AUTHORITY;
    for (size_t i = 0; i < sentence->cue_count; i++) {
        const bf_cue *cue = &sentence->cues[i];
        if (!is_known_authority(authority_of(context, cue)) ||
            is_destination(sentence, cue) || is_origin(sentence, cue) ||
            is_country(context, cue) || !acts(sentence, cue))
            continue;
        int steps = steps_to_actor(sentence, finding, cue);
        if (steps < most) {
            most = steps;
            best = cue;
        }
    }
    const bf_finding *here = bf_context_here(context);
    const bf_finding *last = &context->last;
    if (here && !finding->quantity->noun && most > STEPS_FOLLOW)
        best = NULL;
    if (best) {
        figure->authority = authority_of(context, best);
        bf_finding_reason(finding, BF_ROLE_AUTHORITY, "nearest", best);
    } else if (last->quantity && last->paragraph + 1 >= context->paragraph) {
        figure->authority = last->figure.authority;
        bf_finding_reason(finding, BF_ROLE_AUTHORITY, "inherited", NULL);
    } else {
        figure->authority = context->authority;
        bf_finding_reason(finding, BF_ROLE_AUTHORITY, "article", NULL);
    }
    const bf_cue *agency = bf_sentence_nearest(
        sentence, finding->quantity, BF_CLASS_AGENCY, STEPS_AUTHORITY);
    if (agency &&
        bf_text_equal(authority_of(context, agency), figure->authority))
        figure->agency = agency->sense->entry->value;
}

/* --- Place -----------------------------------------------------------------
 */

static int depth_of(const bf_context *context, const bf_name *place)
{
    int depth = 0;
    while (place && place->within.length && depth < DEEPEST) {
        place = bf_names_lookup(&context->vocabulary->places, place->within);
        depth++;
    }
    return depth;
}

/* People on the way may be anywhere; what an agency counts is its own. */
static bool may_lie_in(const bf_finding *finding, const bf_cue *cue,
                       const bf_name *place)
{
    bf_text measure = finding->figure.measure;
    return bf_text_equal(place->authority, finding->figure.authority) ||
           (is_known_authority(place->authority) &&
            !bf_sense_has(cue->sense, "weak") &&
            (bf_text_equal(measure, BF_TEXT("migrants")) ||
             bf_text_equal(measure, BF_TEXT("caravan"))));
}

/* in Mexico, across the United States; not "Mexico detained". */
static bool is_governed(const bf_sentence *sentence, const bf_cue *cue)
{
    const bf_tokens *tokens = sentence->tokens;
    size_t at = cue->first;
    if (at > sentence->first && bf_word_at(tokens, at - 1, BF_WORD_THE))
        at--;
    bool name = bf_token_has(tokens, cue->first, BF_TOKEN_CAPITAL) &&
                !bf_token_has(tokens, cue->first, BF_TOKEN_SENTENCE);
    return !name || (at > sentence->first &&
                     bf_token_sense(tokens, at - 1, BF_CLASS_FUNCTION) &&
                     !bf_word_at(tokens, at - 1, BF_WORD_BY));
}

/* The dateline's place, where it is in the country that counted. */
static const bf_name *home_of(const bf_context *context,
                              const bf_finding *finding)
{
    const bf_name *home =
        bf_names_lookup(&context->vocabulary->places, context->home);
    bool ours = home && home->within.length &&
                bf_text_equal(home->authority, finding->figure.authority);
    return ours ? home : NULL;
}

static const bf_cue *nearest_place(const bf_context *context,
                                   const bf_sentence *sentence,
                                   const bf_finding *finding)
{
    const bf_cue *best = NULL;
    bool removal =
        bf_text_equal(finding->figure.measure, BF_TEXT("deportations"));
    bool moving = bf_text_equal(finding->figure.measure, BF_TEXT("migrants")) ||
                  bf_text_equal(finding->figure.measure, BF_TEXT("crossings"));
    const bf_name *home = removal ? NULL : home_of(context, finding);
    int most = home ? STEPS_HOME - SPECIFIC * depth_of(context, home)
                    : STEPS_AUTHORITY;
    for (size_t i = 0; i < sentence->cue_count; i++) {
        const bf_cue *cue = &sentence->cues[i];
        const bf_name *place =
            cue->sense->class == BF_CLASS_PLACE ? place_of(context, cue) : NULL;
        if (!place || !may_lie_in(finding, cue, place) ||
            (place->within.length == 0 && !is_governed(sentence, cue)) ||
            (removal && bf_sense_has(cue->sense, "weak")) ||
            (!moving && is_destination(sentence, cue)))
            continue;
        int steps = bf_finding_steps(sentence, finding, cue) -
                    SPECIFIC * depth_of(context, place);
        if (!bf_sentence_owns(sentence, finding->quantity, cue->owner))
            steps += STEPS_OWNED;
        if (is_nearby(sentence, cue))
            steps += STEPS_NEAR;
        if (steps < most) {
            most = steps;
            best = cue;
        }
    }
    return best;
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

/* Tapachula, Chiapas is Tapachula; Oaxaca and Veracruz are Mexico. */
static bf_text place_of_list(const bf_context *context,
                             const bf_sentence *sentence, const bf_cue *best)
{
    bf_text own = best->sense->entry->value;
    bf_text slug = own;
    bf_text narrow = {0};
    for (size_t i = 0; i < sentence->cue_count; i++) {
        const bf_cue *cue = &sentence->cues[i];
        bf_text other = cue->sense->entry->value;
        if (cue->sense->class != BF_CLASS_PLACE || cue == best ||
            !are_near(sentence, best, cue) ||
            bf_place_within(context->vocabulary, own, other))
            continue;
        if (bf_place_within(context->vocabulary, other, own)) {
            narrow = other;
            continue;
        }
        bf_text both = common_place(context, slug, other);
        if (both.length)
            slug = both;
    }
    return narrow.length && bf_text_equal(slug, own) ? narrow : slug;
}

static bf_text default_place(const bf_context *context,
                             const bf_finding *finding)
{
    const bf_figure *figure = &finding->figure;
    const bf_finding *last =
        bf_context_here(context) ? &context->last : &context->lead;
    const bf_name *home = home_of(context, finding);
    bool removal = bf_text_equal(figure->measure, BF_TEXT("deportations"));
    if (!removal && last->quantity && last->paragraph == context->paragraph &&
        bf_text_equal(last->figure.authority, figure->authority) &&
        last->figure.place.length)
        return last->figure.place;
    if (home && !removal)
        return home->slug;
    if (bf_text_equal(figure->authority, BF_TEXT("MX")))
        return BF_TEXT("mx");
    if (bf_text_equal(figure->authority, BF_TEXT("PA")))
        return BF_TEXT("darien");
    if (bf_text_equal(figure->authority, BF_TEXT("US")))
        return removal ? BF_TEXT("us") : BF_TEXT("us-southwest-border");
    return (bf_text){0};
}

/* People whom no agency counted belong to the country they are in. */
static void attach_whereabouts(const bf_context *context,
                               const bf_sentence *sentence, bf_finding *finding)
{
    bf_text measure = finding->figure.measure;
    bool uncounted = bf_text_equal(measure, BF_TEXT("migrants")) ||
                     bf_text_equal(measure, BF_TEXT("caravan")) ||
                     bf_text_equal(measure, BF_TEXT("stranded"));
    if (!uncounted || bf_sentence_nearest(sentence, finding->quantity,
                                          BF_CLASS_AGENCY, STEPS_COUNTED))
        return;
    int most = STEPS_WHERE;
    for (size_t i = 0; i < sentence->cue_count; i++) {
        const bf_cue *cue = &sentence->cues[i];
        int steps = bf_finding_steps(sentence, finding, cue);
        if (cue->sense->class != BF_CLASS_PLACE || steps >= most ||
            bf_sense_has(cue->sense, "weak") || !is_governed(sentence, cue) ||
            is_destination(sentence, cue) || is_origin(sentence, cue) ||
            !is_known_authority(authority_of(context, cue)))
            continue;
        most = steps;
        finding->figure.authority = authority_of(context, cue);
        bf_finding_reason(finding, BF_ROLE_AUTHORITY, "where they are", cue);
    }
}

/* A first figure said of "the border" is not about the dateline's town. */
static bool opens_the_subject(const bf_context *context,
                              const bf_sentence *sentence, const bf_cue *cue)
{
    return !context->last.quantity && cue->first > sentence->first &&
           bf_word_at(sentence->tokens, cue->first - 1, BF_WORD_THE);
}

void bf_attach_place(const bf_context *context, const bf_sentence *sentence,
                     bf_finding *finding)
{
    attach_whereabouts(context, sentence, finding);
    const bf_cue *best = nearest_place(context, sentence, finding);
    bf_text otherwise = default_place(context, finding);
    bf_text place = best ? place_of_list(context, sentence, best) : otherwise;
    /* "the border" says no more than what is known already. */
    bool vague = best && bf_sense_has(best->sense, "weak") &&
                 !opens_the_subject(context, sentence, best) &&
                 bf_place_within(context->vocabulary, otherwise, place);
    finding->figure.place = vague ? otherwise : place;
    bf_finding_reason(finding, BF_ROLE_PLACE,
                      best && !vague ? "nearest" : "default",
                      vague ? NULL : best);
}
