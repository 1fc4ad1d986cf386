#include "tests/unit/unit.h"

#include "data/observation_table.h"
#include "data/sieve.h"

#include <stdio.h>
#include <stdlib.h>
#include <unistd.h>

enum { ROOM = 1 << 20 };

#define HEADER                                                       \
    "month,measure,unit,authority,agency,place,population,low,high," \
    "bound,basis,status,as_of,source,figure\n"
#define ROW(measure, population, source)             \
    "2023-09," measure ",persons,US,,us," population \
    ",5,5,exact,reported,official,2024-01-31," source ",\n"

struct fixture {
    bf_arena arena;
    bf_observations observations;
    bf_sieve sieve;
    bf_error error;
    char path[64];
    char index[80];
};

static int setup(void **state)
{
    static struct fixture fixture;
    fixture = (struct fixture){.path = "/tmp/borderfig-sieve-XXXXXX"};
    bf_arena_init(&fixture.arena, ROOM);
    bf_observations_init(&fixture.observations, ROOM);
    int file = mkstemp(fixture.path);
    (void)snprintf(fixture.index, sizeof fixture.index, "%s.index",
                   fixture.path);
    *state = &fixture;
    return file < 0 || close(file) != 0;
}

static int teardown(void **state)
{
    struct fixture *fixture = *state;
    bf_observations_release(&fixture->observations);
    bf_arena_release(&fixture->arena);
    (void)unlink(fixture->index);
    return unlink(fixture->path);
}

static void want(struct fixture *fixture, const char *measure,
                 const char *population)
{
    const bf_wanted wanted = {.measure = bf_text_from(measure),
                              .population = bf_text_from(population)};
    assert_true(bf_sieve_add(&fixture->sieve, wanted, &fixture->arena,
                             &fixture->error));
}

static void write_file(const char *path, const char *text)
{
    FILE *file = fopen(path, "w");
    assert_non_null(file);
    assert_true(fputs(text, file) >= 0);
    assert_int_equal(fclose(file), 0);
}

static bool read_rows(struct fixture *fixture, const char *rows)
{
    write_file(fixture->path, rows);
    return bf_sieve_read(&fixture->sieve, fixture->path, &fixture->observations,
                         &fixture->error);
}

static const char rows[] =
    HEADER ROW("encounters", "", "a") ROW("encounters", "families", "b")
        ROW("deportations", "", "c") ROW("encounters", "", "d");

static void only_what_is_wanted_is_read(void **state)
{
    struct fixture *fixture = *state;
    want(fixture, "encounters", "");
    want(fixture, "encounters", "");
    assert_int_equal(fixture->sieve.count, 1);
    assert_true(read_rows(fixture, rows));
    assert_int_equal(fixture->observations.count, 2);
    assert_memory_equal(fixture->observations.items[0].source.bytes, "a", 2);
    assert_memory_equal(fixture->observations.items[1].source.bytes, "d", 2);
}

static void an_agency_and_a_place_are_wanted_or_any(void **state)
{
    static const struct {
        const char *agency, *place;
        size_t count;
    } cases[] = {{"", "", 3},     {"USBP", "", 2},  {"", "yuma", 2},
                 {"OFO", "", 1},  {"OFO", "us", 0}, {"USBP", "us", 1},
                 {"USBP", "x", 0}};
    static const char text[] =
        HEADER "2023-09,encounters,persons,US,USBP,us,,5,5,exact,reported,"
               "official,2024-01-31,a,\n"
               "2023-09,encounters,persons,US,USBP,yuma,,5,5,exact,reported,"
               "official,2024-01-31,a,\n"
               "2023-09,encounters,persons,US,OFO,yuma,,5,5,exact,reported,"
               "official,2024-01-31,a,\n";
    struct fixture *fixture = *state;
    for (size_t i = 0; i < COUNT_OF(cases); i++) {
        const bf_wanted wanted = {.measure = BF_TEXT("encounters"),
                                  .agency = bf_text_from(cases[i].agency),
                                  .place = bf_text_from(cases[i].place)};
        fixture->sieve = (bf_sieve){0};
        fixture->observations.count = 0;
        assert_true(bf_sieve_add(&fixture->sieve, wanted, &fixture->arena,
                                 &fixture->error));
        assert_true(read_rows(fixture, text));
        assert_int_equal(fixture->observations.count, cases[i].count);
    }
}

/* The rows of `rows`, as the build makes its index. */
static void write_index(const struct fixture *fixture)
{
    const size_t header = strlen(HEADER);
    const size_t lengths[] = {strlen(ROW("encounters", "", "a")),
                              strlen(ROW("encounters", "families", "b")),
                              strlen(ROW("deportations", "", "c")),
                              strlen(ROW("encounters", "", "d"))};
    static const char *const keys[] = {"encounters,,us,",
                                       "encounters,,us,families",
                                       "deportations,,us,", "encounters,,us,"};
    char text[512] = "";
    size_t start = header;
    for (size_t i = 0; i < COUNT_OF(keys); i++) {
        size_t used = strlen(text);
        (void)snprintf(text + used, sizeof text - used, "%s,%zu,%zu\n", keys[i],
                       start, lengths[i]);
        start += lengths[i];
    }
    write_file(fixture->index, text);
}

static bool find_parts(struct fixture *fixture, bf_file_parts *parts)
{
    *parts = (bf_file_parts){0};
    bool found = bf_sieve_find(&fixture->sieve, fixture->path, parts,
                               &fixture->arena, &fixture->error);
    assert_int_equal(fixture->error.status, BF_OK);
    return found;
}

