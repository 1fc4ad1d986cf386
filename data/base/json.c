#include "data/base/json.h"

#include "data/base/json_scan.h"
#include "data/base/nearest.h"

#include <math.h>
#include <stdlib.h>
#include <string.h>

#include <cjson/cJSON.h>

enum { MOST_MEMBERS = 10000 };

static bool name_is_new(const bf_json_scan *scan, const cJSON *member,
                        const cJSON *first)
{
    for (const cJSON *other = first; other != member; other = other->next) {
        if (strcmp(other->string, member->string) == 0)
            return bf_fail(scan->error, BF_DATA,
                           "%s: %s stands twice in one object", scan->name,
                           bf_text_quoted(bf_text_from(member->string)).bytes);
    }
    return true;
}

/* The depth is bounded by the scan before. */
/* NOLINTNEXTLINE(misc-no-recursion) */
static bool names_are_unique(const bf_json_scan *scan, const cJSON *json)
{
    size_t count = 0;
    for (const cJSON *item = json->child; item; item = item->next) {
        if (cJSON_IsObject(json)) {
            if (++count > MOST_MEMBERS)
                return bf_fail(scan->error, BF_LIMIT,
                               "%s: an object with more than %d members",
                               scan->name, MOST_MEMBERS);
            if (!name_is_new(scan, item, json->child))
                return false;
        }
        if (!names_are_unique(scan, item))
            return false;
    }
    return true;
}

static cJSON *parse(const bf_json_scan *scan, const char *ended)
{
    const char *end = NULL;
    cJSON *json =
        cJSON_ParseWithLengthOpts(ended, scan->text.length + 1, &end, true);
    if (!json) {
        size_t offset = end ? (size_t)(end - ended) : 0;
        bf_json_fail_at(scan, offset, BF_DATA, "not JSON from here on");
        return NULL;
    }
    if (!names_are_unique(scan, json)) {
        cJSON_Delete(json);
        return NULL;
    }
    return json;
}

static bf_json *check_and_parse(const bf_json_scan *scan)
{
    bf_text text = scan->text;
    if (!bf_json_scan_check(scan))
        return NULL;
    char *ended = calloc(1, text.length + 1);
    if (!ended) {
        bf_fail(scan->error, BF_NO_MEMORY, "%s: out of memory", scan->name);
        return NULL;
    }
    if (text.length)
        memcpy(ended, text.bytes, text.length);
    cJSON *json = parse(scan, ended);
    free(ended);
    return json;
}

bf_json *bf_json_parse(bf_text text, const char *name, bf_error *error)
{
    return check_and_parse(
        &(bf_json_scan){.name = name, .text = text, .error = error});
}

bf_json *bf_json_parse_line(bf_text text, const char *name, bf_error *error)
{
    return check_and_parse(&(bf_json_scan){
        .name = name, .text = text, .error = error, .line = true});
}

void bf_json_free(bf_json *json)
{
    cJSON_Delete(json);
}

bool bf_json_is_object(const bf_json *json)
{
    return cJSON_IsObject(json);
}

bool bf_json_is_array(const bf_json *json)
{
    return cJSON_IsArray(json);
}

bool bf_json_is_null(const bf_json *json)
{
    return cJSON_IsNull(json);
}

const bf_json *bf_json_first(const bf_json *json)
{
    return json->child;
}

const bf_json *bf_json_next(const bf_json *json)
{
    return json->next;
}

bf_text bf_json_name(const bf_json *json)
{
    return bf_text_from(json->string ? json->string : "");
}

const bf_json *bf_json_member(const bf_json *object, const char *name)
{
    return cJSON_GetObjectItemCaseSensitive(object, name);
}

bool bf_json_string(const bf_json *json, bf_text *value)
{
    if (!cJSON_IsString(json))
        return false;
    *value = bf_text_from(json->valuestring);
    return true;
}

bool bf_json_boolean(const bf_json *json, bool *value)
{
    if (!cJSON_IsBool(json))
        return false;
    *value = cJSON_IsTrue(json);
    return true;
}

bool bf_json_integer(const bf_json *json, int64_t *value)
{
    const double limit = 9007199254740992.0; /* 2^53 */
    if (!cJSON_IsNumber(json) || !(fabs(json->valuedouble) < limit) ||
        json->valuedouble != floor(json->valuedouble))
        return false;
    *value = (int64_t)json->valuedouble;
    return true;
}

bool bf_json_thousandths(const bf_json *json, int64_t *value)
{
    const double limit = 9.0e12;
    if (!cJSON_IsNumber(json) || !(fabs(json->valuedouble) < limit))
        return false;
    double scaled = json->valuedouble * 1000.0;
    double whole = round(scaled);
    if (fabs(scaled - whole) > 1e-3)
        return false;
    *value = (int64_t)whole;
    return true;
}

bool bf_json_known(const bf_json *object, const char *const *names,
                   const char *where, bf_status status, bf_error *error)
{
    for (const bf_json *member = object->child; member; member = member->next) {
        bf_text name = bf_text_from(member->string);
        size_t i = 0;
        while (names[i] && strcmp(names[i], member->string) != 0)
            i++;
        if (names[i])
            continue;
        const char *near = bf_nearest(name, names);
        return bf_fail(error, status, "%s: unknown name %s%s%s%s", where,
                       bf_text_quoted(name).bytes,
                       near ? " (did you mean \"" : "", near ? near : "",
                       near ? "\"?)" : "");
    }
    return true;
}

static void write_escaped(bf_buffer *buffer, unsigned char byte)
{
    switch (byte) {
    case '"':
        bf_buffer_puts(buffer, "\\\"");
        break;
    case '\\':
        bf_buffer_puts(buffer, "\\\\");
        break;
    case '\n':
        bf_buffer_puts(buffer, "\\n");
        break;
    default:
        bf_buffer_format(buffer, "\\u%04x", byte);
        break;
    }
}

void bf_json_write_string(bf_buffer *buffer, bf_text text)
{
    bf_buffer_byte(buffer, '"');
    size_t start = 0;
    for (size_t at = 0; at < text.length; at++) {
        unsigned char byte = (unsigned char)text.bytes[at];
        bool plain = byte >= 0x20 && byte != '"' && byte != '\\' &&
                     byte != '<' && byte != '>' && byte != '&';
        if (plain)
            continue;
        bf_buffer_add(buffer, bf_text_slice(text, start, at));
        write_escaped(buffer, byte);
        start = at + 1;
    }
    bf_buffer_add(buffer, bf_text_slice(text, start, text.length));
    bf_buffer_byte(buffer, '"');
}
