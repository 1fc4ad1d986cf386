#include "ingest/attach_where.h"

#include "ingest/word.h"

enum { STEPS_AGENCY = 40 };

/* Its migration institute: that of the country spoken of. */
static bf_text country_spoken_of(const bf_context *context,
                                 const bf_sentence *sentence,
                                 const bf_cue *agency)
{
    const bf_finding *last = &context->last;
    if (context->scene.length && !bf_text_equal(context->scene, BF_TEXT("US")))
        return context->scene;
    for (const bf_cue *cue = agency; cue-- > sentence->cues;) {
        bf_text country = bf_cue_authority(context, cue);
        if (cue->sense->class != BF_CLASS_AGENCY && country.length &&
            !bf_cue_is_origin(sentence, cue) &&
            !bf_text_equal(country, BF_TEXT("US")))
            return country;
    }
    bool near = last->quantity && last->paragraph + 1 >= context->paragraph &&
                !bf_text_equal(last->figure.authority, BF_TEXT("US"));
    return near ? last->figure.authority : bf_cue_authority(context, agency);
}

/* The agency, federal agents: of the country that the text is about. */
static bf_text ours_or_theirs(const bf_context *context)
{
    const bf_finding *last = &context->last;
    bool near = last->quantity && last->paragraph + 1 >= context->paragraph;
    return near ? last->figure.authority : context->authority;
}

bf_text bf_cue_who_acts(const bf_context *context, const bf_sentence *sentence,
                        const bf_cue *cue)
{
    bool shared = bf_sense_has(cue->sense, "shared");
    if (shared && cue->sense->class == BF_CLASS_ACTOR)
        return ours_or_theirs(context);
    return shared ? country_spoken_of(context, sentence, cue)
                  : bf_cue_authority(context, cue);
}

static bf_text agency_of_headline(const bf_context *context, bf_text authority)
{
    const bf_name *agency =
        bf_names_lookup(&context->vocabulary->agencies, context->agency);
    return agency && bf_text_equal(agency->authority, authority)
               ? context->agency
               : (bf_text){0};
}

void bf_attach_agency(const bf_context *context, const bf_sentence *sentence,
                      bf_finding *finding)
{
    bf_figure *figure = &finding->figure;
    const bf_finding *last = &context->last;
    const bf_opening *opening = bf_context_opening(context);
    const bf_cue *agency = bf_sentence_nearest(sentence, finding->quantity,
                                               BF_CLASS_AGENCY, STEPS_AGENCY);
    if (agency &&
        bf_text_equal(bf_cue_who_acts(context, sentence, agency),
                      figure->authority) &&
        bf_text_equal(bf_cue_authority(context, agency), figure->authority))
        figure->agency = agency->sense->entry->value;
    else if (opening && opening->agency.length &&
             bf_text_equal(opening->authority, figure->authority))
        figure->agency = opening->agency;
    else if (last->quantity && last->paragraph + 1 >= context->paragraph &&
             bf_text_equal(last->figure.authority, figure->authority))
        figure->agency = last->figure.agency;
    else if (!last->quantity)
        figure->agency = agency_of_headline(context, figure->authority);
}
