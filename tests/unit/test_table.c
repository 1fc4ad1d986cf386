#include "tests/unit/tables.h"

#define SBO                                                             \
    "Fiscal Year,Month Grouping,Month (abbv),Component,Demographic,"    \
    "Citizenship Grouping,Title of Authority,Encounter Type,Encounter " \
    "Count\r\n"
#define USBP   "U.S. Border Patrol"
#define OFO    "Office of Field Operations"
#define BORDER "us-southwest-border"

#define OHSS                                                             \
    "Calendar Year,Fiscal Year,Month,Repatriations:Title 42 Expulsions," \
    "Repatriations:Administrative Returns,Repatriations:Enforcement "    \
    "Returns,Repatriations:Removals,Repatriations:Total\r\n"

static void assert_account(const reading *r, size_t accepted, size_t skipped,
                           size_t rejected)
{
    const bf_ingest_account *account = &r->into.account;
    assert_int_equal(account->accepted, accepted);
    assert_int_equal(account->skipped, skipped);
    assert_int_equal(account->rejected, rejected);
    assert_int_equal(account->rows, accepted + skipped + rejected);
    for (int i = 0; i < BF_SKIP_COUNT; i++)
        skipped -= account->skips[i];
    assert_int_equal(skipped, 0);
}

static void assert_fails(reading *r, const char *text, bf_status status,
                         const char *message)
{
    r->error = BF_ERROR_NONE;
    assert_false(read_text(r, "t.csv", text));
    assert_int_equal(r->error.status, status);
    assert_string_equal(r->error.message, message);
    assert_int_equal(r->into.observations.count, 0);
    assert_account(r, 0, 0, 0);
}

static void a_border_row_counts_as_encounter_and_as_what_it_was(void **state)
{
    reading *r = *state;
    assert_true(read_text(
        r, "dir/sbo-made-up.csv",
        SBO "2024,FYTD,SEP," USBP ",FMUA,Mexico,Title 8,Apprehensions,7\r\n"
            "2024,FYTD,SEP," OFO ",UAC,Other,Title 8,Inadmissibles,5\r\n"
            "2024,FYTD,SEP," OFO ",Single Adults,Honduras,Title 42,"
            "Expulsions,3\r\n"));
    assert_account(r, 3, 0, 0);
    assert_int_equal(VALUE(r, "2024-09", "encounters@" BORDER), 15);
    assert_int_equal(VALUE(r, "2024-09", "encounters:USBP@" BORDER), 7);
    assert_int_equal(VALUE(r, "2024-09", "encounters:OFO@" BORDER), 8);
    assert_int_equal(VALUE(r, "2024-09", "apprehensions:USBP@" BORDER), 7);
    assert_int_equal(VALUE(r, "2024-09", "apprehensions@" BORDER), -1);
    assert_int_equal(VALUE(r, "2024-09", "inadmissibles:OFO@" BORDER), 5);
    assert_int_equal(VALUE(r, "2024-09", "expulsions:OFO@" BORDER), 3);
    assert_int_equal(VALUE(r, "2024-09", "expulsions:USBP@" BORDER), -1);
}

static void groups_and_nationalities_are_populations(void **state)
{
    reading *r = *state;
    assert_true(read_text(
        r, "t.csv",
        SBO "2024,FYTD,MAY," USBP ",FMUA,Mexico,Title 8,Apprehensions,7\r\n"
            "2024,FYTD,MAY," USBP ",UAC,Other,Title 8,Apprehensions,5\r\n"
            "2024,FYTD,MAY," USBP ",Single Adults,Mexico,Title 8,"
            "Apprehensions,3\r\n"
            "2024,FYTD,MAY," OFO ",Accompanied Minors,El Salvador,Title 8,"
            "Inadmissibles,2\r\n"));
#define ENCOUNTERS(population) \
    VALUE(r, "2024-05", "encounters@" BORDER population)
    assert_int_equal(ENCOUNTERS("/families"), 7);
    assert_int_equal(ENCOUNTERS("/unaccompanied-children"), 5);
    assert_int_equal(ENCOUNTERS("/single-adults"), 3);
    assert_int_equal(ENCOUNTERS("/accompanied-minors"), 2);
    assert_int_equal(ENCOUNTERS("/MX"), 10);
    assert_int_equal(ENCOUNTERS("/SV"), 2);
    assert_int_equal(ENCOUNTERS(""), 17);
#undef ENCOUNTERS
}

