#include "tests/unit/unit.h"

#include "render/scene.h"

#include <math.h>

static const bf_style line = {.stroke = BF_INK_SERIES_1, .stroke_pt = 1.75};

/* One small scene with every kind of element. */
static void fill(bf_scene *scene, bf_error *error)
{
    const bf_spot spots[] = {{10, 20.125}, {30, 40}, {50, 1.0 / 3}};
    const bf_style band = {.fill = BF_INK_BAND, .opacity = 0.5};
    const bf_style data = {.stroke = BF_INK_SERIES_1,
                           .stroke_pt = 1.75,
                           .dash = BF_DASH_DOTS,
                           .round = true};
    const bf_label label = {.x = 10,
                            .y = 90,
                            .anchor = BF_ANCHOR_END,
                            .type = {.size_pt = 8.5, .semibold = true},
                            .ink = BF_INK_TEXT,
                            .halo = BF_INK_BACKGROUND,
                            .text = BF_TEXT("\xe2\x80\x9cmore\\than\"")};
    bf_scene_box(scene, (bf_spot){50, 60}, (bf_spot){0, 10}, 2, &band, error);
    bf_scene_group(scene, BF_TEXT("line-1"), BF_TEXT("October 2023: 240,986"),
                   error);
    bf_scene_path(scene, &(bf_outline){.spots = spots, .count = 3}, &data,
                  error);
    bf_scene_group(scene, BF_TEXT(""), BF_TEXT(""), error);
    bf_scene_path(scene,
                  &(bf_outline){.spots = spots, .count = 3, .closed = true},
                  &(bf_style){.fill = BF_INK_HATCH}, error);
    bf_scene_end(scene, error);
    bf_scene_circle(scene, (bf_spot){50, 50}, 2.5,
                    &(bf_style){.fill = BF_INK_BACKGROUND,
                                .stroke = BF_INK_QUOTED,
                                .stroke_pt = 1.25},
                    error);
    bf_scene_end(scene, error);
    bf_scene_label(scene, &label, error);
}

static void a_scene_is_written_as_one_element_a_line(void **state)
{
    (void)state;
    bf_error error = BF_ERROR_NONE;
    bf_scene scene;
    bf_scene_init(&scene, 100, 100);
    fill(&scene, &error);
    assert_int_equal(error.status, BF_OK);
    bf_buffer buffer;
    bf_buffer_init(&buffer, 10000);
    bf_scene_write(&scene, &buffer);
    bf_buffer_byte(&buffer, '\0');
    assert_string_equal(
        buffer.bytes,
        "scene 100 100\n"
        "box 0,10 50,60 radius 2 fill band opacity 0.5\n"
        "group line-1 \"October 2023: 240,986\"\n"
        "  path 10,20.13 30,40 50,0.33 stroke series-1 1.75 dots round\n"
        "  group\n"
        "    area 10,20.13 30,40 50,0.33 fill hatch\n"
        "  end\n"
        "  circle 50,50 radius 2.5 fill background stroke quoted 1.25\n"
        "end\n"
        "label 10,90 end 8.5 semibold text halo background"
        " \"\xe2\x80\x9cmore\\\\than\\\"\"\n");
    bf_buffer_release(&buffer);
    bf_scene_release(&scene);
}

static void what_was_given_is_copied(void **state)
{
    (void)state;
    bf_error error = BF_ERROR_NONE;
    bf_scene scene;
    bf_scene_init(&scene, 100, 100);
    bf_spot spots[] = {{1, 2}, {3, 4}};
    char id[] = "abc";
    bf_scene_group(&scene, bf_text_from(id), BF_TEXT(""), &error);
    bf_scene_path(&scene, &(bf_outline){.spots = spots, .count = 2}, &line,
                  &error);
    spots[0].x = 99;
    id[0] = 'x';
    assert_int_equal(error.status, BF_OK);
    assert_true(scene.items[1].spots[0].x == 1);
    assert_true(bf_text_equal(scene.items[0].id, BF_TEXT("abc")));
    bf_scene_release(&scene);
}

