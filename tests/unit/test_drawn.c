/*
 * What a picture shows is what its data file says: marks are read back out of
 * the SVG and held against the CSV, within half a pixel of 300 dpi.
 */
#include "tests/unit/charts.h"
#include "tests/unit/svg_read.h"
#include "tests/unit/unit.h"

#include "render/theme.h"

#include <math.h>
#include <stdio.h>
#include <stdlib.h>

enum { MOST_ROWS = 2000 };

#define HALF_PIXEL (0.5 * 72 / 300)

static const bf_month october = {2021 * 12 + 9};

struct row {
    bf_text series;
    bf_text period;
    bf_text status;
    double low;
    bf_text source;
};

/* A chart, its SVG read back, and its data. */
struct proof {
    struct made_chart made;
    bf_buffer svg;
    bf_buffer csv;
    read_svg read;
    struct row rows[MOST_ROWS];
    size_t row_count;
    double unit;
};

static void read_rows(struct proof *proof)
{
    bf_text rest = bf_buffer_text(&proof->csv);
    bf_text_cut(rest, '\n', &rest);
    while (rest.length) {
        bf_text line = bf_text_cut(rest, '\n', &rest);
        struct row *row = &proof->rows[proof->row_count++];
        assert_true(proof->row_count <= MOST_ROWS);
        row->series = bf_text_cut(line, ',', &line);
        row->period = bf_text_cut(line, ',', &line);
        row->status = bf_text_cut(line, ',', &line);
        (void)svg_number(bf_text_cut(line, ',', &line), &row->low);
        while (line.length)
            row->source = bf_text_cut(line, ',', &line);
    }
}

static void draw(struct proof *proof, const char *kind)
{
    struct made_chart *made = &proof->made;
    made->spec.kind = bf_text_from(kind);
    bf_picture *picture = made_chart_draw(made);
    assert_string_equal(made->error.message, "");
    bf_buffer_init(&proof->svg, 1 << 24);
    bf_buffer_init(&proof->csv, 1 << 24);
    assert_true(bf_picture_write(picture, BF_SVG, &proof->svg, &made->error));
    bf_picture_write_data(picture, &proof->csv);
    svg_read(bf_buffer_text(&proof->svg), &proof->read);
    read_rows(proof);
    proof->unit = svg_unit(&proof->read);
    bf_picture_free(picture);
}

/* Series of counts that are not round, with a gap and a value of 0. */
static struct proof *begin(size_t series, size_t months)
{
    static const char *const labels[] = {"Border Patrol", "Ports of entry",
                                         "Air and Marine"};
    struct proof *proof = calloc(1, sizeof *proof);
    assert_non_null(proof);
    made_chart_init(&proof->made);
    for (size_t i = 0; i < series; i++) {
        bf_series *one =
            made_chart_series(&proof->made, labels[i], october, months);
        one->of.agency = one->label;
        made_series_wave(one, (int)i * 2);
        for (size_t j = 0; j < months; j++)
            one->points[j].value += (int64_t)(j * 977 % 1000) * BF_ONE;
        one->points[months / 2].present = false;
        one->points[months - 2].value = 0;
    }
    return proof;
}

static void end(struct proof *proof)
{
    bf_buffer_release(&proof->svg);
    bf_buffer_release(&proof->csv);
    made_chart_release(&proof->made);
    free(proof);
}

/* --- From a row to its mark ------------------------------------------------*/

static bf_text shown_period(bf_text period, char *shown, size_t size)
{
    int year = 0;
    int month = 0;
    char text[16] = "";
    if (period.length == 7 && period.bytes[4] == '-') {
        memcpy(text, period.bytes, 7);
        assert_int_equal(sscanf(text, "%d-%d", &year, &month), 2);
        snprintf(shown, size, "%s %d",
                 bf_month_short_name(bf_month_of(year, month)), year);
        return bf_text_from(shown);
    }
    return period;
}

static bool ends_with_number(bf_text title, bf_text start, double value)
{
    double found = 0;
    bf_text rest = bf_text_slice(title, start.length, title.length);
    bf_text number = bf_text_cut(rest, ';', &rest);
    number = bf_text_cut(number, ' ', &rest); /* "(+12%)" */
    if (bf_text_starts(number, BF_TEXT("+")))
        number = bf_text_slice(number, 1, number.length);
    return svg_number(number, &found) && fabs(found - value) < 0.5;
}