static void october_to_december_lie_in_the_year_before(void **state)
{
    reading *r = *state;
    assert_true(read_text(r, "t.csv",
                          SBO
                          "2025 (FYTD),FYTD,OCT," USBP ",FMUA,Mexico,Title 8,"
                          "Apprehensions,1\r\n"
                          "2025 (FYTD),FYTD,DEC," USBP ",FMUA,Mexico,Title 8,"
                          "Apprehensions,2\r\n"
                          "2025 (FYTD),FYTD,JAN," USBP ",FMUA,Mexico,Title 8,"
                          "Apprehensions,4\r\n"
                          "2024,Remaining,SEP," USBP ",FMUA,Mexico,Title 8,"
                          "Apprehensions,8\r\n"));
    assert_int_equal(VALUE(r, "2024-10", "encounters@" BORDER), 1);
    assert_int_equal(VALUE(r, "2024-12", "encounters@" BORDER), 2);
    assert_int_equal(VALUE(r, "2025-01", "encounters@" BORDER), 4);
    assert_int_equal(VALUE(r, "2024-09", "encounters@" BORDER), 8);
}

static void an_observation_says_where_it_comes_from(void **state)
{
    reading *r = *state;
    assert_true(read_text(r, "a/b/sbo-fy25-jan.csv",
                          SBO
                          "2025 (FYTD),FYTD,JAN," USBP ",FMUA,Mexico,Title 8,"
                          "Apprehensions,1\r\n"
                          "2025 (FYTD),FYTD,JAN," USBP ",UAC,Mexico,Title 8,"
                          "Apprehensions,1\r\n"));
    const bf_observation *o =
        find(&r->into.observations, "2025-01", "encounters@" BORDER);
    assert_non_null(o);
    assert_true(is_text(o->source, "sbo-fy25-jan"));
    assert_true(is_text(o->figure, "2 rows of lines 2 to 3"));
    assert_true(is_text(o->authority, "US"));
    assert_int_equal(o->status, BF_OFFICIAL);
    assert_int_equal(o->basis, BF_BASIS_REPORTED);
    assert_int_equal(o->bound, BF_BOUND_EXACT);
    assert_int_equal(o->unit, BF_UNIT_PERSONS);
    o = find(&r->into.observations, "2025-01",
             "encounters@" BORDER "/families");
    assert_non_null(o);
    assert_true(is_text(o->figure, "line 2"));
}

static void
as_of_comes_from_the_name_the_options_or_the_newest_month(void **state)
{
    static const char text[] =
        SBO "2025 (FYTD),FYTD,FEB," USBP ",FMUA,Mexico,Title 8,"
            "Apprehensions,1\r\n";
    const bf_day given = bf_day_of(2025, 3, 17);
    const struct {
        const char *name;
        bf_day option;
        bf_day expected;
    } cases[] = {
        {"sbo-fy25-feb.csv", BF_NO_DAY, bf_day_of(2025, 2, 28)},
        {"sbo-fy25-feb.csv", given, given},
        {"sbo-march_20_2025.csv", given, bf_day_of(2025, 3, 20)},
        {"2025_0321_sbo.csv", BF_NO_DAY, bf_day_of(2025, 3, 21)},
        {"sbo-2025-03-22.csv", BF_NO_DAY, bf_day_of(2025, 3, 22)},
        {"sbo03232025.csv", BF_NO_DAY, bf_day_of(2025, 3, 23)},
        {"sbo-202503.csv", BF_NO_DAY, bf_day_of(2025, 2, 28)},
        {"sbo-2025-02-30.csv", BF_NO_DAY, bf_day_of(2025, 2, 28)},
    };
    reading *r = *state;
    for (size_t i = 0; i < COUNT_OF(cases); i++) {
        r->into.observations.count = 0;
        r->options.as_of = cases[i].option;
        assert_true(read_text(r, cases[i].name, text));
        assert_int_equal(r->into.observations.items[0].as_of.number,
                         cases[i].expected.number);
    }
}

