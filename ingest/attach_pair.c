#include "ingest/attach_when.h"

#include "ingest/word.h"

static bool is_word(const bf_sentence *sentence, size_t at, const char *word)
{
    return at > sentence->first &&
           bf_word_is(sentence->tokens, at - 1, BF_CLASS_RANGE, word);
}

/* from 6,070 to 4,600 for June to July; 530 and 520 for June and July. */
static bool pairs_with_next(const bf_sentence *sentence,
                            const bf_quantity *quantity, bool both)
{
    enum { GAP = 4 };
    if (quantity + 1 >= sentence->quantities + sentence->quantity_count)
        return false;
    if (both)
        return is_word(sentence, quantity[1].first, "and") &&
               quantity[1].first - quantity->end <= GAP;
    return is_word(sentence, quantity->first, "from") &&
           is_word(sentence, quantity[1].first, "to");
}

static bool joined_by_and(const bf_sentence *sentence, size_t first, size_t end)
{
    for (size_t at = first; at < end; at++)
        if (bf_word_is(sentence->tokens, at, BF_CLASS_RANGE, "and"))
            return true;
    return false;
}

/* in October and in November, with 53,000 and 52,000 */
static bool take_turn(const bf_context *context, const bf_sentence *sentence,
                      bf_finding *finding)
{
    enum { GAP = 3 };
    const bf_quantity *quantity = finding->quantity;
    bool first = pairs_with_next(sentence, quantity, true);
    bool last = quantity > sentence->quantities &&
                pairs_with_next(sentence, quantity - 1, true);
    size_t pair = first ? quantity->first : quantity->first - 1;
    if (first == last)
        return false;
    for (size_t i = 0; i + 1 < sentence->when_count; i++) {
        const bf_when *when = &sentence->whens[i];
        if (when[1].first - when->end > GAP || when[1].end > pair ||
            !joined_by_and(sentence, when->end, when[1].first) ||
            when->shape != BF_WHEN_AT || when[1].shape != BF_WHEN_AT)
            continue;
        bf_when_anchor anchor =
            bf_finding_anchor(context, finding, BF_NO_PERIOD);
        finding->period_count =
            bf_when_resolve(&when[last], &anchor, finding->periods);
        return finding->period_count != 0;
    }
    return false;
}

bool bf_attach_pair_period(const bf_context *context,
                           const bf_sentence *sentence, bf_finding *finding,
                           const bf_when_found *found)
{
    const bf_quantity *quantity = finding->quantity;
    if (!found->when)
        return false;
    if (found->when->shape == BF_WHEN_AT)
        return take_turn(context, sentence, finding);
    if (found->when->shape != BF_WHEN_RANGE)
        return false;
    bool both = joined_by_and(sentence, found->when->first, found->when->end);
    bool between = bf_word_is(sentence->tokens, found->when->first,
                              BF_CLASS_RANGE, "between");
    both = both && !between;
    bool first = pairs_with_next(sentence, quantity, both);
    bool last = quantity > sentence->quantities &&
                pairs_with_next(sentence, quantity - 1, both);
    if (!first && !last)
        return false;
    bf_when time = bf_when_end(found->when, last);
    bf_when_anchor anchor = bf_finding_anchor(context, finding, BF_NO_PERIOD);
    finding->period_count = bf_when_resolve(&time, &anchor, finding->periods);
    return finding->period_count != 0;
}
