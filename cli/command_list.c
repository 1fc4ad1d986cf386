#include "cli/chart_choice.h"
#include "cli/command.h"
#include "cli/help.h"
#include "cli/message.h"
#include "cli/revision_list.h"

#include "data/base/nearest.h"
#include "data/catalogue.h"

#include <string.h>

enum { LIST_SIZE = 16 * 1024 * 1024 };

enum { DATA };
static const bf_option options[] = {
    [DATA] = {'d', "data", "FILE",
              "series, revisions: of these official data instead of what comes "
              "with the program; may be repeated"},
    BF_READING_OPTIONS,
    BF_COMMON_OPTIONS};

/* Appends one thing that can be listed. */
typedef bool list_function(bf_session *session, const bf_arguments *arguments,
                           bf_buffer *buffer, bf_error *error);

static void list_names(const bf_names *names, size_t indent, bf_buffer *buffer)
{
    for (size_t i = 0; i < names->count; i++) {
        const bf_name *name = &names->items[i];
        bf_help_entry(buffer, name->slug,
                      name->note.length ? name->note : name->label, indent);
    }
}

static bool list_measures(bf_session *session, const bf_arguments *arguments,
                          bf_buffer *buffer, bf_error *error)
{
    enum { INDENT = 18 };
    (void)arguments;
    (void)error;
    list_names(&session->vocabulary.measures, INDENT, buffer);
    return true;
}

static bool list_places(bf_session *session, const bf_arguments *arguments,
                        bf_buffer *buffer, bf_error *error)
{
    enum { INDENT = 24 };
    (void)arguments;
    (void)error;
    list_names(&session->vocabulary.places, INDENT, buffer);
    return true;
}

static bool list_charts(bf_session *session, const bf_arguments *arguments,
                        bf_buffer *buffer, bf_error *error)
{
    enum { INDENT = 14 };
    (void)session;
    (void)arguments;
    (void)error;
    for (const bf_chart_choice *kind = bf_chart_choices(); kind->name; kind++)
        bf_help_entry(buffer, bf_text_from(kind->name),
                      bf_text_from(kind->summary), INDENT);
    return true;
}

static bool list_events(bf_session *session, const bf_arguments *arguments,
                        bf_buffer *buffer, bf_error *error)
{
    enum { INDENT = 24 };
    (void)arguments;
    bf_events events;
    if (!bf_session_events(session, &events, error))
        return false;
    for (size_t i = 0; i < events.count; i++) {
        const bf_event *event = &events.items[i];
        bf_buffer words;
        bf_buffer_init(&words, LIST_SIZE);
        bf_day_format(event->from, &words);
        if (bf_day_is(event->to)) {
            bf_buffer_puts(&words, " to ");
            bf_day_format(event->to, &words);
        }
        bf_buffer_puts(&words, ": ");
        bf_buffer_add(&words, event->label);
        bf_buffer_format(&words, " (%.*s)", BF_SHOW(event->source));
        bf_help_entry(buffer, event->slug, bf_buffer_text(&words), INDENT);
        bf_buffer_release(&words);
    }
    return true;
}

static void add_listing(const bf_listing *listing, size_t width,
                        bf_buffer *name, bf_buffer *buffer)
{
    bf_buffer_clear(name);
    bf_selector_format(&listing->of, name);
    bf_buffer_plain(buffer, bf_buffer_text(name));
    bf_help_pad(buffer, bf_text_columns(bf_buffer_text(name)), width);
    bf_buffer_puts(buffer, "  ");
    if (listing->yearly) {
        bf_buffer_format(buffer, "FY %d FY %d",
                         bf_month_fiscal_year(listing->first),
                         bf_month_fiscal_year(listing->last));
    } else {
        bf_month_format(listing->first, buffer);
        bf_buffer_byte(buffer, ' ');
        bf_month_format(listing->last, buffer);
    }
    if (listing->unit != BF_UNIT_PERSONS)
        bf_buffer_format(buffer, "  %s", bf_unit_name(listing->unit));
    bf_buffer_byte(buffer, '\n');
}

/* Columns that the widest selector takes. */
static size_t widest(const bf_catalogue *catalogue, bf_buffer *name)
{
    size_t width = 0;
    for (size_t i = 0; i < catalogue->count; i++) {
        bf_buffer_clear(name);
        bf_selector_format(&catalogue->items[i].of, name);
        size_t columns = bf_text_columns(bf_buffer_text(name));
        if (columns > width)
            width = columns;
    }
    return width;
}

