/*
 * canvas.h - what the parts of a chart's layout share: the chart, the scene
 * that they add to, the sizes of its type, and what is on the page already.
 *
 * `error` is sticky: each part may go on after a failure and look once.
 */
#ifndef BF_RENDER_CANVAS_H
#define BF_RENDER_CANVAS_H

#include "render/drawn.h"
#include "render/label.h"
#include "render/text.h"

typedef struct bf_canvas {
    const bf_chart *chart;
    const bf_fonts *fonts;
    bf_scene *scene;
    bf_arena *arena;
    bf_notes *notes;
    bf_error *error;
    double factor;      /* of type and spaces: 1 at 160 mm */
    bf_box page;        /* the part of the scene that this chart has */
    bool inner;         /* it is a part of a dashboard: few words, no margins */
    const char *prefix; /* of the ids of its groups */
    bf_placer placer;
    bool rehearsal; /* labels are placed, and not drawn */
    bf_drawn drawn;
    bf_text title; /* as drawn */
    bf_text source;
} bf_canvas;

/* What a text is for; it sets its size, weight and leading. */
typedef enum bf_role {
    BF_ROLE_TITLE,
    BF_ROLE_SUBTITLE,
    BF_ROLE_AXIS,
    BF_ROLE_LABEL, /* semibold, in the ink of what it names */
    BF_ROLE_ANNOTATION,
    BF_ROLE_STRONG, /* the number in an annotation */
    BF_ROLE_NOTE
} bf_role;

bool bf_canvas_ok(const bf_canvas *canvas);
/* The type of a role on this canvas: never under 6.5 pt. */
bf_type bf_canvas_type(const bf_canvas *canvas, bf_role role);
/* From one baseline to the next. */
double bf_canvas_leading(const bf_canvas *canvas, bf_role role);
double bf_canvas_page_width(const bf_canvas *canvas);
/* A length of the 160 mm theme on this canvas. */
double bf_canvas_points(const bf_canvas *canvas, double points);
/* The width of a line; 0 after a failure. */
double bf_canvas_width(const bf_canvas *canvas, bf_role role, bf_text text);
/* A text in the canvas's arena, made as by bf_buffer_format. */
bf_text bf_canvas_text(const bf_canvas *canvas, const char *format, ...)
    __attribute__((format(printf, 2, 3)));
/*
 * Words from outside as one line: white space as single blanks.  `otherwise`
 * when they are longer than a label should be, or cannot be drawn.
 */
bf_text bf_canvas_tidy(const bf_canvas *canvas, bf_text text,
                       bf_text otherwise);
/* A copy of a buffer's text; the buffer is released. */
bf_text bf_canvas_keep(const bf_canvas *canvas, bf_buffer *buffer);
/* What lies behind a spot: the ink that a halo there needs. */
bf_ink bf_canvas_ground(const bf_canvas *canvas, bf_spot spot);
/* The same behind a text with its halo; BF_INK_NONE on a band's edge, where
   either ink would show. */
bf_ink bf_canvas_ground_of(const bf_canvas *canvas, const bf_box *text);
/*
 * Draws over the rules behind a text with what lies behind them, where a halo
 * would show.
 */
void bf_canvas_hide_rules(const bf_canvas *canvas, const bf_box *text);
/* A muted text, as axes have it: role, where its anchor is, and which. */
void bf_canvas_mute(const bf_canvas *canvas, bf_text text, bf_role role,
                    bf_spot spot, bf_anchor anchor);
/* Draws a line of text; a halo as bf_label has it. */
void bf_canvas_label(const bf_canvas *canvas, const bf_label *label);

#endif
