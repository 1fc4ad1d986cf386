/* Any bytes as somebody's own words: read, or refused with a place. */
#include "ingest/ingest.h"
#include "ingest/lexicon.h"

#include <stdlib.h>
#include <string.h>

int LLVMFuzzerTestOneInput(const uint8_t *bytes, size_t size);

int LLVMFuzzerTestOneInput(const uint8_t *bytes, size_t size)
{
    const size_t room = (size_t)256 << 20;
    bf_text text = {.bytes = (const char *)bytes, .length = size};
    bf_error error = BF_ERROR_NONE;
    bf_lexicon lexicon = {0};
    bf_vocabulary vocabulary = {0};
    bf_arena arena;
    bf_arena_init(&arena, room);
    bool ours =
        bf_lexicon_parse(bf_lexicon_english(), "en", &arena, &lexicon, &error);
    bool ok = ours && bf_lexicon_add(&lexicon, &vocabulary, text, "my.tsv",
                                     &arena, &error);
    if (!ours || ok != (error.status == BF_OK))
        abort();
    if (!ok && strncmp(error.message, "my.tsv:", strlen("my.tsv:")) != 0)
        abort();
    if (ok && !bf_words_from_lexicon(&lexicon, &vocabulary, &arena, &error))
        abort();
    bf_arena_release(&arena);
    return 0;
}