/* Tries one number in every place that takes one. */
static bool refuses_everywhere(double bad)
{
    bf_scene scene;
    bf_scene_init(&scene, 100, 100);
    const bf_spot good = {1, 1}, wrong_x = {bad, 1}, wrong_y = {1, bad};
    const bf_label labels[] = {
        {.x = bad, .type = {.size_pt = 8}, .text = BF_TEXT("a")},
        {.y = bad, .type = {.size_pt = 8}, .text = BF_TEXT("a")},
        {.type = {.size_pt = bad}, .text = BF_TEXT("a")}};
    const bf_style wide = {.stroke = BF_INK_TEXT, .stroke_pt = bad};
    const bf_style faint = {.fill = BF_INK_TEXT, .opacity = bad};
    bf_error errors[12] = {{0}};
    size_t count = 0;
    bf_scene_line(&scene, wrong_x, good, &line, &errors[count++]);
    bf_scene_line(&scene, good, wrong_y, &line, &errors[count++]);
    bf_scene_box(&scene, wrong_x, good, 0, &line, &errors[count++]);
    bf_scene_box(&scene, good, wrong_y, 0, &line, &errors[count++]);
    bf_scene_box(&scene, good, good, bad, &line, &errors[count++]);
    bf_scene_circle(&scene, wrong_y, 1, &line, &errors[count++]);
    bf_scene_circle(&scene, good, bad, &line, &errors[count++]);
    bf_scene_line(&scene, good, good, &wide, &errors[count++]);
    bf_scene_line(&scene, good, good, &faint, &errors[count++]);
    for (size_t i = 0; i < COUNT_OF(labels); i++)
        bf_scene_label(&scene, &labels[i], &errors[count++]);
    bool refused = scene.count == 0;
    for (size_t i = 0; i < count; i++)
        refused = refused && errors[i].status == BF_INTERNAL;
    bf_scene_release(&scene);
    return refused;
}

static void numbers_out_of_range_are_refused(void **state)
{
    (void)state;
    assert_true(refuses_everywhere((double)NAN));
    assert_true(refuses_everywhere((double)INFINITY));
    assert_true(refuses_everywhere((double)-INFINITY));
    assert_true(refuses_everywhere(1000001));
    assert_true(refuses_everywhere(-1000001));
}

static void the_largest_coordinate_is_accepted(void **state)
{
    (void)state;
    bf_error error = BF_ERROR_NONE;
    bf_scene scene;
    bf_scene_init(&scene, 100, 100);
    assert_true(bf_scene_line(&scene, (bf_spot){-1e6, 1e6}, (bf_spot){0, 0},
                              &line, &error));
    bf_scene_release(&scene);
}

static bf_status status_of_label(bf_text text)
{
    bf_error error = BF_ERROR_NONE;
    bf_scene scene;
    bf_scene_init(&scene, 100, 100);
    bf_scene_label(
        &scene,
        &(bf_label){.ink = BF_INK_TEXT, .type = {.size_pt = 8}, .text = text},
        &error);
    bf_scene_release(&scene);
    return error.status;
}

static void a_label_is_one_line_of_valid_text(void **state)
{
    (void)state;
    static char longest[2001];
    memset(longest, 'a', sizeof longest);
    assert_int_equal(status_of_label(BF_TEXT("Jan \xe2\x80\x93 Feb")), BF_OK);
    assert_int_equal(status_of_label(BF_TEXT("")), BF_OK);
    assert_int_equal(status_of_label(BF_TEXT("a\nb")), BF_SPEC);
    assert_int_equal(status_of_label(BF_TEXT("a\xe2\x80\xa8.")), BF_SPEC);
    assert_int_equal(status_of_label(BF_TEXT("a\0b")), BF_SPEC);
    assert_int_equal(status_of_label(BF_TEXT("\xff")), BF_SPEC);
    assert_int_equal(status_of_label(BF_TEXT("\xe2\x80\xae"
                                             "21")),
                     BF_SPEC);
    assert_int_equal(status_of_label(BF_TEXT("\xef\xbf\xbe")), BF_SPEC);
    assert_int_equal(
        status_of_label((bf_text){.bytes = longest, .length = 2000}), BF_OK);
    assert_int_equal(
        status_of_label((bf_text){.bytes = longest, .length = 2001}), BF_LIMIT);
}

static void ids_are_plain_and_unique(void **state)
{
    (void)state;
    const bf_text wrong[] = {BF_TEXT("once"), BF_TEXT("A"), BF_TEXT("a b"),
                             BF_TEXT("a\"b")};
    bf_scene scene;
    bf_scene_init(&scene, 100, 100);
    bf_error error = BF_ERROR_NONE;
    bf_scene_group(&scene, BF_TEXT("once"), BF_TEXT(""), &error);
    bf_scene_group(&scene, BF_TEXT(""), BF_TEXT(""), &error);
    bf_scene_group(&scene, BF_TEXT(""), BF_TEXT(""), &error);
    assert_int_equal(error.status, BF_OK);
    for (size_t i = 0; i < COUNT_OF(wrong); i++) {
        error = BF_ERROR_NONE;
        assert_false(bf_scene_group(&scene, wrong[i], BF_TEXT(""), &error));
        assert_int_equal(error.status, BF_INTERNAL);
    }
    assert_int_equal(scene.count, 3);
    assert_int_equal(scene.depth, 3);
    bf_scene_release(&scene);
}

