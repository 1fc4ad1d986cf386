#include "ingest/attach_where.h"

#include "ingest/time_word.h"
#include "ingest/word.h"

#include <string.h>

bool bf_finding_is_removal(const bf_finding *finding)
{
    return bf_text_equal(finding->figure.measure, BF_TEXT("deportations"));
}

bool bf_finding_is_claim(const bf_finding *finding)
{
    return bf_text_equal(finding->figure.measure, BF_TEXT("asylum-claims"));
}

/* Who is named has an eye on the whole country. */
bool bf_sentence_tells_of_nation(const bf_sentence *sentence)
{
    for (size_t i = 0; i < sentence->cue_count; i++)
        if (sentence->cues[i].sense->class == BF_CLASS_AGENCY &&
            bf_sense_has(sentence->cues[i].sense, "nationwide"))
            return true;
    return false;
}

/* The dateline's place, where it is in the country that counted. */
static const bf_name *town_of(const bf_context *context,
                              const bf_finding *finding)
{
    const bf_name *home =
        bf_names_lookup(&context->vocabulary->places, context->home);
    bool ours = home && home->within.length &&
                bf_text_equal(home->authority, finding->figure.authority);
    return ours ? home : NULL;
}

/* What agents count along all of the border, wherever it is written up. */
bool bf_finding_is_tallied(const bf_finding *finding)
{
    static const char *const measures[] = {"apprehensions", "encounters",
                                           "expulsions", "inadmissibles",
                                           "gotaways"};
    for (size_t i = 0; i < sizeof measures / sizeof *measures; i++)
        if (bf_text_equal(finding->figure.measure, bf_text_from(measures[i])))
            return true;
    return false;
}

/* The dateline's place, for what a reporter sees there. */
const bf_name *bf_finding_home(const bf_context *context,
                               const bf_finding *finding)
{
    return bf_finding_is_tallied(finding) ? NULL : town_of(context, finding);
}

static bf_text place_of_country(const bf_context *context,
                                const bf_finding *finding)
{
    const bf_name *country = bf_names_lookup(&context->vocabulary->places,
                                             finding->figure.authority);
    return country ? country->slug : (bf_text){0};
}

/* The part of its border that a country's counts are taken to be of. */
static bf_text place_of_border(const bf_context *context, bf_text authority)
{
    if (bf_text_equal(authority, BF_TEXT("US")))
        return context->region.length ? context->region
                                      : BF_TEXT("us-southwest-border");
    if (bf_text_equal(authority, BF_TEXT("PA")))
        return BF_TEXT("darien");
    return (bf_text){0};
}

/* held in detention, flown in on parole: far from any border. */
static bool is_inland(const bf_sentence *sentence, const bf_finding *finding)
{
    const bf_reason *reason = &finding->reasons[BF_ROLE_MEASURE];
    const bf_sense *counts =
        reason->end
            ? bf_token_sense(sentence->tokens, reason->first, BF_CLASS_COUNTS)
            : NULL;
    return counts && bf_sense_has(counts, "inland");
}

/* Where an agency acts, else where its country counts people. */
static bf_text place_of_authority(const bf_context *context,
                                  const bf_sentence *sentence,
                                  const bf_finding *finding)
{
    const bf_figure *figure = &finding->figure;
    const bf_name *agency =
        bf_names_lookup(&context->vocabulary->agencies, figure->agency);
    if (agency && agency->within.length)
        return agency->within;
    bf_text border = place_of_border(context, figure->authority);
    if (border.length && !bf_finding_is_removal(finding) &&
        !is_inland(sentence, finding))
        return border;
    return place_of_country(context, finding);
}

/* What a place that is only pointed at stands for; empty where nothing. */
static bf_text place_pointed_at(const bf_context *context,
                                const bf_finding *finding, const bf_cue *cue)
{
    const bf_figure *last = &context->last.figure;
    bf_text word = cue->sense->entry->value;
    const bf_name *home = town_of(context, finding);
    if (bf_text_equal(word, BF_TEXT("here")))
        return home ? home->slug : (bf_text){0};
    if (bf_text_equal(word, BF_TEXT("countrywide")))
        return place_of_country(context, finding);
    const bf_name *spot =
        bf_names_lookup(&context->vocabulary->places, context->spot);
    bool here =
        context->last.quantity &&
        context->last.paragraph == context->paragraph &&
        bf_text_equal(last->authority, finding->figure.authority) &&
        bf_place_depth(context, bf_names_lookup(&context->vocabulary->places,
                                                last->place)) > 1;
    if (bf_text_equal(word, BF_TEXT("sector")) && spot && !here &&
        bf_text_equal(spot->authority, finding->figure.authority))
        return spot->slug;
    if (!bf_text_equal(word, BF_TEXT("there")) &&
        !bf_text_equal(word, BF_TEXT("sector")))
        return (bf_text){0};
    bool told = context->last.quantity &&
                bf_text_equal(last->authority, finding->figure.authority);
    if (told)
        return last->place;
    return home ? home->slug : (bf_text){0};
}

