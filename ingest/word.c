#include "ingest/word.h"

enum { LONGEST = 7 };

const bf_sense *bf_sense_before(const bf_tokens *tokens, size_t at,
                                bf_class class)
{
    if (at > tokens->count)
        return NULL;
    for (size_t i = at > LONGEST ? at - LONGEST : 0; i < at; i++) {
        if (!(tokens->items[i].classes & BF_CLASS_BIT(class)))
            continue;
        const bf_sense *sense = bf_token_sense(tokens, i, class);
        if (sense && i + sense->length == at)
            return sense;
    }
    return NULL;
}

bool bf_word_is_possessive(const bf_tokens *tokens, size_t at)
{
    bf_text word = bf_token_text(tokens, at);
    return bf_text_ends(word, BF_TEXT("'s")) ||
           bf_text_ends(word, BF_TEXT("\xE2\x80\x99s"));
}
