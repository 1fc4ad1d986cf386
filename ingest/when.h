/*
 * when.h - the times of an article: found first, resolved late.
 *
 * A time stays symbolic ("the last two fiscal years") until it is known whose
 * calendar counts and whether the sentence looks ahead (FIGURES.md section 5).
 */
#ifndef BF_INGEST_WHEN_H
#define BF_INGEST_WHEN_H

#include "data/month.h"

#include "ingest/numeral.h"

/* What a time expression says; when.c documents the fields it uses. */
typedef struct bf_when {
    size_t first; /* tokens, half-open: all that the expression claims */
    size_t end;
    uint8_t form; /* bf_when_form */
    uint8_t unit; /* bf_when_unit */
    bool fiscal;  /* said to be fiscal */
    bool each;    /* "in each of": one figure per unit */
    bool base;    /* stands behind "than", "from", "compared with": a
                     period compared with, not the figure's own */
    int count;    /* of units */
    int year;     /* 0: not said */
    int month;    /* 0: not said */
    int day;      /* 0: not said */
    int to_year;  /* the second end of a range, 0 where not said */
    int to_month;
    int to_day;
} bf_when;

typedef struct bf_whens {
    bf_when *items;
    size_t count;
    size_t capacity;
} bf_whens;

/* Finds every time of an article, in order, without overlaps. */
bool bf_whens_read(const bf_tokens *tokens, bf_arena *arena, bf_whens *whens,
                   bf_error *error);

/* What a time is resolved against. */
typedef struct bf_when_anchor {
    bf_day published;  /* BF_NO_DAY: relative times stay unresolved */
    bf_text authority; /* "US": fiscal years run October to September */
    bool future;       /* the clause looks ahead: will, expected to */
    bool base;         /* wanted is the period compared with */
} bf_when_anchor;

enum { BF_WHEN_PERIODS = 8 };

/*
 * The periods that a time stands for: one, or with `each` one per unit, at
 * most BF_WHEN_PERIODS.  Returns how many; 0 when it cannot be settled.
 */
size_t bf_when_resolve(const bf_when *when, const bf_when_anchor *anchor,
                       bf_period periods[static BF_WHEN_PERIODS]);

/* The day of a dateline such as "TAPACHULA, Mexico, Jan. 17, 2022 —" in the
   first lines of an article; BF_NO_DAY when there is none. */
bf_day bf_dateline_day(const bf_tokens *tokens, const bf_whens *whens);

#endif
