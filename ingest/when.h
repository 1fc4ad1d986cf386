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

typedef enum bf_time_form {
    BF_TIME_NONE,
    BF_TIME_DAY,     /* year, month, day; 0 where not said; count: 1 Sunday
                        to 7 Saturday where that is said */
    BF_TIME_MONTH,   /* month; year, or with unit BF_UNIT_YEAR years from now */
    BF_TIME_SEASON,  /* month: its first; year */
    BF_TIME_YEAR,    /* year */
    BF_TIME_DECADE,  /* its first year */
    BF_TIME_WEEKDAY, /* day: 0 Sunday to 6 */
    BF_TIME_UNIT,    /* which, count, unit: the last two fiscal years */
    BF_TIME_TODAY,   /* count: days from today */
    BF_TIME_AGO,     /* count, unit: four months ago */
    BF_TIME_SHIFT,   /* count, unit: a year earlier */
    BF_TIME_SAME,    /* year, or unit and count: the same month of 2021 */
    BF_TIME_ENDED    /* the fiscal year that month, day, year lie in */
} bf_time_form;

typedef enum bf_time_part {
    BF_PART_NONE,
    BF_PART_FIRST, /* the first 11 months of */
    BF_PART_LAST,  /* the closing ten days of */
    BF_PART_NTH,   /* the second week of */
    BF_PART_EARLY,
    BF_PART_MID,
    BF_PART_LATE,
    BF_PART_START, /* the beginning of */
    BF_PART_END,
    BF_PART_AROUND /* the week of May 3 */
} bf_time_part;

/* One time, whole or a part of it. */
typedef struct bf_time {
    uint8_t form;      /* bf_time_form */
    uint8_t unit;      /* bf_time_unit */
    uint8_t which;     /* bf_deictic */
    uint8_t part;      /* bf_time_part */
    uint8_t part_unit; /* bf_time_unit */
    bool counted;      /* the count was said: "the last 3 months" */
    bool fiscal;       /* said to be fiscal */
    bool loose;        /* a part of a year that nobody names */
    bool run;          /* a year after a fiscal one in its sentence */
    int part_count;
    int count;
    int year;
    int month;
    int day;
} bf_time;

typedef enum bf_when_shape {
    BF_WHEN_AT,      /* from alone */
    BF_WHEN_RANGE,   /* from and to, both included */
    BF_WHEN_SPAN,    /* the same, each by itself: since A ... through B */
    BF_WHEN_SINCE,   /* up to the article's day */
    BF_WHEN_UNTIL,   /* open at its start */
    BF_WHEN_THROUGH, /* the same, but from where the text stands */
    BF_WHEN_TO_DATE, /* so far this year */
    BF_WHEN_AFTER,   /* count units after `from` */
    BF_WHEN_ONWARD,  /* count units from the first day of `from` */
    BF_WHEN_COUNTED, /* the same, said: the four months since May 3 */
    BF_WHEN_BEFORE,  /* count units before `from` */
    BF_WHEN_ENDING   /* count units up to the end of `from` */
} bf_when_shape;

/* What a time expression says. */
typedef struct bf_when {
    size_t first; /* tokens, half-open: all that the expression claims */
    size_t end;
    uint8_t shape; /* bf_when_shape */
    uint8_t unit;  /* bf_time_unit, of the shapes that count */
    bool each;     /* "in each of": one figure per unit */
    bool base;     /* stands behind "than", "from", "compared with": a
                      period compared with, not the figure's own */
    bool aside;    /* no figure's period: a dateline, "the most since 2007" */
    bool closing;  /* by, as of: may end a period that another time begins */
    int count;
    bf_time from;
    bf_time to;
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
    bf_text authority; /* "US" or unknown: October to September is fiscal */
    bool future;       /* the clause looks ahead: will, expected to */
    bool base;         /* wanted is the period compared with */
    /* What "a year earlier", "the same month of 2021", "through August" go
       by: the figure's own period for a base, else the period that the text
       spoke of last; BF_NO_PERIOD where there is none. */
    bf_period reference;
} bf_when_anchor;

enum { BF_WHEN_PERIODS = 12 };

/*
 * The periods that a time stands for: one, or with `each` one per unit, at
 * most BF_WHEN_PERIODS.  Returns how many; 0 when it cannot be settled.
 */
size_t bf_when_resolve(const bf_when *when, const bf_when_anchor *anchor,
                       bf_period periods[static BF_WHEN_PERIODS]);

/* The period of the same length before a closed one: of May, April. */
bf_period bf_period_before(bf_period period);

/* The day of a dateline such as "TAPACHULA, Mexico, Jan. 17, 2022 —" in the
   first lines of an article; BF_NO_DAY when there is none. */
bf_day bf_dateline_day(const bf_tokens *tokens, const bf_whens *whens);

#endif
