/*
 * Tables shaped like reports: dashboards, pages of a PDF, sheets.
 */
#include "tests/unit/tables.h"

#define BORDER "us-southwest-border"

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

static void assert_fails(reading *r, const char *name, const char *text,
                         const char *message)
{
    r->error = BF_ERROR_NONE;
    assert_false(read_text(r, name, text));
    assert_int_equal(r->error.status, BF_DATA);
    assert_string_equal(r->error.message, message);
    assert_int_equal(r->into.observations.count, 0);
}

static void assert_note(const reading *r, size_t which, const char *note)
{
    assert_true(which < bf_notes_kept(&r->into.notes));
    assert_string_equal(r->into.notes.lines[which], note);
}

/* --- Dashboards ------------------------------------------------------------
 */

#define DASHBOARD                                                    \
    ",Fiscal Year-value,Fiscal Year-alias,Month (abbv)-value,Month " \
    "(abbv)-alias,SUM(Encounter Count)-alias,Citizenship Grouping,"  \
    "Component,Demographic,Title of Authority\n"

static void rows_of_all_in_a_dashboard_are_skipped(void **state)
{
    reading *r = *state;
    assert_true(read_text(
        r, "dashboard_update-march_10_2023.csv",
        DASHBOARD
        "0,2022,2022,SEP,SEP,\"1,012\",all,all,all,all\n"
        "1,2022,2022,SEP,SEP,1012,Mexico,all,all,all\n"
        "2,2022,2022,SEP,SEP,\"1,000\",Mexico,U.S. Border Patrol,FMUA,Title "
        "8\n"
        "3,2022,2022,SEP,SEP,7.000,Mexico,Office of Field Operations,FMUA,"
        "Title 8\n"
        "4,2022,2022,SEP,SEP,5.0,Mexico,U.S. Border Patrol,FMUA,Title 42\n"
        "5,2022,2022,SEP,SEP,%null%,Other,U.S. Border Patrol,FMUA,Title 42\n"
        "6,2022,2022,SEP,SEP,7.5,Other,U.S. Border Patrol,FMUA,Title 8\n"));
    assert_account(r, 3, 3, 1);
    assert_int_equal(VALUE(r, "2022-09", "encounters@" BORDER), 1012);
    assert_int_equal(VALUE(r, "2022-09", "apprehensions:USBP@" BORDER), 1000);
    assert_int_equal(VALUE(r, "2022-09", "inadmissibles:OFO@" BORDER), 7);
    assert_int_equal(VALUE(r, "2022-09", "expulsions@" BORDER), 5);
    assert_int_equal(r->into.observations.items[0].as_of.number,
                     bf_day_of(2023, 3, 10).number);
}

static const char current[] =
    "Component-value,Component-alias,Demographic-value,Demographic-alias,"
    "Month (abbv)-value,Month (abbv)-alias,SUM(Encounter Count)-alias,"
    "ATTR(Demographic (copy))-alias,Citizenship Grouping,Title of Authority\n"
    "Office of Field Operations,x,%all%,%all%,OCT,OCT,9,%many-values%,all,all\n"
    "Office of Field Operations,x,FMUA,FMUA,OCT,OCT,9,FMUA,Mexico,Title 8\n";

static void a_dashboard_without_a_year_takes_that_of_its_release(void **state)
{
    reading *r = *state;
    assert_true(read_text(r, "d-november_15_2021.csv", current));
    assert_int_equal(VALUE(r, "2021-10", "encounters:OFO@" BORDER), 9);
    r->into.observations.count = 0;
    r->options.as_of = bf_day_of(2023, 10, 21);
    assert_true(read_text(r, "d.csv", current));
    assert_int_equal(VALUE(r, "2022-10", "encounters:OFO@" BORDER), 9);
}

static void a_dashboard_without_year_and_release_is_refused(void **state)
{
    assert_fails(*state, "d.csv", current,
                 "d.csv: a table of one fiscal year that does not say which "
                 "and has no day of release in its name");
}

