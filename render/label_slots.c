#include "render/label.h"

#include <math.h>

/* Isotonic regression by pooling neighbours that violate the order. */

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
