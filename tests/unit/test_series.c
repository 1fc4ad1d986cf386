#include "tests/unit/unit.h"

#include "data/figure_table.h"
#include "data/observation_table.h"
#include "data/series.h"

#include <stdio.h>

enum { ROOM = 1 << 24 };

struct fixture {
    bf_arena arena;
    bf_vocabulary vocabulary;
    bf_observations observations;
    bf_figures figures;
    bf_error error;
};

static int setup(void **state)
{
    static struct fixture fixture;
    fixture = (struct fixture){0};
    bf_arena_init(&fixture.arena, ROOM);
    bf_observations_init(&fixture.observations, ROOM);
    bf_figures_init(&fixture.figures, ROOM);
    bf_lexicon lexicon = {0};
    *state = &fixture;
    return !(bf_lexicon_parse(bf_lexicon_english(), "en", &fixture.arena,
                              &lexicon, &fixture.error) &&
             bf_vocabulary_from_lexicon(&lexicon, &fixture.arena,
                                        &fixture.vocabulary, &fixture.error));
}

static int teardown(void **state)
{
    struct fixture *fixture = *state;
    bf_figures_release(&fixture->figures);
    bf_observations_release(&fixture->observations);
    bf_arena_release(&fixture->arena);
    return 0;
}

/* A row of persons in the US; fields: measure|agency|place|population; value:
   the columns from low on. */
static void add(struct fixture *fixture, const char *month, const char *value,
                const char *fields)
{
    char text[1024];
    bf_text agency;
    bf_text place;
    bf_text population;
    bf_text measure = bf_text_cut(bf_text_from(fields), '|', &agency);
    agency = bf_text_cut(agency, '|', &place);
    place = bf_text_cut(place, '|', &population);
    int length = snprintf(
        text, sizeof text,
        "month,measure,unit,authority,agency,place,population,low,high,bound,"
        "basis,status,as_of,source,figure\n"
        "%s,%.*s,persons,US,%.*s,%.*s,%.*s,%s\n",
        month, BF_SHOW(measure), BF_SHOW(agency), BF_SHOW(place),
        BF_SHOW(population), value);
    assert_true(bf_csv_read_text(
        (bf_text){.bytes = text, .length = (size_t)length}, "o.csv",
        bf_observations_take_row, &fixture->observations, &fixture->error));
}

#define SWB     "encounters||us-southwest-border|"
#define SWB_BP  "encounters|USBP|us-southwest-border|"
#define SWB_OFO "encounters|OFO|us-southwest-border|"
#define OFFICIAL(value) \
    value "," value ",exact,reported,official,2024-02-29,sbo,"

static bool parse(struct fixture *fixture, const char *text,
                  bf_selector *selector)
{
    return bf_selector_parse(bf_text_from(text), &fixture->vocabulary, selector,
                             &fixture->error);
}

static bool select_from(struct fixture *fixture, const char *text,
                        bf_month from, bf_month to, bf_series *series)
{
    bf_selector selector;
    assert_true(parse(fixture, text, &selector));
    const bf_selection selection = {.observations = &fixture->observations,
                                    .vocabulary = &fixture->vocabulary,
                                    .from = from,
                                    .to = to};
    return bf_series_select(&selection, &selector, &fixture->arena, series,
                            &fixture->error);
}

static bool select_all(struct fixture *fixture, const char *text,
                       bf_series *series)
{
    return select_from(fixture, text, BF_NO_MONTH, BF_NO_MONTH, series);
}

static void assert_text(bf_text text, const char *expected)
{
    assert_int_equal(text.length, strlen(expected));
    assert_memory_equal(text.bytes, expected, text.length);
}

static void a_selector_reads_back_as_written(void **state)
{
    static const char *const cases[][2] = {
        {"encounters", "encounters"},
        {"Encounters:usbp", "encounters:USBP"},
        {"deportations@us#removals", "deportations@us#removals"},
        {"encounters/families@tucson:OFO", "encounters:OFO@tucson/families"},
        {"encounters@gt/CU+HT", "encounters@gt/CU+HT"},
    };
    struct fixture *fixture = *state;
    for (size_t i = 0; i < COUNT_OF(cases); i++) {
        bf_selector selector;
        bf_buffer buffer;
        bf_buffer_init(&buffer, ROOM);
        assert_true(parse(fixture, cases[i][0], &selector));
        bf_selector_format(&selector, &buffer);
        assert_text(bf_buffer_text(&buffer), cases[i][1]);
        bf_buffer_release(&buffer);
    }
}

