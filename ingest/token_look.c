#include "ingest/token.h"

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
