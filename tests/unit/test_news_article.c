#include "tests/unit/figured.h"

static void clock_times_are_no_figures(void **state)
{
    (void)state;
    static const struct figured cases[] = {
        {"9:40 a.m. Border Patrol agents have arrested 212 people since "
         "dawn, the mayor says.",
         "212 = 212"},
        {"3:15 p.m. | Another 180 migrants were released at the bus "
         "station.",
         "180 = 180"},
        {"UPDATE 11:05: Troops turned back 90 migrants at the bridge.",
         "90 = 90"},
        {"At 6 a.m. the Guard detained 75 Hondurans, and at noon 40 more.",
         "75 = 75; 40 = 40"},
        {"By 14:30 some 600 people had crossed the river.",
         "some 600 = about 600"},
        {"Call 956-555-0143 to report; agents apprehended 33 people on "
         "Monday.",
         "33 = 33"},
        {"For press inquiries dial (602) 555-0199 ext. 14. The sector "
         "logged 1,204 apprehensions in May.",
         "1,204 = 1204"},
        {"Agents made 87 arrests between 5 and 9 in the morning.", "87 = 87"},
    };
    assert_figures(cases, sizeof cases / sizeof *cases);
}

static void ages_names_and_addresses_are_no_figures(void **state)
{
    (void)state;
    static const struct figured cases[] = {
        {"Marisol, 34, and her two sons, 6 and 9, were among 140 people "
         "released on Sunday.",
         "140 = 140"},
        {"The oldest, who is 71, walked with 1,100 other migrants in the "
         "caravan.",
         "1,100 = 1100 stock"},
        {"Jorge Paz, 22, of Choluteca, was among 61 people deported that "
         "day.",
         "61 = 61"},
        {"Her brother is 19. Agents apprehended 540 people in the sector "
         "on Friday.",
         "540 = 540"},
        {"The shelter at 1420 Myrtle Avenue took in 95 people released by "
         "ICE.",
         "95 = 95"},
        {"Under Title 8, and under Proclamation 10888, agents expelled "
         "7,310 people in May.",
         "7,310 = 7310"},
        {"Highway 90 and Loop 410 were quiet; 58 migrants were caught "
         "near mile marker 112.",
         "58 = 58"},
        {"Room 204 of Building 7 was empty when 300 migrants crossed on "
         "Saturday.",
         "300 = 300"},
        {"In Executive Order 14159 nothing is said of the 2,000 people "
         "deported that week.",
         "2,000 = 2000"},
    };
    assert_figures(cases, sizeof cases / sizeof *cases);
}

static void other_things_are_not_counted(void **state)
{
    (void)state;
    static const struct figured cases[] = {
        {"The city ran 46 buses, hired 12 drivers and rented 320 cots in "
         "May.",
         ""},
        {"Congress added 1,500 agents, 22 judges and $340 million.", ""},
        {"The wall has 73 gates, 450 miles of bollards and 18 towers.", ""},
        {"ICE flew from 14 airports in 23 states with 11 aircraft.", ""},
        {"Some 250 sheriffs from 40 counties signed 3 letters.", ""},
        {"Officers seized 61 rifles, 14,000 rounds of ammunition and "
         "2,300 pounds of meth.",
         ""},
        {"Lawyers filed 19 briefs in 4 courts over 3 weeks.", ""},
        {"The clinic gave out 2,700 meals, 900 blankets and 1,400 bottles "
         "of water.",
         ""},
        {"It was 104 degrees, with 25 mph winds and 8 inches of rain.", ""},
        {"About 35,000 trucks and 70,000 pedestrians use the bridges each "
         "day.",
         ""},
        {"The team won 3-1 before 41,000 fans.", ""},
        {"The vote was 217-213, with 4 abstentions.", ""},
        {"The shutdown cost the port 12 million dollars, or 9 percent of "
         "its budget.",
         ""},
        {"Unemployment fell to 3.7 percent, and wages rose 4.1 percent.", ""},
        {"The poll of 1,022 registered voters has a margin of 3.1 points.", ""},
        {"He has 24 followers, 3 dogs and 16 lawsuits.", ""},
        {"The bill would pay for 100,000 green cards and 34,000 beds.", ""},
        {"The book runs to 388 pages; the exhibit has 62 photographs.", ""},
    };
    assert_figures(cases, sizeof cases / sizeof *cases);
}

