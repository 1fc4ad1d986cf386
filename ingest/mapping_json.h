/*
 * mapping_json.h - the members of a map, each of its type or refused.
 */
#ifndef BF_INGEST_MAPPING_JSON_H
#define BF_INGEST_MAPPING_JSON_H

#include "data/base/json.h"

/* The reading of one map: its path, where its texts live. */
typedef struct bf_mapping_parsing {
    const char *path;
    bf_arena *arena;
    bf_error *error;
} bf_mapping_parsing;

/* Fails with BF_SPEC: the member called `where` is what it must not be. */
bool bf_mapping_fail(const bf_mapping_parsing *parsing, const char *where,
                     const char *what);
/* A string, copied with a NUL behind it. */
bool bf_mapping_text(const bf_mapping_parsing *parsing, const bf_json *json,
                     const char *where, bf_text *text);
/*
 * The member of that name, NULL when there is none; it must be an object, and
 * unless names is NULL know no others.
 */
bool bf_mapping_object(const bf_mapping_parsing *parsing, const bf_json *json,
                       const char *name, const char *const *names,
                       const bf_json **object);
/* A list of strings, not empty. */
bool bf_mapping_cells(const bf_mapping_parsing *parsing, const bf_json *list,
                      const char *where, bf_text **cells, size_t *count);
/* True or false; what it was, where there is no such member. */
bool bf_mapping_flag(const bf_mapping_parsing *parsing, const bf_json *json,
                     const char *name, bool *flag);

#endif
