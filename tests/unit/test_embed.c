#include "tests/unit/unit.h"

#include "render/embed.h"

#include <string.h>

enum { ROOM = 1 << 20 };

struct fixture {
    bf_arena arena;
    bf_buffer buffer;
    bf_error error;
};

static int setup(void **state)
{
    static struct fixture fixture;
    fixture = (struct fixture){0};
    bf_arena_init(&fixture.arena, ROOM);
    bf_buffer_init(&fixture.buffer, ROOM);
    *state = &fixture;
    return 0;
}

static int teardown(void **state)
{
    struct fixture *fixture = *state;
    bf_buffer_release(&fixture->buffer);
    bf_arena_release(&fixture->arena);
    return 0;
}

#define SVG_START                                                   \
    "<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"158.75mm\" " \
    "height=\"96mm\" viewBox=\"0 0 450 272.13\" role=\"img\">\n"
#define SVG_WORDS                                                     \
    "<title id=\"b1_title\">A &amp; &lt;b&gt; &quot;c&#39;</title>\n" \
    "<desc id=\"b1_desc\">Up.\nDown. A data table follows.</desc>\n"

static bool read(struct fixture *fixture, bf_text file, bf_embedded *embedded)
{
    return bf_embedded_read(file, "f", &fixture->arena, embedded,
                            &fixture->error);
}

static void assert_text(bf_text text, const char *expected)
{
    assert_int_equal(text.length, strlen(expected));
    assert_memory_equal(text.bytes, expected, text.length);
}

static void an_svg_tells_its_title_its_words_and_its_size(void **state)
{
    struct fixture *fixture = *state;
    bf_embedded embedded;
    assert_true(read(fixture, BF_TEXT(SVG_START SVG_WORDS), &embedded));
    assert_text(embedded.title, "A & <b> \"c'");
    assert_text(embedded.alt, "Up. Down.");
    assert_true(embedded.width_mm > 158.749 && embedded.width_mm < 158.751);
    assert_true(embedded.height_mm > 95.999 && embedded.height_mm < 96.001);
}

static void assert_refused(struct fixture *fixture, bf_text file)
{
    bf_embedded embedded;
    fixture->error = BF_ERROR_NONE;
    assert_false(read(fixture, file, &embedded));
    assert_int_equal(fixture->error.status, BF_DATA);
}

static void another_svg_is_refused(void **state)
{
    struct fixture *fixture = *state;
    assert_refused(fixture, BF_TEXT(""));
    assert_refused(fixture, BF_TEXT("<svg width=\"10\"><title>A</title>"));
    assert_refused(fixture, BF_TEXT(SVG_START));
    assert_refused(fixture, BF_TEXT(SVG_START "<title id=\"b_title\">A"));
    assert_refused(fixture,
                   BF_TEXT(SVG_START "<title id=\"b_title\">&nbsp;</title>\n"
                                     "<desc id=\"b_desc\">A</desc>\n"));
    assert_refused(fixture,
                   BF_TEXT(SVG_START "<title id=\"b_title\"><b>A</b></title>\n"
                                     "<desc id=\"b_desc\">A</desc>\n"));
    assert_refused(
        fixture,
        BF_TEXT("<svg xmlns=\"http://www.w3.org/2000/svg\" "
                "width=\"1e9mm\" height=\"96mm\" viewBox=\"0\">\n" SVG_WORDS));
    assert_refused(fixture,
                   BF_TEXT(SVG_START "<title id=\"b_title\">\xff</title>\n"
                                     "<desc id=\"b_desc\">A</desc>\n"));
}

static void add_number(bf_buffer *buffer, uint32_t number)
{
    for (int shift = 24; shift >= 0; shift -= 8)
        bf_buffer_byte(buffer, (char)(number >> shift & 0xff));
}

static void add_chunk(bf_buffer *buffer, const char *type, bf_text content)
{
    add_number(buffer, (uint32_t)content.length);
    bf_buffer_puts(buffer, type);
    bf_buffer_add(buffer, content);
    add_number(buffer, 0); /* nobody looks at the checksum */
}

