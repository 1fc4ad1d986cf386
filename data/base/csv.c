#include "data/base/csv.h"

#include "data/base/csv_plain.h"

#include <stdlib.h>
#include <string.h>

#include <csv.h>

/* Bytes by which libcsv grows the buffer of a field. */
enum { FIELD_STEP = 4096 };

/* The walk over one file: libcsv's callbacks fall silent after an error. */
struct walk {
    const char *name;
    bf_csv_function *on_row;
    void *context;
    bf_error *error;
    struct csv_parser parser;
    bf_buffer carry; /* a physical line that pieces have cut */
    bf_buffer bytes; /* the fields of the record so far, side by side */
    size_t ends[BF_CSV_COLUMNS];
    bf_text fields[BF_CSV_COLUMNS];
    size_t count;
    size_t expected; /* fields of the first record, 0 before it */
    size_t number;
    size_t line;
    size_t record_line;
    bf_text raw;  /* the physical line being read */
    bool between; /* the next line starts a record */
};

static bool fail_at(const struct walk *walk, size_t column, const char *what)
{
    return bf_fail(walk->error, BF_DATA, "%s:%zu:%zu: %s", walk->name,
                   walk->line, column, what);
}

static bool fail_columns(const struct walk *walk)
{
    return bf_fail(walk->error, BF_LIMIT, "%s:%zu:1: more than %d columns",
                   walk->name, walk->record_line, BF_CSV_COLUMNS);
}

static void end_field(void *bytes, size_t length, void *context)
{
    struct walk *walk = context;
    if (walk->error->status != BF_OK)
        return;
    if (walk->count == BF_CSV_COLUMNS) {
        fail_columns(walk);
        return;
    }
    bf_buffer_add(&walk->bytes, (bf_text){.bytes = bytes, .length = length});
    walk->ends[walk->count++] = walk->bytes.length;
}

static bool is_regular(struct walk *walk)
{
    if (!walk->expected)
        walk->expected = walk->count;
    if (walk->count == walk->expected)
        return true;
    return bf_fail(walk->error, BF_DATA,
                   "%s:%zu:1: %zu fields where the header has %zu", walk->name,
                   walk->record_line, walk->count, walk->expected);
}

/* Hands out the record whose fields are complete. */
static void hand_out(struct walk *walk)
{
    bf_csv_row row = {.source = walk->name,
                      .line = walk->record_line,
                      .number = ++walk->number,
                      .fields = walk->fields,
                      .count = walk->count,
                      .raw = walk->record_line == walk->line ? walk->raw
                                                             : (bf_text){0}};
    walk->on_row(walk->context, &row, walk->error);
    bf_buffer_clear(&walk->bytes);
    walk->count = 0;
    walk->between = true;
}

static void end_record(int terminator, void *context)
{
    struct walk *walk = context;
    (void)terminator;
    if (walk->error->status != BF_OK ||
        !bf_buffer_ok(&walk->bytes, walk->error) || !is_regular(walk))
        return;
    bf_text all = bf_buffer_text(&walk->bytes);
    size_t start = 0;
    for (size_t i = 0; i < walk->count; i++) {
        walk->fields[i] = bf_text_slice(all, start, walk->ends[i]);
        start = walk->ends[i];
    }
    hand_out(walk);
}

/* Hands out a line that is a whole record, unless it needs the parser. */
static bool feed_plain(struct walk *walk, bf_text line)
{
    size_t length = line.length;
    length -= length && line.bytes[length - 1] == '\n';
    length -= length && line.bytes[length - 1] == '\r';
    line.length = length;
    if (!walk->between || bf_text_trim(line).length == 0)
        return false;
    walk->count = bf_csv_cut_plain(line, walk->fields);
    if (walk->count == 0)
        return false;
    if (is_regular(walk))
        hand_out(walk);
    return true;
}

static bool check_line(struct walk *walk, bf_text line)
{
    size_t bad = 0;
    if (line.length >= BF_CSV_LINE)
        return bf_fail(walk->error, BF_LIMIT,
                       "%s:%zu: the line is longer than %d bytes", walk->name,
                       walk->line, BF_CSV_LINE);
    if (bf_text_is_utf8(line, &bad))
        return true;
    if (line.bytes[bad] == '\0')
        return fail_at(walk, bad + 1, "a NUL byte; is the file UTF-16?");
    return fail_at(walk, bad + 1, "not UTF-8");
}

/* What a first line that is no CSV at all gives away. */
static bool check_first_line(struct walk *walk, bf_text *line)
{
    bf_text text = *line;
    if (bf_text_starts(text, BF_TEXT("\xff\xfe")) ||
        bf_text_starts(text, BF_TEXT("\xfe\xff")))
        return fail_at(walk, 1, "the file is UTF-16, save it as UTF-8");
    if (bf_text_starts(text, BF_TEXT("\xef\xbb\xbf")))
        *line = bf_text_slice(text, 3, text.length);
    if (bf_text_starts(bf_text_trim(*line), BF_TEXT("<")))
        return fail_at(walk, 1, "this is a web page (HTML or XML), not CSV");
    return true;
}

