#include "tests/unit/figured.h"

static void live_blogs_and_transcripts(void **state)
{
    (void)state;
    static const struct figured cases[] = {
        {"12:20 p.m. -- The first bus has left with 52 migrants for the "
         "shelter.\n12:45 p.m. -- Agents say 310 people have crossed "
         "since dawn.",
         "52 = 52; 310 = 310"},
        {"[7:05] Guard troops detain 48 people at the checkpoint.", "48 = 48"},
        {"SEN. LANE: How many got-aways since October 1?\nMR. ORTIZ: Just "
         "over 530,000, senator.",
         "Just over 530,000 = over 530000"},
        {"Q: How many have you deported?\nA: In May? About 6,000.",
         "About 6,000 = about 6000"},
        {"MODERATOR: And apprehensions?\nCHIEF: 2,200, 2,300 a day at "
         "this point.",
         "2,200, 2,300 = between 2200 2300 rate day"},
        {"Agents caught 4,000 people a day in December. Now it is 300.",
         "4,000 = 4000 rate day; 300 = 300 rate day"},
    };
    assert_figures(cases, sizeof cases / sizeof *cases);
}

static void fact_sheets_and_bullets(void **state)
{
    (void)state;
    static const struct figured cases[] = {
        {"Since June 5, DHS has:\n- removed or returned more than 24,000 "
         "people;\n- operated more than 100 removal flights to 20 "
         "countries;\n- released 65% fewer people at the border.",
         "more than 24,000 = over 24000; more than 100 = over 100 "
         "flights; 65% = -65 change percent"},
        {"By the numbers:\n• 8,384 apprehensions in March\n• 27 pounds of "
         "fentanyl seized\n• 264 apprehensions a day\n• 0 releases",
         "8,384 = 8384; 264 = 264 rate day; 0 = 0"},
        {"Encounters in May (thousands were single adults): 170,723.",
         "thousands = order 1000 9999; 170,723 = 170723"},
        {"Total apprehensions: 29,101 (down 13%)",
         "29,101 = 29101; 13% = -13 change percent"},
        {"Apprehensions: FY2021 - 1,659,206; FY2022 - 2,206,436; FY2023 - "
         "2,045,838.",
         "1,659,206 = 1659206; 2,206,436 = 2206436; 2,045,838 = 2045838"},
    };
    assert_figures(cases, sizeof cases / sizeof *cases);
}

static void money_and_prices_are_no_figures(void **state)
{
    (void)state;
    static const struct figured cases[] = {
        {"The deportation of 238 men cost $6 million, or about 25,000 "
         "dollars a head.",
         "238 = 238"},
        {"ICE spends $187.48 a day per detainee; it deported 4,100 people "
         "in May.",
         "4,100 = 4100"},
        {"Smugglers charge each migrant 12,000 to 15,000 pesos.", ""},
        {"A seat costs 650; agents apprehended 90 people at the bus "
         "station in May.",
         "90 = 90"},
        {"The county will get 3.6 million to shelter migrants.", ""},
    };
    assert_figures(cases, sizeof cases / sizeof *cases);
}

static void per_person_amounts_are_no_figures(void **state)
{
    (void)state;
    static const struct figured cases[] = {
        {"There is one toilet for every 40 people.", ""},
        {"Two agents escort every 10 deportees.", ""},
    };
    assert_figures(cases, sizeof cases / sizeof *cases);
}

static void schools_courts_and_surveys_are_no_figures(void **state)
{
    (void)state;
    static const struct figured cases[] = {
        {"A judge with 4,300 cases decided 212 of them last year.", ""},
        {"Of 1,240 people polled, 61 percent want more deportations.", ""},
        {"Forty-four percent of voters say crossings are too high.", ""},
        {"Immigration courts closed 60,000 cases in May and face a "
         "backlog of 2.1 million.",
         ""},
        {"Some 44 percent of Darién gold miners are foreigners.", ""},
        {"There are 11 million undocumented residents in the country.", ""},
        {"The district has 640 pupils, 70 percent of them from abroad.", ""},
    };
    assert_figures(cases, sizeof cases / sizeof *cases);
}