static void a_bad_row_is_rejected_named_and_counted(void **state)
{
    static const struct {
        const char *row;
        const char *note;
    } cases[] = {
        {"2024,FYTD,MAY," USBP ",FMUA,Mexico,Title 8,Apprehensions,many",
         "t.csv:3:68: \"many\" is not a count; row left out"},
        {"2024,FYTD,MAY," USBP ",FMUA,Mexico,Title 8,Apprehensions,-3",
         "t.csv:3:68: \"-3\" is not a count; row left out"},
        {"2024,FYTD,MAY," USBP ",FMUA,Mexico,Title 8,Apprehensions,1.5",
         "t.csv:3:68: \"1.5\" is not a count; row left out"},
        {"2024,FYTD,MAY," USBP ",FMUA,Mexico,Title 8,Apprehensions,",
         "t.csv:3:68: \"\" is not a count; row left out"},
        {"2024,FYTD,MAY," USBP ",FMUA,Mexico,Title 8,Apprehensions,99999999999",
         "t.csv:3:68: \"99999999999\" is not a count; row left out"},
        {"20x4,FYTD,MAY," USBP ",FMUA,Mexico,Title 8,Apprehensions,1",
         "t.csv:3:1: \"20x4\" is not a fiscal year; row left out"},
        {"2024,FYTD,MAI," USBP ",FMUA,Mexico,Title 8,Apprehensions,1",
         "t.csv:3:11: \"MAI\" is not a month; row left out"},
        {"2024,FYTD,MAY,Coast Guard,FMUA,Mexico,Title 8,Apprehensions,1",
         "t.csv:3:15: \"Coast Guard\" is not a component; row left out"},
        {"2024,FYTD,MAY," USBP ",all,Mexico,Title 8,Apprehensions,1",
         "t.csv:3:34: \"all\" is not a demographic group; row left out"},
        {"2024,FYTD,MAY," USBP ",FMUA,Mexico,Title 9,Apprehensions,1",
         "t.csv:3:46: \"Title 9\" is not a title of authority; row left out"},
        {"2024,FYTD,MAY," USBP ",FMUA,Mexico,Title 8,Arrests,1",
         "t.csv:3:54: \"Arrests\" is not an encounter type; row left out"},
        {"2024,FYTD,MAY," USBP ",FMUA,Mexico,Title 8,Inadmissibles,1",
         "t.csv:3:54: \"Inadmissibles\" is not what that component does under "
         "that title; row left out"},
        {"2024,FYTD,JUN," USBP ",FMUA,Mexico,Title 8,Apprehensions,1",
         "t.csv:3:1: says again what line 2 says; row left out"},
    };
    static const char first[] =
        SBO "2024,FYTD,JUN," USBP ",FMUA,Mexico,Title 8,Apprehensions,2\r\n";
    reading *r = *state;
    for (size_t i = 0; i < COUNT_OF(cases); i++) {
        char text[1024];
        bf_notes_release(&r->into.notes);
        bf_notes_init(&r->into.notes);
        r->into.account = (bf_ingest_account){0};
        r->into.observations.count = 0;
        memcpy(text, first, sizeof first);
        memcpy(text + strlen(first), cases[i].row, strlen(cases[i].row) + 1);
        assert_true(read_text(r, "t.csv", text));
        assert_account(r, 1, 0, 1);
        assert_int_equal(r->into.notes.count, 1);
        assert_string_equal(r->into.notes.lines[0], cases[i].note);
        assert_int_equal(VALUE(r, "2024-06", "encounters@" BORDER), 2);
        assert_int_equal(VALUE(r, "2024-05", "encounters@" BORDER), -1);
    }
}

static void a_header_is_known_in_any_order_case_and_spelling(void **state)
{
    reading *r = *state;
    assert_true(read_text(
        r, "t.csv",
        "\xef\xbb\xbf"
        "encounter_count,ENCOUNTER TYPE,title_of_authority,Citizenship "
        "Grouping,demographic,component,month_abbv,fiscal_year\n"
        "4,Apprehensions,Title 8,Mexico,FMUA," USBP ",JUN,2024\n"));
    assert_int_equal(VALUE(r, "2024-06", "encounters@" BORDER), 4);
}

static void an_unknown_header_is_refused_with_what_is_missing(void **state)
{
    reading *r = *state;
    assert_fails(r, "a,b\n1,2\n", BF_DATA,
                 "t.csv:1:1: no reader knows the columns \"a\", \"b\"");
    assert_fails(r, "a,b,c,d,e,f,g\n1,2,3,4,5,6,7\n", BF_DATA,
                 "t.csv:1:1: no reader knows the columns \"a\", \"b\", \"c\", "
                 "\"d\", \"e\", \"f\" and 1 more");
    assert_fails(r,
                 "Fiscal Year,Month (abbv),Component,Demographic,Citizenship "
                 "Grouping,Title of Authority,Encounter Type,Number\n",
                 BF_DATA,
                 "t.csv:1:1: no column Encounter Count, which a table of CBP "
                 "Southwest Land Border Encounters has; its columns are "
                 "\"Fiscal Year\", \"Month (abbv)\", \"Component\", "
                 "\"Demographic\", \"Citizenship Grouping\", \"Title of "
                 "Authority\" and 2 more");
}

