/*
 * The same chart as PNG, SVG and PDF is the same picture: SVG and PDF are
 * painted by other programs and compared with the PNG, kind by kind.
 */
#include "tests/unit/charts.h"
#include "tests/unit/png_read.h"
#include "tests/unit/unit.h"

#include <stdio.h>
#include <unistd.h>

enum { MOST_BYTES = 8 << 20 };

/*
 * Painters differ at edges, and PDF keeps widths of glyphs in whole units, so
 * means of blocks are compared, and a block that differs is looked for a pixel
 * away.
 */
enum { BLOCK = 8, CHANNELS = 3, CLOSE = 16, AWAY = 1 };

struct place {
    size_t x;
    size_t y;
};

static int block_mean(const png_picture *picture, struct place place,
                      size_t channel)
{
    size_t sum = 0;
    for (size_t i = 0; i < (size_t)BLOCK * BLOCK; i++) {
        size_t at =
            (place.y + i / BLOCK) * picture->width + place.x + i % BLOCK;
        sum += picture->bytes[at * CHANNELS + channel];
    }
    return (int)(sum / BLOCK / BLOCK);
}

/* How far two blocks are apart in the channel where they are most. */
static int apart(const png_picture *a, struct place at_a, const png_picture *b,
                 struct place at_b)
{
    int most = 0;
    for (size_t channel = 0; channel < CHANNELS; channel++) {
        int here =
            abs(block_mean(a, at_a, channel) - block_mean(b, at_b, channel));
        most = here > most ? here : most;
    }
    return most;
}

static int apart_nearby(const png_picture *a, const png_picture *b,
                        struct place place)
{
    int least = apart(a, place, b, place);
    for (size_t i = 0; i < 9 && least > CLOSE; i++) {
        int here = apart(a, place, b,
                         (struct place){place.x - AWAY + i % 3 * AWAY,
                                        place.y - AWAY + i / 3 * AWAY});
        least = here < least ? here : least;
    }
    return least;
}

struct difference {
    double mean; /* over all blocks, of 255 */
    int most;    /* of any block */
};

/* A painter of PDF moves thin strokes and columns to whole pixels. */
static const struct difference most_of_svg = {.mean = 1.2, .most = 30};
static const struct difference most_of_pdf = {.mean = 3, .most = 40};

static struct difference compare(const png_picture *a, const png_picture *b)
{
    struct difference found = {0, 0};
    size_t sum = 0, count = 0;
    assert_int_equal(a->width, b->width);
    assert_int_equal(a->height, b->height);
    struct place at = {AWAY, AWAY};
    for (; at.y + BLOCK + AWAY <= a->height; at.y += BLOCK) {
        for (at.x = AWAY; at.x + BLOCK + AWAY <= a->width; at.x += BLOCK) {
            int here = apart_nearby(a, b, at);
            found.most = here > found.most ? here : found.most;
            sum += (size_t)here;
            count++;
        }
    }
    found.mean = (double)sum / (double)count;
    return found;
}

static bf_buffer write_picture(const bf_picture *picture, bf_format format)
{
    bf_error error = BF_ERROR_NONE;
    bf_buffer buffer;
    bf_buffer_init(&buffer, MOST_BYTES);
    assert_true(bf_picture_write(picture, format, &buffer, &error));
    return buffer;
}

/* What a command that ends in the name of the file paints. */
static png_picture paint_elsewhere(const bf_buffer *file, const char *command)
{
    static uint8_t png[MOST_BYTES];
    char name[] = "/tmp/borderfig-agree-XXXXXX";
    char line[200];
    FILE *out = fdopen(mkstemp(name), "w");
    assert_non_null(out);
    assert_int_equal(fwrite(file->bytes, 1, file->length, out), file->length);
    assert_int_equal(fclose(out), 0);
    assert_in_range(snprintf(line, sizeof line, "%s %s", command, name), 1,
                    sizeof line - 1);
    FILE *pipe = popen(line, "r");
    assert_non_null(pipe);
    size_t length = fread(png, 1, sizeof png, pipe);
    assert_int_equal(pclose(pipe), 0);
    assert_int_equal(remove(name), 0);
    return png_read(png, length);
}

/* The picture as this program paints it, and as a PDF or SVG elsewhere. */
struct pair {
    png_picture ours;
    png_picture theirs;
};

static struct pair paint_both(const bf_picture *picture, bf_format format)
{
    char command[120];
    bf_buffer png = write_picture(picture, BF_PNG);
    bf_buffer file = write_picture(picture, format);
    struct pair pair = {.ours =
                            png_read((const uint8_t *)png.bytes, png.length)};
    int length =
        format == BF_SVG
            ? snprintf(command, sizeof command, "rsvg-convert -w %zu -h %zu",
                       pair.ours.width, pair.ours.height)
            : snprintf(command, sizeof command,
                       "pdftoppm -png -scale-to-x %zu -scale-to-y %zu",
                       pair.ours.width, pair.ours.height);
    assert_in_range(length, 1, sizeof command - 1);
    pair.theirs = paint_elsewhere(&file, command);
    bf_buffer_release(&png);
    bf_buffer_release(&file);
    return pair;
}

