#include "ingest/when_read.h"

size_t bf_time_count(const bf_tokens *tokens, size_t at, int *count)
{
    const int64_t largest = 999;
    const int64_t thousandths = 1000;
    bf_numeral numeral;
    *count = 1;
    if (!bf_numeral_read(tokens, at, &numeral))
        return bf_word_at(tokens, at, BF_WORD_A);
    if (numeral.vague || numeral.about || numeral.fraction ||
        numeral.low % thousandths || numeral.low > largest * thousandths)
        return 0;
    *count = (int)(numeral.low / thousandths);
    return numeral.end - at;
}

/* today, yesterday, tomorrow. */
static size_t read_today(const bf_tokens *tokens, size_t at, bf_time *time)
{
    int64_t value = bf_token_value(tokens, at, BF_CLASS_TIME_WORD);
    if (value < BF_WORD_YESTERDAY || value > BF_WORD_TOMORROW)
        return 0;
    time->form = BF_TIME_TODAY;
    time->count = (int)value - BF_WORD_TODAY;
    return bf_token_length(tokens, at, BF_CLASS_TIME_WORD);
}

/* year over year. */
static size_t read_rate_of_change(const bf_tokens *tokens, size_t at,
                                  bf_time *time)
{
    size_t yearly = bf_word_at(tokens, at, BF_WORD_YEARLY);
    size_t monthly = bf_word_at(tokens, at, BF_WORD_MONTHLY);
    time->form = BF_TIME_SHIFT;
    time->unit = yearly ? BF_UNIT_YEAR : BF_UNIT_MONTH;
    return yearly + monthly;
}

/* Whether "before" ends its phrase, and is not "before the vote". */
static bool phrase_ends(const bf_tokens *tokens, size_t at, size_t length)
{
    const bf_sense *sense = bf_token_sense(tokens, at, BF_CLASS_TIME_WORD);
    bf_text value = {0};
    if (!sense || !bf_sense_flag(sense, "open", &value))
        return true;
    size_t next = at + length;
    static const char *const subjects[] = {"there", "only", "just"};
    for (size_t i = 0; i < sizeof subjects / sizeof *subjects; i++)
        if (bf_text_equal(bf_token_text(tokens, next),
                          bf_text_from(subjects[i])))
            return true;
    return bf_token_type_at(tokens, next) != BF_TOKEN_WORD ||
           (bf_token_sense(tokens, next, BF_CLASS_TIME_WORD) &&
            !bf_word_at(tokens, next, BF_WORD_THE) &&
            !bf_word_at(tokens, next, BF_WORD_A));
}

/* four months ago; a year earlier; the year before; two weeks later. */
static size_t read_back(const bf_tokens *tokens, size_t at, bf_time *time)
{
    size_t next = at + bf_word_at(tokens, at, BF_WORD_THE);
    time->count = 1;
    if (next == at)
        next += bf_time_count(tokens, at, &time->count);
    if (next == at)
        return 0;
    time->fiscal = bf_token_value(tokens, next, BF_CLASS_FISCAL) != 0;
    next += time->fiscal;
    const bf_sense *unit = bf_token_sense(tokens, next, BF_CLASS_TIME_UNIT);
    if (!unit)
        return 0;
    time->unit = (uint8_t)unit->number;
    next += unit->length;
    size_t ago = bf_word_at(tokens, next, BF_WORD_AGO);
    size_t earlier = bf_word_at(tokens, next, BF_WORD_EARLIER);
    size_t later = bf_word_at(tokens, next, BF_WORD_AFTER);
    size_t length = ago + earlier + later;
    if (!length || !phrase_ends(tokens, next, length))
        return 0;
    time->form = ago ? BF_TIME_AGO : BF_TIME_SHIFT;
    if (later)
        time->count = -time->count;
    return next + length - at;
}

