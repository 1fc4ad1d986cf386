/*
 * The shipped record: totals that are known from elsewhere, and that it is
 * what the agencies' own files give.
 */
#include "tests/unit/tables.h"

#include "data/base/file.h"
#include "data/observation_table.h"

#include <stdio.h>
#include <stdlib.h>

#define SW "us-southwest-border"

enum { FILE_MOST = 16 * 1024 * 1024, PATH = 512, RAW_MOST = 32 };

/* A shipped file, and the agencies' files that it is made of. */
static const struct {
    const char *shipped;
    const char *raw[RAW_MOST];
} files[] = {
    {"southwest-border-encounters.csv",
     {"cbp/sbo-encounters-fy22-fy25-aug.csv"}},
    {"us-repatriations.csv", {"ohss/ielp-table-202408.csv"}},
};

/* The sum of a range of months, each of which must be there. */
static const struct {
    const char *selector;
    const char *from;
    const char *to;
    int64_t total;
    int64_t rounding; /* how far months rounded to ten may be off it */
} totals[] = {
    /* CBP's fiscal years, as published. */
    {"encounters@" SW, "2021-10", "2022-09", 2378944, 0},
    {"encounters@" SW, "2022-10", "2023-09", 2475669, 0},
    {"encounters@" SW, "2023-10", "2024-09", 2135005, 0},
    {"encounters@" SW, "2024-10", "2025-08", 432059, 0},
    {"encounters:USBP@" SW, "2021-10", "2022-09", 2206436, 0},
    {"encounters:USBP@" SW, "2022-10", "2023-09", 2045838, 0},
    {"encounters:USBP@" SW, "2023-10", "2024-09", 1530523, 0},
    {"encounters:USBP@" SW, "2024-10", "2025-08", 229183, 0},
    {"encounters:OFO@" SW, "2021-10", "2022-09", 172508, 0},
    {"encounters:OFO@" SW, "2022-10", "2023-09", 429831, 0},
    {"encounters:OFO@" SW, "2023-10", "2024-09", 604482, 0},
    {"encounters:OFO@" SW, "2024-10", "2025-08", 202876, 0},
    /* Single months that CBP's releases and the press gave. */
    {"encounters@" SW, "2023-09", "2023-09", 269735, 0},
    {"encounters:USBP@" SW, "2023-09", "2023-09", 218763, 0},
    {"encounters@" SW, "2023-12", "2023-12", 301981, 0},
    {"encounters@" SW, "2023-08", "2023-08", 232963, 0},
    {"encounters@" SW, "2023-07", "2023-07", 183479, 0},
    {"encounters@" SW, "2022-09", "2022-09", 227547, 0},
    {"encounters:USBP@" SW, "2022-12", "2022-12", 222018, 0},
    {"encounters:OFO@" SW, "2022-12", "2022-12", 30297, 0},
    {"encounters@" SW, "2022-04", "2022-04", 235785, 0},
    {"encounters@" SW, "2023-01", "2023-01", 157358, 0},
    {"encounters@" SW, "2023-02", "2023-02", 156630, 0},
    {"encounters:USBP@" SW, "2025-02", "2025-02", 8353, 0},
    /* DHS by fiscal year. */
    {"deportations@us#removals", "2013-10", "2014-09", 404700, 60},
    {"deportations@us#removals", "2015-10", "2016-09", 331540, 60},
    {"deportations@us#removals", "2016-10", "2017-09", 286660, 60},
    {"deportations@us#removals", "2022-10", "2023-09", 177770, 60},
    {"deportations@us#enforcement-returns", "2022-10", "2023-09", 288820, 60},
    {"deportations@us#administrative-returns", "2022-10", "2023-09", 154470,
     60},
    {"deportations@us#returns", "2013-10", "2014-09", 163560, 120},
    {"deportations@us#returns", "2015-10", "2016-09", 106450, 120},
    {"deportations@us#returns", "2016-10", "2017-09", 100690, 120},
    {"deportations@us", "2022-10", "2023-09", 621060, 180},
    {"expulsions@us", "2022-10", "2023-05", 579080, 40},
};

static void read_file(reading *r, const char *path)
{
    if (!bf_table_read(path, &r->options, &r->into, &r->error))
        fail_msg("%s", r->error.message);
}

static void read_official(reading *r)
{
    char path[PATH];
    for (size_t i = 0; i < COUNT_OF(files); i++) {
        (void)snprintf(path, sizeof path, "data/official/%s", files[i].shipped);
        read_file(r, path);
    }
}

