#include "ingest/when_read.h"

/* Time words that may open an expression, whatever follows. */
static bool opens(int64_t word)
{
    switch (word) {
    case BF_WORD_FROM:
    case BF_WORD_BETWEEN:
    case BF_WORD_THROUGH:
    case BF_WORD_UNTIL:
    case BF_WORD_SINCE:
    case BF_WORD_BY:
    case BF_WORD_AS_OF:
    case BF_WORD_EARLY:
    case BF_WORD_MID:
    case BF_WORD_LATE:
    case BF_WORD_SO_FAR:
    case BF_WORD_TO_DATE:
    case BF_WORD_YESTERDAY:
    case BF_WORD_TODAY:
    case BF_WORD_TOMORROW:
    case BF_WORD_EACH:
    case BF_WORD_END:
    case BF_WORD_START:
    case BF_WORD_QUARTER:
    case BF_WORD_SEASON:
    case BF_WORD_HOLIDAY:
    case BF_WORD_YEARLY:
    case BF_WORD_MONTHLY:
        return true;
    default:
        return false;
    }
}

#define UNITS (BF_CLASS_BIT(BF_CLASS_TIME_UNIT) | BF_CLASS_BIT(BF_CLASS_FISCAL))
#define NAMES                                                        \
    (BF_CLASS_BIT(BF_CLASS_MONTH) | BF_CLASS_BIT(BF_CLASS_WEEKDAY) | \
     BF_CLASS_BIT(BF_CLASS_ORDINAL))
#define POINTERS BF_CLASS_BIT(BF_CLASS_DEICTIC)
#define NUMBERS  BF_CLASS_BIT(BF_CLASS_NUMBER)
#define WORDS    BF_CLASS_BIT(BF_CLASS_TIME_WORD)

_Static_assert(((NAMES | POINTERS | NUMBERS | WORDS |
                 BF_CLASS_BIT(BF_CLASS_FISCAL)) &
                ~BF_OPENER_CLASSES) == 0,
               "a time starts at an opener");

/* A year, a day of a month, or a count of units. */
static bool may_count(const bf_tokens *tokens, size_t at)
{
    if (bf_year_at(tokens, at) || bf_token_any(tokens, at + 1, UNITS))
        return true;
    return bf_token_text(tokens, at).length <= 2 &&
           (bf_token_any(tokens, at + 1, NAMES | WORDS) ||
            bf_token_is(tokens, at + 1, BF_TOKEN_SLASH));
}

/* Passes over nearly all tokens at a glance. */
static bool may_start(const bf_tokens *tokens, size_t at)
{
    if (bf_token_is(tokens, at, BF_TOKEN_NUMBER))
        return may_count(tokens, at);
    if (bf_token_any(tokens, at, NAMES | BF_CLASS_BIT(BF_CLASS_FISCAL)))
        return true;
    if (bf_token_any(tokens, at, POINTERS))
        return bf_token_any(tokens, at + 1,
                            UNITS | NAMES | POINTERS | NUMBERS | WORDS) ||
               bf_token_is(tokens, at + 1, BF_TOKEN_NUMBER);
    if (bf_token_any(tokens, at, NUMBERS))
        return bf_token_any(tokens, at + 1, UNITS | NUMBERS) ||
               bf_token_is(tokens, at + 1, BF_TOKEN_HYPHEN);
    if (!bf_token_any(tokens, at, WORDS))
        return false;
    int64_t word = bf_token_value(tokens, at, BF_CLASS_TIME_WORD);
    if (word == BF_WORD_THE)
        return bf_token_any(tokens, at + 1,
                            UNITS | NAMES | POINTERS | NUMBERS | WORDS) ||
               bf_token_is(tokens, at + 1, BF_TOKEN_NUMBER);
    if (word == BF_WORD_A)
        return bf_token_any(tokens, at + 1, UNITS | NUMBERS) ||
               bf_token_is(tokens, at + 1, BF_TOKEN_NUMBER);
    return opens(word);
}

/* 61,000 in the first quarter and 70,000 in the second. */
static size_t read_ellipsis(const bf_tokens *tokens, size_t at,
                            const bf_whens *whens, bf_when *when)
{
    size_t the = bf_word_at(tokens, at, BF_WORD_THE);
    const bf_sense *ordinal =
        bf_token_sense(tokens, at + the, BF_CLASS_ORDINAL);
    if (!the || !ordinal || at == 0 || whens->count == 0 ||
        !bf_word_at(tokens, at - 1, BF_WORD_IN))
        return 0;
    const bf_when *last = &whens->items[whens->count - 1];
    size_t end = at + the + ordinal->length;
    bool counted =
        last->from.part == BF_PART_NTH ||
        (last->from.part == BF_PART_FIRST && last->from.part_count == 1);
    if (last->shape != BF_WHEN_AT || !counted ||
        last->first < bf_sentence_start(tokens, at) ||
        (bf_token_type_at(tokens, end) == BF_TOKEN_WORD &&
         !bf_token_any(tokens, end, BF_CLASS_BIT(BF_CLASS_FUNCTION))))
        return 0;
    *when = *last;
    when->first = at;
    when->end = end;
    when->base = false;
    when->from.part = ordinal->number == 1 ? BF_PART_FIRST : BF_PART_NTH;
    when->from.part_count = (int)ordinal->number;
    return end - at;
}

/* The expression that starts at a token, if one does. */
static bool read_at(const bf_tokens *tokens, size_t at, const bf_whens *whens,
                    bf_when *when)
{
    if (!may_start(tokens, at))
        return false;
    size_t each = bf_word_at(tokens, at, BF_WORD_EACH);
    if (!bf_when_read(tokens, at + each, each != 0, when))
        return read_ellipsis(tokens, at, whens, when) != 0;
    if (each)
        when->first = at;
    return true;
}

bool bf_whens_read(const bf_tokens *tokens, bf_arena *arena, bf_whens *whens,
                   bf_error *error)
{
    size_t end = 0; /* of the last one */
    *whens = (bf_whens){0};
    for (size_t i = 0; i < tokens->opener_count; i++) {
        bf_when when;
        size_t at = tokens->openers[i];
        if (at < end || !read_at(tokens, at, whens, &when))
            continue;
        bf_when *items = bf_arena_grow(arena, whens->items, whens->count,
                                       &whens->capacity, sizeof *items, error);
        if (!items)
            return false;
        whens->items = items;
        items[whens->count++] = when;
        end = when.end;
    }
    bf_whens_settle(tokens, whens);
    return true;
}
