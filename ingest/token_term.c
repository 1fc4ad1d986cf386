#include "ingest/token_part.h"

#include "ingest/lexicon_tree.h"

enum { LONGEST_TERM = 10 };

/* The way to the longest term that starts at a token. */
struct way {
    uint32_t node;
    size_t ends[LONGEST_TERM + 1]; /* by depth: how many tokens that is */
};

/* A copy of the senses of the terms found, each as long as its tokens are. */
static bool lengthen(const bf_term_search *search, bf_token *token,
                     const struct way *way)
{
    bf_sense *senses = bf_arena_take(
        search->arena, token->sense_count * sizeof *senses, search->error);
    if (!senses)
        return false;
    for (size_t i = 0; i < token->sense_count; i++) {
        senses[i] = token->senses[i];
        senses[i].length = (uint16_t)way->ends[senses[i].length];
    }
    token->senses = senses;
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

/* Goes along the words behind the first one of a term as far as terms do. */
static void go_on(const bf_term_search *search, size_t at, struct way *way)
{
    const bf_tokens *tokens = search->tokens;
    size_t depth = 1;
    way->ends[depth] = 1;
    for (size_t i = at + 1; i < tokens->count && i < at + LONGEST_TERM; i++) {
        const bf_token *next = &tokens->items[i];
        if (next->flags & BF_TOKEN_SENTENCE)
            return;
        if (!next->word && is_joint(tokens, i))
            continue;
        uint32_t node =
            next->word ? bf_words_step(search->words, way->node, next->word)
                       : 0;
        if (!node)
            return;
        way->node = node;
        way->ends[++depth] = i - at + 1;
        if (!search->words->nodes[node].child)
            return;
    }
}

bool bf_token_find_terms(const bf_term_search *search, size_t at)
{
    const bf_words *words = search->words;
    bf_token *token = &search->tokens->items[at];
    struct way way;
    way.node = words->items[token->word].node;
    if (!way.node)
        return true;
    bool several = words->nodes[way.node].child != 0;
    if (several)
        go_on(search, at, &way);
    const struct node *node = &words->nodes[way.node];
    const bf_senses *senses =
        &node->written[(token->flags & BF_TOKEN_CAPITAL) != 0];
    token->senses = senses->items;
    token->sense_count = (uint16_t)senses->count;
    token->classes = senses->classes;
    return !several || way.ends[node->depth] == node->depth ||
           lengthen(search, token, &way);
}
