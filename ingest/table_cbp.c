/*
 * CBP's tables of encounters: a row per fiscal year, month and group of
 * people, in several sets of columns.  The rows become cells by code first,
 * so that memory depends on how many different rows there are at most.
 */
#include "ingest/readers.h"

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
    [FISCAL_YEAR] = {{"Fiscal Year"}, "a fiscal year", bf_table_year},
    [MONTH] = {{"Month (abbv)"}, "a month", bf_table_month},
    [CALENDAR_MONTH] = {{"t", "month"},
                        "a month such as 2024-03",
                        bf_table_calendar_month},
    [COMPONENT] = {{"Component"}, "a component", bf_border_agency_read},
    [REGION] = {{"Land Border Region"}, "a region", bf_border_region_read},
    [AREA] = {{"Area of Responsibility", "area", "sector"}, "an area", NULL},
    [STATE] = {{"State"}, "a state", NULL},
    [GROUP] = {{"Demographic", "demog"},
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

static const char *const count_names[NAMES_MOST] = {"Encounter Count", "n",
                                                    "count"};

/* How a variant differs from the others. */
struct variant {
    bf_border_region region; /* of tables without that column */
    bool blanks;             /* a group that is not said is left blank */
    bool repeats;            /* rows may repeat, since columns were dropped */
};

struct state {
    const bf_table_reading *reading;
    struct variant variant;
    size_t index[COLUMNS]; /* BF_NO_COLUMN: the table has none */
    size_t used[COLUMNS];  /* the columns that it has */
    size_t used_count;
    size_t count_index;
    bf_terms terms[COLUMNS];
    const bf_border_area *areas[BF_TERMS_MOST]; /* NULL: not looked up */
    bf_cells cells;
};

static size_t find_column(const bf_csv_row *header,
                          const char *const names[NAMES_MOST])
{
    size_t found = BF_NO_COLUMN;
    for (size_t i = 0; i < NAMES_MOST && names[i]; i++) {
        if (found == BF_NO_COLUMN)
            found = bf_table_column(header, names[i]);
    }
    return found;
}

static void *start(const bf_csv_row *header, bf_table_reading *reading,
                   struct variant variant, bf_error *error)
{
    struct state *state = bf_arena_take(reading->arena, sizeof *state, error);
    if (!state)
        return NULL;
    state->reading = reading;
    state->variant = variant;
    state->count_index = find_column(header, count_names);
    for (size_t i = 0; i < COLUMNS; i++) {
        state->index[i] = find_column(header, columns[i].names);
        if (state->index[i] == BF_NO_COLUMN)
            continue;
        state->used[state->used_count++] = i;
        if (!bf_terms_init(&state->terms[i], columns[i].read, reading->arena,
                           error))
            return NULL;
    }
    return state;
}

/* The codes of a row's terms; the first column without one, or COLUMNS. */
static enum column read_codes(struct state *state, const bf_csv_row *row,
                              int codes[COLUMNS], bf_error *error)
{
    for (size_t i = 0; i < state->used_count; i++) {
        size_t column = state->used[i];
        bf_text term = row->fields[state->index[column]];
        if (term.length == 0 && state->variant.blanks)
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
        arranged.month =
            bf_table_fiscal_month(codes[FISCAL_YEAR], codes[MONTH]);
    if (state->index[REGION] == BF_NO_COLUMN)
        arranged.region = (int)state->variant.region;
    if (arranged.region == BF_REGION_UNKNOWN)
        fill_from_area(state, &arranged);
    /* Under Title 42 there are only expulsions; under Title 8 it depends. */
    if (state->index[TYPE] == BF_NO_COLUMN && arranged.title == BF_TITLE_42)
        arranged.type = BF_TYPE_EXPULSIONS;
    return arranged;
}

static bool add_row(struct state *state, const bf_csv_row *row,
                    const bf_cell *one, bf_error *error)
{
    const bf_table_reading *reading = state->reading;
    bf_cell *cell = bf_cells_at(&state->cells, one->key, reading->arena, error);
    if (!cell)
        return false;
    if (cell->rows && !state->variant.repeats)
        return bf_table_reject_repeated(reading, row, cell->first);
    if (!bf_cell_add(cell, one))
        return bf_table_reject(reading, row, state->count_index,
                               "a count that can be added");
    return bf_table_accept(reading);
}

static bool take(void *context, const bf_csv_row *row, bf_error *error)
{
    struct state *state = context;
    const bf_table_reading *reading = state->reading;
    int codes[COLUMNS] = {0};
    int64_t count = 0;
    enum column bad = read_codes(state, row, codes, error);
    if (error->status != BF_OK)
        return false;
    if (bad != COLUMNS)
        return bf_table_reject(reading, row, state->index[bad],
                               columns[bad].what);
    if (!bf_table_count(row->fields[state->count_index], &count))
        return bf_table_reject(reading, row, state->count_index, "a count");
    bf_cbp_codes arranged = arrange(state, codes);
    if (!bf_cbp_is_consistent(&arranged))
        return bf_table_reject(reading, row, state->index[TYPE],
                               "what that component does under that title");
    bf_cell one = bf_cell_of_row(bf_cbp_pack(&arranged), count, row);
    return add_row(state, row, &one, error);
}

static bool finish(void *context, bf_error *error)
{
    struct state *state = context;
    const bf_cbp_names names = {.areas = &state->terms[AREA],
                                .citizenships = &state->terms[CITIZENSHIP],
                                .nationwide = state->variant.region !=
                                              BF_REGION_SOUTHWEST};
    bf_tally tally;
    return bf_tally_init(&tally, state->reading, "US", error) &&
           bf_cbp_add_up(&state->cells, &names, &tally, error) &&
           bf_tally_finish(&tally, error);
}

static void *start_southwest(const bf_csv_row *header,
                             bf_table_reading *reading, bf_error *error)
{
    const struct variant variant = {.region = BF_REGION_SOUTHWEST};
    return start(header, reading, variant, error);
}

static void *start_nationwide(const bf_csv_row *header,
                              bf_table_reading *reading, bf_error *error)
{
    const struct variant variant = {.region = BF_REGION_UNKNOWN};
    return start(header, reading, variant, error);
}

static void *start_gdidata(const bf_csv_row *header, bf_table_reading *reading,
                           bf_error *error)
{
    const struct variant variant = {.region = BF_REGION_SOUTHWEST,
                                    .blanks = true};
    return start(header, reading, variant, error);
}

static void *start_sectors(const bf_csv_row *header, bf_table_reading *reading,
                           bf_error *error)
{
    const struct variant variant = {.region = BF_REGION_UNKNOWN,
                                    .repeats = true};
    return start(header, reading, variant, error);
}

static const char *const southwest_columns[] = {
    "Fiscal Year",    "Month (abbv)",         "Component",
    "Demographic",    "Citizenship Grouping", "Title of Authority",
    "Encounter Type", "Encounter Count",      NULL};

static const char *const state_columns[] = {
    "Fiscal Year", "Month (abbv)", "Land Border Region", "State",
    "Demographic", "Citizenship",  "Title of Authority", "Encounter Count",
    NULL};

static const char *const nationwide_columns[] = {
    "Fiscal Year",        "Month (abbv)",
    "Component",          "Land Border Region",
    "Demographic",        "Citizenship",
    "Title of Authority", "Encounter Type",
    "Encounter Count",    NULL};

static const char *const gdidata_columns[] = {
    "t", "component", "area", "authority", "type", "demog", "nat", "n", NULL};

static const char *const sector_columns[] = {
    "month", "sector", "demographic", "citizenship", "count", NULL};

const bf_table_reader bf_reader_cbp_southwest = {
    .name = "CBP Southwest Land Border Encounters",
    .columns = southwest_columns,
    .start = start_southwest,
    .take = take,
    .finish = finish};

const bf_table_reader bf_reader_cbp_state = {
    .name = "CBP Nationwide Encounters by State",
    .columns = state_columns,
    .start = start_nationwide,
    .take = take,
    .finish = finish};

const bf_table_reader bf_reader_cbp_nationwide = {
    .name = "CBP Nationwide Encounters",
    .columns = nationwide_columns,
    .start = start_nationwide,
    .take = take,
    .finish = finish};

const bf_table_reader bf_reader_cbp_gdidata = {
    .name = "CBP encounters as the IOM keeps them",
    .columns = gdidata_columns,
    .start = start_gdidata,
    .take = take,
    .finish = finish};

const bf_table_reader bf_reader_cbp_sectors = {.name = "encounters by sector",
                                               .columns = sector_columns,
                                               .start = start_sectors,
                                               .take = take,
                                               .finish = finish};
