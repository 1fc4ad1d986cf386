/*
 * What numbers take from headings, lists and the sentences before them.
 */
#include "tests/unit/samples.h"

static void a_heading_or_lead_in_dates_its_list(void **state)
{
    (void)state;
    static const struct sample samples[] = {
        {"2023-11-20",
         "Figures for October 2023\n\n• 188,700 apprehensions between "
         "ports of "
         "entry\n• 50,800 encounters at ports of entry\n• 39 deaths",
         {"apprehensions count 2023-10-01..2023-10-31 US us-southwest-border",
          "inadmissibles count 2023-10-01..2023-10-31 US us-southwest-border",
          "deaths count 2023-10-01..2023-10-31 US us-southwest-border"}},
        {"2022-10-25",
         "By fiscal year, Border Patrol arrests in the Del Rio "
         "sector:\n\n2020: 40,300\n2021: 259,200\n2022: 480,900",
         {"apprehensions count 2019-10-01..2020-09-30 US del-rio",
          "apprehensions count 2020-10-01..2021-09-30 US del-rio",
          "apprehensions count 2021-10-01..2022-09-30 US del-rio"}},
        {"2024-07-05",
         "In the first six months of 2024, Mexico detained:\n\nVenezuelans: "
         "177,000\nHondurans: 67,000\nEcuadorians: 71,400",
         {"apprehensions count 2024-01-01..2024-06-30 MX mx VE",
          "apprehensions count 2024-01-01..2024-06-30 MX mx HN",
          "apprehensions count 2024-01-01..2024-06-30 MX mx EC"}},
        {"2021-07-20",
         "Encounters on the southwest border, by month\n\nMonth | "
         "Encounters\nApril | 178,800\nMay | 180,600\nJune | 189,000",
         {"encounters count 2021-04-01..2021-04-30 US us-southwest-border",
          "encounters count 2021-05-01..2021-05-31 US us-southwest-border",
          "encounters count 2021-06-01..2021-06-30 US us-southwest-border"}},
    };
    CHECK(samples);
}

static void the_sentence_before_dates_what_follows(void **state)
{
    (void)state;
    static const struct sample samples[] = {
        {"2022-11-30",
         "October was a record month for Cubans. Agents met 28,800 of them at "
         "the southwest border.",
         {"encounters count 2022-10-01..2022-10-31 US us-southwest-border CU"}},
        {"2023-04-20",
         "And in March? Officers expelled 87,600 people that month, CBP says.",
         {"expulsions count 2023-03-01..2023-03-31 US us-southwest-border"}},
        {"2019-06-20",
         "Fiscal 2018 looks mild now. Agents then caught 396,600 people along "
         "the border.",
         {"apprehensions count 2017-10-01..2018-09-30 US us-southwest-border"}},
        {"2020-08-10",
         "The patrol’s arrests rose in July. It made 38,300, against 30,300 "
         "the month before.",
         {"apprehensions count 2020-07-01..2020-07-31 US us-southwest-border",
          "apprehensions count 2020-06-01..2020-06-30 US us-southwest-border"}},
    };
    CHECK(samples);
}

