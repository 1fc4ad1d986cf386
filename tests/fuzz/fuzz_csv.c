/* Any bytes as CSV: every record has as many fields as the first. */
#include "data/base/csv.h"

#include <stdlib.h>

int LLVMFuzzerTestOneInput(const uint8_t *bytes, size_t size);

static bool take(void *context, const bf_csv_row *row, bf_error *error)
{
    size_t *columns = context;
    (void)error;
    if (row->number == 1)
        *columns = row->count;
    if (row->count != *columns)
        abort();
    for (size_t i = 0; i < row->count; i++) {
        if (bf_csv_column(row, i) == 0)
            abort();
    }
    return true;
}

int LLVMFuzzerTestOneInput(const uint8_t *bytes, size_t size)
{
    bf_error error = BF_ERROR_NONE;
    size_t columns = 0;
    bf_text text = {.bytes = (const char *)bytes, .length = size};
    if (!bf_csv_read_text(text, "table.csv", take, &columns, &error) &&
        error.status == BF_OK)
        abort();
    return 0;
}
