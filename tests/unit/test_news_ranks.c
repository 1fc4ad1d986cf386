/*
 * Ranks, ranges, lists and clauses that are over.
 */
#include "tests/unit/samples.h"

static void a_rank_tells_of_the_month_it_ranks(void **state)
{
    (void)state;
    static const struct sample samples[] = {
        {"2023-08-09",
         "From January through July, 251,700 people emerged from the "
         "Darien. July was the heaviest month so far this year, with "
         "55,300. Venezuelans made up more than half; the number of "
         "Chinese was 1,700.",
         {"crossings count 2023-01-01..2023-07-31 PA darien",
          "crossings count 2023-07-01..2023-07-31 PA darien",
          "crossings share 2023-07-01..2023-07-31 PA darien VE",
          "crossings count 2023-07-01..2023-07-31 PA darien CN"}},
    };
    CHECK(samples);
}

static void who_leaves_a_year_out_means_the_running_one(void **state)
{
    (void)state;
    static const struct sample samples[] = {
        {"2026-02-20",
         "Between Jan. 20, 2025, and Feb. 15, Mexico took back 164,300 "
         "deported people.",
         {"deportations count 2025-01-20..2026-02-15 MX mx"}},
        {"2026-02-20",
         "From the start of 2025 to the end of that year, 19,800 people "
         "crossed the Darien.",
         {"crossings count 2025-01-01..2025-12-31 PA darien"}},
        {"2026-02-20",
         "On one December day in 2021 agents arrested 1,085 people.",
         {"apprehensions count 2021-12-01..2021-12-31 US "
          "us-southwest-border"}},
        {"2026-02-20",
         "In the four months since the fiscal year opened in October, "
         "agents have made 28,400 arrests.",
         {"apprehensions count 2025-10-01..2026-01-31 US "
          "us-southwest-border"}},
    };
    CHECK(samples);
}

static void each_of_the_months_before(void **state)
{
    (void)state;
    static const struct sample samples[] = {
        {"2024-07-16",
         "Agents made 83,500 arrests in June. Arrests had topped 100,000"
         " in each of the previous two months.",
         {"apprehensions count 2024-06-01..2024-06-30 US "
          "us-southwest-border",
          "apprehensions count 2024-04-01..2024-04-30 US "
          "us-southwest-border each",
          "apprehensions count 2024-05-01..2024-05-31 US "
          "us-southwest-border each"}},
    };
    CHECK(samples);
}

static void a_clause_that_is_over_keeps_its_time(void **state)
{
    (void)state;
    static const struct sample samples[] = {
        {"2024-07-16",
         "Agents made 83,500 arrests in June. Arrests of Chinese, which "
         "had peaked at 5,900 in December, came to 1,600.",
         {"apprehensions count 2024-06-01..2024-06-30 US "
          "us-southwest-border",
          "apprehensions count 2023-12-01..2023-12-31 US "
          "us-southwest-border CN",
          "apprehensions count 2024-06-01..2024-06-30 US "
          "us-southwest-border CN"}},
        {"2024-07-16",
         "Arrests fell in June. The seven-day average has come down to "
         "fewer than 1,900 arrests a day.",
         {"apprehensions rate/day 2024-07-01..2024-07-31 US "
          "us-southwest-border"}},
        {"2024-07-16",
         "Arrests in San Diego, which leads as it has since April, fell "
         "to 30,100 in June.",
         {"apprehensions count 2024-06-01..2024-06-30 US san-diego"}},
    };
    CHECK(samples);
}

static void the_border_is_no_country(void **state)
{
    (void)state;
    static const struct sample samples[] = {
        {"2023-01-19",
         "The number of Cubans caught on the US-Mexico frontier fell to "
         "59 on Tuesday. There were 224,600 encounters of Cubans in "
         "fiscal 2022.",
         {"apprehensions count 2023-01-17..2023-01-17 US "
          "us-southwest-border CU",
          "encounters count 2021-10-01..2022-09-30 US us-southwest-border"
          " CU"}},
        {"2024-07-16",
         "Arrests fell in June. Critics point to Mexico, which says it "
         "stopped migrants 1,393,600 times in the first five months of "
         "the year.",
         {"encounters count 2024-01-01..2024-05-31 MX mx"}},
        {"2024-02-02",
         "SASABE, Ariz. — Agents here apprehended close to 2,700 people "
         "daily in the week before Christmas.",
         {"apprehensions rate/day 2023-12-18..2023-12-24 US tucson"}},
    };
    CHECK(samples);
}

static void labels_and_parts_in_a_list(void **state)
{
    (void)state;
    static const struct sample samples[] = {
        {"2023-05-19",
         "CBP One appointments kept in April: 24,000.",
         {"inadmissibles count 2023-04-01..2023-04-30 US "
          "us-southwest-border"}},
        {"2023-05-19",
         "Returnees aboard in April: 19,400. The peso stood at 17.77 per"
         " dollar.",
         {"deportations count 2023-04-01..2023-04-30 US us"}},
        {"2026-02-20",
         "ICE was holding 68,400 people on Feb. 8. Of those, 45 to 50 "
         "percent had no conviction.",
         {"stranded stock 2026-02-08..2026-02-08 US us",
          "stranded share 2026-02-08..2026-02-08 US us"}},
        {"2025-04-01",
         "The numbers show:\n- 7,100 southwest border apprehensions in "
         "March.\n- 230 apprehensions per day on average.",
         {"apprehensions count 2025-03-01..2025-03-31 US "
          "us-southwest-border",
          "apprehensions rate/day 2025-03-01..2025-03-31 US "
          "us-southwest-border"}},
        {"2023-08-09",
         "Panama counted 55,300 crossings in July. On Monday 2,700 of "
         "them left by bus. The ride was on 45 of them.",
         {"crossings count 2023-07-01..2023-07-31 PA darien",
          "crossings count 2023-08-07..2023-08-07 PA darien"}},
    };
    CHECK(samples);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(a_rank_tells_of_the_month_it_ranks),
        cmocka_unit_test(who_leaves_a_year_out_means_the_running_one),
        cmocka_unit_test(each_of_the_months_before),
        cmocka_unit_test(a_clause_that_is_over_keeps_its_time),
        cmocka_unit_test(the_border_is_no_country),
        cmocka_unit_test(labels_and_parts_in_a_list),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
