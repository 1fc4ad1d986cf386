#include "tests/unit/unit.h"

#include "tests/unit/plate.h"

#include "render/xml.h"

#include <stdio.h>

typedef bool player(const bf_plate *plate, bf_buffer *buffer, bf_error *error);

/* The plate as one string, to be freed; NULL when the player fails. */
static char *play(player *write, const bf_plate *plate, bf_error *error)
{
    bf_buffer buffer;
    bf_buffer_init(&buffer, 1 << 20);
    bool ok = write(plate, &buffer, error);
    bf_buffer_byte(&buffer, '\0');
    if (ok)
        return buffer.bytes;
    bf_buffer_release(&buffer);
    return NULL;
}

static char *play_sample(player *write)
{
    bf_error error = BF_ERROR_NONE;
    sample_plate sample;
    sample_open(&sample, &error);
    char *svg = play(write, &sample.plate, &error);
    assert_int_equal(error.status, BF_OK);
    sample_close(&sample);
    return svg;
}

static void live_text_stays_text(void **state)
{
    (void)state;
    char *svg = play_sample(bf_plate_write_svg);
    assert_non_null(strstr(svg, "font-family=\"Inter, 'Helvetica Neue', Arial,"
                                " 'Liberation Sans', 'Noto Sans', "
                                "sans-serif\""));
    assert_non_null(
        strstr(svg, "<text x=\"62\" y=\"18\" font-size=\"8.5\""
                    " font-weight=\"600\" fill=\"#ffffff\" stroke=\"#ffffff\""
                    " stroke-width=\"2.4\" stroke-linejoin=\"round\""
                    " aria-hidden=\"true\">249,740</text>\n"
                    "<text x=\"62\" y=\"18\" font-size=\"8.5\""
                    " font-weight=\"600\" fill=\"#1c4777\">249,740</text>\n"));
    assert_null(strstr(svg, "textLength"));
    assert_null(strstr(svg, "class="));
    free(svg);
}

/* Axis numbers stand under each other; digits in words keep their widths. */
static void only_axis_digits_are_tabular(void **state)
{
    (void)state;
    bf_error error = BF_ERROR_NONE;
    sample_plate sample;
    sample_open(&sample, &error);
    const bf_label number = {.type = {.size_pt = 9, .tabular = true},
                             .ink = BF_INK_MUTED,
                             .text = BF_TEXT("111")};
    char *without = play(bf_plate_write_svg, &sample.plate, &error);
    bf_scene_label(&sample.scene, &number, &error);
    char *with = play(bf_plate_write_svg, &sample.plate, &error);
    assert_int_equal(error.status, BF_OK);
    assert_null(strstr(without, "font-feature-settings"));
    assert_non_null(strstr(with, "style=\"font-feature-settings:'tnum'\""));
    free(without);
    free(with);
    sample_close(&sample);
}

static void outlined_text_is_shapes_alone(void **state)
{
    (void)state;
    char *svg = play_sample(bf_plate_write_outlined_svg);
    assert_null(strstr(svg, "<text"));
    assert_null(strstr(svg, "font"));
    assert_null(strstr(svg, "<use"));
    assert_null(strstr(svg, "249,740"));
    assert_non_null(strstr(svg, "<title id=\"b7c_title\">"));
    assert_non_null(strstr(svg, "\" fill=\"#ffffff\" stroke=\"#ffffff\""
                                " stroke-width=\"2.4\""));
    free(svg);
}

static void the_root_names_and_describes_the_picture(void **state)
{
    (void)state;
    static const char root[] =
        "<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"60mm\""
        " height=\"36mm\" viewBox=\"0 0 170.08 102.05\" role=\"img\""
        " lang=\"en\" aria-labelledby=\"b7c_title b7c_desc\"";
    static const char words[] =
        ">\n<title id=\"b7c_title\">Encounters &amp; more</title>\n"
        "<desc id=\"b7c_desc\">\xe2\x80\x9cQuoted\xe2\x80\x9d "
        "&lt;figures&gt;</desc>\n"
        "<rect x=\"0\" y=\"0\" width=\"170.08\" height=\"102.05\""
        " fill=\"#ffffff\"/>\n";
    char *svg = play_sample(bf_plate_write_svg);
    assert_int_equal(strncmp(svg, root, sizeof root - 1), 0);
    assert_ptr_equal(strstr(svg, words), strchr(svg, '>'));
    assert_non_null(strstr(svg, "<g id=\"b7c-line-1\"><title>Patrol &amp; "
                                "&lt;ports&gt;</title>\n"));
    free(svg);
}