static void an_index_says_which_bytes_are_read(void **state)
{
    struct fixture *fixture = *state;
    bf_file_parts parts;
    want(fixture, "encounters", "");
    write_index(fixture);
    assert_true(read_rows(fixture, rows));
    assert_int_equal(fixture->observations.count, 2);
    assert_memory_equal(fixture->observations.items[0].source.bytes, "a", 2);
    assert_memory_equal(fixture->observations.items[1].source.bytes, "d", 2);
    assert_true(find_parts(fixture, &parts));
    assert_int_equal(parts.count, 2);
    assert_int_equal(parts.items[0].start, 0);
    assert_int_equal(parts.items[0].length,
                     strlen(HEADER ROW("encounters", "", "a")));
    assert_int_equal(parts.items[1].start + parts.items[1].length,
                     strlen(rows));
}

/* A row more, one less, and words for numbers. */
static void an_index_that_does_not_fit_is_not_used(void **state)
{
    static const char more[] = HEADER ROW("encounters", "", "a")
        ROW("encounters", "families", "b") ROW("deportations", "", "c")
            ROW("encounters", "", "d") ROW("encounters", "", "e");
    static const char less[] = HEADER ROW("encounters", "", "a");
    struct fixture *fixture = *state;
    bf_file_parts parts;
    want(fixture, "encounters", "");
    write_index(fixture);
    assert_true(read_rows(fixture, more));
    assert_int_equal(fixture->observations.count, 3);
    assert_false(find_parts(fixture, &parts));
    fixture->observations.count = 0;
    assert_true(read_rows(fixture, less));
    assert_int_equal(fixture->observations.count, 1);
    write_file(fixture->index, "encounters,,us,,one,two\n");
    assert_false(find_parts(fixture, &parts));
    write_file(fixture->index, "");
    assert_false(find_parts(fixture, &parts));
}

static void a_population_is_wanted_by_its_name(void **state)
{
    struct fixture *fixture = *state;
    want(fixture, "encounters", "families");
    want(fixture, "deportations", "");
    assert_true(read_rows(fixture, rows));
    assert_int_equal(fixture->observations.count, 2);
}

static void nothing_wanted_is_nothing_read(void **state)
{
    struct fixture *fixture = *state;
    assert_true(read_rows(fixture, rows));
    assert_int_equal(fixture->observations.count, 0);
}

static void a_file_with_a_quoted_field_is_read_whole(void **state)
{
    struct fixture *fixture = *state;
    want(fixture, "encounters", "");
    assert_true(read_rows(fixture, HEADER ROW("encounters", "", "a")
                                       ROW("deportations", "", "\"x\ny\"")));
    assert_int_equal(fixture->observations.count, 2);
}

static void a_last_line_without_an_end_is_read(void **state)
{
    struct fixture *fixture = *state;
    char text[] = HEADER ROW("encounters", "", "a");
    text[strlen(text) - 1] = '\0';
    want(fixture, "encounters", "");
    assert_true(read_rows(fixture, text));
    assert_int_equal(fixture->observations.count, 1);
}

static void a_wrong_header_or_row_is_refused(void **state)
{
    static const char *const cases[] = {
        "a,b\n", HEADER "2023-13,encounters,persons,US,,us,,5,5,exact,"
                        "reported,official,2024-01-31,a,\n"};
    struct fixture *fixture = *state;
    want(fixture, "encounters", "");
    for (size_t i = 0; i < COUNT_OF(cases); i++) {
        fixture->error = BF_ERROR_NONE;
        assert_false(read_rows(fixture, cases[i]));
        assert_int_equal(fixture->error.status, BF_DATA);
        assert_int_equal(fixture->observations.count, 0);
    }
}

static void the_bases_of_changes_are_wanted(void **state)
{
    struct fixture *fixture = *state;
    bf_figures figures;
    bf_figures_init(&figures, ROOM);
    const bf_figure change = {.measure = BF_TEXT("apprehensions"),
                              .population = BF_TEXT("families"),
                              .kind = BF_KIND_CHANGE};
    const bf_figure count = {.measure = BF_TEXT("deaths")};
    assert_true(bf_figures_add(&figures, &change, &fixture->error));
    assert_true(bf_figures_add(&figures, &count, &fixture->error));
    assert_true(bf_sieve_add_bases(&fixture->sieve, &figures, &fixture->arena,
                                   &fixture->error));
    assert_int_equal(fixture->sieve.count, 2);
    assert_true(read_rows(fixture, rows));
    assert_int_equal(fixture->observations.count, 1);
    bf_figures_release(&figures);
}

static void who_wants_too_much_gets_all(void **state)
{
    struct fixture *fixture = *state;
    char names[200][8];
    for (size_t i = 0; i < COUNT_OF(names); i++) {
        (void)snprintf(names[i], sizeof names[i], "p%zu", i);
        want(fixture, "deaths", names[i]);
    }
    assert_true(fixture->sieve.count < COUNT_OF(names));
    assert_true(read_rows(fixture, rows));
    assert_int_equal(fixture->observations.count, 4);
}

int main(void)
{
#define TEST(name) cmocka_unit_test_setup_teardown(name, setup, teardown)
    const struct CMUnitTest tests[] = {
        TEST(only_what_is_wanted_is_read),
        TEST(an_agency_and_a_place_are_wanted_or_any),
        TEST(an_index_says_which_bytes_are_read),
        TEST(an_index_that_does_not_fit_is_not_used),
        TEST(a_population_is_wanted_by_its_name),
        TEST(nothing_wanted_is_nothing_read),
        TEST(a_file_with_a_quoted_field_is_read_whole),
        TEST(a_last_line_without_an_end_is_read),
        TEST(a_wrong_header_or_row_is_refused),
        TEST(the_bases_of_changes_are_wanted),
        TEST(who_wants_too_much_gets_all),
    };
    return cmocka_run_group_tests_name("sieve", tests, NULL, NULL);
}
