#include "cli/spec_value.h"

#include "data/base/file.h"

bool bf_spec_value_fail(const bf_spec_value *value, const char *what)
{
    return bf_fail(value->error, BF_SPEC, "%s: is not %s", value->where, what);
}

static const char **new_list(const bf_spec_value *value)
{
    return bf_arena_take(
        value->arena, (BF_SPEC_LIST + 1) * sizeof(const char *), value->error);
}

static bool add_item(const bf_spec_value *value, const char **list,
                     const bf_json *item, const char *what)
{
    bf_text text = {0};
    if (!bf_json_string(item, &text) || text.length == 0)
        return bf_spec_value_fail(value, what);
    *list = bf_text_copy(text, value->arena, value->error).bytes;
    return *list != NULL;
}

const char **bf_spec_value_list(const bf_spec_value *value, const char *what)
{
    const char **list = new_list(value);
    size_t count = 0;
    if (!list)
        return NULL;
    if (!bf_json_is_array(value->json)) {
        bf_spec_value_fail(value, what);
        return NULL;
    }
    const bf_json *item = bf_json_first(value->json);
    for (; item; item = bf_json_next(item)) {
        if (count == BF_SPEC_LIST) {
            bf_fail(value->error, BF_LIMIT, "%s: holds more than %d",
                    value->where, BF_SPEC_LIST);
            return NULL;
        }
        if (!add_item(value, &list[count++], item, what))
            return NULL;
    }
    return list;
}

/* A list of one, NULL when there is none. */
static const char **just(const bf_spec_value *value, bf_text text)
{
    const char **list = new_list(value);
    bf_text copy = {0};
    if (list && text.bytes)
        copy = bf_text_copy(text, value->arena, value->error);
    if (!copy.bytes)
        return NULL;
    list[0] = copy.bytes;
    return list;
}

static const char **give_text(const bf_spec_value *value)
{
    bf_text text = {0};
    if (bf_json_string(value->json, &text))
        return just(value, text);
    bf_spec_value_fail(value, bf_key_type_words(BF_KEY_TEXT));
    return NULL;
}

static const char **give_quantity(const bf_spec_value *value)
{
    enum { LONGEST = 64 };
    int64_t thousandths = 0;
    bf_text text = {0};
    if (bf_json_string(value->json, &text))
        return just(value, text);
    if (!bf_json_thousandths(value->json, &thousandths)) {
        bf_spec_value_fail(value, bf_key_type_words(BF_KEY_QUANTITY));
        return NULL;
    }
    bf_buffer buffer;
    bf_buffer_init(&buffer, LONGEST);
    bf_buffer_thousandths(&buffer, thousandths);
    const char **list = bf_buffer_ok(&buffer, value->error)
                            ? just(value, bf_buffer_text(&buffer))
                            : NULL;
    bf_buffer_release(&buffer);
    return list;
}

/* A list becomes "a,b", or "none" where it is empty. */
static const char **give_names(const bf_spec_value *value)
{
    bf_text text = {0};
    if (bf_json_string(value->json, &text))
        return just(value, text);
    const char **list =
        bf_spec_value_list(value, bf_key_type_words(BF_KEY_NAMES));
    if (!list)
        return NULL;
    text = bf_text_from(list[0] ? list[0] : "none");
    for (size_t i = 1; list[0] && list[i] && text.bytes; i++)
        text = bf_text_join(value->arena, value->error, text.bytes, ",",
                            list[i], NULL);
    return just(value, text);
}

static const char **give_paths(const bf_spec_value *value)
{
    const char **list =
        bf_spec_value_list(value, bf_key_type_words(BF_KEY_PATHS));
    for (size_t i = 0; list && list[i]; i++) {
        if (bf_path_is_standard(list[i])) {
            bf_fail(value->error, BF_SPEC,
                    "%s: standard input has no name in a spec", value->where);
            return NULL;
        }
        list[i] =
            bf_text_join(value->arena, value->error,
                         *list[i] == '/' ? "" : value->folder, list[i], NULL)
                .bytes;
        if (!list[i])
            return NULL;
    }
    return list;
}

static const char **give_truth(const bf_spec_value *value)
{
    bool truth = false;
    if (bf_json_boolean(value->json, &truth))
        return truth ? just(value, BF_TEXT("")) : new_list(value);
    bf_spec_value_fail(value, bf_key_type_words(BF_KEY_TRUTH));
    return NULL;
}

const char **bf_spec_value_given(const bf_spec_value *value, bf_key_type type)
{
    switch (type) {
    case BF_KEY_OUTSIDE:
        bf_fail(value->error, BF_SPEC,
                "%s: stands on the command line, not in a spec", value->where);
        return NULL;
    case BF_KEY_TEXT:
        return give_text(value);
    case BF_KEY_QUANTITY:
        return give_quantity(value);
    case BF_KEY_NAMES:
        return give_names(value);
    case BF_KEY_PATHS:
        return give_paths(value);
    case BF_KEY_TRUTH:
        return give_truth(value);
    }
    return NULL;
}
