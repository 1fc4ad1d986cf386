#include "ingest/attach_where.h"

#include "ingest/time_word.h"
#include "ingest/word.h"

#include <string.h>

enum {
    STEPS_GROUP = 9,
    STEPS_NATION = 13,
    STEPS_OWNED = 6,
    LIST_GAP = 2,
    MOST_NATIONS = 8
};

/* --- Groups ----------------------------------------------------------------
 */

/* most of them Haitian; many carrying children: restricts nobody. */
static bool is_partial(const bf_sentence *sentence, const bf_cue *cue)
{
    enum { REACH = 6 };
    for (size_t i = 0; i < sentence->cue_count; i++) {
        const bf_cue *other = &sentence->cues[i];
        if (other->sense->class == BF_CLASS_PARTIAL &&
            other->end <= cue->first && cue->first - other->end <= REACH &&
            bf_sentence_steps(sentence, other->first, other->end, cue) <= REACH)
            return true;
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
        if (cue->sense->class != BF_CLASS_PEOPLE || is_partial(sentence, cue))
            continue;
        int steps = bf_sentence_steps(sentence, finding->quantity->first,
                                      finding->quantity->end, cue);
        if (steps < most) {
            most = steps;
            best = cue;
        }
    }
    return best;
}

/* --- Nations ---------------------------------------------------------------
 */

static bool is_at_home(bf_text country)
{
    return bf_text_equal(country, BF_TEXT("US")) ||
           bf_text_equal(country, BF_TEXT("MX"));
}

/* Honduran migrants, the Mexican share: says whose people. */
static bool qualifies_people(const bf_sentence *sentence, const bf_cue *cue)
{
    const bf_tokens *tokens = sentence->tokens;
    const bf_sense *counts = bf_token_sense(tokens, cue->end, BF_CLASS_COUNTS);
    bool noun = counts && bf_sense_has(counts, "noun") &&
                !is_at_home(cue->sense->entry->value);
    return noun || bf_token_sense(tokens, cue->end, BF_CLASS_PERSON) ||
           bf_token_sense(tokens, cue->end, BF_CLASS_SHARE);
}

static bool adjoin(const bf_sentence *sentence, const bf_cue *a,
                   const bf_cue *b)
{
    if (a->end > b->first || b->first - a->end > LIST_GAP)
        return false;
    for (size_t at = a->end; at < b->first; at++) {
        bool joint = bf_token_type_at(sentence->tokens, at) == BF_TOKEN_COMMA ||
                     bf_word_is(sentence->tokens, at, BF_CLASS_RANGE, "and");
        if (!joint)
            return false;
    }
    return true;
}

/* Where the list of nations that a cue is part of starts. */
static size_t list_start(const bf_sentence *sentence, const bf_cue *cue)
{
    const bf_cue *start = cue;
    for (const bf_cue *other = cue; other-- > sentence->cues;)
        if (other->sense->class == BF_CLASS_NATION &&
            adjoin(sentence, other, start))
            start = other;
    return start->first;
}

/* Cuba (942), Haiti | 2,876: a mark and a number right behind. */
static bool heads_a_count(const bf_sentence *sentence, const bf_cue *cue)
{
    size_t mark = cue->end;
    bf_token_type type = bf_token_type_at(sentence->tokens, mark);
    return mark + 1 < sentence->end && type != BF_TOKEN_WORD &&
           type != BF_TOKEN_COMMA && type != BF_TOKEN_NUMBER &&
           sentence->taken[mark + 1 - sentence->first];
}

/* DANLI, Honduras */
static bool stands_behind_town(const bf_sentence *sentence, const bf_cue *cue)
{
    if (cue->first < sentence->first + 2 ||
        bf_token_type_at(sentence->tokens, cue->first - 1) != BF_TOKEN_COMMA)
        return false;
    const bf_cue *before = cue;
    while (before-- > sentence->cues)
        if (before->end == cue->first - 1)
            return before->sense->class == BF_CLASS_PLACE &&
                   !bf_token_any(sentence->tokens, before->first,
                                 BF_CLASS_BIT(BF_CLASS_NATION));
    return false;
}