static void distances_and_weather_are_no_figures(void **state)
{
    (void)state;
    static const struct figured cases[] = {
        {"They walked 22 miles in 108-degree heat; 3 died.", "3 = 3"},
        {"The buses drove 1,900 kilometers in 31 hours with 120 deportees.",
         "120 = 120"},
        {"Winds of 60 and rain of 4 inches stopped the boats; the Coast "
         "Guard returned 39 Cubans.",
         "39 = 39"},
        {"The tunnel is 1,700 feet long and 40 feet deep. Agents arrested "
         "17 people in it.",
         "17 = 17"},
    };
    assert_figures(cases, sizeof cases / sizeof *cases);
}

static void dates_are_no_figures(void **state)
{
    (void)state;
    static const struct figured cases[] = {
        {"On 3 May agents apprehended 411 people; on 4 May, 386.",
         "411 = 411; 386 = 386"},
        {"Since 2014 some 3,800 migrants have died on the border.",
         "some 3,800 = about 3800"},
        {"In the 1990s agents made 1.6 million apprehensions a year.",
         "1.6 million = 1600000 rate year"},
        {"From the 12th to the 18th agents apprehended 1,940 people.",
         "1,940 = 1940"},
        {"As of 2 June 2023, ICE was holding 24,000 people.",
         "24,000 = 24000 stock"},
        {"By day 40 of the march, 2,000 people were still in the caravan.",
         "2,000 = 2000 stock"},
    };
    assert_figures(cases, sizeof cases / sizeof *cases);
}

static void lists_of_nationalities_and_places(void **state)
{
    (void)state;
    static const struct figured cases[] = {
        {"Those deported in May were Mexicans (8,400), Guatemalans "
         "(4,050), Hondurans (3,700) and others (900).",
         "8,400 = 8400; 4,050 = 4050; 3,700 = 3700; 900 = 900"},
        {"Agents apprehended 14,000 Mexicans, 9,000 Guatemalans and 6,500 "
         "Hondurans in May.",
         "14,000 = 14000; 9,000 = 9000; 6,500 = 6500"},
        {"In May 1,900 were returned through Nogales, 1,200 through "
         "Tijuana and 600 through Reynosa.",
         "1,900 = 1900; 1,200 = 1200; 600 = 600"},
        {"Deported to Honduras: 3,200. To Guatemala: 4,100. To El "
         "Salvador: 900.",
         "3,200 = 3200; 4,100 = 4100; 900 = 900"},
        {"The dead: 27 Mexicans, 14 Hondurans, seven Guatemalans, two "
         "Salvadorans.",
         "27 = 27; 14 = 14; seven = 7; two = 2"},
        {"Tucson logged 58,000 apprehensions, Del Rio 71,000, and San "
         "Diego 34,000 in December.",
         "58,000 = 58000; 71,000 = 71000; 34,000 = 34000"},
    };
    assert_figures(cases, sizeof cases / sizeof *cases);
}

static void comparisons(void **state)
{
    (void)state;
    static const struct figured cases[] = {
        {"Agents encountered 3,598 people, 95 percent fewer than the "
         "71,900 of a year before.",
         "3,598 = 3598; 95 percent = -95 change percent; 71,900 = 71900"},
        {"The 8,326 apprehensions were the fewest since 1968.", "8,326 = 8326"},
        {"Apprehensions hit 130,000 in March, against 220,000 in December "
         "and 160,000 a year ago.",
         "130,000 = 130000; 220,000 = 220000; 160,000 = 160000"},
        {"That compares with 2,100 deportations in April.", "2,100 = 2100"},
        {"Crossings fell to 4,000 from 19,000.",
         "4,000 = 4000; 19,000 = 19000"},
        {"Removals are running 20 percent ahead of last year.",
         "20 percent = 20 change percent"},
        {"More than twice as many people were deported in May as in April.",
         "More than twice as many = over 2 change times"},
        {"Arrests in the sector went from 300 a day to fewer than 50.",
         "300 = 300 rate day; fewer than 50 = under 50 rate day"},
    };
    assert_figures(cases, sizeof cases / sizeof *cases);
}

