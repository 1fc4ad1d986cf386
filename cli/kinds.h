/*
 * kinds.h - the kinds of charts, and what each shows when nothing is asked.
 */
#ifndef BF_CLI_KINDS_H
#define BF_CLI_KINDS_H

#include "cli/options.h"

typedef struct bf_chart_kind {
    const char *name;
    const char *summary;
    const char *const *selectors; /* the default, NULL-ended */
} bf_chart_kind;

/* All kinds; the last one has no name. */
const bf_chart_kind *bf_chart_kinds(void);
/* NULL with BF_USAGE and the nearest right word. */
const bf_chart_kind *bf_chart_kind_find(const char *name, bf_error *error);

#endif
