#include "render/axis.h"

#include <math.h>

#define NUMBER_GAP  6.0 /* between the numbers and the plot */
#define TICK        4.0
#define CAP_HEIGHT  0.727 /* of the size */
#define STEP_HEIGHT 17.0  /* least height between two rules */
#define LABEL_GAP   5.0   /* between two labels of an axis */

enum { MONTHS_SHOWN = 18, SHORT_YEAR = 100 };

int bf_axis_steps(const bf_canvas *canvas, double height)
{
    double steps = floor(height / bf_canvas_points(canvas, STEP_HEIGHT));
    return (int)fmin(fmax(steps, 2), 6);
}

/* --- Values --- */

bf_text bf_axis_number(const bf_canvas *canvas, const bf_scale *scale,
                       int64_t value)
{
    bf_buffer buffer;
    bf_buffer_init(&buffer, 64);
    bf_scale_write(scale, value, &buffer);
    return bf_canvas_keep(canvas, &buffer);
}

double bf_axis_width(const bf_canvas *canvas, const bf_scale *scale)
{
    double width = 0;
    for (int64_t v = bf_scale_first(scale); v <= scale->high; v += scale->step)
        width = fmax(width, bf_canvas_width(canvas, BF_ROLE_AXIS,
                                            bf_axis_number(canvas, scale, v)));
    return width + bf_canvas_points(canvas, NUMBER_GAP);
}

static void draw_number(const bf_canvas *canvas, bf_text text, double right,
                        double y)
{
    double size = bf_canvas_type(canvas, BF_ROLE_AXIS).size_pt;
    bf_canvas_mute(canvas, text, BF_ROLE_AXIS,
                   (bf_spot){right, y + size * CAP_HEIGHT / 2}, BF_ANCHOR_END);
}

static void draw_rule(const bf_canvas *canvas, const bf_scale *scale,
                      int64_t value, double left, double right)
{
    const bf_style style = {.stroke = value ? BF_INK_GRID : BF_INK_TEXT,
                            .stroke_pt = value ? 0.5 : 0.75};
    double y = bf_scale_y(scale, value);
    if (bf_canvas_ok(canvas))
        bf_scene_line(canvas->scene, (bf_spot){left, y}, (bf_spot){right, y},
                      &style, canvas->error);
}

void bf_axis_draw_zero(const bf_canvas *canvas, const bf_scale *scale,
                       double left, double right)
{
    draw_rule(canvas, scale, 0, left, right);
}

void bf_axis_draw_bare_rules(bf_canvas *canvas, const bf_scale *scale,
                             double left, double right)
{
    for (int64_t v = bf_scale_first(scale); v <= scale->high;
         v += scale->step) {
        draw_rule(canvas, scale, v, left, right);
        bf_placer_add_rule(&canvas->placer, bf_scale_y(scale, v),
                           canvas->error);
    }
}

/* Every rule has a number, or every second, third ... from 0 on. */
static int number_pace(const bf_canvas *canvas, const bf_scale *scale)
{
    double size = bf_canvas_type(canvas, BF_ROLE_AXIS).size_pt;
    int64_t steps = (scale->high - bf_scale_first(scale)) / scale->step;
    double pitch = (scale->bottom - scale->top) / (double)steps;
    return pitch > 0 ? (int)fmax(ceil(size / pitch), 1) : 1;
}

void bf_axis_draw_rules(bf_canvas *canvas, const bf_scale *scale, double left,
                        double right)
{
    double numbers = left - bf_canvas_points(canvas, NUMBER_GAP);
    int64_t pace = scale->step * number_pace(canvas, scale);
    bf_axis_draw_bare_rules(canvas, scale, left, right);
    for (int64_t v = bf_scale_first(scale); v <= scale->high;
         v += scale->step) {
        if (v % pace == 0)
            draw_number(canvas, bf_axis_number(canvas, scale, v), numbers,
                        bf_scale_y(scale, v));
    }
}

/* --- Time --- */

