/*
 * command.h - the commands: one file each, one row in main.c's table.
 */
#ifndef BF_CLI_COMMAND_H
#define BF_CLI_COMMAND_H

#include "cli/session.h"

typedef struct bf_command {
    const char *name;
    const char *operands;     /* "KIND [SERIES...]" */
    const char *summary;      /* one line of `borderfig --help` */
    const char *details;      /* paragraphs of its own --help, "\n" between */
    const bf_option *options; /* ended by BF_COMMON_OPTIONS */
    bool (*run)(bf_session *session, const bf_arguments *arguments,
                bf_error *error);
} bf_command;

/* The end of every table of options. */
#define BF_COMMON_OPTIONS                                \
    {'\0', "quiet", NULL, "say nothing but errors"},     \
        {'h', "help", NULL, "print this help and stop"}, \
    {                                                    \
        '\0', NULL, NULL, NULL                           \
    }

/* Before them, of commands that read tables; bf_session_take takes them. */
#define BF_READING_OPTIONS                                                    \
    {'\0', "lexicon", "FILE",                                                 \
     "words of your own beside the program's; may be repeated"},              \
        {'m', "map", "FILE",                                                  \
         "JSON that says which columns of tables of your own are what"},      \
        {'\0', "as-of", "DATE",                                               \
         "what was known on that day: later releases are left out; also the " \
         "day of a table that has none of its own"},                          \
    {                                                                         \
        '\0', "strict", NULL, "a row of a table that is rejected is an error" \
    }

extern const bf_command bf_command_ingest;
extern const bf_command bf_command_chart;
extern const bf_command bf_command_report;
extern const bf_command bf_command_check;
extern const bf_command bf_command_embed;
extern const bf_command bf_command_list;

#endif
