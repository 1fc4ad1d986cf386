#include "cli/command.h"
#include "cli/data_form.h"
#include "cli/message.h"
#include "cli/output.h"
#include "cli/value.h"
#include "cli/verdict_lines.h"

#include "data/verdict_table.h"

#include <unistd.h>

enum { DATA, PUBLISHED, FORMAT, TABLE, OUTPUT };

static const bf_option options[] = {
    [DATA] = {'d', "data", "FILE",
              "official data instead of what comes with the program; may be "
              "repeated"},
    [PUBLISHED] = {'\0', "published", "DATE",
                   "the day of an article that has none of its own"},
    [FORMAT] = {'f', "format", "csv|json|jsonl",
                "default: as the output's name ends, else csv"},
    [TABLE] = {'t', "table", NULL,
               "write a table to read (the default on a terminal)"},
    [OUTPUT] = {'o', "output", "FILE",
                "where to write (default: standard output)"},
    BF_READING_OPTIONS,
    BF_COMMON_OPTIONS};

/* What is checked, and against what. */
struct checking {
    bf_session *session;
    bf_ingested input;
    bf_ingested official;
    bf_verdicts verdicts;
    const char *path;    /* where to write */
    bf_record_form form; /* unless it is a table to read */
    bool table;
    bf_error *error;
};

/* Official tables among the input belong to the record. */
static bool join_tables(struct checking *checking)
{
    const bf_observations *read = &checking->input.observations;
    for (size_t i = 0; i < read->count; i++) {
        if (read->items[i].status == BF_OFFICIAL &&
            !bf_observations_add(&checking->official.observations,
                                 &read->items[i], checking->error))
            return false;
    }
    return true;
}

static bool choose_form(struct checking *checking,
                        const bf_arguments *arguments)
{
    const char *path = bf_arguments_value(arguments, &options[OUTPUT]);
    bool chosen = path || bf_arguments_has(arguments, &options[FORMAT]);
    checking->path = path ? path : "-";
    checking->table = bf_arguments_has(arguments, &options[TABLE]) ||
                      (!chosen && isatty(STDOUT_FILENO));
    return bf_data_form_choose(arguments, &options[FORMAT], checking->path,
                               &checking->form, checking->error);
}

static bool read_and_judge(struct checking *checking,
                           const bf_arguments *arguments)
{
    bf_session *session = checking->session;
    bf_error *error = checking->error;
    if (!bf_session_take(session, arguments, error))
        return false;
    bf_ingest_options reading = bf_session_options(session);
    const char *const *official =
        bf_session_values(session, arguments, &options[DATA], error);
    return official &&
           bf_value_day(arguments, &options[PUBLISHED], &reading.published,
                        error) &&
           bf_session_read(session, arguments->words, &reading,
                           &checking->input, error) &&
           bf_session_official(session, official, NULL, &checking->official,
                               error) &&
           join_tables(checking) &&
           bf_verdicts_make(&checking->input.figures,
                            &checking->official.observations, &session->arena,
                            &checking->verdicts, error);
}

static bool write_verdicts(struct checking *checking)
{
    bf_outputs outputs;
    bf_outputs_init(&outputs);
    bf_buffer *buffer =
        bf_outputs_add(&outputs, checking->path, checking->error);
    if (buffer && checking->table)
        bf_verdict_lines(&checking->verdicts, buffer);
    else if (buffer)
        bf_verdicts_write(&checking->verdicts, checking->form, buffer);
    bool ok = buffer && bf_outputs_write(&outputs, checking->error);
    bf_outputs_release(&outputs);
    return ok;
}

static void say_summary(const struct checking *checking)
{
    enum { LONGEST = 256 };
    bf_buffer line;
    bf_buffer_init(&line, LONGEST);
    bf_verdict_summary(&checking->verdicts, &line);
    bf_text said = bf_buffer_text(&line);
    bf_say("%.*s", BF_SHOW(said));
    bf_buffer_release(&line);
}

/* What differs is written before it is an error: it is what was asked for. */
static bool check_strict(const struct checking *checking)
{
    size_t wrong = bf_verdicts_count(&checking->verdicts, BF_FINDING_DIFFERS);
    return wrong == 0 || !checking->session->strict ||
           bf_fail(checking->error, BF_DATA,
                   "%zu figure%s from the record, and --strict allows none",
                   wrong, wrong == 1 ? " differs" : "s differ");
}

static bool run(bf_session *session, const bf_arguments *arguments,
                bf_error *error)
{
    if (arguments->word_count == 0)
        return bf_fail(error, BF_USAGE,
                       "check needs figures: an article, a folder, a "
                       "manifest.json, a table of figures or -");
    struct checking checking = {.session = session, .error = error};
    bf_ingested_init(&checking.input);
    bf_ingested_init(&checking.official);
    bool ok = choose_form(&checking, arguments) &&
              read_and_judge(&checking, arguments) && write_verdicts(&checking);
    if (ok && !session->quiet)
        say_summary(&checking);
    ok = ok && check_strict(&checking);
    bf_ingested_release(&checking.official);
    bf_ingested_release(&checking.input);
    return ok;
}

const bf_command bf_command_check = {
    .name = "check",
    .operands = "INPUT... [options]",
    .summary = "each quoted figure against the official record",
    .details =
        "Holds every figure against the official count of the same people, "
        "place and time, and says whether the words match it, are near it "
        "(within what later releases change), differ from it, or cannot be "
        "checked, and why. Where they differ and another month, year, agency, "
        "measure, place or release has that very number, it is named.\n"
        "INPUT is what `borderfig ingest` takes, or figures that it wrote.\n"
        "With --strict a figure that differs is an error, after the verdicts "
        "are written.",
    .options = options,
    .run = run};
