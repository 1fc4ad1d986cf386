#include "ingest/ingest.h"

enum {
    FIGURES_MOST = 256 * 1024 * 1024,
    OBSERVATIONS_MOST = 512 * 1024 * 1024,
    WORDS_MOST = 256 * 1024 * 1024
};

const char *bf_skip_name(bf_skip skip)
{
    static const char *const names[BF_SKIP_COUNT] = {
        [BF_SKIP_TOTAL] = "totals",
        [BF_SKIP_BLANK] = "without a value",
        [BF_SKIP_OTHER] = "of something else",
        [BF_SKIP_WORDS] = "titles and notes",
    };
    return names[skip];
}

const char *const *bf_input_kind_names(void)
{
    static const char *const names[] = {[BF_INPUT_ARTICLE] = "article",
                                        [BF_INPUT_TABLE] = "table",
                                        [BF_INPUT_JSON_LINES] = "jsonl",
                                        NULL};
    return names;
}

void bf_ingested_init(bf_ingested *ingested)
{
    *ingested = (bf_ingested){0};
    bf_figures_init(&ingested->figures, FIGURES_MOST);
    bf_observations_init(&ingested->observations, OBSERVATIONS_MOST);
    bf_notes_init(&ingested->notes);
    bf_buffer_init(&ingested->explained, WORDS_MOST);
    bf_buffer_init(&ingested->skipped, WORDS_MOST);
}

void bf_ingested_release(bf_ingested *ingested)
{
    bf_figures_release(&ingested->figures);
    bf_observations_release(&ingested->observations);
    bf_notes_release(&ingested->notes);
    bf_buffer_release(&ingested->explained);
    bf_buffer_release(&ingested->skipped);
    ingested->account = (bf_ingest_account){0};
}
