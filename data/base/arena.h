/*
 * arena.h - memory that is freed all at once.
 */
#ifndef BF_BASE_ARENA_H
#define BF_BASE_ARENA_H

#include "data/base/error.h"

typedef struct bf_arena_block bf_arena_block;

/* Owned by whoever initialised it; what it hands out lives as long as it. */
typedef struct bf_arena {
    bf_arena_block *blocks;
    size_t taken;
    size_t maximum;
    size_t least; /* bytes of the next block, where that is more than usual */
} bf_arena;

/* maximum: bytes that the arena may hand out in all. */
void bf_arena_init(bf_arena *arena, size_t maximum);
void bf_arena_release(bf_arena *arena);
/* Takes all back that was handed out, and keeps memory for as much again. */
void bf_arena_reset(bf_arena *arena);

/* Tells an arena that is empty how many bytes will be taken, more or less. */
void bf_arena_expect(bf_arena *arena, size_t size);

/*
 * Zeroed memory for any type.  NULL with BF_NO_MEMORY when the system has
 * none, with BF_LIMIT beyond the arena's maximum.
 */
void *bf_arena_take(bf_arena *arena, size_t size, bf_error *error);
/* The same, but with anything in it: for what is written at once. */
void *bf_arena_take_raw(bf_arena *arena, size_t size, bf_error *error);

/*
 * Room for item number `count` of an array in this arena: returns the array
 * itself or a larger copy, and updates *capacity last.  NULL as for
 * bf_arena_take; the old array then still stands.
 */
void *bf_arena_grow(bf_arena *arena, void *items, size_t count,
                    size_t *capacity, size_t item_size, bf_error *error);

#endif
