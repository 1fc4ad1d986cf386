#include "ingest/attach_who.h"

#include "ingest/time_word.h"
#include "ingest/word.h"

#include <string.h>

/* from 1,692 in May to 2,211 in June: the same people. */
static bool ends_a_pair(const bf_sentence *sentence, const bf_finding *finding,
                        const bf_finding *here)
{
    size_t first = finding->quantity->first;
    return here->zone && !finding->quantity->noun && first > sentence->first &&
           bf_word_is(sentence->tokens, first - 1, BF_CLASS_RANGE, "to");
}

/* more than doubled, to 18,945: the level that the change led to. */
static bool is_level_of(const bf_sentence *sentence, const bf_finding *finding,
                        const bf_finding *here)
{
    size_t first = finding->quantity->first;
    return here->figure.kind == BF_KIND_CHANGE && !finding->quantity->noun &&
           first > sentence->first &&
           bf_word_is(sentence->tokens, first - 1, BF_CLASS_RANGE, "to");
}

/* An article about Nicaraguans goes on about them from one paragraph to the
   next. */
static bool is_nation_told_of(const bf_context *context)
{
    enum { CODE = 2 };
    bf_text people = context->main.figure.population;
    return context->main.quantity && people.length == CODE &&
           bf_text_equal(people, context->last.figure.population) &&
           context->last.paragraph + 1 == context->paragraph;
}

/* A bare number that counts what the last one did: in July it was 51. */
static bool follows(const bf_context *context, const bf_sentence *sentence,
                    const bf_finding *finding)
{
    const bf_finding *last = &context->last;
    const char *rule = finding->reasons[BF_ROLE_MEASURE].rule;
    /* A row that has a label of its own is of other people. */
    bool beside = context->list ? finding->quantity->first < sentence->first + 2
                                : last->paragraph == context->paragraph ||
                                      is_nation_told_of(context);
    return last->quantity && beside && !finding->quantity->noun && rule &&
           !strcmp(rule, "inherited") &&
           finding->figure.kind == last->figure.kind;
}

static bool is_parted(const bf_sentence *sentence, size_t first, size_t end)
{
    for (size_t at = first; at < end; at++)
        if (bf_token_type_at(sentence->tokens, at) == BF_TOKEN_SEMICOLON)
            return true;
    return false;
}

/* Mexicans are another matter.  They made up 90 percent. */
static bool starts_with_they(const bf_sentence *sentence)
{
    bf_text first = bf_token_text(sentence->tokens, sentence->first);
    return bf_text_alike(first, BF_TEXT("they")) ||
           bf_text_alike(first, BF_TEXT("their"));
}

/* Sixty percent (165,200) were children: the same people twice. */
static bool stands_in_brackets(const bf_sentence *sentence,
                               const bf_finding *finding,
                               const bf_finding *here)
{
    const bf_quantity *quantity = finding->quantity;
    return quantity->first == here->quantity->end + 1 &&
           bf_token_type_at(sentence->tokens, here->quantity->end) ==
               BF_TOKEN_OPEN &&
           bf_token_type_at(sentence->tokens, quantity->end) == BF_TOKEN_CLOSE;
}

/* Honduras received 13,000 of its citizens: Hondurans. */
static bf_text own_people(const bf_sentence *sentence,
                          const bf_quantity *quantity)
{
    const bf_tokens *tokens = sentence->tokens;
    bf_text people = {0};
    static const char *const words[] = {"citizens", "nationals", "compatriots",
                                        "countrymen"};
    bool own = false;
    for (size_t i = 0; quantity->noun && i < sizeof words / sizeof *words; i++)
        own |=
            bf_text_equal(quantity->noun->entry->term, bf_text_from(words[i]));
    if (!own || quantity->head == 0 ||
        !bf_text_equal(bf_token_text(tokens, quantity->head - 1),
                       BF_TEXT("its")))
        return people;
    for (size_t i = 0; i < sentence->cue_count; i++) {
        const bf_cue *cue = &sentence->cues[i];
        if (cue->end <= quantity->first &&
            cue->sense->class == BF_CLASS_ACTOR &&
            bf_sense_has(cue->sense, "country"))
            people = cue->sense->entry->value;
    }
    return people;
}

/* 200 of them; 163,000 citizens of that country */
static bool refers_back(const bf_sentence *sentence,
                        const bf_quantity *quantity)
{
    return bf_token_sense(sentence->tokens, quantity->end, BF_CLASS_ANAPHOR) ||
           (quantity->noun &&
            bf_token_sense(sentence->tokens, quantity->head_end,
                           BF_CLASS_ANAPHOR));
}

