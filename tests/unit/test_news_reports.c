/*
 * Reports with headings, talks, and the terms of agencies.
 */
#include "tests/unit/samples.h"

static void headings_keep_the_period_of_their_report(void **state)
{
    (void)state;
    static const struct sample samples[] = {
        {"2021-01-12",
         "Annual Report, Fiscal Year 2020\n\nICE presents its "
         "enforcement statistics.\n\nArrests\n\nERO officers made "
         "103,600 administrative arrests, a decrease of 28 percent from "
         "the year before.\n\nDetention\n\nThe average daily population "
         "fell to 33,700 from 50,100.\n\nRemovals\n\nICE removed 185,800"
         " people. Of these, 62,700 had been arrested by ICE itself.",
         {"apprehensions count 2019-10-01..2020-09-30 US us",
          "apprehensions change 2019-10-01..2020-09-30 < "
          "2018-10-01..2019-09-30 US us",
          "stranded stock 2019-10-01..2020-09-30 US us",
          "stranded stock 2018-10-01..2019-09-30 US us",
          "deportations count 2019-10-01..2020-09-30 US us",
          "deportations count 2019-10-01..2020-09-30 US us"}},
    };
    CHECK(samples);
}

static void a_talk_goes_on_from_turn_to_turn(void **state)
{
    (void)state;
    static const struct sample samples[] = {
        {"2021-08-13",
         "HOST: The sheriff was on yesterday, he talked about "
         "bodies.\n\nREPORTER: Deputies have recovered 79 so far this "
         "year; they had 34 in all of 2020.",
         {"deaths count 2021-01-01..2021-08-13 US us-southwest-border",
          "deaths count 2020-01-01..2020-12-31 US us-southwest-border"}},
        {"2021-08-13",
         "HOST: Are agents still expelling people?\n\nREPORTER: They "
         "are. 95,700 border-wide last month, which works out to 45 "
         "percent.",
         {"expulsions count 2021-07-01..2021-07-31 US us-southwest-border",
          "expulsions share 2021-07-01..2021-07-31 US us-southwest-border"}},
    };
    CHECK(samples);
}

static void agencies_name_what_they_meet(void **state)
{
    (void)state;
    static const struct sample samples[] = {
        {"2024-04-17",
         "In March the Office of Field Operations processed 46,600 "
         "people who had made an appointment.",
         {"inadmissibles count 2024-03-01..2024-03-31 US "
          "us-southwest-border"}},
        {"2023-07-10",
         "Last week 990 Hondurans were deported by air. In May alone "
         "5,100 were received.",
         {"deportations count 2023-07-03..2023-07-09 US us HN",
          "deportations count 2023-05-01..2023-05-31 US us HN"}},
        {"2023-07-10",
         "In June 27,200 people were deported. From the United States "
         "came 16,900, and from Guatemala 510.",
         {"deportations count 2023-06-01..2023-06-30 US us",
          "deportations count 2023-06-01..2023-06-30 US us",
          "deportations count 2023-06-01..2023-06-30 GT gt"}},
        {"2024-04-17",
         "Agents rescued 1,200 people and found 178 dead in March.",
         {"deaths count 2024-03-01..2024-03-31 US us-southwest-border"}},
        {"2023-02-08",
         "As many as 30,000 Cubans may be let in per month. Border "
         "Patrol agents made 128,400 arrests in January.",
         {"apprehensions count 2023-01-01..2023-01-31 US "
          "us-southwest-border"}},
    };
    CHECK(samples);
}

static void a_heading_that_is_unsure_leaves_the_measure_standing(void **state)
{
    (void)state;
    static const struct sample samples[] = {
        {"2024-12-19",
         "ICE deported 271,400 people in fiscal 2024. The countries that"
         " took in the most:\n\nCountry        FY2024     FY2023\nMexico"
         "         87,200     56,400\nGuatemala      66,400     49,000",
         {"deportations count 2023-10-01..2024-09-30 US us",
          "deportations count 2023-10-01..2024-09-30 US us MX",
          "deportations count 2022-10-01..2023-09-30 US us MX",
          "deportations count 2023-10-01..2024-09-30 US us GT",
          "deportations count 2022-10-01..2023-09-30 US us GT"}},
        {"2024-12-19",
         "Arrests inside the country sank to 113,400 in fiscal 2024.",
         {"apprehensions count 2023-10-01..2024-09-30 US us"}},
    };
    CHECK(samples);
}

static void levels_and_shares(void **state)
{
    (void)state;
    static const struct sample samples[] = {
        {"2024-07-20",
         "In June the share of families released dropped to 40 percent "
         "from 70 percent in May.",
         {"releases share 2024-06-01..2024-06-30 US us-southwest-border "
          "families",
          "releases share 2024-05-01..2024-05-31 US us-southwest-border "
          "families"}},
        {"2024-04-17",
         "Encounters in March came to 189,300: down slightly from "
         "February.",
         {"encounters count 2024-03-01..2024-03-31 US us-southwest-border"}},
        {"2023-02-08",
         "Daily arrests of the four nationalities fell from 3,300 on "
         "Dec. 11 to 115 on Jan. 24.",
         {"apprehensions rate/day 2022-12-11..2022-12-11 US "
          "us-southwest-border",
          "apprehensions rate/day 2023-01-24..2023-01-24 US "
          "us-southwest-border"}},
        {"2023-11-20",
         "So far in 2023 some 495,000 have crossed the Darien. A year "
         "ago at this point it was 227,000. Two of every three are "
         "Venezuelans.",
         {"crossings count 2023-01-01..2023-11-20 PA darien",
          "crossings count 2022-01-01..2022-11-20 PA darien",
          "crossings share 2023-01-01..2023-11-20 PA darien VE"}},
        {"2021-01-12",
         "In FY 2020 book-ins totaled 182,800, fewer than half of the "
         "510,800 of FY 2019.",
         {"apprehensions count 2019-10-01..2020-09-30 US us",
          "apprehensions share 2019-10-01..2020-09-30 US us",
          "apprehensions count 2018-10-01..2019-09-30 US us"}},
    };
    CHECK(samples);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(headings_keep_the_period_of_their_report),
        cmocka_unit_test(a_talk_goes_on_from_turn_to_turn),
        cmocka_unit_test(agencies_name_what_they_meet),
        cmocka_unit_test(a_heading_that_is_unsure_leaves_the_measure_standing),
        cmocka_unit_test(levels_and_shares),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
