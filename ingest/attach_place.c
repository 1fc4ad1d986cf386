#include "ingest/attach_where.h"
#include "ingest/attach_who.h"

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

/* Whether a whole country is named as the place to be counted in. */
static bool is_of_its_place(const bf_sentence *sentence,
                            const bf_finding *finding, const bf_cue *cue)
{
    if (!bf_cue_is_governed(sentence, cue) ||
        (cue->first == sentence->first && bf_cue_has_verb(sentence, cue)))
        return false;
    /* in the United States arrests fell: at its border. */
    return !(bf_finding_is_tallied(finding) &&
             bf_text_equal(cue->sense->entry->value, BF_TEXT("us")) &&
             bf_cue_is_inside(sentence, cue));
}

/* Whether a place that is named may be where the people were counted. */
static bool is_candidate(const bf_context *context, const bf_sentence *sentence,
                         const bf_finding *finding, const bf_cue *cue)
{
    const bf_name *place =
        cue->sense->class == BF_CLASS_PLACE ? bf_cue_place(context, cue) : NULL;
    if (!place || !may_lie_in(finding, cue, place) ||
        bf_cue_is_of_part(sentence, finding->quantity, cue) ||
        bf_cue_is_beside(sentence, cue))
        return false;
    bool country = bf_place_is_country(place) &&
                   bf_token_sense(sentence->tokens, cue->first, BF_CLASS_ACTOR);
    if (country && bf_cue_is_possessive(sentence, cue))
        return false;
    if (country && !is_of_its_place(sentence, finding, cue))
        return false;
    if (bf_finding_is_removal(finding) &&
        (bf_sense_has(cue->sense, "weak") ||
         bf_text_equal(place->slug, BF_TEXT("us-southwest-border"))))
        return false;
    bf_text measure = finding->figure.measure;
    bool moving = bf_text_equal(measure, BF_TEXT("migrants")) ||
                  bf_text_equal(measure, BF_TEXT("crossings"));
    return moving || !bf_cue_is_destination(sentence, cue);
}

/* Agents have caught 2,300 people here: in the dateline's town. */
static bool is_told_of_here(const bf_sentence *sentence)
{
    for (size_t at = sentence->first; at < sentence->end; at++)
        if (bf_text_equal(bf_token_text(sentence->tokens, at), BF_TEXT("here")))
            return true;
    return false;
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
    bool of_nation =
        bf_sentence_tells_of_nation(sentence) || bf_finding_is_claim(finding);
    bool elsewhere = of_nation || (bf_finding_is_tallied(finding) &&
                                   !is_told_of_here(sentence));
    const bf_name *home = bf_finding_is_removal(finding) || of_nation
                              ? NULL
                              : bf_finding_home(context, finding);
    int most = home ? STEPS_HOME - SPECIFIC * bf_place_depth(context, home)
                    : STEPS_MOST;
    for (size_t i = 0; i < sentence->cue_count; i++) {
        const bf_cue *cue = &sentence->cues[i];
        /* What a country removes, it removes from all of it. */
        bool own = bf_sentence_owns(sentence, finding->quantity, cue->owner);
        if (!is_candidate(context, sentence, finding, cue) ||
            (elsewhere && cue->first < bf_sentence_behind_dateline(sentence)) ||
            (bf_finding_is_removal(finding) && !own))
            continue;
        int steps = steps_to_place(context, sentence, finding, cue);
        if (steps < most) {
            most = steps;
            best = cue;
        }
    }
    return best;
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
    bf_text otherwise = bf_finding_default_place(context, sentence, finding);
    bf_text unnamed = bf_finding_unnamed_place(context, sentence, finding);
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
