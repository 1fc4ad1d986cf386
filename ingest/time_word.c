#include "ingest/time_word.h"

size_t bf_time_word_length(const bf_tokens *tokens, size_t at,
                           bf_time_word word)
{
    const bf_sense *sense = bf_token_sense(tokens, at, BF_CLASS_TIME_WORD);
    return sense && sense->number == (int64_t)word ? sense->length : 0;
}

int64_t bf_token_value(const bf_tokens *tokens, size_t at, bf_class class)
{
    const bf_sense *sense = bf_token_sense(tokens, at, class);
    return sense ? sense->number : 0;
}
