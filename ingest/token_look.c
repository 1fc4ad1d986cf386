#include "ingest/token.h"

bf_token_type bf_token_type_at(const bf_tokens *tokens, size_t at)
{
    return at < tokens->count ? (bf_token_type)tokens->items[at].type
                              : BF_TOKEN_OTHER;
}

bool bf_token_has(const bf_tokens *tokens, size_t at, bf_token_flags flag)
{
    return at < tokens->count &&
           (tokens->items[at].flags & (unsigned)flag) != 0;
}

bf_text bf_token_text(const bf_tokens *tokens, size_t at)
{
    if (at >= tokens->count)
        return (bf_text){0};
    const bf_token *token = &tokens->items[at];
    return bf_text_slice(tokens->text, token->start, token->end);
}

bool bf_token_any(const bf_tokens *tokens, size_t at, uint64_t classes)
{
    return at < tokens->count && (tokens->items[at].classes & classes) != 0;
}

const bf_sense *bf_token_sense(const bf_tokens *tokens, size_t at,
                               bf_class class)
{
    if (at >= tokens->count)
        return NULL;
    const bf_token *token = &tokens->items[at];
    if (!(token->classes & BF_CLASS_BIT(class)))
        return NULL;
    /* Longer terms come later. */
    for (size_t i = token->sense_count; i > 0; i--) {
        const bf_sense *sense = &tokens->senses[token->sense + i - 1];
        if (sense->class == class)
            return sense;
    }
    return NULL;
}

size_t bf_sentence_start(const bf_tokens *tokens, size_t at)
{
    if (at >= tokens->count)
        return tokens->count;
    while (at > 0 && !bf_token_has(tokens, at, BF_TOKEN_SENTENCE))
        at--;
    return at;
}

size_t bf_sentence_end(const bf_tokens *tokens, size_t at)
{
    size_t end = at + 1;
    while (end < tokens->count && !bf_token_has(tokens, end, BF_TOKEN_SENTENCE))
        end++;
    return end < tokens->count ? end : tokens->count;
}
