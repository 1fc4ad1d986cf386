#include "ingest/attach_who.h"
#include "ingest/sentence_part.h"

#include "ingest/time_word.h"
#include "ingest/word.h"

#include <string.h>

enum { STEPS_GROUP = 9, STEPS_SUBJECT = 6 };

bool bf_cue_is_of_part(const bf_sentence *sentence, const bf_quantity *quantity,
                       const bf_cue *cue)
{
    enum { REACH = 4 };
    const bf_tokens *tokens = sentence->tokens;
    if (quantity == sentence->quantities || cue->first > quantity[-1].end)
        return false;
    size_t at = quantity[-1].end;
    if (quantity->first > at + REACH || !bf_word_at(tokens, at, BF_WORD_OF))
        return false;
    for (; at < quantity->first; at++)
        if (bf_token_type_at(tokens, at) != BF_TOKEN_WORD ||
            !bf_token_any(tokens, at,
                          BF_CLASS_BIT(BF_CLASS_TIME_WORD) |
                              BF_CLASS_BIT(BF_CLASS_FUNCTION) |
                              BF_CLASS_BIT(BF_CLASS_ADJECTIVE) |
                              BF_CLASS_BIT(BF_CLASS_DEICTIC)))
            return false;
    return true;
}

/* Words alone lie between two tokens, and none that has been taken. */
static bool are_words(const bf_sentence *sentence, size_t first, size_t end)
{
    for (size_t at = first; at < end; at++)
        if (bf_token_type_at(sentence->tokens, at) != BF_TOKEN_WORD ||
            sentence->taken[at - sentence->first])
            return false;
    return true;
}

/* while, but, a semicolon or a number: another subject may have come. */
static bool is_broken_off(const bf_sentence *sentence, size_t first, size_t end)
{
    const bf_tokens *tokens = sentence->tokens;
    for (size_t at = first; at < end; at++) {
        const bf_sense *clause = bf_token_sense(tokens, at, BF_CLASS_CLAUSE);
        bool other =
            clause && (bf_text_equal(clause->entry->term, BF_TEXT("while")) ||
                       bf_text_equal(clause->entry->term, BF_TEXT("but")));
        if (other || bf_token_type_at(tokens, at) == BF_TOKEN_SEMICOLON ||
            sentence->taken[at - sentence->first] == BF_TAKEN_NUMBER)
            return true;
    }
    return false;
}

/* rose to 18,663, accounted for 5,000 */
static bool has_verb_before(const bf_sentence *sentence,
                            const bf_quantity *quantity, size_t floor)
{
    enum { REACH = 4 };
    const uint64_t verbs =
        BF_CLASS_BIT(BF_CLASS_CHANGE) | BF_CLASS_BIT(BF_CLASS_SHARE);
    for (size_t back = 1; back <= REACH && quantity->first >= floor + back;
         back++) {
        size_t at = quantity->first - back;
        if (bf_token_any(sentence->tokens, at, verbs))
            return true;
        if (bf_token_type_at(sentence->tokens, at) != BF_TOKEN_WORD)
            return false;
    }
    return false;
}

/* The number of children rose to 18,663: a subject and its verb. */
static bool is_subject(const bf_sentence *sentence, const bf_quantity *quantity,
                       const bf_cue *cue)
{
    enum { OPENING = 5 };
    return !quantity->noun && cue->end <= quantity->first &&
           cue->first <= sentence->first + OPENING &&
           are_words(sentence, sentence->first, cue->first) &&
           !is_broken_off(sentence, cue->end, quantity->first) &&
           has_verb_before(sentence, quantity, cue->end);
}

/* Families and children alone: of several groups none is the restriction. */
static bool is_joined(const bf_sentence *sentence, const bf_cue *cue)
{
    for (size_t i = 0; i < sentence->cue_count; i++) {
        const bf_cue *other = &sentence->cues[i];
        if (other->sense->class == BF_CLASS_PEOPLE &&
            !bf_text_equal(other->sense->entry->value,
                           cue->sense->entry->value) &&
            (bf_cues_adjoin(sentence, other, cue) ||
             bf_cues_adjoin(sentence, cue, other)))
            return true;
    }
    return false;
}

/* children who came by themselves; adults may do so, too. */
static bool is_of_the_young(const bf_sentence *sentence, const bf_cue *cue)
{
    enum { REACH = 6 };
    const bf_tokens *tokens = sentence->tokens;
    for (size_t at = cue->first;
         at > sentence->first && at + REACH > cue->first; at--) {
        const bf_sense *person =
            bf_token_sense(tokens, at - 1, BF_CLASS_PERSON);
        if (person)
            return bf_sense_has(person, "young");
        if (bf_token_type_at(tokens, at - 1) == BF_TOKEN_COMMA)
            return false;
    }
    return false;
}

