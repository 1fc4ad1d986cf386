/*
 * kind_part.h - the questions that judge a number; private.
 */
#ifndef BF_INGEST_KIND_PART_H
#define BF_INGEST_KIND_PART_H

#include "ingest/kind.h"

/* What is judged: the numeral from core to core_end, hedges aside. */
typedef struct bf_judged {
    const bf_tokens *tokens;
    bf_quantity *quantity;
    size_t first;
    size_t end;
} bf_judged;

bf_token_type bf_judged_before(const bf_judged *judged);

bf_token_type bf_judged_after(const bf_judged *judged);

bool bf_judged_glued(const bf_judged *judged, size_t at);

/* The value where it is one plain number without hedges, else -1. */
int64_t bf_judged_value(const bf_judged *judged);

bool bf_judged_is_digits(const bf_judged *judged, size_t most);

/* Title 42, COVID-19, a telephone number. */
bool bf_judged_is_name(const bf_judged *judged);

/* a boy of 6; Molina, 46, who; kids under 7. */
bool bf_judged_is_age(const bf_judged *judged);

/* The kind by what stands before it: room for, a group of. */
bf_number_kind bf_judged_preface(const bf_judged *judged);

#endif
