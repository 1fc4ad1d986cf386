/*
 * Tables of somebody's own, read as a map says (see mapping.h).
 */
#include "ingest/mapping.h"
#include "ingest/tally.h"
#include "ingest/terms.h"

/* The columns of rules, in the order of the rules. */
struct ruled {
    const bf_mapping_rules *rules;
    size_t *index;
};

struct state {
    const bf_table_reading *reading;
    const bf_mapping *mapping;
    size_t index[BF_MAPPING_ROLES]; /* BF_NO_COLUMN: the map names none */
    struct ruled keep;
    struct ruled totals;
    bf_terms terms[BF_MAPPING_WORDS];
    /* By number of term: 1 + the slug it stands for, 0 for none. */
    uint32_t slugs[BF_MAPPING_WORDS][BF_TERMS_MOST];
    size_t known[BF_MAPPING_WORDS]; /* how many terms have been looked up */
    bf_slug constants[BF_MAPPING_WORDS];
    bf_tally tally;
};

static bool find_ruled(struct ruled *ruled, const bf_mapping_rules *rules,
                       const bf_csv_row *header, bf_arena *arena,
                       bf_error *error)
{
    ruled->rules = rules;
    ruled->index =
        bf_arena_take(arena, (rules->count + 1) * sizeof(size_t), error);
    for (size_t i = 0; ruled->index && i < rules->count; i++)
        ruled->index[i] = bf_table_column(header, rules->items[i].column.bytes);
    return ruled->index != NULL;
}

static bool find_words(struct state *state, bf_error *error)
{
    for (size_t i = 0; i < BF_MAPPING_WORDS; i++) {
        if (!bf_terms_init(&state->terms[i], NULL, state->reading->arena,
                           error))
            return false;
        state->constants[i] =
            bf_tally_slug(&state->tally, state->mapping->constants[i], error);
    }
    return error->status == BF_OK;
}

static void *start(const bf_csv_row *header, bf_table_reading *reading,
                   bf_error *error)
{
    const bf_mapping *mapping = reading->options->map;
    struct state *state = bf_arena_take(reading->arena, sizeof *state, error);
    if (!state ||
        !bf_tally_init(&state->tally, reading, mapping->authority.bytes, error))
        return NULL;
    state->reading = reading;
    state->mapping = mapping;
    if (mapping->source.length)
        reading->source = mapping->source;
    if (bf_day_is(mapping->as_of))
        reading->named = mapping->as_of;
    state->tally.unit = mapping->unit;
    state->tally.rounded = mapping->rounded;
    if (mapping->columns[BF_MAPPING_MONTH].length == 0)
        state->tally.basis = BF_BASIS_AVERAGE;
    for (size_t i = 0; i < BF_MAPPING_ROLES; i++)
        state->index[i] =
            mapping->columns[i].length
                ? bf_table_column(header, mapping->columns[i].bytes)
                : BF_NO_COLUMN;
    return find_ruled(&state->keep, &mapping->keep, header, reading->arena,
                      error) &&
                   find_ruled(&state->totals, &mapping->totals, header,
                              reading->arena, error) &&
                   find_words(state, error)
               ? state
               : NULL;
}

static bool holds_one_of(bf_text cell, const bf_text *cells, size_t count)
{
    cell = bf_text_trim(cell);
    for (size_t i = 0; i < count; i++) {
        if (bf_text_alike(cell, bf_text_trim(cells[i])))
            return true;
    }
    return false;
}

/* How many rules a row obeys. */
static size_t count_obeyed(const struct ruled *ruled, const bf_csv_row *row)
{
    size_t obeyed = 0;
    for (size_t i = 0; i < ruled->rules->count; i++) {
        const bf_mapping_rule *rule = &ruled->rules->items[i];
        obeyed += holds_one_of(row->fields[ruled->index[i]], rule->cells,
                               rule->cell_count);
    }
    return obeyed;
}

