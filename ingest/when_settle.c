#include "ingest/when_read.h"
#include "ingest/word.h"

/* A word that may stand between "than" and its time: in, on, for, those. */
static bool is_filler(const bf_tokens *tokens, size_t at)
{
    return bf_word_at(tokens, at, BF_WORD_IN) ||
           bf_word_at(tokens, at, BF_WORD_ON) ||
           bf_word_at(tokens, at, BF_WORD_THE) ||
           bf_word_at(tokens, at, BF_WORD_OF) ||
           bf_word_at(tokens, at, BF_WORD_A) ||
           bf_token_value(tokens, at, BF_CLASS_DEICTIC) == BF_DEICTIC_THAT;
}

/* True when the terms that reach up to a token hold this time word. */
bool bf_words_end_with(const bf_tokens *tokens, size_t end, bf_time_word value)
{
    enum { LONGEST = 3 };
    for (size_t length = 1; length <= LONGEST && length <= end; length++) {
        if (bf_word_at(tokens, end - length, value) == length)
            return true;
    }
    return false;
}

/* "(4,596 ..." behind a time: it is those numbers' own period. */
static bool opens_bracket(const bf_tokens *tokens, size_t at)
{
    return bf_token_is(tokens, at, BF_TOKEN_OPEN);
}

/* "An increase over May", "on 2021": no period of its own is told so. */
static bool may_be_over(const bf_when *when)
{
    return when->shape == BF_WHEN_AT && !when->from.part &&
           (when->from.form == BF_TIME_MONTH ||
            when->from.form == BF_TIME_YEAR ||
            when->from.form == BF_TIME_SHIFT);
}

/* Whether the words right before a token compare with the time behind it. */
static bool compares(const bf_tokens *tokens, size_t before,
                     const bf_when *when)
{
    /* "dates from 2000" compares nothing. */
    if (before > 1 && bf_word_at(tokens, before - 2, BF_WORD_IN) == 2)
        return false;
    bool on = bf_word_at(tokens, before - 1, BF_WORD_ON);
    bool over = bf_word_at(tokens, before - 1, BF_WORD_OVER) || on;
    return (over && may_be_over(when)) ||
           (on && when->from.form == BF_TIME_SAME) ||
           bf_words_end_with(tokens, before, BF_WORD_THAN) ||
           bf_words_end_with(tokens, before, BF_WORD_FROM);
}

/* than in May; over November; on the year before. */
static bool is_base(const bf_tokens *tokens, const bf_when *when)
{
    enum { MOST_FILLERS = 4 };
    size_t before = when->first;
    if (bf_word_at(tokens, before, BF_WORD_YEARLY) ||
        bf_word_at(tokens, before, BF_WORD_MONTHLY))
        return true;
    if (opens_bracket(tokens, when->end) || when->each)
        return false;
    for (int i = 0; i <= MOST_FILLERS && before > 0; i++, before--) {
        if (compares(tokens, before, when))
            return true;
        if (!is_filler(tokens, before - 1))
            return false;
    }
    return false;
}

/* The day of a dateline: near the start of its line, a dash behind it. */
static bool is_dateline(const bf_tokens *tokens, const bf_when *when)
{
    enum { FARTHEST = 12 };
    if (when->shape != BF_WHEN_AT || when->from.form != BF_TIME_DAY)
        return false;
    size_t after = when->end;
    after += bf_token_is(tokens, after, BF_TOKEN_STOP);
    /* "(AP)" may stand before the dash. */
    if (bf_token_is(tokens, after, BF_TOKEN_OPEN) &&
        bf_token_is(tokens, after + 2, BF_TOKEN_CLOSE))
        after += 2;
    after += bf_token_is(tokens, after, BF_TOKEN_CLOSE);
    bf_token_type type = bf_token_type_at(tokens, after);
    if ((type != BF_TOKEN_DASH && type != BF_TOKEN_HYPHEN) ||
        bf_token_has(tokens, after, BF_TOKEN_LINE))
        return false;
    for (size_t i = 0; i < FARTHEST && i <= when->first; i++) {
        size_t at = when->first - i;
        if (bf_token_has(tokens, at, BF_TOKEN_LINE))
            return i > 0 && bf_token_has(tokens, at, BF_TOKEN_CAPITAL);
    }
    return false;
}

