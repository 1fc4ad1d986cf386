#include "ingest/sheet.h"

#include "ingest/tally.h"

enum { OUTPUTS_MOST = 128 };

/* A column, and the sum that it is part of. */
struct output {
    size_t column;
    bf_tally_key key;
};

struct state {
    const bf_table_reading *reading;
    bf_tally tally;
    struct output outputs[OUTPUTS_MOST];
    size_t output_count;
    size_t year_column;
    size_t month_column;
    int year; /* of the last total; 0 before the first */
    bf_cells months;
};

bf_text bf_sheet_name(bf_text header)
{
    bf_text bare = bf_text_trim(header);
    while (bare.length && bare.bytes[bare.length - 1] >= '0' &&
           bare.bytes[bare.length - 1] <= '9')
        bare.length--;
    bool glued = bare.length && bare.bytes[bare.length - 1] != ' ';
    return glued ? bare : bf_text_trim(header);
}

bool bf_sheet_is(bf_text header, const char *name)
{
    return bf_table_is_same(bf_sheet_name(header), bf_text_from(name));
}

/* The name over a column: a group stands over the first of its columns. */
static bf_text group_of(const bf_table_reading *reading, size_t column)
{
    if (reading->above_count == 0)
        return (bf_text){0};
    const bf_csv_row *above = &reading->above[reading->above_count - 1];
    for (size_t i = column + 1; i > 0; i--) {
        if (i <= above->count && above->fields[i - 1].length)
            return above->fields[i - 1];
    }
    return (bf_text){0};
}

static bool add_outputs(struct state *state, size_t column,
                        const bf_sheet_words *words, size_t count,
                        bf_error *error)
{
    bf_tally *tally = &state->tally;
    for (size_t i = 0; i < count; i++) {
        if (state->output_count == OUTPUTS_MOST)
            return bf_fail(error, BF_LIMIT, "more than %d columns",
                           OUTPUTS_MOST);
        struct output *output = &state->outputs[state->output_count++];
        bf_tally_key *key = &output->key;
        output->column = column;
        key->measure =
            bf_tally_slug(tally, bf_text_from(words[i].measure), error);
        key->agency =
            bf_tally_slug(tally, bf_text_from(words[i].agency), error);
        key->place = bf_tally_slug(tally, bf_text_from(words[i].place), error);
        key->population = bf_tally_slug(tally, words[i].population, error);
        key->part = bf_tally_slug(tally, bf_text_from(words[i].part), error);
    }
    return error->status == BF_OK;
}

void *bf_sheet_start(const bf_csv_row *header, bf_table_reading *reading,
                     const bf_sheet *sheet, bf_error *error)
{
    struct state *state = bf_arena_take(reading->arena, sizeof *state, error);
    if (!state || !bf_tally_init(&state->tally, reading, "US", error))
        return NULL;
    state->reading = reading;
    state->tally.rounded = true;
    state->year_column = bf_table_column(header, "Fiscal Year");
    state->month_column = bf_table_column(header, "Month");
    for (size_t i = 0; i < header->count; i++) {
        bf_sheet_words words[BF_SHEET_WORDS];
        size_t count = sheet->describe(sheet, group_of(reading, i),
                                       header->fields[i], words);
        if (!add_outputs(state, i, words, count, error))
            return NULL;
    }
    return state;
}

static bool is_same_key(const bf_tally_key *a, const bf_tally_key *b)
{
    return a->measure == b->measure && a->agency == b->agency &&
           a->place == b->place && a->population == b->population &&
           a->part == b->part;
}

/*
 * The sum of the columns of one key; false when one of them has no value, and
 * when an earlier column has made it already.
 */
static bool add_up(const struct state *state, const bf_csv_row *row,
                   size_t which, int64_t *sum)
{
    const bf_tally_key *key = &state->outputs[which].key;
    *sum = 0;
    for (size_t i = 0; i < state->output_count; i++) {
        int64_t count = 0;
        if (!is_same_key(&state->outputs[i].key, key))
            continue;
        if (i < which ||
            !bf_table_count(row->fields[state->outputs[i].column], &count))
            return false;
        *sum += count;
    }
    return true;
}

/* The first cell that is neither a count nor absent; BF_NO_COLUMN if none. */
static size_t find_bad(const struct state *state, const bf_csv_row *row)
{
    for (size_t i = 0; i < state->output_count; i++) {
        size_t column = state->outputs[i].column;
        int64_t count = 0;
        if (!bf_table_is_absent(row->fields[column]) &&
            !bf_table_count(row->fields[column], &count))
            return column;
    }
    return BF_NO_COLUMN;
}

static bool add_month(struct state *state, const bf_csv_row *row,
                      bf_month month, bf_error *error)
{
    bf_cell *seen = bf_cells_at(&state->months, (uint64_t)month.index,
                                state->reading->arena, error);
    if (!seen)
        return false;
    if (seen->rows)
        return bf_table_reject_repeated(state->reading, row, seen->first);
    const bf_cell one = bf_cell_of_row(0, 0, row);
    bf_cell_add(seen, &one);
    for (size_t i = 0; i < state->output_count; i++) {
        int64_t sum = 0;
        if (!add_up(state, row, i, &sum))
            continue;
        const bf_cell cell = bf_cell_of_row(0, sum, row);
        bf_tally_key key = state->outputs[i].key;
        key.month = month;
        if (!bf_tally_add(&state->tally, &key, &cell, error))
            return false;
    }
    return bf_table_accept(state->reading);
}

bool bf_sheet_take(void *context, const bf_csv_row *row, bf_error *error)
{
    struct state *state = context;
    bf_text year = row->fields[state->year_column];
    bf_text month = row->fields[state->month_column];
    int number = bf_table_month(month);
    if (bf_sheet_is(month, "Total")) {
        state->year = bf_table_year(year);
        return state->year
                   ? bf_table_skip(state->reading, BF_SKIP_TOTAL)
                   : bf_table_reject(state->reading, row, state->year_column,
                                     "a fiscal year");
    }
    if (month.length == 0) /* A footnote. */
        return bf_table_skip(state->reading, BF_SKIP_WORDS);
    if (!number || !state->year)
        return bf_table_reject(state->reading, row, state->month_column,
                               "a month below its year");
    size_t bad = find_bad(state, row);
    if (bad != BF_NO_COLUMN)
        return bf_table_reject(state->reading, row, bad, "a count");
    return add_month(state, row, bf_table_fiscal_month(state->year, number),
                     error);
}

bool bf_sheet_finish(void *context, bf_error *error)
{
    struct state *state = context;
    return bf_tally_finish(&state->tally, error);
}
