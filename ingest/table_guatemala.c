/*
 * Guatemalans sent back from Mexico and the United States, as the IOM's
 * gdidata keeps Guatemala's counts: a row per month, sex, age and country.
 */
#include "ingest/readers.h"

#include "ingest/tally.h"

static const char *const columns[] = {"t", "sex", "age", "origin", "n", NULL};

/* Who sent them back. */
static const struct {
    const char *origin;
    const char *authority;
    const char *place;
} senders[] = {
    {"MEX", "MX", "mx"},
    {"USA", "US", "us"},
};

enum { SENDERS = sizeof senders / sizeof senders[0] };

struct state {
    const bf_table_reading *reading;
    size_t month;
    size_t origin;
    size_t count;
    bf_tally tallies[SENDERS];
};

static void *start(const bf_csv_row *header, bf_table_reading *reading,
                   bf_error *error)
{
    struct state *state = bf_arena_take(reading->arena, sizeof *state, error);
    if (!state)
        return NULL;
    state->reading = reading;
    state->month = bf_table_column(header, "t");
    state->origin = bf_table_column(header, "origin");
    state->count = bf_table_column(header, "n");
    for (size_t i = 0; i < SENDERS; i++) {
        if (!bf_tally_init(&state->tallies[i], reading, senders[i].authority,
                           error))
            return NULL;
    }
    return state;
}

/* The index of who sent them; SENDERS when it is not known. */
static size_t find_sender(bf_text origin)
{
    size_t i = 0;
    while (i < SENDERS &&
           !bf_text_equal(origin, bf_text_from(senders[i].origin)))
        i++;
    return i;
}

static bool add(struct state *state, const bf_csv_row *row, bf_month month,
                int64_t count, bf_error *error)
{
    size_t sender = find_sender(row->fields[state->origin]);
    bf_tally *tally = &state->tallies[sender];
    const bf_cell cell = bf_cell_of_row(0, count, row);
    const bf_tally_key key = {
        .month = month,
        .measure = bf_tally_slug(tally, BF_TEXT("deportations"), error),
        .place =
            bf_tally_slug(tally, bf_text_from(senders[sender].place), error),
        .population = bf_tally_slug(tally, BF_TEXT("GT"), error)};
    return error->status == BF_OK && bf_tally_add(tally, &key, &cell, error) &&
           bf_table_accept(state->reading);
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
    if (!bf_table_count(row->fields[state->count], &count))
        return bf_table_reject(reading, row, state->count, "a count");
    /* Sent back from neither, or it is not said from where. */
    if (find_sender(row->fields[state->origin]) == SENDERS)
        return bf_table_skip(reading, BF_SKIP_OTHER);
    return add(state, row, month, count, error);
}

static bool finish(void *context, bf_error *error)
{
    struct state *state = context;
    bool ok = true;
    for (size_t i = 0; i < SENDERS && ok; i++)
        ok = bf_tally_finish(&state->tallies[i], error);
    return ok;
}

const bf_table_reader bf_reader_guatemala = {.name =
                                                 "Guatemalans sent back (IOM)",
                                             .columns = columns,
                                             .only = true,
                                             .start = start,
                                             .take = take,
                                             .finish = finish};
