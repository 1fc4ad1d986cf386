#include "ingest/attach_what.h"

#include "ingest/time_word.h"
#include "ingest/word.h"

enum { STEPS_CHANGE = 9 };

/* made up 28%: no rise. */
static bool is_within_share(const bf_sentence *sentence, const bf_cue *cue)
{
    const bf_sense *share =
        bf_sense_before(sentence->tokens, cue->end, BF_CLASS_SHARE);
    return share && share->length > cue->end - cue->first;
}

/* -1, +1, or 0 when nothing near says that something changed. */
static int direction_near(const bf_sentence *sentence, bf_finding *finding)
{
    const bf_quantity *quantity = finding->quantity;
    const bf_cue *best = NULL;
    int most = STEPS_CHANGE;
    for (size_t i = 0; i < sentence->cue_count; i++) {
        const bf_cue *cue = &sentence->cues[i];
        if (cue->sense->class != BF_CLASS_CHANGE ||
            is_within_share(sentence, cue) ||
            (cue->first != quantity->end && bf_sense_has(cue->sense, "behind")))
            continue;
        int steps =
            bf_sentence_steps(sentence, quantity->first, quantity->end, cue);
        /* What stands right behind wins: 27 percent below. */
        if (cue->first == quantity->end)
            steps = 0;
        if (steps < most) {
            most = steps;
            best = cue;
        }
    }
    if (!best)
        return 0;
    bf_finding_reason(finding, BF_ROLE_KIND, "change", best);
    return bf_text_equal(best->sense->entry->value, BF_TEXT("down")) ? -1 : 1;
}

/* 1,900 fewer apprehensions than in April: the noun stands between. */
static bool is_more_than(const bf_sentence *sentence,
                         const bf_quantity *quantity)
{
    enum { REACH = 6 };
    const bf_tokens *tokens = sentence->tokens;
    size_t at = quantity->end + 1;
    for (size_t end = at + REACH; at < end && at < sentence->end; at++) {
        if (bf_word_at(tokens, at, BF_WORD_THAN))
            return true;
        if (bf_token_type_at(tokens, at) != BF_TOKEN_WORD ||
            bf_token_any(tokens, at, BF_CLASS_BIT(BF_CLASS_CLAUSE)))
            return false;
    }
    return false;
}

/* 12,000 more than in January; fell by 3,000. */
static int direction_of_difference(const bf_sentence *sentence,
                                   bf_finding *finding)
{
    const bf_tokens *tokens = sentence->tokens;
    const bf_quantity *quantity = finding->quantity;
    size_t at =
        quantity->head_end > quantity->end ? quantity->head_end : quantity->end;
    const bf_sense *change = bf_token_sense(tokens, at, BF_CLASS_CHANGE);
    bool than =
        change && bf_token_sense(tokens, at + change->length, BF_CLASS_COMPARE);
    if (!than) {
        change = bf_token_sense(tokens, quantity->end, BF_CLASS_CHANGE);
        than = change && bf_sense_has(change, "behind") &&
               is_more_than(sentence, quantity);
    }
    if (!than) {
        bool by = quantity->first > 1 &&
                  bf_word_at(tokens, quantity->first - 1, BF_WORD_BY);
        change =
            by ? bf_sense_before(tokens, quantity->first - 1, BF_CLASS_CHANGE)
               : NULL;
    }
    if (!change)
        return 0;
    bf_finding_reason(finding, BF_ROLE_KIND, "difference", NULL);
    return bf_text_equal(change->entry->value, BF_TEXT("down")) ? -1 : 1;
}

static void swap_ends(bf_interval *value)
{
    bf_interval old = *value;
    *value = (bf_interval){.low = old.has_high ? -old.high : 0,
                           .high = old.has_low ? -old.low : 0,
                           .has_low = old.has_high,
                           .has_high = old.has_low};
}

/* A fall of more than half is a change under -50. */
static bf_bound mirrored(bf_bound bound)
{
    switch (bound) {
    case BF_BOUND_OVER:
        return BF_BOUND_UNDER;
    case BF_BOUND_AT_LEAST:
        return BF_BOUND_AT_MOST;
    case BF_BOUND_UNDER:
        return BF_BOUND_OVER;
    case BF_BOUND_AT_MOST:
        return BF_BOUND_AT_LEAST;
    case BF_BOUND_EXACT:
    case BF_BOUND_ABOUT:
    case BF_BOUND_NEARLY:
    case BF_BOUND_BETWEEN:
    case BF_BOUND_ORDER:
        break;
    }
    return bound;
}

