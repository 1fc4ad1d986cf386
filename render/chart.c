#include "render/chart.h"

#include "render/facts.h"

#include "data/base/nearest.h"

static const bf_chart_kind kinds[] = {
    {.name = "trend",
     .noun = "Line chart",
     .how = "monthly",
     .marks = true,
     .events = true,
     .draw = bf_chart_trend},
    {.name = "stack",
     .noun = "Stacked column chart",
     .how = "monthly",
     .events = true,
     .summed = true,
     .marks = true,
     .draw = bf_chart_stack},
    {.name = "totals",
     .noun = "Column chart",
     .how = "yearly",
     .marks = true,
     .summed = true,
     .yearly = true,
     .draw = bf_chart_totals,
     .tell = bf_chart_totals_tell},
    {.name = "years",
     .noun = "Line chart with one line a year",
     .how = "monthly",
     .draw = bf_chart_years},
    {.name = "heat",
     .noun = "Heat map",
     .how = "monthly",
     .draw = bf_chart_heat},
    {.name = "claims",
     .noun = "Dot chart",
     .how = "quoted and counted",
     .marks = true,
     .tells_marks = true,
     .draw = bf_chart_claims,
     .tell = bf_chart_claims_tell},
    {.name = "panels",
     .noun = "Small line charts on one scale",
     .how = "monthly",
     .draw = bf_chart_panels},
    {.name = "change",
     .noun = "Column chart",
     .how = "year-on-year change in monthly",
     .events = true,
     .draw = bf_chart_change,
     .tell = bf_chart_change_tell},
    {.name = "rank",
     .noun = "Bar chart",
     .how = "total",
     .yearly = true,
     .draw = bf_chart_rank,
     .tell = bf_chart_rank_tell},
    {.name = "dashboard",
     .noun = "Dashboard",
     .how = "monthly",
     .marks = true,
     .events = true,
     .draw = bf_chart_dashboard},
};

enum { KINDS = sizeof kinds / sizeof *kinds };

const bf_chart_kind *bf_chart_kind_lookup(bf_text name, bf_error *error)
{
    const char *names[KINDS + 1] = {NULL};
    for (size_t i = 0; i < KINDS; i++) {
        if (bf_text_equal(name, bf_text_from(kinds[i].name)))
            return &kinds[i];
        names[i] = kinds[i].name;
    }
    const char *nearest = bf_nearest(name, names);
    bf_quoted_text shown = bf_text_quoted(name);
    bf_fail(error, BF_SPEC, "there is no kind of chart %s%s%s%s", shown.bytes,
            nearest ? "; did you mean \"" : "", nearest ? nearest : "",
            nearest ? "\"?" : "");
    return NULL;
}

bool bf_chart_kind_suits(const bf_chart_kind *kind, const bf_chart *chart,
                         bf_error *error)
{
    int start = bf_chart_is_calendar(chart) ? 1 : 10;
    for (size_t i = 0; i < chart->series_count; i++) {
        const bf_series *series = &chart->series[i];
        bf_quoted_text label = bf_text_quoted(series->label);
        if (series->yearly && !kind->yearly)
            return bf_fail(error, BF_DATA,
                           "%s is counted by the year alone, which totals and "
                           "rank charts show",
                           label.bytes);
        if (series->yearly && bf_month_number(series->first) != start)
            return bf_fail(error, BF_DATA,
                           "%s is counted by other years than those of the "
                           "chart",
                           label.bytes);
    }
    return true;
}
