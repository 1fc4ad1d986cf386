#include "ingest/when_read.h"

enum { FIRST_YEAR = 1900, LAST_YEAR = 2099, LAST_DAY = 31 };

/* A whole number in digits, without groups; -1 when it is none. */
static int plain_number(const bf_tokens *tokens, size_t at)
{
    enum { LONGEST = 4 };
    if (!bf_token_is(tokens, at, BF_TOKEN_NUMBER))
        return -1;
    int value = 0;
    bf_text text = bf_token_text(tokens, at);
    for (size_t i = 0; i < text.length; i++) {
        if (i == LONGEST || text.bytes[i] < '0' || text.bytes[i] > '9')
            return -1;
        value = value * 10 + (text.bytes[i] - '0');
    }
    return value;
}

int bf_year_at(const bf_tokens *tokens, size_t at)
{
    int year = plain_number(tokens, at);
    return year >= FIRST_YEAR && year <= LAST_YEAR ? year : 0;
}

/* A month's or a day's word that is an everyday word too. */
static bool is_doubtful(const bf_sense *sense)
{
    bf_text value = {0};
    return bf_sense_flag(sense, "word", &value);
}

/* A preposition or the like before a token makes a time of it. */
static bool has_company(const bf_tokens *tokens, size_t at)
{
    if (at == 0)
        return false;
    return bf_token_sense(tokens, at - 1, BF_CLASS_TIME_WORD) ||
           bf_token_sense(tokens, at - 1, BF_CLASS_DEICTIC) ||
           bf_token_is(tokens, at - 1, BF_TOKEN_NUMBER) ||
           bf_token_is(tokens, at - 1, BF_TOKEN_HYPHEN);
}

/* "May saw", "May's count": a month, where a wish would go on otherwise. */
static bool is_subject(const bf_tokens *tokens, size_t at,
                       const bf_sense *month)
{
    size_t bare = month->entry->term.length;
    if (bf_token_text(tokens, at).length > bare + 1)
        return true;
    return bf_token_has(tokens, at, BF_TOKEN_SENTENCE) &&
           bf_token_is(tokens, at + 1, BF_TOKEN_WORD) &&
           !bf_token_sense(tokens, at + 1, BF_CLASS_TIME_WORD) &&
           !bf_token_sense(tokens, at + 1, BF_CLASS_WISHED);
}

/* "The busiest was May, with", "June 43, May 48", "(May)": no verb there. */
static bool is_named(const bf_tokens *tokens, size_t at)
{
    /* - May: 180,597 */
    if (bf_token_has(tokens, at + 1, BF_TOKEN_GLUED) &&
        bf_token_type_at(tokens, at + 1) == BF_TOKEN_COLON)
        return true;
    if (at == 0 || bf_token_has(tokens, at, BF_TOKEN_SENTENCE))
        return false;
    const bf_sense *before = bf_token_sense(tokens, at - 1, BF_CLASS_FUNCTION);
    bf_text value = {0};
    bool verb = before && bf_sense_flag(before, "be", &value);
    bf_token_type type = bf_token_type_at(tokens, at - 1);
    bool mark = type == BF_TOKEN_COMMA || type == BF_TOKEN_OPEN ||
                type == BF_TOKEN_SEMICOLON || type == BF_TOKEN_COLON ||
                type == BF_TOKEN_OTHER;
    return verb || (mark && bf_token_type_at(tokens, at + 1) != BF_TOKEN_WORD);
}

const bf_sense *bf_month_at(const bf_tokens *tokens, size_t at)
{
    const bf_sense *month = bf_token_sense(tokens, at, BF_CLASS_MONTH);
    if (!month || !bf_token_has(tokens, at, BF_TOKEN_CAPITAL))
        return NULL;
    bool sure = !is_doubtful(month) || has_company(tokens, at) ||
                is_subject(tokens, at, month) || is_named(tokens, at) ||
                bf_token_is(tokens, at + 1, BF_TOKEN_NUMBER);
    return sure ? month : NULL;
}

size_t bf_time_read_which(const bf_tokens *tokens, size_t at, uint8_t *which)
{
    size_t the = bf_word_at(tokens, at, BF_WORD_THE);
    const bf_sense *sense = bf_token_sense(tokens, at + the, BF_CLASS_DEICTIC);
    if (!sense || (sense->number > BF_DEICTIC_PREVIOUS &&
                   sense->number != BF_DEICTIC_FOLLOWING))
        return 0;
    *which = (uint8_t)sense->number;
    return the + sense->length;
}

