/*
 * Which period a number has, where several times stand around it.
 */
#include "tests/unit/samples.h"

static void a_day_closes_the_year_that_runs(void **state)
{
    (void)state;
    static const struct sample samples[] = {
        {"2024-08-20",
         "As of July 31, the Border Patrol had made 1.4 million arrests "
         "in the fiscal year that began Oct. 1. Over the same period of "
         "the previous year the count was 1.6 million.",
         {"apprehensions count 2023-10-01..2024-07-31 US "
          "us-southwest-border",
          "apprehensions count 2022-10-01..2023-07-31 US "
          "us-southwest-border"}},
        {"2023-12-10",
         "Mexico detained 686,700 migrants this year through Nov. 30. "
         "ICE carried out 142,500 removals in fiscal year 2023, and as "
         "of Dec. 3 the agency had 38,000 people in detention.",
         {"apprehensions count 2023-01-01..2023-11-30 MX mx",
          "deportations count 2022-10-01..2023-09-30 US us",
          "stranded stock 2023-12-03..2023-12-03 US us"}},
    };
    CHECK(samples);
}

static void each_change_has_its_own_base(void **state)
{
    (void)state;
    static const struct sample samples[] = {
        {"2022-10-25",
         "Agents made 227,500 arrests in September, up 11.5% from August"
         " and 18.5% from a year earlier.",
         {"apprehensions count 2022-09-01..2022-09-30 US "
          "us-southwest-border",
          "apprehensions change 2022-09-01..2022-09-30 < "
          "2022-08-01..2022-08-31 US us-southwest-border",
          "apprehensions change 2022-09-01..2022-09-30 < "
          "2021-09-01..2021-09-30 US us-southwest-border"}},
        {"2019-12-10",
         "Arrests dropped to 33,500 in November. That compares with "
         "35,400 in October and is 75 percent below the May peak of "
         "132,800.",
         {"apprehensions count 2019-11-01..2019-11-30 US "
          "us-southwest-border",
          "apprehensions count 2019-10-01..2019-10-31 US "
          "us-southwest-border",
          "apprehensions change 2019-11-01..2019-11-30 < "
          "2019-05-01..2019-05-31 US us-southwest-border",
          "apprehensions count 2019-05-01..2019-05-31 US "
          "us-southwest-border"}},
    };
    CHECK(samples);
}

static void a_record_keeps_the_month_it_was_set_in(void **state)
{
    (void)state;
    static const struct sample samples[] = {
        {"2021-08-12",
         "Officers took in 19,000 children without parents in July, "
         "exceeding the previous high of 18,800, set in March.",
         {"apprehensions count 2021-07-01..2021-07-31 US "
          "us-southwest-border unaccompanied-children",
          "apprehensions count 2021-03-01..2021-03-31 US "
          "us-southwest-border unaccompanied-children"}},
        {"2023-04-18",
         "The patrol made 162,300 arrests in March. The numbers had been"
         " falling since December, when 221,600 arrests were made.",
         {"apprehensions count 2023-03-01..2023-03-31 US "
          "us-southwest-border",
          "apprehensions count 2022-12-01..2022-12-31 US "
          "us-southwest-border"}},
        {"2024-02-02",
         "Agents made 124,200 arrests last month, against December's "
         "249,700, the highest monthly tally on record.",
         {"apprehensions count 2024-01-01..2024-01-31 US "
          "us-southwest-border",
          "apprehensions count 2023-12-01..2023-12-31 US "
          "us-southwest-border"}},
    };
    CHECK(samples);
}

static void an_older_story_lends_no_period(void **state)
{
    (void)state;
    static const struct sample samples[] = {
        {"2022-10-25",
         "Agents made 227,500 arrests in September. About 19% of the "
         "arrests involved people who had been caught at least once in "
         "the previous year.",
         {"apprehensions count 2022-09-01..2022-09-30 US "
          "us-southwest-border",
          "apprehensions share 2022-09-01..2022-09-30 US "
          "us-southwest-border"}},
    };
    CHECK(samples);
}

static void columns_and_rows_have_their_months(void **state)
{
    (void)state;
    static const struct sample samples[] = {
        {"2020-11-19",
         "Border Patrol apprehensions by sector\n\nSector          "
         "October 2020   October 2019\nTucson          14,000   "
         "5,100\nTotal           66,300   35,400",
         {"apprehensions count 2020-10-01..2020-10-31 US tucson",
          "apprehensions count 2019-10-01..2019-10-31 US tucson",
          "apprehensions count 2020-10-01..2020-10-31 US "
          "us-southwest-border",
          "apprehensions count 2019-10-01..2019-10-31 US "
          "us-southwest-border"}},
        {"2021-07-20",
         "Encounters by month:\n- April: 178,700\n- May: 180,500\n- "
         "June: 189,000",
         {"encounters count 2021-04-01..2021-04-30 US us-southwest-border",
          "encounters count 2021-05-01..2021-05-31 US us-southwest-border",
          "encounters count 2021-06-01..2021-06-30 US us-southwest-border"}},
    };
    CHECK(samples);
}

static void a_share_is_of_those_counted_before(void **state)
{
    (void)state;
    static const struct sample samples[] = {
        {"2023-08-05",
         "ICE was holding 30,000 people on July 30. About 60 percent "
         "have no criminal record.",
         {"stranded stock 2023-07-30..2023-07-30 US us",
          "stranded share 2023-07-30..2023-07-30 US us"}},
        {"2022-05-18",
         "In April, 96,900 encounters, or 41 percent, ended in "
         "expulsion.",
         {"encounters count 2022-04-01..2022-04-30 US us-southwest-border",
          "expulsions share 2022-04-01..2022-04-30 US us-southwest-border"}},
        {"2022-05-18",
         "Agents made 65,000 arrests of Mexicans in April. They made up "
         "28% of the total.",
         {"apprehensions count 2022-04-01..2022-04-30 US "
          "us-southwest-border MX",
          "apprehensions share 2022-04-01..2022-04-30 US "
          "us-southwest-border MX"}},
        {"2023-08-05",
         "The agency flew 71 deportation flights in July, six fewer than"
         " in June.",
         {"deportations count 2023-07-01..2023-07-31 US us",
          "deportations change 2023-07-01..2023-07-31 < "
          "2023-06-01..2023-06-30 US us"}},
    };
    CHECK(samples);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(a_day_closes_the_year_that_runs),
        cmocka_unit_test(each_change_has_its_own_base),
        cmocka_unit_test(a_record_keeps_the_month_it_was_set_in),
        cmocka_unit_test(an_older_story_lends_no_period),
        cmocka_unit_test(columns_and_rows_have_their_months),
        cmocka_unit_test(a_share_is_of_those_counted_before),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
