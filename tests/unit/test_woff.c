#include "tests/unit/unit.h"

#include "tests/unit/plate.h"

#include "render/subset.h"
#include "render/woff.h"

#include <stdio.h>

#include <zlib.h>

static int32_t digits[] = {'0', '1', '2', '3', '4', '5',   '6',
                           '7', '8', '9', ',', '.', 0x4e2d};
static const bf_characters some = {.items = digits, .count = 13};

/* The digits of the program's font, to be released. */
static bf_buffer cut_font(void)
{
    char file[500];
    bf_error error = BF_ERROR_NONE;
    bf_buffer font;
    bf_buffer_init(&font, 1 << 20);
    (void)snprintf(file, sizeof file, "%s/Inter-Regular.otf", fonts_folder());
    assert_true(bf_subset_write(file, &some, &font, &error));
    return font;
}

static uint32_t number_at(bf_text bytes, size_t offset)
{
    uint32_t number = 0;
    assert_true(offset + 4 <= bytes.length);
    for (size_t i = 0; i < 4; i++)
        number = number << 8 | (unsigned char)bytes.bytes[offset + i];
    return number;
}

static void a_cut_font_is_small_and_always_the_same(void **state)
{
    (void)state;
    bf_buffer first = cut_font(), second = cut_font();
    assert_memory_equal(first.bytes, "OTTO", 4);
    assert_in_range(first.length, 1000, 10000);
    assert_true(bf_text_equal(bf_buffer_text(&first), bf_buffer_text(&second)));
    bf_buffer_release(&first);
    bf_buffer_release(&second);
}

static void what_is_no_font_is_refused(void **state)
{
    (void)state;
    static const struct {
        const char *file;
        bf_status status;
    } cases[] = {{"no/such/font.otf", BF_NO_INPUT}, {"Makefile", BF_NO_INPUT}};
    for (size_t i = 0; i < COUNT_OF(cases); i++) {
        bf_error error = BF_ERROR_NONE;
        bf_buffer font;
        bf_buffer_init(&font, 1 << 20);
        assert_false(bf_subset_write(cases[i].file, &some, &font, &error));
        assert_int_equal(error.status, cases[i].status);
        bf_buffer_release(&font);
    }
}

/* Compares table number i of a WOFF with the same one of the font. */
static void check_table(bf_text woff, bf_text font, size_t i)
{
    static unsigned char plain[1 << 16];
    size_t entry = 44 + i * 20, original = 12 + i * 16;
    size_t offset = number_at(woff, entry + 4);
    size_t packed = number_at(woff, entry + 8);
    size_t length = number_at(woff, entry + 12);
    const char *table = font.bytes + number_at(font, original + 8);
    assert_int_equal(offset % 4, 0);
    assert_true(offset + packed <= woff.length);
    assert_int_equal(number_at(woff, entry), number_at(font, original));
    assert_int_equal(number_at(woff, entry + 16),
                     number_at(font, original + 4));
    assert_int_equal(length, number_at(font, original + 12));
    const char *bytes = woff.bytes + offset;
    if (packed < length) {
        uLongf size = sizeof plain;
        assert_int_equal(uncompress(plain, &size, (const Bytef *)bytes, packed),
                         Z_OK);
        assert_int_equal(size, length);
        bytes = (const char *)plain;
    }
    assert_memory_equal(bytes, table, length);
}

static void a_woff_holds_every_table(void **state)
{
    (void)state;
    bf_error error = BF_ERROR_NONE;
    bf_buffer font = cut_font(), woff;
    bf_buffer_init(&woff, 1 << 20);
    assert_true(bf_woff_write(bf_buffer_text(&font), &woff, &error));
    bf_text packed = bf_buffer_text(&woff), plain = bf_buffer_text(&font);
    assert_memory_equal(packed.bytes, "wOFFOTTO", 8);
    assert_int_equal(number_at(packed, 8), packed.length);
    assert_int_equal(number_at(packed, 12) >> 16, number_at(plain, 4) >> 16);
    assert_int_equal(number_at(packed, 16), plain.length);
    assert_true(packed.length < plain.length);
    size_t count = number_at(packed, 12) >> 16;
    assert_true(count > 8);
    for (size_t i = 0; i < count; i++)
        check_table(packed, plain, i);
    bf_buffer_release(&font);
    bf_buffer_release(&woff);
}

static void a_damaged_font_is_refused(void **state)
{
    (void)state;
    bf_buffer font = cut_font();
    bf_text whole = bf_buffer_text(&font);
    const bf_text cases[] = {BF_TEXT(""), BF_TEXT("OTTO"),
                             bf_text_slice(whole, 0, 40),
                             bf_text_slice(whole, 0, whole.length / 2)};
    for (size_t i = 0; i < COUNT_OF(cases); i++) {
        bf_error error = BF_ERROR_NONE;
        bf_buffer woff;
        bf_buffer_init(&woff, 1 << 20);
        assert_false(bf_woff_write(cases[i], &woff, &error));
        assert_int_equal(error.status, BF_INTERNAL);
        bf_buffer_release(&woff);
    }
    bf_buffer_release(&font);
}

/* How often a string occurs. */
static int occurrences(const char *in, const char *wanted)
{
    int count = 0;
    for (; (in = strstr(in, wanted)); in++)
        count++;
    return count;
}

static void an_svg_embeds_the_weights_that_it_uses(void **state)
{
    (void)state;
    static const char face[] =
        "<style>\n@font-face{font-family:b7c_font;font-weight:600;"
        "src:url(data:font/woff;base64,d09GRk9UVE8";
    bf_error error = BF_ERROR_NONE;
    sample_plate sample;
    sample_open(&sample, &error);
    bf_buffer svg;
    bf_buffer_init(&svg, 1 << 20);
    assert_true(bf_plate_write_embedded_svg(&sample.plate, &svg, &error));
    bf_buffer_byte(&svg, '\0');
    assert_non_null(strstr(svg.bytes, face));
    assert_int_equal(occurrences(svg.bytes, "@font-face"), 1);
    assert_non_null(strstr(svg.bytes, "font-family=\"b7c_font, Inter, "));
    const char *data = strstr(svg.bytes, "base64,") + strlen("base64,");
    size_t length = strspn(data, "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmno"
                                 "pqrstuvwxyz0123456789+/=");
    assert_int_equal(length % 4, 0);
    assert_int_equal(strncmp(data + length, ")format(\"woff\")}\n", 17), 0);
    bf_buffer_release(&svg);
    sample_close(&sample);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(a_cut_font_is_small_and_always_the_same),
        cmocka_unit_test(what_is_no_font_is_refused),
        cmocka_unit_test(a_woff_holds_every_table),
        cmocka_unit_test(a_damaged_font_is_refused),
        cmocka_unit_test(an_svg_embeds_the_weights_that_it_uses),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
