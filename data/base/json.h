/*
 * json.h - JSON (RFC 8259) in and out; the door to cJSON.
 *
 * Reading is stricter than cJSON: valid UTF-8 without NUL, at most 64 levels,
 * nothing behind the value, no number that JSON's grammar does not know, no
 * name twice in an object.
 */
#ifndef BF_BASE_JSON_H
#define BF_BASE_JSON_H

#include "data/base/buffer.h"

enum { BF_JSON_DEPTH = 64, BF_JSON_SIZE = 64 * 1024 * 1024 };

typedef struct cJSON bf_json;

/*
 * Parses one document; name is for messages ("name:line:column: ...").  Free
 * with bf_json_free.  NULL on failure: BF_DATA, BF_LIMIT or BF_NO_MEMORY.
 */
bf_json *bf_json_parse(bf_text text, const char *name, bf_error *error);
/* The same for one line of a file, whose name is "name:line". */
bf_json *bf_json_parse_line(bf_text text, const char *name, bf_error *error);
void bf_json_free(bf_json *json);

bool bf_json_is_object(const bf_json *json);
bool bf_json_is_array(const bf_json *json);
/* The first member or item, and the next one after it; NULL at the end. */
const bf_json *bf_json_first(const bf_json *json);
const bf_json *bf_json_next(const bf_json *json);
/* A member's own name. */
bf_text bf_json_name(const bf_json *json);
/* The member of an object, NULL when it has none; the case counts. */
const bf_json *bf_json_member(const bf_json *object, const char *name);

/* True with the value when it is of that type; whole below 2^53. */
bool bf_json_string(const bf_json *json, bf_text *value);
bool bf_json_integer(const bf_json *json, int64_t *value);
bool bf_json_boolean(const bf_json *json, bool *value);
/* A number as thousandths; false when it has more decimals or is too big. */
bool bf_json_thousandths(const bf_json *json, int64_t *value);
bool bf_json_is_null(const bf_json *json);

/*
 * Where a member of the outermost object has its name, from 1 as editors
 * count; text is the document that was parsed.  False for a name that is not
 * there as spelled.
 */
bool bf_json_member_place(bf_text text, bf_text name, size_t *line,
                          size_t *column);

/*
 * Fails with the nearest right name when an object has a member that is not
 * in `names` (NULL-ended).  where: "file: what", for the message.
 */
bool bf_json_known(const bf_json *object, const char *const *names,
                   const char *where, bf_status status, bf_error *error);

/* Appends a string with its quotes, escaped so that it is safe in HTML too. */
void bf_json_write_string(bf_buffer *buffer, bf_text text);

#endif
