/*
 * lexicon_english.h - the bytes of data/lexicon, made by the build.
 */
#ifndef BF_DATA_LEXICON_ENGLISH_H
#define BF_DATA_LEXICON_ENGLISH_H

#include <stddef.h>

extern const unsigned char bf_lexicon_english_bytes[];
extern const size_t bf_lexicon_english_size;
/* Those of its lines that name things, see vocabulary.h. */
extern const unsigned char bf_names_english_bytes[];
extern const size_t bf_names_english_size;

#endif