static void totals_of_years_and_since(void **state)
{
    (void)state;
    static const struct sample samples[] = {
        {"2023-02-03",
         "Since the policy began on Jan. 5, Mexico has taken back 3,100 "
         "people.",
         {"deportations count 2023-01-05..2023-02-03 MX mx"}},
        {"2022-06-01",
         "From January through May, Mexico detained 171,000 migrants, 89 "
         "percent more than in the same months of 2021.",
         {"apprehensions count 2022-01-01..2022-05-31 MX mx",
          "apprehensions change 2022-01-01..2022-05-31 < "
          "2021-01-01..2021-05-31 MX mx"}},
        {"2024-10-22",
         "The Border Patrol made 1.53 million arrests in fiscal 2024, down "
         "from 2.05 million the year before.",
         {"apprehensions count 2023-10-01..2024-09-30 US us-southwest-border",
          "apprehensions count 2022-10-01..2023-09-30 US us-southwest-border"}},
        {"2019-03-06",
         "In the first five months of fiscal 2019, agents apprehended 268,000 "
         "people; in February alone it was 66,400.",
         {"apprehensions count 2018-10-01..2019-02-28 US us-southwest-border",
          "apprehensions count 2019-02-01..2019-02-28 US us-southwest-border"}},
        {"2025-03-05",
         "Just 8,300 people were apprehended in February, 94 percent fewer "
         "than in February of last year.",
         {"apprehensions count 2025-02-01..2025-02-28 US us-southwest-border",
          "apprehensions change 2025-02-01..2025-02-28 < "
          "2024-02-01..2024-02-29 US us-southwest-border"}},
        {"2023-01-22",
         "December’s 251,000 encounters topped November’s by 18,000.",
         {"encounters count 2022-12-01..2022-12-31 US us-southwest-border"}},
        {"2023-08-19",
         "Apprehensions rose by a third in July from June, to 132,600.",
         {"apprehensions change 2023-07-01..2023-07-31 < "
          "2023-06-01..2023-06-30 US us-southwest-border",
          "apprehensions count 2023-07-01..2023-07-31 US us-southwest-border"}},
        {"2022-05-04",
         "Cubans are many: 32,000 were encountered in March, compared with "
         "10,000 a year before.",
         {"encounters count 2022-03-01..2022-03-31 US us-southwest-border CU",
          "encounters count 2021-03-01..2021-03-31 US us-southwest-border CU"}},
        {"2024-01-25",
         "In December, migrants were arriving at Eagle Pass at a rate of 3,000 "
         "a day. Now it is about 500.",
         {"crossings rate/day 2023-12-01..2023-12-31 US del-rio",
          "crossings rate/day 2024-01-25..2024-01-25 US del-rio"}},
        {"2022-09-20",
         "On an average day in August, agents arrested 5,800 people, up from "
         "5,700 a day in July.",
         {"apprehensions rate/day 2022-08-01..2022-08-31 US "
          "us-southwest-border",
          "apprehensions rate/day 2022-07-01..2022-07-31 US "
          "us-southwest-border"}},
    };
    CHECK(samples);
}

static void pairs_take_their_turns(void **state)
{
    (void)state;
    static const struct sample samples[] = {
        {"2022-12-20",
         "Agents in the El Paso sector met 53,000 and 51,000 people in October "
         "and November, respectively.",
         {"encounters count 2022-10-01..2022-10-31 US el-paso",
          "encounters count 2022-11-01..2022-11-30 US el-paso"}},
        {"2025-09-10",
         "In July and August Mexico detained 9,800 and 8,100 migrants.",
         {"apprehensions count 2025-07-01..2025-07-31 MX mx",
          "apprehensions count 2025-08-01..2025-08-31 MX mx"}},
        {"2024-08-05",
         "Mexico published its figures for the first half of 2024. It counted "
         "712,000 encounters; the second quarter, with 380,000, was busier "
         "than the first.\n\nVenezuelans led with 177,000, ahead of Hondurans "
         "with 67,000.",
         {"encounters count 2024-01-01..2024-06-30 MX mx",
          "encounters count 2024-04-01..2024-06-30 MX mx",
          "encounters count 2024-01-01..2024-06-30 MX mx VE",
          "encounters count 2024-01-01..2024-06-30 MX mx HN"}},
        {"2019-05-10",
         "Since October, agents have arrested 460,000 people. Arrests in the "
         "Yuma sector are up 209 percent on the same months of last year.",
         {"apprehensions count 2018-10-01..2019-05-10 US us-southwest-border",
          "apprehensions change 2018-10-01..2019-05-10 < "
          "2017-10-01..2018-05-10 US yuma"}},
        {"2023-03-10",
         "The Coast Guard has stopped 4,900 Cubans since October 1. "
         "Compare:\n\n• 6,182 in fiscal year 2022\n• 838 in fiscal year "
         "2021\n\nOver the same period 3,100 Haitians were intercepted.",
         {"apprehensions count 2022-10-01..2023-03-10 US us CU",
          "apprehensions count 2021-10-01..2022-09-30 US us CU",
          "apprehensions count 2020-10-01..2021-09-30 US us CU",
          "apprehensions count 2022-10-01..2023-03-10 US us HT"}},
        {"2021-01-18",
         "VADO HONDO, Guatemala — Police blocked a caravan of some 6,000 "
         "Hondurans on Sunday; by Monday Guatemala had returned 1,500 of them.",
         {"caravan stock 2021-01-17..2021-01-17 GT gt HN",
          "deportations count 2021-01-18..2021-01-18 GT gt HN"}},
    };
    CHECK(samples);
}

