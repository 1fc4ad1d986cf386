#include "tests/unit/unit.h"

#include "data/event.h"
#include "data/observation_table.h"

enum { ROOM = 1 << 20 };

#define HEADER                                                       \
    "month,measure,unit,authority,agency,place,population,low,high," \
    "bound,basis,status,as_of,source,figure\n"

static const char table[] = HEADER
    "2023-09,encounters,persons,US,,us-southwest-border,,269735,269735,exact,"
    "reported,official,2025-08-31,sbo,row\n"
    "2023-09,apprehensions,persons,US,USBP,us-southwest-border,families,"
    "200000,,over,quoted,quoted,2023-12-27,\"a,b\",a#1\n"
    "2023-01,deportations,flights,US,,us,,,12.5,at-most,average,quoted,,"
    "'-x,a#2\n";

struct list {
    bf_observations observations;
    bf_error error;
};

static int setup(void **state)
{
    static struct list list;
    list = (struct list){0};
    bf_observations_init(&list.observations, ROOM);
    *state = &list;
    return 0;
}

static int teardown(void **state)
{
    struct list *list = *state;
    bf_observations_release(&list->observations);
    return 0;
}

static bool read_text(struct list *list, const char *text)
{
    return bf_csv_read_text(bf_text_from(text), "o.csv",
                            bf_observations_take_row, &list->observations,
                            &list->error);
}

static void assert_written(void (*write)(const bf_observations *, bf_buffer *),
                           const bf_observations *observations,
                           const char *expected)
{
    bf_buffer buffer;
    bf_buffer_init(&buffer, ROOM);
    write(observations, &buffer);
    bf_buffer_byte(&buffer, '\0');
    assert_int_equal(buffer.status, BF_OK);
    assert_string_equal(buffer.bytes, expected);
    bf_buffer_release(&buffer);
}

static void what_was_written_reads_back_and_writes_the_same_bytes(void **state)
{
    struct list *list = *state;
    assert_true(read_text(list, table));
    assert_int_equal(list->observations.count, 3);
    assert_written(bf_observations_write_csv, &list->observations, table);
}

static void json_lines_carry_the_same_fields(void **state)
{
    struct list *list = *state;
    assert_true(read_text(list, table));
    list->observations.items[0] = list->observations.items[2];
    list->observations.count = 1;
    assert_written(
        bf_observations_write_json, &list->observations,
        "[\n{\"month\": \"2023-01\", \"measure\": \"deportations\", \"unit\": "
        "\"flights\", \"authority\": \"US\", \"agency\": \"\", \"place\": "
        "\"us\", \"population\": \"\", \"low\": null, \"high\": 12.5, "
        "\"bound\": \"at-most\", \"basis\": \"average\", \"status\": "
        "\"quoted\", \"as_of\": null, \"source\": \"-x\", \"figure\": "
        "\"a#2\"}\n]\n");
}

static void equal_texts_are_kept_once(void **state)
{
    struct list *list = *state;
    assert_true(read_text(list, table));
    const bf_observation *items = list->observations.items;
    assert_ptr_equal(items[0].place.bytes, items[1].place.bytes);
    assert_ptr_equal(items[0].authority.bytes, items[2].authority.bytes);
}

static void sorting_puts_rows_in_the_canonical_order(void **state)
{
    struct list *list = *state;
    assert_true(read_text(list, table));
    bf_observations_sort(&list->observations);
    const bf_observation *items = list->observations.items;
    assert_memory_equal(items[0].measure.bytes, "apprehensions", 13);
    assert_memory_equal(items[1].measure.bytes, "deportations", 12);
    assert_memory_equal(items[2].measure.bytes, "encounters", 10);
}

static void sorting_does_not_depend_on_the_order_given(void **state)
{
    static const char *const rows[] = {
        "2023-02,m,persons,US,,us,,1,1,exact,reported,official,,s,x\n",
        "2023-01,m,persons,US,,us,,2,2,exact,reported,official,,s,y\n",
        "2023-01,m,persons,US,,us,,1,1,exact,reported,official,,s,y\n",
        "2023-01,m,persons,US,,us,,1,1,exact,reported,official,,s,x\n"};
    static const char sorted[] =
        HEADER "2023-01,m,persons,US,,us,,1,1,exact,reported,official,,s,x\n"
               "2023-01,m,persons,US,,us,,1,1,exact,reported,official,,s,y\n"
               "2023-01,m,persons,US,,us,,2,2,exact,reported,official,,s,y\n"
               "2023-02,m,persons,US,,us,,1,1,exact,reported,official,,s,x\n";
    struct list *list = *state;
    for (size_t start = 0; start < COUNT_OF(rows); start++) {
        list->observations.count = 0;
        for (size_t i = 0; i < COUNT_OF(rows); i++) {
            char text[512] = HEADER;
            const char *row = rows[(start + i) % COUNT_OF(rows)];
            memcpy(text + strlen(HEADER), row, strlen(row) + 1);
            assert_true(read_text(list, text));
        }
        bf_observations_sort(&list->observations);
        assert_written(bf_observations_write_csv, &list->observations, sorted);
    }
}

