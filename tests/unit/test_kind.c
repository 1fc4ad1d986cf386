#include "tests/unit/figures.h"

static const struct telling nothing[] = {
    {"Molina, 46, of Cuba, was arrested by the Border Patrol.", "2024-05-20",
     ""},
    {"A 2-year-old was arrested by the Border Patrol.", "2024-05-20", ""},
    {"The Border Patrol arrested him on December 24 at 4:30 p.m.", "2024-05-20",
     ""},
    {"Migrants were expelled under Title 42, and “60 Minutes” told of "
     "COVID-19.",
     "2024-05-20", ""},
    {"Migrants arrested by the Border Patrol walked 600 miles (965 km) for "
     "72 hours.",
     "2024-05-20", ""},
    {"Mexico sent 32,000 troops to stop migrants who were arrested.",
     "2024-05-20", ""},
    {"The Border Patrol has room for 1,200 migrants in a tent that holds "
     "detainees.",
     "2024-05-20", ""},
    {"The Border Patrol will shut the gate when arrests reach 5,000 a day.",
     "2024-05-20", ""},
    {"Agents of the Border Patrol arrested a group of 18 migrants.",
     "2024-05-20", ""},
    {"Migrants were arrested in 14 states by the Border Patrol, from 46 "
     "countries.",
     "2024-05-20", ""},
    {"The Border Patrol spent $2.3 million and 20 million pesos on arrests.",
     "2024-05-20", ""},
    {"Arrested migrants may call 202-555-0110 or 800 004 6264 at Bridge 1.",
     "2024-05-20", ""},
    {"One of two caravans with arrested migrants was stopped by the Border "
     "Patrol.",
     "2024-05-20", ""},
    {"The U.S. Border Patrol carried out 597 rescues in April.", "2024-05-20",
     ""},
    {"The 15-point plan of the Border Patrol on arrests has 3 parts.",
     "2024-05-20", ""},
    {"Agents asked the Border Patrol for 15 beds and got 4.", "2024-05-20", ""},
};

static void numbers_that_are_no_figures_are_left_out(void **state)
{
    (void)state;
    tell_all(nothing, COUNT_OF(nothing));
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(numbers_that_are_no_figures_are_left_out),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
