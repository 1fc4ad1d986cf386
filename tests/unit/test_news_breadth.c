/*
 * What fresh articles say in other words.
 */
#include "tests/unit/figures.h"

static const struct telling commas[] = {
    {"At a minimum, 41,000 people were arrested by the Border "
     "Patrol in March.",
     "2024-05-20",
     "At a minimum, 41,000: apprehensions count 41000.. at-least "
     "2024-03-01..2024-03-31 US us-southwest-border\n"},
    {"At the very least, 120 migrants died in the El Paso sector in "
     "2023.",
     "2024-05-20",
     "At the very least, 120: deaths count 120.. at-least "
     "2023-01-01..2023-12-31 US el-paso\n"},
    {"Mexico deported 4,000 people, roughly, in March.", "2024-05-20",
     "4,000: deportations count 4000 about 2024-03-01..2024-03-31 "
     "MX mx\n"},
    {"Panama counted 36,000 crossings of the Darien in March, and "
     "29,000, more or less, in April.",
     "2024-05-20",
     "36,000: crossings count 36000 exact 2024-03-01..2024-03-31 PA "
     "darien\n"
     "29,000, more or less: crossings count 29000 about "
     "2024-04-01..2024-04-30 PA darien\n"},
    {"In Tijuana 900 people, give or take, were waiting on Sunday.",
     "2024-05-20",
     "900: stranded stock 900 about 2024-05-19..2024-05-19 MX "
     "tijuana\n"},
};

static const struct telling shades[] = {
    {"The Border Patrol arrested a smidge under 41,000 people in "
     "March.",
     "2024-05-20",
     "a smidge under 41,000: apprehensions count 41000 nearly "
     "2024-03-01..2024-03-31 US us-southwest-border\n"},
    {"The Border Patrol arrested a whisker over 41,000 people in "
     "March.",
     "2024-05-20",
     "a whisker over 41,000: apprehensions count 41000.. over "
     "2024-03-01..2024-03-31 US us-southwest-border\n"},
    {"Getting on for 41,000 people were arrested by the Border "
     "Patrol in March.",
     "2024-05-20",
     "Getting on for 41,000: apprehensions count 41000 nearly "
     "2024-03-01..2024-03-31 US us-southwest-border\n"},
    {"Close on 9,800 people applied for asylum in Mexico in April.",
     "2024-05-20",
     "Close on 9,800: asylum-claims count 9800 nearly "
     "2024-04-01..2024-04-30 MX mx\n"},
};

static const struct telling unnamed[] = {
    {"TIJUANA, Mexico — The migration institute made 31,000 "
     "detentions nationwide in March.",
     "2024-05-20",
     "31,000: apprehensions count 31000 exact "
     "2024-03-01..2024-03-31 MX mx\n"},
    {"REYNOSA, Mexico — Throughout the country the migration "
     "institute detained 31,000 people in March.",
     "2024-05-20",
     "31,000: apprehensions count 31000 exact "
     "2024-03-01..2024-03-31 MX mx\n"},
    {"Agents made 31,000 arrests in the Tucson sector in March.\n\nIn "
     "April the sector recorded 29,000 apprehensions.",
     "2024-05-20",
     "31,000: apprehensions count 31000 exact "
     "2024-03-01..2024-03-31 US tucson\n"
     "29,000: apprehensions count 29000 exact "
     "2024-04-01..2024-04-30 US tucson\n"},
    {"Agents arrested 2,100 people in the Swanton Sector in "
     "March.\n\nIn April there were 1,900 apprehensions.",
     "2024-05-20",
     "2,100: apprehensions count 2100 exact 2024-03-01..2024-03-31 "
     "US us-northern-border\n"
     "1,900: apprehensions count 1900 exact 2024-04-01..2024-04-30 "
     "US us-northern-border\n"},
};