/* arrived from Panama, crossed from Mexico: where they were before. */
static bool is_last_stop(const bf_sentence *sentence, const bf_cue *cue)
{
    const bf_tokens *tokens = sentence->tokens;
    if (!bf_authority_counts(cue->sense->entry->value) ||
        cue->first < sentence->first + 2 ||
        !bf_word_is(tokens, cue->first - 1, BF_CLASS_RANGE, "from"))
        return false;
    const bf_sense *verb =
        bf_sense_before(tokens, cue->first - 1, BF_CLASS_COUNTS);
    return verb && !bf_sense_has(verb, "noun") &&
           bf_text_equal(verb->entry->value, BF_TEXT("crossings"));
}

/* from Uganda; citizens of Mexico; Cuba (942); Honduras heads the list. */
static bool names_its_people(const bf_sentence *sentence, const bf_cue *cue)
{
    const bf_tokens *tokens = sentence->tokens;
    size_t first = list_start(sentence, cue);
    bool opens = first == sentence->first;
    if (stands_behind_town(sentence, cue) || is_last_stop(sentence, cue))
        return false;
    if (first == cue->first && bf_cue_has_verb(sentence, cue) &&
        (opens || sentence->taken[first - 1 - sentence->first] ||
         bf_token_type_at(tokens, first - 1) != BF_TOKEN_WORD))
        return false;
    size_t before = opens ? first : first - 1;
    if (!opens && bf_word_is(tokens, before, BF_CLASS_RANGE, "from"))
        return !is_at_home(cue->sense->entry->value) ||
               (before > sentence->first &&
                (bf_token_sense(tokens, before - 1, BF_CLASS_PERSON) ||
                 sentence->taken[before - 1 - sentence->first]));
    if (before > sentence->first && bf_word_at(tokens, before, BF_WORD_OF) &&
        bf_token_sense(tokens, before - 1, BF_CLASS_PERSON))
        return true;
    if (heads_a_count(sentence, cue))
        return !is_at_home(cue->sense->entry->value);
    bool governed =
        !opens && bf_token_type_at(tokens, before) == BF_TOKEN_WORD &&
        (bf_token_sense(tokens, before, BF_CLASS_FUNCTION) ||
         bf_text_ends(bf_token_text(tokens, before), BF_TEXT("ing")));
    return !governed && !is_at_home(cue->sense->entry->value);
}

static bool restricts(const bf_sentence *sentence, const bf_cue *cue)
{
    if (cue->sense->class != BF_CLASS_NATION || is_partial(sentence, cue) ||
        bf_text_equal(cue->sense->entry->value, BF_TEXT("US")))
        return false;
    if (bf_sense_has(cue->sense, "people"))
        return true;
    if (bf_sense_has(cue->sense, "adjective"))
        return qualifies_people(sentence, cue);
    return names_its_people(sentence, cue);
}

static int steps_to_nation(const bf_sentence *sentence,
                           const bf_finding *finding, const bf_cue *cue)
{
    const bf_quantity *quantity = finding->quantity;
    int steps =
        bf_sentence_steps(sentence, quantity->first, quantity->end, cue);
    return bf_sentence_owns(sentence, quantity, cue->owner)
               ? steps
               : steps + STEPS_OWNED;
}

static const bf_cue *nearest_nation(const bf_sentence *sentence,
                                    const bf_finding *finding)
{
    const bf_cue *best = NULL;
    int most = STEPS_NATION;
    for (size_t i = 0; i < sentence->cue_count; i++) {
        const bf_cue *cue = &sentence->cues[i];
        if (!restricts(sentence, cue))
            continue;
        int steps = steps_to_nation(sentence, finding, cue);
        if (steps < most) {
            most = steps;
            best = cue;
        }
    }
    return best;
}

