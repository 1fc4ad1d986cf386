#include "ingest/ingest.h"

enum {
    FIGURES_MOST = 256 * 1024 * 1024,
    OBSERVATIONS_MOST = 512 * 1024 * 1024
};

void bf_ingested_init(bf_ingested *ingested)
{
    *ingested = (bf_ingested){0};
    bf_figures_init(&ingested->figures, FIGURES_MOST);
    bf_observations_init(&ingested->observations, OBSERVATIONS_MOST);
    bf_notes_init(&ingested->notes);
}

void bf_ingested_release(bf_ingested *ingested)
{
    bf_figures_release(&ingested->figures);
    bf_observations_release(&ingested->observations);
    bf_notes_release(&ingested->notes);
    ingested->account = (bf_ingest_account){0};
}
