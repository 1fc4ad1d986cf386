#include "ingest/attach_where.h"

#include "ingest/time_word.h"
#include "ingest/word.h"

#include <string.h>

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

/* The "and" behind a comma that opens another clause; 0 without one. */
static size_t next_clause(const bf_sentence *sentence,
                          const bf_quantity *quantity)
{
    for (size_t at = quantity->end + 1; at < sentence->end; at++)
        if (bf_word_at(sentence->tokens, at, BF_WORD_AND) &&
            bf_token_type_at(sentence->tokens, at - 1) == BF_TOKEN_COMMA)
            return at;
    return 0;
}

/* and Mexican crews found three; not "and a further three" */
static bool has_verb(const bf_sentence *sentence, size_t first, size_t end)
{
    const bf_tokens *tokens = sentence->tokens;
    for (size_t at = first; at < end; at++)
        if (bf_token_any(tokens, at, BF_CLASS_BIT(BF_CLASS_COUNTS)) ||
            bf_text_ends(bf_token_text(tokens, at), BF_TEXT("ed")))
            return true;
    return false;
}

/* a third were expelled, because Mexico takes none: a reason, no actor. */
static bool is_of_side_clause(const bf_sentence *sentence,
                              const bf_quantity *quantity, const bf_cue *cue)
{
    enum { REACH = 6 };
    static const char *const words[] = {"because", "although", "though",
                                        "while",   "whereas",  "but"};
    const bf_tokens *tokens = sentence->tokens;
    for (size_t at = cue->first; at > quantity->end && cue->first < at + REACH;
         at--) {
        const bf_sense *clause =
            bf_token_sense(tokens, at - 1, BF_CLASS_CLAUSE);
        for (size_t i = 0; clause && i < sizeof words / sizeof *words; i++)
            if (bf_text_equal(clause->entry->term, bf_text_from(words[i])))
                return bf_token_type_at(tokens, at - 2) == BF_TOKEN_COMMA;
    }
    return false;
}

/* Agents found six, and Mexican crews three in Sonora: another's clause. */
static bool is_of_next_clause(const bf_sentence *sentence,
                              const bf_quantity *quantity, const bf_cue *cue)
{
    size_t joint = next_clause(sentence, quantity);
    const bf_quantity *end = sentence->quantities + sentence->quantity_count;
    if (joint == 0 || cue->first < joint || quantity->noun == NULL)
        return false;
    for (const bf_quantity *other = quantity + 1; other < end; other++)
        if (other->first > joint)
            return has_verb(sentence, joint, other->first);
    return false;
}

/* 140 flights; Guatemala had 61: where they went. */
static bool is_landed_in(const bf_context *context, const bf_finding *finding,
                         const bf_cue *cue)
{
    const bf_finding *last = &context->last;
    return last->quantity && last->flights && !finding->quantity->noun &&
           last->paragraph + 1 >= context->paragraph &&
           bf_sense_has(cue->sense, "country") &&
           !bf_authority_is_at_the_border(cue->sense->entry->value);
}

static const bf_cue *nearest_actor(const bf_context *context,
                                   const bf_sentence *sentence,
                                   const bf_finding *finding)
{
    const bf_cue *best = NULL;
    int most = STEPS_AUTHORITY;
    for (size_t i = 0; i < sentence->cue_count; i++) {
        const bf_cue *cue = &sentence->cues[i];
        /* Whoever is too far off need not be looked at closely. */
        if (bf_finding_steps(sentence, finding, cue) - STEPS_BY >= most ||
            !bf_cue_may_act(context, sentence, cue) ||
            is_of_next_clause(sentence, finding->quantity, cue) ||
            is_of_side_clause(sentence, finding->quantity, cue) ||
            is_landed_in(context, finding, cue) ||
            (bf_sense_has(cue->sense, "country") &&
             cue->first < bf_sentence_behind_dateline(sentence)))
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

/* A country on the way, or where people only are, is not passed on to the
   next paragraph; the rows of a list keep it. */
static bool passes_on(const bf_context *context)
{
    const bf_finding *last = &context->last;
    if (!last->quantity || last->paragraph == context->paragraph ||
        context->list)
        return last->quantity != NULL;
    const char *rule = last->reasons[BF_ROLE_AUTHORITY].rule;
    return last->paragraph + 1 == context->paragraph &&
           bf_authority_is_at_the_border(last->figure.authority) &&
           !(rule && !strcmp(rule, "where they are"));
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
