#include "data/base/library.h"

#include <dlfcn.h>
#include <string.h>

bool bf_library_load(const char *file, const bf_import *imports,
                     bf_error *error)
{
    void *library = dlopen(file, RTLD_NOW | RTLD_LOCAL);
    if (!library)
        return bf_fail(error, BF_INTERNAL, "the library %s is missing", file);
    for (; imports->name; imports++) {
        void *found = dlsym(library, imports->name);
        if (!found)
            return bf_fail(error, BF_INTERNAL, "the library %s has no %s", file,
                           imports->name);
        /* POSIX promises that functions fit; C has no cast for it. */
        memcpy(imports->address, &found, sizeof found);
    }
    return true;
}
