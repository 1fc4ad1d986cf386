/*
 * period_words.h - a period as people write it.
 */
#ifndef BF_DATA_PERIOD_WORDS_H
#define BF_DATA_PERIOD_WORDS_H

#include "data/month.h"

/* "Sep 2023", "FY 2023", "27 Dec 2023", "Aug–Dec 2021"; "-" for none. */
void bf_period_words(bf_period period, bf_buffer *buffer);
/* The same of whole months, both included. */
void bf_months_words(bf_month first, bf_month last, bf_buffer *buffer);

#endif
