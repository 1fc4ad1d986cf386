#include "ingest/when_read.h"

/* September, September 2023. */
static size_t read_month_and_year(const bf_tokens *tokens, size_t at,
                                  bf_time *time)
{
    const bf_sense *month = bf_month_at(tokens, at);
    if (!month)
        return 0;
    *time = (bf_time){.form = BF_TIME_MONTH,
                      .month = (int)month->number,
                      .year = bf_year_at(tokens, at + month->length)};
    return (size_t)month->length + (time->year != 0);
}

static size_t day_behind_to(const bf_tokens *tokens, size_t at, size_t to,
                            bf_time *end)
{
    size_t length = bf_time_read_day(tokens, at + to, end);
    return length && end->month ? to + length : 0;
}

size_t bf_time_read_ended(const bf_tokens *tokens, size_t at, bf_time *end)
{
    size_t next = at + bf_token_is(tokens, at, BF_TOKEN_COMMA);
    size_t which = bf_word_at(tokens, next, BF_WORD_WHICH);
    next += which;
    size_t ended = bf_word_at(tokens, next, BF_WORD_ENDED);
    size_t to = next == at ? bf_word_at(tokens, at, BF_WORD_TO) : 0;
    if (to) /* the fiscal year to Sept. 30 */
        return day_behind_to(tokens, at, to, end);
    if (!ended || (next - which != at && !which))
        return 0;
    next += ended;
    size_t on = bf_word_at(tokens, next, BF_WORD_ON);
    if (!on)
        on = bf_word_at(tokens, next, BF_WORD_IN);
    next += on;
    size_t length = bf_time_read_day(tokens, next, end);
    if (!length)
        length = read_month_and_year(tokens, next, end);
    if (!length)
        length = bf_time_read_weekday(tokens, next, end);
    return length ? next + length - at : 0;
}

/* has just ended, just ended, recently ended */
static size_t just_now(const bf_tokens *tokens, size_t at)
{
    static const char *const words[] = {"just", "recently", "now", "newly"};
    size_t has = bf_text_equal(bf_token_text(tokens, at), BF_TEXT("has")) ||
                 bf_text_equal(bf_token_text(tokens, at), BF_TEXT("had"));
    for (size_t i = 0; i < sizeof words / sizeof *words; i++)
        if (bf_text_equal(bf_token_text(tokens, at + has),
                          bf_text_from(words[i])))
            return has + 1;
    return 0;
}

size_t bf_time_read_just_ended(const bf_tokens *tokens, size_t at)
{
    size_t next = at + bf_word_at(tokens, at, BF_WORD_WHICH);
    size_t just = just_now(tokens, next);
    size_t ended = bf_word_at(tokens, next + just, BF_WORD_ENDED);
    bf_time end;
    if (just && !ended &&
        bf_token_value(tokens, next + just, BF_CLASS_DEICTIC) ==
            BF_DEICTIC_PAST)
        ended = 1;
    /* the fiscal year that just ended, just past; not "just ended on Friday" */
    if (just && ended && !bf_word_at(tokens, next + just + ended, BF_WORD_ON))
        return next + just + ended - at;
    size_t length = ended ? bf_time_read_unit(tokens, next + ended, &end) : 0;
    bool last = length && end.form == BF_TIME_UNIT &&
                end.which == BF_DEICTIC_LAST && end.unit != BF_UNIT_YEAR;
    return last ? next + ended + length - at : 0;
}
