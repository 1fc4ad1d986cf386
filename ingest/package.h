/*
 * package.h - a ZIP of XML parts, such as a workbook; the door to libzip and
 * to the SAX side of libxml2.
 */
#ifndef BF_INGEST_PACKAGE_H
#define BF_INGEST_PACKAGE_H

#include "data/base/text.h"

enum {
    BF_PART_SIZE = 64 * 1024 * 1024, /* most bytes of a part, unpacked */
    BF_TAG_SIZE = 64 * 1024          /* most bytes of one tag */
};

typedef struct bf_package bf_package;

/* BF_NO_INPUT when there is no such file, BF_DATA when it is no ZIP. */
bf_package *bf_package_open(const char *path, bf_error *error);
void bf_package_close(bf_package *package);

typedef struct bf_attribute {
    bf_text name; /* without its prefix */
    bf_text value;
} bf_attribute;

/* Attributes of an element by name; empty when it has none. */
typedef struct bf_element {
    bf_text name; /* without its prefix */
    const bf_attribute *attributes;
    size_t count;
} bf_element;

bf_text bf_element_value(const bf_element *element, const char *name);

/* What is called in the order of the part; false stops the reading. */
typedef struct bf_part_handler {
    void *context;
    bool (*start)(void *context, const bf_element *element, bf_error *error);
    bool (*text)(void *context, bf_text text, bf_error *error);
    bool (*end)(void *context, bf_text name, bf_error *error);
} bf_part_handler;

/*
 * Reads a part from its start to its end: no network, no entities but the
 * five of XML.  BF_DATA for a part that is missing or not well-formed,
 * BF_LIMIT beyond the sizes above.
 */
bool bf_package_read(bf_package *package, const char *part,
                     const bf_part_handler *handler, bf_error *error);

#endif
