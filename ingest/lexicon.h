/*
 * lexicon.h - the words of articles: what each may mean.
 *
 * A word or phrase may have several senses ("march", "second", "may"); every
 * reader asks for the class it understands.
 */
#ifndef BF_INGEST_LEXICON_H
#define BF_INGEST_LEXICON_H

#include "data/vocabulary.h"

#include "ingest/class.h"

/* One meaning of the words that start at a token. */
typedef struct bf_sense {
    uint16_t class;  /* bf_class */
    uint16_t length; /* tokens that it covers */
    uint32_t flags;  /* bf_flag_bit of each flag of the entry */
    int64_t number;  /* the value where it is a number; of a place or agency
                        its place in the vocabulary's list, from 1 */
    const bf_entry *entry;
} bf_sense;

/*
 * A bit for the name of a flag, which several names may share: where it is
 * not set, there is no such flag.  Of a literal the compiler works it out.
 */
static inline uint32_t bf_flag_bit(bf_text name)
{
    enum { BITS = 32, LENGTHS = 5, FIRSTS = 3 };
    if (name.length == 0)
        return 1;
    size_t mixed = name.length * LENGTHS +
                   (unsigned char)name.bytes[0] * (size_t)FIRSTS +
                   (unsigned char)name.bytes[name.length - 1];
    return UINT32_C(1) << (mixed % BITS);
}

/* The value of a flag of the entry of a sense, as bf_entry_flag. */
static inline bool bf_sense_flag(const bf_sense *sense, const char *name,
                                 bf_text *value)
{
    bf_text flag = bf_text_from(name);
    return (sense->flags & bf_flag_bit(flag)) != 0 &&
           bf_entry_flag(sense->entry, flag, value);
}

typedef struct bf_words bf_words;

enum { BF_WORD_SIZE = 48 }; /* bytes of the longest word that can be known */

/* A word as it is looked up: lower case, no accents, no final 's or dot. */
typedef struct bf_word_key {
    char bytes[BF_WORD_SIZE];
    size_t length; /* 0: empty or too long to be known */
} bf_word_key;

/* Lives in the arena, and borrows the lexicon's texts. */
bf_words *bf_words_from_lexicon(const bf_lexicon *lexicon,
                                const bf_vocabulary *vocabulary,
                                bf_arena *arena, bf_error *error);

/* The name of a class in the lexicon: "number". */
const char *bf_class_name(bf_class class);

bf_word_key bf_word_fold(bf_text word);
/* The number of a word that some term holds; 0 when none does. */
uint32_t bf_words_number(const bf_words *words, bf_text word);
/* True when the lexicon says that the dot behind a word is part of it. */
bool bf_words_abbreviated(const bf_words *words, uint32_t number);
/* The vocabulary that the words speak about. */
const bf_vocabulary *bf_words_vocabulary(const bf_words *words);

/* Senses, shorter terms' first; classes has a bit for each. */
typedef struct bf_senses {
    const bf_sense *items;
    size_t count;
    uint64_t classes;
} bf_senses;

#define BF_CLASS_BIT(class) (UINT64_C(1) << (class))

#endif