static void limits_are_no_figures(void **state)
{
    (void)state;
    static const struct figured cases[] = {
        {"The station was built to hold 250 people and held 1,900 on "
         "Monday.",
         "1,900 = 1900 stock"},
        {"With space for 800, the shelter in Reynosa sleeps 2,350 people.",
         "2,350 = 2350 stock"},
        {"The White House set a goal of 3,000 arrests a day; ICE made "
         "1,080 arrests on Tuesday.",
         "1,080 = 1080"},
        {"Once crossings top 4,000 a day for a week, the border may be "
         "closed.",
         ""},
        {"The program is capped at 30,000 people a month.", ""},
        {"The maximum occupancy is 1,000, and 1,733 people were in "
         "custody there.",
         "1,733 = 1733 stock"},
        {"If encounters fall under 1,500 a day the order ends.", ""},
        {"Detention is funded for 41,500 beds; 57,861 people were in ICE "
         "detention on June 29.",
         "57,861 = 57861 stock"},
        {"The jail holds at most 96 people.", ""},
    };
    assert_figures(cases, sizeof cases / sizeof *cases);
}

static void tables_have_headers(void **state)
{
    (void)state;
    static const struct figured cases[] = {
        {"Border Patrol apprehensions by sector, "
         "May\nSector\tMay\tApril\nTucson\t33,190\t31,222\nYuma\t5,640"
         "\t5,110\n",
         "33,190 = 33190; 31,222 = 31222; 5,640 = 5640; 5,110 = 5110"},
        {"Removals by ICE\nMexico: 8,120\nGuatemala: 4,466\nHonduras: "
         "3,900\n",
         "8,120 = 8120; 4,466 = 4466; 3,900 = 3900"},
        {"Deaths in the desert\n2020 | 43\n2021 | 59\n2022 | 61\n",
         "43 = 43; 59 = 59; 61 = 61"},
        {"Encounters, southwest border:\n- March: 162,317\n- April: "
         "183,921\n- May: 171,387\n",
         "162,317 = 162317; 183,921 = 183921; 171,387 = 171387"},
        {"In May, agents in the Del Rio sector apprehended:\n• 14,210 "
         "single adults\n• 3,322 family members\n• 871 unaccompanied "
         "children\n",
         "14,210 = 14210; 3,322 = 3322; 871 = 871"},
    };
    assert_figures(cases, sizeof cases / sizeof *cases);
}

static void followers_take_the_measure_before(void **state)
{
    (void)state;
    static const struct figured cases[] = {
        {"Agents apprehended 4,800 people in the sector in May. Of those, "
         "3,100 were single adults.",
         "4,800 = 4800; 3,100 = 3100"},
        {"Mexico deported 9,000 people in May, 24 of them to Peru.",
         "9,000 = 9000; 24 = 24"},
        {"Panama counted 38,962 people crossing the Darien in May, more "
         "than 30,000 of whom were Venezuelans.",
         "38,962 = 38962; more than 30,000 = over 30000"},
        {"The Coast Guard stopped 62 Haitians on Tuesday. A further 41 "
         "were stopped on Wednesday.",
         "62 = 62; 41 = 41"},
        {"Tucson saw 33,190 apprehensions in May. El Paso was next with "
         "29,871, then San Diego with 24,300.",
         "33,190 = 33190; 29,871 = 29871; 24,300 = 24300"},
        {"In April it released 2,510 migrants; in May, 1,940; so far in "
         "June, 600.",
         "2,510 = 2510; 1,940 = 1940; 600 = 600"},
        {"Agents released 120 people at the station on Friday, 95 on "
         "Saturday and 210 on Sunday.",
         "120 = 120; 95 = 95; 210 = 210"},
        {"The crash killed Mexicans and others: Mexico lost 6, Guatemala "
         "four.",
         "6 = 6; four = 4"},
        {"How many people were apprehended in May? 171,387.",
         "171,387 = 171387"},
        {"Q. How many were deported last year? A. Just over 140,000.",
         "Just over 140,000 = over 140000"},
        {"Mexico returned 1,210 migrants on Monday and almost as many, "
         "1,180, on Tuesday.",
         "1,210 = 1210; 1,180 = 1180"},
        {"The Guard let 400 migrants go at the plaza on Monday and 350 on "
         "Tuesday.",
         "400 = 400; 350 = 350"},
        {"Two thousand six hundred migrants were expelled on Friday, up "
         "from 1,900 a week before.",
         "Two thousand six hundred = 2600; 1,900 = 1900"},
    };
    assert_figures(cases, sizeof cases / sizeof *cases);
}

