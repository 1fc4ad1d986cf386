#include "ingest/when_read.h"
#include "ingest/word.h"

/* "before 2020", "after May"; "earlier this year" is this year's. */
static bool is_beyond(const bf_tokens *tokens, const bf_when *when)
{
    bool running =
        when->from.form == BF_TIME_UNIT && when->from.which == BF_DEICTIC_THIS;
    return when->shape == BF_WHEN_AT && !running && when->first > 0 &&
           (bf_word_at(tokens, when->first - 1, BF_WORD_EARLIER) ||
            bf_word_at(tokens, when->first - 1, BF_WORD_AFTER));
}

/* fattest, leanest: a superlative, listed or not. */
static bool is_superlative(const bf_tokens *tokens, size_t at)
{
    enum { SHORTEST = 5 };
    bf_text word = bf_token_text(tokens, at);
    return bf_word_at(tokens, at, BF_WORD_RANK) ||
           (at > 0 && bf_word_at(tokens, at - 1, BF_WORD_THE) &&
            word.length >= SHORTEST && bf_text_ends(word, BF_TEXT("est")) &&
            tokens->items[at].sense_count == 0);
}

/* the biggest haul of 2023, the busiest day of the year */
static bool is_best_of(const bf_tokens *tokens, const bf_when *when)
{
    enum { FARTHEST = 3 };
    size_t at = when->first;
    bool whole =
        when->shape == BF_WHEN_AT && !when->from.part &&
        (when->from.form == BF_TIME_YEAR ||
         (when->from.form == BF_TIME_UNIT && when->from.unit == BF_UNIT_YEAR));
    if (!whole || at < 2 || !bf_word_at(tokens, at - 1, BF_WORD_OF))
        return false;
    for (size_t i = 3; i < 3 + FARTHEST && i <= at; i++)
        if (is_superlative(tokens, at - i))
            return bf_token_type_at(tokens, at - i - 1) == BF_TOKEN_WORD &&
                   !bf_token_any(tokens, at - 2,
                                 BF_CLASS_BIT(BF_CLASS_TIME_UNIT));
    return false;
}

/* the heaviest month so far this year: any word that outdoes the others. */
static bool is_scope_of_rank(const bf_tokens *tokens, const bf_when *when)
{
    enum { SHORTEST = 5 };
    size_t at = when->first;
    bool running =
        when->from.form == BF_TIME_UNIT && when->from.which == BF_DEICTIC_THIS;
    if (!running || at < 2)
        return false;
    at -= bf_word_at(tokens, at - 1, BF_WORD_OF) ||
          bf_word_at(tokens, at - 1, BF_WORD_IN);
    if (at < 2 ||
        !bf_token_any(tokens, at - 1, BF_CLASS_BIT(BF_CLASS_TIME_UNIT)))
        return false;
    bf_text word = bf_token_text(tokens, at - 2);
    return bf_word_at(tokens, at - 2, BF_WORD_RANK) ||
           (word.length >= SHORTEST && bf_text_ends(word, BF_TEXT("est")));
}

/* as it has since April */
static bool is_as_before(const bf_tokens *tokens, const bf_when *when)
{
    size_t at = when->first;
    if (when->shape != BF_WHEN_SINCE || at < 3)
        return false;
    bf_text has = bf_token_text(tokens, at - 1);
    return (bf_text_equal(has, BF_TEXT("has")) ||
            bf_text_equal(has, BF_TEXT("have"))) &&
           bf_text_equal(bf_token_text(tokens, at - 3), BF_TEXT("as"));
}

/* "the most since May", "nothing like it since 1998", "in any of the past
   22 months". */
static bool is_rank(const bf_tokens *tokens, const bf_when *when)
{
    enum { FARTHEST = 10 };
    size_t at = when->first;
    if (when->from.form == BF_TIME_UNIT &&
        bf_words_end_with(tokens, at, BF_WORD_RANK))
        return true;
    if (is_best_of(tokens, when) || is_scope_of_rank(tokens, when) ||
        is_as_before(tokens, when))
        return true;
    if (when->shape != BF_WHEN_SINCE)
        return false;
    for (size_t i = 0; i < FARTHEST && at > 0; i++) {
        if (bf_token_has(tokens, at, BF_TOKEN_SENTENCE))
            return false;
        at--;
        bf_token_type type = bf_token_type_at(tokens, at);
        if (type == BF_TOKEN_COMMA || type == BF_TOKEN_SEMICOLON)
            return false;
        if (is_superlative(tokens, at))
            return true;
    }
    return false;
}

/* Ahead of next year's election: the name of something, no period. */
static bool is_name(const bf_tokens *tokens, const bf_when *when)
{
    const uint64_t counted =
        BF_CLASS_BIT(BF_CLASS_COUNTS) | BF_CLASS_BIT(BF_CLASS_PERSON) |
        BF_CLASS_BIT(BF_CLASS_AVERAGE) | BF_CLASS_BIT(BF_CLASS_FLIGHT);
    bool ahead = when->from.which == BF_DEICTIC_NEXT ||
                 when->from.which == BF_DEICTIC_COMING;
    return bf_word_is_possessive(tokens, when->end - 1) && ahead &&
           bf_token_is(tokens, when->end, BF_TOKEN_WORD) &&
           !bf_token_any(tokens, when->end, counted);
}

/* every day, Christmas included */
static bool is_by_the_way(const bf_tokens *tokens, const bf_when *when)
{
    bf_text next = bf_token_text(tokens, when->end);
    return bf_text_equal(next, BF_TEXT("included")) ||
           bf_text_equal(next, BF_TEXT("excluded"));
}

bool bf_when_is_aside(const bf_tokens *tokens, const bf_when *when)
{
    return is_by_the_way(tokens, when) || is_rank(tokens, when) ||
           is_beyond(tokens, when) || is_name(tokens, when);
}