static void stocks_of_people_present(void **state)
{
    (void)state;
    static const struct figured cases[] = {
        {"Some 2,900 people are sleeping outside the bus station in El "
         "Paso.",
         "Some 2,900 = about 2900 stock"},
        {"In Reynosa 4,000 migrants wait in a plaza.", "4,000 = 4000 stock"},
        {"On Tuesday 5,117 people were in Border Patrol custody, 830 of "
         "them children.",
         "5,117 = 5117 stock; 830 = 830 stock"},
        {"The caravan, which had 6,000 people at Tapachula, is down to "
         "1,500.",
         "6,000 = 6000 stock; 1,500 = 1500 stock"},
    };
    assert_figures(cases, sizeof cases / sizeof *cases);
}

static void headlines_count(void **state)
{
    (void)state;
    static const struct figured cases[] = {
        {"Border Patrol arrests 1,200 in a day, a record for the "
         "sector\n\nYUMA, Ariz. — Agents were busy.",
         "1,200 = 1200"},
        {"Mexico breaks up caravan of 3,000, deports 800\n\nTAPACHULA, "
         "Mexico — Officials spoke.",
         "3,000 = 3000 stock; 800 = 800"},
        {"53 dead in trailer\n\nSAN ANTONIO — The doors were locked.",
         "53 = 53"},
    };
    assert_figures(cases, sizeof cases / sizeof *cases);
}

static void list_markers_are_no_figures(void **state)
{
    (void)state;
    static const struct figured cases[] = {
        {"1. Who is coming?\nAgents apprehended 1,400 people in May.\n2. "
         "Where do they go?\nAbout 300 were released.\n3) What "
         "now?\nNobody knows.",
         "1,400 = 1400; About 300 = about 300"},
        {"Agents apprehended 9,200 people in May.\n\n4. A border "
         "wall\n\n5. What comes next\n\nThe wall is old.",
         "9,200 = 9200"},
        {"Step 2: Wait. Agents expelled 810 people on Friday. No more.",
         "810 = 810"},
    };
    assert_figures(cases, sizeof cases / sizeof *cases);
}

static void ages_come_in_lists(void **state)
{
    (void)state;
    static const struct figured cases[] = {
        {"She was deported with 94 others and with her children, two, 6 "
         "and 9.",
         "94 = 94"},
        {"A father with three daughters (4, 7 and 11) was among 51 people "
         "released.",
         "51 = 51"},
        {"The boys, 8 and 13, crossed alone; 420 others were apprehended "
         "that day.",
         "420 = 420"},
    };
    assert_figures(cases, sizeof cases / sizeof *cases);
}

static void shares_without_of(void **state)
{
    (void)state;
    static const struct figured cases[] = {
        {"Panama counted 31,000 crossings in May. Nearly three quarters "
         "came from Venezuela.",
         "31,000 = 31000; Nearly three quarters = nearly 75 share"},
        {"Agents released 900 people on Sunday; three in ten had sponsors "
         "in Texas.",
         "900 = 900; three in ten = 30 share"},
        {"ICE deported 7,000 people in May, two thirds with criminal "
         "records.",
         "7,000 = 7000; two thirds = 66.7 share"},
        {"In the Darién, 40,000 people crossed in June, a fifth of them "
         "children.",
         "40,000 = 40000; a fifth = 20 share"},
        {"The Guard detained 500 people; four out of five were Honduran.",
         "500 = 500; four out of five = 80 share"},
    };
    assert_figures(cases, sizeof cases / sizeof *cases);
}

static void half_a_year_is_a_time(void **state)
{
    (void)state;
    static const struct figured cases[] = {
        {"Mexico counted 712,000 encounters in half a year.",
         "712,000 = 712000"},
        {"They waited half an hour, then half a day; 60 were deported.",
         "60 = 60"},
    };
    assert_figures(cases, sizeof cases / sizeof *cases);
}

static void flights_without_their_verb(void **state)
{
    (void)state;
    static const struct figured cases[] = {
        {"ICE deported 5,100 people in May. There were 43 flights in May "
         "and 48 in April.",
         "5,100 = 5100; 43 = 43 flights; 48 = 48 flights"},
        {"Guatemala took back 2,900 people last month on 31 planes.",
         "2,900 = 2900; 31 = 31 flights"},
    };
    assert_figures(cases, sizeof cases / sizeof *cases);
}

