#include "ingest/attach_what.h"

#include "ingest/kind.h"
#include "ingest/time_word.h"
#include "ingest/word.h"

enum {
    STEPS_MOST = 22,       /* a word further off says nothing */
    STEPS_WEAK = 8,        /* extra, for words that give way to others */
    STEPS_SUBORDINATE = 6, /* extra, for arrests *for crossing* */
    STEPS_SOURCE = 8,      /* extra, for court *filings* say */
    STEPS_SUBJECT = 6,     /* less, for what a sentence starts with */
    STEPS_FLIGHT = 30,     /* from flights to what they are for */
    INHERIT_PART = 2,      /* from the whole that "of them" stands for */
    INHERIT_HERE = 9,      /* from the figure before in the sentence */
    INHERIT_BEFORE = 13,   /* from the sentence before */
    INHERIT_ABOVE = 18,    /* from the paragraph before */
    INHERIT_NOUN = 7       /* extra, where the number has a noun of its own */
};

static bool is_weak(const bf_sense *sense)
{
    return bf_sense_has(sense, "weak");
}

/* rescues are arrests only where Mexico counts: only=MX, else nothing. */
static bool speaks(const bf_finding *finding, const bf_sense *sense)
{
    bf_text only = {0};
    const bf_sense *noun = finding->quantity ? finding->quantity->noun : NULL;
    if (bf_sense_has(sense, "flights") &&
        !(noun && noun->class == BF_CLASS_FLIGHT))
        return false;
    return sense->class == BF_CLASS_COUNTS &&
           (!bf_entry_flag(sense->entry, BF_TEXT("only"), &only) ||
            bf_text_equal(only, finding->figure.authority));
}

/* 3,544 who traveled alone: tells who they are, not what was counted. */
static bool describes(const bf_sentence *sentence, const bf_quantity *quantity)
{
    const bf_sense *clause =
        bf_token_sense(sentence->tokens, quantity->end, BF_CLASS_CLAUSE);
    return clause && bf_sense_has(clause, "pronoun");
}

/* for illegally crossing, trying to cross: tells more of the main word. */
static bool is_subordinate(const bf_sentence *sentence, const bf_cue *cue)
{
    const bf_tokens *tokens = sentence->tokens;
    size_t at = cue->first;
    if (at > sentence->first &&
        bf_text_ends(bf_token_text(tokens, at - 1), BF_TEXT("ly")))
        at--;
    if (at == sentence->first)
        return false;
    bool gerund =
        bf_text_ends(bf_token_text(tokens, cue->end - 1), BF_TEXT("ing")) ||
        bf_text_ends(bf_token_text(tokens, cue->first), BF_TEXT("ing"));
    bool expected = at > sentence->first + 1 &&
                    bf_token_sense(tokens, at - 2, BF_CLASS_FUTURE);
    return (bf_word_is(tokens, at - 1, BF_CLASS_RANGE, "to") && !expected) ||
           (gerund && bf_token_sense(tokens, at - 1, BF_CLASS_FUNCTION) &&
            !bf_sense_has(bf_token_sense(tokens, at - 1, BF_CLASS_FUNCTION),
                          "be") &&
            !bf_word_at(tokens, at - 1, BF_WORD_BY));
}

/* Court filings say 2,000 were expelled: "filings" is of another clause. */
static bool is_source(const bf_sentence *sentence, const bf_quantity *quantity,
                      const bf_cue *cue)
{
    for (const bf_cue *says = cue + 1;
         says < sentence->cues + sentence->cue_count; says++)
        if (says->sense->class == BF_CLASS_SAYS && says->first == cue->end &&
            says->end <= quantity->first)
            return true;
    return false;
}

/* let 400 migrants go: what parts of the verb stand around the number. */
static bool is_whole(const bf_sentence *sentence, const bf_quantity *quantity,
                     const bf_cue *cue)
{
    enum { REACH = 4 };
    bf_text with = {0};
    if (!bf_entry_flag(cue->sense->entry, BF_TEXT("with"), &with))
        return true;
    size_t at =
        quantity->head_end > quantity->end ? quantity->head_end : quantity->end;
    if (cue->end > quantity->first || quantity->first - cue->end > REACH)
        return false;
    for (size_t i = at; i < at + REACH && i < sentence->end; i++)
        if (bf_text_equal(bf_token_text(sentence->tokens, i), with))
            return true;
    return false;
}

