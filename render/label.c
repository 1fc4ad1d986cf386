#include "render/label.h"

#include <math.h>

#define SIDE_AIR 2.5 /* between labels side by side, in points */
#define AIR      1.0 /* and one above the other */

/* --- A column of labels: isotonic regression by pooling neighbours -------- */

/* Neighbours that touch and so move as one. */
typedef struct pool {
    double sum; /* of what its members wanted, less their offsets */
    size_t count;
} pool;

/* Stable, so that equal values keep their order. */
static void sort_slots(const bf_slot *slots, size_t count, size_t *order)
{
    for (size_t i = 0; i < count; i++) {
        size_t place = i;
        while (place > 0 && slots[order[place - 1]].wanted > slots[i].wanted) {
            order[place] = order[place - 1];
            place--;
        }
        order[place] = i;
    }
}

/* How far each label's middle must be from the first one's at the least. */
static double set_offsets(const bf_slot *slots, const size_t *order,
                          size_t count, double gap, double *offsets)
{
    offsets[0] = 0;
    for (size_t i = 1; i < count; i++) {
        double heights = slots[order[i - 1]].height + slots[order[i]].height;
        offsets[i] = offsets[i - 1] + heights / 2 + gap;
    }
    return offsets[count - 1];
}

static double mean(const pool *item)
{
    return item->sum / (double)item->count;
}

static size_t pool_wishes(const double *wishes, size_t count, pool *pools)
{
    size_t used = 0;
    for (size_t i = 0; i < count; i++) {
        pool next = {.sum = wishes[i], .count = 1};
        while (used > 0 && mean(&pools[used - 1]) > mean(&next)) {
            used--;
            next.sum += pools[used].sum;
            next.count += pools[used].count;
        }
        pools[used++] = next;
    }
    return used;
}

bool bf_slots_spread(bf_slot *slots, size_t count, double gap, double top,
                     double bottom)
{
    size_t order[BF_SLOTS_MAX] = {0};
    double offsets[BF_SLOTS_MAX] = {0};
    double wishes[BF_SLOTS_MAX];
    pool pools[BF_SLOTS_MAX];
    if (count == 0)
        return true;
    if (count > BF_SLOTS_MAX)
        return false;
    sort_slots(slots, count, order);
    double least = set_offsets(slots, order, count, gap, offsets);
    double low = top + slots[order[0]].height / 2;
    double high = bottom - slots[order[count - 1]].height / 2 - least;
    if (low > high)
        return false;
    for (size_t i = 0; i < count; i++)
        wishes[i] = slots[order[i]].wanted - offsets[i];
    size_t used = pool_wishes(wishes, count, pools);
    size_t next = 0;
    for (size_t i = 0; i < used; i++) {
        double level = fmin(fmax(mean(&pools[i]), low), high);
        for (size_t j = 0; j < pools[i].count; j++, next++)
            slots[order[next]].middle = level + offsets[next];
    }
    return true;
}

/* --- What is in the way ----------------------------------------------------
 */

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
    if (fmax(from.x, to.x) < box->left || fmin(from.x, to.x) > box->right ||
        fmax(from.y, to.y) < box->top || fmin(from.y, to.y) > box->bottom)
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

bool bf_placer_add_wall(bf_placer *placer, bf_spot from, bf_spot to,
                        bf_error *error)
{
    bf_wall *items =
        bf_arena_grow(placer->arena, placer->walls, placer->wall_count,
                      &placer->wall_capacity, sizeof *items, error);
    if (!items)
        return false;
    placer->walls = items;
    placer->walls[placer->wall_count++] = (bf_wall){.from = from, .to = to};
    return true;
}

bool bf_placer_is_free(const bf_placer *placer, const bf_box *box)
{
    if (!bf_box_inside(box, &placer->bounds))
        return false;
    bf_box airy = *box;
    airy.left -= SIDE_AIR;
    airy.right += SIDE_AIR;
    airy.top -= AIR;
    airy.bottom += AIR;
    for (size_t i = 0; i < placer->box_count; i++) {
        if (bf_box_meets(&airy, &placer->boxes[i]))
            return false;
    }
    for (size_t i = 0; i < placer->wall_count; i++) {
        if (bf_box_crosses(box, placer->walls[i].from, placer->walls[i].to))
            return false;
    }
    return true;
}

/* --- Where a label may go --------------------------------------------------
 */

/* A side of the thing named: -1, 0 or 1 each way; the best one first. */
typedef struct direction {
    int x;
    int y;
} direction;

static const direction directions[] = {{1, 0},   {0, -1}, {1, -1}, {-1, 0},
                                       {-1, -1}, {1, 1},  {0, 1},  {-1, 1}};

enum {
    DIRECTIONS = sizeof directions / sizeof *directions,
    RINGS = 6,
    RING_COST = 4, /* one ring further is worse than four sides */
    RULE_COST = 3
};

static double along(int way, double low, double high, double size, double gap)
{
    if (way == 0)
        return (low + high - size) / 2;
    return way > 0 ? high + gap : low - gap - size;
}

static bf_box candidate(const bf_request *request, direction way, double gap)
{
    const bf_box *around = &request->around;
    /* On a diagonal the corners may nearly touch. */
    double near = way.x && way.y ? gap / 2 : gap;
    double x = along(way.x, around->left, around->right, request->width, near);
    double y = along(way.y, around->top, around->bottom, request->height, near);
    return (bf_box){x, y, x + request->width, y + request->height};
}

int bf_placer_count_rules(const bf_placer *placer, const bf_box *box)
{
    int count = 0;
    for (size_t i = 0; i < placer->rule_count; i++)
        count += placer->rules[i] > box->top && placer->rules[i] < box->bottom;
    return count;
}

/* A leader may pass neither through a label nor through a mark. */
static bool leader_is_free(const bf_placer *placer, const bf_request *request,
                           const bf_box *box)
{
    bf_spot from = bf_box_nearest(&request->around, box);
    bf_spot to = bf_box_nearest(box, &request->around);
    for (size_t i = 0; i < placer->box_count; i++) {
        if (!bf_box_meets(&placer->boxes[i], &request->around) &&
            bf_box_crosses(&placer->boxes[i], from, to))
            return false;
    }
    return true;
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

static int try_place(const bf_placer *placer, const bf_request *request,
                     int number, bf_place *place)
{
    int ring = number / DIRECTIONS;
    direction way = directions[number % DIRECTIONS];
    double gap = request->gap * (1 + 2.5 * ring);
    place->box = candidate(request, way, gap);
    place->anchor = anchor_of(way);
    place->far = ring > 0;
    if (request->side * way.y < (request->side ? 1 : 0) ||
        !bf_placer_is_free(placer, &place->box) ||
        (place->far && !leader_is_free(placer, request, &place->box)))
        return -1;
    return number % DIRECTIONS + ring * RING_COST +
           RULE_COST * bf_placer_count_rules(placer, &place->box);
}

bool bf_placer_find(const bf_placer *placer, const bf_request *request,
                    bf_place *place)
{
    int rings = request->side ? 1 : RINGS;
    int best = -1;
    for (int i = 0; i < rings * DIRECTIONS; i++) {
        bf_place next;
        int cost = try_place(placer, request, i, &next);
        if (cost >= 0 && (best < 0 || cost < best)) {
            best = cost;
            *place = next;
        }
    }
    return best >= 0;
}
