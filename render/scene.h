/*
 * scene.h - a drawing as a list of shapes and texts, in points.
 *
 * Layout adds to a scene; players paint it, write it as SVG, or write it as
 * text for tests.  The origin is the top left corner, y grows downwards.
 * Colours are roles ("series-1"), which a theme gives their values.  Every
 * coordinate is checked on the way in: finite, and at most 1e6 in size.
 */
#ifndef BF_RENDER_SCENE_H
#define BF_RENDER_SCENE_H

#include "render/theme.h"

#include "data/base/buffer.h"
#include "data/base/map.h"

typedef struct bf_spot {
    double x;
    double y;
} bf_spot;

/* A line through spots, borrowed; closed: back to the first one. */
typedef struct bf_outline {
    const bf_spot *spots;
    size_t count;
    bool closed;
} bf_outline;

/* How a shape is inked; BF_INK_NONE for no fill or no stroke. */
typedef struct bf_style {
    bf_ink fill;
    bf_ink stroke;
    double stroke_pt;
    double opacity; /* of both, 0 to 1; 0 means 1 */
    bf_dash dash;
    bool round; /* round joins and caps, for data lines */
} bf_style;

typedef enum bf_anchor {
    BF_ANCHOR_START,
    BF_ANCHOR_MIDDLE,
    BF_ANCHOR_END
} bf_anchor;

/* How far a halo reaches around its text, in points. */
#define BF_HALO_PT 1.2

/* A line of text: never more than one line, never turned. */
typedef struct bf_label {
    double x; /* of the anchor */
    double y; /* of the baseline */
    bf_anchor anchor;
    bf_type type;
    bf_ink ink;
    bf_ink halo; /* drawn around it, behind; BF_INK_NONE: none */
    bf_text text;
} bf_label;

typedef enum bf_element_kind {
    BF_ELEMENT_GROUP, /* until its BF_ELEMENT_END; groups nest */
    BF_ELEMENT_END,
    BF_ELEMENT_PATH,   /* straight lines through spots */
    BF_ELEMENT_BOX,    /* spots[0] one corner, spots[1] the other */
    BF_ELEMENT_CIRCLE, /* spots[0] its centre */
    BF_ELEMENT_LABEL
} bf_element_kind;

typedef struct bf_element {
    bf_element_kind kind;
    bf_text id;    /* of a group: empty or unique in the scene, [a-z0-9-] */
    bf_text title; /* of a group or a shape, a tooltip */
    bf_style style;
    const bf_spot *spots;
    size_t spot_count;
    bool closed;   /* of a path */
    double radius; /* of a circle; of a box, its corners */
    bf_label label;
} bf_element;

typedef struct bf_scene {
    bf_arena arena;
    double width; /* points */
    double height;
    bf_element *items;
    size_t count;
    size_t capacity;
    size_t depth; /* of open groups */
    bf_map ids;   /* of groups */
} bf_scene;

void bf_scene_init(bf_scene *scene, double width, double height);
void bf_scene_release(bf_scene *scene);

/*
 * Each adds one element and copies what it is given.  False with BF_INTERNAL
 * for a coordinate that is no number or out of range or an id that is wrong
 * or taken, as bf_text_is_drawable for a text, and with BF_LIMIT for a path
 * of more than 20,000 spots or more than 100,000 elements.
 */
bool bf_scene_group(bf_scene *scene, bf_text id, bf_text title,
                    bf_error *error);
bool bf_scene_end(bf_scene *scene, bf_error *error);
bool bf_scene_path(bf_scene *scene, const bf_outline *outline,
                   const bf_style *style, bf_error *error);
bool bf_scene_line(bf_scene *scene, bf_spot from, bf_spot to,
                   const bf_style *style, bf_error *error);
bool bf_scene_box(bf_scene *scene, bf_spot corner, bf_spot opposite,
                  double radius, const bf_style *style, bf_error *error);
bool bf_scene_circle(bf_scene *scene, bf_spot centre, double radius,
                     const bf_style *style, bf_error *error);
/*
 * Names the shape that was added last; one without any ink is there only for
 * its name, and is found when pointed at.
 */
bool bf_scene_name(bf_scene *scene, bf_text title, bf_error *error);
bool bf_scene_label(bf_scene *scene, const bf_label *label, bf_error *error);

/* The style of a shape in a theme, which may dash the lines of series. */
bf_style bf_element_style(const bf_element *element, const bf_theme *theme);

/* One element a line, numbers with at most two decimals: for tests. */
void bf_scene_write(const bf_scene *scene, bf_buffer *buffer);

#endif