static bool read_official(bf_session *session, const bf_arguments *arguments,
                          bf_ingested *official, bf_error *error)
{
    const char *const *paths =
        bf_session_values(session, arguments, &options[DATA], error);
    return paths && bf_session_official(session, paths, NULL, official, error);
}

static bool list_series(bf_session *session, const bf_arguments *arguments,
                        bf_buffer *buffer, bf_error *error)
{
    bf_catalogue catalogue = {0};
    bf_ingested official;
    bf_ingested_init(&official);
    bool ok = read_official(session, arguments, &official, error) &&
              bf_catalogue_add(&official.observations, &session->arena,
                               &catalogue, error);
    bf_buffer name;
    bf_buffer_init(&name, LIST_SIZE);
    size_t width = widest(&catalogue, &name);
    for (size_t i = 0; ok && i < catalogue.count; i++)
        add_listing(&catalogue.items[i], width, &name, buffer);
    bf_buffer_release(&name);
    bf_ingested_release(&official);
    return ok;
}

static bool read_revisions(bf_session *session, const bf_arguments *arguments,
                           const bf_observations *observations,
                           bf_revisions *revisions, bf_error *error)
{
    bf_selector selector;
    if (arguments->word_count == 1)
        return bf_revisions_add(observations, NULL, &session->arena, revisions,
                                error);
    for (size_t i = 1; i < arguments->word_count; i++) {
        if (!bf_selector_parse(bf_text_from(arguments->words[i]),
                               &session->vocabulary, &selector, error) ||
            !bf_revisions_add(observations, &selector, &session->arena,
                              revisions, error))
            return false;
    }
    return true;
}

static bool list_revisions(bf_session *session, const bf_arguments *arguments,
                           bf_buffer *buffer, bf_error *error)
{
    bf_revisions revisions = {0};
    bf_ingested official;
    bf_ingested_init(&official);
    bool ok = read_official(session, arguments, &official, error) &&
              read_revisions(session, arguments, &official.observations,
                             &revisions, error);
    if (ok)
        bf_revision_list(&revisions, buffer);
    if (ok && !session->quiet)
        bf_say("%zu of %zu months that a later release says again are revised",
               revisions.count, revisions.repeated);
    bf_ingested_release(&official);
    return ok;
}

static const struct {
    const char *name;
    list_function *list;
} lists[] = {{"measures", list_measures}, {"places", list_places},
             {"series", list_series},     {"revisions", list_revisions},
             {"charts", list_charts},     {"events", list_events}};

enum { LISTS = sizeof lists / sizeof lists[0] };

static list_function *find_list(const char *name, bf_error *error)
{
    const char *names[LISTS + 1] = {0};
    for (size_t i = 0; i < LISTS; i++) {
        names[i] = lists[i].name;
        if (strcmp(lists[i].name, name) == 0)
            return lists[i].list;
    }
    const char *nearest = bf_nearest(bf_text_from(name), names);
    bf_quoted_text quoted = bf_text_quoted(bf_text_from(name));
    if (nearest)
        bf_fail(error, BF_USAGE, "unknown list %s; did you mean %s?",
                quoted.bytes, nearest);
    else
        bf_fail(error, BF_USAGE,
                "unknown list %s: measures, places, series, revisions, charts "
                "or events",
                quoted.bytes);
    return NULL;
}

static bool run(bf_session *session, const bf_arguments *arguments,
                bf_error *error)
{
    if (arguments->word_count == 0)
        return bf_fail(error, BF_USAGE,
                       "list needs one of measures, places, series, "
                       "revisions, charts and events");
    list_function *list = find_list(arguments->words[0], error);
    if (!list || !bf_session_take(session, arguments, error))
        return false;
    if (arguments->word_count > 1 && list != list_revisions)
        return bf_fail(error, BF_USAGE, "list %s takes no SERIES",
                       arguments->words[0]);
    bf_buffer buffer;
    bf_buffer_init(&buffer, LIST_SIZE);
    bool ok = list(session, arguments, &buffer, error) &&
              bf_buffer_ok(&buffer, error) &&
              bf_file_write("-", bf_buffer_text(&buffer), error);
    bf_buffer_release(&buffer);
    return ok;
}

const bf_command bf_command_list = {
    .name = "list",
    .operands = "measures|places|series|revisions|charts|events [SERIES...]",
    .summary = "what can be counted, selected and drawn",
    .details = "Prints the measures, the places, the official series, the "
               "kinds of charts or the policy events, one a line.\n"
               "Revisions, of the SERIES behind or all, are what later "
               "releases say otherwise than earlier ones.",
    .options = options,
    .run = run};
