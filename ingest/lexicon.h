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
    BF_CLASS_ABBREVIATION, /* its dot ends no sentence */
    /* Numbers.  value: the number. */
    BF_CLASS_NUMBER,   /* two, twelve, ninety */
    BF_CLASS_SCALE,    /* hundred, thousand, K, dozen: what it multiplies by */
    BF_CLASS_ORDINAL,  /* first, second, 3rd */
    BF_CLASS_FRACTION, /* half, third, quarter: what it divides by */
    BF_CLASS_VAGUE,    /* hundreds, dozens, several: the least allowed */
    /* Times. */
    BF_CLASS_MONTH,     /* september, sept: 1 to 12 */
    BF_CLASS_WEEKDAY,   /* tuesday: 0 Sunday to 6 */
    BF_CLASS_TIME_UNIT, /* day week weekend month quarter half year decade */
    BF_CLASS_FISCAL,    /* fiscal, fy, budget (before year) */
    BF_CLASS_DEICTIC,   /* last this next past previous current same */
    BF_CLASS_TIME_WORD, /* today yesterday now ago since until by between
                           through early mid late so-far year-to-date each */
    BF_CLASS_WISHED,    /* they: "May they" is no month */
    /* Quantities. */
    BF_CLASS_HEDGE,    /* more than, about: the bound; after: stands behind */
    BF_CLASS_SOFTENER, /* slightly, well: before a hedge */
    BF_CLASS_RANGE,    /* between, from, to, and, or: which of these */
    BF_CLASS_PERCENT,
    BF_CLASS_TIMES,    /* times: three times as many */
    BF_CLASS_AS_MANY,  /* as many, more, the number of */
    BF_CLASS_MULTIPLE, /* doubled, threefold: the factor in thousandths */
    BF_CLASS_CHANGE,   /* fell, increase: up or down */
    BF_CLASS_SHARE,    /* accounted for, made up */
    BF_CLASS_RATE,     /* a day, weekly: the unit of time */
    BF_CLASS_NOT_RATE, /* a day earlier */
    BF_CLASS_AVERAGE,
    /* What is counted, or not. */
    BF_CLASS_PERSON, /* people, migrants */
    BF_CLASS_FLIGHT,
    BF_CLASS_ADJECTIVE, /* other, irregular: before any noun */
    BF_CLASS_COUNTS,    /* encountered, arrests: the measure; noun, weak, only=,
                           kind= */
    BF_CLASS_THING,     /* buses, miles, agents: the bf_number_kind's name */
    BF_CLASS_NAME_PREFIX, /* Title, Section */
    BF_CLASS_NAME_SUFFIX, /* Street, U.S.C. */
    BF_CLASS_NAME,        /* 60 Minutes */
    BF_CLASS_AGE_WORD,    /* aged, turned */
    BF_CLASS_CONDITION,   /* reach: a threshold, behind when or if */
    BF_CLASS_LAW,         /* shut the border: a rate beside it is a threshold */
    BF_CLASS_PREFACE,     /* room for, a group of: the kind of what follows */
    /* The frame of a sentence. */
    BF_CLASS_FUNCTION,  /* of, were: no noun of a number */
    BF_CLASS_CLAUSE,    /* that, while, and: how far it sets apart */
    BF_CLASS_COMPARE,   /* than, against, compared with */
    BF_CLASS_ANAPHOR,   /* of them, of those */
    BF_CLASS_PARTIAL,   /* mostly, many of them: restricts nobody */
    BF_CLASS_SOME_TIME, /* at one point: no period that could be named */
    BF_CLASS_FUTURE,    /* will, expected */
    /* Who and where. */
    BF_CLASS_SAYS,      /* said, reported */
    BF_CLASS_ACCORDING, /* according to */
    BF_CLASS_AGENCY,    /* Border Patrol: its slug */
    BF_CLASS_ACTOR,     /* Mexican authorities: their country */
    BF_CLASS_PEOPLE,    /* unaccompanied children: the population */
    BF_CLASS_NATION,    /* Cuba, Cuban, Cubans: country, adjective, people */
    BF_CLASS_PLACE,     /* Eagle Pass: the slug of its place */
    BF_CLASS_COUNT
} bf_class;

/* One meaning of the words that start at a token. */
typedef struct bf_sense {
    uint16_t class;  /* bf_class */
    uint16_t length; /* tokens that it covers */
    bool capital;    /* only where it starts with a capital letter */
    int64_t number;  /* the value where it is a number; of a place or agency
                        its place in the vocabulary's list, from 1 */
    const bf_entry *entry;
} bf_sense;

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

/* The senses of a term, shorter terms' first; classes has a bit for each. */
typedef struct bf_senses {
    const bf_sense *items;
    size_t count;
    uint64_t classes;
} bf_senses;

#define BF_CLASS_BIT(class) (UINT64_C(1) << (class))

/*
 * A walk along the terms that start with some word: bf_terms_step goes one
 * word on, and is false when no term continues so.
 */
typedef struct bf_terms {
    const bf_words *words;
    uint32_t node;
} bf_terms;

bool bf_terms_step(bf_terms *terms, uint32_t word);
/* False when no longer term continues here. */
bool bf_terms_go_on(const bf_terms *terms);
/* The senses of the term that ends here; some need a capital letter. */
bf_senses bf_terms_senses(const bf_terms *terms, bool capital);

#endif
