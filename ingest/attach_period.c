#include "ingest/attach_when.h"

#include "ingest/time_word.h"
#include "ingest/word.h"

enum {
    STEPS_ECHO = 12,      /* a change takes the period of its figure instead */
    STEPS_FROM = 10,      /* dates from 2000: no comparison after all */
    STEPS_SOME_TIME = 39, /* to "at one point" */
    SHORTEST_THEME = 3    /* days that the next paragraph may be about */
};

/* rose 27 percent from July to August: two periods, not one. */
static bool is_from_to(const bf_sentence *sentence, const bf_finding *finding,
                       const bf_when *when)
{
    const bf_tokens *tokens = sentence->tokens;
    return finding->figure.kind == BF_KIND_CHANGE &&
           when->shape == BF_WHEN_RANGE && !when->base &&
           (bf_word_is(tokens, when->first, BF_CLASS_RANGE, "from") ||
            bf_word_is(tokens, when->first, BF_CLASS_RANGE, "between"));
}

static void take_period(bf_finding *finding, bf_period period, const char *rule)
{
    finding->periods[0] = period;
    finding->period_count = 1;
    bf_finding_reason(finding, BF_ROLE_PERIOD, rule, NULL);
}

/* A day is not passed on to the next paragraph, a longer time is. */
static bf_period topic_of(const bf_context *context, const bf_finding *finding,
                          bool said)
{
    if (context->topic_paragraph == context->paragraph)
        return context->topic;
    const bf_opening *opening = bf_context_opening(context);
    bool asked = opening && opening->rate;
    bool near = context->topic_paragraph + 1 >= context->paragraph && !said &&
                (finding->figure.kind != BF_KIND_RATE || asked) &&
                bf_period_is_closed(context->theme) &&
                bf_period_days(context->theme) >= SHORTEST_THEME;
    if (context->list)
        return context->topic;
    return near ? context->theme : BF_NO_PERIOD;
}

/* In June 500.  A year before it was 400.  The rise, 25 percent: of June. */
static bool take_compared_pair(const bf_context *context, bf_finding *finding)
{
    const bf_finding *last = &context->last;
    if (finding->figure.kind != BF_KIND_CHANGE || !last->quantity ||
        last->paragraph != context->paragraph || bf_context_here(context) ||
        last->figure.kind != BF_KIND_COUNT ||
        !bf_period_is_closed(context->before) ||
        !bf_period_is_closed(last->figure.period) ||
        last->figure.period.to.number >= context->before.from.number)
        return false;
    take_period(finding, context->before, "compared pair");
    finding->figure.base = last->figure.period;
    return true;
}

/* The period of a figure before, where it can be passed on. */
static bool inherit(const bf_context *context, bf_finding *finding, bool said)
{
    const bf_finding *here = bf_context_here(context);
    const bf_finding *lead = &context->lead;
    if (here && !finding->zone) {
        const bf_finding *from = here->zone ? lead : here;
        bool passes = from->sentence == here->sentence &&
                      from->period_count == 1 &&
                      !bf_period_is_empty(from->figure.period);
        if (passes)
            take_period(finding, from->figure.period, "figure before");
        if (passes)
            return true;
    }
    if (take_compared_pair(context, finding))
        return true;
    const bf_finding *last = &context->last;
    if (finding->figure.kind == BF_KIND_CHANGE && last->each &&
        last->paragraph == context->paragraph && !finding->zone) {
        /* In each of two years: twice as many as once, in both. */
        bf_period both = {.from = last->periods[0].from,
                          .to = last->periods[last->period_count - 1].to};
        take_period(finding, both, "each before");
        return true;
    }
    bf_period topic = topic_of(context, finding, said);
    if (bf_period_is_empty(topic))
        return false;
    take_period(finding, topic, "paragraph");
    return true;
}

static bf_period published_day(const bf_context *context)
{
    return (bf_period){.from = context->published, .to = context->published};
}

static bool shares_an_end(const bf_interval *a, const bf_interval *b)
{
    return (a->has_low && b->has_low && a->low == b->low) ||
           (a->has_high && b->has_high && a->high == b->high);
}

/* "the 50,000": the people spoken of before. */
static bool take_definite(const bf_context *context,
                          const bf_sentence *sentence, bf_finding *finding)
{
    const bf_finding *last = &context->stock;
    size_t first = finding->quantity->first;
    if (!last->quantity || first == sentence->first || !finding->stock ||
        !bf_word_at(sentence->tokens, first - 1, BF_WORD_THE) ||
        !bf_text_equal(last->figure.measure, finding->figure.measure) ||
        !shares_an_end(&last->figure.value, &finding->figure.value))
        return false;
    take_period(finding, last->figure.period, "the same people");
    return true;
}

static void take_default(const bf_context *context, const bf_sentence *sentence,
                         bf_finding *finding)
{
    bool some_time = bf_sentence_nearest(sentence, finding->quantity,
                                         BF_CLASS_SOME_TIME, STEPS_SOME_TIME);
    if (!bf_day_is(context->published) || some_time)
        return;
    if (finding->figure.kind == BF_KIND_STOCK)
        take_period(finding, published_day(context), "published");
    if (finding->figure.kind == BF_KIND_RATE)
        take_period(finding, bf_month_period(bf_day_month(context->published)),
                    "published");
}

/* from 58, with no time of its own: what was compared with before. */
static bool take_compared(const bf_context *context, bf_finding *finding)
{
    const bf_finding *base = &context->base;
    const bf_finding *here = bf_context_here(context);
    if (base->quantity && base->paragraph + 1 >= context->paragraph) {
        take_period(finding, base->figure.period, "compared before");
        return true;
    }
    if (!here || !bf_period_is_closed(here->figure.period))
        return false;
    take_period(finding, bf_period_before(here->figure.period),
                "period before");
    return true;
}