static const struct telling inland[] = {
    {"More than 35,000 people have left the country of their own "
     "accord since May.",
     "2025-06-20",
     "More than 35,000: deportations count 35000.. over "
     "2025-05-01..2025-06-20 US us\n"},
    {"In March, 31,000 Haitians were granted parole.", "2024-05-20",
     "31,000: releases count 31000 exact 2024-03-01..2024-03-31 US "
     "us HT\n"},
    {"On Sunday 48,000 people were locked up by the immigration "
     "agency.",
     "2025-05-20",
     "48,000: stranded stock 48000 exact 2025-05-18..2025-05-18 US "
     "us\n"},
    {"TAPACHULA, Mexico — Comar received 9,800 applications in "
     "April.",
     "2024-05-20",
     "9,800: asylum-claims count 9800 exact 2024-04-01..2024-04-30 "
     "MX mx\n"},
    {"EL PASO, Texas — Agents met 6,300 migrants on Friday, the "
     "Homeland Security secretary said.",
     "2024-05-20",
     "6,300: encounters count 6300 exact 2024-05-17..2024-05-17 US "
     "us-southwest-border\n"},
};

static const struct telling shares[] = {
    {"In March, Venezuelans were a quarter of those arrested by the "
     "Border Patrol; Cubans, 11 percent.",
     "2024-05-20",
     "a quarter: apprehensions share 25 exact percent "
     "2024-03-01..2024-03-31 US us-southwest-border VE\n"
     "11 percent: apprehensions share 11 exact percent "
     "2024-03-01..2024-03-31 US us-southwest-border CU\n"},
    {"Families made up 40 percent of encounters at the southwest "
     "border in March, single adults 52 percent.",
     "2024-05-20",
     "40 percent: encounters share 40 exact percent "
     "2024-03-01..2024-03-31 US us-southwest-border families\n"
     "52 percent: encounters share 52 exact percent "
     "2024-03-01..2024-03-31 US us-southwest-border single-adults\n"},
    {"ICE had 39,000 people in detention on Sunday, of whom 61 "
     "percent had no conviction.",
     "2024-05-20",
     "39,000: stranded stock 39000 exact 2024-05-19..2024-05-19 US "
     "us\n"
     "61 percent: stranded share 61 exact percent "
     "2024-05-19..2024-05-19 US us\n"},
    {"Eight of each 10 people arrested by the Border Patrol in "
     "March were Mexicans.",
     "2024-05-20",
     "Eight of each 10: apprehensions share 80 exact percent "
     "2024-03-01..2024-03-31 US us-southwest-border MX\n"},
};

static const struct telling answers[] = {
    {"How many a day were arrested in the Tucson sector in "
     "March?\n\nRoughly 1,100.",
     "2024-05-20",
     "Roughly 1,100: apprehensions rate 1100 about/day "
     "2024-03-01..2024-03-31 US tucson\n"},
    {"What was the average number of encounters a day in "
     "April?\n\nClose to 4,300.",
     "2024-05-20",
     "Close to 4,300: encounters rate 4300 nearly/day "
     "2024-04-01..2024-04-30 US us-southwest-border\n"},
    {"Agents arrested 1,100 people a day in the Tucson sector in "
     "March. In April it was a mere 900.",
     "2024-05-20",
     "1,100: apprehensions rate 1100 exact/day "
     "2024-03-01..2024-03-31 US tucson\n"
     "900: apprehensions rate 900 exact/day 2024-04-01..2024-04-30 "
     "US tucson\n"},
};