/* libcsv says "no memory" both when there is none and when we refuse it. */
static bool fail_to_grow(struct walk *walk)
{
    if (csv_get_buffer_size(&walk->parser) + FIELD_STEP <= BF_CSV_FIELD)
        return bf_fail(walk->error, BF_NO_MEMORY, "%s: out of memory",
                       walk->name);
    return bf_fail(walk->error, BF_LIMIT,
                   "%s:%zu: a field longer than %d bytes", walk->name,
                   walk->line, BF_CSV_FIELD);
}

static bool feed_line(struct walk *walk, bf_text line)
{
    walk->line++;
    if (walk->line == 1 && !check_first_line(walk, &line))
        return false;
    if (walk->between)
        walk->record_line = walk->line;
    walk->raw = line;
    if (feed_plain(walk, line))
        return walk->error->status == BF_OK;
    if (!check_line(walk, line))
        return false;
    /* Within a quoted field an empty line is a part of it. */
    bool blank = walk->between && bf_text_trim(line).length == 0;
    walk->between = blank;
    size_t done = csv_parse(&walk->parser, line.bytes, line.length, end_field,
                            end_record, walk);
    if (walk->error->status != BF_OK)
        return false;
    if (done == line.length)
        return true;
    if (csv_error(&walk->parser) == CSV_EPARSE)
        return fail_at(walk, done + 1, "a quote that does not belong here");
    return fail_to_grow(walk);
}

/* Feeds whole physical lines; what is left over waits for the next piece. */
static bool feed_piece(void *context, bf_text piece, bf_error *error)
{
    struct walk *walk = context;
    while (piece.length) {
        const char *end = memchr(piece.bytes, '\n', piece.length);
        size_t length = end ? (size_t)(end - piece.bytes) + 1 : piece.length;
        bf_text line = bf_text_slice(piece, 0, length);
        piece = bf_text_slice(piece, length, piece.length);
        if (walk->carry.length || !end) {
            bf_buffer_add(&walk->carry, line);
            if (!bf_buffer_ok(&walk->carry, error))
                return false;
            line = bf_buffer_text(&walk->carry);
        }
        if (!end)
            return true;
        if (!feed_line(walk, line))
            return false;
        bf_buffer_clear(&walk->carry);
    }
    return true;
}

static bool finish(struct walk *walk)
{
    if (walk->carry.length && !feed_line(walk, bf_buffer_text(&walk->carry)))
        return false;
    if (csv_fini(&walk->parser, end_field, end_record, walk) != 0)
        return bf_fail(walk->error, BF_DATA,
                       "%s:%zu:1: a quoted field that starts in this record "
                       "is never closed",
                       walk->name, walk->record_line);
    if (walk->error->status == BF_OK && walk->number == 0)
        return bf_fail(walk->error, BF_DATA, "%s: the file is empty",
                       walk->name);
    return walk->error->status == BF_OK;
}

/* libcsv only ever grows the buffer of one field. */
static void *grow_field(void *memory, size_t size)
{
    return size > BF_CSV_FIELD ? NULL : realloc(memory, size);
}

/* One source of pieces: a file or some of it, or a text in memory. */
struct origin {
    const char *path;
    const bf_file_parts *parts; /* NULL: the whole file */
    bf_text text;
};

static bool feed_origin(struct walk *walk, const struct origin *origin)
{
    if (origin->parts)
        return bf_file_stream_parts(origin->path, origin->parts, feed_piece,
                                    walk, walk->error);
    return origin->path
               ? bf_file_stream(origin->path, feed_piece, walk, walk->error)
               : feed_piece(walk, origin->text, walk->error);
}

static bool read_origin(const struct origin *origin, const char *name,
                        bf_csv_function *on_row, void *context, bf_error *error)
{
    struct walk *walk = calloc(1, sizeof *walk);
    if (!walk || csv_init(&walk->parser, CSV_STRICT | CSV_STRICT_FINI)) {
        free(walk);
        return bf_fail(error, BF_NO_MEMORY, "%s: out of memory", name);
    }
    walk->name = name;
    walk->on_row = on_row;
    walk->context = context;
    walk->error = error;
    walk->between = true;
    csv_set_realloc_func(&walk->parser, grow_field);
    csv_set_blk_size(&walk->parser, FIELD_STEP);
    bf_buffer_init(&walk->carry, BF_CSV_LINE + 2);
    bf_buffer_init(&walk->bytes, BF_CSV_RECORD);
    bool ok = feed_origin(walk, origin) && finish(walk);
    bf_buffer_release(&walk->carry);
    bf_buffer_release(&walk->bytes);
    csv_free(&walk->parser);
    free(walk);
    return ok;
}

bool bf_csv_read(const char *path, bf_csv_function *on_row, void *context,
                 bf_error *error)
{
    const struct origin origin = {.path = path};
    return read_origin(&origin, path, on_row, context, error);
}

bool bf_csv_read_parts(const char *path, const bf_file_parts *parts,
                       bf_csv_function *on_row, void *context, bf_error *error)
{
    const struct origin origin = {.path = path, .parts = parts};
    return read_origin(&origin, path, on_row, context, error);
}

bool bf_csv_read_text(bf_text text, const char *name, bf_csv_function *on_row,
                      void *context, bf_error *error)
{
    const struct origin origin = {.text = text};
    return read_origin(&origin, name, on_row, context, error);
}
