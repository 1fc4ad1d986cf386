#include "ingest/attach.h"

#include "ingest/kind.h"
#include "ingest/time_word.h"
#include "ingest/word.h"

enum {
    STEPS_MOST = 22,       /* a word further off says nothing */
    STEPS_WEAK = 8,        /* extra, for words that give way to others */
    STEPS_SUBORDINATE = 6, /* extra, for arrests *for crossing* */
    STEPS_FLIGHT = 30,     /* from flights to what they are for */
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
            !bf_word_at(tokens, at - 1, BF_WORD_BY));
}

/* agents caught 900 people who had crossed: "who" opens a mere detail. */
static bool is_detail(const bf_sentence *sentence, const bf_finding *finding,
                      const bf_cue *cue)
{
    size_t end = finding->quantity->head_end;
    const bf_sense *clause =
        bf_token_sense(sentence->tokens, end, BF_CLASS_CLAUSE);
    return cue->first > end && clause && bf_sense_has(clause, "pronoun");
}

static int steps_to_cue(const bf_sentence *sentence, const bf_finding *finding,
                        const bf_cue *cue)
{
    bool minor =
        is_subordinate(sentence, cue) || is_detail(sentence, finding, cue);
    return bf_finding_steps(sentence, finding, cue) +
           (is_weak(cue->sense) ? STEPS_WEAK : 0) +
           (minor ? STEPS_SUBORDINATE : 0);
}

static const bf_cue *nearest(const bf_sentence *sentence,
                             const bf_finding *finding, int *steps)
{
    const bf_cue *best = NULL;
    for (size_t i = 0; i < sentence->cue_count; i++) {
        const bf_cue *cue = &sentence->cues[i];
        if (cue->sense->class != BF_CLASS_COUNTS ||
            (is_weak(cue->sense) && describes(sentence, finding->quantity)))
            continue;
        int far = steps_to_cue(sentence, finding, cue);
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

/* removal flights */
static bool carries_flights(const bf_sentence *sentence, const bf_cue *cue)
{
    return bf_sense_has(cue->sense, "noun") &&
           bf_token_sense(sentence->tokens, cue->end, BF_CLASS_FLIGHT);
}

static void take(const bf_context *context, const bf_sentence *sentence,
                 bf_finding *finding, const bf_cue *cue, const char *rule)
{
    finding->figure.measure = measure_of(context, finding, cue->sense);
    finding->figure.unit =
        carries_flights(sentence, cue) ? BF_UNIT_FLIGHTS : BF_UNIT_PERSONS;
    finding->stock = bf_sense_has(cue->sense, "kind");
    bf_entry_flag(cue->sense->entry, BF_TEXT("authority"),
                  &finding->figure.authority);
    bf_finding_reason(finding, BF_ROLE_MEASURE, rule, cue);
}

static void inherit(const bf_finding *from, bf_finding *finding,
                    const char *rule)
{
    finding->figure.measure = from->figure.measure;
    finding->figure.unit = from->figure.unit == BF_UNIT_FLIGHTS
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
        return 0;
    if (bf_sense_before(sentence->tokens, quantity->first, BF_CLASS_ANAPHOR) &&
        last->paragraph == context->paragraph)
        return 0;
    int noun = quantity->noun ? INHERIT_NOUN : 0;
    if (last->sentence == context->sentence)
        return INHERIT_HERE + noun;
    if (last->paragraph == context->paragraph || context->list)
        return INHERIT_BEFORE + noun;
    bool next = last->paragraph + 1 == context->paragraph;
    return next ? INHERIT_ABOVE + noun : BF_FAR;
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
    bool carried = last->quantity && last->figure.unit == BF_UNIT_FLIGHTS;
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
    const bf_sense *noun = NULL;
    for (size_t i = 0; i < sentence->cue_count; i++) {
        const bf_cue *cue = &sentence->cues[i];
        if (cue->end > quantity->first)
            break;
        if (cue->sense->class == BF_CLASS_THING ||
            cue->sense->class == BF_CLASS_PERSON ||
            bf_sense_has(cue->sense, "noun"))
            noun = cue->sense;
    }
    return noun && noun->class == BF_CLASS_THING ? noun : NULL;
}

/* asked for 15 beds and got 4: a bare number counts what the last did. */
static bf_number_kind kind_of_antecedent(const bf_sentence *sentence,
                                         const bf_quantity *quantity, int steps)
{
    enum { BESIDE = 8 };
    bf_number_kind kind = BF_NUMBER_THING;
    if (bf_token_sense(sentence->tokens, quantity->end, BF_CLASS_ANAPHOR)) {
        const bf_sense *noun = noun_before(sentence, quantity);
        if (noun)
            bf_number_kind_parse(noun->entry->value, &kind);
        return noun ? kind : BF_NUMBER_FIGURE;
    }
    if (quantity == sentence->quantities || quantity->noun ||
        quantity->form != BF_FORM_NUMBER)
        return BF_NUMBER_FIGURE;
    const bf_quantity *last = quantity - 1;
    if (last->kind > BF_NUMBER_YEAR && last->kind < BF_NUMBER_OTHER &&
        quantity->first == last->end + 1)
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
static bool is_stray(const bf_quantity *quantity, const bf_cue *cue)
{
    enum { LEAST = 10 };
    bool small = quantity->words && quantity->form == BF_FORM_NUMBER &&
                 !quantity->noun && quantity->value.has_high &&
                 quantity->value.high > 0 &&
                 quantity->value.high < (int64_t)LEAST * BF_ONE;
    return small &&
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
    bf_number_kind other = cue && !speaks(finding, cue->sense)
                               ? BF_NUMBER_OTHER
                               : kind_of_antecedent(sentence, quantity, steps);
    if (other != BF_NUMBER_FIGURE) {
        quantity->kind = other;
        return false;
    }
    int back = steps_to_last(context, sentence, quantity);
    if (is_stray(quantity, cue)) {
        quantity->kind = BF_NUMBER_STRAY;
        return false;
    }
    if (cue && steps < back) {
        take(context, sentence, finding, cue, "nearest");
        finding->reasons[BF_ROLE_MEASURE].steps = steps;
        return true;
    }
    if (back < BF_FAR) {
        inherit(&context->last, finding, "inherited");
        return true;
    }
    quantity->kind = BF_NUMBER_STRAY;
    return false;
}
