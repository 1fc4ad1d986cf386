#include "tests/unit/unit.h"

#include "render/label.h"

#include <math.h>

static void assert_middles(const bf_slot *slots, size_t count,
                           const double *expected)
{
    for (size_t i = 0; i < count; i++)
        assert_true(fabs(slots[i].middle - expected[i]) < 1e-9);
}

static void labels_with_room_stay_where_they_want_to_be(void **state)
{
    (void)state;
    bf_slot slots[] = {{90, 10, 0}, {20, 10, 0}, {50, 10, 0}};
    const double expected[] = {90, 20, 50};
    assert_true(bf_slots_spread(slots, 3, 1, 0, 100));
    assert_middles(slots, 3, expected);
}

static void equal_labels_spread_evenly_in_their_order(void **state)
{
    (void)state;
    bf_slot slots[] = {{50, 10, 0}, {50, 10, 0}, {50, 10, 0}};
    const double expected[] = {38, 50, 62};
    assert_true(bf_slots_spread(slots, 3, 2, 0, 100));
    assert_middles(slots, 3, expected);
}

static void a_pushed_group_keeps_its_mean(void **state)
{
    (void)state;
    bf_slot slots[] = {{10, 10, 0}, {52, 10, 0}, {48, 10, 0}};
    const double expected[] = {10, 55, 45};
    assert_true(bf_slots_spread(slots, 3, 0, 0, 100));
    assert_middles(slots, 3, expected);
}

static void labels_stay_between_top_and_bottom(void **state)
{
    (void)state;
    bf_slot slots[] = {{0, 10, 0}, {2, 20, 0}, {99, 10, 0}};
    const double expected[] = {5, 20, 95};
    assert_true(bf_slots_spread(slots, 3, 0, 0, 100));
    assert_middles(slots, 3, expected);
}

static void too_many_labels_are_refused(void **state)
{
    (void)state;
    bf_slot slots[] = {{0, 10, -1}, {2, 20, -1}};
    assert_false(bf_slots_spread(slots, 2, 1, 0, 30));
    assert_true(slots[0].middle == -1);
    assert_true(bf_slots_spread(slots, 2, 0, 0, 30));
}

/* Against all other places: no small move of all may be better. */
static void the_spread_is_least_squares(void **state)
{
    (void)state;
    bf_slot slots[8];
    for (int seed = 1; seed < 200; seed++) {
        unsigned random = (unsigned)seed * 2654435761U;
        for (size_t i = 0; i < 8; i++) {
            random = random * 1103515245U + 12345U;
            slots[i] = (bf_slot){.wanted = random / 65536 % 100, .height = 6};
        }
        assert_true(bf_slots_spread(slots, 8, 1, -50, 150));
        for (size_t i = 0; i < 8; i++) {
            for (size_t j = 0; j < 8; j++) {
                double apart = slots[j].middle - slots[i].middle;
                assert_true(i == j || fabs(apart) > 7 - 1e-9);
                assert_true(slots[i].wanted >= slots[j].wanted || apart > 0);
            }
        }
        double pull = 0; /* nothing touches the ends, so forces cancel out */
        for (size_t i = 0; i < 8; i++)
            pull += slots[i].middle - slots[i].wanted;
        assert_true(fabs(pull) < 1e-6);
    }
}

static void a_line_through_a_box_is_seen(void **state)
{
    (void)state;
    const bf_box box = {10, 10, 20, 20};
    assert_true(bf_box_crosses(&box, (bf_spot){0, 0}, (bf_spot){30, 30}));
    assert_true(bf_box_crosses(&box, (bf_spot){15, 0}, (bf_spot){15, 30}));
    assert_true(bf_box_crosses(&box, (bf_spot){12, 12}, (bf_spot){13, 13}));
    assert_false(bf_box_crosses(&box, (bf_spot){0, 15}, (bf_spot){9, 15}));
    assert_false(bf_box_crosses(&box, (bf_spot){0, 21}, (bf_spot){21, 42}));
    assert_false(bf_box_crosses(&box, (bf_spot){18, 30}, (bf_spot){30, 18}));
}

static void a_label_goes_to_the_first_free_side(void **state)
{
    (void)state;
    bf_error error = BF_ERROR_NONE;
    bf_arena arena;
    bf_arena_init(&arena, 100000);
    bf_placer placer = {.arena = &arena, .bounds = {0, 0, 100, 100}};
    const bf_request request = {.around = {48, 48, 52, 52},
                                .width = 20,
                                .height = 8,
                                .gap = 4,
                                .rings = 6};
    bf_place place;
    assert_true(bf_placer_find(&placer, &request, &place));
    assert_true(place.box.left == 56 && place.anchor == BF_ANCHOR_START);
    assert_true(bf_placer_add_box(&placer, place.box, &error));
    assert_true(bf_placer_find(&placer, &request, &place));
    assert_true(place.box.bottom == 44 && place.anchor == BF_ANCHOR_MIDDLE);
    assert_true(bf_placer_add_wall(
        &placer, &(bf_wall){.from = {0, 42}, .to = {100, 42}}, &error));
    assert_true(bf_placer_find(&placer, &request, &place));
    assert_true(place.box.right == 44 && place.anchor == BF_ANCHOR_END);
    assert_true(bf_placer_add_box(&placer, (bf_box){0, 0, 100, 100}, &error));
    assert_false(bf_placer_find(&placer, &request, &place));
    bf_arena_release(&arena);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(labels_with_room_stay_where_they_want_to_be),
        cmocka_unit_test(equal_labels_spread_evenly_in_their_order),
        cmocka_unit_test(a_pushed_group_keeps_its_mean),
        cmocka_unit_test(labels_stay_between_top_and_bottom),
        cmocka_unit_test(too_many_labels_are_refused),
        cmocka_unit_test(the_spread_is_least_squares),
        cmocka_unit_test(a_line_through_a_box_is_seen),
        cmocka_unit_test(a_label_goes_to_the_first_free_side),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
