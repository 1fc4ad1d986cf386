#include "ingest/attach.h"

#include "ingest/word.h"

void bf_finding_reason(bf_finding *finding, bf_role role, const char *rule,
                       const bf_cue *cue)
{
    finding->reasons[role] = (bf_reason){.rule = rule};
    if (!cue)
        return;
    finding->reasons[role].first = cue->first;
    finding->reasons[role].end = cue->end;
}

int bf_finding_steps(const bf_sentence *sentence, const bf_finding *finding,
                     const bf_cue *cue)
{
    const bf_quantity *quantity = finding->quantity;
    size_t end =
        quantity->head_end > quantity->end ? quantity->head_end : quantity->end;
    return bf_sentence_steps(sentence, quantity->first, end, cue);
}

const bf_finding *bf_context_here(const bf_context *context)
{
    const bf_finding *last = &context->last;
    return last->quantity && last->sentence == context->sentence ? last : NULL;
}

/* expected, planned, could: the clause looks ahead. */
static void attach_forecast(const bf_sentence *sentence, bf_finding *finding)
{
    enum { REACH = 7 };
    const bf_cue *future = bf_sentence_nearest(sentence, finding->quantity,
                                               BF_CLASS_FUTURE, REACH);
    bool month =
        future && bf_sense_has(future->sense, "small") &&
        bf_token_has(sentence->tokens, future->first, BF_TOKEN_CAPITAL);
    if (future && !month && !bf_sense_has(future->sense, "never"))
        finding->figure.flags |= BF_FLAG_FORECAST;
}

static void attach_flags(const bf_context *context, bf_finding *finding)
{
    bf_figure *figure = &finding->figure;
    bool dated = bf_day_is(context->published);
    if (dated && bf_day_is(figure->period.from) &&
        figure->period.from.number > context->published.number)
        figure->flags |= BF_FLAG_FORECAST;
    if (finding->each)
        figure->flags |= BF_FLAG_EACH;
    if (finding->quantity->suspect)
        figure->flags |= BF_FLAG_SUSPECT;
    if (!dated && bf_period_is_empty(figure->period))
        figure->flags |= BF_FLAG_UNDATED;
}

bool bf_quantity_compares(const bf_sentence *sentence,
                          const bf_quantity *quantity)
{
    const bf_tokens *tokens = sentence->tokens;
    size_t at =
        quantity->head_end > quantity->end ? quantity->head_end : quantity->end;
    const bf_sense *change = bf_token_sense(tokens, at, BF_CLASS_CHANGE);
    /* 6 percent below July: one word says both. */
    bool both = change && quantity->form == BF_FORM_PERCENT &&
                bf_token_sense(tokens, at, BF_CLASS_COMPARE);
    return both || (change && bf_token_sense(tokens, at + change->length,
                                             BF_CLASS_COMPARE));
}

/* than in April and 31 percent lower than in May: compared, not with. */
static unsigned zone_of(const bf_sentence *sentence,
                        const bf_quantity *quantity)
{
    /* against 80,185 in December (-37%): tells of both. */
    bool beside = quantity->sign && quantity->first > sentence->first &&
                  bf_token_type_at(sentence->tokens, quantity->first - 1) ==
                      BF_TOKEN_OPEN;
    return beside || bf_quantity_compares(sentence, quantity)
               ? 0
               : bf_sentence_zone(sentence, quantity->first);
}

/* As many as 30,000 a month may be let in: what is allowed, not what was. */
static bool is_cap(const bf_finding *finding)
{
    const bf_figure *figure = &finding->figure;
    return (figure->flags & BF_FLAG_FORECAST) != 0 &&
           figure->bound == BF_BOUND_AT_MOST && figure->kind == BF_KIND_RATE &&
           bf_text_equal(figure->measure, BF_TEXT("releases"));
}

bool bf_attach(const bf_context *context, const bf_sentence *sentence,
               bf_quantity *quantity, bf_finding *finding)
{
    *finding = (bf_finding){.quantity = quantity,
                            .sentence = context->sentence,
                            .paragraph = context->paragraph,
                            .zone = zone_of(sentence, quantity),
                            .figure = {.published = context->published,
                                       .value = quantity->value,
                                       .bound = quantity->bound,
                                       .period = BF_NO_PERIOD,
                                       .base = BF_NO_PERIOD}};
    bf_attach_authority(context, sentence, finding);
    if (!bf_attach_measure(context, sentence, quantity, finding) ||
        !bf_attach_kind(context, sentence, quantity, finding))
        return false;
    attach_forecast(sentence, finding);
    if (is_cap(finding)) {
        quantity->kind = BF_NUMBER_LIMIT;
        return false;
    }
    bf_attach_period(context, sentence, finding);
    bf_attach_place(context, sentence, finding);
    bf_attach_population(context, sentence, finding);
    bf_attach_attribution(context, sentence, finding);
    attach_flags(context, finding);
    return true;
}
