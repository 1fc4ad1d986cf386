#include "tests/unit/unit.h"

#include "tests/unit/plate.h"
#include "tests/unit/png_read.h"

#include "render/paint_cairo.h"

#include <stdio.h>

typedef bool player(const bf_plate *plate, bf_buffer *buffer, bf_error *error);

static bf_buffer play_sample(player *write, double dpi)
{
    bf_error error = BF_ERROR_NONE;
    sample_plate sample;
    sample_open(&sample, &error);
    sample.plate.dpi = dpi;
    bf_buffer buffer;
    bf_buffer_init(&buffer, 1 << 20);
    assert_true(write(&sample.plate, &buffer, &error));
    assert_int_equal(error.status, BF_OK);
    sample_close(&sample);
    return buffer;
}

static bool contains(const bf_buffer *buffer, bf_text wanted)
{
    bf_text all = bf_buffer_text(buffer);
    for (size_t at = 0; at < all.length; at++) {
        if (bf_text_starts(bf_text_slice(all, at, all.length), wanted))
            return true;
    }
    return false;
}

static void the_same_plate_gives_the_same_bytes(void **state)
{
    (void)state;
    static player *const players[] = {bf_plate_write_png, bf_plate_write_pdf,
                                      bf_plate_write_svg,
                                      bf_plate_write_outlined_svg};
    for (size_t i = 0; i < COUNT_OF(players); i++) {
        bf_buffer first = play_sample(players[i], 254);
        bf_buffer second = play_sample(players[i], 254);
        assert_true(
            bf_text_equal(bf_buffer_text(&first), bf_buffer_text(&second)));
        bf_buffer_release(&first);
        bf_buffer_release(&second);
    }
}

static void a_pdf_has_a_title_and_no_clock(void **state)
{
    (void)state;
    bf_buffer pdf = play_sample(bf_plate_write_pdf, 300);
    assert_memory_equal(pdf.bytes, "%PDF-1.4", 8);
    assert_true(contains(&pdf, BF_TEXT("/Title (Encounters & more)")));
    assert_true(contains(&pdf, BF_TEXT("/CreationDate (D:20000101)")));
    assert_true(contains(&pdf, BF_TEXT("+Inter-SemiBold")));
    assert_true(contains(&pdf, BF_TEXT("/ToUnicode")));
    assert_true(contains(&pdf, BF_TEXT("/MediaBox [ 0 0 170.07")));
    bf_buffer_release(&pdf);
}

static void a_png_has_the_size_that_was_asked_for(void **state)
{
    (void)state;
    bf_buffer png = play_sample(bf_plate_write_png, 254);
    png_picture picture = png_read((const uint8_t *)png.bytes, png.length);
    assert_int_equal(picture.width, 600);
    assert_int_equal(picture.height, 360);
    free(picture.bytes);
    bf_buffer_release(&png);
}

static const uint8_t *pixel(const png_picture *picture, double x, double y)
{
    const double pixels_per_pt = 254.0 / 72;
    size_t column = (size_t)(x * pixels_per_pt);
    size_t row = (size_t)(y * pixels_per_pt);
    return picture->bytes + (row * picture->width + column) * 3;
}

static void shapes_are_where_they_belong(void **state)
{
    (void)state;
    bf_buffer png = play_sample(bf_plate_write_png, 254);
    png_picture picture = png_read((const uint8_t *)png.bytes, png.length);
    static const uint8_t white[] = {0xff, 0xff, 0xff};
    static const uint8_t band[] = {0xed, 0xf1, 0xf6};
    static const uint8_t navy[] = {0x1c, 0x47, 0x77};
    assert_memory_equal(pixel(&picture, 1, 1), white, 3);
    assert_memory_equal(pixel(&picture, 50, 15), band, 3);
    assert_memory_equal(pixel(&picture, 120, 55), navy, 3);
    assert_memory_equal(pixel(&picture, 60, 20), white, 3);
    assert_memory_equal(pixel(&picture, 60, 86), pixel(&picture, 60, 80), 3);
    free(picture.bytes);
    bf_buffer_release(&png);
}

static bf_runs paint_in_bands(const sample_plate *sample, int band_pixels)
{
    bf_error error = BF_ERROR_NONE;
    bf_raster raster;
    assert_true(bf_plate_raster(&sample->plate, &raster, &error));
    bf_runs runs;
    bf_runs_init(&runs, (uint32_t)raster.width);
    assert_true(
        bf_paint_runs(&sample->plate, raster, band_pixels, &runs, &error));
    assert_int_equal(runs.height, raster.height);
    return runs;
}

static uint32_t *spell(const bf_runs *runs)
{
    size_t at = 0;
    uint32_t *pixels = calloc(runs->width, runs->height * sizeof *pixels);
    for (size_t i = 0; i < runs->count; i++) {
        for (size_t k = 0; k < runs->items[i].length; k++)
            pixels[at++] = runs->items[i].colour;
    }
    return pixels;
}

