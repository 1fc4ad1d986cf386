/*
 * pack.h - bytes as a zlib stream; the door to libdeflate.
 */
#ifndef BF_RENDER_PACK_H
#define BF_RENDER_PACK_H

#include "data/base/arena.h"
#include "data/base/text.h"

typedef enum bf_pack_effort {
    BF_PACK_QUICK = 5, /* for pictures: milliseconds a megabyte */
    BF_PACK_SMALL = 12 /* for fonts, which are small and stay */
} bf_pack_effort;

/* The stream is in the arena. */
bool bf_pack(bf_text plain, bf_pack_effort effort, bf_arena *arena,
             bf_text *packed, bf_error *error);

#endif
