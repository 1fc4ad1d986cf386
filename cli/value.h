/*
 * value.h - the values of options: days, months, lengths, numbers.
 *
 * Each takes an option's value and fails with BF_USAGE, naming the option.
 */
#ifndef BF_CLI_VALUE_H
#define BF_CLI_VALUE_H

#include "cli/options.h"

#include "data/month.h"

/* Without the option the result stays as it is. */
bool bf_value_day(const bf_arguments *arguments, const bf_option *option,
                  bf_day *day, bf_error *error);
bool bf_value_month(const bf_arguments *arguments, const bf_option *option,
                    bf_month *month, bf_error *error);
/* The same twice; the first month may not be later than the last one. */
bool bf_value_window(const bf_arguments *arguments, const bf_option *from,
                     const bf_option *to, bf_month *first, bf_month *last,
                     bf_error *error);
/* "160", "160mm", "16cm", "6.3in", "453.5pt"; a bare number is millimetres. */
bool bf_value_length(const bf_arguments *arguments, const bf_option *option,
                     double *millimetres, bf_error *error);
/* A number greater than 0. */
bool bf_value_number(const bf_arguments *arguments, const bf_option *option,
                     double *number, bf_error *error);
void bf_value_text(const bf_arguments *arguments, const bf_option *option,
                   bf_text *text);
/* The index of a word in a NULL-ended list, which argument spells "a|b". */
bool bf_value_choice(const bf_arguments *arguments, const bf_option *option,
                     const char *const *words, size_t *index, bf_error *error);

/* "a/b.svg" -> "svg"; empty when there is none. */
bf_text bf_path_extension(bf_text path);

#endif
