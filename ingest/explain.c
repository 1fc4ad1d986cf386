#include "ingest/explain.h"

enum { MARGIN = 4, WIDTH = 76 };

/* The letter that marks the words of a role below a sentence. */
static const char letters[BF_ROLE_COUNT] = {
    [BF_ROLE_MEASURE] = 'm',    [BF_ROLE_KIND] = 'k',
    [BF_ROLE_PERIOD] = 't',     [BF_ROLE_BASE] = 'b',
    [BF_ROLE_AUTHORITY] = 'a',  [BF_ROLE_PLACE] = 'p',
    [BF_ROLE_POPULATION] = 'w', [BF_ROLE_ATTRIBUTION] = 's',
};

static bool holds(bf_span span, size_t at)
{
    return at >= span.start && at < span.end;
}

static char mark_of(const bf_reading_entry *entry, size_t at)
{
    if (holds(entry->number, at))
        return '=';
    for (size_t role = 0; role < BF_ROLE_COUNT; role++) {
        if (entry->why[role].rule && holds(entry->why[role].words, at))
            return letters[role];
    }
    return ' ';
}

static void put_character(bf_text rest, bf_buffer *buffer, size_t *size)
{
    int32_t code_point = 0;
    *size = bf_text_code_point(rest, &code_point);
    if (bf_code_point_is_plain(code_point))
        bf_buffer_add(buffer, bf_text_slice(rest, 0, *size));
    else
        bf_buffer_byte(buffer, ' ');
}

static void put_margin(bf_buffer *buffer)
{
    for (int i = 0; i < MARGIN; i++)
        bf_buffer_byte(buffer, ' ');
}

/* The end of a line that starts at a byte: the last blank that fits. */
static size_t line_end(bf_text text, size_t start, size_t end)
{
    size_t blank = start;
    size_t at = start;
    for (size_t column = 0; at < end && column < WIDTH - MARGIN; column++) {
        int32_t code_point = 0;
        if (text.bytes[at] == ' ' || text.bytes[at] == '\n')
            blank = at;
        at += bf_text_code_point(bf_text_slice(text, at, end), &code_point);
    }
    return at >= end || blank == start ? at : blank;
}

static void put_text(bf_text text, bf_span line, bf_buffer *buffer)
{
    put_margin(buffer);
    for (size_t at = line.start; at < line.end;) {
        size_t size = 0;
        put_character(bf_text_slice(text, at, line.end), buffer, &size);
        at += size;
    }
    bf_buffer_byte(buffer, '\n');
}

static void put_marks(bf_text text, const bf_reading_entry *entry, bf_span line,
                      bf_buffer *buffer)
{
    char marks[WIDTH + 1];
    size_t count = 0;
    size_t last = 0;
    for (size_t at = line.start; at < line.end && count < WIDTH;) {
        int32_t code_point = 0;
        marks[count] = mark_of(entry, at);
        if (marks[count++] != ' ')
            last = count;
        at +=
            bf_text_code_point(bf_text_slice(text, at, line.end), &code_point);
    }
    if (last == 0)
        return;
    put_margin(buffer);
    bf_buffer_add(buffer, (bf_text){.bytes = marks, .length = last});
    bf_buffer_byte(buffer, '\n');
}

static void put_sentence(bf_text text, const bf_reading_entry *entry,
                         bf_buffer *buffer)
{
    bf_span line = {.start = entry->sentence.start};
    while (line.start < entry->sentence.end) {
        line.end = line_end(text, line.start, entry->sentence.end);
        put_text(text, line, buffer);
        put_marks(text, entry, line, buffer);
        line.start = line.end;
        while (
            line.start < entry->sentence.end &&
            (text.bytes[line.start] == ' ' || text.bytes[line.start] == '\n'))
            line.start++;
    }
}

static void put_period(bf_period period, bf_buffer *buffer)
{
    bf_day_format(period.from, buffer);
    bf_buffer_puts(buffer, " to ");
    bf_day_format(period.to, buffer);
}

