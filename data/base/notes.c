#include "data/base/notes.h"

#include <stdarg.h>
#include <stdio.h>

enum { LONGEST_LINE = 512, MOST_BYTES = 64 * 1024 };

void bf_notes_init(bf_notes *notes)
{
    *notes = (bf_notes){0};
    bf_arena_init(&notes->arena, MOST_BYTES);
}

void bf_notes_release(bf_notes *notes)
{
    bf_arena_release(&notes->arena);
    notes->count = 0;
}

size_t bf_notes_kept(const bf_notes *notes)
{
    return notes->count < BF_NOTES_KEPT ? notes->count : BF_NOTES_KEPT;
}

void bf_notes_add(bf_notes *notes, const char *format, ...)
{
    static const char no_memory[] = "a note was lost: out of memory";
    if (notes->count < BF_NOTES_KEPT) {
        bf_error error = BF_ERROR_NONE;
        char *line = bf_arena_take(&notes->arena, LONGEST_LINE, &error);
        if (line) {
            va_list arguments;
            va_start(arguments, format);
            (void)vsnprintf(line, LONGEST_LINE, format, arguments);
            va_end(arguments);
        }
        notes->lines[notes->count] = line ? line : no_memory;
    }
    notes->count++;
}
