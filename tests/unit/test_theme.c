#include "tests/unit/unit.h"

#include "tests/unit/colour.h"

static const char *const names[] = {"light", "dark", "mono"};

/* Inks of series and of what is quoted, which may meet in one chart. */
static const bf_ink data_inks[] = {BF_INK_SERIES_1, BF_INK_SERIES_2,
                                   BF_INK_SERIES_3, BF_INK_SERIES_4,
                                   BF_INK_SERIES_5, BF_INK_QUOTED};

static const bf_theme *theme(const char *name)
{
    return bf_theme_lookup(bf_text_from(name));
}

static void the_yardsticks_are_right(void **state)
{
    (void)state;
    /* Pairs 1, 7 and 25 of the test data of Sharma, Wu and Dalal. */
    static const struct {
        colour_triple a;
        colour_triple b;
        double distance;
    } pairs[] = {{{{50, 2.6772, -79.7751}}, {{50, 0, -82.7485}}, 2.0425},
                 {{{50, 0, 0}}, {{50, -1, 2}}, 2.3669},
                 {{{60.2574, -34.0099, 36.2677}},
                  {{60.4626, -34.1751, 39.4387}},
                  1.2644}};
    for (size_t i = 0; i < COUNT_OF(pairs); i++)
        assert_true(fabs(colour_distance(pairs[i].a, pairs[i].b) -
                         pairs[i].distance) < 0.0001);
    const bf_colour black = {0, 0, 0}, white = {255, 255, 255};
    assert_true(fabs(colour_contrast(black, white) - 21) < 0.0001);
    colour_triple lab = colour_seen(white, &colour_eyes[0]);
    assert_true(fabs(lab.items[0] - 100) < 0.01);
}

static double contrast(const bf_theme *theme, bf_ink ink, bf_ink ground)
{
    return colour_contrast(bf_theme_colour(theme, ink),
                           bf_theme_colour(theme, ground));
}

static void text_can_be_read(void **state)
{
    (void)state;
    static const bf_ink inks[] = {BF_INK_TEXT, BF_INK_MUTED};
    for (size_t i = 0; i < COUNT_OF(names); i++) {
        for (size_t j = 0; j < COUNT_OF(inks); j++) {
            double on_ground =
                contrast(theme(names[i]), inks[j], BF_INK_BACKGROUND);
            double on_band = contrast(theme(names[i]), inks[j], BF_INK_BAND);
            assert_true(on_ground >= 4.5);
            assert_true(on_band >= 4.5);
        }
    }
}

/* Series name themselves in their own colour, so text's floor holds. */
static void data_can_be_read(void **state)
{
    (void)state;
    for (size_t i = 0; i < COUNT_OF(names); i++) {
        for (size_t j = 0; j < COUNT_OF(data_inks); j++)
            assert_true(contrast(theme(names[i]), data_inks[j],
                                 BF_INK_BACKGROUND) >= 4.5);
        for (size_t j = 0; j < COUNT_OF(data_inks); j++)
            assert_true(contrast(theme(names[i]), data_inks[j], BF_INK_BAND) >=
                        3);
    }
}

static void marks_can_be_seen(void **state)
{
    (void)state;
    for (size_t i = 0; i < COUNT_OF(names); i++) {
        const bf_theme *here = theme(names[i]);
        assert_true(contrast(here, BF_INK_LEADER, BF_INK_BACKGROUND) >= 3);
        assert_true(contrast(here, BF_INK_HATCH, BF_INK_BACKGROUND) >= 3);
    }
}

/* The smallest distance between two of the first inks, for any eyes. */
static double closest(const char *name, size_t inks, size_t eyes)
{
    double least = 1000;
    for (size_t eye = 0; eye < eyes; eye++) {
        for (size_t i = 0; i < inks * inks; i++) {
            if (i / inks <= i % inks)
                continue;
            bf_colour a = bf_theme_colour(theme(name), data_inks[i / inks]);
            bf_colour b = bf_theme_colour(theme(name), data_inks[i % inks]);
            double here = colour_distance(colour_seen(a, &colour_eyes[eye]),
                                          colour_seen(b, &colour_eyes[eye]));
            least = fmin(least, here);
        }
    }
    return least;
}