/* --- The Border Patrol ------------------------------------------------------
 */

#define USBP_TITLE(year)            \
    "United States Border Patrol\n" \
    "Total Illegal Alien Apprehensions By Month - FY " year "\n\nYearly\n"
#define USBP_MONTHS                                                           \
    "SECTOR|October|November|December|January|February|March|April|May|June|" \
    "July|August|September\nTotal\n"

static void a_page_of_months_has_sectors_and_borders(void **state)
{
    reading *r = *state;
    assert_true(read_text(
        r, "usbp.csv",
        USBP_TITLE("2001") USBP_MONTHS
        "Livermore*|N/A|N/A|N/A|N/A|N/A|N/A|N/A|N/A|N/A|N/A|N/A|N/A|N/A\n\n"
        "Miami|1|1|1|1|1|1|1|1|1|1|1|1|12\n"
        "Big Bend\n1|2|3|4|5|6|7|8|9|10|11|1,200|1,266\n(formerly Marfa)\n"
        "Yuma|1|1|1|1|1|1|1|1|1|1|1|1|12\n"
        "Southwest Border|2|3|4|5|6|7|8|9|10|11|12|1,201|1,278\n"
        "Monthly Total|3|4|5|6|7|8|9|10|11|12|13|1,202|1,290\n"));
    assert_account(r, 4, 5, 0);
    assert_int_equal(r->into.notes.count, 0);
    assert_int_equal(VALUE(r, "2000-10", "apprehensions:USBP@big-bend"), 1);
    assert_int_equal(VALUE(r, "2001-09", "apprehensions:USBP@big-bend"), 1200);
    assert_int_equal(VALUE(r, "2001-09", "encounters:USBP@big-bend"), -1);
    assert_int_equal(VALUE(r, "2001-09", "apprehensions:USBP@" BORDER), 1201);
    assert_int_equal(VALUE(r, "2001-09", "encounters:USBP@" BORDER), 1201);
    assert_int_equal(VALUE(r, "2001-08", "apprehensions:USBP@us"), 13);
}

static void from_march_2020_the_months_are_encounters(void **state)
{
    reading *r = *state;
    assert_true(read_text(
        r, "usbp.csv",
        "United States Border Patrol|Total Encounters by Month - FY 2020\n"
        "SECTOR|October|November December|January|February|March|April|May|"
        "June|July|August|September Yearly Total\n"
        "Yuma|1|2|3|4|5|6|7|8|9|10|11|12|78\n"));
    assert_int_equal(VALUE(r, "2020-02", "apprehensions:USBP@yuma"), 5);
    assert_int_equal(VALUE(r, "2020-03", "apprehensions:USBP@yuma"), -1);
    assert_int_equal(VALUE(r, "2020-03", "encounters:USBP@yuma"), 6);
}

static void a_row_of_months_that_misses_its_total_is_rejected(void **state)
{
    reading *r = *state;
    assert_true(read_text(r, "usbp.csv",
                          USBP_TITLE("2001") USBP_MONTHS
                          "Yuma|1|1|1|1|1|1|1|1|1|1|1|1|13\n"
                          "Tucson|1|1|1|x|1|1|1|1|1|1|1|1|12\n"
                          "Tucson|1|1|1|1\n"
                          "El Paso|1|1|1|1|1|1|1|1|1|1|1|1|12\n"
                          "Southwest Border|2|1|1|1|1|1|1|1|1|1|1|1|13\n"));
    assert_account(r, 2, 1, 3);
    assert_note(r, 0,
                "usbp.csv:7:1: \"13\" is not a count that agrees with its row; "
                "row left out");
    assert_note(r, 1,
                "usbp.csv:8:1: \"x\" is not a count that agrees with its row; "
                "row left out");
    assert_note(r, 2,
                "usbp.csv:9:1: \"Tucson\" is not the start of a row of twelve "
                "months; row left out");
    assert_note(r, 3, "usbp: the sectors do not add up to Southwest Border");
}

