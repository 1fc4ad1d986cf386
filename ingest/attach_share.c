#include "ingest/attach_what.h"
#include "ingest/sentence_part.h"

#include "ingest/time_word.h"
#include "ingest/word.h"

enum { HALF = 50 * BF_ONE, QUARTER = 25 * BF_ONE, STEPS_SHARE = 12 };

/* (41.3%), or 80% between dashes: said of the number before it. */
static bool stands_beside_a_count(const bf_context *context,
                                  const bf_sentence *sentence,
                                  const bf_quantity *quantity)
{
    enum { BESIDE = 8, BESIDE_OR = 12 };
    const bf_finding *last = bf_context_here(context);
    if (!last || quantity->first == 0)
        return false;
    bf_token_type mark =
        bf_token_type_at(sentence->tokens, quantity->first - 1);
    bf_cue before = {.first = last->quantity->first,
                     .end = last->quantity->end};
    /* 96,908 encounters, or 41 percent */
    bool or_else =
        bf_word_is(sentence->tokens, quantity->first - 1, BF_CLASS_RANGE, "or");
    return (mark == BF_TOKEN_OPEN || mark == BF_TOKEN_DASH ||
            mark == BF_TOKEN_COMMA || or_else) &&
           bf_sentence_steps(sentence, quantity->first, quantity->end,
                             &before) <= (or_else ? BESIDE_OR : BESIDE);
}

/* two-thirds (69.5%) of: what stands in brackets may be skipped. */
static size_t behind_bracket(const bf_sentence *sentence, size_t at)
{
    enum { LONGEST = 5 };
    const bf_tokens *tokens = sentence->tokens;
    if (bf_token_type_at(tokens, at) == BF_TOKEN_CLOSE)
        return at + 1;
    if (bf_token_type_at(tokens, at) != BF_TOKEN_OPEN)
        return at;
    for (size_t i = at; i < at + LONGEST && i < sentence->end; i++)
        if (bf_token_type_at(tokens, i) == BF_TOKEN_CLOSE)
            return i + 1;
    return at;
}

/* accounted for 11 percent; "are" counts right behind the number only. */
static bool is_share_near(const bf_sentence *sentence,
                          const bf_quantity *quantity)
{
    for (size_t i = 0; i < sentence->cue_count; i++) {
        const bf_cue *cue = &sentence->cues[i];
        if (cue->sense->class == BF_CLASS_SHARE &&
            !bf_sense_has(cue->sense, "behind") &&
            bf_sentence_steps(sentence, quantity->first, quantity->end, cue) <=
                STEPS_SHARE)
            return true;
    }
    return false;
}

/* of the June total, were; not "of the total budget". */
static bool is_total(const bf_tokens *tokens, size_t at)
{
    return bf_text_equal(bf_token_text(tokens, at), BF_TEXT("total")) &&
           bf_token_type_at(tokens, at + 1) != BF_TOKEN_WORD;
}

/* 57 percent of the 164,303 encountered; 60% of this year's tally. */
static bool is_of_number(const bf_sentence *sentence, size_t at)
{
    enum { REACH = 7 };
    const bf_tokens *tokens = sentence->tokens;
    const uint64_t counted = BF_CLASS_BIT(BF_CLASS_COUNTS) |
                             BF_CLASS_BIT(BF_CLASS_PERSON) |
                             BF_CLASS_BIT(BF_CLASS_PEOPLE);
    const uint64_t ended =
        BF_CLASS_BIT(BF_CLASS_CLAUSE) | BF_CLASS_BIT(BF_CLASS_THING);
    for (size_t end = at + REACH; at < end && at < sentence->end; at++) {
        if (sentence->taken[at - sentence->first] == BF_TAKEN_NUMBER ||
            is_total(tokens, at) || bf_token_any(tokens, at, counted))
            return true;
        if (bf_token_type_at(tokens, at) != BF_TOKEN_WORD ||
            bf_token_any(tokens, at, ended))
            return false;
    }
    return false;
}

/* a quarter were Venezuelans; Hondurans, 13 percent. */
static bool follows_share(const bf_context *context,
                          const bf_quantity *quantity)
{
    const bf_finding *here = bf_context_here(context);
    const bf_finding *lead = &context->lead;
    return here && !quantity->noun &&
           (here->figure.kind == BF_KIND_SHARE ||
            (lead->sentence == here->sentence &&
             lead->figure.kind == BF_KIND_SHARE));
}

