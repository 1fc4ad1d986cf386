#include "ingest/lexer.h"

/* Beyond this a sentence is cut, so that no reader looks far. */
enum { LONGEST_SENTENCE = 256, LONGEST_TERM = 10, WIDEST_COLUMN = 120 };

/* Room for what is being cut. */
struct cutting {
    bf_tokens *tokens;
    const bf_words *words;
    bf_arena *arena;
    bf_error *error;
    uint32_t *numbers; /* of the tokens' words, 0 unknown */
    size_t number_capacity;
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

static bool add_token(struct cutting *cutting, const bf_token *token,
                      uint32_t number)
{
    bf_tokens *tokens = cutting->tokens;
    bf_token *items =
        bf_arena_grow(cutting->arena, tokens->items, tokens->count,
                      &tokens->capacity, sizeof *items, cutting->error);
    uint32_t *numbers = bf_arena_grow(cutting->arena, cutting->numbers,
                                      tokens->count, &cutting->number_capacity,
                                      sizeof *numbers, cutting->error);
    if (!items || !numbers)
        return false;
    tokens->items = items;
    cutting->numbers = numbers;
    items[tokens->count] = *token;
    numbers[tokens->count++] = number;
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
    uint32_t number = cutting->numbers[tokens->count - 1];
    return initial || bf_words_abbreviated(cutting->words, number);
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
    uint32_t number = 0;
    if (lexeme->type == BF_TOKEN_NUMBER) {
        bool suspect = false;
        token.value = value_of_number(word, &suspect);
        if (suspect)
            token.flags |= BF_TOKEN_SUSPECT;
    }
    if (lexeme->type == BF_TOKEN_HYPHEN)
        token.type = (uint8_t)type_of_hyphen(tokens->text, lexeme);
    if (lexeme->type == BF_TOKEN_WORD || lexeme->type == BF_TOKEN_NUMBER)
        number = bf_words_number(cutting->words, word);
    if (lexeme->type == BF_TOKEN_STOP)
        cutting->ended = ends_sentence(tokens->text, lexeme);
    if (lexeme->type == BF_TOKEN_STOP && !cutting->ended)
        token.type = BF_TOKEN_OTHER;
    return add_token(cutting, &token, number);
}

/* --- Senses ----------------------------------------------------------------
 */

static bool add_senses(struct cutting *cutting, const bf_terms *terms,
                       size_t at, size_t length)
{
    bf_tokens *tokens = cutting->tokens;
    bool capital = bf_token_has(tokens, at, BF_TOKEN_CAPITAL);
    for (const bf_sense *sense = bf_terms_sense(terms, NULL); sense;
         sense = bf_terms_sense(terms, sense)) {
        if (sense->capital && !capital)
            continue;
        bf_sense *senses = bf_arena_grow(
            cutting->arena, tokens->senses, tokens->sense_count,
            &tokens->sense_capacity, sizeof *senses, cutting->error);
        if (!senses)
            return false;
        tokens->senses = senses;
        senses[tokens->sense_count] = *sense;
        tokens->items[at].classes |= BF_CLASS_BIT(sense->class);
        senses[tokens->sense_count++].length = (uint16_t)length;
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

/* Finds every term that starts at a token; a hyphen joins like a blank. */
static bool find_terms(struct cutting *cutting, size_t at)
{
    bf_tokens *tokens = cutting->tokens;
    bf_token *token = &tokens->items[at];
    size_t before = tokens->sense_count;
    token->sense = (uint32_t)before;
    bf_terms terms = {.words = cutting->words};
    for (size_t i = at; i < tokens->count && i < at + LONGEST_TERM; i++) {
        const bf_token *next = &tokens->items[i];
        if (i > at && (next->flags & BF_TOKEN_SENTENCE))
            break;
        if (i > at && is_joint(tokens, i))
            continue;
        if (!cutting->numbers[i] || !bf_terms_step(&terms, cutting->numbers[i]))
            break;
        if (!add_senses(cutting, &terms, at, i - at + 1))
            return false;
    }
    token->sense_count = (uint16_t)(tokens->sense_count - before);
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
    return longest <= WIDEST_COLUMN ? longest : 0;
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
    if (!copy.bytes)
        return false;
    const unsigned char *start = (const unsigned char *)copy.bytes;
    bf_lexer lexer = {
        .start = start, .cursor = start, .limit = start + copy.length};
    for (bf_lexeme lexeme; bf_lexer_next(&lexer, &lexeme);)
        if (!take(&cutting, &lexeme))
            return false;
    for (size_t i = 0; i < tokens->count; i++)
        if (cutting.numbers[i] && !find_terms(&cutting, i))
            return false;
    return true;
}
