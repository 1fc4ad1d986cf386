#include "ingest/mapping.h"

#include "data/base/file.h"

#include "ingest/mapping_json.h"

#include <string.h>

enum { MAP_SIZE = 1024 * 1024 };

static const char *const map_names[] = {
    "columns", "constants",   "values", "keep",    "totals",
    "absent",  "fiscal_year", "sum",    "rounded", "sheet",
    "source",  "as_of",       NULL};
static const char *const role_names[] = {
    [BF_MAPPING_MEASURE] = "measure", [BF_MAPPING_AGENCY] = "agency",
    [BF_MAPPING_PLACE] = "place",     [BF_MAPPING_POPULATION] = "population",
    [BF_MAPPING_PART] = "part",       [BF_MAPPING_YEAR] = "year",
    [BF_MAPPING_MONTH] = "month",     [BF_MAPPING_COUNT] = "count",
    [BF_MAPPING_ROLES] = NULL};
static const char *const constant_names[] = {
    "measure", "agency",    "place", "population",
    "part",    "authority", "unit",  NULL};

static bool read_columns(const bf_mapping_parsing *parsing, bf_mapping *map,
                         const bf_json *json)
{
    const bf_json *columns = NULL;
    if (!bf_mapping_object(parsing, json, "columns", role_names, &columns))
        return false;
    for (size_t i = 0; columns && i < BF_MAPPING_ROLES; i++) {
        const bf_json *column = bf_json_member(columns, role_names[i]);
        bf_text *name = &map->columns[i];
        if (!column)
            continue;
        if (!bf_mapping_text(parsing, column, "columns", name))
            return false;
        if (name->length == 0)
            return bf_mapping_fail(parsing, role_names[i],
                                   "names a column \"\"");
    }
    return true;
}

static bool read_authority(const bf_mapping_parsing *parsing,
                           const bf_json *constants, bf_mapping *map)
{
    const bf_json *given = bf_json_member(constants, "authority");
    bf_text *authority = &map->authority;
    if (!given)
        return true;
    if (!bf_mapping_text(parsing, given, "authority", authority))
        return false;
    bool letters = authority->length == 2;
    for (size_t i = 0; i < authority->length; i++)
        letters =
            letters && authority->bytes[i] >= 'A' && authority->bytes[i] <= 'Z';
    return letters || bf_mapping_fail(parsing, "authority",
                                      "is not a country's code such as \"US\"");
}

static bool read_unit(const bf_mapping_parsing *parsing,
                      const bf_json *constants, bf_mapping *map)
{
    const bf_json *given = bf_json_member(constants, "unit");
    bf_text unit = {0};
    if (!given)
        return true;
    if (!bf_mapping_text(parsing, given, "unit", &unit))
        return false;
    if (bf_unit_parse(unit, &map->unit) &&
        (map->unit == BF_UNIT_PERSONS || map->unit == BF_UNIT_FLIGHTS))
        return true;
    return bf_mapping_fail(parsing, "unit",
                           "is neither \"persons\" nor \"flights\"");
}

static bool read_constants(const bf_mapping_parsing *parsing, bf_mapping *map,
                           const bf_json *json)
{
    const bf_json *constants = NULL;
    if (!bf_mapping_object(parsing, json, "constants", constant_names,
                           &constants))
        return false;
    for (size_t i = 0; constants && i < BF_MAPPING_WORDS; i++) {
        const bf_json *given = bf_json_member(constants, role_names[i]);
        bf_text word = {0};
        if (!given)
            continue;
        if (map->columns[i].length)
            return bf_mapping_fail(parsing, role_names[i],
                                   "is both a column and a constant");
        if (!bf_mapping_text(parsing, given, role_names[i], &word) ||
            !bf_mapping_word(map, (bf_mapping_role)i, word, &map->constants[i],
                             parsing->arena, parsing->error))
            return false;
    }
    return !constants || (read_authority(parsing, constants, map) &&
                          read_unit(parsing, constants, map));
}

static bool add_value(const bf_mapping_parsing *parsing, bf_mapping *map,
                      bf_mapping_role role, const bf_json *given)
{
    bf_mapping_value *items =
        bf_arena_grow(parsing->arena, map->values, map->value_count,
                      &map->value_capacity, sizeof *items, parsing->error);
    if (!items)
        return false;
    map->values = items;
    bf_mapping_value *value = &items[map->value_count++];
    bf_text word = {0};
    value->role = role;
    value->cell =
        bf_text_copy(bf_json_name(given), parsing->arena, parsing->error);
    if (!value->cell.bytes || !bf_mapping_text(parsing, given, "values", &word))
        return false;
    return word.length == 0 || bf_mapping_word(map, role, word, &value->word,
                                               parsing->arena, parsing->error);
}

/* The cells of one role and what they stand for. */
static bool read_role(const bf_mapping_parsing *parsing, bf_mapping *map,
                      const bf_json *values, bf_mapping_role role)
{
    const bf_json *of = NULL;
    if (!bf_mapping_object(parsing, values, role_names[role], NULL, &of))
        return false;
    if (!of)
        return true;
    if (map->columns[role].length == 0)
        return bf_mapping_fail(parsing, role_names[role],
                               "has values, but no column");
    for (of = bf_json_first(of); of; of = bf_json_next(of)) {
        if (!add_value(parsing, map, role, of))
            return false;
    }
    return true;
}

static bool read_values(const bf_mapping_parsing *parsing, bf_mapping *map,
                        const bf_json *json)
{
    const char *names[BF_MAPPING_WORDS + 1] = {0};
    memcpy(names, role_names, BF_MAPPING_WORDS * sizeof *names);
    const bf_json *values = NULL;
    if (!bf_mapping_object(parsing, json, "values", names, &values))
        return false;
    for (int i = 0; values && i < BF_MAPPING_WORDS; i++) {
        if (!read_role(parsing, map, values, (bf_mapping_role)i))
            return false;
    }
    return true;
}

