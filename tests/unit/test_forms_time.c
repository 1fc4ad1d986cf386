/*
 * The forms that rates, changes and times take in news, each in a sentence of
 * its own.
 */
#include "tests/unit/figures.h"

static const struct telling changes[] = {
    {"The Border Patrol arrested 120,000 people a month last year.",
     "2024-05-20",
     "120,000: apprehensions rate 120000 exact/month 2023-01-01..2023-12-31 "
     "US us-southwest-border\n"},
    {"Border Patrol arrests ran at 1.5 million a year in March.", "2024-05-20",
     "1.5 million: apprehensions rate 1500000 exact/year "
     "2024-03-01..2024-03-31 US us-southwest-border\n"},
    {"The Border Patrol arrested 28,000 people per week in March.",
     "2024-05-20",
     "28,000: apprehensions rate 28000 exact/week 2024-03-01..2024-03-31 US "
     "us-southwest-border\n"},
    {"Border Patrol arrests rose tenfold from 2020 to 2021.", "2024-05-20",
     "tenfold: apprehensions change 10 exact times 2021-01-01..2021-12-31 "
     "vs 2020-01-01..2020-12-31 US us-southwest-border\n"},
    {"Border Patrol arrests tripled in April.", "2024-05-20",
     "tripled: apprehensions change 3 exact times 2024-04-01..2024-04-30 vs "
     "2024-03-01..2024-03-31 US us-southwest-border\n"},
    {"Border Patrol arrests were up fourfold in April.", "2024-05-20",
     "fourfold: apprehensions change 4 exact times 2024-04-01..2024-04-30 "
     "vs 2024-03-01..2024-03-31 US us-southwest-border\n"},
    {"There were four times more Border Patrol arrests in April than in "
     "April 2023.",
     "2024-05-20",
     "four times more: apprehensions change 4 exact times "
     "2024-04-01..2024-04-30 vs 2023-04-01..2023-04-30 US "
     "us-southwest-border\n"},
    {"Border Patrol arrests fell by a third in April.", "2024-05-20",
     "a third: apprehensions change -33.3 exact percent "
     "2024-04-01..2024-04-30 vs 2024-03-01..2024-03-31 US "
     "us-southwest-border\n"},
    {"Border Patrol arrests went from 30,000 in March to 20,000 in April, a "
     "drop of 33 percent.",
     "2024-05-20",
     "30,000: apprehensions count 30000 exact 2024-03-01..2024-03-31 US "
     "us-southwest-border\n"
     "20,000: apprehensions count 20000 exact 2024-04-01..2024-04-30 US "
     "us-southwest-border\n"
     "33 percent: apprehensions change -33 exact percent "
     "2024-04-01..2024-04-30 vs 2024-03-01..2024-03-31 US "
     "us-southwest-border\n"},
    {"Border Patrol arrests rose 26% over November in December.", "2024-05-20",
     "26%: apprehensions change 26 exact percent 2023-12-01..2023-12-31 vs "
     "2023-11-01..2023-11-30 US us-southwest-border\n"},
    {"Border Patrol arrests fell by more than half final yr.", "2024-05-20",
     "more than half: apprehensions change ..-50 under percent "
     "2023-01-01..2023-12-31 vs 2022-01-01..2022-12-31 US "
     "us-southwest-border\n"},
    {"Border Patrol arrests in 2023 were twice as many as in 2019.",
     "2024-05-20",
     "twice as many: apprehensions change 2 exact times "
     "2023-01-01..2023-12-31 vs 2019-01-01..2019-12-31 US "
     "us-southwest-border\n"},
    {"Border Patrol arrests rose to 40,000 in April from 30,000 in March.",
     "2024-05-20",
     "40,000: apprehensions count 40000 exact 2024-04-01..2024-04-30 US "
     "us-southwest-border\n"
     "30,000: apprehensions count 30000 exact 2024-03-01..2024-03-31 US "
     "us-southwest-border\n"},
    {"Border Patrol arrests fell 12 percent in April from a year earlier.",
     "2024-05-20",
     "12 percent: apprehensions change -12 exact percent "
     "2024-04-01..2024-04-30 vs 2023-04-01..2023-04-30 US "
     "us-southwest-border\n"},
    {"Border Patrol arrests could reach 8,000 a day in June.", "2024-05-20",
     "8,000: apprehensions rate 8000 exact/day 2024-06-01..2024-06-30 US "
     "us-southwest-border forecast\n"},
};

