#include "ingest/attach_where.h"
#include "ingest/sentence_part.h"

#include "ingest/time_word.h"
#include "ingest/word.h"

/* Of Panama's 196,000 crossings, Mexico's detentions. */
static bool owns_count(const bf_sentence *sentence, const bf_cue *cue)
{
    const bf_tokens *tokens = sentence->tokens;
    const bf_sense *counts = bf_token_sense(tokens, cue->end, BF_CLASS_COUNTS);
    return bf_cue_is_possessive(sentence, cue) && cue->end < sentence->end &&
           ((counts && bf_sense_has(counts, "noun")) ||
            bf_token_type_at(tokens, cue->end) == BF_TOKEN_NUMBER);
}

/* stopped in Mexico, deportations from Mexico: by that country. */
static bool is_where_counted(const bf_sentence *sentence, const bf_cue *cue)
{
    const bf_tokens *tokens = sentence->tokens;
    size_t at = cue->first;
    if (at > sentence->first && bf_word_at(tokens, at - 1, BF_WORD_THE))
        at--;
    if (at < sentence->first + 2 || !bf_word_at(tokens, at - 1, BF_WORD_IN))
        return false;
    const bf_sense *counts = bf_sense_before(tokens, at - 1, BF_CLASS_COUNTS);
    return counts && !bf_sense_has(counts, "weak") &&
           !bf_sense_has(counts, "kind");
}

/* Mexico | 28,330: whose people they are, where somebody else has counted. */
static bool is_row_label(const bf_context *context, const bf_sentence *sentence,
                         const bf_cue *cue)
{
    bf_token_type behind = bf_token_type_at(sentence->tokens, cue->end);
    bool label = cue->first == sentence->first && behind != BF_TOKEN_WORD &&
                 behind != BF_TOKEN_COMMA;
    const bf_text counted = context->opening.authority.length
                                ? context->opening.authority
                                : context->last.figure.authority;
    return context->list && label && counted.length &&
           bf_sense_has(cue->sense, "country") &&
           !bf_text_equal(counted, bf_cue_authority(context, cue));
}

static bool is_word_with(const bf_tokens *tokens, size_t at)
{
    bf_text word = bf_token_text(tokens, at);
    return bf_text_equal(word, BF_TEXT("for")) ||
           bf_text_equal(word, BF_TEXT("with"));
}

/* Mexico for 28,330, Mexico (28,330): whose people they are. */
bool bf_cue_tells_whose(const bf_sentence *sentence, const bf_cue *cue)
{
    const bf_tokens *tokens = sentence->tokens;
    size_t next = cue->end;
    bf_token_type mark = bf_token_type_at(tokens, next);
    bool joint = mark == BF_TOKEN_OPEN || mark == BF_TOKEN_COMMA ||
                 mark == BF_TOKEN_COLON || is_word_with(tokens, next);
    return joint && cue->first > sentence->first && next + 1 < sentence->end &&
           sentence->taken[next + 1 - sentence->first] == BF_TAKEN_NUMBER;
}

/* the United States, southern Mexico: where all of the name starts. */
static size_t start_of_name(const bf_sentence *sentence, const bf_cue *cue)
{
    const bf_tokens *tokens = sentence->tokens;
    size_t at = cue->first;
    if (at > sentence->first &&
        bf_text_ends(bf_token_text(tokens, at - 1), BF_TEXT("ern")))
        at--;
    if (at > sentence->first && bf_word_at(tokens, at - 1, BF_WORD_THE))
        at--;
    return at;
}

/* point to Mexico, which says */
static bool tells_on(const bf_sentence *sentence, const bf_cue *cue)
{
    return bf_token_type_at(sentence->tokens, cue->end) == BF_TOKEN_COMMA &&
           bf_cue_has_verb(sentence, cue);
}

/* Mexico says, by the United States; not "in Mexico", "through Mexico". */
static bool acts(const bf_context *context, const bf_sentence *sentence,
                 const bf_cue *cue)
{
    const bf_tokens *tokens = sentence->tokens;
    const uint64_t before =
        BF_CLASS_BIT(BF_CLASS_FUNCTION) | BF_CLASS_BIT(BF_CLASS_RANGE) |
        BF_CLASS_BIT(BF_CLASS_TIME_WORD) | BF_CLASS_BIT(BF_CLASS_COUNTS);
    if (is_row_label(context, sentence, cue))
        return false;
    if (!bf_sense_has(cue->sense, "country"))
        return true;
    if (tells_on(sentence, cue))
        return true;
    /* the US-Mexico frontier */
    if (bf_token_type_at(tokens, cue->end) == BF_TOKEN_HYPHEN ||
        (cue->first > sentence->first &&
         bf_token_type_at(tokens, cue->first - 1) == BF_TOKEN_HYPHEN))
        return false;
    if (owns_count(sentence, cue) || is_where_counted(sentence, cue))
        return true;
    if (bf_cue_tells_whose(sentence, cue))
        return false;
    if (!bf_authority_is_at_the_border(cue->sense->entry->value) &&
        !bf_cue_has_verb(sentence, cue))
        return false;
    size_t at = start_of_name(sentence, cue);
    return at == sentence->first ||
           bf_token_type_at(tokens, at - 1) != BF_TOKEN_WORD ||
           (bf_cue_has_verb(sentence, cue) &&
            (sentence->taken[at - 1 - sentence->first] ||
             !bf_token_any(tokens, at - 1, before))) ||
           bf_word_at(tokens, at - 1, BF_WORD_BY) ||
           bf_token_sense(tokens, at - 1, BF_CLASS_CLAUSE);
}

/* In neighboring Honduras, at Paso Canoas: a country as the scene. */
static bool is_scene(const bf_context *context, const bf_sentence *sentence,
                     const bf_cue *cue)
{
    enum { REACH = 2 };
    if (bf_authority_is_at_the_border(bf_cue_authority(context, cue)))
        return false;
    for (size_t back = 1; back <= REACH; back++) {
        if (cue->first < sentence->first + back)
            return false;
        size_t at = cue->first - back;
        if (bf_word_at(sentence->tokens, at, BF_WORD_IN) ||
            bf_word_at(sentence->tokens, at, BF_WORD_ON))
            return true;
        if (bf_token_type_at(sentence->tokens, at) != BF_TOKEN_WORD ||
            bf_token_any(sentence->tokens, at, BF_CLASS_BIT(BF_CLASS_FUNCTION)))
            return false;
    }
    return false;
}

bool bf_cue_may_act(const bf_context *context, const bf_sentence *sentence,
                    const bf_cue *cue)
{
    return bf_authority_counts(bf_cue_authority(context, cue)) &&
           (!bf_cue_is_destination(sentence, cue) || tells_on(sentence, cue)) &&
           !bf_cue_is_beside(sentence, cue) &&
           !bf_cue_is_origin(sentence, cue) &&
           (!bf_cue_is_country(context, cue) ||
            is_scene(context, sentence, cue)) &&
           acts(context, sentence, cue);
}
