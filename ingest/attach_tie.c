#include "ingest/attach_what.h"

#include "ingest/kind.h"
#include "ingest/time_word.h"
#include "ingest/word.h"

/* What ties a sentence without a measure to the one before. */
bool bf_quantity_is_tied(const bf_context *context, const bf_sentence *sentence,
                         const bf_quantity *quantity)
{
    enum { OPENING = 3 };
    const uint64_t ties =
        BF_CLASS_BIT(BF_CLASS_PLACE) | BF_CLASS_BIT(BF_CLASS_NATION) |
        BF_CLASS_BIT(BF_CLASS_AGENCY) | BF_CLASS_BIT(BF_CLASS_CHANGE) |
        BF_CLASS_BIT(BF_CLASS_SHARE) | BF_CLASS_BIT(BF_CLASS_AVERAGE) |
        BF_CLASS_BIT(BF_CLASS_RATE) | BF_CLASS_BIT(BF_CLASS_PEOPLE) |
        BF_CLASS_BIT(BF_CLASS_ANAPHOR) | BF_CLASS_BIT(BF_CLASS_COMPARE);
    const bf_opening *opening = bf_context_opening(context);
    size_t reach = context->turn ? OPENING * 2 : OPENING;
    /* Asked for, or said in so few words; in a talk it may be an echo. */
    bool answers = !context->turn || (opening && opening->heading);
    bool opens = quantity->first - sentence->first < reach && answers;
    if (quantity->noun || context->list || sentence->when_count ||
        bf_context_here(context) || opens)
        return true;
    for (size_t at = sentence->first; at < sentence->end; at++)
        if ((at < quantity->first || at >= quantity->end) &&
            bf_token_any(sentence->tokens, at, ties))
            return true;
    return false;
}

/* the earthquake that killed, the storm left 500 dead */
static bool kills(const bf_sentence *sentence, size_t from)
{
    enum { REACH = 14 };
    for (size_t at = from; at < sentence->end && at < from + REACH; at++)
        if (bf_word_is(sentence->tokens, at, BF_CLASS_COUNTS, "deaths"))
            return true;
    return false;
}

/* Unemployment fell to 3.7 percent: the subject is another matter. */
static bool is_other_matter(const bf_sentence *sentence,
                            const bf_quantity *quantity)
{
    enum { REACH = 6 };
    for (size_t i = 0; i < sentence->cue_count; i++) {
        const bf_cue *cue = &sentence->cues[i];
        if (cue->sense->class != BF_CLASS_THING ||
            !bf_text_equal(cue->sense->entry->value, BF_TEXT("matter")) ||
            cue->end > quantity->first)
            continue;
        if (bf_sense_has(cue->sense, "disaster")) {
            if (kills(sentence, cue->end))
                return true;
            continue;
        }
        /* In a poll taken last week, 59% of adults: whatever they think. */
        if ((bf_sense_has(cue->sense, "wide") &&
             quantity->form == BF_FORM_PERCENT) ||
            (!quantity->noun && bf_sentence_steps(sentence, quantity->first,
                                                  quantity->end, cue) <= REACH))
            return true;
    }
    return false;
}

/* What "of them" stands for: the noun before, where it is one of things. */
static const bf_sense *noun_before(const bf_sentence *sentence,
                                   const bf_quantity *quantity)
{
    const bf_cue *last = NULL;
    for (const bf_quantity *whole = quantity; whole > sentence->quantities;)
        if ((--whole)->kind == BF_NUMBER_FIGURE &&
            whole->value.high >= quantity->value.low)
            return NULL;
    for (size_t i = 0; i < sentence->cue_count; i++) {
        const bf_cue *cue = &sentence->cues[i];
        if (cue->end > quantity->first)
            break;
        if (cue->sense->class == BF_CLASS_THING ||
            cue->sense->class == BF_CLASS_PERSON ||
            bf_sense_has(cue->sense, "noun"))
            last = cue;
    }
    if (!last || last->sense->class != BF_CLASS_THING)
        return NULL;
    /* Officers take 40 of them: those who act are not those who are meant. */
    bool acting =
        quantity == sentence->quantities && quantity->first > last->end &&
        bf_token_type_at(sentence->tokens, last->end) != BF_TOKEN_COMMA &&
        bf_text_equal(last->sense->entry->value, BF_TEXT("force"));
    return acting ? NULL : last->sense;
}

