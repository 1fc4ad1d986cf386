#include "ingest/attach.h"

#include "ingest/time_word.h"
#include "ingest/word.h"

enum {
    STEPS_OWN = 39,  /* the whole sentence, but for a semicolon */
    STEPS_ECHO = 12, /* a change takes the period of its figure instead */
    STEPS_OTHER_ZONE = 40,
    STEPS_OWNED = 6, /* extra, for the time of another number */
    STEPS_FROM = 10, /* dates from 2000: no comparison after all */
    SAYING = 6       /* from said to the day it was said */
};

struct candidate {
    const bf_when *when;
    int steps;
    bf_cue cue;
    bool other_zone;
    bool said; /* a day was passed over, because something was said on it */
};

static bf_when_anchor anchor_of(const bf_context *context,
                                const bf_finding *finding, bf_period reference)
{
    return (bf_when_anchor){.published = context->published,
                            .authority = finding->figure.authority,
                            .future =
                                (finding->figure.flags & BF_FLAG_FORECAST) != 0,
                            .reference = reference};
}

/* --- Which time ------------------------------------------------------------
 */

static bool is_day(const bf_when *when)
{
    return when->shape == BF_WHEN_AT && when->from.part == BF_PART_NONE &&
           (when->from.form == BF_TIME_WEEKDAY ||
            when->from.form == BF_TIME_TODAY ||
            (when->from.form == BF_TIME_DAY && when->from.day));
}

/* "told reporters on Tuesday": the day of the telling, not of the figure. */
static bool is_day_of_saying(const bf_sentence *sentence, const bf_when *when,
                             const bf_quantity *quantity)
{
    bf_cue time = {.first = when->first, .end = when->end};
    if (!is_day(when))
        return false;
    for (size_t i = 0; i < sentence->cue_count; i++) {
        const bf_cue *cue = &sentence->cues[i];
        if (cue->sense->class != BF_CLASS_SAYS)
            continue;
        bool between = (cue->first >= when->end && cue->end <= quantity->first);
        if (between)
            return true;
        if (cue->end <= when->first &&
            bf_sentence_steps(sentence, cue->first, cue->end, &time) <=
                SAYING &&
            (quantity->end <= cue->first || quantity->first >= when->end))
            return true;
    }
    return false;
}

static int steps_to_when(const bf_sentence *sentence, const bf_finding *finding,
                         const bf_when *when)
{
    const bf_quantity *quantity = finding->quantity;
    bf_cue cue = {.first = when->first, .end = when->end};
    size_t relative = bf_sentence_relative(sentence, when);
    if (relative && quantity->first >= relative) {
        bf_cue again = {.first = relative, .end = relative + 1};
        return bf_sentence_steps(sentence, quantity->first, quantity->end,
                                 &again);
    }
    int steps =
        bf_sentence_steps(sentence, quantity->first, quantity->end, &cue);
    const bf_quantity *owner = bf_sentence_owner(sentence, &cue);
    return bf_sentence_owns(sentence, quantity, owner) ? steps
                                                       : steps + STEPS_OWNED;
}

static bool in_other_zone(const bf_sentence *sentence,
                          const bf_finding *finding, const bf_when *when)
{
    size_t relative = bf_sentence_relative(sentence, when);
    if (relative && finding->quantity->first >= relative)
        return false;
    return bf_sentence_zone(sentence, when->first) != finding->zone;
}

/* The nearest time in the stretch of the number, else in another. */
static struct candidate nearest_when(const bf_sentence *sentence,
                                     const bf_finding *finding)
{
    struct candidate best = {.steps = STEPS_OWN, .other_zone = true};
    bool said = false;
    for (size_t i = 0; i < sentence->when_count; i++) {
        const bf_when *when = &sentence->whens[i];
        if (when->aside)
            continue;
        if (is_day_of_saying(sentence, when, finding->quantity)) {
            said = true;
            continue;
        }
        int steps = steps_to_when(sentence, finding, when);
        bool other = in_other_zone(sentence, finding, when);
        bool better =
            other == best.other_zone ? steps < best.steps : best.other_zone;
        if (better && steps < STEPS_OWN)
            best = (struct candidate){
                .when = when,
                .steps = steps,
                .cue = {.first = when->first, .end = when->end},
                .other_zone = other};
    }
    best.said = said;
    return best;
}

/* --- The period ------------------------------------------------------------
 */

static void take_period(bf_finding *finding, bf_period period, const char *rule)
{
    finding->periods[0] = period;
    finding->period_count = 1;
    bf_finding_reason(finding, BF_ROLE_PERIOD, rule, NULL);
}

