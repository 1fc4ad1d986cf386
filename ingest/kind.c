#include "ingest/kind.h"

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

/* What is judged: the numeral from core to core_end, hedges aside. */
struct judged {
    const bf_tokens *tokens;
    bf_quantity *quantity;
    size_t first;
    size_t end;
};

static bf_token_type before(const struct judged *judged)
{
    return judged->first ? bf_token_type_at(judged->tokens, judged->first - 1)
                         : BF_TOKEN_OTHER;
}

static bf_token_type after(const struct judged *judged)
{
    return bf_token_type_at(judged->tokens, judged->end);
}

static bool glued(const struct judged *judged, size_t at)
{
    return bf_token_has(judged->tokens, at, BF_TOKEN_GLUED);
}

/* The value where it is one plain number without hedges, else -1. */
static int64_t plain_value(const struct judged *judged)
{
    const bf_quantity *quantity = judged->quantity;
    bool plain =
        quantity->form == BF_FORM_NUMBER && quantity->bound == BF_BOUND_EXACT;
    return plain ? quantity->value.low / BF_ONE : -1;
}

static bool is_digits(const struct judged *judged, size_t most)
{
    const bf_token *token = &judged->tokens->items[judged->first];
    return judged->end == judged->first + 1 && token->type == BF_TOKEN_NUMBER &&
           token->end - token->start <= most;
}

/* --- Names -----------------------------------------------------------------
 */

/* §, #: marks that make a name of the number behind them. */
static bool is_numbering(bf_text mark)
{
    return bf_text_equal(mark, BF_TEXT("§")) ||
           bf_text_equal(mark, BF_TEXT("#")) ||
           bf_text_equal(mark, BF_TEXT("№"));
}

/* One of several numbers in a row, as in a telephone number or a code. */
static bool is_of_a_chain(const struct judged *judged)
{
    const bf_tokens *tokens = judged->tokens;
    bf_token_type left = before(judged);
    bf_token_type right = after(judged);
    size_t first = judged->first;
    if (left == BF_TOKEN_NUMBER || right == BF_TOKEN_NUMBER)
        return true;
    if (left == BF_TOKEN_CLOSE && first > 1 &&
        bf_token_type_at(tokens, first - 2) == BF_TOKEN_NUMBER &&
        is_digits(judged, 4))
        return true;
    if (right == BF_TOKEN_CLOSE &&
        bf_token_type_at(tokens, judged->end + 1) == BF_TOKEN_NUMBER)
        return true;
    bool before_joint = (left == BF_TOKEN_HYPHEN || left == BF_TOKEN_SLASH ||
                         left == BF_TOKEN_COLON || left == BF_TOKEN_PLUS) &&
                        glued(judged, first);
    bool after_joint = (right == BF_TOKEN_SLASH || right == BF_TOKEN_COLON) &&
                       glued(judged, judged->end) &&
                       glued(judged, judged->end + 1);
    return before_joint || after_joint;
}

/* A capital word that nobody knows, right before a small plain number. */
static bool follows_a_name(const struct judged *judged)
{
    enum { DIGITS = 4 };
    const bf_tokens *tokens = judged->tokens;
    size_t at = judged->first;
    return at > 0 && before(judged) == BF_TOKEN_WORD &&
           is_digits(judged, DIGITS) &&
           bf_token_has(tokens, at - 1, BF_TOKEN_CAPITAL) &&
           !bf_token_has(tokens, at - 1, BF_TOKEN_SENTENCE) &&
           tokens->items[at - 1].sense_count == 0;
}

