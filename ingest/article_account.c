#include "ingest/article_part.h"

#include "ingest/kind.h"

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
