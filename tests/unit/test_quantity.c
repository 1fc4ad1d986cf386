#include "tests/unit/figures.h"

static const struct telling bounds[] = {
    {"The Border Patrol arrested 41,200 people in March.", "2024-05-20",
     "41,200: apprehensions count 41200 exact 2024-03-01..2024-03-31 US "
     "us-southwest-border\n"},
    {"The Border Patrol arrested about 41,200 people in March.", "2024-05-20",
     "about 41,200: apprehensions count 41200 about 2024-03-01..2024-03-31 "
     "US us-southwest-border\n"},
    {"The Border Patrol arrested an estimated 41,000 people in March.",
     "2024-05-20",
     "an estimated 41,000: apprehensions count 41000 about "
     "2024-03-01..2024-03-31 US us-southwest-border\n"},
    {"The Border Patrol arrested 41,000 people or so in March.", "2024-05-20",
     "41,000: apprehensions count 41000 about 2024-03-01..2024-03-31 US "
     "us-southwest-border\n"},
    {"The Border Patrol arrested 41,000 or thereabouts in March.", "2024-05-20",
     "41,000 or thereabouts: apprehensions count 41000 about "
     "2024-03-01..2024-03-31 US us-southwest-border\n"},
    {"The Border Patrol arrested nearly 41,000 people in March.", "2024-05-20",
     "nearly 41,000: apprehensions count 41000 nearly 2024-03-01..2024-03-31 "
     "US us-southwest-border\n"},
    {"The Border Patrol arrested just under 41,000 people in March.",
     "2024-05-20",
     "just under 41,000: apprehensions count 41000 nearly "
     "2024-03-01..2024-03-31 US us-southwest-border\n"},
    {"The Border Patrol arrested more than 41,000 people in March.",
     "2024-05-20",
     "more than 41,000: apprehensions count 41000.. over "
     "2024-03-01..2024-03-31 US us-southwest-border\n"},
    {"The Border Patrol arrested upwards of 41,000 people in March.",
     "2024-05-20",
     "upwards of 41,000: apprehensions count 41000.. over "
     "2024-03-01..2024-03-31 US us-southwest-border\n"},
    {"The Border Patrol arrested 41,000-plus people in March.", "2024-05-20",
     "41,000-plus: apprehensions count 41000.. over 2024-03-01..2024-03-31 "
     "US us-southwest-border\n"},
    {"The Border Patrol arrested 41,000+ people in March.", "2024-05-20",
     "41,000+: apprehensions count 41000.. over 2024-03-01..2024-03-31 US "
     "us-southwest-border\n"},
    {"Arrests by the Border Patrol exceeded 41,000 in March.", "2024-05-20",
     "exceeded 41,000: apprehensions count 41000.. over "
     "2024-03-01..2024-03-31 US us-southwest-border\n"},
    {"The Border Patrol arrested at least 41,000 people in March.",
     "2024-05-20",
     "at least 41,000: apprehensions count 41000.. at-least "
     "2024-03-01..2024-03-31 US us-southwest-border\n"},
    {"The Border Patrol arrested no fewer than 41,000 people in March.",
     "2024-05-20",
     "no fewer than 41,000: apprehensions count 41000.. at-least "
     "2024-03-01..2024-03-31 US us-southwest-border\n"},
    {"The Border Patrol arrested 41,000 or more people in March.", "2024-05-20",
     "41,000 or more: apprehensions count 41000.. at-least "
     "2024-03-01..2024-03-31 US us-southwest-border\n"},
    {"The Border Patrol arrested fewer than 41,000 people in March.",
     "2024-05-20",
     "fewer than 41,000: apprehensions count ..41000 under "
     "2024-03-01..2024-03-31 US us-southwest-border\n"},
    {"The Border Patrol arrested up to 41,000 people in March.", "2024-05-20",
     "up to 41,000: apprehensions count ..41000 at-most "
     "2024-03-01..2024-03-31 US us-southwest-border\n"},
    {"The Border Patrol arrested as many as 41,000 people in March.",
     "2024-05-20",
     "as many as 41,000: apprehensions count ..41000 at-most "
     "2024-03-01..2024-03-31 US us-southwest-border\n"},
    {"The Border Patrol arrested no more than 41,000 people in March.",
     "2024-05-20",
     "no more than 41,000: apprehensions count ..41000 at-most "
     "2024-03-01..2024-03-31 US us-southwest-border\n"},
    {"The Border Patrol arrested slightly more than 41,000 people in March.",
     "2024-05-20",
     "slightly more than 41,000: apprehensions count 41000.. over "
     "2024-03-01..2024-03-31 US us-southwest-border\n"},
};

