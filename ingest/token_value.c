#include "ingest/token_part.h"

static bool is_digit(char byte)
{
    return byte >= '0' && byte <= '9';
}

/* Digits behind `at` until something else. */
static size_t digits_at(bf_text text, size_t at)
{
    size_t end = at;
    while (end < text.length && is_digit(text.bytes[end]))
        end++;
    return end - at;
}

/* True when a number's last mark is a decimal point: "1.5", "1,200.75". */
static bool has_decimals(bf_text text, size_t *point)
{
    size_t points = 0;
    for (size_t i = 0; i < text.length; i++) {
        if (text.bytes[i] == '.') {
            points++;
            *point = i;
        } else if (text.bytes[i] == ',' && points) {
            return false;
        }
    }
    return points == 1;
}

/* Groups of three behind the first one, whatever mark stands between. */
static bool groups_are_whole(bf_text text)
{
    size_t at = digits_at(text, 0);
    bool whole = at <= 3;
    size_t groups = 0;
    while (at < text.length) {
        while (at < text.length && !is_digit(text.bytes[at]))
            at++;
        size_t digits = digits_at(text, at);
        whole = whole && digits == 3;
        groups++;
        at += digits;
    }
    return groups == 0 || whole;
}

static int64_t value_of_digits(bf_text text)
{
    int64_t value = 0;
    for (size_t i = 0; i < text.length; i++) {
        if (!is_digit(text.bytes[i]))
            continue;
        if (value > INT64_MAX / 10000 / 10)
            return INT64_MAX / 10000;
        value = value * 10 + (text.bytes[i] - '0');
    }
    return value;
}

int64_t bf_number_value(bf_text text, bool *suspect)
{
    size_t point = text.length;
    if (!has_decimals(text, &point))
        point = text.length;
    bf_text whole = bf_text_slice(text, 0, point);
    *suspect = !groups_are_whole(whole);
    int64_t value = value_of_digits(whole) * 1000;
    int64_t unit = 100;
    for (size_t i = point + 1; i < text.length && unit; i++, unit /= 10)
        value += (text.bytes[i] - '0') * unit;
    return value;
}
