#include "render/paint_cairo.h"

#include "render/text_paint.h"

#include <math.h>

static const double pi = 3.14159265358979323846;

/* One plate on its way to cairo. */
typedef struct brush {
    const bf_plate *plate;
    cairo_t *cairo;
    bf_error *error;
    bool whole_lines;
    bf_paint_text text;
} brush;

static void use_ink(const brush *painter, bf_ink ink, double opacity)
{
    const double full = 255;
    bf_colour colour = bf_theme_colour(painter->plate->theme, ink);
    cairo_set_source_rgba(painter->cairo, colour.red / full,
                          colour.green / full, colour.blue / full,
                          opacity > 0 ? opacity : 1);
}

static void stroke_path(const brush *painter, const bf_style *style)
{
    cairo_t *cairo = painter->cairo;
    double lengths[2];
    int count = (int)bf_dash_lengths(style->dash, lengths);
    bool round_caps = style->round && count == 0;
    cairo_set_dash(cairo, lengths, count, 0);
    cairo_set_line_width(cairo, style->stroke_pt);
    cairo_set_line_join(cairo, style->round ? CAIRO_LINE_JOIN_ROUND
                                            : CAIRO_LINE_JOIN_MITER);
    cairo_set_line_cap(cairo,
                       round_caps ? CAIRO_LINE_CAP_ROUND : CAIRO_LINE_CAP_BUTT);
    use_ink(painter, style->stroke, style->opacity);
    cairo_stroke(cairo);
}

/* Inks the current path and ends it. */
static void ink_path(const brush *painter, const bf_style *style)
{
    if (style->fill != BF_INK_NONE) {
        use_ink(painter, style->fill, style->opacity);
        cairo_fill_preserve(painter->cairo);
    }
    if (style->stroke != BF_INK_NONE)
        stroke_path(painter, style);
    cairo_new_path(painter->cairo);
}

static void trace_path(cairo_t *cairo, const bf_element *element)
{
    for (size_t i = 0; i < element->spot_count; i++)
        cairo_line_to(cairo, element->spots[i].x, element->spots[i].y);
    if (element->closed)
        cairo_close_path(cairo);
}

/* The middle of a line that fills `width` pixels as close as can be. */
static double whole_middle(double middle, double width)
{
    return round(middle - width / 2) + width / 2;
}

/*
 * Traces a line along the pixels so that it fills whole ones, and sets its
 * width: between them, a thin line would be a pale and wide one.
 */
static void trace_whole_line(cairo_t *cairo, const bf_spot spots[2],
                             bf_style *style)
{
    double across = style->stroke_pt, along = style->stroke_pt;
    cairo_user_to_device_distance(cairo, &across, &along);
    const double width = fmax(1, round(across));
    const bool level = !(spots[0].y < spots[1].y || spots[0].y > spots[1].y);
    for (int i = 0; i < 2; i++) {
        bf_spot spot = spots[i];
        cairo_user_to_device(cairo, &spot.x, &spot.y);
        if (level)
            spot.y = whole_middle(spot.y, width);
        else
            spot.x = whole_middle(spot.x, width);
        cairo_device_to_user(cairo, &spot.x, &spot.y);
        cairo_line_to(cairo, spot.x, spot.y);
    }
    style->stroke_pt *= width / across;
}

static bool is_level_or_upright(const bf_element *element)
{
    const bf_spot *from = element->spots, *to = from + 1;
    return element->kind == BF_ELEMENT_PATH && element->spot_count == 2 &&
           element->style.stroke_pt > 0 && !element->style.round &&
           (!(from->x < to->x || from->x > to->x) ||
            !(from->y < to->y || from->y > to->y));
}

/* A box, its corners rounded as far as its sides allow. */
static void trace_box(cairo_t *cairo, const bf_element *element)
{
    bf_spot low = element->spots[0], high = element->spots[1];
    double radius =
        fmin(element->radius, fmin(high.x - low.x, high.y - low.y) / 2);
    if (!(radius > 0)) {
        cairo_rectangle(cairo, low.x, low.y, high.x - low.x, high.y - low.y);
        return;
    }
    const bf_spot centres[] = {{high.x - radius, low.y + radius},
                               {high.x - radius, high.y - radius},
                               {low.x + radius, high.y - radius},
                               {low.x + radius, low.y + radius}};
    for (int i = 0; i < 4; i++)
        cairo_arc(cairo, centres[i].x, centres[i].y, radius, (i - 1) * pi / 2,
                  i * pi / 2);
    cairo_close_path(cairo);
}

static void trace_circle(cairo_t *cairo, const bf_element *element)
{
    cairo_arc(cairo, element->spots[0].x, element->spots[0].y, element->radius,
              0, 2 * pi);
    cairo_close_path(cairo);
}

static void stroke_halo(const brush *painter, const bf_line *line, bf_ink halo,
                        double scale)
{
    cairo_t *cairo = painter->cairo;
    bf_line_trace(line, cairo);
    cairo_set_dash(cairo, NULL, 0, 0);
    cairo_set_line_width(cairo, 2 * BF_HALO_PT / scale);
    cairo_set_line_join(cairo, CAIRO_LINE_JOIN_ROUND);
    use_ink(painter, halo, 1);
    cairo_stroke(cairo);
}

