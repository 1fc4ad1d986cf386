/*
 * data_form.h - as what a command writes records.
 */
#ifndef BF_CLI_DATA_FORM_H
#define BF_CLI_DATA_FORM_H

#include "cli/options.h"

#include "data/record.h"

/*
 * The form that an option "csv|json|jsonl" asks for, else the one that the
 * output's name ends in, else CSV.  BF_USAGE for a form that is none.
 */
bool bf_data_form_choose(const bf_arguments *arguments, const bf_option *option,
                         const char *path, bf_record_form *form,
                         bf_error *error);

#endif
