#include "tests/unit/unit.h"

#include "render/runs.h"

#include <string.h>

enum { WIDTH = 400, HEIGHT = 20 };

/* Adds the rows in two parts and spells the runs out again. */
static void there_and_back(const uint32_t *rows, uint32_t *read)
{
    const uint32_t first = 7;
    bf_error error = BF_ERROR_NONE;
    bf_runs runs;
    bf_runs_init(&runs, WIDTH);
    bf_pixels pixels = {
        .rows = rows, .stride = WIDTH, .width = WIDTH, .height = first};
    assert_true(bf_runs_add(&runs, &pixels, &error));
    pixels.rows += first * WIDTH;
    pixels.height = HEIGHT - first;
    assert_true(bf_runs_add(&runs, &pixels, &error));
    assert_int_equal(runs.height, HEIGHT);
    size_t at = 0;
    for (size_t i = 0; i < runs.count; i++) {
        assert_true(runs.items[i].length > 0);
        assert_true(at % WIDTH + runs.items[i].length <= WIDTH);
        for (size_t k = 0; k < runs.items[i].length; k++)
            read[at++] = runs.items[i].colour;
    }
    assert_int_equal(at, WIDTH * HEIGHT);
    bf_runs_release(&runs);
}

static void runs_stand_for_the_same_pixels(void **state)
{
    (void)state;
    static uint32_t rows[WIDTH * HEIGHT], read[WIDTH * HEIGHT];
    uint32_t chance = 1;
    for (uint32_t longest = 1; longest < WIDTH; longest = longest * 3 + 1) {
        uint32_t left = 0, colour = 0;
        for (size_t i = 0; i < WIDTH * HEIGHT; i++) {
            chance = chance * 1664525 + 1013904223;
            if (left-- == 0) {
                left = (chance >> 8) % longest;
                colour = chance >> 8;
            }
            rows[i] = colour;
        }
        there_and_back(rows, read);
        assert_memory_equal(rows, read, sizeof rows);
    }
}

/* Cairo leaves anything in the eighth that it does not use. */
static void the_unused_byte_is_left_out(void **state)
{
    (void)state;
    static uint32_t rows[WIDTH * HEIGHT], read[WIDTH * HEIGHT];
    memset(rows, 0xff, sizeof rows);
    there_and_back(rows, read);
    assert_int_equal(read[0], 0xffffff);
    assert_int_equal(read[WIDTH * HEIGHT - 1], 0xffffff);
}

static void runs_of_areas_are_flat_and_edges_are_not(void **state)
{
    (void)state;
    static const uint32_t rows[] = {7, 7, 7, 7, 1, 1, 1, 1, /* an edge below */
                                    7, 7, 7, 9, 2, 3, 3, 3};
    bf_error error = BF_ERROR_NONE;
    bf_runs runs;
    bf_runs_init(&runs, 8);
    const bf_pixels pixels = {
        .rows = rows, .stride = 8, .width = 8, .height = 2};
    assert_true(bf_runs_add(&runs, &pixels, &error));
    static const bool flat[] = {false, false, true, false, false, false};
    assert_int_equal(runs.count, COUNT_OF(flat));
    for (size_t i = 0; i < COUNT_OF(flat); i++)
        assert_int_equal(runs.items[i].flat, flat[i]);
    bf_runs_release(&runs);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(runs_stand_for_the_same_pixels),
        cmocka_unit_test(the_unused_byte_is_left_out),
        cmocka_unit_test(runs_of_areas_are_flat_and_edges_are_not),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