/* Releases could rise again: what a sentence starts with is its subject. */
static bool is_subject(const bf_sentence *sentence, const bf_cue *cue)
{
    return cue->first == sentence->first && bf_sense_has(cue->sense, "noun");
}

/* 40 of them a day: nobody is present by the day. */
static bool is_rated(const bf_sentence *sentence, const bf_quantity *quantity)
{
    const bf_tokens *tokens = sentence->tokens;
    size_t at =
        quantity->head_end > quantity->end ? quantity->head_end : quantity->end;
    const bf_sense *whole = bf_token_sense(tokens, at, BF_CLASS_ANAPHOR);
    const bf_sense *rate =
        bf_token_sense(tokens, at + (whole ? whole->length : 0), BF_CLASS_RATE);
    return rate && !bf_sense_has(rate, "adjective");
}

static const bf_cue *nearest(const bf_sentence *sentence,
                             const bf_finding *finding, int *steps)
{
    bool rated = is_rated(sentence, finding->quantity);
    const bf_cue *best = NULL;
    for (size_t i = 0; i < sentence->cue_count; i++) {
        const bf_cue *cue = &sentence->cues[i];
        if (!speaks(finding, cue->sense) ||
            (bf_sense_has(cue->sense, "toward") &&
             !bf_cue_leads_toward(sentence, cue)) ||
            (bf_sense_has(cue->sense, "elsewhere") &&
             !bf_cue_leads_abroad(sentence, cue)) ||
            !is_whole(sentence, finding->quantity, cue) ||
            (rated && bf_sense_has(cue->sense, "kind")) ||
            (is_weak(cue->sense) && describes(sentence, finding->quantity)))
            continue;
        int far =
            bf_finding_steps(sentence, finding, cue) +
            (is_weak(cue->sense) ? STEPS_WEAK : 0) +
            (is_subordinate(sentence, cue) ? STEPS_SUBORDINATE : 0) +
            (is_source(sentence, finding->quantity, cue) ? STEPS_SOURCE : 0) -
            (is_subject(sentence, cue) ? STEPS_SUBJECT : 0);
        if (far < *steps) {
            *steps = far;
            best = cue;
        }
    }
    return best;
}

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
    finding->figure.measure = measure_of(context, finding, sense);
    finding->figure.unit = BF_UNIT_PERSONS;
    finding->stock = bf_sense_has(sense, "kind");
    bf_finding_reason(finding, BF_ROLE_MEASURE, "opening", NULL);
}

/* What ties a sentence without a measure to the one before. */
static bool is_tied(const bf_context *context, const bf_sentence *sentence,
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

/* Unemployment fell to 3.7 percent: the subject is another matter. */
static bool is_other_matter(const bf_sentence *sentence,
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

/* Flights count when they carry the deported. */
static bool attach_flights(const bf_context *context,
                           const bf_sentence *sentence, bf_quantity *quantity,
                           bf_finding *finding)
{
    static const bf_text measure = {.bytes = "deportations", .length = 12};
    int steps = STEPS_FLIGHT;
    const bf_cue *cue = nearest(sentence, finding, &steps);
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
    if (noun && speaks(finding, noun) && !is_weak(noun)) {
        bf_cue head = {
            .first = quantity->head, .end = quantity->head_end, .sense = noun};
        take(context, sentence, finding, &head, "noun");
        return true;
    }
    int steps = STEPS_MOST;
    const bf_cue *cue = nearest(sentence, finding, &steps);
    bf_number_kind other =
        kind_of_antecedent(context, sentence, quantity, steps);
    if (other != BF_NUMBER_FIGURE) {
        quantity->kind = other;
        return false;
    }
    int back = steps_to_last(context, sentence, quantity);
    if (is_stray(context, sentence, quantity, cue)) {
        quantity->kind = BF_NUMBER_STRAY;
        return false;
    }
    int opening = steps_to_opening(context, quantity);
    if (cue && steps < back && steps < opening) {
        take(context, sentence, finding, cue, "nearest");
        finding->reasons[BF_ROLE_MEASURE].steps = steps;
        return true;
    }
    if (opening < BF_FAR && opening <= back) {
        take_opening(context, finding);
        return true;
    }
    if (back < BF_FAR && is_tied(context, sentence, quantity) &&
        !is_other_matter(sentence, quantity)) {
        inherit(&context->last, finding, "inherited");
        if (finding->stock && is_rated(sentence, quantity)) {
            finding->figure.measure = BF_TEXT("migrants");
            finding->stock = false;
        }
        return true;
    }
    quantity->kind = BF_NUMBER_STRAY;
    return false;
}
