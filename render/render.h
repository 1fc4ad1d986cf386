/*
 * render.h - the door: a chart in, pictures and words out.
 */
#ifndef BF_RENDER_RENDER_H
#define BF_RENDER_RENDER_H

#include "data/verdict.h"
#include "render/embed.h"
#include "render/spec.h"

#include "data/base/notes.h"

/* Fonts loaded once, for any number of charts.  Opaque; see text.c. */
typedef struct bf_fonts bf_fonts;

/* folder holds Inter-Regular.otf and Inter-SemiBold.otf.  NULL on failure. */
bf_fonts *bf_fonts_new(const char *folder, bf_error *error);
void bf_fonts_free(bf_fonts *fonts);

/* A chart laid out: its scene, its words, its size.  Opaque; see render.c. */
typedef struct bf_picture bf_picture;

/*
 * Lays a chart out.  What had to be left out or is doubtful is noted.  NULL
 * on failure: BF_SPEC for a spec that cannot be drawn (text that does not
 * fit, a size out of range), BF_DATA for values that cannot.
 */
bf_picture *bf_picture_new(const bf_chart *chart, bf_fonts *fonts,
                           bf_notes *notes, bf_error *error);
void bf_picture_free(bf_picture *picture);

/* The finished file of a format.  The same picture gives the same bytes. */
bool bf_picture_write(const bf_picture *picture, bf_format format,
                      bf_buffer *buffer, bf_error *error);

/* The scene as text, one element a line: what golden tests compare. */
bool bf_picture_write_scene(const bf_picture *picture, bf_buffer *buffer);

/* Words for those who do not see the picture; live as long as it does. */
bf_text bf_picture_title(const bf_picture *picture);
bf_text bf_picture_alt(const bf_picture *picture);         /* one sentence */
bf_text bf_picture_description(const bf_picture *picture); /* with numbers */
/* Exactly the points drawn: series, month, low, high, bound, basis, source. */
void bf_picture_write_data(const bf_picture *picture, bf_buffer *buffer);

/* One chart on a page: the names of its files, relative to the page. */
typedef struct bf_page_chart {
    const bf_picture *picture;
    bf_text svg_name;
    bf_text png_name;
    bf_text pdf_name; /* empty: there is none */
    bf_text csv_name;
} bf_page_chart;

typedef struct bf_page {
    bf_text title;
    const bf_page_chart *charts;
    size_t chart_count;
    const bf_figures *figures;   /* listed below the charts; may be NULL */
    const bf_verdicts *verdicts; /* on these figures; may be NULL */
    const bf_vocabulary *vocabulary;
} bf_page;

/* A plain index.html: charts with alt text, then the figures found. */
bool bf_page_write(const bf_page *page, bf_buffer *buffer, bf_error *error);

#endif