static void a_page_without_its_year_is_refused(void **state)
{
    assert_fails(*state, "usbp.csv",
                 USBP_MONTHS "Yuma|1|1|1|1|1|1|1|1|1|1|1|1|12\n",
                 "usbp.csv:1:1: no title above with \"FY\" and a year");
    assert_fails(*state, "usbp.csv",
                 USBP_TITLE("2001") "SECTOR|January|October|August|x|y|z\n",
                 "usbp.csv:5:1: not the months October to September");
}

static void all_years_of_months_come_in_one_table(void **state)
{
    reading *r = *state;
    assert_true(
        read_text(r, "usbp.psv",
                  "month|miami|big_bend|southwest_border|monthly_total|fy|cy\n"
                  "10|1|2|3|4|2000|1999\n"
                  "10|1|2|3|4|2000|1999\n"
                  "10|1|2|3|4|2001|1999\n"
                  "13|1|2|3|4|2001|2000\n"
                  "11|1|x|3|4|2001|2000\n"));
    assert_account(r, 1, 0, 4);
    assert_int_equal(VALUE(r, "1999-10", "apprehensions:USBP@big-bend"), 2);
    assert_int_equal(VALUE(r, "1999-10", "apprehensions:USBP@us"), 4);
    assert_note(r, 0,
                "usbp.psv:3:1: says again what line 2 says; row left out");
    assert_note(r, 1,
                "usbp.psv:4:1: \"1999\" is not the year of that month; row "
                "left out");
}

static void key_metrics_are_rounded(void **state)
{
    reading *r = *state;
    assert_true(read_text(r, "khsm.csv",
                          "\"Fiscal\nYear\",Month,Sector,Quantity\n"
                          "2000,01 October,\"Big Bend, TX\",770\n"
                          "2000,01 October,\"Blaine, WA\",230\n"
                          "2000,02 October,\"Yuma, AZ\",230\n"));
    assert_account(r, 1, 1, 1);
    assert_int_equal(VALUE(r, "1999-10", "apprehensions:USBP@big-bend"), 770);
    assert_int_equal(r->into.observations.items[0].bound, BF_BOUND_ABOUT);
}

/* --- The IOM's tables --------------------------------------------------------
 */

static void the_name_says_whose_months_they_are(void **state)
{
    static const char table[] = "\"t\",\"nat\",\"n\"\n"
                                "\"2018-01\",\"HND\",9\n"
                                "\"2018-01\",\"HND\",1\n"
                                "\"2018-01\",\"OOO\",6\n";
    reading *r = *state;
    assert_true(read_text(r, "irreg_mexico_nat.csv", table));
    assert_int_equal(VALUE(r, "2018-01", "encounters:UPM@mx"), 16);
    assert_int_equal(VALUE(r, "2018-01", "encounters:UPM@mx/HN"), 10);
    assert_true(is_text(r->into.observations.items[0].authority, "MX"));
    assert_true(read_text(r, "irreg_honduras_nat.csv", table));
    assert_int_equal(VALUE(r, "2018-01", "crossings@hn"), 16);
    r->into.observations.count = 0;
    assert_fails(r, "other.csv", table,
                 "other.csv:1:1: does not say whose months these are: its name "
                 "must start with irreg_mexico, irreg_darien or "
                 "irreg_honduras");
}

static void kinds_of_return_are_parts_of_deportations(void **state)
{
    reading *r = *state;
    assert_true(read_text(r, "irreg_mexico_exp.csv",
                          "t,nat,type,n\n"
                          "2015-01,GTM,assisted return,5\n"
                          "2015-01,GTM,deportation,2\n"
                          "2015-13,GTM,deportation,2\n"
                          "2015-02,GTM,deportation,NA\n"));
    assert_account(r, 2, 1, 1);
    assert_int_equal(VALUE(r, "2015-01", "deportations:UPM@mx"), 7);
    assert_int_equal(VALUE(r, "2015-01", "deportations:UPM@mx/GT"), 7);
    assert_int_equal(VALUE(r, "2015-01", "deportations:UPM@mx#assisted-return"),
                     5);
}

