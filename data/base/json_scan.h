/*
 * json_scan.h - a pass over JSON's bytes before cJSON sees them.
 */
#ifndef BF_BASE_JSON_SCAN_H
#define BF_BASE_JSON_SCAN_H

#include "data/base/text.h"

typedef struct bf_json_scan {
    const char *name; /* for messages */
    bf_text text;
    bf_error *error;
    bool line; /* it is one line, which the name says already */
} bf_json_scan;

/*
 * False (BF_DATA, BF_LIMIT) for what cJSON takes and JSON does not: bad
 * UTF-8, a NUL, bare control characters, numbers like 01, 1. and 1e; and for
 * more than BF_JSON_DEPTH levels or BF_JSON_SIZE bytes.
 */
bool bf_json_scan_check(const bf_json_scan *scan);

/* Fails at a byte offset: "name:line:column: what", "name:column: what". */
bool bf_json_fail_at(const bf_json_scan *scan, size_t offset, bf_status status,
                     const char *what);

#endif
