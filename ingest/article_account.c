#include "ingest/article_part.h"

#include "ingest/kind.h"

#include <stdlib.h>

/* The bytes of a range of tokens; empty for an empty one. */
static bf_span span_of(const bf_tokens *tokens, size_t first, size_t end)
{
    if (first >= end || end > tokens->count)
        return (bf_span){0};
    return (bf_span){.start = tokens->items[first].start,
                     .end = tokens->items[end - 1].end};
}

static bf_reading_entry *add_entry(bf_reading *account,
                                   const bf_sentence *sentence, bf_error *error)
{
    bf_reading_entry *items =
        bf_arena_grow(&account->arena, account->items, account->count,
                      &account->capacity, sizeof *items, error);
    if (!items)
        return NULL;
    account->items = items;
    bf_reading_entry *entry = &items[account->count++];
    *entry = (bf_reading_entry){
        .sentence = span_of(sentence->tokens, sentence->first, sentence->end),
        .figure = BF_NO_FIGURE};
    return entry;
}

/* The numbers inside a time: "Dec. 24, 2023" has two. */
static bool account_for_time(bf_reading *account, const bf_sentence *sentence,
                             const bf_when *when, bf_error *error)
{
    const bf_tokens *tokens = sentence->tokens;
    for (size_t at = when->first; at < when->end; at++) {
        bool number = bf_token_type_at(tokens, at) == BF_TOKEN_NUMBER ||
                      bf_token_sense(tokens, at, BF_CLASS_NUMBER);
        bf_reading_entry *entry =
            number ? add_entry(account, sentence, error) : NULL;
        if (number && !entry)
            return false;
        if (!entry)
            continue;
        entry->number = span_of(tokens, at, at + 1);
        entry->kind = bf_number_kind_name(BF_NUMBER_TIME);
    }
    return true;
}

bool bf_account_for_times(bf_reading *account, const bf_sentence *sentence,
                          bf_span whens, bf_error *error)
{
    for (size_t i = whens.start; i < whens.end; i++)
        if (!account_for_time(account, sentence, &sentence->whens[i], error))
            return false;
    return true;
}

bool bf_account_for_number(bf_reading *account, const bf_sentence *sentence,
                           const bf_quantity *quantity, bf_error *error)
{
    bf_reading_entry *entry = add_entry(account, sentence, error);
    if (!entry)
        return false;
    entry->number = span_of(sentence->tokens, quantity->first, quantity->end);
    entry->kind = bf_number_kind_name(quantity->kind);
    return true;
}

void bf_account_for_figure(bf_reading *account, const bf_tokens *tokens,
                           const bf_finding *finding, size_t figure,
                           size_t figures)
{
    bf_reading_entry *entry = &account->items[account->count - 1];
    entry->figure = (int64_t)figure;
    entry->figures = figures;
    for (size_t role = 0; role < BF_ROLE_COUNT; role++) {
        const bf_reason *reason = &finding->reasons[role];
        entry->why[role] =
            (bf_why){.rule = reason->rule,
                     .words = span_of(tokens, reason->first, reason->end),
                     .steps = reason->steps};
    }
}

/* Digits, two, million, third, half: but for "the latter", which is no number.
 */
static bool is_numeral(const bf_tokens *tokens, size_t at)
{
    enum { SHORTEST = 4 }; /* of scales that are words, not "k" */
    const bf_token *token = &tokens->items[at];
    bool scale = bf_token_sense(tokens, at, BF_CLASS_SCALE) &&
                 token->end - token->start >= SHORTEST;
    bool ordinal = bf_token_sense(tokens, at, BF_CLASS_ORDINAL) &&
                   !bf_text_alike(bf_token_text(tokens, at), BF_TEXT("latter"));
    return bf_token_type_at(tokens, at) == BF_TOKEN_NUMBER || scale ||
           ordinal || bf_token_sense(tokens, at, BF_CLASS_NUMBER) ||
           bf_token_sense(tokens, at, BF_CLASS_FRACTION);
}

static bool is_in_time(const bf_sentence *sentence, size_t at)
{
    for (size_t i = 0; i < sentence->when_count; i++) {
        if (at >= sentence->whens[i].first && at < sentence->whens[i].end)
            return true;
    }
    return false;
}

/* What a numeral is that was no number of its own. */
static bf_number_kind rest_kind(const bf_sentence *sentence, size_t at)
{
    const bf_tokens *tokens = sentence->tokens;
    if (is_in_time(sentence, at))
        return BF_NUMBER_TIME;
    /* half an hour, the second half of the year */
    for (size_t next = at + 1; next < at + 3 && next < sentence->end; next++) {
        if (bf_token_sense(tokens, next, BF_CLASS_TIME_UNIT))
            return BF_NUMBER_DURATION;
    }
    if (bf_token_sense(tokens, at, BF_CLASS_ORDINAL))
        return BF_NUMBER_ORDINAL;
    return bf_token_sense(tokens, at, BF_CLASS_FRACTION) ? BF_NUMBER_SHARE
                                                         : BF_NUMBER_STRAY;
}

static bool is_accounted_for(const bf_reading *account, size_t first,
                             size_t byte)
{
    for (size_t i = first; i < account->count; i++) {
        const bf_span *number = &account->items[i].number;
        if (byte >= number->start && byte < number->end)
            return true;
    }
    return false;
}

static int by_start(const void *left, const void *right)
{
    const bf_reading_entry *a = left;
    const bf_reading_entry *b = right;
    return (a->number.start > b->number.start) -
           (a->number.start < b->number.start);
}

bool bf_account_for_rest(bf_reading *account, size_t first,
                         const bf_sentence *sentence, bf_error *error)
{
    const bf_tokens *tokens = sentence->tokens;
    size_t known = account->count;
    for (size_t at = sentence->first; at < sentence->end; at++) {
        if (!is_numeral(tokens, at) ||
            is_accounted_for(account, first, tokens->items[at].start))
            continue;
        bf_reading_entry *entry = add_entry(account, sentence, error);
        if (!entry)
            return false;
        entry->number = span_of(tokens, at, at + 1);
        entry->kind = bf_number_kind_name(rest_kind(sentence, at));
    }
    if (account->count > known)
        qsort(account->items + first, account->count - first,
              sizeof *account->items, by_start);
    return true;
}
