/*
 * Spans that a text has spoken of, and times that are none.
 */
#include "tests/unit/samples.h"

static void a_change_beside_a_span_is_of_that_span(void **state)
{
    (void)state;
    static const struct sample samples[] = {
        {"2023-07-11",
         "Mexico’s refugee agency received 74,000 asylum applications from "
         "January through June, 27 percent more than in the first six months "
         "of 2022.",
         {"asylum-claims count 2023-01-01..2023-06-30 MX mx",
          "asylum-claims change 2023-01-01..2023-06-30 < "
          "2022-01-01..2022-06-30 MX mx"}},
        {"2025-06-02",
         "Mexico deported 12,900 people between January and May. It returned "
         "2,000 Cubans by bus in the five months.",
         {"deportations count 2025-01-01..2025-05-31 MX mx",
          "deportations count 2025-01-01..2025-05-31 MX mx CU"}},
        {"2024-02-27",
         "In February, through Sunday, 31,500 people crossed the Darién "
         "Gap. In January 36,000 came through.",
         {"crossings count 2024-02-01..2024-02-25 PA darien",
          "crossings count 2024-01-01..2024-01-31 PA darien"}},
        {"2024-02-27",
         "Some 36,000 people came through in January, Panama’s migration "
         "service says.",
         {"crossings count 2024-01-01..2024-01-31 PA darien"}},
    };
    CHECK(samples);
}

static void a_rank_in_a_year_is_not_of_the_year(void **state)
{
    (void)state;
    static const struct sample samples[] = {
        {"2023-10-24",
         "September was a hard month. Agents on the southwest border arrested "
         "218,000 people, the biggest haul of 2023.",
         {"apprehensions count 2023-09-01..2023-09-30 US "
          "us-southwest-border"}},
        {"2024-07-19",
         "In June the Tucson sector had 16,000 arrests, and it has been "
         "sliding since March.",
         {"apprehensions count 2024-06-01..2024-06-30 US tucson"}},
    };
    CHECK(samples);
}

static void a_demonym_stands_for_its_people(void **state)
{
    (void)state;
    static const struct sample samples[] = {
        {"2023-07-11",
         "In June 318 Senegalese applied for asylum in Mexico.",
         {"asylum-claims count 2023-06-01..2023-06-30 MX mx SN"}},
        {"2024-02-27",
         "Panama counted 2,012 Chinese in January.",
         {"crossings count 2024-01-01..2024-01-31 PA darien CN"}},
        {"2022-06-15",
         "There were 239,000 encounters along the southwest land border in "
         "May. Sixty-nine percent (165,000) were single adults.",
         {"encounters count 2022-05-01..2022-05-31 US us-southwest-border",
          "encounters share 2022-05-01..2022-05-31 US us-southwest-border "
          "single-adults",
          "encounters count 2022-05-01..2022-05-31 US us-southwest-border "
          "single-adults"}},
    };
    CHECK(samples);
}

static void a_dateline_holds_at_each_new_paragraph(void **state)
{
    (void)state;
    static const struct sample samples[] = {
        {"2025-06-02",
         "TEGUCIGALPA — Honduras received 13,000 deportees in May.\n\nMexico "
         "sent back 2,000 by bus.\n\nUpwards of 6,000 people have crossed into "
         "the country since Feb. 1.",
         {"deportations count 2025-05-01..2025-05-31 HN hn",
          "deportations count 2025-05-01..2025-05-31 MX mx",
          "crossings count 2025-02-01..2025-06-02 HN hn"}},
    };
    CHECK(samples);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(a_change_beside_a_span_is_of_that_span),
        cmocka_unit_test(a_rank_in_a_year_is_not_of_the_year),
        cmocka_unit_test(a_demonym_stands_for_its_people),
        cmocka_unit_test(a_dateline_holds_at_each_new_paragraph),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
