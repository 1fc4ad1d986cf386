#include "render/text.h"

/* Characters that break the line, are invisible, or turn the text around. */
static bool is_forbidden(int32_t code_point)
{
    static const struct {
        int32_t first;
        int32_t last;
    } ranges[] = {{0x0000, 0x001f}, /* controls */
                  {0x007f, 0x009f}, /* controls */
                  {0x2028, 0x202e}, /* line breaks, direction overrides */
                  {0x2066, 0x2069}, /* direction isolates */
                  {0xfdd0, 0xfdef}, /* no characters */
                  {0xfff9, 0xfffb}, /* interlinear notes */
                  {0xfffe, 0xffff}, /* no characters, and not allowed in XML */
                  {0xe0000, 0x10ffff}}; /* tags, private use */
    if (code_point >= 0x20 && code_point < 0x7f)
        return false;
    for (size_t i = 0; i < sizeof ranges / sizeof *ranges; i++) {
        if (code_point >= ranges[i].first && code_point <= ranges[i].last)
            return true;
    }
    return false;
}

bool bf_text_is_drawable(bf_text text, bf_error *error)
{
    size_t offset = 0;
    if (text.length > BF_LABEL_SIZE)
        return bf_fail(error, BF_LIMIT, "%s is longer than %d bytes",
                       bf_text_quoted(text).bytes, (int)BF_LABEL_SIZE);
    if (!bf_text_is_utf8(text, &offset))
        return bf_fail(error, BF_SPEC, "%s is not valid UTF-8",
                       bf_text_quoted(text).bytes);
    for (size_t at = 0; at < text.length;) {
        int32_t code_point = 0;
        at += bf_text_code_point(bf_text_slice(text, at, text.length),
                                 &code_point);
        if (is_forbidden(code_point))
            return bf_fail(error, BF_SPEC,
                           "%s contains U+%04X, which cannot be drawn",
                           bf_text_quoted(text).bytes, (unsigned)code_point);
    }
    return true;
}
