#include "ingest/kind_part.h"

#include "ingest/noun.h"
#include "ingest/time_word.h"
#include "ingest/word.h"

/* a mother from Choluteca, 31, who: a place that tells of somebody. */
static bool comes_from(const bf_judged *judged, bf_class class)
{
    const bf_tokens *tokens = judged->tokens;
    size_t end = judged->first - 1;
    const bf_sense *name = bf_sense_before(tokens, end, class);
    size_t at = name ? end - name->length : 0;
    return at > 0 && bf_judged_after(judged) == BF_TOKEN_COMMA &&
           (bf_word_at(tokens, at - 1, BF_WORD_OF) ||
            bf_word_is(tokens, at - 1, BF_CLASS_RANGE, "from"));
}

/* "said Dilcia, 29, who": a small number between commas behind a name. */
static bool is_apposed_age(const bf_judged *judged)
{
    enum { OLDEST = 110 };
    const bf_tokens *tokens = judged->tokens;
    int64_t value = bf_judged_value(judged);
    size_t at = judged->first;
    bf_token_type right = bf_judged_after(judged);
    bool closed = right == BF_TOKEN_COMMA || right == BF_TOKEN_STOP ||
                  right == BF_TOKEN_QUOTE || right == BF_TOKEN_DASH;
    return value > 0 && value < OLDEST && at > 1 &&
           bf_judged_before(judged) == BF_TOKEN_COMMA && closed &&
           (!bf_sense_before(tokens, at - 1, BF_CLASS_NATION) ||
            comes_from(judged, BF_CLASS_NATION)) &&
           (!bf_sense_before(tokens, at - 1, BF_CLASS_PLACE) ||
            comes_from(judged, BF_CLASS_PLACE)) &&
           (bf_token_type_at(tokens, at - 2) == BF_TOKEN_WORD ||
            bf_token_type_at(tokens, at - 2) == BF_TOKEN_CLOSE);
}

/* a retired banker of 67: a noun that is no count's, with its article. */
static bool is_age_of_someone(const bf_judged *judged)
{
    enum { OLDEST = 110, REACH = 4 };
    const bf_tokens *tokens = judged->tokens;
    size_t at = judged->first;
    int64_t value = bf_judged_value(judged);
    if (value <= 0 || value >= OLDEST || at < 3 ||
        !bf_word_at(tokens, at - 1, BF_WORD_OF) ||
        bf_token_type_at(tokens, at - 2) != BF_TOKEN_WORD ||
        tokens->items[at - 2].sense_count > 0)
        return false;
    for (size_t i = 3; i < 3 + REACH && i <= at; i++)
        if (bf_word_at(tokens, at - i, BF_WORD_A))
            return true;
    return false;
}

/* who is 71, he was 45 when: nothing that could be counted follows. */
static bool ends_phrase(const bf_judged *judged)
{
    bf_token_type right = bf_judged_after(judged);
    return right != BF_TOKEN_WORD ||
           bf_token_sense(judged->tokens, judged->end, BF_CLASS_CLAUSE);
}

/* her children, two, 6 and 9: small numbers in a row behind the young. */
static bool is_listed_age(const bf_judged *judged)
{
    enum { GROWN = 20, REACH = 8 };
    const bf_tokens *tokens = judged->tokens;
    int64_t value = bf_judged_value(judged);
    size_t at = judged->first;
    if (value < 0 || value >= GROWN || !ends_phrase(judged))
        return false;
    for (size_t i = 0; i < REACH && at > 1; i++, at--) {
        bf_token_type type = bf_token_type_at(tokens, at - 1);
        const bf_sense *young =
            bf_sense_before(tokens, at - 1, BF_CLASS_PERSON);
        if (!young)
            young = bf_sense_before(tokens, at - 1, BF_CLASS_THING);
        bool mark = type == BF_TOKEN_COMMA || type == BF_TOKEN_OPEN;
        if (mark && young)
            return bf_sense_has(young, "young");
        if (!mark && type != BF_TOKEN_NUMBER &&
            !bf_token_any(tokens, at - 1, BF_CLASS_BIT(BF_CLASS_NUMBER)) &&
            !bf_word_at(tokens, at - 1, BF_WORD_AND))
            return false;
    }
    return false;
}

/* parents with kids under 7, a lot of them under ten, those over 60 */
static bool follows_the_young(const bf_judged *judged)
{
    static const char *const words[] = {"them", "those", "anyone", "everyone"};
    const bf_tokens *tokens = judged->tokens;
    size_t at = judged->quantity->first;
    const bf_sense *person = bf_sense_before(tokens, at, BF_CLASS_PERSON);
    for (size_t i = 0; at > 0 && i < sizeof words / sizeof *words; i++)
        if (bf_text_alike(bf_token_text(tokens, at - 1),
                          bf_text_from(words[i])))
            return true;
    return person && bf_sense_has(person, "young");
}

/* a thousand were under 18 */
static bool is_age_bound(const bf_judged *judged)
{
    enum { GROWN = 100 };
    const bf_quantity *quantity = judged->quantity;
    const bf_sense *be =
        bf_sense_before(judged->tokens, quantity->first, BF_CLASS_FUNCTION);
    bool bounded =
        quantity->bound == BF_BOUND_UNDER || quantity->bound == BF_BOUND_OVER;
    int64_t value =
        quantity->value.has_low ? quantity->value.low : quantity->value.high;
    bool told = (be && bf_sense_has(be, "be")) || follows_the_young(judged);
    return bounded && value < (int64_t)GROWN * BF_ONE && told &&
           quantity->form == BF_FORM_NUMBER &&
           (ends_phrase(judged) ||
            bf_token_any(judged->tokens, judged->end,
                         BF_CLASS_BIT(BF_CLASS_FUNCTION)));
}

/* two men, 23 and 48, were held */
static bool is_age_of_pair(const bf_judged *judged)
{
    enum { OLDEST = 110 };
    const bf_tokens *tokens = judged->tokens;
    int64_t value = bf_judged_value(judged);
    size_t at = judged->first;
    bool second = at > 3 && bf_word_at(tokens, at - 1, BF_WORD_AND) &&
                  bf_token_type_at(tokens, at - 2) == BF_TOKEN_NUMBER &&
                  bf_judged_after(judged) == BF_TOKEN_COMMA;
    bool first = bf_word_at(tokens, judged->end, BF_WORD_AND) &&
                 bf_token_type_at(tokens, judged->end + 1) == BF_TOKEN_NUMBER &&
                 bf_token_type_at(tokens, judged->end + 2) == BF_TOKEN_COMMA;
    size_t comma = second ? at - 3 : at - 1;
    return value > 0 && value < OLDEST && at > 3 && (first || second) &&
           bf_token_type_at(tokens, comma) == BF_TOKEN_COMMA &&
           bf_sense_before(tokens, comma, BF_CLASS_PERSON);
}

bool bf_judged_is_age(const bf_judged *judged)
{
    enum { OLDEST = 120 };
    if (judged->quantity->form != BF_FORM_NUMBER)
        return false;
    const bf_sense *word = bf_sense_before(
        judged->tokens, judged->quantity->first, BF_CLASS_AGE_WORD);
    if (word && bf_judged_value(judged) < OLDEST &&
        (!bf_sense_has(word, "closed") || ends_phrase(judged)))
        return true;
    return is_apposed_age(judged) || is_age_of_someone(judged) ||
           is_listed_age(judged) || is_age_bound(judged) ||
           is_age_of_pair(judged);
}
