#include "ingest/lexer.h"

/* Beyond this a sentence is cut, so that no reader looks far. */
enum { LONGEST_SENTENCE = 256, LONGEST_TERM = 10, WIDEST_COLUMN = 120 };

/* Room for what is being cut. */
struct cutting {
    bf_tokens *tokens;
    const bf_words *words;
    bf_arena *arena;
    bf_error *error;
    size_t in_sentence; /* tokens since the sentence began */
    bool ended;         /* a sentence end waits for what follows */
    size_t column;      /* the width that lines were wrapped at, 0: not */
};

/* --- Values ----------------------------------------------------------------
 */

static bool is_digit(char byte)
{
    return byte >= '0' && byte <= '9';
}

/* Digits behind `at` until something else. */
static size_t digits_at(bf_text text, size_t at)
{
    size_t end = at;
    while (end < text.length && is_digit(text.bytes[end]))
        end++;
    return end - at;
}

/* True when a number's last mark is a decimal point: "1.5", "1,200.75". */
static bool has_decimals(bf_text text, size_t *point)
{
    size_t points = 0;
    for (size_t i = 0; i < text.length; i++) {
        if (text.bytes[i] == '.') {
            points++;
            *point = i;
        } else if (text.bytes[i] == ',' && points) {
            return false;
        }
    }
    return points == 1;
}

/* Groups of three behind the first one, whatever mark stands between. */
static bool groups_are_whole(bf_text text)
{
    size_t at = digits_at(text, 0);
    bool whole = at <= 3;
    size_t groups = 0;
    while (at < text.length) {
        while (at < text.length && !is_digit(text.bytes[at]))
            at++;
        size_t digits = digits_at(text, at);
        whole = whole && digits == 3;
        groups++;
        at += digits;
    }
    return groups == 0 || whole;
}

static int64_t value_of_digits(bf_text text)
{
    int64_t value = 0;
    for (size_t i = 0; i < text.length; i++) {
        if (!is_digit(text.bytes[i]))
            continue;
        if (value > INT64_MAX / 10000 / 10)
            return INT64_MAX / 10000;
        value = value * 10 + (text.bytes[i] - '0');
    }
    return value;
}

/* In thousandths; further decimals are dropped. */
static int64_t value_of_number(bf_text text, bool *suspect)
{
    size_t point = text.length;
    if (!has_decimals(text, &point))
        point = text.length;
    bf_text whole = bf_text_slice(text, 0, point);
    *suspect = !groups_are_whole(whole);
    int64_t value = value_of_digits(whole) * 1000;
    int64_t unit = 100;
    for (size_t i = point + 1; i < text.length && unit; i++, unit /= 10)
        value += (text.bytes[i] - '0') * unit;
    return value;
}

/* --- Tokens ----------------------------------------------------------------
 */

static bool add_token(struct cutting *cutting, const bf_token *token)
{
    bf_tokens *tokens = cutting->tokens;
    bf_token *items =
        bf_arena_grow(cutting->arena, tokens->items, tokens->count,
                      &tokens->capacity, sizeof *items, cutting->error);
    if (!items)
        return false;
    tokens->items = items;
    items[tokens->count++] = *token;
    cutting->in_sentence++;
    return true;
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
           lexeme->type != BF_TOKEN_DASH &&
           end - before + word.length >= cutting->column;
}

