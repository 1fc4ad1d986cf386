#include "ingest/kind_part.h"

#include "ingest/word.h"

bf_token_type bf_judged_before(const bf_judged *judged)
{
    return judged->first ? bf_token_type_at(judged->tokens, judged->first - 1)
                         : BF_TOKEN_OTHER;
}

bf_token_type bf_judged_after(const bf_judged *judged)
{
    return bf_token_type_at(judged->tokens, judged->end);
}

bool bf_judged_glued(const bf_judged *judged, size_t at)
{
    return bf_token_has(judged->tokens, at, BF_TOKEN_GLUED);
}

int64_t bf_judged_value(const bf_judged *judged)
{
    const bf_quantity *quantity = judged->quantity;
    bool plain =
        quantity->form == BF_FORM_NUMBER && quantity->bound == BF_BOUND_EXACT;
    return plain ? quantity->value.low / BF_ONE : -1;
}

bool bf_judged_is_digits(const bf_judged *judged, size_t most)
{
    const bf_token *token = &judged->tokens->items[judged->first];
    return judged->end == judged->first + 1 && token->type == BF_TOKEN_NUMBER &&
           token->end - token->start <= most;
}

/* §, #: marks that make a name of the number behind them. */
static bool is_numbering(bf_text mark)
{
    return bf_text_equal(mark, BF_TEXT("§")) ||
           bf_text_equal(mark, BF_TEXT("#")) ||
           bf_text_equal(mark, BF_TEXT("№"));
}

/* Cells of a table are apart by a tab, a bar or several blanks. */
static bool is_apart(const bf_tokens *tokens, size_t at)
{
    if (at == 0 || at >= tokens->count ||
        bf_token_has(tokens, at, BF_TOKEN_SENTENCE))
        return true;
    bf_text gap = bf_text_slice(tokens->text, tokens->items[at - 1].end,
                                tokens->items[at].start);
    return gap.length > 1 || bf_text_equal(gap, BF_TEXT("\t"));
}

static bool is_grouped(const bf_tokens *tokens, size_t at)
{
    bf_text rest;
    bf_text_cut(bf_token_text(tokens, at), ',', &rest);
    return rest.length > 0;
}

/* 956 555 0143; the cells of a table and 33,190 31,222 are no such chain. */
static bool touches_number(const bf_judged *judged)
{
    const bf_tokens *tokens = judged->tokens;
    size_t first = judged->first;
    size_t end = judged->end;
    bool left = bf_judged_before(judged) == BF_TOKEN_NUMBER &&
                !is_apart(tokens, first) && !is_grouped(tokens, first - 1);
    bool right = bf_judged_after(judged) == BF_TOKEN_NUMBER &&
                 !is_apart(tokens, end) && !is_grouped(tokens, end);
    return (left || right) && !is_grouped(tokens, first);
}

/* One of several numbers in a row, as in a telephone number or a code. */
static bool is_of_a_chain(const bf_judged *judged)
{
    const bf_tokens *tokens = judged->tokens;
    bf_token_type left = bf_judged_before(judged);
    bf_token_type right = bf_judged_after(judged);
    size_t first = judged->first;
    if (touches_number(judged))
        return true;
    if (left == BF_TOKEN_CLOSE && first > 1 &&
        bf_token_type_at(tokens, first - 2) == BF_TOKEN_NUMBER &&
        bf_judged_is_digits(judged, 4))
        return true;
    if (right == BF_TOKEN_CLOSE &&
        bf_token_type_at(tokens, judged->end + 1) == BF_TOKEN_NUMBER)
        return true;
    bool before_joint = (left == BF_TOKEN_HYPHEN || left == BF_TOKEN_SLASH ||
                         left == BF_TOKEN_COLON || left == BF_TOKEN_PLUS) &&
                        bf_judged_glued(judged, first);
    bool after_joint = (right == BF_TOKEN_SLASH || right == BF_TOKEN_COLON) &&
                       bf_judged_glued(judged, judged->end) &&
                       bf_judged_glued(judged, judged->end + 1);
    return before_joint || after_joint;
}

/* A capital word that nobody knows, right before a small plain number. */
static bool follows_a_name(const bf_judged *judged)
{
    enum { DIGITS = 4 };
    const bf_tokens *tokens = judged->tokens;
    size_t at = judged->first;
    return at > 0 && bf_judged_before(judged) == BF_TOKEN_WORD &&
           bf_judged_is_digits(judged, DIGITS) &&
           bf_token_has(tokens, at - 1, BF_TOKEN_CAPITAL) &&
           !bf_token_has(tokens, at - 1, BF_TOKEN_SENTENCE) &&
           tokens->items[at - 1].sense_count == 0 && !is_apart(tokens, at) &&
           !bf_sense_before(tokens, at, BF_CLASS_PLACE) &&
           !bf_sense_before(tokens, at, BF_CLASS_NATION);
}

/* "2. Where do they go?", "3)": a number that only counts paragraphs. */
static bool is_list_marker(const bf_judged *judged)
{
    enum { DIGITS = 2 };
    const bf_tokens *tokens = judged->tokens;
    size_t first = judged->first;
    size_t end = judged->end;
    bool opened = bf_judged_before(judged) == BF_TOKEN_OPEN;
    first -= opened;
    bf_token_type right = bf_judged_after(judged);
    bool closed =
        right == BF_TOKEN_CLOSE || (right == BF_TOKEN_STOP && !opened);
    return bf_token_has(tokens, first, BF_TOKEN_LINE) && closed &&
           bf_judged_is_digits(judged, DIGITS) &&
           bf_judged_glued(judged, end) && end + 1 < tokens->count &&
           !bf_token_has(tokens, end + 1, BF_TOKEN_LINE);
}

bool bf_judged_is_name(const bf_judged *judged)
{
    const bf_tokens *tokens = judged->tokens;
    size_t at = judged->first;
    bool sentence = bf_token_has(tokens, at, BF_TOKEN_SENTENCE);
    if (bf_token_sense(tokens, at, BF_CLASS_NAME) ||
        bf_token_sense(tokens, judged->end, BF_CLASS_NAME_SUFFIX))
        return true;
    if (is_list_marker(judged))
        return true;
    bool chain =
        judged->quantity->form == BF_FORM_NUMBER && is_of_a_chain(judged);
    if (sentence || at == 0)
        return chain;
    /* in Holy Week 21 thousand: no name goes on with a scale. */
    bool prefix = bf_sense_before(tokens, at, BF_CLASS_NAME_PREFIX) != NULL &&
                  !bf_token_any(tokens, at + 1, BF_CLASS_BIT(BF_CLASS_SCALE));
    bool code = bf_judged_before(judged) == BF_TOKEN_WORD &&
                bf_judged_glued(judged, at);
    return prefix || code || follows_a_name(judged) ||
           is_numbering(bf_token_text(tokens, at - 1)) || chain;
}
