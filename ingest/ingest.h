/*
 * ingest.h - the door: one input of any kind into figures or observations.
 */
#ifndef BF_INGEST_INGEST_H
#define BF_INGEST_INGEST_H

#include "data/base/notes.h"
#include "data/observation.h"
#include "data/vocabulary.h"

/*
 * Adds a user's own lexicon to ours, and makes the vocabulary anew.  BF_SPEC,
 * as "name:LINE:COLUMN: ..." with the nearest right word, for a line that
 * nobody could read.  text must outlive the lexicon.
 */
bool bf_lexicon_add(bf_lexicon *lexicon, bf_vocabulary *vocabulary,
                    bf_text text, const char *name, bf_arena *arena,
                    bf_error *error);

/* What an input is whose name does not tell. */
typedef enum bf_input_kind {
    BF_INPUT_ARTICLE,
    BF_INPUT_TABLE,
    BF_INPUT_JSON_LINES
} bf_input_kind;

/* "article", "table", "jsonl", NULL-ended, in that order. */
const char *const *bf_input_kind_names(void);

/* How to read tables of the user's own; see bf_mapping_read. */
typedef struct bf_mapping bf_mapping;

/* Takes the figures of one article, which are gone when it returns. */
typedef bool bf_take_function(void *context, const bf_figures *figures,
                              bf_error *error);

typedef struct bf_ingest_options {
    const bf_lexicon *lexicon; /* words of articles; NULL: the English ones */
    const bf_vocabulary *vocabulary; /* names of what is counted and where */
    bf_day published;      /* of an article without a date of its own */
    bf_day as_of;          /* of a table without a date of its own */
    bf_input_kind kind;    /* of "-" and of unknown endings */
    bool kind_is_chosen;   /* else a file of an unknown ending is refused */
    const bf_mapping *map; /* of all tables but canonical ones; NULL: none */
    bool strict;           /* a rejected row ends the reading of its table */
    bool explain;          /* the figures of articles: see bf_ingested */
    bool explain_skipped;  /* and the numbers that are none */
    /* Takes figures as they come, so that memory does not grow with them.
       Those behind a table of figures stay in bf_ingested. */
    bf_take_function *take; /* NULL: all stay there */
    void *taker;            /* its context */
} bf_ingest_options;

/* Why a row is part of no sum. */
typedef enum bf_skip {
    BF_SKIP_TOTAL, /* of other rows */
    BF_SKIP_BLANK, /* it has no value */
    BF_SKIP_OTHER, /* other regions and tables, what a map does not keep */
    BF_SKIP_WORDS, /* titles and footnotes */
    BF_SKIP_COUNT
} bf_skip;

/* "totals", "without a value": for what is said of a reading. */
const char *bf_skip_name(bf_skip skip);

/*
 * How a reading went; rows = accepted + skipped + rejected, and skipped is
 * the sum of its reasons.  Each line of JSON is an article, skipped or
 * rejected.
 */
typedef struct bf_ingest_account {
    size_t articles;
    size_t figures_taken;  /* see bf_ingest_options.take */
    size_t lines;          /* of JSON; blank ones do not count */
    size_t lines_skipped;  /* in a language without words here */
    size_t lines_rejected; /* each is named in the notes */
    size_t tables;
    size_t rows; /* data rows of tables */
    size_t accepted;
    size_t skipped;
    size_t skips[BF_SKIP_COUNT];
    size_t rejected; /* each is named in the notes */
} bf_ingest_account;

/* Initialised by the caller, filled by any number of bf_ingest calls. */
typedef struct bf_ingested {
    bf_figures figures;
    bf_observations observations; /* of tables */
    bf_ingest_account account;
    bf_notes notes;
    bf_buffer explained; /* why each figure was read so, in words */
    bf_buffer skipped;   /* what the other numbers are */
} bf_ingested;

void bf_ingested_init(bf_ingested *ingested);
void bf_ingested_release(bf_ingested *ingested);

/*
 * Reads the JSON file that says which columns of a table are what (see
 * mapping.h); it lives in the arena and borrows the path and vocabulary.
 * NULL on failure: BF_SPEC names what is wrong and the nearest right word.
 */
const bf_mapping *bf_mapping_read(const char *path,
                                  const bf_vocabulary *vocabulary,
                                  bf_arena *arena, bf_error *error);

/*
 * Reads an article (.txt, .html), a table (.csv, .psv, .xlsx: official, or
 * canonical figures or observations), a manifest (.json), with a map a table as
 * a JSON array, a folder of these, or "-", an article on standard input.  On
 * failure what was read before stays.
 */
bool bf_ingest(const char *path, const bf_ingest_options *options,
               bf_ingested *ingested, bf_error *error);

#endif