/* The shape with the title "SERIES, PERIOD: VALUE; SOURCE" of a row. */
static const read_item *mark_of(const struct proof *proof,
                                const struct row *row, read_kind kind)
{
    char period[32];
    char start[200];
    bf_text shown = shown_period(row->period, period, sizeof period);
    snprintf(start, sizeof start, "%.*s, %.*s: ", BF_SHOW(row->series),
             BF_SHOW(shown));
    for (size_t i = 0; i < proof->read.count; i++) {
        const read_item *item = &proof->read.items[i];
        if (item->own && item->kind == kind &&
            bf_text_starts(item->title, bf_text_from(start)) &&
            ends_with_number(item->title, bf_text_from(start), row->low) &&
            bf_text_ends(item->title, row->source))
            return item;
    }
    print_message("no mark named %s%.0f; %.*s\n", start, row->low,
                  BF_SHOW(row->source));
    abort();
}

static void assert_near(double found, double expected, const char *what)
{
    if (fabs(found - expected) <= HALF_PIXEL)
        return;
    print_message("%s is %.3f, not %.3f\n", what, found, expected);
    fail();
}

/* Some visible line passes through the spot. */
static bool is_vertex(const struct proof *proof, const read_item *mark)
{
    char spot[64];
    char *words = proof->svg.bytes;
    snprintf(spot, sizeof spot, "%g %g", mark->x, mark->y);
    size_t length = strlen(spot);
    for (char *at = words; (at = strstr(at, spot)); at++) {
        bool starts = at[-1] == 'M' || at[-1] == 'L' || at[-1] == ' ';
        bool ends = at[length] == ' ' || at[length] == 'L' || at[length] == '"';
        if (starts && ends)
            return true;
    }
    for (size_t i = 0; i < proof->read.count; i++) {
        const read_item *item = &proof->read.items[i];
        if (item->kind == READ_CIRCLE && item != mark && item->x == mark->x &&
            item->y == mark->y)
            return true;
    }
    return false;
}

static int months_between(bf_text a, bf_text b)
{
    int years[2];
    int months[2];
    assert_int_equal(sscanf(a.bytes, "%d-%d", &years[0], &months[0]), 2);
    assert_int_equal(sscanf(b.bytes, "%d-%d", &years[1], &months[1]), 2);
    return (years[1] - years[0]) * 12 + months[1] - months[0];
}

/* --- Kinds -----------------------------------------------------------------*/

static void a_trend_passes_through_its_counts(void **state)
{
    (void)state;
    static const size_t months[] = {6, 47, 300};
    for (size_t i = 0; i < COUNT_OF(months); i++) {
        struct proof *proof = begin(3, months[i]);
        draw(proof, "trend");
        read_axis axis = svg_axis_up(&proof->read, proof->unit);
        const read_item *first = mark_of(proof, &proof->rows[0], READ_CIRCLE);
        const read_item *next = mark_of(proof, &proof->rows[1], READ_CIRCLE);
        double pitch = next->x - first->x;
        assert_int_equal(proof->row_count, 3 * (months[i] - 1));
        for (size_t j = 0; j < proof->row_count; j++) {
            const struct row *row = &proof->rows[j];
            const read_item *mark = mark_of(proof, row, READ_CIRCLE);
            int way = months_between(proof->rows[0].period, row->period);
            assert_near(mark->y, svg_position(&axis, row->low), "the height");
            assert_true(fabs(mark->x - first->x - way * pitch) <
                        0.005 * way + HALF_PIXEL);
            assert_true(is_vertex(proof, mark));
        }
        end(proof);
    }
}

static void a_line_of_a_year_passes_through_its_counts(void **state)
{
    (void)state;
    struct proof *proof = begin(1, 47);
    draw(proof, "years");
    read_axis axis = svg_axis_up(&proof->read, proof->unit);
    double columns[12] = {0};
    for (size_t i = 0; i < proof->row_count; i++) {
        const struct row *row = &proof->rows[i];
        const read_item *mark = mark_of(proof, row, READ_CIRCLE);
        int month = months_between(proof->rows[0].period, row->period) % 12;
        assert_near(mark->y, svg_position(&axis, row->low), "the height");
        assert_true(is_vertex(proof, mark));
        assert_true(columns[month] == 0 || columns[month] == mark->x);
        columns[month] = mark->x;
    }
    end(proof);
}

static void panels_pass_through_their_counts(void **state)
{
    (void)state;
    struct proof *proof = begin(3, 47);
    draw(proof, "panels");
    read_axis axis = svg_axis_up(&proof->read, proof->unit);
    for (size_t i = 0; i < proof->row_count; i++) {
        const read_item *mark = mark_of(proof, &proof->rows[i], READ_CIRCLE);
        assert_near(mark->y, svg_position(&axis, proof->rows[i].low),
                    "the height");
        assert_true(is_vertex(proof, mark));
    }
    end(proof);
}

