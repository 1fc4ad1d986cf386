#include "ingest/article_part.h"

#include "ingest/word.h"

/* how many people Mexico sent home */
static bool acts(const bf_tokens *tokens, size_t at)
{
    const bf_sense *counts = bf_token_sense(tokens, at, BF_CLASS_COUNTS);
    return counts && !bf_sense_has(counts, "noun");
}

/* Takes what one word says, the last of its kind before all others. */
static void take_word(const bf_context *context, const bf_tokens *tokens,
                      size_t at, bf_opening *opening)
{
    const bf_names *agencies = &context->vocabulary->agencies;
    const bf_names *places = &context->vocabulary->places;
    const bf_sense *counts = bf_token_sense(tokens, at, BF_CLASS_COUNTS);
    const bf_sense *agency = bf_token_sense(tokens, at, BF_CLASS_AGENCY);
    const bf_sense *actor = bf_token_sense(tokens, at, BF_CLASS_ACTOR);
    const bf_sense *place = bf_token_sense(tokens, at, BF_CLASS_PLACE);
    const bf_sense *people = bf_token_sense(tokens, at, BF_CLASS_PEOPLE);
    const bf_sense *nation = bf_token_sense(tokens, at, BF_CLASS_NATION);
    if (counts && !bf_sense_has(counts, "weak") &&
        !bf_sense_has(counts, "only") && !bf_sense_has(counts, "flights"))
        opening->measure = counts;
    if (agency && agency->number && !bf_sense_has(agency, "shared")) {
        opening->agency = agency->entry->value;
        opening->authority = agencies->items[agency->number - 1].authority;
    } else if (actor &&
               (!bf_sense_has(actor, "country") || at == opening->first ||
                bf_token_type_at(tokens, at - 1) != BF_TOKEN_WORD ||
                acts(tokens, at + actor->length))) {
        opening->authority = actor->entry->value;
    }
    if (place && place->number && !bf_sense_has(place, "weak") &&
        places->items[place->number - 1].within.length)
        opening->place = place->entry->value;
    const bf_sense *rate = bf_token_sense(tokens, at, BF_CLASS_RATE);
    if (rate && !bf_token_sense(tokens, at, BF_CLASS_NOT_RATE))
        opening->rate = rate;
    if (people)
        opening->people = people;
    else if (nation && bf_sense_has(nation, "people"))
        opening->people = nation;
    opening->folk |= bf_token_any(tokens, at,
                                  BF_CLASS_BIT(BF_CLASS_PERSON) |
                                      BF_CLASS_BIT(BF_CLASS_PEOPLE));
    opening->fiscal |= bf_token_sense(tokens, at, BF_CLASS_FISCAL) != NULL;
}

/* Removals: a line that heads a part of a report. */
static bool is_section(const bf_context *context, const bf_sentence *sentence,
                       const bf_opening *opening, bool asks)
{
    enum { LONGEST = 8 };
    bf_token_type end = bf_token_type_at(sentence->tokens, sentence->end - 1);
    return opening->heading && !asks && context->paragraph > 1 &&
           end == BF_TOKEN_WORD && sentence->quantity_count == 0 &&
           sentence->end - sentence->first <= LONGEST;
}

/* What about families?  That went down.  The question still stands. */
static bool leaves_question(const bf_context *context,
                            const bf_opening *opening)
{
    const bf_opening *asked = &context->opening;
    return asked->asks && !opening->asks && !opening->measure &&
           !opening->people && !opening->place.length &&
           asked->paragraph + 1 >= opening->paragraph;
}

void bf_context_take_opening(bf_context *context, const bf_sentence *sentence)
{
    const uint64_t telling =
        BF_CLASS_BIT(BF_CLASS_COUNTS) | BF_CLASS_BIT(BF_CLASS_AGENCY) |
        BF_CLASS_BIT(BF_CLASS_ACTOR) | BF_CLASS_BIT(BF_CLASS_PLACE) |
        BF_CLASS_BIT(BF_CLASS_PEOPLE) | BF_CLASS_BIT(BF_CLASS_NATION) |
        BF_CLASS_BIT(BF_CLASS_FISCAL) | BF_CLASS_BIT(BF_CLASS_RATE) |
        BF_CLASS_BIT(BF_CLASS_PERSON);
    const bf_tokens *tokens = sentence->tokens;
    bf_token_type end = bf_token_type_at(tokens, sentence->end - 1);
    bool asks =
        bf_text_equal(bf_token_text(tokens, sentence->end - 1), BF_TEXT("?"));
    bf_opening opening = {.first = sentence->first,
                          .sentence = context->sentence,
                          .paragraph = context->paragraph,
                          .heading = end != BF_TOKEN_STOP || asks,
                          .asks = asks};
    context->headings += is_section(context, sentence, &opening, asks);
    size_t depth = 0;
    for (size_t at = sentence->first; at < sentence->end; at++) {
        /* What stands in brackets is said by the way. */
        depth += bf_token_type_at(tokens, at) == BF_TOKEN_OPEN;
        depth -= depth && bf_token_type_at(tokens, at) == BF_TOKEN_CLOSE;
        if (!depth && bf_token_any(tokens, at, telling))
            take_word(context, tokens, at, &opening);
        opening.kin |= bf_token_any(tokens, at, BF_CLASS_BIT(BF_CLASS_ANAPHOR));
    }
    if (!asks)
        opening.rate = NULL;
    /* An aside, or a table's first row, leaves what was said standing. */
    bool aside = !opening.measure && context->opening.measure &&
                 !(asks && opening.folk) &&
                 (context->opening.paragraph == context->paragraph ||
                  (context->opening.heading && opening.heading));
    if (!aside && !leaves_question(context, &opening))
        context->opening = opening;
}

const bf_opening *bf_context_opening(const bf_context *context)
{
    const bf_opening *opening = &context->opening;
    const bf_finding *last = &context->last;
    if (!opening->sentence ||
        (last->quantity && last->sentence > opening->sentence))
        return NULL;
    bool near = opening->paragraph == context->paragraph ||
                (opening->heading && (context->list || opening->paragraph + 1 ==
                                                           context->paragraph));
    return near ? opening : NULL;
}
