#include "ingest/attach_when.h"
#include "ingest/sentence_part.h"

#include "ingest/time_word.h"
#include "ingest/word.h"

enum {
    STEPS_OWN = 39,   /* the whole sentence, but for a semicolon */
    STEPS_OWNED = 6,  /* extra, for the time of another number */
    STEPS_SPOKEN = 8, /* extra, for when the rest was said or expected */
    SAYING = 6        /* from said to the day it was said */
};

/* released this week, said last week */
static bool is_week(const bf_time *time)
{
    return time->form == BF_TIME_UNIT && time->unit == BF_UNIT_WEEK &&
           time->count <= 1;
}

static bool is_day(const bf_when *when)
{
    return when->shape == BF_WHEN_AT && when->from.part == BF_PART_NONE &&
           (when->from.form == BF_TIME_WEEKDAY || is_week(&when->from) ||
            when->from.form == BF_TIME_TODAY ||
            (when->from.form == BF_TIME_DAY && when->from.day));
}

/* "told reporters on Tuesday": the day of the telling, not of the figure. */
static bool is_day_of_saying(const bf_sentence *sentence, const bf_when *when,
                             const bf_quantity *quantity)
{
    bf_cue time = {.first = when->first, .end = when->end};
    if (!is_day(when))
        return false;
    for (size_t i = 0; i < sentence->cue_count; i++) {
        const bf_cue *cue = &sentence->cues[i];
        if (cue->sense->class != BF_CLASS_SAYS)
            continue;
        bool between = (cue->first >= when->end && cue->end <= quantity->first);
        if (between)
            return true;
        if (cue->end <= when->first &&
            bf_sentence_steps(sentence, cue->first, cue->end, &time) <=
                SAYING &&
            (quantity->end <= cue->first || quantity->first >= when->end))
            return true;
    }
    return false;
}

/* stopped in Yuma, where agents met 900 a day in June: June is theirs. */
static bool is_in_inner_clause(const bf_sentence *sentence,
                               const bf_quantity *quantity, const bf_when *when)
{
    size_t where = 0;
    for (size_t at = quantity->end; at < when->first; at++) {
        const bf_sense *clause =
            bf_token_sense(sentence->tokens, at, BF_CLASS_CLAUSE);
        if (clause && bf_text_equal(clause->entry->term, BF_TEXT("where")) &&
            bf_token_type_at(sentence->tokens, at - 1) == BF_TOKEN_COMMA)
            where = at;
        else if (bf_token_type_at(sentence->tokens, at) == BF_TOKEN_COMMA)
            where = 0;
    }
    const bf_quantity *end = sentence->quantities + sentence->quantity_count;
    for (const bf_quantity *other = quantity + 1; where && other < end; other++)
        if (other->kind == BF_NUMBER_FIGURE && other->first > where &&
            other->first < when->first)
            return true;
    return false;
}

/* which had peaked at 5,951 in December, came to 1,690: past that clause. */
static bool is_in_clause_passed(const bf_sentence *sentence,
                                const bf_quantity *quantity,
                                const bf_when *when)
{
    const bf_tokens *tokens = sentence->tokens;
    if (when->end > quantity->first || when->end >= sentence->end ||
        bf_token_type_at(tokens, when->end) != BF_TOKEN_COMMA)
        return false;
    bool number = false;
    for (size_t at = when->first; at > sentence->first + 1; at--) {
        const bf_sense *clause =
            bf_token_sense(tokens, at - 1, BF_CLASS_CLAUSE);
        number |= sentence->taken[at - 1 - sentence->first] == BF_TAKEN_NUMBER;
        if (bf_token_type_at(tokens, at - 1) == BF_TOKEN_COMMA)
            return false;
        if (clause && bf_sense_has(clause, "aside"))
            return number && bf_token_type_at(tokens, at - 2) == BF_TOKEN_COMMA;
    }
    return false;
}

/* In March officials expected to meet 60,000 in May: when they expected. */
static bool is_of_speaking(const bf_sentence *sentence,
                           const bf_quantity *quantity, const bf_when *when)
{
    for (size_t i = 0; i < sentence->cue_count; i++) {
        const bf_cue *cue = &sentence->cues[i];
        bool ahead = cue->sense->class == BF_CLASS_FUTURE &&
                     bf_text_ends(cue->sense->entry->term, BF_TEXT("ed"));
        if ((ahead || cue->sense->class == BF_CLASS_SAYS) &&
            cue->first >= when->end && cue->end <= quantity->first)
            return true;
    }
    return false;
}

/* the 510,854 of FY 2019: of no other number. */
static bool is_of_number(const bf_sentence *sentence, const bf_when *when,
                         const bf_quantity *owner)
{
    const bf_tokens *tokens = sentence->tokens;
    size_t of = when->first;
    if (!bf_word_at(tokens, of, BF_WORD_OF) && of > sentence->first)
        of--;
    return bf_word_at(tokens, of, BF_WORD_OF) && owner->end == of;
}

static int steps_to_when(const bf_sentence *sentence, const bf_finding *finding,
                         const bf_when *when)
{
    const bf_quantity *quantity = finding->quantity;
    bf_cue cue = {.first = when->first, .end = when->end};
    size_t relative = bf_sentence_relative(sentence, when);
    if (relative && quantity->first >= relative) {
        bf_cue again = {.first = relative, .end = relative + 1};
        return bf_sentence_steps(sentence, quantity->first, quantity->end,
                                 &again);
    }
    int steps =
        bf_sentence_steps(sentence, quantity->first, quantity->end, &cue);
    const bf_quantity *owner = bf_sentence_owner(sentence, &cue);
    if (is_in_inner_clause(sentence, quantity, when) ||
        is_in_clause_passed(sentence, quantity, when))
        return STEPS_OWN;
    if (is_of_speaking(sentence, quantity, when))
        steps += STEPS_SPOKEN;
    if (owner && owner != quantity && is_of_number(sentence, when, owner))
        return BF_FAR;
    return bf_sentence_owns(sentence, quantity, owner) ? steps
                                                       : steps + STEPS_OWNED;
}

static bool in_other_zone(const bf_sentence *sentence,
                          const bf_finding *finding, const bf_when *when)
{
    size_t relative = bf_sentence_relative(sentence, when);
    if (relative && finding->quantity->first >= relative)
        return false;
    return bf_sentence_zone(sentence, when->first) != finding->zone;
}

bf_when_found bf_nearest_when(const bf_sentence *sentence,
                              const bf_finding *finding)
{
    bf_when_found best = {.steps = STEPS_OWN, .other_zone = true};
    bool said = false;
    for (size_t i = 0; i < sentence->when_count; i++) {
        const bf_when *when = &sentence->whens[i];
        if (when->aside)
            continue;
        if (is_day_of_saying(sentence, when, finding->quantity)) {
            said = true;
            continue;
        }
        int steps = steps_to_when(sentence, finding, when);
        bool other = in_other_zone(sentence, finding, when);
        bool better =
            other == best.other_zone ? steps < best.steps : best.other_zone;
        if (better && steps < STEPS_OWN)
            best =
                (bf_when_found){.when = when,
                                .steps = steps,
                                .cue = {.first = when->first, .end = when->end},
                                .other_zone = other};
    }
    best.said = said;
    return best;
}