static void free_pair(struct pair *pair)
{
    free(pair->ours.bytes);
    free(pair->theirs.bytes);
}

/* Two series of 47 months, figures and events, in text of shapes. */
static void init(struct made_chart *made, const char *kind, const char *theme)
{
    const bf_month first = bf_month_of(2021, 10);
    made_chart_init(made);
    made->spec.kind = bf_text_from(kind);
    made->spec.theme = bf_text_from(theme);
    made->spec.height_mm = strcmp(kind, "dashboard") == 0 ? 200 : 130;
    made->spec.dpi = 200;
    made->spec.svg_text = BF_SVG_TEXT_OUTLINE;
    static const char *const labels[] = {"Border Patrol", "Ports of entry"};
    const bool one = strcmp(kind, "claims") == 0 ||
                     strcmp(kind, "years") == 0 || strcmp(kind, "heat") == 0 ||
                     strcmp(kind, "change") == 0;
    for (int i = 0; i < (one ? 1 : 2); i++) {
        bf_series *series = made_chart_series(made, labels[i], first, 47);
        series->of.agency = series->label;
        made_series_wave(series, i);
    }
    if (strcmp(kind, "trend") == 0 || strcmp(kind, "claims") == 0)
        made_chart_marks(made);
    made_chart_events(made);
}

static bool has(const char *command)
{
    if (system(command) == 0) /* NOLINT: of our own making */
        return true;
    printf("skip charts agree: no %.*s\n", (int)strcspn(command, " "), command);
    return false;
}

static void assert_agrees(const char *kind, const char *theme, bf_format format)
{
    struct made_chart made;
    init(&made, kind, theme);
    bf_picture *picture = made_chart_draw(&made);
    if (!picture)
        fail_msg("%s: %s", kind, made.error.message);
    struct pair pair = paint_both(picture, format);
    struct difference found = compare(&pair.ours, &pair.theirs);
    const struct difference most = format == BF_SVG ? most_of_svg : most_of_pdf;
    if (found.mean > most.mean || found.most > most.most)
        fail_msg("%s, %s: %f on the mean, %d at most", kind, theme, found.mean,
                 found.most);
    free_pair(&pair);
    bf_picture_free(picture);
    made_chart_release(&made);
}

static void assert_all_agree(bf_format format)
{
    static const char *const kinds[] = {"trend",  "years",    "stack", "totals",
                                        "rank",   "panels",   "heat",  "change",
                                        "claims", "dashboard"};
    for (size_t i = 0; i < COUNT_OF(kinds); i++)
        assert_agrees(kinds[i], "light", format);
    assert_agrees("trend", "dark", format);
    assert_agrees("stack", "mono", format);
}

/* A PNG of two lines, one of which may be called or run a bit otherwise. */
static png_picture paint_trend(const char *label, int64_t value)
{
    struct made_chart made;
    init(&made, "trend", "light");
    made.series[1].label = bf_text_from(label);
    made_series_set(&made.series[1], 20, value);
    bf_picture *picture = made_chart_draw(&made);
    assert_non_null(picture);
    bf_buffer png = write_picture(picture, BF_PNG);
    png_picture painted = png_read((const uint8_t *)png.bytes, png.length);
    bf_buffer_release(&png);
    bf_picture_free(picture);
    made_chart_release(&made);
    return painted;
}

/* What is measured here sees a missing word, and a month a bit higher. */
static void small_differences_are_seen(void **state)
{
    (void)state;
    png_picture usual = paint_trend("Ports of entry", 60000);
    png_picture shorter = paint_trend("Ports of", 60000);
    png_picture higher = paint_trend("Ports of entry", 70000);
    assert_int_equal(compare(&usual, &usual).most, 0);
    assert_true(compare(&usual, &shorter).most > most_of_pdf.most);
    assert_true(compare(&usual, &higher).most > most_of_pdf.most);
    free(usual.bytes);
    free(shorter.bytes);
    free(higher.bytes);
}

static void svg_and_png_are_the_same_picture(void **state)
{
    (void)state;
    if (has("rsvg-convert --version >/dev/null 2>&1"))
        assert_all_agree(BF_SVG);
}

static void pdf_and_png_are_the_same_picture(void **state)
{
    (void)state;
    if (has("pdftoppm -v >/dev/null 2>&1"))
        assert_all_agree(BF_PDF);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(small_differences_are_seen),
        cmocka_unit_test(svg_and_png_are_the_same_picture),
        cmocka_unit_test(pdf_and_png_are_the_same_picture),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
