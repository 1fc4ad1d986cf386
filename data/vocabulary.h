/*
 * vocabulary.h - what is counted, where, by whom, and who published it: the
 * lexicon's names.
 *
 * A lexicon is tab-separated text, one entry a line, "#" starts a comment:
 *
 *     term <TAB> class <TAB> value <TAB> flags
 *
 * Classes that name things are read here; the rest are words of articles and
 * are read by ingest.  `flags` is "name=value;name;..." or "-".
 *
 *     encounters            measure     Encounters        -
 *     tapachula             place       Tapachula within=chiapas;authority=MX
 *     USBP                  agency      Border Patrol     authority=US
 *     families              population  Families          -
 *     sbo-encounters        source      CBP, Southwest Land Border Encounters
 *     deportations#returns  break       A sentence.   from=2023-10;authority=US
 */
#ifndef BF_DATA_VOCABULARY_H
#define BF_DATA_VOCABULARY_H

#include "data/base/buffer.h"

typedef struct bf_entry {
    bf_text term;
    bf_text class;
    bf_text value;
    bf_text flags;
    size_t line;
} bf_entry;

/* Entries in the order of the file; terms point into the text given. */
typedef struct bf_lexicon {
    bf_entry *items;
    size_t count;
    size_t capacity;
} bf_lexicon;

/* The English lexicon compiled in from data/lexicon/en.tsv. */
bf_text bf_lexicon_english(void);
/*
 * Those of its lines that name things: the same vocabulary in a fraction of
 * the time, which is a third of that of a chart.
 */
bf_text bf_lexicon_english_names(void);
/* Adds the entries of a lexicon's text; a bad line is BF_SPEC with its line. */
bool bf_lexicon_parse(bf_text text, const char *name, bf_arena *arena,
                      bf_lexicon *lexicon, bf_error *error);
/* The value of a flag, "" when it stands without one; false when absent. */
bool bf_entry_flag(const bf_entry *entry, bf_text name, bf_text *value);

/* A measure, place, agency, population or country. */
typedef struct bf_name {
    bf_text slug;
    bf_text label;
    bf_text within;    /* of a place: the next larger one */
    bf_text authority; /* of a place or agency */
    bf_text note;      /* of a measure: what it counts */
    bf_text from;      /* of a break: its first month */
    bf_text to;        /* and its last one; empty: all from then on */
    bf_text only;      /* "together": of no agency's own series */
} bf_name;

typedef struct bf_names {
    bf_name *items;
    size_t count;
    size_t capacity;
    const uint32_t *slots; /* by hash: a name's place from 1, 0 where free */
    size_t slot_count;
} bf_names;

typedef struct bf_vocabulary {
    bf_names measures;
    bf_names places;
    bf_names agencies;
    bf_names populations;
    bf_names sources; /* slug: what the names of its releases start with */
    bf_names breaks;  /* slug: a selector; label: what changes in its counts */
} bf_vocabulary;

/* Takes the naming entries out of a lexicon. */
bool bf_vocabulary_from_lexicon(const bf_lexicon *lexicon, bf_arena *arena,
                                bf_vocabulary *vocabulary, bf_error *error);
/* NULL when there is none; the case of letters does not count. */
const bf_name *bf_names_lookup(const bf_names *names, bf_text slug);
/* The slug of the entry most like `word`; empty when nothing is near. */
bf_text bf_names_nearest(const bf_names *names, bf_text word);
/* The label of a slug, or the slug itself where it is not known. */
bf_text bf_names_label(const bf_names *names, bf_text slug);
/*
 * Who published a source and under which title: the entry whose slug is the
 * longest beginning of `source`; NULL when none is known.
 */
const bf_name *bf_source_lookup(const bf_vocabulary *vocabulary,
                                bf_text source);
/* True when place `inner` is `outer` or lies within it. */
bool bf_place_within(const bf_vocabulary *vocabulary, bf_text inner,
                     bf_text outer);

#endif