/* [fiscal] years, with what they ended on: the unit behind "last". */
static size_t read_unit_words(const bf_tokens *tokens, size_t at, bf_time *time)
{
    size_t next = at;
    bool whole = false;
    const bf_sense *fiscal = bf_token_sense(tokens, next, BF_CLASS_FISCAL);
    if (fiscal) {
        bf_text value = {0};
        whole = bf_sense_flag(fiscal, "year", &value);
        next += fiscal->length;
        next += bf_token_is(tokens, next, BF_TOKEN_HYPHEN);
    }
    const bf_sense *unit = bf_time_unit_at(tokens, next, time->counted);
    if (!unit && !whole)
        return 0;
    next += whole ? 0 : unit->length;
    time->unit = whole ? BF_UNIT_YEAR : (uint8_t)unit->number;
    time->fiscal = fiscal != NULL;
    bf_time end;
    return next + (fiscal ? bf_time_read_ended(tokens, next, &end) : 0) - at;
}

/* Whether "which" may stand before a unit, and not only before its parts. */
static bool may_point(const bf_sense *which)
{
    return which && (which->number < BF_DEICTIC_SAME ||
                     which->number == BF_DEICTIC_THAT ||
                     which->number == BF_DEICTIC_FOLLOWING);
}

/* The last two fiscal years; this week; the previous month. */
static size_t read_which(const bf_tokens *tokens, size_t at, bf_time *time)
{
    size_t the = bf_word_at(tokens, at, BF_WORD_THE);
    size_t next = at + the;
    const bf_sense *which = bf_token_sense(tokens, next, BF_CLASS_DEICTIC);
    if (!may_point(which))
        return 0;
    next += which->length;
    time->which = (uint8_t)which->number;
    size_t counted = which->number == BF_DEICTIC_THAT
                         ? 0
                         : bf_time_count(tokens, next, &time->count);
    time->counted = counted != 0;
    next += counted;
    size_t unit = read_unit_words(tokens, next, time);
    /* "The next month" is that of the month that is spoken of. */
    bool after = time->which == BF_DEICTIC_FOLLOWING ||
                 (time->which == BF_DEICTIC_NEXT && the && !counted);
    if (after)
        time->count = -time->count;
    time->form = after || time->which == BF_DEICTIC_PREVIOUS ? BF_TIME_SHIFT
                                                             : BF_TIME_UNIT;
    return unit ? next + unit - at : 0;
}

/* The latest weekend is meant by "over the weekend". */
static size_t read_weekend(const bf_tokens *tokens, size_t at, bf_time *time)
{
    size_t the = bf_word_at(tokens, at, BF_WORD_THE);
    const bf_sense *unit = bf_token_sense(tokens, at + the, BF_CLASS_TIME_UNIT);
    if (!the || !unit || unit->number != BF_UNIT_WEEKEND)
        return 0;
    *time = (bf_time){.form = BF_TIME_UNIT,
                      .unit = BF_UNIT_WEEKEND,
                      .which = BF_DEICTIC_THIS,
                      .count = 1};
    return the + unit->length;
}

size_t bf_time_read_unit(const bf_tokens *tokens, size_t at, bf_time *time)
{
    static size_t (*const readers[])(const bf_tokens *, size_t, bf_time *) = {
        read_today, read_rate_of_change, read_back, read_which, read_weekend};
    for (size_t i = 0; i < sizeof readers / sizeof *readers; i++) {
        *time = (bf_time){.count = 1};
        size_t length = readers[i](tokens, at, time);
        if (length)
            return length;
    }
    return 0;
}

size_t bf_time_read_bare_unit(const bf_tokens *tokens, size_t at, bf_time *time)
{
    size_t the = bf_word_at(tokens, at, BF_WORD_THE);
    const bf_sense *unit = bf_token_sense(tokens, at + the, BF_CLASS_TIME_UNIT);
    if (!the || !unit || unit->number < BF_UNIT_WEEK)
        return 0;
    *time = (bf_time){.form = BF_TIME_UNIT,
                      .unit = (uint8_t)unit->number,
                      .which = BF_DEICTIC_THIS,
                      .count = 1};
    return the + unit->length;
}

