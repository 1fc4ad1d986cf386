#include "ingest/mapping_json.h"

bool bf_mapping_fail(const bf_mapping_parsing *parsing, const char *where,
                     const char *what)
{
    return bf_fail(parsing->error, BF_SPEC, "%s: \"%s\" %s", parsing->path,
                   where, what);
}

bool bf_mapping_text(const bf_mapping_parsing *parsing, const bf_json *json,
                     const char *where, bf_text *text)
{
    bf_text given = {0};
    if (!bf_json_string(json, &given))
        return bf_mapping_fail(parsing, where, "holds what is not a string");
    *text = bf_text_copy(given, parsing->arena, parsing->error);
    return text->bytes != NULL;
}

bool bf_mapping_object(const bf_mapping_parsing *parsing, const bf_json *json,
                       const char *name, const char *const *names,
                       const bf_json **object)
{
    enum { LONGEST = 256 };
    *object = bf_json_member(json, name);
    if (!*object)
        return true;
    if (!bf_json_is_object(*object))
        return bf_mapping_fail(parsing, name, "is not an object {...}");
    bf_text where = bf_text_join(parsing->arena, parsing->error, parsing->path,
                                 ": \"", name, "\"", (char *)NULL);
    return where.bytes && (!names || bf_json_known(*object, names, where.bytes,
                                                   BF_SPEC, parsing->error));
}

bool bf_mapping_cells(const bf_mapping_parsing *parsing, const bf_json *list,
                      const char *where, bf_text **cells, size_t *count)
{
    size_t capacity = 0;
    if (!bf_json_is_array(list))
        return bf_mapping_fail(parsing, where,
                               "holds what is not a list [\"...\"]");
    const bf_json *item = bf_json_first(list);
    for (*count = 0; item; item = bf_json_next(item)) {
        *cells = bf_arena_grow(parsing->arena, *cells, *count, &capacity,
                               sizeof **cells, parsing->error);
        if (!*cells ||
            !bf_mapping_text(parsing, item, where, &(*cells)[*count]))
            return false;
        (*count)++;
    }
    return *count ||
           bf_mapping_fail(parsing, where, "has a list with nothing in it");
}

bool bf_mapping_flag(const bf_mapping_parsing *parsing, const bf_json *json,
                     const char *name, bool *flag)
{
    const bf_json *given = bf_json_member(json, name);
    return !given || bf_json_boolean(given, flag) ||
           bf_mapping_fail(parsing, name, "is neither true nor false");
}
