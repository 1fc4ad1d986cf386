#include "tests/unit/unit.h"

#include "tests/unit/colour.h"
#include "tests/unit/png_read.h"

#include "render/png.h"

enum { WIDTH = 300, HEIGHT = 200 };

static const bf_png_words words = {
    .title = {"Encounters", 10}, .source = {"CBP", 3}, .dpi = 254};

/* The inks that no shade may take the place of. */
static const uint32_t ink_colours[] = {0xffffff, 0x57606a, 0xd0d7de};
static const bf_inks inks = {ink_colours, COUNT_OF(ink_colours)};

static bool write_rows(const uint32_t *rows, const bf_png_words *given,
                       bf_buffer *buffer, bf_error *error)
{
    const bf_pixels pixels = {
        .rows = rows, .stride = WIDTH, .width = WIDTH, .height = HEIGHT};
    bf_runs runs;
    bf_runs_init(&runs, WIDTH);
    bool ok = bf_runs_add(&runs, &pixels, error) &&
              bf_png_write(&runs, &inks, given, buffer, error);
    bf_runs_release(&runs);
    return ok;
}

static bf_buffer encode(const uint32_t *rows, const bf_png_words *given)
{
    bf_error error = BF_ERROR_NONE;
    bf_buffer buffer;
    bf_buffer_init(&buffer, 1 << 20);
    assert_true(write_rows(rows, given, &buffer, &error));
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

static uint32_t mixed(bf_colour ground, bf_colour ink, uint32_t share)
{
    uint32_t red = (ground.red * (255 - share) + ink.red * share) / 255;
    uint32_t green = (ground.green * (255 - share) + ink.green * share) / 255;
    uint32_t blue = (ground.blue * (255 - share) + ink.blue * share) / 255;
    return red << 16 | green << 8 | blue;
}

static bf_colour colour_of(uint32_t rgb)
{
    return (bf_colour){(uint8_t)(rgb >> 16), (uint8_t)(rgb >> 8), (uint8_t)rgb};
}

/* Every shade from the ground to each ink, none of them as an area. */
static void draw_edges(uint32_t *rows, const bf_theme *theme)
{
    bf_colour ground = bf_theme_colour(theme, BF_INK_BACKGROUND);
    for (uint32_t i = 0; i < WIDTH * HEIGHT; i++)
        rows[i] = mixed(ground, ground, 0);
    for (uint32_t ink = BF_INK_TEXT; ink < BF_INK_COUNT; ink++) {
        bf_colour full = bf_theme_colour(theme, (bf_ink)ink);
        for (uint32_t share = 0; share <= 255; share++)
            rows[ink * 4 * WIDTH + share] = mixed(ground, full, share);
    }
}

/* How far apart the eye finds what was given and what was read, at most. */
static double worst_seen(const bf_buffer *png, const uint32_t *rows)
{
    png_picture picture = png_read((const uint8_t *)png->bytes, png->length);
    double worst = 0;
    for (size_t i = 0; i < WIDTH * HEIGHT; i++) {
        const uint8_t *read = picture.bytes + i * 3;
        bf_colour drawn = {read[0], read[1], read[2]};
        double seen =
            colour_distance(colour_seen(colour_of(rows[i]), &colour_eyes[0]),
                            colour_seen(drawn, &colour_eyes[0]));
        worst = fmax(worst, seen);
    }
    free(picture.bytes);
    return worst;
}

/*
 * Over an area 2 would be seen; in one pixel of an edge, which is a twelfth of
 * a millimetre, three times that is below what the eye resolves.
 */
static void shades_of_edges_become_a_few_that_look_the_same(void **state)
{
    (void)state;
    static const char *const themes[] = {"light", "dark", "mono"};
    static uint32_t rows[WIDTH * HEIGHT];
    for (size_t i = 0; i < COUNT_OF(themes); i++) {
        draw_edges(rows, bf_theme_lookup(bf_text_from(themes[i])));
        bf_buffer png = encode(rows, &words);
        assert_int_equal(chunk(&png, "IHDR", 0).bytes[9], 3);
        assert_true(chunk(&png, "PLTE", 0).length < 100 * 3);
        double worst = worst_seen(&png, rows);
        assert_true(worst > 1);
        assert_true(worst < 7);
        bf_buffer_release(&png);
    }
}

static uint32_t colour_at(const bf_buffer *png, size_t x, size_t y)
{
    png_picture picture = png_read((const uint8_t *)png->bytes, png->length);
    const uint8_t *pixel = picture.bytes + (y * WIDTH + x) * 3;
    uint32_t colour =
        (uint32_t)pixel[0] << 16 | (uint32_t)pixel[1] << 8 | pixel[2];
    free(picture.bytes);
    return colour;
}

/* The cells of a heat map differ by less than the shades of an edge may. */
static void areas_and_inks_keep_their_colour(void **state)
{
    (void)state;
    static uint32_t rows[WIDTH * HEIGHT];
    for (size_t i = 0; i < WIDTH * HEIGHT; i++) {
        bool first = i / WIDTH < 5 && i % WIDTH < 5;
        bool second = i / WIDTH < 5 && i % WIDTH > 10 && i % WIDTH < 16;
        rows[i] = first ? 0xd8dee4 : second ? 0xd4dae0 : 0xffffff;
    }
    for (uint32_t i = 0; i < 30; i++) /* shades to distract from the ink */
        rows[(size_t)20 * WIDTH + i * 2] = 0xc6cdd4 + i * 0x010101;
    rows[(size_t)10 * WIDTH] = 0xd0d7de;
    bf_buffer png = encode(rows, &words);
    assert_int_equal(chunk(&png, "IHDR", 0).bytes[9], 3);
    assert_int_equal(colour_at(&png, 2, 2), 0xd8dee4);
    assert_int_equal(colour_at(&png, 13, 2), 0xd4dae0);
    assert_int_equal(colour_at(&png, 0, 10), 0xd0d7de);
    assert_int_equal(colour_at(&png, 0, 20), 0xd0d7de);
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
    assert_false(write_rows(rows, &words, &buffer, &error));
    assert_int_equal(error.status, BF_LIMIT);
    bf_buffer_release(&buffer);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(the_physical_size_and_colour_space_are_stated),
        cmocka_unit_test(words_are_kept_in_text_chunks),
        cmocka_unit_test(few_colours_become_an_exact_palette),
        cmocka_unit_test(shades_of_edges_become_a_few_that_look_the_same),
        cmocka_unit_test(areas_and_inks_keep_their_colour),
        cmocka_unit_test(too_many_colours_stay_true),
        cmocka_unit_test(a_full_buffer_is_an_error),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
