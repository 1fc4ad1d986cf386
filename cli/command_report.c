#include "cli/command.h"
#include "cli/report.h"
#include "cli/value.h"

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

static bool write_all(bf_report *report, bf_error *error)
{
    return bf_folder_make(report->folder, error) &&
           bf_outputs_write(&report->outputs, error) &&
           (report->session->quiet || bf_report_print(report, error));
}

static bool read_and_make(bf_report *report, const bf_arguments *arguments,
                          bf_error *error)
{
    bf_session *session = report->session;
    bf_window *window = &report->subject.window;
    if (!bf_session_take(session, arguments, error))
        return false;
    bf_report_want(report);
    bf_ingest_options reading = bf_session_options(session);
    const char *const *official =
        bf_session_values(session, arguments, &options[DATA], error);
    return official &&
           bf_value_day(arguments, &options[PUBLISHED], &reading.published,
                        error) &&
           bf_value_window(arguments, &options[FROM], &options[TO],
                           &window->from, &window->to, error) &&
           bf_material_read(&report->material, official, arguments->words,
                            &reading, error) &&
           bf_report_make(report, error) && write_all(report, error);
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
    bf_report making = {
        .session = session,
        .folder = folder,
        .subject = {.window = {BF_NO_MONTH, BF_NO_MONTH}, .common = true}};
    bf_report *report = &making;
    bf_outputs_init(&report->outputs);
    bf_material_init(&report->material, session);
    bool ok = read_and_make(report, arguments, error);
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
