#include "ingest/attach_where.h"

#include "ingest/time_word.h"
#include "ingest/word.h"

enum {
    STEPS_AUTHORITY = 40,
    STEPS_FOLLOW = 8,   /* a bare number goes with the one before it */
    STEPS_SPEAKER = 10, /* extra, for who only speaks */
    STEPS_VAGUE = 15,   /* extra, for "the border", which has two sides */
    STEPS_ACTOR = 3,    /* extra, for a country that may act */
    STEPS_PLACE = 6,    /* extra, for a place whose country may act */
    STEPS_BY = 5        /* less, for who stands behind "by" */
};

/* the Foreign Ministry said */
static bool speaks(const bf_sentence *sentence, const bf_cue *cue)
{
    enum { REACH = 3 };
    for (size_t i = 0; i < sentence->cue_count; i++) {
        const bf_cue *other = &sentence->cues[i];
        if (other->sense->class == BF_CLASS_SAYS && other->first >= cue->end &&
            other->first - cue->end < REACH)
            return true;
    }
    return false;
}

static int steps_to_actor(const bf_sentence *sentence,
                          const bf_finding *finding, const bf_cue *cue)
{
    int steps = bf_finding_steps(sentence, finding, cue);
    if (cue->sense->class == BF_CLASS_ACTOR)
        steps += STEPS_ACTOR;
    if (cue->sense->class == BF_CLASS_PLACE)
        steps += STEPS_PLACE;
    if (speaks(sentence, cue))
        steps += STEPS_SPEAKER;
    if (bf_sense_has(cue->sense, "weak"))
        steps += STEPS_VAGUE;
    size_t before = cue->first - (cue->first > sentence->first);
    if (bf_word_at(sentence->tokens, before, BF_WORD_BY))
        steps -= STEPS_BY;
    return steps;
}

/* Of Panama's 196,000 crossings, Mexico's detentions. */
static bool owns_count(const bf_sentence *sentence, const bf_cue *cue)
{
    const bf_tokens *tokens = sentence->tokens;
    const bf_sense *counts = bf_token_sense(tokens, cue->end, BF_CLASS_COUNTS);
    return bf_cue_is_possessive(sentence, cue) && cue->end < sentence->end &&
           ((counts && bf_sense_has(counts, "noun")) ||
            bf_token_type_at(tokens, cue->end) == BF_TOKEN_NUMBER);
}

/* stopped in Mexico, deportations from Mexico: by that country. */
static bool is_where_counted(const bf_sentence *sentence, const bf_cue *cue)
{
    const bf_tokens *tokens = sentence->tokens;
    size_t at = cue->first;
    if (at > sentence->first && bf_word_at(tokens, at - 1, BF_WORD_THE))
        at--;
    if (at < sentence->first + 2 || !bf_word_at(tokens, at - 1, BF_WORD_IN))
        return false;
    const bf_sense *counts = bf_sense_before(tokens, at - 1, BF_CLASS_COUNTS);
    return counts && !bf_sense_has(counts, "weak") &&
           !bf_sense_has(counts, "kind");
}

/* Mexico | 28,330: whose people they are, where somebody else has counted. */
static bool is_row_label(const bf_context *context, const bf_sentence *sentence,
                         const bf_cue *cue)
{
    bf_token_type behind = bf_token_type_at(sentence->tokens, cue->end);
    bool label = cue->first == sentence->first && behind != BF_TOKEN_WORD &&
                 behind != BF_TOKEN_COMMA;
    const bf_text counted = context->opening.authority.length
                                ? context->opening.authority
                                : context->last.figure.authority;
    return context->list && label && counted.length &&
           bf_sense_has(cue->sense, "country") &&
           !bf_text_equal(counted, bf_cue_authority(context, cue));
}

/* Mexico says, by the United States; not "in Mexico", "through Mexico". */
/* the United States, southern Mexico: where all of the name starts. */
static size_t start_of_name(const bf_sentence *sentence, const bf_cue *cue)
{
    const bf_tokens *tokens = sentence->tokens;
    size_t at = cue->first;
    if (at > sentence->first &&
        bf_text_ends(bf_token_text(tokens, at - 1), BF_TEXT("ern")))
        at--;
    if (at > sentence->first && bf_word_at(tokens, at - 1, BF_WORD_THE))
        at--;
    return at;
}

static bool acts(const bf_context *context, const bf_sentence *sentence,
                 const bf_cue *cue)
{
    const bf_tokens *tokens = sentence->tokens;
    const uint64_t before =
        BF_CLASS_BIT(BF_CLASS_FUNCTION) | BF_CLASS_BIT(BF_CLASS_RANGE) |
        BF_CLASS_BIT(BF_CLASS_TIME_WORD) | BF_CLASS_BIT(BF_CLASS_COUNTS);
    if (is_row_label(context, sentence, cue))
        return false;
    if (!bf_sense_has(cue->sense, "country"))
        return true;
    if (owns_count(sentence, cue) || is_where_counted(sentence, cue))
        return true;
    if (!bf_authority_is_at_the_border(cue->sense->entry->value) &&
        !bf_cue_has_verb(sentence, cue))
        return false;
    size_t at = start_of_name(sentence, cue);
    return at == sentence->first ||
           bf_token_type_at(tokens, at - 1) != BF_TOKEN_WORD ||
           (bf_cue_has_verb(sentence, cue) &&
            (sentence->taken[at - 1 - sentence->first] ||
             !bf_token_any(tokens, at - 1, before))) ||
           bf_word_at(tokens, at - 1, BF_WORD_BY) ||
           bf_token_sense(tokens, at - 1, BF_CLASS_CLAUSE);
}

