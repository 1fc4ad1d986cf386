#include "tests/unit/unit.h"

#include "data/revision.h"

typedef struct fixture {
    bf_observations observations;
    bf_arena arena;
    bf_revisions revisions;
    bf_error error;
} fixture;

static int start(void **state)
{
    static fixture f;
    f = (fixture){.revisions = {0}};
    bf_observations_init(&f.observations, 1 << 20);
    bf_arena_init(&f.arena, 1 << 20);
    *state = &f;
    return 0;
}

static int end(void **state)
{
    fixture *f = *state;
    bf_observations_release(&f->observations);
    bf_arena_release(&f->arena);
    return 0;
}

/* A value of March 2024, as a release of a day of May says it. */
static bf_observation say(int64_t value, int day)
{
    return (bf_observation){
        .month = bf_month_of(2024, 3),
        .measure = BF_TEXT("encounters"),
        .authority = BF_TEXT("US"),
        .place = BF_TEXT("us-southwest-border"),
        .value = {value * BF_ONE, value * BF_ONE, true, true},
        .status = BF_OFFICIAL,
        .as_of = bf_day_of(2024, 5, day),
        .source = BF_TEXT("release"),
        .figure = BF_TEXT("line 2")};
}

static void add(fixture *f, bf_observation row)
{
    assert_true(bf_observations_add(&f->observations, &row, &f->error));
}

static void list(fixture *f, const bf_selector *selector)
{
    f->revisions = (bf_revisions){0};
    assert_true(bf_revisions_add(&f->observations, selector, &f->arena,
                                 &f->revisions, &f->error));
}

static void a_revision_is_another_value_of_a_later_release(void **state)
{
    fixture *f = *state;
    add(f, say(120, 20));
    add(f, say(100, 1));
    add(f, say(100, 10));
    list(f, NULL);
    assert_int_equal(f->revisions.repeated, 2);
    assert_int_equal(f->revisions.count, 1);
    const bf_revision *only = &f->revisions.items[0];
    assert_int_equal(only->before->value.low, 100 * BF_ONE);
    assert_int_equal(only->before->as_of.number, bf_day_of(2024, 5, 10).number);
    assert_int_equal(only->after->value.low, 120 * BF_ONE);
}

static void rows_that_count_something_else_are_no_revision(void **state)
{
    fixture *f = *state;
    bf_observation row = say(110, 2);
    add(f, say(100, 1));
    row.agency = BF_TEXT("USBP");
    add(f, row);
    row = say(110, 2);
    row.population = BF_TEXT("families");
    add(f, row);
    row = say(110, 2);
    row.month.index++;
    add(f, row);
    row = say(110, 2);
    row.source = BF_TEXT("release#part");
    add(f, row);
    row = say(110, 2);
    row.bound = BF_BOUND_ABOUT;
    add(f, row);
    row = say(110, 2);
    row.status = BF_QUOTED;
    add(f, row);
    row = say(110, 2);
    row.value.has_high = false;
    add(f, row);
    add(f, say(110, 1)); /* of the same day */
    list(f, NULL);
    assert_int_equal(f->revisions.repeated, 0);
    assert_int_equal(f->revisions.count, 0);
}

static void a_selector_selects_revisions(void **state)
{
    fixture *f = *state;
    bf_selector selector = {.measure = BF_TEXT("encounters")};
    add(f, say(100, 1));
    add(f, say(110, 2));
    list(f, &selector);
    assert_int_equal(f->revisions.count, 1);
    selector.place = BF_TEXT("us-southwest-border");
    list(f, &selector);
    assert_int_equal(f->revisions.count, 1);
    selector.place = BF_TEXT("tucson");
    list(f, &selector);
    assert_int_equal(f->revisions.count, 0);
    selector = (bf_selector){.measure = BF_TEXT("encounters"),
                             .agency = BF_TEXT("USBP")};
    list(f, &selector);
    assert_int_equal(f->revisions.count, 0);
}

static void official_rows_after_a_day_are_dropped(void **state)
{
    fixture *f = *state;
    bf_observation quoted = say(7, 20);
    quoted.status = BF_QUOTED;
    add(f, say(100, 1));
    add(f, say(110, 2));
    add(f, quoted);
    add(f, say(120, 3));
    assert_int_equal(bf_observations_drop_later(&f->observations, BF_NO_DAY),
                     0);
    assert_int_equal(f->observations.count, 4);
    assert_int_equal(
        bf_observations_drop_later(&f->observations, bf_day_of(2024, 5, 2)), 1);
    assert_int_equal(f->observations.count, 3);
    assert_int_equal(f->observations.items[2].value.low, 7 * BF_ONE);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test_setup_teardown(
            a_revision_is_another_value_of_a_later_release, start, end),
        cmocka_unit_test_setup_teardown(
            rows_that_count_something_else_are_no_revision, start, end),
        cmocka_unit_test_setup_teardown(a_selector_selects_revisions, start,
                                        end),
        cmocka_unit_test_setup_teardown(official_rows_after_a_day_are_dropped,
                                        start, end),
    };
    return cmocka_run_group_tests_name("revision", tests, NULL, NULL);
}