/* from 1,200 to 4,000 pesos: what the second number is, the first is, too. */
static bf_number_kind kind_of_partner(const bf_sentence *sentence,
                                      const bf_quantity *quantity)
{
    const bf_tokens *tokens = sentence->tokens;
    const bf_quantity *next = quantity + 1;
    if (next == sentence->quantities + sentence->quantity_count ||
        quantity->noun || quantity->end + 1 != next->first ||
        (!bf_word_is(tokens, quantity->end, BF_CLASS_RANGE, "to") &&
         !bf_word_is(tokens, quantity->end, BF_CLASS_RANGE, "or")))
        return BF_NUMBER_FIGURE;
    return next->kind == BF_NUMBER_STRAY ? BF_NUMBER_FIGURE : next->kind;
}

/* 1,060 pounds of fentanyl, up 41 percent: the pounds are up. */
static bool is_change_of_things(const bf_sentence *sentence,
                                const bf_quantity *quantity)
{
    enum { REACH = 5 };
    const bf_tokens *tokens = sentence->tokens;
    if (quantity->form != BF_FORM_PERCENT || quantity->first < 2 ||
        quantity == sentence->quantities ||
        bf_token_type_at(tokens, quantity->first - 2) != BF_TOKEN_COMMA ||
        !bf_sense_before(tokens, quantity->first, BF_CLASS_CHANGE))
        return false;
    const bf_quantity *last = quantity - 1;
    return last->kind > BF_NUMBER_AGE && last->kind < BF_NUMBER_LIMIT &&
           last->kind != BF_NUMBER_NAME && quantity->first <= last->end + REACH;
}

/* 59% of 1,206 adults: those who were asked. */
static bool is_sample(const bf_sentence *sentence, const bf_quantity *quantity)
{
    return quantity > sentence->quantities &&
           quantity[-1].form == BF_FORM_PERCENT &&
           quantity[-1].kind == BF_NUMBER_OTHER &&
           quantity->first == quantity[-1].end + 1 &&
           bf_word_at(sentence->tokens, quantity[-1].end, BF_WORD_OF);
}

/* 15 beds and 4: nothing but a joint and its unit lie between the two. */
static bool is_joined(const bf_sentence *sentence, const bf_quantity *last,
                      const bf_quantity *quantity)
{
    size_t unit = bf_token_any(sentence->tokens, last->end,
                               BF_CLASS_BIT(BF_CLASS_TIME_UNIT) |
                                   BF_CLASS_BIT(BF_CLASS_THING));
    /* under Title 42; 5,000 were: a mark behind a name ends it. */
    bf_token_type mark = bf_token_type_at(sentence->tokens, last->end);
    bool parted = mark == BF_TOKEN_SEMICOLON ||
                  bf_token_type_at(sentence->tokens, last->end + unit) ==
                      BF_TOKEN_SEMICOLON ||
                  (mark == BF_TOKEN_COMMA && last->kind == BF_NUMBER_NAME);
    return !parted && last->kind > BF_NUMBER_YEAR &&
           last->kind < BF_NUMBER_OTHER &&
           (quantity->first == last->end + 1 ||
            quantity->first == last->end + unit + 1);
}

/* arrests of the 4 nationalities fell from 3,367: no longer of those. */
static bool has_verb_between(const bf_sentence *sentence,
                             const bf_quantity *last,
                             const bf_quantity *quantity)
{
    const uint64_t verbs =
        BF_CLASS_BIT(BF_CLASS_CHANGE) | BF_CLASS_BIT(BF_CLASS_COUNTS);
    for (size_t at = last->head_end; at < quantity->first; at++)
        if (bf_token_any(sentence->tokens, at, verbs))
            return true;
    return false;
}

