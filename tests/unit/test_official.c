/*
 * The shipped record: totals that are known from elsewhere, and that it is
 * what the agencies' own files give.
 */
#include "tests/unit/tables.h"

#include "data/base/file.h"
#include "data/observation_table.h"

#include <stdio.h>
#include <stdlib.h>

#define SW        "us-southwest-border"
#define DASHBOARD "cbp/tableau/cbp_encounters_dashboard_1_official_update-"

enum { FILE_MOST = 16 * 1024 * 1024, PATH = 512, RAW_MOST = 32 };

/* Which rows of the agencies' files are shipped. */
enum keep {
    ALL,
    EVERYBODY, /* those that are not of one population */
    YEARS      /* deportations by the year */
};

/* A shipped file, and the agencies' files that it is made of. */
static const struct {
    const char *shipped;
    enum keep keep;
    const char *raw[RAW_MOST];
} files[] = {
    {"southwest-border-encounters.csv",
     ALL,
     {"cbp/sbo-encounters-fy22-fy25-aug.csv"}},
    {"southwest-border-areas.csv", ALL, {"converted/irreg_usa.csv"}},
    {"southwest-border-releases.csv",
     EVERYBODY,
     {DASHBOARD "november_15_2021.csv", DASHBOARD "may_17_2022.csv",
      DASHBOARD "september_14_2022.csv", DASHBOARD "october_21_2022.csv",
      DASHBOARD "march_10_2023.csv"}},
    {"border-patrol-months.csv",
     ALL,
     {"converted/usbp_monthly_encounters_fy2000-fy2020.psv"}},
    {"us-repatriations.csv", ALL, {"ohss/ielp-table-202408.csv"}},
    {"ice-removals.csv",
     YEARS,
     {"ice/FY19-detentionstats.xlsx", "ice/FY20-detentionstats.xlsx",
      "ice/FY21-detentionstats.xlsx", "ice/FY22-detentionStats.xlsx",
      "ice/FY23_detentionStats.xlsx", "ice/FY24_detentionStats.xlsx",
      "ice/FY25_detentionStats09252025.xlsx",
      "ice/FY26_detentionStats12222025.xlsx"}},
    {"mexico-encounters.csv", ALL, {"converted/irreg_mexico_nat.csv"}},
    {"mexico-deportations.csv", EVERYBODY, {"converted/irreg_mexico_exp.csv"}},
    {"darien-crossings.csv", ALL, {"converted/irreg_darien_nat.csv"}},
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
    /* CBP's fiscal years before, as published. */
    {"encounters:USBP@" SW, "2017-10", "2018-09", 396579, 0},
    {"encounters:OFO@" SW, "2017-10", "2018-09", 124511, 0},
    {"encounters@" SW, "2017-10", "2018-09", 521090, 0},
    {"encounters:USBP@" SW, "2018-10", "2019-09", 851508, 0},
    {"encounters:OFO@" SW, "2018-10", "2019-09", 126001, 0},
    {"encounters@" SW, "2018-10", "2019-09", 977509, 0},
    {"encounters:USBP@" SW, "2019-10", "2020-09", 400651, 0},
    {"encounters:OFO@" SW, "2019-10", "2020-09", 57437, 0},
    {"encounters@" SW, "2019-10", "2020-09", 458088, 0},
    {"encounters:USBP@" SW, "2020-10", "2021-09", 1659206, 0},
    {"encounters:OFO@" SW, "2020-10", "2021-09", 75480, 0},
    {"encounters@" SW, "2020-10", "2021-09", 1734686, 0},
    /* The Border Patrol's fiscal years, as in the Yearbook. */
    {"apprehensions:USBP@" SW, "1999-10", "2000-09", 1643679, 0},
    {"apprehensions:USBP@" SW, "2000-10", "2001-09", 1235718, 0},
    {"apprehensions:USBP@" SW, "2001-10", "2002-09", 929809, 0},
    {"apprehensions:USBP@" SW, "2002-10", "2003-09", 905065, 0},
    {"apprehensions:USBP@" SW, "2003-10", "2004-09", 1139282, 0},
    {"apprehensions:USBP@" SW, "2004-10", "2005-09", 1171396, 0},
    {"apprehensions:USBP@" SW, "2005-10", "2006-09", 1071972, 0},
    {"apprehensions:USBP@" SW, "2006-10", "2007-09", 858638, 0},
    {"apprehensions:USBP@" SW, "2007-10", "2008-09", 705005, 0},
    {"apprehensions:USBP@" SW, "2008-10", "2009-09", 540865, 0},
    {"apprehensions:USBP@" SW, "2009-10", "2010-09", 447731, 0},
    {"apprehensions:USBP@" SW, "2010-10", "2011-09", 327577, 0},
    {"apprehensions:USBP@" SW, "2011-10", "2012-09", 356873, 0},
    {"apprehensions:USBP@" SW, "2012-10", "2013-09", 414397, 0},
    {"apprehensions:USBP@" SW, "2013-10", "2014-09", 479371, 0},
    {"apprehensions:USBP@" SW, "2014-10", "2015-09", 331333, 0},
    {"apprehensions:USBP@" SW, "2015-10", "2016-09", 408870, 0},
    {"apprehensions:USBP@" SW, "2016-10", "2017-09", 303916, 0},
    {"apprehensions:USBP@" SW, "2017-10", "2018-09", 396579, 0},
    {"apprehensions:USBP@" SW, "2018-10", "2019-09", 851508, 0},
    {"encounters:USBP@" SW, "2011-10", "2012-09", 356873, 0},
    {"apprehensions:USBP@" SW, "2001-04", "2001-04", 142813, 0},
    {"apprehensions:USBP@us", "1999-10", "2000-09", 1676438, 0},
    {"apprehensions:USBP@tucson", "1999-10", "2000-09", 616346, 0},
    {"apprehensions:USBP@rio-grande-valley", "1999-10", "2000-09", 133243, 0},
    {"encounters:USBP@del-rio", "2020-03", "2020-09", 26052, 0},
    {"encounters:USBP@" SW, "2020-04", "2020-04", 16182, 0},
    {"encounters:USBP@" SW, "2020-09", "2020-09", 54771, 0},
    /* CBP's Title 8 and Title 42 statistics of FY2020. */
    {"apprehensions:USBP@" SW, "2019-10", "2020-09", 203608, 0},
    {"expulsions:USBP@" SW, "2020-03", "2020-09", 197043, 0},
    {"inadmissibles:OFO@" SW, "2019-10", "2020-09", 49693, 0},
    {"expulsions:OFO@" SW, "2020-03", "2020-09", 7744, 0},
    /* April 2021, in CBP's own words. */
    {"encounters@" SW, "2021-04", "2021-04", 178795, 0},
    {"encounters@" SW, "2020-10", "2021-04", 749621, 0},
    /* Mexico by year. */
    {"encounters:UPM@mx", "2018-01", "2018-12", 131445, 0},
    {"encounters:UPM@mx", "2019-01", "2019-12", 182940, 0},
    {"encounters:UPM@mx", "2020-01", "2020-12", 82379, 0},
    {"encounters:UPM@mx", "2021-01", "2021-12", 309692, 0},
    {"encounters:UPM@mx", "2022-01", "2022-12", 441409, 0},
    {"encounters:UPM@mx", "2023-01", "2023-12", 778907, 0},
    {"encounters:UPM@mx", "2024-01", "2024-12", 1231320, 0},
    {"deportations:UPM@mx", "2015-01", "2015-12", 181163, 0},
    {"deportations:UPM@mx", "2016-01", "2016-12", 159872, 0},
    {"deportations:UPM@mx", "2017-01", "2017-12", 82237, 0},
    {"deportations:UPM@mx", "2018-01", "2018-12", 115686, 0},
    {"deportations:UPM@mx", "2019-01", "2019-12", 149812, 0},
    {"deportations:UPM@mx", "2020-01", "2020-12", 60311, 0},
    {"deportations:UPM@mx", "2021-01", "2021-12", 130275, 0},
    {"deportations:UPM@mx", "2022-01", "2022-12", 121963, 0},
    {"deportations:UPM@mx", "2023-01", "2023-12", 54728, 0},
    {"deportations:UPM@mx", "2024-01", "2024-12", 20834, 0},
    {"encounters:UPM@mx", "2023-01", "2023-02", 75380, 0},
    {"deportations:UPM@mx", "2023-01", "2023-03", 26366, 0},
    /* The Darién by year. */
    {"crossings@darien", "2021-01", "2021-12", 133726, 0},
    {"crossings@darien", "2022-01", "2022-12", 248284, 0},
    {"crossings@darien", "2023-01", "2023-12", 520085, 0},
    {"crossings@darien", "2024-01", "2024-12", 302203, 0},
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
    /* ICE's removals, which it counts by the year. */
    {"deportations:ICE@us", "2018-10", "2019-09", 267258, 0},
    {"deportations:ICE@us", "2019-10", "2020-09", 185884, 0},
    {"deportations:ICE@us", "2020-10", "2021-08", 55590, 0},
    {"deportations:ICE@us", "2021-10", "2022-09", 69019, 0},
    {"deportations:ICE@us", "2022-10", "2023-09", 142580, 0},
    {"deportations:ICE@us", "2023-10", "2024-09", 271484, 0},
    {"deportations:ICE@us", "2024-10", "2025-09", 319980, 0},
    {"deportations:ICE@us", "2025-10", "2025-12", 92181, 0},
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

/* What was said then stays, though the months were revised since. */
static void each_release_keeps_what_it_said(void **state)
{
    static const struct {
        const char *source;
        const char *from;
        const char *to;
        int64_t total;
    } releases[] = {
        {"september_14_2022", "2021-10", "2022-08", 2150639},
        {"october_21_2022", "2021-10", "2022-09", 2378944},
        {"november_15_2021", "2020-10", "2021-09", 1734686},
    };
    reading *r = *state;
    read_official(r);
    for (size_t i = 0; i < COUNT_OF(releases); i++) {
        bf_month from = BF_NO_MONTH;
        bf_month to = BF_NO_MONTH;
        int64_t sum = 0;
        assert_true(bf_month_parse(bf_text_from(releases[i].from), &from));
        assert_true(bf_month_parse(bf_text_from(releases[i].to), &to));
        for (size_t j = 0; j < r->into.observations.count; j++) {
            const bf_observation *o = &r->into.observations.items[j];
            if (is_wanted(o, "encounters@" SW) &&
                bf_text_ends(o->source, bf_text_from(releases[i].source)) &&
                o->month.index >= from.index && o->month.index <= to.index)
                sum += o->value.low / BF_ONE;
        }
        assert_int_equal(sum, releases[i].total);
    }
}

/* Two ways to the same counts: the pages of the PDF, and all in one table. */
static void the_pages_of_the_border_patrol_say_the_same(void **state)
{
    reading *r = *state;
    const char *folder = raw_folder();
    if (!folder) {
        print_message("skip test_official: no ../shared\n");
        return;
    }
    read_file(r, "data/official/border-patrol-months.csv");
    const size_t count = r->into.observations.count;
    for (int year = 2000; year <= 2020; year++) {
        char path[PATH * 2];
        (void)snprintf(path, sizeof path,
                       "%s/cbp/usbp_monthly/usbp_monthly_encounters_fy%d.csv",
                       folder, year);
        read_file(r, path);
    }
    const bf_observation *items = r->into.observations.items;
    assert_int_equal(r->into.observations.count, 2 * count);
    for (size_t i = 0; i < count; i++) {
        size_t found = 0;
        for (size_t j = count; j < 2 * count; j++)
            found += items[i].month.index == items[j].month.index &&
                     bf_text_equal(items[i].measure, items[j].measure) &&
                     bf_text_equal(items[i].place, items[j].place) &&
                     items[i].value.low == items[j].value.low;
        assert_int_equal(found, 1);
    }
}

static bool is_same_cell(const bf_observation *a, const bf_observation *b)
{
    bf_text part_of_a = {0};
    bf_text part_of_b = {0};
    bf_text_cut(a->source, '#', &part_of_a);
    bf_text_cut(b->source, '#', &part_of_b);
    return a->month.index == b->month.index && a->value.low == b->value.low &&
           bf_text_equal(a->measure, b->measure) &&
           bf_text_equal(a->place, b->place) &&
           bf_text_equal(a->agency, b->agency) &&
           bf_text_equal(a->population, b->population) &&
           bf_text_equal(part_of_a, part_of_b);
}

/* Two forms of one release: behind the charts, and the workbook. */
static void the_workbook_says_the_same_as_the_charts(void **state)
{
    reading *r = *state;
    const char *folder = raw_folder();
    char path[PATH * 2];
    size_t compared = 0;
    if (!folder) {
        print_message("skip test_official: no ../shared\n");
        return;
    }
    read_file(r, "data/official/us-repatriations.csv");
    const size_t count = r->into.observations.count;
    (void)snprintf(path, sizeof path,
                   "%s/ohss/2024_1206_ohss_immigration-enforcement-and-legal-"
                   "processes-tables-august-2024.xlsx",
                   folder);
    read_file(r, path);
    const bf_observation *items = r->into.observations.items;
    assert_int_equal(items[count].as_of.number, bf_day_of(2024, 12, 6).number);
    for (size_t i = 0; i < count; i++) {
        size_t j = count;
        if (bf_text_equal(items[i].measure, BF_TEXT("releases")))
            continue;
        while (j < r->into.observations.count &&
               !is_same_cell(&items[i], &items[j]))
            j++;
        if (j == r->into.observations.count)
            fail_msg("%.*s of %.*s is not in the workbook",
                     BF_SHOW(items[i].figure), BF_SHOW(items[i].source));
        compared++;
    }
    assert_true(compared > 600);
}

static void months_without_expulsions_have_no_observation(void **state)
{
    reading *r = *state;
    read_official(r);
    assert_true(VALUE(r, "2023-05", "expulsions@" SW) > 0);
    assert_int_equal(VALUE(r, "2023-06", "expulsions@" SW), -1);
    assert_int_equal(VALUE(r, "2023-06", "expulsions@us"), -1);
}

static bool is_kept(const bf_observation *o, enum keep keep)
{
    switch (keep) {
    case ALL:
        return true;
    case EVERYBODY:
        return o->population.length == 0;
    case YEARS:
        return o->basis == BF_BASIS_AVERAGE &&
               bf_text_equal(o->measure, BF_TEXT("deportations"));
    }
    return false;
}

static void keep_rows(bf_observations *observations, enum keep keep)
{
    size_t kept = 0;
    for (size_t i = 0; i < observations->count; i++) {
        if (is_kept(&observations->items[i], keep))
            observations->items[kept++] = observations->items[i];
    }
    observations->count = kept;
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
        keep_rows(&r->into.observations, files[i].keep);
        assert_shipped(r, files[i].shipped);
    }
    assert_int_equal(r->into.account.rejected, 0);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        READING(known_totals_are_those_of_the_shipped_record),
        READING(agencies_add_up_to_all_of_them),
        READING(each_release_keeps_what_it_said),
        READING(the_pages_of_the_border_patrol_say_the_same),
        READING(the_workbook_says_the_same_as_the_charts),
        READING(months_without_expulsions_have_no_observation),
        READING(the_agencies_files_give_the_shipped_record),
    };
    return cmocka_run_group_tests_name("official", tests, NULL, NULL);
}
