#include "ingest/kind_part.h"

#include "ingest/noun.h"
#include "ingest/time_word.h"
#include "ingest/word.h"

static const char *const names[BF_NUMBER_KIND_COUNT] = {
    [BF_NUMBER_FIGURE] = "figure",     [BF_NUMBER_TIME] = "date",
    [BF_NUMBER_YEAR] = "year",         [BF_NUMBER_CLOCK] = "clock",
    [BF_NUMBER_DURATION] = "duration", [BF_NUMBER_AGE] = "age",
    [BF_NUMBER_MONEY] = "money",       [BF_NUMBER_DISTANCE] = "distance",
    [BF_NUMBER_WEIGHT] = "weight",     [BF_NUMBER_DEGREES] = "degrees",
    [BF_NUMBER_NAME] = "name",         [BF_NUMBER_ORDINAL] = "ordinal",
    [BF_NUMBER_FORCE] = "force",       [BF_NUMBER_THING] = "thing",
    [BF_NUMBER_OTHER] = "other",       [BF_NUMBER_LIMIT] = "limit",
    [BF_NUMBER_ANECDOTE] = "anecdote", [BF_NUMBER_OCCASION] = "occasion",
    [BF_NUMBER_SHARE] = "share",       [BF_NUMBER_STRAY] = "stray",
};

const char *bf_number_kind_name(bf_number_kind kind)
{
    return names[kind];
}

bool bf_number_kind_parse(bf_text name, bf_number_kind *kind)
{
    for (size_t i = 0; i < BF_NUMBER_KIND_COUNT; i++) {
        if (bf_text_equal(name, bf_text_from(names[i]))) {
            *kind = (bf_number_kind)i;
            return true;
        }
    }
    return false;
}

static bool is_money(const bf_judged *judged)
{
    const bf_tokens *tokens = judged->tokens;
    size_t first = judged->quantity->first;
    for (size_t at = judged->first; at > 0 && at + 1 > first; at--)
        if (bf_token_type_at(tokens, at - 1) == BF_TOKEN_CURRENCY)
            return true;
    return bf_judged_after(judged) == BF_TOKEN_CURRENCY;
}

static bool is_year(const bf_judged *judged)
{
    enum { EARLIEST = 1500, LATEST = 2100, DIGITS = 4 };
    int64_t value = bf_judged_value(judged);
    return value >= EARLIEST && value <= LATEST &&
           bf_judged_is_digits(judged, DIGITS);
}

/* 2-year-old, 15-point, 30-foot: the word behind the hyphen decides. */
static bf_number_kind kind_of_compound(const bf_judged *judged)
{
    size_t at = judged->end + 1;
    if (bf_token_sense(judged->tokens, at, BF_CLASS_TIME_UNIT))
        return BF_NUMBER_DURATION;
    const bf_sense *thing = bf_token_sense(judged->tokens, at, BF_CLASS_THING);
    return thing ? bf_number_kind_of(thing) : BF_NUMBER_THING;
}

static bf_number_kind kind_by_neighbours(const bf_judged *judged)
{
    const bf_tokens *tokens = judged->tokens;
    const bf_sense *thing =
        bf_token_sense(tokens, judged->quantity->end, BF_CLASS_THING);
    if (is_money(judged))
        return BF_NUMBER_MONEY;
    if (thing && bf_number_kind_of(thing) == BF_NUMBER_CLOCK)
        return BF_NUMBER_CLOCK;
    if (bf_judged_after(judged) == BF_TOKEN_WORD &&
        bf_judged_glued(judged, judged->end))
        return BF_NUMBER_ORDINAL;
    if (bf_judged_is_name(judged))
        return BF_NUMBER_NAME;
    bool hyphen = bf_judged_after(judged) == BF_TOKEN_HYPHEN ||
                  (bf_judged_after(judged) == BF_TOKEN_DASH &&
                   bf_judged_glued(judged, judged->end) &&
                   !bf_judged_glued(judged, judged->end + 1));
    if (hyphen && judged->quantity->end == judged->end)
        return kind_of_compound(judged);
    if (bf_judged_is_age(judged))
        return BF_NUMBER_AGE;
    if (bf_token_sense(tokens, judged->quantity->end, BF_CLASS_TIME_UNIT))
        return BF_NUMBER_DURATION;
    return BF_NUMBER_FIGURE;
}

/* "one" is a pronoun; no agency counts three crossings in words. */
static bool is_too_small(const bf_quantity *quantity, bf_noun noun)
{
    enum { LEAST = 10 };
    if (!quantity->words || quantity->form != BF_FORM_NUMBER)
        return false;
    int64_t value =
        quantity->value.has_low ? quantity->value.low : quantity->value.high;
    bool dead = quantity->noun &&
                bf_text_equal(quantity->noun->entry->value, BF_TEXT("deaths"));
    return value == BF_ONE || (noun == BF_NOUN_COUNTED && value > 0 && !dead &&
                               value < (int64_t)LEAST * BF_ONE);
}

