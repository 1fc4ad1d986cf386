/*
 * tables.h - reading tables in tests, and looking at what came out.
 */
#ifndef BF_TESTS_TABLES_H
#define BF_TESTS_TABLES_H

#include "tests/unit/unit.h"

#include "ingest/table.h"

typedef struct reading {
    bf_ingest_options options;
    bf_ingested into;
    bf_error error;
} reading;

static inline int start_reading(void **state)
{
    static reading r;
    r = (reading){.options = {.published = BF_NO_DAY, .as_of = BF_NO_DAY}};
    bf_ingested_init(&r.into);
    *state = &r;
    return 0;
}

static inline int end_reading(void **state)
{
    reading *r = *state;
    bf_ingested_release(&r->into);
    return 0;
}

/* A test in a group of its own reading. */
#define READING(name) \
    cmocka_unit_test_setup_teardown(name, start_reading, end_reading)

static inline bool read_text(reading *r, const char *name, const char *text)
{
    return bf_table_read_text(bf_text_from(text), name, &r->options, &r->into,
                              &r->error);
}

/* MEASURE[:AGENCY]@PLACE[/POPULATION][#PART], as charts are asked for. */
static inline bool is_wanted(const bf_observation *o, const char *selector)
{
    bf_text part = {0};
    bf_text population = {0};
    bf_text place = {0};
    bf_text agency = {0};
    bf_text of_source = {0};
    bf_text left = bf_text_cut(bf_text_from(selector), '#', &part);
    left = bf_text_cut(left, '/', &population);
    left = bf_text_cut(left, '@', &place);
    left = bf_text_cut(left, ':', &agency);
    bf_text_cut(o->source, '#', &of_source);
    return bf_text_equal(o->measure, left) &&
           bf_text_equal(o->agency, agency) && bf_text_equal(o->place, place) &&
           bf_text_equal(o->population, population) &&
           bf_text_equal(of_source, part);
}

/* The observation of a month, the newest of several; NULL when none. */
static inline const bf_observation *find(const bf_observations *observations,
                                         const char *month,
                                         const char *selector)
{
    const bf_observation *found = NULL;
    bf_month wanted = BF_NO_MONTH;
    assert_true(bf_month_parse(bf_text_from(month), &wanted));
    for (size_t i = 0; i < observations->count; i++) {
        const bf_observation *o = &observations->items[i];
        if (o->month.index == wanted.index && is_wanted(o, selector) &&
            (!found || o->as_of.number > found->as_of.number))
            found = o;
    }
    return found;
}

/* Its value in persons; -1 when there is none. */
static inline int64_t value_of(const bf_observations *observations,
                               const char *month, const char *selector)
{
    const bf_observation *found = find(observations, month, selector);
    return found ? found->value.low / BF_ONE : -1;
}

#define VALUE(r, month, selector) \
    value_of(&(r)->into.observations, month, selector)

static inline bool is_text(bf_text text, const char *expected)
{
    return bf_text_equal(text, bf_text_from(expected));
}

#endif
