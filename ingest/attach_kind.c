#include "ingest/attach_what.h"
#include "ingest/sentence_part.h"

#include "ingest/time_word.h"
#include "ingest/word.h"

enum { HALF = 50 * BF_ONE, QUARTER = 25 * BF_ONE };

enum { STEPS_CHANGE = 9, STEPS_SHARE = 12 };

/* --- Changes and shares ----------------------------------------------------
 */

/* -1, +1, or 0 when nothing near says that something changed. */
static int direction_near(const bf_sentence *sentence, bf_finding *finding)
{
    const bf_quantity *quantity = finding->quantity;
    const bf_cue *best = NULL;
    int most = STEPS_CHANGE;
    for (size_t i = 0; i < sentence->cue_count; i++) {
        const bf_cue *cue = &sentence->cues[i];
        if (cue->sense->class != BF_CLASS_CHANGE ||
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

/* (41.3%), or 80% between dashes: said of the number before it. */
static bool stands_beside_a_count(const bf_context *context,
                                  const bf_sentence *sentence,
                                  const bf_quantity *quantity)
{
    enum { BESIDE = 8 };
    const bf_finding *last = bf_context_here(context);
    if (!last || quantity->first == 0)
        return false;
    bf_token_type mark =
        bf_token_type_at(sentence->tokens, quantity->first - 1);
    bf_cue before = {.first = last->quantity->first,
                     .end = last->quantity->end};
    return (mark == BF_TOKEN_OPEN || mark == BF_TOKEN_DASH ||
            mark == BF_TOKEN_COMMA) &&
           bf_sentence_steps(sentence, quantity->first, quantity->end,
                             &before) <= BESIDE;
}

/* two-thirds (69.5%) of: what stands in brackets may be skipped. */
static size_t behind_bracket(const bf_sentence *sentence, size_t at)
{
    enum { LONGEST = 5 };
    const bf_tokens *tokens = sentence->tokens;
    if (bf_token_type_at(tokens, at) == BF_TOKEN_CLOSE)
        return at + 1;
    if (bf_token_type_at(tokens, at) != BF_TOKEN_OPEN)
        return at;
    for (size_t i = at; i < at + LONGEST && i < sentence->end; i++)
        if (bf_token_type_at(tokens, i) == BF_TOKEN_CLOSE)
            return i + 1;
    return at;
}

/* accounted for 11 percent; "are" counts right behind the number only. */
static bool is_share_near(const bf_sentence *sentence,
                          const bf_quantity *quantity)
{
    for (size_t i = 0; i < sentence->cue_count; i++) {
        const bf_cue *cue = &sentence->cues[i];
        if (cue->sense->class == BF_CLASS_SHARE &&
            !bf_sense_has(cue->sense, "behind") &&
            bf_sentence_steps(sentence, quantity->first, quantity->end, cue) <=
                STEPS_SHARE)
            return true;
    }
    return false;
}

/* 57 percent of the 164,303 encountered; 60% of this year's tally. */
static bool is_of_number(const bf_sentence *sentence, size_t at)
{
    enum { REACH = 7 };
    const bf_tokens *tokens = sentence->tokens;
    const uint64_t counted = BF_CLASS_BIT(BF_CLASS_COUNTS) |
                             BF_CLASS_BIT(BF_CLASS_PERSON) |
                             BF_CLASS_BIT(BF_CLASS_PEOPLE);
    const uint64_t ended =
        BF_CLASS_BIT(BF_CLASS_CLAUSE) | BF_CLASS_BIT(BF_CLASS_THING);
    for (size_t end = at + REACH; at < end && at < sentence->end; at++) {
        if (sentence->taken[at - sentence->first] == BF_TAKEN_NUMBER ||
            bf_token_any(tokens, at, counted))
            return true;
        if (bf_token_type_at(tokens, at) != BF_TOKEN_WORD ||
            bf_token_any(tokens, at, ended))
            return false;
    }
    return false;
}

static bool is_share(const bf_context *context, const bf_sentence *sentence,
                     const bf_finding *finding)
{
    const bf_quantity *quantity = finding->quantity;
    size_t end = behind_bracket(sentence, quantity->end);
    bool of = bf_word_at(sentence->tokens, end, BF_WORD_OF) != 0;
    const bf_sense *share =
        bf_token_sense(sentence->tokens, quantity->end, BF_CLASS_SHARE);
    bool of_number = of && is_of_number(sentence, quantity->end);
    bool of_people = quantity->fraction && quantity->noun &&
                     (quantity->noun->class == BF_CLASS_PERSON ||
                      quantity->noun->class == BF_CLASS_PEOPLE);
    bool part = quantity->fraction && !quantity->noun &&
                quantity->value.high != HALF && quantity->value.high != QUARTER;
    return share || of_number || of_people || part ||
           (of && (quantity->noun || end != quantity->end)) ||
           bf_token_sense(sentence->tokens, quantity->end, BF_CLASS_ANAPHOR) ||
           is_share_near(sentence, quantity) ||
           bf_sentence_nearest(sentence, quantity, BF_CLASS_AVERAGE,
                               STEPS_SHARE) ||
           stands_beside_a_count(context, sentence, quantity);
}

static bool attach_percent(const bf_context *context,
                           const bf_sentence *sentence, bf_quantity *quantity,
                           bf_finding *finding)
{
    bf_figure *figure = &finding->figure;
    figure->unit = BF_UNIT_PERCENT;
    bool of = bf_word_at(sentence->tokens, quantity->end, BF_WORD_OF) != 0;
    int direction = quantity->sign ? quantity->sign
                    : of           ? 0
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
    if (!is_share(context, sentence, finding)) {
        quantity->kind = BF_NUMBER_SHARE;
        return false;
    }
    figure->kind = BF_KIND_SHARE;
    bf_finding_reason(finding, BF_ROLE_KIND, "share", NULL);
    return true;
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
    if (!finding->stock && bf_attach_rate(context, sentence, finding))
        figure->kind = BF_KIND_RATE;
    return true;
}
