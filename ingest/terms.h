/*
 * terms.h - a column whose cells are few different terms: each is understood
 * once and known by its code from then on.
 */
#ifndef BF_INGEST_TERMS_H
#define BF_INGEST_TERMS_H

#include "data/base/text.h"

/* The code of a term, above 0; 0 when it is not known. */
typedef int bf_term_function(bf_text term);

enum { BF_TERMS_MOST = 512 };

typedef struct bf_terms {
    bf_term_function *read;
    struct bf_term *slots;
    size_t count;
    bf_text *texts; /* by number */
    const struct bf_term *latest;
} bf_terms;

bool bf_terms_init(bf_terms *terms, bf_term_function *read, bf_arena *arena,
                   bf_error *error);
/*
 * The code of a term.  Without a function to read them, terms are numbered
 * from 1 as they come.  0 for an unknown one, and from BF_TERMS_MOST on.
 */
int bf_terms_code(bf_terms *terms, bf_text term, bf_arena *arena,
                  bf_error *error);
/* The term that came as number 1 to terms->count; 0 gives an empty one. */
bf_text bf_terms_text(const bf_terms *terms, int number);

#endif
