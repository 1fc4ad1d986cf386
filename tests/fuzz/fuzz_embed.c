/* Any bytes as a picture: what is read is a title, or it is refused. */
#include "render/embed.h"

#include <stdlib.h>

int LLVMFuzzerTestOneInput(const uint8_t *bytes, size_t size);

int LLVMFuzzerTestOneInput(const uint8_t *bytes, size_t size)
{
    const size_t room = (size_t)16 << 20;
    bf_text file = {.bytes = (const char *)bytes, .length = size};
    bf_error error = BF_ERROR_NONE;
    bf_embedded about;
    bf_arena arena;
    bf_buffer buffer;
    bf_arena_init(&arena, room);
    bf_buffer_init(&buffer, room);
    bool ok = bf_embedded_read(file, "f.svg", &arena, &about, &error);
    if (ok != (error.status == BF_OK))
        abort();
    const bf_snippet snippet = {.about = &about, .path = BF_TEXT("f.svg")};
    for (int markup = 0; ok && bf_markup_names()[markup]; markup++) {
        if (!bf_snippet_write(&snippet, (bf_markup)markup, &buffer, &error))
            abort();
    }
    bf_buffer_release(&buffer);
    bf_arena_release(&arena);
    return 0;
}