static void a_wrong_selector_names_the_nearest_right_word(void **state)
{
    static const char *const cases[][2] = {
        {"encounter",
         "unknown measure \"encounter\"; did you mean \"encounters\"?"},
        {"", "unknown measure \"\""},
        {"encounters:UBSP", "unknown agency \"UBSP\"; did you mean \"USBP\"?"},
        {"encounters@tuscon",
         "unknown place \"tuscon\"; did you mean \"tucson\"?"},
        {"encounters/everyone", "unknown population \"everyone\""},
        {"encounters:", "\"encounters:\": \":\" must stand once, before a "
                        "name"},
        {"encounters@us@mx",
         "\"encounters@us@mx\": \"@\" must stand once, before a name"},
    };
    struct fixture *fixture = *state;
    for (size_t i = 0; i < COUNT_OF(cases); i++) {
        bf_selector selector;
        fixture->error = BF_ERROR_NONE;
        assert_false(parse(fixture, cases[i][0], &selector));
        assert_int_equal(fixture->error.status, BF_USAGE);
        assert_string_equal(fixture->error.message, cases[i][1]);
    }
}

static void a_missing_month_is_a_gap(void **state)
{
    struct fixture *fixture = *state;
    bf_series series;
    add(fixture, "2023-11", OFFICIAL("300"), SWB);
    add(fixture, "2023-08", OFFICIAL("0"), SWB);
    add(fixture, "2023-10", "200,200,about,reported,official,2024-02-29,sbo,",
        SWB);
    assert_true(select_all(fixture, "encounters", &series));
    assert_int_equal(series.first.index, bf_month_of(2023, 8).index);
    assert_int_equal(series.count, 4);
    assert_true(series.points[0].present);
    assert_int_equal(series.points[0].value, 0);
    assert_false(series.points[1].present);
    assert_true(series.points[2].rounded);
    assert_int_equal(series.points[3].value, 300 * BF_ONE);
    assert_false(series.mixed);
}

static void the_newest_release_wins_in_each_month(void **state)
{
    struct fixture *fixture = *state;
    bf_series series;
    add(fixture, "2023-11", OFFICIAL("300"), SWB);
    add(fixture, "2023-11", "299,299,exact,reported,official,2023-12-31,old,",
        SWB);
    add(fixture, "2023-10", "200,200,exact,reported,official,2023-12-31,old,",
        SWB);
    add(fixture, "2023-12", "9,9,exact,quoted,quoted,2025-12-31,a,a#1", SWB);
    assert_true(select_all(fixture, "encounters", &series));
    assert_int_equal(series.count, 2);
    assert_int_equal(series.points[0].value, 200 * BF_ONE);
    assert_int_equal(series.points[1].value, 300 * BF_ONE);
    assert_true(series.mixed);
    assert_text(series.points[0].source, "old");
    assert_text(series.points[1].source, "sbo");
    bf_day newest = bf_day_of(2024, 2, 29);
    assert_int_equal(series.as_of.number, newest.number);
}

static void what_is_left_out_is_the_whole_at_the_southwest_border(void **state)
{
    static const char *const cases[][2] = {
        {"encounters", "encounters@us-southwest-border"},
        {"encounters:OFO", "encounters:OFO@us-southwest-border"},
        {"encounters@us", "encounters@us"},
        {"apprehensions", "apprehensions:USBP@tucson"},
        {"deportations", "deportations@us"},
        {"deportations#removals", "deportations@us#removals"},
    };
    struct fixture *fixture = *state;
    add(fixture, "2023-10", OFFICIAL("1"), "encounters||us|");
    add(fixture, "2023-11", OFFICIAL("1"), "encounters||us|");
    add(fixture, "2023-11", OFFICIAL("2"), SWB_BP);
    add(fixture, "2023-11", OFFICIAL("3"), SWB_OFO);
    add(fixture, "2023-11", OFFICIAL("5"), SWB);
    add(fixture, "2023-11", OFFICIAL("1"), "apprehensions|USBP|yuma|");
    add(fixture, "2023-10", OFFICIAL("1"), "apprehensions|USBP|tucson|");
    add(fixture, "2023-11", OFFICIAL("1"), "apprehensions|USBP|tucson|");
    add(fixture, "2023-11",
        "4,4,exact,reported,official,2024-02-29,ohss#removals,",
        "deportations||us|");
    add(fixture, "2023-11", OFFICIAL("7"), "deportations||us|");
    for (size_t i = 0; i < COUNT_OF(cases); i++) {
        bf_series series;
        bf_buffer buffer;
        bf_buffer_init(&buffer, ROOM);
        assert_true(select_all(fixture, cases[i][0], &series));
        bf_selector_format(&series.of, &buffer);
        assert_text(bf_buffer_text(&buffer), cases[i][1]);
        bf_buffer_release(&buffer);
    }
}