static void resolve(const bf_context *context, bf_finding *finding,
                    const bf_when_found *found, bf_period reference)
{
    bf_when_anchor anchor = bf_finding_anchor(context, finding, reference);
    bf_when when = *found->when;
    /* The years of a list under "by fiscal year" are fiscal. */
    if (context->list && context->opening.fiscal)
        when.from.run |= when.from.form == BF_TIME_YEAR;
    finding->period_count = bf_when_resolve(&when, &anchor, finding->periods);
    finding->each = found->when->each && finding->period_count > 1;
    if (finding->each && finding->figure.kind == BF_KIND_CHANGE) {
        finding->periods[0].to = finding->periods[finding->period_count - 1].to;
        finding->period_count = 1;
        finding->each = false;
    }
    bf_finding_reason(finding, BF_ROLE_PERIOD, "time", &found->cue);
    finding->reasons[BF_ROLE_PERIOD].steps = found->steps;
}

/* Yuma | 25,200 | 27,800: the period that the column is headed with. */
static bool take_column(const bf_context *context, const bf_sentence *sentence,
                        bf_finding *finding)
{
    const bf_columns *columns = &context->columns;
    size_t column = (size_t)(finding->quantity - sentence->quantities);
    if (!context->list || sentence->when_count ||
        columns->count != sentence->quantity_count || column >= columns->count)
        return false;
    take_period(finding, columns->periods[column], "column");
    return true;
}

/* since he took office: a time that the text does not date. */
static bool follows_since(const bf_sentence *sentence,
                          const bf_quantity *quantity)
{
    enum { REACH = 4 };
    for (size_t at = quantity->end;
         at < sentence->end && at < quantity->end + REACH; at++)
        if (!sentence->taken[at - sentence->first] &&
            bf_word_at(sentence->tokens, at, BF_WORD_SINCE))
            return true;
    return false;
}

/* peaked on January 26 and have since sagged to 600: not of that day. */
static bool has_passed(const bf_sentence *sentence, const bf_finding *finding,
                       const bf_when *when)
{
    const bf_tokens *tokens = sentence->tokens;
    for (size_t at = when->end; at < finding->quantity->first; at++)
        if (bf_token_any(tokens, at, BF_CLASS_BIT(BF_CLASS_FUNCTION)) &&
            bf_text_alike(bf_token_text(tokens, at + 1), BF_TEXT("since")))
            return true;
    return false;
}

/* dates from 2000: the only time there is, and no comparison after all. */
static bool is_mere_from(const bf_context *context, const bf_sentence *sentence,
                         const bf_finding *finding, const bf_when_found *found)
{
    return finding->figure.kind == BF_KIND_COUNT && !finding->zone &&
           !bf_context_here(context) && found->steps <= STEPS_FROM &&
           bf_sentence_zone(sentence, found->when->first) > BF_ZONE_WEAK;
}

/* Whether a time that was found is the number's own. */
static bool is_own(const bf_context *context, const bf_sentence *sentence,
                   const bf_finding *finding, const bf_when_found *found)
{
    bool follows = !finding->quantity->noun && bf_context_here(context) &&
                   finding->figure.kind != BF_KIND_COUNT;
    if (!found->when ||
        (follows && found->steps > STEPS_ECHO && !finding->zone))
        return false;
    return !found->other_zone ||
           is_mere_from(context, sentence, finding, found);
}

/* What "a week earlier" goes by. */
static bf_period reference_of(const bf_context *context)
{
    const bf_finding *last = &context->last;
    bool near = last->quantity && (last->sentence == context->sentence ||
                                   (last->paragraph == context->paragraph &&
                                    last->figure.kind == BF_KIND_STOCK));
    return near ? last->figure.period : context->topic;
}

/* Takes the time that was found; false when it cannot be settled. */
static bool take_own(const bf_context *context, const bf_sentence *sentence,
                     bf_finding *finding, const bf_when_found *found)
{
    bf_period reference = reference_of(context);
    if (is_from_to(sentence, finding, found->when)) {
        bf_when last = bf_when_end(found->when, true);
        bf_when_anchor anchor = bf_finding_anchor(context, finding, reference);
        finding->period_count =
            bf_when_resolve(&last, &anchor, finding->periods);
        finding->base_when = found->when;
    } else {
        resolve(context, finding, found, reference);
    }
    return finding->period_count != 0;
}

static void find_period(const bf_context *context, const bf_sentence *sentence,
                        bf_finding *finding)
{
    bf_when_found found = bf_nearest_when(sentence, finding);
    if (take_definite(context, sentence, finding))
        return;
    if (take_column(context, sentence, finding))
        return;
    if (bf_attach_pair_period(context, sentence, finding, &found))
        return;
    if (found.when && has_passed(sentence, finding, found.when)) {
        take_default(context, sentence, finding);
        return;
    }
    bool own = is_own(context, sentence, finding, &found);
    if (own && take_own(context, sentence, finding, &found))
        return;
    if (finding->zone && take_compared(context, finding))
        return;
    if (!own && follows_since(sentence, finding->quantity))
        return;
    const bf_finding *here = bf_context_here(context);
    bool both = here && here->figure.kind == BF_KIND_STOCK;
    if ((both || finding->figure.kind != BF_KIND_STOCK) &&
        inherit(context, finding, found.said))
        return;
    take_default(context, sentence, finding);
}

void bf_attach_period(const bf_context *context, const bf_sentence *sentence,
                      bf_finding *finding)
{
    find_period(context, sentence, finding);
    if (finding->figure.kind == BF_KIND_CHANGE)
        bf_attach_base(context, sentence, finding);
    finding->figure.period =
        finding->period_count ? finding->periods[0] : BF_NO_PERIOD;
}
