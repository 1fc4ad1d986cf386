/*
 * Times that lean on other times.
 */
#include "tests/unit/samples.h"

static void through_a_month_from_where_the_text_began(void **state)
{
    (void)state;
    static const struct sample samples[] = {
        {"2020-11-20",
         "Since March 21 an order has let agents send people back. Here "
         "is what we know as of this week. Through the end of October, "
         "they reported 266,300 expulsions.",
         {"expulsions count 2020-03-21..2020-10-31 US us-southwest-border"}},
        {"2022-06-14",
         "In the year so far, up to May 31, the INM has returned 45,800 "
         "foreigners.",
         {"deportations count 2022-01-01..2022-05-31 MX mx"}},
    };
    CHECK(samples);
}

static void years_by_their_ends(void **state)
{
    (void)state;
    static const struct sample samples[] = {
        {"2020-07-09",
         "Mexico deported 24,000 people in the first five months, 44 "
         "percent less than in the same stretch of 2019.",
         {"deportations count 2020-01-01..2020-05-31 MX mx",
          "deportations change 2020-01-01..2020-05-31 < "
          "2019-01-01..2019-05-31 MX mx"}},
        {"2018-10-24",
         "In the fiscal year to September 30 the Border Patrol arrested "
         "396,500 people.",
         {"apprehensions count 2017-10-01..2018-09-30 US "
          "us-southwest-border"}},
        {"2016-10-12",
         "ICE deported 267 Haitians in the fiscal year just ended.",
         {"deportations count 2015-10-01..2016-09-30 US us HT"}},
        {"2022-10-27",
         "Between Jan. 20, 2021, and Aug. 31 of this year, the "
         "government released 1.3 million people.",
         {"releases count 2021-01-20..2022-08-31 US us-southwest-border"}},
        {"2023-09-05",
         "Panama counted 82,000 crossings in August. The total for the "
         "year reached 334,000.",
         {"crossings count 2023-08-01..2023-08-31 PA darien",
          "crossings count 2023-01-01..2023-09-05 PA darien"}},
    };
    CHECK(samples);
}

static void one_time_moves_on_once(void **state)
{
    (void)state;
    static const struct sample samples[] = {
        {"2022-10-27",
         "In fiscal 2022, encounters reached 2.3 million. A year "
         "earlier, when expulsions were 61 percent of the total, there "
         "were 1.7 million encounters.",
         {"encounters count 2021-10-01..2022-09-30 US us-southwest-border",
          "encounters share 2020-10-01..2021-09-30 US us-southwest-border",
          "encounters count 2020-10-01..2021-09-30 US us-southwest-border"}},
        {"2016-10-12",
         "Officers found 5,100 Haitians inadmissible in fiscal 2016. The"
         " year before there had been 339.",
         {"inadmissibles count 2015-10-01..2016-09-30 US "
          "us-southwest-border HT",
          "inadmissibles count 2014-10-01..2015-09-30 US "
          "us-southwest-border HT"}},
    };
    CHECK(samples);
}

static void a_clause_dates_the_number_it_follows(void **state)
{
    (void)state;
    static const struct sample samples[] = {
        {"2020-11-20",
         "ICE held 16,700 detainees this week, down from 38,000 when the"
         " emergency was declared in March.",
         {"stranded stock 2020-11-16..2020-11-20 US us",
          "stranded stock 2020-03-01..2020-03-31 US us"}},
        {"2024-07-31",
         "The order took effect on June 5. The government says it has "
         "deported 50,000 people since then.",
         {"deportations count 2024-06-05..2024-07-31 US us"}},
        {"2018-10-24",
         "In April, the caravan shrank from 1,200 people to 300 by the "
         "time it came to Tijuana.",
         {"caravan stock 2018-04-01..2018-04-30 MX mx",
          "caravan stock 2018-04-01..2018-04-30 MX mx"}},
    };
    CHECK(samples);
}

static void rates_of_an_ordinary_day(void **state)
{
    (void)state;
    static const struct sample samples[] = {
        {"2019-07-11",
         "More than 200 people are deported to the city on an ordinary "
         "weekday.",
         {"deportations rate/day 2019-07-01..2019-07-31 US us"}},
        {"2024-07-31",
         "Arrests fell in July. The seven-day average stood at 1,600 "
         "arrests.",
         {"apprehensions rate/day 2024-07-01..2024-07-31 US "
          "us-southwest-border"}},
        {"2020-11-20",
         "If he lifts the order, arrivals could climb to 90,000 a month.",
         {"crossings rate/month 2020-11-01..2020-11-30 US "
          "us-southwest-border forecast"}},
    };
    CHECK(samples);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(through_a_month_from_where_the_text_began),
        cmocka_unit_test(years_by_their_ends),
        cmocka_unit_test(one_time_moves_on_once),
        cmocka_unit_test(a_clause_dates_the_number_it_follows),
        cmocka_unit_test(rates_of_an_ordinary_day),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