static bool is_name(const struct judged *judged)
{
    const bf_tokens *tokens = judged->tokens;
    size_t at = judged->first;
    bool sentence = bf_token_has(tokens, at, BF_TOKEN_SENTENCE);
    if (bf_token_sense(tokens, at, BF_CLASS_NAME) ||
        bf_token_sense(tokens, judged->end, BF_CLASS_NAME_SUFFIX))
        return true;
    if (sentence || at == 0)
        return false;
    bool prefix = bf_sense_before(tokens, at, BF_CLASS_NAME_PREFIX) != NULL;
    bool code = before(judged) == BF_TOKEN_WORD && glued(judged, at);
    return prefix || code || follows_a_name(judged) ||
           is_numbering(bf_token_text(tokens, at - 1)) ||
           (judged->quantity->form == BF_FORM_NUMBER && is_of_a_chain(judged));
}

/* --- Ages, money, times ----------------------------------------------------
 */

/* "said Dilcia, 29, who": a small number between commas behind a name. */
static bool is_apposed_age(const struct judged *judged)
{
    enum { OLDEST = 110 };
    const bf_tokens *tokens = judged->tokens;
    int64_t value = plain_value(judged);
    size_t at = judged->first;
    bf_token_type right = after(judged);
    bool closed = right == BF_TOKEN_COMMA || right == BF_TOKEN_STOP ||
                  right == BF_TOKEN_QUOTE || right == BF_TOKEN_DASH;
    return value > 0 && value < OLDEST && at > 1 &&
           before(judged) == BF_TOKEN_COMMA && closed &&
           !bf_sense_before(tokens, at - 1, BF_CLASS_NATION) &&
           !bf_sense_before(tokens, at - 1, BF_CLASS_PLACE) &&
           bf_token_type_at(tokens, at - 2) == BF_TOKEN_WORD;
}

static bool is_age(const struct judged *judged)
{
    return bf_sense_before(judged->tokens, judged->quantity->first,
                           BF_CLASS_AGE_WORD) ||
           is_apposed_age(judged);
}

static bool is_money(const struct judged *judged)
{
    const bf_tokens *tokens = judged->tokens;
    size_t first = judged->quantity->first;
    for (size_t at = judged->first; at > 0 && at + 1 > first; at--)
        if (bf_token_type_at(tokens, at - 1) == BF_TOKEN_CURRENCY)
            return true;
    return after(judged) == BF_TOKEN_CURRENCY;
}

static bool is_year(const struct judged *judged)
{
    enum { EARLIEST = 1500, LATEST = 2100, DIGITS = 4 };
    int64_t value = plain_value(judged);
    return value >= EARLIEST && value <= LATEST && is_digits(judged, DIGITS);
}

/* --- Prefaces --------------------------------------------------------------
 */

static bf_number_kind kind_of_sense(const bf_sense *sense)
{
    bf_number_kind kind = BF_NUMBER_THING;
    bf_number_kind_parse(sense->entry->value, &kind);
    return kind;
}

/* room for 1,200; a limit of about 500; a city of 350,000. */
static const bf_sense *preface_of(const struct judged *judged)
{
    enum { REACH = 3 };
    const bf_tokens *tokens = judged->tokens;
    size_t at = judged->quantity->first;
    for (size_t i = 0; i <= REACH && at > i; i++) {
        const bf_sense *sense =
            bf_sense_before(tokens, at - i, BF_CLASS_PREFACE);
        if (sense)
            return sense;
        if (bf_token_has(tokens, at - i, BF_TOKEN_SENTENCE) ||
            !bf_token_sense(tokens, at - i - 1, BF_CLASS_FUNCTION))
            break;
    }
    return NULL;
}

