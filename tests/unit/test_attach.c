#include "tests/unit/figures.h"

static const struct telling rates[] = {
    {"Border Patrol agents arrested 4,000 people a day in March.", "2024-05-20",
     "4,000: apprehensions rate 4000 exact/day 2024-03-01..2024-03-31 US "
     "us-southwest-border\n"},
    {"Daily arrests by the Border Patrol averaged 4,000 in March.",
     "2024-05-20",
     "4,000: apprehensions rate 4000 exact/day 2024-03-01..2024-03-31 US "
     "us-southwest-border\n"},
    {"Border Patrol agents are arresting 4,000 people per day.", "2024-05-20",
     "4,000: apprehensions rate 4000 exact/day 2024-05-01..2024-05-31 US "
     "us-southwest-border\n"},
    {"Mexico is running six deportation flights a week to Guatemala.",
     "2024-05-20",
     "six: deportations rate 6 exact flights/week 2024-05-01..2024-05-31 MX "
     "mx\n"},
    {"A day earlier the Border Patrol arrested 4,000 people.", "2024-05-20",
     "4,000: apprehensions count 4000 exact 2024-05-19..2024-05-19 US "
     "us-southwest-border\n"},
    {"A weekly report shows that the Border Patrol arrested 4,000 people in "
     "March.",
     "2024-05-20",
     "4,000: apprehensions count 4000 exact 2024-03-01..2024-03-31 US "
     "us-southwest-border\n"},
};

static const struct telling changes[] = {
    {"Border Patrol arrests fell 30 percent in April.", "2024-05-20",
     "30 percent: apprehensions change -30 exact percent "
     "2024-04-01..2024-04-30 vs 2024-03-01..2024-03-31 US "
     "us-southwest-border\n"},
    {"A 30% decrease in Border Patrol arrests was seen in April.", "2024-05-20",
     "30%: apprehensions change -30 exact percent 2024-04-01..2024-04-30 vs "
     "2024-03-01..2024-03-31 US us-southwest-border\n"},
    {"Border Patrol arrests dropped by more than half in April.", "2024-05-20",
     "more than half: apprehensions change ..-50 under percent "
     "2024-04-01..2024-04-30 vs 2024-03-01..2024-03-31 US "
     "us-southwest-border\n"},
    {"Border Patrol arrests were down at least 30% in April.", "2024-05-20",
     "at least 30%: apprehensions change ..-30 at-most percent "
     "2024-04-01..2024-04-30 vs 2024-03-01..2024-03-31 US "
     "us-southwest-border\n"},
    {"Border Patrol arrests were up 23.5 percent in April from March.",
     "2024-05-20",
     "23.5 percent: apprehensions change 23.5 exact percent "
     "2024-04-01..2024-04-30 vs 2024-03-01..2024-03-31 US "
     "us-southwest-border\n"},
    {"Border Patrol arrests in April were 27 percent below April 2023.",
     "2024-05-20",
     "27 percent: apprehensions change -27 exact percent "
     "2024-04-01..2024-04-30 vs 2023-04-01..2023-04-30 US "
     "us-southwest-border\n"},
    {"Border Patrol arrests doubled in April.", "2024-05-20",
     "doubled: apprehensions change 2 exact times 2024-04-01..2024-04-30 vs "
     "2024-03-01..2024-03-31 US us-southwest-border\n"},
    {"Border Patrol arrests more than quadrupled in April.", "2024-05-20",
     "more than quadrupled: apprehensions change 4.. over times "
     "2024-04-01..2024-04-30 vs 2024-03-01..2024-03-31 US "
     "us-southwest-border\n"},
    {"Border Patrol arrests were halved in April.", "2024-05-20",
     "halved: apprehensions change 0.5 exact times 2024-04-01..2024-04-30 vs "
     "2024-03-01..2024-03-31 US us-southwest-border\n"},
    {"There were twice as many Border Patrol arrests in April as in March.",
     "2024-05-20",
     "twice as many: apprehensions change 2 exact times "
     "2024-04-01..2024-04-30 vs 2024-03-01..2024-03-31 US "
     "us-southwest-border\n"},
    {"Border Patrol arrests were three times higher in April than in April "
     "2022.",
     "2024-05-20",
     "three times higher: apprehensions change 3 exact times "
     "2024-04-01..2024-04-30 vs 2022-04-01..2022-04-30 US "
     "us-southwest-border\n"},
    {"The Border Patrol made 40,000 arrests in April, 12,000 more than in "
     "March.",
     "2024-05-20",
     "40,000: apprehensions count 40000 exact 2024-04-01..2024-04-30 US "
     "us-southwest-border\n"
     "12,000: apprehensions change 12000 exact 2024-04-01..2024-04-30 vs "
     "2024-03-01..2024-03-31 US us-southwest-border\n"},
    {"The Border Patrol has added dozens of checkpoints and raised its staff "
     "tenfold.",
     "2024-05-20", ""},
    {"Border Patrol arrests rose 26% from March to April.", "2024-05-20",
     "26%: apprehensions change 26 exact percent 2024-04-01..2024-04-30 vs "
     "2024-03-01..2024-03-31 US us-southwest-border\n"},
    {"The Border Patrol made 40,000 arrests in April (-12.5% from March).",
     "2024-05-20",
     "40,000: apprehensions count 40000 exact 2024-04-01..2024-04-30 US "
     "us-southwest-border\n"
     "-12.5%: apprehensions change -12.5 exact percent "
     "2024-04-01..2024-04-30 vs 2024-03-01..2024-03-31 US "
     "us-southwest-border\n"},
};

