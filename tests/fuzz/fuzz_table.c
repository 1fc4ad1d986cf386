/*
 * Any bytes as a table: rows are accounted for, and a failure adds nothing.
 * The name is one under which the tables of every reader may come.
 */
#include "ingest/table.h"

#include <stdlib.h>

int LLVMFuzzerTestOneInput(const uint8_t *bytes, size_t size);

static void check(const bf_ingested *into, bool ok)
{
    const bf_ingest_account *account = &into->account;
    if (account->rows !=
        account->accepted + account->skipped + account->rejected)
        abort();
    size_t skipped = 0;
    for (int i = 0; i < BF_SKIP_COUNT; i++)
        skipped += account->skips[i];
    if (skipped != account->skipped)
        abort();
    if (!ok && (account->rows || into->observations.count))
        abort();
    for (size_t i = 0; i < into->observations.count; i++) {
        if (!bf_month_is(into->observations.items[i].month))
            abort();
    }
}

int LLVMFuzzerTestOneInput(const uint8_t *bytes, size_t size)
{
    const bf_ingest_options options = {.published = BF_NO_DAY,
                                       .as_of = bf_day_of(2024, 3, 9)};
    bf_error error = BF_ERROR_NONE;
    bf_text text = {.bytes = (const char *)bytes, .length = size};
    bf_ingested into;
    bf_ingested_init(&into);
    bool ok =
        bf_table_read_text(text, "irreg_mexico.csv", &options, &into, &error);
    if (ok != (error.status == BF_OK))
        abort();
    check(&into, ok);
    bf_ingested_release(&into);
    return 0;
}