static bool is_absent(const bf_mapping *mapping, bf_text cell)
{
    return bf_table_is_absent(cell) ||
           holds_one_of(cell, mapping->absent, mapping->absent_count);
}

static bf_period month_period(bf_month month)
{
    return bf_month_is(month) ? bf_month_period(month) : BF_NO_PERIOD;
}

/* A whole year, where the map names no month. */
static bf_period read_year(const struct state *state, const bf_csv_row *row)
{
    int year = bf_mapping_year(row->fields[state->index[BF_MAPPING_YEAR]]);
    if (!year)
        return BF_NO_PERIOD;
    return state->mapping->fiscal_year ? bf_fiscal_year_period(year)
                                       : bf_year_period(year);
}

/* The month or year of a row; *column is where it is not one. */
static bf_period read_period(const struct state *state, const bf_csv_row *row,
                             size_t *column)
{
    size_t month_at = state->index[BF_MAPPING_MONTH];
    size_t year_at = state->index[BF_MAPPING_YEAR];
    *column = year_at;
    if (month_at == BF_NO_COLUMN)
        return read_year(state, row);
    bf_text cell = row->fields[month_at];
    int month = bf_table_month(cell);
    if (!month || year_at == BF_NO_COLUMN)
        *column = month_at;
    if (year_at == BF_NO_COLUMN)
        return month_period(
            bf_mapping_month(cell, state->reading->sheet.length > 0));
    int year = bf_table_year(bf_text_trim(row->fields[year_at]));
    if (!month || !year)
        return BF_NO_PERIOD;
    return month_period(state->mapping->fiscal_year
                            ? bf_table_fiscal_month(year, month)
                            : bf_month_of(year, month));
}

/* The slug of a cell, looked up when the cell first comes; 0: it has none. */
static uint32_t look_up(struct state *state, bf_mapping_role role, bf_text cell,
                        bf_error *error)
{
    bf_arena *arena = state->reading->arena;
    int number = bf_terms_code(&state->terms[role], cell, arena, error);
    bf_text word = {0};
    if ((size_t)number <= state->known[role])
        return state->slugs[role][number];
    state->known[role] = (size_t)number;
    if (!bf_mapping_cell(state->mapping, role, cell, &word, arena))
        return 0;
    uint32_t slug = bf_tally_slug(&state->tally, word, error) + 1U;
    state->slugs[role][number] = slug;
    return slug;
}

/* False when a cell is no word; *bad is its role. */
static bool read_words(struct state *state, const bf_csv_row *row,
                       bf_slug words[BF_MAPPING_WORDS], bf_mapping_role *bad,
                       bf_error *error)
{
    for (size_t i = 0; i < BF_MAPPING_WORDS; i++) {
        words[i] = state->constants[i];
        if (state->index[i] == BF_NO_COLUMN)
            continue;
        uint32_t slug = look_up(state, (bf_mapping_role)i,
                                row->fields[state->index[i]], error);
        *bad = (bf_mapping_role)i;
        if (slug == 0)
            return false;
        words[i] = (bf_slug)(slug - 1);
    }
    return true;
}

static bool reject_word(const struct state *state, const bf_csv_row *row,
                        bf_mapping_role role)
{
    static const char *const what[BF_MAPPING_WORDS] = {
        [BF_MAPPING_MEASURE] = "a measure; \"values\" of the map may say which",
        [BF_MAPPING_AGENCY] = "an agency; \"values\" of the map may say which",
        [BF_MAPPING_PLACE] = "a place; \"values\" of the map may say which",
        [BF_MAPPING_POPULATION] =
            "a population; \"values\" of the map may say which",
        [BF_MAPPING_PART] = "a part; \"values\" of the map may say which",
    };
    return bf_table_reject(state->reading, row, state->index[role], what[role]);
}

