/*
 * fonts.h - where the tests find the program's font.
 */
#ifndef BF_TESTS_FONTS_H
#define BF_TESTS_FONTS_H

#include <stdlib.h>

/* The folder that FONTS names, or Debian's. */
static inline const char *fonts_folder(void)
{
    const char *folder = getenv("FONTS");
    return folder ? folder : "/usr/share/fonts/opentype/inter";
}

#endif
