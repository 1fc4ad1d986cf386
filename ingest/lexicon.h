/*
 * lexicon.h - the words of articles: what each may mean.
 *
 * A word or phrase may have several senses ("march", "second", "may"); every
 * reader asks for the class it understands.  A class is one name in the
 * second column of data/lexicon/en.tsv; the list of names is in lexicon.c.
 */
#ifndef BF_INGEST_LEXICON_H
#define BF_INGEST_LEXICON_H

#include "data/vocabulary.h"

typedef enum bf_class {
    /* Numbers.  value: the number; of a scale its power. */
    BF_CLASS_NUMBER,   /* two, twelve, ninety, dozen */
    BF_CLASS_SCALE,    /* hundred, thousand, million, K */
    BF_CLASS_ORDINAL,  /* first, second, 3rd */
    BF_CLASS_FRACTION, /* half, third, quarter: thousandths */
    BF_CLASS_VAGUE,    /* hundreds, tens, dozens, scores: the power */
    /* Times. */
    BF_CLASS_MONTH,     /* september, sept: 1 to 12 */
    BF_CLASS_WEEKDAY,   /* tuesday: 0 Sunday to 6 */
    BF_CLASS_TIME_UNIT, /* day week weekend month quarter half year decade */
    BF_CLASS_FISCAL,    /* fiscal, fy, budget (before year) */
    BF_CLASS_DEICTIC,   /* last this next past previous current same */
    BF_CLASS_TIME_WORD, /* today yesterday now ago since until by between
                           through early mid late so-far year-to-date each */
    /* The rest is the readers' of quantities and roles: see lexicon.c. */
    BF_CLASS_COUNT
} bf_class;

/* One meaning of the words that start at a token. */
typedef struct bf_sense {
    uint16_t class;  /* bf_class */
    uint16_t length; /* tokens that it covers */
    int64_t number;  /* the value where it is a number */
    const bf_entry *entry;
} bf_sense;

typedef struct bf_words bf_words;

/* Lives in the arena, and borrows the lexicon's texts. */
bf_words *bf_words_from_lexicon(const bf_lexicon *lexicon,
                                const bf_vocabulary *vocabulary,
                                bf_arena *arena, bf_error *error);

#endif
