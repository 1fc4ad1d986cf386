#include "render/text_pango.h"

#include "data/base/library.h"

#define IMPORT(function) {.name = #function, .address = &pango->function},

bool bf_pango_load(bf_pango *pango, bf_error *error)
{
    const bf_import imports[] = {BF_PANGO_FUNCTIONS(IMPORT){.name = NULL}};
    return bf_library_load("libpangocairo-1.0.so.0", imports, error);
}
