/*
 * map.h - a table of keys, each with a number; the door to uthash.
 */
#ifndef BF_BASE_MAP_H
#define BF_BASE_MAP_H

#include "data/base/arena.h"

#include <stdint.h>

typedef struct bf_map_entry {
    const void *key;
    size_t length; /* of the key in bytes */
    size_t value;
} bf_map_entry;

/* Empty when all zero.  The entries live in the arena they were added with. */
typedef struct bf_map {
    struct bf_map_node *nodes;
    uint64_t seed; /* of the hash: nobody outside can make keys collide */
} bf_map;

/* Frees the table itself; before the arena of the entries is released. */
void bf_map_release(bf_map *map);
/* NULL when there is no such key. */
const bf_map_entry *bf_map_lookup(const bf_map *map, const void *key,
                                  size_t length);
/* Adds a key that is not in the map yet; its bytes must outlive the map. */
bool bf_map_add(bf_map *map, const bf_map_entry *entry, bf_arena *arena,
                bf_error *error);

#endif
