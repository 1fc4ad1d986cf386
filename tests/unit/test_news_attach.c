/*
 * Who, what, where and when: one sentence, or two.
 */
#include "tests/unit/samples.h"

static void months_into_a_year_end_with_the_last_whole_month(void **state)
{
    (void)state;
    static const struct sample samples[] = {
        {"2022-06-20",
         "Eight months into the fiscal year, the Border Patrol has arrested "
         "1.4 million people.",
         {"apprehensions count 2021-10-01..2022-05-31 US us-southwest-border"}},
        {"2023-07-19",
         "Nine months into fiscal 2023, agents had recorded 1.6 million "
         "encounters.",
         {"encounters count 2022-10-01..2023-06-30 US us-southwest-border"}},
        {"2024-03-12",
         "Five months into the budget year, Border Patrol agents have caught "
         "900,000 migrants.",
         {"apprehensions count 2023-10-01..2024-02-29 US us-southwest-border"}},
        {"2022-09-08",
         "Mexico’s refugee agency has received 77,000 claims eight "
         "months into "
         "2022.",
         {"asylum-claims count 2022-01-01..2022-08-31 MX mx"}},
    };
    CHECK(samples);
}

static void each_number_of_a_list_has_its_own_month(void **state)
{
    (void)state;
    static const struct sample samples[] = {
        {"2019-09-10",
         "Mexico’s migration institute detained 41,200 people in "
         "June, 45,900 "
         "in July and 39,100 in August.",
         {"apprehensions count 2019-06-01..2019-06-30 MX mx",
          "apprehensions count 2019-07-01..2019-07-31 MX mx",
          "apprehensions count 2019-08-01..2019-08-31 MX mx"}},
        {"2020-05-12",
         "There were 2,100 arrests in March and 1,950 in April in the Yuma "
         "sector.",
         {"apprehensions count 2020-03-01..2020-03-31 US yuma",
          "apprehensions count 2020-04-01..2020-04-30 US yuma"}},
        {"2023-12-20",
         "Panama says 49,300 people crossed the Darien in October; in November "
         "it was 37,200.",
         {"crossings count 2023-10-01..2023-10-31 PA darien",
          "crossings count 2023-11-01..2023-11-30 PA darien"}},
        {"2024-02-20",
         "Border Patrol let 410 migrants go at the trolley stop on Thursday, "
         "350 on Friday and 275 on Saturday.",
         {"releases count 2024-02-15..2024-02-15 US us-southwest-border",
          "releases count 2024-02-16..2024-02-16 US us-southwest-border",
          "releases count 2024-02-17..2024-02-17 US us-southwest-border"}},
    };
    CHECK(samples);
}

static void halves_and_quarters_are_periods(void **state)
{
    (void)state;
    static const struct sample samples[] = {
        {"2024-08-01",
         "In the first half of the year, Mexico recorded 712,000 encounters. "
         "Of those, 210,000 were Venezuelans.",
         {"encounters count 2024-01-01..2024-06-30 MX mx",
          "encounters count 2024-01-01..2024-06-30 MX mx VE"}},
        {"2021-11-02",
         "The third quarter of 2021 was the worst: the patrol made 560,000 "
         "arrests.",
         {"apprehensions count 2021-07-01..2021-09-30 US us-southwest-border"}},
        {"2023-07-20",
         "Mexico had 182,000 asylum applications in the second half of 2022.",
         {"asylum-claims count 2022-07-01..2022-12-31 MX mx"}},
    };
    CHECK(samples);
}

static void may_at_the_head_is_a_month(void **state)
{
    (void)state;
    static const struct sample samples[] = {
        {"2022-06-16",
         "May brought 224,000 encounters at the southwest border, CBP said.",
         {"encounters count 2022-05-01..2022-05-31 US us-southwest-border"}},
        {"2024-06-10",
         "May saw 12,300 apprehensions in the Tucson sector.",
         {"apprehensions count 2024-05-01..2024-05-31 US tucson"}},
        {"2023-06-20",
         "May marked a low: agents caught 9,400 people in the Laredo sector.",
         {"apprehensions count 2023-05-01..2023-05-31 US laredo"}},
    };
    CHECK(samples);
}

