#include "tests/unit/unit.h"

#include "data/catalogue.h"

enum { ROOM = 1 << 20 };

struct fixture {
    bf_arena arena;
    bf_observations observations;
    bf_catalogue catalogue;
    bf_error error;
};

static int setup(void **state)
{
    static struct fixture fixture;
    fixture = (struct fixture){0};
    bf_arena_init(&fixture.arena, ROOM);
    bf_observations_init(&fixture.observations, ROOM);
    *state = &fixture;
    return 0;
}

static int teardown(void **state)
{
    struct fixture *fixture = *state;
    bf_observations_release(&fixture->observations);
    bf_arena_release(&fixture->arena);
    return 0;
}

static bf_observation row_of(const char *place, const char *source, int month)
{
    return (bf_observation){.month = bf_month_of(2023, month),
                            .measure = BF_TEXT("encounters"),
                            .authority = BF_TEXT("US"),
                            .place = bf_text_from(place),
                            .source = bf_text_from(source),
                            .status = BF_OFFICIAL};
}

static void add(struct fixture *fixture, const bf_observation *row)
{
    assert_true(
        bf_observations_add(&fixture->observations, row, &fixture->error));
}

/* The selectors of the catalogue, one after another. */
static void assert_listed(struct fixture *fixture, const char *expected)
{
    bf_buffer names;
    bf_buffer_init(&names, ROOM);
    assert_true(bf_catalogue_add(&fixture->observations, &fixture->arena,
                                 &fixture->catalogue, &fixture->error));
    for (size_t i = 0; i < fixture->catalogue.count; i++) {
        bf_buffer_puts(&names, i ? " " : "");
        bf_selector_format(&fixture->catalogue.items[i].of, &names);
    }
    bf_buffer_byte(&names, '\0');
    assert_string_equal(names.bytes, expected);
    bf_buffer_release(&names);
}

static void a_series_is_listed_once_with_its_months(void **state)
{
    struct fixture *fixture = *state;
    for (int month = 9; month >= 4; month--) {
        const bf_observation row =
            row_of("us", month % 2 ? "old" : "new", month);
        add(fixture, &row);
    }
    assert_listed(fixture, "encounters@us");
    const bf_listing *listing = &fixture->catalogue.items[0];
    assert_int_equal(listing->first.index, bf_month_of(2023, 4).index);
    assert_int_equal(listing->last.index, bf_month_of(2023, 9).index);
}

static void the_southwest_border_comes_first(void **state)
{
    struct fixture *fixture = *state;
    const bf_observation rows[] = {
        row_of("tucson", "s", 1), row_of("us", "s#part", 1),
        row_of("us-southwest-border", "s", 1), row_of("us", "s", 1)};
    for (size_t i = 0; i < COUNT_OF(rows); i++)
        add(fixture, &rows[i]);
    assert_listed(fixture, "encounters@us-southwest-border encounters@tucson "
                           "encounters@us encounters@us#part");
}

static void units_and_authorities_are_series_of_their_own(void **state)
{
    struct fixture *fixture = *state;
    bf_observation row = row_of("us", "s", 1);
    add(fixture, &row);
    row.unit = BF_UNIT_FLIGHTS;
    add(fixture, &row);
    row.authority = BF_TEXT("MX");
    add(fixture, &row);
    assert_listed(fixture, "encounters@us encounters@us encounters@us");
    assert_memory_equal(fixture->catalogue.items[0].authority.bytes, "MX", 2);
    assert_int_equal(fixture->catalogue.items[2].unit, BF_UNIT_FLIGHTS);
}

static void what_was_quoted_is_not_listed(void **state)
{
    struct fixture *fixture = *state;
    bf_observation row = row_of("us", "s", 1);
    row.status = BF_QUOTED;
    add(fixture, &row);
    assert_listed(fixture, "");
}

int main(void)
{
#define TEST(name) cmocka_unit_test_setup_teardown(name, setup, teardown)
    const struct CMUnitTest tests[] = {
        TEST(a_series_is_listed_once_with_its_months),
        TEST(the_southwest_border_comes_first),
        TEST(units_and_authorities_are_series_of_their_own),
        TEST(what_was_quoted_is_not_listed),
    };
    return cmocka_run_group_tests_name("catalogue", tests, NULL, NULL);
}
