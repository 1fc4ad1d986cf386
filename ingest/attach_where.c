#include "ingest/attach_where.h"

#include "ingest/time_word.h"
#include "ingest/word.h"

const bf_name *bf_cue_place(const bf_context *context, const bf_cue *cue)
{
    int64_t number = cue->sense->number;
    return number ? &context->vocabulary->places.items[number - 1] : NULL;
}

bf_text bf_cue_authority(const bf_context *context, const bf_cue *cue)
{
    const bf_name *name = NULL;
    switch (cue->sense->class) {
    case BF_CLASS_ACTOR:
        return cue->sense->entry->value;
    case BF_CLASS_AGENCY:
        if (cue->sense->number)
            name = &context->vocabulary->agencies.items[cue->sense->number - 1];
        break;
    case BF_CLASS_PLACE:
        name = bf_cue_place(context, cue);
        break;
    default:
        break;
    }
    return name ? name->authority : (bf_text){0};
}

size_t bf_sentence_behind_dateline(const bf_sentence *sentence)
{
    enum { LONGEST = 14 };
    const bf_tokens *tokens = sentence->tokens;
    if (!bf_token_any(tokens, sentence->first, BF_CLASS_BIT(BF_CLASS_PLACE)))
        return sentence->first;
    for (size_t at = sentence->first; at < sentence->first + LONGEST; at++)
        if (bf_token_type_at(tokens, at) == BF_TOKEN_DASH)
            return at;
    return sentence->first;
}

bool bf_cue_is_destination(const bf_sentence *sentence, const bf_cue *cue)
{
    const bf_tokens *tokens = sentence->tokens;
    size_t at = cue->first;
    if (at > sentence->first && bf_word_at(tokens, at - 1, BF_WORD_THE))
        at--;
    const bf_sense *toward = at > sentence->first
                                 ? bf_sense_before(tokens, at, BF_CLASS_RANGE)
                                 : NULL;
    return bf_token_type_at(tokens, cue->end) == BF_TOKEN_HYPHEN ||
           (toward && (bf_text_equal(toward->entry->value, BF_TEXT("to")) ||
                       bf_text_equal(toward->entry->value, BF_TEXT("into"))));
}

bool bf_cue_is_beside(const bf_sentence *sentence, const bf_cue *cue)
{
    return cue->first > sentence->first &&
           bf_text_equal(bf_token_text(sentence->tokens, cue->first - 1),
                         BF_TEXT("with"));
}

bool bf_cue_is_inside(const bf_sentence *sentence, const bf_cue *cue)
{
    size_t at = cue->first;
    if (at > sentence->first &&
        bf_word_at(sentence->tokens, at - 1, BF_WORD_THE))
        at--;
    return at > sentence->first &&
           bf_word_at(sentence->tokens, at - 1, BF_WORD_IN);
}

bool bf_cue_is_nearby(const bf_sentence *sentence, const bf_cue *cue)
{
    size_t at = cue->first;
    if (at > sentence->first &&
        bf_word_at(sentence->tokens, at - 1, BF_WORD_THE))
        at--;
    return at > sentence->first &&
           bf_word_is(sentence->tokens, at - 1, BF_CLASS_RANGE, "near");
}

bool bf_cue_is_origin(const bf_sentence *sentence, const bf_cue *cue)
{
    return cue->first > sentence->first &&
           bf_word_is(sentence->tokens, cue->first - 1, BF_CLASS_RANGE, "from");
}

bool bf_authority_counts(bf_text authority)
{
    /* The countries that people cross on their way north, and the seas'. */
    static const char countries[][2] = {
        {'U', 'S'}, {'M', 'X'}, {'P', 'A'}, {'G', 'T'}, {'H', 'N'},
        {'S', 'V'}, {'N', 'I'}, {'C', 'R'}, {'B', 'Z'}, {'C', 'O'},
        {'E', 'C'}, {'C', 'U'}, {'B', 'S'}, {'D', 'O'}, {'C', 'A'}};
    if (authority.length != sizeof countries[0])
        return false;
    for (size_t i = 0; i < sizeof countries / sizeof *countries; i++)
        if (authority.bytes[0] == countries[i][0] &&
            authority.bytes[1] == countries[i][1])
            return true;
    return false;
}