/* --- Lists of nations ------------------------------------------------------
 */

struct nations {
    bf_text codes[MOST_NATIONS];
    size_t count;
};

/* Keeps them in order of the alphabet, each once. */
static void add_nation(struct nations *nations, bf_text code)
{
    size_t at = 0;
    while (at < nations->count && bf_text_compare(nations->codes[at], code) < 0)
        at++;
    bool there = at < nations->count && bf_text_equal(nations->codes[at], code);
    if (there || nations->count == MOST_NATIONS)
        return;
    for (size_t i = nations->count; i > at; i--)
        nations->codes[i] = nations->codes[i - 1];
    nations->codes[at] = code;
    nations->count++;
}

/* All the nations of a list that holds the cue. */
static void collect(const bf_sentence *sentence, const bf_cue *best,
                    struct nations *nations)
{
    const bf_cue *edge = best;
    add_nation(nations, best->sense->entry->value);
    for (const bf_cue *cue = best + 1;
         cue < sentence->cues + sentence->cue_count; cue++) {
        if (cue->sense->class == BF_CLASS_NATION &&
            adjoin(sentence, edge, cue)) {
            add_nation(nations, cue->sense->entry->value);
            edge = cue;
        }
    }
    edge = best;
    for (const bf_cue *cue = best; cue-- > sentence->cues;) {
        if (cue->sense->class == BF_CLASS_NATION &&
            adjoin(sentence, cue, edge)) {
            add_nation(nations, cue->sense->entry->value);
            edge = cue;
        }
    }
}

static bf_text join(const struct nations *nations, const bf_context *context)
{
    bf_text joined = nations->codes[0];
    for (size_t i = 1; i < nations->count; i++) {
        char code[3] = {0};
        for (size_t c = 0; c < 2 && c < nations->codes[i].length; c++)
            code[c] = nations->codes[i].bytes[c];
        bf_text before = bf_text_copy(joined, context->arena, context->error);
        if (!before.bytes)
            return nations->codes[0];
        joined = bf_text_join(context->arena, context->error, before.bytes, "+",
                              code, NULL);
    }
    return joined;
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

void bf_attach_population(const bf_context *context,
                          const bf_sentence *sentence, bf_finding *finding)
{
    bf_figure *figure = &finding->figure;
    const bf_cue *group = nearest_group(sentence, finding);
    const bf_cue *nation = group ? NULL : nearest_nation(sentence, finding);
    const bf_finding *here = bf_context_here(context);
    const bf_opening *opening = bf_context_opening(context);
    bool of_them = bf_token_sense(sentence->tokens, finding->quantity->end,
                                  BF_CLASS_ANAPHOR) != NULL;
    if (group) {
        figure->population = group->sense->entry->value;
        bf_finding_reason(finding, BF_ROLE_POPULATION, "group", group);
    } else if (nation) {
        struct nations nations = {.count = 0};
        collect(sentence, nation, &nations);
        figure->population = join(&nations, context);
        bf_finding_reason(finding, BF_ROLE_POPULATION, "nation", nation);
    } else if (opening && opening->people && of_them) {
        figure->population = opening->people->entry->value;
        bf_finding_reason(finding, BF_ROLE_POPULATION, "opening", NULL);
    } else if (of_them && context->last.quantity &&
               context->last.paragraph == context->paragraph) {
        figure->population = context->last.figure.population;
        bf_finding_reason(finding, BF_ROLE_POPULATION, "the same people", NULL);
    } else if (follows(context, sentence, finding)) {
        figure->population = context->last.figure.population;
        bf_finding_reason(finding, BF_ROLE_POPULATION, "the same people", NULL);
    } else if (here && (finding->zone || ends_a_pair(sentence, finding, here) ||
                        figure->kind == BF_KIND_CHANGE ||
                        figure->kind == BF_KIND_SHARE)) {
        figure->population = here->figure.population;
        bf_finding_reason(finding, BF_ROLE_POPULATION, "figure before", NULL);
    }
}