static void bands_leave_no_seam(void **state)
{
    (void)state;
    bf_error error = BF_ERROR_NONE;
    sample_plate sample;
    sample_open(&sample, &error);
    sample.plate.dpi = 400;
    bf_runs whole = paint_in_bands(&sample, 1 << 20);
    uint32_t *expected = spell(&whole);
    for (int band = 16; band < 40; band += 3) { /* rows */
        bf_runs parts = paint_in_bands(&sample, band * (int)whole.width);
        uint32_t *pixels = spell(&parts);
        for (size_t i = 0; i < (size_t)whole.width * whole.height; i++) {
            for (int shift = 0; shift < 24; shift += 8)
                assert_true(abs((int)(pixels[i] >> shift & 0xff) -
                                (int)(expected[i] >> shift & 0xff)) <= 1);
        }
        free(pixels);
        bf_runs_release(&parts);
    }
    free(expected);
    bf_runs_release(&whole);
    sample_close(&sample);
}

/* Whether a pixel of the band lies nearer to a pixel than `reach` pixels. */
static bool is_band_near(const uint32_t *pixels, size_t width, size_t at,
                         double reach)
{
    const uint32_t band = 0xedf1f6;
    const int most = (int)reach;
    for (int y = -most; y <= most; y++) {
        for (int x = -most; x <= most; x++) {
            size_t there = at + (size_t)(y * (int)width + x);
            if (x * x + y * y < reach * reach && pixels[there] == band)
                return true;
        }
    }
    return false;
}

/* By every way of drawing text: nothing shines through close to letters. */
static void a_halo_covers_what_lies_behind_a_label(void **state)
{
    (void)state;
    static const double resolutions[] = {150, 254, 600};
    for (size_t i = 0; i < COUNT_OF(resolutions); i++) {
        bf_error error = BF_ERROR_NONE;
        sample_plate sample;
        sample_open(&sample, &error);
        sample.plate.dpi = resolutions[i];
        sample_label(&sample, (bf_spot){44, 72}, BF_TEXT("$4,71i"), &error);
        bf_runs runs = paint_in_bands(&sample, 1 << 20);
        uint32_t *pixels = spell(&runs);
        const double pixels_per_pt = resolutions[i] / 72;
        size_t letters = 0;
        for (size_t at = 0; at < (size_t)runs.width * runs.height; at++) {
            double x = (double)(at % runs.width) / pixels_per_pt;
            double y = (double)(at / runs.width) / pixels_per_pt;
            if (x < 43 || x > 76 || y < 63 || y > 75 || pixels[at] != 0x1c4777)
                continue;
            letters++;
            assert_false(is_band_near(pixels, runs.width, at,
                                      0.85 * BF_HALO_PT * pixels_per_pt));
        }
        assert_true(letters > 100);
        free(pixels);
        bf_runs_release(&runs);
        sample_close(&sample);
    }
}

/* Half a point wide, at a place between two pixels. */
static void thin_lines_fill_whole_pixels(void **state)
{
    (void)state;
    static const double resolutions[] = {100, 150, 254, 300, 600};
    for (size_t i = 0; i < COUNT_OF(resolutions); i++) {
        bf_error error = BF_ERROR_NONE;
        sample_plate sample;
        sample_open(&sample, &error);
        sample.plate.dpi = resolutions[i];
        const bf_style grid = {.stroke = BF_INK_GRID, .stroke_pt = 0.5};
        bf_scene_line(&sample.scene, (bf_spot){2, 96.37}, (bf_spot){90, 96.37},
                      &grid, &error);
        bf_scene_line(&sample.scene, (bf_spot){150.61, 5},
                      (bf_spot){150.61, 95}, &grid, &error);
        bf_runs runs = paint_in_bands(&sample, 1 << 20);
        uint32_t *pixels = spell(&runs);
        const double pixels_per_pt = resolutions[i] / 72;
        const size_t row = (size_t)(60 * pixels_per_pt);
        const size_t column = (size_t)(30 * pixels_per_pt);
        size_t across = 0, along = 0;
        for (size_t x = (size_t)(145 * pixels_per_pt); x < runs.width; x++) {
            uint32_t colour = pixels[row * runs.width + x];
            assert_true(colour == 0xffffff || colour == 0xd0d7de);
            across += colour == 0xd0d7de;
        }
        for (size_t y = (size_t)(92 * pixels_per_pt); y < runs.height; y++) {
            uint32_t colour = pixels[y * runs.width + column];
            assert_true(colour == 0xffffff || colour == 0xd0d7de);
            along += colour == 0xd0d7de;
        }
        const size_t expected = (size_t)(0.5 * pixels_per_pt + 0.5);
        assert_int_equal(across, expected);
        assert_int_equal(along, expected);
        free(pixels);
        bf_runs_release(&runs);
        sample_close(&sample);
    }
}

