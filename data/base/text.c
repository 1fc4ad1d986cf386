#include "data/base/text.h"

#include "data/base/buffer.h"

#include <stdarg.h>
#include <stdio.h>
#include <string.h>

#include <utf8proc.h>

bool bf_text_alike(bf_text a, bf_text b)
{
    if (a.length != b.length)
        return false;
    for (size_t i = 0; i < a.length; i++) {
        if (bf_lower(a.bytes[i]) != bf_lower(b.bytes[i]))
            return false;
    }
    return true;
}

int bf_text_compare(bf_text a, bf_text b)
{
    size_t shared = a.length < b.length ? a.length : b.length;
    int order = shared ? memcmp(a.bytes, b.bytes, shared) : 0;
    if (order)
        return order;
    return (a.length > b.length) - (a.length < b.length);
}

bf_text bf_text_slice(bf_text text, size_t start, size_t end)
{
    return (bf_text){.bytes = text.bytes + start, .length = end - start};
}

bool bf_text_starts(bf_text text, bf_text prefix)
{
    return text.length >= prefix.length &&
           bf_text_equal(bf_text_slice(text, 0, prefix.length), prefix);
}

bool bf_text_ends(bf_text text, bf_text suffix)
{
    return text.length >= suffix.length &&
           bf_text_equal(
               bf_text_slice(text, text.length - suffix.length, text.length),
               suffix);
}

static bool is_blank(char byte)
{
    return byte == ' ' || byte == '\t' || byte == '\r' || byte == '\n';
}

bf_text bf_text_trim(bf_text text)
{
    while (text.length && is_blank(text.bytes[0])) {
        text.bytes++;
        text.length--;
    }
    while (text.length && is_blank(text.bytes[text.length - 1]))
        text.length--;
    return text;
}

bf_text bf_text_cut(bf_text text, char separator, bf_text *rest)
{
    const char *found =
        text.length ? memchr(text.bytes, separator, text.length) : NULL;
    if (!found) {
        *rest = (bf_text){.bytes = text.bytes + text.length};
        return text;
    }
    size_t length = (size_t)(found - text.bytes);
    *rest = bf_text_slice(text, length + 1, text.length);
    return bf_text_slice(text, 0, length);
}

bf_text bf_text_copy(bf_text text, bf_arena *arena, bf_error *error)
{
    char *bytes = bf_arena_take(arena, text.length + 1, error);
    if (!bytes)
        return (bf_text){0};
    if (text.length)
        memcpy(bytes, text.bytes, text.length);
    return (bf_text){.bytes = bytes, .length = text.length};
}

bf_text bf_text_join(bf_arena *arena, bf_error *error, const char *first, ...)
{
    va_list pieces;
    bf_buffer joined;
    bf_buffer_init(&joined, arena->maximum);
    va_start(pieces, first);
    for (const char *piece = first; piece; piece = va_arg(pieces, char *))
        bf_buffer_puts(&joined, piece);
    va_end(pieces);
    bf_text text = {0};
    if (bf_buffer_ok(&joined, error))
        text = bf_text_copy(bf_buffer_text(&joined), arena, error);
    bf_buffer_release(&joined);
    return text;
}

size_t bf_text_code_point(bf_text text, int32_t *code_point)
{
    utf8proc_ssize_t size =
        utf8proc_iterate((const utf8proc_uint8_t *)text.bytes,
                         (utf8proc_ssize_t)text.length, code_point);
    return size > 0 ? (size_t)size : 1;
}

/* The place from `at` on that eight ASCII bytes without NUL do not cover. */
static size_t skip_ascii(bf_text text, size_t at)
{
    const uint64_t ones = 0x0101010101010101ULL;
    const uint64_t highs = 0x8080808080808080ULL;
    uint64_t word = 0;
    for (; text.length - at >= sizeof word; at += sizeof word) {
        memcpy(&word, text.bytes + at, sizeof word);
        if ((word | (word - ones)) & highs)
            break;
    }
    return at;
}

