/* Any bytes as JSON: what is accepted can be walked. */
#include "data/base/json.h"

#include <stdlib.h>

int LLVMFuzzerTestOneInput(const uint8_t *bytes, size_t size);

static size_t count(const bf_json *json)
{
    size_t sum = 1;
    for (const bf_json *item = bf_json_first(json); item;
         item = bf_json_next(item))
        sum += count(item);
    return sum;
}

int LLVMFuzzerTestOneInput(const uint8_t *bytes, size_t size)
{
    bf_error error = BF_ERROR_NONE;
    bf_text text = {.bytes = (const char *)bytes, .length = size};
    bf_json *json = bf_json_parse(text, "spec.json", &error);
    if (json ? count(json) > size : error.status == BF_OK)
        abort();
    bf_json_free(json);
    return 0;
}
