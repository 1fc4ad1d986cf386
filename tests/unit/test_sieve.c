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
};

static int setup(void **state)
{
    static struct fixture fixture;
    fixture = (struct fixture){.path = "/tmp/borderfig-sieve-XXXXXX"};
    bf_arena_init(&fixture.arena, ROOM);
    bf_observations_init(&fixture.observations, ROOM);
    int file = mkstemp(fixture.path);
    *state = &fixture;
    return file < 0 || close(file) != 0;
}

static int teardown(void **state)
{
    struct fixture *fixture = *state;
    bf_observations_release(&fixture->observations);
    bf_arena_release(&fixture->arena);
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

static bool read_rows(struct fixture *fixture, const char *rows)
{
    FILE *file = fopen(fixture->path, "w");
    assert_non_null(file);
    assert_true(fputs(rows, file) >= 0);
    assert_int_equal(fclose(file), 0);
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
