#include "tests/unit/unit.h"

#include "data/figure_table.h"

enum { ROOM = 1 << 20 };

#define HEADER                                                        \
    "id,source,published,start_byte,end_byte,quote,measure,kind,low," \
    "high,bound,unit,per,from,to,base_from,base_to,authority,agency," \
    "place,population,attribution,flags\n"

static const char table[] = HEADER
    "a#1,a,2023-12-27,42,59,\"more than 200,000\",apprehensions,count,200000,,"
    "over,persons,,2023-09-01,2023-09-30,,,US,USBP,us-southwest-border,,,\n"
    "a#2,a,2023-12-27,100,113,dropped by more than half,encounters,change,,"
    "-50,under,percent,,2023-12-01,2023-12-31,2023-11-01,2023-11-30,MX,INM,mx,"
    "CU+HT,\"Alicia \"\"A\"\" Bárcena\",forecast;suspect\n"
    "a#3,a,,0,3,6.5,deportations,rate,6.5,6.5,exact,flights,week,,,,,US,,,,"
    "'=1+1,undated\n"
    "a#4,a,,3,4,-0,migrants,change,-0.125,0.125,between,times,,2024-01-01,,,,"
    ",,,,''@x,\n";

struct list {
    bf_figures figures;
    bf_error error;
};

static int setup(void **state)
{
    static struct list list;
    list = (struct list){0};
    bf_figures_init(&list.figures, ROOM);
    *state = &list;
    return 0;
}

static int teardown(void **state)
{
    struct list *list = *state;
    bf_figures_release(&list->figures);
    return 0;
}

static bool read_text(struct list *list, const char *text)
{
    return bf_csv_read_text(bf_text_from(text), "t.csv", bf_figures_take_row,
                            &list->figures, &list->error);
}

static void assert_text(bf_text text, const char *expected)
{
    assert_int_equal(text.length, strlen(expected));
    assert_memory_equal(text.bytes, expected, text.length);
}

static void assert_written(void (*write)(const bf_figures *, bf_buffer *),
                           const bf_figures *figures, const char *expected)
{
    bf_buffer buffer;
    bf_buffer_init(&buffer, ROOM);
    write(figures, &buffer);
    bf_buffer_byte(&buffer, '\0');
    assert_int_equal(buffer.status, BF_OK);
    assert_string_equal(buffer.bytes, expected);
    bf_buffer_release(&buffer);
}

static void what_was_written_reads_back_and_writes_the_same_bytes(void **state)
{
    struct list *list = *state;
    /* The quote "-0" is guarded when it is written, so it starts so. */
    bf_buffer first;
    bf_buffer_init(&first, ROOM);
    assert_true(read_text(list, table));
    bf_figures_write_csv(&list->figures, &first);
    bf_buffer_byte(&first, '\0');
    list->figures.count = 0;
    assert_true(read_text(list, first.bytes));
    assert_int_equal(list->figures.count, 4);
    assert_written(bf_figures_write_csv, &list->figures, first.bytes);
    bf_buffer_release(&first);
}

static void fields_keep_their_values(void **state)
{
    struct list *list = *state;
    assert_true(read_text(list, table));
    const bf_figure *items = list->figures.items;
    assert_text(items[0].quote, "more than 200,000");
    assert_int_equal(items[0].value.low, 200000 * BF_ONE);
    assert_false(items[0].value.has_high);
    assert_text(items[1].attribution, "Alicia \"A\" Bárcena");
    assert_int_equal(items[1].value.high, -50 * BF_ONE);
    assert_int_equal(items[1].flags, BF_FLAG_FORECAST | BF_FLAG_SUSPECT);
    assert_int_equal(items[2].value.low, 6500);
    assert_int_equal(items[2].per, BF_PER_WEEK);
    assert_int_equal(items[3].value.low, -125);
    assert_false(bf_period_is_closed(items[3].period));
}

static void the_guard_of_a_formula_is_no_part_of_the_text(void **state)
{
    struct list *list = *state;
    assert_true(read_text(list, table));
    assert_text(list->figures.items[2].attribution, "=1+1");
    assert_text(list->figures.items[3].attribution, "'@x");
}