/* That is 45 percent; they were 47 percent: said of what went before. */
static bool tells_of_last(const bf_sentence *sentence,
                          const bf_quantity *quantity)
{
    enum { REACH = 6 };
    const bf_tokens *tokens = sentence->tokens;
    static const char *const starts[] = {"that", "this",  "it",
                                         "they", "these", "those"};
    size_t at = quantity->first;
    const bf_sense *be = bf_sense_before(tokens, at, BF_CLASS_FUNCTION);
    if (!be || !bf_sense_has(be, "be"))
        return false;
    for (size_t i = 0; i < REACH && at > sentence->first; i++) {
        at--;
        for (size_t word = 0; word < sizeof starts / sizeof *starts; word++)
            if (bf_text_alike(bf_token_text(tokens, at),
                              bf_text_from(starts[word])))
                return true;
        if (bf_token_type_at(tokens, at) != BF_TOKEN_WORD)
            return false;
    }
    return false;
}

/* Of those, 45 to 50 percent had no record. */
static bool follows_anaphor(const bf_sentence *sentence,
                            const bf_quantity *quantity)
{
    return quantity->first > sentence->first + 1 &&
           bf_token_type_at(sentence->tokens, quantity->first - 1) ==
               BF_TOKEN_COMMA &&
           bf_sense_before(sentence->tokens, quantity->first - 1,
                           BF_CLASS_ANAPHOR);
}

/* About 60 percent have no record: said of those counted just before. */
static bool is_of_those(const bf_context *context, const bf_sentence *sentence,
                        const bf_quantity *quantity)
{
    const bf_finding *last = &context->last;
    const bf_sense *verb =
        bf_token_sense(sentence->tokens, quantity->end, BF_CLASS_FUNCTION);
    const bf_text word = bf_token_text(sentence->tokens, quantity->end);
    if (tells_of_last(sentence, quantity))
        return last->quantity && last->paragraph == context->paragraph &&
               last->figure.kind != BF_KIND_CHANGE;
    bool opens = quantity->first == sentence->first ||
                 follows_anaphor(sentence, quantity);
    return opens && last->quantity && last->paragraph == context->paragraph &&
           last->sentence + 1 >= context->sentence &&
           (last->figure.kind == BF_KIND_COUNT ||
            last->figure.kind == BF_KIND_STOCK ||
            last->figure.kind == BF_KIND_SHARE) &&
           ((verb && bf_sense_has(verb, "be")) ||
            bf_text_equal(word, BF_TEXT("have")) ||
            bf_text_equal(word, BF_TEXT("had")));
}

bool bf_finding_is_share(const bf_context *context, const bf_sentence *sentence,
                         const bf_finding *finding)
{
    const bf_quantity *quantity = finding->quantity;
    size_t end = behind_bracket(sentence, quantity->end);
    bool of = bf_word_at(sentence->tokens, end, BF_WORD_OF) != 0;
    const bf_sense *share =
        bf_token_sense(sentence->tokens, end, BF_CLASS_SHARE);
    bool of_number = of && is_of_number(sentence, quantity->end);
    bool of_people = quantity->fraction && quantity->noun &&
                     (quantity->noun->class == BF_CLASS_PERSON ||
                      quantity->noun->class == BF_CLASS_PEOPLE ||
                      quantity->noun->class == BF_CLASS_COUNTS);
    bool part = quantity->fraction && !quantity->noun &&
                quantity->value.high != HALF && quantity->value.high != QUARTER;
    return share || of_number || of_people || part ||
           (of && (quantity->noun || end != quantity->end)) ||
           bf_token_sense(sentence->tokens, quantity->end, BF_CLASS_ANAPHOR) ||
           bf_sense_before(sentence->tokens, quantity->first,
                           BF_CLASS_ANAPHOR) ||
           follows_share(context, quantity) ||
           is_of_those(context, sentence, quantity) ||
           is_share_near(sentence, quantity) ||
           bf_sentence_nearest(sentence, quantity, BF_CLASS_AVERAGE,
                               STEPS_SHARE) ||
           stands_beside_a_count(context, sentence, quantity);
}
