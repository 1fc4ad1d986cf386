/*
 * The detention sheet of ICE's workbooks: many tables below and beside each
 * other, each under a title that ends in its fiscal year.  Read are the three
 * that have months and a place among the measures.  Months to come hold 0,
 * and the running month is not over: both are left out.  Removals have one
 * number for the fiscal year, or for what there is of it: it is shared among
 * the months as an average, which no chart of months shows.
 */
#include "ingest/readers.h"

#include "ingest/tally.h"

#define COUNT_OF(array) (sizeof(array) / sizeof((array)[0]))

enum { MONTHS = 12 };

/* Of the first table; it is on no other sheet. */
static const char *const columns[] = {"Processing Disposition", NULL};

/* A table by how its title begins, and its one row that is read. */
static const struct section {
    const char *title;
    const char *label;
    const char *second; /* what stands right of the label; NULL: a month */
    const char *measure;
    const char *part;
    bf_basis basis;
} sections[] = {
    {"ICE Initial Book-Ins by Arresting Agency and Month", "ICE", NULL,
     "apprehensions", "book-ins", BF_BASIS_REPORTED},
    {"ICE Final Book Outs by Release Reason, Month and Criminality",
     "Release to Remove", "Total", "deportations", "book-outs",
     BF_BASIS_REPORTED},
    {"ICE Average Daily Population by Arresting Agency, Month and Criminality",
     "Average", NULL, "stranded", "", BF_BASIS_STOCK},
};

struct state {
    const bf_table_reading *reading;
    const struct section *section; /* NULL: none that is read */
    size_t column;                 /* of its title and labels */
    size_t first;                  /* of its months; BF_NO_COLUMN before */
    int fiscal_year;
    bool open;         /* the title says that the year is not over */
    int removals_year; /* of the table of removals that has begun; or 0 */
    bool removals_open;
    size_t removals; /* its column */
    bf_cell removed; /* its total; no rows before it came */
    bf_tally spread;
    bf_tally counted;
    bf_tally present; /* people present at one time */
};

static void *start(const bf_csv_row *header, bf_table_reading *reading,
                   bf_error *error)
{
    struct state *state = bf_arena_take(reading->arena, sizeof *state, error);
    (void)header;
    if (!state || !bf_tally_init(&state->counted, reading, "US", error) ||
        !bf_tally_init(&state->spread, reading, "US", error) ||
        !bf_tally_init(&state->present, reading, "US", error))
        return NULL;
    state->reading = reading;
    state->spread.basis = BF_BASIS_AVERAGE;
    state->present.basis = BF_BASIS_STOCK;
    return state;
}

/* "EOFY2023", " FY26 YTD": the year in it; 0 when there is none. */
static int year_of(bf_text text, bool *open)
{
    bf_text mark = BF_TEXT("FY");
    int64_t year = 0;
    text = bf_text_trim(text);
    if (bf_text_starts(text, BF_TEXT("EO")))
        text = bf_text_slice(text, 2, text.length);
    if (!bf_text_starts(text, mark))
        return 0;
    bf_text rest = {0};
    bf_text digits =
        bf_text_cut(bf_text_slice(text, mark.length, text.length), ' ', &rest);
    *open = bf_text_trim(rest).length > 0;
    if (!bf_integer_parse(digits, &year) || year < 0)
        return 0;
    if (digits.length == 2)
        return 2000 + (int)year;
    return bf_table_year(digits);
}

/* Begins a table where a cell is the title of one. */
static void look_for_title(struct state *state, bf_text cell, size_t column)
{
    bf_text after = {0};
    bf_text title = bf_text_cut(cell, ':', &after);
    bool open = false;
    int year = year_of(after, &open);
    if (!year)
        return;
    if (bf_table_is_same(title, BF_TEXT("ICE Removals"))) {
        state->removals_year = year;
        state->removals_open = open;
        state->removals = column;
    }
    if (column == state->column)
        state->section = NULL;
    for (size_t i = 0; i < COUNT_OF(sections); i++) {
        if (!bf_table_is_same(title, bf_text_from(sections[i].title)))
            continue;
        state->section = &sections[i];
        state->column = column;
        state->first = BF_NO_COLUMN;
        state->fiscal_year = year;
        state->open = open;
    }
}

/* True when the total of the removals is in a row. */
static bool take_removals(struct state *state, const bf_csv_row *row)
{
    int64_t count = 0;
    if (!state->removals_year || state->removed.rows ||
        state->removals >= row->count ||
        !bf_table_is_same(row->fields[state->removals], BF_TEXT("Total")))
        return false;
    for (size_t i = state->removals + 1; i < row->count; i++) {
        if (!bf_table_count(row->fields[i], &count))
            continue;
        state->removed = bf_cell_of_row(0, count, row);
        return true;
    }
    return false;
}

/*
 * The days of the removals: the fiscal year, up to the release, or in one
 * that is open without a day of release to the last month that is over.
 */
static bf_period removals_period(const struct state *state)
{
    bf_period period = bf_fiscal_year_period(state->removals_year);
    bf_day known = bf_table_as_of(state->reading, state->removals_open
                                                      ? state->counted.newest
                                                      : BF_NO_MONTH);
    if (bf_day_is(known) && known.number < period.to.number)
        period.to = known;
    return period;
}

