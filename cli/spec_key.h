/*
 * spec_key.h - the keys of a chart's spec: its options, and what each holds.
 */
#ifndef BF_CLI_SPEC_KEY_H
#define BF_CLI_SPEC_KEY_H

#include "cli/options.h"

typedef enum bf_key_type {
    BF_KEY_OUTSIDE,  /* it stands on the command line alone */
    BF_KEY_TEXT,     /* "light" */
    BF_KEY_QUANTITY, /* 160 or "160mm" */
    BF_KEY_NAMES,    /* "all" or ["title-42", "asylum-limits"] */
    BF_KEY_PATHS,    /* ["a.txt", "b.txt"] */
    BF_KEY_TRUTH     /* true */
} bf_key_type;

bf_key_type bf_key_type_of(const bf_option *option);
/* What a key holds, in words: "a text". */
const char *bf_key_type_words(bf_key_type type);

/* The option of that name, NULL when there is none. */
const bf_option *bf_key_option(const bf_option *options, bf_text name);

/* True when giving `option` also settles what an option of a spec says. */
bool bf_key_settled_by(const bf_option *key, const bf_option *option);

/* BF_SPEC with the nearest right key; where: "chart.json:3:3". */
bool bf_key_fail_unknown(const bf_option *options, const char *where,
                         bf_text name, bf_error *error);

#endif
