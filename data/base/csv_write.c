#include "data/base/csv.h"

/* True for a byte that a field may hold only between quotes. */
static bool needs_quotes(char byte)
{
    return byte == ',' || byte == '"' || byte == '\r' || byte == '\n';
}

/* A reader that trims blanks must not trim ours. */
static bool is_blank(char byte)
{
    return byte == ' ' || byte == '\t';
}

static bool is_plain(bf_text field)
{
    for (size_t i = 0; i < field.length; i++) {
        if (needs_quotes(field.bytes[i]))
            return false;
    }
    return field.length == 0 || (!is_blank(field.bytes[0]) &&
                                 !is_blank(field.bytes[field.length - 1]));
}

void bf_csv_field(bf_buffer *buffer, bool first, bf_text field)
{
    if (!first)
        bf_buffer_byte(buffer, ',');
    if (is_plain(field)) {
        bf_buffer_add(buffer, field);
        return;
    }
    bf_buffer_byte(buffer, '"');
    for (size_t i = 0; i < field.length; i++) {
        if (field.bytes[i] == '"')
            bf_buffer_byte(buffer, '"');
        bf_buffer_byte(buffer, field.bytes[i]);
    }
    bf_buffer_byte(buffer, '"');
}

/* True when a spreadsheet would run the text behind any apostrophes. */
static bool is_dangerous(bf_text text)
{
    size_t at = 0;
    while (at < text.length && text.bytes[at] == '\'')
        at++;
    if (at == text.length)
        return false;
    switch (text.bytes[at]) {
    case '\0':
    case '=':
    case '+':
    case '-':
    case '@':
    case '\t':
    case '\r':
    case '\n':
        return true;
    default:
        return false;
    }
}

/* The comma and the guard stay with the field they belong to. */
void bf_csv_guarded_field(bf_buffer *buffer, bool first, bf_text field)
{
    if (!is_dangerous(field)) {
        bf_csv_field(buffer, first, field);
        return;
    }
    bf_buffer guarded;
    bf_buffer_init(&guarded, BF_CSV_FIELD);
    bf_buffer_byte(&guarded, '\'');
    bf_buffer_add(&guarded, field);
    bf_csv_field(buffer, first, bf_buffer_text(&guarded));
    if (guarded.status != BF_OK && buffer->status == BF_OK)
        buffer->status = guarded.status;
    bf_buffer_release(&guarded);
}

bf_text bf_csv_unguarded(bf_text field)
{
    bool guarded =
        field.length && field.bytes[0] == '\'' && is_dangerous(field);
    return guarded ? bf_text_slice(field, 1, field.length) : field;
}