static void an_end_without_a_group_is_refused(void **state)
{
    (void)state;
    bf_error error = BF_ERROR_NONE;
    bf_scene scene;
    bf_scene_init(&scene, 100, 100);
    assert_false(bf_scene_end(&scene, &error));
    assert_int_equal(error.status, BF_INTERNAL);
    bf_scene_release(&scene);
}

static void a_path_has_at_most_20000_spots(void **state)
{
    (void)state;
    static bf_spot spots[20001];
    bf_scene scene;
    bf_scene_init(&scene, 100, 100);
    bf_error error = BF_ERROR_NONE;
    assert_true(bf_scene_path(
        &scene, &(bf_outline){.spots = spots, .count = 20000}, &line, &error));
    assert_false(bf_scene_path(
        &scene, &(bf_outline){.spots = spots, .count = 20001}, &line, &error));
    assert_int_equal(error.status, BF_LIMIT);
    bf_scene_release(&scene);
}

static void a_scene_has_at_most_100000_elements(void **state)
{
    (void)state;
    bf_scene scene;
    bf_error error = BF_ERROR_NONE;
    bf_scene_init(&scene, 100, 100);
    for (int i = 0; i < 100000; i++)
        assert_true(bf_scene_line(&scene, (bf_spot){0, 0}, (bf_spot){1, 1},
                                  &line, &error));
    assert_false(
        bf_scene_line(&scene, (bf_spot){0, 0}, (bf_spot){1, 1}, &line, &error));
    assert_int_equal(error.status, BF_LIMIT);
    assert_string_equal(error.message, "the chart has too many shapes");
    bf_scene_release(&scene);
}

static void a_theme_dashes_the_lines_of_series_alone(void **state)
{
    (void)state;
    const bf_theme *mono = bf_theme_lookup(BF_TEXT("mono"));
    const bf_style series = {.stroke = BF_INK_SERIES_3, .stroke_pt = 1};
    bf_style dotted = series;
    dotted.dash = BF_DASH_DOTS;
    const struct {
        bf_element element;
        bf_dash dash;
    } cases[] = {{{.kind = BF_ELEMENT_PATH, .style = series}, BF_DASH_SHORT},
                 {{.kind = BF_ELEMENT_PATH, .style = dotted}, BF_DASH_DOTS},
                 {{.kind = BF_ELEMENT_PATH, .style = line}, BF_DASH_NONE},
                 {{.kind = BF_ELEMENT_PATH, .style = series, .closed = true},
                  BF_DASH_NONE},
                 {{.kind = BF_ELEMENT_CIRCLE, .style = series}, BF_DASH_NONE}};
    for (size_t i = 0; i < COUNT_OF(cases); i++) {
        const bf_element *element = &cases[i].element;
        assert_int_equal(bf_element_style(element, mono).dash, cases[i].dash);
        assert_int_equal(bf_element_style(element, NULL).dash,
                         element->style.dash);
    }
}

static void the_sixth_series_has_the_first_ink(void **state)
{
    (void)state;
    assert_int_equal(bf_ink_series(0), BF_INK_SERIES_1);
    assert_int_equal(bf_ink_series(4), BF_INK_SERIES_5);
    assert_int_equal(bf_ink_series(5), BF_INK_SERIES_1);
}

static void every_ink_has_a_name(void **state)
{
    (void)state;
    for (int ink = 0; ink < BF_INK_COUNT; ink++)
        assert_true(strlen(bf_ink_name((bf_ink)ink)) > 0);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(a_scene_is_written_as_one_element_a_line),
        cmocka_unit_test(what_was_given_is_copied),
        cmocka_unit_test(numbers_out_of_range_are_refused),
        cmocka_unit_test(the_largest_coordinate_is_accepted),
        cmocka_unit_test(a_label_is_one_line_of_valid_text),
        cmocka_unit_test(ids_are_plain_and_unique),
        cmocka_unit_test(an_end_without_a_group_is_refused),
        cmocka_unit_test(a_path_has_at_most_20000_spots),
        cmocka_unit_test(a_scene_has_at_most_100000_elements),
        cmocka_unit_test(a_theme_dashes_the_lines_of_series_alone),
        cmocka_unit_test(the_sixth_series_has_the_first_ink),
        cmocka_unit_test(every_ink_has_a_name),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
