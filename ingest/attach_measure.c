#include "ingest/attach_what.h"
#include "ingest/attach_where.h"

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

/* expelled under Title 42, told long after it was lifted */
static bool names_title_42(const bf_sentence *sentence)
{
    for (size_t at = sentence->first; at + 1 < sentence->end; at++)
        if (bf_text_alike(bf_token_text(sentence->tokens, at),
                          BF_TEXT("title")) &&
            bf_text_equal(bf_token_text(sentence->tokens, at + 1),
                          BF_TEXT("42")))
            return true;
    return false;
}

/* Expelled is Title 42's word while that was law, and the US acted. */
static bf_text measure_of(const bf_context *context,
                          const bf_sentence *sentence,
                          const bf_finding *finding, const bf_sense *sense)
{
    bf_text other = {0};
    if (bf_text_equal(finding->figure.agency, BF_TEXT("USCG")) &&
        bf_text_equal(sense->entry->value, BF_TEXT("encounters")))
        return BF_TEXT("apprehensions");
    /* Panama registers: who comes through; it meets nobody at a border. */
    if (bf_sense_has(sense, "weak") && !bf_sense_has(sense, "abroad") &&
        bf_authority_counts(finding->figure.authority) &&
        !bf_authority_is_at_the_border(finding->figure.authority) &&
        (bf_text_equal(sense->entry->value, BF_TEXT("encounters")) ||
         (bf_text_equal(sense->entry->value, BF_TEXT("migrants")) &&
          bf_text_equal(finding->figure.authority, BF_TEXT("PA")))))
        return BF_TEXT("crossings");
    if (bf_text_equal(finding->figure.authority, BF_TEXT("MX")) &&
        bf_sense_flag(sense, "mexico", &other))
        return other;
    if (!bf_sense_flag(sense, "else", &other))
        return sense->entry->value;
    bf_text until = {0};
    bf_day day = BF_NO_DAY;
    bool over = bf_sense_flag(sense, "until", &until) &&
                bf_day_parse(until, &day) && bf_day_is(context->published) &&
                context->published.number > day.number &&
                !(sentence && names_title_42(sentence));
    bool ours = bf_text_equal(finding->figure.authority, BF_TEXT("US"));
    return ours && !over ? sense->entry->value : other;
}

/* Seven flights with 812 people: the second number is one of people. */
static bool counts_people(const bf_quantity *quantity)
{
    return quantity->noun && (quantity->noun->class == BF_CLASS_PERSON ||
                              quantity->noun->class == BF_CLASS_PEOPLE ||
                              quantity->noun->class == BF_CLASS_NATION);
}

/* removal flights */
static bool carries_flights(const bf_sentence *sentence, const bf_cue *cue)
{
    return bf_sense_has(cue->sense, "noun") &&
           bf_token_sense(sentence->tokens, cue->end, BF_CLASS_FLIGHT);
}

/* set out, left, reached: in an article about a caravan, its walkers. */
static bool is_on_foot(const bf_finding *finding, const bf_sense *sense)
{
    bool moving = bf_text_equal(finding->figure.measure, BF_TEXT("migrants")) ||
                  bf_text_equal(finding->figure.measure, BF_TEXT("crossings"));
    return moving && bf_sense_has(sense, "weak") &&
           !bf_text_equal(finding->figure.authority, BF_TEXT("US"));
}

static void set_stock(const bf_sentence *sentence, bf_finding *finding,
                      const bf_sense *sense)
{
    bool walks = sentence->caravan && is_on_foot(finding, sense);
    finding->stock = walks || bf_sense_has(sense, "kind");
    if (walks)
        finding->figure.measure = BF_TEXT("caravan");
}

static void take(const bf_context *context, const bf_sentence *sentence,
                 bf_finding *finding, const bf_cue *cue, const char *rule)
{
    bool people = finding->quantity && counts_people(finding->quantity);
    if (bf_cue_is_one_of_two(sentence, cue))
        finding->figure.measure = BF_TEXT("encounters");
    else if (bf_sense_has(cue->sense, "abroad") &&
             bf_cue_leads_abroad(sentence, cue))
        finding->figure.measure = BF_TEXT("deportations");
    else if (bf_cue_is_at_ports(sentence, cue))
        finding->figure.measure = BF_TEXT("inadmissibles");
    else
        finding->figure.measure =
            measure_of(context, sentence, finding, cue->sense);
    finding->figure.unit = carries_flights(sentence, cue) && !people
                               ? BF_UNIT_FLIGHTS
                               : BF_UNIT_PERSONS;
    bf_text usual = {0};
    bool told = finding->reasons[BF_ROLE_AUTHORITY].end != 0 ||
                (context->last.quantity &&
                 context->last.paragraph == context->paragraph);
    if (!told && bf_sense_flag(cue->sense, "usual", &usual))
        finding->figure.authority = usual;
    set_stock(sentence, finding, cue->sense);
    /* Caravans are no business of the US yet. */
    if (bf_text_equal(finding->figure.authority, BF_TEXT("US")) &&
        bf_sense_flag(cue->sense, "authority", &finding->figure.authority))
        finding->figure.agency = (bf_text){0};
    bf_finding_reason(finding, BF_ROLE_MEASURE, rule, cue);
}

static void inherit(const bf_finding *from, bf_finding *finding,
                    const char *rule)
{
    finding->figure.measure = from->figure.measure;
    finding->figure.unit = from->figure.unit == BF_UNIT_FLIGHTS &&
                                   !counts_people(finding->quantity)
                               ? BF_UNIT_FLIGHTS
                               : BF_UNIT_PERSONS;
    finding->stock = from->stock;
    bf_finding_reason(finding, BF_ROLE_MEASURE, rule, NULL);
}

/* How readily the measure is that of the figure before. */
static int steps_to_last(const bf_context *context, const bf_sentence *sentence,
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
    finding->figure.measure = measure_of(context, NULL, finding, sense);
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
        last->quantity && (last->figure.unit == BF_UNIT_FLIGHTS ||
                           (bf_text_equal(last->figure.measure, measure) &&
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
    bf_finding_reason(finding, BF_ROLE_MEASURE, "flights", cue);
    return true;
}

/* Takes the measure of the figure before, if anything ties them. */
static bool inherit_last(const bf_context *context, const bf_sentence *sentence,
                         bf_quantity *quantity, bf_finding *finding)
{
    if (!bf_quantity_is_tied(context, sentence, quantity)) {
        quantity->kind = BF_NUMBER_STRAY;
        return false;
    }
    inherit(&context->last, finding, "inherited");
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
    bf_number_kind other =
        bf_quantity_antecedent(context, sentence, quantity, steps);
    if (other == BF_NUMBER_FIGURE &&
        bf_quantity_is_stray(context, sentence, quantity, cue))
        other = BF_NUMBER_STRAY;
    if (other != BF_NUMBER_FIGURE) {
        quantity->kind = other;
        return false;
    }
    if (cue && back < BF_FAR && agrees_with_compared(context, finding, cue))
        return inherit_last(context, sentence, quantity, finding);
    if (cue && steps < back && steps < opening) {
        take(context, sentence, finding, cue, "nearest");
        finding->reasons[BF_ROLE_MEASURE].steps = steps;
        return true;
    }
    if (opening < BF_FAR && opening <= back) {
        take_opening(context, finding);
        return true;
    }
    if (back < BF_FAR)
        return inherit_last(context, sentence, quantity, finding);
    quantity->kind = BF_NUMBER_STRAY;
    return false;
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
    take(context, sentence, finding, &head, "noun");
    return true;
}