static bool shows_months(const bf_timeline *timeline)
{
    return timeline->count <= MONTHS_SHOWN;
}

double bf_axis_height(const bf_canvas *canvas, const bf_timeline *timeline)
{
    double row = bf_canvas_leading(canvas, BF_ROLE_AXIS);
    return bf_canvas_points(canvas, TICK) +
           row * (shows_months(timeline) && !timeline->any_year ? 2 : 1);
}

/* No leader passes through it. */
static void draw_name(bf_canvas *canvas, bf_text text, double x, double y)
{
    double size = bf_canvas_type(canvas, BF_ROLE_AXIS).size_pt;
    double half = bf_canvas_width(canvas, BF_ROLE_AXIS, text) / 2;
    const bf_box box = {x - half, y - size * CAP_HEIGHT, x + half, y};
    bf_canvas_mute(canvas, text, BF_ROLE_AXIS, (bf_spot){x, y},
                   BF_ANCHOR_MIDDLE);
    bf_placer_add_box(&canvas->placer, box, canvas->error);
}

/* Every month, or every second, third, fourth or sixth, as they fit. */
static void draw_months(bf_canvas *canvas, const bf_timeline *timeline,
                        double y)
{
    static const int paces[] = {1, 2, 3, 4, 6};
    double wanted = bf_canvas_width(canvas, BF_ROLE_AXIS, BF_TEXT("May")) +
                    bf_canvas_points(canvas, LABEL_GAP);
    size_t choice = 0;
    while (choice < 4 && bf_timeline_pitch(timeline) * paces[choice] < wanted)
        choice++;
    for (int i = 0; i < timeline->count; i++) {
        bf_month month = {.index = timeline->first.index + i};
        int position = bf_month_number(month) - timeline->year_starts + 12;
        if (position % paces[choice] == 0)
            draw_name(canvas, bf_text_from(bf_month_short_name(month)),
                      bf_timeline_middle(timeline, month), y);
    }
}

/* One year's share of the timeline. */
struct year {
    int number;
    double left;
    double right;
};

static struct year year_at(const bf_timeline *timeline, int number)
{
    double left =
        bf_timeline_start(timeline, bf_timeline_year_start(timeline, number));
    double right = bf_timeline_start(
        timeline, bf_timeline_year_start(timeline, number + 1));
    return (struct year){.number = number,
                         .left = fmax(left, timeline->left),
                         .right = fmin(right, timeline->right)};
}

static void draw_tick(const bf_canvas *canvas, double x, double y)
{
    const bf_style style = {.stroke = BF_INK_TEXT, .stroke_pt = 0.5};
    if (bf_canvas_ok(canvas))
        bf_scene_line(canvas->scene, (bf_spot){x, y},
                      (bf_spot){x, y + bf_canvas_points(canvas, TICK)}, &style,
                      canvas->error);
}

/* Which years are named so that they do not crowd: every 1, 2, 5 ... */
static int pace_of(const bf_canvas *canvas, const bf_timeline *timeline)
{
    static const int paces[] = {1, 2, 5, 10, 20, 50, 100};
    double wanted = bf_canvas_width(canvas, BF_ROLE_AXIS, BF_TEXT("’28")) +
                    bf_canvas_points(canvas, LABEL_GAP);
    size_t choice = 0;
    while (choice < 6 &&
           bf_timeline_pitch(timeline) * 12 * paces[choice] < wanted)
        choice++;
    return paces[choice];
}

/* Ticks for all years, or for those named where all would crowd. */
static void draw_ticks(const bf_canvas *canvas, const bf_timeline *timeline,
                       double y)
{
    int pace = pace_of(canvas, timeline);
    int first = bf_timeline_year(timeline, timeline->first);
    int last = bf_timeline_year(timeline, bf_timeline_last(timeline));
    bool crowded =
        bf_timeline_pitch(timeline) * 12 < 2 * bf_canvas_points(canvas, TICK);
    for (int number = first; number <= last; number++) {
        double x = bf_timeline_start(timeline,
                                     bf_timeline_year_start(timeline, number));
        if (x >= timeline->left - 0.01 && (!crowded || number % pace == 0))
            draw_tick(canvas, x, y);
    }
}

