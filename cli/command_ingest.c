#include "cli/command.h"
#include "cli/data_form.h"
#include "cli/output.h"
#include "cli/value.h"

#include "data/figure_table.h"
#include "data/observation_table.h"

enum {
    PUBLISHED,
    INPUT_FORMAT,
    FIGURES,
    OBSERVATIONS,
    EXPLAIN,
    SKIPPED,
    FORMAT,
    OUTPUT
};

static const bf_option options[] = {
    [PUBLISHED] = {'\0', "published", "DATE",
                   "the day of an article that has none of its own"},
    [INPUT_FORMAT] = {'\0', "input-format", "article|table|jsonl",
                      "of standard input and of names that do not tell "
                      "(default: article)"},
    [FIGURES] = {'\0', "figures", NULL, "write the figures of the articles"},
    [OBSERVATIONS] = {'\0', "observations", NULL,
                      "write monthly observations, from tables and figures"},
    [EXPLAIN] = {'\0', "explain", NULL,
                 "say instead of each figure why it was read so"},
    [SKIPPED] = {'\0', "skipped", NULL,
                 "name instead the numbers that are no figures"},
    [FORMAT] = {'f', "format", "csv|json|jsonl",
                "default: as the output's name ends, else csv"},
    [OUTPUT] = {'o', "output", "FILE",
                "where to write (default: standard output)"},
    BF_READING_OPTIONS,
    BF_COMMON_OPTIONS};

static void write_observations(const bf_observations *observations,
                               bf_record_form form, bf_buffer *buffer)
{
    switch (form) {
    case BF_RECORD_CSV:
        bf_observations_write_csv(observations, buffer);
        break;
    case BF_RECORD_JSON:
        bf_observations_write_json(observations, buffer);
        break;
    case BF_RECORD_JSON_LINES:
        bf_observations_write_json_lines(observations, buffer);
        break;
    }
}

/* Figures or observations?  What was asked for, else what there is. */
static bool choose_kind(const bf_arguments *arguments,
                        const bf_ingested *ingested, bool *figures,
                        bf_error *error)
{
    bool want_figures = bf_arguments_has(arguments, &options[FIGURES]);
    bool want_months = bf_arguments_has(arguments, &options[OBSERVATIONS]);
    size_t found = ingested->figures.count + ingested->account.figures_taken;
    size_t months = ingested->observations.count;
    if (!want_figures && !want_months && found && months)
        return bf_fail(error, BF_USAGE,
                       "%zu figures and %zu observations were read, and one "
                       "output holds one kind: say --figures or "
                       "--observations",
                       found, months);
    *figures = want_figures ||
               (!want_months && (found || ingested->account.tables == 0));
    return true;
}

/* Adds the months of the figures; a change needs the official record. */
static bool add_months(bf_session *session, bf_ingested *ingested,
                       bf_error *error)
{
    static const char *const none[] = {NULL};
    bf_sieve wanted = {0};
    bf_ingested official;
    bf_ingested_init(&official);
    bool ok =
        bf_sieve_add_bases(&wanted, &ingested->figures, &session->arena,
                           error) &&
        bf_session_official(session, none, &wanted, &official, error) &&
        bf_session_months(session, &ingested->figures, &official.observations,
                          &ingested->observations, error);
    bf_ingested_release(&official);
    return ok;
}

/* The output under way: figures are written as they are read. */
struct writing {
    bf_outputs outputs; /* one */
    bf_figure_stream figures;
    bool words; /* what is written in place of data; figures are passed over */
};

static bool take_figures(void *context, const bf_figures *figures,
                         bf_error *error)
{
    struct writing *writing = context;
    if (writing->words)
        return true;
    bf_figures_stream(&writing->figures, figures);
    return bf_outputs_relieve(&writing->outputs, error);
}

static bool write_data(bf_session *session, const bf_arguments *arguments,
                       bf_ingested *ingested, struct writing *writing,
                       bf_error *error)
{
    bf_figure_stream *stream = &writing->figures;
    bool figures = false;
    if (!choose_kind(arguments, ingested, &figures, error))
        return false;
    if (figures) {
        bf_figures_stream(stream, &ingested->figures);
        bf_figures_end(stream);
        return true;
    }
    if (ingested->figures.count && !add_months(session, ingested, error))
        return false;
    bf_observations_sort(&ingested->observations);
    write_observations(&ingested->observations, stream->form, stream->buffer);
    return true;
}