/* A weekday with its capital. */
static const bf_sense *weekday_at(const bf_tokens *tokens, size_t at)
{
    const bf_sense *weekday = bf_token_sense(tokens, at, BF_CLASS_WEEKDAY);
    if (!weekday || !bf_token_has(tokens, at, BF_TOKEN_CAPITAL))
        return NULL;
    size_t comma = at + 1 + bf_token_is(tokens, at + 1, BF_TOKEN_COMMA);
    bool sure = !is_doubtful(weekday) ||
                (at > 0 && bf_word_at(tokens, at - 1, BF_WORD_ON)) ||
                bf_token_sense(tokens, comma, BF_CLASS_MONTH);
    return sure ? weekday : NULL;
}

/* The day of a month; not a percentage, a clock, an age or "5 million". */
static int day_at(const bf_tokens *tokens, size_t at)
{
    int day = plain_number(tokens, at);
    if (day < 1 || day > LAST_DAY || bf_token_text(tokens, at).length > 2)
        return 0;
    bool clock = bf_token_is(tokens, at + 1, BF_TOKEN_COLON) &&
                 bf_token_has(tokens, at + 2, BF_TOKEN_GLUED) &&
                 bf_token_is(tokens, at + 2, BF_TOKEN_NUMBER);
    bool joined = bf_token_is(tokens, at + 1, BF_TOKEN_HYPHEN) &&
                  bf_token_is(tokens, at + 2, BF_TOKEN_WORD) &&
                  !bf_token_sense(tokens, at + 2, BF_CLASS_MONTH);
    bool counted = bf_token_is(tokens, at + 1, BF_TOKEN_PERCENT) ||
                   bf_token_sense(tokens, at + 1, BF_CLASS_SCALE);
    return clock || joined || counted ? 0 : day;
}

/* The tokens of a year behind a day: ", 2022", "of 2022", "2022". */
static size_t year_behind(const bf_tokens *tokens, size_t at, bf_time *time)
{
    size_t pointed = bf_time_read_year_of(tokens, at, time);
    if (pointed)
        return pointed;
    int *year = &time->year;
    size_t skip = bf_token_is(tokens, at, BF_TOKEN_COMMA);
    if (!skip)
        skip = bf_word_at(tokens, at, BF_WORD_OF);
    *year = bf_year_at(tokens, at + skip);
    if (*year && bf_token_is(tokens, at + skip + 1, BF_TOKEN_PERCENT))
        *year = 0;
    return *year ? skip + 1 : 0;
}

/* Dec. 24; October 21, 2022.  "In May 15 people" has no day. */
static size_t read_month_first(const bf_tokens *tokens, size_t at,
                               bf_time *time)
{
    const bf_sense *month = bf_month_at(tokens, at);
    if (!month ||
        (at > 0 && bf_text_alike(bf_token_text(tokens, at - 1), BF_TEXT("in"))))
        return 0;
    size_t next = at + month->length;
    time->month = (int)month->number;
    time->day = day_at(tokens, next);
    if (time->day == 0)
        return 0;
    next++;
    next += bf_word_at(tokens, next, BF_WORD_SUFFIX);
    next += year_behind(tokens, next, time);
    return next - at;
}

/* "On the 17th they left"; not "the 17th floor". */
static bool stands_alone(const bf_tokens *tokens, size_t at, size_t end)
{
    return !bf_token_is(tokens, end, BF_TOKEN_WORD) ||
           bf_token_sense(tokens, end, BF_CLASS_TIME_WORD) ||
           (at > 0 && (bf_word_at(tokens, at - 1, BF_WORD_ON) ||
                       bf_word_at(tokens, at - 1, BF_WORD_BY)));
}

/* 24 December 2022; the 1 of October of 2021; the 17th. */
static size_t read_day_first(const bf_tokens *tokens, size_t at, bf_time *time)
{
    size_t article = bf_word_at(tokens, at, BF_WORD_THE);
    size_t next = at + article;
    time->day = day_at(tokens, next);
    if (time->day == 0)
        return 0;
    next++;
    size_t suffix = bf_word_at(tokens, next, BF_WORD_SUFFIX);
    if (suffix && !bf_token_has(tokens, next, BF_TOKEN_GLUED))
        suffix = 0;
    next += suffix;
    size_t alone = article && suffix ? next - at : 0;
    next += bf_word_at(tokens, next, BF_WORD_OF);
    const bf_sense *month = bf_month_at(tokens, next);
    if (!month)
        return stands_alone(tokens, at, at + alone) ? alone : 0;
    time->month = (int)month->number;
    next += month->length;
    next += year_behind(tokens, next, time);
    return next - at;
}