/* A time that "through February" may close: since May, this fiscal year. */
static bool is_open(const bf_when *when, bool through)
{
    const bf_time *from = &when->from;
    bool running = from->form == BF_TIME_UNIT &&
                   from->which == BF_DEICTIC_THIS && from->unit == BF_UNIT_YEAR;
    bool fiscal = from->form == BF_TIME_YEAR && from->fiscal && through;
    running |= from->form == BF_TIME_ENDED && from->fiscal;
    bool whole = from->part == BF_PART_NONE && !when->base;
    return when->shape == BF_WHEN_SINCE ||
           (whole && (when->shape == BF_WHEN_TO_DATE ||
                      (when->shape == BF_WHEN_AT && (running || fiscal))));
}

/* in February, through Sunday */
static bool is_running_month(const bf_when *month, const bf_when *through)
{
    return month->shape == BF_WHEN_AT && month->from.form == BF_TIME_MONTH &&
           !month->from.part && !month->base &&
           through->shape == BF_WHEN_THROUGH &&
           (through->from.form == BF_TIME_WEEKDAY ||
            through->from.form == BF_TIME_DAY) &&
           through->first >= month->end && through->first - month->end <= 1;
}

/* A sentence's since and through make one period. */
static bool closes(const bf_when *since, const bf_when *through)
{
    bool only =
        through->shape == BF_WHEN_THROUGH || through->shape == BF_WHEN_UNTIL;
    if (is_running_month(since, through))
        return true;
    return is_open(since, only) && !since->aside && !since->closing &&
           through->closing && !through->base;
}

static void join(bf_when *since, bf_when *through)
{
    since->shape = BF_WHEN_SPAN;
    since->to = through->from;
    through->shape = BF_WHEN_SPAN;
    through->to = through->from;
    through->from = since->from;
}

/* What one time of a sentence says about another. */
static void settle_pair(bf_when *before, bf_when *when)
{
    if (closes(before, when))
        join(before, when);
    else if (closes(when, before))
        join(when, before);
}

/* "The 254 days after that" counts from the time before it. */
static void settle_onward(const bf_whens *whens, size_t at)
{
    bf_when *when = &whens->items[at];
    if (when->shape != BF_WHEN_ONWARD)
        return;
    if (at > 0)
        when->from = whens->items[at - 1].from;
    else
        when->aside = true;
}

/* A word's sentence, told by where it starts: linear over all times. */
static bool same_sentence(const bf_tokens *tokens, size_t from, size_t to)
{
    for (size_t at = from + 1; at <= to; at++) {
        if (bf_token_has(tokens, at, BF_TOKEN_SENTENCE))
            return false;
    }
    return true;
}

void bf_whens_settle(const bf_tokens *tokens, bf_whens *whens)
{
    bool fiscal = false; /* a fiscal year was named in the sentence */
    for (size_t i = 0; i < whens->count; i++) {
        bf_when *when = &whens->items[i];
        bool same = i > 0 && same_sentence(tokens, whens->items[i - 1].first,
                                           when->first);
        when->base = is_base(tokens, when);
        when->aside |=
            bf_when_is_aside(tokens, when) || is_dateline(tokens, when);
        settle_onward(whens, i);
        if (same)
            settle_pair(&whens->items[i - 1], when);
        fiscal = (same && fiscal) || when->from.fiscal;
        when->from.run =
            fiscal && when->from.form == BF_TIME_YEAR &&
            when->shape == BF_WHEN_AT &&
            !bf_words_end_with(tokens, when->first, BF_WORD_CALENDAR);
    }
}

/* A day that stands alone in its line, or behind "Published:". */
static bool stands_alone(const bf_tokens *tokens, const bf_when *when)
{
    size_t at = when->first;
    if (at > 0 && bf_token_is(tokens, at - 1, BF_TOKEN_COLON))
        at--;
    if (at > 0 && bf_word_at(tokens, at - 1, BF_WORD_PUBLISHED))
        at--;
    bool published =
        at < when->first && bf_word_at(tokens, at, BF_WORD_PUBLISHED);
    bool ends = when->end >= tokens->count ||
                bf_token_has(tokens, when->end, BF_TOKEN_LINE);
    return published ||
           (ends && bf_token_has(tokens, when->first, BF_TOKEN_LINE));
}

bf_day bf_dateline_day(const bf_tokens *tokens, const bf_whens *whens)
{
    enum { FARTHEST = 200 };
    for (size_t i = 0; i < whens->count && whens->items[i].first < FARTHEST;
         i++) {
        const bf_when *when = &whens->items[i];
        const bf_time *time = &when->from;
        if (when->shape == BF_WHEN_AT && time->form == BF_TIME_DAY &&
            !time->part && time->year && time->month &&
            (stands_alone(tokens, when) || is_dateline(tokens, when)))
            return bf_day_of(time->year, time->month, time->day);
    }
    return BF_NO_DAY;
}
