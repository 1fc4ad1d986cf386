/*
 * windows.h - text in Windows-1252, as Excel saves CSV in the West.
 */
#ifndef BF_INGEST_WINDOWS_H
#define BF_INGEST_WINDOWS_H

#include "data/base/text.h"

/*
 * The text as UTF-8, in the arena; bytes is NULL on failure.  BF_DATA for a
 * NUL and for the five bytes that Windows-1252 does not define.
 */
bf_text bf_windows_to_utf8(bf_text text, const char *name, bf_arena *arena,
                           bf_error *error);

#endif
