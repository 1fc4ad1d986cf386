#include "ingest/when_read.h"

#define BIT BF_CLASS_BIT

/* A kind of time, and what one of them can start with. */
struct kind {
    size_t (*read)(const bf_tokens *tokens, size_t at, bf_time *time);
    uint64_t first;  /* classes of its first word */
    uint64_t behind; /* and of the word behind "the" */
    bool digits;     /* or a number, "the" before it or not; or a holiday */
};

/* In the order in which they are tried; any word may start the last. */
static const struct kind kinds[] = {
    {bf_time_read_fiscal, BIT(BF_CLASS_FISCAL), BIT(BF_CLASS_FISCAL), true},
    {bf_time_read_day, BIT(BF_CLASS_WEEKDAY) | BIT(BF_CLASS_MONTH), 0, true},
    {bf_time_read_month, BIT(BF_CLASS_MONTH) | BIT(BF_CLASS_DEICTIC),
     BIT(BF_CLASS_DEICTIC), false},
    {bf_time_read_season, BIT(BF_CLASS_TIME_WORD) | BIT(BF_CLASS_DEICTIC),
     BIT(BF_CLASS_TIME_WORD) | BIT(BF_CLASS_DEICTIC), false},
    {bf_time_read_year, 0, 0, true},
    {bf_time_read_weekday, BIT(BF_CLASS_WEEKDAY) | BIT(BF_CLASS_DEICTIC),
     BIT(BF_CLASS_DEICTIC), false},
    {bf_time_read_same, BIT(BF_CLASS_DEICTIC),
     BIT(BF_CLASS_DEICTIC) | BIT(BF_CLASS_NUMBER), true},
    {bf_time_read_unit, UINT64_MAX, UINT64_MAX, true}};

/* A time without parts. */
static size_t read_whole(const bf_tokens *tokens, size_t at, bf_time *time)
{
    const uint64_t starters = BIT(BF_CLASS_MONTH) | BIT(BF_CLASS_WEEKDAY) |
                              BIT(BF_CLASS_FISCAL) | BIT(BF_CLASS_DEICTIC) |
                              BIT(BF_CLASS_NUMBER) | BIT(BF_CLASS_TIME_WORD);
    if (!bf_token_is(tokens, at, BF_TOKEN_NUMBER) &&
        !bf_token_any(tokens, at, starters))
        return 0;
    size_t next = at + bf_word_at(tokens, at, BF_WORD_THE);
    bool digits = bf_token_is(tokens, at, BF_TOKEN_NUMBER) ||
                  bf_token_is(tokens, next, BF_TOKEN_NUMBER) ||
                  bf_word_at(tokens, at, BF_WORD_HOLIDAY);
    for (size_t i = 0; i < sizeof kinds / sizeof *kinds; i++) {
        const struct kind *kind = &kinds[i];
        bool possible = (digits && kind->digits) ||
                        bf_token_any(tokens, at, kind->first) ||
                        bf_token_any(tokens, next, kind->behind);
        size_t length = possible ? kind->read(tokens, at, time) : 0;
        if (length)
            return length;
    }
    return 0;
}

/* What a part is taken of; "the year" will do, or a year behind a noun. */
static size_t read_outer(const bf_tokens *tokens, size_t at, bf_time *time)
{
    size_t length = read_whole(tokens, at, time);
    return length ? length : bf_time_read_bare_unit(tokens, at, time);
}

/* "of" or "in" before what a part is taken of; a hyphen in "mid-May". */
static size_t joint(const bf_tokens *tokens, size_t at)
{
    size_t length = bf_word_at(tokens, at, BF_WORD_OF);
    if (!length)
        length = bf_word_at(tokens, at, BF_WORD_IN);
    if (!length)
        length = bf_token_is(tokens, at, BF_TOKEN_HYPHEN) ||
                 bf_token_is(tokens, at, BF_TOKEN_COMMA);
    return length;
}