/* halted when daily arrests reach 2,500: a threshold. */
static bool is_condition(const struct judged *judged)
{
    enum { REACH = 10 };
    const bf_tokens *tokens = judged->tokens;
    size_t at = judged->quantity->first;
    if (!bf_sense_before(tokens, at, BF_CLASS_CONDITION) &&
        !bf_token_sense(tokens, at, BF_CLASS_CONDITION))
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

/* A group of 18 is an anecdote, one of 6,000 is not. */
static bf_number_kind kind_by_preface(const struct judged *judged)
{
    enum { CROWD = 1000 };
    const bf_quantity *quantity = judged->quantity;
    if (is_condition(judged))
        return BF_NUMBER_LIMIT;
    const bf_sense *sense = preface_of(judged);
    bf_number_kind kind = sense ? kind_of_sense(sense) : BF_NUMBER_FIGURE;
    bool crowd = quantity->form != BF_FORM_NUMBER ||
                 quantity->bound == BF_BOUND_ORDER ||
                 quantity->value.low >= (int64_t)CROWD * BF_ONE ||
                 quantity->value.high >= (int64_t)CROWD * BF_ONE;
    return kind == BF_NUMBER_ANECDOTE && crowd ? BF_NUMBER_FIGURE : kind;
}

/* --- The verdict -----------------------------------------------------------
 */

/* 2-year-old, 15-point, 30-foot: the word behind the hyphen decides. */
static bf_number_kind kind_of_compound(const struct judged *judged)
{
    size_t at = judged->end + 1;
    if (bf_token_sense(judged->tokens, at, BF_CLASS_TIME_UNIT))
        return BF_NUMBER_DURATION;
    const bf_sense *thing = bf_token_sense(judged->tokens, at, BF_CLASS_THING);
    return thing ? kind_of_sense(thing) : BF_NUMBER_THING;
}

static bf_number_kind kind_by_neighbours(const struct judged *judged)
{
    const bf_tokens *tokens = judged->tokens;
    const bf_sense *thing =
        bf_token_sense(tokens, judged->quantity->end, BF_CLASS_THING);
    if (is_money(judged))
        return BF_NUMBER_MONEY;
    if (thing && kind_of_sense(thing) == BF_NUMBER_CLOCK)
        return BF_NUMBER_CLOCK;
    if (after(judged) == BF_TOKEN_WORD && glued(judged, judged->end))
        return BF_NUMBER_ORDINAL;
    if (is_name(judged))
        return BF_NUMBER_NAME;
    bool hyphen =
        after(judged) == BF_TOKEN_HYPHEN ||
        (after(judged) == BF_TOKEN_DASH && glued(judged, judged->end) &&
         !glued(judged, judged->end + 1));
    if (hyphen && judged->quantity->end == judged->end)
        return kind_of_compound(judged);
    if (is_age(judged))
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
    return value == BF_ONE || (noun == BF_NOUN_COUNTED && value > 0 &&
                               value < (int64_t)LEAST * BF_ONE);
}

static bf_number_kind kind_by_noun(const struct judged *judged, bf_noun noun)
{
    bf_quantity *quantity = judged->quantity;
    if (noun == BF_NOUN_THING)
        return kind_of_sense(quantity->noun);
    if (noun == BF_NOUN_UNKNOWN)
        return quantity->form == BF_FORM_PERCENT ? BF_NUMBER_SHARE
                                                 : BF_NUMBER_THING;
    bf_number_kind preface = kind_by_preface(judged);
    if (preface != BF_NUMBER_FIGURE)
        return preface;
    if (noun == BF_NOUN_NONE && is_year(judged))
        return BF_NUMBER_YEAR;
    return is_too_small(quantity, noun) ? BF_NUMBER_STRAY : BF_NUMBER_FIGURE;
}

/* tripled the budget: a multiple of something else. */
static bool multiplies_a_thing(const bf_tokens *tokens,
                               const bf_quantity *quantity)
{
    size_t at = quantity->end;
    if (!quantity->multiple)
        return false;
    if (bf_word_at(tokens, at, BF_WORD_THE))
        at++;
    return bf_token_type_at(tokens, at) == BF_TOKEN_WORD &&
           (tokens->items[at].sense_count == 0 ||
            bf_token_sense(tokens, at, BF_CLASS_THING));
}

void bf_quantity_judge(const bf_tokens *tokens, bf_quantity *quantity)
{
    struct judged judged = {.tokens = tokens,
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
}
