#include "ingest/attach_who.h"
#include "ingest/sentence_part.h"

#include "ingest/time_word.h"
#include "ingest/word.h"

enum { STEPS_GROUP = 9, STEPS_OWNED = 4, STEPS_SUBJECT = 6 };

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

/* 214 are girls, boys and adolescents without company */
static bool is_predicate(const bf_sentence *sentence,
                         const bf_quantity *quantity, const bf_cue *cue)
{
    const bf_tokens *tokens = sentence->tokens;
    const bf_sense *be =
        bf_token_sense(tokens, quantity->end, BF_CLASS_FUNCTION);
    if (!be || !bf_sense_has(be, "be") || cue->first <= quantity->end)
        return false;
    for (size_t at = quantity->end + 1; at < cue->first; at++)
        if (!bf_token_any(tokens, at,
                          BF_CLASS_BIT(BF_CLASS_PERSON) |
                              BF_CLASS_BIT(BF_CLASS_RANGE)) &&
            bf_token_type_at(tokens, at) != BF_TOKEN_COMMA)
            return false;
    return true;
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

/* Whether a group is named as the restriction of a number. */
static bool may_restrict(const bf_sentence *sentence, const bf_finding *finding,
                         const bf_cue *cue)
{
    return cue->sense->class == BF_CLASS_PEOPLE &&
           !bf_cue_is_partial(sentence, cue) && !is_joined(sentence, cue) &&
           (!bf_sense_has(cue->sense, "young") ||
            is_of_the_young(sentence, cue)) &&
           !bf_cue_is_of_part(sentence, finding->quantity, cue);
}

static int steps_to_group(const bf_sentence *sentence,
                          const bf_finding *finding, const bf_cue *cue)
{
    const bf_quantity *quantity = finding->quantity;
    if (is_predicate(sentence, quantity, cue) ||
        bf_cue_is_antecedent(sentence, quantity, cue))
        return 1;
    int steps =
        bf_sentence_steps(sentence, quantity->first, quantity->end, cue);
    if (quantity->form == BF_FORM_NUMBER && cue->first != sentence->first &&
        !bf_sentence_owns(sentence, quantity, bf_sentence_owner(sentence, cue)))
        steps += STEPS_OWNED;
    /* Children set a record in July: 18,900 were stopped. */
    if (cue->first == sentence->first && !quantity->noun)
        steps -= STEPS_SUBJECT;
    bool subject = steps >= STEPS_GROUP && is_subject(sentence, quantity, cue);
    return subject ? STEPS_GROUP - 1 : steps;
}

const bf_cue *bf_nearest_group(const bf_sentence *sentence,
                               const bf_finding *finding)
{
    const bf_cue *best = NULL;
    int most = STEPS_GROUP;
    for (size_t i = 0; i < sentence->cue_count; i++) {
        const bf_cue *cue = &sentence->cues[i];
        if (!may_restrict(sentence, finding, cue))
            continue;
        int steps = steps_to_group(sentence, finding, cue);
        if (steps < most) {
            most = steps;
            best = cue;
        }
    }
    return best;
}
