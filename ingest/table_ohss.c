/*
 * The table that the charts of the OHSS monthly tables draw from: a row per
 * month, and one per fiscal year as month 0; values are rounded to ten.
 */
#include "ingest/readers.h"

#include "ingest/tally.h"

#define COUNT_OF(array) (sizeof(array) / sizeof((array)[0]))

enum {
    CALENDAR_YEAR,
    FISCAL_YEAR,
    MONTH,
    TOTAL,
    REMOVALS,
    ENFORCEMENT_RETURNS,
    ADMINISTRATIVE_RETURNS,
    EXPULSIONS,
    PAROLES,
    RELEASES,
    COLUMNS
};

static const char *const names[COLUMNS] = {
    [CALENDAR_YEAR] = "Calendar Year",
    [FISCAL_YEAR] = "Fiscal Year",
    [MONTH] = "Month",
    [TOTAL] = "Repatriations:Total",
    [REMOVALS] = "Repatriations:Removals",
    [ENFORCEMENT_RETURNS] = "Repatriations:Enforcement Returns",
    [ADMINISTRATIVE_RETURNS] = "Repatriations:Administrative Returns",
    [EXPULSIONS] = "Repatriations:Title 42 Expulsions",
    [PAROLES] = "Southwest Border Book-outs/CBP:OFO Paroles",
    [RELEASES] = "Southwest Border Book-outs/CBP:USBP Releases",
};

static const char *const required[] = {"Calendar Year",
                                       "Fiscal Year",
                                       "Month",
                                       "Repatriations:Title 42 Expulsions",
                                       "Repatriations:Administrative Returns",
                                       "Repatriations:Enforcement Returns",
                                       "Repatriations:Removals",
                                       "Repatriations:Total",
                                       NULL};

#define COLUMN(name) (1U << (name))

/* What is counted, and the columns whose sum it is. */
static const struct {
    const char *measure;
    const char *agency;
    const char *place;
    const char *part;
    unsigned columns;
} outputs[] = {
    {"deportations", "", "us", "",
     COLUMN(REMOVALS) | COLUMN(ENFORCEMENT_RETURNS) |
         COLUMN(ADMINISTRATIVE_RETURNS)},
    {"deportations", "", "us", "removals", COLUMN(REMOVALS)},
    {"deportations", "", "us", "returns",
     COLUMN(ENFORCEMENT_RETURNS) | COLUMN(ADMINISTRATIVE_RETURNS)},
    {"deportations", "", "us", "enforcement-returns",
     COLUMN(ENFORCEMENT_RETURNS)},
    {"deportations", "", "us", "administrative-returns",
     COLUMN(ADMINISTRATIVE_RETURNS)},
    {"expulsions", "", "us", "", COLUMN(EXPULSIONS)},
    {"releases", "", "us-southwest-border", "",
     COLUMN(PAROLES) | COLUMN(RELEASES)},
    {"releases", "OFO", "us-southwest-border", "", COLUMN(PAROLES)},
    {"releases", "USBP", "us-southwest-border", "", COLUMN(RELEASES)},
};

/* What the parts of a total and the total itself may be off by, together. */
enum { ROUNDING = 25 };

struct state {
    const bf_table_reading *reading;
    size_t index[COLUMNS];
    bf_tally_key keys[COUNT_OF(outputs)];
    bf_tally tally;
    bf_cells months; /* those that were read, by the number of the month */
};

/* The values of one row; absent ones are not in `present`. */
struct values {
    int64_t of[COLUMNS];
    unsigned present;
};

static bool find_slugs(struct state *state, bf_error *error)
{
    bf_tally *tally = &state->tally;
    for (size_t i = 0; i < COUNT_OF(outputs); i++) {
        bf_tally_key *key = &state->keys[i];
        key->measure =
            bf_tally_slug(tally, bf_text_from(outputs[i].measure), error);
        key->agency =
            bf_tally_slug(tally, bf_text_from(outputs[i].agency), error);
        key->place =
            bf_tally_slug(tally, bf_text_from(outputs[i].place), error);
        key->part = bf_tally_slug(tally, bf_text_from(outputs[i].part), error);
    }
    return error->status == BF_OK;
}

static void *start(const bf_csv_row *header, bf_table_reading *reading,
                   bf_error *error)
{
    struct state *state = bf_arena_take(reading->arena, sizeof *state, error);
    if (!state || !bf_tally_init(&state->tally, reading, "US", error) ||
        !find_slugs(state, error))
        return NULL;
    state->reading = reading;
    state->tally.rounded = true;
    for (size_t i = 0; i < COLUMNS; i++)
        state->index[i] = bf_table_column(header, names[i]);
    return state;
}

