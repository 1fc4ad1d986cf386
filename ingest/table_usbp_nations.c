/*
 * The Border Patrol's fiscal years by citizenship and sector: a row for each
 * citizenship and year, a column for each sector and border, "TOTAL" rows.
 * The counts of years become the months of averages.  A citizenship that a
 * sector met nobody of in a year has no row there.
 */
#include "ingest/readers.h"

#include "ingest/country.h"
#include "ingest/tally.h"

#define COUNT_OF(array) (sizeof(array) / sizeof((array)[0]))

static const char *const columns[] = {"citizenship", "sbo_total", "nbo_total",
                                      "total",       "year",      NULL};

/* Columns by their places; those of other sectors are in the totals. */
static const struct {
    const char *column;
    const char *place;
} areas[] = {
    {"bbt", "big-bend"},
    {"drt", "del-rio"},
    {"elc", "el-centro"},
    {"ept", "el-paso"},
    {"lrt", "laredo"},
    {"rgv", "rio-grande-valley"},
    {"sdc", "san-diego"},
    {"tca", "tucson"},
    {"yum", "yuma"},
    {"sbo_total", "us-southwest-border"},
    {"nbo_total", "us-northern-border"},
    {"total", "us"},
};

enum { AREAS = COUNT_OF(areas) };

/* Expulsions are among them from March 2020. */
enum { FIRST_OF_ENCOUNTERS = 2020 };

struct state {
    const bf_table_reading *reading;
    size_t citizenship;
    size_t year;
    size_t areas[AREAS]; /* BF_NO_COLUMN: the table has none */
    bf_slug places[AREAS];
    bf_slug agency;
    bf_tally tally;
};

static void *start(const bf_csv_row *header, bf_table_reading *reading,
                   bf_error *error)
{
    struct state *state = bf_arena_take(reading->arena, sizeof *state, error);
    if (!state || !bf_tally_init(&state->tally, reading, "US", error))
        return NULL;
    state->reading = reading;
    state->tally.basis = BF_BASIS_AVERAGE;
    state->citizenship = bf_table_column(header, "citizenship");
    state->year = bf_table_column(header, "year");
    state->agency = bf_tally_slug(&state->tally, BF_TEXT("USBP"), error);
    for (size_t i = 0; i < AREAS; i++) {
        state->areas[i] = bf_table_column(header, areas[i].column);
        state->places[i] =
            bf_tally_slug(&state->tally, bf_text_from(areas[i].place), error);
    }
    return error->status == BF_OK ? state : NULL;
}

/* The counts of a row; returns the column that holds none, else NO_COLUMN. */
static size_t read_counts(const struct state *state, const bf_csv_row *row,
                          int64_t counts[AREAS])
{
    for (size_t i = 0; i < AREAS; i++) {
        size_t column = state->areas[i];
        counts[i] = 0;
        if (column != BF_NO_COLUMN &&
            !bf_table_is_absent(row->fields[column]) &&
            !bf_table_count(bf_table_whole(row->fields[column]), &counts[i]))
            return column;
    }
    return BF_NO_COLUMN;
}

static bool add(struct state *state, const bf_csv_row *row,
                const int64_t counts[AREAS], bf_text population,
                bf_error *error)
{
    int year = bf_table_year(row->fields[state->year]);
    bf_tally *tally = &state->tally;
    bf_text measure = year < FIRST_OF_ENCOUNTERS ? BF_TEXT("apprehensions")
                                                 : BF_TEXT("encounters");
    bf_tally_key key = {.measure = bf_tally_slug(tally, measure, error),
                        .agency = state->agency,
                        .population = bf_tally_slug(tally, population, error)};
    for (size_t i = 0; i < AREAS && error->status == BF_OK; i++) {
        const bf_cell cell = bf_cell_of_row(0, counts[i], row);
        key.place = state->places[i];
        if (state->areas[i] != BF_NO_COLUMN && counts[i])
            bf_tally_spread(tally, &key, &cell, bf_fiscal_year_period(year),
                            error);
    }
    return error->status == BF_OK && bf_table_accept(state->reading);
}

static bool take(void *context, const bf_csv_row *row, bf_error *error)
{
    struct state *state = context;
    int64_t counts[AREAS];
    bf_text name = bf_text_trim(row->fields[state->citizenship]);
    bf_text country = bf_country_code(name);
    bool everybody = bf_table_is_same(name, BF_TEXT("total"));
    if (!bf_table_year(row->fields[state->year]))
        return bf_table_reject(state->reading, row, state->year, "a year");
    size_t bad = read_counts(state, row, counts);
    if (bad != BF_NO_COLUMN)
        return bf_table_reject(state->reading, row, bad, "a count");
    if (!everybody && country.length == 0)
        return bf_table_skip(state->reading, BF_SKIP_OTHER);
    return add(state, row, counts, country, error);
}

static bool finish(void *context, bf_error *error)
{
    struct state *state = context;
    return bf_tally_finish(&state->tally, error);
}

const bf_table_reader bf_reader_usbp_nations = {
    .name = "Border Patrol by citizenship and sector",
    .columns = columns,
    .report = true,
    .start = start,
    .take = take,
    .finish = finish};
