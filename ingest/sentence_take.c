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

/* The next opener of the sentence from a token on; its end without one. */
static size_t next_opener(bf_sentence *sentence, size_t from)
{
    const bf_tokens *tokens = sentence->tokens;
    size_t at = sentence->opener;
    while (at < tokens->opener_count && tokens->openers[at] < from)
        at++;
    sentence->opener = at;
    return at < tokens->opener_count && tokens->openers[at] < sentence->end
               ? tokens->openers[at]
               : sentence->end;
}

void bf_sentence_take_quantities(bf_sentence *sentence)
{
    const bf_when *when = sentence->whens;
    const bf_when *last = when + sentence->when_count;
    size_t floor = sentence->first;
    sentence->quantity_count = 0;
    for (size_t at = next_opener(sentence, floor); at < sentence->end;
         at = next_opener(sentence, at)) {
        bf_quantity *quantity = &sentence->quantities[sentence->quantity_count];
        for (; when < last && when->end <= at; when++)
            floor = when->end > floor ? when->end : floor;
        if (when < last && when->first <= at) {
            at = floor = when->end;
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
