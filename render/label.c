#include "render/label.h"

#include <math.h>

#define SIDE_AIR  2.5  /* between labels side by side, in points */
#define RING_STEP 1.25 /* gaps from one ring to the next */

/* --- What is in the way --- */

bool bf_box_meets(const bf_box *a, const bf_box *b)
{
    return a->left < b->right && b->left < a->right && a->top < b->bottom &&
           b->top < a->bottom;
}

bool bf_box_inside(const bf_box *inner, const bf_box *outer)
{
    return inner->left >= outer->left && inner->right <= outer->right &&
           inner->top >= outer->top && inner->bottom <= outer->bottom;
}

/* On which side of a line a spot lies: the sign. */
static double side(bf_spot from, bf_spot to, double x, double y)
{
    return (to.x - from.x) * (y - from.y) - (to.y - from.y) * (x - from.x);
}

bool bf_box_crosses(const bf_box *box, bf_spot from, bf_spot to)
{
    /* Most lines are far from most boxes. */
    if ((from.x < box->left && to.x < box->left) ||
        (from.x > box->right && to.x > box->right) ||
        (from.y < box->top && to.y < box->top) ||
        (from.y > box->bottom && to.y > box->bottom))
        return false;
    double corners[] = {side(from, to, box->left, box->top),
                        side(from, to, box->right, box->top),
                        side(from, to, box->left, box->bottom),
                        side(from, to, box->right, box->bottom)};
    bool above = false;
    bool below = false;
    for (size_t i = 0; i < 4; i++) {
        above = above || corners[i] >= 0;
        below = below || corners[i] <= 0;
    }
    return above && below;
}

bool bf_placer_add_box(bf_placer *placer, bf_box box, bf_error *error)
{
    bf_box *items =
        bf_arena_grow(placer->arena, placer->boxes, placer->box_count,
                      &placer->box_capacity, sizeof *items, error);
    if (!items)
        return false;
    placer->boxes = items;
    placer->boxes[placer->box_count++] = box;
    return true;
}

bool bf_placer_add_wall(bf_placer *placer, const bf_wall *wall, bf_error *error)
{
    bf_wall *items =
        bf_arena_grow(placer->arena, placer->walls, placer->wall_count,
                      &placer->wall_capacity, sizeof *items, error);
    if (!items)
        return false;
    placer->walls = items;
    placer->walls[placer->wall_count++] = *wall;
    return true;
}

bool bf_placer_add_rule(bf_placer *placer, double y, bf_error *error)
{
    double *items =
        bf_arena_grow(placer->arena, placer->rules, placer->rule_count,
                      &placer->rule_capacity, sizeof *items, error);
    if (!items)
        return false;
    placer->rules = items;
    placer->rules[placer->rule_count++] = y;
    return true;
}

bool bf_placer_add_gap(bf_placer *placer, const bf_gap *gap, bf_error *error)
{
    bf_gap *items =
        bf_arena_grow(placer->arena, placer->gaps, placer->gap_count,
                      &placer->gap_capacity, sizeof *items, error);
    if (!items)
        return false;
    placer->gaps = items;
    placer->gaps[placer->gap_count++] = *gap;
    return true;
}

bool bf_placer_is_free(const bf_placer *placer, const bf_box *box)
{
    if (!bf_box_inside(box, &placer->bounds))
        return false;
    bf_box airy = *box;
    airy.left -= SIDE_AIR;
    airy.right += SIDE_AIR;
    for (size_t i = 0; i < placer->box_count; i++) {
        if (bf_box_meets(&airy, &placer->boxes[i]))
            return false;
    }
    for (size_t i = 0; i < placer->wall_count; i++) {
        const bf_wall *wall = &placer->walls[i];
        if (bf_box_crosses(wall->airy ? &airy : box, wall->from, wall->to))
            return false;
    }
    return true;
}

static bool meets_gap(const bf_placer *placer, const bf_box *box, bool pale)
{
    for (size_t i = 0; i < placer->gap_count; i++) {
        const bf_gap *gap = &placer->gaps[i];
        if (gap->pale == pale && bf_box_meets(&gap->box, box))
            return true;
    }
    return false;
}

bool bf_placer_straddles(const bf_placer *placer, const bf_box *box)
{
    const bf_box halo = {box->left - BF_HALO_PT, box->top - BF_HALO_PT,
                         box->right + BF_HALO_PT, box->bottom + BF_HALO_PT};
    for (size_t i = 0; i < placer->band_count; i++) {
        const bf_box *band = &placer->bands[i];
        if (bf_box_meets(&halo, band) && !bf_box_inside(&halo, band))
            return true;
    }
    return meets_gap(placer, &halo, true);
}

/* --- Where a label may go --- */

/*
 * A side of the thing named: -1, 0 or 1 each way, the best one first; 2 and -2
 * are above or below it, flush with its left or its right.
 */
typedef struct direction {
    int x;
    int y;
} direction;

static const direction directions[] = {{1, 0},  {0, -1}, {2, -1},  {-2, -1},
                                       {1, -1}, {-1, 0}, {-1, -1}, {1, 1},
                                       {0, 1},  {2, 1},  {-2, 1},  {-1, 1}};

