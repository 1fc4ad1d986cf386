/*
 * spec_value.h - the values in a chart's spec as the command line has them.
 */
#ifndef BF_CLI_SPEC_VALUE_H
#define BF_CLI_SPEC_VALUE_H

#include "cli/spec_key.h"

#include "data/base/json.h"

enum { BF_SPEC_LIST = 100 }; /* most items of a list */

/* A value and where it stands. */
typedef struct bf_spec_value {
    const bf_json *json;
    const char *where;  /* "chart.json:3:3: \"from\"" */
    const char *folder; /* of the spec, with its slash */
    bf_arena *arena;    /* of what comes back */
    bf_error *error;
} bf_spec_value;

/* False with BF_SPEC: "WHERE: is not WHAT". */
bool bf_spec_value_fail(const bf_spec_value *value, const char *what);

/*
 * The texts of a list, NULL-ended; what: "a list of ...".  NULL with BF_SPEC
 * for anything else, with BF_LIMIT for more than BF_SPEC_LIST.
 */
const char **bf_spec_value_list(const bf_spec_value *value, const char *what);

/*
 * What the line would say of an option, NULL-ended: none for false, several
 * for a list of paths.  NULL with BF_SPEC for a value of another type.
 */
const char **bf_spec_value_given(const bf_spec_value *value, bf_key_type type);

#endif
