/*
 * text_paint.h - text for those who paint: pango's side of the fonts.
 */
#ifndef BF_RENDER_TEXT_PAINT_H
#define BF_RENDER_TEXT_PAINT_H

#include "render/scene.h"
#include "render/text_pango.h"
#include "render/text_shape.h"

/*
 * One line of text at BF_LAYOUT_SIZE, to be freed with g_object_unref.  NULL
 * on failure, as bf_text_is_drawable.
 */
PangoLayout *bf_fonts_layout(const bf_fonts *fonts, bf_type type, bf_text text,
                             bf_error *error);

/* Pango's functions; of use once a layout was made. */
const bf_pango *bf_fonts_pango(const bf_fonts *fonts);

/* What measures plain text; it lives as long as the fonts. */
const bf_shaper *bf_fonts_shaper(const bf_fonts *fonts);

/* As bf_fonts_measure and bf_fonts_wrap, of any text and by pango alone. */
bool bf_layout_measure(const bf_fonts *fonts, bf_type type, bf_text text,
                       double *width, bf_error *error);
bool bf_layout_wrap(const bf_fonts *fonts, const bf_paragraph *paragraph,
                    bf_arena *arena, bf_lines *lines, bf_error *error);

/* True for a text that needs no pango. */
bool bf_fonts_plain(const bf_fonts *fonts, bf_text text);

/* A face for cairo; it lives as long as the fonts.  NULL on failure. */
cairo_font_face_t *bf_fonts_face(const bf_fonts *fonts, bool semibold,
                                 bf_error *error);

/* Grey edges, and shapes that do not depend on pixels. */
void bf_fonts_set_options(cairo_font_options_t *options);

/* One line of text ready for cairo, at BF_LAYOUT_SIZE. */
typedef struct bf_line {
    bf_text text; /* borrowed */
    double width;
    const bf_pango *pango;   /* of the layout */
    PangoLayout *layout;     /* of what is not plain; else NULL, and: */
    cairo_font_face_t *face; /* borrowed from the fonts */
    cairo_glyph_t *glyphs;
    size_t glyph_count;
    cairo_text_cluster_t *clusters; /* which glyphs stand for which bytes */
    size_t cluster_count;
    bf_arena arena;
} bf_line;

/* Fails as bf_text_is_drawable; to be released in any case. */
bool bf_line_open(bf_line *line, const bf_fonts *fonts, const bf_label *label,
                  bf_error *error);
void bf_line_release(bf_line *line);

/* Where the baseline of a label starts, in points. */
bf_spot bf_line_origin(const bf_line *line, const bf_label *label);

/* Both start at the origin: adds the outlines to the path; shows the line. */
void bf_line_trace(const bf_line *line, cairo_t *cairo);
void bf_line_show(const bf_line *line, cairo_t *cairo);

/*
 * Shows every glyph on whole pixels.  There cairo 1.16 puts them anyway, but
 * in a picture that is played in parts it would cut off what it had not
 * expected there.
 */
void bf_line_show_whole(const bf_line *line, cairo_t *cairo);

#endif
