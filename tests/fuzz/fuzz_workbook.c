/*
 * Any bytes as a workbook, which is opened from a file as libzip wants it:
 * rows are accounted for, and a failure adds nothing.
 */
#include "ingest/table.h"

#include "data/base/file.h"

#include <stdio.h>
#include <stdlib.h>
#include <unistd.h>

enum { PATH_SIZE = 64 };

int LLVMFuzzerTestOneInput(const uint8_t *bytes, size_t size);

static void check(const bf_ingested *into, bool ok)
{
    const bf_ingest_account *account = &into->account;
    if (account->rows !=
        account->accepted + account->skipped + account->rejected)
        abort();
    if (!ok && (account->rows || into->observations.count))
        abort();
}

int LLVMFuzzerTestOneInput(const uint8_t *bytes, size_t size)
{
    const bf_ingest_options options = {.published = BF_NO_DAY,
                                       .as_of = bf_day_of(2024, 3, 9)};
    char path[PATH_SIZE];
    bf_error error = BF_ERROR_NONE;
    bf_text text = {.bytes = (const char *)bytes, .length = size};
    (void)snprintf(path, sizeof path, "/tmp/bf-fuzz-%ld.xlsx", (long)getpid());
    FILE *file = fopen(path, "wb");
    if (!file || fwrite(text.bytes, 1, size, file) != size || fclose(file))
        abort();
    bf_ingested into;
    bf_ingested_init(&into);
    bool ok = bf_table_read(path, &options, &into, &error);
    if (ok != (error.status == BF_OK))
        abort();
    check(&into, ok);
    bf_ingested_release(&into);
    (void)unlink(path);
    return 0;
}
