#include "ingest/quantity_read.h"

#include "ingest/word.h"

/* Where the second number may start behind `at`; `at` when nothing joins. */
static size_t joint_end(const bf_tokens *tokens, size_t at, bool *needs_between)
{
    *needs_between = bf_word_is(tokens, at, BF_CLASS_RANGE, "and");
    if (*needs_between || bf_word_is(tokens, at, BF_CLASS_RANGE, "to") ||
        bf_word_is(tokens, at, BF_CLASS_RANGE, "or"))
        return at + bf_token_length(tokens, at, BF_CLASS_RANGE);
    bf_token_type type = bf_token_type_at(tokens, at);
    bool glued = bf_token_has(tokens, at, BF_TOKEN_GLUED) &&
                 bf_token_has(tokens, at + 1, BF_TOKEN_GLUED);
    return (type == BF_TOKEN_HYPHEN || type == BF_TOKEN_DASH) && glued ? at + 1
                                                                       : at;
}

/* "2 or 3 million": the scale counts for both. */
static void carry_scale(bf_numeral *low, const bf_numeral *high)
{
    enum { SMALL = 1000 };
    if (low->scale >= high->scale || low->low >= (int64_t)SMALL * BF_ONE)
        return;
    if (low->low > high->low / high->scale)
        return;
    low->low *= high->scale;
    low->high = low->low;
}

/* rose from 20 to 40, fell by 20 to 40: two numbers, no range. */
static bool is_change_to(const bf_reader *reader)
{
    enum { REACH = 10 };
    const bf_tokens *tokens = reader->tokens;
    size_t at = reader->low.first;
    for (size_t i = 0; i < REACH && at > 0; i++, at--) {
        bf_token_type mark = bf_token_type_at(tokens, at - 1);
        if (bf_token_has(tokens, at, BF_TOKEN_SENTENCE) ||
            mark == BF_TOKEN_SEMICOLON || mark == BF_TOKEN_COLON)
            return false;
        size_t change = bf_token_length(tokens, at - 1, BF_CLASS_CHANGE);
        /* drop off: a longer term is another word. */
        if (change && !bf_token_sense(tokens, at - 1, BF_CLASS_HEDGE) &&
            change >= bf_token_length(tokens, at - 1, BF_CLASS_COUNTS))
            return true;
    }
    return false;
}

static bool try_range(bf_reader *reader)
{
    const bf_tokens *tokens = reader->tokens;
    bool needs_between = false;
    size_t at = joint_end(tokens, reader->low.end, &needs_between);
    size_t before = reader->low.first - 1;
    bool between = reader->low.first > reader->floor &&
                   bf_word_is(tokens, before, BF_CLASS_RANGE, "between");
    if (at == reader->low.end || (needs_between && !between) ||
        !bf_numeral_read(tokens, at, &reader->high) ||
        reader->high.fraction != reader->low.fraction)
        return false;
    bool to = bf_word_is(tokens, reader->low.end, BF_CLASS_RANGE, "to");
    carry_scale(&reader->low, &reader->high);
    if (reader->high.low <= reader->low.low || (to && is_change_to(reader)))
        return false;
    reader->range = true;
    reader->quantity->core_end = reader->high.end;
    if (between || (reader->low.first > reader->floor &&
                    bf_word_is(tokens, before, BF_CLASS_RANGE, "from")))
        reader->quantity->core = before;
    return true;
}

/* "2,300, 2,400 a day": a speaker feels for the number. */
static bool gropes(const bf_reader *reader, const bf_numeral *next)
{
    const bf_tokens *tokens = reader->tokens;
    const uint64_t counted =
        BF_CLASS_BIT(BF_CLASS_RATE) | BF_CLASS_BIT(BF_CLASS_PERSON) |
        BF_CLASS_BIT(BF_CLASS_COUNTS) | BF_CLASS_BIT(BF_CLASS_PEOPLE);
    bool near = next->low > reader->low.low && !next->fraction &&
                !reader->low.fraction && next->low / 2 < reader->low.low;
    return near && bf_token_any(tokens, next->end, counted);
}

/* "4,000, 5,000 or even 6,000": from the first to the last. */
static void try_list(bf_reader *reader)
{
    const bf_tokens *tokens = reader->tokens;
    bf_numeral next;
    size_t comma = reader->low.end;
    if (bf_token_type_at(tokens, comma) != BF_TOKEN_COMMA ||
        !bf_token_has(tokens, comma, BF_TOKEN_GLUED))
        return;
    size_t maybe = bf_word_is(tokens, comma + 1, BF_CLASS_RANGE, "maybe");
    if (!bf_numeral_read(tokens, comma + 1 + maybe, &next))
        return;
    if (maybe || gropes(reader, &next)) {
        reader->high = next;
        reader->range = next.low > reader->low.low;
        if (reader->range)
            reader->quantity->core_end = next.end;
        return;
    }
    if (!bf_word_is(tokens, next.end, BF_CLASS_RANGE, "or"))
        return;
    bf_reader rest = *reader;
    bf_quantity ignored = *reader->quantity;
    rest.low = next;
    rest.floor = next.first;
    rest.quantity = &ignored;
    if (!try_range(&rest) || rest.high.low <= reader->low.low)
        return;
    carry_scale(&reader->low, &rest.high);
    reader->high = rest.high;
    reader->range = true;
    reader->quantity->core_end = rest.high.end;
}

void bf_reader_range(bf_reader *reader)
{
    if (!try_range(reader))
        try_list(reader);
}
