#include "ingest/attach_where.h"

#include "ingest/time_word.h"
#include "ingest/word.h"

enum {
    STEPS_AUTHORITY = 40,
    STEPS_FOLLOW = 8,   /* a bare number goes with the one before it */
    STEPS_SPEAKER = 10, /* extra, for who only speaks */
    STEPS_COUNTED = 8,  /* an agency so near has counted */
    STEPS_WHERE = 13,   /* a place so near is where they are */
    STEPS_VAGUE = 15,   /* extra, for "the border", which has two sides */
    STEPS_ACTOR = 3,    /* extra, for a country that may act */
    STEPS_PLACE = 6,    /* extra, for a place whose country may act */
    STEPS_BY = 5        /* less, for who stands behind "by" */
};

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

void bf_attach_authority(const bf_context *context, const bf_sentence *sentence,
                         bf_finding *finding)
{
    bf_figure *figure = &finding->figure;
    const bf_cue *best = NULL;
    int most = STEPS_AUTHORITY;
    for (size_t i = 0; i < sentence->cue_count; i++) {
        const bf_cue *cue = &sentence->cues[i];
        bool actor = cue->sense->class == BF_CLASS_ACTOR;
        if ((!actor && !bf_authority_counts(bf_cue_authority(context, cue))) ||
            bf_cue_is_destination(sentence, cue) ||
            bf_cue_is_origin(sentence, cue) ||
            bf_cue_is_country(context, cue) || !acts(sentence, cue))
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
        figure->authority = bf_cue_authority(context, best);
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
        bf_text_equal(bf_cue_authority(context, agency), figure->authority))
        figure->agency = agency->sense->entry->value;
}

void bf_attach_whereabouts(const bf_context *context,
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
            bf_sense_has(cue->sense, "weak") ||
            !bf_cue_is_governed(sentence, cue) ||
            bf_cue_is_destination(sentence, cue) ||
            bf_cue_is_origin(sentence, cue) ||
            !bf_authority_counts(bf_cue_authority(context, cue)))
            continue;
        most = steps;
        finding->figure.authority = bf_cue_authority(context, cue);
        bf_finding_reason(finding, BF_ROLE_AUTHORITY, "where they are", cue);
    }
}
