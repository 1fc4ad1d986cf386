#include "data/base/map.h"

#include <stdlib.h>

/* Each bit of the result depends on all bits given. */
static uint64_t mix(uint64_t bits)
{
    bits = (bits ^ (bits >> 30)) * 0xbf58476d1ce4e5b9ULL;
    bits = (bits ^ (bits >> 27)) * 0x94d049bb133111ebULL;
    return bits ^ (bits >> 31);
}

/* FNV-1a from a secret beginning, mixed. */
static unsigned hash_of(uint64_t seed, const void *key, size_t length)
{
    const unsigned char *bytes = key;
    uint64_t hash = seed;
    for (size_t i = 0; i < length; i++)
        hash = (hash ^ bytes[i]) * 0x100000001b3ULL;
    return (unsigned)mix(hash);
}

/* uthash ends the process when memory runs out, unless it is told not to. */
#define HASH_NONFATAL_OOM         1
#define uthash_malloc(size)       calloc(1, size)
#define uthash_free(memory, size) free(memory)
/* uthash's own hash is a switch that falls through; `map` is where it is. */
#define HASH_FUNCTION(key, length, hash) \
    ((hash) = hash_of(map->seed, (key), (length)))
#include <uthash.h>

struct bf_map_node {
    bf_map_entry entry;
    UT_hash_handle hh; /* the name that uthash expects */
};

/* The macros of uthash count as our complexity: nothing else is in here. */
/* NOLINTBEGIN */
void bf_map_release(bf_map *map)
{
    HASH_CLEAR(hh, map->nodes);
}

const bf_map_entry *bf_map_lookup(const bf_map *map, const void *key,
                                  size_t length)
{
    struct bf_map_node *node = NULL;
    HASH_FIND(hh, map->nodes, key, length, node);
    return node ? &node->entry : NULL;
}

static bool add_node(bf_map *map, struct bf_map_node *node)
{
    HASH_ADD_KEYPTR(hh, map->nodes, node->entry.key, node->entry.length, node);
    return node->hh.tbl != NULL;
}
/* NOLINTEND */

bool bf_map_add(bf_map *map, const bf_map_entry *entry, bf_arena *arena,
                bf_error *error)
{
    struct bf_map_node *node = bf_arena_take(arena, sizeof *node, error);
    if (!node)
        return false;
    node->entry = *entry;
    /* Where the system put it; no order and no output depends on that. */
    if (!map->nodes)
        map->seed = mix((uintptr_t)node);
    if (!add_node(map, node))
        return bf_fail(error, BF_NO_MEMORY, "out of memory");
    return true;
}
