#include "ingest/table_source.h"

#include "data/base/file.h"

#include "ingest/piped.h"
#include "ingest/table_array.h"
#include "ingest/windows.h"

#include <sys/stat.h>

static bool is_small(const char *path, size_t most)
{
    struct stat about;
    return stat(path, &about) == 0 && S_ISREG(about.st_mode) &&
           (size_t)about.st_size <= most;
}

static bf_table_place place_of(bf_text text, size_t offset)
{
    bf_table_place place = {.line = 1, .column = 1};
    for (size_t i = 0; i < offset; i++) {
        place.column++;
        if (text.bytes[i] == '\n')
            place = (bf_table_place){.line = place.line + 1, .column = 1};
    }
    return place;
}

/* The first byte that is not UTF-8; nowhere also for what is UTF-16. */
static bf_table_place find_windows(bf_text text)
{
    const bf_table_place nowhere = {.line = 0};
    size_t bad = 0;
    if (bf_text_starts(text, BF_TEXT("\xff\xfe")) ||
        bf_text_starts(text, BF_TEXT("\xfe\xff")) ||
        bf_text_is_utf8(text, &bad) || text.bytes[bad] == '\0')
        return nowhere;
    return place_of(text, bad);
}

static bool read_text(bf_table_source *source, bf_text text,
                      bf_csv_function *on_row, void *context, bf_error *error)
{
    if (source->array && bf_table_array_is(text))
        return bf_table_array_read(text, source->name, on_row, context, error);
    source->windows = find_windows(text);
    if (source->windows.line) {
        text = bf_windows_to_utf8(text, source->name, source->arena, error);
        if (!text.bytes)
            return false;
    }
    if (bf_piped_is(text))
        return bf_piped_read(text, source->name, on_row, context, error);
    return bf_csv_read_text(text, source->name, on_row, context, error);
}

bool bf_table_source_read(bf_table_source *source, bf_csv_function *on_row,
                          void *context, bf_error *error)
{
    if (source->text)
        return read_text(source, *source->text, on_row, context, error);
    bf_text name = bf_text_from(source->name);
    bool array = source->array && bf_text_ends(name, BF_TEXT(".json"));
    size_t most = array ? BF_TABLE_ARRAY : BF_TABLE_REPORT;
    if (!array && !is_small(source->name, most))
        return bf_csv_read(source->name, on_row, context, error);
    bf_text text = bf_file_read(source->name, most, source->arena, error);
    return text.bytes && read_text(source, text, on_row, context, error);
}
