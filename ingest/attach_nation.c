#include "ingest/attach_who.h"
#include "ingest/sentence_part.h"

#include "ingest/time_word.h"
#include "ingest/word.h"

enum { STEPS_NATION = 13, STEPS_OWNED = 6, LIST_GAP = 2 };

/* including 155,000 Venezuelans: those are told of by their own number. */
static bool counts_between(const bf_sentence *sentence, size_t first,
                           size_t end)
{
    for (size_t at = first; at < end; at++)
        if (sentence->taken[at - sentence->first] == BF_TAKEN_NUMBER)
            return true;
    return false;
}

bool bf_cue_is_partial(const bf_sentence *sentence, const bf_cue *cue)
{
    enum { REACH = 6 };
    for (size_t i = 0; i < sentence->cue_count; i++) {
        const bf_cue *other = &sentence->cues[i];
        if (other->sense->class == BF_CLASS_PARTIAL &&
            other->end <= cue->first && cue->first - other->end <= REACH &&
            !counts_between(sentence, other->end, cue->first) &&
            bf_sentence_steps(sentence, other->first, other->end, cue) <= REACH)
            return true;
    }
    return false;
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

bool bf_cues_adjoin(const bf_sentence *sentence, const bf_cue *a,
                    const bf_cue *b)
{
    if (a->end > b->first || b->first - a->end > LIST_GAP)
        return false;
    for (size_t at = a->end; at < b->first; at++) {
        bool joint = bf_token_type_at(sentence->tokens, at) == BF_TOKEN_COMMA ||
                     bf_word_is(sentence->tokens, at, BF_CLASS_RANGE, "and") ||
                     bf_word_is(sentence->tokens, at, BF_CLASS_RANGE, "or");
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
            bf_cues_adjoin(sentence, other, start))
            start = other;
    return start->first;
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

/* from Uganda, 300 from Mexico; not "traveled from Mexico". */
static bool is_from(const bf_sentence *sentence, const bf_cue *cue, size_t from)
{
    return !is_at_home(cue->sense->entry->value) ||
           (from > sentence->first &&
            (bf_token_sense(sentence->tokens, from - 1, BF_CLASS_PERSON) ||
             sentence->taken[from - 1 - sentence->first]));
}

/* of Honduras, visiting Honduras */
static bool governs(const bf_tokens *tokens, size_t at)
{
    return bf_token_type_at(tokens, at) == BF_TOKEN_WORD &&
           (bf_token_sense(tokens, at, BF_CLASS_FUNCTION) ||
            bf_text_ends(bf_token_text(tokens, at), BF_TEXT("ing")));
}

/* Panama's institute, DANLI, Honduras, arrived from Panama. */
static bool is_elsewhere(const bf_sentence *sentence, const bf_cue *cue)
{
    bool owner = bf_cue_is_possessive(sentence, cue) &&
                 !bf_token_sense(sentence->tokens, cue->end, BF_CLASS_PERSON);
    return owner || stands_behind_town(sentence, cue) ||
           is_last_stop(sentence, cue);
}

/* from Uganda; citizens of Mexico; Cuba (942); Honduras heads the list. */
static bool names_its_people(const bf_sentence *sentence, const bf_cue *cue)
{
    const bf_tokens *tokens = sentence->tokens;
    size_t first = list_start(sentence, cue);
    bool opens = first == sentence->first;
    if (is_elsewhere(sentence, cue))
        return false;
    if (first == cue->first && bf_cue_has_verb(sentence, cue) &&
        (opens || sentence->taken[first - 1 - sentence->first] ||
         bf_token_type_at(tokens, first - 1) != BF_TOKEN_WORD))
        return false;
    size_t before = opens ? first : first - 1;
    if (!opens && bf_word_is(tokens, before, BF_CLASS_RANGE, "from"))
        return is_from(sentence, cue, before);
    if (before > sentence->first && bf_word_at(tokens, before, BF_WORD_OF) &&
        bf_token_sense(tokens, before - 1, BF_CLASS_PERSON))
        return true;
    if (bf_nation_has_count(sentence, cue))
        return !is_at_home(cue->sense->entry->value);
    if (bf_cue_tells_whose(sentence, cue))
        return true;
    return (opens || !governs(tokens, before)) &&
           !is_at_home(cue->sense->entry->value);
}

/* non-Mexicans */
static bool is_denied(const bf_sentence *sentence, const bf_cue *cue)
{
    return cue->first > sentence->first + 1 &&
           bf_token_type_at(sentence->tokens, cue->first - 1) ==
               BF_TOKEN_HYPHEN &&
           bf_text_alike(bf_token_text(sentence->tokens, cue->first - 2),
                         BF_TEXT("non"));
}

/* 318 Senegalese had applied, 2,012 Chinese in January */
static bool stands_for_people(const bf_sentence *sentence,
                              const bf_quantity *quantity, const bf_cue *cue)
{
    const bf_tokens *tokens = sentence->tokens;
    /* the number of Chinese: a word that has no other plural */
    bool plural =
        bf_text_ends(bf_token_text(tokens, cue->end - 1), BF_TEXT("ese"));
    return (plural || cue->first == quantity->end) &&
           (bf_token_type_at(tokens, cue->end) != BF_TOKEN_WORD ||
            bf_token_any(tokens, cue->end,
                         BF_CLASS_BIT(BF_CLASS_FUNCTION) |
                             BF_CLASS_BIT(BF_CLASS_COUNTS) |
                             BF_CLASS_BIT(BF_CLASS_CLAUSE)));
}

/* A country's own people are no part of what it counts. */
static bool is_told_by_itself(const bf_sentence *sentence,
                              const bf_finding *finding, const bf_cue *cue)
{
    return bf_cue_tells_whose(sentence, cue) &&
           bf_text_equal(finding->figure.authority, cue->sense->entry->value);
}

static bool restricts(const bf_sentence *sentence, const bf_finding *finding,
                      const bf_cue *cue)
{
    if (cue->sense->class != BF_CLASS_NATION ||
        bf_cue_is_partial(sentence, cue) || is_denied(sentence, cue) ||
        is_told_by_itself(sentence, finding, cue) ||
        bf_text_equal(cue->sense->entry->value, BF_TEXT("US")))
        return false;
    if (bf_sense_has(cue->sense, "people"))
        return true;
    if (bf_sense_has(cue->sense, "adjective"))
        return qualifies_people(sentence, cue) ||
               stands_for_people(sentence, finding->quantity, cue);
    return names_its_people(sentence, cue);
}

static int steps_to_nation(const bf_sentence *sentence,
                           const bf_finding *finding, const bf_cue *cue)
{
    const bf_quantity *quantity = finding->quantity;
    int steps =
        bf_sentence_steps(sentence, quantity->first, quantity->end, cue);
    if (bf_cue_is_antecedent(sentence, quantity, cue))
        return 1;
    if (bf_cue_is_numbered(sentence, quantity, cue) && steps >= STEPS_NATION)
        return STEPS_NATION - 1;
    return bf_sentence_owns(sentence, quantity, cue->owner)
               ? steps
               : steps + STEPS_OWNED;
}

/* From Guatemala came 510: who removed them, not whose people they are. */
static bool is_remover(const bf_finding *finding, const bf_cue *cue)
{
    const bf_reason *actor = &finding->reasons[BF_ROLE_AUTHORITY];
    return actor->rule && actor->end == cue->end &&
           cue->end <= finding->quantity->first &&
           !bf_sense_has(cue->sense, "people") &&
           bf_text_equal(finding->figure.measure, BF_TEXT("deportations"));
}

const bf_cue *bf_nearest_nation(const bf_sentence *sentence,
                                const bf_finding *finding)
{
    const bf_cue *best = NULL;
    int most = STEPS_NATION;
    for (size_t i = 0; i < sentence->cue_count; i++) {
        const bf_cue *cue = &sentence->cues[i];
        if (!restricts(sentence, finding, cue) || is_remover(finding, cue) ||
            bf_cue_is_of_part(sentence, finding->quantity, cue))
            continue;
        int steps = steps_to_nation(sentence, finding, cue);
        if (steps < most) {
            most = steps;
            best = cue;
        }
    }
    return best;
}