static void put_value(const bf_figure *figure, bf_role role, bf_buffer *buffer)
{
    const bf_text values[BF_ROLE_COUNT] = {
        [BF_ROLE_MEASURE] = figure->measure,
        [BF_ROLE_KIND] = bf_text_from(bf_kind_name(figure->kind)),
        [BF_ROLE_AUTHORITY] = figure->authority,
        [BF_ROLE_PLACE] = figure->place,
        [BF_ROLE_POPULATION] = figure->population,
        [BF_ROLE_ATTRIBUTION] = figure->attribution,
    };
    if (role == BF_ROLE_PERIOD)
        put_period(figure->period, buffer);
    else if (role == BF_ROLE_BASE)
        put_period(figure->base, buffer);
    else
        bf_buffer_add(buffer, values[role]);
}

static void put_why(bf_text text, const bf_why *why, bf_buffer *buffer)
{
    bf_buffer_format(buffer, "  (%s", why->rule);
    if (why->words.end > why->words.start) {
        bf_text words = bf_text_slice(text, why->words.start, why->words.end);
        bf_buffer_format(buffer, ": %s", bf_text_quoted(words).bytes);
    }
    if (why->steps > 0)
        bf_buffer_format(buffer, ", %d word%s off", why->steps,
                         why->steps == 1 ? "" : "s");
    bf_buffer_puts(buffer, ")\n");
}

static void put_roles(bf_text text, const bf_reading_entry *entry,
                      const bf_figure *figure, bf_buffer *buffer)
{
    for (bf_role role = 0; role < BF_ROLE_COUNT; role++) {
        const bf_why *why = &entry->why[role];
        if (!why->rule)
            continue;
        bf_buffer_format(buffer, "  %c %-12s", letters[role],
                         bf_role_name(role));
        put_value(figure, role, buffer);
        put_why(text, why, buffer);
    }
}

static void put_figure(const bf_article *article, const bf_reading_entry *entry,
                       const bf_figure *figure, bf_buffer *buffer)
{
    bf_buffer_add(buffer, figure->id);
    bf_buffer_format(buffer, "  %s  %s\n", bf_text_quoted(figure->quote).bytes,
                     bf_bound_name(figure->bound));
    put_sentence(article->text, entry, buffer);
    put_roles(article->text, entry, figure, buffer);
    bf_buffer_byte(buffer, '\n');
}

void bf_explain_figures(const bf_article *article, const bf_reading *account,
                        const bf_figures *figures, bf_buffer *buffer)
{
    for (size_t i = 0; i < account->count; i++) {
        const bf_reading_entry *entry = &account->items[i];
        for (size_t j = 0; entry->figure != BF_NO_FIGURE && j < entry->figures;
             j++)
            put_figure(article, entry,
                       &figures->items[(size_t)entry->figure + j], buffer);
    }
}

/* A word a little before a number, or the start of its sentence. */
static size_t excerpt_start(bf_text text, const bf_reading_entry *entry)
{
    enum { BEFORE = 28 };
    size_t start = entry->sentence.start;
    if (entry->number.start <= start + BEFORE)
        return start;
    start = entry->number.start - BEFORE;
    while (start < entry->number.start && text.bytes[start - 1] != ' ')
        start++;
    return start;
}

/* Where a number starts in the file. */
static size_t file_byte(const bf_article *article, bf_span number)
{
    size_t start = number.start;
    size_t end = number.end;
    if (article->explain.page)
        bf_html_range(article->explain.page, number.start, number.end, &start,
                      &end);
    return start;
}

void bf_explain_skipped(const bf_article *article, const bf_reading *account,
                        bf_buffer *buffer)
{
    for (size_t i = 0; i < account->count; i++) {
        const bf_reading_entry *entry = &account->items[i];
        if (entry->figure != BF_NO_FIGURE)
            continue;
        bf_text number = bf_text_slice(article->text, entry->number.start,
                                       entry->number.end);
        bf_buffer_add(buffer, article->id);
        bf_buffer_format(buffer, ":%zu  %-12s ",
                         file_byte(article, entry->number), entry->kind);
        bf_buffer_puts(buffer, bf_text_quoted(number).bytes);
        size_t start = excerpt_start(article->text, entry);
        bf_span line = {
            .start = start,
            .end = line_end(article->text, start, entry->sentence.end)};
        bf_buffer_puts(buffer, "\n");
        put_text(article->text, line, buffer);
    }
}
