/*
 * library.h - a shared library that is loaded when it is first needed.
 *
 * Most runs never read a web page or a workbook, and the libraries for those
 * bring a dozen others along, which would double the time that every run
 * takes to start.
 */
#ifndef BF_BASE_LIBRARY_H
#define BF_BASE_LIBRARY_H

#include "data/base/error.h"

/* A function that is wanted, and where its address goes. */
typedef struct bf_import {
    const char *name;
    void *address; /* of a pointer to a function of the right type */
} bf_import;

/*
 * Loads a library by its file name ("libxml2.so.2"), unless it is loaded
 * already, and fills in the functions of a list that ends with a NULL name.
 * It stays loaded.  BF_INTERNAL when it or a function is missing.
 */
bool bf_library_load(const char *file, const bf_import *imports,
                     bf_error *error);

#endif