/* nine of 10 encounters: the whole of a fraction. */
static bool is_of_so_many(const bf_judged *judged)
{
    enum { LARGEST = 100 };
    const bf_tokens *tokens = judged->tokens;
    size_t at = judged->first;
    int64_t value = bf_judged_value(judged);
    return value > 0 && value <= LARGEST && at > 1 &&
           bf_word_at(tokens, at - 1, BF_WORD_OF) &&
           (bf_token_type_at(tokens, at - 2) == BF_TOKEN_NUMBER ||
            bf_token_sense(tokens, at - 2, BF_CLASS_NUMBER));
}

/* 3,000 turn up each day: a verb, for nothing that is counted is plural. */
static bool goes_on_by_day(const bf_judged *judged)
{
    enum { REACH = 4 };
    const bf_tokens *tokens = judged->tokens;
    size_t at = judged->quantity->end;
    if (judged->quantity->form != BF_FORM_NUMBER ||
        bf_text_ends(bf_token_text(tokens, at), BF_TEXT("s")))
        return false;
    for (size_t end = at + REACH; at < end; at++) {
        const bf_sense *rate = bf_token_sense(tokens, at, BF_CLASS_RATE);
        if (rate && !bf_token_sense(tokens, at, BF_CLASS_NOT_RATE))
            return at > judged->quantity->end;
        if (bf_token_type_at(tokens, at) != BF_TOKEN_WORD ||
            bf_text_ends(bf_token_text(tokens, at), BF_TEXT("s")) ||
            bf_token_any(tokens, at, BF_CLASS_BIT(BF_CLASS_THING)))
            return false;
    }
    return false;
}

/* rose in May, with 35,361 cases: of whatever was counted. */
static bool is_tally(const bf_judged *judged)
{
    const bf_quantity *quantity = judged->quantity;
    return quantity->noun && bf_sense_has(quantity->noun, "tally") &&
           quantity->first > 0 && quantity->head == quantity->end &&
           bf_text_equal(bf_token_text(judged->tokens, quantity->first - 1),
                         BF_TEXT("with"));
}

static bf_number_kind kind_by_noun(const bf_judged *judged, bf_noun noun)
{
    bf_quantity *quantity = judged->quantity;
    if (is_tally(judged)) {
        quantity->noun = NULL;
        noun = BF_NOUN_NONE;
    }
    if (noun == BF_NOUN_THING)
        return bf_number_kind_of(quantity->noun);
    if (noun == BF_NOUN_UNKNOWN && goes_on_by_day(judged))
        return BF_NUMBER_FIGURE;
    if (noun == BF_NOUN_UNKNOWN)
        return quantity->form == BF_FORM_PERCENT ? BF_NUMBER_SHARE
                                                 : BF_NUMBER_THING;
    bf_number_kind preface = bf_judged_preface(judged);
    if (preface != BF_NUMBER_FIGURE)
        return preface;
    if (is_of_so_many(judged))
        return BF_NUMBER_SHARE;
    if (noun == BF_NOUN_NONE && is_year(judged))
        return BF_NUMBER_YEAR;
    return is_too_small(quantity, noun) ? BF_NUMBER_STRAY : BF_NUMBER_FIGURE;
}

/* tripled the budget: a multiple of something else. */
static bool multiplies_a_thing(const bf_tokens *tokens,
                               const bf_quantity *quantity)
{
    size_t at = quantity->end;
    /* twice the pace of October */
    if (!quantity->multiple ||
        bf_token_length(tokens, at, BF_CLASS_AS_MANY) > 1)
        return false;
    if (bf_word_at(tokens, at, BF_WORD_THE))
        at++;
    /* a sevenfold explosion over March: compared, whatever it is called. */
    if (bf_token_any(tokens, at + 1, BF_CLASS_BIT(BF_CLASS_COMPARE)))
        return false;
    return bf_token_type_at(tokens, at) == BF_TOKEN_WORD &&
           (tokens->items[at].sense_count == 0 ||
            bf_token_sense(tokens, at, BF_CLASS_THING));
}

void bf_quantity_judge(const bf_tokens *tokens, bf_quantity *quantity)
{
    bf_judged judged = {.tokens = tokens,
                        .quantity = quantity,
                        .first = quantity->core,
                        .end = quantity->core_end};
    if (quantity->kind != BF_NUMBER_FIGURE)
        return;
    if (multiplies_a_thing(tokens, quantity)) {
        quantity->kind = BF_NUMBER_THING;
        return;
    }
    quantity->kind = kind_by_neighbours(&judged);
    if (quantity->kind != BF_NUMBER_FIGURE)
        return;
    quantity->kind = kind_by_noun(&judged, bf_noun_of(tokens, quantity));
    if (quantity->noun)
        bf_quantity_hedge_behind(tokens, quantity->head_end, quantity);
}
