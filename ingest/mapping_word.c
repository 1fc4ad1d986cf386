#include "ingest/mapping.h"

#include "data/base/nearest.h"
#include "data/series.h"

#include "ingest/border.h"
#include "ingest/country.h"

/* What introduces a word of each role in a selector. */
static const char *const markers[BF_MAPPING_WORDS] = {
    [BF_MAPPING_MEASURE] = "",          [BF_MAPPING_AGENCY] = "encounters:",
    [BF_MAPPING_PLACE] = "encounters@", [BF_MAPPING_POPULATION] = "encounters/",
    [BF_MAPPING_PART] = "encounters#",
};

/* The word as the vocabulary spells it; the rules are those of selectors. */
static bool check_word(const bf_mapping *mapping, bf_mapping_role role,
                       bf_text selector, bf_text *slug, bf_error *error)
{
    bf_selector parsed = {0};
    if (!bf_selector_parse(selector, mapping->vocabulary, &parsed, error))
        return false;
    const bf_text words[BF_MAPPING_WORDS] = {
        [BF_MAPPING_MEASURE] = parsed.measure,
        [BF_MAPPING_AGENCY] = parsed.agency,
        [BF_MAPPING_PLACE] = parsed.place,
        [BF_MAPPING_POPULATION] = parsed.population,
        [BF_MAPPING_PART] = parsed.part};
    *slug = words[role];
    const bf_text all[] = {parsed.agency, parsed.place, parsed.population,
                           parsed.part};
    size_t filled = 0;
    for (size_t i = 0; i < sizeof all / sizeof all[0]; i++)
        filled += all[i].length > 0;
    return filled == (role != BF_MAPPING_MEASURE) ||
           bf_fail(error, BF_USAGE, "%s is more than one word",
                   bf_text_quoted(selector).bytes);
}

bool bf_mapping_word(const bf_mapping *mapping, bf_mapping_role role,
                     bf_text word, bf_text *slug, bf_arena *arena,
                     bf_error *error)
{
    bf_error trouble = BF_ERROR_NONE;
    bf_text given = bf_text_copy(word, arena, error);
    if (!given.bytes)
        return false;
    bf_text selector =
        bf_text_join(arena, error, markers[role], given.bytes, (char *)NULL);
    if (!selector.bytes)
        return false;
    if (check_word(mapping, role, selector, slug, &trouble))
        return true;
    return bf_fail(error, BF_SPEC, "%s: %s", mapping->path, trouble.message);
}

bool bf_mapping_fail_header(const bf_mapping *mapping, const bf_csv_row *header,
                            bf_error *error)
{
    const char *const *columns = mapping->reader.columns;
    bf_text nearest = {0};
    size_t least = SIZE_MAX;
    while (*columns && bf_table_column(header, *columns) != BF_NO_COLUMN)
        columns++;
    bf_text lacking = bf_text_from(*columns ? *columns : "");
    for (size_t i = 0; i < header->count; i++) {
        size_t edits = bf_edit_distance(lacking, header->fields[i]);
        if (edits < least) {
            least = edits;
            nearest = header->fields[i];
        }
    }
    if (bf_is_slip(least, lacking.length))
        return bf_fail(error, BF_DATA,
                       "%s:%zu:1: no column %s, which %s names; did it mean "
                       "%s?",
                       header->source, header->line,
                       bf_text_quoted(lacking).bytes, mapping->path,
                       bf_text_quoted(nearest).bytes);
    return bf_fail(error, BF_DATA, "%s:%zu:1: no column %s, which %s names",
                   header->source, header->line, bf_text_quoted(lacking).bytes,
                   mapping->path);
}

/* "March 2024", "3/2024", "2024 Mar": a year of four digits and a month. */
static bf_month month_and_year(bf_text cell)
{
    enum { YEAR_DIGITS = 4 };
    static const char separators[] = " -/.,";
    for (const char *separator = separators; *separator; separator++) {
        bf_text right = {0};
        bf_text left = bf_text_cut(cell, *separator, &right);
        right = bf_text_trim(right);
        bool year_first = left.length == YEAR_DIGITS && bf_table_year(left);
        bf_text year = year_first ? left : right;
        int month = bf_table_month(year_first ? right : left);
        if (year.length == YEAR_DIGITS && bf_table_year(year) && month)
            return bf_month_of(bf_table_year(year), month);
    }
    return BF_NO_MONTH;
}

/* "202403". */
static bf_month month_of_digits(bf_text cell)
{
    enum { DIGITS = 6, YEAR_DIGITS = 4 };
    int64_t digits = 0;
    if (cell.length != DIGITS || !bf_integer_parse(cell, &digits))
        return BF_NO_MONTH;
    int year = bf_table_year(bf_text_slice(cell, 0, YEAR_DIGITS));
    int month = bf_table_month(bf_text_slice(cell, YEAR_DIGITS, DIGITS));
    return year && month ? bf_month_of(year, month) : BF_NO_MONTH;
}