static void the_second_follows_the_first(void **state)
{
    (void)state;
    static const struct sample samples[] = {
        {"2023-07-18",
         "Of Panama’s 196,000 crossings this year, 88,000 were in the first "
         "quarter and 108,000 in the second.",
         {"crossings count 2023-01-01..2023-07-18 PA darien",
          "crossings count 2023-01-01..2023-03-31 PA darien",
          "crossings count 2023-04-01..2023-06-30 PA darien"}},
        {"2022-12-20",
         "Del Rio was the busiest sector in August and in September, with "
         "52,000 and 40,500 arrests.",
         {"apprehensions count 2022-08-01..2022-08-31 US del-rio",
          "apprehensions count 2022-09-01..2022-09-30 US del-rio"}},
        {"2024-10-05",
         "From January to August, Mexico counted 925,000 encounters.\n\nThe "
         "busiest month was May, with 125,500.\n\nOf the total, Venezuelans "
         "made up 231,000.",
         {"encounters count 2024-01-01..2024-08-31 MX mx",
          "encounters count 2024-05-01..2024-05-31 MX mx",
          "encounters count 2024-01-01..2024-08-31 MX mx VE"}},
        {"2025-01-09",
         "Arrests by month: April 129,000, May 118,000, June 83,500.",
         {"apprehensions count 2024-04-01..2024-04-30 US us-southwest-border",
          "apprehensions count 2024-05-01..2024-05-31 US us-southwest-border",
          "apprehensions count 2024-06-01..2024-06-30 US us-southwest-border"}},
    };
    CHECK(samples);
}

static void who_removes_is_who_acts(void **state)
{
    (void)state;
    static const struct sample samples[] = {
        {"2024-07-12",
         "GUATEMALA CITY — Guatemala received 38,000 people in the "
         "first half "
         "of 2024 who were deported from the United States.",
         {"deportations count 2024-01-01..2024-06-30 US us"}},
        {"2023-04-12",
         "TEGUCIGALPA, Honduras — Between January 1 and March 31, 11,300 "
         "Hondurans were returned from Mexico.",
         {"deportations count 2023-01-01..2023-03-31 MX mx HN"}},
        {"2021-01-20",
         "Guatemalan soldiers stopped the march. By Tuesday the authorities "
         "had put 2,300 people on buses to Honduras.",
         {"deportations count 2021-01-19..2021-01-19 GT gt"}},
        {"2019-08-15",
         "Twelve deportation flights from Texas landed on Tuesday with 240 "
         "people.",
         {"deportations count 2019-08-13..2019-08-13 US us",
          "deportations count 2019-08-13..2019-08-13 US us"}},
    };
    CHECK(samples);
}

