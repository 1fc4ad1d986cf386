#include "ingest/table_array.h"

#include "data/base/json.h"

/* The walk over one array. */
struct walk {
    bf_csv_row row;
    bf_text columns[BF_TABLE_ARRAY_COLUMNS];
    size_t column_count;
    bf_text fields[BF_TABLE_ARRAY_COLUMNS];
    bf_buffer written; /* numbers of the row, side by side */
    bf_text rest;      /* of the text, behind the last object */
    size_t line;       /* where that begins */
};

bool bf_table_array_is(bf_text text)
{
    if (bf_text_starts(text, BF_TEXT("\xef\xbb\xbf")))
        text = bf_text_slice(text, 3, text.length);
    return bf_text_starts(bf_text_trim(text), BF_TEXT("["));
}

/* Goes behind a string whose first quote has just been passed. */
static size_t string_end(bf_text text, size_t at)
{
    while (at < text.length && text.bytes[at] != '"')
        at += text.bytes[at] == '\\' ? 2 : 1;
    return at < text.length ? at + 1 : text.length;
}

/* Passes the next object of text that is known to be JSON; its first line. */
static size_t pass_object(struct walk *walk)
{
    bf_text rest = walk->rest;
    size_t first = 0;
    size_t depth = 0;
    size_t at = 0;
    while (at < rest.length && (first == 0 || depth)) {
        char byte = rest.bytes[at++];
        walk->line += byte == '\n';
        if (byte == '"')
            at = string_end(rest, at);
        else if (byte == '{')
            depth++;
        else if (byte == '}')
            depth--;
        if (byte == '{' && first == 0)
            first = walk->line;
    }
    walk->rest = bf_text_slice(rest, at, rest.length);
    return first;
}

static bool fail(const struct walk *walk, const char *what, bf_text name,
                 bf_error *error)
{
    return bf_fail(error, BF_DATA, "%s:%zu:1: %s%s%s", walk->row.source,
                   walk->row.line, what, name.length ? " " : "",
                   name.length ? bf_text_quoted(name).bytes : "");
}

static bool add_column(struct walk *walk, bf_text name, bf_error *error)
{
    for (size_t i = 0; i < walk->column_count; i++) {
        if (bf_text_equal(walk->columns[i], name))
            return true;
    }
    if (walk->column_count == BF_TABLE_ARRAY_COLUMNS)
        return bf_fail(error, BF_LIMIT, "%s: more than %d names in its objects",
                       walk->row.source, BF_TABLE_ARRAY_COLUMNS);
    walk->columns[walk->column_count++] = name;
    return true;
}

static bool list_columns(struct walk *walk, const bf_json *array,
                         bf_error *error)
{
    const bf_json *item = bf_json_first(array);
    for (; item; item = bf_json_next(item)) {
        const bf_json *member =
            bf_json_is_object(item) ? bf_json_first(item) : NULL;
        for (; member; member = bf_json_next(member)) {
            if (!add_column(walk, bf_json_name(member), error))
                return false;
        }
    }
    return true;
}

/* Writes what is no string; false for what no cell can hold. */
static bool write_value(const bf_json *value, bf_buffer *buffer)
{
    int64_t thousandths = 0;
    int64_t whole = 0;
    bool flag = false;
    if (!value || bf_json_is_null(value))
        return true;
    if (bf_json_boolean(value, &flag))
        bf_buffer_puts(buffer, flag ? "true" : "false");
    else if (bf_json_integer(value, &whole))
        bf_buffer_integer(buffer, whole);
    else if (bf_json_thousandths(value, &thousandths))
        bf_buffer_thousandths(buffer, thousandths);
    else
        return false;
    return true;
}

/* Fills the fields: first those that are written, whose buffer may move. */
static bool fill_fields(struct walk *walk, const bf_json *object,
                        bf_error *error)
{
    size_t ends[BF_TABLE_ARRAY_COLUMNS];
    size_t start = 0;
    bf_buffer_clear(&walk->written);
    for (size_t i = 0; i < walk->column_count; i++) {
        const bf_json *value = bf_json_member(object, walk->columns[i].bytes);
        walk->fields[i] = (bf_text){0};
        if (!(value && bf_json_string(value, &walk->fields[i])) &&
            !write_value(value, &walk->written))
            return fail(walk, "not a text or number:", walk->columns[i], error);
        ends[i] = walk->written.length;
    }
    bf_text written = bf_buffer_text(&walk->written);
    for (size_t i = 0; i < walk->column_count; i++) {
        if (!walk->fields[i].bytes)
            walk->fields[i] = bf_text_slice(written, start, ends[i]);
        start = ends[i];
    }
    return bf_buffer_ok(&walk->written, error);
}

static bool read_items(struct walk *walk, const bf_json *array,
                       bf_csv_function *on_row, void *context, bf_error *error)
{
    walk->row.fields = walk->columns;
    walk->row.line = 1;
    walk->row.number = 1;
    if (!on_row(context, &walk->row, error))
        return false;
    walk->row.fields = walk->fields;
    const bf_json *item = bf_json_first(array);
    for (; item; item = bf_json_next(item)) {
        if (!bf_json_is_object(item))
            return fail(walk, "what follows is not an object {...}",
                        (bf_text){0}, error);
        walk->row.number++;
        walk->row.line = pass_object(walk);
        if (!fill_fields(walk, item, error) ||
            !on_row(context, &walk->row, error))
            return false;
    }
    return true;
}

bool bf_table_array_read(bf_text text, const char *name,
                         bf_csv_function *on_row, void *context,
                         bf_error *error)
{
    struct walk walk = {.row = {.source = name}, .rest = text, .line = 1};
    bf_json *array = bf_json_parse(text, name, error);
    if (!array)
        return false;
    bf_buffer_init(&walk.written, BF_CSV_RECORD);
    bool ok = list_columns(&walk, array, error);
    walk.row.count = walk.column_count;
    if (ok && walk.column_count == 0)
        ok = bf_fail(error, BF_DATA, "%s: an array without objects", name);
    ok = ok && read_items(&walk, array, on_row, context, error);
    bf_buffer_release(&walk.written);
    bf_json_free(array);
    return ok;
}