/* The parts of a column stand on each other, the lowest on zero. */
static void assert_columns(const struct proof *proof, double zero,
                           double factor)
{
    for (size_t i = 0; i < proof->row_count; i++) {
        const struct row *row = &proof->rows[i];
        double below = 0;
        if (row->low == 0)
            continue;
        const read_item *mark = mark_of(proof, row, READ_RECT);
        for (size_t j = 0; j < i; j++) {
            if (bf_text_equal(proof->rows[j].period, row->period))
                below += proof->rows[j].low;
        }
        assert_near(mark->y + mark->height, zero + below * factor, "a foot");
        assert_near(mark->y, zero + (below + row->low) * factor, "a head");
    }
}

static void columns_of_months_are_as_high_as_their_counts(void **state)
{
    (void)state;
    static const size_t months[] = {3, 47, 300};
    for (size_t i = 0; i < COUNT_OF(months); i++) {
        struct proof *proof = begin(3, months[i]);
        draw(proof, "stack");
        read_axis axis = svg_axis_up(&proof->read, proof->unit);
        assert_columns(proof, axis.origin, axis.factor);
        end(proof);
    }
}

/* With many years there is an axis; with few, numbers stand above. */
static void columns_of_years_are_as_high_as_their_sums(void **state)
{
    (void)state;
    struct proof *many = begin(2, 300);
    draw(many, "totals");
    read_axis axis = svg_axis_up(&many->read, many->unit);
    assert_columns(many, axis.origin, axis.factor);
    end(many);
    struct proof *few = begin(2, 47);
    draw(few, "totals");
    const read_item *mark = mark_of(few, &few->rows[0], READ_RECT);
    double zero = mark->y + mark->height;
    assert_columns(few, zero, -mark->height / few->rows[0].low);
    assert_true(strstr(few->svg.bytes, "(Oct") != NULL);
    end(few);
}

static void bars_are_as_long_as_their_sums(void **state)
{
    (void)state;
    struct proof *proof = begin(3, 12);
    draw(proof, "rank");
    double factor = 0;
    for (size_t i = 0; i < proof->row_count; i++) {
        const read_item *mark = mark_of(proof, &proof->rows[i], READ_RECT);
        if (i == 0)
            factor = mark->width / proof->rows[0].low;
        assert_near(mark->width, factor * proof->rows[i].low, "a length");
        assert_true(i == 0 || proof->rows[i].low <= proof->rows[i - 1].low);
    }
    assert_int_equal(proof->row_count, 3);
    end(proof);
}

static void changes_go_as_far_as_they_should(void **state)
{
    (void)state;
    struct proof *proof = begin(1, 60);
    draw(proof, "change");
    read_axis axis = svg_axis_up(&proof->read, proof->unit);
    for (size_t i = 0; i < proof->row_count; i++) {
        const struct row *row = &proof->rows[i];
        const bf_series *series = &proof->made.series[0];
        int index = months_between(BF_TEXT("2021-10"), row->period);
        assert_true(fabs(row->low * BF_ONE -
                         (double)(series->points[index].value -
                                  series->points[index - 12].value)) < 1);
        if (row->low == 0)
            continue;
        const read_item *mark = mark_of(proof, row, READ_RECT);
        double tip = row->low < 0 ? mark->y + mark->height : mark->y;
        double foot = row->low < 0 ? mark->y : mark->y + mark->height;
        assert_near(tip, svg_position(&axis, row->low), "a tip");
        assert_near(foot, axis.origin, "a foot");
    }
    end(proof);
}

/* Where all months fell, zero is the top of the axis. */
static void falls_alone_hang_from_zero(void **state)
{
    (void)state;
    struct proof *proof = begin(1, 24);
    for (size_t i = 0; i < 24; i++)
        made_series_set(&proof->made.series[0], i,
                        i < 12 ? 270000 + (int64_t)i : 60000 - (int64_t)i * 77);
    draw(proof, "change");
    read_axis axis = svg_axis_up(&proof->read, proof->unit);
    assert_int_equal(proof->row_count, 12);
    for (size_t i = 0; i < proof->row_count; i++) {
        const read_item *mark = mark_of(proof, &proof->rows[i], READ_RECT);
        assert_near(mark->y, axis.origin, "a head");
        assert_near(mark->y + mark->height,
                    svg_position(&axis, proof->rows[i].low), "a foot");
    }
    assert_true(axis.zero);
    end(proof);
}