static const struct telling bases[] = {
    {"The Border Patrol made 41,000 arrests in March, twice the "
     "number recorded by agents in March 2021.",
     "2024-05-20",
     "41,000: apprehensions count 41000 exact "
     "2024-03-01..2024-03-31 US us-southwest-border\n"
     "twice: apprehensions change 2 exact times "
     "2024-03-01..2024-03-31 vs 2021-03-01..2021-03-31 US "
     "us-southwest-border\n"},
    {"In April, Panama counted 29,000 crossings, three times the "
     "April 2022 figure.",
     "2024-05-20",
     "29,000: crossings count 29000 exact 2024-04-01..2024-04-30 PA "
     "darien\n"
     "three times: crossings change 3 exact times "
     "2024-04-01..2024-04-30 vs 2022-04-01..2022-04-30 PA darien\n"},
    {"In April, Mexico deported 8,200 people, twice the 4,100 of "
     "April 2023.",
     "2024-05-20",
     "8,200: deportations count 8200 exact 2024-04-01..2024-04-30 "
     "MX mx\n"
     "twice: deportations change 2 exact times "
     "2024-04-01..2024-04-30 vs 2023-04-01..2023-04-30 MX mx\n"
     "4,100: deportations count 4100 exact 2023-04-01..2023-04-30 "
     "MX mx\n"},
    {"Border Patrol arrests in April fell 12 percent under March.",
     "2024-05-20",
     "12 percent: apprehensions change -12 exact percent "
     "2024-04-01..2024-04-30 vs 2024-03-01..2024-03-31 US "
     "us-southwest-border\n"},
};

static const struct telling verbs[] = {
    {"Mexico put 98 people out of the country on Monday.", "2018-11-26",
     "98: deportations count 98 exact 2018-11-26..2018-11-26 MX mx\n"},
    {"The United States handed 1,500 Cubans, Haitians and "
     "Venezuelans over to Mexico in April.",
     "2023-05-15",
     "1,500: deportations count 1500 exact 2023-04-01..2023-04-30 "
     "US us CU+HT+VE\n"},
    {"Agents in the Yuma sector turned loose 1,300 people in March.",
     "2019-04-17",
     "1,300: releases count 1300 exact 2019-03-01..2019-03-31 US "
     "yuma\n"},
    {"About 300 people were hauled away by Mexican agents on Sunday.",
     "2021-09-07",
     "About 300: apprehensions count 300 about "
     "2021-09-05..2021-09-05 MX mx\n"},
    {"In March, Mexican authorities came upon 119,000 migrants.", "2024-05-20",
     "119,000: encounters count 119000 exact 2024-03-01..2024-03-31 "
     "MX mx\n"},
};

static const struct telling actors[] = {
    {"The United States deported 27,900 Hondurans in 2023, while "
     "Mexico sent back 20,300.",
     "2024-01-18",
     "27,900: deportations count 27900 exact 2023-01-01..2023-12-31 "
     "US us HN\n"
     "20,300: deportations count 20300 exact 2023-01-01..2023-12-31 "
     "MX mx\n"},
    {"Mexico deported 4,100 people in April and Panama expelled 300.",
     "2024-05-20",
     "4,100: deportations count 4100 exact 2024-04-01..2024-04-30 "
     "MX mx\n"
     "300: deportations count 300 exact 2024-04-01..2024-04-30 PA "
     "pa\n"},
    {"Costa Rica is busing 1,800 people a day up to its frontier "
     "with Nicaragua.",
     "2023-08-02",
     "1,800: migrants rate 1800 exact/day 2023-08-01..2023-08-31 CR "
     "cr\n"},
};

static const struct telling nations[] = {
    {"Venezuelans led with 41,000 encounters in March. Cuba came "
     "next with 12,000, followed by Haiti with 9,000.",
     "2024-05-20",
     "41,000: encounters count 41000 exact 2024-03-01..2024-03-31 "
     "US us-southwest-border VE\n"
     "12,000: encounters count 12000 exact 2024-03-01..2024-03-31 "
     "US us-southwest-border CU\n"
     "9,000: encounters count 9000 exact 2024-03-01..2024-03-31 US "
     "us-southwest-border HT\n"},
    {"Encounters of Cubans reached 12,000 in March, followed by "
     "Haiti, with 9,000.",
     "2024-05-20",
     "12,000: encounters count 12000 exact 2024-03-01..2024-03-31 "
     "US us-southwest-border CU\n"
     "9,000: encounters count 9000 exact 2024-03-01..2024-03-31 US "
     "us-southwest-border HT\n"},
    {"Cuba came first in March with 12,000 encounters, then Haiti, "
     "with 9,000, then Ecuador with 4,000.",
     "2024-05-20",
     "12,000: encounters count 12000 exact 2024-03-01..2024-03-31 "
     "US us-southwest-border CU\n"
     "9,000: encounters count 9000 exact 2024-03-01..2024-03-31 US "
     "us-southwest-border HT\n"
     "4,000: encounters count 4000 exact 2024-03-01..2024-03-31 US "
     "us-southwest-border EC\n"},
};