/* tripled from the year before, when they were 50,000 */
static bool are_they(const bf_sentence *sentence, const bf_quantity *quantity)
{
    size_t at = quantity->first;
    return !quantity->noun && at > sentence->first + 2 &&
           bf_token_any(sentence->tokens, at - 1,
                        BF_CLASS_BIT(BF_CLASS_FUNCTION)) &&
           bf_text_equal(bf_token_text(sentence->tokens, at - 2),
                         BF_TEXT("they"));
}

/* Of them, of that country: those of the figure before, if it is near. */
static bool is_of_them(const bf_context *context, const bf_sentence *sentence,
                       const bf_finding *finding)
{
    const bf_finding *last = &context->last;
    const bf_opening *opening = bf_context_opening(context);
    bool of_them = refers_back(sentence, finding->quantity) ||
                   (opening && opening->kin && !finding->quantity->noun);
    bool near = last->paragraph == context->paragraph ||
                (last->paragraph + 1 == context->paragraph &&
                 ((opening && opening->asks) || is_nation_told_of(context)));
    return of_them && last->quantity && near;
}

/* The figure before that speaks of the same people; NULL without one. */
static const bf_finding *same_people(const bf_context *context,
                                     const bf_sentence *sentence,
                                     const bf_finding *finding)
{
    const bf_finding *last = &context->last;
    if (last->quantity && last->paragraph == context->paragraph &&
        !finding->quantity->noun && starts_with_they(sentence))
        return last;
    const bf_finding *here = bf_context_here(context);
    bf_kind kind = finding->figure.kind;
    if (here && ((context->list && context->columns.count) ||
                 are_they(sentence, finding->quantity)))
        return here;
    if (is_of_them(context, sentence, finding) ||
        follows(context, sentence, finding))
        return last;
    if (!here ||
        is_parted(sentence, here->quantity->end, finding->quantity->first))
        return NULL;
    bool tied = finding->zone || stands_in_brackets(sentence, finding, here) ||
                ends_a_pair(sentence, finding, here) ||
                is_level_of(sentence, finding, here) ||
                kind == BF_KIND_CHANGE || kind == BF_KIND_SHARE;
    return tied ? here : NULL;
}

/* Mexico | 28,330: a row of those whom another country has counted. */
static const bf_sense *nation_of_row(const bf_context *context,
                                     const bf_sentence *sentence,
                                     const bf_finding *finding)
{
    const bf_tokens *tokens = sentence->tokens;
    const bf_sense *nation =
        context->list ? bf_token_sense(tokens, sentence->first, BF_CLASS_NATION)
                      : NULL;
    bool labels =
        nation && bf_sense_has(nation, "country") &&
        bf_token_type_at(tokens, sentence->first + nation->length) !=
            BF_TOKEN_WORD &&
        !bf_text_equal(nation->entry->value, BF_TEXT("US")) &&
        !bf_text_equal(nation->entry->value, finding->figure.authority);
    return labels ? nation : NULL;
}

/* They made up 90 percent of the arrests: "arrests" names nobody. */
static bool names_people(const bf_quantity *quantity)
{
    return quantity->noun && quantity->noun->class != BF_CLASS_COUNTS;
}

void bf_attach_population(const bf_context *context,
                          const bf_sentence *sentence, bf_finding *finding)
{
    bf_figure *figure = &finding->figure;
    const bf_cue *group = bf_nearest_group(sentence, finding);
    const bf_cue *nation = group ? NULL : bf_nearest_nation(sentence, finding);
    const bf_opening *opening = bf_context_opening(context);
    const bf_finding *same = same_people(context, sentence, finding);
    const bf_sense *row = nation_of_row(context, sentence, finding);
    bf_text own = own_people(sentence, finding->quantity);
    if (own.length) {
        figure->population = own;
        bf_finding_reason(finding, BF_ROLE_POPULATION, "its own", NULL);
    } else if (row && !group && !nation) {
        figure->population = row->entry->value;
        bf_finding_reason(finding, BF_ROLE_POPULATION, "row", NULL);
    } else if (group) {
        figure->population = group->sense->entry->value;
        bf_finding_reason(finding, BF_ROLE_POPULATION, "group", group);
    } else if (nation) {
        figure->population = bf_nations_of_list(context, sentence, nation);
        bf_finding_reason(finding, BF_ROLE_POPULATION, "nation", nation);
    } else if (opening && opening->people &&
               (bf_token_sense(sentence->tokens, finding->quantity->end,
                               BF_CLASS_ANAPHOR) ||
                ((starts_with_they(sentence) || opening->asks) &&
                 !names_people(finding->quantity)))) {
        figure->population = opening->people->entry->value;
        bf_finding_reason(finding, BF_ROLE_POPULATION, "opening", NULL);
    } else if (same) {
        figure->population = same->figure.population;
        bf_finding_reason(finding, BF_ROLE_POPULATION, "the same people", NULL);
    }
}
