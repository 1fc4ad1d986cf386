#include "ingest/windows.h"

/* Bytes 0x80 to 0x9f; 0: not defined.  The others are their own code point. */
static const uint16_t high[32] = {
    0x20ac, 0,      0x201a, 0x0192, 0x201e, 0x2026, 0x2020, 0x2021,
    0x02c6, 0x2030, 0x0160, 0x2039, 0x0152, 0,      0x017d, 0,
    0,      0x2018, 0x2019, 0x201c, 0x201d, 0x2022, 0x2013, 0x2014,
    0x02dc, 0x2122, 0x0161, 0x203a, 0x0153, 0,      0x017e, 0x0178};

enum { HIGH_START = 0x80, HIGH_END = 0xa0, LONGEST = 3 };

/* 0 for a byte that stands for nothing. */
static unsigned code_point_of(unsigned char byte)
{
    if (byte >= HIGH_START && byte < HIGH_END)
        return high[byte - HIGH_START];
    return byte;
}

/* Writes a code point below 0x10000; returns its length. */
static size_t write(unsigned code_point, char *out)
{
    if (code_point < 0x80) {
        out[0] = (char)code_point;
        return 1;
    }
    if (code_point < 0x800) {
        out[0] = (char)(0xc0 | code_point >> 6);
        out[1] = (char)(0x80 | (code_point & 0x3f));
        return 2;
    }
    out[0] = (char)(0xe0 | code_point >> 12);
    out[1] = (char)(0x80 | (code_point >> 6 & 0x3f));
    out[2] = (char)(0x80 | (code_point & 0x3f));
    return LONGEST;
}

bf_text bf_windows_to_utf8(bf_text text, const char *name, bf_arena *arena,
                           bf_error *error)
{
    char *bytes = bf_arena_take(arena, text.length * LONGEST + 1, error);
    bf_text converted = {.bytes = bytes};
    for (size_t i = 0; bytes && i < text.length; i++) {
        unsigned code_point = code_point_of((unsigned char)text.bytes[i]);
        if (code_point == 0) {
            bf_fail(error, BF_DATA,
                    "%s: byte %zu is neither UTF-8 nor Windows-1252", name, i);
            return (bf_text){0};
        }
        converted.length += write(code_point, bytes + converted.length);
    }
    return converted;
}