static void more_scenes(void **state)
{
    (void)state;
    static const struct sample samples[] = {
        {"2023-06-05",
         "DANLI, Honduras — More than 1,900 migrants a day are entering "
         "through this border town, the national migration institute says.",
         {"crossings rate/day 2023-06-01..2023-06-30 HN hn"}},
        {"2021-09-10",
         "NECOCLI, Colombia — Some 14,000 migrants, most of them Haitians, "
         "were waiting on the beach for a boat on Thursday.",
         {"stranded stock 2021-09-09..2021-09-09 CO co"}},
        {"2022-11-01",
         "Nicaragua’s army, Costa Rica’s police and others look on. "
         "Costa Rica "
         "says 226,000 people arrived from Panama between January and October.",
         {"crossings count 2022-01-01..2022-10-31 CR cr"}},
        {"2022-12-21",
         "At a shelter in Ciudad Juárez, 900 people were waiting on Tuesday; "
         "across the river in El Paso, agents were releasing 1,500 a day.",
         {"stranded stock 2022-12-20..2022-12-20 MX ciudad-juarez",
          "releases rate/day 2022-12-20..2022-12-20 US el-paso"}},
        {"2024-09-16",
         "Agents in Arizona made 11,000 arrests in the Tucson sector in August "
         "and 4,200 in the San Diego sector.",
         {"apprehensions count 2024-08-01..2024-08-31 US tucson",
          "apprehensions count 2024-08-01..2024-08-31 US san-diego"}},
        {"2023-05-30",
         "Along the northern border, the Swanton sector recorded 1,500 "
         "apprehensions in April.",
         {"apprehensions count 2023-04-01..2023-04-30 US us-northern-border"}},
        {"2019-05-30",
         "Mexico’s National Guard will take over. Mexico deported 14,900 "
         "Central Americans in April, its migration institute said.",
         {"deportations count 2019-04-01..2019-04-30 MX mx"}},
        {"2021-12-10",
         "In Chiapas, 54 migrants were killed on Thursday when a truck "
         "overturned.",
         {"deaths count 2021-12-09..2021-12-09 MX chiapas"}},
        {"2025-02-14",
         "The United States flew 119 people from Asia to Panama on Wednesday.",
         {"deportations count 2025-02-12..2025-02-12 US us"}},
        {"2023-10-19",
         "The first deportation flight to Caracas carried 127 Venezuelans on "
         "Wednesday.",
         {"deportations count 2023-10-18..2023-10-18 US us VE"}},
        {"2022-07-15",
         "CBP said its officers processed 1,100 Ukrainians at the San Ysidro "
         "port of entry in April.",
         {"encounters count 2022-04-01..2022-04-30 US san-diego UA"}},
    };
    CHECK(samples);
}

static void a_tables_columns_have_their_periods(void **state)
{
    (void)state;
    static const struct sample samples[] = {
        {"2022-07-15",
         "Encounters by sector\n\nSector | May | June\n"
         "Yuma | 35,200 | 29,800\nAll sectors | 222,600 | 191,800",
         {"encounters count 2022-05-01..2022-05-31 US yuma",
          "encounters count 2022-06-01..2022-06-30 US yuma",
          "encounters count 2022-05-01..2022-05-31 US us-southwest-border",
          "encounters count 2022-06-01..2022-06-30 US us-southwest-border"}},
        {"2023-10-30",
         "Arrests by fiscal year\n\n | 2022 | 2023\n"
         "Tucson sector | 251,900 | 373,600\n"
         "Del Rio sector | 480,900 | 393,200",
         {"apprehensions count 2021-10-01..2022-09-30 US tucson",
          "apprehensions count 2022-10-01..2023-09-30 US tucson",
          "apprehensions count 2021-10-01..2022-09-30 US del-rio",
          "apprehensions count 2022-10-01..2023-09-30 US del-rio"}},
        {"2019-08-20",
         "Mexico deported:\n\nCountry | June | July\n"
         "Honduras | 8,900 | 8,400\nGuatemala | 7,300 | 6,100",
         {"deportations count 2019-06-01..2019-06-30 MX mx HN",
          "deportations count 2019-07-01..2019-07-31 MX mx HN",
          "deportations count 2019-06-01..2019-06-30 MX mx GT",
          "deportations count 2019-07-01..2019-07-31 MX mx GT"}},
    };
    CHECK(samples);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(a_tables_columns_have_their_periods),
        cmocka_unit_test(a_heading_or_lead_in_dates_its_list),
        cmocka_unit_test(the_sentence_before_dates_what_follows),
        cmocka_unit_test(totals_of_years_and_since),
        cmocka_unit_test(pairs_take_their_turns),
        cmocka_unit_test(the_second_follows_the_first),
        cmocka_unit_test(who_removes_is_who_acts),
        cmocka_unit_test(more_scenes),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