static bool add(struct state *state, const bf_csv_row *row, bf_tally_key key,
                bf_period period, bf_error *error)
{
    int64_t count = 0;
    bf_table_count(bf_table_whole(row->fields[state->index[BF_MAPPING_COUNT]]),
                   &count);
    const bf_cell one = bf_cell_of_row(0, count, row);
    key.month = bf_day_month(period.from);
    const bf_cell *there = bf_tally_cell(&state->tally, &key, error);
    if (!there)
        return false;
    if (there->rows && !state->mapping->sum)
        return bf_table_reject_repeated(state->reading, row, there->first);
    return bf_tally_spread(&state->tally, &key, &one, period, error) &&
           bf_table_accept(state->reading);
}

/* A row that has a value and is wanted. */
static bool take_value(struct state *state, const bf_csv_row *row,
                       bf_error *error)
{
    const bf_table_reading *reading = state->reading;
    bf_slug words[BF_MAPPING_WORDS];
    bf_mapping_role bad = BF_MAPPING_MEASURE;
    size_t column = state->index[BF_MAPPING_COUNT];
    int64_t count = 0;
    if (!bf_table_count(bf_table_whole(row->fields[column]), &count))
        return bf_table_reject(reading, row, column, "a count");
    bf_period period = read_period(state, row, &column);
    if (bf_period_is_empty(period))
        return bf_table_reject(
            reading, row, column,
            column == state->index[BF_MAPPING_MONTH] ? "a month" : "a year");
    bool known = read_words(state, row, words, &bad, error);
    if (error->status != BF_OK)
        return false;
    if (!known)
        return reject_word(state, row, bad);
    const bf_tally_key key = {.measure = words[BF_MAPPING_MEASURE],
                              .agency = words[BF_MAPPING_AGENCY],
                              .place = words[BF_MAPPING_PLACE],
                              .population = words[BF_MAPPING_POPULATION],
                              .part = words[BF_MAPPING_PART]};
    return add(state, row, key, period, error);
}

static bool take(void *context, const bf_csv_row *row, bf_error *error)
{
    struct state *state = context;
    const bf_table_reading *reading = state->reading;
    if (count_obeyed(&state->totals, row))
        return bf_table_skip(reading, BF_SKIP_TOTAL);
    if (count_obeyed(&state->keep, row) < state->keep.rules->count)
        return bf_table_skip(reading, BF_SKIP_OTHER);
    if (is_absent(state->mapping, row->fields[state->index[BF_MAPPING_COUNT]]))
        return bf_table_skip(reading, BF_SKIP_BLANK);
    return take_value(state, row, error);
}

static bool finish(void *context, bf_error *error)
{
    struct state *state = context;
    return bf_tally_finish(&state->tally, error);
}

/* Each column once, however many roles and rules it has. */
static void list_column(const char **columns, size_t *count, bf_text column)
{
    for (size_t i = 0; i < *count; i++) {
        if (bf_table_is_same(bf_text_from(columns[i]), column))
            return;
    }
    if (column.length)
        columns[(*count)++] = column.bytes;
}

bool bf_mapping_make_reader(bf_mapping *map, bf_arena *arena, bf_error *error)
{
    size_t most = BF_MAPPING_ROLES + map->keep.count + map->totals.count + 1;
    size_t count = 0;
    const char **columns = bf_arena_take(arena, most * sizeof *columns, error);
    if (!columns)
        return false;
    for (size_t i = 0; i < BF_MAPPING_ROLES; i++)
        list_column(columns, &count, map->columns[i]);
    for (size_t i = 0; i < map->keep.count; i++)
        list_column(columns, &count, map->keep.items[i].column);
    for (size_t i = 0; i < map->totals.count; i++)
        list_column(columns, &count, map->totals.items[i].column);
    map->reader = (bf_table_reader){.name = "the map",
                                    .columns = columns,
                                    .report = true,
                                    .start = start,
                                    .take = take,
                                    .finish = finish};
    return true;
}