/* What a player says to a plate with this size and resolution. */
static bf_status status_of(player *write, double mm, double dpi)
{
    bf_error error = BF_ERROR_NONE;
    sample_plate sample;
    sample_open(&sample, &error);
    sample.plate.width_mm = sample.plate.height_mm = mm;
    sample.plate.dpi = dpi;
    bf_buffer buffer;
    bf_buffer_init(&buffer, 1 << 20);
    write(&sample.plate, &buffer, &error);
    bf_buffer_release(&buffer);
    sample_close(&sample);
    return error.status;
}

static void sizes_that_cannot_be_drawn_are_refused(void **state)
{
    (void)state;
    const double nan = (double)__builtin_nanf("");
    assert_int_equal(status_of(bf_plate_write_png, nan, 100), BF_SPEC);
    assert_int_equal(status_of(bf_plate_write_png, 100, nan), BF_SPEC);
    assert_int_equal(status_of(bf_plate_write_png, 100, 0), BF_SPEC);
    assert_int_equal(status_of(bf_plate_write_png, 100, -100), BF_SPEC);
    assert_int_equal(status_of(bf_plate_write_png, 254, 1001), BF_LIMIT);
    assert_int_equal(status_of(bf_plate_write_png, 2.54, 1e6), BF_LIMIT);
    assert_int_equal(status_of(bf_plate_write_pdf, -1, 100), BF_SPEC);
    assert_int_equal(status_of(bf_plate_write_pdf, 5081, 100), BF_SPEC);
}

static void a_full_buffer_is_an_error_in_every_format(void **state)
{
    (void)state;
    static player *const players[] = {bf_plate_write_png, bf_plate_write_pdf,
                                      bf_plate_write_svg,
                                      bf_plate_write_outlined_svg};
    for (size_t i = 0; i < COUNT_OF(players); i++) {
        bf_error error = BF_ERROR_NONE;
        sample_plate sample;
        sample_open(&sample, &error);
        bf_buffer buffer;
        bf_buffer_init(&buffer, 1000);
        assert_false(players[i](&sample.plate, &buffer, &error));
        assert_int_equal(error.status, BF_LIMIT);
        bf_buffer_release(&buffer);
        sample_close(&sample);
    }
}

/* The outlined SVG of the sample as another program paints it. */
static png_picture paint_elsewhere(void)
{
    static uint8_t png[1 << 20];
    char name[] = "/tmp/borderfig-svg-XXXXXX";
    char command[100];
    bf_buffer svg = play_sample(bf_plate_write_outlined_svg, 127);
    FILE *file = fdopen(mkstemp(name), "w");
    assert_non_null(file);
    assert_int_equal(fwrite(svg.bytes, 1, svg.length, file), svg.length);
    fclose(file);
    (void)snprintf(command, sizeof command, "rsvg-convert -d 127 -p 127 %s",
                   name);
    FILE *pipe = popen(command, "r");
    assert_non_null(pipe);
    size_t length = fread(png, 1, sizeof png, pipe);
    assert_int_equal(pclose(pipe), 0);
    remove(name);
    bf_buffer_release(&svg);
    return png_read(png, length);
}

static void the_png_looks_like_the_svg(void **state)
{
    (void)state;
    if (system("rsvg-convert --version >/dev/null 2>&1") != 0) {
        puts("skip the_png_looks_like_the_svg: no rsvg-convert");
        return;
    }
    bf_buffer png = play_sample(bf_plate_write_png, 127);
    png_picture ours = png_read((const uint8_t *)png.bytes, png.length);
    png_picture theirs = paint_elsewhere();
    assert_int_equal(ours.width, theirs.width);
    assert_int_equal(ours.height, theirs.height);
    size_t count = ours.width * ours.height * 3, far = 0, sum = 0;
    for (size_t i = 0; i < count; i++) {
        int difference = abs(ours.bytes[i] - theirs.bytes[i]);
        sum += (size_t)difference;
        far += difference > 48;
    }
    assert_true(sum * 2 < count);
    /* Only the dotted line is on whole pixels in one and not in the other. */
    assert_true(far * 400 < count);
    free(ours.bytes);
    free(theirs.bytes);
    bf_buffer_release(&png);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(the_same_plate_gives_the_same_bytes),
        cmocka_unit_test(a_pdf_has_a_title_and_no_clock),
        cmocka_unit_test(a_png_has_the_size_that_was_asked_for),
        cmocka_unit_test(shapes_are_where_they_belong),
        cmocka_unit_test(bands_leave_no_seam),
        cmocka_unit_test(thin_lines_fill_whole_pixels),
        cmocka_unit_test(a_halo_covers_what_lies_behind_a_label),
        cmocka_unit_test(sizes_that_cannot_be_drawn_are_refused),
        cmocka_unit_test(a_full_buffer_is_an_error_in_every_format),
        cmocka_unit_test(the_png_looks_like_the_svg),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