/* asked for 15 beds and got 4: a bare number counts what the last did. */
bf_number_kind bf_quantity_antecedent(const bf_context *context,
                                      const bf_sentence *sentence,
                                      const bf_quantity *quantity, int steps)
{
    enum { BESIDE = 8 };
    if (is_other_matter(sentence, quantity) || is_sample(sentence, quantity) ||
        is_change_of_things(sentence, quantity))
        return BF_NUMBER_OTHER;
    if (kind_of_partner(sentence, quantity) != BF_NUMBER_FIGURE)
        return kind_of_partner(sentence, quantity);
    bf_number_kind kind = BF_NUMBER_THING;
    if (bf_token_sense(sentence->tokens, quantity->end, BF_CLASS_ANAPHOR)) {
        const bf_sense *noun = noun_before(sentence, quantity);
        if (noun)
            kind = bf_number_kind_of(noun);
        return noun ? kind : BF_NUMBER_FIGURE;
    }
    if (quantity == sentence->quantities || quantity->noun || context->list ||
        quantity->form != BF_FORM_NUMBER)
        return BF_NUMBER_FIGURE;
    const bf_quantity *last = quantity - 1;
    if (is_joined(sentence, last, quantity))
        return last->kind;
    bf_cue cue = {.first = last->first, .end = last->end};
    int back =
        bf_sentence_steps(sentence, quantity->first, quantity->end, &cue);
    return last->noun && last->noun->class == BF_CLASS_THING &&
                   !has_verb_between(sentence, last, quantity) &&
                   back <= BESIDE && back < steps
               ? last->kind
               : BF_NUMBER_FIGURE;
}

/* A bare "two" counts the dead or nothing. */
bool bf_quantity_is_stray(const bf_context *context,
                          const bf_sentence *sentence,
                          const bf_quantity *quantity, const bf_cue *cue)
{
    enum { LEAST = 10 };
    const bf_interval *value = &quantity->value;
    int64_t size = value->has_high ? value->high : value->low;
    /* left on 45 of them */
    if (quantity->first > sentence->first && !quantity->noun &&
        bf_text_equal(bf_token_text(sentence->tokens, quantity->first - 1),
                      BF_TEXT("on")) &&
        bf_token_sense(sentence->tokens, quantity->end, BF_CLASS_ANAPHOR))
        return true;
    /* there are four of us now */
    if (quantity->words &&
        bf_word_at(sentence->tokens, quantity->end, BF_WORD_OF) &&
        bf_text_equal(bf_token_text(sentence->tokens, quantity->end + 1),
                      BF_TEXT("us")))
        return true;
    bool small = quantity->words && quantity->form == BF_FORM_NUMBER &&
                 !quantity->noun && size > 0 && size <= (int64_t)LEAST * BF_ONE;
    const uint64_t names =
        BF_CLASS_BIT(BF_CLASS_NATION) | BF_CLASS_BIT(BF_CLASS_PLACE);
    bool listed = bf_context_here(context) && quantity->first > 0 &&
                  bf_token_any(sentence->tokens, quantity->first - 1, names);
    /* Of the flights Ecuador received seven. */
    listed |= context->last.flights &&
              context->last.paragraph == context->paragraph &&
              bf_token_any(sentence->tokens, quantity->first - 1,
                           names | BF_CLASS_BIT(BF_CLASS_COUNTS));
    /* 71 flights, six fewer than in June */
    const bf_sense *change =
        bf_token_sense(sentence->tokens, quantity->end, BF_CLASS_CHANGE);
    listed |= bf_context_here(context) && change &&
              bf_sense_has(change, "behind") &&
              bf_token_any(sentence->tokens, quantity->end + change->length,
                           BF_CLASS_BIT(BF_CLASS_COMPARE));
    /* Only five were released; in the month before, 12. */
    bool strong =
        cue && !bf_sense_has(cue->sense, "weak") &&
        context->last.paragraph == context->paragraph &&
        bf_sense_before(sentence->tokens, quantity->first, BF_CLASS_FUNCTION) ==
            NULL &&
        bf_text_alike(bf_token_text(sentence->tokens, quantity->first - 1),
                      BF_TEXT("only"));
    listed |= strong && quantity->first > sentence->first;
    return small && !listed &&
           !(cue && bf_text_equal(cue->sense->entry->value, BF_TEXT("deaths")));
}
