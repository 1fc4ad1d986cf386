#include "ingest/token_part.h"

enum { NARROWEST_COLUMN = 40, WIDEST_COLUMN = 120 };

static bool starts_small(bf_text word)
{
    unsigned char first = (unsigned char)word.bytes[0];
    if (first == 0xc3)
        return word.length > 1 && (unsigned char)word.bytes[1] >= 0xa0;
    return first >= 'a' && first <= 'z';
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
static bool is_wrapped(const bf_cutting *cutting, const bf_lexeme *lexeme,
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
static bool opens_sentence(const bf_cutting *cutting, const bf_lexeme *lexeme,
                           bf_text word, bool closing)
{
    bool small = lexeme->type == BF_TOKEN_WORD && starts_small(word);
    return (cutting->ended && !small && !closing) ||
           cutting->in_sentence >= BF_LONGEST_SENTENCE;
}

unsigned bf_cutting_flags(bf_cutting *cutting, const bf_lexeme *lexeme,
                          bf_text word)
{
    bool first = cutting->tokens->count == 0;
    bool glued = lexeme->gap == BF_GAP_NONE && !first;
    unsigned flags = glued ? BF_TOKEN_GLUED : 0U;
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

size_t bf_text_wrapping(bf_text text)
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
