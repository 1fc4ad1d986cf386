#include "cli/command.h"
#include "cli/help.h"
#include "cli/message.h"

#include "data/base/file.h"
#include "data/base/nearest.h"
#include "data/version.h"

#include <fcntl.h>
#include <signal.h>
#include <string.h>
#include <unistd.h>

#define COUNT_OF(array) (sizeof(array) / sizeof((array)[0]))

enum { HELP_SIZE = 64 * 1024 };

static const bf_command *const commands[] = {
    &bf_command_ingest, &bf_command_chart, &bf_command_report,
    &bf_command_check,  &bf_command_embed, &bf_command_list};

static const bf_option own_options[] = {
    {'h', "help", NULL, "print this help and stop"},
    {'V', "version", NULL, "print the version and stop"},
    {'\0', NULL, NULL, NULL}};

static const bf_command *find_command(const char *name)
{
    for (size_t i = 0; i < COUNT_OF(commands); i++) {
        if (strcmp(commands[i]->name, name) == 0)
            return commands[i];
    }
    return NULL;
}

static bool fail_unknown(const char *name, bf_error *error)
{
    const char *names[COUNT_OF(commands) + 1] = {0};
    for (size_t i = 0; i < COUNT_OF(commands); i++)
        names[i] = commands[i]->name;
    bf_quoted_text quoted = bf_text_quoted(bf_text_from(name));
    const char *nearest = bf_nearest(bf_text_from(name), names);
    if (nearest)
        return bf_fail(error, BF_USAGE, "unknown command %s; did you mean %s?",
                       quoted.bytes, nearest);
    return bf_fail(error, BF_USAGE,
                   "unknown command %s; borderfig --help lists them",
                   quoted.bytes);
}

static void add_paragraphs(bf_buffer *help, bf_text details)
{
    while (details.length) {
        bf_text paragraph = bf_text_cut(details, '\n', &details);
        bf_buffer_byte(help, '\n');
        bf_help_wrap(help, paragraph, 0);
    }
}

static void add_command_help(bf_buffer *help, const bf_command *command)
{
    bf_buffer_format(help, "usage: borderfig %s %s\n", command->name,
                     command->operands);
    add_paragraphs(help, bf_text_from(command->details));
    bf_buffer_byte(help, '\n');
    bf_help_options(command->options, help);
}

static void add_own_help(bf_buffer *help)
{
    enum { INDENT = 12 };
    bf_buffer_puts(help,
                   "usage: borderfig COMMAND ...\n\n"
                   "Figures about the US-Mexico border: reads them out of "
                   "articles and official\ntables, and draws charts from "
                   "them.\n\n");
    for (size_t i = 0; i < COUNT_OF(commands); i++)
        bf_help_entry(help, bf_text_from(commands[i]->name),
                      bf_text_from(commands[i]->summary), INDENT);
    bf_buffer_byte(help, '\n');
    bf_help_options(own_options, help);
    bf_buffer_puts(help,
                   "\n`borderfig COMMAND --help` says more of a command.\n");
}

/* Prints the help of a command, or of the program for NULL. */
static bool print_help(const bf_command *command, bf_error *error)
{
    bf_buffer help;
    bf_buffer_init(&help, HELP_SIZE);
    if (command)
        add_command_help(&help, command);
    else
        add_own_help(&help);
    bool ok = bf_buffer_ok(&help, error) &&
              bf_file_write("-", bf_buffer_text(&help), error);
    bf_buffer_release(&help);
    return ok;
}

static bool run_command(const bf_command *command, const char *const *words,
                        bf_session *session, bf_error *error)
{
    bf_arguments arguments;
    if (!bf_options_parse(words, command->options, &session->arena, &arguments,
                          error))
        return false;
    if (bf_arguments_has_name(&arguments, "help"))
        return print_help(command, error);
    session->quiet = bf_arguments_has_name(&arguments, "quiet");
    return command->run(session, &arguments, error);
}

static bool run_by_name(const char *const *words, bf_error *error)
{
    const bf_command *command = find_command(words[0]);
    if (!command)
        return fail_unknown(words[0], error);
    bf_session session;
    bool ok = bf_session_start(&session, error) &&
              run_command(command, words + 1, &session, error);
    bf_session_end(&session);
    return ok;
}

/* "help", and the options that stand before any command. */
static bool run_own(const char *const *words, bf_error *error)
{
    if (strcmp(words[0], "help") == 0 && words[1]) {
        const bf_command *command = find_command(words[1]);
        return command ? print_help(command, error)
                       : fail_unknown(words[1], error);
    }
    if (strcmp(words[0], "help") == 0 || strcmp(words[0], "--help") == 0 ||
        strcmp(words[0], "-h") == 0)
        return print_help(NULL, error);
    if (strcmp(words[0], "--version") == 0 || strcmp(words[0], "-V") == 0)
        return bf_file_write("-", BF_TEXT("borderfig " BF_VERSION "\n"), error);
    if (words[0][0] == '-')
        return bf_fail(error, BF_USAGE,
                       "%s: a command comes first; borderfig --help lists "
                       "them",
                       bf_text_quoted(bf_text_from(words[0])).bytes);
    return run_by_name(words, error);
}

/*
 * A standard stream that was closed would lend its number to the next file
 * opened.  Opened the wrong way round, using it still fails.
 */
static void hold_standard_streams(void)
{
    for (int stream = STDIN_FILENO; stream <= STDERR_FILENO; stream++) {
        if (fcntl(stream, F_GETFD) == -1)
            (void)open("/dev/null",
                       stream == STDIN_FILENO ? O_WRONLY : O_RDONLY);
    }
}

/* A closed pipe and a file that may not grow are errors, not the end. */
static void ignore_write_signals(void)
{
    (void)signal(SIGPIPE, SIG_IGN);
    (void)signal(SIGXFSZ, SIG_IGN);
}

int main(int argc, char **argv)
{
    bf_error error = BF_ERROR_NONE;
    hold_standard_streams();
    ignore_write_signals();
    if (argc < 2)
        bf_fail(&error, BF_USAGE,
                "a command is missing; borderfig --help lists them");
    else
        run_own((const char *const *)argv + 1, &error);
    if (error.status != BF_OK)
        bf_say("%s", error.message);
    return (int)error.status;
}
