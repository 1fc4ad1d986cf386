#include "ingest/token_part.h"

enum { LONGEST_TERM = 10 };

/* A token's senses, when terms of several words start there too. */
struct found {
    bf_senses terms[LONGEST_TERM];
    size_t lengths[LONGEST_TERM]; /* in tokens */
    size_t count;
};

/* Copies the senses of all terms found, each with its length. */
static bool join_senses(const bf_term_search *search, bf_token *token,
                        const struct found *found)
{
    size_t count = 0;
    for (size_t i = 0; i < found->count; i++)
        count += found->terms[i].count;
    bf_sense *senses =
        bf_arena_take(search->arena, count * sizeof *senses, search->error);
    if (!senses)
        return false;
    token->senses = senses;
    token->sense_count = (uint16_t)count;
    for (size_t i = 0; i < found->count; i++) {
        token->classes |= found->terms[i].classes;
        for (size_t s = 0; s < found->terms[i].count; s++) {
            *senses = found->terms[i].items[s];
            senses++->length = (uint16_t)found->lengths[i];
        }
    }
    return true;
}

/* A hyphen or dash that touches both neighbours: U.S.-Mexico. */
static bool is_joint(const bf_tokens *tokens, size_t at)
{
    return tokens->items[at].type == BF_TOKEN_HYPHEN ||
           (tokens->items[at].type == BF_TOKEN_DASH &&
            bf_token_has(tokens, at, BF_TOKEN_GLUED) &&
            bf_token_has(tokens, at + 1, BF_TOKEN_GLUED));
}

/* Looks for the longer terms behind the first word of one. */
static bool find_longer(const bf_term_search *search, size_t at,
                        bf_terms *terms)
{
    const bf_tokens *tokens = search->tokens;
    bool capital = bf_token_has(tokens, at, BF_TOKEN_CAPITAL);
    struct found found;
    found.terms[0] = bf_terms_senses(terms, capital);
    found.lengths[0] = 1;
    found.count = 1;
    for (size_t i = at + 1; i < tokens->count && i < at + LONGEST_TERM; i++) {
        const bf_token *next = &tokens->items[i];
        if (next->flags & BF_TOKEN_SENTENCE)
            break;
        if (is_joint(tokens, i))
            continue;
        if (!next->word || !bf_terms_step(terms, next->word))
            break;
        bf_senses senses = bf_terms_senses(terms, capital);
        if (senses.count) {
            found.terms[found.count] = senses;
            found.lengths[found.count++] = i - at + 1;
        }
    }
    return found.count == 1 || join_senses(search, &tokens->items[at], &found);
}

bool bf_token_find_terms(const bf_term_search *search, size_t at)
{
    bf_token *token = &search->tokens->items[at];
    bf_terms terms = {.words = search->words};
    if (!bf_terms_step(&terms, token->word))
        return true;
    bool capital = (token->flags & BF_TOKEN_CAPITAL) != 0;
    bf_senses own = bf_terms_senses(&terms, capital);
    token->senses = own.items;
    token->sense_count = (uint16_t)own.count;
    token->classes = own.classes;
    return !bf_terms_go_on(&terms) || find_longer(search, at, &terms);
}
