#include "tests/unit/unit.h"

#include "tests/unit/png_read.h"

#include "render/png.h"

enum { WIDTH = 300, HEIGHT = 200 };

static const bf_png_words words = {
    .title = {"Encounters", 10}, .source = {"CBP", 3}, .dpi = 254};

static bf_buffer encode(const uint32_t *rows, const bf_png_words *given)
{
    bf_error error = BF_ERROR_NONE;
    bf_buffer buffer;
    bf_buffer_init(&buffer, 1 << 20);
    const bf_pixels pixels = {
        .rows = rows, .stride = WIDTH, .width = WIDTH, .height = HEIGHT};
    assert_true(bf_png_write(&pixels, given, &buffer, &error));
    return buffer;
}

static png_chunk chunk(const bf_buffer *buffer, const char *type, size_t index)
{
    return png_find((const uint8_t *)buffer->bytes, buffer->length, type,
                    index);
}

/* Flat ground with a ramp of `levels` greys, as on an antialiased edge. */
static void draw_greys(uint32_t *rows, uint32_t levels)
{
    for (size_t i = 0; i < WIDTH * HEIGHT; i++) {
        uint32_t grey = i % 7 ? 255 : (uint32_t)i % levels;
        rows[i] = grey << 16 | grey << 8 | grey | 0xff000000;
    }
}

/* As many colours as pixels, or nearly. */
static void draw_rainbow(uint32_t *rows)
{
    for (uint32_t i = 0; i < WIDTH * HEIGHT; i++)
        rows[i] = i * 279;
}

static void the_physical_size_and_colour_space_are_stated(void **state)
{
    (void)state;
    static uint32_t rows[WIDTH * HEIGHT];
    draw_greys(rows, 16);
    bf_buffer png = encode(rows, &words);
    assert_memory_equal(png.bytes, "\x89PNG\r\n\x1a\n", 8);
    png_chunk size = chunk(&png, "pHYs", 0);
    assert_int_equal(size.length, 9);
    assert_int_equal(png_number(size.bytes), 10000);
    assert_int_equal(png_number(size.bytes + 4), 10000);
    assert_int_equal(size.bytes[8], 1);
    assert_int_equal(chunk(&png, "sRGB", 0).length, 1);
    assert_false(chunk(&png, "tIME", 0).found);
    assert_true(chunk(&png, "IEND", 0).found);
    bf_buffer_release(&png);
}

static void words_are_kept_in_text_chunks(void **state)
{
    (void)state;
    static uint32_t rows[WIDTH * HEIGHT];
    bf_png_words given = words;
    given.description = BF_TEXT("\xe2\x80\x9cMore\xe2\x80\x9d\nthan");
    bf_buffer png = encode(rows, &given);
    static const char title[] = "Title\0Encounters", source[] = "Source\0CBP";
    static const char described[] =
        "Description\0\0\0\0\0\xe2\x80\x9cMore\xe2\x80\x9d\nthan";
    png_chunk first = chunk(&png, "tEXt", 0), second = chunk(&png, "tEXt", 1);
    png_chunk third = chunk(&png, "tEXt", 2), wide = chunk(&png, "iTXt", 0);
    assert_int_equal(first.length, sizeof title - 1);
    assert_memory_equal(first.bytes, title, first.length);
    assert_int_equal(second.length, sizeof source - 1);
    assert_memory_equal(second.bytes, source, second.length);
    assert_memory_equal(third.bytes, "Software\0borderfig ", 19);
    assert_int_equal(wide.length, sizeof described - 1);
    assert_memory_equal(wide.bytes, described, wide.length);
    bf_buffer_release(&png);
}

/* The largest difference of a channel between what was given and read. */
static int worst_difference(const bf_buffer *png, const uint32_t *rows)
{
    png_picture picture = png_read((const uint8_t *)png->bytes, png->length);
    int worst = 0;
    assert_int_equal(picture.width, WIDTH);
    assert_int_equal(picture.height, HEIGHT);
    for (size_t i = 0; i < WIDTH * HEIGHT * 3; i++) {
        int given = (int)(rows[i / 3] >> (16 - i % 3 * 8) & 0xff);
        int difference = abs(given - picture.bytes[i]);
        worst = difference > worst ? difference : worst;
    }
    free(picture.bytes);
    return worst;
}

static void few_colours_become_an_exact_palette(void **state)
{
    (void)state;
    static uint32_t rows[WIDTH * HEIGHT];
    draw_greys(rows, 12);
    for (size_t i = 0; i < WIDTH * HEIGHT; i++)
        rows[i] = rows[i] & 0xffffff ? rows[i] * 21 : rows[i];
    bf_buffer png = encode(rows, &words);
    assert_int_equal(chunk(&png, "IHDR", 0).bytes[9], 3);
    assert_int_equal(worst_difference(&png, rows), 0);
    bf_buffer_release(&png);
}

static void shades_become_a_palette_that_looks_the_same(void **state)
{
    (void)state;
    static uint32_t rows[WIDTH * HEIGHT];
    draw_greys(rows, 251);
    bf_buffer png = encode(rows, &words);
    assert_int_equal(chunk(&png, "IHDR", 0).bytes[9], 3);
    assert_true(chunk(&png, "PLTE", 0).length < 100 * 3);
    int worst = worst_difference(&png, rows);
    assert_in_range(worst, 1, 16);
    bf_buffer_release(&png);
}

static void too_many_colours_stay_true(void **state)
{
    (void)state;
    static uint32_t rows[WIDTH * HEIGHT];
    draw_rainbow(rows);
    bf_buffer png = encode(rows, &words);
    assert_int_equal(chunk(&png, "IHDR", 0).bytes[9], 2);
    assert_false(chunk(&png, "PLTE", 0).found);
    assert_int_equal(worst_difference(&png, rows), 0);
    bf_buffer_release(&png);
}

static void a_full_buffer_is_an_error(void **state)
{
    (void)state;
    static uint32_t rows[WIDTH * HEIGHT];
    bf_error error = BF_ERROR_NONE;
    bf_buffer buffer;
    bf_buffer_init(&buffer, 100);
    const bf_pixels pixels = {
        .rows = rows, .stride = WIDTH, .width = WIDTH, .height = HEIGHT};
    assert_false(bf_png_write(&pixels, &words, &buffer, &error));
    assert_int_equal(error.status, BF_LIMIT);
    bf_buffer_release(&buffer);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(the_physical_size_and_colour_space_are_stated),
        cmocka_unit_test(words_are_kept_in_text_chunks),
        cmocka_unit_test(few_colours_become_an_exact_palette),
        cmocka_unit_test(shades_become_a_palette_that_looks_the_same),
        cmocka_unit_test(too_many_colours_stay_true),
        cmocka_unit_test(a_full_buffer_is_an_error),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
