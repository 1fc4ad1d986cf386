/* Every kind of chart in every size, checked for texts that cannot be read. */
#include "tests/unit/charts.h"
#include "tests/unit/layout.h"
#include "tests/unit/unit.h"

#include "render/chart.h"

#include <stdlib.h>

enum { MONTHS = 320 };

/* What is unusual about a chart. */
enum dress {
    BARE,
    BUSY, /* events, quoted figures, months without data */
    LONG_NAMES,
    LONG_TITLE,
    LONG_NOTES,
    DRESSES
};

struct combination {
    const char *kind;
    const char *size;
    double width_mm;
    double height_mm;
    size_t months;
    size_t series;
    enum dress dress;
};

/* The same charts, one after the other: fonts and words are read once. */
struct gallery {
    struct made_chart made;
    bf_point points[MOST_SERIES][MONTHS];
    struct layout_count count;
    size_t drawn;
    size_t refused;
    size_t defects;
};

static const char *const names[] = {
    "Rio Grande Valley", "El Paso", "Tucson", "Del Rio",
    "San Diego",         "Laredo",  "Yuma",   "Big Bend",
    "El Centro"};

static const char *const long_names[] = {
    "Unaccompanied children encountered between the ports of entry, Del Rio",
    "Family units found inadmissible at ports of entry of the Laredo office",
    "Single adults apprehended by the Border Patrol in the Tucson Sector, AZ",
    "Individuals in family units expelled under Title 42 in the Yuma Sector",
    "Accompanied minors of other nationalities in the Big Bend Sector, Texas",
    "Persons released with a notice to appear by the San Diego Field Office",
    "Persons paroled after an appointment at the El Paso ports of entry, Tx",
    "Persons returned voluntarily from the Rio Grande Valley Sector, Texas",
    "Persons transferred to another agency from the El Centro Sector, Calif."};

static const char long_title[] =
    "Encounters at the southwest border of the United States fell from the "
    "highest number of any month on record to the lowest in half a century "
    "within a year and a half, and rose again a little in summer";
static const char long_note[] =
    "Encounters are apprehensions by the Border Patrol between ports of entry, "
    "persons whom officers found inadmissible at ports of entry, and, from "
    "March 2020 to May 2023, expulsions under Title 42 by both; one person may "
    "be counted more than once, and months of the fiscal year that is still "
    "open may be revised by the agency in each of its later releases.";
static const char long_source[] =
    "U.S. Customs and Border Protection, Southwest Land Border Encounters, "
    "downloaded on 16 September 2025 from the agency's public data portal; "
    "Office of Homeland Security Statistics, Monthly Tables, November 2024; "
    "Secretar\u00eda de Gobernaci\u00f3n, Unidad de Pol\u00edtica Migratoria, "
    "Registro e Identidad de Personas, Bolet\u00edn mensual, abril de 2025.";

static void fill(bf_series *series, size_t number, bool gaps)
{
    made_series_wave(series, (int)(number % 4)); /* some are equal */
    for (size_t i = series->count / 3; gaps && i < series->count / 2; i++)
        series->points[i].present = i % 5 == 2;
}

static void dress_up(struct gallery *gallery, const struct combination *of)
{
    struct made_chart *made = &gallery->made;
    bool claims = strcmp(of->kind, "claims") == 0;
    if (of->dress == BUSY)
        made_chart_events(made);
    if (of->dress == BUSY || claims)
        made_chart_marks(made);
    if (of->dress == LONG_TITLE)
        made->spec.title = bf_text_from(long_title);
    if (of->dress != LONG_NOTES)
        return;
    made->spec.note = bf_text_from(long_note);
    made->spec.source = bf_text_from(long_source);
}

static void make(struct gallery *gallery, const struct combination *of)
{
    struct made_chart *made = &gallery->made;
    bf_month first = {bf_month_of(2025, 9).index - (int)of->months};
    made->spec = bf_spec_default();
    made->spec.kind = bf_text_from(of->kind);
    made->spec.width_mm = of->width_mm;
    made->spec.height_mm = of->height_mm;
    made->chart.series_count = 0;
    made->chart.mark_count = 0;
    made->chart.event_count = 0;
    for (size_t i = 0; i < of->series; i++) {
        const char *name = of->dress == LONG_NAMES ? long_names[i] : names[i];
        bf_series *series = made_chart_series(made, name, first, 0);
        series->points = gallery->points[i];
        series->count = of->months;
        series->of.part = series->label;
        fill(series, i, of->dress == BUSY && of->months > 12);
    }
    dress_up(gallery, of);
}

