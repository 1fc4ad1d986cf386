#include "ingest/cbp_rows.h"

#include "ingest/cbp_cells.h"

/* The columns of all variants, each with the names it goes by. */
enum column {
    FISCAL_YEAR,
    MONTH,
    CALENDAR_MONTH,
    COMPONENT,
    REGION,
    AREA,
    STATE,
    GROUP,
    CITIZENSHIP,
    TITLE,
    TYPE,
    COLUMNS
};

enum { NAMES_MOST = 3 };

static const struct {
    const char *names[NAMES_MOST];
    const char *what; /* for messages: is not ... */
    bf_term_function *read;
} columns[COLUMNS] = {
    [FISCAL_YEAR] = {{"Fiscal Year", "Fiscal Year-value"},
                     "a fiscal year",
                     bf_table_year},
    [MONTH] = {{"Month (abbv)", "Month (abbv)-value"},
               "a month",
               bf_table_month},
    [CALENDAR_MONTH] = {{"t", "month"},
                        "a month such as 2024-03",
                        bf_table_calendar_month},
    [COMPONENT] = {{"Component", "Component-value"},
                   "a component",
                   bf_border_agency_read},
    [REGION] = {{"Land Border Region"}, "a region", bf_border_region_read},
    [AREA] = {{"Area of Responsibility", "area", "sector"}, "an area", NULL},
    [STATE] = {{"State"}, "a state", NULL},
    [GROUP] = {{"Demographic", "Demographic-value", "demog"},
               "a demographic group",
               bf_border_group_read},
    [CITIZENSHIP] = {{"Citizenship", "Citizenship Grouping", "nat"},
                     "a citizenship",
                     NULL},
    [TITLE] = {{"Title of Authority", "authority"},
               "a title of authority",
               bf_border_title_read},
    [TYPE] = {{"Encounter Type", "type"},
              "an encounter type",
              bf_border_type_read},
};

static const char *const count_names[] = {
    "Encounter Count", "SUM(Encounter Count)-alias", "n", "count", NULL};

struct state {
    const bf_table_reading *reading;
    const bf_cbp_variant *variant;
    int fiscal_year;       /* of tables without a column for it */
    size_t index[COLUMNS]; /* BF_NO_COLUMN: the table has none */
    size_t used[COLUMNS];  /* the columns that it has */
    size_t used_count;
    size_t count_index;
    bf_terms terms[COLUMNS];
    const bf_border_area *areas[BF_TERMS_MOST]; /* NULL: not looked up */
    bf_cbp_months months;
};

/* The first column that goes by one of at most `most` names. */
static size_t find_column(const bf_csv_row *header, const char *const *names,
                          size_t most)
{
    size_t found = BF_NO_COLUMN;
    for (size_t i = 0; i < most && names[i] && found == BF_NO_COLUMN; i++)
        found = bf_table_column(header, names[i]);
    return found;
}

/* Columns that repeat what others say. */
static bool is_idle(bf_text name)
{
    static const char *const idle[] = {"", "Month Grouping", "AOR (Abbv)",
                                       "t_fy"};
    for (size_t i = 0; i < sizeof idle / sizeof idle[0]; i++) {
        if (bf_table_is_same(name, bf_text_from(idle[i])))
            return true;
    }
    return bf_text_ends(name, BF_TEXT("-alias"));
}

/*
 * A column that is not known may split the rows further, and then none of
 * them would be the whole that it seems to be.
 */
static bool check_columns(const struct state *state, const bf_csv_row *header,
                          bf_error *error)
{
    for (size_t i = 0; i < header->count; i++) {
        bool known = i == state->count_index || is_idle(header->fields[i]);
        for (size_t j = 0; j < state->used_count && !known; j++)
            known = state->index[state->used[j]] == i;
        if (!known)
            return bf_csv_reject(header, i, "a column that is not known here",
                                 error);
    }
    return true;
}

/*
 * A table of the current year that does not say which: CBP releases a month
 * in the month after it.
 */
static bool find_year(struct state *state, const bf_csv_row *header,
                      bf_error *error)
{
    bf_day released = bf_table_as_of(state->reading, BF_NO_MONTH);
    if (state->index[FISCAL_YEAR] != BF_NO_COLUMN ||
        state->index[CALENDAR_MONTH] != BF_NO_COLUMN)
        return true;
    if (!bf_day_is(released))
        return bf_fail(error, BF_DATA,
                       "%s: a table of one fiscal year that does not say which "
                       "and has no day of release in its name",
                       header->source);
    const bf_month last = {.index = bf_day_month(released).index - 1};
    state->fiscal_year = bf_month_fiscal_year(last);
    return true;
}

void *bf_cbp_start(const bf_csv_row *header, const bf_table_reading *reading,
                   const bf_cbp_variant *variant, bf_error *error)
{
    struct state *state = bf_arena_take(reading->arena, sizeof *state, error);
    if (!state)
        return NULL;
    state->reading = reading;
    state->variant = variant;
    state->count_index = find_column(header, count_names, SIZE_MAX);
    for (size_t i = 0; i < COLUMNS; i++) {
        state->index[i] = find_column(header, columns[i].names, NAMES_MOST);
        if (state->index[i] == BF_NO_COLUMN)
            continue;
        state->used[state->used_count++] = i;
        if (!bf_terms_init(&state->terms[i], columns[i].read, reading->arena,
                           error))
            return NULL;
    }
    return check_columns(state, header, error) &&
                   find_year(state, header, error)
               ? state
               : NULL;
}