static void a_wrong_cell_is_named_with_its_place(void **state)
{
    static const struct {
        const char *row;
        const char *message;
    } cases[] = {
        {"2023-13,m,persons,US,,us,,1,1,exact,reported,official,,s,x\n",
         "o.csv:2:1: \"2023-13\" is not a month such as 2024-03"},
        {",m,persons,US,,us,,1,1,exact,reported,official,,s,x\n",
         "o.csv:2:1: \"\" is not a month such as 2024-03"},
        {"2023-01,m,people,US,,us,,1,1,exact,reported,official,,s,x\n",
         "o.csv:2:11: \"people\" is not a unit"},
        {"2023-01,m,persons,US,,us,,1,1000000000000.001,about,reported,"
         "official,,s,x\n",
         "o.csv:2:29: \"1000000000000.001\" is not within a million million"},
        {"2023-01,m,persons,US,,us,,-9000000000000000,1,about,reported,"
         "official,,s,x\n",
         "o.csv:2:27: \"-9000000000000000\" is not within a million million"},
        {"2023-01,m,persons,US,,us,,1,1,exact,guess,official,,s,x\n",
         "o.csv:2:37: \"guess\" is not a basis"},
        {"2023-01,m,persons,US,,us,,1,1,exact,reported,rumour,,s,x\n",
         "o.csv:2:46: \"rumour\" is not official or quoted"},
    };
    struct list *list = *state;
    for (size_t i = 0; i < COUNT_OF(cases); i++) {
        char text[512] = HEADER;
        memcpy(text + strlen(HEADER), cases[i].row, strlen(cases[i].row) + 1);
        list->error = BF_ERROR_NONE;
        assert_false(read_text(list, text));
        assert_int_equal(list->error.status, BF_DATA);
        assert_string_equal(list->error.message, cases[i].message);
    }
}

static void every_name_of_a_basis_and_a_standing_reads_back(void **state)
{
    (void)state;
    for (int i = BF_BASIS_REPORTED; i <= BF_BASIS_CHANGE; i++) {
        bf_basis basis = BF_BASIS_REPORTED;
        const char *name = bf_basis_name((bf_basis)i);
        assert_true(bf_basis_parse(bf_text_from(name), &basis));
        assert_int_equal(basis, i);
    }
    bf_standing standing = BF_OFFICIAL;
    assert_true(bf_standing_parse(BF_TEXT("quoted"), &standing));
    assert_int_equal(standing, BF_QUOTED);
    assert_false(bf_standing_parse(BF_TEXT("Quoted"), &standing));
}

#define SEPTEMBER "2023-09,encounters,persons,US,,us-southwest-border,,"
#define SAID(document, place) \
    "exact,reported,official,2025-08-31," document "," place "\n"

static void what_is_said_twice_in_a_document_is_kept_once(void **state)
{
    static const char rows[] =
        HEADER SEPTEMBER "1,1," SAID("before", "one") /* before `first` */
        SEPTEMBER "1,1," SAID("a", "one")             /* kept */
        SEPTEMBER "2,2," SAID("a", "other value")     /* kept */
        SEPTEMBER "1,1," SAID("a", "two")             /* said before */
        SEPTEMBER "1,1," SAID("b", "one")             /* kept */
        SEPTEMBER "1,1," SAID("a#part", "one")        /* kept */
        SEPTEMBER "1,1," SAID("before", "two")        /* kept */
        SEPTEMBER "1,1," SAID("a", "three");          /* said before */
    static const char *const kept[] = {"one", "one", "other value",
                                       "one", "one", "two"};
    struct list *list = *state;
    size_t dropped = 0;
    assert_true(read_text(list, rows));
    assert_true(bf_observations_drop_repeats(&list->observations, 1, &dropped,
                                             &list->error));
    assert_int_equal(dropped, 2);
    assert_int_equal(list->observations.count, COUNT_OF(kept));
    for (size_t i = 0; i < COUNT_OF(kept); i++)
        assert_true(bf_text_equal(list->observations.items[i].figure,
                                  bf_text_from(kept[i])));
    assert_true(bf_observations_drop_repeats(
        &list->observations, COUNT_OF(kept), &dropped, &list->error));
    assert_int_equal(dropped, 0);
}

static void the_shipped_events_can_be_read(void **state)
{
    struct list *list = *state;
    bf_arena arena;
    bf_arena_init(&arena, ROOM);
    bf_events events = {0};
    assert_true(
        bf_events_read("data/events.csv", &arena, &events, &list->error));
    assert_true(events.count > 0);
    for (size_t i = 0; i < events.count; i++)
        assert_true(bf_day_is(events.items[i].from));
    bf_arena_release(&arena);
}

int main(void)
{
#define TEST(name) cmocka_unit_test_setup_teardown(name, setup, teardown)
    const struct CMUnitTest tests[] = {
        TEST(what_was_written_reads_back_and_writes_the_same_bytes),
        TEST(json_lines_carry_the_same_fields),
        TEST(equal_texts_are_kept_once),
        TEST(sorting_puts_rows_in_the_canonical_order),
        TEST(sorting_does_not_depend_on_the_order_given),
        TEST(a_wrong_cell_is_named_with_its_place),
        TEST(every_name_of_a_basis_and_a_standing_reads_back),
        TEST(what_is_said_twice_in_a_document_is_kept_once),
        TEST(the_shipped_events_can_be_read),
    };
    return cmocka_run_group_tests_name("observation", tests, NULL, NULL);
}
