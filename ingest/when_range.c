#include "ingest/when_read.h"

/* How far behind a comma the end of a range may stand. */
enum { ASIDE = 14 };

/* A time that may be a range's end: also the day in "Jan. 20 to 26". */
static size_t read_end(const bf_tokens *tokens, size_t at, bf_when *when)
{
    const int64_t thousandths = 1000;
    const int64_t last_day = 31;
    at += bf_time_preposition(tokens, at);
    if (when->from.form == BF_TIME_YEAR && bf_year_at(tokens, at)) {
        /* "fiscal years 2022 and 2023": the second is fiscal, too. */
        when->to = when->from;
        when->to.year = bf_year_at(tokens, at);
        return 1;
    }
    size_t length = bf_time_read(tokens, at, &when->to);
    if (length)
        return length;
    bool day = when->from.form == BF_TIME_DAY &&
               bf_token_is(tokens, at, BF_TOKEN_NUMBER);
    int64_t value = day ? tokens->items[at].value : 0;
    if (value % thousandths || value < thousandths ||
        value > last_day * thousandths ||
        bf_token_sense(tokens, at + 1, BF_CLASS_SCALE) ||
        bf_token_is(tokens, at + 1, BF_TOKEN_PERCENT))
        return 0;
    when->to =
        (bf_time){.form = BF_TIME_DAY, .day = (int)(value / thousandths)};
    bool year = bf_token_is(tokens, at + 1, BF_TOKEN_COMMA) &&
                bf_year_at(tokens, at + 2);
    when->to.year = year ? bf_year_at(tokens, at + 2) : 0;
    return year ? 3 : 1;
}

static size_t range_joint(const bf_tokens *tokens, size_t at)
{
    size_t length = bf_word_at(tokens, at, BF_WORD_TO);
    if (!length)
        length = bf_word_at(tokens, at, BF_WORD_THROUGH);
    if (!length)
        length = bf_word_at(tokens, at, BF_WORD_UNTIL);
    return length;
}

static bool may_pair(const bf_time *from, const bf_time *to)
{
    bool single = from->form == BF_TIME_DAY || from->form == BF_TIME_MONTH ||
                  from->form == BF_TIME_YEAR || from->form == BF_TIME_WEEKDAY;
    return single && from->form == to->form;
}

/* November and December 2020: neighbours, which make one period. */
static bool are_neighbours(const bf_time *from, const bf_time *to)
{
    bool turn = from->part == BF_PART_LATE && to->part == BF_PART_EARLY;
    if (from->form != to->form || ((from->part || to->part) && !turn))
        return false;
    if (from->form == BF_TIME_MONTH)
        return from->month % 12 + 1 == to->month;
    return from->form == BF_TIME_YEAR && from->year + 1 == to->year;
}

/* The end behind a comma's aside: "from May 1, when it began, to July 6". */
static size_t read_after_aside(const bf_tokens *tokens, size_t at,
                               bf_when *when)
{
    if (!bf_token_is(tokens, at, BF_TOKEN_COMMA))
        return 0;
    for (size_t next = at + 1; next < at + ASIDE; next++) {
        if (bf_token_has(tokens, next, BF_TOKEN_SENTENCE))
            return 0;
        size_t joint = bf_token_is(tokens, next, BF_TOKEN_COMMA)
                           ? range_joint(tokens, next + 1)
                           : 0;
        size_t end = joint ? read_end(tokens, next + 1 + joint, when) : 0;
        if (end && may_pair(&when->from, &when->to))
            return next + 1 + joint + end +
                   bf_word_at(tokens, next + 1 + joint, BF_WORD_ON) - at;
    }
    return 0;
}

/* The joint and the second end of a range; a comma may close a date. */
static size_t read_second(const bf_tokens *tokens, size_t at, bool between,
                          bf_when *when)
{
    size_t comma = when->from.form == BF_TIME_DAY && when->from.year &&
                   bf_token_is(tokens, at, BF_TOKEN_COMMA);
    size_t both = bf_word_at(tokens, at + comma, BF_WORD_AND);
    size_t joint = both ? both : range_joint(tokens, at + comma);
    bool mark = bf_token_is(tokens, at, BF_TOKEN_HYPHEN) ||
                bf_token_is(tokens, at, BF_TOKEN_DASH);
    if (!joint && !mark)
        return 0;
    size_t next = at + (mark ? 1 : comma + joint);
    /* "January-to-March" has a joint between hyphens. */
    size_t inner = mark ? range_joint(tokens, next) : 0;
    next +=
        inner + (inner && bf_token_is(tokens, next + inner, BF_TOKEN_HYPHEN));
    size_t end = read_end(tokens, next, when);
    if (!end || (mark && !may_pair(&when->from, &when->to)) ||
        (both && !between && !are_neighbours(&when->from, &when->to)))
        return 0;
    return next + bf_time_preposition(tokens, next) + end - at;
}