/* --- What may be refused ---------------------------------------------------*/

static bool is(const char *a, const char *b)
{
    return strcmp(a, b) == 0;
}

static bool draws_events(const struct made_chart *made)
{
    bf_error error = BF_ERROR_NONE;
    return bf_chart_kind_lookup(made->spec.kind, &error)->events;
}

static size_t most_series(const char *kind)
{
    if (is(kind, "rank") || is(kind, "panels"))
        return MOST_SERIES;
    return is(kind, "trend") || is(kind, "stack") || is(kind, "totals") ||
                   is(kind, "dashboard")
               ? 6
               : 1;
}

/* A few words from the line with which a combination must be refused. */
struct refusal {
    const char *kind; /* NULL: any */
    const char *size; /* NULL: any */
    enum dress dress; /* DRESSES: any */
    size_t months;    /* 0: any number */
    size_t series;    /* at the least */
    const char *words;
};

/*
 * The words of an author are never cut and a title has two lines at most, so
 * these pictures would have to be larger.
 */
static const struct refusal refusals[] = {
    {NULL, "a4", LONG_TITLE, 0, 1, "does not fit in 2 lines of this width"},
    {NULL, "letter", LONG_TITLE, 0, 1, "does not fit in 2 lines of this width"},
    {NULL, "half", LONG_TITLE, 0, 1, "does not fit in 2 lines of this width"},
    {NULL, "card", LONG_TITLE, 0, 1, "does not fit in 2 lines of this width"},
    {NULL, "web", LONG_TITLE, 0, 1, "does not fit in 2 lines of this width"},
    {NULL, "half", LONG_NOTES, 0, 1, "the words leave no room for the chart"},
    {"dashboard", "card", LONG_NOTES, 0, 1, "the words leave no room"},
    {"dashboard", "card", LONG_NAMES, 60, 6, "the words leave no room"},
    {"dashboard", "card", LONG_NAMES, MONTHS, 6, "the words leave no room"},
    {"dashboard", "half", LONG_NAMES, 0, 6, "a label does not fit in the "},
    {"dashboard", "half", BUSY, 3, 1, "; make "},
    {"dashboard", "half", BUSY, 0, 6, "; make "},
    {"dashboard", "half", BARE, 3, 1, "; make "},
    {"dashboard", "half", BARE, 0, 6, "; make "},
    {"dashboard", "half", LONG_NAMES, 0, 1, "; make "},
    {"panels", "half", DRESSES, 0, 9, " panels do not fit; make the chart "},
    {"panels", "half", LONG_NAMES, 0, 6, " panels do not fit; make the chart "},
    {"panels", "a4", LONG_NAMES, 0, 9, " panels do not fit; make the chart "},
    {"panels", "card", LONG_NAMES, 0, 9, " panels do not fit; make the chart "},
    {"rank", "half", LONG_NAMES, 0, 6,
     "does not fit beside its bar; make the "},
    {"heat", "half", LONG_NAMES, MONTHS, 1, " years do not fit in this height"},
};

static bool matches(const struct refusal *one, const struct combination *of)
{
    return (!one->kind || is(one->kind, of->kind)) &&
           (!one->size || is(one->size, of->size)) &&
           (one->dress == DRESSES || one->dress == of->dress) &&
           (one->months == 0 || one->months == of->months) &&
           of->series >= one->series;
}

/* NULL for a combination that must be drawn. */
static const char *refusal(const struct combination *of)
{
    if (of->series > most_series(of->kind))
        return "this kind of chart takes 1 to ";
    if (is(of->kind, "change") && of->months <= 12)
        return "no month has the same one a year before";
    for (size_t i = 0; i < COUNT_OF(refusals); i++) {
        if (matches(&refusals[i], of))
            return refusals[i].words;
    }
    return NULL;
}

