#include "cli/chart_choice.h"

#include "data/base/nearest.h"

#include <string.h>

static const char *const by_agency[] = {"encounters:USBP", "encounters:OFO",
                                        NULL};
static const char *const all[] = {"encounters", NULL};
static const char *const border_patrol[] = {"encounters:USBP", NULL};

/* The Border Patrol's sectors from the Pacific to the Gulf. */
static const char *const by_sector[] = {"encounters:USBP@san-diego",
                                        "encounters:USBP@el-centro",
                                        "encounters:USBP@yuma",
                                        "encounters:USBP@tucson",
                                        "encounters:USBP@el-paso",
                                        "encounters:USBP@big-bend",
                                        "encounters:USBP@del-rio",
                                        "encounters:USBP@laredo",
                                        "encounters:USBP@rio-grande-valley",
                                        NULL};

static const bf_chart_choice kinds[] = {
    {"trend", "lines by month, with quoted figures and policy events",
     by_agency},
    {"stack", "monthly columns of parts upon each other", by_agency},
    {"totals", "columns by fiscal year, open years hatched", all},
    {"years", "one line a fiscal year, October to September", all},
    {"heat", "a cell a month, a row a year", all},
    {"change", "columns of the change against a year before", all},
    {"panels", "small lines by month, one panel a series", by_sector},
    {"rank", "bars of totals, longest first", by_sector},
    {"claims", "quoted figures against what was counted", border_patrol},
    {"dashboard", "a page of charts with the latest numbers on top", by_agency},
    {NULL, NULL, NULL}};

enum { KINDS = sizeof kinds / sizeof kinds[0] };

const bf_chart_choice *bf_chart_choices(void)
{
    return kinds;
}

const bf_chart_choice *bf_chart_choice_find(const char *name, bf_error *error)
{
    const char *names[KINDS] = {0};
    for (size_t i = 0; kinds[i].name; i++) {
        if (strcmp(kinds[i].name, name) == 0)
            return &kinds[i];
        names[i] = kinds[i].name;
    }
    bf_quoted_text quoted = bf_text_quoted(bf_text_from(name));
    const char *nearest = bf_nearest(bf_text_from(name), names);
    if (nearest)
        bf_fail(error, BF_USAGE, "unknown chart %s; did you mean %s?",
                quoted.bytes, nearest);
    else
        bf_fail(error, BF_USAGE,
                "unknown chart %s; `borderfig list charts` shows them",
                quoted.bytes);
    return NULL;
}
