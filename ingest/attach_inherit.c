#include "ingest/attach_when.h"

#include "ingest/word.h"

#include <string.h>

enum {
    STEPS_SOME_TIME = 39, /* to "under his predecessor" */
    STEPS_AVERAGE = 8,    /* from the average daily population */
    STEPS_PAST = 6,       /* to "averaged" */
    SHORTEST_THEME = 3    /* days that the next paragraph may be about */
};

void bf_finding_take_period(bf_finding *finding, bf_period period,
                            const char *rule)
{
    finding->periods[0] = period;
    finding->period_count = 1;
    bf_finding_reason(finding, BF_ROLE_PERIOD, rule, NULL);
}

/* averaged 279, the daily average was: not what it is now. */
static bool is_past(const bf_sentence *sentence, const bf_quantity *quantity)
{
    enum { REACH = 3 };
    for (size_t back = 1;
         back <= REACH && quantity->first >= sentence->first + back; back++) {
        bf_text word = bf_token_text(sentence->tokens, quantity->first - back);
        if (bf_text_ends(word, BF_TEXT("ed")) ||
            bf_text_equal(word, BF_TEXT("was")) ||
            bf_text_equal(word, BF_TEXT("were")) ||
            bf_text_equal(word, BF_TEXT("fell")))
            return true;
    }
    return false;
}

/* A day is not passed on to the next paragraph, a longer time is. */
/* - 7,180 arrests in March - 230 a day: of the row before. */
static bf_period row_before(const bf_context *context)
{
    const bf_finding *last = &context->last;
    return last->quantity && last->paragraph + 1 >= context->paragraph &&
                   !last->zone && !last->glance
               ? last->figure.period
               : BF_NO_PERIOD;
}

static bf_period topic_of(const bf_context *context,
                          const bf_sentence *sentence,
                          const bf_finding *finding, bool said)
{
    bool told_as_past = bf_sentence_nearest(sentence, finding->quantity,
                                            BF_CLASS_AVERAGE, STEPS_PAST) &&
                        is_past(sentence, finding->quantity);
    if (context->topic_paragraph == context->paragraph)
        return context->topic;
    const bf_opening *opening = bf_context_opening(context);
    bool asked = (opening && opening->rate) || told_as_past;
    bool near = context->topic_paragraph + 1 >= context->paragraph && !said &&
                (finding->figure.kind != BF_KIND_RATE || asked) &&
                bf_period_is_closed(context->theme) &&
                bf_period_days(context->theme) >= SHORTEST_THEME;
    /* A list under a line of its own goes on with what it is all about. */
    if (context->list && context->opening.heading &&
        context->opening.paragraph > context->topic_paragraph &&
        bf_period_is_closed(context->theme))
        return context->theme;
    if (context->list && bf_period_is_empty(context->topic))
        return row_before(context);
    if (context->list)
        return context->topic;
    if (near)
        return context->theme;
    bool framed = context->headings && !said &&
                  (finding->figure.kind != BF_KIND_RATE || asked);
    return framed ? context->frame : BF_NO_PERIOD;
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
    bf_finding_take_period(finding, context->before, "compared pair");
    finding->figure.base = last->figure.period;
    return true;
}

/* Of those stopped in Mexico: back from what the US did to what it did. */
static bool take_countrys_own(const bf_context *context, bf_finding *finding)
{
    enum { PARAGRAPHS = 2 };
    const bf_finding *last = &context->last;
    const bf_finding *other = &context->other;
    if (!other->quantity || finding->figure.kind == BF_KIND_STOCK ||
        finding->figure.kind == BF_KIND_RATE ||
        other->figure.kind != BF_KIND_COUNT ||
        other->paragraph + PARAGRAPHS < context->paragraph ||
        bf_text_equal(last->figure.authority, finding->figure.authority) ||
        !bf_text_equal(other->figure.authority, finding->figure.authority) ||
        !bf_period_is_closed(other->figure.period))
        return false;
    bf_finding_take_period(finding, other->figure.period, "country before");
    return true;
}

/* which had peaked at 5,951 in December, came to 1,690: told by the way. */
static bool is_in_clause_passed(const bf_sentence *sentence,
                                const bf_quantity *before,
                                const bf_quantity *quantity)
{
    const bf_tokens *tokens = sentence->tokens;
    bool closed = false;
    if (before < sentence->quantities || before >= quantity)
        return false;
    for (size_t at = before->end; at < quantity->first && !closed; at++)
        closed = bf_token_type_at(tokens, at) == BF_TOKEN_COMMA;
    for (size_t at = before->first; closed && at > sentence->first + 1; at--) {
        const bf_sense *clause =
            bf_token_sense(tokens, at - 1, BF_CLASS_CLAUSE);
        if (bf_token_type_at(tokens, at - 1) == BF_TOKEN_COMMA)
            return false;
        if (clause && bf_sense_has(clause, "aside"))
            return bf_token_type_at(tokens, at - 2) == BF_TOKEN_COMMA;
    }
    return false;
}

/* In each of two years: twice as many as once, in both. */
static bool take_each(const bf_context *context, bf_finding *finding)
{
    const bf_finding *last = &context->last;
    if (finding->figure.kind != BF_KIND_CHANGE || !last->each ||
        last->paragraph != context->paragraph || finding->zone)
        return false;
    bf_period both = {.from = last->periods[0].from,
                      .to = last->periods[last->period_count - 1].to};
    bf_finding_take_period(finding, both, "each before");
    return true;
}

