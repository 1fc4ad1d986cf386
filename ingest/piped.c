#include "ingest/piped.h"

static size_t count_of(bf_text line, char byte)
{
    size_t count = 0;
    for (size_t i = 0; i < line.length; i++)
        count += line.bytes[i] == byte;
    return count;
}

bool bf_piped_is(bf_text text)
{
    enum { LINES = 16, BARS = 5 };
    for (int i = 0; i < LINES && text.length; i++) {
        bf_text line = bf_text_cut(text, '\n', &text);
        if (count_of(line, '|') >= BARS && count_of(line, '"') == 0)
            return true;
    }
    return false;
}

/* The fields of a line; 0 when there are too many. */
static size_t cut(bf_text line, bf_text fields[static BF_CSV_COLUMNS])
{
    size_t count = 0;
    bool more = true;
    while (more) {
        const char *end = line.bytes + line.length;
        bf_text field = bf_text_cut(line, '|', &line);
        more = field.bytes + field.length < end;
        if (count == BF_CSV_COLUMNS)
            return 0;
        fields[count++] = bf_text_trim(field);
    }
    return count;
}

bool bf_piped_read(bf_text text, const char *name, bf_csv_function *on_row,
                   void *context, bf_error *error)
{
    bf_text fields[BF_CSV_COLUMNS];
    bf_csv_row row = {.source = name, .fields = fields};
    while (text.length) {
        bf_text line = bf_text_trim(bf_text_cut(text, '\n', &text));
        row.line++;
        if (line.length == 0)
            continue;
        row.number++;
        row.count = cut(line, fields);
        if (row.count == 0)
            return bf_fail(error, BF_LIMIT, "%s:%zu:1: more than %d columns",
                           name, row.line, BF_CSV_COLUMNS);
        if (!on_row(context, &row, error))
            return false;
    }
    return true;
}
