#include "render/escape.h"

#include <string.h>

bool bf_byte_is_in(char byte, const char *set)
{
    return byte != '\0' && strchr(set, byte) != NULL;
}

void bf_escape_slashed(bf_buffer *buffer, bf_text text, const char *set)
{
    for (size_t i = 0; i < text.length; i++) {
        if (bf_byte_is_in(text.bytes[i], set))
            bf_buffer_byte(buffer, '\\');
        bf_buffer_byte(buffer, text.bytes[i]);
    }
}

void bf_escape_address(bf_buffer *buffer, bf_text path)
{
    static const char plain[] = "ABCDEFGHIJKLMNOPQRSTUVWXYZ"
                                "abcdefghijklmnopqrstuvwxyz0123456789-._~/";
    for (size_t i = 0; i < path.length; i++) {
        if (bf_byte_is_in(path.bytes[i], plain))
            bf_buffer_byte(buffer, path.bytes[i]);
        else
            bf_buffer_format(buffer, "%%%02X", (unsigned char)path.bytes[i]);
    }
}

/* A code point as LaTeX of any encoding takes it; NULL: as it is. */
static const char *latex_of(int32_t code_point)
{
    static const struct {
        int32_t code_point;
        const char *latex;
    } names[] = {{'\\', "\\textbackslash{}"},
                 {'{', "\\{"},
                 {'}', "\\}"},
                 {'$', "\\$"},
                 {'&', "\\&"},
                 {'#', "\\#"},
                 {'%', "\\%"},
                 {'_', "\\_"},
                 {'^', "\\textasciicircum{}"},
                 {'~', "\\textasciitilde{}"},
                 {'<', "\\textless{}"},
                 {'>', "\\textgreater{}"},
                 {'|', "\\textbar{}"},
                 {'"', "\\symbol{34}"},
                 {0xa0, "~"},
                 {0x2009, "\\,"},
                 {0x202f, "\\,"},
                 {0x2212, "\\textminus{}"}};
    for (size_t i = 0; i < sizeof names / sizeof names[0]; i++) {
        if (names[i].code_point == code_point)
            return names[i].latex;
    }
    return NULL;
}

void bf_escape_latex(bf_buffer *buffer, bf_text text)
{
    for (size_t at = 0; at < text.length;) {
        int32_t code_point = -1;
        size_t size = bf_text_code_point(bf_text_slice(text, at, text.length),
                                         &code_point);
        const char *latex = latex_of(code_point);
        if (latex)
            bf_buffer_puts(buffer, latex);
        else
            bf_buffer_add(buffer, bf_text_slice(text, at, at + size));
        at += size;
    }
}