static void a_time_that_only_names_an_event_is_no_period(void **state)
{
    (void)state;
    static const struct sample samples[] = {
        {"2023-12-27",
         "Washington wants calm ahead of next year’s election. Agents on the "
         "southwest border were catching 8,500 people a day.",
         {"apprehensions rate/day 2023-12-01..2023-12-31 US "
          "us-southwest-border"}},
        {"2024-03-05",
         "With the 2024 election approaching, the Border Patrol arrested "
         "47,000 people in February.",
         {"apprehensions count 2024-02-01..2024-02-29 US us-southwest-border"}},
        {"2022-04-19",
         "Ahead of next month’s vote, agents in the El Paso sector were "
         "arresting 700 people a day.",
         {"apprehensions rate/day 2022-04-01..2022-04-30 US el-paso"}},
    };
    CHECK(samples);
}

static void a_change_keeps_its_own_period_and_base(void **state)
{
    (void)state;
    static const struct sample samples[] = {
        {"2020-09-10",
         "The Border Patrol made 18,200 arrests on the southwest border in "
         "August, 12 percent fewer than in July and 40 percent fewer than in "
         "August 2019.",
         {"apprehensions count 2020-08-01..2020-08-31 US us-southwest-border",
          "apprehensions change 2020-08-01..2020-08-31 < "
          "2020-07-01..2020-07-31 US us-southwest-border",
          "apprehensions change 2020-08-01..2020-08-31 < "
          "2019-08-01..2019-08-31 US us-southwest-border"}},
        {"2023-11-15",
         "Arrests in the El Paso sector fell by 38 percent between May 2023 "
         "and October 2023.",
         {"apprehensions change 2023-10-01..2023-10-31 < "
          "2023-05-01..2023-05-31 US el-paso"}},
        {"2021-07-16",
         "Apprehensions on the southwest border rose to 58,000 in June, up 31% "
         "from May.",
         {"apprehensions count 2021-06-01..2021-06-30 US us-southwest-border",
          "apprehensions change 2021-06-01..2021-06-30 < "
          "2021-05-01..2021-05-31 US us-southwest-border"}},
        {"2022-04-05",
         "Mexico received 13,400 asylum applications in March, 62 percent more "
         "than a year earlier.",
         {"asylum-claims count 2022-03-01..2022-03-31 MX mx",
          "asylum-claims change 2022-03-01..2022-03-31 < "
          "2021-03-01..2021-03-31 MX mx"}},
        {"2024-02-14",
         "Encounters at the southwest border fell from 9,600 a day in December "
         "to 4,100 a day in January.",
         {"encounters rate/day 2023-12-01..2023-12-31 US us-southwest-border",
          "encounters rate/day 2024-01-01..2024-01-31 US us-southwest-border"}},
        {"2025-08-04",
         "Arrests on the southwest border dropped between June and July, from "
         "6,070 to 4,600.",
         {"apprehensions count 2025-06-01..2025-06-30 US us-southwest-border",
          "apprehensions count 2025-07-01..2025-07-31 US us-southwest-border"}},
    };
    CHECK(samples);
}

static void countries_on_the_way_count_for_themselves(void **state)
{
    (void)state;
    static const struct sample samples[] = {
        {"2022-02-07",
         "Guatemalan police detained 340 migrants on Saturday.",
         {"apprehensions count 2022-02-05..2022-02-05 GT gt"}},
        {"2023-06-09",
         "Honduras’s National Migration Institute registered 44,000 "
         "irregular "
         "entries in May.",
         {"crossings count 2023-05-01..2023-05-31 HN hn"}},
        {"2024-04-15",
         "Mexico is not alone. In neighboring Guatemala, the authorities "
         "expelled 1,900 people in March.",
         {"deportations count 2024-03-01..2024-03-31 GT gt"}},
        {"2023-09-11",
         "Costa Rica counted 61,000 arrivals at Paso Canoas in August.",
         {"crossings count 2023-08-01..2023-08-31 CR cr"}},
        {"2025-01-09",
         "Panama deported 1,100 people in 2024.",
         {"deportations count 2024-01-01..2024-12-31 PA pa"}},
        {"2022-10-03",
         "The Darien is not the end. Honduras reports that 22,000 Cubans "
         "entered irregularly in September, its migration institute says.",
         {"crossings count 2022-09-01..2022-09-30 HN hn CU"}},
    };
    CHECK(samples);
}