static void what_is_no_csv_is_refused(void **state)
{
    reading *r = *state;
    assert_fails(r, "<!DOCTYPE html>\n<html>", BF_DATA,
                 "t.csv:1:1: this is a web page (HTML or XML), not CSV");
    assert_fails(r, SBO "2024,FYTD,MAY\r\n", BF_DATA,
                 "t.csv:2:1: 3 fields where the header has 9");
    assert_fails(r, SBO "2024,FYTD,\"MAY\" x,a,b,c,d,e,1\r\n", BF_DATA,
                 "t.csv:2:17: a quote that does not belong here");
    assert_fails(r, "", BF_DATA, "t.csv: the file is empty");
    assert_fails(r, SBO "x,FYTD,MAY," USBP ",FMUA,Mexico,Title 8,A,1\r\n",
                 BF_DATA,
                 "t.csv: a table of CBP Southwest Land Border Encounters "
                 "without a row of use");
}

static void a_column_that_stands_twice_is_refused(void **state)
{
    reading *r = *state;
    assert_fails(r, "month,sector,demographic,citizenship,count,Count\n",
                 BF_DATA, "t.csv:1:44: a column that is there already");
}

static void a_column_that_may_split_the_rows_is_refused(void **state)
{
    reading *r = *state;
    assert_fails(r,
                 "month,sector,demographic,citizenship,sex,count\n"
                 "2019-10,Laredo,FMUA,CANADA,male,17\n",
                 BF_DATA, "t.csv:1:38: a column that is not known here");
    assert_fails(r,
                 "Fiscal Year,Month,Region,Citizenship,Quantity\n"
                 "2000,01 October,Northern Land Border,Mexico,17\n",
                 BF_DATA,
                 "t.csv:1:1: a table of fiscal years and months whose title "
                 "is not known: \"\"");
}

static void a_table_without_rows_is_noted(void **state)
{
    reading *r = *state;
    assert_true(read_text(r, "t.csv", SBO));
    assert_account(r, 0, 0, 0);
    assert_string_equal(r->into.notes.lines[0], "t.csv: a table without rows");
}

static void the_table_by_state_has_regions_and_no_agencies(void **state)
{
    static const char table[] =
        "Fiscal Year,Month Grouping,Month (abbv),Land Border Region,State,"
        "Demographic,Citizenship,Title of Authority,Encounter Count\r\n"
        "2021,FYTD,APR,Southwest Land Border,TX,FMUA,MEXICO,Title 42,2\r\n"
        "2021,FYTD,APR,Southwest Land Border,AZ,FMUA,MEXICO,Title 8,3\r\n"
        "2021,FYTD,APR,Northern Land Border,ME,UC / Single Minors,\"CHINA, "
        "PEOPLES REPUBLIC OF\",Title 8,5\r\n"
        "2021,FYTD,APR,Other,FL,Single Adults,OTHER,Title 8,0\r\n"
        "2021,FYTD,APR,Other,GA,Single Adults,ATLANTIS,Title 8,9\r\n";
    reading *r = *state;
    assert_true(read_text(r, "t.csv", table));
    assert_account(r, 5, 0, 0);
    assert_int_equal(VALUE(r, "2021-04", "encounters@" BORDER), 5);
    assert_int_equal(VALUE(r, "2021-04", "expulsions@" BORDER), 2);
    assert_int_equal(VALUE(r, "2021-04", "encounters@us-northern-border"), 5);
    assert_int_equal(VALUE(r, "2021-04", "encounters@us"), 19);
    assert_int_equal(VALUE(r, "2021-04", "encounters@us/CN"), 5);
    assert_int_equal(VALUE(r, "2021-04", "encounters:USBP@" BORDER), -1);
}

