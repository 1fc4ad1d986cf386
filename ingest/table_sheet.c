/*
 * Which columns of the sheets of the OHSS monthly tables count what.  Many
 * sheets have the same columns; the title above them tells them apart.
 */
#include "ingest/readers.h"

#include "ingest/border.h"
#include "ingest/country.h"
#include "ingest/sheet.h"

#define COUNT_OF(array) (sizeof(array) / sizeof((array)[0]))

#define SOUTHWEST "us-southwest-border"

static const bf_text everybody = {.bytes = "", .length = 0};

/* The second of a pair whose first is a name; NULL when none is. */
static const char *look_up(bf_text name, const char *const pairs[][2],
                           size_t count)
{
    for (size_t i = 0; i < count; i++) {
        if (bf_sheet_is(name, pairs[i][0]))
            return pairs[i][1];
    }
    return NULL;
}

/* The agency of a group of columns; NULL when it is none. */
static const char *agency_of(bf_text group)
{
    static const char *const agencies[][2] = {
        {"Total CBP", ""}, {"USBP", "USBP"}, {"OFO", "OFO"}};
    return look_up(group, agencies, COUNT_OF(agencies));
}

/* Several sums from one column. */
static size_t describe_types(const bf_sheet *sheet, bf_text group, bf_text name,
                             bf_sheet_words words[BF_SHEET_WORDS])
{
    static const struct {
        const char *name;
        const char *measure;
        const char *parts[BF_SHEET_WORDS];
        size_t count;
    } columns[] = {
        {"Total Removals", "deportations", {"", "removals", ""}, 2},
        {"Total Enforcement Returns",
         "deportations",
         {"", "returns", "enforcement-returns"},
         3},
        {"Total Administrative Returns",
         "deportations",
         {"", "returns", "administrative-returns"},
         3},
        {"Title 42 Expulsions", "expulsions", {"", "", ""}, 1},
    };
    (void)group;
    for (size_t i = 0; i < COUNT_OF(columns); i++) {
        if (!bf_sheet_is(name, columns[i].name))
            continue;
        for (size_t j = 0; j < columns[i].count; j++)
            words[j] =
                (bf_sheet_words){columns[i].measure, sheet->agency,
                                 sheet->place, everybody, columns[i].parts[j]};
        return columns[i].count;
    }
    return 0;
}

/* Of the types of encounter only their total. */
static size_t describe_regions(const bf_sheet *sheet, bf_text group,
                               bf_text name,
                               bf_sheet_words words[BF_SHEET_WORDS])
{
    static const char *const places[][2] = {
        {"Total", "us"},
        {"SW Land Border", SOUTHWEST},
        {"Northern Land Border", "us-northern-border"},
    };
    const char *place = look_up(name, places, COUNT_OF(places));
    if (!place || !bf_sheet_is(group, "Total CBP"))
        return 0;
    words[0] = (bf_sheet_words){sheet->measure, sheet->agency, place, everybody,
                                sheet->part};
    return 1;
}

static size_t describe_statuses(const bf_sheet *sheet, bf_text group,
                                bf_text name,
                                bf_sheet_words words[BF_SHEET_WORDS])
{
    static const char *const populations[][2] = {
        {"Total", ""},
        {"Single Adults", "single-adults"},
        {"Family Unit Individuals", "families"},
        {"Unaccompanied Children/Single Minors", "unaccompanied-children"},
        {"Accompanied Minors (OFO)", "accompanied-minors"}};
    const char *agency = agency_of(group);
    const char *population = look_up(name, populations, COUNT_OF(populations));
    if (!agency || !population)
        return 0;
    words[0] = (bf_sheet_words){sheet->measure, agency, sheet->place,
                                bf_text_from(population), sheet->part};
    return 1;
}

static size_t describe_citizenships(const bf_sheet *sheet, bf_text group,
                                    bf_text name,
                                    bf_sheet_words words[BF_SHEET_WORDS])
{
    bf_text country = bf_country_code(bf_sheet_name(name));
    (void)group;
    if (!country.length && !bf_sheet_is(name, "Total"))
        return 0;
    words[0] = (bf_sheet_words){sheet->measure, sheet->agency, sheet->place,
                                country, sheet->part};
    return 1;
}

