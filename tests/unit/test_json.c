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

/* An object of members with the names "0", "1" and so on, and "7" again. */
static void write_members(bf_buffer *buffer, int count, bool again)
{
    bf_buffer_byte(buffer, '{');
    for (int i = 0; i < count; i++)
        bf_buffer_format(buffer, "%s\"%d\": 1", i ? ", " : "", i);
    bf_buffer_puts(buffer, again ? ", \"7\": 1}" : "}");
}

static void a_name_stands_once_in_an_object(void **state)
{
    static const struct {
        int count;
        bool again;
        const char *message;
    } cases[] = {{10000, false, ""},
                 {9999, true, "t: \"7\" stands twice in one object"},
                 {10001, false, "t: an object with more than 10000 members"}};
    (void)state;
    for (size_t i = 0; i < COUNT_OF(cases); i++) {
        bf_error error = BF_ERROR_NONE;
        bf_buffer buffer;
        bf_buffer_init(&buffer, 1000000);
        write_members(&buffer, cases[i].count, cases[i].again);
        bf_json *json = bf_json_parse(bf_buffer_text(&buffer), "t", &error);
        assert_string_equal(error.message, cases[i].message);
        assert_int_equal(json != NULL, cases[i].message[0] == '\0');
        bf_json_free(json);
        bf_buffer_release(&buffer);
    }
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(a_member_is_found_by_line_and_column),
        cmocka_unit_test(a_value_and_a_name_within_are_not_taken_for_it),
        cmocka_unit_test(what_is_no_json_ends_the_search),
        cmocka_unit_test(a_name_stands_once_in_an_object),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
