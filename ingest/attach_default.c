#include "ingest/attach_when.h"

enum { STEPS_SOME_TIME = 39 /* to "at one point" */ };

static bf_period published_day(const bf_context *context)
{
    return (bf_period){.from = context->published, .to = context->published};
}

void bf_finding_take_default(const bf_context *context,
                             const bf_sentence *sentence, bf_finding *finding)
{
    bool some_time = bf_sentence_nearest(sentence, finding->quantity,
                                         BF_CLASS_SOME_TIME, STEPS_SOME_TIME);
    if (!bf_day_is(context->published) || some_time)
        return;
    if (finding->figure.kind == BF_KIND_STOCK)
        bf_finding_take_period(finding, published_day(context), "published");
    if (finding->figure.kind == BF_KIND_RATE)
        bf_finding_take_period(
            finding, bf_month_period(bf_day_month(context->published)),
            "published");
}

bool bf_finding_take_compared(const bf_context *context, bf_finding *finding)
{
    const bf_finding *base = &context->base;
    const bf_finding *here = bf_context_here(context);
    if (base->quantity && base->paragraph + 1 >= context->paragraph) {
        bf_finding_take_period(finding, base->figure.period, "compared before");
        return true;
    }
    if (!here || !bf_period_is_closed(here->figure.period))
        return false;
    bf_finding_take_period(finding, bf_period_before(here->figure.period),
                           "period before");
    return true;
}
