/*
 * label.h - where labels go so that none collides.
 */
#ifndef BF_RENDER_LABEL_H
#define BF_RENDER_LABEL_H

#include "render/scene.h"

enum { BF_SLOTS_MAX = 64 };

/* A label in a column: where its middle would best be, and where it goes. */
typedef struct bf_slot {
    double wanted;
    double height;
    double middle; /* the answer */
} bf_slot;

/*
 * Moves slots as little as can be (least squares) so that they keep the order
 * of what they wanted, stand `gap` apart, and stay between top and bottom.
 * False when they do not fit there; then nothing is set.
 */
bool bf_slots_spread(bf_slot *slots, size_t count, double gap, double top,
                     double bottom);

typedef struct bf_box {
    double left;
    double top;
    double right;
    double bottom;
} bf_box;

bool bf_box_meets(const bf_box *a, const bf_box *b);
bool bf_box_inside(const bf_box *inner, const bf_box *outer);
/* True when a straight line passes through the box. */
bool bf_box_crosses(const bf_box *box, bf_spot from, bf_spot to);

/* The spot of a box that is nearest to the middle of another. */
bf_spot bf_box_nearest(const bf_box *box, const bf_box *other);

/* A straight line that no label may cross. */
typedef struct bf_wall {
    bf_spot from;
    bf_spot to;
    bool airy; /* they keep away from it sideways */
} bf_wall;

/* Months without data: slanted lines, or, where they are narrow, pale. */
typedef struct bf_gap {
    bf_box box;
    bool pale;
} bf_gap;

/* What is on the page already.  Lists live in the arena. */
typedef struct bf_placer {
    bf_arena *arena;
    bf_box bounds; /* that no label leaves */
    bf_box *boxes; /* of labels and marks */
    size_t box_count;
    size_t box_capacity;
    bf_wall *walls;
    size_t wall_count;
    size_t wall_capacity;
    double *rules; /* y of lines that labels should not sit on */
    size_t rule_count;
    size_t rule_capacity;
    const bf_box *bands; /* behind everything; labels avoid their edges */
    size_t band_count;
    bf_gap *gaps; /* that labels should not sit on */
    size_t gap_count;
    size_t gap_capacity;
} bf_placer;

bool bf_placer_add_box(bf_placer *placer, bf_box box, bf_error *error);
bool bf_placer_add_wall(bf_placer *placer, const bf_wall *wall,
                        bf_error *error);
bool bf_placer_add_rule(bf_placer *placer, double y, bf_error *error);
bool bf_placer_add_gap(bf_placer *placer, const bf_gap *gap, bf_error *error);
bool bf_placer_is_free(const bf_placer *placer, const bf_box *box);
/*
 * True where a halo would show: it lies on the edge of a band, or on a gap
 * that is pale.
 */
bool bf_placer_straddles(const bf_placer *placer, const bf_box *box);
/* How many rules and slanted gaps lie behind a box. */
int bf_placer_count_rules(const bf_placer *placer, const bf_box *box);
/*
 * True where a label must not be: it needs a halo against the slanted lines of
 * a gap, and a halo would show.
 */
bool bf_placer_is_confused(const bf_placer *placer, const bf_box *box);

/* A label that belongs to something on the page. */
typedef struct bf_request {
    bf_box around; /* what it names */
    double width;
    double height;
    double gap; /* from what it names */
    int rings;  /* of places around it, each further: 1 to 12 */
    int side;   /* -1: only above it, 1: only below it */
} bf_request;

typedef struct bf_place {
    bf_box box;
    bf_anchor anchor; /* the side from which its lines are set */
    bool far;         /* so far away that it needs a leader */
} bf_place;

/*
 * The best free place around the thing named, which need not be added as a
 * box; false when there is none.  Always the same one for the same page.
 */
bool bf_placer_find(const bf_placer *placer, const bf_request *request,
                    bf_place *place);

#endif
