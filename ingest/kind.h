/*
 * kind.h - what each number of an article is: a figure, or why it is none.
 */
#ifndef BF_INGEST_KIND_H
#define BF_INGEST_KIND_H

#include "ingest/quantity.h"

/*
 * Finds the noun that a quantity counts (quantity->head) and says what the
 * quantity is.  BF_NUMBER_FIGURE means only that nothing speaks against it:
 * whether a measure stands by it is for attach.h to find.
 */
void bf_quantity_judge(const bf_tokens *tokens, bf_quantity *quantity);

/* "age", "money": for the account of numbers that were not taken. */
const char *bf_number_kind_name(bf_number_kind kind);
bool bf_number_kind_parse(bf_text name, bf_number_kind *kind);

/* The kind that a word of the class thing or preface stands for. */
static inline bf_number_kind bf_number_kind_of(const bf_sense *sense)
{
    return (bf_number_kind)sense->number;
}

#endif
