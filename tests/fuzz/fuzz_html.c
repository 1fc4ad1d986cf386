/* Any bytes as a web page: text inside it, ranges within the page. */
#include "ingest/html.h"

#include <stdlib.h>

int LLVMFuzzerTestOneInput(const uint8_t *bytes, size_t size);

int LLVMFuzzerTestOneInput(const uint8_t *bytes, size_t size)
{
    bf_text page = {.bytes = (const char *)bytes, .length = size};
    size_t bad = 0;
    if (!bf_text_is_utf8(page, &bad))
        return 0;
    bf_error error = BF_ERROR_NONE;
    bf_html html = {0};
    bf_arena arena;
    bf_arena_init(&arena, (size_t)64 << 20);
    if (bf_html_read(page, "page", &arena, &html, &error)) {
        if (!bf_text_is_utf8(html.text, &bad))
            abort();
        for (size_t at = 0; at < html.text.length; at++) {
            size_t start = 0;
            size_t end = 0;
            bf_html_range(&html, at, at + 1, &start, &end);
            if (start > end || end > size)
                abort();
        }
    }
    bf_arena_release(&arena);
    return 0;
}
