/*
 * scale.h - from values and months to points on the page.
 */
#ifndef BF_RENDER_SCALE_H
#define BF_RENDER_SCALE_H

#include "data/month.h"

/* What the numbers of an axis count. */
typedef enum bf_magnitude {
    BF_ONES,
    BF_THOUSANDS, /* from 20,000 on */
    BF_MILLIONS   /* from 2,000,000 on */
} bf_magnitude;

/* A value axis with rules at round numbers; values are thousandths. */
typedef struct bf_scale {
    int64_t low;
    int64_t high;
    int64_t step; /* between two rules, which stand at its multiples */
    bf_magnitude magnitude;
    double top; /* y of high; the caller sets both */
    double bottom;
} bf_scale;

/*
 * The round numbers around 0, lowest and highest, at most `most` (2 or more)
 * steps apart; a step is 1, 2, 2.5 or 5 times a power of ten, and whole.
 */
bf_scale bf_scale_of(int64_t lowest, int64_t highest, int most);
/*
 * Takes half a step from an end that lowest and highest leave free, where
 * there are so few steps that it shows.
 */
void bf_scale_trim(bf_scale *scale, int64_t lowest, int64_t highest);
/* The value of the lowest rule. */
int64_t bf_scale_first(const bf_scale *scale);
double bf_scale_y(const bf_scale *scale, int64_t value);
/* A rule's number in the scale's magnitude: 250000000 -> "250", "2.5". */
void bf_scale_write(const bf_scale *scale, int64_t value, bf_buffer *buffer);
/* "thousands", "millions"; "" for ones. */
const char *bf_scale_unit(const bf_scale *scale);

/* Consecutive months side by side; each is an interval, not an instant. */
typedef struct bf_timeline {
    bf_month first;
    int count;       /* 1 or more */
    int year_starts; /* with this month: 10 in fiscal years, 1 otherwise */
    bool any_year;   /* it stands for the months of any year: none is named */
    double left;
    double right;
} bf_timeline;

double bf_timeline_pitch(const bf_timeline *timeline); /* of a month */
/* Where a month begins, where its middle is, where a day is. */
double bf_timeline_start(const bf_timeline *timeline, bf_month month);
double bf_timeline_middle(const bf_timeline *timeline, bf_month month);
double bf_timeline_day(const bf_timeline *timeline, bf_day day);
bf_month bf_timeline_last(const bf_timeline *timeline);
/* The (fiscal) year of a month, and the month with which a year starts. */
int bf_timeline_year(const bf_timeline *timeline, bf_month month);
bf_month bf_timeline_year_start(const bf_timeline *timeline, int year);

#endif