static void the_table_by_area_has_sectors_and_field_offices(void **state)
{
    static const char table[] =
        "fiscal_year,month_grouping,month_abbv,component,land_border_region,"
        "area_of_responsibility,aor_abbv,demographic,citizenship,"
        "title_of_authority,encounter_type,encounter_count\n"
        "2023,FYTD,DEC," USBP ",Southwest Land Border,Laredo Sector,Laredo,"
        "FMUA,BRAZIL,Title 8,Apprehensions,3\n"
        "2023,FYTD,DEC," OFO ",Southwest Land Border,Laredo Field Office,"
        "Laredo,FMUA,BRAZIL,Title 8,Inadmissibles,5\n"
        "2023,FYTD,DEC," OFO ",Northern Land Border,Boston Field Office,"
        "Boston,FMUA,BRAZIL,Title 8,Inadmissibles,7\n";
    reading *r = *state;
    assert_true(read_text(r, "t.csv", table));
    assert_int_equal(VALUE(r, "2022-12", "encounters:USBP@laredo"), 3);
    assert_int_equal(VALUE(r, "2022-12", "inadmissibles:OFO@laredo"), 5);
    assert_int_equal(VALUE(r, "2022-12", "encounters@laredo"), -1);
    assert_int_equal(VALUE(r, "2022-12", "encounters@" BORDER), 8);
    assert_int_equal(VALUE(r, "2022-12", "encounters:OFO@us"), 12);
}

static void rows_of_a_table_by_sector_may_repeat(void **state)
{
    reading *r = *state;
    assert_true(read_text(r, "t.csv",
                          "month,sector,demographic,citizenship,count\n"
                          "2019-10,Laredo,FMUA,CANADA,17\n"
                          "2019-10,Laredo,FMUA,CANADA,1\n"
                          "2019-10,Tucson Field Office,FMUA,PERU,4\n"
                          "1599-10,Laredo,FMUA,CANADA,1\n"));
    assert_account(r, 3, 0, 1);
    assert_int_equal(VALUE(r, "2019-10", "encounters:USBP@laredo"), 18);
    assert_int_equal(VALUE(r, "2019-10", "encounters:OFO@" BORDER), 4);
    assert_int_equal(VALUE(r, "2019-10", "encounters@us"), 22);
}

static void repatriations_are_deportations_and_expulsions(void **state)
{
    reading *r = *state;
    assert_true(read_text(r, "ielp.csv",
                          OHSS "2022,2023,0,90,80,70,60,300\r\n"
                               "2022,2023,10,40,10,20,30,100\r\n"
                               "2023,2023,1,X,10,\"1,020\",30,1060\r\n"));
    assert_account(r, 2, 1, 0);
#define DEPORTED(month, part) VALUE(r, month, "deportations@us" part)
    assert_int_equal(DEPORTED("2022-10", ""), 60);
    assert_int_equal(DEPORTED("2022-10", "#removals"), 30);
    assert_int_equal(DEPORTED("2022-10", "#returns"), 30);
    assert_int_equal(DEPORTED("2022-10", "#enforcement-returns"), 20);
    assert_int_equal(DEPORTED("2022-10", "#administrative-returns"), 10);
    assert_int_equal(DEPORTED("2023-01", ""), 1060);
#undef DEPORTED
    assert_int_equal(VALUE(r, "2022-10", "expulsions@us"), 40);
    assert_int_equal(VALUE(r, "2023-01", "expulsions@us"), -1);
    assert_int_equal(r->into.observations.items[0].bound, BF_BOUND_ABOUT);
    assert_int_equal(r->into.notes.count, 0);
}

static void a_part_without_a_value_leaves_the_whole_without_one(void **state)
{
    reading *r = *state;
    assert_true(
        read_text(r, "ielp.csv", OHSS "2022,2023,10,40,X,20,30,90\r\n"));
    assert_int_equal(VALUE(r, "2022-10", "deportations@us"), -1);
    assert_int_equal(VALUE(r, "2022-10", "deportations@us#returns"), -1);
    assert_int_equal(VALUE(r, "2022-10", "deportations@us#removals"), 30);
}

static void a_bad_month_of_repatriations_is_rejected(void **state)
{
    reading *r = *state;
    assert_true(read_text(r, "t.csv",
                          OHSS "2022,2023,10,40,10,20,30,100\r\n"
                               "2022,2023,10,40,10,20,30,100\r\n"
                               "2023,2023,10,40,10,20,30,100\r\n"
                               "2023,2023,13,40,10,20,30,100\r\n"
                               "2023,2023,1,40,10,abc,30,100\r\n"
                               "2023,2023,2,X,X,X,X,X\r\n"));
    assert_account(r, 1, 1, 4);
    assert_string_equal(r->into.notes.lines[0],
                        "t.csv:3:1: says again what line 2 says; row left out");
    assert_string_equal(
        r->into.notes.lines[1],
        "t.csv:4:1: \"2023\" is not the year of that month; row left out");
    assert_string_equal(r->into.notes.lines[2],
                        "t.csv:5:11: \"13\" is not a month; row left out");
    assert_string_equal(r->into.notes.lines[3],
                        "t.csv:6:19: \"abc\" is not a count; row left out");
}