static void an_agency_acts_where_it_acts(void **state)
{
    (void)state;
    static const struct sample samples[] = {
        {"2025-04-10",
         "ICE arrested 8,200 people in March.",
         {"apprehensions count 2025-03-01..2025-03-31 US us"}},
        {"2025-06-03",
         "ICE was holding 47,900 people in detention on Sunday.",
         {"stranded stock 2025-06-01..2025-06-01 US us"}},
        {"2023-08-02",
         "The Coast Guard intercepted 300 Haitians off the Florida Keys in "
         "July.",
         {"apprehensions count 2023-07-01..2023-07-31 US us HT"}},
        {"2024-06-11",
         "ICE deported 1,300 Guatemalans in May.",
         {"deportations count 2024-05-01..2024-05-31 US us GT"}},
        {"2023-05-09",
         "COMAR received 9,800 asylum claims in April.",
         {"asylum-claims count 2023-04-01..2023-04-30 MX mx"}},
        {"2022-06-10",
         "The National Guard and immigration agents in Chiapas detained 780 "
         "migrants on Thursday.",
         {"apprehensions count 2022-06-09..2022-06-09 MX chiapas"}},
    };
    CHECK(samples);
}

static void a_dateline_is_the_scene(void **state)
{
    (void)state;
    static const struct sample samples[] = {
        {"2022-12-13",
         "EAGLE PASS, Texas — Agents apprehended 2,300 people here on "
         "Monday.",
         {"apprehensions count 2022-12-12..2022-12-12 US del-rio"}},
        {"2021-10-15",
         "TAPACHULA, Mexico — About 12,000 people were waiting in "
         "this city on "
         "Thursday.",
         {"stranded stock 2021-10-14..2021-10-14 MX tapachula"}},
        {"2021-08-20",
         "McALLEN, Texas — Agents dropped off 1,900 migrants at the bus "
         "station on Thursday. The sector has never seen as many.",
         {"releases count 2021-08-19..2021-08-19 US rio-grande-valley"}},
        {"2022-09-01",
         "REYNOSA, Mexico — On Wednesday some 3,000 Haitians were camped in "
         "this border city.",
         {"stranded stock 2022-08-31..2022-08-31 MX reynosa HT"}},
    };
    CHECK(samples);
}

static void what_follows_inherits(void **state)
{
    (void)state;
    static const struct sample samples[] = {
        {"2022-05-17",
         "The Yuma sector recorded 25,000 encounters in April. Of those, 9,100 "
         "were Cubans and 4,800 came in families.",
         {"encounters count 2022-04-01..2022-04-30 US yuma",
          "encounters count 2022-04-01..2022-04-30 US yuma CU",
          "encounters count 2022-04-01..2022-04-30 US yuma families"}},
        {"2023-08-10",
         "Agents found 43 bodies in the Tucson sector in June. In July it was "
         "51.",
         {"deaths count 2023-06-01..2023-06-30 US tucson",
          "deaths count 2023-07-01..2023-07-31 US tucson"}},
        {"2021-04-09",
         "Officials held 5,100 unaccompanied children on Thursday. A week "
         "earlier the number was 5,700.",
         {"stranded stock 2021-04-08..2021-04-08 US us-southwest-border "
          "unaccompanied-children",
          "stranded stock 2021-04-01..2021-04-01 US us-southwest-border "
          "unaccompanied-children"}},
        {"2023-02-20",
         "In January, Mexican authorities identified 36,000 migrants. More "
         "than half of them were Venezuelans.",
         {"encounters count 2023-01-01..2023-01-31 MX mx",
          "encounters share 2023-01-01..2023-01-31 MX mx VE"}},
    };
    CHECK(samples);
}

static void custody_is_a_stock_and_ports_find_inadmissible(void **state)
{
    (void)state;
    static const struct sample samples[] = {
        {"2019-06-06",
         "More than 15,000 people were in Border Patrol custody on Tuesday.",
         {"stranded stock 2019-06-04..2019-06-04 US us-southwest-border"}},
        {"2019-06-06",
         "At the ports of entry, officers found 9,800 people inadmissible in "
         "May.",
         {"inadmissibles count 2019-05-01..2019-05-31 US us-southwest-border"}},
        {"2023-03-21",
         "In February, 24,000 people were either arrested between the ports or "
         "deemed inadmissible at them.",
         {"encounters count 2023-02-01..2023-02-28 US us-southwest-border"}},
        {"2024-10-02",
         "Agents released 1,500 migrants in San Diego last week; on Saturday "
         "600 people were waiting at a shelter.",
         {"releases count 2024-09-23..2024-09-29 US san-diego",
          "stranded stock 2024-09-28..2024-09-28 US san-diego"}},
    };
    CHECK(samples);
}

