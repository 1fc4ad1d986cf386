#include "ingest/attach_what.h"
#include "ingest/attach_where.h"

#include "ingest/time_word.h"
#include "ingest/word.h"

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
bf_text bf_measure_of(const bf_context *context, const bf_sentence *sentence,
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
bool bf_quantity_counts_people(const bf_quantity *quantity)
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

/* Mexico would receive 30 a day, where returns are spoken of. */
static bool receives_the_returned(const bf_context *context,
                                  const bf_sense *sense)
{
    const bf_opening *opening = bf_context_opening(context);
    const bf_sense *said = opening ? opening->measure : NULL;
    const bf_finding *last = &context->last;
    bool near = last->quantity && last->paragraph + 1 >= context->paragraph;
    bf_text measure = said   ? said->entry->value
                      : near ? last->figure.measure
                             : (bf_text){0};
    return bf_sense_has(sense, "receives") &&
           bf_text_equal(measure, BF_TEXT("deportations"));
}

void bf_finding_take_measure(const bf_context *context,
                             const bf_sentence *sentence, bf_finding *finding,
                             const bf_cue *cue, const char *rule)
{
    bool people =
        finding->quantity && bf_quantity_counts_people(finding->quantity);
    if (bf_cue_is_one_of_two(sentence, cue))
        finding->figure.measure = BF_TEXT("encounters");
    else if ((bf_sense_has(cue->sense, "abroad") &&
              bf_cue_leads_abroad(sentence, cue)) ||
             receives_the_returned(context, cue->sense))
        finding->figure.measure = BF_TEXT("deportations");
    else if (bf_cue_is_at_ports(sentence, cue))
        finding->figure.measure = BF_TEXT("inadmissibles");
    else
        finding->figure.measure =
            bf_measure_of(context, sentence, finding, cue->sense);
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
