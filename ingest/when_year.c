#include "ingest/when_read.h"

/* A word that says nothing of times, such as the noun after a number. */
static bool is_plain_word(const bf_tokens *tokens, size_t at)
{
    return bf_token_is(tokens, at, BF_TOKEN_WORD) &&
           !bf_token_has(tokens, at, BF_TOKEN_LINE) &&
           !bf_token_sense(tokens, at, BF_CLASS_TIME_WORD) &&
           !bf_token_sense(tokens, at, BF_CLASS_FISCAL);
}

/* Whether a word before makes a year of four digits, whatever follows. */
static bool is_year_word(const bf_tokens *tokens, size_t at)
{
    switch (bf_token_value(tokens, at, BF_CLASS_TIME_WORD)) {
    case BF_WORD_IN:
    case BF_WORD_OF:
    case BF_WORD_SINCE:
    case BF_WORD_UNTIL:
    case BF_WORD_THROUGH:
    case BF_WORD_BY:
    case BF_WORD_EARLY:
    case BF_WORD_MID:
    case BF_WORD_LATE:
    case BF_WORD_AS_OF:
        return true;
    default:
        return false;
    }
}

/* "2000 to 3000": a range of numbers, one of which is no year. */
static bool is_first_of_two(const bf_tokens *tokens, size_t at)
{
    bool joined = bf_word_at(tokens, at, BF_WORD_AND) ||
                  bf_word_at(tokens, at, BF_WORD_OR) ||
                  bf_word_at(tokens, at, BF_WORD_TO);
    return joined && bf_token_is(tokens, at + 1, BF_TOKEN_NUMBER) &&
           bf_token_text(tokens, at + 1).length > 2 &&
           !bf_year_at(tokens, at + 1);
}

/* "over 2000 migrants" and "about 2000, mostly" are no years. */
static bool is_year(const bf_tokens *tokens, size_t at)
{
    int year = bf_year_at(tokens, at);
    if (year == 0 || bf_token_is(tokens, at + 1, BF_TOKEN_PERCENT) ||
        bf_token_sense(tokens, at + 1, BF_CLASS_SCALE) ||
        (bf_token_is(tokens, at + 1, BF_TOKEN_HYPHEN) &&
         bf_token_is(tokens, at + 2, BF_TOKEN_WORD)))
        return false;
    if (at == 0 || is_year_word(tokens, at - 1))
        return true;
    if (is_first_of_two(tokens, at + 1) ||
        bf_token_is(tokens, at - 1, BF_TOKEN_CURRENCY) ||
        bf_token_is(tokens, at - 1, BF_TOKEN_SLASH))
        return false;
    bool timed = bf_token_sense(tokens, at - 1, BF_CLASS_TIME_WORD);
    if (is_plain_word(tokens, at + 1))
        return timed && year % 100 != 0;
    return year % 100 != 0 || timed;
}

size_t bf_time_read_year(const bf_tokens *tokens, size_t at, bf_time *time)
{
    size_t article = bf_word_at(tokens, at, BF_WORD_THE);
    size_t next = at + article;
    int year = bf_year_at(tokens, next);
    *time = (bf_time){.form = BF_TIME_YEAR, .year = year};
    if (year && year % 10 == 0 &&
        bf_word_at(tokens, next + 1, BF_WORD_PLURAL) &&
        bf_token_has(tokens, next + 1, BF_TOKEN_GLUED)) {
        time->form = BF_TIME_DECADE;
        return article + 2;
    }
    return is_year(tokens, next) ? article + 1 : 0;
}

