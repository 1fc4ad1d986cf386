/*
 * nearest.h - the word that somebody who mistyped may have meant.
 */
#ifndef BF_BASE_NEAREST_H
#define BF_BASE_NEAREST_H

#include "data/base/text.h"

/*
 * Edits (insert, delete, replace, swap of neighbours) between two words,
 * ignoring ASCII case; words over 64 bytes are as far apart as can be.
 */
size_t bf_edit_distance(bf_text a, bf_text b);

/* True when so many edits look like a slip in a word of this length. */
bool bf_is_slip(size_t edits, size_t length);

/* The nearest of a NULL-ended list, NULL when none is near. */
const char *bf_nearest(bf_text word, const char *const *words);

#endif