static bf_text short_name(const bf_canvas *canvas, int number)
{
    return bf_canvas_text(canvas, "’%02d", number % SHORT_YEAR);
}

/* The first year in full, unless that leaves no room for the next name. */
static bf_text first_name(const bf_canvas *canvas, const bf_timeline *timeline,
                          const struct year *year, int pace)
{
    bf_text text = bf_canvas_text(
        canvas, timeline->year_starts == 1 ? "%d" : "FY %d", year->number);
    struct year next = year_at(timeline, year->number + pace);
    bf_text after = short_name(canvas, next.number);
    double width = bf_canvas_width(canvas, BF_ROLE_AXIS, text);
    double middle = (year->left + year->right) / 2;
    double end = fmax(middle + width / 2, timeline->left + width);
    double free = (next.left + next.right) / 2 -
                  bf_canvas_width(canvas, BF_ROLE_AXIS, after) / 2 -
                  bf_canvas_points(canvas, LABEL_GAP) / 2;
    if (next.left >= timeline->right || end <= free)
        return text;
    return short_name(canvas, year->number);
}

/* The row of the years' names. */
struct names {
    int pace;
    double baseline;
    double end; /* of the last one drawn; below 0: there is none */
};

/*
 * Draws the name in the middle of its year, moved inwards at the ends of the
 * timeline; not when it would touch the one before it, nor when a year cut off
 * by the timeline has too little room for it.
 */
static void draw_year(bf_canvas *canvas, const bf_timeline *timeline,
                      const struct year *year, struct names *names)
{
    bool first = names->end < 0;
    bf_text text = first ? first_name(canvas, timeline, year, names->pace)
                         : short_name(canvas, year->number);
    double width = bf_canvas_width(canvas, BF_ROLE_AXIS, text);
    double middle = (year->left + year->right) / 2;
    middle = fmax(middle, timeline->left + width / 2);
    middle = fmin(middle, timeline->right - width / 2);
    bool cut = year->right - year->left < bf_timeline_pitch(timeline) * 11.5;
    bool tight = year->right - year->left < width;
    bool touches =
        !first && middle - width / 2 <
                      names->end + bf_canvas_points(canvas, LABEL_GAP) / 2;
    if (touches || (cut && tight))
        return;
    draw_name(canvas, text, middle, names->baseline);
    names->end = middle + width / 2;
}

void bf_axis_name_years(bf_canvas *canvas, const bf_timeline *timeline,
                        double baseline)
{
    struct names names = {
        .pace = pace_of(canvas, timeline), .baseline = baseline, .end = -1};
    int first = bf_timeline_year(timeline, timeline->first);
    int last = bf_timeline_year(timeline, bf_timeline_last(timeline));
    for (int number = first; number <= last; number++) {
        struct year next = year_at(timeline, number);
        if (number % names.pace == 0)
            draw_year(canvas, timeline, &next, &names);
    }
    if (names.end >= 0)
        return;
    /* So few months that no year has room for its name: name the span. */
    struct year whole = {.number = last,
                         .left = timeline->left,
                         .right = timeline->right +
                                  bf_timeline_pitch(timeline) * 12};
    draw_year(canvas, timeline, &whole, &names);
}

void bf_axis_draw_time(bf_canvas *canvas, const bf_timeline *timeline, double y)
{
    double size = bf_canvas_type(canvas, BF_ROLE_AXIS).size_pt;
    double row = bf_canvas_leading(canvas, BF_ROLE_AXIS);
    double baseline = y + bf_canvas_points(canvas, TICK) + size * 0.9;
    if (shows_months(timeline)) {
        draw_months(canvas, timeline, baseline);
        baseline += row;
    }
    if (timeline->any_year)
        return;
    draw_ticks(canvas, timeline, y);
    bf_axis_name_years(canvas, timeline, baseline);
}