static const struct telling shares[] = {
    {"Half of those arrested by the Border Patrol in April were Guatemalans.",
     "2024-05-20",
     "Half: apprehensions share 50 exact percent 2024-04-01..2024-04-30 US "
     "us-southwest-border GT\n"},
    {"Mexicans were 67 percent of the people arrested by the Border Patrol "
     "in April.",
     "2024-05-20",
     "67 percent: apprehensions share 67 exact percent "
     "2024-04-01..2024-04-30 US us-southwest-border MX\n"},
    {"Families accounted for two thirds of Border Patrol arrests in April.",
     "2024-05-20",
     "two thirds: apprehensions share 66.7 exact percent "
     "2024-04-01..2024-04-30 US us-southwest-border families\n"},
    {"One in five of the migrants arrested by the Border Patrol in April was "
     "a Cuban.",
     "2024-05-20",
     "One in five: apprehensions share 20 exact percent "
     "2024-04-01..2024-04-30 US us-southwest-border\n"},
    {"The Border Patrol made 40,000 arrests in April; 9,000 of them (22.5%) "
     "were of Cubans.",
     "2024-05-20",
     "40,000: apprehensions count 40000 exact 2024-04-01..2024-04-30 US "
     "us-southwest-border\n"
     "9,000: apprehensions count 9000 exact 2024-04-01..2024-04-30 US "
     "us-southwest-border CU\n"
     "22.5%: apprehensions share 22.5 exact percent 2024-04-01..2024-04-30 "
     "US us-southwest-border CU\n"},
};

static const struct telling periods[] = {
    {"The Border Patrol arrested more than 2 million people in each of the "
     "last two fiscal years.",
     "2024-03-26",
     "more than 2 million: apprehensions count 2000000.. over "
     "2021-10-01..2022-09-30 US us-southwest-border each\n"
     "more than 2 million: apprehensions count 2000000.. over "
     "2022-10-01..2023-09-30 US us-southwest-border each\n"},
    {"The Border Patrol arrested 900,000 people in fiscal year 2023.",
     "2024-03-26",
     "900,000: apprehensions count 900000 exact 2022-10-01..2023-09-30 US "
     "us-southwest-border\n"},
    {"Mexico detected 680,000 migrants in the first 11 months of 2023.",
     "2024-03-26",
     "680,000: encounters count 680000 exact 2023-01-01..2023-11-30 MX mx\n"},
    {"The Border Patrol has arrested 300,000 people since October 1.",
     "2024-03-26",
     "300,000: apprehensions count 300000 exact 2023-10-01..2024-03-26 US "
     "us-southwest-border\n"},
    {"The Border Patrol has arrested 300,000 people since the governor took "
     "office.",
     "2024-03-26",
     "300,000: apprehensions count 300000 exact US us-southwest-border\n"},
    {"The Border Patrol arrested 4,000 people last month.", "",
     "4,000: apprehensions count 4000 exact US us-southwest-border undated\n"},
    {"The Border Patrol arrested 4,000 people in March 2023.", "",
     "4,000: apprehensions count 4000 exact 2023-03-01..2023-03-31 US "
     "us-southwest-border\n"},
    {"Border Patrol agents arrested 4,000 people on Tuesday, an official "
     "said on Friday.",
     "2024-05-20",
     "4,000: apprehensions count 4000 exact 2024-05-14..2024-05-14 US "
     "us-southwest-border\n"},
    {"An official said on Friday that Border Patrol agents had arrested "
     "4,000 people.",
     "2024-05-20",
     "4,000: apprehensions count 4000 exact US us-southwest-border\n"},
    {"Arrests by the Border Patrol peaked in May 2023, when 9,000 people "
     "were caught.",
     "2024-05-20",
     "9,000: apprehensions count 9000 exact 2023-05-01..2023-05-31 US "
     "us-southwest-border\n"},
};