static void small_numbers_in_words(void **state)
{
    (void)state;
    static const struct figured cases[] = {
        {"Agents expelled 640 people on Monday. Three months later ten of "
         "the tents stood empty.",
         "640 = 640"},
        {"Claims from people of two or more nationalities are rare; COMAR "
         "got 6,500 claims in May.",
         "6,500 = 6500"},
        {"They crossed in twos and threes. Ten stayed behind.", ""},
    };
    assert_figures(cases, sizeof cases / sizeof *cases);
}

static void comparing_over(void **state)
{
    (void)state;
    static const struct figured cases[] = {
        {"In April Panama counted 8,100 crossings, an increase over 6,465 "
         "in March.",
         "8,100 = 8100; 6,465 = 6465"},
        {"Crossings rose above 6,000 in May.", "above 6,000 = over 6000"},
    };
    assert_figures(cases, sizeof cases / sizeof *cases);
}

static void passing_marks(void **state)
{
    (void)state;
    static const struct figured cases[] = {
        {"Apprehensions in March topped 103,000.",
         "topped 103,000 = over 103000"},
        {"The tally of encounters is set to pass 2.4 million.",
         "2.4 million = 2400000"},
        {"The country is on pace for 1.1 million crossings.",
         "1.1 million = 1100000"},
        {"Encounters broke 250,000 in December.",
         "broke 250,000 = over 250000"},
    };
    assert_figures(cases, sizeof cases / sizeof *cases);
}

static void other_countries_and_totals(void **state)
{
    (void)state;
    static const struct figured cases[] = {
        {"The border saw 249,785 Border Patrol arrests in December, up "
         "from 191,112 in November.",
         "249,785 = 249785; 191,112 = 191112"},
        {"Border Patrol apprehensions\n\nSector      Dec.     Nov.\nDel "
         "Rio     71,048   42,950\nTucson      80,184   64,638\nYuma      "
         "   6,318    5,921\nBig Bend       512      488\n",
         "71,048 = 71048; 42,950 = 42950; 80,184 = 80184; 64,638 = 64638; "
         "6,318 = 6318; 5,921 = 5921; 512 = 512; 488 = 488"},
        {"Deaths | 2021 | 2022\nTucson | 122 | 131\nRio Grande Valley | "
         "119 | 140\n",
         "122 = 122; 131 = 131; 119 = 119; 140 = 140"},
        {"Nationality,May\nMexico: 61,200 apprehensions\nGuatemala: "
         "18,400\nHonduras: 15,100\n",
         "61,200 = 61200; 18,400 = 18400; 15,100 = 15100"},
    };
    assert_figures(cases, sizeof cases / sizeof *cases);
}

static void denied_and_conditional(void **state)
{
    (void)state;
    static const struct figured cases[] = {
        {"Officials denied that 10,000 people had been deported by "
         "mistake.",
         "10,000 = 10000"},
        {"Had the policy stayed, 30,000 more people would have been "
         "returned, one study said.",
         "30,000 = 30000"},
        {"The order would shut the border when encounters average 5,000 a "
         "day over a week.",
         ""},
        {"Claims halt automatically if the daily count tops 2,500.", ""},
        {"Below 1,500 a day, the rule is lifted.", ""},
    };
    assert_figures(cases, sizeof cases / sizeof *cases);
}

static void others_that_pass(void **state)
{
    (void)state;
    static const struct figured cases[] = {
        {"The checkpoint waves through 20,000 trucks a day. Agents "
         "arrested 11 people there.",
         "11 = 11"},
        {"The strike at the bridge idled 4,000 truckers, and 350 migrants "
         "were turned back.",
         "350 = 350"},
        {"The church feeds 500 a night. ICE arrested 40 people nearby.",
         "40 = 40"},
        {"The jail has 24 cells, 62,000 square feet and 1 door; it held "
         "300 migrants on Friday.",
         "300 = 300 stock"},
    };
    assert_figures(cases, sizeof cases / sizeof *cases);
}

static void one_in_so_many_and_crowds(void **state)
{
    (void)state;
    static const struct figured cases[] = {
        {"Inquiries into the conduct of agents, 12 of them on horseback, "
         "go on. Agents expelled 2,100 people.",
         "2,100 = 2100"},
    };
    assert_figures(cases, sizeof cases / sizeof *cases);
}

