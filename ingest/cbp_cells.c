#include "ingest/cbp_cells.h"

#include "ingest/country.h"

/* A key from its highest bits: month, three numbers, five codes. */
enum {
    FIRST_MONTH = 1850 * 12,
    WIDE = 9, /* bits of what is numbered as it comes */
    NARROW = 3
};

_Static_assert(BF_TERMS_MOST <= 1 << WIDE, "numbers of terms fit in a key");
_Static_assert((int)BF_GROUP_COUNT <= 1 << NARROW, "codes fit in a key");

static uint64_t put_bits(uint64_t key, int value, unsigned bits)
{
    return key << bits | (uint64_t)value;
}

uint64_t bf_cbp_pack(const bf_cbp_codes *codes)
{
    uint64_t key = (uint64_t)(codes->month.index - FIRST_MONTH);
    key = put_bits(key, codes->area, WIDE);
    key = put_bits(key, codes->state, WIDE);
    key = put_bits(key, codes->citizenship, WIDE);
    key = put_bits(key, codes->agency, NARROW);
    key = put_bits(key, codes->region, NARROW);
    key = put_bits(key, codes->group, NARROW);
    key = put_bits(key, codes->title, NARROW);
    return put_bits(key, codes->type, NARROW);
}

static int take_bits(uint64_t *key, unsigned bits)
{
    int value = (int)(*key & ((1U << bits) - 1));
    *key >>= bits;
    return value;
}

bf_cbp_codes bf_cbp_unpack(uint64_t key)
{
    bf_cbp_codes codes = {0};
    codes.type = take_bits(&key, NARROW);
    codes.title = take_bits(&key, NARROW);
    codes.group = take_bits(&key, NARROW);
    codes.region = take_bits(&key, NARROW);
    codes.agency = take_bits(&key, NARROW);
    codes.citizenship = take_bits(&key, WIDE);
    codes.state = take_bits(&key, WIDE);
    codes.area = take_bits(&key, WIDE);
    codes.month.index = (int)key + FIRST_MONTH;
    return codes;
}

int bf_cbp_type(int agency, int title)
{
    if (title == BF_TITLE_42)
        return BF_TYPE_EXPULSIONS;
    if (title != BF_TITLE_8 || agency == BF_AGENCY_UNKNOWN)
        return BF_TYPE_UNKNOWN;
    return agency == BF_AGENCY_USBP ? BF_TYPE_APPREHENSIONS
                                    : BF_TYPE_INADMISSIBLES;
}

bool bf_cbp_is_consistent(const bf_cbp_codes *codes)
{
    return codes->type == BF_TYPE_UNKNOWN ||
           codes->type == bf_cbp_type(codes->agency, codes->title);
}

bool bf_cbp_add_row(bf_cbp_month *month, const bf_cbp_codes *codes,
                    const bf_cell *one, bf_arena *arena, bf_error *error)
{
    bf_cbp_codes area = *codes;
    bf_cbp_codes people = *codes;
    area.group = area.citizenship = area.state = 0;
    people.area = people.state = 0;
    bf_cell *here =
        bf_cells_at(&month->cells, bf_cbp_pack(&area), arena, error);
    bf_cell *wide =
        bf_cells_at(&month->wide, bf_cbp_pack(&people), arena, error);
    if (!here || !wide)
        return false;
    return (bf_cell_add(here, one) && bf_cell_add(wide, one)) ||
           bf_fail(error, BF_DATA, "the counts are too large");
}

/* The slugs of all codes, looked up once. */
struct slugs {
    bf_slug agencies[BF_AGENCY_COUNT];
    bf_slug regions[BF_REGION_COUNT];
    bf_slug groups[BF_GROUP_COUNT];
    bf_slug types[BF_TYPE_COUNT];
    bf_slug areas[BF_TERMS_MOST];
    bf_slug nationalities[BF_TERMS_MOST];
    bf_slug encounters;
    bf_slug country;
};

static bf_slug slug_of(bf_tally *tally, const char *word, bf_error *error)
{
    return bf_tally_slug(tally, bf_text_from(word), error);
}

static bool find_slugs(struct slugs *slugs, const bf_cbp_names *names,
                       bf_tally *tally, bf_error *error)
{
    slugs->encounters = slug_of(tally, "encounters", error);
    slugs->country = slug_of(tally, names->nationwide ? "us" : "", error);
    for (int i = 0; i < BF_AGENCY_COUNT; i++)
        slugs->agencies[i] =
            slug_of(tally, bf_border_agency_slug((bf_border_agency)i), error);
    for (int i = 0; i < BF_REGION_COUNT; i++)
        slugs->regions[i] =
            slug_of(tally, bf_border_region_slug((bf_border_region)i), error);
    for (int i = 0; i < BF_GROUP_COUNT; i++)
        slugs->groups[i] =
            slug_of(tally, bf_border_group_slug((bf_border_group)i), error);
    for (int i = 0; i < BF_TYPE_COUNT; i++)
        slugs->types[i] =
            slug_of(tally, bf_border_type_slug((bf_border_type)i), error);
    for (int i = 1; i <= (int)names->areas->count; i++) {
        const bf_border_area *area =
            bf_border_area_read(bf_terms_text(names->areas, i));
        slugs->areas[i] = slug_of(tally, area->slug, error);
    }
    for (int i = 1; i <= (int)names->citizenships->count; i++)
        slugs->nationalities[i] = bf_tally_slug(
            tally, bf_country_code(bf_terms_text(names->citizenships, i)),
            error);
    return error->status == BF_OK;
}

