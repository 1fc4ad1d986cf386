#include "ingest/reading.h"

static const char *const role_names[BF_ROLE_COUNT] = {
    [BF_ROLE_MEASURE] = "measure",       [BF_ROLE_KIND] = "kind",
    [BF_ROLE_PERIOD] = "period",         [BF_ROLE_BASE] = "base",
    [BF_ROLE_AUTHORITY] = "authority",   [BF_ROLE_PLACE] = "place",
    [BF_ROLE_POPULATION] = "population", [BF_ROLE_ATTRIBUTION] = "attribution",
};

void bf_reading_init(bf_reading *reading, size_t maximum)
{
    *reading = (bf_reading){0};
    bf_arena_init(&reading->arena, maximum);
}

void bf_reading_release(bf_reading *reading)
{
    bf_arena_release(&reading->arena);
    reading->items = NULL;
    reading->count = reading->capacity = 0;
}

const char *bf_role_name(bf_role role)
{
    return role_names[role];
}
