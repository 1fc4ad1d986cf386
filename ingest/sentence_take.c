#include "ingest/sentence.h"

#include "ingest/kind.h"

void bf_sentence_take_whens(bf_sentence *sentence, const bf_whens *whens,
                            size_t *next)
{
    while (*next < whens->count && whens->items[*next].first < sentence->first)
        ++*next;
    size_t end = *next;
    while (end < whens->count && whens->items[end].first < sentence->end)
        end++;
    sentence->whens = whens->items + *next;
    sentence->when_count = end - *next;
}

/* A number with its verdict; digits that are no numeral are a name. */
static bool read_quantity(const bf_tokens *tokens, size_t at, size_t floor,
                          bf_quantity *quantity)
{
    if (!bf_quantity_may_start(tokens, at))
        return false;
    if (bf_quantity_read(tokens, at, floor, quantity)) {
        bf_quantity_judge(tokens, quantity);
        return true;
    }
    *quantity = (bf_quantity){.first = at,
                              .end = at + 1,
                              .core = at,
                              .core_end = at + 1,
                              .kind = BF_NUMBER_NAME,
                              .head = at + 1,
                              .head_end = at + 1};
    return bf_token_type_at(tokens, at) == BF_TOKEN_NUMBER;
}

void bf_sentence_take_quantities(bf_sentence *sentence)
{
    size_t floor = sentence->first;
    size_t when = 0;
    sentence->quantity_count = 0;
    for (size_t at = sentence->first; at < sentence->end;) {
        while (when < sentence->when_count && sentence->whens[when].end <= at)
            when++;
        bool claimed =
            when < sentence->when_count && sentence->whens[when].first <= at;
        bf_quantity *quantity = &sentence->quantities[sentence->quantity_count];
        if (claimed) {
            at = sentence->whens[when].end;
            floor = at;
        } else if (sentence->quantity_count < BF_SENTENCE_QUANTITIES &&
                   read_quantity(sentence->tokens, at, floor, quantity)) {
            at = floor = quantity->end;
            sentence->quantity_count++;
        } else {
            at++;
        }
    }
}

bool bf_sentence_may_have_figures(const bf_sentence *sentence)
{
    for (size_t i = 0; i < sentence->quantity_count; i++)
        if (sentence->quantities[i].kind == BF_NUMBER_FIGURE)
            return true;
    return false;
}
