#include "cli/spec_key.h"

#include "data/base/nearest.h"

#include <string.h>

/* Options that do not hold a text. */
static const struct {
    const char *name;
    bf_key_type type;
} types[] = {
    {"output", BF_KEY_OUTSIDE}, {"format", BF_KEY_OUTSIDE},
    {"spec", BF_KEY_OUTSIDE},   {"quiet", BF_KEY_OUTSIDE},
    {"help", BF_KEY_OUTSIDE},   {"quoted", BF_KEY_PATHS},
    {"data", BF_KEY_PATHS},     {"lexicon", BF_KEY_PATHS},
    {"map", BF_KEY_PATHS},      {"events", BF_KEY_NAMES},
    {"width", BF_KEY_QUANTITY}, {"height", BF_KEY_QUANTITY},
    {"dpi", BF_KEY_QUANTITY},
};

bf_key_type bf_key_type_of(const bf_option *option)
{
    for (size_t i = 0; i < sizeof types / sizeof types[0]; i++) {
        if (strcmp(types[i].name, option->name) == 0)
            return types[i].type;
    }
    return option->argument ? BF_KEY_TEXT : BF_KEY_TRUTH;
}

const char *bf_key_type_words(bf_key_type type)
{
    static const char *const words[] = {
        [BF_KEY_OUTSIDE] = "nothing",
        [BF_KEY_TEXT] = "a text",
        [BF_KEY_QUANTITY] = "a number or a text",
        [BF_KEY_NAMES] = "a text or a list of texts",
        [BF_KEY_PATHS] = "a list of file names",
        [BF_KEY_TRUTH] = "true or false"};
    return words[type];
}

const bf_option *bf_key_option(const bf_option *options, bf_text name)
{
    for (; options->name; options++) {
        if (bf_text_equal(bf_text_from(options->name), name))
            return options;
    }
    return NULL;
}

/* A size stands for a width, a height and a resolution. */
bool bf_key_settled_by(const bf_option *key, const bf_option *option)
{
    static const char *const parts[] = {"width", "height", "dpi", NULL};
    if (key == option)
        return true;
    for (size_t i = 0; parts[i] && strcmp(option->name, "size") == 0; i++) {
        if (strcmp(parts[i], key->name) == 0)
            return true;
    }
    return false;
}

bool bf_key_fail_unknown(const bf_option *options, const char *where,
                         bf_text name, bf_error *error)
{
    enum { MOST = 64 };
    const char *names[MOST + 1] = {"kind", "series"};
    size_t count = 2;
    for (; options->name && count < MOST; options++) {
        if (bf_key_type_of(options) != BF_KEY_OUTSIDE)
            names[count++] = options->name;
    }
    const char *nearest = bf_nearest(name, names);
    bf_quoted_text quoted = bf_text_quoted(name);
    if (nearest)
        return bf_fail(error, BF_SPEC,
                       "%s: unknown key %s; did you mean \"%s\"?", where,
                       quoted.bytes, nearest);
    return bf_fail(error, BF_SPEC, "%s: unknown key %s", where, quoted.bytes);
}