/* The year behind "fiscal", in four digits or two. */
static size_t fiscal_number(const bf_tokens *tokens, size_t at, int *year)
{
    size_t mark = bf_token_is(tokens, at, BF_TOKEN_OTHER) &&
                  bf_token_has(tokens, at + 1, BF_TOKEN_GLUED);
    *year = bf_year_at(tokens, at + mark);
    if (*year == 0 && bf_token_is(tokens, at + mark, BF_TOKEN_NUMBER) &&
        bf_token_text(tokens, at + mark).length == 2 &&
        tokens->items[at + mark].value % 1000 == 0)
        *year = 2000 + (int)(tokens->items[at + mark].value / 1000);
    if (!*year)
        return 0;
    bool spans = bf_token_is(tokens, at + mark + 1, BF_TOKEN_HYPHEN) &&
                 bf_token_text(tokens, at + mark + 2).length == 2 &&
                 bf_token_is(tokens, at + mark + 2, BF_TOKEN_NUMBER) &&
                 tokens->items[at + mark + 2].value / 1000 == (*year + 1) % 100;
    *year += spans;
    return mark + 1 + (spans ? 2 : 0);
}

/* "fiscal [year]": with *whole when the year is said. */
static size_t fiscal_words(const bf_tokens *tokens, size_t at, bool *whole)
{
    const bf_sense *fiscal = bf_token_sense(tokens, at, BF_CLASS_FISCAL);
    if (!fiscal)
        return 0;
    bf_text value = {0};
    *whole = bf_sense_flag(fiscal, "year", &value);
    size_t next = at + fiscal->length;
    next += bf_token_is(tokens, next, BF_TOKEN_HYPHEN);
    const bf_sense *unit = bf_token_sense(tokens, next, BF_CLASS_TIME_UNIT);
    if (!unit || unit->number != BF_UNIT_YEAR)
        return fiscal->length;
    *whole = true;
    return next + unit->length - at;
}

/* [the] 2019 fiscal year. */
static size_t read_number_first(const bf_tokens *tokens, size_t at,
                                bf_time *time)
{
    bool whole = false;
    int year = bf_year_at(tokens, at);
    size_t length = year ? fiscal_words(tokens, at + 1, &whole) : 0;
    if (!length || !whole)
        return 0;
    time->year = year;
    return 1 + length;
}

/* "The whole fiscal year" does not stop at the article's day. */
static bool is_all_of_it(const bf_tokens *tokens, size_t at)
{
    const bf_sense *fiscal = bf_token_sense(tokens, at, BF_CLASS_FISCAL);
    bf_text value = {0};
    return fiscal && bf_sense_flag(fiscal, "whole", &value);
}

/* fiscal 2019; the fiscal year that ended Sept. 30; the whole fiscal year. */
size_t bf_time_read_fiscal(const bf_tokens *tokens, size_t at, bf_time *time)
{
    *time = (bf_time){.form = BF_TIME_YEAR, .fiscal = true};
    size_t next = at;
    bool whole = false;
    if (!bf_token_sense(tokens, at, BF_CLASS_FISCAL))
        next += bf_word_at(tokens, at, BF_WORD_THE);
    size_t length = read_number_first(tokens, next, time);
    if (!length) {
        length = fiscal_words(tokens, next, &whole);
        if (!length)
            return 0;
        length += fiscal_number(tokens, next + length, &time->year);
    }
    next += length;
    bf_time end;
    size_t just = whole ? bf_time_read_just_ended(tokens, next) : 0;
    if (just) {
        *time = (bf_time){.form = BF_TIME_UNIT,
                          .unit = BF_UNIT_YEAR,
                          .which = BF_DEICTIC_LAST,
                          .fiscal = true,
                          .count = 1};
        return next + just - at;
    }
    size_t clause = bf_time_read_ended(tokens, next, &end);
    if (time->year)
        return next + clause - at;
    if (!whole || (!clause && (bf_word_at(tokens, next, BF_WORD_EARLIER) ||
                               bf_word_at(tokens, next, BF_WORD_AGO))))
        return 0;
    if (clause) {
        *time = end;
        time->fiscal = true;
        time->which = end.form;
        time->form = BF_TIME_ENDED;
    } else {
        *time = (bf_time){.form = BF_TIME_UNIT,
                          .unit = BF_UNIT_YEAR,
                          .which = is_all_of_it(tokens, at) ? BF_DEICTIC_NONE
                                                            : BF_DEICTIC_THIS,
                          .fiscal = true,
                          .count = 1};
    }
    return next + clause - at;
}

