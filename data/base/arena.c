#include "data/base/arena.h"

#include <stdalign.h>
#include <stdint.h>
#include <stdlib.h>
#include <string.h>

/* Blocks grow with what is taken, for memory that is cleared costs time. */
enum { SMALLEST = 2048, LARGEST = 64 * 1024, FIRST_CAPACITY = 16 };

struct bf_arena_block {
    bf_arena_block *next;
    size_t used;
    size_t size;
    size_t dirty; /* bytes from the start that may not be zero */
    alignas(max_align_t) unsigned char bytes[];
};

void bf_arena_init(bf_arena *arena, size_t maximum)
{
    *arena = (bf_arena){.maximum = maximum};
}

void bf_arena_release(bf_arena *arena)
{
    bf_arena_block *block = arena->blocks;
    while (block) {
        bf_arena_block *next = block->next;
        free(block);
        block = next;
    }
    *arena = (bf_arena){.maximum = arena->maximum};
}

/* One block that is large enough is kept, several are replaced by one. */
void bf_arena_reset(bf_arena *arena)
{
    bf_arena_block *block = arena->blocks;
    size_t least = 0;
    for (; block; block = block->next)
        least += block->size;
    block = arena->blocks;
    if (block && block->next) {
        bf_arena_release(arena);
        arena->least = least;
    } else if (block) {
        if (block->dirty < block->used)
            block->dirty = block->used;
        block->used = 0;
        arena->taken = 0;
    }
}

void bf_arena_expect(bf_arena *arena, size_t size)
{
    if (!arena->blocks && size <= arena->maximum)
        arena->least = size;
}

static bf_arena_block *add_block(bf_arena *arena, size_t size, bf_error *error)
{
    size_t room = arena->taken < SMALLEST ? SMALLEST : arena->taken;
    room = room > LARGEST ? LARGEST : room;
    room = room < arena->least ? arena->least : room;
    room = room < size ? size : room;
    bf_arena_block *block = calloc(1, sizeof *block + room);
    if (!block) {
        bf_fail(error, BF_NO_MEMORY, "out of memory");
        return NULL;
    }
    block->size = room;
    arena->least = 0;
    block->next = arena->blocks;
    arena->blocks = block;
    return block;
}

/* A piece of a block; *dirty: how much of it may not be zero. */
static void *take(bf_arena *arena, size_t size, size_t *dirty, bf_error *error)
{
    const size_t grain = alignof(max_align_t);
    if (size > arena->maximum || arena->taken > arena->maximum - size) {
        bf_fail(error, BF_LIMIT, "more than %zu bytes are needed",
                arena->maximum);
        return NULL;
    }
    size_t rounded = (size + grain - 1) / grain * grain;
    bf_arena_block *block = arena->blocks;
    if (!block || block->size - block->used < rounded)
        block = add_block(arena, rounded, error);
    if (!block)
        return NULL;
    void *memory = block->bytes + block->used;
    *dirty = block->dirty > block->used ? block->dirty - block->used : 0;
    block->used += rounded;
    arena->taken += size;
    return memory;
}

void *bf_arena_take(bf_arena *arena, size_t size, bf_error *error)
{
    size_t dirty = 0;
    void *memory = take(arena, size, &dirty, error);
    if (memory && dirty)
        memset(memory, 0, dirty < size ? dirty : size);
    return memory;
}

void *bf_arena_take_raw(bf_arena *arena, size_t size, bf_error *error)
{
    size_t dirty = 0;
    return take(arena, size, &dirty, error);
}

void *bf_arena_grow(bf_arena *arena, void *items, size_t count,
                    size_t *capacity, size_t item_size, bf_error *error)
{
    if (count < *capacity)
        return items;
    size_t wanted = *capacity ? *capacity * 2 : FIRST_CAPACITY;
    if (wanted > SIZE_MAX / item_size) {
        bf_fail(error, BF_LIMIT, "too many items");
        return NULL;
    }
    void *larger = bf_arena_take(arena, wanted * item_size, error);
    if (!larger)
        return NULL;
    if (count)
        memcpy(larger, items, count * item_size);
    *capacity = wanted;
    return larger;
}
