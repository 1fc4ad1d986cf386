#include "tests/unit/unit.h"

#include "data/base/buffer.h"
#include "data/base/nearest.h"

static void counts_take_commas_only_as_thousands(void **state)
{
    (void)state;
    static const struct {
        const char *text;
        bool right;
        int64_t value;
    } cases[] = {
        {"0", true, 0},
        {"1,234,567", true, 1234567},
        {"-1,234", true, -1234},
        {"9223372036854775807", true, INT64_MAX},
        {"-9223372036854775808", true, INT64_MIN},
        {"9223372036854775808", false, 0},
        {"1,23", false, 0},
        {"12,3456", false, 0},
        {"1234,567", false, 0},
        {",123", false, 0},
        {"1,,234", false, 0},
        {"", false, 0},
        {"-", false, 0},
        {"12.5", false, 0},
        {" 12", false, 0},
    };
    for (size_t i = 0; i < COUNT_OF(cases); i++) {
        int64_t value = 0;
        bool right = bf_count_parse(bf_text_from(cases[i].text), &value);
        assert_int_equal(right, cases[i].right);
        assert_true(!right || value == cases[i].value);
    }
}

static void numbers_are_printed_without_the_locale(void **state)
{
    (void)state;
    bf_buffer buffer;
    bf_buffer_init(&buffer, 512);
    bf_buffer_grouped(&buffer, 2378944);
    bf_buffer_byte(&buffer, ' ');
    bf_buffer_grouped(&buffer, -999);
    bf_buffer_byte(&buffer, ' ');
    bf_buffer_thousandths(&buffer, 66700);
    bf_buffer_byte(&buffer, ' ');
    bf_buffer_thousandths(&buffer, -50);
    bf_buffer_byte(&buffer, ' ');
    bf_buffer_thousandths(&buffer, INT64_MIN);
    bf_buffer_byte(&buffer, ' ');
    bf_buffer_decimal(&buffer, 12.3456, 2);
    bf_buffer_byte(&buffer, ' ');
    bf_buffer_decimal(&buffer, -0.001, 2);
    assert_true(bf_text_equal(
        bf_buffer_text(&buffer),
        BF_TEXT("2,378,944 -999 66.7 -0.05 -9223372036854775.808 12.35 0")));
    bf_buffer_release(&buffer);
}

static void a_buffer_stops_at_its_maximum_and_says_so(void **state)
{
    (void)state;
    bf_error error = BF_ERROR_NONE;
    bf_buffer buffer;
    bf_buffer_init(&buffer, 8);
    bf_buffer_puts(&buffer, "1234567");
    assert_true(bf_buffer_ok(&buffer, &error));
    bf_buffer_puts(&buffer, "89");
    assert_false(bf_buffer_ok(&buffer, &error));
    assert_int_equal(error.status, BF_LIMIT);
    bf_buffer_release(&buffer);
}

static void decimals_that_cannot_be_printed_fail(void **state)
{
    (void)state;
    const double cases[] = {1e300, -1e12, 0.0 / 0.0, 1.0 / 0.0};
    for (size_t i = 0; i < COUNT_OF(cases); i++) {
        bf_buffer buffer;
        bf_buffer_init(&buffer, 64);
        bf_buffer_decimal(&buffer, cases[i], 2);
        assert_int_equal(buffer.status, BF_LIMIT);
        bf_buffer_release(&buffer);
    }
}

static void bad_utf8_is_found_where_it_is(void **state)
{
    (void)state;
    static const struct {
        const char *bytes;
        size_t length;
        size_t offset;
    } cases[] = {
        {"ab\xff", 3, 2},   {"caf\xc3", 4, 3}, {"\xed\xa0\x80", 3, 0},
        {"\xc0\xaf", 2, 0}, {"a\0b", 3, 1},    {"\xf4\x90\x80\x80", 4, 0},
    };
    for (size_t i = 0; i < COUNT_OF(cases); i++) {
        size_t offset = 99;
        bf_text text = {.bytes = cases[i].bytes, .length = cases[i].length};
        assert_false(bf_text_is_utf8(text, &offset));
        assert_int_equal(offset, cases[i].offset);
    }
    size_t offset = 0;
    assert_true(bf_text_is_utf8(BF_TEXT("Bárcena – “ok”"), &offset));
}

static void quoted_text_shows_no_control_bytes(void **state)
{
    (void)state;
    bf_quoted_text quoted =
        bf_text_quoted(BF_TEXT("a\x1b[31m\n\"b\" \xe2\x80\xae \xff é"));
    assert_string_equal(quoted.bytes,
                        "\"a\\x1b[31m\\x0a\\x22b\\x22 \\xe2\\x80\\xae "
                        "\\xff é\"");
    quoted = bf_text_quoted(BF_TEXT("“as many as” – it’s 5 – 6… \u2030"));
    assert_string_equal(quoted.bytes, "\"“as many as” – it’s 5 – 6… \u2030\"");
    quoted = bf_text_quoted(BF_TEXT("\u200b\u2029\u2060\u061c\ufeff"));
    assert_string_equal(quoted.bytes,
                        "\"\\xe2\\x80\\x8b\\xe2\\x80\\xa9\\xe2\\x81\\xa0"
                        "\\xd8\\x9c\\xef\\xbb\\xbf\"");
    char long_text[400];
    memset(long_text, '\x01', sizeof long_text);
    quoted = bf_text_quoted(
        (bf_text){.bytes = long_text, .length = sizeof long_text});
    assert_true(strlen(quoted.bytes) < sizeof quoted.bytes);
    assert_string_equal(quoted.bytes + strlen(quoted.bytes) - 4, "\"...");
}

static void a_terminal_is_given_plain_text(void **state)
{
    (void)state;
    bf_buffer buffer;
    bf_buffer_init(&buffer, 256);
    bf_buffer_plain(&buffer, BF_TEXT("a\x1b]0;b\a – “é”\u202e\n\xff!"));
    bf_buffer_byte(&buffer, '\0');
    assert_string_equal(buffer.bytes, "a ]0;b  – “é”   !");
    bf_buffer_release(&buffer);
}

static void the_nearest_word_is_within_a_slip(void **state)
{
    (void)state;
    static const char *const words[] = {"encounters", "apprehensions",
                                        "deportations", NULL};
    assert_string_equal(bf_nearest(BF_TEXT("encuonters"), words), "encounters");
    assert_string_equal(bf_nearest(BF_TEXT("Deportation"), words),
                        "deportations");
    assert_null(bf_nearest(BF_TEXT("weather"), words));
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(counts_take_commas_only_as_thousands),
        cmocka_unit_test(numbers_are_printed_without_the_locale),
        cmocka_unit_test(a_buffer_stops_at_its_maximum_and_says_so),
        cmocka_unit_test(decimals_that_cannot_be_printed_fail),
        cmocka_unit_test(bad_utf8_is_found_where_it_is),
        cmocka_unit_test(quoted_text_shows_no_control_bytes),
        cmocka_unit_test(a_terminal_is_given_plain_text),
        cmocka_unit_test(the_nearest_word_is_within_a_slip),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
