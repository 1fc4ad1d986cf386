#include "render/glyph.h"

#include <math.h>

#define RADIUS   2.7
#define STROKE   1.25
#define HALO     1.2
#define STEM     11.0
#define TICK     5.0 /* half the width of a cap or a base tick */
#define CHEVRON  2.8 /* half its width, and its height */
#define CAPSULE  3.0
#define BAR      2.0
#define OPEN_END 0.35 /* opacity of a range */
#define FAINT    0.2  /* of an order of magnitude */
#define WHISKER  0.5

double bf_glyph_stem(const bf_canvas *canvas)
{
    return bf_canvas_points(canvas, STEM);
}

static bool is_bar(const bf_glyph *glyph)
{
    return glyph->right > glyph->left;
}

static double middle(const bf_glyph *glyph)
{
    return (glyph->left + glyph->right) / 2;
}

static bool is_range(const bf_glyph *glyph)
{
    return glyph->form == BF_GLYPH_RANGE || glyph->form == BF_GLYPH_ORDER;
}

/* Draws upright, or across. */
struct pen {
    const bf_canvas *canvas;
    bool across;
};

static bf_spot turn(const struct pen *pen, bf_spot spot)
{
    return pen->across ? (bf_spot){-spot.y, spot.x} : spot;
}

/* A line with a halo, so that it stands out from what it crosses. */
static void stroke(const struct pen *pen, bf_spot *spots, size_t count,
                   double stroke_pt)
{
    const bf_canvas *canvas = pen->canvas;
    for (size_t i = 0; i < count; i++)
        spots[i] = turn(pen, spots[i]);
    const bf_outline turned = {.spots = spots, .count = count};
    const bf_outline *outline = &turned;
    bf_style style = {.stroke = bf_canvas_ground(canvas, spots[0]),
                      .stroke_pt = stroke_pt + HALO,
                      .round = true};
    if (!bf_canvas_ok(canvas))
        return;
    bf_scene_path(canvas->scene, outline, &style, canvas->error);
    style.stroke = BF_INK_QUOTED;
    style.stroke_pt = stroke_pt;
    bf_scene_path(canvas->scene, outline, &style, canvas->error);
}

static void draw_line(const struct pen *pen, bf_spot from, bf_spot to,
                      double stroke_pt)
{
    bf_spot spots[] = {from, to};
    stroke(pen, spots, 2, stroke_pt);
}

/* An open arrow head; way is -1 up, 1 down. */
static void draw_chevron(const struct pen *pen, bf_spot tip, double size,
                         int way)
{
    bf_spot spots[] = {{tip.x - size, tip.y - way * size},
                       tip,
                       {tip.x + size, tip.y - way * size}};
    stroke(pen, spots, 3, STROKE);
}

static void draw_stem(const struct pen *pen, double x, double from, double to)
{
    draw_line(pen, (bf_spot){x, from}, (bf_spot){x, to}, STROKE);
    double size =
        fmin(bf_canvas_points(pen->canvas, CHEVRON), fabs(to - from) / 2);
    if (size > 1)
        draw_chevron(pen, (bf_spot){x, to}, size, to < from ? -1 : 1);
}

static void draw_level(const struct pen *pen, const bf_glyph *glyph)
{
    const bf_canvas *canvas = pen->canvas;
    double tick = bf_canvas_points(canvas, TICK);
    double radius = bf_canvas_points(canvas, RADIUS);
    double x = middle(glyph);
    if (is_bar(glyph)) {
        draw_line(pen, (bf_spot){glyph->left, glyph->low},
                  (bf_spot){glyph->right, glyph->low}, BAR);
        return;
    }
    if (glyph->form == BF_GLYPH_UNDER || glyph->form == BF_GLYPH_AT_LEAST)
        draw_line(pen, (bf_spot){x - tick, glyph->low},
                  (bf_spot){x + tick, glyph->low}, STROKE);
    bf_spot centre = turn(pen, (bf_spot){x, glyph->low});
    const bf_style ring = {.fill = bf_canvas_ground(canvas, centre),
                           .stroke = BF_INK_QUOTED,
                           .stroke_pt = STROKE};
    if (glyph->form != BF_GLYPH_UNDER && bf_canvas_ok(canvas))
        bf_scene_circle(canvas->scene, centre, radius, &ring, canvas->error);
}

