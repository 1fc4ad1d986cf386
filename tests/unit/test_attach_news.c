/*
 * Whole pieces of news, read through.
 */
#include "tests/unit/samples.h"

static void news_of_one_month_is_read_through(void **state)
{
    (void)state;
    static const struct sample samples[] = {
        {"2023-07-19",
         "Border crossings plunge in June\n\nWASHINGTON — U.S. authorities "
         "encountered migrants about 145,000 times along the southwest border "
         "in June, down 30 percent from May, Customs and Border Protection "
         "said on Tuesday.\n\nThe Border Patrol made 99,500 arrests between "
         "ports of entry. More than 45,000 people were admitted with CBP One "
         "appointments at land crossings.\n\nFamilies accounted for 31,200 of "
         "the arrests.",
         {"encounters count 2023-06-01..2023-06-30 US us-southwest-border",
          "encounters change 2023-06-01..2023-06-30 < 2023-05-01..2023-05-31 "
          "US us-southwest-border",
          "apprehensions count 2023-06-01..2023-06-30 US us-southwest-border",
          "inadmissibles count 2023-06-01..2023-06-30 US us-southwest-border",
          "apprehensions count 2023-06-01..2023-06-30 US us-southwest-border "
          "families"}},
        {"2024-02-13",
         "Illegal crossings fell by half in January from a record high in "
         "December. The Border Patrol arrested 124,200 people, compared with "
         "249,700 the month before. Tucson was the busiest sector with 50,500, "
         "followed by San Diego with 24,300.",
         {"crossings change 2024-01-01..2024-01-31 < 2023-12-01..2023-12-31 US "
          "us-southwest-border",
          "apprehensions count 2024-01-01..2024-01-31 US us-southwest-border",
          "apprehensions count 2023-12-01..2023-12-31 US us-southwest-border",
          "apprehensions count 2024-01-01..2024-01-31 US tucson",
          "apprehensions count 2024-01-01..2024-01-31 US san-diego"}},
        {"2021-08-12",
         "Unaccompanied children set a record in July: 18,900 were stopped at "
         "the border, CBP figures show. The previous high was 18,900 in March.",
         {"encounters count 2021-07-01..2021-07-31 US us-southwest-border "
          "unaccompanied-children",
          "encounters count 2021-03-01..2021-03-31 US us-southwest-border "
          "unaccompanied-children"}},
    };
    CHECK(samples);
}

static void news_from_mexico_is_mexicos(void **state)
{
    (void)state;
    static const struct sample samples[] = {
        {"2023-11-06",
         "MEXICO CITY — Mexico’s asylum agency says it has received "
         "123,000 "
         "applications so far this year. Haitians filed 39,000 of them and "
         "Hondurans 37,000.\n\nIn October alone 10,300 people applied.",
         {"asylum-claims count 2023-01-01..2023-11-06 MX mx",
          "asylum-claims count 2023-01-01..2023-11-06 MX mx HT",
          "asylum-claims count 2023-01-01..2023-11-06 MX mx HN",
          "asylum-claims count 2023-10-01..2023-10-31 MX mx"}},
        {"2022-11-18",
         "TAPACHULA, Mexico — Agents of the National Migration Institute "
         "detained 430 people at a checkpoint near Huixtla on Thursday. Mexico "
         "has apprehended 388,000 migrants this year, it says, 62 percent more "
         "than in the same period of 2021.",
         {"apprehensions count 2022-11-17..2022-11-17 MX huixtla",
          "apprehensions count 2022-01-01..2022-11-18 MX mx",
          "apprehensions change 2022-01-01..2022-11-18 < "
          "2021-01-01..2021-11-18 MX mx"}},
        {"2023-04-03",
         "Fire in Ciudad Juárez kills migrants\n\nCIUDAD JUAREZ, "
         "Mexico — The "
         "death toll from the fire at a detention center rose to 39 on "
         "Tuesday. Another 27 people were in hospitals. The center held 68 "
         "men, most of them from Guatemala.",
         {"deaths count 2023-03-28..2023-03-28 MX ciudad-juarez"}},
        {"2021-10-25",
         "A caravan of about 2,000 people left Tapachula on Saturday, bound "
         "for Mexico City. By Sunday it had shrunk to 1,500, the authorities "
         "said.",
         {"caravan stock 2021-10-23..2021-10-23 MX tapachula",
          "caravan stock 2021-10-24..2021-10-24 MX tapachula"}},
    };
    CHECK(samples);
}