static const struct telling follow[] = {
    {"The Border Patrol arrested 9,000 people in the Tucson sector in April. "
     "The San Diego sector came next with 7,500, and El Paso with 6,100.",
     "2024-05-20",
     "9,000: apprehensions count 9000 exact 2024-04-01..2024-04-30 US "
     "tucson\n"
     "7,500: apprehensions count 7500 exact 2024-04-01..2024-04-30 US "
     "san-diego\n"
     "6,100: apprehensions count 6100 exact 2024-04-01..2024-04-30 US "
     "el-paso\n"},
    {"Mexico's migration institute detained 900 migrants in April, 300 of "
     "them Cubans.",
     "2024-05-20",
     "900: apprehensions count 900 exact 2024-04-01..2024-04-30 MX mx\n"
     "300: apprehensions count 300 exact 2024-04-01..2024-04-30 MX mx CU\n"},
    {"The refugee commission received 8,000 claims in April:\n\n- Hondurans "
     "— 3,100\n- Haitians — 2,000\n- Other countries — 2,900",
     "2024-05-20",
     "8,000: asylum-claims count 8000 exact 2024-04-01..2024-04-30 MX mx\n"
     "3,100: asylum-claims count 3100 exact 2024-04-01..2024-04-30 MX mx HN\n"
     "2,000: asylum-claims count 2000 exact 2024-04-01..2024-04-30 MX mx HT\n"
     "2,900: asylum-claims count 2900 exact 2024-04-01..2024-04-30 MX mx\n"},
    {"Country | Applicants for asylum in Mexico, Jan.–Apr. 2024\nHonduras | "
     "3,100\nHaiti | 2,000",
     "2024-05-20",
     "3,100: asylum-claims count 3100 exact 2024-01-01..2024-04-30 MX "
     "mx HN\n"
     "2,000: asylum-claims count 2000 exact 2024-01-01..2024-04-30 MX "
     "mx HT\n"},
};

static const struct telling measures[] = {
    {"Some 900 migrants are waiting in Matamoros.", "2024-05-20",
     "Some 900: stranded stock 900 about 2024-05-20..2024-05-20 MX "
     "matamoros\n"},
    {"More than 3,000 people were in Border Patrol custody on Monday.",
     "2024-05-20",
     "More than 3,000: stranded stock 3000.. over 2024-05-20..2024-05-20 US "
     "us-southwest-border\n"},
    {"A caravan of about 2,000 migrants left Tapachula on Saturday.",
     "2024-05-20",
     "about 2,000: caravan stock 2000 about 2024-05-18..2024-05-18 MX "
     "tapachula\n"},
    {"Mexico deported 700 Hondurans last week.", "2024-05-20",
     "700: deportations count 700 exact 2024-05-13..2024-05-19 MX mx HN\n"},
    {"ICE removed 700 people to Guatemala last week.", "2024-05-20",
     "700: deportations count 700 exact 2024-05-13..2024-05-19 US us\n"},
    {"The Border Patrol expelled 60,000 people under Title 42 in April.",
     "2021-05-20",
     "60,000: expulsions count 60000 exact 2021-04-01..2021-04-30 US "
     "us-southwest-border\n"},
    {"The Border Patrol released 700 migrants in San Diego on Sunday.",
     "2024-05-20",
     "700: releases count 700 exact 2024-05-19..2024-05-19 US san-diego\n"},
    {"An estimated 20,000 people got away from agents in April.", "2024-05-20",
     "An estimated 20,000: gotaways count 20000 about 2024-04-01..2024-04-30 "
     "US us-southwest-border\n"},
    {"The Border Patrol found the bodies of 12 migrants in the desert near "
     "Yuma in April.",
     "2024-05-20",
     "12: deaths count 12 exact 2024-04-01..2024-04-30 US yuma\n"},
    {"More than 500,000 people crossed the Darién Gap in 2023.", "2024-05-20",
     "More than 500,000: crossings count 500000.. over "
     "2023-01-01..2023-12-31 PA darien\n"},
    {"CBP processed 1,450 appointments a day at ports of entry in April.",
     "2024-05-20",
     "1,450: inadmissibles rate 1450 exact/day 2024-04-01..2024-04-30 US "
     "us-southwest-border\n"},
    {"About 1,500 migrants are expected to head north on Tuesday.",
     "2024-05-20",
     "About 1,500: migrants count 1500 about 2024-05-21..2024-05-21 US "
     "us-southwest-border forecast\n"},
};

