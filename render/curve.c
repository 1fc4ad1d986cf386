#include "render/curve.h"

#include <math.h>

#define HALO 1.2 /* that a halo is wider than its line */
#define DOT  2.5
#define RING 1.25

bool bf_curve_init(const bf_canvas *canvas, size_t count, bf_curve *curve)
{
    curve->count = count;
    curve->spots = bf_arena_take(canvas->arena, count * sizeof *curve->spots,
                                 canvas->error);
    curve->present = bf_arena_take(
        canvas->arena, count * sizeof *curve->present, canvas->error);
    curve->open = bf_arena_take(canvas->arena, count * sizeof *curve->open,
                                canvas->error);
    return curve->spots && curve->present && curve->open;
}

/* The end of the run of present spots that starts at `start`. */
static size_t run_end(const bf_curve *curve, size_t start)
{
    size_t end = start;
    while (end < curve->count && curve->present[end])
        end++;
    return end;
}

static bf_spot cut_at(bf_spot from, bf_spot to, double x)
{
    double share = (x - from.x) / (to.x - from.x);
    return (bf_spot){.x = x, .y = from.y + share * (to.y - from.y)};
}

/* The part of a run between two x, in the arena; count 0 when there is none. */
static bf_outline clip(const bf_canvas *canvas, const bf_outline *run,
                       double left, double right)
{
    bf_outline part = {.count = 0};
    bf_spot *spots = bf_arena_take(
        canvas->arena, (run->count + 2) * sizeof *spots, canvas->error);
    if (!spots)
        return part;
    for (size_t i = 0; i + 1 < run->count; i++) {
        bf_spot from = run->spots[i];
        bf_spot to = run->spots[i + 1];
        if (to.x <= left || from.x >= right)
            continue;
        if (part.count == 0)
            spots[part.count++] = from.x < left ? cut_at(from, to, left) : from;
        spots[part.count++] = to.x > right ? cut_at(from, to, right) : to;
    }
    part.spots = spots;
    return part;
}

static void stroke(const bf_canvas *canvas, const bf_outline *run,
                   const bf_style *style)
{
    if (bf_canvas_ok(canvas) && run->count > 1)
        bf_scene_path(canvas->scene, run, style, canvas->error);
}

/* A halo has the ink of what lies behind it: paper, or an event's band. */
static void draw_halo(const bf_canvas *canvas, const bf_outline *run,
                      double stroke_pt)
{
    bf_style style = {.stroke = BF_INK_BACKGROUND,
                      .stroke_pt = stroke_pt + HALO,
                      .round = true};
    stroke(canvas, run, &style);
    const bf_box *bands = canvas->placer.bands;
    style.stroke = BF_INK_BAND;
    for (size_t i = 0; i < canvas->placer.band_count; i++) {
        bf_outline part = clip(canvas, run, bands[i].left, bands[i].right);
        stroke(canvas, &part, &style);
    }
}

/* A run in parts that are open or not: each from its neighbour's last spot. */
static void draw_run(const bf_canvas *canvas, const bf_curve *curve,
                     size_t start, size_t end)
{
    const bf_style style = {.stroke = curve->ink,
                            .stroke_pt = curve->stroke_pt,
                            .dash = curve->dash,
                            .round = true};
    bf_style dotted = style;
    dotted.dash = BF_DASH_DOTS;
    while (start + 1 < end) {
        bool open = curve->open[start + 1];
        size_t last = start + 1;
        while (last + 1 < end && curve->open[last + 1] == open)
            last++;
        const bf_outline part = {.spots = curve->spots + start,
                                 .count = last - start + 1};
        stroke(canvas, &part, open ? &dotted : &style);
        start = last;
    }
}

void bf_curve_draw(const bf_canvas *canvas, const bf_curve *curve)
{
    size_t end = 0;
    for (size_t start = 0; start < curve->count; start = end + 1) {
        end = run_end(curve, start);
        const bf_outline run = {.spots = curve->spots + start,
                                .count = end - start};
        if (run.count == 1) {
            (curve->open[start] ? bf_ring_draw : bf_dot_draw)(
                canvas, run.spots[0], curve->ink);
            continue;
        }
        if (run.count == 0)
            continue;
        draw_halo(canvas, &run, curve->stroke_pt);
        draw_run(canvas, curve, start, end);
    }
}

void bf_dot_guard(bf_canvas *canvas, bf_spot centre)
{
    double radius = bf_dot_radius(canvas);
    const bf_box box = {centre.x - radius, centre.y - radius, centre.x + radius,
                        centre.y + radius};
    bf_placer_add_box(&canvas->placer, box, canvas->error);
}

void bf_curve_guard(bf_canvas *canvas, const bf_curve *curve)
{
    for (size_t i = 0; i < curve->count; i++) {
        if (!curve->present[i])
            continue;
        bool follows = i > 0 && curve->present[i - 1];
        bool joined = i + 1 < curve->count && curve->present[i + 1];
        const bf_wall wall = {.from = curve->spots[i],
                              .to = curve->spots[joined ? i + 1 : i]};
        if (joined || follows)
            bf_placer_add_wall(&canvas->placer, &wall, canvas->error);
        else
            bf_dot_guard(canvas, curve->spots[i]);
    }
}

double bf_dot_radius(const bf_canvas *canvas)
{
    return bf_canvas_points(canvas, DOT);
}

void bf_dot_draw(const bf_canvas *canvas, bf_spot centre, bf_ink ink)
{
    double radius = bf_dot_radius(canvas);
    const bf_style halo = {.fill = bf_canvas_ground(canvas, centre)};
    const bf_style dot = {.fill = ink};
    if (!bf_canvas_ok(canvas) || canvas->rehearsal)
        return;
    bf_scene_circle(canvas->scene, centre, radius + HALO / 2, &halo,
                    canvas->error);
    bf_scene_circle(canvas->scene, centre, radius, &dot, canvas->error);
}

void bf_ring_draw(const bf_canvas *canvas, bf_spot centre, bf_ink ink)
{
    double radius = bf_dot_radius(canvas) - RING / 2;
    const bf_style ring = {.fill = bf_canvas_ground(canvas, centre),
                           .stroke = ink,
                           .stroke_pt = RING};
    if (bf_canvas_ok(canvas) && !canvas->rehearsal)
        bf_scene_circle(canvas->scene, centre, radius, &ring, canvas->error);
}