/* The cell of the key, and so the shade, that holds a value. */
static double shade_of(const struct proof *proof, double value)
{
    double shade = -1;
    double highest = -1;
    for (size_t i = 0; i < proof->read.count; i++) {
        const read_item *cell = &proof->read.items[i];
        double from = 0;
        bool key = bf_text_equal(cell->title, BF_TEXT("Key"));
        const read_item *number = cell + 1;
        if (!key || cell->kind != READ_RECT || number->kind != READ_TEXT ||
            !svg_number(number->text, &from))
            continue;
        assert_near(number->x, cell->x, "a number of the key");
        from *= proof->unit;
        if (value >= from && from > highest) {
            highest = from;
            shade = cell->opacity;
        }
    }
    assert_true(shade >= 0);
    return shade;
}

static void cells_are_as_dark_as_their_counts(void **state)
{
    (void)state;
    struct proof *proof = begin(1, 47);
    draw(proof, "heat");
    size_t written = 0;
    for (size_t i = 0; i < proof->row_count; i++) {
        const struct row *row = &proof->rows[i];
        const read_item *cell = mark_of(proof, row, READ_RECT);
        assert_true(fabs(cell->opacity - shade_of(proof, row->low)) < 0.001);
        double number = 0;
        if (cell[1].kind != READ_TEXT || !svg_number(cell[1].text, &number))
            continue;
        double step = row->low / proof->unit < 10 ? 0.05 : 0.5;
        assert_true(fabs(number - row->low / proof->unit) <= step + 1e-9);
        assert_near(cell[1].x, cell->x + cell->width / 2, "a number");
        written++;
    }
    assert_int_equal(written, proof->row_count);
    end(proof);
}

/* --- Quoted figures --------------------------------------------------------*/

/* The ring of a quoted figure in the group that its title opens. */
static const read_item *ring_of(const struct proof *proof, const char *quote)
{
    char start[100];
    snprintf(start, sizeof start, "“%s”, ", quote);
    for (size_t i = 0; i < proof->read.count; i++) {
        const read_item *item = &proof->read.items[i];
        if (item->kind == READ_CIRCLE &&
            bf_text_starts(item->title, bf_text_from(start)))
            return item;
    }
    print_message("no ring named %s\n", quote);
    abort();
}

static void rings_stand_at_what_was_said(void **state)
{
    (void)state;
    static const struct {
        bf_bound bound;
        int64_t value;
        const char *quote;
    } cases[] = {{BF_BOUND_EXACT, 91234, "91,234"},
                 {BF_BOUND_ABOUT, 60000, "about 60,000"},
                 {BF_BOUND_OVER, 40000, "more than 40,000"},
                 {BF_BOUND_AT_LEAST, 70000, "at least 70,000"}};
    static const char *const kinds[] = {"trend", "stack", "claims"};
    for (size_t i = 0; i < COUNT_OF(kinds); i++) {
        struct proof *proof = begin(1, 47);
        for (size_t j = 0; j < COUNT_OF(cases); j++)
            made_chart_mark(&proof->made,
                            (bf_month){october.index + 3 + (int)j * 5},
                            cases[j].bound, cases[j].value, cases[j].quote);
        draw(proof, kinds[i]);
        bool across = strcmp(kinds[i], "claims") == 0;
        read_axis axis = across ? svg_axis_across(&proof->read, proof->unit)
                                : svg_axis_up(&proof->read, proof->unit);
        for (size_t j = 0; j < COUNT_OF(cases); j++) {
            const read_item *ring = ring_of(proof, cases[j].quote);
            assert_near(across ? ring->x : ring->y,
                        svg_position(&axis, (double)cases[j].value), "a ring");
        }
        for (size_t j = 0; across && j < proof->row_count; j += 2) {
            const read_item *dot = mark_of(proof, &proof->rows[j], READ_CIRCLE);
            assert_near(dot->x, svg_position(&axis, proof->rows[j].low),
                        "a count");
        }
        end(proof);
    }
}

/* --- Names and ids ---------------------------------------------------------*/

static bool is_coloured(const read_item *item)
{
    static const bf_ink inks[] = {BF_INK_SERIES_1, BF_INK_SERIES_2,
                                  BF_INK_SERIES_3, BF_INK_QUOTED};
    for (size_t i = 0; i < COUNT_OF(inks); i++) {
        bf_colour colour = bf_theme_colour(NULL, inks[i]);
        char fill[32];
        snprintf(fill, sizeof fill, "\"#%02x%02x%02x\"", colour.red,
                 colour.green, colour.blue);
        for (size_t j = 0; j + strlen(fill) <= item->line.length; j++) {
            if (memcmp(item->line.bytes + j, fill, strlen(fill)) == 0)
                return true;
        }
    }
    return false;
}