/* The flags of a lexeme by what lies before it. */
static unsigned flags_of(struct cutting *cutting, const bf_lexeme *lexeme,
                         bf_text word)
{
    bool first = cutting->tokens->count == 0;
    bool wrapped =
        lexeme->gap == BF_GAP_LINE && is_wrapped(cutting, lexeme, word);
    bool line = first || (lexeme->gap == BF_GAP_LINE && !wrapped);
    bool closing =
        lexeme->gap == BF_GAP_NONE &&
        (lexeme->type == BF_TOKEN_QUOTE || lexeme->type == BF_TOKEN_CLOSE);
    bool small = lexeme->type == BF_TOKEN_WORD && starts_small(word);
    bool sentence = line || (cutting->ended && !closing && !small) ||
                    cutting->in_sentence >= LONGEST_SENTENCE;
    if (!closing || line)
        cutting->ended = false;
    if (sentence)
        cutting->in_sentence = 0;
    return (lexeme->gap == BF_GAP_NONE && !first ? BF_TOKEN_GLUED : 0U) |
           (sentence ? BF_TOKEN_SENTENCE : 0U) |
           (line ? BF_TOKEN_LINE | BF_TOKEN_PARAGRAPH : 0U) |
           (starts_capital(word) ? BF_TOKEN_CAPITAL : 0U);
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

/* A hyphen joins only where it touches both neighbours. */
static bf_token_type type_of_hyphen(bf_text text, const bf_lexeme *lexeme)
{
    char next = lexeme->end < text.length ? text.bytes[lexeme->end] : ' ';
    char last = lexeme->start > 0 ? text.bytes[lexeme->start - 1] : ' ';
    bool before = lexeme->gap == BF_GAP_NONE && last != ' ' && last != '(';
    bool after = next != ' ' && next != '\n' && next != '\r' && next != '\t';
    if (before && after)
        return BF_TOKEN_HYPHEN;
    return after && is_digit(next) ? BF_TOKEN_MINUS : BF_TOKEN_DASH;
}

/* True for a stop behind which a sentence can begin: not "example.com". */
static bool ends_sentence(bf_text text, const bf_lexeme *lexeme)
{
    if (lexeme->end >= text.length)
        return true;
    char next = text.bytes[lexeme->end];
    bool joined =
        is_digit(next) || (bf_lower(next) >= 'a' && bf_lower(next) <= 'z');
    return !joined;
}

static bool take(struct cutting *cutting, const bf_lexeme *lexeme)
{
    bf_tokens *tokens = cutting->tokens;
    bf_text word = bf_text_slice(tokens->text, lexeme->start, lexeme->end);
    if (lexeme->type == BF_TOKEN_STOP && takes_dot(cutting, lexeme, word)) {
        tokens->items[tokens->count - 1].end = (uint32_t)lexeme->end;
        return true;
    }
    bf_token token = {.start = (uint32_t)lexeme->start,
                      .end = (uint32_t)lexeme->end,
                      .type = (uint8_t)lexeme->type,
                      .flags = (uint8_t)flags_of(cutting, lexeme, word)};
    if (lexeme->type == BF_TOKEN_NUMBER) {
        bool suspect = false;
        token.value = value_of_number(word, &suspect);
        if (suspect)
            token.flags |= BF_TOKEN_SUSPECT;
    }
    if (lexeme->type == BF_TOKEN_HYPHEN)
        token.type = (uint8_t)type_of_hyphen(tokens->text, lexeme);
    if (lexeme->type == BF_TOKEN_WORD || lexeme->type == BF_TOKEN_NUMBER)
        token.word = bf_words_number(cutting->words, word);
    if (lexeme->type == BF_TOKEN_STOP)
        cutting->ended = ends_sentence(tokens->text, lexeme);
    if (lexeme->type == BF_TOKEN_STOP && !cutting->ended)
        token.type = BF_TOKEN_OTHER;
    return add_token(cutting, &token);
}

/* --- Senses ----------------------------------------------------------------
 */

/* A token's senses, when terms of several words start there too. */
struct found {
    bf_senses terms[LONGEST_TERM];
    size_t lengths[LONGEST_TERM]; /* in tokens */
    size_t count;
};

/* Copies the senses of all terms found, each with its length. */
static bool join_senses(struct cutting *cutting, bf_token *token,
                        const struct found *found)
{
    size_t count = 0;
    for (size_t i = 0; i < found->count; i++)
        count += found->terms[i].count;
    bf_sense *senses =
        bf_arena_take(cutting->arena, count * sizeof *senses, cutting->error);
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
static bool find_longer(struct cutting *cutting, size_t at, bf_terms *terms)
{
    const bf_tokens *tokens = cutting->tokens;
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
    return found.count == 1 || join_senses(cutting, &tokens->items[at], &found);
}

/* Finds every term that starts at a token; a hyphen joins like a blank. */
static bool find_terms(struct cutting *cutting, size_t at)
{
    bf_token *token = &cutting->tokens->items[at];
    bf_terms terms = {.words = cutting->words};
    if (!bf_terms_step(&terms, token->word))
        return true;
    bool capital = (token->flags & BF_TOKEN_CAPITAL) != 0;
    bf_senses own = bf_terms_senses(&terms, capital);
    token->senses = own.items;
    token->sense_count = (uint16_t)own.count;
    token->classes = own.classes;
    return !bf_terms_go_on(&terms) || find_longer(cutting, at, &terms);
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
    return longest <= WIDEST_COLUMN ? longest : 0;
}

/* Room for as many tokens as such a text mostly has. */
static bool reserve(struct cutting *cutting)
{
    enum { BYTES_A_TOKEN = 5, LEAST = 64 };
    bf_tokens *tokens = cutting->tokens;
    tokens->capacity = tokens->text.length / BYTES_A_TOKEN + LEAST;
    tokens->items =
        bf_arena_take(cutting->arena, tokens->capacity * sizeof *tokens->items,
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
    bf_text copy = bf_text_copy(text, arena, error);
    if (!copy.bytes || !reserve(&cutting))
        return false;
    const unsigned char *start = (const unsigned char *)copy.bytes;
    bf_lexer lexer = {
        .start = start, .cursor = start, .limit = start + copy.length};
    for (bf_lexeme lexeme; bf_lexer_next(&lexer, &lexeme);)
        if (!take(&cutting, &lexeme))
            return false;
    for (size_t i = 0; i < tokens->count; i++)
        if (tokens->items[i].word && !find_terms(&cutting, i))
            return false;
    return true;
}