static void whole_years_of_the_darien_are_left_out(void **state)
{
    reading *r = *state;
    assert_true(read_text(r, "irreg_darien_nat.csv",
                          "t,q,nat,n\n"
                          "2019-01,2019-Q1,CUB,10000\n"
                          "2020-01,2020-Q1,CUB,10\n"));
    assert_account(r, 1, 1, 0);
    assert_int_equal(VALUE(r, "2019-01", "crossings@darien"), -1);
    assert_int_equal(VALUE(r, "2020-01", "crossings@darien"), 10);
    assert_note(r, 0,
                "irreg_darien_nat: 1 rows before 2020 hold whole years; left "
                "out");
}

static void guatemalans_are_sent_back_by_two_countries(void **state)
{
    reading *r = *state;
    assert_true(read_text(r, "g.csv",
                          "t,sex,age,origin,n\n"
                          "2020-01,male,adult,MEX,5\n"
                          "2020-01,female,adult,MEX,6\n"
                          "2020-01,male,adult,USA,7\n"
                          "2020-01,male,adult,,8\n"));
    assert_account(r, 3, 1, 0);
    assert_int_equal(VALUE(r, "2020-01", "deportations@mx/GT"), 11);
    assert_int_equal(VALUE(r, "2020-01", "deportations@us/GT"), 7);
}

/* --- Sheets ------------------------------------------------------------------
 */

static void a_sheet_has_its_year_on_the_total_alone(void **state)
{
    reading *r = *state;
    assert_true(read_text(
        r, "sheet.csv",
        "\xef\xbb\xbfReturn to Table of Contents.,,,,\r\n"
        "DHS Repatriations by Type: Fiscal Years 2014 to 2024 YTD,,,,\r\n"
        ",,Totals,DHS Removals1,Returns2\r\n"
        "Fiscal Year,Month,Title 42 Expulsions6,Total Removals,Total "
        "Enforcement Returns\r\n"
        "2014,Total,X,\"404,700\",\"187,940\"\r\n"
        ",October,X,\"37,370\",\"9,890\"\r\n"
        "2024 YTD,Total,NA,60,70\r\n"
        ",January,50,60,NA\r\n"
        ",Smarch,50,60,70\r\n"
        ",March,50,sixty,70\r\n"
        "X Not applicable.,,,,\r\n"));
    assert_account(r, 2, 3, 2);
    assert_int_equal(VALUE(r, "2013-10", "deportations@us"), 47260);
    assert_int_equal(VALUE(r, "2013-10", "deportations@us#removals"), 37370);
    assert_int_equal(VALUE(r, "2013-10", "expulsions@us"), -1);
    assert_int_equal(VALUE(r, "2024-01", "expulsions@us"), 50);
    assert_int_equal(VALUE(r, "2024-01", "deportations@us"), -1);
    assert_int_equal(VALUE(r, "2024-01", "deportations@us#removals"), 60);
    assert_note(r, 0,
                "sheet.csv:9:2: \"Smarch\" is not a month below its year; row "
                "left out");
}

static void a_column_is_known_by_its_group_and_name(void **state)
{
    reading *r = *state;
    assert_true(read_text(
        r, "sheet.csv",
        "CBP SW Border Encounters by Agency and Family Status: Fiscal Years,,,"
        ",,\n"
        ",,Total CBP,,OFO,\n"
        "Fiscal Year,Month,Total,Single Adults1,Total,Single Adults1\n"
        "2014,Total,1,2,3,4\n"
        ",October,10,20,30,40\n"));
    assert_int_equal(VALUE(r, "2013-10", "encounters@" BORDER), 10);
    assert_int_equal(VALUE(r, "2013-10", "encounters@" BORDER "/single-adults"),
                     20);
    assert_int_equal(VALUE(r, "2013-10", "encounters:OFO@" BORDER), 30);
}