static void every_id_has_the_prefix(void **state)
{
    (void)state;
    static player *const players[] = {bf_plate_write_svg,
                                      bf_plate_write_outlined_svg};
    for (size_t i = 0; i < COUNT_OF(players); i++) {
        char *svg = play_sample(players[i]);
        int ids = 0;
        for (char *at = svg; (at = strstr(at, " id=\"")); at++, ids++)
            assert_int_equal(strncmp(at, " id=\"b7c", 8), 0);
        assert_int_equal(ids, 3);
        free(svg);
    }
}

static void shapes_are_written_as_they_are(void **state)
{
    (void)state;
    static const char *const shapes[] = {
        "<rect x=\"40\" y=\"10\" width=\"40\" height=\"80\" rx=\"3\""
        " fill=\"#edf1f6\"/>\n",
        "<path d=\"M20 90L60 70 100 90Z\" fill=\"#b75e1a\""
        " fill-opacity=\"0.35\"/>\n",
        "<path d=\"M110 10L110 90\" fill=\"none\" stroke=\"#57606a\""
        " stroke-width=\"0.6\" stroke-dasharray=\"1.5 2\"/>\n",
        "<path d=\"M20 80L60 20.33 100 60 140 50\" fill=\"none\""
        " stroke=\"#1c4777\" stroke-width=\"1.75\" stroke-linejoin=\"round\""
        " stroke-linecap=\"round\"/>\n",
        "<circle cx=\"60\" cy=\"20\" r=\"2.5\" fill=\"#ffffff\""
        " stroke=\"#77053c\" stroke-width=\"1.25\"/>\n</g>\n"};
    char *svg = play_sample(bf_plate_write_svg);
    for (size_t i = 0; i < COUNT_OF(shapes); i++)
        assert_non_null(strstr(svg, shapes[i]));
    free(svg);
}

static void any_bytes_are_escaped(void **state)
{
    (void)state;
    const struct {
        bf_text given;
        const char *expected;
    } cases[] = {
        {BF_TEXT("<script>\"&'</script>"),
         "&lt;script&gt;&quot;&amp;&#39;&lt;/script&gt;"},
        {BF_TEXT("]]>-->"), "]]&gt;--&gt;"},
        {BF_TEXT("a\0b\x1b[0m\x7f"), "a\xef\xbf\xbd"
                                     "b\xef\xbf\xbd[0m\xef\xbf\xbd"},
        {BF_TEXT("\xff\xc3"), "\xef\xbf\xbd\xef\xbf\xbd"},
        {BF_TEXT("\xed\xa0\x80"), "\xef\xbf\xbd\xef\xbf\xbd\xef\xbf\xbd"},
        {BF_TEXT("\xef\xbf\xbe\xc2\x85"), "\xef\xbf\xbd\xef\xbf\xbd"},
        {BF_TEXT("\tone\ntwo\r"), "\tone\ntwo&#13;"},
        {BF_TEXT("\xc3\xb1\xf0\x9f\x98\x80"), "\xc3\xb1\xf0\x9f\x98\x80"}};
    for (size_t i = 0; i < COUNT_OF(cases); i++) {
        bf_buffer buffer;
        bf_buffer_init(&buffer, 1000);
        bf_xml_add(&buffer, cases[i].given);
        bf_buffer_byte(&buffer, '\0');
        assert_string_equal(buffer.bytes, cases[i].expected);
        bf_buffer_release(&buffer);
    }
}

static void a_theme_colours_everything(void **state)
{
    (void)state;
    bf_error error = BF_ERROR_NONE;
    sample_plate sample;
    sample_open(&sample, &error);
    sample.plate.theme = bf_theme_lookup(BF_TEXT("dark"));
    char *svg = play(bf_plate_write_svg, &sample.plate, &error);
    assert_non_null(svg);
    assert_non_null(strstr(svg, "height=\"102.05\" fill=\"#0d1117\"/>"));
    assert_non_null(strstr(svg, "fill=\"#0d1117\" stroke=\"#0d1117\""));
    assert_null(strstr(svg, "#ffffff"));
    assert_null(strstr(svg, "#1c4777"));
    free(svg);
    sample_close(&sample);
}

