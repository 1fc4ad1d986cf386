/*
 * The Border Patrol's monthly table of one fiscal year: a page of its PDF as
 * text between bars.  Sectors are rows, months are columns.  Two sectors that
 * were renamed have their name on the line before their numbers.
 */
#include "ingest/readers.h"

#include "ingest/usbp.h"

#include <string.h>

enum { MONTHS = 12, NUMBERS = MONTHS + 1 };

static const char *const columns[] = {"SECTOR", "October", "January", "August",
                                      NULL};

/* What the columns say together, however the cells are merged. */
static const char months_in_order[] =
    "October November December January February March April May June July "
    "August September";

struct state {
    const bf_table_reading *reading;
    bf_usbp usbp;
    int fiscal_year;
    bf_text label; /* of the line before, when it stood alone */
    int64_t sectors[MONTHS];
    int64_t border[MONTHS];
    bool has_border;
};

/* The four digits behind "FY " in the rows above the header; 0 for none. */
static int find_year(const bf_table_reading *reading)
{
    const bf_text mark = BF_TEXT("FY ");
    for (size_t i = 0; i < reading->above_count; i++) {
        const bf_csv_row *row = &reading->above[i];
        bf_text title = row->fields[row->count - 1];
        for (size_t at = 0; at + mark.length < title.length; at++) {
            bf_text rest = bf_text_slice(title, at, title.length);
            if (bf_text_starts(rest, mark))
                return bf_table_year(
                    bf_text_slice(rest, mark.length, rest.length));
        }
    }
    return 0;
}

static bool has_months_in_order(const bf_csv_row *header)
{
    bf_buffer names;
    bf_buffer_init(&names, BF_CSV_FIELD);
    for (size_t i = 1; i < header->count; i++) {
        bf_buffer_puts(&names, i > 1 ? " " : "");
        bf_buffer_add(&names, header->fields[i]);
    }
    bool right =
        bf_text_starts(bf_buffer_text(&names), bf_text_from(months_in_order));
    bf_buffer_release(&names);
    return right;
}

static void *start(const bf_csv_row *header, bf_table_reading *reading,
                   bf_error *error)
{
    struct state *state = bf_arena_take(reading->arena, sizeof *state, error);
    if (!state || !bf_usbp_init(&state->usbp, reading, error))
        return NULL;
    state->reading = reading;
    state->fiscal_year = find_year(reading);
    if (!state->fiscal_year)
        bf_fail(error, BF_DATA,
                "%s:%zu:1: no title above with \"FY\" and a year",
                header->source, header->line);
    else if (!has_months_in_order(header))
        bf_fail(error, BF_DATA, "%s:%zu:1: not the months October to September",
                header->source, header->line);
    return error->status == BF_OK ? state : NULL;
}

/* Reads the months and their total; *bad is the first cell that is wrong. */
static bool read_numbers(const bf_csv_row *row, int64_t counts[NUMBERS],
                         size_t *bad)
{
    int64_t sum = 0;
    for (size_t i = 0; i < NUMBERS; i++) {
        *bad = row->count - NUMBERS + i;
        if (!bf_table_count(row->fields[*bad], &counts[i]))
            return false;
        sum += i < MONTHS ? counts[i] : 0;
    }
    return sum == counts[MONTHS];
}

/* True when no cell behind the label has a value. */
static bool is_absent(const bf_csv_row *row)
{
    for (size_t i = 1; i < row->count; i++) {
        if (!bf_table_is_absent(row->fields[i]))
            return false;
    }
    return true;
}

/* For the check that the sectors add up to their border. */
static void add_up(struct state *state, const char *place,
                   const int64_t counts[NUMBERS])
{
    if (strncmp(place, "us", 2) != 0) {
        for (size_t i = 0; i < MONTHS; i++)
            state->sectors[i] += counts[i];
    } else if (strcmp(place, "us-southwest-border") == 0) {
        memcpy(state->border, counts, sizeof state->border);
        state->has_border = true;
    }
}

static bool add_months(struct state *state, const bf_csv_row *row,
                       const char *place, const int64_t counts[NUMBERS],
                       bf_error *error)
{
    bf_month month = bf_fiscal_year_start(state->fiscal_year);
    for (size_t i = 0; i < MONTHS; i++, month.index++) {
        bf_cell cell = bf_cell_of_row(0, counts[i], row);
        if (!bf_usbp_add(&state->usbp, month, place, &cell, error))
            return false;
    }
    add_up(state, place, counts);
    return bf_table_accept(state->reading);
}

static bool take_numbers(struct state *state, const bf_csv_row *row,
                         bf_text label, bf_error *error)
{
    const char *place = bf_usbp_place(label);
    int64_t counts[NUMBERS];
    size_t bad = 0;
    if (!place)
        return bf_table_skip(state->reading, BF_SKIP_OTHER);
    if (is_absent(row))
        return bf_table_skip(state->reading, BF_SKIP_BLANK);
    if (!read_numbers(row, counts, &bad))
        return bf_table_reject(state->reading, row, bad,
                               "a count that agrees with its row");
    return add_months(state, row, place, counts, error);
}

static bool take(void *context, const bf_csv_row *row, bf_error *error)
{
    struct state *state = context;
    bf_text label = state->label;
    state->label = (bf_text){0};
    if (row->count == NUMBERS + 1)
        return take_numbers(state, row, row->fields[0], error);
    if (row->count == NUMBERS && label.length)
        return take_numbers(state, row, label, error);
    if (row->count != 1)
        return bf_table_reject(state->reading, row, 0,
                               "the start of a row of twelve months");
    state->label = bf_text_copy(row->fields[0], state->reading->arena, error);
    return state->label.bytes && bf_table_skip(state->reading, BF_SKIP_WORDS);
}

static bool finish(void *context, bf_error *error)
{
    struct state *state = context;
    const bf_table_reading *reading = state->reading;
    if (state->has_border &&
        memcmp(state->sectors, state->border, sizeof state->border) != 0)
        bf_notes_add(&reading->into->notes,
                     "%.*s: the sectors do not add up to Southwest Border",
                     BF_SHOW(reading->source));
    return bf_tally_finish(&state->usbp.tally, error);
}

const bf_table_reader bf_reader_usbp_year = {
    .name = "Border Patrol months of a fiscal year",
    .columns = columns,
    .report = true,
    .start = start,
    .take = take,
    .finish = finish};