static void json_has_the_same_names_and_null_for_open_ends(void **state)
{
    struct list *list = *state;
    assert_true(read_text(list, table));
    list->figures.count = 1;
    assert_written(
        bf_figures_write_json_lines, &list->figures,
        "{\"id\": \"a#1\", \"source\": \"a\", \"published\": \"2023-12-27\", "
        "\"start_byte\": 42, \"end_byte\": 59, \"quote\": \"more than "
        "200,000\", \"measure\": \"apprehensions\", \"kind\": \"count\", "
        "\"low\": 200000, \"high\": null, \"bound\": \"over\", \"unit\": "
        "\"persons\", \"per\": \"\", \"from\": \"2023-09-01\", \"to\": "
        "\"2023-09-30\", \"base_from\": null, \"base_to\": null, "
        "\"authority\": \"US\", \"agency\": \"USBP\", \"place\": "
        "\"us-southwest-border\", \"population\": \"\", \"attribution\": "
        "\"\", \"flags\": []}\n");
}

static void an_empty_list_is_a_header_or_an_empty_array(void **state)
{
    struct list *list = *state;
    assert_written(bf_figures_write_csv, &list->figures, HEADER);
    assert_written(bf_figures_write_json, &list->figures, "[]\n");
    assert_written(bf_figures_write_json_lines, &list->figures, "");
}

static void a_wrong_cell_is_named_with_its_place(void **state)
{
    static const struct {
        const char *row;
        const char *message;
    } cases[] = {
        {"a,a,2023-02-29,0,1,q,m,count,1,1,exact,persons,,,,,,,,,,,\n",
         "t.csv:2:5: \"2023-02-29\" is not a day such as 2024-03-09"},
        {"a,a,,5,1,q,m,count,1,1,exact,persons,,,,,,,,,,,\n",
         "t.csv:2:8: \"1\" is not at or behind start_byte"},
        {"a,a,,0,1,q,m,tally,1,1,exact,persons,,,,,,,,,,,\n",
         "t.csv:2:14: \"tally\" is not a kind"},
        {"a,a,,0,1,q,,count,1,1,exact,persons,,,,,,,,,,,\n",
         "t.csv:2:12: \"\" is not a measure"},
        {"a,a,,0,1,q,m,count,1e3,1,exact,persons,,,,,,,,,,,\n",
         "t.csv:2:20: \"1e3\" is not a plain number of at most three "
         "decimals"},
        {"a,a,,0,1,q,m,count,1.0001,1,exact,persons,,,,,,,,,,,\n",
         "t.csv:2:20: \"1.0001\" is not a plain number of at most three "
         "decimals"},
        {"a,a,,0,1,q,m,count,9999999999999999,,exact,persons,,,,,,,,,,,\n",
         "t.csv:2:20: \"9999999999999999\" is not a plain number of at most "
         "three decimals"},
        {"a,a,,0,1,q,m,count,2,1,exact,persons,,,,,,,,,,,\n",
         "t.csv:2:22: \"1\" is not at or above low"},
        {"a,a,,0,1,q,m,count,1,1,exact,persons,,2024-02-01,2024-01-01,,,,,,,,"
         "\n",
         "t.csv:2:50: \"2024-01-01\" is not on or after the day the period "
         "begins"},
        {"a,a,,0,1,q,m,count,1,1,exact,persons,,,,,,,,,,,each;maybe\n",
         "t.csv:2:48: \"each;maybe\" is not a list of flags"},
    };
    struct list *list = *state;
    for (size_t i = 0; i < COUNT_OF(cases); i++) {
        char text[1024] = HEADER;
        memcpy(text + strlen(HEADER), cases[i].row, strlen(cases[i].row) + 1);
        list->error = BF_ERROR_NONE;
        assert_false(read_text(list, text));
        assert_int_equal(list->error.status, BF_DATA);
        assert_string_equal(list->error.message, cases[i].message);
    }
}

