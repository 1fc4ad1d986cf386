#include "ingest/attach.h"

#include "ingest/time_word.h"
#include "ingest/word.h"

enum { STEPS_SAYS = 60, LONGEST_NAME = 10 };

static bool is_boundary(const bf_sentence *sentence, size_t at)
{
    const bf_tokens *tokens = sentence->tokens;
    bf_token_type type = bf_token_type_at(tokens, at);
    return (type != BF_TOKEN_WORD && type != BF_TOKEN_HYPHEN) ||
           sentence->taken[at - sentence->first] ||
           bf_token_sense(tokens, at, BF_CLASS_CLAUSE);
}

/* The words from the last boundary before the verb up to it. */
static bf_cue subject_before(const bf_sentence *sentence, size_t verb)
{
    const bf_sense *be =
        bf_sense_before(sentence->tokens, verb, BF_CLASS_FUNCTION);
    /* "when the visit was announced": by whom is not said. */
    if (be && bf_sense_has(be, "be"))
        return (bf_cue){.first = verb, .end = verb};
    size_t first = verb;
    while (first > sentence->first && verb - first < LONGEST_NAME &&
           !is_boundary(sentence, first - 1))
        first--;
    bool named = bf_token_has(sentence->tokens, first, BF_TOKEN_CAPITAL) ||
                 bf_word_at(sentence->tokens, first, BF_WORD_A) ||
                 bf_word_at(sentence->tokens, first, BF_WORD_THE);
    for (size_t at = first; at < verb; at++)
        if (bf_token_sense(sentence->tokens, at, BF_CLASS_COUNTS))
            named = false;
    return (bf_cue){.first = named ? first : verb, .end = verb};
}

/* Who stands behind "said"; behind "according to" it need be no name. */
static bf_cue object_behind(const bf_sentence *sentence, size_t verb, bool name)
{
    size_t end = verb;
    while (end < sentence->end && end - verb < LONGEST_NAME &&
           !is_boundary(sentence, end) &&
           (!name || bf_token_has(sentence->tokens, end, BF_TOKEN_CAPITAL)))
        end++;
    return (bf_cue){.first = verb, .end = end};
}

static bf_text words_of(const bf_sentence *sentence, const bf_cue *span)
{
    const bf_token *items = sentence->tokens->items;
    return bf_text_slice(sentence->tokens->text, items[span->first].start,
                         items[span->end - 1].end);
}

void bf_attach_attribution(const bf_context *context,
                           const bf_sentence *sentence, bf_finding *finding)
{
    const bf_cue *says = bf_sentence_nearest(sentence, finding->quantity,
                                             BF_CLASS_SAYS, STEPS_SAYS);
    const bf_cue *by = bf_sentence_nearest(sentence, finding->quantity,
                                           BF_CLASS_ACCORDING, STEPS_SAYS);
    (void)context;
    bf_cue who = {0};
    if (by)
        who = object_behind(sentence, by->end, by->end == by->first + 1);
    if (who.first == who.end && says) {
        who = subject_before(sentence, says->first);
        if (who.first == who.end)
            who = object_behind(sentence, says->end, true);
    }
    if (who.first == who.end)
        return;
    finding->figure.attribution = words_of(sentence, &who);
    bf_finding_reason(finding, BF_ROLE_ATTRIBUTION, "speaker", &who);
}
