#include "render/pack.h"

#include "data/base/library.h"

#include <libdeflate.h>

typedef struct library {
    struct libdeflate_compressor *(*open)(int level);
    size_t (*bound)(struct libdeflate_compressor *packer, size_t length);
    size_t (*compress)(struct libdeflate_compressor *packer, const void *plain,
                       size_t length, void *packed, size_t room);
    void (*close)(struct libdeflate_compressor *packer);
} library;

static bool load(library *call, bf_error *error)
{
    const bf_import imports[] = {
        {"libdeflate_alloc_compressor", &call->open},
        {"libdeflate_zlib_compress_bound", &call->bound},
        {"libdeflate_zlib_compress", &call->compress},
        {"libdeflate_free_compressor", &call->close},
        {NULL, NULL}};
    return bf_library_load("libdeflate.so.0", imports, error);
}

bool bf_pack(bf_text plain, bf_pack_effort effort, bf_arena *arena,
             bf_text *packed, bf_error *error)
{
    library call;
    if (!load(&call, error))
        return false;
    struct libdeflate_compressor *packer = call.open((int)effort);
    if (!packer)
        return bf_fail(error, BF_NO_MEMORY, "out of memory");
    size_t room = call.bound(packer, plain.length);
    char *bytes = bf_arena_take(arena, room, error);
    size_t length = 0;
    if (bytes)
        length = call.compress(packer, plain.bytes, plain.length, bytes, room);
    call.close(packer);
    *packed = (bf_text){.bytes = bytes, .length = length};
    return bytes &&
           (length > 0 || bf_fail(error, BF_INTERNAL, "cannot pack bytes"));
}