static const struct telling expelled[] = {
    {"Agents expelled 900 migrants at the border last week.", "2021-05-20",
     "900: expulsions count 900 exact 2021-05-10..2021-05-16 US "
     "us-southwest-border\n"},
    {"Agents expelled 900 migrants at the border last week.", "2024-05-20",
     "900: deportations count 900 exact 2024-05-13..2024-05-19 US us\n"},
};

static const struct telling everyday[] = {
    {"In Tijuana, shelters are housing more than 5,600 migrants, said a city "
     "official.",
     "2024-05-20",
     "more than 5,600: stranded stock 5600.. over 2024-05-20..2024-05-20 MX "
     "tijuana\n"},
    {"Border Patrol apprehensions in the Yuma Sector are down 71% this "
     "fiscal year.",
     "2024-05-20",
     "71%: apprehensions change -71 exact percent 2023-10-01..2024-05-20 vs "
     "2023-02-10..2023-09-30 US yuma\n"},
    {"The number of family members apprehended rose to 62,000 in February "
     "from 38,000 a month earlier.",
     "2024-05-20",
     "62,000: apprehensions count 62000 exact 2024-02-01..2024-02-29 US "
     "us-southwest-border families\n"
     "38,000: apprehensions count 38000 exact 2024-01-01..2024-01-31 US "
     "us-southwest-border families\n"},
    {"Apprehensions hit 1.66 million in fiscal 2021, the highest annual "
     "total on record.",
     "2024-05-20",
     "1.66 million: apprehensions count 1660000 exact 2020-10-01..2021-09-30 "
     "US us-southwest-border\n"},
    {"Mexico's INM said it detained 2,100 migrants, including 312 children, "
     "in Tamaulipas over the weekend.",
     "2024-05-20",
     "2,100: apprehensions count 2100 exact 2024-05-18..2024-05-19 MX "
     "tamaulipas\n"
     "312: apprehensions count 312 exact 2024-05-18..2024-05-19 MX "
     "tamaulipas\n"},
    {"Of the 179,725 people encountered in April, 68% were single adults, "
     "CBP said.",
     "2024-05-20",
     "179,725: encounters count 179725 exact 2024-04-01..2024-04-30 US "
     "us-southwest-border\n"
     "68%: encounters share 68 exact percent 2024-04-01..2024-04-30 US "
     "us-southwest-border single-adults\n"},
    {"Agents encounter an average of 6,000 migrants a day, compared with "
     "10,000 in December.",
     "2024-05-20",
     "6,000: encounters rate 6000 exact/day 2024-05-01..2024-05-31 US "
     "us-southwest-border\n"
     "10,000: encounters rate 10000 exact/day 2023-12-01..2023-12-31 US "
     "us-southwest-border\n"},
    {"Between January and April, Panama counted 139,000 people crossing the "
     "Darién jungle, 2% fewer than in the same period of 2023.",
     "2024-05-20",
     "139,000: crossings count 139000 exact 2024-01-01..2024-04-30 PA "
     "darien\n"
     "2%: crossings change -2 exact percent 2024-01-01..2024-04-30 vs "
     "2023-01-01..2023-04-30 PA darien\n"},
    {"The agency reported 1,035 CBP One appointments a day.", "2024-05-20",
     "1,035: inadmissibles rate 1035 exact/day 2024-05-01..2024-05-31 US "
     "us-southwest-border\n"},
    {"Fewer than 5% of those expelled in April were unaccompanied minors.",
     "2024-05-20",
     "Fewer than 5%: deportations share ..5 under percent "
     "2024-04-01..2024-04-30 US us unaccompanied-children\n"},
    {"ICE held 37,000 people in detention on May 12, up from 34,000 a month "
     "before.",
     "2024-05-20",
     "37,000: stranded stock 37000 exact 2024-05-12..2024-05-12 US us\n"
     "34,000: stranded stock 34000 exact 2024-04-12..2024-04-12 US us\n"},
    {"Guatemalan police expelled 900 Venezuelans to Honduras last week.",
     "2024-05-20",
     "900: deportations count 900 exact 2024-05-13..2024-05-19 GT gt VE\n"},
    {"Fiscal year to date, the Border Patrol has made 1,100,000 "
     "apprehensions.",
     "2024-05-20",
     "1,100,000: apprehensions count 1100000 exact 2023-10-01..2024-05-20 US "
     "us-southwest-border\n"},
    {"Apprehensions fell from 250,000 in December to 124,000 in January, a "
     "drop of 50%.",
     "2024-05-20",
     "250,000: apprehensions count 250000 exact 2023-12-01..2023-12-31 US "
     "us-southwest-border\n"
     "124,000: apprehensions count 124000 exact 2024-01-01..2024-01-31 US "
     "us-southwest-border\n"
     "50%: apprehensions change -50 exact percent 2024-01-01..2024-01-31 vs "
     "2023-12-01..2023-12-31 US us-southwest-border\n"},
    {"Two migrants drowned in the Rio Grande near Eagle Pass on Friday.",
     "2024-05-20",
     "Two: deaths count 2 exact 2024-05-17..2024-05-17 US del-rio\n"},
    {"The state police arrested 13 smugglers and seized 400 pounds of "
     "fentanyl.",
     "2024-05-20", ""},
    {"About 60 percent of the migrants in the caravan are women and children.",
     "2024-05-20", "About 60 percent: caravan share 60 about percent MX mx\n"},
    {"A caravan that had swelled to 7,200 people reached Huixtla on Sunday.",
     "2024-05-20",
     "7,200: caravan stock 7200 exact 2024-05-19..2024-05-19 MX huixtla\n"},
    {"The court has a backlog of 3.5 million cases, and 11 million "
     "undocumented immigrants live in the country.",
     "2024-05-20", ""},
};

