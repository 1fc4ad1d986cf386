/*
 * chart_choice.h - the kinds of charts, and what each shows when nothing is
 * asked.
 */
#ifndef BF_CLI_CHART_CHOICE_H
#define BF_CLI_CHART_CHOICE_H

#include "cli/options.h"

typedef struct bf_chart_choice {
    const char *name;
    const char *summary;
    const char *const *selectors; /* the default, NULL-ended */
} bf_chart_choice;

/* All kinds; the last one has no name. */
const bf_chart_choice *bf_chart_choices(void);
/* NULL with BF_USAGE and the nearest right word. */
const bf_chart_choice *bf_chart_choice_find(const char *name, bf_error *error);

#endif