static void one_theme_follows_the_reader(void **state)
{
    (void)state;
    static player *const players[] = {bf_plate_write_svg,
                                      bf_plate_write_outlined_svg};
    bf_error error = BF_ERROR_NONE;
    sample_plate sample;
    sample_open(&sample, &error);
    sample.plate.theme = bf_theme_lookup(BF_TEXT("auto"));
    for (size_t i = 0; i < COUNT_OF(players); i++) {
        char *svg = play(players[i], &sample.plate, &error);
        assert_non_null(svg);
        assert_non_null(strstr(svg, " class=\"b7c_scheme\">\n<title"));
        char *sheet = strstr(svg, "\n<style>@media "
                                  "(prefers-color-scheme:dark){\n");
        assert_non_null(sheet);
        assert_non_null(strstr(sheet, "\n.b7c_scheme [fill=\"#1c4777\"]"
                                      "{fill:#379cf7}\n"));
        assert_non_null(strstr(sheet, "\n.b7c_scheme [stroke=\"#ffffff\"]"
                                      "{stroke:#0d1117}\n"));
        /* What is drawn has the light colours. */
        char *drawn = strstr(sheet, "}</style>\n");
        assert_non_null(drawn);
        assert_non_null(strstr(drawn, "height=\"102.05\" fill=\"#ffffff\"/>"));
        assert_null(strstr(drawn, "#0d1117"));
        free(svg);
    }
    sample_close(&sample);
}

/* Plays one bad plate and returns what both SVG players say to it. */
static bf_status status_of(const bf_plate *plate)
{
    bf_error live = BF_ERROR_NONE, outlined = BF_ERROR_NONE;
    assert_null(play(bf_plate_write_svg, plate, &live));
    assert_null(play(bf_plate_write_outlined_svg, plate, &outlined));
    assert_int_equal(live.status, outlined.status);
    return live.status;
}

static void a_plate_that_is_not_right_is_refused(void **state)
{
    (void)state;
    bf_error error = BF_ERROR_NONE;
    sample_plate sample;
    sample_open(&sample, &error);
    bf_plate plate = sample.plate;
    plate.width_mm = 0;
    assert_int_equal(status_of(&plate), BF_SPEC);
    plate.width_mm = 5081;
    assert_int_equal(status_of(&plate), BF_SPEC);
    plate = sample.plate;
    plate.title = BF_TEXT("\xff");
    assert_int_equal(status_of(&plate), BF_SPEC);
    plate = sample.plate;
    plate.prefix = BF_TEXT("7b");
    assert_int_equal(status_of(&plate), BF_INTERNAL);
    plate.prefix = BF_TEXT("b\"");
    assert_int_equal(status_of(&plate), BF_INTERNAL);
    bf_scene_group(&sample.scene, BF_TEXT("open"), BF_TEXT(""), &error);
    assert_int_equal(status_of(&sample.plate), BF_INTERNAL);
    sample_close(&sample);
}

static void xmllint_accepts_hostile_words(void **state)
{
    (void)state;
    if (system("xmllint --version >/dev/null 2>&1") != 0) {
        puts("skip xmllint_accepts_hostile_words: no xmllint");
        return;
    }
    bf_error error = BF_ERROR_NONE;
    sample_plate sample;
    sample_open(&sample, &error);
    const bf_text hostile = BF_TEXT("</text>]]>&amp;<!-- \"'\xf0\x9f\x98\x80");
    sample.plate.title = sample.plate.description = hostile;
    sample_label(&sample, (bf_spot){5, 50}, hostile, &error);
    bf_scene_group(&sample.scene, BF_TEXT("hostile"), hostile, &error);
    bf_scene_end(&sample.scene, &error);
    char *svg = play(bf_plate_write_svg, &sample.plate, &error);
    assert_int_equal(error.status, BF_OK);
    FILE *lint = popen("xmllint --noout --nonet -", "w");
    assert_non_null(lint);
    fputs(svg, lint);
    assert_int_equal(pclose(lint), 0);
    free(svg);
    sample_close(&sample);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(live_text_stays_text),
        cmocka_unit_test(only_axis_digits_are_tabular),
        cmocka_unit_test(outlined_text_is_shapes_alone),
        cmocka_unit_test(the_root_names_and_describes_the_picture),
        cmocka_unit_test(every_id_has_the_prefix),
        cmocka_unit_test(shapes_are_written_as_they_are),
        cmocka_unit_test(any_bytes_are_escaped),
        cmocka_unit_test(a_theme_colours_everything),
        cmocka_unit_test(one_theme_follows_the_reader),
        cmocka_unit_test(a_plate_that_is_not_right_is_refused),
        cmocka_unit_test(xmllint_accepts_hostile_words),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