static void a_total_that_its_parts_miss_is_noted(void **state)
{
    reading *r = *state;
    assert_true(read_text(r, "t.csv", OHSS "2022,2023,10,40,10,20,30,500\r\n"));
    assert_account(r, 1, 0, 0);
    assert_string_equal(r->into.notes.lines[0],
                        "t.csv:2: the parts add up to 100, the total is 500");
}

static void months_and_years_are_read_in_all_their_forms(void **state)
{
    static const struct {
        const char *text;
        int month;
    } months[] = {
        {"OCT", 10},         {"Sept", 9}, {"june", 6}, {"01 October", 10},
        {"12 September", 9}, {"4", 4},    {"13", 0},   {"0", 0},
        {"02 October", 0},   {"Ma", 0},   {"", 0},     {"Octo ber", 0}};
    (void)state;
    for (size_t i = 0; i < COUNT_OF(months); i++)
        assert_int_equal(bf_table_month(bf_text_from(months[i].text)),
                         months[i].month);
    assert_int_equal(bf_table_year(BF_TEXT("2024")), 2024);
    assert_int_equal(bf_table_year(BF_TEXT("2025 (FYTD)")), 2025);
    assert_int_equal(bf_table_year(BF_TEXT("2024 YTD")), 2024);
    assert_int_equal(bf_table_year(BF_TEXT("2024 total")), 0);
    assert_int_equal(bf_table_year(BF_TEXT("1024")), 0);
    assert_true(bf_table_is_absent(BF_TEXT("N/A ****")));
    assert_true(bf_table_is_absent(BF_TEXT("X")));
    assert_false(bf_table_is_absent(BF_TEXT("0")));
}

static void canonical_observations_are_read_as_they_are(void **state)
{
    reading *r = *state;
    assert_true(read_text(
        r, "t.csv",
        "month,measure,unit,authority,agency,place,population,low,high,bound,"
        "basis,status,as_of,source,figure\n"
        "2023-09,encounters,persons,US,,us-southwest-border,,5,5,exact,"
        "reported,official,2025-08-31,sbo,line 2\n"));
    assert_account(r, 1, 0, 0);
    assert_int_equal(VALUE(r, "2023-09", "encounters@" BORDER), 5);
}

static void canonical_figures_are_read_as_they_are(void **state)
{
    reading *r = *state;
    assert_true(read_text(
        r, "t.csv",
        "id,source,published,start_byte,end_byte,quote,measure,kind,low,high,"
        "bound,unit,per,from,to,base_from,base_to,authority,agency,place,"
        "population,attribution,flags\n"
        "a#1,a,2023-12-27,10,18,\"200,000\",encounters,count,200000,200000,"
        "exact,persons,,,,,,US,,,,,\n"));
    assert_account(r, 1, 0, 0);
    assert_int_equal(r->into.figures.count, 1);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        READING(a_border_row_counts_as_encounter_and_as_what_it_was),
        READING(groups_and_nationalities_are_populations),
        READING(october_to_december_lie_in_the_year_before),
        READING(an_observation_says_where_it_comes_from),
        READING(as_of_comes_from_the_name_the_options_or_the_newest_month),
        READING(a_bad_row_is_rejected_named_and_counted),
        READING(a_header_is_known_in_any_order_case_and_spelling),
        READING(an_unknown_header_is_refused_with_what_is_missing),
        READING(what_is_no_csv_is_refused),
        READING(a_column_that_stands_twice_is_refused),
        READING(a_column_that_may_split_the_rows_is_refused),
        READING(a_table_without_rows_is_noted),
        READING(the_table_by_state_has_regions_and_no_agencies),
        READING(the_table_by_area_has_sectors_and_field_offices),
        READING(rows_of_a_table_by_sector_may_repeat),
        READING(repatriations_are_deportations_and_expulsions),
        READING(a_part_without_a_value_leaves_the_whole_without_one),
        READING(a_bad_month_of_repatriations_is_rejected),
        READING(a_total_that_its_parts_miss_is_noted),
        READING(months_and_years_are_read_in_all_their_forms),
        READING(canonical_observations_are_read_as_they_are),
        READING(canonical_figures_are_read_as_they_are),
    };
    return cmocka_run_group_tests_name("table", tests, NULL, NULL);
}