static void rates_come_from_words_that_qualify_a_count(void **state)
{
    (void)state;
    tell_all(rates, COUNT_OF(rates));
}

static void changes_have_a_direction_and_a_base(void **state)
{
    (void)state;
    tell_all(changes, COUNT_OF(changes));
}

static void shares_are_percents_of_what_is_counted(void **state)
{
    (void)state;
    tell_all(shares, COUNT_OF(shares));
}

static void periods_are_those_of_the_clause(void **state)
{
    (void)state;
    tell_all(periods, COUNT_OF(periods));
}

static void followers_take_what_they_do_not_say(void **state)
{
    (void)state;
    tell_all(follow, COUNT_OF(follow));
}

static void the_nearest_word_names_the_measure(void **state)
{
    (void)state;
    tell_all(measures, COUNT_OF(measures));
}

static void expelled_is_the_word_of_title_42_while_that_was_law(void **state)
{
    (void)state;
    tell_all(expelled, COUNT_OF(expelled));
}

static void everyday_sentences_are_read_whole(void **state)
{
    (void)state;
    tell_all(everyday, COUNT_OF(everyday));
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(rates_come_from_words_that_qualify_a_count),
        cmocka_unit_test(changes_have_a_direction_and_a_base),
        cmocka_unit_test(shares_are_percents_of_what_is_counted),
        cmocka_unit_test(periods_are_those_of_the_clause),
        cmocka_unit_test(followers_take_what_they_do_not_say),
        cmocka_unit_test(the_nearest_word_names_the_measure),
        cmocka_unit_test(expelled_is_the_word_of_title_42_while_that_was_law),
        cmocka_unit_test(everyday_sentences_are_read_whole),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
