#include "cli/help.h"

size_t bf_text_columns(bf_text text)
{
    size_t columns = 0;
    for (size_t i = 0; i < text.length; i++)
        columns += (text.bytes[i] & 0xc0) != 0x80;
    return columns;
}

void bf_help_pad(bf_buffer *buffer, size_t columns, size_t width)
{
    for (; columns < width; columns++)
        bf_buffer_byte(buffer, ' ');
}

void bf_help_wrap(bf_buffer *buffer, bf_text words, size_t indent)
{
    size_t column = indent;
    while (words.length) {
        bf_text word = bf_text_cut(words, ' ', &words);
        size_t columns = bf_text_columns(word);
        if (column > indent && column + 1 + columns >= BF_TERMINAL_WIDTH) {
            bf_buffer_byte(buffer, '\n');
            bf_help_pad(buffer, 0, indent);
            column = indent;
        }
        if (column > indent) {
            bf_buffer_byte(buffer, ' ');
            column++;
        }
        bf_buffer_plain(buffer, word);
        column += columns;
    }
    bf_buffer_byte(buffer, '\n');
}

void bf_help_entry(bf_buffer *buffer, bf_text name, bf_text words,
                   size_t indent)
{
    size_t columns = 2 + bf_text_columns(name);
    bf_buffer_puts(buffer, "  ");
    bf_buffer_plain(buffer, name);
    if (columns + 2 > indent) {
        bf_buffer_byte(buffer, '\n');
        columns = 0;
    }
    bf_help_pad(buffer, columns, indent);
    bf_help_wrap(buffer, words, indent);
}

void bf_help_options(const bf_option *options, bf_buffer *buffer)
{
    enum { INDENT = 26, LONGEST = 256 };
    bf_buffer name;
    bf_buffer_init(&name, LONGEST);
    for (; options->name; options++) {
        bf_buffer_clear(&name);
        if (options->letter)
            bf_buffer_format(&name, "-%c, ", options->letter);
        else
            bf_buffer_puts(&name, "    ");
        bf_buffer_format(&name, "--%s", options->name);
        if (options->argument)
            bf_buffer_format(&name, " %s", options->argument);
        bf_help_entry(buffer, bf_buffer_text(&name),
                      bf_text_from(options->help), INDENT);
    }
    bf_buffer_release(&name);
}

void bf_help_cell(bf_buffer *buffer, size_t *column, bf_text cell, size_t start,
                  size_t end)
{
    bf_help_pad(buffer, *column, start);
    *column = start;
    bool cut = bf_text_columns(cell) > end - start - 1;
    size_t room = end - start - 1 - (cut ? 1 : 0);
    while (cell.length && *column < start + room) {
        int32_t code_point = 0;
        size_t length = bf_text_code_point(cell, &code_point);
        bf_buffer_plain(buffer, bf_text_slice(cell, 0, length));
        cell = bf_text_slice(cell, length, cell.length);
        (*column)++;
    }
    if (cut) {
        bf_buffer_puts(buffer, "…");
        (*column)++;
    }
}
