#include "ingest/when_read.h"

/* Some of the words that no time can start without. */
static bool may_start(const bf_tokens *tokens, size_t at)
{
    return tokens->items[at].sense_count > 0 ||
           bf_token_is(tokens, at, BF_TOKEN_NUMBER);
}

bool bf_whens_read(const bf_tokens *tokens, bf_arena *arena, bf_whens *whens,
                   bf_error *error)
{
    *whens = (bf_whens){0};
    for (size_t at = 0; at < tokens->count;) {
        bf_when when;
        size_t each = bf_word_at(tokens, at, BF_WORD_EACH);
        if (!may_start(tokens, at) ||
            (!bf_when_read(tokens, at + each, each != 0, &when))) {
            at++;
            continue;
        }
        bf_when *items = bf_arena_grow(arena, whens->items, whens->count,
                                       &whens->capacity, sizeof *items, error);
        if (!items)
            return false;
        whens->items = items;
        if (each)
            when.first = at;
        items[whens->count++] = when;
        at = when.end;
    }
    bf_whens_settle(tokens, whens);
    return true;
}