enum {
    DIRECTIONS = sizeof directions / sizeof *directions,
    NEAR_RINGS = 1, /* no leader is needed */
    RING_COST = 3,  /* one ring further is worse than three sides */
    RULE_COST = 3,
    CROSSING_COST = 9, /* of a line that a leader crosses */
    EDGE_COST = 3      /* of the edge of a band behind a label */
};

static double along(int way, double low, double high, double size, double gap)
{
    switch (way) {
    case 0:
        return (low + high - size) / 2;
    case 2:
        return low;
    case -2:
        return high - size;
    default:
        return way > 0 ? high + gap : low - gap - size;
    }
}

static bf_box candidate(const bf_request *request, direction way, double gap)
{
    const bf_box *around = &request->around;
    /* On a diagonal the corners may nearly touch. */
    bool diagonal = way.y && (way.x == 1 || way.x == -1);
    double near = diagonal ? gap / 2 : gap;
    double x = along(way.x, around->left, around->right, request->width, near);
    double y = along(way.y, around->top, around->bottom, request->height, near);
    return (bf_box){x, y, x + request->width, y + request->height};
}

int bf_placer_count_rules(const bf_placer *placer, const bf_box *box)
{
    int count = meets_gap(placer, box, false);
    for (size_t i = 0; i < placer->rule_count; i++)
        count += placer->rules[i] > box->top && placer->rules[i] < box->bottom;
    return count;
}

/* A leader may pass neither through a label nor through a mark. */
static bool leader_is_free(const bf_placer *placer, const bf_request *request,
                           bf_spot from, bf_spot to)
{
    for (size_t i = 0; i < placer->box_count; i++) {
        if (!bf_box_meets(&placer->boxes[i], &request->around) &&
            bf_box_crosses(&placer->boxes[i], from, to))
            return false;
    }
    return true;
}

/* True when two straight lines cross, touching included. */
static bool cross(const bf_wall *wall, bf_spot from, bf_spot to)
{
    double a = side(from, to, wall->from.x, wall->from.y);
    double b = side(from, to, wall->to.x, wall->to.y);
    double c = side(wall->from, wall->to, from.x, from.y);
    double d = side(wall->from, wall->to, to.x, to.y);
    return a * b <= 0 && c * d <= 0;
}

/* -1 for a leader that may not be, else what it costs. */
static int leader_cost(const bf_placer *placer, const bf_request *request,
                       const bf_box *box)
{
    bf_spot from = bf_box_nearest(&request->around, box);
    bf_spot to = bf_box_nearest(box, &request->around);
    int cost = 0;
    if (!leader_is_free(placer, request, from, to))
        return -1;
    for (size_t i = 0; i < placer->wall_count; i++)
        cost += cross(&placer->walls[i], from, to) ? CROSSING_COST : 0;
    return cost;
}

bool bf_placer_is_confused(const bf_placer *placer, const bf_box *box)
{
    return meets_gap(placer, box, false) && bf_placer_straddles(placer, box);
}

/* -1 for a place that is none, else what lies behind it costs. */
static int ground_cost(const bf_placer *placer, const bf_box *box)
{
    if (bf_placer_is_confused(placer, box))
        return -1;
    return RULE_COST * bf_placer_count_rules(placer, box) +
           (bf_placer_straddles(placer, box) ? EDGE_COST : 0);
}

static bf_anchor anchor_of(direction way)
{
    if (way.x == 0)
        return BF_ANCHOR_MIDDLE;
    return way.x > 0 ? BF_ANCHOR_START : BF_ANCHOR_END;
}

bf_spot bf_box_nearest(const bf_box *box, const bf_box *other)
{
    double x = (other->left + other->right) / 2;
    double y = (other->top + other->bottom) / 2;
    return (bf_spot){.x = fmin(fmax(x, box->left), box->right),
                     .y = fmin(fmax(y, box->top), box->bottom)};
}

/* What a place costs; -1 when it is none. */
static int try_place(const bf_placer *placer, const bf_request *request,
                     int number, bf_place *place)
{
    int ring = number / DIRECTIONS;
    direction way = directions[number % DIRECTIONS];
    double gap = request->gap * (1 + RING_STEP * ring);
    place->box = candidate(request, way, gap);
    place->anchor = anchor_of(way);
    place->far = ring > NEAR_RINGS;
    if (request->side * way.y < (request->side ? 1 : 0) ||
        !bf_placer_is_free(placer, &place->box))
        return -1;
    int leader = ring ? leader_cost(placer, request, &place->box) : 0;
    int ground = ground_cost(placer, &place->box);
    return leader < 0 || ground < 0
               ? -1
               : leader + ground + number % DIRECTIONS + ring * RING_COST;
}

bool bf_placer_find(const bf_placer *placer, const bf_request *request,
                    bf_place *place)
{
    int best = -1;
    for (int i = 0; i < request->rings * DIRECTIONS; i++) {
        bf_place next;
        int cost = try_place(placer, request, i, &next);
        if (cost >= 0 && (best < 0 || cost < best)) {
            best = cost;
            *place = next;
        }
    }
    return best >= 0;
}