bool bf_text_is_utf8(bf_text text, size_t *offset)
{
    const utf8proc_uint8_t *bytes = (const utf8proc_uint8_t *)text.bytes;
    for (size_t at = 0; at < text.length;) {
        if (bytes[at] != 0 && bytes[at] < 0x80) {
            at = skip_ascii(text, at + 1);
            continue;
        }
        utf8proc_int32_t code_point = 0;
        utf8proc_ssize_t size = utf8proc_iterate(
            bytes + at, (utf8proc_ssize_t)(text.length - at), &code_point);
        if (size <= 0 || code_point == 0) {
            *offset = at;
            return false;
        }
        at += (size_t)size;
    }
    return true;
}

bool bf_integer_parse(bf_text text, int64_t *value)
{
    bool negative = text.length && text.bytes[0] == '-';
    size_t at = negative ? 1 : 0;
    if (at == text.length)
        return false;
    int64_t sum = 0;
    for (; at < text.length; at++) {
        int digit = text.bytes[at] - '0';
        if (digit < 0 || digit > 9 || __builtin_mul_overflow(sum, 10, &sum) ||
            __builtin_add_overflow(sum, negative ? -digit : digit, &sum))
            return false;
    }
    *value = sum;
    return true;
}

/* "1,234,567": one to three digits, then groups of exactly three. */
static bool groups_are_right(bf_text text)
{
    size_t digits = 0;
    bool grouped = false;
    for (size_t at = 0; at < text.length; at++) {
        if (text.bytes[at] != ',') {
            digits++;
            continue;
        }
        if (digits == 0 || digits > 3 || (grouped && digits != 3))
            return false;
        grouped = true;
        digits = 0;
    }
    return !grouped || digits == 3;
}

bool bf_count_parse(bf_text text, int64_t *value)
{
    char digits[32];
    size_t length = 0;
    bool negative = text.length && text.bytes[0] == '-';
    if (!groups_are_right(bf_text_slice(text, negative, text.length)))
        return false;
    for (size_t at = 0; at < text.length; at++) {
        if (text.bytes[at] == ',')
            continue;
        if (length == sizeof digits)
            return false;
        digits[length++] = text.bytes[at];
    }
    return bf_integer_parse((bf_text){.bytes = digits, .length = length},
                            value);
}

bool bf_code_point_is_plain(int32_t code_point)
{
    static const struct {
        int32_t first;
        int32_t last;
    } ranges[] = {{INT32_MIN, 0x001f}, /* bad bytes, controls */
                  {0x007f, 0x009f},    /* controls */
                  {0x061c, 0x061c},    /* direction of Arabic */
                  {0x200b, 0x200f},    /* without width; direction */
                  {0x2028, 0x202e},    /* line ends, overrides */
                  {0x2060, 0x2064},    /* invisible */
                  {0x2066, 0x2069},    /* direction isolates */
                  {0xfeff, 0xfeff}};   /* byte order mark */
    for (size_t i = 0; i < sizeof ranges / sizeof *ranges; i++) {
        if (code_point >= ranges[i].first && code_point <= ranges[i].last)
            return false;
    }
    return true;
}

/* Appends one code point, or one bad or control byte as \xNN. */
static size_t append_shown(bf_text rest, char *out, size_t *length)
{
    int32_t code_point = 0;
    size_t size = bf_text_code_point(rest, &code_point);
    if (bf_code_point_is_plain(code_point) && code_point != '"' &&
        code_point != '\\') {
        memcpy(out + *length, rest.bytes, size);
        *length += size;
        return size;
    }
    for (size_t i = 0; i < size; i++) {
        (void)snprintf(out + *length, 5, "\\x%02x",
                       (unsigned char)rest.bytes[i]);
        *length += 4;
    }
    return size;
}

bf_quoted_text bf_text_quoted(bf_text text)
{
    enum { MOST = 120, LONGEST_STEP = 16, CLOSING = 5 };
    bf_quoted_text quoted = {.bytes = "\""};
    size_t length = 1;
    size_t at = 0;
    const size_t room = sizeof quoted.bytes - LONGEST_STEP - CLOSING;
    while (at < text.length && at < MOST && length < room)
        at += append_shown(bf_text_slice(text, at, text.length), quoted.bytes,
                           &length);
    const char *end = at < text.length ? "\"..." : "\"";
    memcpy(quoted.bytes + length, end, strlen(end) + 1);
    return quoted;
}
