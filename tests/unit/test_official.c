/*
 * The shipped record: totals that are known from elsewhere, and that it is
 * what the agencies' own files give.
 */
#include "tests/unit/tables.h"

#include "data/base/file.h"
#include "data/observation_table.h"

#include <stdio.h>
#include <stdlib.h>

#define SW      "us-southwest-border"
#define FY(y)   FY_(y)

/* A shipped file, and the agencies' files that it is made of. */
static const struct {
    const char *shipped;
    const char *raw[8];
} files[] = {
    {"southwest-border-encounters.csv",
     {"cbp/sbo-encounters-fy22-fy25-aug.csv"}},
    {"us-repatriations.csv", {"ohss/ielp-table-202408.csv"}},
};

/* The sum of a range of months, each of which must be there. */
static const struct {
    const char *selector;
    const char *from;
    const char *to;
    int64_t total;
} totals[] = {
    /* CBP's fiscal years, as published. */
    {"encounters@" SW, "2021-10", "2022-09", 2378944},
    {"encounters@" SW, "2022-10", "2023-09", 2475669},
    {"encounters@" SW, "2023-10", "2024-09", 2135005},
    {"encounters@" SW, "2024-10", "2025-08", 432059},
    {"encounters:USBP@" SW, "2021-10", "2022-09", 2206436},
    {"encounters:USBP@" SW, "2022-10", "2023-09", 2045838},
    {"encounters:USBP@" SW, "2023-10", "2024-09", 1530523},
    {"encounters:USBP@" SW, "2024-10", "2025-08", 229183},
    {"encounters:OFO@" SW, "2021-10", "2022-09", 172508},
    {"encounters:OFO@" SW, "2022-10", "2023-09", 429831},
    {"encounters:OFO@" SW, "2023-10", "2024-09", 604482},
    {"encounters:OFO@" SW, "2024-10", "2025-08", 202876},
    /* Single months that CBP's releases and the press gave. */
    {"encounters@" SW, "2023-09", "2023-09", 269735},
    {"encounters:USBP@" SW, "2023-09", "2023-09", 218763},
    {"encounters@" SW, "2023-12", "2023-12", 301981},
    {"encounters@" SW, "2023-08", "2023-08", 232963},
    {"encounters@" SW, "2023-07", "2023-07", 183479},
    {"encounters@" SW, "2022-09", "2022-09", 227547},
    {"encounters:USBP@" SW, "2022-12", "2022-12", 222018},
    {"encounters:OFO@" SW, "2022-12", "2022-12", 30297},
    {"encounters@" SW, "2022-04", "2022-04", 235785},
    {"encounters@" SW, "2023-01", "2023-01", 157358},
    {"encounters@" SW, "2023-02", "2023-02", 156630},
    {"encounters:USBP@" SW, "2025-02", "2025-02", 8353},
    /* DHS, rounded to ten: months add up to 177,770 and so on. */
    {"deportations@us#removals", "2023-06", "2023-06", 0},
};