/* 11/16/1982 or 9/21/23, as Americans write it. */
static size_t read_slashes(const bf_tokens *tokens, size_t at, bf_time *time)
{
    if (!bf_token_is(tokens, at + 1, BF_TOKEN_SLASH) ||
        !bf_token_is(tokens, at + 3, BF_TOKEN_SLASH))
        return 0;
    time->month = plain_number(tokens, at);
    time->day = plain_number(tokens, at + 2);
    time->year = bf_year_at(tokens, at + 4);
    if (bf_token_text(tokens, at + 4).length == 2)
        time->year = 2000 + plain_number(tokens, at + 4);
    return bf_day_exists(time->year, time->month, time->day) ? 5 : 0;
}

/* 2023-10-03. */
static size_t read_iso(const bf_tokens *tokens, size_t at, bf_time *time)
{
    if (!bf_token_is(tokens, at + 1, BF_TOKEN_HYPHEN) ||
        !bf_token_is(tokens, at + 3, BF_TOKEN_HYPHEN))
        return 0;
    time->year = bf_year_at(tokens, at);
    time->month = plain_number(tokens, at + 2);
    time->day = plain_number(tokens, at + 4);
    return bf_day_exists(time->year, time->month, time->day) ? 5 : 0;
}

/* Christmas 2021. */
static size_t read_holiday(const bf_tokens *tokens, size_t at, bf_time *time)
{
    size_t length = bf_word_at(tokens, at, BF_WORD_HOLIDAY);
    if (!length)
        return 0;
    time->month = bf_word_flag(tokens, at, BF_TEXT("month"));
    time->day = bf_word_flag(tokens, at, BF_TEXT("day"));
    return length + year_behind(tokens, at + length, time);
}

/* "Saturday, July 1"; "Thursday 21", whose month the text says later. */
static size_t read_named(const bf_tokens *tokens, size_t at, bf_time *time)
{
    const bf_sense *weekday = weekday_at(tokens, at);
    if (!weekday)
        return 0;
    size_t next = at + weekday->length;
    size_t comma = bf_token_is(tokens, next, BF_TOKEN_COMMA);
    size_t length = read_month_first(tokens, next + comma, time);
    if (!length) {
        *time = (bf_time){.form = BF_TIME_DAY};
        length = read_day_first(tokens, next + comma, time);
    }
    if (!length && !comma) {
        *time = (bf_time){.form = BF_TIME_DAY};
        bool ends = !bf_token_is(tokens, next + 1, BF_TOKEN_WORD) ||
                    bf_token_sense(tokens, next + 1, BF_CLASS_TIME_WORD);
        time->day = ends ? day_at(tokens, next) : 0;
        length = time->day != 0;
    }
    time->count = (int)weekday->number + 1;
    return length ? next + comma + length - at : 0;
}

size_t bf_time_read_day(const bf_tokens *tokens, size_t at, bf_time *time)
{
    static size_t (*const readers[])(const bf_tokens *, size_t, bf_time *) = {
        read_slashes,     read_iso,       read_named,
        read_month_first, read_day_first, read_holiday};
    for (size_t i = 0; i < sizeof readers / sizeof *readers; i++) {
        *time = (bf_time){.form = BF_TIME_DAY};
        size_t length = readers[i](tokens, at, time);
        if (length &&
            (time->month == 0 || bf_day_exists(time->year ? time->year : 2000,
                                               time->month, time->day)))
            return length;
    }
    return 0;
}

size_t bf_time_read_weekday(const bf_tokens *tokens, size_t at, bf_time *time)
{
    *time = (bf_time){.form = BF_TIME_WEEKDAY};
    size_t next = at + bf_time_read_which(tokens, at, &time->which);
    const bf_sense *weekday = weekday_at(tokens, next);
    if (!weekday)
        return 0;
    time->day = (int)weekday->number;
    return next + weekday->length - at;
}
