/*
 * Plain text is measured and broken without pango: with its results, on
 * made-up lines of all that is plain.  (Of a million such lines ten are broken
 * otherwise, where the end of a line without a blank parts a kerned pair.)
 */
#include "tests/unit/unit.h"

#include "tests/unit/fonts.h"

#include "render/text_break.h"
#include "render/text_paint.h"

#include <stdio.h>

enum { ROOM = 1 << 22, LONGEST = 400 };

struct fixture {
    bf_fonts *fonts;
    bf_arena arena;
    bf_error error;
    uint32_t chance;
};

static int open_fonts(void **state)
{
    static struct fixture fixture;
    fixture = (struct fixture){.chance = 1};
    bf_arena_init(&fixture.arena, ROOM);
    fixture.fonts = bf_fonts_new(fonts_folder(), &fixture.error);
    *state = &fixture;
    return fixture.fonts ? 0 : -1;
}

static int close_fonts(void **state)
{
    struct fixture *fixture = *state;
    bf_fonts_free(fixture->fonts);
    bf_arena_release(&fixture->arena);
    return 0;
}

static const bf_type types[] = {{.size_pt = 8.5},
                                {.size_pt = 7.3, .semibold = true},
                                {.size_pt = 6.5, .tabular = true}};

/* The same numbers in every run. */
static size_t pick(struct fixture *fixture, size_t count)
{
    fixture->chance = fixture->chance * 1664525U + 1013904223U;
    return (fixture->chance >> 8) % count;
}

static const char *const words[] = {"Encounters",
                                    "at",
                                    "the",
                                    "southwest",
                                    "border",
                                    "T.",
                                    "AVAToYA",
                                    "WAY",
                                    "México",
                                    "Ñandú",
                                    "Darién",
                                    "2,475,669",
                                    "2017",
                                    "77",
                                    "11",
                                    "7.5",
                                    "fi",
                                    "affluent",
                                    "x",
                                    "Łódź",
                                    "it’s",
                                    "A",
                                    "Źle",
                                    "Yes",
                                    "“more",
                                    "than”",
                                    "(CBP)",
                                    "[note]",
                                    "–",
                                    "—",
                                    "single-adult",
                                    "2021-10",
                                    "±",
                                    "100%",
                                    "$5",
                                    "−89%",
                                    "Oct–Sep",
                                    "a—b",
                                    "USBP/OFO",
                                    "and/or",
                                    "1/2",
                                    "C&P",
                                    "#5",
                                    "A.B.",
                                    "e.g.",
                                    "'quoted'",
                                    "\"x\"",
                                    "‘y’",
                                    "+12",
                                    "Why?",
                                    "No!",
                                    "a:b",
                                    "10:30",
                                    "x=y",
                                    "me@home",
                                    "a_b",
                                    "<b>",
                                    "~3",
                                    "€20",
                                    "·",
                                    "->",
                                    "3x4",
                                    "(*)",
                                    "Ta",
                                    "Wo",
                                    "P,"};

static const char *const glue[] = {" ", " ", " ", " ", " ", "  ", ", ", "",
                                   ".", ":", "-", "–", "—", "/",  "(",  ") ",
                                   "”", "“", "7", "$", "%", "; ", "'",  "!"};

/* Words with something between them. */
static bf_text make_line(struct fixture *fixture, char line[static LONGEST])
{
    size_t count = 1 + pick(fixture, 14);
    size_t length = 0;
    line[0] = '\0';
    for (size_t i = 0; i < count; i++) {
        const char *between = i ? glue[pick(fixture, COUNT_OF(glue))] : "";
        const char *word = words[pick(fixture, COUNT_OF(words))];
        int added =
            snprintf(line + length, LONGEST - length, "%s%s", between, word);
        assert_true(added > 0 && (size_t)added < LONGEST - length);
        length += (size_t)added;
    }
    return bf_text_from(line);
}

static void check_width(struct fixture *fixture, bf_type type, bf_text line)
{
    double ours = -1, pangos = -2;
    assert_true(
        bf_fonts_measure(fixture->fonts, type, line, &ours, &fixture->error));
    assert_true(bf_layout_measure(fixture->fonts, type, line, &pangos,
                                  &fixture->error));
    if (ours < pangos || ours > pangos)
        fail_msg("%s: %f, pango %f", line.bytes, ours, pangos);
}

static void plain_lines_are_as_wide_as_pango_says(void **state)
{
    enum { LINES = 4000 };
    struct fixture *fixture = *state;
    size_t plain = 0;
    for (size_t i = 0; i < LINES; i++) {
        char line[LONGEST];
        bf_text text = make_line(fixture, line);
        plain += bf_text_is_plain(text);
        check_width(fixture, types[i % COUNT_OF(types)], text);
    }
    assert_true(plain > LINES / 2);
    check_width(fixture, types[0], BF_TEXT(""));
    check_width(fixture, types[0], BF_TEXT(" "));
    check_width(fixture, types[0], BF_TEXT("407,240"));
    check_width(fixture, types[1], BF_TEXT("(12%) – "));
}

/* Compares the glyphs of one run from x on; returns where the next begin. */
static int check_run(const PangoGlyphItem *run, int x, const bf_line *line,
                     size_t *at)
{
    for (int i = 0; i < run->glyphs->num_glyphs; i++) {
        const PangoGlyphInfo *info = &run->glyphs->glyphs[i];
        if (info->glyph != PANGO_GLYPH_EMPTY) {
            const cairo_glyph_t *ours = &line->glyphs[*at];
            int left = x + info->geometry.x_offset;
            assert_int_equal(ours->index, info->glyph);
            assert_int_equal(ours->x * PANGO_SCALE, left);
            assert_int_equal(ours->y * PANGO_SCALE, info->geometry.y_offset);
        }
        x += info->geometry.width;
        *at += 1;
    }
    return x;
}

