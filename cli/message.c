#include "cli/message.h"

#include <stdarg.h>
#include <stdio.h>

enum { LONGEST = 2048 };

static void add_shown(bf_buffer *line, const char *text)
{
    bf_text rest = bf_text_from(text);
    size_t bad = 0;
    while (rest.length) {
        unsigned char byte = (unsigned char)rest.bytes[0];
        size_t length = 1;
        int32_t code_point = byte;
        size_t valid = bf_text_is_utf8(rest, &bad) ? rest.length : bad;
        if (valid)
            length = bf_text_code_point(rest, &code_point);
        bool shown = valid && bf_code_point_is_plain(code_point);
        for (size_t i = 0; i < length && !shown; i++)
            bf_buffer_format(line, "\\x%02x", (unsigned char)rest.bytes[i]);
        if (shown)
            bf_buffer_add(line, bf_text_slice(rest, 0, length));
        rest = bf_text_slice(rest, length, rest.length);
    }
}

void bf_say(const char *format, ...)
{
    char text[LONGEST];
    va_list arguments;
    va_start(arguments, format);
    (void)vsnprintf(text, sizeof text, format, arguments);
    va_end(arguments);

    bf_buffer line;
    bf_buffer_init(&line, (size_t)4 * LONGEST + 64);
    bf_buffer_puts(&line, "borderfig: ");
    add_shown(&line, text);
    bf_buffer_byte(&line, '\n');
    bf_text shown = bf_buffer_text(&line);
    (void)fwrite(shown.bytes, 1, shown.length, stderr);
    bf_buffer_release(&line);
}

void bf_say_notes(const bf_notes *notes)
{
    size_t kept = bf_notes_kept(notes);
    for (size_t i = 0; i < kept; i++)
        bf_say("%s", notes->lines[i]);
    if (notes->count > kept)
        bf_say("and %zu more like these", notes->count - kept);
}

void bf_say_count(bf_buffer *line, size_t count, const char *one)
{
    bf_buffer_grouped(line, (int64_t)count);
    bf_buffer_format(line, " %s%s", one, count == 1 ? "" : "s");
}
