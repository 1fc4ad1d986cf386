#include "tests/unit/unit.h"

#include "data/base/arena.h"

enum { MOST = 1 << 20, SMALL = 100, LARGE = 200000 };

static bool is_zero(const unsigned char *bytes, size_t size)
{
    for (size_t i = 0; i < size; i++)
        if (bytes[i])
            return false;
    return true;
}

/* Takes memory that must be zero, and soils it. */
static unsigned char *take(bf_arena *arena, size_t size)
{
    bf_error error = BF_ERROR_NONE;
    unsigned char *bytes = bf_arena_take(arena, size, &error);
    assert_non_null(bytes);
    assert_true(is_zero(bytes, size));
    memset(bytes, 1, size);
    return bytes;
}

static void what_is_taken_again_is_zero_again(void **state)
{
    (void)state;
    bf_arena arena;
    bf_arena_init(&arena, MOST);
    for (size_t round = 1; round <= 4; round++) {
        take(&arena, SMALL);
        take(&arena, LARGE * round);
        take(&arena, SMALL / round);
        bf_arena_reset(&arena);
        assert_int_equal(arena.taken, 0);
    }
    bf_arena_release(&arena);
}

static void memory_is_kept_for_as_much_again(void **state)
{
    (void)state;
    bf_arena arena;
    bf_arena_init(&arena, MOST);
    take(&arena, SMALL);
    take(&arena, LARGE);
    bf_arena_reset(&arena);
    const unsigned char *first = take(&arena, SMALL);
    take(&arena, LARGE);
    bf_arena_reset(&arena);
    assert_ptr_equal(take(&arena, SMALL), first);
    bf_arena_release(&arena);
}

static void what_is_expected_lies_in_one_piece(void **state)
{
    (void)state;
    bf_arena arena;
    bf_arena_init(&arena, MOST);
    bf_arena_expect(&arena, (size_t)2 * LARGE);
    const unsigned char *first = take(&arena, LARGE);
    assert_ptr_equal(take(&arena, SMALL), first + LARGE);
    bf_arena_release(&arena);
}

static void the_maximum_is_one_of_what_is_out(void **state)
{
    (void)state;
    bf_error error = BF_ERROR_NONE;
    bf_arena arena;
    bf_arena_init(&arena, LARGE);
    take(&arena, LARGE);
    bf_arena_reset(&arena);
    take(&arena, LARGE);
    assert_null(bf_arena_take_raw(&arena, 1, &error));
    assert_int_equal(error.status, BF_LIMIT);
    bf_arena_release(&arena);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(what_is_taken_again_is_zero_again),
        cmocka_unit_test(memory_is_kept_for_as_much_again),
        cmocka_unit_test(what_is_expected_lies_in_one_piece),
        cmocka_unit_test(the_maximum_is_one_of_what_is_out),
    };
    return cmocka_run_group_tests_name("arena", tests, NULL, NULL);
}
