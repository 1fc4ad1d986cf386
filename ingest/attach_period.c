#include "ingest/attach_when.h"

#include "ingest/time_word.h"
#include "ingest/word.h"

/* From May to July 900 came, 2 percent more: in the same three months. */
static bool is_told_already(const bf_context *context, const bf_when *when)
{
    const bf_finding *here = bf_context_here(context);
    const bf_reason *reason = here ? &here->reasons[BF_ROLE_PERIOD] : NULL;
    return here && here->figure.kind == BF_KIND_COUNT &&
           reason->first == when->first && reason->end == when->end;
}

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
    bf_finding_take_period(finding, last->figure.period, "the same people");
    return true;
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

/* Arrests, which had peaked at 5,951 in December, ...: told by the way. */
static bool is_in_aside(const bf_sentence *sentence,
                        const bf_quantity *quantity)
{
    const bf_tokens *tokens = sentence->tokens;
    for (size_t at = quantity->first; at > sentence->first + 1; at--) {
        const bf_sense *clause =
            bf_token_sense(tokens, at - 1, BF_CLASS_CLAUSE);
        if (bf_token_type_at(tokens, at - 1) != BF_TOKEN_WORD)
            return false;
        if (clause && bf_sense_has(clause, "aside"))
            return bf_token_type_at(tokens, at - 2) == BF_TOKEN_COMMA;
    }
    return false;
}

/* a year ago, a year earlier, in the same month of last year */
static bool looks_back(const bf_time *time)
{
    return (time->form == BF_TIME_AGO || time->form == BF_TIME_SHIFT ||
            time->form == BF_TIME_SAME) &&
           time->unit == BF_UNIT_YEAR && time->count > 0;
}

/* through October: from where an earlier topic began that reaches so far. */
static void look_back(const bf_context *context, bf_finding *finding,
                      const bf_when *when, bf_when_anchor *anchor)
{
    bf_period periods[BF_WHEN_PERIODS];
    if (finding->period_count != 1 || bf_day_is(finding->periods[0].from))
        return;
    for (size_t i = 0; i < BF_SPOKEN; i++) {
        anchor->reference = context->spoken[i];
        if (bf_period_is_empty(anchor->reference) ||
            bf_when_resolve(when, anchor, periods) != 1 ||
            !bf_day_is(periods[0].from))
            continue;
        finding->periods[0] = periods[0];
        return;
    }
}

/* had applied by the end of June: since the topic began, if it did. */
static void take_all_until(const bf_context *context, bf_finding *finding,
                           const bf_when *when, bf_when_anchor *anchor)
{
    if (when->shape != BF_WHEN_AT || !when->count || anchor->future)
        return;
    bf_finding until = *finding;
    bf_when through = *when;
    through.shape = BF_WHEN_THROUGH;
    through.from.part = BF_PART_NONE;
    until.period_count = bf_when_resolve(&through, anchor, until.periods);
    look_back(context, &until, &through, anchor);
    if (until.period_count == 1 && bf_day_is(until.periods[0].from))
        finding->periods[0] = until.periods[0];
}

static bool lasts(bf_period period, bf_time_unit unit, int count)
{
    enum { SHORTEST = 28, LONGEST = 31, WEEK = 7 };
    if (!bf_period_is_closed(period))
        return false;
    int days = bf_period_days(period);
    if (unit == BF_UNIT_MONTH)
        return days >= count * SHORTEST && days <= count * LONGEST;
    return unit == BF_UNIT_WEEK ? days == count * WEEK : days == count;
}

/* in the five months: those of as many that were spoken of. */
static bf_period definite(const bf_context *context, const bf_time *time,
                          bf_period reference)
{
    bf_time_unit unit = (bf_time_unit)time->part_unit;
    if (time->form != BF_TIME_SAME || !time->part_count ||
        lasts(reference, unit, time->part_count))
        return reference;
    if (lasts(context->theme, unit, time->part_count))
        return context->theme;
    for (size_t i = 0; i < BF_SPOKEN; i++)
        if (lasts(context->spoken[i], unit, time->part_count))
            return context->spoken[i];
    return reference;
}

static void resolve(const bf_context *context, const bf_sentence *sentence,
                    bf_finding *finding, const bf_when_found *found)
{
    bf_when_anchor anchor = bf_finding_anchor(
        context, finding,
        definite(context, &found->when->from, reference_of(context)));
    bf_when when = *found->when;
    /* since December, when 221,000 were caught: in December. */
    size_t relative = bf_sentence_relative(sentence, &when);
    if (relative && finding->quantity->first >= relative)
        when.shape = when.shape == BF_WHEN_SINCE ? BF_WHEN_AT : when.shape;
    /* The years of a list under "by fiscal year" are fiscal. */
    if (context->list && context->opening.fiscal)
        when.from.run |= when.from.form == BF_TIME_YEAR;
    finding->period_count = bf_when_resolve(&when, &anchor, finding->periods);
    finding->glance =
        looks_back(&when.from) || is_in_aside(sentence, finding->quantity);
    if (when.shape == BF_WHEN_THROUGH)
        look_back(context, finding, &when, &anchor);
    take_all_until(context, finding, &when, &anchor);
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
    bf_finding_take_period(finding, columns->periods[column], "column");
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

/* A year earlier, when 61 percent were expelled, there were 1.7 million: one
   time, which moves on only once. */
static bool take_same(const bf_context *context, bf_finding *finding,
                      const bf_when *when)
{
    const bf_finding *here = bf_context_here(context);
    const bf_reason *reason = here ? &here->reasons[BF_ROLE_PERIOD] : NULL;
    if (!here || here->period_count != 1 || reason->end != when->end ||
        reason->first != when->first || when->from.form != BF_TIME_SHIFT ||
        here->figure.kind == BF_KIND_CHANGE ||
        finding->figure.kind == BF_KIND_CHANGE)
        return false;
    bf_finding_take_period(finding, here->figure.period, "the same time");
    return true;
}

/* Takes the time that was found; false when it cannot be settled. */
static bool take_own(const bf_context *context, const bf_sentence *sentence,
                     bf_finding *finding, const bf_when_found *found)
{
    if (!found->when)
        return false;
    if (take_same(context, finding, found->when))
        return true;
    if (is_from_to(sentence, finding, found->when) &&
        !is_told_already(context, found->when)) {
        bf_when last = bf_when_end(found->when, true);
        bf_when_anchor anchor =
            bf_finding_anchor(context, finding, reference_of(context));
        finding->period_count =
            bf_when_resolve(&last, &anchor, finding->periods);
        finding->base_when = found->when;
    } else {
        resolve(context, sentence, finding, found);
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
        bf_finding_take_default(context, sentence, finding);
        return;
    }
    bool own = bf_when_is_own(context, sentence, finding, &found);
    if (own && take_own(context, sentence, finding, &found))
        return;
    if (finding->zone && bf_finding_take_compared(context, finding))
        return;
    if (!own && (follows_since(sentence, finding->quantity) ||
                 bf_finding_is_undated(sentence, finding)))
        return;
    if (bf_finding_may_inherit(context, sentence, finding) &&
        bf_finding_inherit_period(context, sentence, finding, found.said))
        return;
    bf_finding_take_default(context, sentence, finding);
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