/* this year, of last year */
static size_t read_pointed_year(const bf_tokens *tokens, size_t at, size_t of,
                                bf_time *time)
{
    bf_time year;
    size_t length = bf_time_read_unit(tokens, at + of, &year);
    bool named = length && year.form == BF_TIME_UNIT &&
                 year.unit == BF_UNIT_YEAR && !year.counted && !year.fiscal;
    if (!named || year.which > BF_DEICTIC_NEXT)
        return 0;
    time->unit = BF_UNIT_YEAR;
    time->count = year.which == BF_DEICTIC_THIS   ? 0
                  : year.which == BF_DEICTIC_NEXT ? 1
                                                  : -1;
    return of + length;
}

size_t bf_time_read_year_of(const bf_tokens *tokens, size_t at, bf_time *time)
{
    size_t of = bf_word_at(tokens, at, BF_WORD_OF);
    return of ? read_pointed_year(tokens, at, of, time) : 0;
}

/* The year that a month belongs to: 2022, of 2022, of last year. */
static size_t year_of_month(const bf_tokens *tokens, size_t at, bf_time *time)
{
    /* one December day in 2021 */
    const bf_sense *unit = bf_token_sense(tokens, at, BF_CLASS_TIME_UNIT);
    size_t in = unit ? bf_word_at(tokens, at + unit->length, BF_WORD_IN) : 0;
    if (in && bf_year_at(tokens, at + unit->length + in)) {
        time->year = bf_year_at(tokens, at + unit->length + in);
        return unit->length + in + 1;
    }
    size_t of = bf_word_at(tokens, at, BF_WORD_OF);
    size_t next = at + of;
    size_t comma = bf_token_is(tokens, at, BF_TOKEN_COMMA);
    bf_time year;
    if (comma && bf_year_at(tokens, at + 1) && !is_plain_word(tokens, at + 2)) {
        time->year = bf_year_at(tokens, at + 1);
        return 2;
    }
    if (bf_year_at(tokens, next) &&
        !bf_token_is(tokens, next + 1, BF_TOKEN_PERCENT)) {
        time->year = bf_year_at(tokens, next);
        return of + 1;
    }
    size_t length = bf_time_read_fiscal(tokens, next, &year);
    if (length && year.form == BF_TIME_YEAR) {
        time->year = year.year;
        time->fiscal = true;
        return of + length;
    }
    return read_pointed_year(tokens, at, of, time);
}

size_t bf_time_read_month(const bf_tokens *tokens, size_t at, bf_time *time)
{
    *time = (bf_time){.form = BF_TIME_MONTH};
    size_t next = at + bf_time_read_which(tokens, at, &time->which);
    const bf_sense *month = bf_month_at(tokens, next);
    if (!month)
        return 0;
    time->month = (int)month->number;
    next += month->length;
    if (time->which == BF_DEICTIC_NONE)
        next += year_of_month(tokens, next, time);
    return next - at;
}

/* "The fall in crossings" is no season: the verb's noun needs its year. */
static bool is_season(const bf_tokens *tokens, size_t at, bool which)
{
    bf_text value = {0};
    const bf_sense *season = bf_token_sense(tokens, at, BF_CLASS_TIME_WORD);
    if (which || !bf_sense_flag(season, "verb", &value))
        return true;
    size_t next = at + season->length;
    return !bf_token_is(tokens, next, BF_TOKEN_WORD);
}

size_t bf_time_read_season(const bf_tokens *tokens, size_t at, bf_time *time)
{
    *time = (bf_time){.form = BF_TIME_SEASON};
    size_t next = at + bf_time_read_which(tokens, at, &time->which);
    bool which = next > at;
    if (!which)
        next += bf_word_at(tokens, at, BF_WORD_THE);
    bool pointed = next > at;
    size_t season = bf_word_at(tokens, next, BF_WORD_SEASON);
    if (!season)
        return 0;
    time->month = bf_word_flag(tokens, next, BF_TEXT("first"));
    size_t year = which ? 0 : year_of_month(tokens, next + season, time);
    if (!year && (!pointed || !is_season(tokens, next, which)))
        return 0;
    return next + season + year - at;
}