static void sheets_by_citizenship_and_area_are_told_by_their_title(void **state)
{
    reading *r = *state;
    assert_true(
        read_text(r, "a.csv",
                  "DHS Removals by Selected Citizenship: x,,,,\n"
                  "Fiscal Year,Month,Total,Mexico,Other\n2014,Total,1,1,1\n"
                  ",October,9,8,1\n"));
    assert_int_equal(VALUE(r, "2013-10", "deportations@us#removals"), 9);
    assert_int_equal(VALUE(r, "2013-10", "deportations@us/MX#removals"), 8);
    assert_true(read_text(
        r, "b.csv",
        "CBP SW Border Encounters by Agency and Sector or Field Office: x,,,,"
        ",\n,,,USBP,OFO,\n"
        "Fiscal Year,Month,Total CBP,\"Yuma, AZ\",Total OFO,\"Laredo, TX\"\n"
        "2014,Total,1,1,1,1\n,October,9,8,7,6\n"));
    assert_int_equal(VALUE(r, "2013-10", "encounters:USBP@yuma"), 8);
    assert_int_equal(VALUE(r, "2013-10", "encounters:OFO@" BORDER), 7);
    assert_int_equal(VALUE(r, "2013-10", "encounters:OFO@laredo"), 6);
}

static void a_sheet_of_another_title_is_refused(void **state)
{
    assert_fails(*state, "a.csv",
                 "Detention,,\nFiscal Year,Month,Total\n2014,Total,1\n",
                 "a.csv:2:1: a table of fiscal years and months whose title is "
                 "not known: \"Detention\"");
}

static void a_report_may_be_in_windows_1252(void **state)
{
    reading *r = *state;
    assert_true(read_text(r, "a.csv",
                          "DHS Removals by Selected Citizenship: x,,,\n"
                          "Fiscal Year,Month,Total,Mexico\n2014,Total,1,1\n"
                          ",October,9,8\nCDC\x92s order,,,\n"));
    assert_int_equal(VALUE(r, "2013-10", "deportations@us#removals"), 9);
    r->into.observations.count = 0;
    assert_fails(r, "a.csv",
                 "month,sector,demographic,citizenship,count\n"
                 "2019-10,Laredo,FMUA,CURA\xc7"
                 "AO,17\n",
                 "a.csv:2:25: not UTF-8");
    assert_fails(r, "a.csv", "a,b\n\x81,2\n",
                 "a.csv: byte 4 is neither UTF-8 nor Windows-1252");
}

/* --- ICE
 * ---------------------------------------------------------------------- */

#define MONTHS "Oct,Nov,Dec,Jan,Feb,Mar,Apr,May,Jun,Jul,Aug,Sep"
#define BLANK  ",,,,,,,,,,,,,,\n"

/* A table with months on the right, one below, and one of no use. */
static const char detention[] =
    "ICE Currently Detained: FY2026,,,,,,,,,,,,,,\n"
    "Processing Disposition,Adult,Total,,,,,,,,,,,,\n"
    "Total,5,5,,,,,,,,,,,,\n"
    "Other: FY2026,ICE Initial Book-Ins by Arresting Agency and Month: FY26 "
    "YTD,,,,,,,,,,,,,\n"
    "Criminality,Agency," MONTHS ",Total\n"
    "ICE,CBP,9,9,9,9,9,9,9,9,9,9,9,9,108\n"
    "x,ICE  ,\"1,001\",2,3,0,0,0,0,0,0,0,0,0,1010\n" BLANK
    "\"ICE Average Daily Population by Arresting Agency, Month and "
    "Criminality: FY26 YTD\",,,,,,,,,,,,,,\n"
    "Agency," MONTHS ",FY Overall,\n"
    "Average ,100.5,101.49,102,0,0,0,0,0,0,0,0,0,100,\n" BLANK
    "\"ICE Average Length of Stay by Arresting Agency: FY26 YTD\","
    ",,,,,,,,,,,,,\n"
    "Agency," MONTHS ",FY Overall,\n"
    "Average ,40,41,42,0,0,0,0,0,0,0,0,0,40,\n";

