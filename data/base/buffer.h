/*
 * buffer.h - output that grows in memory up to a stated maximum.
 *
 * Sticky: after a failure everything is ignored, and bf_buffer_ok says so
 * once.  Printing here never looks at the locale.
 */
#ifndef BF_BASE_BUFFER_H
#define BF_BASE_BUFFER_H

#include "data/base/text.h"

#include <stdarg.h>

typedef struct bf_buffer {
    char *bytes;
    size_t length;
    size_t capacity;
    size_t maximum;
    bf_status status;
} bf_buffer;

void bf_buffer_init(bf_buffer *buffer, size_t maximum);
void bf_buffer_release(bf_buffer *buffer);
/* Empties the buffer and keeps its memory. */
void bf_buffer_clear(bf_buffer *buffer);
/* True unless memory ran out (BF_NO_MEMORY) or the maximum (BF_LIMIT) did. */
bool bf_buffer_ok(const bf_buffer *buffer, bf_error *error);
/* What was written so far; valid until the next change. */
bf_text bf_buffer_text(const bf_buffer *buffer);

/* Room for `size` more bytes and a NUL, or the sticky status. */
bool bf_buffer_reserve(bf_buffer *buffer, size_t size);

/* Here, and not in a call: a table is written in tiny pieces. */
static inline bool bf_buffer_has_room(bf_buffer *buffer, size_t size)
{
    return (buffer->status == BF_OK &&
            size < buffer->capacity - buffer->length) ||
           bf_buffer_reserve(buffer, size);
}

static inline void bf_buffer_add(bf_buffer *buffer, bf_text text)
{
    if (text.length == 0 || !bf_buffer_has_room(buffer, text.length))
        return;
    memcpy(buffer->bytes + buffer->length, text.bytes, text.length);
    buffer->length += text.length;
}

static inline void bf_buffer_puts(bf_buffer *buffer, const char *string)
{
    bf_buffer_add(buffer, bf_text_from(string));
}

static inline void bf_buffer_byte(bf_buffer *buffer, char byte)
{
    if (bf_buffer_has_room(buffer, 1))
        buffer->bytes[buffer->length++] = byte;
}

/* Text from outside for a terminal: a blank for all that is not plain. */
void bf_buffer_plain(bf_buffer *buffer, bf_text text);
/* printf for %s %.*s %d %zu %c and the like: never %f, %g, %e or '. */
void bf_buffer_format(bf_buffer *buffer, const char *format, ...)
    __attribute__((format(printf, 2, 3)));
void bf_buffer_format_list(bf_buffer *buffer, const char *format,
                           va_list arguments)
    __attribute__((format(printf, 2, 0)));
void bf_buffer_integer(bf_buffer *buffer, int64_t value);
/* 1234567 -> "1,234,567". */
void bf_buffer_grouped(bf_buffer *buffer, int64_t value);
/* Thousandths as a plain decimal: 1500 -> "1.5", -30000 -> "-30". */
void bf_buffer_thousandths(bf_buffer *buffer, int64_t value);
/* A finite |value| < 1e12 with at most `places` (0-6) decimals, 0s cut. */
void bf_buffer_decimal(bf_buffer *buffer, double value, int places);

#endif