static void what_lies_ahead_is_a_forecast(void **state)
{
    (void)state;
    static const struct sample samples[] = {
        {"2021-10-20",
         "The plan could send tens of thousands of people to the U.S. border "
         "next year.",
         {"migrants count 2022-01-01..2022-12-31 US us-southwest-border "
          "forecast"}},
        {"2023-05-09",
         "Officials expect 13,000 encounters a day when the order ends.",
         {"encounters rate/day 2023-05-01..2023-05-31 US us-southwest-border "
          "forecast"}},
        {"2021-11-05",
         "On Monday, about 900 migrants are due to leave Tapachula in a "
         "caravan.",
         {"caravan stock 2021-11-08..2021-11-08 MX tapachula forecast"}},
    };
    CHECK(samples);
}

static void the_border_is_counted_by_the_united_states(void **state)
{
    (void)state;
    static const struct sample samples[] = {
        {"2023-10-03",
         "Mexico has promised more deportations from its border towns. It was "
         "a hard summer: in August there were 180,000 apprehensions.",
         {"apprehensions count 2023-08-01..2023-08-31 US us-southwest-border"}},
        {"2022-01-10",
         "Mexican officials met in Washington. Illegal border crossings "
         "reached 170,000 in December.",
         {"crossings count 2021-12-01..2021-12-31 US us-southwest-border"}},
    };
    CHECK(samples);
}

static void changes_belong_to_the_later_of_two(void **state)
{
    (void)state;
    static const struct sample samples[] = {
        {"2024-02-18",
         "In January the Border Patrol recorded 50,600 apprehensions against "
         "80,100 in December (-37%).",
         {"apprehensions count 2024-01-01..2024-01-31 US us-southwest-border",
          "apprehensions count 2023-12-01..2023-12-31 US us-southwest-border",
          "apprehensions change 2024-01-01..2024-01-31 < "
          "2023-12-01..2023-12-31 US "
          "us-southwest-border"}},
        {"2018-11-20",
         "In the fiscal year that ended last month, Border Patrol agents made "
         "390,000 arrests.",
         {"apprehensions count 2017-10-01..2018-09-30 US "
          "us-southwest-border"}},
        {"2025-03-10",
         "Border Patrol arrests peaked at 1,200 on January 26 and have since "
         "sagged to 600 a day.",
         {"apprehensions count 2025-01-26..2025-01-26 US us-southwest-border",
          "apprehensions rate/day 2025-03-01..2025-03-31 US "
          "us-southwest-border"}},
    };
    CHECK(samples);
}

static void nations_of_rows_are_whose_people(void **state)
{
    (void)state;
    static const struct sample samples[] = {
        {"2024-01-15",
         "ICE removals by country of citizenship in December 2023\n\n"
         "Mexico | 28,300\nGuatemala | 7,500\nColombia | 2,200",
         {"deportations count 2023-12-01..2023-12-31 US us MX",
          "deportations count 2023-12-01..2023-12-31 US us GT",
          "deportations count 2023-12-01..2023-12-31 US us CO"}},
    };
    CHECK(samples);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(months_into_a_year_end_with_the_last_whole_month),
        cmocka_unit_test(each_number_of_a_list_has_its_own_month),
        cmocka_unit_test(halves_and_quarters_are_periods),
        cmocka_unit_test(may_at_the_head_is_a_month),
        cmocka_unit_test(a_time_that_only_names_an_event_is_no_period),
        cmocka_unit_test(a_change_keeps_its_own_period_and_base),
        cmocka_unit_test(countries_on_the_way_count_for_themselves),
        cmocka_unit_test(an_agency_acts_where_it_acts),
        cmocka_unit_test(a_dateline_is_the_scene),
        cmocka_unit_test(what_follows_inherits),
        cmocka_unit_test(custody_is_a_stock_and_ports_find_inadmissible),
        cmocka_unit_test(what_lies_ahead_is_a_forecast),
        cmocka_unit_test(the_border_is_counted_by_the_united_states),
        cmocka_unit_test(changes_belong_to_the_later_of_two),
        cmocka_unit_test(nations_of_rows_are_whose_people),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