static bf_time_part edge_at(const bf_tokens *tokens, size_t at)
{
    switch (bf_token_value(tokens, at, BF_CLASS_TIME_WORD)) {
    case BF_WORD_EARLY:
        return BF_PART_EARLY;
    case BF_WORD_MID:
        return BF_PART_MID;
    case BF_WORD_LATE:
        return BF_PART_LATE;
    case BF_WORD_START:
        return BF_PART_START;
    case BF_WORD_END:
        return BF_PART_END;
    default:
        return BF_PART_NONE;
    }
}

/* mid-January; late last year; the end of August. */
static size_t read_edge(const bf_tokens *tokens, size_t at, bf_time *time)
{
    size_t next = at + bf_word_at(tokens, at, BF_WORD_THE);
    bf_time_part part = edge_at(tokens, next);
    if (part == BF_PART_NONE)
        return 0;
    next += bf_token_length(tokens, next, BF_CLASS_TIME_WORD);
    if (bf_token_type_at(tokens, next) != BF_TOKEN_COMMA)
        next += joint(tokens, next);
    size_t length = read_outer(tokens, next, time);
    time->part = (uint8_t)part;
    return length ? next + length - at : 0;
}

/* Which part an ordinal or "last" begins: first N, last N, the Nth. */
static size_t read_order(const bf_tokens *tokens, size_t at, bf_time *part)
{
    const bf_sense *ordinal = bf_token_sense(tokens, at, BF_CLASS_ORDINAL);
    const bf_sense *which = bf_token_sense(tokens, at, BF_CLASS_DEICTIC);
    if (ordinal) {
        part->part = ordinal->number == 1 ? BF_PART_FIRST : BF_PART_NTH;
        part->part_count = (int)ordinal->number;
        return ordinal->length;
    }
    bool first = which && which->number == BF_DEICTIC_FIRST;
    bool last = which && (which->number == BF_DEICTIC_LAST ||
                          which->number == BF_DEICTIC_CLOSING);
    if (!first && !last)
        return 0;
    part->part = first ? BF_PART_FIRST : BF_PART_LAST;
    part->part_count = 1;
    return which->length;
}

/* The first 11 months; the second half; the closing ten days. */
static size_t read_part(const bf_tokens *tokens, size_t at, bf_time *part)
{
    size_t next = at + bf_word_at(tokens, at, BF_WORD_THE);
    *part = (bf_time){0};
    size_t order = read_order(tokens, next, part);
    if (!order)
        return 0;
    next += order;
    next += bf_token_is(tokens, next, BF_TOKEN_HYPHEN);
    size_t counted = part->part == BF_PART_NTH
                         ? 0
                         : bf_time_count(tokens, next, &part->part_count);
    next += counted;
    next += bf_token_is(tokens, next, BF_TOKEN_HYPHEN);
    part->fiscal = bf_token_value(tokens, next, BF_CLASS_FISCAL) != 0;
    next += part->fiscal;
    const bf_sense *unit = bf_time_unit_at(tokens, next, counted != 0);
    if (!unit || part->part_count < 1)
        return 0;
    part->part_unit = (uint8_t)unit->number;
    return next + unit->length - at;
}

/* Q3. */
static size_t read_q(const bf_tokens *tokens, size_t at, bf_time *part)
{
    size_t q = bf_word_at(tokens, at, BF_WORD_QUARTER);
    if (!q || bf_token_type_at(tokens, at + q) != BF_TOKEN_NUMBER ||
        !bf_token_has(tokens, at + q, BF_TOKEN_GLUED))
        return 0;
    int64_t number = tokens->items[at + q].value;
    if (number % 1000 || number < 1000 || number > 4000)
        return 0;
    *part = (bf_time){.part = BF_PART_NTH,
                      .part_unit = BF_UNIT_QUARTER,
                      .part_count = (int)(number / 1000)};
    return q + 1;
}

