#include "cli/command.h"
#include "cli/form.h"
#include "cli/message.h"
#include "cli/report.h"
#include "cli/value.h"

#include "data/figure_table.h"
#include "data/observation_table.h"

enum { OUTPUT, DATA, PUBLISHED, FROM, TO };

static const bf_option options[] = {
    [OUTPUT] = {'o', "output", "FOLDER", "where to write; made if missing"},
    [DATA] = {'d', "data", "FILE",
              "official data instead of what comes with the program; may be "
              "repeated"},
    [PUBLISHED] = {'\0', "published", "DATE",
                   "the day of an article that has none of its own"},
    [FROM] = {'\0', "from", "MONTH", "the charts' first month"},
    [TO] = {'\0', "to", "MONTH", "the charts' last month"},
    BF_READING_OPTIONS,
    BF_COMMON_OPTIONS};

/* One whose series are missing is left out. */
static const bf_report_chart charts[BF_REPORT_CHARTS] = {
    {"encounters", {"encounters:USBP", "encounters:OFO", NULL}},
    {"apprehensions", {"apprehensions:USBP", NULL}},
    {"deportations",
     {"deportations@us#removals", "deportations@us#returns", NULL}},
};

/* A report in the making, and what went wrong. */
struct making {
    bf_report report;
    bf_error missing; /* why the first chart that is left out is */
    bf_error *error;
};

/* "FOLDER/STEM.ENDING" in the session's arena. */
static const char *name_file(const struct making *making, const char *stem,
                             const char *ending)
{
    return bf_text_join(&making->report.session->arena, making->error,
                        making->report.folder, "/", stem, ".", ending, NULL)
        .bytes;
}

static bf_buffer *add_output(struct making *making, const char *stem,
                             const char *ending)
{
    const char *path = name_file(making, stem, ending);
    return path ? bf_outputs_add(&making->report.outputs, path, making->error)
                : NULL;
}