static void news_from_the_isthmus(void **state)
{
    (void)state;
    static const struct sample samples[] = {
        {"2023-08-02",
         "PANAMA CITY — A record 55,000 migrants crossed the Darien Gap in "
         "July, Panama’s National Migration Service said. So far this year "
         "251,000 people have made the trek, more than in all of 2022, when "
         "248,000 did. More than half of them were Venezuelans, and one in "
         "five was a child.",
         {"crossings count 2023-07-01..2023-07-31 PA darien",
          "crossings count 2023-01-01..2023-08-02 PA darien",
          "crossings count 2022-01-01..2022-12-31 PA darien",
          "crossings share 2023-01-01..2023-08-02 PA darien VE"}},
        {"2024-07-08",
         "Panama has put up barbed wire. In the first week of July 5,100 "
         "migrants came out of the jungle, the border police said, down from "
         "8,300 in the last week of June.",
         {"crossings count 2024-07-01..2024-07-07 PA darien",
          "crossings count 2024-06-24..2024-06-30 PA darien"}},
    };
    CHECK(samples);
}

static void detention_and_removal_news(void **state)
{
    (void)state;
    static const struct sample samples[] = {
        {"2025-06-24",
         "ICE agents arrested an average of 1,200 people a day in the first "
         "week of June, up from 660 a day in the first 100 days of the "
         "administration. On June 15 the agency was holding 56,000 people, a "
         "record.",
         {"apprehensions rate/day 2025-06-01..2025-06-07 US us"}},
        {"2023-05-30",
         "Since the end of Title 42 on May 11, the United States has deported "
         "11,000 people to more than 30 countries, Homeland Security said.",
         {"deportations count 2023-05-11..2023-05-30 US us"}},
        {"2019-09-12",
         "More than 42,000 asylum seekers have been returned to Mexico under "
         "the program since January, including 16,000 in El Paso.",
         {"deportations count 2019-01-01..2019-09-12 US us"}},
        {"2021-09-20",
         "DEL RIO, Texas — The number of migrants under the bridge fell to "
         "10,400 on Sunday from 14,600 on Saturday. The U.S. flew 327 Haitians "
         "back to Port-au-Prince on three flights on Sunday.",
         {"stranded stock 2021-09-19..2021-09-19 US del-rio",
          "stranded stock 2021-09-18..2021-09-18 US del-rio",
          "deportations count 2021-09-19..2021-09-19 US us HT"}},
    };
    CHECK(samples);
}

static void spun_copies_say_the_same(void **state)
{
    (void)state;
    static const struct sample samples[] = {
        {"2023-10-21",
         "Border Patrol brokers apprehended greater than 218,000 folks on the "
         "southwest border in September, in accordance with CBP information. "
         "That was up 21% from August.",
         {"apprehensions count 2023-09-01..2023-09-30 US us-southwest-border",
          "apprehensions change 2023-09-01..2023-09-30 < "
          "2023-08-01..2023-08-31 US us-southwest-border"}},
        {"2024-03-20",
         "Mexican authorities information present that deportations from "
         "Mexico fell by more than half final yr.",
         {"deportations change 2023-01-01..2023-12-31 < 2022-01-01..2022-12-31 "
          "MX mx"}},
    };
    CHECK(samples);
}