static void draw_range(const struct pen *pen, const bf_glyph *glyph)
{
    const bf_canvas *canvas = pen->canvas;
    double half = bf_canvas_points(canvas, CAPSULE) / 2;
    double left = is_bar(glyph) ? glyph->left : glyph->left - half;
    double right = is_bar(glyph) ? glyph->right : glyph->right + half;
    double radius = fmin(half, fabs(glyph->low - glyph->high) / 2);
    bf_spot from = turn(pen, (bf_spot){left, glyph->low});
    bf_spot to = turn(pen, (bf_spot){right, glyph->high});
    bool faint = glyph->form == BF_GLYPH_ORDER;
    const bf_style fill = {.fill = BF_INK_QUOTED,
                           .opacity = faint ? FAINT : OPEN_END};
    const bf_style edge = {.stroke = BF_INK_QUOTED, .stroke_pt = 0.6};
    if (!bf_canvas_ok(canvas))
        return;
    bf_scene_box(canvas->scene, from, to, radius, &fill, canvas->error);
    bf_scene_box(canvas->scene, from, to, radius, &edge, canvas->error);
}

static void draw_whisker(const struct pen *pen, const bf_glyph *glyph)
{
    const bf_canvas *canvas = pen->canvas;
    double reach = fabs(glyph->low - glyph->high);
    const bf_style style = {
        .stroke = BF_INK_QUOTED, .stroke_pt = STROKE, .opacity = WHISKER};
    double x = middle(glyph);
    if (bf_canvas_ok(canvas))
        bf_scene_line(
            canvas->scene, turn(pen, (bf_spot){x, glyph->low - reach}),
            turn(pen, (bf_spot){x, glyph->low + reach}), &style, canvas->error);
}

static void draw_edge(const struct pen *pen, double x, double y)
{
    double size = bf_canvas_points(pen->canvas, CHEVRON);
    draw_chevron(pen, (bf_spot){x, y}, size, -1);
    draw_chevron(pen, (bf_spot){x, y + size}, size, -1);
}

void bf_glyph_draw(const bf_canvas *canvas, const bf_glyph *glyph)
{
    const struct pen turned = {.canvas = canvas, .across = glyph->across};
    const struct pen *pen = &turned;
    double x = middle(glyph);
    double base = is_bar(glyph) ? 0 : bf_canvas_points(canvas, RADIUS);
    switch (glyph->form) {
    case BF_GLYPH_ABOUT:
        draw_whisker(pen, glyph);
        break;
    case BF_GLYPH_OVER:
    case BF_GLYPH_AT_LEAST:
        draw_stem(pen, x, glyph->low - base, glyph->low - base - glyph->stem);
        break;
    case BF_GLYPH_UNDER:
        draw_stem(pen, x, glyph->low, glyph->low + glyph->stem);
        break;
    case BF_GLYPH_RANGE:
    case BF_GLYPH_ORDER:
        draw_range(pen, glyph);
        return;
    case BF_GLYPH_EDGE:
        draw_edge(pen, x, glyph->low);
        return;
    case BF_GLYPH_EXACT:
    case BF_GLYPH_FORMS:
        break;
    }
    draw_level(pen, glyph);
}

bf_box bf_glyph_box(const bf_canvas *canvas, const bf_glyph *glyph)
{
    double half = bf_canvas_points(canvas, RADIUS) + STROKE / 2;
    double up = half;
    double down = half;
    if (glyph->form == BF_GLYPH_OVER || glyph->form == BF_GLYPH_AT_LEAST)
        up += glyph->stem;
    if (glyph->form == BF_GLYPH_ABOUT) {
        up = fmax(half, fabs(glyph->low - glyph->high));
        down = up;
    }
    if (glyph->form == BF_GLYPH_UNDER) {
        up = STROKE;
        down = glyph->stem + STROKE;
    }
    if (glyph->form == BF_GLYPH_UNDER || glyph->form == BF_GLYPH_AT_LEAST)
        half = bf_canvas_points(canvas, TICK) + STROKE / 2;
    double top = is_range(glyph) ? glyph->high : glyph->low - up;
    double bottom = is_range(glyph) ? glyph->low : glyph->low + down;
    if (glyph->form == BF_GLYPH_EDGE) {
        top = glyph->low - STROKE;
        bottom = glyph->low + bf_canvas_points(canvas, 2 * CHEVRON);
    }
    bf_box box = {.left = fmin(glyph->left, middle(glyph) - half),
                  .right = fmax(glyph->right, middle(glyph) + half),
                  .top = top,
                  .bottom = bottom};
    if (!glyph->across)
        return box;
    return (bf_box){.left = -box.bottom,
                    .right = -box.top,
                    .top = box.left,
                    .bottom = box.right};
}