/* Workbooks count days from 30 December 1899; here those of 1950 to 2099. */
static bf_month month_of_serial(bf_text cell)
{
    enum { FIRST = 18264, LAST = 73050, EPOCH = 25569 };
    int64_t serial = 0;
    bf_text fraction = {0};
    if (!bf_integer_parse(bf_text_cut(cell, '.', &fraction), &serial) ||
        serial < FIRST || serial > LAST)
        return BF_NO_MONTH;
    return bf_day_month((bf_day){.number = (int)serial - EPOCH});
}

int bf_mapping_year(bf_text cell)
{
    enum { YEAR_DIGITS = 4 };
    bf_day day;
    cell = bf_text_trim(cell);
    if (bf_day_parse(cell, &day) && bf_month_number(bf_day_month(day)) == 1 &&
        bf_day_in_month(day) == 1)
        cell = bf_text_slice(cell, 0, YEAR_DIGITS);
    return cell.length == YEAR_DIGITS ? bf_table_year(cell) : 0;
}

bf_month bf_mapping_month(bf_text cell, bool in_workbook)
{
    enum { DAY_LENGTH = 10 };
    cell = bf_text_trim(cell);
    bf_month month = {.index = bf_table_calendar_month(cell)};
    bf_day day = BF_NO_DAY;
    if (month.index)
        return month;
    /* A time may follow the day. */
    if (cell.length >= DAY_LENGTH &&
        bf_day_parse(bf_text_slice(cell, 0, DAY_LENGTH), &day) &&
        (cell.length == DAY_LENGTH || cell.bytes[DAY_LENGTH] == 'T' ||
         cell.bytes[DAY_LENGTH] == ' '))
        return bf_day_month(day);
    month = month_of_digits(cell);
    if (!bf_month_is(month))
        month = month_and_year(cell);
    if (!bf_month_is(month) && in_workbook)
        month = month_of_serial(cell);
    return month;
}

/* A word by what it is called in charts: "Border Patrol". */
static bf_text word_of_label(const bf_names *names, bf_text label)
{
    for (size_t i = 0; i < names->count; i++) {
        if (bf_text_alike(names->items[i].label, label))
            return names->items[i].slug;
    }
    return (bf_text){0};
}

/* A word by what the agencies call it. */
static bf_text word_of_agencies(bf_mapping_role role, bf_text cell)
{
    const char *slug = "";
    if (role == BF_MAPPING_AGENCY)
        slug = bf_border_agency_slug(
            (bf_border_agency)bf_border_agency_read(cell));
    if (role == BF_MAPPING_POPULATION)
        slug =
            bf_border_group_slug((bf_border_group)bf_border_group_read(cell));
    if (role == BF_MAPPING_MEASURE)
        slug = bf_border_type_slug((bf_border_type)bf_border_type_read(cell));
    if (role == BF_MAPPING_PLACE)
        slug = bf_border_region_slug(
            (bf_border_region)bf_border_region_read(cell));
    if (role == BF_MAPPING_PLACE && slug[0] == '\0')
        slug = bf_border_area_read(cell)->slug;
    if (role == BF_MAPPING_POPULATION && slug[0] == '\0')
        return bf_country_code(cell);
    return bf_text_from(slug);
}

/* The names of a role; NULL for one whose words are free. */
static const bf_names *names_of(const bf_mapping *mapping, bf_mapping_role role)
{
    const bf_vocabulary *vocabulary = mapping->vocabulary;
    switch (role) {
    case BF_MAPPING_MEASURE:
        return &vocabulary->measures;
    case BF_MAPPING_AGENCY:
        return &vocabulary->agencies;
    case BF_MAPPING_PLACE:
        return &vocabulary->places;
    case BF_MAPPING_POPULATION:
        return &vocabulary->populations;
    case BF_MAPPING_PART:
    case BF_MAPPING_YEAR:
    case BF_MAPPING_MONTH:
    case BF_MAPPING_COUNT:
    case BF_MAPPING_ROLES:
        return NULL;
    }
    return NULL;
}

bool bf_mapping_cell(const bf_mapping *mapping, bf_mapping_role role,
                     bf_text cell, bf_text *word, bf_arena *arena)
{
    bf_error unknown = BF_ERROR_NONE;
    cell = bf_text_trim(cell);
    for (size_t i = 0; i < mapping->value_count; i++) {
        const bf_mapping_value *value = &mapping->values[i];
        if (value->role == role &&
            bf_text_alike(bf_text_trim(value->cell), cell)) {
            *word = value->word;
            return true;
        }
    }
    if (cell.length &&
        bf_mapping_word(mapping, role, cell, word, arena, &unknown))
        return true;
    const bf_names *names = names_of(mapping, role);
    *word = names && cell.length ? word_of_label(names, cell) : (bf_text){0};
    if (cell.length && word->length == 0)
        *word = word_of_agencies(role, cell);
    return word->length > 0;
}
