/*
 * time_word.h - what the values of the lexicon's time words stand for.
 *
 * The words themselves are in data/lexicon, where these numbers are the third
 * column.
 */
#ifndef BF_INGEST_TIME_WORD_H
#define BF_INGEST_TIME_WORD_H

#include "ingest/token.h"

/* Values of the class time-word. */
typedef enum bf_time_word {
    BF_WORD_A = 1,
    BF_WORD_THE,
    BF_WORD_OF,
    BF_WORD_AND,
    BF_WORD_OR,
    BF_WORD_IN,      /* in, during, within, for */
    BF_WORD_ON,      /* on, at */
    BF_WORD_OVER,    /* over: "over the weekend", "an increase over May" */
    BF_WORD_TO,      /* the second end of a range */
    BF_WORD_FROM,    /* the first end of a range, or what is compared with */
    BF_WORD_BETWEEN, /* the same */
    BF_WORD_THROUGH,
    BF_WORD_UNTIL,
    BF_WORD_SINCE,
    BF_WORD_BY,
    BF_WORD_AS_OF,
    BF_WORD_THAN, /* than, compared with, against: a base follows */
    BF_WORD_AGO,
    BF_WORD_EARLIER, /* before, earlier, prior */
    BF_WORD_AFTER,
    BF_WORD_EARLY,
    BF_WORD_MID,
    BF_WORD_LATE,
    BF_WORD_SO_FAR,
    BF_WORD_TO_DATE,
    BF_WORD_YESTERDAY,
    BF_WORD_TODAY,
    BF_WORD_TOMORROW,
    BF_WORD_EACH,  /* each of: one period per unit */
    BF_WORD_EVERY, /* "one in every five" */
    BF_WORD_END,
    BF_WORD_START,
    BF_WORD_WHICH,   /* opens a clause: that, which, when */
    BF_WORD_ENDED,   /* a fiscal year that ended, began ... */
    BF_WORD_RANK,    /* most, fewest, record: "the most since" is no period */
    BF_WORD_SUFFIX,  /* th of "4 th" */
    BF_WORD_PLURAL,  /* s of "1990s" */
    BF_WORD_QUARTER, /* Q of "Q3" */
    BF_WORD_MORE,    /* may stand behind a fraction: "a third more" */
    BF_WORD_STRETCH, /* period, stretch, time: "the same period of 2021" */
    BF_WORD_PUBLISHED,
    BF_WORD_SEASON,  /* spring; flags: the month that it begins with */
    BF_WORD_HOLIDAY, /* Christmas; flags: its month and day */
    BF_WORD_YEARLY,  /* year over year: from a year earlier */
    BF_WORD_MONTHLY, /* month over month */
    BF_WORD_CALENDAR /* calendar 2024: no fiscal year, whatever is near */
} bf_time_word;

/* Values of the class deictic. */
typedef enum bf_deictic {
    BF_DEICTIC_NONE,
    BF_DEICTIC_LAST,
    BF_DEICTIC_PAST, /* runs up to the day itself */
    BF_DEICTIC_THIS,
    BF_DEICTIC_NEXT,
    BF_DEICTIC_COMING,
    BF_DEICTIC_PREVIOUS, /* before the period that is spoken of */
    BF_DEICTIC_SAME,
    BF_DEICTIC_FIRST,
    BF_DEICTIC_CLOSING,
    BF_DEICTIC_THAT,
    BF_DEICTIC_FOLLOWING /* after the period that is spoken of */
} bf_deictic;

/* Values of the class time-unit. */
typedef enum bf_time_unit {
    BF_UNIT_NONE,
    BF_UNIT_HOUR,
    BF_UNIT_DAY,
    BF_UNIT_WEEK,
    BF_UNIT_WEEKEND,
    BF_UNIT_MONTH,
    BF_UNIT_QUARTER,
    BF_UNIT_HALF,
    BF_UNIT_YEAR,
    BF_UNIT_DECADE
} bf_time_unit;

/* A unit of time: of more than one, or of one as in "last month". */
const bf_sense *bf_time_unit_at(const bf_tokens *tokens, size_t at, bool many);
/* How many tokens at `at` are that time word: 0 when they are not. */
static inline size_t bf_word_at(const bf_tokens *tokens, size_t at,
                                bf_time_word word)
{
    const bf_sense *sense = bf_token_sense(tokens, at, BF_CLASS_TIME_WORD);
    return sense && sense->number == (int64_t)word ? sense->length : 0;
}

static inline bool bf_token_is(const bf_tokens *tokens, size_t at,
                               bf_token_type type)
{
    return bf_token_type_at(tokens, at) == type;
}

/* A whole number in the flags of the time word at a token; 0 if none. */
int bf_word_flag(const bf_tokens *tokens, size_t at, bf_text name);
/* The value of the sense of a class at a token; 0 when there is none. */
static inline int64_t bf_token_value(const bf_tokens *tokens, size_t at,
                                     bf_class class)
{
    const bf_sense *sense = bf_token_sense(tokens, at, class);
    return sense ? sense->number : 0;
}

#endif