bool bf_cue_is_governed(const bf_sentence *sentence, const bf_cue *cue)
{
    const bf_tokens *tokens = sentence->tokens;
    size_t at = cue->first;
    if (!bf_token_has(tokens, at, BF_TOKEN_CAPITAL))
        return true;
    if (at > sentence->first && bf_word_at(tokens, at - 1, BF_WORD_THE))
        at--;
    /* "Nationwide, ..." but not "Mexico detained ..." */
    if (at == sentence->first)
        return bf_token_type_at(tokens, cue->end) == BF_TOKEN_COMMA;
    return bf_token_sense(tokens, at - 1, BF_CLASS_FUNCTION) &&
           !bf_word_at(tokens, at - 1, BF_WORD_BY);
}

bool bf_cue_is_country(const bf_context *context, const bf_cue *cue)
{
    const bf_name *place =
        cue->sense->class == BF_CLASS_PLACE ? bf_cue_place(context, cue) : NULL;
    return place && bf_place_is_country(place);
}

/* is busing, are sending */
static bool is_at_work(const bf_tokens *tokens, size_t at)
{
    const bf_sense *be = bf_token_sense(tokens, at, BF_CLASS_FUNCTION);
    return be && bf_sense_has(be, "be") &&
           bf_text_ends(bf_token_text(tokens, at + 1), BF_TEXT("ing"));
}

/* Costa Rica, the other goal, received: the comma behind the apposition. */
static size_t behind_apposition(const bf_sentence *sentence, size_t comma)
{
    enum { LONGEST = 9 };
    const bf_tokens *tokens = sentence->tokens;
    const uint64_t listed =
        BF_CLASS_BIT(BF_CLASS_NATION) | BF_CLASS_BIT(BF_CLASS_PLACE);
    if (bf_token_type_at(tokens, comma) != BF_TOKEN_COMMA ||
        bf_token_any(tokens, comma + 1, listed))
        return comma;
    for (size_t at = comma + 1; at < comma + LONGEST; at++) {
        if (at >= sentence->end || sentence->taken[at - sentence->first])
            return comma;
        if (bf_token_type_at(tokens, at) == BF_TOKEN_COMMA)
            return at + 1;
    }
    return comma;
}

static size_t behind_pronoun(const bf_sentence *sentence, size_t at)
{
    size_t next =
        at + (bf_token_type_at(sentence->tokens, at) == BF_TOKEN_COMMA);
    return next + 1 < sentence->end &&
                   bf_text_equal(bf_token_text(sentence->tokens, next),
                                 BF_TEXT("which"))
               ? next + 1
               : at;
}

bool bf_cue_has_verb(const bf_sentence *sentence, const bf_cue *cue)
{
    const bf_tokens *tokens = sentence->tokens;
    size_t at = behind_apposition(sentence, cue->end);
    /* Costa Rica alone counted */
    if (at + 1 < sentence->end &&
        (bf_text_equal(bf_token_text(tokens, at), BF_TEXT("alone")) ||
         bf_text_equal(bf_token_text(tokens, at), BF_TEXT("also")) ||
         bf_text_equal(bf_token_text(tokens, at), BF_TEXT("itself"))))
        at++;
    /* Mexico, which says */
    at = behind_pronoun(sentence, at);
    const uint64_t verbs =
        BF_CLASS_BIT(BF_CLASS_SAYS) | BF_CLASS_BIT(BF_CLASS_COUNTS);
    if (at >= sentence->end || sentence->taken[at - sentence->first] ||
        bf_token_type_at(tokens, at) != BF_TOKEN_WORD)
        return false;
    if (is_at_work(tokens, at))
        return true;
    if (bf_token_any(tokens, at,
                     BF_CLASS_BIT(BF_CLASS_RANGE) |
                         BF_CLASS_BIT(BF_CLASS_SHARE)))
        return false;
    return bf_token_any(tokens, at, verbs) ||
           bf_text_equal(bf_token_text(tokens, at), BF_TEXT("has")) ||
           bf_text_equal(bf_token_text(tokens, at), BF_TEXT("had")) ||
           bf_text_ends(bf_token_text(tokens, at), BF_TEXT("ed"));
}

bool bf_cue_is_possessive(const bf_sentence *sentence, const bf_cue *cue)
{
    return bf_word_is_possessive(sentence->tokens, cue->end - 1);
}

bool bf_place_is_country(const bf_name *place)
{
    enum { CODE = 2 };
    return place->within.length == 0 && place->slug.length == CODE;
}

bool bf_authority_is_at_the_border(bf_text country)
{
    return bf_text_equal(country, BF_TEXT("US")) ||
           bf_text_equal(country, BF_TEXT("MX"));
}