static const bf_cue *nearest_group(const bf_sentence *sentence,
                                   const bf_finding *finding)
{
    const bf_cue *best = NULL;
    int most = STEPS_GROUP;
    for (size_t i = 0; i < sentence->cue_count; i++) {
        const bf_cue *cue = &sentence->cues[i];
        if (cue->sense->class != BF_CLASS_PEOPLE ||
            bf_cue_is_partial(sentence, cue) || is_joined(sentence, cue) ||
            (bf_sense_has(cue->sense, "young") &&
             !is_of_the_young(sentence, cue)) ||
            bf_cue_is_of_part(sentence, finding->quantity, cue))
            continue;
        int steps = bf_sentence_steps(sentence, finding->quantity->first,
                                      finding->quantity->end, cue);
        /* Children set a record in July: 18,900 were stopped. */
        if (cue->first == sentence->first && !finding->quantity->noun)
            steps -= STEPS_SUBJECT;
        if (steps >= STEPS_GROUP &&
            is_subject(sentence, finding->quantity, cue))
            steps = STEPS_GROUP - 1;
        if (steps < most) {
            most = steps;
            best = cue;
        }
    }
    return best;
}

/* from 1,692 in May to 2,211 in June: the same people. */
static bool ends_a_pair(const bf_sentence *sentence, const bf_finding *finding,
                        const bf_finding *here)
{
    size_t first = finding->quantity->first;
    return here->zone && !finding->quantity->noun && first > sentence->first &&
           bf_word_is(sentence->tokens, first - 1, BF_CLASS_RANGE, "to");
}

/* A bare number that counts what the last one did: in July it was 51. */
static bool follows(const bf_context *context, const bf_sentence *sentence,
                    const bf_finding *finding)
{
    const bf_finding *last = &context->last;
    const char *rule = finding->reasons[BF_ROLE_MEASURE].rule;
    /* A row that has a label of its own is of other people. */
    bool beside = context->list ? finding->quantity->first < sentence->first + 2
                                : last->paragraph == context->paragraph;
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

/* The figure before that speaks of the same people; NULL without one. */
static const bf_finding *same_people(const bf_context *context,
                                     const bf_sentence *sentence,
                                     const bf_finding *finding)
{
    const bf_finding *last = &context->last;
    const bf_finding *here = bf_context_here(context);
    bf_kind kind = finding->figure.kind;
    bool of_them = bf_token_sense(sentence->tokens, finding->quantity->end,
                                  BF_CLASS_ANAPHOR) != NULL;
    if (here && context->list && context->columns.count)
        return here;
    if ((of_them && last->quantity && last->paragraph == context->paragraph) ||
        follows(context, sentence, finding))
        return last;
    if (!here ||
        is_parted(sentence, here->quantity->end, finding->quantity->first))
        return NULL;
    bool tied = finding->zone || ends_a_pair(sentence, finding, here) ||
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

void bf_attach_population(const bf_context *context,
                          const bf_sentence *sentence, bf_finding *finding)
{
    bf_figure *figure = &finding->figure;
    const bf_cue *group = nearest_group(sentence, finding);
    const bf_cue *nation = group ? NULL : bf_nearest_nation(sentence, finding);
    const bf_opening *opening = bf_context_opening(context);
    const bf_finding *same = same_people(context, sentence, finding);
    const bf_sense *row = nation_of_row(context, sentence, finding);
    if (row && !group && !nation) {
        figure->population = row->entry->value;
        bf_finding_reason(finding, BF_ROLE_POPULATION, "row", NULL);
    } else if (group) {
        figure->population = group->sense->entry->value;
        bf_finding_reason(finding, BF_ROLE_POPULATION, "group", group);
    } else if (nation) {
        figure->population = bf_nations_of_list(context, sentence, nation);
        bf_finding_reason(finding, BF_ROLE_POPULATION, "nation", nation);
    } else if (opening && opening->people &&
               bf_token_sense(sentence->tokens, finding->quantity->end,
                              BF_CLASS_ANAPHOR)) {
        figure->population = opening->people->entry->value;
        bf_finding_reason(finding, BF_ROLE_POPULATION, "opening", NULL);
    } else if (same) {
        figure->population = same->figure.population;
        bf_finding_reason(finding, BF_ROLE_POPULATION, "the same people", NULL);
    }
}