static void a_window_cuts_a_series(void **state)
{
    struct fixture *fixture = *state;
    bf_series series;
    add(fixture, "2023-09", OFFICIAL("1"), SWB);
    add(fixture, "2023-10", OFFICIAL("2"), SWB);
    add(fixture, "2023-11", OFFICIAL("3"), SWB);
    assert_true(select_from(fixture, "encounters", bf_month_of(2023, 10),
                            bf_month_of(2023, 10), &series));
    assert_int_equal(series.count, 1);
    assert_int_equal(series.points[0].value, 2 * BF_ONE);
    assert_false(select_from(fixture, "encounters", bf_month_of(2024, 1),
                             BF_NO_MONTH, &series));
    assert_int_equal(fixture->error.status, BF_DATA);
    assert_string_equal(fixture->error.message,
                        "the official data have no \"encounters\" in that "
                        "time");
}

static void series_are_labelled_by_what_tells_them_apart(void **state)
{
    static const struct {
        const char *of[2];
        const char *labels[2];
    } cases[] = {
        {{"encounters:USBP", "encounters:OFO"},
         {"Border Patrol", "Ports of entry"}},
        {{"encounters", "deportations"}, {"Encounters", "Deportations"}},
        {{"encounters", "encounters:OFO"}, {"All", "Ports of entry"}},
        {{"encounters:USBP@tucson", "encounters:USBP@yuma"},
         {"Tucson", "Yuma"}},
        {{"deportations#removals", "deportations#returns"},
         {"Removals", "Returns"}},
        {{"encounters/families", "encounters/CU"}, {"Families", "CU"}},
        {{"encounters:USBP", "encounters:USBP"}, {"Encounters", "Encounters"}},
    };
    struct fixture *fixture = *state;
    for (size_t i = 0; i < COUNT_OF(cases); i++) {
        bf_series series[2];
        memset(series, 0, sizeof series);
        for (size_t j = 0; j < 2; j++)
            assert_true(parse(fixture, cases[i].of[j], &series[j].of));
        assert_true(bf_series_label(series, 2, &fixture->vocabulary,
                                    &fixture->arena, &fixture->error));
        for (size_t j = 0; j < 2; j++)
            assert_text(series[j].label, cases[i].labels[j]);
    }
}

static void one_series_is_labelled_by_its_narrowest_part(void **state)
{
    static const char *const cases[][2] = {
        {"encounters", "Encounters"},
        {"encounters:USBP/families", "Border Patrol"},
        {"deportations@us#title-8-removals", "Title 8 removals"},
        {"encounters/families", "Families"},
    };
    struct fixture *fixture = *state;
    for (size_t i = 0; i < COUNT_OF(cases); i++) {
        bf_series series;
        memset(&series, 0, sizeof series);
        assert_true(parse(fixture, cases[i][0], &series.of));
        assert_true(bf_series_label(&series, 1, &fixture->vocabulary,
                                    &fixture->arena, &fixture->error));
        assert_text(series.label, cases[i][1]);
    }
}

static void three_series_are_labelled_by_all_that_differs(void **state)
{
    static const char *const of[] = {
        "encounters:USBP@yuma", "encounters:OFO@yuma", "encounters:OFO@tucson"};
    static const char *const labels[] = {"Border Patrol, Yuma",
                                         "Ports of entry, Yuma",
                                         "Ports of entry, Tucson"};
    struct fixture *fixture = *state;
    bf_series series[3];
    memset(series, 0, sizeof series);
    for (size_t i = 0; i < 3; i++)
        assert_true(parse(fixture, of[i], &series[i].of));
    assert_true(bf_series_label(series, 3, &fixture->vocabulary,
                                &fixture->arena, &fixture->error));
    for (size_t i = 0; i < 3; i++)
        assert_text(series[i].label, labels[i]);
}

#define QUOTED(figure) "200,,over,quoted,quoted,2024-01-05,a," figure