static bool read_rules(const bf_mapping_parsing *parsing, const bf_json *json,
                       const char *name, bf_mapping_rules *rules)
{
    const bf_json *object = NULL;
    if (!bf_mapping_object(parsing, json, name, NULL, &object))
        return false;
    const bf_json *given = object ? bf_json_first(object) : NULL;
    for (; given; given = bf_json_next(given)) {
        bf_mapping_rule *items =
            bf_arena_grow(parsing->arena, rules->items, rules->count,
                          &rules->capacity, sizeof *items, parsing->error);
        if (!items)
            return false;
        rules->items = items;
        bf_mapping_rule *rule = &items[rules->count++];
        rule->column =
            bf_text_copy(bf_json_name(given), parsing->arena, parsing->error);
        if (!rule->column.bytes ||
            !bf_mapping_cells(parsing, given, name, &rule->cells,
                              &rule->cell_count))
            return false;
    }
    return true;
}

static bool read_about(const bf_mapping_parsing *parsing, bf_mapping *map,
                       const bf_json *json)
{
    const bf_json *sheet = bf_json_member(json, "sheet");
    const bf_json *source = bf_json_member(json, "source");
    const bf_json *as_of = bf_json_member(json, "as_of");
    const bf_json *absent = bf_json_member(json, "absent");
    bf_text day = {0};
    if ((sheet && !bf_mapping_text(parsing, sheet, "sheet", &map->sheet)) ||
        (source && !bf_mapping_text(parsing, source, "source", &map->source)) ||
        (as_of && !bf_mapping_text(parsing, as_of, "as_of", &day)) ||
        (absent && !bf_mapping_cells(parsing, absent, "absent", &map->absent,
                                     &map->absent_count)))
        return false;
    if (as_of && !bf_day_parse(day, &map->as_of))
        return bf_mapping_fail(parsing, "as_of",
                               "is not a day such as 2024-03-09");
    return bf_mapping_flag(parsing, json, "fiscal_year", &map->fiscal_year) &&
           bf_mapping_flag(parsing, json, "sum", &map->sum) &&
           bf_mapping_flag(parsing, json, "rounded", &map->rounded);
}

/* What every map must say: when, how many, what, by whom and where. */
static bool check_complete(const bf_mapping_parsing *parsing,
                           const bf_mapping *map)
{
    static const bf_mapping_role needed[] = {BF_MAPPING_MEASURE,
                                             BF_MAPPING_PLACE};
    if (map->columns[BF_MAPPING_MONTH].length == 0 &&
        map->columns[BF_MAPPING_YEAR].length == 0)
        return bf_mapping_fail(parsing, "columns",
                               "has no \"month\", nor a \"year\" alone");
    if (map->columns[BF_MAPPING_COUNT].length == 0)
        return bf_mapping_fail(parsing, "columns", "has no \"count\"");
    if (map->fiscal_year && map->columns[BF_MAPPING_YEAR].length == 0)
        return bf_mapping_fail(parsing, "fiscal_year",
                               "needs a column \"year\"");
    for (size_t i = 0; i < sizeof needed / sizeof needed[0]; i++) {
        if (map->columns[needed[i]].length == 0 &&
            map->constants[needed[i]].length == 0)
            return bf_mapping_fail(parsing, role_names[needed[i]],
                                   "is neither a column nor a constant");
    }
    return map->authority.length ||
           bf_mapping_fail(parsing, "constants", "has no \"authority\"");
}

static bool read_map(const bf_mapping_parsing *parsing, bf_mapping *map,
                     const bf_json *json)
{
    if (!bf_json_is_object(json))
        return bf_fail(parsing->error, BF_SPEC, "%s: is not an object {...}",
                       map->path);
    return bf_json_known(json, map_names, map->path, BF_SPEC, parsing->error) &&
           read_columns(parsing, map, json) &&
           read_constants(parsing, map, json) &&
           read_values(parsing, map, json) &&
           read_rules(parsing, json, "keep", &map->keep) &&
           read_rules(parsing, json, "totals", &map->totals) &&
           read_about(parsing, map, json) && check_complete(parsing, map) &&
           bf_mapping_make_reader(map, parsing->arena, parsing->error);
}

const bf_mapping *bf_mapping_parse(bf_text text, const char *path,
                                   const bf_vocabulary *vocabulary,
                                   bf_arena *arena, bf_error *error)
{
    bf_mapping *map = bf_arena_take(arena, sizeof *map, error);
    bf_error trouble = BF_ERROR_NONE;
    bf_json *json = map ? bf_json_parse(text, path, &trouble) : NULL;
    if (!json) {
        bf_status status = trouble.status == BF_DATA ? BF_SPEC : trouble.status;
        if (map)
            bf_fail(error, status, "%s", trouble.message);
        return NULL;
    }
    const bf_mapping_parsing parsing = {
        .path = path, .arena = arena, .error = error};
    map->path = path;
    map->vocabulary = vocabulary;
    map->unit = BF_UNIT_PERSONS;
    map->as_of = BF_NO_DAY;
    bool ok = read_map(&parsing, map, json);
    bf_json_free(json);
    return ok ? map : NULL;
}

const bf_mapping *bf_mapping_read(const char *path,
                                  const bf_vocabulary *vocabulary,
                                  bf_arena *arena, bf_error *error)
{
    bf_text text = bf_file_read(path, MAP_SIZE, arena, error);
    return text.bytes ? bf_mapping_parse(text, path, vocabulary, arena, error)
                      : NULL;
}
