#include "ingest/numeral_sum.h"

#define MOST (INT64_C(1000000000000) * BF_THOUSANDTHS)

/* A number under way, in thousandths. */
struct sum {
    const bf_tokens *tokens;
    size_t at;
    int64_t total; /* up to the last scale */
    int64_t part;  /* since then */
    bool open;     /* a part has begun */
    int64_t scale; /* the last one; the next must be smaller */
    bool digits;
    bool suspect;
    bool excess; /* beyond what a number may be */
};

enum { GROUP = 3 };

const bf_sense *bf_numeral_scale_at(const bf_tokens *tokens, size_t at)
{
    const bf_sense *scale = bf_token_sense(tokens, at, BF_CLASS_SCALE);
    bf_text flag = {0};
    if (!scale || !bf_sense_flag(scale, "glued", &flag))
        return scale;
    bool glued =
        bf_token_has(tokens, at, BF_TOKEN_GLUED) && at > 0 &&
        bf_token_is(tokens, at - 1, BF_TOKEN_NUMBER) &&
        (flag.length == 0 || bf_token_has(tokens, at, BF_TOKEN_CAPITAL));
    return glued ? scale : NULL;
}

static bool is_number(const bf_tokens *tokens, size_t at)
{
    return bf_token_is(tokens, at, BF_TOKEN_NUMBER);
}

static size_t length_of(const bf_tokens *tokens, size_t at)
{
    return bf_token_text(tokens, at).length;
}

/* Three digits behind a comma and a blank: "2,475, 669". */
static bool is_stray_group(const bf_tokens *tokens, size_t comma)
{
    return bf_token_is(tokens, comma, BF_TOKEN_COMMA) &&
           bf_token_has(tokens, comma, BF_TOKEN_GLUED) &&
           is_number(tokens, comma + 1) &&
           !bf_token_has(tokens, comma + 1, BF_TOKEN_GLUED) &&
           length_of(tokens, comma + 1) == GROUP;
}

/* "700, 800 people": two guesses rather than one broken number. */
static bool sounds_round(const bf_tokens *tokens, size_t at)
{
    enum { TEN = 10 };
    int64_t low = tokens->items[at].value / BF_THOUSANDTHS;
    int64_t high = tokens->items[at + 2].value / BF_THOUSANDTHS;
    return low % TEN == 0 && high % TEN == 0 && high > low && high < 2 * low;
}

/* A list of numbers, or a name before them, is no broken number. */
static bool may_be_broken(const bf_tokens *tokens, size_t at)
{
    bool list_after = bf_token_is(tokens, at + 3, BF_TOKEN_COMMA) &&
                      is_number(tokens, at + 4);
    bool joined = bf_word_at(tokens, at + 3, BF_WORD_OR) ||
                  bf_word_at(tokens, at + 3, BF_WORD_AND);
    if (list_after || (joined && is_number(tokens, at + 4)))
        return false;
    bf_text rest;
    bf_text_cut(bf_token_text(tokens, at), ',', &rest);
    if (rest.length || length_of(tokens, at) > GROUP)
        return rest.length == GROUP ||
               (rest.length > GROUP && rest.bytes[GROUP] == ',');
    if (sounds_round(tokens, at))
        return false;
    return at == 0 || bf_token_has(tokens, at, BF_TOKEN_SENTENCE) ||
           (bf_token_is(tokens, at - 1, BF_TOKEN_WORD) &&
            !bf_token_has(tokens, at - 1, BF_TOKEN_CAPITAL));
}

static void take_digits(struct sum *sum)
{
    const bf_token *token = &sum->tokens->items[sum->at];
    sum->part = token->value;
    sum->open = true;
    sum->digits = true;
    sum->suspect |= bf_token_has(sum->tokens, sum->at, BF_TOKEN_SUSPECT);
    if (is_stray_group(sum->tokens, sum->at + 1) &&
        may_be_broken(sum->tokens, sum->at) && sum->part < MOST / 1000) {
        sum->part = sum->part * 1000 + sum->tokens->items[sum->at + 2].value;
        sum->at += 2;
    }
    sum->at++;
}

/* The printers' mark of "8\1/2\ million". */
static bool is_backslash(const bf_tokens *tokens, size_t at)
{
    return bf_token_is(tokens, at, BF_TOKEN_OTHER) &&
           bf_text_equal(bf_token_text(tokens, at), BF_TEXT("\\"));
}

/* A half of "8 1/2": adds it and goes past it. */
static void take_vulgar(struct sum *sum)
{
    const bf_tokens *tokens = sum->tokens;
    size_t at = sum->at;
    at += is_backslash(tokens, at) || bf_token_is(tokens, at, BF_TOKEN_HYPHEN);
    if (!is_number(tokens, at) ||
        bf_token_type_at(tokens, at + 1) != BF_TOKEN_SLASH ||
        !is_number(tokens, at + 2) || length_of(tokens, at) != 1 ||
        length_of(tokens, at + 2) != 1)
        return;
    int64_t parts = tokens->items[at].value;
    int64_t of = tokens->items[at + 2].value / BF_THOUSANDTHS;
    if (of < 2 || parts >= of * BF_THOUSANDTHS)
        return;
    sum->part += parts / of;
    at += 3;
    sum->at = at + is_backslash(tokens, at);
}

/* "and a half" behind a number or a scale. */
static void take_and_a_half(struct sum *sum)
{
    const bf_tokens *tokens = sum->tokens;
    size_t at = sum->at;
    size_t joint = bf_word_at(tokens, at, BF_WORD_AND);
    size_t article = bf_word_at(tokens, at + joint, BF_WORD_A);
    if (!joint || !article)
        return;
    const bf_sense *fraction =
        bf_token_sense(tokens, at + joint + article, BF_CLASS_FRACTION);
    if (!fraction || fraction->number < 1 || (!sum->open && !sum->scale))
        return;
    if (sum->open)
        sum->part += BF_THOUSANDTHS / fraction->number;
    else
        sum->total += sum->scale * BF_THOUSANDTHS / fraction->number;
    sum->at = at + joint + article + fraction->length;
}

