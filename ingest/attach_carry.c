#include "ingest/attach_what.h"

#include "ingest/time_word.h"
#include "ingest/word.h"

enum {
    INHERIT_PART = 2,    /* from the whole that "of them" stands for */
    INHERIT_HERE = 9,    /* from the figure before in the sentence */
    INHERIT_BEFORE = 13, /* from the sentence before */
    INHERIT_ABOVE = 18,  /* from the paragraph before */
    INHERIT_NOUN = 7     /* extra, where the number has a noun of its own */
};

int bf_steps_to_last(const bf_context *context, const bf_sentence *sentence,
                     const bf_quantity *quantity)
{
    const bf_finding *last = &context->last;
    if (!last->quantity)
        return BF_FAR;
    if (bf_token_sense(sentence->tokens, quantity->end, BF_CLASS_ANAPHOR) &&
        last->paragraph == context->paragraph)
        return INHERIT_PART;
    if (bf_sense_before(sentence->tokens, quantity->first, BF_CLASS_ANAPHOR) &&
        last->paragraph == context->paragraph)
        return INHERIT_PART;
    int noun = quantity->noun ? INHERIT_NOUN : 0;
    if (last->sentence == context->sentence)
        return INHERIT_HERE + noun;
    if (last->paragraph == context->paragraph || context->list)
        return INHERIT_BEFORE + noun;
    bool next = last->paragraph + 1 == context->paragraph;
    return next ? INHERIT_ABOVE + noun : BF_FAR;
}

int bf_steps_to_opening(const bf_context *context, const bf_quantity *quantity)
{
    const bf_opening *opening = bf_context_opening(context);
    if (!opening || !opening->measure)
        return BF_FAR;
    return INHERIT_BEFORE + (quantity->noun ? INHERIT_NOUN : 0);
}

bool bf_quantity_is_tied(const bf_context *context, const bf_sentence *sentence,
                         const bf_quantity *quantity)
{
    enum { OPENING = 3 };
    const uint64_t ties =
        BF_CLASS_BIT(BF_CLASS_PLACE) | BF_CLASS_BIT(BF_CLASS_NATION) |
        BF_CLASS_BIT(BF_CLASS_AGENCY) | BF_CLASS_BIT(BF_CLASS_CHANGE) |
        BF_CLASS_BIT(BF_CLASS_SHARE) | BF_CLASS_BIT(BF_CLASS_AVERAGE) |
        BF_CLASS_BIT(BF_CLASS_RATE) | BF_CLASS_BIT(BF_CLASS_PEOPLE) |
        BF_CLASS_BIT(BF_CLASS_ANAPHOR) | BF_CLASS_BIT(BF_CLASS_COMPARE);
    if (quantity->noun || context->list || sentence->when_count ||
        bf_context_here(context) || quantity->first - sentence->first < OPENING)
        return true;
    for (size_t at = sentence->first; at < sentence->end; at++)
        if (bf_token_any(sentence->tokens, at, ties))
            return true;
    return false;
}

bool bf_quantity_is_other(const bf_sentence *sentence,
                          const bf_quantity *quantity)
{
    enum { REACH = 6 };
    if (quantity->noun)
        return false;
    for (size_t i = 0; i < sentence->cue_count; i++) {
        const bf_cue *cue = &sentence->cues[i];
        if (cue->sense->class == BF_CLASS_THING &&
            bf_text_equal(cue->sense->entry->value, BF_TEXT("matter")) &&
            cue->end <= quantity->first &&
            bf_sentence_steps(sentence, quantity->first, quantity->end, cue) <=
                REACH)
            return true;
    }
    return false;
}