/* What a "same" period is the same of. */
static size_t read_same_of(const bf_tokens *tokens, size_t at, bf_time *time)
{
    size_t next = at + bf_word_at(tokens, at, BF_WORD_OF);
    if (next == at)
        next += bf_word_at(tokens, at, BF_WORD_IN);
    bf_time other;
    size_t length = bf_time_read_fiscal(tokens, next, &other);
    if (!length)
        length = bf_time_read_year(tokens, next, &other);
    if (!length)
        length = bf_time_read_unit(tokens, next, &other);
    if (!length)
        return 0;
    if (other.form == BF_TIME_YEAR) {
        time->year = other.year;
        time->fiscal = other.fiscal;
        return next + length - at;
    }
    bool back = other.form == BF_TIME_SHIFT || other.form == BF_TIME_AGO ||
                (other.form == BF_TIME_UNIT && !other.counted &&
                 other.which <= BF_DEICTIC_THIS);
    if (!back || other.unit != BF_UNIT_YEAR)
        return 0;
    time->unit = BF_UNIT_YEAR;
    time->count = other.count;
    time->which = other.form == BF_TIME_UNIT ? other.which : BF_DEICTIC_NONE;
    return next + length - at;
}

/* in the five months: those that were spoken of. */
static size_t read_definite(const bf_tokens *tokens, size_t at, bf_time *time)
{
    size_t the = bf_word_at(tokens, at, BF_WORD_THE);
    int count = 0;
    size_t counted = the ? bf_time_count(tokens, at + the, &count) : 0;
    const bf_sense *unit = bf_time_unit_at(tokens, at + the + counted, true);
    bool within = at > 0 && (bf_word_at(tokens, at - 1, BF_WORD_IN) ||
                             bf_word_at(tokens, at - 1, BF_WORD_OVER));
    if (!counted || count < 2 || !unit || !within)
        return 0;
    size_t end = at + the + counted + unit->length;
    if (bf_token_type_at(tokens, end) == BF_TOKEN_WORD ||
        bf_token_type_at(tokens, end) == BF_TOKEN_NUMBER)
        return 0;
    time->which = BF_DEICTIC_THIS;
    time->part_unit = (uint8_t)unit->number;
    time->part_count = count;
    return end - at;
}

/* The same, that same, this (stretch): past it; 0 for anything else. */
static size_t read_sameness(const bf_tokens *tokens, size_t at)
{
    size_t next = at + bf_word_at(tokens, at, BF_WORD_THE);
    const bf_sense *which = bf_token_sense(tokens, next, BF_CLASS_DEICTIC);
    if (which && which->number == BF_DEICTIC_THAT) {
        next += which->length;
        which = bf_token_sense(tokens, next, BF_CLASS_DEICTIC);
    }
    if (!which)
        return 0;
    next += which->length;
    bool now = which->number == BF_DEICTIC_THIS &&
               bf_word_at(tokens, next, BF_WORD_STRETCH);
    return which->number == BF_DEICTIC_SAME || now ? next : 0;
}

size_t bf_time_read_same(const bf_tokens *tokens, size_t at, bf_time *time)
{
    *time = (bf_time){.form = BF_TIME_SAME};
    size_t definite = read_definite(tokens, at, time);
    if (definite)
        return definite;
    size_t next = read_sameness(tokens, at);
    if (!next)
        return 0;
    int count = 0;
    next += bf_time_count(tokens, next, &count);
    const bf_sense *unit = bf_token_sense(tokens, next, BF_CLASS_TIME_UNIT);
    size_t stretch = bf_word_at(tokens, next, BF_WORD_STRETCH);
    if (!stretch && bf_text_equal(bf_token_text(tokens, next), BF_TEXT("date")))
        stretch = 1;
    if (!unit && !stretch)
        return 0;
    next += unit ? unit->length : stretch;
    size_t of = read_same_of(tokens, next, time);
    /* "Over the same period": the one that is spoken of. */
    bool alone = at > 0 &&
                 (bf_word_at(tokens, at - 1, BF_WORD_IN) ||
                  bf_word_at(tokens, at - 1, BF_WORD_OVER)) &&
                 !bf_word_at(tokens, next, BF_WORD_OF);
    return of || alone ? next + of - at : 0;
}