/* The next month or year of "May, June and July", "2021, 2022 and 2023". */
static size_t read_next(const bf_tokens *tokens, size_t at, bf_when *when,
                        bf_time *last)
{
    size_t length = when->from.form == BF_TIME_MONTH
                        ? bf_time_read_month(tokens, at, &when->to)
                        : read_end(tokens, at, when);
    if (!length || !are_neighbours(last, &when->to))
        return 0;
    *last = when->to;
    return length;
}

/* What lies behind the first of a series of months or years. */
static size_t read_series(const bf_tokens *tokens, size_t at, bf_when *when)
{
    bf_time last = when->from;
    bool single =
        (last.form == BF_TIME_MONTH && !last.year) || last.form == BF_TIME_YEAR;
    size_t next = at;
    while (single && next < at + ASIDE &&
           bf_token_is(tokens, next, BF_TOKEN_COMMA)) {
        next += 1 + bf_word_at(tokens, next + 1, BF_WORD_AND);
        size_t length = read_next(tokens, next, when, &last);
        if (!length)
            return 0;
        next += length;
    }
    size_t both = bf_word_at(tokens, next, BF_WORD_AND);
    size_t length = both ? read_next(tokens, next + both, when, &last) : 0;
    if (next == at || (both && !length))
        return 0;
    return next + both + length - at;
}

/* between A and B; from A to B. */
size_t bf_when_read_range(const bf_tokens *tokens, size_t at, bf_when *when)
{
    size_t from = bf_word_at(tokens, at, BF_WORD_FROM);
    size_t between = bf_word_at(tokens, at, BF_WORD_BETWEEN);
    if (!from && !between)
        return 0;
    size_t next = at + from + between;
    next += bf_time_preposition(tokens, next);
    size_t start = bf_time_read(tokens, next, &when->from);
    if (!start)
        return 0;
    next += start;
    size_t end = read_second(tokens, next, between != 0, when);
    if (!end && from)
        end = read_after_aside(tokens, next, when);
    when->shape = BF_WHEN_RANGE;
    if (!end) {
        /* "From Saturday, July 1, ..." opens a sentence; else it is a base. */
        bool opens = from && bf_token_has(tokens, at, BF_TOKEN_CAPITAL);
        when->shape = BF_WHEN_SINCE;
        return opens ? next - at : 0;
    }
    return next + end - at;
}

/* the total for the year: of the one that runs. */
static bool is_total_for(const bf_tokens *tokens, size_t at)
{
    static const char *const totals[] = {"total", "number", "count", "tally",
                                         "toll",  "figure", "sum"};
    if (at < 2 || !bf_text_equal(bf_token_text(tokens, at - 1), BF_TEXT("for")))
        return false;
    for (size_t i = 0; i < sizeof totals / sizeof *totals; i++)
        if (bf_text_equal(bf_token_text(tokens, at - 2),
                          bf_text_from(totals[i])))
            return true;
    return false;
}

/* A; A to B; A-B; A so far. */
size_t bf_when_read_plain(const bf_tokens *tokens, size_t at, bf_when *when)
{
    size_t start = bf_time_read(tokens, at, &when->from);
    if (!start) {
        /* the year so far, the month to date */
        start = bf_time_read_bare_unit(tokens, at, &when->from);
        if (start && !bf_word_at(tokens, at + start, BF_WORD_SO_FAR) &&
            !bf_word_at(tokens, at + start, BF_WORD_TO_DATE) &&
            !is_total_for(tokens, at))
            return 0;
    }
    if (!start)
        return 0;
    size_t so_far = bf_word_at(tokens, at + start, BF_WORD_SO_FAR);
    if (!so_far)
        so_far = bf_word_at(tokens, at + start, BF_WORD_TO_DATE);
    size_t end = read_second(tokens, at + start, false, when);
    if (!end)
        end = read_series(tokens, at + start, when);
    when->shape = end ? BF_WHEN_RANGE : BF_WHEN_AT;
    if (so_far)
        when->shape = BF_WHEN_TO_DATE;
    return start + end + so_far;
}
