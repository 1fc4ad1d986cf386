/*
 * claim.h - quoted figures held against the counts of the same months.
 */
#ifndef BF_RENDER_CLAIM_H
#define BF_RENDER_CLAIM_H

#include "render/quoted.h"

typedef struct bf_claim {
    const bf_mark *mark;
    int64_t counted; /* thousandths: the mean of the months it covers */
} bf_claim;

typedef struct bf_claims {
    bf_claim *items;
    size_t count;
} bf_claims;

/*
 * The quoted figures of whose months the first series has every one, the most
 * telling first.  How many others there are is noted.
 */
bool bf_claims_choose(const bf_canvas *canvas, bf_claims *claims);
/* Keeps the first ones, notes how many go, and puts them in order of months. */
void bf_claims_trim(const bf_canvas *canvas, size_t most, bf_claims *claims);

/* From the first month of any to the last one; there is at least one. */
bf_span bf_claims_span(const bf_claims *claims);

/*
 * What the count says of the words: "consistent", "as quoted" (equal, or what
 * "about" is said of), "9% more".
 */
bf_text bf_claim_verdict(const bf_canvas *canvas, const bf_claim *claim);
/* "Dec 2023", "Oct 2022–Sep 2023" */
bf_text bf_claim_months(const bf_canvas *canvas, const bf_claim *claim);

/*
 * “more than 200,000” over what it comes to in a month, who says so and when,
 * as far as there is room; false when there is none for the words.
 */
bool bf_claim_set_quote(const bf_canvas *canvas, const bf_claim *claim,
                        double width, double height, bf_block *block);
/* The count beside its months, over what it says of the words. */
bf_block bf_claim_set_count(const bf_canvas *canvas, const bf_claim *claim,
                            double width, double height);

/* Names the shape that was added last as the count. */
void bf_claim_name(const bf_canvas *canvas, const bf_claim *claim);
/* Adds the count and the quoted figure to what was drawn, in this order. */
void bf_claim_record(bf_canvas *canvas, const bf_claim *claim);

#endif
