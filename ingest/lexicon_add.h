/*
 * lexicon_add.h - a user's lexicon joined to ours, entry by entry; private.
 */
#ifndef BF_INGEST_LEXICON_ADD_H
#define BF_INGEST_LEXICON_ADD_H

#include "ingest/lexicon.h"

/* A lexicon being added. */
typedef struct bf_adding {
    const bf_lexicon *lexicon;
    size_t own; /* the first entry that is added; those before are ours */
    const bf_vocabulary *vocabulary;
    bf_text text;
    const char *name;
    bf_error *error;
} bf_adding;

/*
 * Fails at a part of an entry: "FILE:LINE:COLUMN: "part" what", and asks
 * whether the nearest was meant unless it is empty.
 */
bool bf_adding_fail(const bf_adding *adding, const bf_entry *entry,
                    bf_text part, const char *what, bf_text nearest);

/* BF_SPEC for a value or a flag that nobody who reads the class expects. */
bool bf_adding_check_value(const bf_adding *adding, const bf_entry *entry);
bool bf_adding_check_flags(const bf_adding *adding, const bf_entry *entry);

#endif