static void set_change(bf_finding *finding, int direction)
{
    bf_figure *figure = &finding->figure;
    figure->kind = BF_KIND_CHANGE;
    finding->direction = direction;
    if (direction < 0 && finding->quantity->form != BF_FORM_TIMES) {
        swap_ends(&figure->value);
        figure->bound = mirrored(figure->bound);
    }
}

/* the share dropped to 40 percent from 70 */
static bool is_level_of_share(const bf_sentence *sentence,
                              const bf_quantity *quantity)
{
    static const char *const shares[] = {"share", "proportion", "percentage",
                                         "portion"};
    const bf_tokens *tokens = sentence->tokens;
    size_t first = quantity->first;
    if (first == sentence->first ||
        !(bf_word_is(tokens, first - 1, BF_CLASS_RANGE, "to") ||
          bf_word_is(tokens, first - 1, BF_CLASS_RANGE, "from") ||
          bf_word_at(tokens, first - 1, BF_WORD_ON)))
        return false;
    for (size_t at = sentence->first; at < first; at++)
        for (size_t i = 0; i < sizeof shares / sizeof *shares; i++)
            if (bf_text_alike(bf_token_text(tokens, at),
                              bf_text_from(shares[i])))
                return true;
    return false;
}

/* 41 percent of the claims, up from 13 percent: a share, too. */
static bool is_share_before(const bf_context *context,
                            const bf_sentence *sentence,
                            const bf_quantity *quantity)
{
    const bf_finding *here = bf_context_here(context);
    return here && here->figure.kind == BF_KIND_SHARE &&
           quantity->first > sentence->first + 1 &&
           bf_word_is(sentence->tokens, quantity->first - 1, BF_CLASS_RANGE,
                      "from") &&
           bf_sense_before(sentence->tokens, quantity->first - 1,
                           BF_CLASS_CHANGE);
}

static bool attach_percent(const bf_context *context,
                           const bf_sentence *sentence, bf_quantity *quantity,
                           bf_finding *finding)
{
    bf_figure *figure = &finding->figure;
    figure->unit = BF_UNIT_PERCENT;
    bool of = bf_word_at(sentence->tokens, quantity->end, BF_WORD_OF) != 0;
    int direction = quantity->sign ? quantity->sign
                    : of || is_level_of_share(sentence, quantity) ||
                            is_share_before(context, sentence, quantity)
                        ? 0
                        : direction_near(sentence, finding);
    if (direction) {
        set_change(finding, direction);
        return true;
    }
    const bf_finding *here = bf_context_here(context);
    if (!of && here && here->figure.kind == BF_KIND_CHANGE && here->direction &&
        here->figure.unit == BF_UNIT_PERCENT) {
        set_change(finding, here->direction);
        return true;
    }
    if (!is_level_of_share(sentence, quantity) &&
        !is_share_before(context, sentence, quantity) &&
        !bf_finding_is_share(context, sentence, finding)) {
        quantity->kind = BF_NUMBER_SHARE;
        return false;
    }
    figure->kind = BF_KIND_SHARE;
    bf_finding_reason(finding, BF_ROLE_KIND, "share", NULL);
    return true;
}

static bool is_nightly(const bf_sentence *sentence, const bf_quantity *quantity)
{
    size_t at =
        quantity->head_end > quantity->end ? quantity->head_end : quantity->end;
    const bf_sense *rate = bf_token_sense(sentence->tokens, at, BF_CLASS_RATE);
    return rate && bf_sense_has(rate, "night");
}

bool bf_attach_kind(const bf_context *context, const bf_sentence *sentence,
                    bf_quantity *quantity, bf_finding *finding)
{
    bf_figure *figure = &finding->figure;
    if (quantity->form == BF_FORM_PERCENT)
        return attach_percent(context, sentence, quantity, finding);
    if (quantity->form == BF_FORM_TIMES) {
        figure->unit = BF_UNIT_TIMES;
        set_change(finding, 1);
        bf_finding_reason(finding, BF_ROLE_KIND, "multiple", NULL);
        return true;
    }
    int difference = direction_of_difference(sentence, finding);
    if (difference) {
        set_change(finding, difference);
        return true;
    }
    figure->kind = finding->stock ? BF_KIND_STOCK : BF_KIND_COUNT;
    /* 400 people a night: so many each time */
    if (finding->stock && is_nightly(sentence, quantity)) {
        figure->kind = BF_KIND_RATE;
        figure->per = BF_PER_DAY;
        return true;
    }
    if (!finding->stock && bf_attach_rate(context, sentence, finding))
        figure->kind = BF_KIND_RATE;
    return true;
}
