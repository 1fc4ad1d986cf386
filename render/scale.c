#include "render/scale.h"

enum {
    FROM_THOUSANDS = 20 * 1000, /* counts from which an axis is in thousands */
    FROM_MILLIONS = 2000 * 1000,
    MOST_TRIMMED = 5 /* steps */
};

/* One whole in thousandths. */
static const int64_t one = 1000;

static int64_t floor_to(int64_t value, int64_t step)
{
    int64_t rest = value % step;
    return value - rest - (rest < 0 ? step : 0);
}

static int64_t ceil_to(int64_t value, int64_t step)
{
    return -floor_to(-value, step);
}

/* The step after 1000, 2000, 5000, 10000, 20000, 25000, 50000 ... */
static int64_t next_step(int64_t step)
{
    int64_t power = one;
    while (power <= INT64_MAX / 100 && step >= power * 10)
        power *= 10;
    if (step < 2 * power)
        return 2 * power;
    if (step < power * 5 / 2 && power > one)
        return power * 5 / 2;
    return step < 5 * power ? 5 * power : 10 * power;
}

static bf_magnitude magnitude_of(int64_t largest)
{
    if (largest >= FROM_MILLIONS * one)
        return BF_MILLIONS;
    return largest >= FROM_THOUSANDS * one ? BF_THOUSANDS : BF_ONES;
}

bf_scale bf_scale_of(int64_t lowest, int64_t highest, int most)
{
    int64_t low = lowest < 0 ? lowest : 0;
    int64_t high = highest > 0 ? highest : 0;
    if (low == high)
        high = 4 * one; /* nothing but zeros still needs a plot */
    int64_t step = one;
    while ((ceil_to(high, step) - floor_to(low, step)) / step > most)
        step = next_step(step);
    return (bf_scale){.low = floor_to(low, step),
                      .high = ceil_to(high, step),
                      .step = step,
                      .magnitude = magnitude_of(high > -low ? high : -low)};
}

void bf_scale_trim(bf_scale *scale, int64_t lowest, int64_t highest)
{
    int64_t half = scale->step / 2;
    if ((scale->high - scale->low) / scale->step > MOST_TRIMMED)
        return;
    if (highest <= scale->high - half && scale->high > 0)
        scale->high -= half;
    if (lowest >= scale->low + half && scale->low < 0)
        scale->low += half;
}

int64_t bf_scale_first(const bf_scale *scale)
{
    return ceil_to(scale->low, scale->step);
}

double bf_scale_y(const bf_scale *scale, int64_t value)
{
    double share =
        (double)(value - scale->low) / (double)(scale->high - scale->low);
    return scale->bottom + share * (scale->top - scale->bottom);
}

static int64_t unit_of(bf_magnitude magnitude)
{
    switch (magnitude) {
    case BF_ONES:
        return 1;
    case BF_THOUSANDS:
        return 1000;
    case BF_MILLIONS:
        return one * 1000;
    }
    return 1;
}

void bf_scale_write(const bf_scale *scale, int64_t value, bf_buffer *buffer)
{
    int64_t unit = unit_of(scale->magnitude) * one;
    int64_t size = value < 0 ? -value : value;
    if (value < 0)
        bf_buffer_puts(buffer, "\u2212");
    bf_buffer_grouped(buffer, size / unit);
    if (scale->step % unit != 0 && value != 0)
        bf_buffer_format(buffer, ".%d", (int)(size % unit * 10 / unit));
}

const char *bf_scale_unit(const bf_scale *scale)
{
    switch (scale->magnitude) {
    case BF_ONES:
        return "";
    case BF_THOUSANDS:
        return "thousands";
    case BF_MILLIONS:
        return "millions";
    }
    return "";
}

double bf_timeline_pitch(const bf_timeline *timeline)
{
    return (timeline->right - timeline->left) / timeline->count;
}

double bf_timeline_start(const bf_timeline *timeline, bf_month month)
{
    return timeline->left +
           bf_timeline_pitch(timeline) * (month.index - timeline->first.index);
}

double bf_timeline_middle(const bf_timeline *timeline, bf_month month)
{
    return bf_timeline_start(timeline, month) + bf_timeline_pitch(timeline) / 2;
}

double bf_timeline_day(const bf_timeline *timeline, bf_day day)
{
    bf_month month = bf_day_month(day);
    double share = (bf_day_in_month(day) - 1) / (double)bf_month_days(month);
    return bf_timeline_start(timeline, month) +
           bf_timeline_pitch(timeline) * share;
}

bf_month bf_timeline_last(const bf_timeline *timeline)
{
    return (bf_month){.index = timeline->first.index + timeline->count - 1};
}

int bf_timeline_year(const bf_timeline *timeline, bf_month month)
{
    return timeline->year_starts == 1 ? bf_month_year(month)
                                      : bf_month_fiscal_year(month);
}

bf_month bf_timeline_year_start(const bf_timeline *timeline, int year)
{
    return timeline->year_starts == 1 ? bf_month_of(year, 1)
                                      : bf_fiscal_year_start(year);
}