static const struct telling spans[] = {
    {"In every of the final two fiscal years the Border Patrol made greater "
     "than two million arrests.",
     "2024-05-20",
     "greater than two million: apprehensions count 2000000.. over "
     "2021-10-01..2022-09-30 US us-southwest-border each\n"
     "greater than two million: apprehensions count 2000000.. over "
     "2022-10-01..2023-09-30 US us-southwest-border each\n"},
    {"The Border Patrol has made 900,000 arrests this fiscal year to date.",
     "2024-05-20",
     "900,000: apprehensions count 900000 exact 2023-10-01..2024-05-20 US "
     "us-southwest-border\n"},
    {"The Border Patrol has made 400,000 arrests year to date.", "2024-05-20",
     "400,000: apprehensions count 400000 exact 2024-01-01..2024-05-20 US "
     "us-southwest-border\n"},
    {"The Border Patrol made 300,000 arrests in the first half of fiscal "
     "2024.",
     "2024-05-20",
     "300,000: apprehensions count 300000 exact 2023-10-01..2024-03-31 US "
     "us-southwest-border\n"},
    {"The Border Patrol made 300,000 arrests in Q2 of FY 2024.", "2024-05-20",
     "300,000: apprehensions count 300000 exact 2024-01-01..2024-03-31 US "
     "us-southwest-border\n"},
    {"Mexico deported 52,000 migrants in the second half of last year.",
     "2024-05-20",
     "52,000: deportations count 52000 exact 2023-07-01..2023-12-31 MX mx\n"},
    {"The Border Patrol arrested 9,000 people in the closing ten days of "
     "April.",
     "2024-05-20",
     "9,000: apprehensions count 9000 exact 2024-04-21..2024-04-30 US "
     "us-southwest-border\n"},
    {"The Border Patrol made 90,000 arrests in the 111 days before Jan. 20, "
     "2024, and 30,000 in the 60 days after that.",
     "2024-05-20",
     "90,000: apprehensions count 90000 exact 2023-10-01..2024-01-19 US "
     "us-southwest-border\n"
     "30,000: apprehensions count 30000 exact 2024-01-20..2024-03-19 US "
     "us-southwest-border\n"},
    {"In fiscal year 2023 Mexico deported 52,000 migrants.", "2024-05-20",
     "52,000: deportations count 52000 exact 2023-01-01..2023-12-31 MX mx\n"},
    {"In FY23 the Border Patrol made 2,045,838 arrests.", "2024-05-20",
     "2,045,838: apprehensions count 2045838 exact 2022-10-01..2023-09-30 "
     "US us-southwest-border\n"},
    {"In the last two fiscal years the Border Patrol made 4 million arrests.",
     "2024-05-20",
     "4 million: apprehensions count 4000000 exact 2021-10-01..2023-09-30 "
     "US us-southwest-border\n"},
    {"Mexico deported 680,000 migrants in the first 11 months of 2023.",
     "2024-05-20",
     "680,000: deportations count 680000 exact 2023-01-01..2023-11-30 MX "
     "mx\n"},
    {"Between August and December 2021, Mexico deported between 30,000 and "
     "50,000 people.",
     "2024-05-20",
     "between 30,000 and 50,000: deportations count 30000..50000 between "
     "2021-08-01..2021-12-31 MX mx\n"},
    {"Mexico has deported 9,000 migrants until the end of April.", "2024-05-20",
     "9,000: deportations count 9000 exact ..2024-04-30 MX mx\n"},
    {"The Border Patrol arrested 9,000 people under the last president.",
     "2024-05-20",
     "9,000: apprehensions count 9000 exact US us-southwest-border\n"},
    {"Mexico deported 52,000 folks final month.", "2024-05-20",
     "52,000: deportations count 52000 exact 2024-04-01..2024-04-30 MX mx\n"},
    {"The Border Patrol arrested 900 people over the weekend.", "2024-05-20",
     "900: apprehensions count 900 exact 2024-05-18..2024-05-19 US "
     "us-southwest-border\n"},
    {"The Border Patrol arrested 900 people by mid-May.", "2024-05-20",
     "900: apprehensions count 900 exact 2024-05-11..2024-05-20 US "
     "us-southwest-border\n"},
};

static void rates_multiples_and_changes_keep_their_base(void **state)
{
    (void)state;
    tell_all(changes, COUNT_OF(changes));
}

static void every_form_of_time_gives_its_days(void **state)
{
    (void)state;
    tell_all(spans, COUNT_OF(spans));
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(rates_multiples_and_changes_keep_their_base),
        cmocka_unit_test(every_form_of_time_gives_its_days),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