/* In neighboring Honduras, at Paso Canoas: a country as the scene. */
static bool is_scene(const bf_context *context, const bf_sentence *sentence,
                     const bf_cue *cue)
{
    enum { REACH = 2 };
    if (bf_authority_is_at_the_border(bf_cue_authority(context, cue)))
        return false;
    for (size_t back = 1; back <= REACH; back++) {
        if (cue->first < sentence->first + back)
            return false;
        size_t at = cue->first - back;
        if (bf_word_at(sentence->tokens, at, BF_WORD_IN) ||
            bf_word_at(sentence->tokens, at, BF_WORD_ON))
            return true;
        if (bf_token_type_at(sentence->tokens, at) != BF_TOKEN_WORD ||
            bf_token_any(sentence->tokens, at, BF_CLASS_BIT(BF_CLASS_FUNCTION)))
            return false;
    }
    return false;
}

static bool may_act(const bf_context *context, const bf_sentence *sentence,
                    const bf_cue *cue)
{
    return bf_authority_counts(bf_cue_authority(context, cue)) &&
           !bf_cue_is_destination(sentence, cue) &&
           !bf_cue_is_beside(sentence, cue) &&
           !bf_cue_is_origin(sentence, cue) &&
           (!bf_cue_is_country(context, cue) ||
            is_scene(context, sentence, cue)) &&
           acts(context, sentence, cue);
}

/* ...; across the river, 1,500: no longer what the figure before told. */
static bool opens_clause(const bf_sentence *sentence,
                         const bf_quantity *quantity)
{
    size_t from =
        quantity > sentence->quantities ? quantity[-1].end : sentence->first;
    for (size_t at = from; at < quantity->first; at++)
        if (bf_token_type_at(sentence->tokens, at) == BF_TOKEN_SEMICOLON)
            return true;
    return false;
}

/* the US deported 3,000, while Mexico sent 2,000: who acts is said anew. */
static bool acts_between(const bf_sentence *sentence,
                         const bf_quantity *quantity, const bf_cue *cue)
{
    return quantity > sentence->quantities && cue->first >= quantity[-1].end &&
           cue->end <= quantity->first && bf_cue_has_verb(sentence, cue);
}

static const bf_cue *nearest_actor(const bf_context *context,
                                   const bf_sentence *sentence,
                                   const bf_finding *finding)
{
    const bf_cue *best = NULL;
    int most = STEPS_AUTHORITY;
    for (size_t i = 0; i < sentence->cue_count; i++) {
        const bf_cue *cue = &sentence->cues[i];
        if (!may_act(context, sentence, cue))
            continue;
        int steps = steps_to_actor(sentence, finding, cue);
        if (steps < most) {
            most = steps;
            best = cue;
        }
    }
    const bf_finding *last = &context->last;
    bool retold =
        best && last->quantity && !finding->quantity->noun &&
        last->paragraph == context->paragraph &&
        bf_text_equal(last->figure.measure, BF_TEXT("deportations")) &&
        !bf_sense_has(best->sense, "country") && speaks(sentence, best);
    if (retold)
        return NULL;
    bool compared = finding->zone && context->lead.quantity &&
                    context->lead.sentence == context->sentence &&
                    !context->lead.zone;
    bool follows = bf_context_here(context) &&
                   (!finding->quantity->noun || compared) &&
                   !opens_clause(sentence, finding->quantity) &&
                   !(best && acts_between(sentence, finding->quantity, best));
    return follows && most > STEPS_FOLLOW ? NULL : best;
}

/* A country on the way is not passed on to the next paragraph. */
static bool passes_on(const bf_context *context)
{
    const bf_finding *last = &context->last;
    return last->quantity &&
           (last->paragraph == context->paragraph ||
            (last->paragraph + 1 == context->paragraph &&
             bf_authority_is_at_the_border(last->figure.authority)));
}

/* Traffic through the Darien has collapsed: Panama's, until told otherwise. */
static bf_text country_of(const bf_context *context, const bf_opening *opening)
{
    const bf_name *place =
        bf_names_lookup(&context->vocabulary->places, opening->place);
    bool abroad = place && !bf_authority_is_at_the_border(place->authority);
    return abroad ? place->authority : (bf_text){0};
}

void bf_attach_authority(const bf_context *context, const bf_sentence *sentence,
                         bf_finding *finding)
{
    bf_figure *figure = &finding->figure;
    const bf_cue *best = nearest_actor(context, sentence, finding);
    const bf_finding *last = &context->last;
    const bf_opening *opening = bf_context_opening(context);
    if (best) {
        figure->authority = bf_cue_who_acts(context, sentence, best);
        bf_finding_reason(finding, BF_ROLE_AUTHORITY, "nearest", best);
    } else if (opening && bf_authority_counts(opening->authority)) {
        figure->authority = opening->authority;
        bf_finding_reason(finding, BF_ROLE_AUTHORITY, "opening", NULL);
    } else if (opening && bf_authority_counts(country_of(context, opening))) {
        figure->authority = country_of(context, opening);
        bf_finding_reason(finding, BF_ROLE_AUTHORITY, "opening", NULL);
    } else if (bf_authority_counts(context->scene) &&
               (!last->quantity || last->paragraph != context->paragraph)) {
        figure->authority = context->scene;
        bf_finding_reason(finding, BF_ROLE_AUTHORITY, "paragraph", NULL);
    } else if (passes_on(context)) {
        figure->authority = last->figure.authority;
        bf_finding_reason(finding, BF_ROLE_AUTHORITY, "inherited", NULL);
    } else {
        figure->authority = context->authority;
        bf_finding_reason(finding, BF_ROLE_AUTHORITY, "article", NULL);
    }
    bf_attach_agency(context, sentence, finding);
}