static bf_marks marks_beside(struct fixture *fixture, const char *text)
{
    bf_series series;
    bf_marks marks = {0};
    for (int month = 8; month <= 12; month++) {
        char name[24];
        (void)snprintf(name, sizeof name, "2023-%02d", month);
        add(fixture, name, OFFICIAL("100"), SWB);
        add(fixture, name, OFFICIAL("100"), SWB_BP);
        add(fixture, name, OFFICIAL("100"), SWB_OFO);
    }
    assert_true(select_all(fixture, text, &series));
    assert_true(bf_marks_select(&fixture->observations, &fixture->figures,
                                &series, &fixture->arena, &marks,
                                &fixture->error));
    return marks;
}

static void a_mark_spans_the_months_of_its_figure(void **state)
{
    struct fixture *fixture = *state;
    add(fixture, "2023-12", QUOTED("a#2"), SWB);
    add(fixture, "2023-09", QUOTED("a#1"), SWB);
    add(fixture, "2023-10", "210,,over,average,quoted,2024-01-05,a,a#1", SWB);
    add(fixture, "2023-11", QUOTED("a#1"), SWB);
    bf_marks marks = marks_beside(fixture, "encounters");
    assert_int_equal(marks.count, 2);
    assert_int_equal(marks.items[0].from.index, bf_month_of(2023, 9).index);
    assert_int_equal(marks.items[0].to.index, bf_month_of(2023, 11).index);
    assert_int_equal(marks.items[0].value.low, 210 * BF_ONE);
    assert_false(marks.items[0].value.has_high);
    assert_text(marks.items[1].figure, "a#2");
    assert_int_equal(marks.items[1].quote.length, 0);
}

static void marks_stand_beside_what_they_count(void **state)
{
    static const struct {
        const char *quote;
        const char *series;
        size_t count;
    } cases[] = {
        {"encounters|CBP|us-southwest-border|", "encounters", 1},
        {"encounters|USBP|us-southwest-border|", "encounters", 0},
        {"encounters|||", "encounters:USBP", 1},
        {"encounters||tucson|", "encounters", 0},
        {"encounters||us-southwest-border|families", "encounters", 0},
        {"apprehensions||us-southwest-border|", "encounters:USBP", 1},
        {"apprehensions||us-southwest-border|", "encounters:OFO", 0},
        {"apprehensions||us-southwest-border|", "encounters", 0},
    };
    for (size_t i = 0; i < COUNT_OF(cases); i++) {
        setup(state);
        struct fixture *fixture = *state;
        add(fixture, "2023-09", QUOTED("a#1"), cases[i].quote);
        bf_marks marks = marks_beside(fixture, cases[i].series);
        assert_int_equal(marks.count, cases[i].count);
        teardown(state);
    }
}

static void marks_beyond_the_series_are_left_out(void **state)
{
    struct fixture *fixture = *state;
    add(fixture, "2023-07", QUOTED("a#1"), SWB);
    add(fixture, "2024-01", QUOTED("a#2"), SWB);
    assert_int_equal(marks_beside(fixture, "encounters").count, 0);
}

static void a_mark_takes_its_words_from_the_figure(void **state)
{
    struct fixture *fixture = *state;
    const bf_period september = bf_month_period(bf_month_of(2023, 9));
    const bf_period a_day = {september.from, september.from};
    const bf_period a_week = {bf_day_of(2023, 9, 28), bf_day_of(2023, 10, 4)};
    const bf_figure figures[] = {
        {.id = BF_TEXT("a#1"),
         .quote = BF_TEXT("more than 200"),
         .attribution = BF_TEXT("Mexico"),
         .period = september},
        {.id = BF_TEXT("a#2"), .period = a_day},
        {.id = BF_TEXT("a#3"),
         .period = a_day,
         .kind = BF_KIND_RATE,
         .per = BF_PER_DAY},
        {.id = BF_TEXT("a#4"), .period = september, .flags = BF_FLAG_FORECAST},
        {.id = BF_TEXT("a#5"), .period = a_week},
    };
    for (size_t i = 0; i < COUNT_OF(figures); i++)
        assert_true(
            bf_figures_add(&fixture->figures, &figures[i], &fixture->error));
    add(fixture, "2023-09", QUOTED("a#1"), SWB);
    add(fixture, "2023-09", QUOTED("a#2"), SWB);
    add(fixture, "2023-09", QUOTED("a#3"), SWB);
    add(fixture, "2023-09", QUOTED("a#4"), SWB);
    add(fixture, "2023-09", QUOTED("a#5"), SWB);
    bf_marks marks = marks_beside(fixture, "encounters");
    assert_int_equal(marks.count, 2);
    assert_text(marks.items[0].quote, "more than 200");
    assert_text(marks.items[0].attribution, "Mexico");
    assert_text(marks.items[1].figure, "a#3");
    assert_int_equal(marks.items[1].per, BF_PER_DAY);
}

