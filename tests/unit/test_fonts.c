#include "tests/unit/unit.h"

#include "tests/unit/fonts.h"

#include "render/text.h"

#include <math.h>

static const bf_type plain = {.size_pt = 8.5};
static const bf_type bold = {.size_pt = 8.5, .semibold = true};

static int open_fonts(void **state)
{
    bf_error error = BF_ERROR_NONE;
    *state = bf_fonts_new(fonts_folder(), &error);
    return *state ? 0 : -1;
}

static int close_fonts(void **state)
{
    bf_fonts_free(*state);
    return 0;
}

static double width_of(const bf_fonts *fonts, bf_type type, bf_text text)
{
    bf_error error = BF_ERROR_NONE;
    double width = 0;
    assert_true(bf_fonts_measure(fonts, type, text, &width, &error));
    return width;
}

static bool near(double a, double b)
{
    return fabs(a - b) < 0.005;
}

static void tabular_digits_are_equally_wide(void **state)
{
    const bf_type axis = {.size_pt = plain.size_pt, .tabular = true};
    double one = width_of(*state, axis, BF_TEXT("111,111"));
    assert_true(one > 20);
    assert_true(near(one, width_of(*state, axis, BF_TEXT("888,888"))));
    assert_true(near(one, width_of(*state, axis, BF_TEXT("407,240"))));
    assert_true(width_of(*state, plain, BF_TEXT("111,111")) < one - 3);
}

static void widths_grow_with_the_size_alone(void **state)
{
    const bf_text text = BF_TEXT("Border Patrol 6,321");
    double small = width_of(*state, (bf_type){.size_pt = 6.5}, text);
    double large = width_of(*state, (bf_type){.size_pt = 13}, text);
    assert_true(near(small * 2, large));
    assert_true(width_of(*state, bold, text) > width_of(*state, plain, text));
}

static void a_text_is_wrapped_into_slices_that_fit(void **state)
{
    const bf_paragraph paragraph = {
        .text = BF_TEXT("Southwest border encounters fell to under 10,000 a "
                        "month,  a thirtieth of the peak"),
        .type = plain,
        .width = 160};
    bf_error error = BF_ERROR_NONE;
    bf_arena arena;
    bf_arena_init(&arena, 10000);
    bf_lines lines = {0};
    assert_true(bf_fonts_wrap(*state, &paragraph, &arena, &lines, &error));
    assert_true(lines.fits);
    assert_int_equal(lines.count, 3);
    const char *end = paragraph.text.bytes;
    for (size_t i = 0; i < lines.count; i++) {
        assert_true(lines.items[i].bytes >= end);
        assert_true(width_of(*state, plain, lines.items[i]) <= 160.01);
        assert_true(
            bf_text_equal(lines.items[i], bf_text_trim(lines.items[i])));
        end = lines.items[i].bytes + lines.items[i].length;
    }
    assert_ptr_equal(end, paragraph.text.bytes + paragraph.text.length);
    bf_arena_release(&arena);
}

static void a_word_that_is_too_wide_does_not_fit(void **state)
{
    bf_error error = BF_ERROR_NONE;
    bf_arena arena;
    bf_arena_init(&arena, 10000);
    bf_lines lines = {0};
    bf_paragraph paragraph = {
        .text = BF_TEXT("an incomprehensibility"), .type = plain, .width = 40};
    assert_true(bf_fonts_wrap(*state, &paragraph, &arena, &lines, &error));
    assert_int_equal(lines.count, 2);
    assert_false(lines.fits);
    paragraph.text = BF_TEXT("");
    assert_true(bf_fonts_wrap(*state, &paragraph, &arena, &lines, &error));
    assert_int_equal(lines.count, 0);
    paragraph.width = (double)NAN;
    assert_false(bf_fonts_wrap(*state, &paragraph, &arena, &lines, &error));
    assert_int_equal(error.status, BF_SPEC);
    bf_arena_release(&arena);
}

static void the_first_missing_character_is_named(void **state)
{
    assert_int_equal(bf_fonts_missing(*state, BF_TEXT("")), 0);
    assert_int_equal(bf_fonts_missing(*state, BF_TEXT("\xc3\xb1 \xe2\x80\x9cx"
                                                      "\xe2\x80\x9d \xe2\x80"
                                                      "\x93 \xe2\x82\xac")),
                     0);
    assert_int_equal(bf_fonts_missing(*state, BF_TEXT("a\xe2\x80\x8b")), 0);
    assert_int_equal(bf_fonts_missing(*state, BF_TEXT("x\xe4\xb8\xad\xe6\x96"
                                                      "\x87")),
                     0x4e2d);
}

static void a_missing_character_is_taken_from_the_system(void **state)
{
    const bf_text mixed = BF_TEXT("abc \xe4\xb8\xad");
    double before = width_of(*state, plain, BF_TEXT("abc"));
    assert_true(width_of(*state, plain, mixed) > before);
    assert_true(near(before, width_of(*state, plain, BF_TEXT("abc"))));
}

static void text_that_cannot_be_drawn_is_refused(void **state)
{
    const struct {
        bf_text text;
        bf_status status;
    } cases[] = {{BF_TEXT("a\nb"), BF_SPEC},
                 {BF_TEXT("\xc3"), BF_SPEC},
                 {BF_TEXT("\x1b[31m"), BF_SPEC}};
    for (size_t i = 0; i < COUNT_OF(cases); i++) {
        bf_error error = BF_ERROR_NONE;
        double width = 0;
        assert_false(
            bf_fonts_measure(*state, plain, cases[i].text, &width, &error));
        assert_int_equal(error.status, cases[i].status);
    }
}

static void a_folder_without_the_font_is_an_error(void **state)
{
    (void)state;
    bf_error error = BF_ERROR_NONE;
    assert_null(bf_fonts_new("tests/unit", &error));
    assert_int_equal(error.status, BF_NO_INPUT);
    assert_non_null(strstr(error.message, "tests/unit/Inter-Regular.otf"));
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(tabular_digits_are_equally_wide),
        cmocka_unit_test(widths_grow_with_the_size_alone),
        cmocka_unit_test(a_text_is_wrapped_into_slices_that_fit),
        cmocka_unit_test(a_word_that_is_too_wide_does_not_fit),
        cmocka_unit_test(the_first_missing_character_is_named),
        cmocka_unit_test(a_missing_character_is_taken_from_the_system),
        cmocka_unit_test(text_that_cannot_be_drawn_is_refused),
        cmocka_unit_test(a_folder_without_the_font_is_an_error),
    };
    return cmocka_run_group_tests(tests, open_fonts, close_fonts);
}
