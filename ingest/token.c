#include "ingest/token_part.h"

#include "ingest/lexicon_tree.h"

#include <string.h>

static bool grow(bf_cutting *cutting)
{
    bf_tokens *tokens = cutting->tokens;
    bf_token *items =
        bf_arena_grow(cutting->arena, tokens->items, tokens->count,
                      &tokens->capacity, sizeof *items, cutting->error);
    if (items)
        tokens->items = items;
    return items != NULL;
}

/* The place of the next token; NULL on failure. */
static inline bf_token *add_token(bf_cutting *cutting)
{
    bf_tokens *tokens = cutting->tokens;
    if (tokens->count == tokens->capacity && !grow(cutting))
        return NULL;
    cutting->in_sentence++;
    return &tokens->items[tokens->count++];
}

static bool starts_capital(bf_text word)
{
    unsigned char first = (unsigned char)word.bytes[0];
    if (first == 0xc3)
        return word.length > 1 && (unsigned char)word.bytes[1] < 0xa0;
    return first >= 'A' && first <= 'Z';
}

/* The flags of a lexeme by what lies before it. */
static inline unsigned flags_of(bf_cutting *cutting, const bf_lexeme *lexeme,
                                bf_text word)
{
    unsigned flags = starts_capital(word) ? BF_TOKEN_CAPITAL : 0U;
    /* In the midst of a sentence, as nearly all are. */
    if (lexeme->gap != BF_GAP_LINE && cutting->tokens->count &&
        !cutting->ended && cutting->in_sentence < BF_LONGEST_SENTENCE)
        return flags | (lexeme->gap == BF_GAP_NONE ? BF_TOKEN_GLUED : 0U);
    return flags | bf_cutting_flags(cutting, lexeme, word);
}

/* A dot right behind an abbreviation or an initial belongs to the word. */
static bool takes_dot(const bf_cutting *cutting, const bf_lexeme *lexeme,
                      bf_text mark)
{
    const bf_tokens *tokens = cutting->tokens;
    if (lexeme->gap != BF_GAP_NONE || mark.bytes[0] != '.' || !tokens->count)
        return false;
    const bf_token *last = &tokens->items[tokens->count - 1];
    if (last->type != BF_TOKEN_WORD)
        return false;
    bool initial =
        last->end - last->start == 1 && (last->flags & BF_TOKEN_CAPITAL) != 0;
    return initial || bf_words_abbreviated(cutting->words, last->word);
}

/* A byte of the text; a blank past its end. */
static char byte_at(bf_text text, size_t at)
{
    if (at >= text.length)
        return ' ';
    return text.bytes[at];
}

/* A hyphen joins only where it touches both neighbours. */
static bf_token_type type_of_hyphen(bf_text text, const bf_lexeme *lexeme)
{
    const char next = byte_at(text, lexeme->end);
    char last = ' ';
    if (lexeme->start > 0)
        last = byte_at(text, lexeme->start - 1);
    bool before = lexeme->gap == BF_GAP_NONE && last != ' ' && last != '(';
    bool after = next != ' ' && next != '\n' && next != '\r' && next != '\t';
    if (before && after)
        return BF_TOKEN_HYPHEN;
    return after && next >= '0' && next <= '9' ? BF_TOKEN_MINUS : BF_TOKEN_DASH;
}

/* True for a stop behind which a sentence can begin: not "example.com". */
static bool ends_sentence(bf_text text, const bf_lexeme *lexeme)
{
    if (lexeme->end >= text.length)
        return true;
    char next = text.bytes[lexeme->end];
    bool joined = (next >= '0' && next <= '9') ||
                  (bf_lower(next) >= 'a' && bf_lower(next) <= 'z');
    return !joined;
}

/* What a lexeme is that is no plain word. */
static void understand(bf_cutting *cutting, const bf_lexeme *lexeme,
                       bf_text word, bf_token *token)
{
    bf_text text = cutting->tokens->text;
    bool suspect = false;
    if (lexeme->type == BF_TOKEN_NUMBER)
        token->value = bf_number_value(word, &suspect);
    if (suspect)
        token->flags |= BF_TOKEN_SUSPECT;
    if (lexeme->type == BF_TOKEN_WORD || lexeme->type == BF_TOKEN_NUMBER)
        token->word = bf_words_number(cutting->words, word);
    if (lexeme->type == BF_TOKEN_HYPHEN)
        token->type = (uint8_t)type_of_hyphen(text, lexeme);
    if (lexeme->type == BF_TOKEN_STOP)
        cutting->ended = ends_sentence(text, lexeme);
    if (lexeme->type == BF_TOKEN_STOP && !cutting->ended)
        token->type = BF_TOKEN_OTHER;
}

