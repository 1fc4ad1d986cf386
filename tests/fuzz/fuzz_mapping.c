/*
 * Any bytes as a map, and behind a blank line as a table read by it: a map is
 * taken or refused with BF_SPEC, and rows are accounted for.
 */
#include "ingest/mapping.h"

#include <stdlib.h>

enum { ARENA_MOST = 16 * 1024 * 1024 };

int LLVMFuzzerTestOneInput(const uint8_t *bytes, size_t size);

/* The table behind the first blank line; empty when there is none. */
static bf_text cut_table(bf_text *map)
{
    for (size_t i = 0; i + 1 < map->length; i++) {
        if (map->bytes[i] != '\n' || map->bytes[i + 1] != '\n')
            continue;
        bf_text table = bf_text_slice(*map, i + 2, map->length);
        map->length = i;
        return table;
    }
    return (bf_text){.bytes = map->bytes, .length = 0};
}

static void read_table(bf_text table, const bf_mapping *map)
{
    const bf_ingest_options options = {
        .published = BF_NO_DAY, .as_of = BF_NO_DAY, .map = map};
    bf_error error = BF_ERROR_NONE;
    bf_ingested into;
    bf_ingested_init(&into);
    const bf_ingest_account *account = &into.account;
    bool ok = bf_table_read_text(table, "own.json", &options, &into, &error);
    if (ok != (error.status == BF_OK))
        abort();
    if (account->rows !=
        account->accepted + account->skipped + account->rejected)
        abort();
    if (!ok && (account->rows || into.observations.count))
        abort();
    bf_ingested_release(&into);
}

int LLVMFuzzerTestOneInput(const uint8_t *bytes, size_t size)
{
    bf_arena arena;
    bf_lexicon lexicon = {0};
    bf_vocabulary vocabulary = {0};
    bf_error error = BF_ERROR_NONE;
    bf_text text = {.bytes = (const char *)bytes, .length = size};
    bf_text table = cut_table(&text);
    const bf_text words = BF_TEXT("encounters\tmeasure\tEncounters\t-\n"
                                  "tucson\tplace\tTucson\t-\n"
                                  "USBP\tagency\tBorder Patrol\t-\n"
                                  "families\tpopulation\tFamilies\t-\n");
    bf_arena_init(&arena, ARENA_MOST);
    if (!bf_lexicon_parse(words, "words", &arena, &lexicon, &error) ||
        !bf_vocabulary_from_lexicon(&lexicon, &arena, &vocabulary, &error))
        abort();
    const bf_mapping *map =
        bf_mapping_parse(text, "map.json", &vocabulary, &arena, &error);
    if (!map && error.status != BF_SPEC && error.status != BF_LIMIT)
        abort();
    if (map)
        read_table(table, map);
    bf_arena_release(&arena);
    return 0;
}
