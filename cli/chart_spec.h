/*
 * chart_spec.h - a chart's command line as a JSON file, and back.
 *
 * A spec is an object with "kind", "series" and the options of the command
 * under their own names, but for those that say where and how to write.  See
 * data/chart-spec.schema.json.
 */
#ifndef BF_CLI_CHART_SPEC_H
#define BF_CLI_CHART_SPEC_H

#include "cli/session.h"

/* Where a spec says what stands on the line as words, for messages. */
typedef struct bf_spec_origin {
    const char *file;   /* NULL: there is no spec */
    const char *kind;   /* "chart.json:2:3: \"kind\"" */
    const char *series; /* NULL: they do not come from a spec */
} bf_spec_origin;

/* True for a first word that names a spec: it ends in .json or is "-". */
bool bf_chart_spec_is(const char *word);

/*
 * Makes the command line that stands for a spec and the line it was given on,
 * which overrides it.  Paths in the spec start from its folder.  BF_SPEC, with
 * the line and the nearest right name, for what is no spec.
 */
bool bf_chart_spec_read(bf_session *session, const bf_option *options,
                        bf_arguments *arguments, bf_spec_origin *origin,
                        bf_error *error);

/* Prints the spec that a command line, read and checked, stands for. */
bool bf_chart_spec_print(const bf_option *options,
                         const bf_arguments *arguments, bf_error *error);

#endif
