#include "render/plate.h"

#include "render/pdf.h"
#include "render/png.h"
#include "render/text_paint.h"

#include "data/version.h"

#include <math.h>
#include <string.h>

#include <cairo-pdf.h>
#include <cairo.h>

static const double pi = 3.14159265358979323846;

/* One plate on its way to cairo. */
typedef struct painting {
    const bf_plate *plate;
    cairo_t *cairo;
    bf_error *error;
    bool by_outline; /* text as paths, not as glyphs */
} painting;

static void use_ink(const painting *painter, bf_ink ink, double opacity)
{
    const double full = 255;
    bf_colour colour = bf_theme_colour(painter->plate->theme, ink);
    cairo_set_source_rgba(painter->cairo, colour.red / full,
                          colour.green / full, colour.blue / full,
                          opacity > 0 ? opacity : 1);
}

static void stroke_path(const painting *painter, const bf_style *style)
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
static void ink_path(const painting *painter, const bf_style *style)
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

static void stroke_halo(const painting *painter, PangoLayoutLine *line,
                        bf_ink halo, double scale)
{
    cairo_t *cairo = painter->cairo;
    pango_cairo_layout_line_path(cairo, line);
    cairo_set_dash(cairo, NULL, 0, 0);
    cairo_set_line_width(cairo, 2 * BF_HALO_PT / scale);
    cairo_set_line_join(cairo, CAIRO_LINE_JOIN_ROUND);
    use_ink(painter, halo, 1);
    cairo_stroke(cairo);
}

static void show_line(const painting *painter, PangoLayoutLine *line)
{
    if (!painter->by_outline) {
        pango_cairo_show_layout_line(painter->cairo, line);
        return;
    }
    pango_cairo_layout_line_path(painter->cairo, line);
    cairo_fill(painter->cairo);
}

/* Shapes a label at the layout's size and lets cairo scale it down. */
static bool paint_label(painting *painter, const bf_label *label)
{
    cairo_t *cairo = painter->cairo;
    PangoLayout *layout = bf_fonts_layout(painter->plate->fonts, label->type,
                                          label->text, painter->error);
    if (!layout)
        return false;
    PangoLayoutLine *line = pango_layout_get_line_readonly(layout, 0);
    bf_spot origin = bf_label_origin(label, layout);
    double scale = label->type.size_pt / BF_LAYOUT_SIZE;
    cairo_save(cairo);
    cairo_translate(cairo, origin.x, origin.y);
    cairo_scale(cairo, scale, scale);
    cairo_move_to(cairo, 0, 0);
    if (label->halo != BF_INK_NONE) {
        stroke_halo(painter, line, label->halo, scale);
        cairo_move_to(cairo, 0, 0);
    }
    use_ink(painter, label->ink, 1);
    show_line(painter, line);
    cairo_restore(cairo);
    cairo_new_path(cairo);
    g_object_unref(layout);
    return true;
}

