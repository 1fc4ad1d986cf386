#include "cli/value.h"

#include "data/base/file.h"
#include "data/base/nearest.h"

static bool fail_value(const bf_given *given, const char *what, bf_error *error)
{
    bf_quoted_text quoted = bf_text_quoted(bf_text_from(given->value));
    if (given->where)
        return bf_fail(error, BF_SPEC, "%s: %s is not %s", given->where,
                       quoted.bytes, what);
    return bf_fail(error, BF_USAGE, "--%s %s: not %s", given->option->name,
                   quoted.bytes, what);
}

/* The option's argument spells the words: "a|b". */
static bool fail_choice(const bf_given *given, const char *nearest,
                        bf_error *error)
{
    enum { LONGEST = 256 };
    bf_buffer what;
    bf_buffer_init(&what, LONGEST);
    bf_buffer_puts(&what, given->option->argument);
    if (nearest)
        bf_buffer_format(&what, "; did you mean %s?", nearest);
    bf_buffer_byte(&what, '\0');
    if (bf_buffer_ok(&what, error))
        fail_value(given, what.bytes, error);
    bf_buffer_release(&what);
    return false;
}

bool bf_value_day(const bf_arguments *arguments, const bf_option *option,
                  bf_day *day, bf_error *error)
{
    const bf_given *given = bf_arguments_given(arguments, option);
    return !given || bf_day_parse(bf_text_from(given->value), day) ||
           fail_value(given, "a day such as 2024-03-09", error);
}

bool bf_value_month(const bf_arguments *arguments, const bf_option *option,
                    bf_month *month, bf_error *error)
{
    const bf_given *given = bf_arguments_given(arguments, option);
    return !given || bf_month_parse(bf_text_from(given->value), month) ||
           fail_value(given, "a month such as 2024-03", error);
}

bool bf_value_window(const bf_arguments *arguments, const bf_option *from,
                     const bf_option *to, bf_month *first, bf_month *last,
                     bf_error *error)
{
    if (!bf_value_month(arguments, from, first, error) ||
        !bf_value_month(arguments, to, last, error))
        return false;
    const bf_given *given = bf_arguments_given(arguments, from);
    if (!given || !bf_month_is(*last) || first->index <= last->index)
        return true;
    const bf_error wrong = {.status = BF_USAGE,
                            .message = "--from is later than --to"};
    return bf_fail_given(given->where, &wrong, error);
}

/* Reads digits with at most one point; *rest is what follows them. */
static bool read_decimal(bf_text text, double *number, bf_text *rest)
{
    enum { MOST_DIGITS = 9 };
    int64_t digits = 0;
    int64_t scale = 0;
    size_t at = 0;
    size_t count = 0;
    for (; at < text.length; at++) {
        char byte = text.bytes[at];
        if (byte == '.' && scale == 0) {
            scale = 1;
            continue;
        }
        if (byte < '0' || byte > '9')
            break;
        digits = digits * 10 + (byte - '0');
        scale *= 10;
        if (++count > MOST_DIGITS)
            return false;
    }
    *number = (double)digits / (double)(scale ? scale : 1);
    *rest = bf_text_slice(text, at, text.length);
    return count > 0;
}

bool bf_value_length(const bf_arguments *arguments, const bf_option *option,
                     double *millimetres, bf_error *error)
{
    static const struct {
        const char *name;
        double millimetres;
    } units[] = {
        {"mm", 1}, {"", 1}, {"cm", 10}, {"in", 25.4}, {"pt", 25.4 / 72}};
    const bf_given *given = bf_arguments_given(arguments, option);
    if (!given)
        return true;
    double number = 0;
    bf_text unit;
    bool read = read_decimal(bf_text_from(given->value), &number, &unit);
    for (size_t i = 0; read && i < sizeof units / sizeof units[0]; i++) {
        if (number > 0 && bf_text_equal(unit, bf_text_from(units[i].name))) {
            *millimetres = number * units[i].millimetres;
            return true;
        }
    }
    return fail_value(given, "a length such as 160mm or 6.3in", error);
}

bool bf_value_number(const bf_arguments *arguments, const bf_option *option,
                     double *number, bf_error *error)
{
    const bf_given *given = bf_arguments_given(arguments, option);
    bf_text rest;
    return !given ||
           (read_decimal(bf_text_from(given->value), number, &rest) &&
            rest.length == 0 && *number > 0) ||
           fail_value(given, "a number greater than 0", error);
}

void bf_value_text(const bf_arguments *arguments, const bf_option *option,
                   bf_text *text)
{
    const char *value = bf_arguments_value(arguments, option);
    if (value)
        *text = bf_text_from(value);
}

bool bf_value_choice(const bf_arguments *arguments, const bf_option *option,
                     const char *const *words, size_t *index, bf_error *error)
{
    const bf_given *given = bf_arguments_given(arguments, option);
    if (!given)
        return true;
    bf_text value = bf_text_from(given->value);
    for (size_t i = 0; words[i]; i++) {
        if (bf_text_alike(value, bf_text_from(words[i]))) {
            *index = i;
            return true;
        }
    }
    return fail_choice(given, bf_nearest(value, words), error);
}

bf_text bf_path_extension(bf_text path)
{
    bf_text name = bf_path_name(path);
    size_t stem = bf_path_stem(path).length;
    return stem < name.length ? bf_text_slice(name, stem + 1, name.length)
                              : bf_text_slice(name, name.length, name.length);
}
