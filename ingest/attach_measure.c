#include "ingest/attach_what.h"
#include "ingest/sentence_part.h"

#include "ingest/kind.h"
#include "ingest/time_word.h"
#include "ingest/word.h"

enum {
    STEPS_MOST = 22,     /* a word further off says nothing */
    STEPS_LONE = 39,     /* the same where nothing else says anything */
    STEPS_FLIGHT = 30,   /* from flights to what they are for */
    INHERIT_PART = 2,    /* from the whole that "of them" stands for */
    INHERIT_HERE = 9,    /* from the figure before in the sentence */
    INHERIT_BEFORE = 13, /* from the sentence before */
    INHERIT_ABOVE = 18,  /* from the paragraph before */
    INHERIT_NOUN = 7     /* extra, where the number has a noun of its own */
};

static void inherit(const bf_finding *from, bf_finding *finding,
                    const char *rule)
{
    finding->figure.measure = from->figure.measure;
    finding->figure.unit =
        from->flights && !bf_quantity_counts_people(finding->quantity)
            ? BF_UNIT_FLIGHTS
            : BF_UNIT_PERSONS;
    finding->stock = from->stock;
    finding->flights = finding->figure.unit == BF_UNIT_FLIGHTS;
    bf_finding_reason(finding, BF_ROLE_MEASURE, rule, NULL);
}

/* 57 percent of them were expelled: the verb says it anew. */
static bool is_told_anew(const bf_sentence *sentence, size_t at)
{
    enum { REACH = 9 };
    const bf_tokens *tokens = sentence->tokens;
    bool be = false;
    for (size_t end = at + REACH; at < end && at < sentence->end; at++) {
        const bf_sense *function =
            bf_token_sense(tokens, at, BF_CLASS_FUNCTION);
        const bf_sense *verb = bf_token_sense(tokens, at, BF_CLASS_COUNTS);
        if (sentence->taken[at - sentence->first] == BF_TAKEN_NUMBER ||
            bf_token_type_at(tokens, at) != BF_TOKEN_WORD)
            return false;
        if (be && verb)
            return !bf_sense_has(verb, "noun") && !bf_sense_has(verb, "weak");
        if (be && !function)
            return false;
        be |= function && bf_sense_has(function, "be");
    }
    return false;
}

/* Of these, 62,000 had been arrested: an older story, they were removed. */
static bool had_been(const bf_sentence *sentence, const bf_quantity *quantity)
{
    size_t at =
        quantity->head_end > quantity->end ? quantity->head_end : quantity->end;
    return bf_text_equal(bf_token_text(sentence->tokens, at), BF_TEXT("had")) &&
           bf_text_equal(bf_token_text(sentence->tokens, at + 1),
                         BF_TEXT("been"));
}

/* of those 300; of these, 62,000 had been arrested */
static bool stands_for_part(const bf_sentence *sentence,
                            const bf_quantity *quantity)
{
    const bf_tokens *tokens = sentence->tokens;
    size_t first = quantity->first;
    if (bf_sense_before(tokens, first, BF_CLASS_ANAPHOR))
        return true;
    return first > sentence->first &&
           bf_token_type_at(tokens, first - 1) == BF_TOKEN_COMMA &&
           bf_sense_before(tokens, first - 1, BF_CLASS_ANAPHOR) &&
           had_been(sentence, quantity);
}

