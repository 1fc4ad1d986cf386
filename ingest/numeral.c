#include "ingest/numeral.h"

#include "ingest/numeral_sum.h"

#define MOST INT64_C(1000000000000)

/* "in every of the five": what stands between the numbers of "one in five". */
static size_t of_so_many_length(const bf_tokens *tokens, size_t at)
{
    size_t length = bf_word_at(tokens, at, BF_WORD_IN); /* and "out of" */
    size_t of = length ? 0 : bf_word_at(tokens, at, BF_WORD_OF);
    if (length + of == 0)
        return 0;
    size_t every = bf_word_at(tokens, at + length + of, BF_WORD_EVERY);
    if (!every)
        every = bf_word_at(tokens, at + length + of, BF_WORD_EACH);
    return of && !every ? 0 : length + of + every;
}

/* A whole number from 1 to 100 in one token. */
static int64_t small_number(const bf_tokens *tokens, size_t at)
{
    enum { LARGEST = 100 };
    int64_t value = bf_token_value(tokens, at, BF_CLASS_NUMBER);
    if (bf_token_is(tokens, at, BF_TOKEN_NUMBER))
        value = tokens->items[at].value % BF_THOUSANDTHS
                    ? 0
                    : tokens->items[at].value / BF_THOUSANDTHS;
    return value <= LARGEST ? value : 0;
}

static void set_fraction(bf_numeral *numeral, int64_t parts, int64_t of)
{
    numeral->low = (parts * BF_THOUSANDTHS + of / 2) / of;
    numeral->high = numeral->low;
    numeral->fraction = true;
}

/* "one in five", "3 in 10"; not "five in 24 hours". */
static bool read_so_many_in(const bf_tokens *tokens, bf_numeral *numeral)
{
    size_t at = numeral->first;
    int64_t parts = small_number(tokens, at);
    size_t joint = of_so_many_length(tokens, at + 1);
    if (parts < 1 || joint == 0)
        return false;
    size_t second = at + 1 + joint;
    int64_t of = small_number(tokens, second);
    if (of <= parts || bf_numeral_scale_at(tokens, second + 1) ||
        bf_token_is(tokens, second + 1, BF_TOKEN_PERCENT) ||
        bf_token_is(tokens, second + 1, BF_TOKEN_HYPHEN) ||
        bf_token_sense(tokens, second + 1, BF_CLASS_TIME_UNIT))
        return false;
    set_fraction(numeral, parts, of);
    numeral->words = bf_token_type_at(tokens, at) != BF_TOKEN_NUMBER;
    numeral->end = second + 1;
    return true;
}

/* A third month is no third: "a third" must stand alone, or with "of". */
static bool fraction_stands(const bf_tokens *tokens, size_t at)
{
    return bf_token_type_at(tokens, at) != BF_TOKEN_WORD ||
           bf_token_any(tokens, at,
                        BF_CLASS_BIT(BF_CLASS_TIME_WORD) |
                            BF_CLASS_BIT(BF_CLASS_FUNCTION));
}

/* The scale of "[of] a million" behind a fraction. */
static const bf_sense *scale_of_fraction(const bf_tokens *tokens, size_t *at)
{
    size_t next = *at + bf_word_at(tokens, *at, BF_WORD_OF);
    size_t article = bf_word_at(tokens, next, BF_WORD_A);
    if (article == 0 && bf_token_value(tokens, next, BF_CLASS_NUMBER) == 1)
        article = 1; /* half one million */
    if (next != *at && article == 0)
        return NULL;
    const bf_sense *scale = bf_numeral_scale_at(tokens, next + article);
    if (scale)
        *at = next + article + scale->length;
    return scale;
}