/* A quarter or a half without its year is this year's. */
static bool stands_alone(const bf_time *part)
{
    if (part->part_unit == BF_UNIT_MONTH && part->part == BF_PART_FIRST)
        return part->part_count > 1 && part->part_count < 12;
    return (part->part_unit == BF_UNIT_QUARTER ||
            part->part_unit == BF_UNIT_HALF) &&
           (part->part == BF_PART_NTH || part->part == BF_PART_FIRST) &&
           part->part_count <= 4;
}

/* the week of May 3; the weekend of Sept. 23. */
static size_t read_around(const bf_tokens *tokens, size_t at, bf_time *time)
{
    size_t next = at + bf_word_at(tokens, at, BF_WORD_THE);
    const bf_sense *unit = bf_time_unit_at(tokens, next, false);
    if (next == at || !unit ||
        (unit->number != BF_UNIT_WEEK && unit->number != BF_UNIT_WEEKEND))
        return 0;
    next += unit->length;
    size_t of = bf_word_at(tokens, next, BF_WORD_OF);
    size_t length = of ? bf_time_read_day(tokens, next + of, time) : 0;
    time->part = BF_PART_AROUND;
    time->part_unit = (uint8_t)unit->number;
    return length ? next + of + length - at : 0;
}

/* seven months into the fiscal year: its first seven. */
static size_t read_into(const bf_tokens *tokens, size_t at, bf_time *time)
{
    int count = 0;
    size_t counted = bf_time_count(tokens, at, &count);
    const bf_sense *unit = bf_time_unit_at(tokens, at + counted, count > 1);
    if (!counted || !unit || count < 1)
        return 0;
    size_t next = at + counted + unit->length;
    const bf_sense *into = bf_token_sense(tokens, next, BF_CLASS_RANGE);
    if (!into || !bf_text_equal(into->entry->value, BF_TEXT("into")))
        return 0;
    size_t outer = read_outer(tokens, next + into->length, time);
    time->part = BF_PART_FIRST;
    time->part_unit = (uint8_t)unit->number;
    time->part_count = count;
    return outer ? next + into->length + outer - at : 0;
}

static size_t read_counted(const bf_tokens *tokens, size_t at, bf_time *time)
{
    bf_time part;
    size_t length = read_around(tokens, at, time);
    if (!length)
        length = read_into(tokens, at, time);
    if (length)
        return length;
    length = read_q(tokens, at, &part);
    if (!length)
        length = read_part(tokens, at, &part);
    if (!length)
        return 0;
    size_t next = at + length;
    size_t of = joint(tokens, next);
    if (bf_token_is(tokens, next, BF_TOKEN_COMMA) &&
        !bf_year_at(tokens, next + 1))
        of = 0;
    size_t outer = 0;
    if (of || bf_token_sense(tokens, next, BF_CLASS_FISCAL)) {
        outer = read_outer(tokens, next + of, time);
    } else if (bf_year_at(tokens, next)) {
        *time =
            (bf_time){.form = BF_TIME_YEAR, .year = bf_year_at(tokens, next)};
        outer = 1;
    }
    if (!outer && !stands_alone(&part))
        return 0;
    if (!outer)
        *time = (bf_time){.form = BF_TIME_UNIT,
                          .unit = BF_UNIT_YEAR,
                          .which = BF_DEICTIC_THIS,
                          .fiscal = part.fiscal,
                          .loose = part.part_unit == BF_UNIT_MONTH,
                          .count = 1};
    time->part = part.part;
    time->part_unit = part.part_unit;
    time->part_count = part.part_count;
    return outer ? next + of + outer - at : length;
}

size_t bf_time_read(const bf_tokens *tokens, size_t at, bf_time *time)
{
    size_t length = read_counted(tokens, at, time);
    if (!length)
        length = read_edge(tokens, at, time);
    return length ? length : read_whole(tokens, at, time);
}
