#include "ingest/attach_when.h"

bf_when_anchor bf_finding_anchor(const bf_context *context,
                                 const bf_finding *finding, bf_period reference)
{
    return (bf_when_anchor){.published = context->published,
                            .authority = finding->figure.authority,
                            .future =
                                (finding->figure.flags & BF_FLAG_FORECAST) != 0,
                            .reference = reference};
}

bf_when bf_when_end(const bf_when *when, bool last)
{
    bf_when end = *when;
    end.shape = BF_WHEN_AT;
    if (last) {
        end.from = when->to;
        if (!end.from.year)
            end.from.year = when->from.year;
    } else if (!end.from.year) {
        end.from.year = when->to.year;
    }
    return end;
}

static const bf_when *base_when(const bf_sentence *sentence,
                                const bf_finding *finding)
{
    const bf_when *best = NULL;
    int most = BF_STEPS_OTHER_ZONE;
    bool ahead = bf_quantity_compares(sentence, finding->quantity);
    for (size_t i = 0; i < sentence->when_count; i++) {
        const bf_when *when = &sentence->whens[i];
        bf_cue cue = {.first = when->first, .end = when->end};
        if (!bf_sentence_zone(sentence, when->first) || when->aside)
            continue;
        if (ahead && when->first < finding->quantity->end)
            continue;
        int steps = bf_finding_steps(sentence, finding, &cue);
        if (steps < most) {
            most = steps;
            best = when;
        }
    }
    return best;
}

void bf_attach_base(const bf_context *context, const bf_sentence *sentence,
                    bf_finding *finding)
{
    bf_figure *figure = &finding->figure;
    bf_when first;
    const bf_when *when = base_when(sentence, finding);
    if (!when && bf_period_is_closed(figure->base)) {
        bf_finding_reason(finding, BF_ROLE_BASE, "compared pair", NULL);
        return;
    }
    if (finding->base_when) {
        first = bf_when_end(finding->base_when, false);
        when = &first;
    }
    bf_period own = finding->period_count ? finding->periods[0] : BF_NO_PERIOD;
    if (when) {
        bf_when_anchor anchor = bf_finding_anchor(context, finding, own);
        bf_period periods[BF_WHEN_PERIODS];
        bf_cue cue = {.first = when->first, .end = when->end};
        anchor.base = true;
        if (bf_when_resolve(when, &anchor, periods)) {
            figure->base = periods[0];
            bf_finding_reason(finding, BF_ROLE_BASE, "compared", &cue);
            return;
        }
    }
    const bf_finding *base = &context->base;
    if (base->quantity && base->sentence + 1 >= context->sentence &&
        base->paragraph == context->paragraph) {
        figure->base = base->figure.period;
        bf_finding_reason(finding, BF_ROLE_BASE, "compared before", NULL);
    } else if (bf_period_is_closed(own)) {
        figure->base = bf_period_before(own);
        bf_finding_reason(finding, BF_ROLE_BASE, "period before", NULL);
    }
}
