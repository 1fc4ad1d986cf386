#include "ingest/article_part.h"

#include "ingest/word.h"

/* A mark that parts the cells of a row, as text has them. */
static bool parts_cells(const bf_tokens *tokens, size_t at)
{
    return bf_text_equal(bf_token_text(tokens, at), BF_TEXT("|"));
}

/* Sector  May 2020  June 2020: blanks alone part the times, to the end. */
static bool are_columns(const bf_sentence *sentence)
{
    const bf_when *whens = sentence->whens;
    size_t count = sentence->when_count;
    for (size_t i = 0; i + 1 < count; i++)
        if (whens[i].end != whens[i + 1].first)
            return false;
    return count > 1 && whens[count - 1].end == sentence->end;
}

/* Whether every time of the line is a cell of its own. */
static bool are_cells(const bf_sentence *sentence)
{
    const bf_tokens *tokens = sentence->tokens;
    if (are_columns(sentence))
        return true;
    for (size_t i = 0; i < sentence->when_count; i++) {
        const bf_when *when = &sentence->whens[i];
        bool opens = when->first == sentence->first ||
                     parts_cells(tokens, when->first - 1);
        bool closes =
            when->end >= sentence->end || parts_cells(tokens, when->end);
        if (!opens || !closes)
            return false;
    }
    return sentence->when_count > 1;
}

void bf_context_take_columns(bf_context *context, const bf_sentence *sentence)
{
    bf_columns columns = {.count = 0};
    bool heads = sentence->quantity_count == 0 && are_cells(sentence) &&
                 sentence->when_count <= BF_COLUMNS;
    for (size_t i = 0; heads && i < sentence->when_count; i++) {
        bf_when when = sentence->whens[i];
        bf_when_anchor anchor = {.published = context->published,
                                 .authority = context->authority,
                                 .reference = context->topic};
        bf_period periods[BF_WHEN_PERIODS];
        when.from.run |=
            context->opening.fiscal && when.from.form == BF_TIME_YEAR;
        heads = bf_when_resolve(&when, &anchor, periods) == 1;
        columns.periods[columns.count++] = periods[0];
    }
    if (heads)
        context->columns = columns;
    else if (!context->list)
        context->columns = (bf_columns){.count = 0};
}

bool bf_is_list_row(const bf_tokens *tokens, size_t first, size_t end)
{
    enum { SHORT = 14 };
    bf_token_type type = bf_token_type_at(tokens, first);
    bf_token_type last = bf_token_type_at(tokens, end - 1);
    bool line = bf_token_has(tokens, first, BF_TOKEN_LINE);
    bool bullet = type == BF_TOKEN_DASH || type == BF_TOKEN_OTHER;
    bool row =
        end - first < SHORT && last != BF_TOKEN_STOP && last != BF_TOKEN_COLON;
    return line && (bullet || row);
}