static int64_t add_up(const bf_observations *observations, size_t which)
{
    bf_month from = BF_NO_MONTH;
    bf_month to = BF_NO_MONTH;
    bf_buffer month;
    int64_t sum = 0;
    bf_buffer_init(&month, PATH);
    assert_true(bf_month_parse(bf_text_from(totals[which].from), &from));
    assert_true(bf_month_parse(bf_text_from(totals[which].to), &to));
    for (; from.index <= to.index; from.index++) {
        bf_buffer_clear(&month);
        bf_month_format(from, &month);
        bf_buffer_byte(&month, '\0');
        int64_t value =
            value_of(observations, month.bytes, totals[which].selector);
        if (value < 0)
            fail_msg("%s has no %s", totals[which].selector, month.bytes);
        sum += value;
    }
    bf_buffer_release(&month);
    return sum;
}

static void known_totals_are_those_of_the_shipped_record(void **state)
{
    reading *r = *state;
    read_official(r);
    for (size_t i = 0; i < COUNT_OF(totals); i++) {
        int64_t gap = add_up(&r->into.observations, i) - totals[i].total;
        if (gap > totals[i].rounding || -gap > totals[i].rounding)
            fail_msg("%s from %s to %s is off %lld by %lld", totals[i].selector,
                     totals[i].from, totals[i].to, (long long)totals[i].total,
                     (long long)gap);
    }
}

static void agencies_add_up_to_all_of_them(void **state)
{
    reading *r = *state;
    size_t checked = 0;
    read_official(r);
    const bf_observations *all = &r->into.observations;
    for (size_t i = 0; i < all->count; i++) {
        const bf_observation *o = &all->items[i];
        bf_buffer month;
        bf_buffer_init(&month, PATH);
        bf_month_format(o->month, &month);
        bf_buffer_byte(&month, '\0');
        if (is_wanted(o, "encounters@" SW)) {
            int64_t usbp = value_of(all, month.bytes, "encounters:USBP@" SW);
            int64_t ofo = value_of(all, month.bytes, "encounters:OFO@" SW);
            assert_int_equal(usbp + ofo,
                             value_of(all, month.bytes, "encounters@" SW));
            checked++;
        }
        bf_buffer_release(&month);
    }
    assert_true(checked >= 47);
}

static void months_without_expulsions_have_no_observation(void **state)
{
    reading *r = *state;
    read_official(r);
    assert_true(VALUE(r, "2023-05", "expulsions@" SW) > 0);
    assert_int_equal(VALUE(r, "2023-06", "expulsions@" SW), -1);
    assert_int_equal(VALUE(r, "2023-06", "expulsions@us"), -1);
}

/* The folder of the agencies' files; NULL when there is none. */
static const char *raw_folder(void)
{
    static char folder[PATH];
    const char *shared = getenv("SHARED");
    bf_error error = BF_ERROR_NONE;
    bf_arena arena;
    char path[PATH * 2];
    (void)snprintf(folder, sizeof folder, "%s/data/raw",
                   shared ? shared : "../shared");
    (void)snprintf(path, sizeof path, "%s/SOURCES.md", folder);
    bf_arena_init(&arena, FILE_MOST);
    bool there = bf_file_read(path, FILE_MOST - 1, &arena, &error).bytes;
    bf_arena_release(&arena);
    return there ? folder : NULL;
}

static void assert_shipped(reading *r, const char *name)
{
    char path[PATH];
    bf_arena arena;
    bf_buffer made;
    (void)snprintf(path, sizeof path, "data/official/%s", name);
    bf_arena_init(&arena, FILE_MOST);
    bf_buffer_init(&made, FILE_MOST);
    bf_observations_sort(&r->into.observations);
    bf_observations_write_csv(&r->into.observations, &made);
    bf_text shipped = bf_file_read(path, FILE_MOST - 1, &arena, &r->error);
    assert_non_null(shipped.bytes);
    if (!bf_text_equal(shipped, bf_buffer_text(&made)))
        fail_msg("%s is not what its sources give", path);
    bf_buffer_release(&made);
    bf_arena_release(&arena);
}

static void the_agencies_files_give_the_shipped_record(void **state)
{
    reading *r = *state;
    const char *folder = raw_folder();
    if (!folder) {
        print_message("skip test_official: no ../shared\n");
        return;
    }
    for (size_t i = 0; i < COUNT_OF(files); i++) {
        r->into.observations.count = 0;
        for (size_t j = 0; j < RAW_MOST && files[i].raw[j]; j++) {
            char path[PATH * 2];
            (void)snprintf(path, sizeof path, "%s/%s", folder, files[i].raw[j]);
            read_file(r, path);
        }
        assert_shipped(r, files[i].shipped);
    }
    assert_int_equal(r->into.account.rejected, 0);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        READING(known_totals_are_those_of_the_shipped_record),
        READING(agencies_add_up_to_all_of_them),
        READING(months_without_expulsions_have_no_observation),
        READING(the_agencies_files_give_the_shipped_record),
    };
    return cmocka_run_group_tests_name("official", tests, NULL, NULL);
}