/* A day is not passed on to the next paragraph, a longer time is. */
static bf_period topic_of(const bf_context *context, bool said)
{
    bool here = context->topic_paragraph == context->paragraph;
    bool near = context->topic_paragraph + 1 >= context->paragraph && !said &&
                bf_period_is_closed(context->topic) &&
                bf_period_days(context->topic) > 1;
    return here || near || context->list ? context->topic : BF_NO_PERIOD;
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
    bf_period topic = topic_of(context, said);
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
                                         BF_CLASS_SOME_TIME, STEPS_OWN);
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

/* rose 27 percent from July to August: two periods, not one. */
static bool is_from_to(const bf_sentence *sentence, const bf_finding *finding,
                       const bf_when *when)
{
    return finding->figure.kind == BF_KIND_CHANGE &&
           when->shape == BF_WHEN_RANGE && !when->base &&
           bf_word_is(sentence->tokens, when->first, BF_CLASS_RANGE, "from");
}

/* One end of such a range as a time of its own. */
static bf_when end_of_range(const bf_when *when, bool last)
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

static void resolve(const bf_context *context, bf_finding *finding,
                    const struct candidate *found, bf_period reference)
{
    bf_when_anchor anchor = anchor_of(context, finding, reference);
    finding->period_count =
        bf_when_resolve(found->when, &anchor, finding->periods);
    finding->each = found->when->each && finding->period_count > 1;
    if (finding->each && finding->figure.kind == BF_KIND_CHANGE) {
        finding->periods[0].to = finding->periods[finding->period_count - 1].to;
        finding->period_count = 1;
        finding->each = false;
    }
    bf_finding_reason(finding, BF_ROLE_PERIOD, "time", &found->cue);
    finding->reasons[BF_ROLE_PERIOD].steps = found->steps;
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

static void find_period(const bf_context *context, const bf_sentence *sentence,
                        bf_finding *finding)
{
    struct candidate found = nearest_when(sentence, finding);
    const bf_finding *here = bf_context_here(context);
    bool follows = !finding->quantity->noun && here &&
                   finding->figure.kind != BF_KIND_COUNT;
    if (found.when && follows && found.steps > STEPS_ECHO && !finding->zone)
        found.when = NULL;
    bool from = found.when && finding->figure.kind == BF_KIND_COUNT && !here &&
                !finding->zone && found.steps <= STEPS_FROM &&
                bf_sentence_zone(sentence, found.when->first) > BF_ZONE_WEAK;
    if (found.other_zone && !from)
        found.when = NULL;
    bf_period reference = here ? here->figure.period : context->topic;
    if (take_definite(context, sentence, finding))
        return;
    if (found.when && is_from_to(sentence, finding, found.when)) {
        bf_when last = end_of_range(found.when, true);
        bf_when_anchor anchor = anchor_of(context, finding, reference);
        finding->period_count =
            bf_when_resolve(&last, &anchor, finding->periods);
        finding->base_when = found.when;
    } else if (found.when) {
        resolve(context, finding, &found, reference);
    }
    if (finding->period_count)
        return;
    if (finding->zone && take_compared(context, finding))
        return;
    if (!found.when && follows_since(sentence, finding->quantity))
        return;
    if (finding->figure.kind != BF_KIND_STOCK &&
        inherit(context, finding, found.said))
        return;
    take_default(context, sentence, finding);
}

/* --- The base of a change --------------------------------------------------
 */

static const bf_when *base_when(const bf_sentence *sentence,
                                const bf_finding *finding)
{
    const bf_when *best = NULL;
    int most = STEPS_OTHER_ZONE;
    for (size_t i = 0; i < sentence->when_count; i++) {
        const bf_when *when = &sentence->whens[i];
        bf_cue cue = {.first = when->first, .end = when->end};
        if (!bf_sentence_zone(sentence, when->first) || when->aside)
            continue;
        int steps = bf_finding_steps(sentence, finding, &cue);
        if (steps < most) {
            most = steps;
            best = when;
        }
    }
    return best;
}

static void find_base(const bf_context *context, const bf_sentence *sentence,
                      bf_finding *finding)
{
    bf_figure *figure = &finding->figure;
    bf_when first;
    const bf_when *when = base_when(sentence, finding);
    if (finding->base_when) {
        first = end_of_range(finding->base_when, false);
        when = &first;
    }
    bf_period own = finding->period_count ? finding->periods[0] : BF_NO_PERIOD;
    if (when) {
        bf_when_anchor anchor = anchor_of(context, finding, own);
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

void bf_attach_period(const bf_context *context, const bf_sentence *sentence,
                      bf_finding *finding)
{
    find_period(context, sentence, finding);
    if (finding->figure.kind == BF_KIND_CHANGE)
        find_base(context, sentence, finding);
    if (finding->period_count)
        finding->figure.period = finding->periods[0];
    finding->figure.period =
        finding->period_count ? finding->periods[0] : BF_NO_PERIOD;
}