static bool make_figures(struct making *making)
{
    const bf_figures *figures = &making->report.material.input.figures;
    bf_buffer *csv = add_output(making, "figures", "csv");
    bf_buffer *json = add_output(making, "figures", "json");
    if (!csv || !json)
        return false;
    bf_figures_write_csv(figures, csv);
    bf_figures_write_json(figures, json);
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
    const bf_material *material = &making->report.material;
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
        making->report.months = all.count;
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

/* A series that the record lacks costs its chart, not the report. */
static bool make_chart(struct making *making, size_t index)
{
    bf_error missing = BF_ERROR_NONE;
    const char *stem = charts[index].stem;
    bf_subject *subject = &making->report.subject;
    subject->selectors = charts[index].selectors;
    bf_picture *picture = bf_material_draw(
        &making->report.material, &making->report.spec, subject, &missing);
    if (!picture && missing.status == BF_DATA) {
        bf_fail(&making->missing, BF_DATA, "%s", missing.message);
        if (!making->report.session->quiet)
            bf_say("%s is left out: %s", stem, missing.message);
        return true;
    }
    if (!picture)
        return bf_fail(making->error, missing.status, "%s", missing.message);
    making->report.pictures[index] = picture;
    /* All charts of a report begin where the first one does. */
    if (!bf_month_is(subject->window.from))
        subject->window.from = making->report.material.first;
    return make_form(making, picture, stem, BF_FORM_SVG) &&
           make_form(making, picture, stem, BF_FORM_PNG) &&
           make_form(making, picture, stem, BF_FORM_CSV);
}

static bf_text name_beside(struct making *making, const char *stem,
                           bf_form form)
{
    return bf_text_join(&making->report.session->arena, making->error, stem,
                        ".", bf_form_names()[form], NULL);
}

static bool make_page(struct making *making)
{
    bf_page_chart drawn[BF_REPORT_CHARTS];
    bf_page page = {.title = BF_TEXT("Figures about the border"),
                    .charts = drawn,
                    .figures = &making->report.material.input.figures,
                    .vocabulary = &making->report.session->vocabulary};
    for (size_t i = 0; i < BF_REPORT_CHARTS; i++) {
        if (!making->report.pictures[i])
            continue;
        drawn[page.chart_count++] = (bf_page_chart){
            .picture = making->report.pictures[i],
            .svg_name = name_beside(making, charts[i].stem, BF_FORM_SVG),
            .png_name = name_beside(making, charts[i].stem, BF_FORM_PNG),
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
        any = any || making->report.pictures[i];
    }
    return any || bf_fail(making->error, BF_DATA, "no chart can be drawn: %s",
                          making->missing.message);
}

static bool make_all(struct making *making)
{
    bf_notes *notes = &making->report.material.notes;
    making->report.spec = bf_spec_default();
    making->report.spec.kind = BF_TEXT("trend");
    making->report.subject.events = making->report.material.events.items;
    making->report.subject.event_count = making->report.material.events.count;
    if (!make_charts(making))
        return false;
    if (!making->report.session->quiet)
        bf_say_notes(notes);
    return make_figures(making) && make_observations(making) &&
           make_page(making) &&
           bf_folder_make(making->report.folder, making->error) &&
           bf_outputs_write(&making->report.outputs, making->error) &&
           (making->report.session->quiet ||
            bf_report_print(&making->report, making->error));
}

static bool want_charts(struct making *making)
{
    for (size_t i = 0; i < BF_REPORT_CHARTS; i++) {
        if (!bf_material_want(&making->report.material, charts[i].selectors,
                              making->error))
            return false;
    }
    return true;
}

static bool read_and_make(struct making *making, const bf_arguments *arguments)
{
    bf_session *session = making->report.session;
    bf_error *error = making->error;
    bf_window *window = &making->report.subject.window;
    if (!bf_session_take(session, arguments, error))
        return false;
    bf_ingest_options reading = bf_session_options(session);
    const char *const *official =
        bf_session_values(session, arguments, &options[DATA], error);
    return official &&
           bf_value_day(arguments, &options[PUBLISHED], &reading.published,
                        error) &&
           bf_value_window(arguments, &options[FROM], &options[TO],
                           &window->from, &window->to, error) &&
           want_charts(making) &&
           bf_material_read(&making->report.material, official,
                            arguments->words, &reading, error) &&
           make_all(making);
}

static bool run(bf_session *session, const bf_arguments *arguments,
                bf_error *error)
{
    const char *folder = bf_arguments_value(arguments, &options[OUTPUT]);
    if (!folder || !*folder)
        return bf_fail(error, BF_USAGE,
                       "report needs a folder to write to: -o FOLDER");
    if (bf_path_is_standard(folder))
        return bf_fail(error, BF_USAGE,
                       "report writes many files and cannot use -; give it a "
                       "folder");
    struct making making = {
        .report = {.session = session,
                   .folder = folder,
                   .charts = charts,
                   .subject = {.window = {BF_NO_MONTH, BF_NO_MONTH},
                               .common = true}},
        .error = error};
    bf_report *report = &making.report;
    bf_outputs_init(&report->outputs);
    bf_material_init(&report->material, session);
    bool ok = read_and_make(&making, arguments);
    for (size_t i = 0; i < BF_REPORT_CHARTS; i++)
        bf_picture_free(report->pictures[i]);
    bf_material_release(&report->material);
    bf_outputs_release(&report->outputs);
    return ok;
}

const bf_command bf_command_report = {
    .name = "report",
    .operands = "[INPUT...] -o FOLDER [options]",
    .summary = "everything: tables, charts, and a page with them",
    .details =
        "Reads articles and tables, and writes their figures and monthly "
        "observations, charts of the official record with the figures on "
        "them, and a page that shows all of it.\n"
        "INPUT is what `borderfig ingest` takes.",
    .options = options,
    .run = run};