static void numbers_in_running_prose(void **state)
{
    (void)state;
    static const struct figured cases[] = {
        {"The week before, the figure was 1,940; the week before that, "
         "2,210. Agents made 1,700 arrests last week.",
         "1,700 = 1700"},
        {"Agents arrested 1,700 people last week. The week before, the "
         "figure was 1,940.",
         "1,700 = 1700; 1,940 = 1940"},
        {"By Friday night ICE had 46,269 people in its jails, 4,000 more "
         "than Congress paid for.",
         "46,269 = 46269 stock; 4,000 = 4000 change"},
        {"At its worst the camp under the bridge held some 15,000, most "
         "of them Haitian.",
         "some 15,000 = about 15000 stock"},
        {"Nicaragua sent 11 charter flights' worth of migrants north; "
         "Guatemala turned back 203 of them.",
         "203 = 203"},
        {"The judge gave the government 14 days to release the 230 "
         "children it was holding.",
         "230 = 230 stock"},
        {"In a town of 9,000, agents were dropping off 250 people a day.",
         "250 = 250 rate day"},
        {"Fewer than 1 percent of those expelled asked for asylum.",
         "Fewer than 1 percent = under 1 share"},
        {"Agents found 8 bodies in April and 11 in May, against 5 and 7 a "
         "year before.",
         "8 = 8; 11 = 11; 5 = 5; 7 = 7"},
        {"An average of 1,300 people were apprehended daily in the sector.",
         "1,300 = 1300 rate day"},
        {"Apprehensions: 1,300 daily on average.", "1,300 = 1300 rate day"},
        {"The Del Rio sector took in more than a third of all those "
         "apprehended.",
         "more than a third = over 33.3 share"},
        {"Mexico has deported 3 planeloads, or 371 people, this month.",
         "3 = 3 flights; 371 = 371"},
        {"Some 70 percent of the 2,300 people released on Monday were "
         "families.",
         "Some 70 percent = about 70 share; 2,300 = 2300"},
        {"Encounters of Cubans went from 38,000 in 2021 to 220,000 in "
         "2022, a nearly sixfold increase.",
         "38,000 = 38000; 220,000 = 220000; nearly sixfold = nearly 6 "
         "change times"},
        {"It was the first time in 12 years that fewer than 400,000 "
         "people were apprehended in a year.",
         "fewer than 400,000 = under 400000"},
        {"Border agents say they stopped 30 rafts carrying 410 Cubans in "
         "the first 3 weeks of the year.",
         "410 = 410"},
        {"Of 212 people detained in the raid, all but 9 were let go.",
         "212 = 212; 9 = 9"},
    };
    assert_figures(cases, sizeof cases / sizeof *cases);
}

static void thresholds_in_all_wordings(void **state)
{
    (void)state;
    static const struct figured cases[] = {
        {"Agents encountered 9,000 people on Monday. The Senate bill "
         "would close the border after 5,000 encounters a day.",
         "9,000 = 9000"},
        {"Agents encountered 9,000 people on Monday. At 5,000 encounters "
         "a day the border would shut, under the bill.",
         "9,000 = 9000"},
        {"Agents encountered 9,000 people on Monday. Under the bill, "
         "5,000 encounters a day would trigger a shutdown.",
         "9,000 = 9000"},
        {"Agents encountered 9,000 people on Monday. The power kicks in "
         "once the average passes 4,000 a day.",
         "9,000 = 9000"},
        {"Agents encountered 9,000 people on Monday. The president may "
         "act if a week averages 5,000 migrants a day.",
         "9,000 = 9000"},
        {"Agents encountered 9,000 people on Monday. The deal lets the "
         "state close the border whenever more than 5,000 people cross in "
         "a day.",
         "9,000 = 9000"},
        {"Agents encountered 9,000 people on Monday. Crossings must stay "
         "under 1,500 a day for a week.",
         "9,000 = 9000"},
        {"Agents encountered 9,000 people on Monday. The rule bars asylum "
         "when arrests exceed 2,500 a day.",
         "9,000 = 9000"},
        {"Agents encountered 9,000 people on Monday. The minister wants "
         "no more than 500 crossings a day.",
         "9,000 = 9000"},
    };
    assert_figures(cases, sizeof cases / sizeof *cases);
}

