#include "ingest/sentence_part.h"

#include "ingest/word.h"

enum {
    STEP = 1,
    STEP_COMMA = 4,
    STEP_COLON = 4,
    STEP_SEMICOLON = 40,
    STEP_DASH = 5,
    STEP_OPEN = 2,
    STEP_CLOSE = 12,
    STEP_STOP = 12,
    STEP_NUMBER = 4,
    STEP_AND_COMMA = 2 /* extra, for a conjunction behind a comma */
};

static int step_of_mark(bf_token_type type)
{
    switch (type) {
    case BF_TOKEN_COMMA:
        return STEP_COMMA;
    case BF_TOKEN_COLON:
        return STEP_COLON;
    case BF_TOKEN_SEMICOLON:
        return STEP_SEMICOLON;
    case BF_TOKEN_DASH:
        return STEP_DASH;
    case BF_TOKEN_OPEN:
        return STEP_OPEN;
    case BF_TOKEN_CLOSE:
        return STEP_CLOSE;
    case BF_TOKEN_STOP:
        return STEP_STOP;
    case BF_TOKEN_WORD:
    case BF_TOKEN_NUMBER:
    case BF_TOKEN_PERCENT:
    case BF_TOKEN_CURRENCY:
    case BF_TOKEN_HYPHEN:
    case BF_TOKEN_QUOTE:
    case BF_TOKEN_SLASH:
    case BF_TOKEN_PLUS:
    case BF_TOKEN_MINUS:
    case BF_TOKEN_OTHER:
        break;
    }
    return STEP;
}

static int step_of(const bf_sentence *sentence, size_t at)
{
    const bf_tokens *tokens = sentence->tokens;
    size_t i = at - sentence->first;
    if (sentence->taken[i])
        return sentence->taken[i] == BF_TAKEN_NUMBER ? STEP_NUMBER
               : sentence->taken[i] == BF_TAKEN_TIME ? STEP
                                                     : 0;
    const bf_sense *clause = bf_token_sense(tokens, at, BF_CLASS_CLAUSE);
    if (!clause)
        return step_of_mark(bf_token_type_at(tokens, at));
    bool after_comma =
        i > 0 && bf_token_type_at(tokens, at - 1) == BF_TOKEN_COMMA;
    /* people who ...: belongs to the noun right before it. */
    if (bf_sense_has(clause, "pronoun") && !after_comma)
        return STEP;
    return (int)clause->number + (after_comma ? STEP_AND_COMMA : 0);
}

/* The dash that closes what a dash opens; `at` when it stands alone. */
static size_t closing_dash(const bf_sentence *sentence, size_t at)
{
    enum { LONGEST_ASIDE = 8 };
    for (size_t i = at + 1; i < sentence->end && i < at + LONGEST_ASIDE; i++)
        if (bf_token_type_at(sentence->tokens, i) == BF_TOKEN_DASH)
            return i;
    return at;
}

/* were, have, fell, made up, arrested: what goes on with a subject. */
static bool is_verb(const bf_tokens *tokens, size_t at)
{
    const bf_sense *be = bf_token_sense(tokens, at, BF_CLASS_FUNCTION);
    const bf_sense *counts = bf_token_sense(tokens, at, BF_CLASS_COUNTS);
    const bf_sense *change = bf_token_sense(tokens, at, BF_CLASS_CHANGE);
    return (be && bf_sense_has(be, "be")) ||
           bf_token_any(tokens, at, BF_CLASS_BIT(BF_CLASS_SHARE)) ||
           (counts && !bf_sense_has(counts, "noun")) ||
           (change && !bf_sense_has(change, "behind") &&
            !bf_text_equal(bf_token_text(tokens, at), BF_TEXT("up")) &&
            !bf_text_equal(bf_token_text(tokens, at), BF_TEXT("down")));
}

/* The comma that closes ", which includes ...,": `at` without one. */
static size_t closing_comma(const bf_sentence *sentence, size_t at)
{
    enum { LONGEST_ASIDE = 26 };
    const bf_tokens *tokens = sentence->tokens;
    const bf_sense *clause = bf_token_sense(tokens, at + 1, BF_CLASS_CLAUSE);
    bool relative = clause && bf_sense_has(clause, "aside");
    for (size_t i = at + 2; i < sentence->end && i < at + LONGEST_ASIDE; i++) {
        if (sentence->taken[i - sentence->first])
            return at;
        if (bf_token_type_at(tokens, i) == BF_TOKEN_COMMA)
            return relative || (i > at + 2 && is_verb(tokens, i + 1)) ? i : at;
    }
    return at;
}

/* Where an aside that opens at a mark closes; `at` when none does. */
static size_t closing_mark(const bf_sentence *sentence, size_t at)
{
    bf_token_type type = bf_token_type_at(sentence->tokens, at);
    if (at == sentence->first ||
        (type != BF_TOKEN_DASH && type != BF_TOKEN_COMMA))
        return at;
    if (type == BF_TOKEN_DASH)
        return closing_dash(sentence, at);
    return closing_comma(sentence, at);
}

/* A mark's type, where one that opens or closes an aside is a bracket.
 *closing: the mark that closes it, 0 outside. */
static bf_token_type bracket_of(const bf_sentence *sentence, size_t at,
                                unsigned depth, size_t *closing)
{
    bf_token_type type = bf_token_type_at(sentence->tokens, at);
    if (*closing && at == *closing) {
        *closing = 0;
        return BF_TOKEN_CLOSE;
    }
    size_t end = depth ? at : closing_mark(sentence, at);
    if (end == at)
        return type;
    *closing = end;
    return BF_TOKEN_OPEN;
}

void bf_sentence_measure(bf_sentence *sentence)
{
    int inside = 0;
    int outside = 0;
    unsigned depth = 0;
    size_t closing = 0;
    for (size_t at = sentence->first; at < sentence->end; at++) {
        size_t i = at - sentence->first;
        int step = step_of(sentence, at);
        bf_token_type type = bracket_of(sentence, at, depth, &closing);
        if (type == BF_TOKEN_OPEN && depth < UINT8_MAX)
            depth++;
        sentence->depth[i] = (uint8_t)depth;
        inside += step;
        outside += depth ? 0 : step;
        sentence->inside[i] = inside;
        sentence->outside[i] = outside;
        if (type == BF_TOKEN_CLOSE && depth > 0)
            depth--;
    }
}

int bf_sentence_steps(const bf_sentence *sentence, size_t first, size_t end,
                      const bf_cue *other)
{
    size_t low = end <= other->first ? end - 1 : other->end - 1;
    size_t high = end <= other->first ? other->first : first;
    if (low >= high)
        return 0;
    low -= sentence->first;
    high -= sentence->first;
    bool open = sentence->depth[low] == 0 && sentence->depth[high] == 0;
    /* What a word weighs counts for those beyond it only. */
    return STEP + (open ? sentence->outside[high - 1] - sentence->outside[low]
                        : sentence->inside[high - 1] - sentence->inside[low]);
}
