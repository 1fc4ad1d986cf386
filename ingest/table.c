#include "ingest/table.h"

#include "ingest/mapping.h"
#include "ingest/plausible.h"
#include "ingest/readers.h"
#include "ingest/release.h"
#include "ingest/table_walk.h"

static const bf_table_reader *const readers[] = {
    &bf_reader_figures,     &bf_reader_observations,   &bf_reader_cbp_southwest,
    &bf_reader_cbp_state,   &bf_reader_cbp_nationwide, &bf_reader_cbp_gdidata,
    &bf_reader_cbp_sectors, &bf_reader_cbp_dashboard,  &bf_reader_cbp_current,
    &bf_reader_usbp_year,   &bf_reader_usbp_months,    &bf_reader_key_regions,
    &bf_reader_key_sectors, &bf_reader_ohss_chart,     &bf_reader_ohss_sheet,
    &bf_readers_iom[0],     &bf_readers_iom[1],        &bf_readers_iom[2],
    &bf_readers_iom[3],     &bf_readers_iom[4],        &bf_readers_iom[5],
    &bf_reader_guatemala,   &bf_reader_ice_detention,  &bf_reader_usbp_nations,
};

/* The first so many are those of canonical tables. */
enum { READERS = sizeof readers / sizeof readers[0], CANONICAL = 2 };

/* The walk over the rows of one table. */
struct walk {
    bf_table_reading *reading;
    const bf_table_input *input;
    const bf_table_reader *reader; /* NULL before the header */
    void *state;
    bool strange; /* no reader takes the table */
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

static bool fits(const bf_csv_row *header, const bf_table_reader *reader)
{
    const char *first = NULL;
    return missing(header, reader, &first) == 0 &&
           (!reader->only || header->count == column_count(reader));
}

/* The reader that knows a header by most columns; with a map, that of it. */
static const bf_table_reader *find_reader(const bf_csv_row *header,
                                          const bf_mapping *map)
{
    const bf_table_reader *found = NULL;
    for (size_t i = 0; i < (map ? CANONICAL : READERS); i++) {
        if (fits(header, readers[i]) &&
            (!found || column_count(readers[i]) > column_count(found)))
            found = readers[i];
    }
    if (map && !found && fits(header, &map->reader))
        found = &map->reader;
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
        if (count && count < least && count < column_count(readers[i]) / 2) {
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

static bool start(struct walk *walk, const bf_csv_row *row, bf_error *error)
{
    const bf_table_reader *reader = walk->reader;
    const bf_table_place *windows = walk->input->windows;
    if (windows && windows->line && !reader->report)
        return bf_fail(error, BF_DATA, "%s:%zu:%zu: not UTF-8", row->source,
                       windows->line, windows->column);
    if (!check_unique(row, reader, error))
        return false;
    walk->state = reader->start(row, walk->reading, error);
    walk->strange = walk->state == NULL;
    return walk->state != NULL;
}

/* Keeps a row that is no header: a title may stand above it. */
static bool keep_above(struct walk *walk, const bf_csv_row *row,
                       bf_error *error)
{
    bf_table_reading *reading = walk->reading;
    bf_arena *arena = reading->arena;
    bf_text *fields = bf_arena_take(arena, row->count * sizeof *fields, error);
    for (size_t i = 0; fields && i < row->count; i++) {
        fields[i] = bf_text_copy(row->fields[i], arena, error);
        if (!fields[i].bytes)
            return false;
    }
    bf_csv_row *kept = &reading->above[reading->above_count++];
    *kept = *row;
    kept->fields = fields;
    kept->raw = (bf_text){0};
    return fields != NULL;
}

/* The row that has most columns of a map; of several the first. */
static const bf_csv_row *nearest_row(const bf_table_reading *reading)
{
    const bf_csv_row *nearest = &reading->above[0];
    size_t least = SIZE_MAX;
    for (size_t i = 0; i < reading->above_count; i++) {
        const char *first = NULL;
        size_t count =
            missing(&reading->above[i], &reading->options->map->reader, &first);
        if (count < least) {
            least = count;
            nearest = &reading->above[i];
        }
    }
    return nearest;
}

/* No row was a header: says so of the one that is nearest to it. */
static bool fail_headless(struct walk *walk, bf_error *error)
{
    const bf_table_reading *reading = walk->reading;
    const char *lacking = NULL;
    const bf_csv_row *row = &reading->above[0];
    walk->strange = true;
    if (reading->above_count == 0)
        return bf_fail(error, BF_DATA, "%s: has no rows", walk->input->name);
    if (reading->options->map)
        return bf_mapping_fail_header(reading->options->map,
                                      nearest_row(reading), error);
    for (size_t i = reading->above_count; i > 0; i--) {
        if (nearest_reader(&reading->above[i - 1], &lacking))
            row = &reading->above[i - 1];
    }
    return fail_unknown(row, error);
}

static bool take_row(void *context, const bf_csv_row *row, bf_error *error)
{
    struct walk *walk = context;
    if (walk->reader) {
        walk->reading->into->account.rows++;
        return walk->reader->take(walk->state, row, error);
    }
    walk->reader = find_reader(row, walk->reading->options->map);
    if (walk->reader)
        return start(walk, row, error);
    if (walk->reading->above_count == BF_TABLE_ABOVE)
        return fail_headless(walk, error);
    return keep_above(walk, row, error);
}

static bool read_table(struct walk *walk, bf_error *error)
{
    const bf_table_input *input = walk->input;
    bf_ingested *into = walk->reading->into;
    const bf_ingest_account before = into->account;
    if (!input->rows(input->origin, take_row, walk, error))
        return false;
    if (!walk->reader)
        return fail_headless(walk, error);
    if (walk->reading->options->strict &&
        into->account.rejected > before.rejected)
        return bf_fail(error, BF_DATA,
                       "%s: %zu of %zu rows rejected, which --strict forbids",
                       input->name, into->account.rejected - before.rejected,
                       into->account.rows - before.rows);
    if (!walk->reader->finish(walk->state, error))
        return false;
    if (into->account.rows == before.rows)
        bf_notes_add(&into->notes, "%s: a table without rows", input->name);
    else if (into->account.accepted == before.accepted)
        return bf_fail(error, BF_DATA, "%s: a table of %s without a row of use",
                       input->name, walk->reader->name);
    into->account.tables++;
    return true;
}

/* What borderfig wrote was looked at when it was read. */
static bool is_canonical(const bf_table_reader *reader)
{
    return reader == readers[0] || reader == readers[1];
}

bool bf_table_walk(const bf_table_input *input,
                   const bf_ingest_options *options, bf_ingested *ingested,
                   bool *strange, bf_error *error)
{
    bf_table_reading reading = {.source = input->stem,
                                .sheet = input->sheet,
                                .named = bf_release_day(input->stem),
                                .options = options,
                                .into = ingested,
                                .arena = input->arena};
    struct walk walk = {.reading = &reading, .input = input};
    const bf_ingest_account account = ingested->account;
    const size_t observations = ingested->observations.count;
    const size_t figures = ingested->figures.count;
    bool ok = read_table(&walk, error) &&
              (is_canonical(walk.reader) ||
               bf_plausible_check(&ingested->observations, observations,
                                  input->name, &ingested->notes, error));
    if (!ok) {
        ingested->account = account;
        ingested->observations.count = observations;
        ingested->figures.count = figures;
    }
    *strange = walk.strange && error->status == BF_DATA;
    return ok;
}