/* Some 30,000 were held on Monday; 60 percent of them, thirty were children:
   on the same day. */
bool bf_finding_is_part_of_stock(const bf_context *context,
                                 const bf_finding *finding)
{
    const bf_finding *last = &context->last;
    bool part =
        finding->figure.kind == BF_KIND_SHARE ||
        (finding->figure.kind == BF_KIND_STOCK && !finding->quantity->noun &&
         !finding->reasons[BF_ROLE_MEASURE].end);
    return part && last->quantity && last->figure.kind == BF_KIND_STOCK &&
           last->paragraph == context->paragraph;
}

/* A fifth of them, of the latter: in the time of the figure before. */
static bool take_whole(const bf_context *context, const bf_sentence *sentence,
                       bf_finding *finding)
{
    const bf_finding *last = &context->last;
    if (!last->quantity || last->paragraph != context->paragraph ||
        last->figure.kind != BF_KIND_COUNT || last->each || last->zone ||
        bf_period_is_empty(last->figure.period) ||
        !bf_token_sense(sentence->tokens, finding->quantity->end,
                        BF_CLASS_ANAPHOR))
        return false;
    bf_finding_take_period(finding, last->figure.period, "figure before");
    return true;
}

/* And the children?  17,000: in the time that the article is about. */
static bool take_asked(const bf_context *context, bf_finding *finding)
{
    const char *rule = finding->reasons[BF_ROLE_MEASURE].rule;
    if (!rule || strcmp(rule, "asked") != 0 ||
        bf_period_is_empty(context->main.figure.period))
        return false;
    bf_finding_take_period(finding, context->main.figure.period, "asked");
    return true;
}

bool bf_finding_is_undated(const bf_sentence *sentence,
                           const bf_finding *finding)
{
    const bf_cue *cue = bf_sentence_nearest(
        sentence, finding->quantity, BF_CLASS_SOME_TIME, STEPS_SOME_TIME);
    return cue && bf_sense_has(cue->sense, "term");
}

/* The period of the figure before in the sentence. */
static bool take_here(const bf_context *context, const bf_sentence *sentence,
                      bf_finding *finding)
{
    const bf_finding *here = bf_context_here(context);
    const bf_finding *lead = &context->lead;
    if (here && !finding->zone) {
        const bf_finding *from = here->zone ? lead : here;
        bool compared =
            (from->zone && finding->figure.kind == BF_KIND_CHANGE) ||
            (context->topic_paragraph == context->paragraph &&
             is_in_clause_passed(sentence, from->quantity, finding->quantity));
        bool passes = !compared && from->sentence == here->sentence &&
                      from->period_count == 1 &&
                      !bf_period_is_empty(from->figure.period);
        if (passes)
            bf_finding_take_period(finding, from->figure.period,
                                   "figure before");
        return passes;
    }
    return false;
}

bool bf_finding_inherit_period(const bf_context *context,
                               const bf_sentence *sentence, bf_finding *finding,
                               bool said)
{
    if (take_here(context, sentence, finding))
        return true;
    if (take_compared_pair(context, finding) ||
        take_whole(context, sentence, finding) || take_asked(context, finding))
        return true;
    if (take_each(context, finding) || take_countrys_own(context, finding))
        return true;
    if (bf_finding_is_part_of_stock(context, finding)) {
        bf_finding_take_period(finding, context->last.figure.period,
                               "figure before");
        return true;
    }
    bf_period topic = topic_of(context, sentence, finding, said);
    if (bf_period_is_empty(topic))
        return false;
    bf_finding_take_period(finding, topic, "paragraph");
    return true;
}

/* the average has come down to 1,900 a day: now, not then. */
static bool has_come_to(const bf_sentence *sentence,
                        const bf_quantity *quantity)
{
    enum { REACH = 9 };
    const bf_tokens *tokens = sentence->tokens;
    for (size_t back = 2;
         back <= REACH && quantity->first >= sentence->first + back; back++) {
        size_t at = quantity->first - back;
        bf_text word = bf_token_text(tokens, at);
        if ((bf_text_equal(word, BF_TEXT("has")) ||
             bf_text_equal(word, BF_TEXT("have"))) &&
            bf_token_any(tokens, at + 1,
                         BF_CLASS_BIT(BF_CLASS_CHANGE) |
                             BF_CLASS_BIT(BF_CLASS_FUNCTION)))
            return true;
    }
    return false;
}

bool bf_finding_may_inherit(const bf_context *context,
                            const bf_sentence *sentence,
                            const bf_finding *finding)
{
    const bf_finding *here = bf_context_here(context);
    if (finding->figure.kind == BF_KIND_RATE && !here &&
        has_come_to(sentence, finding->quantity))
        return false;
    return finding->figure.kind != BF_KIND_STOCK ||
           (here && here->figure.kind == BF_KIND_STOCK) ||
           bf_finding_is_part_of_stock(context, finding) ||
           bf_sentence_nearest(sentence, finding->quantity, BF_CLASS_AVERAGE,
                               STEPS_AVERAGE);
}
