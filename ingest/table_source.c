#include "ingest/table_source.h"

#include "data/base/file.h"

#include "ingest/piped.h"
#include "ingest/windows.h"

#include <sys/stat.h>

static bool is_small(const char *path)
{
    struct stat about;
    return stat(path, &about) == 0 && S_ISREG(about.st_mode) &&
           about.st_size <= BF_TABLE_REPORT;
}

/* Text with a byte that is not UTF-8, and with none that UTF-16 has. */
static bool is_windows(bf_text text)
{
    size_t bad = 0;
    if (bf_text_starts(text, BF_TEXT("\xff\xfe")) ||
        bf_text_starts(text, BF_TEXT("\xfe\xff")))
        return false;
    return !bf_text_is_utf8(text, &bad) && text.bytes[bad] != '\0';
}

static bool read_text(bf_table_source *source, bf_text text,
                      bf_csv_function *on_row, void *context, bf_error *error)
{
    if (is_windows(text)) {
        source->windows = true;
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
    if (!is_small(source->name))
        return bf_csv_read(source->name, on_row, context, error);
    bf_text text =
        bf_file_read(source->name, BF_TABLE_REPORT, source->arena, error);
    return text.bytes && read_text(source, text, on_row, context, error);
}