static void data_stay_apart_for_all_eyes(void **state)
{
    (void)state;
    const size_t all = COUNT_OF(data_inks), eyes = COUNT_OF(colour_eyes);
    assert_true(closest("light", all, eyes) >= 9.7);
    assert_true(closest("light", 3, eyes) >= 16);
    assert_true(closest("dark", all, eyes) >= 10.7);
    assert_true(closest("dark", 3, eyes) >= 16);
}

/* Without colour, lines differ in lightness, or in their dashes. */
static void series_of_the_mono_theme_stay_apart(void **state)
{
    (void)state;
    const bf_theme *mono = theme("mono");
    for (bf_ink a = BF_INK_SERIES_1; a <= BF_INK_SERIES_5; a++) {
        for (bf_ink b = BF_INK_SERIES_1; b < a; b++) {
            double distance = colour_distance(
                colour_seen(bf_theme_colour(mono, a), &colour_eyes[0]),
                colour_seen(bf_theme_colour(mono, b), &colour_eyes[0]));
            bool alike = bf_theme_dash(mono, a) == bf_theme_dash(mono, b);
            assert_true(distance >= (alike ? 16 : 6));
        }
    }
}

static void a_mono_theme_has_no_colour(void **state)
{
    (void)state;
    for (int ink = BF_INK_BACKGROUND; ink < BF_INK_COUNT; ink++) {
        bf_colour colour = bf_theme_colour(theme("mono"), (bf_ink)ink);
        assert_int_equal(colour.red, colour.green);
        assert_int_equal(colour.red, colour.blue);
    }
}

static void themes_are_found_by_name(void **state)
{
    (void)state;
    assert_ptr_equal(theme(""), theme("light"));
    assert_non_null(theme("dark"));
    assert_null(theme("Dark"));
    assert_null(theme("sepia"));
    bf_colour paper = bf_theme_colour(NULL, BF_INK_BACKGROUND);
    assert_int_equal(paper.red, 0xff);
    assert_int_equal(bf_theme_dash(NULL, BF_INK_SERIES_3), BF_DASH_NONE);
}

static bool is_equal(bf_colour a, bf_colour b)
{
    return a.red == b.red && a.green == b.green && a.blue == b.blue;
}

/* A file that knows colours alone, not inks, can turn one into the other. */
static void the_auto_theme_turns_colour_by_colour(void **state)
{
    (void)state;
    const bf_theme *by_day = theme("auto");
    const bf_theme *by_night = bf_theme_on_dark(by_day);
    assert_ptr_equal(by_night, theme("dark"));
    for (size_t i = 0; i < COUNT_OF(names); i++)
        assert_null(bf_theme_on_dark(theme(names[i])));
    assert_null(bf_theme_on_dark(NULL));
    for (bf_ink a = BF_INK_BACKGROUND; a < BF_INK_COUNT; a++) {
        assert_true(is_equal(bf_theme_colour(by_day, a),
                             bf_theme_colour(theme("light"), a)));
        assert_int_equal(bf_theme_dash(by_day, a), bf_theme_dash(by_night, a));
        for (bf_ink b = BF_INK_BACKGROUND; b < a; b++) {
            if (is_equal(bf_theme_colour(by_day, a),
                         bf_theme_colour(by_day, b)))
                assert_true(is_equal(bf_theme_colour(by_night, a),
                                     bf_theme_colour(by_night, b)));
        }
    }
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(the_yardsticks_are_right),
        cmocka_unit_test(text_can_be_read),
        cmocka_unit_test(data_can_be_read),
        cmocka_unit_test(marks_can_be_seen),
        cmocka_unit_test(data_stay_apart_for_all_eyes),
        cmocka_unit_test(series_of_the_mono_theme_stay_apart),
        cmocka_unit_test(a_mono_theme_has_no_colour),
        cmocka_unit_test(themes_are_found_by_name),
        cmocka_unit_test(the_auto_theme_turns_colour_by_colour),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