/* The Tucson sector got here with 31,240: where a name says more. */
static bool is_outdone(const bf_sentence *sentence, const bf_finding *finding,
                       const bf_cue *here)
{
    if (!bf_text_equal(bf_token_text(sentence->tokens, here->first),
                       BF_TEXT("here")))
        return false;
    for (size_t i = 0; i < sentence->cue_count; i++) {
        const bf_cue *cue = &sentence->cues[i];
        if (cue->sense->class == BF_CLASS_PLACE && cue->sense->number &&
            !bf_sense_has(cue->sense, "weak") &&
            bf_sentence_owns(sentence, finding->quantity, cue->owner))
            return true;
    }
    return false;
}

/* in this city, the sector, nationwide: a place without its name. */
bf_text bf_finding_unnamed_place(const bf_context *context,
                                 const bf_sentence *sentence,
                                 const bf_finding *finding)
{
    for (size_t i = 0; i < sentence->cue_count; i++) {
        const bf_cue *cue = &sentence->cues[i];
        if (cue->sense->class != BF_CLASS_PLACE || cue->sense->number ||
            !bf_sentence_owns(sentence, finding->quantity, cue->owner) ||
            is_outdone(sentence, finding, cue))
            continue;
        bf_text place = place_pointed_at(context, finding, cue);
        if (place.length)
            return place;
    }
    return (bf_text){0};
}

/* Mexico has detained: all of it. */
static bool is_of_country(const bf_sentence *sentence,
                          const bf_finding *finding)
{
    const bf_reason *reason = &finding->reasons[BF_ROLE_AUTHORITY];
    const bf_sense *actor =
        reason->end
            ? bf_token_sense(sentence->tokens, reason->first, BF_CLASS_ACTOR)
            : NULL;
    return actor && bf_sense_has(actor, "country");
}

/* All sectors | 222,000: a row with a label of its own is of no other's
   place. */
static bool is_labelled(const bf_sentence *sentence)
{
    /* Haiti | 211,040: a label that says who they are. */
    if (bf_token_any(sentence->tokens, sentence->first,
                     BF_CLASS_BIT(BF_CLASS_NATION) |
                         BF_CLASS_BIT(BF_CLASS_PEOPLE)))
        return false;
    return bf_token_type_at(sentence->tokens, sentence->first) ==
               BF_TOKEN_WORD &&
           !sentence->taken[0];
}

/* Removed from all of the country; those caught are so at its border. */
static bool is_of_removal(const bf_finding *last, const bf_finding *finding)
{
    return bf_finding_is_removal(last) && bf_finding_is_tallied(finding) &&
           bf_text_equal(last->figure.place, BF_TEXT("us"));
}

/* A place that a row names for itself is not the next one's. */
static bool names_its_place(const bf_finding *finding)
{
    const bf_reason *reason = &finding->reasons[BF_ROLE_PLACE];
    return reason->end > reason->first;
}

/* The figure whose place may hold on. */
static const bf_finding *figure_before(const bf_context *context,
                                       const bf_finding *finding)
{
    const char *rule = finding->reasons[BF_ROLE_MEASURE].rule;
    if (rule && !strcmp(rule, "asked"))
        return &context->main;
    return bf_context_here(context) ? &context->last : &context->lead;
}

bf_text bf_finding_default_place(const bf_context *context,
                                 const bf_sentence *sentence,
                                 const bf_finding *finding)
{
    const bf_figure *figure = &finding->figure;
    const bf_finding *last = figure_before(context, finding);
    const bf_name *home = bf_finding_home(context, finding);
    bool removal =
        bf_finding_is_removal(finding) || bf_sentence_tells_of_nation(sentence);
    bool claims = bf_finding_is_claim(finding);
    bool labelled = context->list && is_labelled(sentence);
    const bf_opening *opening =
        labelled ? &context->opening : bf_context_opening(context);
    const bf_name *named =
        opening ? bf_names_lookup(&context->vocabulary->places, opening->place)
                : NULL;
    if (!removal && named && bf_text_equal(named->authority, figure->authority))
        return named->slug;
    if (!removal && last->quantity && !labelled &&
        !is_of_country(sentence, finding) && !is_of_removal(last, finding) &&
        (last->paragraph == context->paragraph ||
         (context->list && !names_its_place(last))) &&
        bf_text_equal(last->figure.authority, figure->authority) &&
        last->figure.place.length &&
        (!claims || bf_text_equal(last->figure.measure, figure->measure)))
        return last->figure.place;
    if (home && !removal && !claims && !is_of_country(sentence, finding))
        return home->slug;
    return place_of_authority(context, sentence, finding);
}
