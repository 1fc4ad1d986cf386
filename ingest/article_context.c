#include "ingest/article_part.h"
#include "ingest/attach_where.h"

static bool is_part(bf_period part, bf_period whole)
{
    return bf_period_is_closed(part) && bf_period_is_closed(whole) &&
           part.from.number >= whole.from.number &&
           part.to.number <= whole.to.number;
}

/* What a paragraph starts with is what the next one is about, too. */
static void set_topic(bf_context *context, bf_period period)
{
    bool opens = context->topic_paragraph != context->paragraph;
    if (bf_period_is_empty(context->theme) ||
        (opens && !is_part(period, context->theme)))
        context->theme = period;
    if (!bf_period_is_empty(context->topic) &&
        (context->topic.from.number != period.from.number ||
         context->topic.to.number != period.to.number)) {
        for (size_t i = BF_SPOKEN - 1; i > 0; i--)
            context->spoken[i] = context->spoken[i - 1];
        context->spoken[0] = context->topic;
    }
    context->topic = period;
    context->topic_paragraph = context->paragraph;
}

/* The last figure of another country than this one's. */
static void keep_other(bf_context *context, const bf_finding *finding)
{
    const bf_finding *last = &context->last;
    if (last->quantity &&
        !bf_text_equal(last->figure.authority, finding->figure.authority))
        context->other = *last;
}

/* The first sector or town of a paragraph: "the sector" of the next one. */
static void keep_spot(bf_context *context, const bf_finding *finding)
{
    const bf_name *place =
        bf_names_lookup(&context->vocabulary->places, finding->figure.place);
    if (context->spot_paragraph == context->paragraph ||
        bf_place_depth(context, place) < 2)
        return;
    context->spot = finding->figure.place;
    context->spot_paragraph = context->paragraph;
}

/* What the first figure says of where the article is. */
static void settle_home(bf_context *context, const bf_finding *finding)
{
    bf_text place = finding->figure.place;
    /* An article that starts with the whole border is not about its town. */
    if (!bf_text_equal(context->home, place) &&
        bf_place_within(context->vocabulary, context->home, place))
        context->home = (bf_text){0};
    if (bf_text_equal(place, BF_TEXT("us-northern-border")))
        context->region = place;
}

void bf_context_remember(bf_context *context, const bf_finding *finding)
{
    bool first =
        context->lead.sentence != finding->sentence || !context->lead.quantity;
    if (!context->last.quantity)
        settle_home(context, finding);
    bool beside = context->last.paragraph == finding->paragraph &&
                  context->last.figure.kind == BF_KIND_COUNT;
    context->before = beside ? context->last.figure.period : BF_NO_PERIOD;
    keep_other(context, finding);
    keep_spot(context, finding);
    if (!context->main.quantity && finding->figure.kind <= BF_KIND_STOCK &&
        context->paragraph > 1)
        context->main = *finding;
    context->last = *finding;
    if (first)
        context->lead = *finding;
    if (finding->zone)
        context->base = *finding;
    if (finding->stock)
        context->stock = *finding;
    bool own = !finding->zone && !finding->each && !finding->glance &&
               finding->figure.kind != BF_KIND_STOCK &&
               !bf_period_is_empty(finding->figure.period);
    if (own && !context->list &&
        (first || context->topic_paragraph != context->paragraph))
        set_topic(context, finding->figure.period);
}

/* announced last month: when it was said, not what it is about. */
static bool is_said(const bf_sentence *sentence, const bf_when *when)
{
    enum { REACH = 4 };
    if (when->from.part != BF_PART_NONE || when->from.form == BF_TIME_YEAR)
        return false;
    for (size_t i = 0; i < sentence->cue_count; i++) {
        const bf_cue *cue = &sentence->cues[i];
        if (cue->sense->class == BF_CLASS_SAYS && cue->end <= when->first &&
            bf_sentence_steps(sentence, when->first, when->end, cue) <= REACH)
            return true;
    }
    return false;
}

static bool may_be_topic(const bf_when *when)
{
    return !when->aside && !when->base && when->from.form != BF_TIME_TODAY;
}

/* Whether a time says what the sentence is about; then *period is it. */
static bool is_topic(const bf_context *context, const bf_sentence *sentence,
                     const bf_when *when, bf_period *period)
{
    bf_when_anchor anchor = {.published = context->published,
                             .authority = context->authority,
                             .reference = context->topic};
    bf_period periods[BF_WHEN_PERIODS];
    if (!may_be_topic(when) || is_said(sentence, when) ||
        bf_sentence_zone(sentence, when->first) ||
        bf_when_resolve(when, &anchor, periods) != 1)
        return false;
    *period = periods[0];
    return true;
}

/* Annual report, fiscal 2020; below are key statistics for March. */
static void set_frame(bf_context *context, const bf_sentence *sentence,
                      bf_period period)
{
    enum { TOP = 5, SHORTEST = 28 };
    static const char *const words[] = {"statistics", "report", "update",
                                        "figures",    "data",   "numbers"};
    if (!bf_period_is_empty(context->frame) || context->paragraph > TOP ||
        !bf_period_is_closed(period) || bf_period_days(period) < SHORTEST)
        return;
    for (size_t at = sentence->first; at < sentence->end; at++)
        for (size_t i = 0; i < sizeof words / sizeof *words; i++)
            if (bf_text_alike(bf_token_text(sentence->tokens, at),
                              bf_text_from(words[i])))
                context->frame = period;
}

void bf_context_take_topic(bf_context *context, bf_sentence *sentence)
{
    size_t first = 0;
    while (first < sentence->when_count &&
           !may_be_topic(&sentence->whens[first]))
        first++;
    if (first < sentence->when_count)
        bf_sentence_read(sentence);
    for (size_t i = first; i < sentence->when_count; i++) {
        bf_period period = BF_NO_PERIOD;
        if (!is_topic(context, sentence, &sentence->whens[i], &period))
            continue;
        /* What is only told in passing does not reach the next paragraph. */
        bf_period theme = context->theme;
        set_frame(context, sentence, period);
        set_topic(context, period);
        if (!context->opening.heading && context->opening.paragraph > 1)
            context->theme = theme;
    }
}

/* And this year? The answer counts what was spoken of before. */
void bf_context_keep_asking(bf_context *context, const bf_sentence *sentence)
{
    const bf_text end = bf_token_text(sentence->tokens, sentence->end - 1);
    if (bf_text_ends(end, BF_TEXT("?")) &&
        context->last.paragraph + 1 >= context->paragraph)
        context->last.paragraph = context->paragraph;
}
