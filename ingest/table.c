#include "ingest/table.h"

#include "data/base/file.h"

#include "ingest/readers.h"
#include "ingest/release.h"

/* Bytes that the reading of one table may take, its cells included. */
enum { ARENA_MOST = 384 * 1024 * 1024 };

static const bf_table_reader *const readers[] = {
    &bf_reader_figures,     &bf_reader_observations,   &bf_reader_cbp_southwest,
    &bf_reader_cbp_state,   &bf_reader_cbp_nationwide, &bf_reader_cbp_gdidata,
    &bf_reader_cbp_sectors, &bf_reader_ohss_chart,
};

enum { READERS = sizeof readers / sizeof readers[0] };

/* The walk over the rows of one table. */
struct walk {
    bf_table_reading *reading;
    const bf_table_reader *reader; /* NULL before the header */
    void *state;
};

/* The columns that a header lacks for a reader; *first is one of them. */
static size_t missing(const bf_csv_row *header, const bf_table_reader *reader,
                      const char **first)
{
    size_t count = 0;
    for (size_t i = 0; reader->columns[i]; i++) {
        if (bf_table_column(header, reader->columns[i]) != BF_NO_COLUMN)
            continue;
        if (count++ == 0)
            *first = reader->columns[i];
    }
    return count;
}

static size_t column_count(const bf_table_reader *reader)
{
    size_t count = 0;
    while (reader->columns[count])
        count++;
    return count;
}

/* The reader that knows a header by most columns. */
static const bf_table_reader *find_reader(const bf_csv_row *header)
{
    const bf_table_reader *found = NULL;
    const char *first = NULL;
    for (size_t i = 0; i < READERS; i++) {
        if (missing(header, readers[i], &first) == 0 &&
            (!found || column_count(readers[i]) > column_count(found)))
            found = readers[i];
    }
    return found;
}

/* The names of the first columns, for a message. */
static bf_text show_columns(const bf_csv_row *header, bf_buffer *buffer)
{
    enum { SHOWN = 6 };
    for (size_t i = 0; i < header->count && i < SHOWN; i++) {
        bf_buffer_puts(buffer, i ? ", " : "");
        bf_buffer_puts(buffer, bf_text_quoted(header->fields[i]).bytes);
    }
    if (header->count > SHOWN)
        bf_buffer_format(buffer, " and %zu more", header->count - SHOWN);
    return bf_buffer_text(buffer);
}

/* The reader that lacks fewest columns, if that is less than half of its. */
static const bf_table_reader *nearest_reader(const bf_csv_row *header,
                                             const char **lacking)
{
    const bf_table_reader *nearest = NULL;
    size_t least = SIZE_MAX;
    for (size_t i = 0; i < READERS; i++) {
        const char *first = NULL;
        size_t count = missing(header, readers[i], &first);
        if (count < least && count < column_count(readers[i]) / 2) {
            least = count;
            nearest = readers[i];
            *lacking = first;
        }
    }
    return nearest;
}

static bool fail_unknown(const bf_csv_row *header, bf_error *error)
{
    const char *lacking = NULL;
    const bf_table_reader *nearest = nearest_reader(header, &lacking);
    bf_buffer columns;
    bf_buffer_init(&columns, 2UL * BF_MESSAGE_SIZE);
    bf_text shown = show_columns(header, &columns);
    if (nearest)
        bf_fail(error, BF_DATA,
                "%s:%zu:1: no column %s, which a table of %s has; its columns "
                "are %.*s",
                header->source, header->line, lacking, nearest->name,
                BF_SHOW(shown));
    else
        bf_fail(error, BF_DATA, "%s:%zu:1: no reader knows the columns %.*s",
                header->source, header->line, BF_SHOW(shown));
    bf_buffer_release(&columns);
    return false;
}

/* A column that a reader asks for must not stand there twice. */
static bool check_unique(const bf_csv_row *header,
                         const bf_table_reader *reader, bf_error *error)
{
    for (size_t i = 0; reader->columns[i]; i++) {
        size_t column = bf_table_column(header, reader->columns[i]);
        const bf_csv_row rest = {.fields = header->fields + column + 1,
                                 .count = header->count - column - 1};
        size_t again = bf_table_column(&rest, reader->columns[i]);
        if (again != BF_NO_COLUMN)
            return bf_csv_reject(header, column + 1 + again,
                                 "a column that is there already", error);
    }
    return true;
}

static bool take_header(struct walk *walk, const bf_csv_row *row,
                        bf_error *error)
{
    walk->reader = find_reader(row);
    if (!walk->reader)
        return fail_unknown(row, error);
    if (!check_unique(row, walk->reader, error))
        return false;
    walk->state = walk->reader->start(row, walk->reading, error);
    return walk->state != NULL;
}

static bool take_row(void *context, const bf_csv_row *row, bf_error *error)
{
    struct walk *walk = context;
    if (!walk->reader)
        return take_header(walk, row, error);
    walk->reading->into->account.rows++;
    return walk->reader->take(walk->state, row, error);
}

/* One source of rows: a file, or a text in memory. */
struct origin {
    const char *name;
    const bf_text *text; /* NULL: the file of that name */
};

static bool walk_rows(struct walk *walk, const struct origin *origin,
                      bf_error *error)
{
    if (origin->text)
        return bf_csv_read_text(*origin->text, origin->name, take_row, walk,
                                error);
    return bf_csv_read(origin->name, take_row, walk, error);
}

static bool read_table(const struct origin *origin, bf_table_reading *reading,
                       bf_error *error)
{
    bf_ingested *into = reading->into;
    struct walk walk = {.reading = reading};
    const bf_ingest_account before = into->account;
    if (!walk_rows(&walk, origin, error) ||
        !walk.reader->finish(walk.state, error))
        return false;
    if (into->account.rows == before.rows)
        bf_notes_add(&into->notes, "%s: a table without rows", origin->name);
    else if (into->account.accepted == before.accepted)
        return bf_fail(error, BF_DATA, "%s: a table of %s without a row of use",
                       origin->name, walk.reader->name);
    into->account.tables++;
    return true;
}

static bool read_origin(const struct origin *origin,
                        const bf_ingest_options *options, bf_ingested *ingested,
                        bf_error *error)
{
    bf_arena arena;
    bf_arena_init(&arena, ARENA_MOST);
    const bf_text stem = bf_path_stem(bf_text_from(origin->name));
    bf_table_reading reading = {.source = stem,
                                .named = bf_release_day(stem),
                                .options = options,
                                .into = ingested,
                                .arena = &arena};
    const bf_ingest_account account = ingested->account;
    const size_t observations = ingested->observations.count;
    const size_t figures = ingested->figures.count;
    bool ok = read_table(origin, &reading, error);
    if (!ok) {
        ingested->account = account;
        ingested->observations.count = observations;
        ingested->figures.count = figures;
    }
    bf_arena_release(&arena);
    return ok;
}

bool bf_table_read(const char *path, const bf_ingest_options *options,
                   bf_ingested *ingested, bf_error *error)
{
    const struct origin origin = {.name = path};
    return read_origin(&origin, options, ingested, error);
}

bool bf_table_read_text(bf_text text, const char *name,
                        const bf_ingest_options *options, bf_ingested *ingested,
                        bf_error *error)
{
    const struct origin origin = {.name = name, .text = &text};
    return read_origin(&origin, options, ingested, error);
}
