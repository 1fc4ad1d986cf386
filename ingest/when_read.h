/*
 * when_read.h - the readers of times among themselves.
 *
 * Each returns how many tokens it took, 0 when there is no such time.
 */
#ifndef BF_INGEST_WHEN_READ_H
#define BF_INGEST_WHEN_READ_H

#include "ingest/time_word.h"
#include "ingest/when.h"

/* A month by its name: a capital, and company where it is a word as well. */
const bf_sense *bf_month_at(const bf_tokens *tokens, size_t at);
/* last, this, next, [the] previous ... before a month or a weekday. */
size_t bf_time_read_which(const bf_tokens *tokens, size_t at, uint8_t *which);
/* The year of a token of four digits, 1900 to 2099; else 0. */
int bf_year_at(const bf_tokens *tokens, size_t at);
/* A whole number below 1000 in digits or words, or "a" as one. */
size_t bf_time_count(const bf_tokens *tokens, size_t at, int *count);

/* of this year, of last year: sets unit and count of a month or day. */
size_t bf_time_read_year_of(const bf_tokens *tokens, size_t at, bf_time *time);

/* October 21, 2022; 24 December; 11/16/1982; Thursday 21; the 17th. */
size_t bf_time_read_day(const bf_tokens *tokens, size_t at, bf_time *time);
/* September; December 2022; May of last year; last September. */
size_t bf_time_read_month(const bf_tokens *tokens, size_t at, bf_time *time);
/* The summer of 2023; last fall. */
size_t bf_time_read_season(const bf_tokens *tokens, size_t at, bf_time *time);
/* 2021; the 1990s. */
size_t bf_time_read_year(const bf_tokens *tokens, size_t at, bf_time *time);
/* The clause behind a fiscal year: ", which ended on Sept. 30". */
size_t bf_time_read_ended(const bf_tokens *tokens, size_t at, bf_time *end);
/* FY23; fiscal year 2023; the 2019 budget year, which ended Sept. 30. */
size_t bf_time_read_fiscal(const bf_tokens *tokens, size_t at, bf_time *time);
/* Friday; last Wednesday. */
size_t bf_time_read_weekday(const bf_tokens *tokens, size_t at, bf_time *time);
/* The last two fiscal years; this week; a year earlier; today. */
size_t bf_time_read_unit(const bf_tokens *tokens, size_t at, bf_time *time);
/* The same month of 2021; the same period a year before. */
size_t bf_time_read_same(const bf_tokens *tokens, size_t at, bf_time *time);
/* "the year", "the fiscal year": only where something points at it. */
size_t bf_time_read_bare_unit(const bf_tokens *tokens, size_t at,
                              bf_time *time);
/* Any of these, and parts of them. */
size_t bf_time_read(const bf_tokens *tokens, size_t at, bf_time *time);

/* "on" and the like between a word such as "since" and its time. */
size_t bf_time_preposition(const bf_tokens *tokens, size_t at);
/* between A and B; from A to B. */
size_t bf_when_read_range(const bf_tokens *tokens, size_t at, bf_when *when);
/* A; A to B; A-B; A so far. */
size_t bf_when_read_plain(const bf_tokens *tokens, size_t at, bf_when *when);
/* The whole expression that starts at a token. */
bool bf_when_read(const bf_tokens *tokens, size_t at, bool each, bf_when *when);

/* No figure's period: "the most since May", "before 2020", "the busiest day
   of 2023", "ahead of next year's vote". */
bool bf_when_is_aside(const bf_tokens *tokens, const bf_when *when);

/* True when the terms that reach up to a token hold this time word. */
bool bf_words_end_with(const bf_tokens *tokens, size_t end, bf_time_word value);

/* Marks what stands around the times: bases, ranks, datelines, runs. */
void bf_whens_settle(const bf_tokens *tokens, bf_whens *whens);

/* that ended last month: behind a year without a number. */
size_t bf_time_read_just_ended(const bf_tokens *tokens, size_t at);

#endif
