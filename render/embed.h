/*
 * embed.h - the snippet that shows a picture in a document, made from what a
 * picture file of borderfig's says of itself.
 */
#ifndef BF_RENDER_EMBED_H
#define BF_RENDER_EMBED_H

#include "data/base/buffer.h"

/* What a picture file says of itself. */
typedef struct bf_embedded {
    bf_text title;
    bf_text alt; /* what it shows, in sentences */
    double width_mm;
    double height_mm;
} bf_embedded;

/*
 * Reads the bytes of an SVG or a PNG; the texts live in the arena.  BF_DATA,
 * with the name, for anything that borderfig did not write.
 */
bool bf_embedded_read(bf_text file, const char *name, bf_arena *arena,
                      bf_embedded *embedded, bf_error *error);

typedef enum bf_markup {
    BF_MARKUP_HTML,
    BF_MARKUP_MARKDOWN,
    BF_MARKUP_LATEX,
    BF_MARKUP_TYPST,
    BF_MARKUP_RST
} bf_markup;

/* "html", ..., NULL-ended, in the order of bf_markup. */
const char *const *bf_markup_names(void);

typedef struct bf_snippet {
    const bf_embedded *about;
    bf_text path; /* of the picture, seen from the document */
    bf_text dark; /* the same for a dark page; empty: none */
    bf_text data; /* its table; empty: none */
} bf_snippet;

/*
 * Appends the snippet, escaped as the markup wants it.  BF_DATA for a path
 * that the markup cannot say.
 */
bool bf_snippet_write(const bf_snippet *snippet, bf_markup markup,
                      bf_buffer *buffer, bf_error *error);

#endif
