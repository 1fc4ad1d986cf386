#include "ingest/tally.h"

#include "data/base/buffer.h"
#include "data/monthly.h"

/* A key packs a month and five slugs into 63 bits. */
enum {
    SLUG_BITS = 10,
    SLUGS_MOST = (1 << SLUG_BITS) - 1,
    SLUG_FIELDS = 5,
    FIRST_YEAR = 1850,
    FIRST_SLOTS = 1024
};

/* The slot of a key, or the empty one where it belongs; there is one. */
static uint32_t *seek(const bf_cells *cells, uint64_t key)
{
    /* The highest bits of a product depend on all bits of the key. */
    size_t at = (size_t)(key * 0x9e3779b97f4a7c15ULL >> cells->slot_shift);
    while (cells->slots[at] && cells->items[cells->slots[at] - 1].key != key)
        at = (at + 1) & (cells->slot_count - 1);
    return &cells->slots[at];
}

static bool add_slots(bf_cells *cells, bf_arena *arena, bf_error *error)
{
    size_t count = cells->slot_count ? cells->slot_count * 2 : FIRST_SLOTS;
    uint32_t *slots = bf_arena_take(arena, count * sizeof *slots, error);
    if (!slots)
        return false;
    cells->slots = slots;
    cells->slot_count = count;
    cells->slot_shift = 64 - (unsigned)__builtin_ctzll(count);
    for (size_t i = 0; i < cells->count; i++)
        *seek(cells, cells->items[i].key) = (uint32_t)i + 1;
    return true;
}

static bool have_room(bf_cells *cells, bf_arena *arena, bf_error *error)
{
    if (cells->count == BF_CELLS_MOST)
        return bf_fail(error, BF_LIMIT, "more than %d different rows",
                       BF_CELLS_MOST);
    bf_cell *items = bf_arena_grow(arena, cells->items, cells->count,
                                   &cells->capacity, sizeof *items, error);
    if (!items)
        return false;
    cells->items = items;
    return cells->count < cells->slot_count / 2 ||
           add_slots(cells, arena, error);
}

bf_cell *bf_cells_at(bf_cells *cells, uint64_t key, bf_arena *arena,
                     bf_error *error)
{
    uint32_t *slot = cells->count ? seek(cells, key) : NULL;
    if (slot && *slot)
        return &cells->items[*slot - 1];
    if (!have_room(cells, arena, error))
        return NULL;
    bf_cell *cell = &cells->items[cells->count++];
    cell->key = key;
    *seek(cells, key) = (uint32_t)cells->count;
    return cell;
}

bool bf_cell_add(bf_cell *cell, const bf_cell *part)
{
    if (cell->rows == 0 || part->first < cell->first)
        cell->first = part->first;
    if (part->last > cell->last)
        cell->last = part->last;
    cell->rows += part->rows;
    return !__builtin_add_overflow(cell->sum, part->sum, &cell->sum);
}

bf_cell bf_cell_of_row(uint64_t key, int64_t count, const bf_csv_row *row)
{
    uint32_t line = row->line < UINT32_MAX ? (uint32_t)row->line : UINT32_MAX;
    return (bf_cell){
        .key = key, .sum = count, .rows = 1, .first = line, .last = line};
}

bool bf_tally_init(bf_tally *tally, const bf_table_reading *reading,
                   const char *authority, bf_error *error)
{
    *tally = (bf_tally){.reading = reading,
                        .unit = BF_UNIT_PERSONS,
                        .basis = BF_BASIS_REPORTED,
                        .authority = bf_text_from(authority),
                        .newest = BF_NO_MONTH};
    bf_tally_slug(tally, BF_TEXT(""), error);
    return error->status == BF_OK;
}

bf_slug bf_tally_slug(bf_tally *tally, bf_text word, bf_error *error)
{
    for (size_t i = 0; i < tally->slug_count; i++) {
        if (bf_text_equal(tally->slugs[i], word))
            return (bf_slug)i;
    }
    if (tally->slug_count == SLUGS_MOST) {
        bf_fail(error, BF_LIMIT, "more than %d different names", SLUGS_MOST);
        return 0;
    }
    bf_arena *arena = tally->reading->arena;
    bf_text *slugs = bf_arena_grow(arena, tally->slugs, tally->slug_count,
                                   &tally->slug_capacity, sizeof *slugs, error);
    bf_text copy = slugs ? bf_text_copy(word, arena, error) : (bf_text){0};
    if (!copy.bytes)
        return 0;
    tally->slugs = slugs;
    slugs[tally->slug_count] = copy;
    return (bf_slug)tally->slug_count++;
}

static uint64_t pack(const bf_tally_key *key)
{
    const bf_slug slugs[SLUG_FIELDS] = {key->part, key->population, key->place,
                                        key->agency, key->measure};
    uint64_t packed = (uint64_t)(key->month.index - FIRST_YEAR * 12);
    for (size_t i = 0; i < SLUG_FIELDS; i++)
        packed = packed << SLUG_BITS | slugs[i];
    return packed;
}