/* The codes of a row's terms; the first column without one, or COLUMNS. */
static enum column read_codes(struct state *state, const bf_csv_row *row,
                              int codes[COLUMNS], bf_error *error)
{
    for (size_t i = 0; i < state->used_count; i++) {
        size_t column = state->used[i];
        bf_text term = row->fields[state->index[column]];
        if (term.length == 0 && state->variant->blanks)
            continue;
        codes[column] = bf_terms_code(&state->terms[column], term,
                                      state->reading->arena, error);
        if (codes[column] == 0)
            return (enum column)column;
    }
    return COLUMNS;
}

/* Where a table of sectors has no column of its own for it. */
static void fill_from_area(struct state *state, bf_cbp_codes *codes)
{
    const bf_border_area **area = &state->areas[codes->area];
    if (!*area)
        *area = bf_border_area_read(
            bf_terms_text(&state->terms[AREA], codes->area));
    codes->agency = (int)(*area)->agency;
    codes->region = (int)(*area)->region;
}

static bf_cbp_codes arrange(struct state *state, const int codes[COLUMNS])
{
    bf_cbp_codes arranged = {.agency = codes[COMPONENT],
                             .region = codes[REGION],
                             .area = codes[AREA],
                             .state = codes[STATE],
                             .group = codes[GROUP],
                             .citizenship = codes[CITIZENSHIP],
                             .title = codes[TITLE],
                             .type = codes[TYPE]};
    if (codes[CALENDAR_MONTH])
        arranged.month.index = codes[CALENDAR_MONTH];
    else
        arranged.month = bf_table_fiscal_month(
            codes[FISCAL_YEAR] ? codes[FISCAL_YEAR] : state->fiscal_year,
            codes[MONTH]);
    if (state->index[REGION] == BF_NO_COLUMN)
        arranged.region = (int)state->variant->region;
    if (arranged.region == BF_REGION_UNKNOWN)
        fill_from_area(state, &arranged);
    if (state->index[TYPE] == BF_NO_COLUMN)
        arranged.type = bf_cbp_type(arranged.agency, arranged.title);
    return arranged;
}

static bool add_row(struct state *state, const bf_csv_row *row,
                    const bf_cbp_codes *codes, const bf_cell *one,
                    bf_error *error)
{
    const bf_table_reading *reading = state->reading;
    bf_cbp_month *month =
        bf_cbp_months_at(&state->months, codes->month, reading->arena, error);
    if (!month)
        return false;
    if (state->variant->repeats)
        return bf_cbp_add_row(month, codes, one, reading->arena, error) &&
               bf_table_accept(reading);
    bf_cell *cell =
        bf_cells_at(&month->cells, bf_cbp_pack(codes), reading->arena, error);
    if (!cell)
        return false;
    if (cell->rows)
        return bf_table_reject_repeated(reading, row, cell->first);
    bf_cell_add(cell, one);
    return bf_table_accept(reading);
}

/* A row that is the sum of others. */
static bool is_total(const struct state *state, const bf_csv_row *row)
{
    for (size_t i = 0; i < state->used_count; i++) {
        bf_text term = row->fields[state->index[state->used[i]]];
        if (bf_text_equal(term, BF_TEXT("all")) ||
            bf_text_equal(term, BF_TEXT("%all%")))
            return true;
    }
    return false;
}

/* The scrapes of dashboards write some whole numbers as 74.0 or 74.000. */
static bool read_count(const struct state *state, const bf_csv_row *row,
                       int64_t *count)
{
    bf_text cell = row->fields[state->count_index];
    return bf_table_count(state->variant->totals ? bf_table_whole(cell) : cell,
                          count);
}

bool bf_cbp_take(void *context, const bf_csv_row *row, bf_error *error)
{
    struct state *state = context;
    const bf_table_reading *reading = state->reading;
    int codes[COLUMNS] = {0};
    int64_t count = 0;
    if (state->variant->totals && is_total(state, row))
        return bf_table_skip(reading, BF_SKIP_TOTAL);
    if (state->variant->totals &&
        bf_table_is_absent(row->fields[state->count_index]))
        return bf_table_skip(reading, BF_SKIP_BLANK);
    enum column bad = read_codes(state, row, codes, error);
    if (error->status != BF_OK)
        return false;
    if (bad != COLUMNS)
        return bf_table_reject(reading, row, state->index[bad],
                               columns[bad].what);
    if (!read_count(state, row, &count))
        return bf_table_reject(reading, row, state->count_index, "a count");
    bf_cbp_codes arranged = arrange(state, codes);
    if (!bf_cbp_is_consistent(&arranged))
        return bf_table_reject(reading, row, state->index[TYPE],
                               "what that component does under that title");
    const bf_cell one = bf_cell_of_row(0, count, row);
    return add_row(state, row, &arranged, &one, error);
}

bool bf_cbp_finish(void *context, bf_error *error)
{
    struct state *state = context;
    const bf_cbp_names names = {.areas = &state->terms[AREA],
                                .citizenships = &state->terms[CITIZENSHIP],
                                .nationwide = state->variant->region !=
                                              BF_REGION_SOUTHWEST};
    bf_tally tally;
    return bf_tally_init(&tally, state->reading, "US", error) &&
           bf_cbp_add_up(&state->months, &names, &tally, error) &&
           bf_tally_finish(&tally, error);
}
