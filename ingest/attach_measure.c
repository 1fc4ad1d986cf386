#include "ingest/attach_what.h"

#include "ingest/kind.h"
#include "ingest/time_word.h"
#include "ingest/word.h"

enum {
    STEPS_MOST = 22,  /* a word further off says nothing */
    STEPS_FLIGHT = 30 /* from flights to what they are for */
};

/* Expelled is Title 42's word while that was law, and the US acted. */
static bf_text measure_of(const bf_context *context, const bf_finding *finding,
                          const bf_sense *sense)
{
    bf_text other = {0};
    if (bf_text_equal(finding->figure.agency, BF_TEXT("USCG")) &&
        bf_text_equal(sense->entry->value, BF_TEXT("encounters")))
        return BF_TEXT("apprehensions");
    if (bf_text_equal(finding->figure.authority, BF_TEXT("MX")) &&
        bf_entry_flag(sense->entry, BF_TEXT("mexico"), &other))
        return other;
    if (!bf_entry_flag(sense->entry, BF_TEXT("else"), &other))
        return sense->entry->value;
    bf_text until = {0};
    bf_day day = BF_NO_DAY;
    bool over = bf_entry_flag(sense->entry, BF_TEXT("until"), &until) &&
                bf_day_parse(until, &day) && bf_day_is(context->published) &&
                context->published.number > day.number;
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
        finding->figure.measure = measure_of(context, finding, cue->sense);
    finding->figure.unit = carries_flights(sentence, cue) && !people
                               ? BF_UNIT_FLIGHTS
                               : BF_UNIT_PERSONS;
    bf_text usual = {0};
    bool told = finding->reasons[BF_ROLE_AUTHORITY].end != 0 ||
                (context->last.quantity &&
                 context->last.paragraph == context->paragraph);
    if (!told && bf_entry_flag(cue->sense->entry, BF_TEXT("usual"), &usual))
        finding->figure.authority = usual;
    finding->stock = bf_sense_has(cue->sense, "kind");
    /* Caravans are no business of the US yet. */
    if (bf_text_equal(finding->figure.authority, BF_TEXT("US")) &&
        bf_entry_flag(cue->sense->entry, BF_TEXT("authority"),
                      &finding->figure.authority))
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

static void take_opening(const bf_context *context, bf_finding *finding)
{
    const bf_sense *sense = context->opening.measure;
    finding->figure.measure = measure_of(context, finding, sense);
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
    const bf_cue *cue = bf_nearest_count(sentence, finding, &steps);
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

/* What "of them" stands for: the noun before, where it is one of things. */
static const bf_sense *noun_before(const bf_sentence *sentence,
                                   const bf_quantity *quantity)
{
    const bf_cue *last = NULL;
    for (const bf_quantity *whole = quantity; whole > sentence->quantities;)
        if ((--whole)->kind == BF_NUMBER_FIGURE &&
            whole->value.high >= quantity->value.low)
            return NULL;
    for (size_t i = 0; i < sentence->cue_count; i++) {
        const bf_cue *cue = &sentence->cues[i];
        if (cue->end > quantity->first)
            break;
        if (cue->sense->class == BF_CLASS_THING ||
            cue->sense->class == BF_CLASS_PERSON ||
            bf_sense_has(cue->sense, "noun"))
            last = cue;
    }
    if (!last || last->sense->class != BF_CLASS_THING)
        return NULL;
    /* Officers take 40 of them: those who act are not those who are meant. */
    bool acting = quantity == sentence->quantities &&
                  quantity->first > last->end &&
                  bf_text_equal(last->sense->entry->value, BF_TEXT("force"));
    return acting ? NULL : last->sense;
}

/* asked for 15 beds and got 4: a bare number counts what the last did. */
static bf_number_kind kind_of_antecedent(const bf_context *context,
                                         const bf_sentence *sentence,
                                         const bf_quantity *quantity, int steps)
{
    enum { BESIDE = 8 };
    bf_number_kind kind = BF_NUMBER_THING;
    if (bf_token_sense(sentence->tokens, quantity->end, BF_CLASS_ANAPHOR)) {
        const bf_sense *noun = noun_before(sentence, quantity);
        if (noun)
            kind = bf_number_kind_of(noun);
        return noun ? kind : BF_NUMBER_FIGURE;
    }
    if (quantity == sentence->quantities || quantity->noun || context->list ||
        quantity->form != BF_FORM_NUMBER)
        return BF_NUMBER_FIGURE;
    const bf_quantity *last = quantity - 1;
    size_t unit = bf_token_any(sentence->tokens, last->end,
                               BF_CLASS_BIT(BF_CLASS_TIME_UNIT) |
                                   BF_CLASS_BIT(BF_CLASS_THING));
    if (last->kind > BF_NUMBER_YEAR && last->kind < BF_NUMBER_OTHER &&
        (quantity->first == last->end + 1 ||
         quantity->first == last->end + unit + 1))
        return last->kind;
    bf_cue cue = {.first = last->first, .end = last->end};
    int back =
        bf_sentence_steps(sentence, quantity->first, quantity->end, &cue);
    return last->noun && last->noun->class == BF_CLASS_THING &&
                   back <= BESIDE && back < steps
               ? last->kind
               : BF_NUMBER_FIGURE;
}

/* A bare "two" counts the dead or nothing. */
static bool is_stray(const bf_context *context, const bf_sentence *sentence,
                     const bf_quantity *quantity, const bf_cue *cue)
{
    enum { LEAST = 10 };
    const bf_interval *value = &quantity->value;
    int64_t size = value->has_high ? value->high : value->low;
    bool small = quantity->words && quantity->form == BF_FORM_NUMBER &&
                 !quantity->noun && size > 0 && size <= (int64_t)LEAST * BF_ONE;
    const uint64_t names =
        BF_CLASS_BIT(BF_CLASS_NATION) | BF_CLASS_BIT(BF_CLASS_PLACE);
    bool listed = bf_context_here(context) && quantity->first > 0 &&
                  bf_token_any(sentence->tokens, quantity->first - 1, names);
    return small && !listed &&
           !(cue && bf_text_equal(cue->sense->entry->value, BF_TEXT("deaths")));
}

bool bf_attach_measure(const bf_context *context, const bf_sentence *sentence,
                       bf_quantity *quantity, bf_finding *finding)
{
    const bf_sense *noun = quantity->noun;
    if (noun && noun->class == BF_CLASS_FLIGHT)
        return attach_flights(context, sentence, quantity, finding);
    if (noun && bf_count_speaks(finding, noun) && !bf_count_is_weak(noun)) {
        bf_cue head = {
            .first = quantity->head, .end = quantity->head_end, .sense = noun};
        take(context, sentence, finding, &head, "noun");
        return true;
    }
    int steps = STEPS_MOST;
    const bf_cue *cue = bf_nearest_count(sentence, finding, &steps);
    bf_number_kind other =
        kind_of_antecedent(context, sentence, quantity, steps);
    if (other != BF_NUMBER_FIGURE) {
        quantity->kind = other;
        return false;
    }
    int back = bf_steps_to_last(context, sentence, quantity);
    if (is_stray(context, sentence, quantity, cue)) {
        quantity->kind = BF_NUMBER_STRAY;
        return false;
    }
    int opening = bf_steps_to_opening(context, quantity);
    if (cue && steps < back && steps < opening) {
        take(context, sentence, finding, cue, "nearest");
        finding->reasons[BF_ROLE_MEASURE].steps = steps;
        return true;
    }
    if (opening < BF_FAR && opening <= back) {
        take_opening(context, finding);
        return true;
    }
    if (back < BF_FAR && bf_quantity_is_tied(context, sentence, quantity) &&
        !bf_quantity_is_other(sentence, quantity)) {
        inherit(&context->last, finding, "inherited");
        if (finding->stock && bf_quantity_is_rated(sentence, quantity)) {
            finding->figure.measure = BF_TEXT("migrants");
            finding->stock = false;
        }
        return true;
    }
    quantity->kind = BF_NUMBER_STRAY;
    return false;
}
