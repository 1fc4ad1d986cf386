#include "ingest/attach_where.h"

#include "ingest/time_word.h"
#include "ingest/word.h"

enum {
    STEPS_MOST = 40,
    STEPS_OWNED = 12, /* extra, for the place of another number */
    STEPS_HOME = 20,  /* to the place of the dateline */
    STEPS_NEAR = 8,   /* extra, for what a place is only near to */
    SPECIFIC = 4      /* less, for each level inside a country */
};

/* People on the way may be anywhere; what an agency counts is its own. */
static bool may_lie_in(const bf_finding *finding, const bf_cue *cue,
                       const bf_name *place)
{
    bf_text measure = finding->figure.measure;
    return bf_text_equal(place->authority, finding->figure.authority) ||
           (bf_authority_counts(place->authority) &&
            !bf_sense_has(cue->sense, "weak") &&
            (bf_text_equal(measure, BF_TEXT("migrants")) ||
             bf_text_equal(measure, BF_TEXT("caravan"))));
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

static bool is_removal(const bf_finding *finding)
{
    return bf_text_equal(finding->figure.measure, BF_TEXT("deportations"));
}

static bool is_claim(const bf_finding *finding)
{
    return bf_text_equal(finding->figure.measure, BF_TEXT("asylum-claims"));
}

/* Whether a place that is named may be where the people were counted. */
static bool is_candidate(const bf_context *context, const bf_sentence *sentence,
                         const bf_finding *finding, const bf_cue *cue)
{
    const bf_name *place =
        cue->sense->class == BF_CLASS_PLACE ? bf_cue_place(context, cue) : NULL;
    if (!place || !may_lie_in(finding, cue, place) ||
        bf_cue_is_beside(sentence, cue))
        return false;
    bool country = bf_place_is_country(place) &&
                   bf_token_sense(sentence->tokens, cue->first, BF_CLASS_ACTOR);
    if (country && bf_cue_is_possessive(sentence, cue))
        return false;
    if (country &&
        (!bf_cue_is_governed(sentence, cue) ||
         (cue->first == sentence->first && bf_cue_has_verb(sentence, cue))))
        return false;
    if (is_removal(finding) && bf_sense_has(cue->sense, "weak"))
        return false;
    bf_text measure = finding->figure.measure;
    bool moving = bf_text_equal(measure, BF_TEXT("migrants")) ||
                  bf_text_equal(measure, BF_TEXT("crossings"));
    return moving || !bf_cue_is_destination(sentence, cue);
}

/* Who is named has an eye on the whole country. */
static bool is_told_of_nation(const bf_sentence *sentence)
{
    for (size_t i = 0; i < sentence->cue_count; i++)
        if (sentence->cues[i].sense->class == BF_CLASS_AGENCY &&
            bf_sense_has(sentence->cues[i].sense, "nationwide"))
            return true;
    return false;
}

/* EL PASO, Texas, May 15 —: the token of the dash, else the first one. */
static size_t behind_dateline(const bf_sentence *sentence)
{
    enum { LONGEST = 14 };
    const bf_tokens *tokens = sentence->tokens;
    for (size_t at = sentence->first; at < sentence->first + LONGEST; at++)
        if (bf_token_type_at(tokens, at) == BF_TOKEN_DASH)
            return at;
    return sentence->first;
}

static int steps_to_place(const bf_context *context,
                          const bf_sentence *sentence,
                          const bf_finding *finding, const bf_cue *cue)
{
    int depth = bf_place_depth(context, bf_cue_place(context, cue));
    bool own = bf_sentence_owns(sentence, finding->quantity, cue->owner);
    return bf_finding_steps(sentence, finding, cue) - SPECIFIC * depth +
           (own ? 0 : STEPS_OWNED) +
           (bf_cue_is_nearby(sentence, cue) ? STEPS_NEAR : 0);
}

static const bf_cue *nearest_place(const bf_context *context,
                                   const bf_sentence *sentence,
                                   const bf_finding *finding)
{
    const bf_cue *best = NULL;
    bool of_nation = is_told_of_nation(sentence) || is_claim(finding);
    const bf_name *home =
        is_removal(finding) || of_nation ? NULL : home_of(context, finding);
    int most = home ? STEPS_HOME - SPECIFIC * bf_place_depth(context, home)
                    : STEPS_MOST;
    for (size_t i = 0; i < sentence->cue_count; i++) {
        const bf_cue *cue = &sentence->cues[i];
        /* What a country removes, it removes from all of it. */
        bool own = bf_sentence_owns(sentence, finding->quantity, cue->owner);
        if (!is_candidate(context, sentence, finding, cue) ||
            (of_nation && cue->first < behind_dateline(sentence)) ||
            (is_removal(finding) && !own))
            continue;
        int steps = steps_to_place(context, sentence, finding, cue);
        if (steps < most) {
            most = steps;
            best = cue;
        }
    }
    return best;
}

static bf_text place_of_country(const bf_context *context,
                                const bf_finding *finding)
{
    const bf_name *country = bf_names_lookup(&context->vocabulary->places,
                                             finding->figure.authority);
    return country ? country->slug : (bf_text){0};
}

/* The part of its border that a country's counts are taken to be of. */
static bf_text place_of_border(const bf_context *context, bf_text authority)
{
    if (bf_text_equal(authority, BF_TEXT("US")))
        return context->region.length ? context->region
                                      : BF_TEXT("us-southwest-border");
    if (bf_text_equal(authority, BF_TEXT("PA")))
        return BF_TEXT("darien");
    return (bf_text){0};
}

/* held in detention, flown in on parole: far from any border. */
static bool is_inland(const bf_sentence *sentence, const bf_finding *finding)
{
    const bf_reason *reason = &finding->reasons[BF_ROLE_MEASURE];
    const bf_sense *counts =
        reason->end
            ? bf_token_sense(sentence->tokens, reason->first, BF_CLASS_COUNTS)
            : NULL;
    return counts && bf_sense_has(counts, "inland");
}

/* Where an agency acts, else where its country counts people. */
static bf_text place_of_authority(const bf_context *context,
                                  const bf_sentence *sentence,
                                  const bf_finding *finding)
{
    const bf_figure *figure = &finding->figure;
    const bf_name *agency =
        bf_names_lookup(&context->vocabulary->agencies, figure->agency);
    if (agency && agency->within.length)
        return agency->within;
    bf_text border = place_of_border(context, figure->authority);
    if (border.length && !is_removal(finding) && !is_inland(sentence, finding))
        return border;
    return place_of_country(context, finding);
}

/* What a place that is only pointed at stands for; empty where nothing. */
static bf_text place_pointed_at(const bf_context *context,
                                const bf_finding *finding, const bf_cue *cue)
{
    const bf_figure *last = &context->last.figure;
    bf_text word = cue->sense->entry->value;
    const bf_name *home = home_of(context, finding);
    if (bf_text_equal(word, BF_TEXT("here")))
        return home ? home->slug : (bf_text){0};
    if (bf_text_equal(word, BF_TEXT("countrywide")))
        return place_of_country(context, finding);
    bool there = bf_text_equal(word, BF_TEXT("there")) &&
                 context->last.quantity &&
                 bf_text_equal(last->authority, finding->figure.authority);
    return there ? last->place : (bf_text){0};
}

/* in this city, the sector, nationwide: a place without its name. */
static bf_text place_without_name(const bf_context *context,
                                  const bf_sentence *sentence,
                                  const bf_finding *finding)
{
    for (size_t i = 0; i < sentence->cue_count; i++) {
        const bf_cue *cue = &sentence->cues[i];
        if (cue->sense->class != BF_CLASS_PLACE || cue->sense->number ||
            !bf_sentence_owns(sentence, finding->quantity, cue->owner))
            continue;
        bf_text place = place_pointed_at(context, finding, cue);
        if (place.length)
            return place;
    }
    return (bf_text){0};
}

/* Mexico has detained: all of it. */
static bool is_of_country(const bf_sentence *sentence,
                          const bf_finding *finding)
{
    const bf_reason *reason = &finding->reasons[BF_ROLE_AUTHORITY];
    const bf_sense *actor =
        reason->end
            ? bf_token_sense(sentence->tokens, reason->first, BF_CLASS_ACTOR)
            : NULL;
    return actor && bf_sense_has(actor, "country");
}

/* All sectors | 222,000: a row with a label of its own is of no other's
   place. */
static bool is_labelled(const bf_sentence *sentence)
{
    /* Haiti | 211,040: a label that says who they are. */
    if (bf_token_any(sentence->tokens, sentence->first,
                     BF_CLASS_BIT(BF_CLASS_NATION) |
                         BF_CLASS_BIT(BF_CLASS_PEOPLE)))
        return false;
    return bf_token_type_at(sentence->tokens, sentence->first) ==
               BF_TOKEN_WORD &&
           !sentence->taken[0];
}

static bf_text default_place(const bf_context *context,
                             const bf_sentence *sentence,
                             const bf_finding *finding)
{
    const bf_figure *figure = &finding->figure;
    const bf_finding *last =
        bf_context_here(context) ? &context->last : &context->lead;
    const bf_name *home = home_of(context, finding);
    bool removal = is_removal(finding) || is_told_of_nation(sentence);
    bool claims = is_claim(finding);
    bool labelled = context->list && is_labelled(sentence);
    const bf_opening *opening =
        labelled ? &context->opening : bf_context_opening(context);
    const bf_name *named =
        opening ? bf_names_lookup(&context->vocabulary->places, opening->place)
                : NULL;
    if (!removal && named && bf_text_equal(named->authority, figure->authority))
        return named->slug;
    if (!removal && last->quantity && !labelled &&
        !is_of_country(sentence, finding) &&
        (last->paragraph == context->paragraph || context->list) &&
        bf_text_equal(last->figure.authority, figure->authority) &&
        last->figure.place.length &&
        (!claims || bf_text_equal(last->figure.measure, figure->measure)))
        return last->figure.place;
    if (home && !removal && !claims && !is_of_country(sentence, finding))
        return home->slug;
    return place_of_authority(context, sentence, finding);
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
    bf_attach_whereabouts(context, sentence, finding);
    const bf_cue *best = nearest_place(context, sentence, finding);
    bf_text otherwise = default_place(context, sentence, finding);
    bf_text unnamed = place_without_name(context, sentence, finding);
    if (unnamed.length) {
        finding->figure.place = unnamed;
        bf_finding_reason(finding, BF_ROLE_PLACE, "unnamed", NULL);
        return;
    }
    bf_text place =
        best ? bf_place_of_list(context, sentence, best) : otherwise;
    /* "the border" says no more than what is known already. */
    bool vague = best && bf_sense_has(best->sense, "weak") &&
                 !opens_the_subject(context, sentence, best) &&
                 bf_place_within(context->vocabulary, otherwise, place);
    finding->figure.place = vague ? otherwise : place;
    bf_finding_reason(finding, BF_ROLE_PLACE,
                      best && !vague ? "nearest" : "default",
                      vague ? NULL : best);
}