static void things_beside_people(void **state)
{
    (void)state;
    static const struct figured cases[] = {
        {"Migrants died: 43 in May. Rescuers brought 500 body bags, 25 "
         "divers and 2 boats.",
         "43 = 43"},
        {"Smugglers ask for up to 500 apiece. In the Darién 51 people "
         "died last year.",
         "51 = 51"},
        {"The Guard costs 1.2 million a day. Agents apprehended 620 "
         "people on Friday.",
         "620 = 620"},
        {"ICE rents 12 planes with 135 seats; 24 of them fly nightly. ICE "
         "deported 5,000 people in May.",
         "5,000 = 5000"},
    };
    assert_figures(cases, sizeof cases / sizeof *cases);
}

static void fresh_wordings(void **state)
{
    (void)state;
    static const struct figured cases[] = {
        {"On Wednesday alone, 1,027 people landed at the reception "
         "station in Lajas Blancas.",
         "1,027 = 1027"},
        {"Mexican troops stopped 2 trucks near Coatzacoalcos with 197 "
         "migrants inside.",
         "197 = 197"},
        {"Deportation flights carried 12,014 people last month, nearly "
         "30% more than the month before.",
         "12,014 = 12014; nearly 30% = nearly 30 change percent"},
        {"\"We process about 950 people each day here,\" said the chief, "
         "47, a 22-year veteran.",
         "about 950 = about 950 rate day"},
        {"Apprehensions of unaccompanied children ticked up 4 percent, to "
         "11,479.",
         "4 percent = 4 change percent; 11,479 = 11479"},
        {"In five months the mission flew home 9,600 people aboard 85 "
         "flights.",
         "9,600 = 9600; 85 = 85 flights"},
        {"The sheriff counted 14 drownings near Eagle Pass in a single "
         "month.",
         "14 = 14"},
        {"A tenth of those encountered, or 17,300, were from countries "
         "outside the hemisphere.",
         "A tenth = 10 share; 17,300 = 17300"},
        {"Through May 31, Border Patrol logged 1.33 million encounters "
         "this fiscal year.",
         "1.33 million = 1330000"},
        {"Authorities in Honduras registered 85,000 irregular entries, "
         "triple the figure of a year ago.",
         "85,000 = 85000; triple = 3 change times"},
        {"Daily arrests dropped below 100 for the first time in memory.",
         "below 100 = under 100 rate day"},
        {"The bishop's shelter, with 180 cots, slept 640 last night.",
         "640 = 640 stock"},
        {"Two buses with 49 asylum seekers aboard left Piedras Negras at "
         "8:15 p.m.",
         "49 = 49"},
        {"Under a deal signed in 2019, Mexico agreed to send 6,000 "
         "guardsmen to its border.",
         ""},
        {"Some 11,000 Haitians were flown to Port-au-Prince between "
         "September 2021 and January 2022.",
         "Some 11,000 = about 11000"},
        {"The ministry said 318 Cubans, 77 Haitians and 12 Chinese "
         "nationals were aboard.",
         ""},
        {"Of the 61,465 people ICE held in August, 43,700 had no criminal "
         "conviction.",
         "61,465 = 61465 stock; 43,700 = 43700 stock"},
        {"Crossings through the gap this year: 5,322. In the same months "
         "of 2024: 174,513.",
         "5,322 = 5322; 174,513 = 174513"},
        {"Border agents released no one, down from 7,000 in May 2024.",
         "7,000 = 7000"},
        {"A 29-year-old Venezuelan and her 3 kids were among 2,100 "
         "paroled at the port on Tuesday.",
         "2,100 = 2100"},
    };
    assert_figures(cases, sizeof cases / sizeof *cases);
}