static bool read_options(const bf_arguments *arguments,
                         bf_ingest_options *reading, bf_error *error)
{
    size_t kind = BF_INPUT_ARTICLE;
    if (!bf_value_choice(arguments, &options[INPUT_FORMAT],
                         bf_input_kind_names(), &kind, error))
        return false;
    reading->kind = (bf_input_kind)kind;
    reading->kind_is_chosen =
        bf_arguments_has(arguments, &options[INPUT_FORMAT]);
    reading->explain = bf_arguments_has(arguments, &options[EXPLAIN]);
    reading->explain_skipped = bf_arguments_has(arguments, &options[SKIPPED]);
    return bf_value_day(arguments, &options[PUBLISHED], &reading->published,
                        error);
}

/* What is written in place of data. */
static bool write_words(const bf_ingested *ingested, bf_buffer *buffer,
                        bf_error *error)
{
    bf_buffer_add(buffer, bf_buffer_text(&ingested->explained));
    bf_buffer_add(buffer, bf_buffer_text(&ingested->skipped));
    return bf_buffer_ok(&ingested->explained, error) &&
           bf_buffer_ok(&ingested->skipped, error);
}

/* Rejected rows of tables have failed already. */
static bool check_strict(const bf_session *session,
                         const bf_ingest_account *account, bf_error *error)
{
    size_t rejected = account->lines_rejected;
    return rejected == 0 || !session->strict ||
           bf_fail(error, BF_DATA,
                   "%zu line%s rejected, and --strict allows none", rejected,
                   rejected == 1 ? " was" : "s were");
}

static bool read_and_write(bf_session *session, const bf_arguments *arguments,
                           bf_ingested *ingested, struct writing *writing,
                           bf_error *error)
{
    bf_ingest_options reading = bf_session_options(session);
    const char *given = bf_arguments_value(arguments, &options[OUTPUT]);
    const char *path = given ? given : "-";
    bf_figure_stream *figures = &writing->figures;
    figures->buffer = bf_outputs_add(&writing->outputs, path, error);
    if (!figures->buffer ||
        !bf_data_form_choose(arguments, &options[FORMAT], path, &figures->form,
                             error) ||
        !read_options(arguments, &reading, error))
        return false;
    writing->words = reading.explain || reading.explain_skipped;
    /* Months are worked out of all figures together. */
    if (!bf_arguments_has(arguments, &options[OBSERVATIONS])) {
        reading.take = take_figures;
        reading.taker = writing;
    }
    return bf_session_read(session, arguments->words, &reading, ingested,
                           error) &&
           check_strict(session, &ingested->account, error) &&
           (writing->words
                ? write_words(ingested, figures->buffer, error)
                : write_data(session, arguments, ingested, writing, error)) &&
           bf_outputs_write(&writing->outputs, error);
}

static bool run(bf_session *session, const bf_arguments *arguments,
                bf_error *error)
{
    if (arguments->word_count == 0)
        return bf_fail(error, BF_USAGE,
                       "ingest needs an input: an article, a table, a folder, "
                       "a manifest.json or -");
    if (bf_arguments_has(arguments, &options[FIGURES]) &&
        bf_arguments_has(arguments, &options[OBSERVATIONS]))
        return bf_fail(error, BF_USAGE,
                       "--figures and --observations exclude each other");
    bf_ingested ingested;
    struct writing writing = {.words = false};
    bf_ingested_init(&ingested);
    bf_outputs_init(&writing.outputs);
    bool ok = bf_session_take(session, arguments, error) &&
              read_and_write(session, arguments, &ingested, &writing, error);
    bf_outputs_release(&writing.outputs);
    bf_ingested_release(&ingested);
    return ok;
}

const bf_command bf_command_ingest = {
    .name = "ingest",
    .operands = "INPUT... [options]",
    .summary = "figures or observations as CSV, JSON or JSON lines",
    .details =
        "Reads articles into figures, and official tables into monthly "
        "observations, and writes them as data.\n"
        "INPUT is an article (.txt .html), articles as JSON lines (.jsonl), a "
        "table (.csv .xlsx), a manifest.json that names articles and their "
        "dates, a folder of these, or - for standard input.",
    .options = options,
    .run = run};
