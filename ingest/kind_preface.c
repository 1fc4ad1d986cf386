#include "ingest/kind_part.h"

#include "ingest/time_word.h"
#include "ingest/word.h"

/* room for 1,200; a limit of about 500; a city of 350,000. */
static const bf_sense *preface_of(const bf_judged *judged)
{
    enum { REACH = 3 };
    const bf_tokens *tokens = judged->tokens;
    size_t at = judged->quantity->first;
    const bf_sense *hedged =
        bf_sense_before(tokens, judged->first, BF_CLASS_PREFACE);
    if (hedged)
        return hedged;
    for (size_t i = 0; i <= REACH && at > i; i++) {
        const bf_sense *sense =
            bf_sense_before(tokens, at - i, BF_CLASS_PREFACE);
        if (sense)
            return sense;
        if (bf_token_has(tokens, at - i, BF_TOKEN_SENTENCE) ||
            !(bf_token_sense(tokens, at - i - 1, BF_CLASS_FUNCTION) ||
              bf_token_type_at(tokens, at - i - 1) == BF_TOKEN_COLON))
            break;
    }
    return NULL;
}

/* halted when daily arrests reach 2,500: a threshold. */
static bool is_condition(const bf_judged *judged)
{
    enum { REACH = 10 };
    const bf_tokens *tokens = judged->tokens;
    size_t at = judged->quantity->first;
    const bf_sense *verb = bf_sense_before(tokens, at, BF_CLASS_CONDITION);
    if (!verb)
        verb = bf_sense_before(tokens, judged->first, BF_CLASS_CONDITION);
    if (!verb)
        verb = bf_token_sense(tokens, at, BF_CLASS_CONDITION);
    if (!verb || bf_sense_has(verb, "always"))
        return verb != NULL;
    /* if he lifts it, arrivals could climb to 90,000: what follows, not when */
    size_t start = at - (at >= verb->length ? verb->length : 0);
    if (bf_sense_before(tokens, start, BF_CLASS_FUTURE))
        return false;
    for (size_t i = 0; i < REACH && at > 0; i++, at--) {
        const bf_sense *clause =
            bf_token_sense(tokens, at - 1, BF_CLASS_CLAUSE);
        if (clause && bf_sense_has(clause, "condition"))
            return true;
        if (bf_token_has(tokens, at - 1, BF_TOKEN_SENTENCE))
            return false;
    }
    return false;
}

/* Maverick County, which has 58,000 people: those who live in a place. */
static bool is_populace(const bf_judged *judged)
{
    enum { REACH = 3 };
    const bf_tokens *tokens = judged->tokens;
    const bf_quantity *quantity = judged->quantity;
    size_t at = quantity->first;
    bool has = at > 2 &&
               (bf_text_equal(bf_token_text(tokens, at - 1), BF_TEXT("has")) ||
                bf_text_equal(bf_token_text(tokens, at - 1), BF_TEXT("had")));
    const bf_sense *which =
        has ? bf_token_sense(tokens, at - 2, BF_CLASS_CLAUSE) : NULL;
    bool people = !quantity->noun || quantity->noun->class == BF_CLASS_PERSON;
    if (!which || !bf_sense_has(which, "pronoun") || !people)
        return false;
    for (size_t back = 3; back < 3 + REACH && back <= at; back++)
        if (bf_token_any(tokens, at - back, BF_CLASS_BIT(BF_CLASS_PLACE)))
            return true;
    return false;
}

/* one toilet for every 40 people, 12 people per tent: a proportion. */
static bool is_proportion(const bf_judged *judged)
{
    const bf_tokens *tokens = judged->tokens;
    const bf_quantity *quantity = judged->quantity;
    size_t at =
        quantity->head_end > quantity->end ? quantity->head_end : quantity->end;
    size_t per = bf_word_at(tokens, at, BF_WORD_A);
    if (per == 0)
        per = bf_word_at(tokens, at, BF_WORD_EVERY);
    if (per == 0)
        per = bf_word_at(tokens, at, BF_WORD_EACH);
    if (per == 0)
        per = bf_text_alike(bf_token_text(tokens, at), BF_TEXT("per"));
    bool before = quantity->first > 0 &&
                  bf_word_at(tokens, quantity->first - 1, BF_WORD_EVERY);
    bool to_each = quantity->noun && per &&
                   bf_token_sense(tokens, at + per, BF_CLASS_THING) &&
                   !bf_token_any(tokens, at, BF_CLASS_BIT(BF_CLASS_RATE)) &&
                   !bf_token_any(tokens, at, BF_CLASS_BIT(BF_CLASS_NOT_RATE));
    return quantity->form == BF_FORM_NUMBER && (before || to_each);
}

/* A rate, or "in a day", soon behind the noun. */
static bool is_rated(const bf_judged *judged)
{
    enum { REACH = 3 };
    const uint64_t rates =
        BF_CLASS_BIT(BF_CLASS_RATE) | BF_CLASS_BIT(BF_CLASS_NOT_RATE);
    const bf_quantity *quantity = judged->quantity;
    size_t at =
        quantity->head_end > quantity->end ? quantity->head_end : quantity->end;
    for (size_t end = at + REACH; at < end; at++)
        if (bf_token_any(judged->tokens, at, rates))
            return true;
    return false;
}

/* At 5,000 a day the border would shut: a rate in a sentence of law. */
static bool is_threshold(const bf_judged *judged)
{
    enum { REACH = 24 };
    const bf_tokens *tokens = judged->tokens;
    const uint64_t law = BF_CLASS_BIT(BF_CLASS_LAW);
    size_t first = judged->quantity->first;
    if (!is_rated(judged))
        return false;
    for (size_t at = first, i = 0; i < REACH; i++, at--) {
        if (bf_token_any(tokens, at, law))
            return true;
        if (at == 0 || bf_token_has(tokens, at, BF_TOKEN_SENTENCE))
            break;
    }
    for (size_t at = first + 1; at < first + REACH; at++) {
        if (bf_token_has(tokens, at, BF_TOKEN_SENTENCE))
            return false;
        if (bf_token_any(tokens, at, law))
            return true;
    }
    return false;
}

bf_number_kind bf_judged_preface(const bf_judged *judged)
{
    enum { CROWD = 1000, HOTTEST = 140 };
    const bf_quantity *quantity = judged->quantity;
    if (is_condition(judged) || is_threshold(judged))
        return BF_NUMBER_LIMIT;
    if (is_proportion(judged) || is_populace(judged))
        return BF_NUMBER_OTHER;
    const bf_sense *sense = preface_of(judged);
    bf_number_kind kind = sense ? bf_number_kind_of(sense) : BF_NUMBER_FIGURE;
    bool crowd = quantity->form != BF_FORM_NUMBER ||
                 quantity->bound == BF_BOUND_ORDER ||
                 quantity->value.low >= (int64_t)CROWD * BF_ONE ||
                 quantity->value.high >= (int64_t)CROWD * BF_ONE;
    bool hot = quantity->noun == NULL && bf_judged_value(judged) < HOTTEST;
    if ((kind == BF_NUMBER_ANECDOTE && crowd) ||
        (kind == BF_NUMBER_DEGREES && (crowd || !hot)))
        return BF_NUMBER_FIGURE;
    return kind;
}