/* half, a third, two-thirds, three quarters; half a million. */
static bool read_fraction(const bf_tokens *tokens, bf_numeral *numeral)
{
    size_t at = numeral->first;
    size_t article = bf_word_at(tokens, at, BF_WORD_A);
    int64_t parts = article ? 1 : small_number(tokens, at);
    if (article || parts)
        at++;
    at += parts && bf_token_is(tokens, at, BF_TOKEN_HYPHEN);
    const bf_sense *fraction = bf_token_sense(tokens, at, BF_CLASS_FRACTION);
    if (!fraction || (parts == 0 && fraction->number != 2))
        return false;
    if (parts == 0)
        parts = 1;
    at += fraction->length;
    size_t unit = at + bf_word_at(tokens, at, BF_WORD_A);
    if (unit > at && bf_token_any(tokens, unit,
                                  BF_CLASS_BIT(BF_CLASS_TIME_UNIT) |
                                      BF_CLASS_BIT(BF_CLASS_THING)))
        return false; /* half an hour */
    size_t after = at;
    const bf_sense *scale = scale_of_fraction(tokens, &at);
    if (!scale && fraction->number != 2 && !fraction_stands(tokens, after))
        return false;
    if (parts > fraction->number)
        return false;
    set_fraction(numeral, parts, fraction->number);
    numeral->words =
        bf_token_type_at(tokens, numeral->first) != BF_TOKEN_NUMBER;
    numeral->end = at;
    if (!scale)
        return true;
    numeral->fraction = false;
    numeral->scale = scale->number;
    numeral->low = parts * BF_THOUSANDTHS * scale->number / fraction->number;
    numeral->high = numeral->low;
    return true;
}

/* The upper end that a vague word has in its flags. */
static int64_t vague_high(const bf_sense *sense)
{
    bf_text text = {0};
    int64_t high = 0;
    if (bf_sense_flag(sense, "high", &text))
        bf_integer_parse(text, &high);
    return high;
}

static bool needs_scale(const bf_sense *sense)
{
    bf_text value = {0};
    return bf_sense_flag(sense, "scale", &value);
}

/* The scale behind a vague word: several hundred, tens of thousands. */
static const bf_sense *scale_of_vague(const bf_tokens *tokens, size_t *at)
{
    size_t next = *at + bf_word_at(tokens, *at, BF_WORD_OF);
    const bf_sense *scale = bf_token_sense(tokens, next, BF_CLASS_VAGUE);
    if (!scale || needs_scale(scale))
        scale = bf_numeral_scale_at(tokens, next);
    if (scale)
        *at = next + scale->length;
    return scale;
}

/* hundreds, tens of thousands, several hundred, a couple of thousand. */
static bool read_vague(const bf_tokens *tokens, bf_numeral *numeral)
{
    size_t at = numeral->first;
    const bf_sense *vague = bf_token_sense(tokens, at, BF_CLASS_VAGUE);
    if (!vague)
        return false;
    int64_t low = vague->number;
    int64_t high = vague_high(vague);
    at += vague->length;
    const bf_sense *scale = scale_of_vague(tokens, &at);
    if (!scale && needs_scale(vague))
        return false;
    if (scale && scale->number > MOST / (high + 1))
        return false;
    if (scale) {
        high =
            high == low ? high * scale->number : (high + 1) * scale->number - 1;
        low *= scale->number;
    }
    numeral->low = low * BF_THOUSANDTHS;
    numeral->high = high * BF_THOUSANDTHS;
    numeral->vague = low != high;
    numeral->about = low == high;
    numeral->words = true;
    numeral->scale = scale ? scale->number : 1;
    numeral->end = at;
    return true;
}

bool bf_numeral_read(const bf_tokens *tokens, size_t at, bf_numeral *numeral)
{
    const uint64_t starters =
        BF_CLASS_BIT(BF_CLASS_NUMBER) | BF_CLASS_BIT(BF_CLASS_FRACTION) |
        BF_CLASS_BIT(BF_CLASS_VAGUE) | BF_CLASS_BIT(BF_CLASS_SCALE) |
        BF_CLASS_BIT(BF_CLASS_TIME_WORD); /* a */
    *numeral = (bf_numeral){.first = at, .end = at, .scale = 1};
    if (!bf_token_is(tokens, at, BF_TOKEN_NUMBER) &&
        !bf_token_any(tokens, at, starters))
        return false;
    return read_so_many_in(tokens, numeral) || read_fraction(tokens, numeral) ||
           read_vague(tokens, numeral) || bf_numeral_sum(tokens, numeral);
}