static bf_tally_key unpack(uint64_t packed)
{
    bf_tally_key key;
    bf_slug *const slugs[SLUG_FIELDS] = {&key.measure, &key.agency, &key.place,
                                         &key.population, &key.part};
    for (size_t i = 0; i < SLUG_FIELDS; i++) {
        *slugs[i] = (bf_slug)(packed & SLUGS_MOST);
        packed >>= SLUG_BITS;
    }
    key.month.index = (int)packed + FIRST_YEAR * 12;
    return key;
}

const bf_cell *bf_tally_cell(bf_tally *tally, const bf_tally_key *key,
                             bf_error *error)
{
    return bf_cells_at(&tally->cells, pack(key), tally->reading->arena, error);
}

bool bf_tally_add(bf_tally *tally, const bf_tally_key *key, const bf_cell *sum,
                  bf_error *error)
{
    bf_cell *cell =
        bf_cells_at(&tally->cells, pack(key), tally->reading->arena, error);
    if (!cell)
        return false;
    if (!bf_cell_add(cell, sum))
        return bf_fail(error, BF_DATA, "line %u: the sum is too large",
                       sum->last);
    if (key->month.index > tally->newest.index)
        tally->newest = key->month;
    return true;
}

bool bf_tally_spread(bf_tally *tally, const bf_tally_key *key,
                     const bf_cell *sum, bf_period period, bf_error *error)
{
    bf_tally_key of = *key;
    bf_month last = bf_day_month(period.to);
    for (of.month = bf_day_month(period.from); of.month.index <= last.index;
         of.month.index++) {
        bf_cell part = *sum;
        part.sum = bf_period_share(period, of.month, sum->sum);
        if (!bf_tally_add(tally, &of, &part, error))
            return false;
    }
    return true;
}

/* Which rows a value comes from. */
static void describe(const bf_cell *cell, bf_text sheet, bf_buffer *rows)
{
    bf_buffer_clear(rows);
    if (cell->rows == 1)
        bf_buffer_format(rows, "line %u", cell->first);
    else
        bf_buffer_format(rows, "%u rows of lines %u to %u", cell->rows,
                         cell->first, cell->last);
    if (sheet.length) {
        bf_buffer_puts(rows, " of ");
        bf_buffer_add(rows, sheet);
    }
}

static void name_source(const bf_tally *tally, bf_text part, bf_buffer *source)
{
    bf_buffer_clear(source);
    bf_buffer_add(source, tally->reading->source);
    if (part.length) {
        bf_buffer_byte(source, '#');
        bf_buffer_add(source, part);
    }
}

/* The texts of an observation that are put together for it. */
struct texts {
    bf_buffer source;
    bf_buffer rows;
};

static bool add_observation(const bf_tally *tally, const bf_cell *cell,
                            struct texts *texts, bf_error *error)
{
    bf_tally_key key = unpack(cell->key);
    int64_t value = 0;
    if (__builtin_mul_overflow(cell->sum, (int64_t)BF_ONE, &value) ||
        value > BF_VALUE_MOST || value < -BF_VALUE_MOST)
        return bf_fail(error, BF_DATA, "line %u: the sum is too large",
                       cell->last);
    describe(cell, tally->reading->sheet, &texts->rows);
    name_source(tally, tally->slugs[key.part], &texts->source);
    if (!bf_buffer_ok(&texts->rows, error) ||
        !bf_buffer_ok(&texts->source, error))
        return false;
    const bf_observation observation = {
        .month = key.month,
        .measure = tally->slugs[key.measure],
        .unit = tally->unit,
        .authority = tally->authority,
        .agency = tally->slugs[key.agency],
        .place = tally->slugs[key.place],
        .population = tally->slugs[key.population],
        .value = {.low = value,
                  .high = value,
                  .has_low = true,
                  .has_high = true},
        .bound = tally->rounded ? BF_BOUND_ABOUT : BF_BOUND_EXACT,
        .basis = tally->basis,
        .status = BF_OFFICIAL,
        .as_of = bf_table_as_of(tally->reading, tally->newest),
        .source = bf_buffer_text(&texts->source),
        .figure = bf_buffer_text(&texts->rows)};
    return bf_observations_add(&tally->reading->into->observations,
                               &observation, error);
}

bool bf_tally_finish(bf_tally *tally, bf_error *error)
{
    enum { TEXT_MOST = 64 * 1024 };
    struct texts texts;
    bf_buffer_init(&texts.source, TEXT_MOST);
    bf_buffer_init(&texts.rows, TEXT_MOST);
    bool ok = true;
    for (size_t i = 0; i < tally->cells.count && ok; i++)
        ok = add_observation(tally, &tally->cells.items[i], &texts, error);
    bf_buffer_release(&texts.source);
    bf_buffer_release(&texts.rows);
    return ok;
}