static const struct telling others[] = {
    {"Agents in the Yuma sector caught 300 people on Sunday; some "
     "of them were under 18.",
     "2024-05-20",
     "300: apprehensions count 300 exact 2024-05-19..2024-05-19 US "
     "yuma\n"},
    {"The Border Patrol held 800 people on Sunday at a post "
     "constructed to hold 100.",
     "2024-05-20",
     "800: stranded stock 800 exact 2024-05-19..2024-05-19 US "
     "us-southwest-border\n"},
    {"ICE arrested 1,100 people on Sunday. The White House wants "
     "3,000 a day.",
     "2024-05-20",
     "1,100: apprehensions count 1100 exact 2024-05-19..2024-05-19 "
     "US us\n"},
    {"ICE arrested two men, 23 and 48, on Sunday.", "2024-05-20",
     "two: apprehensions count 2 exact 2024-05-19..2024-05-19 US us\n"},
};

static void a_comma_may_part_a_number_from_its_hedge(void **state)
{
    (void)state;
    tell_all(commas, COUNT_OF(commas));
}

static void shades_of_under_and_over_are_bounds(void **state)
{
    (void)state;
    tell_all(shades, COUNT_OF(shades));
}

static void a_place_may_be_pointed_at(void **state)
{
    (void)state;
    tell_all(unnamed, COUNT_OF(unnamed));
}

static void what_happens_far_from_the_border_is_of_the_country(void **state)
{
    (void)state;
    tell_all(inland, COUNT_OF(inland));
}

static void a_second_share_follows_the_first(void **state)
{
    (void)state;
    tell_all(shares, COUNT_OF(shares));
}

static void a_question_gives_the_rate_of_its_answer(void **state)
{
    (void)state;
    tell_all(answers, COUNT_OF(answers));
}

static void the_base_of_a_multiple_may_stand_far_behind(void **state)
{
    (void)state;
    tell_all(bases, COUNT_OF(bases));
}

static void verbs_in_two_parts_name_what_was_done(void **state)
{
    (void)state;
    tell_all(verbs, COUNT_OF(verbs));
}

static void who_acts_is_said_anew(void **state)
{
    (void)state;
    tell_all(actors, COUNT_OF(actors));
}

static void a_nation_that_follows_has_its_own_number(void **state)
{
    (void)state;
    tell_all(nations, COUNT_OF(nations));
}

static void ages_and_limits_are_no_figures(void **state)
{
    (void)state;
    tell_all(others, COUNT_OF(others));
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(a_comma_may_part_a_number_from_its_hedge),
        cmocka_unit_test(shades_of_under_and_over_are_bounds),
        cmocka_unit_test(a_place_may_be_pointed_at),
        cmocka_unit_test(what_happens_far_from_the_border_is_of_the_country),
        cmocka_unit_test(a_second_share_follows_the_first),
        cmocka_unit_test(a_question_gives_the_rate_of_its_answer),
        cmocka_unit_test(the_base_of_a_multiple_may_stand_far_behind),
        cmocka_unit_test(verbs_in_two_parts_name_what_was_done),
        cmocka_unit_test(who_acts_is_said_anew),
        cmocka_unit_test(a_nation_that_follows_has_its_own_number),
        cmocka_unit_test(ages_and_limits_are_no_figures),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
