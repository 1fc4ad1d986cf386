#include "ingest/attach_what.h"

#include "ingest/time_word.h"
#include "ingest/word.h"

enum { STEPS_RATE = 9 };

/* True when no other number of the sentence is nearer to a cue. */
static bool is_nearest_to(const bf_sentence *sentence,
                          const bf_quantity *quantity, const bf_cue *cue,
                          int steps)
{
    for (size_t i = 0; i < sentence->quantity_count; i++) {
        const bf_quantity *other = &sentence->quantities[i];
        if (other != quantity && other->form == BF_FORM_NUMBER &&
            other->kind == BF_NUMBER_FIGURE &&
            bf_sentence_steps(sentence, other->first, other->end, cue) < steps)
            return false;
    }
    return true;
}

static bf_per per_of(const bf_sense *sense)
{
    bf_per per = BF_PER_NONE;
    bf_per_parse(sense->entry->value, &per);
    return per;
}

/* the highest monthly tally: that of one month, which is told. */
static bool is_of_one_period(const bf_sentence *sentence, const bf_cue *cue)
{
    bf_per per = per_of(cue->sense);
    return (per == BF_PER_MONTH || per == BF_PER_YEAR) &&
           cue->first > sentence->first &&
           bf_word_at(sentence->tokens, cue->first - 1, BF_WORD_RANK);
}

/* the daily figure, the daily count */
static bool is_sum(const bf_tokens *tokens, size_t at)
{
    static const char *const sums[] = {"figure", "number", "numbers", "count",
                                       "total",  "tally",  "pace",    "rate"};
    for (size_t i = 0; i < sizeof sums / sizeof *sums; i++)
        if (bf_text_equal(bf_token_text(tokens, at), bf_text_from(sums[i])))
            return true;
    return false;
}

/* daily arrests, 500 daily; not "a weekly report". */
static bool qualifies_a_count(const bf_sentence *sentence, const bf_cue *cue)
{
    enum { REACH = 3 };
    const bf_tokens *tokens = sentence->tokens;
    if (!bf_sense_has(cue->sense, "adjective") ||
        bf_token_type_at(tokens, cue->end) != BF_TOKEN_WORD)
        return true;
    if (is_of_one_period(sentence, cue))
        return false;
    const uint64_t counted = BF_CLASS_BIT(BF_CLASS_COUNTS) |
                             BF_CLASS_BIT(BF_CLASS_AVERAGE) |
                             BF_CLASS_BIT(BF_CLASS_PERSON);
    const uint64_t closing = BF_CLASS_BIT(BF_CLASS_FUNCTION) |
                             BF_CLASS_BIT(BF_CLASS_CLAUSE) |
                             BF_CLASS_BIT(BF_CLASS_TIME_WORD);
    if (bf_token_any(tokens, cue->end, closing))
        return true;
    for (size_t at = cue->end; at < cue->end + REACH; at++)
        if (bf_token_any(tokens, at, counted) || is_sum(tokens, at))
            return true;
    return false;
}

/* it was 500, it is now closer to 500 */
static bool is_told_of_it(const bf_sentence *sentence,
                          const bf_quantity *quantity)
{
    enum { REACH = 5 };
    size_t at = quantity->first;
    for (size_t i = 0; i < REACH && at > sentence->first; i++) {
        const bf_sense *it =
            bf_token_sense(sentence->tokens, --at, BF_CLASS_FUNCTION);
        const bf_sense *be =
            bf_token_sense(sentence->tokens, at + 1, BF_CLASS_FUNCTION);
        if (it && bf_sense_has(it, "it"))
            return (be && bf_sense_has(be, "be")) ||
                   bf_word_at(sentence->tokens, quantity->first - 1,
                              BF_WORD_ON);
        if (bf_token_type_at(sentence->tokens, at) != BF_TOKEN_WORD)
            return false;
    }
    return false;
}

/* 787 a day in January; in February the average was 600, now it is 500. */
static bool is_average_again(const bf_context *context,
                             const bf_sentence *sentence,
                             const bf_quantity *quantity)
{
    const bf_finding *last = &context->last;
    return last->quantity && last->figure.kind == BF_KIND_RATE &&
           last->paragraph == context->paragraph && !quantity->noun &&
           (is_told_of_it(sentence, quantity) ||
            bf_sentence_nearest(sentence, quantity, BF_CLASS_AVERAGE,
                                STEPS_RATE));
}

/* from 300 a day to fewer than 50 */
static bool is_second_end(const bf_sentence *sentence,
                          const bf_quantity *quantity)
{
    return quantity->first > sentence->first &&
           bf_word_is(sentence->tokens, quantity->first - 1, BF_CLASS_RANGE,
                      "to");
}

/* 48 a day, 95 percent below the peak of 1,837 */
static bool leads_with_rate(const bf_context *context,
                            const bf_finding *finding)
{
    const bf_finding *lead = &context->lead;
    return bf_context_here(context) && lead->quantity && finding->zone &&
           lead->sentence == context->sentence && !lead->zone &&
           lead->figure.kind == BF_KIND_RATE && !finding->quantity->noun;
}

/* Daily arrests of the four fell to 115: what the subject is told by. */
static const bf_cue *rate_of_subject(const bf_sentence *sentence,
                                     const bf_quantity *quantity)
{
    enum { STEPS_SUBJECT = 22 };
    const bf_cue *cue =
        bf_sentence_nearest(sentence, quantity, BF_CLASS_RATE, STEPS_SUBJECT);
    bool leads =
        cue && cue->first == sentence->first && cue->end <= quantity->first &&
        !quantity->noun &&
        bf_token_any(sentence->tokens, cue->end, BF_CLASS_BIT(BF_CLASS_COUNTS));
    return leads ? cue : NULL;
}

bool bf_attach_rate(const bf_context *context, const bf_sentence *sentence,
                    bf_finding *finding)
{
    const bf_quantity *quantity = finding->quantity;
    const bf_cue *cue =
        bf_sentence_nearest(sentence, quantity, BF_CLASS_RATE, STEPS_RATE);
    if (!cue)
        cue = rate_of_subject(sentence, quantity);
    if (cue && !qualifies_a_count(sentence, cue))
        cue = NULL;
    if (cue) {
        int steps =
            bf_sentence_steps(sentence, quantity->first, quantity->end, cue);
        if (!is_nearest_to(sentence, quantity, cue, steps))
            cue = NULL;
    }
    const bf_finding *last = bf_context_here(context);
    const bf_opening *opening = bf_context_opening(context);
    if (cue) {
        finding->figure.per = per_of(cue->sense);
        bf_finding_reason(finding, BF_ROLE_KIND, "rate", cue);
    } else if (opening && opening->rate && !quantity->noun) {
        finding->figure.per = per_of(opening->rate);
        bf_finding_reason(finding, BF_ROLE_KIND, "opening", NULL);
    } else if (is_average_again(context, sentence, quantity)) {
        finding->figure.per = context->last.figure.per;
        bf_finding_reason(finding, BF_ROLE_KIND, "average", NULL);
    } else if (leads_with_rate(context, finding)) {
        finding->figure.per = context->lead.figure.per;
        bf_finding_reason(finding, BF_ROLE_KIND, "compared rate", NULL);
    } else if (last && last->figure.kind == BF_KIND_RATE && !quantity->noun &&
               ((finding->zone && !last->zone) ||
                is_second_end(sentence, quantity))) {
        finding->figure.per = last->figure.per;
        bf_finding_reason(finding, BF_ROLE_KIND, "compared rate", NULL);
    }
    return finding->figure.per != BF_PER_NONE;
}
