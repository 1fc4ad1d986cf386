#include "render/paint_cairo.h"

#include "render/pdf.h"

#include "data/version.h"

#include <cairo-pdf.h>

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
    const bf_painting painting = {.plate = plate, .size = {width, height}};
    bool ok = set_words(plate, surface, error) &&
              bf_paint_scene(&painting, surface, error);
    cairo_surface_finish(surface);
    ok = ok && bf_buffer_ok(buffer, error) &&
         bf_paint_check(cairo_surface_status(surface), error);
    cairo_surface_destroy(surface);
    if (ok)
        bf_pdf_mend_date(buffer);
    return ok;
}