static const char *const kinds[] = {"trend",  "years",    "stack", "totals",
                                    "rank",   "panels",   "heat",  "change",
                                    "claims", "dashboard"};

static struct proof *draw_full(const char *kind, const char *theme)
{
    bool many = strcmp(kind, "trend") == 0 || strcmp(kind, "stack") == 0 ||
                strcmp(kind, "panels") == 0 || strcmp(kind, "rank") == 0 ||
                strcmp(kind, "totals") == 0 || strcmp(kind, "dashboard") == 0;
    struct proof *proof = begin(many ? 3 : 1, 47);
    made_chart_marks(&proof->made);
    made_chart_events(&proof->made);
    proof->made.spec.theme = bf_text_from(theme);
    draw(proof, kind);
    return proof;
}

/* Leaders are lines from a label, and say nothing of their own. */
static void every_mark_is_named(void **state)
{
    (void)state;
    for (size_t i = 0; i < COUNT_OF(kinds); i++) {
        struct proof *proof = draw_full(kinds[i], "light");
        size_t named = 0;
        for (size_t j = 0; j < proof->read.count; j++) {
            const read_item *item = &proof->read.items[j];
            bool shape = item->kind == READ_CIRCLE || item->kind == READ_RECT;
            if (!shape || !is_coloured(item))
                continue;
            if (item->title.length == 0)
                print_message("%s: %.*s\n", kinds[i], BF_SHOW(item->line));
            assert_true(item->title.length > 0);
            named++;
        }
        assert_true(named > 0);
        end(proof);
    }
}

static void every_row_of_the_data_has_a_named_mark(void **state)
{
    (void)state;
    for (size_t i = 0; i < COUNT_OF(kinds); i++) {
        struct proof *proof = draw_full(kinds[i], "light");
        bool lines = i < 2 || i == 5 || i >= 8;
        for (size_t j = 0; j < proof->row_count; j++) {
            const struct row *row = &proof->rows[j];
            bool official = bf_text_equal(row->status, BF_TEXT("official"));
            if (official && (lines || row->low != 0))
                mark_of(proof, row, lines ? READ_CIRCLE : READ_RECT);
        }
        end(proof);
    }
}

static void collect_ids(const struct proof *proof, bf_text *ids, size_t *count)
{
    for (const char *at = proof->svg.bytes; (at = strstr(at, " id=\"")); at++) {
        bf_text rest = bf_text_from(at + 5);
        assert_true(*count < 200);
        ids[(*count)++] = bf_text_cut(rest, '"', &rest);
    }
}

/* All kinds, and a light and a dark one of each, on one page. */
static void no_two_pictures_share_an_id(void **state)
{
    (void)state;
    static bf_text ids[COUNT_OF(kinds) * 2][200];
    static size_t counts[COUNT_OF(kinds) * 2];
    struct proof *proofs[COUNT_OF(kinds) * 2];
    for (size_t i = 0; i < COUNT_OF(proofs); i++) {
        proofs[i] = draw_full(kinds[i / 2], i % 2 ? "dark" : "light");
        bf_buffer_byte(&proofs[i]->svg, '\0');
        collect_ids(proofs[i], ids[i], &counts[i]);
        assert_true(counts[i] >= 2);
        for (size_t j = 0; j <= i; j++) {
            for (size_t k = 0; k < counts[i] * counts[j]; k++) {
                size_t a = k / counts[j];
                size_t b = k % counts[j];
                assert_true((i == j && a == b) ||
                            !bf_text_equal(ids[i][a], ids[j][b]));
            }
        }
    }
    for (size_t i = 0; i < COUNT_OF(proofs); i++)
        end(proofs[i]);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(a_trend_passes_through_its_counts),
        cmocka_unit_test(a_line_of_a_year_passes_through_its_counts),
        cmocka_unit_test(panels_pass_through_their_counts),
        cmocka_unit_test(columns_of_months_are_as_high_as_their_counts),
        cmocka_unit_test(columns_of_years_are_as_high_as_their_sums),
        cmocka_unit_test(bars_are_as_long_as_their_sums),
        cmocka_unit_test(changes_go_as_far_as_they_should),
        cmocka_unit_test(falls_alone_hang_from_zero),
        cmocka_unit_test(cells_are_as_dark_as_their_counts),
        cmocka_unit_test(rings_stand_at_what_was_said),
        cmocka_unit_test(every_mark_is_named),
        cmocka_unit_test(every_row_of_the_data_has_a_named_mark),
        cmocka_unit_test(no_two_pictures_share_an_id),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