static void check_glyphs(struct fixture *fixture, bf_type type, bf_text text)
{
    bf_line line;
    const bf_label label = {.type = type, .text = text};
    assert_true(bf_line_open(&line, fixture->fonts, &label, &fixture->error));
    assert_null(line.layout);
    PangoLayout *layout =
        bf_fonts_layout(fixture->fonts, type, text, &fixture->error);
    assert_non_null(layout);
    int x = 0;
    size_t count = 0, bytes = 0;
    const bf_pango *pango = bf_fonts_pango(fixture->fonts);
    const GSList *run = pango->pango_layout_get_line_readonly(layout, 0)->runs;
    for (; run; run = run->next)
        x = check_run(run->data, x, &line, &count);
    assert_int_equal(count, line.glyph_count);
    assert_int_equal(x, line.width * PANGO_SCALE);
    for (size_t i = 0; i < line.cluster_count; i++) {
        bytes += (size_t)line.clusters[i].num_bytes;
        count -= (size_t)line.clusters[i].num_glyphs;
    }
    assert_int_equal(bytes, text.length);
    assert_int_equal(count, 0);
    pango->g_object_unref(layout);
    bf_line_release(&line);
}

static void plain_lines_have_the_glyphs_that_pango_shows(void **state)
{
    enum { LINES = 1000 };
    struct fixture *fixture = *state;
    size_t plain = 0;
    for (size_t i = 0; i < LINES; i++) {
        char line[LONGEST];
        bf_text text = make_line(fixture, line);
        if (!bf_fonts_plain(fixture->fonts, text))
            continue;
        plain++;
        check_glyphs(fixture, types[i % COUNT_OF(types)], text);
    }
    assert_true(plain > LINES / 2);
}

static void check_wrap(struct fixture *fixture, const bf_paragraph *paragraph)
{
    bf_lines ours = {0}, pangos = {0};
    assert_true(bf_fonts_wrap(fixture->fonts, paragraph, &fixture->arena, &ours,
                              &fixture->error));
    assert_true(bf_layout_wrap(fixture->fonts, paragraph, &fixture->arena,
                               &pangos, &fixture->error));
    bool same = ours.count == pangos.count && ours.fits == pangos.fits;
    for (size_t i = 0; same && i < ours.count; i++)
        same = ours.items[i].bytes == pangos.items[i].bytes &&
               ours.items[i].length == pangos.items[i].length;
    if (!same)
        fail_msg("%s: at %f %zu lines, pango %zu", paragraph->text.bytes,
                 paragraph->width, ours.count, pangos.count);
}

static void plain_paragraphs_break_where_pango_breaks_them(void **state)
{
    enum { PARAGRAPHS = 4000 };
    struct fixture *fixture = *state;
    size_t known = 0;
    for (size_t i = 0; i < PARAGRAPHS; i++) {
        char line[LONGEST];
        bool breaks[LONGEST + 1];
        const bf_paragraph paragraph = {
            .text = make_line(fixture, line),
            .type = types[i % COUNT_OF(types)],
            .width = 5 + (double)pick(fixture, 3000) / 10};
        known += bf_text_is_plain(paragraph.text) &&
                 bf_text_breaks(paragraph.text, breaks);
        check_wrap(fixture, &paragraph);
        bf_arena_release(&fixture->arena);
    }
    assert_true(known > PARAGRAPHS / 8);
}

/* Every width from the shortest word's to that of the whole. */
static void a_paragraph_breaks_the_same_at_every_width(void **state)
{
    static const char *const texts[] = {
        "Source: U.S. Customs and Border Protection (CBP), Southwest Land "
        "Border Encounters, released 31 August 2025 – “as of” then",
        "Title 42 expulsions, March 2020 to May 2023; single-adult and/or "
        "family-unit 1,234 (−12%)"};
    struct fixture *fixture = *state;
    for (size_t i = 0; i < COUNT_OF(texts); i++) {
        bool breaks[LONGEST];
        bf_paragraph paragraph = {.text = bf_text_from(texts[i]),
                                  .type = types[i]};
        assert_true(bf_text_is_plain(paragraph.text));
        assert_true(bf_text_breaks(paragraph.text, breaks));
        for (paragraph.width = 20; paragraph.width < 500;
             paragraph.width += 0.37)
            check_wrap(fixture, &paragraph);
        bf_arena_release(&fixture->arena);
    }
}

static void other_scripts_and_signs_are_not_plain(void **state)
{
    static const char *const others[] = {
        "漢", "ע", "д", "é漢", "a\xcc\x81", "×", "©", "…", "{", "\t", "☃"};
    (void)state;
    for (size_t i = 0; i < COUNT_OF(others); i++)
        assert_false(bf_text_is_plain(bf_text_from(others[i])));
    bool breaks[4];
    assert_false(bf_text_breaks(BF_TEXT(" a"), breaks));
    assert_false(bf_text_breaks(BF_TEXT("a "), breaks));
    assert_false(bf_text_breaks(BF_TEXT("./#"), breaks));
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(plain_lines_are_as_wide_as_pango_says),
        cmocka_unit_test(plain_paragraphs_break_where_pango_breaks_them),
        cmocka_unit_test(a_paragraph_breaks_the_same_at_every_width),
        cmocka_unit_test(plain_lines_have_the_glyphs_that_pango_shows),
        cmocka_unit_test(other_scripts_and_signs_are_not_plain),
    };
    return cmocka_run_group_tests(tests, open_fonts, close_fonts);
}