static const struct telling ranges[] = {
    {"The Border Patrol arrested between 30,000 and 40,000 people in March.",
     "2024-05-20",
     "between 30,000 and 40,000: apprehensions count 30000..40000 between "
     "2024-03-01..2024-03-31 US us-southwest-border\n"},
    {"The Border Patrol arrested 30,000 to 40,000 people in March.",
     "2024-05-20",
     "30,000 to 40,000: apprehensions count 30000..40000 between "
     "2024-03-01..2024-03-31 US us-southwest-border\n"},
    {"The Border Patrol arrested 30,000-40,000 people in March.", "2024-05-20",
     "30,000-40,000: apprehensions count 30000..40000 between "
     "2024-03-01..2024-03-31 US us-southwest-border\n"},
    {"The Border Patrol arrested 30,000 or 40,000 people in March.",
     "2024-05-20",
     "30,000 or 40,000: apprehensions count 30000..40000 between "
     "2024-03-01..2024-03-31 US us-southwest-border\n"},
    {"The Border Patrol arrested 2 or 3 million people in 2023.", "2024-05-20",
     "2 or 3 million: apprehensions count 2000000..3000000 between "
     "2023-01-01..2023-12-31 US us-southwest-border\n"},
    {"The Border Patrol arrested 4,000, 5,000 or even 6,000 people in March.",
     "2024-05-20",
     "4,000, 5,000 or even 6,000: apprehensions count 4000..6000 between "
     "2024-03-01..2024-03-31 US us-southwest-border\n"},
    {"The Border Patrol arrested tens of thousands of people in March.",
     "2024-05-20",
     "tens of thousands: apprehensions count 10000..99999 order "
     "2024-03-01..2024-03-31 US us-southwest-border\n"},
    {"The Border Patrol arrested dozens of migrants in March.", "2024-05-20",
     "dozens: apprehensions count 24..99 order 2024-03-01..2024-03-31 US "
     "us-southwest-border\n"},
    {"The Border Patrol arrested several thousand migrants in March.",
     "2024-05-20",
     "several thousand: apprehensions count 2000..9999 order "
     "2024-03-01..2024-03-31 US us-southwest-border\n"},
    {"The Border Patrol arrested a couple thousand migrants in March.",
     "2024-05-20",
     "a couple thousand: apprehensions count 2000 about "
     "2024-03-01..2024-03-31 US us-southwest-border\n"},
    {"The Border Patrol arrested 276,00 migrants in March.", "2024-05-20",
     "276,00: apprehensions count 27600 exact 2024-03-01..2024-03-31 US "
     "us-southwest-border suspect\n"},
    {"The Border Patrol arrested half a million migrants in 2023.",
     "2024-05-20",
     "half a million: apprehensions count 500000 exact "
     "2023-01-01..2023-12-31 US us-southwest-border\n"},
    {"Arrests by the Border Patrol rose from 30,000 in February to 40,000 in "
     "March.",
     "2024-05-20",
     "30,000: apprehensions count 30000 exact 2024-02-01..2024-02-29 US "
     "us-southwest-border\n"
     "40,000: apprehensions count 40000 exact 2024-03-01..2024-03-31 US "
     "us-southwest-border\n"},
};

static void every_bound_word_gives_its_bound(void **state)
{
    (void)state;
    tell_all(bounds, COUNT_OF(bounds));
}

static void ranges_lists_and_vague_numbers_give_intervals(void **state)
{
    (void)state;
    tell_all(ranges, COUNT_OF(ranges));
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(every_bound_word_gives_its_bound),
        cmocka_unit_test(ranges_lists_and_vague_numbers_give_intervals),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
