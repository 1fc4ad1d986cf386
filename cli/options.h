/*
 * options.h - the command line by a table: one row names an option, its
 * argument and its help, and both reading and --help are made from it.
 */
#ifndef BF_CLI_OPTIONS_H
#define BF_CLI_OPTIONS_H

#include "data/base/buffer.h"

/* A table of options ends with a row without a name. */
typedef struct bf_option {
    char letter;          /* 'o' for -o; '\0': none */
    const char *name;     /* "output" for --output */
    const char *argument; /* "FILE"; NULL: it takes none */
    const char *help;
} bf_option;

/* One option as given, "" for the value of one without an argument. */
typedef struct bf_given {
    const bf_option *option;
    const char *value;
    const char *where; /* "chart.json:3:5: \"from\""; NULL: the line itself */
} bf_given;

/* Lists in the arena; the texts are the command line's own. */
typedef struct bf_arguments {
    const char **words; /* what is not an option */
    size_t word_count;
    bf_given *given; /* in the order given */
    size_t given_count;
} bf_arguments;

/*
 * Reads NULL-ended words: -o X, -oX, --output X, --output=X, letters without
 * arguments together, and "--" ends the options.  BF_USAGE names the nearest
 * right option.
 */
bool bf_options_parse(const char *const *words, const bf_option *options,
                      bf_arena *arena, bf_arguments *arguments,
                      bf_error *error);

/* What was given last for an option, NULL when it was not given. */
const bf_given *bf_arguments_given(const bf_arguments *arguments,
                                   const bf_option *option);
/* The value given last, NULL when it was not given. */
const char *bf_arguments_value(const bf_arguments *arguments,
                               const bf_option *option);
bool bf_arguments_has(const bf_arguments *arguments, const bf_option *option);
/* The same by the option's name, for those that every command has. */
bool bf_arguments_has_name(const bf_arguments *arguments, const char *name);

/*
 * Says again what went wrong with something given, and where that was: BF_SPEC
 * with `where` before the message, or the same failure for NULL.
 */
bool bf_fail_given(const char *where, const bf_error *wrong, bf_error *error);

#endif
