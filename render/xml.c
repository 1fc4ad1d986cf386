#include "render/xml.h"

static const char *entity(int32_t code_point)
{
    switch (code_point) {
    case '&':
        return "&amp;";
    case '<':
        return "&lt;";
    case '>':
        return "&gt;";
    case '"':
        return "&quot;";
    case '\'':
        return "&#39;";
    case '\r':
        return "&#13;";
    default:
        return NULL;
    }
}

/* XML 1.0, production 2; of the controls only tab and line feed. */
static bool is_allowed(int32_t code_point)
{
    return code_point == '\t' || code_point == '\n' ||
           (code_point >= 0x20 && code_point < 0x7f) ||
           (code_point >= 0xa0 && code_point != 0xfffe && code_point != 0xffff);
}

void bf_xml_add(bf_buffer *buffer, bf_text text)
{
    for (size_t at = 0; at < text.length;) {
        int32_t code_point = -1;
        size_t size = bf_text_code_point(bf_text_slice(text, at, text.length),
                                         &code_point);
        const char *name = entity(code_point);
        if (name)
            bf_buffer_puts(buffer, name);
        else if (is_allowed(code_point))
            bf_buffer_add(buffer, bf_text_slice(text, at, at + size));
        else
            bf_buffer_puts(buffer, "\xef\xbf\xbd");
        at += size;
    }
}
