/*
 * Places, spans and shares that a text has named before.
 */
#include "tests/unit/samples.h"

static void the_sector_is_the_one_told_of(void **state)
{
    (void)state;
    static const struct sample samples[] = {
        {"2023-11-17",
         "In the Tucson sector agents arrested 55,000 people last month. Del "
         "Rio came next with 38,000. Along the whole southern border, "
         "apprehensions fell to 188,000.\n\nIn fiscal 2023 the sector had "
         "374,000 arrests.",
         {"apprehensions count 2023-10-01..2023-10-31 US tucson",
          "apprehensions count 2023-10-01..2023-10-31 US del-rio",
          "apprehensions count 2023-10-01..2023-10-31 US us-southwest-border",
          "apprehensions count 2022-10-01..2023-09-30 US tucson"}},
        {"2014-07-10",
         "Agents in the Rio Grande Valley met 1,100 people a day in "
         "June.\n\nFrom October through June the valley’s agents arrested "
         "39,000 families.",
         {"encounters rate/day 2014-06-01..2014-06-30 US rio-grande-valley",
          "apprehensions count 2013-10-01..2014-06-30 US rio-grande-valley "
          "families"}},
    };
    CHECK(samples);
}

static void the_five_months_are_those_told_of(void **state)
{
    (void)state;
    static const struct sample samples[] = {
        {"2025-06-02",
         "Mexico deported 12,900 people between January and May. In May it was "
         "2,500.\n\nIt returned 2,087 Cubans by bus in the five months.",
         {"deportations count 2025-01-01..2025-05-31 MX mx",
          "deportations count 2025-05-01..2025-05-31 MX mx",
          "deportations count 2025-01-01..2025-05-31 MX mx CU"}},
    };
    CHECK(samples);
}

static void by_the_end_of_a_span_is_all_of_it(void **state)
{
    (void)state;
    static const struct sample samples[] = {
        {"2023-07-11",
         "Mexico’s refugee agency received 74,000 asylum claims from January "
         "through June.\n\nSome 1,000 Afghans had applied by the end of "
         "June. Six out of ten applications were filed in Tapachula.",
         {"asylum-claims count 2023-01-01..2023-06-30 MX mx",
          "asylum-claims count 2023-01-01..2023-06-30 MX mx AF",
          "asylum-claims share 2023-01-01..2023-06-30 MX tapachula"}},
        {"2024-07-11",
         "Mexico received 64,000 asylum applications in the first half of the "
         "year. Haitians filed 41 percent of the claims, up from 13 percent in "
         "the first half of 2023.",
         {"asylum-claims count 2024-01-01..2024-06-30 MX mx",
          "asylum-claims share 2024-01-01..2024-06-30 MX mx HT",
          "asylum-claims share 2023-01-01..2023-06-30 MX mx HT"}},
    };
    CHECK(samples);
}

static void a_year_far_ahead_is_no_period(void **state)
{
    (void)state;
    static const struct sample samples[] = {
        {"2023-10-24",
         "Agents grabbed 218,000 people in September. Nearly half of those got "
         "a court date in 2031.",
         {"apprehensions count 2023-09-01..2023-09-30 US us-southwest-border",
          "apprehensions share 2023-09-01..2023-09-30 US "
          "us-southwest-border"}},
    };
    CHECK(samples);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(the_sector_is_the_one_told_of),
        cmocka_unit_test(the_five_months_are_those_told_of),
        cmocka_unit_test(by_the_end_of_a_span_is_all_of_it),
        cmocka_unit_test(a_year_far_ahead_is_no_period),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