static void names_and_things_do_not_spread(void **state)
{
    (void)state;
    static const struct figured cases[] = {
        {"Agents expelled 61,000 people under Title 42; 5,200 were arrested.",
         "61,000 = 61000; 5,200 = 5200"},
        {"Under Title 42, 5,300 migrants were expelled in May.",
         "5,300 = 5300"},
        {"Officers arrested 410 people in May and, on Route 90; 72 more "
         "were caught in a barn.",
         "410 = 410; 72 = 72"},
        {"Officers seized 900 pounds of meth, up 32 percent.", ""},
        {"The rent of a bed went up from 1,500 to 2,900 pesos.", ""},
        {"Agents arrested 300 migrants. They seized 40 rifles, down 12 "
         "percent.",
         "300 = 300"},
        {"The mayor asked for two more buses after 640 migrants were "
         "released on Monday.",
         "640 = 640"},
    };
    assert_figures(cases, sizeof cases / sizeof *cases);
}

static void ages_stand_behind_homes(void **state)
{
    (void)state;
    static const struct figured cases[] = {
        {"\"We wait,\" said a baker from Tegucigalpa, 43, who had slept in "
         "the park.",
         ""},
        {"A mother of Maracaibo, 28, tells of the jungle, which 81,000 "
         "migrants crossed in August.",
         "81,000 = 81000"},
        {"A teacher from Honduras, 51, was among 900 people deported on "
         "Friday.",
         "900 = 900"},
    };
    assert_figures(cases, sizeof cases / sizeof *cases);
}

static void verbs_part_numbers_from_nouns(void **state)
{
    (void)state;
    static const struct figured cases[] = {
        {"Agents found 120 bodies. Eight in 10 died of thirst.",
         "120 = 120; Eight in 10 = 80 share"},
        {"Agents drop off 300 to 400 people a day at the station.",
         "300 to 400 = between 300 400 rate day"},
        {"Last month 8,100 evaded capture in the sector.", "8,100 = 8100"},
        {"Half the bakeries are shut, and 200 migrants were arrested.",
         "200 = 200"},
        {"In May Mexico deported 4 thousand 300-odd migrants.",
         "4 thousand 300-odd = about 4300"},
    };
    assert_figures(cases, sizeof cases / sizeof *cases);
}

static void polls_and_totals_are_told_apart(void **state)
{
    (void)state;
    static const struct figured cases[] = {
        {"In a university poll taken last week, 61% of 1,100 adults called "
         "the arrests right.",
         ""},
        {"A poll last month found that 38% of Texans want more deportations.",
         ""},
        {"In May agents met 9,000 people; 12 percent of the May total were "
         "children.",
         "9,000 = 9000; 12 percent = 12 share"},
        {"Officers released 700 people, or 8 percent of the total, on Friday.",
         "700 = 700; 8 percent = 8 share"},
    };
    assert_figures(cases, sizeof cases / sizeof *cases);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(live_blogs_and_transcripts),
        cmocka_unit_test(fact_sheets_and_bullets),
        cmocka_unit_test(money_and_prices_are_no_figures),
        cmocka_unit_test(per_person_amounts_are_no_figures),
        cmocka_unit_test(schools_courts_and_surveys_are_no_figures),
        cmocka_unit_test(distances_and_weather_are_no_figures),
        cmocka_unit_test(dates_are_no_figures),
        cmocka_unit_test(lists_of_nationalities_and_places),
        cmocka_unit_test(comparisons),
        cmocka_unit_test(stocks_of_people_present),
        cmocka_unit_test(headlines_count),
        cmocka_unit_test(list_markers_are_no_figures),
        cmocka_unit_test(ages_come_in_lists),
        cmocka_unit_test(shares_without_of),
        cmocka_unit_test(half_a_year_is_a_time),
        cmocka_unit_test(flights_without_their_verb),
        cmocka_unit_test(small_numbers_in_words),
        cmocka_unit_test(comparing_over),
        cmocka_unit_test(passing_marks),
        cmocka_unit_test(other_countries_and_totals),
        cmocka_unit_test(denied_and_conditional),
        cmocka_unit_test(others_that_pass),
        cmocka_unit_test(one_in_so_many_and_crowds),
        cmocka_unit_test(numbers_in_running_prose),
        cmocka_unit_test(thresholds_in_all_wordings),
        cmocka_unit_test(things_beside_people),
        cmocka_unit_test(fresh_wordings),
        cmocka_unit_test(names_and_things_do_not_spread),
        cmocka_unit_test(ages_stand_behind_homes),
        cmocka_unit_test(verbs_part_numbers_from_nouns),
        cmocka_unit_test(polls_and_totals_are_told_apart),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
