#include "ingest/attach_when.h"

#include "ingest/time_word.h"
#include "ingest/word.h"

enum {
    STEPS_ECHO = 12, /* a change takes the period of its figure instead */
    STEPS_FROM = 10  /* dates from 2000: no comparison after all */
};

/* down slightly from February */
static bool is_change_from(const bf_sentence *sentence, const bf_when *when)
{
    enum { REACH = 4 };
    for (size_t back = 1;
         back <= REACH && when->first >= sentence->first + back; back++)
        if (bf_token_any(sentence->tokens, when->first - back,
                         BF_CLASS_BIT(BF_CLASS_CHANGE)))
            return true;
    return false;
}

/* dates from 2000: the only time there is, and no comparison after all. */
static bool is_mere_from(const bf_context *context, const bf_sentence *sentence,
                         const bf_finding *finding, const bf_when_found *found)
{
    return finding->figure.kind == BF_KIND_COUNT && !finding->zone &&
           !bf_context_here(context) && found->steps <= STEPS_FROM &&
           !is_change_from(sentence, found->when) &&
           bf_sentence_zone(sentence, found->when->first) > BF_ZONE_WEAK;
}

/* involved people who had been caught in the year before: an older story. */
static bool is_of_older_story(const bf_sentence *sentence,
                              const bf_finding *finding, const bf_when *when)
{
    const bf_tokens *tokens = sentence->tokens;
    for (size_t at = finding->quantity->end; at + 1 < when->first; at++) {
        const bf_sense *clause = bf_token_sense(tokens, at, BF_CLASS_CLAUSE);
        if (clause && bf_sense_has(clause, "pronoun") &&
            bf_text_equal(bf_token_text(tokens, at + 1), BF_TEXT("had")))
            return true;
    }
    return false;
}

/* 16,000 now, and has been sliding since March: since when it changes. */
static bool is_of_change(const bf_sentence *sentence, const bf_finding *finding,
                         const bf_when *when)
{
    const bf_tokens *tokens = sentence->tokens;
    size_t at = when->first;
    if (when->shape != BF_WHEN_SINCE || finding->figure.kind != BF_KIND_COUNT ||
        at == sentence->first || finding->quantity->first > at)
        return false;
    bf_text before = bf_token_text(tokens, at - 1);
    return bf_sense_before(tokens, at, BF_CLASS_CHANGE) &&
           (bf_text_ends(before, BF_TEXT("ing")) ||
            bf_text_ends(before, BF_TEXT("ed")) ||
            bf_text_ends(before, BF_TEXT("en")));
}

/* Whether a time that was found is the number's own. */
/* a court date in 2031: long after the day, and nothing looks ahead. */
static bool is_far_ahead(const bf_context *context, const bf_finding *finding,
                         const bf_when *when)
{
    enum { YEARS = 2 };
    return when->from.form == BF_TIME_YEAR && !when->from.fiscal &&
           bf_day_is(context->published) &&
           !(finding->figure.flags & BF_FLAG_FORECAST) &&
           when->from.year > bf_day_year(context->published) + YEARS;
}

bool bf_when_is_own(const bf_context *context, const bf_sentence *sentence,
                    const bf_finding *finding, const bf_when_found *found)
{
    bool follows = !finding->quantity->noun && bf_context_here(context) &&
                   finding->figure.kind != BF_KIND_COUNT &&
                   finding->figure.kind != BF_KIND_STOCK;
    if (!found->when ||
        (follows && found->steps > STEPS_ECHO && !finding->zone) ||
        is_of_older_story(sentence, finding, found->when) ||
        is_far_ahead(context, finding, found->when) ||
        is_of_change(sentence, finding, found->when))
        return false;
    /* In April it shrank from 1,200 to 300 */
    bool shrank = finding->figure.kind == BF_KIND_STOCK &&
                  found->when->end <= finding->quantity->first &&
                  finding->zone > BF_ZONE_WEAK &&
                  !bf_sentence_zone(sentence, found->when->first);
    return !found->other_zone || shrank ||
           is_mere_from(context, sentence, finding, found);
}
