#include "render/text_outline.h"

#include "render/text_paint.h"

#include <math.h>
#include <stdlib.h>

/* Writes relative path data; positions in hundredths of a point. */
typedef struct tracing {
    bf_buffer *buffer;
    double scale; /* points per unit of the layout */
    bf_spot origin;
    long x;
    long y;
    long start_x; /* of the part that a 'z' closes */
    long start_y;
    char command; /* the last one, which need not be repeated */
    bool needs_space;
} tracing;

/* After an 'm', numbers alone would mean lines. */
static void add_command(tracing *pen, char command)
{
    if (command == pen->command && command != 'm')
        return;
    bf_buffer_byte(pen->buffer, command);
    pen->command = command;
    pen->needs_space = false;
}

/* "1.5", "-.25": without what path data can do without. */
static void add_hundredths(tracing *pen, long value)
{
    long size = labs(value);
    if (value < 0)
        bf_buffer_byte(pen->buffer, '-');
    else if (pen->needs_space)
        bf_buffer_byte(pen->buffer, ' ');
    if (size >= 100 || size == 0)
        bf_buffer_integer(pen->buffer, size / 100);
    if (size % 100)
        bf_buffer_byte(pen->buffer, '.');
    if (size % 100)
        bf_buffer_byte(pen->buffer, (char)('0' + size % 100 / 10));
    if (size % 10)
        bf_buffer_byte(pen->buffer, (char)('0' + size % 10));
    pen->needs_space = true;
}

/* Differences of rounded positions, so that no rounding adds up. */
static void add_point(tracing *pen, cairo_path_data_t point, long *x, long *y)
{
    *x = lround((pen->origin.x + point.point.x * pen->scale) * 100);
    *y = lround((pen->origin.y + point.point.y * pen->scale) * 100);
    add_hundredths(pen, *x - pen->x);
    add_hundredths(pen, *y - pen->y);
}

static void add_points(tracing *pen, char command,
                       const cairo_path_data_t *points, int count)
{
    long x = pen->x, y = pen->y;
    add_command(pen, command);
    for (int i = 0; i < count; i++)
        add_point(pen, points[i], &x, &y);
    pen->x = x;
    pen->y = y;
}

static void add_step(tracing *pen, const cairo_path_data_t *step)
{
    switch (step->header.type) {
    case CAIRO_PATH_MOVE_TO:
        add_points(pen, 'm', step + 1, 1);
        pen->start_x = pen->x;
        pen->start_y = pen->y;
        break;
    case CAIRO_PATH_LINE_TO:
        add_points(pen, 'l', step + 1, 1);
        break;
    case CAIRO_PATH_CURVE_TO:
        add_points(pen, 'c', step + 1, 3);
        break;
    case CAIRO_PATH_CLOSE_PATH:
        add_command(pen, 'z');
        pen->x = pen->start_x;
        pen->y = pen->start_y;
        break;
    }
}

static bool add_path(tracing *pen, cairo_t *cairo, bf_error *error)
{
    cairo_path_t *path = cairo_copy_path(cairo);
    bool ok = path->status == CAIRO_STATUS_SUCCESS ||
              bf_fail(error, BF_NO_MEMORY, "cannot trace text: %s",
                      cairo_status_to_string(path->status));
    for (int at = 0; at < path->num_data; at += path->data[at].header.length)
        add_step(pen, &path->data[at]);
    cairo_path_destroy(path);
    return ok;
}

bool bf_fonts_outline(const bf_fonts *fonts, const bf_label *label,
                      bf_buffer *buffer, bf_error *error)
{
    /* Without bounds: cairo leaves out glyphs far outside a surface. */
    cairo_surface_t *surface =
        cairo_recording_surface_create(CAIRO_CONTENT_ALPHA, NULL);
    cairo_t *cairo = cairo_create(surface);
    cairo_surface_destroy(surface);
    bf_line line;
    bool ok = bf_line_open(&line, fonts, label, error);
    tracing pen = {.buffer = buffer,
                   .scale = label->type.size_pt / BF_LAYOUT_SIZE,
                   .origin = bf_line_origin(&line, label)};
    if (ok)
        bf_line_trace(&line, cairo);
    ok = ok && add_path(&pen, cairo, error);
    bf_line_release(&line);
    cairo_destroy(cairo);
    return ok;
}