static bf_text make_png(bf_buffer *buffer, bf_text software)
{
    bf_buffer_clear(buffer);
    bf_buffer_add(buffer, BF_TEXT("\x89PNG\r\n\x1a\n"));
    add_chunk(buffer, "IHDR",
              BF_TEXT("\x00\x00\x07\x62\x00\x00\x04\x6e\x08\x03\x00\x00\x00"));
    add_chunk(buffer, "pHYs", BF_TEXT("\x00\x00\x2e\x23\x00\x00\x2e\x23\x01"));
    add_chunk(buffer, "tEXt", BF_TEXT("Title\0A_b"));
    add_chunk(buffer, "iTXt",
              BF_TEXT("Description\0\0\0\0\0Oct\xe2\x80\x93Nov."));
    add_chunk(buffer, "tEXt", software);
    return bf_buffer_text(buffer);
}

static void a_png_tells_the_same(void **state)
{
    struct fixture *fixture = *state;
    bf_embedded embedded;
    bf_text png =
        make_png(&fixture->buffer, BF_TEXT("Software\0borderfig 0.1.0"));
    assert_true(read(fixture, png, &embedded));
    assert_text(embedded.title, "A_b");
    assert_text(embedded.alt, "Oct\xe2\x80\x93Nov.");
    assert_true(embedded.width_mm > 159.9 && embedded.width_mm < 160.1);
    assert_true(embedded.height_mm > 95.9 && embedded.height_mm < 96.1);
}

static void another_png_is_refused_and_so_is_a_part_of_one(void **state)
{
    struct fixture *fixture = *state;
    assert_refused(fixture,
                   make_png(&fixture->buffer, BF_TEXT("Software\0gnuplot")));
    bf_text png =
        make_png(&fixture->buffer, BF_TEXT("Software\0borderfig 0.1.0"));
    for (size_t length = 0; length < png.length; length++)
        assert_refused(fixture, bf_text_slice(png, 0, length));
}

static const bf_embedded about = {.title = {"2. A_b & 100% {c}", 17},
                                  .alt = {"\"x\" <y> $z [w] \\", 16},
                                  .width_mm = 158.75,
                                  .height_mm = 96};

static void assert_snippet(struct fixture *fixture, const bf_snippet *snippet,
                           bf_markup markup, const char *expected)
{
    bf_buffer_clear(&fixture->buffer);
    assert_true(
        bf_snippet_write(snippet, markup, &fixture->buffer, &fixture->error));
    bf_buffer_byte(&fixture->buffer, '\0');
    assert_string_equal(fixture->buffer.bytes, expected);
}

static void each_markup_escapes_its_own_way(void **state)
{
    struct fixture *fixture = *state;
    const bf_snippet snippet = {.about = &about,
                                .path = BF_TEXT("a b/f(1),2.svg")};
    assert_snippet(
        fixture, &snippet, BF_MARKUP_HTML,
        "<figure>\n"
        "  <img src=\"a%20b/f%281%29%2C2.svg\" width=\"600\" height=\"363\"\n"
        "       style=\"width:158.8mm;max-width:100%;height:auto\"\n"
        "       alt=\"&quot;x&quot; &lt;y&gt; $z [w] \\\">\n"
        "  <figcaption>2. A_b &amp; 100% {c}</figcaption>\n"
        "</figure>\n");
    assert_snippet(fixture, &snippet, BF_MARKUP_MARKDOWN,
                   "![\\\"x\\\" \\<y\\> \\$z \\[w\\] \\\\]"
                   "(a%20b/f%281%29%2C2.svg \"2. A\\_b \\& 100% {c}\")\n");
    assert_snippet(fixture, &snippet, BF_MARKUP_TYPST,
                   "#figure(\n"
                   "  image(\"a b/f(1),2.svg\", width: 158.8mm,\n"
                   "    alt: \"\\\"x\\\" <y> $z [w] \\\\\"),\n"
                   "  caption: \"2. A_b & 100% {c}\",\n"
                   ")\n");
    assert_snippet(fixture, &snippet, BF_MARKUP_RST,
                   ".. figure:: a\\ b/f(1),2.svg\n"
                   "   :width: 158.8mm\n"
                   "   :alt: \"x\" <y> $z [w] \\\n\n"
                   "   \\2. A\\_b & 100% {c}\n");
}