/* Whether a word may follow what is there: twenty-five, hundred and two. */
static bool may_add(const struct sum *sum, int64_t value)
{
    if (!sum->open)
        return sum->scale == 0 || value > 0;
    int64_t whole = sum->part / BF_THOUSANDTHS;
    int64_t tens = whole % 100;
    if (value < 1 || whole == 0)
        return false;
    if (value < 10)
        return tens == 0 || (tens >= 20 && tens % 10 == 0);
    return value < 100 && tens == 0;
}

/* A number word, with a hyphen or "and" before it where there may be one. */
static bool take_word(struct sum *sum)
{
    size_t at = sum->at;
    bool begun = sum->open || sum->scale;
    if (begun && bf_token_type_at(sum->tokens, at) == BF_TOKEN_HYPHEN)
        at++;
    size_t joint = begun ? bf_word_at(sum->tokens, at, BF_WORD_AND) : 0;
    if (joint && (sum->digits || sum->part % (100 * BF_THOUSANDTHS)))
        return false;
    const bf_sense *word =
        bf_token_sense(sum->tokens, at + joint, BF_CLASS_NUMBER);
    if (!word || sum->digits || !may_add(sum, word->number) ||
        (joint && word->number >= 100))
        return false;
    sum->part += word->number * BF_THOUSANDTHS;
    sum->open = true;
    sum->at = at + joint + word->length;
    return true;
}

/* hundred multiplies the part; a larger scale closes it. */
static bool take_scale(struct sum *sum)
{
    enum { HUNDRED = 100 };
    size_t at = sum->at;
    at += bf_token_type_at(sum->tokens, at) == BF_TOKEN_HYPHEN;
    const bf_sense *scale = bf_numeral_scale_at(sum->tokens, at);
    if (!scale || !sum->open || scale->number < 2 ||
        (sum->scale && scale->number >= sum->scale))
        return false;
    sum->excess |= sum->part > MOST / scale->number;
    if (sum->excess)
        return false;
    if (scale->number == HUNDRED && sum->part >= HUNDRED * BF_THOUSANDTHS)
        return false;
    sum->at = at + scale->length;
    if (scale->number == HUNDRED && !sum->digits) {
        sum->part *= HUNDRED;
        return true;
    }
    sum->total += sum->part * scale->number;
    sum->part = 0;
    sum->open = false;
    sum->scale = scale->number;
    return true;
}

/* 2 thousand 14 days: the second number is another one. */
static bool names_a_time(const bf_tokens *tokens, size_t at)
{
    bool joined = bf_token_is(tokens, at, BF_TOKEN_HYPHEN) &&
                  !bf_token_sense(tokens, at + 1, BF_CLASS_HEDGE);
    return joined || bf_token_any(tokens, at,
                                  BF_CLASS_BIT(BF_CLASS_TIME_UNIT) |
                                      BF_CLASS_BIT(BF_CLASS_MONTH));
}

/* The digits of "39 thousand 653" and "2 million 475 thousand". */
static bool take_digits_after_scale(struct sum *sum)
{
    if (sum->open || !is_number(sum->tokens, sum->at) ||
        bf_token_has(sum->tokens, sum->at, BF_TOKEN_GLUED))
        return false;
    const bf_sense *next = bf_numeral_scale_at(sum->tokens, sum->at + 1);
    int64_t value = sum->tokens->items[sum->at].value;
    bool fits =
        value < sum->scale * BF_THOUSANDTHS && value % BF_THOUSANDTHS == 0;
    if (!fits || (next ? next->number >= sum->scale
                       : length_of(sum->tokens, sum->at) > GROUP ||
                             names_a_time(sum->tokens, sum->at + 1)))
        return false;
    sum->part = value;
    sum->open = true;
    sum->digits = true;
    sum->at++;
    return true;
}

/* What may begin a number: digits, "a" or nothing before a scale, a word. */
static bool take_start(struct sum *sum)
{
    size_t article = bf_word_at(sum->tokens, sum->at, BF_WORD_A);
    size_t at = sum->at + article;
    if (is_number(sum->tokens, sum->at)) {
        take_digits(sum);
        take_vulgar(sum);
        return true;
    }
    const bf_sense *scale = bf_numeral_scale_at(sum->tokens, at);
    bool bare = scale && article == 0 && scale->number == 1000 &&
                is_number(sum->tokens, at + scale->length) &&
                length_of(sum->tokens, at + scale->length) == GROUP;
    if (!scale || (!article && !bare))
        return article == 0 && take_word(sum);
    sum->part = BF_THOUSANDTHS;
    sum->open = true;
    sum->at = at;
    return true;
}

bool bf_numeral_sum(const bf_tokens *tokens, bf_numeral *numeral)
{
    struct sum sum = {.tokens = tokens, .at = numeral->first};
    if (!take_start(&sum))
        return false;
    take_and_a_half(&sum);
    while (take_scale(&sum) || (sum.scale && take_digits_after_scale(&sum)) ||
           take_word(&sum))
        ;
    take_and_a_half(&sum);
    int64_t value = sum.total + sum.part;
    if (sum.excess || value > MOST)
        return false;
    numeral->low = value;
    numeral->high = value;
    numeral->words = !sum.digits;
    numeral->suspect = sum.suspect;
    numeral->scale = sum.scale ? sum.scale : 1;
    numeral->end = sum.at;
    return true;
}
