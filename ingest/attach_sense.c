#include "ingest/attach_what.h"
#include "ingest/attach_where.h"

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

/* What an agency meets is named after its task. */
static bf_text measure_by_agency(const bf_finding *finding, bf_text measure)
{
    if (!bf_text_equal(measure, BF_TEXT("encounters")))
        return measure;
    if (bf_text_equal(finding->figure.agency, BF_TEXT("OFO")))
        return BF_TEXT("inadmissibles");
    return bf_text_equal(finding->figure.agency, BF_TEXT("USCG"))
               ? BF_TEXT("apprehensions")
               : measure;
}

/* Mexico would receive 30 a day, where returns are spoken of. */
static bool receives_the_returned(const bf_context *context,
                                  const bf_sense *sense)
{
    enum { PARAGRAPHS = 2 };
    const bf_opening *opening = bf_context_opening(context);
    const bf_sense *said = opening ? opening->measure : NULL;
    const bf_finding *last = &context->last;
    bool near =
        last->quantity && last->paragraph + PARAGRAPHS >= context->paragraph;
    bf_text measure = said   ? said->entry->value
                      : near ? last->figure.measure
                             : (bf_text){0};
    return bf_sense_has(sense, "receives") &&
           bf_text_equal(measure, BF_TEXT("deportations"));
}

/* Panama registers: who comes through; it meets nobody at a border. */
static bool comes_through(const bf_finding *finding, const bf_sense *sense)
{
    bf_text country = finding->figure.authority;
    if (!bf_sense_has(sense, "weak") || bf_sense_has(sense, "abroad") ||
        !bf_authority_counts(country) || bf_authority_is_at_the_border(country))
        return false;
    return bf_text_equal(sense->entry->value, BF_TEXT("encounters")) ||
           (bf_text_equal(sense->entry->value, BF_TEXT("migrants")) &&
            bf_text_equal(country, BF_TEXT("PA")));
}

/* Expelled is Title 42's word while that was law, and the US acted. */
static bf_text measure_of_expelled(const bf_context *context,
                                   const bf_sentence *sentence,
                                   const bf_finding *finding,
                                   const bf_sense *sense)
{
    bf_text other = {0};
    bf_text until = {0};
    bf_day day = BF_NO_DAY;
    if (!bf_sense_flag(sense, "else", &other))
        return sense->entry->value;
    bool over = bf_sense_flag(sense, "until", &until) &&
                bf_day_parse(until, &day) && bf_day_is(context->published) &&
                context->published.number > day.number &&
                !(sentence && names_title_42(sentence));
    bool ours = bf_text_equal(finding->figure.authority, BF_TEXT("US"));
    return ours && !over ? sense->entry->value : other;
}

bf_text bf_measure_of(const bf_context *context, const bf_sentence *sentence,
                      const bf_finding *finding, const bf_sense *sense)
{
    bf_text other = {0};
    if (receives_the_returned(context, sense))
        return BF_TEXT("deportations");
    if (comes_through(finding, sense))
        return BF_TEXT("crossings");
    if (bf_text_equal(finding->figure.authority, BF_TEXT("MX")) &&
        bf_sense_flag(sense, "mexico", &other))
        return other;
    return measure_by_agency(
        finding, measure_of_expelled(context, sentence, finding, sense));
}