static size_t
describe_citizenships_by_agency(const bf_sheet *sheet, bf_text group,
                                bf_text name,
                                bf_sheet_words words[BF_SHEET_WORDS])
{
    const char *agency = agency_of(group);
    size_t count = describe_citizenships(sheet, group, name, words);
    if (!agency || !count)
        return 0;
    words[0].agency = agency;
    return count;
}

/* A sector and a field office may share a name: the group tells which. */
static size_t describe_areas(const bf_sheet *sheet, bf_text group, bf_text name,
                             bf_sheet_words words[BF_SHEET_WORDS])
{
    static const char *const totals[][2] = {
        {"Total CBP", ""}, {"Total USBP", "USBP"}, {"Total OFO", "OFO"}};
    const char *agency = look_up(name, totals, COUNT_OF(totals));
    const char *place = sheet->place;
    if (!agency) {
        agency = agency_of(group);
        place = bf_border_area_read(bf_sheet_name(name))->slug;
    }
    if (!agency || !place[0])
        return 0;
    words[0] =
        (bf_sheet_words){sheet->measure, agency, place, everybody, sheet->part};
    return 1;
}

/* By what their title begins with, up to ": Fiscal Years". */
static const bf_sheet sheets[] = {
    {"Nationwide CBP Encounters by Encounter Type and Region", "encounters", "",
     "us", "", describe_regions},
    {"CBP SW Border Encounters by Agency and Selected Citizenship",
     "encounters", "", SOUTHWEST, "", describe_citizenships_by_agency},
    {"CBP SW Border Encounters by Agency and Family Status", "encounters", "",
     SOUTHWEST, "", describe_statuses},
    {"CBP SW Border Encounters by Agency and Sector or Field Office",
     "encounters", "", SOUTHWEST, "", describe_areas},
    {"Nationwide USBP Encounters by Top 100 Citizenships", "encounters", "USBP",
     "us", "", describe_citizenships},
    {"SW Border USBP Encounters by Top 100 Citizenships", "encounters", "USBP",
     SOUTHWEST, "", describe_citizenships},
    {"DHS Repatriations by Type", "deportations", "", "us", "", describe_types},
    {"DHS Removals by Selected Citizenship", "deportations", "", "us",
     "removals", describe_citizenships},
    {"DHS Enforcement Returns by Selected Citizenship", "deportations", "",
     "us", "enforcement-returns", describe_citizenships},
    {"DHS Administrative Returns by Selected Citizenship", "deportations", "",
     "us", "administrative-returns", describe_citizenships},
    {"ICE ERO Removals and Returns by Selected Citizenship", "deportations",
     "ICE", "us", "", describe_citizenships},
};

static const bf_sheet *find_sheet(const bf_table_reading *reading)
{
    for (size_t i = 0; i < reading->above_count; i++) {
        bf_text subject = reading->above[i].fields[0];
        bf_text rest = {0};
        subject = bf_text_cut(subject, ':', &rest);
        for (size_t j = 0; j < COUNT_OF(sheets); j++) {
            if (bf_text_equal(subject, bf_text_from(sheets[j].title)))
                return &sheets[j];
        }
    }
    return NULL;
}

static void *start(const bf_csv_row *header, bf_table_reading *reading,
                   bf_error *error)
{
    const bf_sheet *sheet = find_sheet(reading);
    if (sheet)
        return bf_sheet_start(header, reading, sheet, error);
    const bf_text none = {0};
    size_t count = reading->above_count;
    bf_fail(error, BF_DATA,
            "%s:%zu:1: a table of fiscal years and months whose title is not "
            "known: %s",
            header->source, header->line,
            bf_text_quoted(count ? reading->above[count > 1].fields[0] : none)
                .bytes);
    return NULL;
}

static const char *const columns[] = {"Fiscal Year", "Month", NULL};

const bf_table_reader bf_reader_ohss_sheet = {
    .name = "the OHSS monthly tables, one sheet",
    .columns = columns,
    .report = true,
    .start = start,
    .take = bf_sheet_take,
    .finish = bf_sheet_finish};
