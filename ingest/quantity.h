/*
 * quantity.h - a number with the words that bound it.
 *
 * more than 200,000; between 30,000 and 50,000; 8,000 or so; nearly three
 * times as many; 30%; doubled.  FIGURES.md section 3 says what belongs to it.
 */
#ifndef BF_INGEST_QUANTITY_H
#define BF_INGEST_QUANTITY_H

#include "data/figure.h"

#include "ingest/numeral.h"

typedef enum bf_number_kind {
    BF_NUMBER_FIGURE,
    BF_NUMBER_TIME, /* part of a time expression */
    BF_NUMBER_YEAR,
    BF_NUMBER_CLOCK,
    BF_NUMBER_DURATION,
    BF_NUMBER_AGE,
    BF_NUMBER_MONEY,
    BF_NUMBER_DISTANCE,
    BF_NUMBER_WEIGHT,
    BF_NUMBER_DEGREES,
    BF_NUMBER_NAME, /* Title 42, COVID-19, a telephone number */
    BF_NUMBER_ORDINAL,
    BF_NUMBER_FORCE,    /* troops, agents, staff */
    BF_NUMBER_THING,    /* buses, states, or a noun that nobody knows */
    BF_NUMBER_OTHER,    /* people, but not those that are counted here */
    BF_NUMBER_LIMIT,    /* capacity, quota, goal, threshold */
    BF_NUMBER_ANECDOTE, /* a group of 18 */
    BF_NUMBER_OCCASION, /* four times in one day */
    BF_NUMBER_SHARE,    /* a percentage of something else */
    BF_NUMBER_STRAY,    /* nothing says what it counts */
    BF_NUMBER_KIND_COUNT
} bf_number_kind;

typedef enum bf_form { BF_FORM_NUMBER, BF_FORM_PERCENT, BF_FORM_TIMES } bf_form;

typedef struct bf_quantity {
    size_t first; /* tokens of the quote, half-open */
    size_t end;
    size_t core; /* the same without hedges */
    size_t core_end;
    bf_interval value; /* without sign: fell 30 percent is 30 */
    bf_bound bound;
    bf_form form;
    bool fraction; /* half, one in five: already in percent */
    bool words;    /* no digit in it */
    bool suspect;
    bool as_many; /* four times that of: what it is compared with follows */
    int sign;     /* +1 or -1 where one is written, else 0 */
    const bf_sense *multiple; /* doubled, threefold: no numeral */
    bf_number_kind kind;
    size_t head; /* the noun it counts; head == head_end without one */
    size_t head_end;
    const bf_sense *noun; /* its sense */
} bf_quantity;

/* The classes of the words that a number may start with. */
#define BF_QUANTITY_STARTS                                            \
    (BF_CLASS_BIT(BF_CLASS_NUMBER) | BF_CLASS_BIT(BF_CLASS_SCALE) |   \
     BF_CLASS_BIT(BF_CLASS_VAGUE) | BF_CLASS_BIT(BF_CLASS_FRACTION) | \
     BF_CLASS_BIT(BF_CLASS_MULTIPLE) | BF_CLASS_BIT(BF_CLASS_TIME_WORD))

_Static_assert((BF_QUANTITY_STARTS & ~BF_OPENER_CLASSES) == 0,
               "a number starts at an opener");

/* The same for a word of those classes. */
bool bf_quantity_word_may_start(const bf_tokens *tokens, size_t at);

/* True when a number may start at a token: cheap, and never wrongly false. */
static inline bool bf_quantity_may_start(const bf_tokens *tokens, size_t at)
{
    const bf_token *token = &tokens->items[at];
    if (token->type == BF_TOKEN_NUMBER)
        return true;
    return (token->classes & BF_QUANTITY_STARTS) != 0 &&
           bf_quantity_word_may_start(tokens, at);
}

/* Takes a hedge behind the noun, which is no part of the quote: or so. */
void bf_quantity_hedge_behind(const bf_tokens *tokens, size_t at,
                              bf_quantity *quantity);

/*
 * Reads the quantity whose number starts at a token; hedges before it are
 * looked for from token `floor` on.  False when there is no number.
 */
bool bf_quantity_read(const bf_tokens *tokens, size_t at, size_t floor,
                      bf_quantity *quantity);

#endif