static void news_of_all_kinds_is_read_through(void **state)
{
    (void)state;
    static const struct sample samples[] = {
        {"2024-04-15",
         "EL PASO, Texas (April 15) — Border Patrol agents in the El Paso "
         "Sector averaged 1,060 encounters a day last week, the city’s "
         "dashboard shows, compared with 640 a day a month ago. On Saturday "
         "980 people were in custody. The agency released 370 migrants to "
         "shelters on Sunday.",
         {"encounters rate/day 2024-04-08..2024-04-14 US el-paso",
          "encounters rate/day 2024-03-01..2024-03-31 US el-paso",
          "stranded stock 2024-04-13..2024-04-13 US el-paso",
          "releases count 2024-04-14..2024-04-14 US el-paso"}},
        {"2022-08-16",
         "Illegal border crossings fell slightly in July but remain "
         "high\n\nU.S. authorities stopped migrants 199,976 times in July, "
         "down 4% from 207,933 in June and 6% below July 2021. Through July of "
         "this fiscal year there have been 1.95 million encounters.",
         {"encounters count 2022-07-01..2022-07-31 US us-southwest-border",
          "encounters change 2022-07-01..2022-07-31 < 2022-06-01..2022-06-30 "
          "US us-southwest-border",
          "encounters count 2022-06-01..2022-06-30 US us-southwest-border",
          "encounters change 2022-07-01..2022-07-31 < 2021-07-01..2021-07-31 "
          "US us-southwest-border",
          "encounters count 2021-10-01..2022-07-31 US us-southwest-border"}},
        {"2023-12-06",
         "Mexico suspends deportations as money runs out\n\nMEXICO CITY — "
         "Mexico’s immigration agency has stopped deporting people "
         "because it "
         "is out of money, a memo dated Dec. 1 shows. It recorded 588,626 "
         "migrants in irregular status from January to October, 29,000 of whom "
         "were returned to Venezuela.",
         {"encounters count 2023-01-01..2023-10-31 MX mx"}},
        {"2019-10-08",
         "The number of people taken into custody at the southwestern border "
         "fell to about 52,000 in September, the fourth straight monthly "
         "decline. It was 64,000 in August. In May, at the peak, it was "
         "144,000.",
         {"apprehensions count 2019-09-01..2019-09-30 US us-southwest-border",
          "apprehensions count 2019-08-01..2019-08-31 US us-southwest-border",
          "apprehensions count 2019-05-01..2019-05-31 US us-southwest-border"}},
        {"2025-03-13",
         "Crossings through the Darién Gap have all but stopped: 408 people "
         "made the trip in February, against 37,000 in February 2024, "
         "Panamanian officials say. Meanwhile some 2,200 migrants have gone "
         "south through Panama since November.",
         {"crossings count 2025-02-01..2025-02-28 PA darien",
          "crossings count 2024-02-01..2024-02-29 PA darien"}},
        {"2021-05-12",
         "Of the 178,000 people encountered in April, 111,700 were expelled "
         "under Title 42.",
         {"encounters count 2021-04-01..2021-04-30 US us-southwest-border",
          "expulsions count 2021-04-01..2021-04-30 US us-southwest-border"}},
        {"2024-12-20",
         "ICE deported 271,484 people in the fiscal year that ended Sept. 30, "
         "its annual report says, up from 142,580 the year before and the most "
         "since 2014. It made 113,400 arrests, down by a third.",
         {"deportations count 2023-10-01..2024-09-30 US us",
          "deportations count 2022-10-01..2023-09-30 US us",
          "apprehensions count 2023-10-01..2024-09-30 US us",
          "apprehensions change 2023-10-01..2024-09-30 < "
          "2022-10-01..2023-09-30 US us"}},
        {"2022-01-28",
         "Guatemala has expelled 1,130 migrants so far this month, most of "
         "them Venezuelans and Cubans, the Guatemalan Migration Institute said "
         "on Friday. In all of 2021 it expelled 1,250.",
         {"deportations count 2022-01-01..2022-01-28 GT gt",
          "deportations count 2021-01-01..2021-12-31 GT gt"}},
        {"2023-09-21",
         "EAGLE PASS, Texas — As many as 4,000 people crossed the river on "
         "Wednesday alone. The mayor says 2,500 were waiting under the bridge "
         "by nightfall. The town has 28,000 residents.",
         {"crossings count 2023-09-20..2023-09-20 US del-rio",
          "stranded stock 2023-09-21..2023-09-21 US del-rio"}},
        {"2021-03-29",
         "More than 16,500 children are in the care of the government, about "
         "5,200 of them in Border Patrol stations. The secretary expects "
         "26,000 a month by September.",
         {"stranded stock 2021-03-29..2021-03-29 US us-southwest-border",
          "stranded stock 2021-03-29..2021-03-29 US us-southwest-border"}},
        {"2018-10-24",
         "A caravan of some 7,000 migrants, most of them Hondurans, rested in "
         "Huixtla, in southern Mexico, on Tuesday. Mexico said 1,700 had "
         "applied for asylum there. President Trump said 5,000 troops could be "
         "sent.",
         {"caravan stock 2018-10-23..2018-10-23 MX huixtla"}},
        {"2023-01-24",
         "The parole program is working, officials say: encounters of Cubans, "
         "Haitians, Nicaraguans and Venezuelans fell from a seven-day average "
         "of 3,367 a day on Dec. 11 to 115 a day on Jan. 24. Texas and 19 "
         "other states have sued.",
         {"encounters rate/day 2022-12-11..2022-12-11 US us-southwest-border "
          "CU+HT+NI+VE",
          "encounters rate/day 2023-01-24..2023-01-24 US us-southwest-border "
          "CU+HT+NI+VE"}},
    };
    CHECK(samples);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(news_of_all_kinds_is_read_through),
        cmocka_unit_test(news_of_one_month_is_read_through),
        cmocka_unit_test(news_from_mexico_is_mexicos),
        cmocka_unit_test(news_from_the_isthmus),
        cmocka_unit_test(detention_and_removal_news),
        cmocka_unit_test(spun_copies_say_the_same),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