static bool add_removals(struct state *state, bf_error *error)
{
    bf_tally *tally = &state->spread;
    if (!state->removed.rows)
        return true;
    const bf_tally_key key = {
        .measure = bf_tally_slug(tally, BF_TEXT("deportations"), error),
        .agency = bf_tally_slug(tally, BF_TEXT("ICE"), error),
        .place = bf_tally_slug(tally, BF_TEXT("us"), error)};
    return error->status == BF_OK &&
           bf_tally_spread(tally, &key, &state->removed, removals_period(state),
                           error);
}

/* The column of October when all months stand in order from there. */
static size_t find_months(const struct state *state, const bf_csv_row *row)
{
    for (size_t i = state->column; i + MONTHS <= row->count; i++) {
        size_t right = 0;
        while (right < MONTHS && bf_table_month(row->fields[i + right]) ==
                                     (int)((right + 9) % MONTHS) + 1)
            right++;
        if (right == MONTHS)
            return i;
    }
    return BF_NO_COLUMN;
}

/* A count, or a mean rounded to whole people. */
static bool read_value(bf_text cell, int64_t *value)
{
    bf_text decimals = {0};
    if (!bf_table_count(bf_text_cut(cell, '.', &decimals), value))
        return false;
    for (size_t i = 0; i < decimals.length; i++) {
        if (decimals.bytes[i] < '0' || decimals.bytes[i] > '9')
            return false;
    }
    *value += decimals.length && decimals.bytes[0] >= '5';
    return true;
}

/* How many months of a row are over, as far as can be known. */
static size_t count_over(const struct state *state,
                         const int64_t values[MONTHS])
{
    bf_day released = bf_table_as_of(state->reading, BF_NO_MONTH);
    bf_month month = bf_fiscal_year_start(state->fiscal_year);
    size_t over = 0;
    if (bf_day_is(released)) {
        while (over < MONTHS &&
               bf_month_last(month).number <= released.number) {
            month.index++;
            over++;
        }
        return over;
    }
    over = MONTHS;
    while (over && values[over - 1] == 0)
        over--;
    return over && state->open ? over - 1 : over;
}

static bool add_months(struct state *state, const bf_csv_row *row,
                       const int64_t values[MONTHS], bf_error *error)
{
    const struct section *section = state->section;
    bf_tally *tally =
        section->basis == BF_BASIS_STOCK ? &state->present : &state->counted;
    bf_tally_key key = {
        .month = bf_fiscal_year_start(state->fiscal_year),
        .measure = bf_tally_slug(tally, bf_text_from(section->measure), error),
        .agency = bf_tally_slug(tally, BF_TEXT("ICE"), error),
        .place = bf_tally_slug(tally, BF_TEXT("us"), error),
        .part = bf_tally_slug(tally, bf_text_from(section->part), error)};
    size_t over = count_over(state, values);
    for (size_t i = 0; i < over && error->status == BF_OK; i++) {
        const bf_cell cell = bf_cell_of_row(0, values[i], row);
        bf_tally_add(tally, &key, &cell, error);
        key.month.index++;
    }
    state->section = NULL;
    return error->status == BF_OK &&
           (over ? bf_table_accept(state->reading)
                 : bf_table_skip(state->reading, BF_SKIP_BLANK));
}

static bool is_wanted(const struct state *state, const bf_csv_row *row)
{
    const struct section *section = state->section;
    return bf_table_is_same(row->fields[state->column],
                            bf_text_from(section->label)) &&
           (!section->second ||
            bf_table_is_same(row->fields[state->column + 1],
                             bf_text_from(section->second)));
}

static bool take(void *context, const bf_csv_row *row, bf_error *error)
{
    struct state *state = context;
    int64_t values[MONTHS];
    for (size_t i = 0; i < row->count; i++)
        look_for_title(state, row->fields[i], i);
    bool removals = take_removals(state, row);
    if (state->section && state->first == BF_NO_COLUMN) {
        state->first = find_months(state, row);
        return removals ? bf_table_accept(state->reading)
                        : bf_table_skip(state->reading, BF_SKIP_WORDS);
    }
    if (!state->section || !is_wanted(state, row))
        return removals ? bf_table_accept(state->reading)
                        : bf_table_skip(state->reading, BF_SKIP_OTHER);
    for (size_t i = 0; i < MONTHS; i++) {
        bf_text cell = row->fields[state->first + i];
        values[i] = 0;
        if (!bf_table_is_absent(cell) && !read_value(cell, &values[i]))
            return bf_table_reject(state->reading, row, state->first + i,
                                   "a count");
    }
    return add_months(state, row, values, error);
}

static bool finish(void *context, bf_error *error)
{
    struct state *state = context;
    return add_removals(state, error) &&
           bf_tally_finish(&state->counted, error) &&
           bf_tally_finish(&state->spread, error) &&
           bf_tally_finish(&state->present, error);
}

const bf_table_reader bf_reader_ice_detention = {.name =
                                                     "ICE Detention Statistics",
                                                 .columns = columns,
                                                 .report = true,
                                                 .start = start,
                                                 .take = take,
                                                 .finish = finish};
