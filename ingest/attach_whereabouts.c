#include "ingest/attach_where.h"

#include "ingest/time_word.h"
#include "ingest/word.h"

enum {
    STEPS_COUNTED = 8, /* an agency so near has counted */
    STEPS_WHERE = 13   /* a place so near is where they are */
};

/* from Texas, from the United States */
static bool is_left(const bf_sentence *sentence, const bf_cue *cue)
{
    size_t at = cue->first;
    if (at > sentence->first &&
        bf_word_at(sentence->tokens, at - 1, BF_WORD_THE))
        at--;
    return at > sentence->first &&
           bf_word_is(sentence->tokens, at - 1, BF_CLASS_RANGE, "from");
}

/* deported from, flights from: whoever else is named received them. */
static bool is_removed_from(const bf_sentence *sentence, const bf_cue *cue)
{
    const bf_tokens *tokens = sentence->tokens;
    size_t from = cue->first - 1;
    if (bf_word_at(tokens, from, BF_WORD_THE))
        from--;
    const bf_sense *counts = bf_sense_before(tokens, from, BF_CLASS_COUNTS);
    return bf_sense_before(tokens, from, BF_CLASS_FLIGHT) ||
           (counts &&
            bf_text_equal(counts->entry->value, BF_TEXT("deportations")));
}

/* From Guatemala came 510: right before the number any country may. */
static bool may_remove(const bf_sentence *sentence, const bf_finding *finding,
                       const bf_cue *cue, bf_text country)
{
    enum { REACH = 2 };
    size_t first = finding->quantity->first;
    (void)sentence;
    return bf_authority_is_at_the_border(country) ||
           (bf_authority_counts(country) && cue->end <= first &&
            first - cue->end < REACH);
}

/* 70,000 were returned to Mexico: not by Mexico, if nobody is named. */
static void attach_other_side(const bf_context *context,
                              const bf_sentence *sentence, bf_finding *finding)
{
    const bf_reason *reason = &finding->reasons[BF_ROLE_AUTHORITY];
    bool told = reason->end && bf_token_any(sentence->tokens, reason->first,
                                            BF_CLASS_BIT(BF_CLASS_ACTOR) |
                                                BF_CLASS_BIT(BF_CLASS_AGENCY));
    if (told || !bf_text_equal(finding->figure.authority, BF_TEXT("MX")))
        return;
    for (size_t i = 0; i < sentence->cue_count; i++) {
        const bf_cue *cue = &sentence->cues[i];
        if (cue->sense->class != BF_CLASS_PLACE ||
            !bf_cue_is_destination(sentence, cue) ||
            !bf_text_equal(bf_cue_authority(context, cue), BF_TEXT("MX")) ||
            bf_finding_steps(sentence, finding, cue) >= STEPS_WHERE)
            continue;
        finding->figure.authority = BF_TEXT("US");
        finding->figure.agency = (bf_text){0};
        bf_finding_reason(finding, BF_ROLE_AUTHORITY, "where to", cue);
        return;
    }
}

/* deported from the United States, flights from Texas: who removed them,
   where nobody else is said to have acted. */
static void attach_remover(const bf_context *context,
                           const bf_sentence *sentence, bf_finding *finding)
{
    bool told = finding->reasons[BF_ROLE_AUTHORITY].end != 0;
    int most = STEPS_WHERE;
    for (size_t i = 0; i < sentence->cue_count; i++) {
        const bf_cue *cue = &sentence->cues[i];
        bf_text country = bf_cue_authority(context, cue);
        int steps = bf_finding_steps(sentence, finding, cue);
        if (!may_remove(sentence, finding, cue, country) || steps >= most ||
            cue->sense->class == BF_CLASS_AGENCY || !is_left(sentence, cue) ||
            (told && !is_removed_from(sentence, cue)))
            continue;
        most = steps;
        finding->figure.authority = country;
        finding->figure.agency = (bf_text){0};
        bf_finding_reason(finding, BF_ROLE_AUTHORITY, "where from", cue);
    }
}

/* Mexico lost 27 of its citizens: but they did not die there. */
static void attach_where_they_died(const bf_context *context,
                                   const bf_sentence *sentence,
                                   bf_finding *finding)
{
    const bf_reason *reason = &finding->reasons[BF_ROLE_AUTHORITY];
    const bf_sense *actor =
        reason->end
            ? bf_token_sense(sentence->tokens, reason->first, BF_CLASS_ACTOR)
            : NULL;
    bf_cue cue = {.first = reason->first, .end = reason->end, .sense = actor};
    bool loses =
        bf_word_is(sentence->tokens, reason->end, BF_CLASS_COUNTS, "deaths");
    if (!actor || !bf_sense_has(actor, "country") ||
        (!loses && bf_cue_has_verb(sentence, &cue)))
        return;
    const bf_finding *last = &context->last;
    const bf_name *home =
        bf_names_lookup(&context->vocabulary->places, context->home);
    bool near = last->quantity && last->paragraph + 1 >= context->paragraph;
    finding->figure.authority = near   ? last->figure.authority
                                : home ? home->authority
                                       : context->authority;
    bf_finding_reason(finding, BF_ROLE_AUTHORITY, "where they died", NULL);
}

/* crossed into the country: that of the dateline. */
static void attach_entered(const bf_context *context,
                           const bf_sentence *sentence, bf_finding *finding)
{
    enum { REACH = 4 };
    const bf_tokens *tokens = sentence->tokens;
    const bf_reason *measure = &finding->reasons[BF_ROLE_MEASURE];
    const bf_name *home =
        bf_names_lookup(&context->vocabulary->places, context->home);
    if (!home || !measure->end || finding->reasons[BF_ROLE_AUTHORITY].end)
        return;
    for (size_t at = measure->first; at < measure->end + REACH; at++)
        if (bf_word_at(tokens, at, BF_WORD_THE) &&
            bf_text_equal(bf_token_text(tokens, at + 1), BF_TEXT("country"))) {
            finding->figure.authority = home->authority;
            bf_finding_reason(finding, BF_ROLE_AUTHORITY, "the country", NULL);
        }
}

void bf_attach_whereabouts(const bf_context *context,
                           const bf_sentence *sentence, bf_finding *finding)
{
    bf_text measure = finding->figure.measure;
    bool uncounted = bf_text_equal(measure, BF_TEXT("migrants")) ||
                     bf_text_equal(measure, BF_TEXT("caravan")) ||
                     bf_text_equal(measure, BF_TEXT("asylum-claims")) ||
                     bf_text_equal(measure, BF_TEXT("stranded"));
    if (bf_text_equal(measure, BF_TEXT("crossings")))
        attach_entered(context, sentence, finding);
    if (bf_text_equal(measure, BF_TEXT("deaths")))
        attach_where_they_died(context, sentence, finding);
    if (bf_text_equal(measure, BF_TEXT("deportations")))
        attach_remover(context, sentence, finding);
    if (bf_text_equal(measure, BF_TEXT("deportations")))
        attach_other_side(context, sentence, finding);
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
            bf_cue_is_beside(sentence, cue) ||
            bf_cue_is_origin(sentence, cue) ||
            !bf_authority_counts(bf_cue_authority(context, cue)))
            continue;
        most = steps;
        finding->figure.authority = bf_cue_authority(context, cue);
        bf_finding_reason(finding, BF_ROLE_AUTHORITY, "where they are", cue);
    }
}
