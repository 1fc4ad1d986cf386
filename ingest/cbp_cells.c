#include "ingest/cbp_cells.h"

#include "ingest/country.h"

/* Where the parts of a key begin, in bits. */
enum {
    FIRST_MONTH = 1850 * 12,
    WIDE = 9, /* bits of what is numbered as it comes */
    NARROW = 3,
    TYPE = 0,
    TITLE = TYPE + NARROW,
    GROUP = TITLE + NARROW,
    REGION = GROUP + NARROW,
    AGENCY = REGION + NARROW,
    CITIZENSHIP = AGENCY + NARROW,
    STATE = CITIZENSHIP + WIDE,
    AREA = STATE + WIDE,
    MONTH = AREA + WIDE
};

_Static_assert(BF_TERMS_MOST <= 1 << WIDE, "numbers of terms fit in a key");
_Static_assert((int)BF_GROUP_COUNT <= 1 << NARROW, "codes fit in a key");

uint64_t bf_cbp_pack(const bf_cbp_codes *codes)
{
    return (uint64_t)(codes->month.index - FIRST_MONTH) << MONTH |
           (uint64_t)codes->area << AREA | (uint64_t)codes->state << STATE |
           (uint64_t)codes->citizenship << CITIZENSHIP |
           (uint64_t)codes->agency << AGENCY |
           (uint64_t)codes->region << REGION | (uint64_t)codes->group << GROUP |
           (uint64_t)codes->title << TITLE | (uint64_t)codes->type << TYPE;
}

/* The bits of a part of the key. */
static uint64_t mask(unsigned start, unsigned bits)
{
    return ((1ULL << bits) - 1) << start;
}

static int part(uint64_t key, unsigned start, unsigned bits)
{
    return (int)((key & mask(start, bits)) >> start);
}

bf_cbp_codes bf_cbp_unpack(uint64_t key)
{
    return (bf_cbp_codes){.month.index = (int)(key >> MONTH) + FIRST_MONTH,
                          .agency = part(key, AGENCY, NARROW),
                          .region = part(key, REGION, NARROW),
                          .area = part(key, AREA, WIDE),
                          .state = part(key, STATE, WIDE),
                          .group = part(key, GROUP, NARROW),
                          .citizenship = part(key, CITIZENSHIP, WIDE),
                          .title = part(key, TITLE, NARROW),
                          .type = part(key, TYPE, NARROW)};
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
    const uint64_t key = bf_cbp_pack(codes);
    const uint64_t state = mask(STATE, WIDE);
    const uint64_t area =
        key & ~(state | mask(CITIZENSHIP, WIDE) | mask(GROUP, NARROW));
    const uint64_t people = key & ~(state | mask(AREA, WIDE));
    bf_cell *here = bf_cells_at(&month->cells, area, arena, error);
    bf_cell *wide = bf_cells_at(&month->wide, people, arena, error);
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