/* The walk that adds up one cell after another. */
struct adding {
    const struct slugs *slugs;
    bf_tally *tally;
    const bf_cell *cell;
    bf_cbp_codes codes;
    bf_error *error;
};

static void add(const struct adding *adding, const bf_tally_key *key)
{
    if (adding->error->status == BF_OK)
        bf_tally_add(adding->tally, key, adding->cell, adding->error);
}

/* For all agencies together and for the one that it was. */
static void add_agencies(const struct adding *adding, bf_tally_key key)
{
    add(adding, &key);
    key.agency = adding->slugs->agencies[adding->codes.agency];
    if (key.agency)
        add(adding, &key);
}

/* For everybody and for the group. */
static void add_groups(const struct adding *adding, bf_tally_key key)
{
    add_agencies(adding, key);
    key.population = adding->slugs->groups[adding->codes.group];
    if (key.population)
        add_agencies(adding, key);
}

/* Only one agency apprehends, and only one finds inadmissible. */
static bool is_of_one_agency(int type)
{
    return type == BF_TYPE_APPREHENSIONS || type == BF_TYPE_INADMISSIBLES;
}

/* The part of the encounters that the cell is. */
static void add_type(const struct adding *adding, bf_tally_key key)
{
    const struct slugs *slugs = adding->slugs;
    key.measure = slugs->types[adding->codes.type];
    if (!key.measure)
        return;
    if (!is_of_one_agency(adding->codes.type)) {
        add_groups(adding, key);
        return;
    }
    key.agency = slugs->agencies[adding->codes.agency];
    add(adding, &key);
    key.population = slugs->groups[adding->codes.group];
    if (key.population)
        add(adding, &key);
}

/* A region or the country, in every breakdown. */
static void add_wide_place(const struct adding *adding, bf_slug place)
{
    const struct slugs *slugs = adding->slugs;
    bf_tally_key key = {.month = adding->codes.month,
                        .measure = slugs->encounters,
                        .place = place};
    if (!place)
        return;
    add_groups(adding, key);
    add_type(adding, key);
    key.population = slugs->nationalities[adding->codes.citizenship];
    if (key.population)
        add(adding, &key);
}

/* A sector and a field office may share a name: the agency tells them apart. */
static void add_area(const struct adding *adding)
{
    const struct slugs *slugs = adding->slugs;
    bf_tally_key key = {.month = adding->codes.month,
                        .measure = slugs->encounters,
                        .agency = slugs->agencies[adding->codes.agency],
                        .place = slugs->areas[adding->codes.area]};
    if (!key.place)
        return;
    add(adding, &key);
    key.measure = slugs->types[adding->codes.type];
    if (key.measure)
        add(adding, &key);
}

static void add_areas(struct adding *adding, const bf_cells *cells)
{
    for (size_t i = 0; i < cells->count; i++) {
        adding->cell = &cells->items[i];
        adding->codes = bf_cbp_unpack(adding->cell->key);
        add_area(adding);
    }
}

/* Puts together what is alike but for the area: far fewer cells. */
static bool widen(struct adding *adding, const bf_cells *cells, bf_cells *wide)
{
    for (size_t i = 0; i < cells->count; i++) {
        adding->cell = &cells->items[i];
        adding->codes = bf_cbp_unpack(adding->cell->key);
        adding->codes.area = 0;
        adding->codes.state = 0;
        bf_cell *cell =
            bf_cells_at(wide, bf_cbp_pack(&adding->codes),
                        adding->tally->reading->arena, adding->error);
        if (!cell)
            return false;
        if (!bf_cell_add(cell, adding->cell))
            return bf_fail(adding->error, BF_DATA, "the counts are too large");
    }
    return true;
}

static bool add_month(struct adding *adding, const bf_cbp_month *month)
{
    const struct slugs *slugs = adding->slugs;
    bf_cells wide = month->wide;
    add_areas(adding, &month->cells);
    if (wide.count == 0 && !widen(adding, &month->cells, &wide))
        return false;
    for (size_t i = 0; i < wide.count; i++) {
        adding->cell = &wide.items[i];
        adding->codes = bf_cbp_unpack(adding->cell->key);
        add_wide_place(adding, slugs->regions[adding->codes.region]);
        add_wide_place(adding, slugs->country);
    }
    return adding->error->status == BF_OK;
}

bool bf_cbp_add_up(const bf_cbp_months *months, const bf_cbp_names *names,
                   bf_tally *tally, bf_error *error)
{
    struct slugs *slugs =
        bf_arena_take(tally->reading->arena, sizeof *slugs, error);
    if (!slugs || !find_slugs(slugs, names, tally, error))
        return false;
    struct adding adding = {.slugs = slugs, .tally = tally, .error = error};
    for (size_t i = 0; i < months->count; i++) {
        if (!add_month(&adding, &months->items[i]))
            return false;
    }
    return true;
}
