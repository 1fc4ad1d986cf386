#include "ingest/attach_what.h"
#include "ingest/attach_where.h"

#include "ingest/time_word.h"
#include "ingest/word.h"

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

void bf_finding_take_measure(const bf_context *context,
                             const bf_sentence *sentence, bf_finding *finding,
                             const bf_cue *cue, const char *rule)
{
    bool people =
        finding->quantity && bf_quantity_counts_people(finding->quantity);
    if (bf_cue_is_one_of_two(sentence, cue))
        finding->figure.measure = BF_TEXT("encounters");
    else if (bf_sense_has(cue->sense, "abroad") &&
             bf_cue_leads_abroad(sentence, cue))
        finding->figure.measure = BF_TEXT("deportations");
    else if (bf_cue_is_at_ports(sentence, cue))
        finding->figure.measure = BF_TEXT("inadmissibles");
    else
        finding->figure.measure =
            bf_measure_of(context, sentence, finding, cue->sense);
    finding->figure.unit = carries_flights(sentence, cue) && !people
                               ? BF_UNIT_FLIGHTS
                               : BF_UNIT_PERSONS;
    finding->flights = finding->figure.unit == BF_UNIT_FLIGHTS;
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
