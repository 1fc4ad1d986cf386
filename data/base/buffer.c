#include "data/base/buffer.h"

#include <math.h>
#include <stdarg.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

void bf_buffer_init(bf_buffer *buffer, size_t maximum)
{
    *buffer = (bf_buffer){.maximum = maximum};
}

void bf_buffer_release(bf_buffer *buffer)
{
    free(buffer->bytes);
    *buffer = (bf_buffer){.maximum = buffer->maximum};
}

void bf_buffer_clear(bf_buffer *buffer)
{
    buffer->length = 0;
    buffer->status = BF_OK;
}

bool bf_buffer_ok(const bf_buffer *buffer, bf_error *error)
{
    if (buffer->status == BF_LIMIT)
        return bf_fail(error, BF_LIMIT, "the output exceeds %zu bytes",
                       buffer->maximum);
    if (buffer->status != BF_OK)
        return bf_fail(error, buffer->status, "out of memory");
    return true;
}

bf_text bf_buffer_text(const bf_buffer *buffer)
{
    return (bf_text){.bytes = buffer->bytes ? buffer->bytes : "",
                     .length = buffer->length};
}

bool bf_buffer_reserve(bf_buffer *buffer, size_t size)
{
    enum { FIRST = 256 };
    if (buffer->status != BF_OK)
        return false;
    if (size >= buffer->maximum || buffer->length > buffer->maximum - size) {
        buffer->status = BF_LIMIT;
        return false;
    }
    size_t needed = buffer->length + size + 1;
    if (needed <= buffer->capacity)
        return true;
    size_t capacity = buffer->capacity ? buffer->capacity : FIRST;
    while (capacity < needed)
        capacity *= 2;
    /* No more than may be used, so that what fits is what is allowed. */
    if (capacity > buffer->maximum)
        capacity = buffer->maximum + 1;
    char *bytes = realloc(buffer->bytes, capacity);
    if (!bytes) {
        buffer->status = BF_NO_MEMORY;
        return false;
    }
    buffer->bytes = bytes;
    buffer->capacity = capacity;
    return true;
}

void bf_buffer_plain(bf_buffer *buffer, bf_text text)
{
    while (text.length) {
        int32_t code_point = 0;
        size_t length = bf_text_code_point(text, &code_point);
        bf_buffer_add(buffer, bf_code_point_is_plain(code_point)
                                  ? bf_text_slice(text, 0, length)
                                  : BF_TEXT(" "));
        text = bf_text_slice(text, length, text.length);
    }
}

/* Most of what is formatted is short, and then made once. */
void bf_buffer_format_list(bf_buffer *buffer, const char *format,
                           va_list arguments)
{
    char brief[256];
    va_list again;
    va_copy(again, arguments);
    int made = vsnprintf(brief, sizeof brief, format, arguments);
    size_t length = made < 0 ? 0 : (size_t)made;
    if (length < sizeof brief) {
        bf_buffer_add(buffer, (bf_text){.bytes = brief, .length = length});
    } else if (bf_buffer_reserve(buffer, length)) {
        (void)vsnprintf(buffer->bytes + buffer->length, length + 1, format,
                        again);
        buffer->length += length;
    }
    va_end(again);
}

void bf_buffer_format(bf_buffer *buffer, const char *format, ...)
{
    va_list arguments;
    va_start(arguments, format);
    bf_buffer_format_list(buffer, format, arguments);
    va_end(arguments);
}

/* The digits of value, without its sign, at the end of `digits`. */
static bf_text digits_of(uint64_t value, char digits[static 20])
{
    size_t start = 20;
    do {
        digits[--start] = (char)('0' + value % 10);
        value /= 10;
    } while (value);
    return (bf_text){.bytes = digits + start, .length = 20 - start};
}

static uint64_t magnitude(int64_t value)
{
    return value < 0 ? -(uint64_t)value : (uint64_t)value;
}

void bf_buffer_integer(bf_buffer *buffer, int64_t value)
{
    char digits[20];
    if (value < 0)
        bf_buffer_byte(buffer, '-');
    bf_buffer_add(buffer, digits_of(magnitude(value), digits));
}

void bf_buffer_grouped(bf_buffer *buffer, int64_t value)
{
    char digits[20];
    bf_text all = digits_of(magnitude(value), digits);
    if (value < 0)
        bf_buffer_byte(buffer, '-');
    for (size_t at = 0; at < all.length; at++) {
        if (at && (all.length - at) % 3 == 0)
            bf_buffer_byte(buffer, ',');
        bf_buffer_byte(buffer, all.bytes[at]);
    }
}

enum { MOST_PLACES = 6 };

/* The part behind the point, below 10^places, without the zeros at its end. */
static void add_fraction(bf_buffer *buffer, uint64_t fraction, int places)
{
    char digits[MOST_PLACES];
    size_t length = (size_t)places;
    if (fraction == 0)
        return;
    for (size_t at = length; at > 0; fraction /= 10)
        digits[--at] = (char)('0' + fraction % 10);
    while (digits[length - 1] == '0')
        length--;
    bf_buffer_byte(buffer, '.');
    bf_buffer_add(buffer, (bf_text){.bytes = digits, .length = length});
}

void bf_buffer_thousandths(bf_buffer *buffer, int64_t value)
{
    char digits[20];
    uint64_t size = magnitude(value);
    if (value < 0)
        bf_buffer_byte(buffer, '-');
    bf_buffer_add(buffer, digits_of(size / 1000, digits));
    add_fraction(buffer, size % 1000, 3);
}

void bf_buffer_decimal(bf_buffer *buffer, double value, int places)
{
    static const double powers[] = {1, 10, 100, 1e3, 1e4, 1e5, 1e6};
    if (places < 0 || places > MOST_PLACES || !isfinite(value) ||
        fabs(value) >= 1e12) {
        buffer->status = buffer->status ? buffer->status : BF_LIMIT;
        return;
    }
    int64_t scaled = llround(value * powers[places]);
    uint64_t size = magnitude(scaled);
    uint64_t power = (uint64_t)powers[places];
    char digits[20];
    if (scaled < 0)
        bf_buffer_byte(buffer, '-');
    bf_buffer_add(buffer, digits_of(size / power, digits));
    if (places)
        add_fraction(buffer, size % power, places);
}
