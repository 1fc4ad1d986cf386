#include "cli/session.h"

#include "cli/message.h"
#include "cli/value.h"

#include "data/monthly.h"
#include "data/observation_table.h"

#include <limits.h>
#include <string.h>
#include <unistd.h>

enum { ARENA_SIZE = 512 * 1024 * 1024, LEXICON_SIZE = 1024 * 1024 };

bool bf_session_start(bf_session *session, bf_error *error)
{
    *session = (bf_session){.as_of = BF_NO_DAY};
    bf_arena_init(&session->arena, ARENA_SIZE);
    bf_lexicon names = {0};
    return bf_lexicon_parse(bf_lexicon_english_names(), "lexicon",
                            &session->arena, &names, error) &&
           bf_vocabulary_from_lexicon(&names, &session->arena,
                                      &session->vocabulary, error);
}

void bf_session_end(bf_session *session)
{
    bf_arena_release(&session->arena);
}

/* Adds a lexicon to the words of the program. */
static bool take_lexicon(bf_session *session, const char *path, bf_error *error)
{
    bf_lexicon *lexicon = &session->lexicon;
    bf_text text = bf_file_read(path, LEXICON_SIZE, &session->arena, error);
    if (!text.bytes || (lexicon->count == 0 &&
                        !bf_lexicon_parse(bf_lexicon_english(), "lexicon",
                                          &session->arena, lexicon, error)))
        return false;
    return bf_lexicon_add(lexicon, &session->vocabulary, text, path,
                          &session->arena, error);
}

bf_ingest_options bf_session_options(const bf_session *session)
{
    const bf_lexicon *lexicon = &session->lexicon;
    return (bf_ingest_options){.lexicon = lexicon->count ? lexicon : NULL,
                               .vocabulary = &session->vocabulary,
                               .map = session->map,
                               .published = BF_NO_DAY,
                               .as_of = session->as_of,
                               .strict = session->strict};
}

const char *bf_session_share(bf_session *session, const char *name,
                             bf_error *error)
{
    static const char *const places[] = {"share/", "../share/borderfig/"};
    char program[PATH_MAX];
    ssize_t length = readlink("/proc/self/exe", program, sizeof program - 1);
    if (length <= 0) {
        bf_fail(error, BF_INTERNAL, "/proc/self/exe cannot be read");
        return NULL;
    }
    program[length] = '\0';
    bf_text folder = bf_text_copy(bf_path_folder(bf_text_from(program)),
                                  &session->arena, error);
    for (size_t i = 0; i < 2 && folder.bytes; i++) {
        bf_text path = bf_text_join(&session->arena, error, folder.bytes,
                                    places[i], name, NULL);
        if (path.bytes && access(path.bytes, R_OK) == 0)
            return path.bytes;
    }
    bf_fail(error, BF_NO_INPUT,
            "%s is missing from share/ beside the program and from "
            "../share/borderfig/; was it installed whole?",
            name);
    return NULL;
}

bf_fonts *bf_session_fonts(bf_session *session, bf_error *error)
{
    const char *folder = bf_session_share(session, "fonts", error);
    return folder ? bf_fonts_new(folder, error) : NULL;
}

bool bf_session_events(bf_session *session, bf_events *events, bf_error *error)
{
    const char *path = bf_session_share(session, "data/events.csv", error);
    *events = (bf_events){0};
    return path && bf_events_read(path, &session->arena, events, error);
}

static bool take_one(bf_session *session, const bf_arguments *arguments,
                     const bf_given *given, bf_error *error)
{
    bf_text name = bf_text_from(given->option->name);
    if (bf_text_equal(name, BF_TEXT("strict")))
        session->strict = true;
    if (bf_text_equal(name, BF_TEXT("as-of")))
        return bf_value_day(arguments, given->option, &session->as_of, error);
    if (bf_text_equal(name, BF_TEXT("map")))
        session->map = bf_mapping_read(given->value, &session->vocabulary,
                                       &session->arena, error);
    return error->status == BF_OK;
}

bool bf_session_take(bf_session *session, const bf_arguments *arguments,
                     bf_error *error)
{
    /* Lexicons first: a map may speak of their words. */
    for (size_t i = 0; i < arguments->given_count; i++) {
        const bf_given *given = &arguments->given[i];
        if (strcmp(given->option->name, "lexicon") == 0 &&
            !take_lexicon(session, given->value, error))
            return false;
    }
    for (size_t i = 0; i < arguments->given_count; i++) {
        if (!take_one(session, arguments, &arguments->given[i], error))
            return false;
    }
    return true;
}

/* Leaves out what was released later than the day asked for. */
static void keep_known(const bf_session *session, bf_observations *observations)
{
    size_t later = bf_observations_drop_later(observations, session->as_of);
    bf_buffer day;
    if (!later || session->quiet)
        return;
    bf_buffer_init(&day, 16);
    bf_day_format(session->as_of, &day);
    bf_text shown = bf_buffer_text(&day);
    bf_say("%zu observations of releases after %.*s are left out", later,
           BF_SHOW(shown));
    bf_buffer_release(&day);
}

