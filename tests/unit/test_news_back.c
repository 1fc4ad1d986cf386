/*
 * What a text goes back to: the same people, the whole, the question asked.
 */
#include "tests/unit/samples.h"

static void a_question_goes_back_to_what_it_is_all_about(void **state)
{
    (void)state;
    static const struct sample samples[] = {
        {"2021-05-12",
         "April at the border\n\nREPORTER: Customs and Border Protection had "
         "178,000 encounters at the southwest border in April.\n\nAbout "
         "111,000 of the people they stopped were expelled under Title "
         "42.\n\nHOST: What about families?\n\nREPORTER: Fewer as well. "
         "About 50,000, down around 6 percent.",
         {"encounters count 2021-04-01..2021-04-30 US us-southwest-border",
          "expulsions count 2021-04-01..2021-04-30 US us-southwest-border",
          "encounters count 2021-04-01..2021-04-30 US us-southwest-border "
          "families",
          "encounters change 2021-04-01..2021-04-30 < 2021-03-01..2021-03-31 "
          "US us-southwest-border families"}},
    };
    CHECK(samples);
}

static void a_nation_that_is_told_of_goes_on(void **state)
{
    (void)state;
    static const struct sample samples[] = {
        {"2023-01-20",
         "Flow of Hondurans grows\n\nThe number of Hondurans caught by the "
         "Border Patrol rose again in December, with 21,000 cases.\n\nIn the "
         "last fiscal year agents had encountered 210,000 citizens of the "
         "Central American country.",
         {"apprehensions count 2022-12-01..2022-12-31 US us-southwest-border "
          "HN",
          "encounters count 2021-10-01..2022-09-30 US us-southwest-border "
          "HN"}},
    };
    CHECK(samples);
}

static void a_part_has_the_time_of_its_whole(void **state)
{
    (void)state;
    static const struct sample samples[] = {
        {"2022-12-21",
         "Agents had 53,000 encounters in October, and a further 49,000 the "
         "following month. Nicaraguans made up a fifth of the latter.",
         {"encounters count 2022-10-01..2022-10-31 US us-southwest-border",
          "encounters count 2022-11-01..2022-11-30 US us-southwest-border",
          "encounters share 2022-11-01..2022-11-30 US us-southwest-border "
          "NI"}},
    };
    CHECK(samples);
}

static void who_is_sent_to_mexico_was_sent_by_the_other_side(void **state)
{
    (void)state;
    static const struct sample samples[] = {
        {"2021-12-07",
         "CIUDAD JUAREZ, Mexico — In 2019, about 62,000 asylum seekers were "
         "returned to Mexico.",
         {"deportations count 2019-01-01..2019-12-31 US us"}},
        {"2018-10-22",
         "Mexico’s interior ministry said 1,000 people had asked for asylum "
         "since Friday, and Guatemala’s president claims that nearly 2,000 "
         "have gone home.",
         {"asylum-claims count 2018-10-19..2018-10-22 MX mx",
          "migrants count 2018-10-19..2018-10-22 GT gt"}},
        {"2022-09-06",
         "Nine migrants died on Thursday, Customs and Border Protection said. "
         "Agents recovered six of the bodies, and Mexican crews found three "
         "in Piedras Negras.",
         {"deaths count 2022-09-01..2022-09-01 US us-southwest-border",
          "deaths count 2022-09-01..2022-09-01 US us-southwest-border",
          "deaths count 2022-09-01..2022-09-01 MX piedras-negras"}},
    };
    CHECK(samples);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(a_question_goes_back_to_what_it_is_all_about),
        cmocka_unit_test(a_nation_that_is_told_of_goes_on),
        cmocka_unit_test(a_part_has_the_time_of_its_whole),
        cmocka_unit_test(who_is_sent_to_mexico_was_sent_by_the_other_side),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