static void a_wrong_header_names_the_column(void **state)
{
    struct list *list = *state;
    assert_false(read_text(list, "id,sauce,published\n"));
    assert_string_equal(list->error.message,
                        "t.csv:1:4: \"sauce\" where the column source belongs");
    list->error = BF_ERROR_NONE;
    assert_false(read_text(list, "id,source\n"));
    assert_string_equal(list->error.message, "t.csv:1: no column published");
}

static void a_list_that_grows_too_large_is_an_error(void **state)
{
    struct list *list = *state;
    bf_figures small;
    bf_figures_init(&small, 64);
    assert_false(bf_csv_read_text(bf_text_from(table), "t.csv",
                                  bf_figures_take_row, &small, &list->error));
    assert_int_equal(list->error.status, BF_LIMIT);
    bf_figures_release(&small);
}

static void an_id_stands_for_one_figure(void **state)
{
    (void)state;
    bf_error error = BF_ERROR_NONE;
    bf_figures figures;
    bf_figures_init(&figures, 1 << 20);
    const bf_figure known = {.id = BF_TEXT("a#1")};
    const bf_figure nameless = {.id = BF_TEXT("")};
    assert_true(bf_figures_add(&figures, &known, &error));
    assert_true(bf_figures_add(&figures, &nameless, &error));
    assert_true(bf_figures_add(&figures, &nameless, &error));
    assert_false(bf_figures_add(&figures, &known, &error));
    assert_int_equal(error.status, BF_DATA);
    assert_int_equal(figures.count, 3);
    /* What was taken back is free again. */
    error = BF_ERROR_NONE;
    figures.count = 0;
    assert_true(bf_figures_add(&figures, &known, &error));
    bf_figures_release(&figures);
}

static void ids_of_figures_that_were_taken_off_are_known(void **state)
{
    (void)state;
    bf_error error = BF_ERROR_NONE;
    bf_figures figures;
    bf_figures_init(&figures, 1 << 20);
    const bf_figure first = {.id = BF_TEXT("a#1")};
    const bf_figure second = {.id = BF_TEXT("a#2")};
    assert_false(bf_figures_has_name(&figures, BF_TEXT("a")));
    assert_true(bf_figures_append(&figures, &first, &error));
    assert_true(bf_figures_append(&figures, &second, &error));
    assert_true(bf_figures_has(&figures, second.id, &error));
    assert_true(bf_figures_empty(&figures, BF_TEXT("a"), &error));
    assert_int_equal(figures.count, 0);
    assert_true(bf_figures_has_name(&figures, BF_TEXT("a")));
    assert_true(bf_figures_has(&figures, second.id, &error));
    static const char *const others[] = {"a",    "a#",   "a#0", "a#3",
                                         "a#02", "a#-1", "b#1", "a#2#1"};
    for (size_t i = 0; i < COUNT_OF(others); i++)
        assert_false(bf_figures_has(&figures, bf_text_from(others[i]), &error));
    assert_int_equal(error.status, BF_OK);
    assert_false(bf_figures_add(&figures, &first, &error));
    assert_int_equal(error.status, BF_DATA);
    bf_figures_release(&figures);
}

int main(void)
{
#define TEST(name) cmocka_unit_test_setup_teardown(name, setup, teardown)
    const struct CMUnitTest tests[] = {
        TEST(what_was_written_reads_back_and_writes_the_same_bytes),
        TEST(fields_keep_their_values),
        TEST(the_guard_of_a_formula_is_no_part_of_the_text),
        TEST(json_has_the_same_names_and_null_for_open_ends),
        TEST(an_empty_list_is_a_header_or_an_empty_array),
        TEST(a_wrong_cell_is_named_with_its_place),
        TEST(a_wrong_header_names_the_column),
        TEST(a_list_that_grows_too_large_is_an_error),
        cmocka_unit_test(an_id_stands_for_one_figure),
        cmocka_unit_test(ids_of_figures_that_were_taken_off_are_known),
    };
    return cmocka_run_group_tests_name("figure_table", tests, NULL, NULL);
}
