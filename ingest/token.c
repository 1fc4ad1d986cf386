#include "ingest/token_part.h"

#include <string.h>

/* Beyond this a sentence is cut, so that no reader looks far. */
enum { LONGEST_SENTENCE = 256, NARROWEST_COLUMN = 40, WIDEST_COLUMN = 120 };

/* Room for what is being cut. */
struct cutting {
    bf_tokens *tokens;
    const char *copy; /* of the text, with padding for words */
    const bf_words *words;
    bf_arena *arena;
    bf_error *error;
    size_t in_sentence; /* tokens since the sentence began */
    bool ended;         /* a sentence end waits for what follows */
    size_t column;      /* the width that lines were wrapped at, 0: not */
};

/* The place of the next token; NULL on failure. */
static bf_token *add_token(struct cutting *cutting)
{
    bf_tokens *tokens = cutting->tokens;
    if (tokens->count == tokens->capacity) {
        bf_token *items =
            bf_arena_grow(cutting->arena, tokens->items, tokens->count,
                          &tokens->capacity, sizeof *items, cutting->error);
        if (!items)
            return NULL;
        tokens->items = items;
    }
    cutting->in_sentence++;
    return &tokens->items[tokens->count++];
}

static bool starts_small(bf_text word)
{
    unsigned char first = (unsigned char)word.bytes[0];
    if (first == 0xc3)
        return word.length > 1 && (unsigned char)word.bytes[1] >= 0xa0;
    return first >= 'a' && first <= 'z';
}

static bool starts_capital(bf_text word)
{
    unsigned char first = (unsigned char)word.bytes[0];
    if (first == 0xc3)
        return word.length > 1 && (unsigned char)word.bytes[1] < 0xa0;
    return first >= 'A' && first <= 'Z';
}

/* Yuma     11,200   9,300: a line of columns, which nobody wraps. */
static bool has_columns(bf_text line)
{
    for (size_t i = 1; i + 1 < line.length; i++) {
        bool blanks = line.bytes[i] == ' ' && line.bytes[i + 1] == ' ';
        if ((blanks && line.bytes[i - 1] != '.' && line.bytes[i - 1] != ' ') ||
            line.bytes[i] == '\t')
            return true;
    }
    return false;
}

/* True when a line end is one of text that was wrapped to a width. */
static bool is_wrapped(const struct cutting *cutting, const bf_lexeme *lexeme,
                       bf_text word)
{
    if (lexeme->lines != 1)
        return false;
    if (lexeme->type == BF_TOKEN_WORD && starts_small(word))
        return true;
    bf_text text = cutting->tokens->text;
    size_t line = lexeme->start;
    while (line > 0 && text.bytes[line - 1] != '\n')
        line--;
    size_t end = line ? line - 1 : 0;
    size_t before = end;
    while (before > 0 && end - before <= cutting->column &&
           text.bytes[before - 1] != '\n')
        before--;
    return cutting->column && lexeme->type != BF_TOKEN_OTHER &&
           lexeme->type != BF_TOKEN_DASH && lexeme->type != BF_TOKEN_HYPHEN &&
           end - before + word.length >= cutting->column &&
           !has_columns(bf_text_slice(text, before, end));
}

/* True when a lexeme is the first of a sentence within its line. */
static bool opens_sentence(const struct cutting *cutting,
                           const bf_lexeme *lexeme, bf_text word, bool closing)
{
    bool small = lexeme->type == BF_TOKEN_WORD && starts_small(word);
    return (cutting->ended && !small && !closing) ||
           cutting->in_sentence >= LONGEST_SENTENCE;
}

/* The flags of a lexeme by what lies before it. */
static unsigned flags_of(struct cutting *cutting, const bf_lexeme *lexeme,
                         bf_text word)
{
    bool first = cutting->tokens->count == 0;
    bool glued = lexeme->gap == BF_GAP_NONE && !first;
    unsigned flags = starts_capital(word) ? BF_TOKEN_CAPITAL : 0U;
    if (glued)
        flags |= BF_TOKEN_GLUED;
    /* In the midst of a sentence, as nearly all are. */
    if (lexeme->gap != BF_GAP_LINE && !first && !cutting->ended &&
        cutting->in_sentence < LONGEST_SENTENCE)
        return flags;
    bool line = first || (lexeme->gap == BF_GAP_LINE &&
                          !is_wrapped(cutting, lexeme, word));
    bool closing = glued && (lexeme->type == BF_TOKEN_QUOTE ||
                             lexeme->type == BF_TOKEN_CLOSE);
    bool sentence = line || opens_sentence(cutting, lexeme, word, closing);
    if (!closing || line)
        cutting->ended = false;
    if (sentence)
        cutting->in_sentence = 0;
    if (sentence)
        flags |= BF_TOKEN_SENTENCE;
    if (line)
        flags |= BF_TOKEN_LINE | BF_TOKEN_PARAGRAPH;
    return flags;
}

/* A dot right behind an abbreviation or an initial belongs to the word. */
static bool takes_dot(const struct cutting *cutting, const bf_lexeme *lexeme,
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
static void understand(struct cutting *cutting, const bf_lexeme *lexeme,
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

static bool take(struct cutting *cutting, const bf_lexeme *lexeme)
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
    if (lexeme->plain)
        token->word = bf_words_number_plain(cutting->words, word);
    else
        understand(cutting, lexeme, word, token);
    return true;
}

/* The longest line of text in short lines; 0 when paragraphs are lines. */
static size_t wrapping_of(bf_text text)
{
    size_t longest = 0;
    while (text.length) {
        size_t length = bf_text_cut(text, '\n', &text).length;
        if (length > longest)
            longest = length;
    }
    return longest >= NARROWEST_COLUMN && longest <= WIDEST_COLUMN ? longest
                                                                   : 0;
}

/* Room for as many tokens as such a text mostly has. */
static bool reserve(struct cutting *cutting)
{
    enum { BYTES_A_TOKEN = 5, LEAST = 64 };
    bf_tokens *tokens = cutting->tokens;
    tokens->capacity = tokens->text.length / BYTES_A_TOKEN + LEAST;
    tokens->items = bf_arena_take_raw(cutting->arena,
                                      tokens->capacity * sizeof *tokens->items,
                                      cutting->error);
    return tokens->items != NULL;
}

bool bf_tokens_read(bf_text text, const bf_words *words, bf_arena *arena,
                    bf_tokens *tokens, bf_error *error)
{
    *tokens = (bf_tokens){.text = text};
    struct cutting cutting = {.tokens = tokens,
                              .words = words,
                              .arena = arena,
                              .error = error,
                              .column = wrapping_of(text)};
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
    for (bf_lexeme lexeme; bf_lexer_take_plain(&lexer, &lexeme) ||
                           bf_lexer_next(&lexer, &lexeme);)
        if (!take(&cutting, &lexeme))
            return false;
    const bf_term_search search = {tokens, words, arena, error};
    for (size_t i = 0; i < tokens->count; i++)
        if (tokens->items[i].word && !bf_token_find_terms(&search, i))
            return false;
    return true;
}