static void shares_are_percent_of_a_total(void **state)
{
    (void)state;
    static const struct figured cases[] = {
        {"Of the 30,000 people apprehended in May, 57 percent were from "
         "Mexico.",
         "30,000 = 30000; 57 percent = 57 share"},
        {"Three in ten of those encountered in April were families.",
         "Three in ten = 30 share"},
        {"Nearly three quarters of the migrants apprehended in May were "
         "single adults.",
         "Nearly three quarters = nearly 75 share"},
        {"Agents made 12,000 apprehensions in June; two-thirds were "
         "Guatemalans.",
         "12,000 = 12000; two-thirds = 66.7 share"},
        {"Venezuelans made up 61% of the crossings in the Darien last "
         "year.",
         "61% = 61 share"},
        {"One in four people deported in May had been in the country more "
         "than a decade.",
         "One in four = 25 share"},
        {"Families accounted for 40 per cent of encounters in May.",
         "40 per cent = 40 share"},
        {"Roughly half of them, 6,200, were released in Yuma. In all "
         "agents released 12,400 people.",
         "Roughly half = about 50 share; 6,200 = 6200; 12,400 = 12400"},
        {"Six of every ten migrants deported in May were Mexican.",
         "Six of every ten = 60 share"},
        {"Cubans represented 9 percent of all encounters in March.",
         "9 percent = 9 share"},
        {"In May, 22 percent of encounters were people who had crossed "
         "before.",
         "22 percent = 22 share"},
    };
    assert_figures(cases, sizeof cases / sizeof *cases);
}

static void numerals_of_all_makes(void **state)
{
    (void)state;
    static const struct figured cases[] = {
        {"Mexico detained 18 thousand 85 people in May.",
         "18 thousand 85 = 18085"},
        {"Panama expects half one million crossings this year.",
         "half one million = 500000"},
        {"Agents encountered 2 million 378 thousand 944 migrants last "
         "fiscal year.",
         "2 million 378 thousand 944 = 2378944"},
        {"The sector averages 2,300, 2,400 apprehensions a day.",
         "2,300, 2,400 = between 2300 2400 rate day"},
        {"Some days 700, 800 people cross there.",
         "700, 800 = between 700 800"},
        {"It was 150, maybe 160 people deported that day.",
         "150, maybe 160 = between 150 160"},
        {"About 1.5 to 2 million people were encountered last year.",
         "1.5 to 2 million = between 1500000 2000000"},
        {"A dozen migrants drowned in the river in May.", "A dozen = 12"},
        {"A hundred and twenty people were detained on Monday.",
         "A hundred and twenty = 120"},
        {"Well over a million and a half people were encountered in 2021.",
         "Well over a million and a half = over 1500000"},
        {"Agents caught 3.2K people in a day and 90k in a month.",
         "3.2K = 3200; 90k = 90000"},
        {"Between 8,000 and 9,000 people were expelled in May.",
         "Between 8,000 and 9,000 = between 8000 9000"},
        {"Anywhere from 300 to 500 migrants are released there each day.",
         "from 300 to 500 = between 300 500 rate day"},
        {"Dozens of migrants were detained on Monday, and hundreds were "
         "expelled.",
         "Dozens = order 24 99; hundreds = order 100 999"},
        {"Several thousand people were waiting in Tijuana.",
         "Several thousand = order 2000 9999 stock"},
        {"Officers take 40 to 100 of them a day.", ""},
    };
    assert_figures(cases, sizeof cases / sizeof *cases);
}