static void name(const struct combination *of)
{
    static const char *const dresses[] = {"bare", "busy", "long names",
                                          "long title", "long notes"};
    print_message("%s %s, %zu months, %zu series, %s\n", of->kind, of->size,
                  of->months, of->series, dresses[of->dress]);
}

static bool is_said(const struct made_chart *made, const bf_picture *picture,
                    bf_text words)
{
    if (layout_says(picture, &made->notes, words))
        return true;
    print_message("  neither drawn nor noted: %.*s\n", BF_SHOW(words));
    return false;
}

/* Names of series and events that are lost without a word. */
static size_t count_unsaid(const struct made_chart *made,
                           const bf_picture *picture)
{
    const bf_chart *chart = &made->chart;
    bf_month first = chart->series[0].first;
    size_t count = 0;
    for (size_t i = 0; i < chart->series_count; i++)
        count += !is_said(made, picture, chart->series[i].label);
    for (size_t i = 0; i < chart->event_count; i++) {
        bf_day to = bf_day_is(chart->events[i].to) ? chart->events[i].to
                                                   : chart->events[i].from;
        if (bf_day_month(to).index >= first.index && draws_events(made))
            count += !is_said(made, picture, chart->events[i].label);
    }
    return count;
}

static void check(struct gallery *gallery, const struct combination *of)
{
    struct made_chart *made = &gallery->made;
    make(gallery, of);
    bf_notes_release(&made->notes);
    bf_notes_init(&made->notes);
    made->error = BF_ERROR_NONE;
    bf_picture *picture = made_chart_draw(made);
    gallery->drawn += picture != NULL;
    gallery->refused += !picture;
    const char *expected = refusal(of);
    if (!picture || expected) {
        bool good = !picture && expected &&
                    strstr(made->error.message, expected) &&
                    !strchr(made->error.message, '\n');
        if (!good) {
            gallery->defects++;
            print_message("refused: %s: ", made->error.message);
            name(of);
        }
        bf_picture_free(picture);
        return;
    }
    size_t defects = layout_defects(picture, made->fonts, &gallery->count);
    defects += count_unsaid(made, picture);
    gallery->defects += defects;
    if (defects)
        name(of);
    bf_picture_free(picture);
}

static void check_sizes(struct gallery *gallery, const char *kind)
{
    static const struct {
        const char *name;
        double width_mm;
        double height_mm;
    } sizes[] = {{"a4", 160, 96},
                 {"letter", 165.1, 99},
                 {"half", 77.5, 62},
                 {"slide", 254, 142.875},
                 {"card", 158.75, 83.34375},
                 {"web", 190.5, 127}};
    static const size_t months[] = {3, 60, MONTHS};
    static const size_t series[] = {1, 6, 9};
    const size_t all = COUNT_OF(sizes) * COUNT_OF(months) * COUNT_OF(series);
    for (size_t i = 0; i < all * DRESSES; i++) {
        size_t size = i / DRESSES % COUNT_OF(sizes);
        size_t rest = i / DRESSES / COUNT_OF(sizes);
        const struct combination of = {
            .kind = kind,
            .size = sizes[size].name,
            .width_mm = sizes[size].width_mm,
            .height_mm = sizes[size].height_mm,
            .months = months[rest % COUNT_OF(months)],
            .series = series[rest / COUNT_OF(months)],
            .dress = (enum dress)(i % DRESSES)};
        check(gallery, &of);
    }
}

static void every_text_of_every_chart_can_be_read(void **state)
{
    (void)state;
    static const char *const kinds[] = {"trend",  "years",    "stack", "totals",
                                        "rank",   "panels",   "heat",  "change",
                                        "claims", "dashboard"};
    static struct gallery gallery;
    made_chart_init(&gallery.made);
    const char *only = getenv("KIND");
    for (size_t i = 0; i < COUNT_OF(kinds); i++) {
        if (!only || strcmp(only, kinds[i]) == 0)
            check_sizes(&gallery, kinds[i]);
    }
    print_message("%zu charts drawn, %zu refused; %zu texts, %zu pairs of "
                  "texts, %zu of a text and a shape\n",
                  gallery.drawn, gallery.refused, gallery.count.texts,
                  gallery.count.pairs, gallery.count.marks);
    assert_int_equal(gallery.defects, 0);
    made_chart_release(&gallery.made);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(every_text_of_every_chart_can_be_read),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
