/*
 * paint_cairo.h - a scene played to cairo, for the formats that cairo writes.
 */
#ifndef BF_RENDER_PAINT_CAIRO_H
#define BF_RENDER_PAINT_CAIRO_H

#include "render/plate.h"
#include "render/runs.h"

#include <cairo.h>

typedef enum bf_paint_text {
    BF_PAINT_GLYPHS,
    BF_PAINT_WHOLE_GLYPHS, /* each on whole pixels */
    BF_PAINT_OUTLINES
} bf_paint_text;

typedef struct bf_painting {
    const bf_plate *plate;
    bf_spot size;     /* of the surface, in its units */
    double tolerance; /* how far curves may stray, in those; 0: cairo's own */
    bool quick_edges; /* of shapes: 17 shades, for many dots per inch */
    bool whole_lines; /* level and upright lines fill whole pixels */
    bf_paint_text text;
} bf_painting;

/* Paints everything, from the background up. */
bool bf_paint_scene(const bf_painting *painting, cairo_surface_t *surface,
                    bf_error *error);

/*
 * The pixels of a plate.  They are painted a band of about so many at a time,
 * which stay in the processor's cache and take little memory: the scene is
 * recorded once and played for each band.
 */
bool bf_paint_runs(const bf_plate *plate, bf_raster raster, int band_pixels,
                   bf_runs *runs, bf_error *error);

/* What went wrong in cairo, if anything; it says so only when asked. */
bool bf_paint_check(cairo_status_t status, bf_error *error);

#endif