/*
 * Glyphs that are there already are shown around the line and half way out,
 * which looks the same and takes a third of the time of a stroke.
 */
static void show_halo(const brush *painter, const bf_line *line, bf_ink halo,
                      double scale)
{
    enum { AROUND = 12, BETWEEN = 6 };
    const double reach = BF_HALO_PT / scale;
    use_ink(painter, halo, 1);
    for (int i = 0; i < AROUND + BETWEEN; i++) {
        double turn = i < AROUND ? 2 * pi * i / AROUND : 2 * pi * i / BETWEEN;
        double far = i < AROUND ? reach : reach / 2;
        cairo_save(painter->cairo);
        cairo_translate(painter->cairo, far * cos(turn), far * sin(turn));
        bf_line_show_whole(line, painter->cairo);
        cairo_restore(painter->cairo);
    }
}

static void paint_halo(const brush *painter, const bf_line *line, bf_ink halo,
                       double scale)
{
    if (halo == BF_INK_NONE)
        return;
    if (painter->text == BF_PAINT_WHOLE_GLYPHS)
        show_halo(painter, line, halo, scale);
    else
        stroke_halo(painter, line, halo, scale);
}

static void show_line(const brush *painter, const bf_line *line)
{
    switch (painter->text) {
    case BF_PAINT_GLYPHS:
        bf_line_show(line, painter->cairo);
        break;
    case BF_PAINT_WHOLE_GLYPHS:
        bf_line_show_whole(line, painter->cairo);
        break;
    case BF_PAINT_OUTLINES:
        bf_line_trace(line, painter->cairo);
        cairo_fill(painter->cairo);
        break;
    }
}

/* Paints a line at the layout's size and lets cairo scale it down. */
static void paint_line(const brush *painter, const bf_label *label,
                       const bf_line *line)
{
    cairo_t *cairo = painter->cairo;
    bf_spot origin = bf_line_origin(line, label);
    double scale = label->type.size_pt / BF_LAYOUT_SIZE;
    cairo_save(cairo);
    cairo_translate(cairo, origin.x, origin.y);
    cairo_scale(cairo, scale, scale);
    cairo_move_to(cairo, 0, 0);
    paint_halo(painter, line, label->halo, scale);
    cairo_move_to(cairo, 0, 0);
    use_ink(painter, label->ink, 1);
    show_line(painter, line);
    cairo_restore(cairo);
    cairo_new_path(cairo);
}

static bool paint_label(const brush *painter, const bf_label *label)
{
    bf_line line;
    bool ok = bf_line_open(&line, painter->plate->fonts, label, painter->error);
    if (ok)
        paint_line(painter, label, &line);
    bf_line_release(&line);
    return ok;
}

static bool paint_element(brush *painter, const bf_element *element)
{
    bf_style style = bf_element_style(element, painter->plate->theme);
    switch (element->kind) {
    case BF_ELEMENT_GROUP:
    case BF_ELEMENT_END:
        return true;
    case BF_ELEMENT_PATH:
        if (painter->whole_lines && is_level_or_upright(element))
            trace_whole_line(painter->cairo, element->spots, &style);
        else
            trace_path(painter->cairo, element);
        break;
    case BF_ELEMENT_BOX:
        trace_box(painter->cairo, element);
        break;
    case BF_ELEMENT_CIRCLE:
        trace_circle(painter->cairo, element);
        break;
    case BF_ELEMENT_LABEL:
        return paint_label(painter, &element->label);
    }
    ink_path(painter, &style);
    return true;
}

bool bf_paint_check(cairo_status_t status, bf_error *error)
{
    if (status == CAIRO_STATUS_SUCCESS)
        return true;
    return bf_fail(
        error, status == CAIRO_STATUS_NO_MEMORY ? BF_NO_MEMORY : BF_INTERNAL,
        "cairo: %s", cairo_status_to_string(status));
}

static cairo_t *open_cairo(const bf_painting *painting,
                           cairo_surface_t *surface)
{
    const bf_scene *scene = painting->plate->scene;
    cairo_t *cairo = cairo_create(surface);
    cairo_scale(cairo, painting->size.x / scene->width,
                painting->size.y / scene->height);
    if (painting->tolerance > 0)
        cairo_set_tolerance(cairo, painting->tolerance);
    if (painting->quick_edges)
        cairo_set_antialias(cairo, CAIRO_ANTIALIAS_FAST);
    return cairo;
}

/* An error of the context never reaches its surface. */
bool bf_paint_scene(const bf_painting *painting, cairo_surface_t *surface,
                    bf_error *error)
{
    const bf_scene *scene = painting->plate->scene;
    brush painter = {.plate = painting->plate,
                     .cairo = open_cairo(painting, surface),
                     .whole_lines = painting->whole_lines,
                     .text = painting->text,
                     .error = error};
    use_ink(&painter, BF_INK_BACKGROUND, 1);
    cairo_paint(painter.cairo);
    bool ok = true;
    for (size_t i = 0; i < scene->count && ok; i++)
        ok = paint_element(&painter, &scene->items[i]);
    ok = bf_paint_check(cairo_status(painter.cairo), error) && ok;
    cairo_destroy(painter.cairo);
    return ok;
}
