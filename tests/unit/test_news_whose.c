/*
 * Whose place and whose people a number has, far from the words that say so.
 */
#include "tests/unit/samples.h"

static void a_dateline_holds_for_what_is_seen_there(void **state)
{
    (void)state;
    static const struct sample samples[] = {
        {"2023-05-20",
         "LAREDO, Texas — The shelters were nearly empty this "
         "week.\n\nBorder Patrol agents arrested 13,900 migrants in the "
         "five days after the rule changed, officials said. In the "
         "Laredo sector it was 640. At the parish hall, about 90 people "
         "were sleeping on cots on Friday.",
         {"apprehensions count 2023-05-15..2023-05-20 US "
          "us-southwest-border",
          "apprehensions count 2023-05-15..2023-05-20 US laredo",
          "stranded stock 2023-05-19..2023-05-19 US laredo"}},
        {"2023-09-28",
         "EAGLE PASS, Texas — More than 3,000 people waded across the "
         "river here on Wednesday.\n\nAlong the entire border, agents "
         "encountered 8,600 migrants on Monday.",
         {"crossings count 2023-09-27..2023-09-27 US del-rio",
          "encounters count 2023-09-25..2023-09-25 US us-southwest-border"}},
        {"2023-04-18",
         "SAN DIEGO — Apprehensions in the San Diego Sector fell to "
         "16,000 in March. Border-wide they rose to 162,300.",
         {"apprehensions count 2023-03-01..2023-03-31 US san-diego",
          "apprehensions count 2023-03-01..2023-03-31 US "
          "us-southwest-border"}},
    };
    CHECK(samples);
}

static void what_a_country_counts_inside_is_counted_at_its_border(void **state)
{
    (void)state;
    static const struct sample samples[] = {
        {"2024-01-15",
         "Mexico deported 1,100 Guatemalans in the first week of "
         "January. Meanwhile, in the United States, Border Patrol "
         "arrests fell to about 2,500 a day.",
         {"deportations count 2024-01-01..2024-01-07 MX mx GT",
          "apprehensions rate/day 2024-01-01..2024-01-07 US "
          "us-southwest-border"}},
        {"2022-06-28",
         "In 2021 the Border Patrol found the remains of 550 migrants on"
         " the U.S. side.",
         {"deaths count 2021-01-01..2021-12-31 US us-southwest-border"}},
    };
    CHECK(samples);
}

static void a_subject_is_whose_count_it_is(void **state)
{
    (void)state;
    static const struct sample samples[] = {
        {"2021-04-08",
         "The number of unaccompanied children who were, after a long "
         "trek through Mexico, taken into custody by the Border Patrol "
         "rose to 18,600 in March.",
         {"apprehensions count 2021-03-01..2021-03-31 US "
          "us-southwest-border unaccompanied-children"}},
        {"2021-04-08",
         "Families, many of them traveling with toddlers, accounted for "
         "52,900 of the encounters in March.",
         {"encounters count 2021-03-01..2021-03-31 US us-southwest-border"
          " families"}},
        {"2021-08-12",
         "Officers encountered more than 19,000 children traveling by "
         "themselves in July.",
         {"encounters count 2021-07-01..2021-07-31 US us-southwest-border"
          " unaccompanied-children"}},
        {"2024-08-20",
         "Panama counted 230,000 migrants crossing the Darien jungle "
         "this year, including 155,000 Venezuelans, officials said.",
         {"crossings count 2024-01-01..2024-08-20 PA darien",
          "crossings count 2024-01-01..2024-08-20 PA darien VE"}},
    };
    CHECK(samples);
}

static void a_part_says_nothing_of_its_whole(void **state)
{
    (void)state;
    static const struct sample samples[] = {
        {"2019-06-06",
         "Families and children traveling alone comprised 72 percent of "
         "the 144,000 migrants taken into custody last month.",
         {"apprehensions share 2019-05-01..2019-05-31 US "
          "us-southwest-border",
          "apprehensions count 2019-05-01..2019-05-31 US "
          "us-southwest-border"}},
        {"2019-06-06",
         "Single adults made up 96,600 of the 168,100 people agents "
         "encountered in May.",
         {"encounters count 2019-05-01..2019-05-31 US us-southwest-border"
          " single-adults",
          "encounters count 2019-05-01..2019-05-31 US us-southwest-border"}},
        {"2019-06-06",
         "Agents arrested 144,000 people in May. Nearly two in three of "
         "them were from Guatemala or Honduras.",
         {"apprehensions count 2019-05-01..2019-05-31 US "
          "us-southwest-border",
          "apprehensions share 2019-05-01..2019-05-31 US "
          "us-southwest-border GT+HN"}},
    };
    CHECK(samples);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(a_dateline_holds_for_what_is_seen_there),
        cmocka_unit_test(what_a_country_counts_inside_is_counted_at_its_border),
        cmocka_unit_test(a_subject_is_whose_count_it_is),
        cmocka_unit_test(a_part_says_nothing_of_its_whole),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
