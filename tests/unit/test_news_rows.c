/*
 * Lists under a line of their own, and clauses beside the main one.
 */
#include "tests/unit/samples.h"

static void rows_go_on_with_the_theme(void **state)
{
    (void)state;
    static const struct sample samples[] = {
        {"2024-07-19",
         "Border Patrol agents apprehended 83,500 people in June. Since "
         "January 2023 more than 680,000 people have kept appointments.\n\n"
         "Among the sectors:\n\n• San Diego led with 24,500 apprehensions.\n• "
         "El Paso (16,000) also had 89 migrant "
         "deaths.\n• Del Rio had 5,600.",
         {"apprehensions count 2024-06-01..2024-06-30 US us-southwest-border",
          "inadmissibles count 2023-01-01..2024-07-19 US us-southwest-border",
          "apprehensions count 2024-06-01..2024-06-30 US san-diego",
          "apprehensions count 2024-06-01..2024-06-30 US el-paso",
          "deaths count 2024-06-01..2024-06-30 US el-paso",
          "apprehensions count 2024-06-01..2024-06-30 US del-rio"}},
    };
    CHECK(samples);
}

static void a_range_runs_on_to_the_last_such_month(void **state)
{
    (void)state;
    static const struct sample samples[] = {
        {"2024-07-19",
         "From January 2023 through June, agents apprehended 2.9 million "
         "people.",
         {"apprehensions count 2023-01-01..2024-06-30 US "
          "us-southwest-border"}},
        {"2024-07-19",
         "From January 2024 through June, agents apprehended 800,000 people.",
         {"apprehensions count 2024-01-01..2024-06-30 US "
          "us-southwest-border"}},
    };
    CHECK(samples);
}

static void a_side_clause_does_not_act(void **state)
{
    (void)state;
    static const struct sample samples[] = {
        {"2021-05-12",
         "U.S. authorities met 50,000 families in April. Only a third of those "
         "were expelled, because Mexico took back no more.",
         {"encounters count 2021-04-01..2021-04-30 US us-southwest-border "
          "families",
          "expulsions share 2021-04-01..2021-04-30 US us-southwest-border "
          "families"}},
        {"2021-05-12",
         "Agents encountered 178,000 migrants in April. More than 111,000 of "
         "the people they stopped were expelled under Title 42.",
         {"encounters count 2021-04-01..2021-04-30 US us-southwest-border",
          "expulsions count 2021-04-01..2021-04-30 US us-southwest-border"}},
    };
    CHECK(samples);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(rows_go_on_with_the_theme),
        cmocka_unit_test(a_range_runs_on_to_the_last_such_month),
        cmocka_unit_test(a_side_clause_does_not_act),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