/* False at the first cell that is neither a count nor absent: *bad. */
static bool read_values(const struct state *state, const bf_csv_row *row,
                        struct values *values, size_t *bad)
{
    for (size_t i = TOTAL; i < COLUMNS; i++) {
        if (state->index[i] == BF_NO_COLUMN)
            continue;
        bf_text cell = row->fields[state->index[i]];
        if (bf_table_is_absent(cell))
            continue;
        *bad = state->index[i];
        if (!bf_table_count(cell, &values->of[i]))
            return false;
        values->present |= 1U << i;
    }
    return true;
}

/* The sum of columns; an absent one counts nothing. */
static int64_t add_up(const struct values *values, unsigned columns)
{
    int64_t sum = 0;
    for (size_t i = 0; i < COLUMNS; i++) {
        if (columns & values->present & (1U << i))
            sum += values->of[i];
    }
    return sum;
}

static void check_total(const struct state *state, const bf_csv_row *row,
                        const struct values *values)
{
    int64_t parts =
        add_up(values, COLUMN(REMOVALS) | COLUMN(ENFORCEMENT_RETURNS) |
                           COLUMN(ADMINISTRATIVE_RETURNS) | COLUMN(EXPULSIONS));
    int64_t gap = parts - values->of[TOTAL];
    if ((values->present & COLUMN(TOTAL)) &&
        (gap > ROUNDING || gap < -ROUNDING))
        bf_notes_add(&state->reading->into->notes,
                     "%s:%zu: the parts add up to %lld, the total is %lld",
                     row->source, row->line, (long long)parts,
                     (long long)values->of[TOTAL]);
}

static bool add_values(struct state *state, const bf_csv_row *row,
                       bf_month month, const struct values *values,
                       bf_error *error)
{
    for (size_t i = 0; i < COUNT_OF(outputs); i++) {
        unsigned wanted = outputs[i].columns;
        if ((wanted & values->present) != wanted)
            continue;
        bf_cell sum = bf_cell_of_row(0, add_up(values, wanted), row);
        state->keys[i].month = month;
        if (!bf_tally_add(&state->tally, &state->keys[i], &sum, error))
            return false;
    }
    return true;
}

/* Takes the row of one month, unless the month was there before. */
static bool take_month(struct state *state, const bf_csv_row *row,
                       bf_month month, bf_error *error)
{
    struct values values = {.present = 0};
    size_t bad = 0;
    if (!read_values(state, row, &values, &bad))
        return bf_table_reject(state->reading, row, bad, "a count");
    bf_cell *seen = bf_cells_at(&state->months, (uint64_t)month.index,
                                state->reading->arena, error);
    if (!seen)
        return false;
    if (seen->rows)
        return bf_table_reject_repeated(state->reading, row, seen->first);
    bf_cell one = bf_cell_of_row(0, 0, row);
    bf_cell_add(seen, &one);
    check_total(state, row, &values);
    if (!values.present)
        return bf_table_skip(state->reading, BF_SKIP_BLANK);
    return add_values(state, row, month, &values, error) &&
           bf_table_accept(state->reading);
}

static bool take(void *context, const bf_csv_row *row, bf_error *error)
{
    struct state *state = context;
    const bf_table_reading *reading = state->reading;
    bf_text number = row->fields[state->index[MONTH]];
    int year = bf_table_year(row->fields[state->index[FISCAL_YEAR]]);
    if (!year)
        return bf_table_reject(reading, row, state->index[FISCAL_YEAR],
                               "a fiscal year");
    if (bf_text_equal(number, BF_TEXT("0")))
        return bf_table_skip(reading, BF_SKIP_TOTAL);
    int month_number = bf_table_month(number);
    if (!month_number)
        return bf_table_reject(reading, row, state->index[MONTH], "a month");
    bf_month month = bf_table_fiscal_month(year, month_number);
    if (bf_table_year(row->fields[state->index[CALENDAR_YEAR]]) !=
        bf_month_year(month))
        return bf_table_reject(reading, row, state->index[CALENDAR_YEAR],
                               "the year of that month");
    return take_month(state, row, month, error);
}

static bool finish(void *context, bf_error *error)
{
    struct state *state = context;
    return bf_tally_finish(&state->tally, error);
}

const bf_table_reader bf_reader_ohss_chart = {.name = "OHSS monthly tables",
                                              .columns = required,
                                              .start = start,
                                              .take = take,
                                              .finish = finish};
