#include "ingest/attach_when.h"

#include "ingest/time_word.h"
#include "ingest/word.h"

enum {
    STEPS_OWN = 39,  /* the whole sentence, but for a semicolon */
    STEPS_OWNED = 6, /* extra, for the time of another number */
    SAYING = 6       /* from said to the day it was said */
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
