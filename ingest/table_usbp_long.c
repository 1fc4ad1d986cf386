/*
 * Border Patrol counts in long tables: all years of its monthly tables with a
 * row per month, and the OHSS Key Homeland Security Metrics with a row per
 * month and place, rounded to ten.
 */
#include "ingest/readers.h"

#include "ingest/usbp.h"

enum { COLUMNS_MOST = 64 };

static const char *const month_columns[] = {
    "month", "southwest_border", "monthly_total", "fy", "cy", NULL};
static const char *const region_columns[] = {"Fiscal Year", "Month", "Region",
                                             "Quantity", NULL};
static const char *const sector_columns[] = {"Fiscal Year", "Month", "Sector",
                                             "Quantity", NULL};

struct state {
    const bf_table_reading *reading;
    bf_usbp usbp;
    size_t year;
    size_t calendar_year; /* BF_NO_COLUMN: not there to check */
    size_t month;
    size_t place; /* of the long tables */
    size_t count;
    const char *places[COLUMNS_MOST]; /* of the wide one; NULL: not read */
    size_t width;
    bf_cells seen;
};

static struct state *new_state(const bf_csv_row *header,
                               bf_table_reading *reading, bf_error *error)
{
    struct state *state = bf_arena_take(reading->arena, sizeof *state, error);
    if (!state || !bf_usbp_init(&state->usbp, reading, error))
        return NULL;
    state->reading = reading;
    state->month = bf_table_column(header, "month");
    return state;
}

static void *start_months(const bf_csv_row *header, bf_table_reading *reading,
                          bf_error *error)
{
    struct state *state = new_state(header, reading, error);
    if (!state)
        return NULL;
    state->year = bf_table_column(header, "fy");
    state->calendar_year = bf_table_column(header, "cy");
    state->width = header->count < COLUMNS_MOST ? header->count : COLUMNS_MOST;
    for (size_t i = 0; i < state->width; i++)
        state->places[i] = bf_usbp_place(header->fields[i]);
    return state;
}

static void *start_metrics(const bf_csv_row *header, bf_table_reading *reading,
                           const char *place, bf_error *error)
{
    struct state *state = new_state(header, reading, error);
    if (!state)
        return NULL;
    state->usbp.tally.rounded = true;
    state->year = bf_table_column(header, "Fiscal Year");
    state->calendar_year = BF_NO_COLUMN;
    state->place = bf_table_column(header, place);
    state->count = bf_table_column(header, "Quantity");
    return state;
}

static void *start_regions(const bf_csv_row *header, bf_table_reading *reading,
                           bf_error *error)
{
    return start_metrics(header, reading, "Region", error);
}

static void *start_sectors(const bf_csv_row *header, bf_table_reading *reading,
                           bf_error *error)
{
    return start_metrics(header, reading, "Sector", error);
}

/* The month of a row; else the column that is wrong and what it is not. */
static const char *read_month(const struct state *state, const bf_csv_row *row,
                              bf_month *month, size_t *bad)
{
    int year = bf_table_year(row->fields[state->year]);
    int number = bf_table_month(row->fields[state->month]);
    *bad = state->year;
    if (!year)
        return "a fiscal year";
    *bad = state->month;
    if (!number)
        return "a month";
    *month = bf_table_fiscal_month(year, number);
    *bad = state->calendar_year;
    if (*bad != BF_NO_COLUMN &&
        bf_table_year(row->fields[*bad]) != bf_month_year(*month))
        return "the year of that month";
    return NULL;
}

/* False, with the row rejected, when its key was there before. */
static bool is_new(struct state *state, const bf_csv_row *row, uint64_t key,
                   bf_error *error)
{
    bf_cell *seen =
        bf_cells_at(&state->seen, key, state->reading->arena, error);
    if (!seen)
        return false;
    if (seen->rows)
        return !bf_table_reject_repeated(state->reading, row, seen->first);
    const bf_cell one = bf_cell_of_row(key, 0, row);
    return bf_cell_add(seen, &one);
}

/* The first column of a place whose cell is no count; the width if none. */
static size_t find_bad(const struct state *state, const bf_csv_row *row)
{
    int64_t count = 0;
    for (size_t i = 0; i < state->width; i++) {
        if (state->places[i] && !bf_table_is_absent(row->fields[i]) &&
            !bf_table_count(row->fields[i], &count))
            return i;
    }
    return state->width;
}

static bool add_columns(struct state *state, const bf_csv_row *row,
                        bf_month month, bf_error *error)
{
    for (size_t i = 0; i < state->width; i++) {
        int64_t count = 0;
        if (!state->places[i] || !bf_table_count(row->fields[i], &count))
            continue;
        bf_cell cell = bf_cell_of_row(0, count, row);
        if (!bf_usbp_add(&state->usbp, month, state->places[i], &cell, error))
            return false;
    }
    return bf_table_accept(state->reading);
}

static bool take_month(void *context, const bf_csv_row *row, bf_error *error)
{
    struct state *state = context;
    bf_month month = BF_NO_MONTH;
    size_t bad = 0;
    const char *wrong = read_month(state, row, &month, &bad);
    if (wrong)
        return bf_table_reject(state->reading, row, bad, wrong);
    bad = find_bad(state, row);
    if (bad < state->width)
        return bf_table_reject(state->reading, row, bad, "a count");
    if (!is_new(state, row, (uint64_t)month.index, error))
        return error->status == BF_OK;
    return add_columns(state, row, month, error);
}

static bool take_metric(void *context, const bf_csv_row *row, bf_error *error)
{
    struct state *state = context;
    bf_month month = BF_NO_MONTH;
    size_t bad = 0;
    int64_t count = 0;
    const char *wrong = read_month(state, row, &month, &bad);
    if (wrong)
        return bf_table_reject(state->reading, row, bad, wrong);
    const char *place = bf_usbp_place(row->fields[state->place]);
    if (!place)
        return bf_table_skip(state->reading, BF_SKIP_OTHER);
    if (bf_table_is_absent(row->fields[state->count]))
        return bf_table_skip(state->reading, BF_SKIP_BLANK);
    if (!bf_table_count(row->fields[state->count], &count))
        return bf_table_reject(state->reading, row, state->count, "a count");
    bf_slug slug =
        bf_tally_slug(&state->usbp.tally, bf_text_from(place), error);
    if (!is_new(state, row, (uint64_t)month.index << 16 | slug, error))
        return error->status == BF_OK;
    const bf_cell cell = bf_cell_of_row(0, count, row);
    return bf_usbp_add(&state->usbp, month, place, &cell, error) &&
           bf_table_accept(state->reading);
}

static bool finish(void *context, bf_error *error)
{
    struct state *state = context;
    return bf_tally_finish(&state->usbp.tally, error);
}

const bf_table_reader bf_reader_usbp_months = {
    .name = "Border Patrol months of all years",
    .columns = month_columns,
    .start = start_months,
    .take = take_month,
    .finish = finish};

const bf_table_reader bf_reader_key_regions = {
    .name = "Border Patrol encounters by region (OHSS)",
    .columns = region_columns,
    .only = true,
    .report = true,
    .start = start_regions,
    .take = take_metric,
    .finish = finish};

const bf_table_reader bf_reader_key_sectors = {
    .name = "Border Patrol encounters by sector (OHSS)",
    .columns = sector_columns,
    .only = true,
    .report = true,
    .start = start_sectors,
    .take = take_metric,
    .finish = finish};
