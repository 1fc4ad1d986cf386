#include "tests/unit/unit.h"

#include "data/base/json.h"

/* Where a name is, as "line:column"; "nowhere". */
static void assert_place(const char *text, const char *name,
                         const char *expected)
{
    enum { ROOM = 64 };
    size_t line = 0;
    size_t column = 0;
    bf_buffer place;
    bf_buffer_init(&place, ROOM);
    if (bf_json_member_place(bf_text_from(text), bf_text_from(name), &line,
                             &column))
        bf_buffer_format(&place, "%zu:%zu", line, column);
    else
        bf_buffer_puts(&place, "nowhere");
    bf_buffer_byte(&place, '\0');
    assert_string_equal(place.bytes, expected);
    bf_buffer_release(&place);
}

static void a_member_is_found_by_line_and_column(void **state)
{
    (void)state;
    assert_place("{\"a\": 1, \"b\": 2}", "b", "1:10");
    assert_place("{\n  \"a\": 1,\n  \"b\"\t\n: 2}", "b", "3:3");
}

static void a_value_and_a_name_within_are_not_taken_for_it(void **state)
{
    (void)state;
    assert_place("{\"a\": \"b\", \"b\": 1}", "b", "1:12");
    assert_place("{\"a\": {\"b\": 1}, \"c\": [\"b\"], \"b\": 0}", "b", "1:29");
    assert_place("{\"a\": \"} \\\"b\\\": \", \"b\": 0}", "b", "1:20");
    assert_place("{\"a\": {\"b\": 1}}", "b", "nowhere");
}

static void what_is_no_json_ends_the_search(void **state)
{
    (void)state;
    assert_place("", "b", "nowhere");
    assert_place("{\"a", "b", "nowhere");
    assert_place("{\"a\\", "b", "nowhere");
    assert_place("]]{\"b\": 1", "b", "nowhere");
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(a_member_is_found_by_line_and_column),
        cmocka_unit_test(a_value_and_a_name_within_are_not_taken_for_it),
        cmocka_unit_test(what_is_no_json_ends_the_search),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