/* How readily the measure is that of the figure before. */
static int steps_to_last(const bf_context *context, const bf_sentence *sentence,
                         const bf_quantity *quantity)
{
    const bf_finding *last = &context->last;
    if (!last->quantity)
        return BF_FAR;
    const bf_sense *part =
        bf_token_sense(sentence->tokens, quantity->end, BF_CLASS_ANAPHOR);
    if (part && is_told_anew(sentence, quantity->end + part->length))
        return BF_FAR;
    if (part && last->paragraph == context->paragraph)
        return INHERIT_PART;
    if (stands_for_part(sentence, quantity) &&
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

static int steps_to_opening(const bf_context *context,
                            const bf_quantity *quantity)
{
    const bf_opening *opening = bf_context_opening(context);
    if (!opening || !opening->measure)
        return BF_FAR;
    return INHERIT_BEFORE + (quantity->noun ? INHERIT_NOUN : 0);
}

static void take_opening(const bf_context *context, bf_finding *finding)
{
    const bf_sense *sense = context->opening.measure;
    finding->figure.measure = bf_measure_of(context, NULL, finding, sense);
    finding->figure.unit = BF_UNIT_PERSONS;
    finding->stock = bf_sense_has(sense, "kind");
    bf_finding_reason(finding, BF_ROLE_MEASURE, "opening", NULL);
}

/* Flights count when they carry the deported. */
static bool attach_flights(const bf_context *context,
                           const bf_sentence *sentence, bf_quantity *quantity,
                           bf_finding *finding)
{
    static const bf_text measure = {.bytes = "deportations", .length = 12};
    int steps = STEPS_FLIGHT;
    const bf_cue *cue = bf_measure_cue(sentence, finding, &steps);
    const bf_finding *last = &context->last;
    bool carried =
        last->quantity &&
        (last->flights || (bf_text_equal(last->figure.measure, measure) &&
                           last->paragraph + 1 >= context->paragraph));
    bool deported =
        cue && (bf_text_equal(cue->sense->entry->value, measure) ||
                bf_text_equal(cue->sense->entry->value, BF_TEXT("expulsions")));
    if (!carried && !deported) {
        quantity->kind = BF_NUMBER_THING;
        return false;
    }
    finding->figure.measure = measure;
    finding->figure.unit = BF_UNIT_FLIGHTS;
    finding->flights = true;
    bf_finding_reason(finding, BF_ROLE_MEASURE, "flights", cue);
    return true;
}

/* What about families?  50,000: of what the article is about. */
static const bf_finding *antecedent_of(const bf_context *context)
{
    const bf_opening *opening = bf_context_opening(context);
    bool anew = opening && opening->asks && opening->folk &&
                context->main.quantity &&
                context->last.sentence < opening->sentence;
    if (anew)
        return &context->main;
    /* A row goes on with what the row before has started with. */
    bool row = context->list && context->lead.quantity &&
               context->lead.sentence < context->sentence;
    return row ? &context->lead : &context->last;
}

/* Takes the measure of the figure before, if anything ties them. */
static bool inherit_last(const bf_context *context, const bf_sentence *sentence,
                         bf_quantity *quantity, bf_finding *finding)
{
    if (!bf_quantity_is_tied(context, sentence, quantity)) {
        quantity->kind = BF_NUMBER_STRAY;
        return false;
    }
    const bf_finding *from = antecedent_of(context);
    inherit(from, finding, from == &context->main ? "asked" : "inherited");
    if (finding->stock && bf_quantity_is_rated(sentence, quantity)) {
        finding->figure.measure = BF_TEXT("migrants");
        finding->stock = false;
    }
    return true;
}

/* detained 130,000, against the 83,000 held before: like with like. */
static bool agrees_with_compared(const bf_context *context,
                                 const bf_finding *finding, const bf_cue *cue)
{
    const bf_finding *lead = &context->lead;
    return bf_context_here(context) && finding->zone && lead->quantity &&
           lead->sentence == context->sentence && !lead->zone && !lead->stock &&
           lead->figure.kind == BF_KIND_COUNT &&
           lead->figure.unit == BF_UNIT_PERSONS &&
           bf_sense_has(cue->sense, "kind");
}

/* The Border Patrol rescued 1,200: no arrests, as they would be in Mexico. */
static bool is_rescue(const bf_sentence *sentence, const bf_finding *finding)
{
    size_t first = finding->quantity->first;
    const bf_sense *verb =
        first > sentence->first
            ? bf_sense_before(sentence->tokens, first, BF_CLASS_COUNTS)
            : NULL;
    return verb && bf_sense_has(verb, "only") &&
           !bf_sense_speaks(finding, verb);
}

static bool set_stray(bf_quantity *quantity)
{
    quantity->kind = BF_NUMBER_STRAY;
    return false;
}

/* What a number is, where it is no figure; else BF_NUMBER_FIGURE. */
static bf_number_kind what_else(const bf_context *context,
                                const bf_sentence *sentence,
                                const bf_finding *finding, const bf_cue *cue,
                                int steps)
{
    const bf_quantity *quantity = finding->quantity;
    if (is_rescue(sentence, finding))
        return BF_NUMBER_OTHER;
    bf_number_kind other =
        bf_quantity_antecedent(context, sentence, quantity, steps);
    bool stray = other == BF_NUMBER_FIGURE &&
                 bf_quantity_is_stray(context, sentence, quantity, cue);
    return stray ? BF_NUMBER_STRAY : other;
}

/* The measure by the nearest of: a word, the opening, the figure before. */
static bool choose(const bf_context *context, const bf_sentence *sentence,
                   bf_quantity *quantity, bf_finding *finding)
{
    int steps = STEPS_MOST;
    const bf_cue *cue = bf_measure_cue(sentence, finding, &steps);
    int back = steps_to_last(context, sentence, quantity);
    int opening = steps_to_opening(context, quantity);
    if (!cue && back == BF_FAR && opening == BF_FAR) {
        steps = STEPS_LONE;
        cue = bf_measure_cue(sentence, finding, &steps);
    }
    bf_number_kind other = what_else(context, sentence, finding, cue, steps);
    if (other != BF_NUMBER_FIGURE) {
        quantity->kind = other;
        return false;
    }
    if (cue && back < BF_FAR && agrees_with_compared(context, finding, cue))
        return inherit_last(context, sentence, quantity, finding);
    if (cue && steps < back && steps < opening) {
        bf_finding_take_measure(context, sentence, finding, cue, "nearest");
        finding->reasons[BF_ROLE_MEASURE].steps = steps;
        return true;
    }
    if (opening < BF_FAR && opening <= back) {
        if (context->turn && !bf_quantity_is_tied(context, sentence, quantity))
            return set_stray(quantity);
        take_opening(context, finding);
        return true;
    }
    if (back < BF_FAR)
        return inherit_last(context, sentence, quantity, finding);
    return set_stray(quantity);
}

bool bf_attach_measure(const bf_context *context, const bf_sentence *sentence,
                       bf_quantity *quantity, bf_finding *finding)
{
    const bf_sense *noun = quantity->noun;
    if (noun && noun->class == BF_CLASS_FLIGHT)
        return attach_flights(context, sentence, quantity, finding);
    if (!noun || !bf_sense_speaks(finding, noun) || bf_sense_has(noun, "weak"))
        return choose(context, sentence, quantity, finding);
    if (bf_text_equal(noun->entry->value, BF_TEXT("deaths")) &&
        bf_quantity_antecedent(context, sentence, quantity, 0) ==
            BF_NUMBER_OTHER) {
        quantity->kind = BF_NUMBER_OTHER;
        return false;
    }
    bf_cue head = {
        .first = quantity->head, .end = quantity->head_end, .sense = noun};
    bf_finding_take_measure(context, sentence, finding, &head, "noun");
    return true;
}