static void months_of_detention_that_are_over_are_read(void **state)
{
    reading *r = *state;
    assert_true(read_text(r, "FY26_detentionStats12222025.csv", detention));
    assert_int_equal(r->into.account.accepted, 2);
    assert_int_equal(r->into.account.rejected, 0);
    assert_int_equal(VALUE(r, "2025-10", "apprehensions:ICE@us#book-ins"),
                     1001);
    assert_int_equal(VALUE(r, "2025-11", "apprehensions:ICE@us#book-ins"), 2);
    assert_int_equal(VALUE(r, "2025-12", "apprehensions:ICE@us#book-ins"), -1);
    assert_int_equal(VALUE(r, "2025-10", "stranded:ICE@us"), 101);
    assert_int_equal(VALUE(r, "2025-11", "stranded:ICE@us"), 101);
    assert_int_equal(VALUE(r, "2025-12", "stranded:ICE@us"), -1);
    const bf_observation *o =
        find(&r->into.observations, "2025-10", "stranded:ICE@us");
    assert_int_equal(o->basis, BF_BASIS_STOCK);
}

static void
without_a_release_the_last_month_of_an_open_year_is_left_out(void **state)
{
    reading *r = *state;
    assert_true(read_text(r, "detention.csv", detention));
    assert_int_equal(VALUE(r, "2025-11", "stranded:ICE@us"), 101);
    assert_int_equal(VALUE(r, "2025-12", "stranded:ICE@us"), -1);
    assert_int_equal(VALUE(r, "2026-01", "stranded:ICE@us"), -1);
}

/* FY2026 up to 22 December: two months of 31, 30 and a part of 22 days. */
static void removals_of_a_year_are_shared_among_its_months(void **state)
{
    reading *r = *state;
    bf_buffer table;
    bf_buffer_init(&table, 1 << 16);
    bf_buffer_puts(&table, detention);
    bf_buffer_puts(&table, "x,ICE Removals: FY2026,,,,,,,,,,,,,\n"
                           "x,Removals,Total,,,,,,,,,,,,\n"
                           "x,Total,,\"92,181\",,,,,,,,,,,\n"
                           "x,Total,,1,,,,,,,,,,,\n");
    bf_buffer_byte(&table, '\0');
    assert_true(read_text(r, "FY26_detentionStats12222025.csv", table.bytes));
    bf_buffer_release(&table);
    assert_int_equal(r->into.notes.count, 0);
    assert_int_equal(r->into.account.accepted, 3);
    int64_t october = VALUE(r, "2025-10", "deportations:ICE@us");
    int64_t december = VALUE(r, "2025-12", "deportations:ICE@us");
    assert_int_equal(october, 34019);
    assert_int_equal(december, 24143);
    assert_int_equal(
        october + december + VALUE(r, "2025-11", "deportations:ICE@us"), 92181);
    assert_int_equal(VALUE(r, "2026-01", "deportations:ICE@us"), -1);
    const bf_observation *o =
        find(&r->into.observations, "2025-10", "deportations:ICE@us");
    assert_int_equal(o->basis, BF_BASIS_AVERAGE);
}

/* An open year without a day of release ends with the last month over. */
static void removals_to_date_end_where_the_months_do(void **state)
{
    reading *r = *state;
    bf_buffer table;
    bf_buffer_init(&table, 1 << 16);
    bf_buffer_puts(&table, detention);
    bf_buffer_puts(&table, "ICE Removals: FY2026 YTD,,,,,,,,,,,,,,\n"
                           "Total,,\"60,001\",,,,,,,,,,,,\n");
    bf_buffer_byte(&table, '\0');
    assert_true(read_text(r, "detention.csv", table.bytes));
    bf_buffer_release(&table);
    assert_int_equal(VALUE(r, "2025-10", "deportations:ICE@us"), 30001);
    assert_int_equal(VALUE(r, "2025-11", "deportations:ICE@us"), 30000);
    assert_int_equal(VALUE(r, "2025-12", "deportations:ICE@us"), -1);
}