static void bounds_of_all_wordings(void **state)
{
    (void)state;
    static const struct figured cases[] = {
        {"No fewer than 640 people were deported on Tuesday.",
         "No fewer than 640 = at-least 640"},
        {"As many as 12,000 migrants crossed in a single day in December.",
         "As many as 12,000 = at-most 12000"},
        {"A little more than 5,500 people were apprehended in May.",
         "A little more than 5,500 = over 5500"},
        {"Slightly over 200 migrants were released on Sunday.",
         "Slightly over 200 = over 200"},
        {"20,000-plus people were apprehended in a week.",
         "20,000-plus = over 20000"},
        {"Apprehensions came to 20,000 and change in May.",
         "20,000 and change = over 20000"},
        {"In May some 1,600 or so migrants were expelled.",
         "some 1,600 or so = about 1600"},
        {"Agents encountered upward of 7,000 people on Monday.",
         "upward of 7,000 = over 7000"},
        {"Not even 300 people were apprehended that week.",
         "Not even 300 = under 300"},
        {"Only 237 people were apprehended in the sector in March.",
         "237 = 237"},
        {"In total, 61 migrants were found dead, at the very least.",
         "61 = 61"},
        {"Nearly a quarter of a million people were encountered in "
         "December.",
         "Nearly a quarter of a million = nearly 250000"},
        {"Agents apprehended close to 1,000 people, if not more.",
         "close to 1,000 = nearly 1000"},
        {"Apprehensions were in the low 6,000s in March.", ""},
        {"Somewhere between 400 and 600 migrants were expelled on Monday.",
         "between 400 and 600 = between 400 600"},
    };
    assert_figures(cases, sizeof cases / sizeof *cases);
}

static void flights_carry_the_deported(void **state)
{
    (void)state;
    static const struct figured cases[] = {
        {"ICE ran 128 deportation flights in May.", "128 = 128 flights"},
        {"Eleven removal flights left Harlingen last week with 1,230 "
         "people.",
         "Eleven = 11 flights; 1,230 = 1230"},
        {"Three repatriation flights a week land in San Pedro Sula.",
         "Three = 3 rate flights week"},
        {"The plane carried 104 deportees.", "104 = 104"},
        {"Guatemala received 37 flights with 3,970 deported people in "
         "April.",
         "37 = 37 flights; 3,970 = 3970"},
    };
    assert_figures(cases, sizeof cases / sizeof *cases);
}

static void changes_and_differences(void **state)
{
    (void)state;
    static const struct figured cases[] = {
        {"Apprehensions fell 43 percent from April.",
         "43 percent = -43 change percent"},
        {"Crossings have dropped by more than two thirds since December.",
         "more than two thirds = under -66.7 change percent"},
        {"Encounters were up 8% over March.", "8% = 8 change percent"},
        {"Removals doubled in May.", "doubled = 2 change times"},
        {"That is 1,900 fewer apprehensions than in April.",
         "1,900 = -1900 change"},
        {"Deportations rose 12.5 percent, to 6,210.",
         "12.5 percent = 12.5 change percent; 6,210 = 6210"},
        {"Got-aways nearly tripled.", "nearly tripled = nearly 3 change times"},
        {"There were four times as many deaths as in 2020.",
         "four times as many = 4 change times"},
        {"A 31 percent drop in apprehensions followed.",
         "31 percent = -31 change percent"},
        {"Apprehensions rose from 18,000 in March to 21,000 in April.",
         "18,000 = 18000; 21,000 = 21000"},
        {"The sector recorded 11,040 encounters (-12%) in May.",
         "11,040 = 11040; -12% = -12 change percent"},
        {"Expulsions climbed a quarter in May.",
         "a quarter = 25 change percent"},
    };
    assert_figures(cases, sizeof cases / sizeof *cases);
}

