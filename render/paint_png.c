#include "render/paint_cairo.h"

#include "render/png.h"

enum {
    BAND_PIXELS = 200 * 1000,
    LEAST_ROWS = 16,
    /* Cairo leaves out what it believes outside, which is wrong by a pixel. */
    MARGIN = 4
};

static cairo_surface_t *open_band(bf_raster raster, int pixels)
{
    int rows = pixels / raster.width;
    if (rows < LEAST_ROWS)
        rows = LEAST_ROWS;
    if (rows > raster.height)
        rows = raster.height;
    return cairo_image_surface_create(CAIRO_FORMAT_RGB24, raster.width,
                                      rows + 2 * MARGIN);
}

/* Paints the rows from `top` on, with a margin above them. */
static bool play(cairo_surface_t *record, cairo_surface_t *band, int top,
                 bf_error *error)
{
    cairo_t *cairo = cairo_create(band);
    cairo_set_operator(cairo, CAIRO_OPERATOR_SOURCE);
    cairo_set_source_surface(cairo, record, 0, MARGIN - top);
    cairo_paint(cairo);
    bool ok = bf_paint_check(cairo_status(cairo), error);
    cairo_destroy(cairo);
    cairo_surface_flush(band);
    return ok;
}

/* The rows of a band without its margins, and no more than are left. */
static bf_pixels pixels_of(cairo_surface_t *band, int left)
{
    size_t stride =
        (size_t)cairo_image_surface_get_stride(band) / sizeof(uint32_t);
    int height = cairo_image_surface_get_height(band) - 2 * MARGIN;
    const uint32_t *rows = (const void *)cairo_image_surface_get_data(band);
    return (bf_pixels){.rows = rows + stride * MARGIN,
                       .stride = stride,
                       .width = (uint32_t)cairo_image_surface_get_width(band),
                       .height = (uint32_t)(height < left ? height : left)};
}

static bool gather(cairo_surface_t *record, bf_raster raster, int band_pixels,
                   bf_runs *runs, bf_error *error)
{
    cairo_surface_t *band = open_band(raster, band_pixels);
    bool ok = bf_paint_check(cairo_surface_status(band), error);
    for (int top = 0; top < raster.height && ok; top = (int)runs->height) {
        ok = play(record, band, top, error);
        const bf_pixels pixels = pixels_of(band, raster.height - top);
        ok = ok && bf_runs_add(runs, &pixels, error);
    }
    cairo_surface_destroy(band);
    return ok;
}

bool bf_paint_runs(const bf_plate *plate, bf_raster raster, int band_pixels,
                   bf_runs *runs, bf_error *error)
{
    /* From here on pixels are too small for the eye to count shades. */
    const double dense_dpi = 200, quarter = 0.25;
    bool dense = plate->dpi >= dense_dpi;
    /* Cairo 1.16 puts glyphs on whole pixels, which is coarse below. */
    const bf_painting painting = {.plate = plate,
                                  .size = {raster.width, raster.height},
                                  .tolerance = dense ? quarter : 0,
                                  .quick_edges = dense,
                                  .whole_lines = true,
                                  .text = dense ? BF_PAINT_WHOLE_GLYPHS
                                                : BF_PAINT_OUTLINES};
    cairo_surface_t *record = cairo_recording_surface_create(
        CAIRO_CONTENT_COLOR,
        &(cairo_rectangle_t){0, 0, raster.width, raster.height});
    bool ok = bf_paint_check(cairo_surface_status(record), error) &&
              bf_paint_scene(&painting, record, error) &&
              gather(record, raster, band_pixels, runs, error);
    cairo_surface_destroy(record);
    return ok;
}

static bool encode(const bf_plate *plate, const bf_runs *runs,
                   bf_buffer *buffer, bf_error *error)
{
    uint32_t colours[BF_INK_COUNT];
    for (int ink = 0; ink < BF_INK_COUNT; ink++) {
        bf_colour colour = bf_theme_colour(plate->theme, (bf_ink)ink);
        colours[ink] = (uint32_t)colour.red << 16 |
                       (uint32_t)colour.green << 8 | colour.blue;
    }
    const bf_inks inks = {.colours = colours, .count = BF_INK_COUNT};
    const bf_png_words words = {.title = plate->title,
                                .description = plate->description,
                                .source = plate->source,
                                .dpi = plate->dpi};
    return bf_png_write(runs, &inks, &words, buffer, error);
}

bool bf_plate_write_png(const bf_plate *plate, bf_buffer *buffer,
                        bf_error *error)
{
    bf_raster raster;
    if (!bf_plate_check(plate, error) ||
        !bf_plate_raster(plate, &raster, error))
        return false;
    bf_runs runs;
    bf_runs_init(&runs, (uint32_t)raster.width);
    bool ok = bf_paint_runs(plate, raster, BAND_PIXELS, &runs, error) &&
              encode(plate, &runs, buffer, error);
    bf_runs_release(&runs);
    return ok;
}
