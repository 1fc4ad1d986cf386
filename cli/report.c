#include "cli/report.h"
#include "cli/chart_choice.h"
#include "cli/form.h"
#include "cli/message.h"

#include "data/figure_table.h"
#include "data/observation_table.h"
#include "data/verdict_table.h"

static const char *const encounters[] = {"encounters:USBP", "encounters:OFO",
                                         NULL};
static const char *const apprehensions[] = {"apprehensions:USBP", NULL};
static const char *const deportations[] = {"deportations@us#removals",
                                           "deportations@us#returns", NULL};

/* The measures by month, then each other kind; what lacks data is left out. */
static const bf_report_chart charts[BF_REPORT_CHARTS] = {
    {"encounters", "trend", encounters, true},
    {"apprehensions", "trend", apprehensions, true},
    {"deportations", "trend", deportations, true},
    {"dashboard", "dashboard", NULL, true},
    {"stack", "stack", NULL, false},
    {"totals", "totals", NULL, true},
    {"years", "years", NULL, false},
    {"heat", "heat", NULL, false},
    {"change", "change", NULL, false},
    {"panels", "panels", NULL, false},
    {"rank", "rank", NULL, false},
    {"claims", "claims", NULL, true},
};

/* A report in the making, and what went wrong. */
struct making {
    bf_report *report;
    bf_window asked;
    bf_month first;   /* of the first chart */
    bf_error missing; /* why the first chart that is left out is */
    bf_error *error;
};

/* "FOLDER/STEM.ENDING" in the session's arena. */
static const char *name_file(const struct making *making, const char *stem,
                             const char *ending)
{
    return bf_text_join(&making->report->session->arena, making->error,
                        making->report->folder, "/", stem, ".", ending, NULL)
        .bytes;
}

/* NULL with the error when the kind is unknown. */
static const char *const *selectors_of(const bf_report_chart *chart,
                                       bf_error *error)
{
    if (chart->selectors)
        return chart->selectors;
    const bf_chart_choice *choice = bf_chart_choice_find(chart->kind, error);
    return choice ? choice->selectors : NULL;
}

static bf_buffer *add_output(struct making *making, const char *stem,
                             const char *ending)
{
    const char *path = name_file(making, stem, ending);
    return path ? bf_outputs_add(&making->report->outputs, path, making->error)
                : NULL;
}

static bool make_figures(struct making *making)
{
    const bf_figures *figures = &making->report->material.input.figures;
    bf_buffer *csv = add_output(making, "figures", "csv");
    bf_buffer *json = add_output(making, "figures", "json");
    if (!csv || !json)
        return false;
    bf_figures_write_csv(figures, csv);
    bf_figures_write_json(figures, json);
    return true;
}

/* Each figure against the record, tables of the input included. */
static bool make_verdicts(struct making *making)
{
    bf_report *report = making->report;
    const bf_material *material = &report->material;
    bf_buffer *csv = add_output(making, "verdicts", "csv");
    bf_buffer *json = add_output(making, "verdicts", "json");
    if (!csv || !json ||
        !bf_verdicts_make(
            &material->input.figures, &material->official.observations,
            &report->session->arena, &report->verdicts, making->error))
        return false;
    bf_verdicts_write(&report->verdicts, BF_RECORD_CSV, csv);
    bf_verdicts_write(&report->verdicts, BF_RECORD_JSON, json);
    return true;
}

static bool add_rows(bf_observations *all, const bf_observations *rows,
                     bf_standing status, bf_error *error)
{
    for (size_t i = 0; i < rows->count; i++) {
        if (rows->items[i].status == status &&
            !bf_observations_add(all, &rows->items[i], error))
            return false;
    }
    return true;
}

/* The months of the figures and those of the tables that were given. */
static bool make_observations(struct making *making)
{
    const bf_material *material = &making->report->material;
    bf_buffer *csv = add_output(making, "observations", "csv");
    bf_buffer *json = add_output(making, "observations", "json");
    bf_observations all;
    bf_observations_init(&all, BF_OUTPUT_SIZE);
    bool ok = csv && json &&
              add_rows(&all, &material->input.observations, BF_OFFICIAL,
                       making->error) &&
              add_rows(&all, &material->quoted, BF_QUOTED, making->error);
    if (ok) {
        bf_observations_sort(&all);
        bf_observations_write_csv(&all, csv);
        bf_observations_write_json(&all, json);
        making->report->months = all.count;
    }
    bf_observations_release(&all);
    return ok;
}