static void latex_has_names_for_what_it_would_act_on(void **state)
{
    struct fixture *fixture = *state;
    const bf_snippet snippet = {.about = &about, .path = BF_TEXT("a_b/f.pdf")};
    assert_snippet(fixture, &snippet, BF_MARKUP_LATEX,
                   "\\begin{figure}\n"
                   "  \\centering\n"
                   "  \\includegraphics[width=158.8mm,alt={\\symbol{34}x"
                   "\\symbol{34} \\textless{}y\\textgreater{} \\$z [w] "
                   "\\textbackslash{}}]{a_b/f.pdf}\n"
                   "  \\caption{2. A\\_b \\& 100\\% \\{c\\}}\n"
                   "\\end{figure}\n");
}

static void a_dark_picture_makes_a_pair(void **state)
{
    struct fixture *fixture = *state;
    const bf_embedded plain = {.title = BF_TEXT("T"),
                               .alt = BF_TEXT("A."),
                               .width_mm = 100,
                               .height_mm = 50};
    const bf_snippet snippet = {.about = &plain,
                                .path = BF_TEXT("f.svg"),
                                .dark = BF_TEXT("f-dark.svg"),
                                .data = BF_TEXT("f.csv")};
    assert_snippet(fixture, &snippet, BF_MARKUP_MARKDOWN,
                   "<picture>\n"
                   "  <source media=\"(prefers-color-scheme: dark)\" "
                   "srcset=\"f-dark.svg\">\n"
                   "  <img src=\"f.svg\" width=\"378\" height=\"189\"\n"
                   "       style=\"width:100mm;max-width:100%;height:auto\"\n"
                   "       alt=\"A.\">\n"
                   "</picture>\n");
    assert_snippet(fixture, &snippet, BF_MARKUP_HTML,
                   "<figure>\n"
                   "  <picture>\n"
                   "    <source media=\"(prefers-color-scheme: dark)\" "
                   "srcset=\"f-dark.svg\">\n"
                   "    <img src=\"f.svg\" width=\"378\" height=\"189\"\n"
                   "         style=\"width:100mm;max-width:100%;height:auto\"\n"
                   "         alt=\"A.\">\n"
                   "  </picture>\n"
                   "  <figcaption>T (<a href=\"f.csv\">data</a>)</figcaption>\n"
                   "</figure>\n");
}

static void a_path_that_the_markup_cannot_say_is_refused(void **state)
{
    struct fixture *fixture = *state;
    bf_snippet snippet = {.about = &about, .path = BF_TEXT("100%.pdf")};
    assert_false(bf_snippet_write(&snippet, BF_MARKUP_LATEX, &fixture->buffer,
                                  &fixture->error));
    assert_int_equal(fixture->error.status, BF_DATA);
    fixture->error = BF_ERROR_NONE;
    snippet.path = BF_TEXT("a\nb.svg");
    assert_false(bf_snippet_write(&snippet, BF_MARKUP_RST, &fixture->buffer,
                                  &fixture->error));
    assert_int_equal(fixture->error.status, BF_DATA);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test_setup_teardown(
            an_svg_tells_its_title_its_words_and_its_size, setup, teardown),
        cmocka_unit_test_setup_teardown(another_svg_is_refused, setup,
                                        teardown),
        cmocka_unit_test_setup_teardown(a_png_tells_the_same, setup, teardown),
        cmocka_unit_test_setup_teardown(
            another_png_is_refused_and_so_is_a_part_of_one, setup, teardown),
        cmocka_unit_test_setup_teardown(each_markup_escapes_its_own_way, setup,
                                        teardown),
        cmocka_unit_test_setup_teardown(
            latex_has_names_for_what_it_would_act_on, setup, teardown),
        cmocka_unit_test_setup_teardown(a_dark_picture_makes_a_pair, setup,
                                        teardown),
        cmocka_unit_test_setup_teardown(
            a_path_that_the_markup_cannot_say_is_refused, setup, teardown),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
