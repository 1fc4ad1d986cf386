/*
 * The variants of CBP's tables of encounters.
 */
#include "ingest/readers.h"

#include "ingest/cbp_rows.h"

static void *start_southwest(const bf_csv_row *header,
                             bf_table_reading *reading, bf_error *error)
{
    static const bf_cbp_variant variant = {.region = BF_REGION_SOUTHWEST};
    return bf_cbp_start(header, reading, &variant, error);
}

static void *start_nationwide(const bf_csv_row *header,
                              bf_table_reading *reading, bf_error *error)
{
    static const bf_cbp_variant variant = {.region = BF_REGION_UNKNOWN};
    return bf_cbp_start(header, reading, &variant, error);
}

static void *start_gdidata(const bf_csv_row *header, bf_table_reading *reading,
                           bf_error *error)
{
    static const bf_cbp_variant variant = {.region = BF_REGION_SOUTHWEST,
                                           .blanks = true};
    return bf_cbp_start(header, reading, &variant, error);
}

static void *start_sectors(const bf_csv_row *header, bf_table_reading *reading,
                           bf_error *error)
{
    static const bf_cbp_variant variant = {.region = BF_REGION_UNKNOWN,
                                           .repeats = true};
    return bf_cbp_start(header, reading, &variant, error);
}

static void *start_dashboard(const bf_csv_row *header,
                             bf_table_reading *reading, bf_error *error)
{
    static const bf_cbp_variant variant = {.region = BF_REGION_SOUTHWEST,
                                           .totals = true};
    return bf_cbp_start(header, reading, &variant, error);
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

static const char *const dashboard_columns[] = {"Fiscal Year-value",
                                                "Month (abbv)-value",
                                                "SUM(Encounter Count)-alias",
                                                "Component",
                                                "Demographic",
                                                "Citizenship Grouping",
                                                "Title of Authority",
                                                NULL};

static const char *const current_columns[] = {"Component-value",
                                              "Demographic-value",
                                              "Month (abbv)-value",
                                              "SUM(Encounter Count)-alias",
                                              "Citizenship Grouping",
                                              "Title of Authority",
                                              NULL};

const bf_table_reader bf_reader_cbp_southwest = {
    .name = "CBP Southwest Land Border Encounters",
    .columns = southwest_columns,
    .start = start_southwest,
    .take = bf_cbp_take,
    .finish = bf_cbp_finish};

const bf_table_reader bf_reader_cbp_state = {
    .name = "CBP Nationwide Encounters by State",
    .columns = state_columns,
    .start = start_nationwide,
    .take = bf_cbp_take,
    .finish = bf_cbp_finish};

const bf_table_reader bf_reader_cbp_nationwide = {
    .name = "CBP Nationwide Encounters",
    .columns = nationwide_columns,
    .start = start_nationwide,
    .take = bf_cbp_take,
    .finish = bf_cbp_finish};

const bf_table_reader bf_reader_cbp_gdidata = {
    .name = "CBP encounters as the IOM keeps them",
    .columns = gdidata_columns,
    .start = start_gdidata,
    .take = bf_cbp_take,
    .finish = bf_cbp_finish};

const bf_table_reader bf_reader_cbp_sectors = {.name = "encounters by sector",
                                               .columns = sector_columns,
                                               .start = start_sectors,
                                               .take = bf_cbp_take,
                                               .finish = bf_cbp_finish};

const bf_table_reader bf_reader_cbp_dashboard = {
    .name = "CBP's dashboard of encounters",
    .columns = dashboard_columns,
    .start = start_dashboard,
    .take = bf_cbp_take,
    .finish = bf_cbp_finish};

const bf_table_reader bf_reader_cbp_current = {
    .name = "CBP's dashboard of the current year",
    .columns = current_columns,
    .start = start_dashboard,
    .take = bf_cbp_take,
    .finish = bf_cbp_finish};
