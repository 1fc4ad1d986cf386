#include "render/canvas.h"

#include <math.h>
#include <stdarg.h>

#define SMALLEST_PT 6.5 /* printed anywhere */

enum { TEXT_MAXIMUM = 64 * 1024, TIDY_MOST = 160 };

typedef struct typeface {
    double size_pt; /* at 160 mm */
    bool semibold;
    double leading; /* times the size */
} typeface;

static typeface typeface_of(bf_role role)
{
    switch (role) {
    case BF_ROLE_TITLE:
        return (typeface){12.5, true, 1.2};
    case BF_ROLE_SUBTITLE:
        return (typeface){9.5, false, 1.3};
    case BF_ROLE_AXIS:
        return (typeface){8.5, false, 1.2};
    case BF_ROLE_LABEL:
        return (typeface){8.5, true, 1.2};
    case BF_ROLE_ANNOTATION:
        return (typeface){8, false, 1.2};
    case BF_ROLE_STRONG:
        return (typeface){8, true, 1.2};
    case BF_ROLE_NOTE:
        return (typeface){7, false, 1.3};
    }
    return (typeface){8, false, 1.2};
}

bool bf_canvas_ok(const bf_canvas *canvas)
{
    return canvas->error->status == BF_OK;
}

bf_type bf_canvas_type(const bf_canvas *canvas, bf_role role)
{
    typeface face = typeface_of(role);
    return (bf_type){.size_pt =
                         fmax(face.size_pt * canvas->factor, SMALLEST_PT),
                     .semibold = face.semibold,
                     .tabular = role == BF_ROLE_AXIS};
}

double bf_canvas_leading(const bf_canvas *canvas, bf_role role)
{
    return bf_canvas_type(canvas, role).size_pt * typeface_of(role).leading;
}

double bf_canvas_page_width(const bf_canvas *canvas)
{
    return canvas->page.right - canvas->page.left;
}

double bf_canvas_points(const bf_canvas *canvas, double points)
{
    return points * canvas->factor;
}

double bf_canvas_width(const bf_canvas *canvas, bf_role role, bf_text text)
{
    double width = 0;
    if (!bf_canvas_ok(canvas) ||
        !bf_fonts_measure(canvas->fonts, bf_canvas_type(canvas, role), text,
                          &width, canvas->error))
        return 0;
    return width;
}

bf_text bf_canvas_keep(const bf_canvas *canvas, bf_buffer *buffer)
{
    bf_text text = BF_TEXT("");
    if (bf_buffer_ok(buffer, canvas->error))
        text =
            bf_text_copy(bf_buffer_text(buffer), canvas->arena, canvas->error);
    bf_buffer_release(buffer);
    return text.bytes ? text : BF_TEXT("");
}

bf_text bf_canvas_text(const bf_canvas *canvas, const char *format, ...)
{
    bf_buffer buffer;
    va_list arguments;
    bf_buffer_init(&buffer, TEXT_MAXIMUM);
    va_start(arguments, format);
    bf_buffer_format_list(&buffer, format, arguments);
    va_end(arguments);
    return bf_canvas_keep(canvas, &buffer);
}

static bool is_blank(char byte)
{
    return byte == ' ' || byte == '\t' || byte == '\r' || byte == '\n';
}

bf_text bf_canvas_tidy(const bf_canvas *canvas, bf_text text, bf_text otherwise)
{
    bf_buffer buffer;
    bf_error error = BF_ERROR_NONE;
    bf_text rest = bf_text_trim(text);
    if (rest.length > TIDY_MOST)
        return otherwise;
    bf_buffer_init(&buffer, TEXT_MAXIMUM);
    for (size_t i = 0; i < rest.length; i++) {
        if (!is_blank(rest.bytes[i]))
            bf_buffer_byte(&buffer, rest.bytes[i]);
        else if (!is_blank(rest.bytes[i - 1]))
            bf_buffer_byte(&buffer, ' ');
    }
    bf_text tidy = bf_canvas_keep(canvas, &buffer);
    return bf_text_is_drawable(tidy, &error) ? tidy : otherwise;
}

bf_ink bf_canvas_ground(const bf_canvas *canvas, bf_spot spot)
{
    const bf_box box = {spot.x, spot.y, spot.x, spot.y};
    for (size_t i = 0; i < canvas->placer.band_count; i++) {
        if (bf_box_inside(&box, &canvas->placer.bands[i]))
            return BF_INK_BAND;
    }
    return BF_INK_BACKGROUND;
}

bf_ink bf_canvas_ground_of(const bf_canvas *canvas, const bf_box *text)
{
    if (bf_placer_straddles(&canvas->placer, text))
        return BF_INK_NONE;
    return bf_canvas_ground(canvas, (bf_spot){text->left, text->top});
}

/* The first edge of a band behind `left`, or right. */
static double next_edge(const bf_canvas *canvas, double left, double right)
{
    double next = right;
    for (size_t i = 0; i < canvas->placer.band_count; i++) {
        const bf_box *band = &canvas->placer.bands[i];
        if (band->left > left)
            next = fmin(next, band->left);
        if (band->right > left)
            next = fmin(next, band->right);
    }
    return next;
}

static void hide_rule(const bf_canvas *canvas, double y, double left,
                      double right)
{
    while (left < right && bf_canvas_ok(canvas)) {
        double next = next_edge(canvas, left, right);
        const bf_style style = {
            .stroke = bf_canvas_ground(canvas, (bf_spot){(left + next) / 2, y}),
            .stroke_pt = 1};
        bf_scene_line(canvas->scene, (bf_spot){left, y}, (bf_spot){next, y},
                      &style, canvas->error);
        left = next;
    }
}

void bf_canvas_hide_rules(const bf_canvas *canvas, const bf_box *text)
{
    const bf_placer *placer = &canvas->placer;
    for (size_t i = 0; i < placer->rule_count && !canvas->rehearsal; i++) {
        double y = placer->rules[i];
        if (y > text->top - BF_HALO_PT && y < text->bottom + BF_HALO_PT)
            hide_rule(canvas, y, text->left - BF_HALO_PT,
                      text->right + BF_HALO_PT);
    }
}

void bf_canvas_label(const bf_canvas *canvas, const bf_label *label)
{
    if (bf_canvas_ok(canvas) && label->text.length && !canvas->rehearsal)
        bf_scene_label(canvas->scene, label, canvas->error);
}

void bf_canvas_mute(const bf_canvas *canvas, bf_text text, bf_role role,
                    bf_spot spot, bf_anchor anchor)
{
    bf_canvas_label(canvas, &(bf_label){.x = spot.x,
                                        .y = spot.y,
                                        .anchor = anchor,
                                        .type = bf_canvas_type(canvas, role),
                                        .ink = BF_INK_MUTED,
                                        .text = text});
}
