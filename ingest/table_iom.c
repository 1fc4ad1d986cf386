/*
 * Mexico, Panama, Honduras and Guatemala as the IOM's gdidata keeps them: a
 * row per month and nationality, sex or age.  The columns say what kind of
 * table it is; whose it is only stands in the name of the file.
 */
#include "ingest/readers.h"

#include "ingest/country.h"
#include "ingest/tally.h"

enum { MONTHLY_FROM = 2020 }; /* before, Panama's Januaries hold the year */

/* What a table counts, by how its name begins. */
struct subject {
    const char *name;
    const char *measure;
    const char *authority;
    const char *agency;
    const char *place;
    bool yearly_before; /* whole years stand in January before MONTHLY_FROM */
};

static const struct subject subjects[] = {
    {"irreg_mexico_exp", "deportations", "MX", "UPM", "mx", false},
    {"irreg_mexico", "encounters", "MX", "UPM", "mx", false},
    {"irreg_darien", "crossings", "PA", "", "darien", true},
    {"irreg_honduras", "crossings", "HN", "", "hn", false},
};

struct state {
    const bf_table_reading *reading;
    const struct subject *subject;
    size_t month;
    size_t count;
    size_t nationality; /* BF_NO_COLUMN: the table has none */
    size_t type;        /* of return, in the same way */
    size_t years;       /* rows that hold a whole year */
    bf_tally tally;
};

static const struct subject *find_subject(bf_text source)
{
    for (size_t i = 0; i < sizeof subjects / sizeof subjects[0]; i++) {
        if (bf_text_starts(source, bf_text_from(subjects[i].name)))
            return &subjects[i];
    }
    return NULL;
}

static void *start(const bf_csv_row *header, bf_table_reading *reading,
                   bf_error *error)
{
    struct state *state = bf_arena_take(reading->arena, sizeof *state, error);
    if (!state)
        return NULL;
    state->reading = reading;
    state->subject = find_subject(reading->source);
    state->month = bf_table_column(header, "t");
    state->count = bf_table_column(header, "n");
    state->nationality = bf_table_column(header, "nat");
    state->type = bf_table_column(header, "type");
    if (!state->subject) {
        bf_fail(error, BF_DATA,
                "%s:%zu:1: does not say whose months these are: its name must "
                "start with irreg_mexico, irreg_darien or irreg_honduras",
                header->source, header->line);
        return NULL;
    }
    return bf_tally_init(&state->tally, reading, state->subject->authority,
                         error)
               ? state
               : NULL;
}

/* "assisted return of children" -> "assisted-return-of-children". */
static bf_slug slug_of_type(struct state *state, bf_text type, bf_error *error)
{
    bf_buffer slug;
    bf_buffer_init(&slug, BF_CSV_FIELD);
    while (type.length) {
        bf_buffer_add(&slug, bf_text_cut(type, ' ', &type));
        bf_buffer_puts(&slug, type.length ? "-" : "");
    }
    bf_slug found = bf_tally_slug(&state->tally, bf_buffer_text(&slug), error);
    bf_buffer_release(&slug);
    return found;
}

static bool add(struct state *state, bf_tally_key key, bf_slug population,
                bf_slug part, const bf_cell *cell, bf_error *error)
{
    key.population = population;
    key.part = part;
    return bf_tally_add(&state->tally, &key, cell, error);
}

/* Adds a row to the whole, to its kind and to its nationality. */
static bool add_row(struct state *state, const bf_csv_row *row, bf_month month,
                    int64_t count, bf_error *error)
{
    const struct subject *subject = state->subject;
    bf_tally *tally = &state->tally;
    const bf_cell cell = bf_cell_of_row(0, count, row);
    bf_slug part = 0;
    bf_slug nationality = 0;
    if (state->type != BF_NO_COLUMN)
        part = slug_of_type(state, row->fields[state->type], error);
    if (state->nationality != BF_NO_COLUMN)
        nationality = bf_tally_slug(
            tally, bf_country_code(row->fields[state->nationality]), error);
    const bf_tally_key key = {
        .month = month,
        .measure = bf_tally_slug(tally, bf_text_from(subject->measure), error),
        .agency = bf_tally_slug(tally, bf_text_from(subject->agency), error),
        .place = bf_tally_slug(tally, bf_text_from(subject->place), error)};
    return error->status == BF_OK && add(state, key, 0, 0, &cell, error) &&
           (!part || add(state, key, 0, part, &cell, error)) &&
           (!nationality || add(state, key, nationality, 0, &cell, error));
}

static bool take(void *context, const bf_csv_row *row, bf_error *error)
{
    struct state *state = context;
    const bf_table_reading *reading = state->reading;
    const bf_month month = {
        .index = bf_table_calendar_month(row->fields[state->month])};
    int64_t count = 0;
    if (!month.index)
        return bf_table_reject(reading, row, state->month,
                               "a month such as 2024-03");
    if (bf_table_is_absent(row->fields[state->count]))
        return bf_table_skip(reading, BF_SKIP_BLANK);
    if (!bf_table_count(row->fields[state->count], &count))
        return bf_table_reject(reading, row, state->count, "a count");
    if (state->subject->yearly_before && bf_month_year(month) < MONTHLY_FROM) {
        state->years++;
        return bf_table_skip(reading, BF_SKIP_TOTAL);
    }
    return add_row(state, row, month, count, error) && bf_table_accept(reading);
}

static bool finish(void *context, bf_error *error)
{
    struct state *state = context;
    const bf_table_reading *reading = state->reading;
    if (state->years)
        bf_notes_add(&reading->into->notes,
                     "%.*s: %zu rows before %d hold whole years; left out",
                     BF_SHOW(reading->source), state->years, MONTHLY_FROM);
    return bf_tally_finish(&state->tally, error);
}

static const char *const nationality_columns[] = {"t", "nat", "n", NULL};
static const char *const type_columns[] = {"t", "nat", "type", "n", NULL};
static const char *const quarter_columns[] = {"t", "q", "nat", "n", NULL};
static const char *const group_columns[] = {"t", "q", "demog", "n", NULL};
static const char *const age_columns[] = {"t", "sex", "age", "n", NULL};
static const char *const plain_columns[] = {"t", "n", NULL};

#define READER(of)                                                         \
    {                                                                      \
        .name = "the IOM's monthly counts", .columns = (of), .only = true, \
        .start = start, .take = take, .finish = finish                     \
    }

const bf_table_reader bf_readers_iom[BF_READERS_IOM] = {
    READER(nationality_columns), READER(type_columns), READER(quarter_columns),
    READER(group_columns),       READER(age_columns),  READER(plain_columns)};
