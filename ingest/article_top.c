#include "ingest/article_part.h"

#include "ingest/time_word.h"
#include "ingest/word.h"

static bool is_all_capitals(const bf_tokens *tokens, size_t at, size_t length)
{
    bf_text words = bf_text_slice(tokens->text, tokens->items[at].start,
                                  tokens->items[at + length - 1].end);
    /* McALLEN is in capitals too. */
    size_t first = bf_text_starts(words, BF_TEXT("Mc")) ? 2 : 0;
    for (size_t i = first; i < words.length; i++)
        if (words.bytes[i] >= 'a' && words.bytes[i] <= 'z')
            return false;
    return words.length > first + 2;
}

bf_text bf_article_home(const bf_tokens *tokens)
{
    enum { TOP = 80 };
    for (size_t at = 0; at < tokens->count && at < TOP; at++) {
        const bf_sense *place = bf_token_sense(tokens, at, BF_CLASS_PLACE);
        if (place && bf_token_has(tokens, at, BF_TOKEN_LINE) &&
            is_all_capitals(tokens, at, place->length))
            return place->entry->value;
    }
    return (bf_text){0};
}

bf_text bf_article_agency(const bf_tokens *tokens)
{
    enum { LONGEST = 30 };
    for (size_t at = 0; at < tokens->count && at < LONGEST; at++) {
        const bf_sense *agency = bf_token_sense(tokens, at, BF_CLASS_AGENCY);
        if (at > 0 && bf_token_has(tokens, at, BF_TOKEN_LINE))
            break;
        if (agency)
            return agency->entry->value;
    }
    return (bf_text){0};
}

bool bf_is_turn(const bf_tokens *tokens, size_t first)
{
    enum { LONGEST = 3 };
    size_t end = first;
    while (end < first + LONGEST &&
           bf_token_type_at(tokens, end) == BF_TOKEN_WORD)
        end++;
    return end > first && bf_token_type_at(tokens, end) == BF_TOKEN_COLON &&
           is_all_capitals(tokens, first, end - first);
}

bool bf_article_has_caravan(const bf_tokens *tokens)
{
    enum { TOP = 40 };
    for (size_t at = 0; at < tokens->count && at < TOP; at++) {
        const bf_sense *counts = bf_token_sense(tokens, at, BF_CLASS_COUNTS);
        if (counts && bf_sense_has(counts, "caravan"))
            return true;
    }
    return false;
}

bf_text bf_paragraph_scene(const bf_tokens *tokens, size_t first)
{
    enum { FARTHEST = 2 };
    const uint64_t listed =
        BF_CLASS_BIT(BF_CLASS_RANGE) | BF_CLASS_BIT(BF_CLASS_SHARE) |
        BF_CLASS_BIT(BF_CLASS_PERSON) | BF_CLASS_BIT(BF_CLASS_COUNTS);
    size_t at = first;
    if (bf_word_at(tokens, at, BF_WORD_IN))
        at++;
    const bf_sense *actor = NULL;
    for (size_t i = 0; i < FARTHEST && !actor; i++)
        actor = bf_token_sense(tokens, at + i, BF_CLASS_ACTOR);
    if (!actor)
        return (bf_text){0};
    size_t next = at + actor->length;
    bool subject = bf_token_type_at(tokens, next) == BF_TOKEN_WORD ||
                   bf_token_type_at(tokens, next) == BF_TOKEN_COMMA;
    return subject && !bf_token_any(tokens, next, listed) ? actor->entry->value
                                                          : (bf_text){0};
}

enum { COUNTRIES = 9 };
/* The countries whose counts this is about, the likeliest first. */
static const char *const countries[COUNTRIES] = {"US", "MX", "PA", "GT", "HN",
                                                 "CR", "CO", "SV", "NI"};

static bf_text country_of(const bf_vocabulary *vocabulary,
                          const bf_sense *sense)
{
    bf_text country = sense->entry->value;
    if (sense->class != BF_CLASS_AGENCY)
        return country;
    const bf_name *agency = bf_names_lookup(&vocabulary->agencies, country);
    return agency ? agency->authority : country;
}

static void count_named(bf_text country, int weight, int named[COUNTRIES])
{
    for (size_t i = 0; i < COUNTRIES; i++)
        if (bf_text_equal(country, bf_text_from(countries[i])))
            named[i] += weight;
}

static void count_at(const bf_tokens *tokens, size_t at,
                     const bf_vocabulary *vocabulary, const bf_name *town,
                     int named[COUNTRIES])
{
    const bf_sense *agency = bf_token_sense(tokens, at, BF_CLASS_AGENCY);
    const bf_sense *who =
        agency ? agency : bf_token_sense(tokens, at, BF_CLASS_ACTOR);
    bool own = agency || (who && !bf_sense_has(who, "shared"));
    /* the migration institute: that of the dateline's country */
    if (agency && town && bf_sense_has(agency, "shared"))
        count_named(town->authority, 1, named);
    else if (own && !bf_sense_has(who, "country"))
        count_named(country_of(vocabulary, who), agency ? 2 : 1, named);
}

bf_text bf_article_authority(const bf_tokens *tokens,
                             const bf_vocabulary *vocabulary, bf_text home)
{
    enum { SAMPLE = 4000, HOME = 3 };
    int named[COUNTRIES] = {1};
    const bf_name *town = bf_names_lookup(&vocabulary->places, home);
    if (town)
        count_named(town->authority, HOME, named);
    for (size_t at = 0; at < tokens->count && at < SAMPLE; at++)
        count_at(tokens, at, vocabulary, town, named);
    size_t most = 0;
    for (size_t i = 1; i < COUNTRIES; i++)
        if (named[i] > named[most])
            most = i;
    return bf_text_from(countries[most]);
}