static void a_figure_beside_two_series_is_one_mark(void **state)
{
    struct fixture *fixture = *state;
    add(fixture, "2023-09", QUOTED("a#1"), "encounters|||");
    bf_marks marks = marks_beside(fixture, "encounters:USBP");
    bf_series series;
    assert_int_equal(marks.count, 1);
    assert_true(select_all(fixture, "encounters:OFO", &series));
    assert_true(bf_marks_select(&fixture->observations, NULL, &series,
                                &fixture->arena, &marks, &fixture->error));
    assert_int_equal(marks.count, 1);
}

static void a_break_is_one_of_the_series_it_names(void **state)
{
    static const struct {
        const char *slug;
        const char *from;
        const char *to;
        bool has;
    } cases[] = {
        {"encounters", "2024-02", "2024-03", true},
        {"encounters:USBP@us-southwest-border", "2024-03", "2024-09", true},
        {"encounters", "2024-04", "2024-09", false},
        {"encounters", "2023-04", "2023-12", false},
        {"encounters", "2024-02", "", true},
        {"encounters", "2024-01", "", false}, /* it was so all along */
        {"encounters", "2024-04", "", false},
        {"encounters:OFO", "2024-02", "2024-03", false},
        {"encounters@us", "2024-02", "2024-03", false},
        {"encounters#part", "2024-02", "2024-03", false},
        {"deportations", "2024-02", "2024-03", false},
        {"encounters::", "2024-02", "2024-03", false},
        {"encounters", "", "2024-03", false},
    };
    bf_series series = {.of = {.measure = BF_TEXT("encounters"),
                               .agency = BF_TEXT("USBP"),
                               .place = BF_TEXT("us-southwest-border")},
                        .authority = BF_TEXT("US")};
    (void)state;
    for (size_t i = 0; i < COUNT_OF(cases); i++) {
        const bf_name of = {.slug = bf_text_from(cases[i].slug),
                            .authority = BF_TEXT("US"),
                            .from = bf_text_from(cases[i].from),
                            .to = bf_text_from(cases[i].to)};
        if (bf_series_has_break(&series, &of, bf_month_of(2024, 1),
                                bf_month_of(2024, 3)) != cases[i].has)
            fail_msg("%s from %s", cases[i].slug, cases[i].from);
        series.authority = BF_TEXT("MX");
        assert_false(bf_series_has_break(&series, &of, bf_month_of(2024, 1),
                                         bf_month_of(2024, 3)));
        series.authority = BF_TEXT("US");
    }
}

static void every_break_of_the_vocabulary_can_be_read(void **state)
{
    struct fixture *fixture = *state;
    const bf_names *breaks = &fixture->vocabulary.breaks;
    assert_true(breaks->count > 0);
    for (size_t i = 0; i < breaks->count; i++) {
        bf_selector of;
        bf_month month;
        const bf_name *one = &breaks->items[i];
        assert_true(bf_selector_parse(one->slug, &fixture->vocabulary, &of,
                                      &fixture->error));
        assert_true(bf_month_parse(one->from, &month));
        assert_true(one->to.length == 0 || bf_month_parse(one->to, &month));
        assert_true(bf_text_ends(one->label, BF_TEXT(".")));
    }
}

int main(void)
{
#define TEST(name) cmocka_unit_test_setup_teardown(name, setup, teardown)
    const struct CMUnitTest tests[] = {
        TEST(a_selector_reads_back_as_written),
        TEST(a_break_is_one_of_the_series_it_names),
        TEST(every_break_of_the_vocabulary_can_be_read),
        TEST(a_wrong_selector_names_the_nearest_right_word),
        TEST(a_missing_month_is_a_gap),
        TEST(the_newest_release_wins_in_each_month),
        TEST(what_is_left_out_is_the_whole_at_the_southwest_border),
        TEST(a_window_cuts_a_series),
        TEST(series_are_labelled_by_what_tells_them_apart),
        TEST(one_series_is_labelled_by_its_narrowest_part),
        TEST(three_series_are_labelled_by_all_that_differs),
        TEST(a_mark_spans_the_months_of_its_figure),
        cmocka_unit_test(marks_stand_beside_what_they_count),
        TEST(marks_beyond_the_series_are_left_out),
        TEST(a_figure_beside_two_series_is_one_mark),
        TEST(a_mark_takes_its_words_from_the_figure),
    };
    return cmocka_run_group_tests_name("series", tests, NULL, NULL);
}
