/*
 * What a number counts and for whom, across sentences and countries.
 */
#include "tests/unit/samples.h"

static void a_country_goes_on_with_its_own_count(void **state)
{
    (void)state;
    static const struct sample samples[] = {
        {"2015-10-15",
         "Mexico detained 130,400 migrants from January through "
         "September. The U.S. Border Patrol caught 110,000 people "
         "between October 2014 and August 2015. Of those stopped in "
         "Mexico, 118,300 were deported.",
         {"apprehensions count 2015-01-01..2015-09-30 MX mx",
          "apprehensions count 2014-10-01..2015-08-31 US "
          "us-southwest-border",
          "deportations count 2015-01-01..2015-09-30 MX mx"}},
        {"2023-08-09",
         "Traffic through the Darien has slowed, its guards say. In May "
         "only 1,300 crossed.",
         {"crossings count 2023-05-01..2023-05-31 PA darien"}},
        {"2022-06-14",
         "Mexico City, June 14, 2022. – Federal agents of the INM "
         "located 7,900 migrants last week.",
         {"encounters count 2022-06-06..2022-06-12 MX mx"}},
        {"2016-10-12",
         "Agents took in 5,100 Haitians last year. Costa Rica alone "
         "counted 12,700 arrivals between April and September.",
         {"apprehensions count 2015-01-01..2015-12-31 US "
          "us-southwest-border HT",
          "crossings count 2016-04-01..2016-09-30 CR cr"}},
    };
    CHECK(samples);
}

static void like_is_compared_with_like(void **state)
{
    (void)state;
    static const struct sample samples[] = {
        {"2015-10-15",
         "Mexico detained 130,400 migrants from January through "
         "September, an increase of 57 percent over the 82,900 held in "
         "the same period of 2014.",
         {"apprehensions count 2015-01-01..2015-09-30 MX mx",
          "apprehensions change 2015-01-01..2015-09-30 < "
          "2014-01-01..2014-09-30 MX mx",
          "apprehensions count 2014-01-01..2014-09-30 MX mx"}},
        {"2025-05-02",
         "Got-aways fell to 48 a day in April, 95 percent below the 2023"
         " peak of 1,800.",
         {"gotaways rate/day 2025-04-01..2025-04-30 US "
          "us-southwest-border",
          "gotaways change 2025-04-01..2025-04-30 < "
          "2023-01-01..2023-12-31 US us-southwest-border",
          "gotaways rate/day 2023-01-01..2023-12-31 US "
          "us-southwest-border"}},
    };
    CHECK(samples);
}

static void a_relative_clause_is_of_its_antecedent(void **state)
{
    (void)state;
    static const struct sample samples[] = {
        {"2022-01-25",
         "Haitians, who filed 51,800 asylum claims last year, "
         "outnumbered Hondurans, with 36,300.",
         {"asylum-claims count 2021-01-01..2021-12-31 US "
          "us-southwest-border HT",
          "asylum-claims count 2021-01-01..2021-12-31 US "
          "us-southwest-border HN"}},
        {"2017-05-11",
         "The sharpest fall was among families, whose arrests went from "
         "16,100 in December to 1,100 last month.",
         {"apprehensions count 2016-12-01..2016-12-31 US "
          "us-southwest-border families",
          "apprehensions count 2017-04-01..2017-04-30 US "
          "us-southwest-border families"}},
        {"2017-05-11",
         "Mexicans are another matter. They made up more than 90 percent"
         " of the arrests in 2000.",
         {"apprehensions share 2000-01-01..2000-12-31 US "
          "us-southwest-border MX"}},
    };
    CHECK(samples);
}

static void at_ports_by_appointment_and_on_parole(void **state)
{
    (void)state;
    static const struct sample samples[] = {
        {"2024-02-13",
         "In January, CBP processed more than 45,000 people through "
         "appointments at ports of entry.",
         {"inadmissibles count 2024-01-01..2024-01-31 US "
          "us-southwest-border"}},
        {"2024-02-13",
         "In January, 38,000 Cubans arrived lawfully and were granted "
         "parole.",
         {"releases count 2024-01-01..2024-01-31 US us CU"}},
        {"2023-12-29",
         "Some 60,000 people were expelled under Title 42 in April.",
         {"expulsions count 2023-04-01..2023-04-30 US us-southwest-border"}},
    };
    CHECK(samples);
}

static void the_dead_of_disasters_and_people_in_care_are_none(void **state)
{
    (void)state;
    static const struct sample samples[] = {
        {"2016-10-12",
         "Removals to Haiti were suspended after the earthquake that "
         "killed 220,000. Officers deported 267 Haitians last month.",
         {"deportations count 2016-09-01..2016-09-30 US us HT"}},
        {"2018-10-24",
         "The caravan rested in Mapastepec. Nurses treated 370 people "
         "for blisters. Some 7,200 people set out on foot on Wednesday.",
         {"caravan stock 2018-10-24..2018-10-24 MX mapastepec"}},
        {"2016-10-12",
         "Agents held 19 men at the station. There are four of us now, "
         "he said.",
         {"stranded stock 2016-10-12..2016-10-12 US us-southwest-border"}},
    };
    CHECK(samples);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(a_country_goes_on_with_its_own_count),
        cmocka_unit_test(like_is_compared_with_like),
        cmocka_unit_test(a_relative_clause_is_of_its_antecedent),
        cmocka_unit_test(at_ports_by_appointment_and_on_parole),
        cmocka_unit_test(the_dead_of_disasters_and_people_in_care_are_none),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