static bool paint_element(painting *painter, const bf_element *element)
{
    switch (element->kind) {
    case BF_ELEMENT_GROUP:
    case BF_ELEMENT_END:
        return true;
    case BF_ELEMENT_PATH:
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
    const bf_style style = bf_element_style(element, painter->plate->theme);
    ink_path(painter, &style);
    return true;
}

/* What went wrong in cairo, if anything; it says so only when asked. */
static bool check_cairo(cairo_status_t status, bf_error *error)
{
    if (status == CAIRO_STATUS_SUCCESS)
        return true;
    return bf_fail(
        error, status == CAIRO_STATUS_NO_MEMORY ? BF_NO_MEMORY : BF_INTERNAL,
        "cairo: %s", cairo_status_to_string(status));
}

/* Paints everything; an error of the context never reaches its surface. */
static bool paint_scene(painting *painter, cairo_surface_t *surface,
                        bf_spot size)
{
    const bf_scene *scene = painter->plate->scene;
    painter->cairo = cairo_create(surface);
    cairo_scale(painter->cairo, size.x / scene->width, size.y / scene->height);
    use_ink(painter, BF_INK_BACKGROUND, 1);
    cairo_paint(painter->cairo);
    bool ok = true;
    for (size_t i = 0; i < scene->count && ok; i++)
        ok = paint_element(painter, &scene->items[i]);
    ok = check_cairo(cairo_status(painter->cairo), painter->error) && ok;
    cairo_destroy(painter->cairo);
    return ok;
}

static bool write_pixels(const bf_plate *plate, cairo_surface_t *surface,
                         bf_buffer *buffer, bf_error *error)
{
    cairo_surface_flush(surface);
    const bf_pixels pixels = {
        .rows = (const uint32_t *)(const void *)cairo_image_surface_get_data(
            surface),
        .stride =
            (size_t)cairo_image_surface_get_stride(surface) / sizeof(uint32_t),
        .width = (uint32_t)cairo_image_surface_get_width(surface),
        .height = (uint32_t)cairo_image_surface_get_height(surface)};
    const bf_png_words words = {.title = plate->title,
                                .description = plate->description,
                                .source = plate->source,
                                .dpi = plate->dpi};
    return bf_png_write(&pixels, &words, buffer, error);
}

bool bf_plate_write_png(const bf_plate *plate, bf_buffer *buffer,
                        bf_error *error)
{
    /* Cairo 1.16 puts glyphs on whole pixels, which is coarse below this. */
    const double dense_dpi = 200;
    bf_raster raster;
    if (!bf_plate_check(plate, error) ||
        !bf_plate_raster(plate, &raster, error))
        return false;
    cairo_surface_t *surface = cairo_image_surface_create(
        CAIRO_FORMAT_RGB24, raster.width, raster.height);
    painting painter = {
        .plate = plate, .error = error, .by_outline = plate->dpi < dense_dpi};
    bool ok = check_cairo(cairo_surface_status(surface), error) &&
              paint_scene(&painter, surface,
                          (bf_spot){raster.width, raster.height}) &&
              write_pixels(plate, surface, buffer, error);
    cairo_surface_destroy(surface);
    return ok;
}

/* Cairo's PDF loses this status, so the buffer's own is asked instead. */
static cairo_status_t on_bytes(void *context, const unsigned char *bytes,
                               unsigned length)
{
    bf_buffer *buffer = context;
    bf_buffer_add(buffer,
                  (bf_text){.bytes = (const char *)bytes, .length = length});
    return buffer->status == BF_OK ? CAIRO_STATUS_SUCCESS
                                   : CAIRO_STATUS_WRITE_ERROR;
}

/* A fixed date: the same chart has the same bytes whenever it is made. */
static bool set_words(const bf_plate *plate, cairo_surface_t *surface,
                      bf_error *error)
{
    enum { MOST_BYTES = 1 << 20 };
    bf_arena arena;
    bf_arena_init(&arena, MOST_BYTES);
    bf_text title = bf_text_copy(plate->title, &arena, error);
    bf_text subject = bf_text_copy(plate->description, &arena, error);
    bool ok = title.bytes && subject.bytes;
    if (ok) {
        cairo_pdf_surface_set_metadata(surface, CAIRO_PDF_METADATA_TITLE,
                                       title.bytes);
        cairo_pdf_surface_set_metadata(surface, CAIRO_PDF_METADATA_SUBJECT,
                                       subject.bytes);
        cairo_pdf_surface_set_metadata(surface, CAIRO_PDF_METADATA_CREATOR,
                                       "borderfig " BF_VERSION);
        cairo_pdf_surface_set_metadata(surface, CAIRO_PDF_METADATA_CREATE_DATE,
                                       BF_PDF_DATE);
    }
    bf_arena_release(&arena);
    return ok;
}

bool bf_plate_write_pdf(const bf_plate *plate, bf_buffer *buffer,
                        bf_error *error)
{
    if (!bf_plate_check(plate, error))
        return false;
    const double points_per_mm = 72 / 25.4;
    double width = plate->width_mm * points_per_mm;
    double height = plate->height_mm * points_per_mm;
    cairo_surface_t *surface =
        cairo_pdf_surface_create_for_stream(on_bytes, buffer, width, height);
    cairo_pdf_surface_restrict_to_version(surface, CAIRO_PDF_VERSION_1_4);
    painting painter = {.plate = plate, .error = error};
    bool ok = set_words(plate, surface, error) &&
              paint_scene(&painter, surface, (bf_spot){width, height});
    cairo_surface_finish(surface);
    ok = ok && bf_buffer_ok(buffer, error) &&
         check_cairo(cairo_surface_status(surface), error);
    cairo_surface_destroy(surface);
    if (ok)
        bf_pdf_mend_date(buffer);
    return ok;
}