/* --- The Border Patrol by citizenship
 * ---------------------------------------------------------------------- */

static void years_by_citizenship_and_sector_are_read(void **state)
{
    reading *r = *state;
    assert_true(read_text(
        r, "cbp-apprehensions.csv",
        ",citizenship,tca,yum,sbo_total,blw,nbo_total,mip,total,label,year\n"
        "0,GUATEMALA,24.0,0,25,1.0,3,0.0,28,total_FY19,2019\n"
        "1,\"CHINA, PEOPLES REPUBLIC OF\",0,0,0,0,1,0,1,total_FY19,2019\n"
        "2,STATELESS,1,0,1,0,0,0,1,total_FY19,2019\n"
        "3,TOTAL,25,0,26,1,4,0,30,total_FY19,2019\n"
        "4,TOTAL,36,0,37,1,4,0,41,total_FY20,2020\n"
        "5,MEXICO,x,0,37,1,4,0,41,total_FY20,2020\n"
        "6,MEXICO,1,0,37,1,4,0,41,total_FY20,20\n"));
    assert_int_equal(r->into.account.accepted, 4);
    assert_int_equal(r->into.account.skipped, 1);
    assert_int_equal(r->into.account.rejected, 2);
    assert_int_equal(VALUE(r, "2018-10", "apprehensions:USBP@tucson/GT"), 2);
    assert_int_equal(VALUE(r, "2019-09", "apprehensions:USBP@tucson/GT"), 2);
    assert_int_equal(VALUE(r, "2018-10", "apprehensions:USBP@yuma/GT"), -1);
    assert_int_equal(VALUE(r, "2018-10", "apprehensions:USBP@us/CN"), 0);
    assert_int_equal(VALUE(r, "2019-03", "apprehensions:USBP@us/CN"), 1);
    assert_int_equal(VALUE(r, "2019-10", "encounters:USBP@tucson"), 3);
    assert_int_equal(VALUE(r, "2019-10", "apprehensions:USBP@tucson"), -1);
    const bf_observation *o =
        find(&r->into.observations, "2018-10", "apprehensions:USBP@tucson/GT");
    assert_int_equal(o->basis, BF_BASIS_AVERAGE);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        READING(rows_of_all_in_a_dashboard_are_skipped),
        READING(a_dashboard_without_a_year_takes_that_of_its_release),
        READING(a_dashboard_without_year_and_release_is_refused),
        READING(a_page_of_months_has_sectors_and_borders),
        READING(from_march_2020_the_months_are_encounters),
        READING(a_row_of_months_that_misses_its_total_is_rejected),
        READING(a_page_without_its_year_is_refused),
        READING(all_years_of_months_come_in_one_table),
        READING(key_metrics_are_rounded),
        READING(the_name_says_whose_months_they_are),
        READING(kinds_of_return_are_parts_of_deportations),
        READING(whole_years_of_the_darien_are_left_out),
        READING(guatemalans_are_sent_back_by_two_countries),
        READING(a_sheet_has_its_year_on_the_total_alone),
        READING(a_column_is_known_by_its_group_and_name),
        READING(sheets_by_citizenship_and_area_are_told_by_their_title),
        READING(a_sheet_of_another_title_is_refused),
        READING(a_report_may_be_in_windows_1252),
        READING(years_by_citizenship_and_sector_are_read),
        READING(months_of_detention_that_are_over_are_read),
        READING(removals_of_a_year_are_shared_among_its_months),
        READING(removals_to_date_end_where_the_months_do),
        READING(without_a_release_the_last_month_of_an_open_year_is_left_out),
    };
    return cmocka_run_group_tests_name("report", tests, NULL, NULL);
}