static bool make_form(struct making *making, const bf_picture *picture,
                      const char *stem, bf_form form)
{
    bf_buffer *buffer = add_output(making, stem, bf_form_names()[form]);
    return buffer && bf_form_write(form, picture, buffer, making->error);
}

static bool make_forms(struct making *making, const bf_picture *picture,
                       const char *stem)
{
    static const bf_form forms[] = {BF_FORM_SVG, BF_FORM_PNG, BF_FORM_PDF,
                                    BF_FORM_CSV};
    for (size_t i = 0; i < sizeof forms / sizeof *forms; i++) {
        if (!make_form(making, picture, stem, forms[i]))
            return false;
    }
    return true;
}

/* The trends begin where the first one does; what others show differs. */
static void set_window(struct making *making, const bf_report_chart *chart)
{
    bf_window *window = &making->report->subject.window;
    *window = making->asked;
    if (bf_text_equal(bf_text_from(chart->kind), BF_TEXT("trend")) &&
        !bf_month_is(window->from) && making->report->pictures[0])
        window->from = making->first;
}

/* A series that the record lacks costs its chart, not the report. */
static bool make_chart(struct making *making, size_t index)
{
    bf_error missing = BF_ERROR_NONE;
    const bf_report_chart *chart = &charts[index];
    bf_subject *subject = &making->report->subject;
    subject->selectors = selectors_of(chart, making->error);
    if (!subject->selectors)
        return false;
    set_window(making, chart);
    subject->plain = !chart->quoted;
    making->report->spec.kind = bf_text_from(chart->kind);
    bf_picture *picture = bf_material_draw(
        &making->report->material, &making->report->spec, subject, &missing);
    if (!picture && missing.status == BF_DATA) {
        bf_fail(&making->missing, BF_DATA, "%s", missing.message);
        if (!making->report->session->quiet)
            bf_say("%s is left out: %s", chart->stem, missing.message);
        return true;
    }
    if (!picture)
        return bf_fail(making->error, missing.status, "%s", missing.message);
    making->report->pictures[index] = picture;
    if (index == 0)
        making->first = making->report->material.first;
    return make_forms(making, picture, chart->stem);
}

static bf_text name_beside(struct making *making, const char *stem,
                           bf_form form)
{
    return bf_text_join(&making->report->session->arena, making->error, stem,
                        ".", bf_form_names()[form], NULL);
}

static bool make_page(struct making *making)
{
    bf_page_chart drawn[BF_REPORT_CHARTS];
    bf_page page = {.title = BF_TEXT("Figures about the border"),
                    .charts = drawn,
                    .figures = &making->report->material.input.figures,
                    .verdicts = &making->report->verdicts,
                    .vocabulary = &making->report->session->vocabulary};
    for (size_t i = 0; i < BF_REPORT_CHARTS; i++) {
        if (!making->report->pictures[i])
            continue;
        drawn[page.chart_count++] = (bf_page_chart){
            .picture = making->report->pictures[i],
            .svg_name = name_beside(making, charts[i].stem, BF_FORM_SVG),
            .png_name = name_beside(making, charts[i].stem, BF_FORM_PNG),
            .pdf_name = name_beside(making, charts[i].stem, BF_FORM_PDF),
            .csv_name = name_beside(making, charts[i].stem, BF_FORM_CSV)};
    }
    bf_buffer *buffer = add_output(making, "index", "html");
    return buffer && making->error->status == BF_OK &&
           bf_page_write(&page, buffer, making->error);
}

static bool make_charts(struct making *making)
{
    bool any = false;
    for (size_t i = 0; i < BF_REPORT_CHARTS; i++) {
        if (!make_chart(making, i))
            return false;
        any = any || making->report->pictures[i];
    }
    return any || bf_fail(making->error, BF_DATA, "no chart can be drawn: %s",
                          making->missing.message);
}

static bool make_tables(struct making *making)
{
    return make_figures(making) && make_verdicts(making) &&
           make_observations(making) && make_page(making);
}

bool bf_report_make(bf_report *report, bf_error *error)
{
    struct making making = {.report = report,
                            .asked = report->subject.window,
                            .first = BF_NO_MONTH,
                            .missing = BF_ERROR_NONE,
                            .error = error};
    report->charts = charts;
    report->spec = bf_spec_default();
    report->subject.events = report->material.events.items;
    report->subject.event_count = report->material.events.count;
    if (!make_charts(&making))
        return false;
    if (!report->session->quiet)
        bf_say_notes(&report->material.notes);
    return make_tables(&making);
}

void bf_report_want(bf_report *report)
{
    report->material.wanted.all = true;
}
