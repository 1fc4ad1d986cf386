#include "ingest/quantity_read.h"

#include "ingest/time_word.h"
#include "ingest/word.h"

enum { LONGEST_HEDGE = 7 };

/* The longest hedge at a token that stands behind its number, or before. */
static const bf_sense *hedge_at(const bf_tokens *tokens, size_t at, bool behind)
{
    if (!bf_token_sense(tokens, at, BF_CLASS_HEDGE))
        return NULL;
    const bf_token *token = &tokens->items[at];
    for (size_t i = token->sense_count; i > 0; i--) {
        const bf_sense *sense = &token->senses[i - 1];
        if (sense->class == BF_CLASS_HEDGE &&
            bf_sense_has(sense, "after") == behind)
            return sense;
    }
    return NULL;
}

/* At a minimum, 65: a comma may stand behind what leads a number in. */
static bool leads_in(const bf_tokens *tokens, const bf_sense *hedge, size_t end,
                     size_t core)
{
    return bf_sense_has(hedge, "lead") && end + 1 == core &&
           bf_token_type_at(tokens, end) == BF_TOKEN_COMMA;
}

static void apply(bf_quantity *quantity, const bf_sense *hedge)
{
    bf_bound_parse(hedge->entry->value, &quantity->bound);
}

/* "33 percent more than 99,539" compares; it does not bound. */
static bool compares(const bf_tokens *tokens, size_t at, size_t floor)
{
    return at > 0 && at >= floor &&
           (bf_token_type_at(tokens, at - 1) == BF_TOKEN_PERCENT ||
            bf_token_sense(tokens, at - 1, BF_CLASS_PERCENT) ||
            bf_token_sense(tokens, at - 1, BF_CLASS_TIMES) ||
            (bf_word_at(tokens, at, BF_WORD_OVER) && at > 1 &&
             bf_token_sense(tokens, at - 1, BF_CLASS_CHANGE) &&
             bf_word_at(tokens, at - 2, BF_WORD_A)));
}

/* The longest hedge that ends where the number starts. */
static const bf_sense *hedge_before(const bf_reader *reader, size_t *start)
{
    const bf_tokens *tokens = reader->tokens;
    size_t core = reader->quantity->core;
    if (core > reader->floor &&
        bf_token_type_at(tokens, core - 1) == BF_TOKEN_CURRENCY)
        core--;
    size_t at = core > LONGEST_HEDGE ? core - LONGEST_HEDGE : 0;
    for (at = at > reader->floor ? at : reader->floor; at < core; at++) {
        const bf_sense *hedge = hedge_at(tokens, at, false);
        if (!hedge || compares(tokens, at, reader->floor))
            continue;
        if (at + hedge->length == core ||
            leads_in(tokens, hedge, at + hedge->length, core)) {
            *start = at;
            return hedge;
        }
    }
    return NULL;
}

static void read_hedge_before(bf_reader *reader)
{
    bf_quantity *quantity = reader->quantity;
    size_t start = quantity->core;
    const bf_sense *hedge = hedge_before(reader, &start);
    if (!hedge)
        return;
    apply(quantity, hedge);
    const bf_sense *soft =
        bf_sense_before(reader->tokens, start, BF_CLASS_SOFTENER);
    while (soft && start >= reader->floor + soft->length) {
        start -= soft->length;
        soft = bf_sense_before(reader->tokens, start, BF_CLASS_SOFTENER);
    }
    quantity->first = start;
}

/* 1,000, roughly: nothing follows that the word could be said of. */
static bool closes_aside(const bf_tokens *tokens, size_t at,
                         const bf_sense *hedge)
{
    return bf_sense_has(hedge, "aside") &&
           bf_token_type_at(tokens, at + hedge->length) != BF_TOKEN_NUMBER;
}

const bf_sense *bf_hedge_behind(const bf_tokens *tokens, size_t *at)
{
    bool aside = bf_token_type_at(tokens, *at) == BF_TOKEN_COMMA;
    if (aside || bf_token_type_at(tokens, *at) == BF_TOKEN_HYPHEN)
        ++*at;
    const bf_sense *hedge = hedge_at(tokens, *at, true);
    return hedge && aside && !closes_aside(tokens, *at, hedge) ? NULL : hedge;
}

static void read_hedge_after(bf_reader *reader)
{
    const bf_tokens *tokens = reader->tokens;
    bf_quantity *quantity = reader->quantity;
    size_t at = quantity->core_end;
    if (bf_token_type_at(tokens, at) == BF_TOKEN_PLUS &&
        bf_token_has(tokens, at, BF_TOKEN_GLUED)) {
        quantity->bound = BF_BOUND_OVER;
        quantity->end = at + 1;
        return;
    }
    const bf_sense *hedge = bf_hedge_behind(tokens, &at);
    if (!hedge)
        return;
    apply(quantity, hedge);
    quantity->end = at + hedge->length;
}

void bf_reader_hedges(bf_reader *reader)
{
    read_hedge_before(reader);
    read_hedge_after(reader);
}
