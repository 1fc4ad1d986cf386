/*
 * The clause decides: whose time, whose verb, whose country.
 */
#include "tests/unit/samples.h"

static void a_time_in_an_inner_clause_is_that_clauses(void **state)
{
    (void)state;
    static const struct sample samples[] = {
        {"2022-08-10",
         "Border Patrol agents have arrested 410,000 people since Oct. 1. Two "
         "in five were caught in the Del Rio Sector, where agents took in "
         "1,300 people a day in July.",
         {"apprehensions count 2021-10-01..2022-08-10 US us-southwest-border",
          "apprehensions share 2021-10-01..2022-08-10 US del-rio",
          "apprehensions rate/day 2022-07-01..2022-07-31 US del-rio"}},
        {"2021-06-02",
         "In the winter officials predicted that agents would apprehend "
         "120,000 unaccompanied children in fiscal 2021.",
         {"apprehensions count 2020-10-01..2021-09-30 US us-southwest-border "
          "unaccompanied-children forecast"}},
    };
    CHECK(samples);
}

static void a_rank_or_an_office_gives_no_period(void **state)
{
    (void)state;
    static const struct sample samples[] = {
        {"2018-03-07",
         "In April, the calmest month since monthly counts began in 2000, "
         "agents on the southwest border caught 11,100 people.",
         {"apprehensions count 2017-04-01..2017-04-30 US us-southwest-border"}},
        {"2021-12-02",
         "The program was suspended in June. Under his predecessor, some "
         "68,000 asylum seekers were sent back to Mexico.",
         {"deportations count .. US us"}},
        {"2017-12-05",
         "It is little beside 2000, when the Border Patrol made over 1.6 "
         "million arrests.",
         {"apprehensions count 2000-01-01..2000-12-31 US "
          "us-southwest-border"}},
    };
    CHECK(samples);
}

static void a_year_that_has_just_ended_is_whole(void **state)
{
    (void)state;
    static const struct sample samples[] = {
        {"2018-10-22",
         "The Border Patrol arrested 396,000 people at the southern border in "
         "the fiscal year that has just ended.",
         {"apprehensions count 2017-10-01..2018-09-30 US "
          "us-southwest-border"}},
        {"2019-06-18",
         "Since Oct. 1, agents in the Yuma Sector have apprehended 56,000 "
         "people, three times as many as in the same part of fiscal 2018.",
         {"apprehensions count 2018-10-01..2019-06-18 US yuma",
          "apprehensions change 2018-10-01..2019-06-18 < "
          "2017-10-01..2018-06-18 US yuma"}},
    };
    CHECK(samples);
}

static void the_verb_of_a_part_is_its_measure(void **state)
{
    (void)state;
    static const struct sample samples[] = {
        {"2021-11-20",
         "U.S. authorities stopped 164,000 migrants at the southern border in "
         "October. Fifty-seven percent of them were expelled.",
         {"encounters count 2021-10-01..2021-10-31 US us-southwest-border",
          "expulsions share 2021-10-01..2021-10-31 US us-southwest-border"}},
        {"2019-06-18",
         "About 680 people were held in the annex on Monday. Thirty-one were "
         "children who had crossed alone.",
         {"stranded stock 2019-06-17..2019-06-17 US us-southwest-border",
          "stranded stock 2019-06-17..2019-06-17 US us-southwest-border "
          "unaccompanied-children"}},
        {"2021-12-07",
         "Mexico said the returns would begin in one city. It was ready to "
         "receive 30 people a day.",
         {"deportations rate/day 2021-12-01..2021-12-31 MX mx"}},
    };
    CHECK(samples);
}

static void a_country_of_a_list_has_counted_nobody(void **state)
{
    (void)state;
    static const struct sample samples[] = {
        {"2014-07-10",
         "Honduras was the largest source, with 16,500 of the arrests. "
         "Guatemala accounted for 14,000, El Salvador for 13,300 and Mexico "
         "for 12,600.\n\nFrom October through June agents arrested 39,000 "
         "families.",
         {"apprehensions count .. US us-southwest-border HN",
          "apprehensions count .. US us-southwest-border GT",
          "apprehensions count .. US us-southwest-border SV",
          "apprehensions count .. US us-southwest-border MX",
          "apprehensions count 2013-10-01..2014-06-30 US us-southwest-border "
          "families"}},
        {"2022-12-21",
         "Agents released 10,200 people in the week through Tuesday. Across "
         "the river, in Ciudad Juárez, about 1,000 migrants were "
         "camped.\n\nThe Border Patrol’s sector of El Paso led them all. "
         "Agents there had 53,000 encounters in October.",
         {"releases count 2022-12-14..2022-12-20 US us-southwest-border",
          "stranded stock 2022-12-21..2022-12-21 MX ciudad-juarez",
          "encounters count 2022-10-01..2022-10-31 US el-paso"}},
        {"2023-01-19",
         "Costa Rica, the other great destination, received 80,000 asylum "
         "applications in 2022.",
         {"asylum-claims count 2022-01-01..2022-12-31 CR cr"}},
    };
    CHECK(samples);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(a_time_in_an_inner_clause_is_that_clauses),
        cmocka_unit_test(a_rank_or_an_office_gives_no_period),
        cmocka_unit_test(a_year_that_has_just_ended_is_whole),
        cmocka_unit_test(the_verb_of_a_part_is_its_measure),
        cmocka_unit_test(a_country_of_a_list_has_counted_nobody),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