static void add_number(bf_buffer *line, size_t count, const char *what)
{
    bf_buffer_grouped(line, (int64_t)count);
    bf_buffer_format(line, " %s", what);
}

/* "1 table of 9 rows (6 accepted, 2 skipped: 2 totals, 1 rejected)". */
static void add_tables(bf_buffer *line, const bf_ingest_account *account)
{
    const char *separator = ": ";
    bf_say_count(line, account->tables, "table");
    bf_buffer_puts(line, " of ");
    bf_say_count(line, account->rows, "row");
    bf_buffer_puts(line, " (");
    add_number(line, account->accepted, "accepted, ");
    add_number(line, account->skipped, "skipped");
    for (int i = 0; i < BF_SKIP_COUNT; i++) {
        if (!account->skips[i])
            continue;
        bf_buffer_puts(line, separator);
        add_number(line, account->skips[i], bf_skip_name((bf_skip)i));
        separator = " and ";
    }
    bf_buffer_puts(line, ", ");
    add_number(line, account->rejected, "rejected)");
}

static void add_articles(bf_buffer *line, const bf_ingest_account *account)
{
    bf_say_count(line, account->articles, "article");
    if (account->lines == 0)
        return;
    bf_buffer_puts(line, " (of ");
    bf_say_count(line, account->lines, "JSON line");
    bf_buffer_format(line, " %zu skipped, %zu rejected)",
                     account->lines_skipped, account->lines_rejected);
}

/* "5 articles, 1 table of 9 rows (...): 20 figures, 9 observations". */
static void say_account(const bf_ingested *ingested)
{
    enum { LONGEST = 512 };
    const bf_ingest_account *account = &ingested->account;
    bf_buffer line;
    bf_buffer_init(&line, LONGEST);
    const bool articles = account->articles || account->lines;
    const size_t figures = ingested->figures.count + account->figures_taken;
    if (articles)
        add_articles(&line, account);
    if (articles && account->tables)
        bf_buffer_puts(&line, ", ");
    if (account->tables)
        add_tables(&line, account);
    bf_buffer_puts(&line, ": ");
    if (articles || figures)
        bf_say_count(&line, figures, "figure");
    if (account->tables && (articles || figures))
        bf_buffer_puts(&line, ", ");
    if (account->tables)
        bf_say_count(&line, ingested->observations.count, "observation");
    bf_text said = bf_buffer_text(&line);
    if (articles || account->tables)
        bf_say("%.*s", BF_SHOW(said));
    bf_buffer_release(&line);
}

bool bf_session_read(bf_session *session, const char *const *paths,
                     const bf_ingest_options *options, bf_ingested *ingested,
                     bf_error *error)
{
    for (; *paths; paths++) {
        if (!bf_ingest(*paths, options, ingested, error))
            break;
    }
    if (!session->quiet)
        bf_say_notes(&ingested->notes);
    if (error->status == BF_OK && !session->quiet)
        say_account(ingested);
    keep_known(session, &ingested->observations);
    return error->status == BF_OK;
}

bool bf_session_official(bf_session *session, const char *const *paths,
                         const bf_sieve *wanted, bf_ingested *official,
                         bf_error *error)
{
    const bf_ingest_options options = bf_session_options(session);
    if (!*paths) {
        const char *record =
            bf_session_share(session, "data/official.csv", error);
        bf_observations *observations = &official->observations;
        if (!record ||
            !(wanted ? bf_sieve_read(wanted, record, observations, error)
                     : bf_observations_read_csv(record, observations, error)))
            return false;
        keep_known(session, observations);
        return true;
    }
    if (!bf_session_read(session, paths, &options, official, error))
        return false;
    if (official->observations.count == 0)
        return bf_fail(error, BF_DATA, "%s: holds no official observations",
                       *paths);
    return true;
}

bool bf_session_months(const bf_session *session, const bf_figures *figures,
                       const bf_observations *official, bf_observations *months,
                       bf_error *error)
{
    size_t left_out = 0;
    if (!bf_monthly_add(figures, official, months, &left_out, error))
        return false;
    if (left_out && !session->quiet)
        bf_say("%zu of the figures stand%s for no month: shares, changes "
               "without a base, figures without a period",
               left_out, left_out == 1 ? "s" : "");
    return true;
}

const char *const *bf_session_values(bf_session *session,
                                     const bf_arguments *arguments,
                                     const bf_option *option, bf_error *error)
{
    const char **values = bf_arena_take(
        &session->arena, (arguments->given_count + 1) * sizeof *values, error);
    size_t count = 0;
    for (size_t i = 0; values && i < arguments->given_count; i++) {
        if (arguments->given[i].option == option)
            values[count++] = arguments->given[i].value;
    }
    return values;
}