static bool take(bf_cutting *cutting, const bf_lexeme *lexeme)
{
    bf_tokens *tokens = cutting->tokens;
    bf_text word = {.bytes = cutting->copy + lexeme->start,
                    .length = lexeme->end - lexeme->start};
    if (lexeme->type == BF_TOKEN_STOP && takes_dot(cutting, lexeme, word)) {
        tokens->items[tokens->count - 1].end = (uint32_t)lexeme->end;
        return true;
    }
    unsigned flags = flags_of(cutting, lexeme, word);
    bf_token *token = add_token(cutting);
    if (!token)
        return false;
    *token = (bf_token){.start = (uint32_t)lexeme->start,
                        .end = (uint32_t)lexeme->end,
                        .type = (uint8_t)lexeme->type,
                        .flags = (uint8_t)flags};
    understand(cutting, lexeme, word, token);
    return true;
}

/* The same of a word of ASCII letters. */
static bool take_plain(bf_cutting *cutting, const bf_lexeme *lexeme)
{
    bf_text word = {.bytes = cutting->copy + lexeme->start,
                    .length = lexeme->end - lexeme->start};
    unsigned flags = flags_of(cutting, lexeme, word);
    bf_token *token = add_token(cutting);
    if (!token)
        return false;
    *token = (bf_token){.start = (uint32_t)lexeme->start,
                        .end = (uint32_t)lexeme->end,
                        .type = BF_TOKEN_WORD,
                        .flags = (uint8_t)flags,
                        .word = bf_words_number_plain(cutting->words, word)};
    return true;
}

static bool cut(bf_cutting *cutting, bf_lexer *lexer)
{
    for (;;) {
        bf_lexeme plain;
        bf_lexeme other;
        bool ok = true;
        if (bf_lexer_take_plain(lexer, &plain))
            ok = take_plain(cutting, &plain);
        else if (bf_lexer_next(lexer, &other))
            ok = take(cutting, &other);
        else
            return true;
        if (!ok)
            return false;
    }
}

/* Room for as many tokens as such a text mostly has. */
static bool reserve(bf_cutting *cutting)
{
    enum { BYTES_A_TOKEN = 4, LEAST = 64 };
    bf_tokens *tokens = cutting->tokens;
    tokens->capacity = tokens->text.length / BYTES_A_TOKEN + LEAST;
    tokens->items = bf_arena_take_raw(cutting->arena,
                                      tokens->capacity * sizeof *tokens->items,
                                      cutting->error);
    return tokens->items != NULL;
}

/* Finds what the tokens may mean, and the openers among them. */
static bool know(const bf_cutting *cutting)
{
    bf_tokens *tokens = cutting->tokens;
    const bf_term_search search = {tokens, cutting->words, cutting->arena,
                                   cutting->error};
    const size_t count = tokens->count;
    size_t found = 0;
    uint32_t *openers = bf_arena_take_raw(
        cutting->arena, (count + 1) * sizeof *openers, cutting->error);
    for (size_t i = 0; openers && i < count; i++) {
        const bf_token *token = &tokens->items[i];
        if (token->word && !bf_token_find_terms(&search, i))
            return false;
        /* Without a branch, for nobody can guess it. */
        openers[found] = (uint32_t)i;
        found += (token->type == BF_TOKEN_NUMBER) |
                 ((token->classes & BF_OPENER_CLASSES) != 0);
    }
    tokens->openers = openers;
    tokens->opener_count = found;
    return openers != NULL;
}

bool bf_tokens_read(bf_text text, const bf_words *words, bf_arena *arena,
                    bf_tokens *tokens, bf_error *error)
{
    *tokens = (bf_tokens){.text = text};
    bf_cutting cutting = {.tokens = tokens,
                          .words = words,
                          .arena = arena,
                          .error = error,
                          .column = bf_text_wrapping(text)};
    unsigned char *copy =
        bf_arena_take_raw(arena, text.length + BF_WORD_PADDING, error);
    if (!copy || !reserve(&cutting))
        return false;
    if (text.length)
        memcpy(copy, text.bytes, text.length);
    memset(copy + text.length, 0, BF_WORD_PADDING);
    cutting.copy = (const char *)copy;
    bf_lexer lexer = {
        .start = copy, .cursor = copy, .limit = copy + text.length};
    if (!cut(&cutting, &lexer))
        return false;
    return know(&cutting);
}