static void people_of_all_names(void **state)
{
    (void)state;
    static const struct figured cases[] = {
        {"Agents found 5 toddlers and 12 teenagers among those "
         "apprehended.",
         "5 = 5; 12 = 12"},
        {"Border Patrol agents arrested 44 stowaways aboard a freight "
         "train.",
         "44 = 44"},
        {"In May, 3,100 Central Americans were deported from Mexico.",
         "3,100 = 3100"},
        {"Mexico detained 870 Ecuadoreans and 1,012 Venezuelans on "
         "Tuesday.",
         "870 = 870; 1,012 = 1012"},
        {"City officials counted 2,410 caravan members sleeping in the "
         "park on Sunday.",
         "2,410 = 2410 stock"},
        {"On Friday 118 border-crossers gave themselves up to agents.",
         "118 = 118"},
        {"The Coast Guard repatriated 177 rafters to Cuba.", "177 = 177"},
        {"In May agents apprehended 2,150 Chinese citizens and 640 "
         "Indians.",
         "2,150 = 2150; 640 = 640"},
        {"More than 700 young people traveling alone were apprehended in "
         "May.",
         "More than 700 = over 700"},
        {"The US expelled 13 thousand Haitian asylum seekers.",
         "13 thousand = 13000"},
        {"ICE arrested 956 immigrants on Sunday.", "956 = 956"},
        {"Agents took 1,040 undocumented workers into custody last week.",
         "1,040 = 1040"},
    };
    assert_figures(cases, sizeof cases / sizeof *cases);
}

static void zero_is_a_figure(void **state)
{
    (void)state;
    static const struct figured cases[] = {
        {"Zero migrants were released in May.", "Zero = 0"},
        {"The Border Patrol released 0 people in May, against 62,000 a "
         "year before.",
         "0 = 0; 62,000 = 62000"},
        {"Not one family was released that week.", ""},
        {"No migrants were released last month.", ""},
    };
    assert_figures(cases, sizeof cases / sizeof *cases);
}

static void rates_of_all_units(void **state)
{
    (void)state;
    static const struct figured cases[] = {
        {"Agents are apprehending 1,100 people per day.",
         "1,100 = 1100 rate day"},
        {"Daily encounters averaged 2,950 in June.", "2,950 = 2950 rate day"},
        {"Apprehensions are running at about 130 a day.",
         "about 130 = about 130 rate day"},
        {"Monthly crossings fell below 9,000.",
         "below 9,000 = under 9000 rate month"},
        {"The Darien sees 1,200 migrants every day.", "1,200 = 1200 rate day"},
        {"ICE now deports 1,500 people a week.", "1,500 = 1500 rate week"},
        {"On average, 340 people a day were released in El Paso.",
         "340 = 340 rate day"},
    };
    assert_figures(cases, sizeof cases / sizeof *cases);
}

static void numbers_open_sentences(void **state)
{
    (void)state;
    static const struct figured cases[] = {
        {"Fifty-three people died in the truck.", "Fifty-three = 53"},
        {"One hundred and eleven Cubans came ashore in the Keys and were "
         "detained.",
         "One hundred and eleven = 111"},
        {"2,412 migrants were deported to Honduras in May.", "2,412 = 2412"},
    };
    assert_figures(cases, sizeof cases / sizeof *cases);
}

static void anecdotes_are_no_figures(void **state)
{
    (void)state;
    static const struct figured cases[] = {
        {"A group of 18 walked out of the brush. Agents arrested 240 "
         "people that day.",
         "240 = 240"},
        {"He crossed with 7 friends, 3 cousins and a baby.", ""},
        {"She has waited 4 months and has tried 3 times.", ""},
        {"They paid $8,000 each to 2 smugglers.", ""},
    };
    assert_figures(cases, sizeof cases / sizeof *cases);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(clock_times_are_no_figures),
        cmocka_unit_test(ages_names_and_addresses_are_no_figures),
        cmocka_unit_test(other_things_are_not_counted),
        cmocka_unit_test(limits_are_no_figures),
        cmocka_unit_test(tables_have_headers),
        cmocka_unit_test(followers_take_the_measure_before),
        cmocka_unit_test(shares_are_percent_of_a_total),
        cmocka_unit_test(numerals_of_all_makes),
        cmocka_unit_test(bounds_of_all_wordings),
        cmocka_unit_test(flights_carry_the_deported),
        cmocka_unit_test(changes_and_differences),
        cmocka_unit_test(people_of_all_names),
        cmocka_unit_test(zero_is_a_figure),
        cmocka_unit_test(rates_of_all_units),
        cmocka_unit_test(numbers_open_sentences),
        cmocka_unit_test(anecdotes_are_no_figures),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
