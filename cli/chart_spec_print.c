#include "cli/chart_spec.h"

#include "cli/spec_key.h"

#include "data/base/json.h"

#include <string.h>

enum { SPEC_MOST = 16 * 1024 * 1024 };

static void put_key(bf_buffer *buffer, const char *name)
{
    bf_buffer_format(buffer, ",\n  \"%s\": ", name);
}

/* "title-42,asylum-limits" is a list; "all" and "none" are words. */
static void put_names(bf_buffer *buffer, bf_text names)
{
    if (bf_text_equal(names, BF_TEXT("all")) ||
        bf_text_equal(names, BF_TEXT("none"))) {
        bf_json_write_string(buffer, names);
        return;
    }
    const char *between = "[";
    do {
        bf_buffer_puts(buffer, between);
        bf_json_write_string(buffer, bf_text_cut(names, ',', &names));
        between = ", ";
    } while (names.length);
    bf_buffer_byte(buffer, ']');
}

/* A plain whole number is one in JSON too; "6.3in" and "07" are texts. */
static void put_quantity(bf_buffer *buffer, bf_text text)
{
    int64_t number = 0;
    if (text.bytes[0] != '0' && bf_integer_parse(text, &number))
        bf_buffer_add(buffer, text);
    else
        bf_json_write_string(buffer, text);
}

static void put_paths(bf_buffer *buffer, const bf_arguments *arguments,
                      const bf_option *option)
{
    const char *between = "[";
    for (size_t i = 0; i < arguments->given_count; i++) {
        if (arguments->given[i].option != option)
            continue;
        bf_buffer_puts(buffer, between);
        bf_json_write_string(buffer, bf_text_from(arguments->given[i].value));
        between = ", ";
    }
    bf_buffer_byte(buffer, ']');
}

static void put_option(bf_buffer *buffer, const bf_arguments *arguments,
                       const bf_option *option)
{
    const char *value = bf_arguments_value(arguments, option);
    bf_key_type type = bf_key_type_of(option);
    if (!value || type == BF_KEY_OUTSIDE)
        return;
    put_key(buffer, option->name);
    switch (type) {
    case BF_KEY_OUTSIDE:
        break;
    case BF_KEY_TEXT:
        bf_json_write_string(buffer, bf_text_from(value));
        break;
    case BF_KEY_QUANTITY:
        put_quantity(buffer, bf_text_from(value));
        break;
    case BF_KEY_NAMES:
        put_names(buffer, bf_text_from(value));
        break;
    case BF_KEY_PATHS:
        put_paths(buffer, arguments, option);
        break;
    case BF_KEY_TRUTH:
        bf_buffer_puts(buffer, "true");
        break;
    }
}

static void put_series(bf_buffer *buffer, const bf_arguments *arguments)
{
    if (arguments->word_count < 2)
        return;
    put_key(buffer, "series");
    for (size_t i = 1; i < arguments->word_count; i++) {
        bf_buffer_puts(buffer, i == 1 ? "[" : ", ");
        bf_json_write_string(buffer, bf_text_from(arguments->words[i]));
    }
    bf_buffer_byte(buffer, ']');
}

/* What a spec cannot hold: a name that is standard input, broken words. */
static bool check_given(const bf_arguments *arguments, bf_error *error)
{
    for (size_t i = 0; i < arguments->given_count; i++) {
        const bf_given *given = &arguments->given[i];
        bf_text value = bf_text_from(given->value);
        size_t bad = 0;
        if (!bf_text_is_utf8(value, &bad))
            return bf_fail(error, BF_USAGE, "--%s %s: is not UTF-8",
                           given->option->name, bf_text_quoted(value).bytes);
        if (bf_key_type_of(given->option) == BF_KEY_PATHS &&
            bf_path_is_standard(given->value))
            return bf_fail(error, BF_USAGE,
                           "--%s -: standard input has no name in a spec",
                           given->option->name);
    }
    return true;
}

bool bf_chart_spec_print(const bf_option *options,
                         const bf_arguments *arguments, bf_error *error)
{
    if (!check_given(arguments, error))
        return false;
    bf_buffer buffer;
    bf_buffer_init(&buffer, SPEC_MOST);
    bf_buffer_puts(&buffer, "{\n  \"kind\": ");
    bf_json_write_string(&buffer, bf_text_from(arguments->words[0]));
    put_series(&buffer, arguments);
    for (; options->name; options++)
        put_option(&buffer, arguments, options);
    bf_buffer_puts(&buffer, "\n}\n");
    bool ok = bf_buffer_ok(&buffer, error) &&
              bf_file_write("-", bf_buffer_text(&buffer), error);
    bf_buffer_release(&buffer);
    return ok;
}
