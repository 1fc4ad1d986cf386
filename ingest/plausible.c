#include "ingest/plausible.h"

#include "data/series.h"

#include <stdlib.h>

enum {
    ARENA_MOST = 256 * 1024 * 1024,
    NOTES_OF_A_KIND = 3,
    PEAK_TIMES = 5,
    PEAK_LEAST = 1000,
    ALIKE_LEAST = 100,
    ALIKE_VALUES = 5,
    ROUNDING = 30, /* of a sum and two parts, each rounded to ten */
    SPAN_MOST = 12 * 1000
};

typedef enum kind { PEAK, REPEAT, SUM, YEARS, KINDS } kind;

/* The values in the order of their series, then of their months. */
struct check {
    const bf_observation **rows;
    size_t count;
    const char *name;
    bf_notes *notes;
    size_t found[KINDS];
};

/* What the values of one month are together. */
struct month {
    uint64_t sum; /* of mixed keys and values: the order does not matter */
    size_t count;
};

static int compare(const void *left, const void *right)
{
    const bf_observation *a = *(const bf_observation *const *)left;
    const bf_observation *b = *(const bf_observation *const *)right;
    int order = bf_observation_compare_series(a, b);
    return order ? order : a->month.index - b->month.index;
}

static int64_t persons(const bf_observation *row)
{
    return row->value.low / BF_ONE;
}

/* True as long as not too many of a kind were noted; the last one says so. */
static bool may_note(struct check *check, kind of)
{
    static const char *const kinds[KINDS] = {
        [PEAK] = "months far above their neighbours",
        [REPEAT] = "months that repeat another",
        [SUM] = "sums that differ from their parts",
        [YEARS] = "series with one month a year"};
    if (check->found[of]++ == NOTES_OF_A_KIND)
        bf_notes_add(check->notes, "%s: more %s", check->name, kinds[of]);
    return check->found[of] <= NOTES_OF_A_KIND;
}

/* "encounters:USBP@tucson", for a note. */
static bf_text name_series(const bf_observation *row, bf_buffer *buffer)
{
    const bf_selector of = {.measure = row->measure,
                            .agency = row->agency,
                            .place = row->place,
                            .population = row->population,
                            .part = bf_observation_part(row)};
    bf_buffer_clear(buffer);
    bf_selector_format(&of, buffer);
    bf_buffer_byte(buffer, ' ');
    bf_month_format(row->month, buffer);
    return bf_buffer_text(buffer);
}

static bool follows(const bf_observation *before, const bf_observation *row)
{
    return bf_observation_compare_series(before, row) == 0 &&
           before->month.index + 1 == row->month.index;
}

static void check_peaks(struct check *check, bf_buffer *text)
{
    for (size_t i = 1; i + 1 < check->count; i++) {
        const bf_observation *row = check->rows[i];
        int64_t before = persons(check->rows[i - 1]);
        int64_t after = persons(check->rows[i + 1]);
        if (persons(row) < PEAK_LEAST || !follows(check->rows[i - 1], row) ||
            !follows(row, check->rows[i + 1]) ||
            persons(row) <= PEAK_TIMES * (before > after ? before : after) ||
            !may_note(check, PEAK))
            continue;
        bf_text series = name_series(row, text);
        bf_notes_add(check->notes,
                     "%s: %.*s: %lld is over %d times the months beside it, "
                     "%lld and %lld",
                     check->name, BF_SHOW(series), (long long)persons(row),
                     PEAK_TIMES, (long long)before, (long long)after);
    }
}

static void check_years(struct check *check, bf_buffer *text)
{
    for (size_t start = 0, i = 1; i <= check->count; i++) {
        const bf_observation *row = check->rows[start];
        bool same = i < check->count &&
                    bf_observation_compare_series(row, check->rows[i]) == 0;
        if (same && bf_month_number(row->month) ==
                        bf_month_number(check->rows[i]->month))
            continue;
        if (!same && i - start >= 3 && may_note(check, YEARS)) {
            bf_text series = name_series(row, text);
            bf_notes_add(check->notes,
                         "%s: %.*s: all %zu values stand in %s; are they of "
                         "whole years?",
                         check->name, BF_SHOW(series), i - start,
                         bf_month_name(row->month));
        }
        while (i < check->count &&
               bf_observation_compare_series(row, check->rows[i]) == 0)
            i++;
        start = i;
    }
}

/* The same series of another agency in the same month; NULL: none. */
static const bf_observation *of_agency(const struct check *check,
                                       const bf_observation *row,
                                       const char *agency)
{
    bf_observation wanted = *row;
    const bf_observation *key = &wanted;
    wanted.agency = bf_text_from(agency);
    const bf_observation *const *found =
        bsearch(&key, check->rows, check->count, sizeof(const bf_observation *),
                compare);
    return found ? *found : NULL;
}

static void check_sums(struct check *check, bf_buffer *text)
{
    for (size_t i = 0; i < check->count; i++) {
        const bf_observation *row = check->rows[i];
        if (row->agency.length)
            continue;
        const bf_observation *patrol = of_agency(check, row, "USBP");
        const bf_observation *ports = of_agency(check, row, "OFO");
        if (!patrol || !ports)
            continue;
        int64_t parts = persons(patrol) + persons(ports);
        int64_t gap = persons(row) - parts;
        int64_t most = row->bound == BF_BOUND_ABOUT ? ROUNDING : 0;
        if ((gap <= most && gap >= -most) || !may_note(check, SUM))
            continue;
        bf_text series = name_series(row, text);
        bf_notes_add(check->notes,
                     "%s: %.*s: %lld is not the %lld of its agencies together",
                     check->name, BF_SHOW(series), (long long)persons(row),
                     (long long)parts);
    }
}

static uint64_t mix(uint64_t hash, uint64_t value)
{
    hash = (hash ^ value) * 0x9e3779b97f4a7c15ULL;
    return hash ^ hash >> 32;
}

static uint64_t mix_text(uint64_t hash, bf_text text)
{
    for (size_t i = 0; i < text.length; i++)
        hash = mix(hash, (unsigned char)text.bytes[i]);
    return mix(hash, text.length);
}

static uint64_t mix_row(const bf_observation *row)
{
    uint64_t hash = mix(1, (uint64_t)row->value.low);
    hash = mix_text(hash, row->measure);
    hash = mix_text(hash, row->agency);
    hash = mix_text(hash, row->place);
    hash = mix_text(hash, row->population);
    return mix_text(hash, bf_observation_part(row));
}

static void find_repeats(struct check *check, const struct month *months,
                         bf_month first, size_t span)
{
    for (size_t i = 1; i < span; i++) {
        size_t j = 0;
        if (months[i].count < ALIKE_VALUES)
            continue;
        while (j < i && (months[j].sum != months[i].sum ||
                         months[j].count != months[i].count))
            j++;
        if (j == i || !may_note(check, REPEAT))
            continue;
        bf_month then = {.index = first.index + (int)j};
        bf_month now = {.index = first.index + (int)i};
        bf_notes_add(check->notes,
                     "%s: %s %d has all %zu values of %s %d; is it that month "
                     "under another name?",
                     check->name, bf_month_name(now), bf_month_year(now),
                     months[i].count, bf_month_name(then), bf_month_year(then));
    }
}

static bool check_repeats(struct check *check, bf_arena *arena, bf_error *error)
{
    bf_month first = check->rows[0]->month;
    bf_month last = first;
    for (size_t i = 0; i < check->count; i++) {
        bf_month month = check->rows[i]->month;
        first = month.index < first.index ? month : first;
        last = month.index > last.index ? month : last;
    }
    size_t span = (size_t)(last.index - first.index) + 1;
    if (span > SPAN_MOST)
        return true;
    struct month *months = bf_arena_take(arena, span * sizeof *months, error);
    if (!months)
        return false;
    for (size_t i = 0; i < check->count; i++) {
        const bf_observation *row = check->rows[i];
        struct month *month = &months[row->month.index - first.index];
        if (persons(row) < ALIKE_LEAST)
            continue;
        month->sum += mix_row(row);
        month->count++;
    }
    find_repeats(check, months, first, span);
    return true;
}

static bool is_checked(const bf_observation *row)
{
    return row->status == BF_OFFICIAL && row->basis == BF_BASIS_REPORTED &&
           row->unit == BF_UNIT_PERSONS && row->value.has_low &&
           row->value.has_high && row->value.low == row->value.high;
}

static bool check_rows(struct check *check, bf_arena *arena, bf_error *error)
{
    enum { NAME_MOST = 64 * 1024 };
    bf_buffer text;
    if (check->count == 0)
        return true;
    qsort(check->rows, check->count, sizeof(const bf_observation *), compare);
    bf_buffer_init(&text, NAME_MOST);
    check_peaks(check, &text);
    check_years(check, &text);
    check_sums(check, &text);
    bf_buffer_release(&text);
    return check_repeats(check, arena, error);
}

bool bf_plausible_check(const bf_observations *observations, size_t first,
                        const char *name, bf_notes *notes, bf_error *error)
{
    struct check check = {.name = name, .notes = notes};
    bf_arena arena;
    bf_arena_init(&arena, ARENA_MOST);
    check.rows = bf_arena_take(&arena,
                               (observations->count - first + 1) *
                                   sizeof(const bf_observation *),
                               error);
    bool ok = check.rows != NULL;
    for (size_t i = first; ok && i < observations->count; i++) {
        if (is_checked(&observations->items[i]))
            check.rows[check.count++] = &observations->items[i];
    }
    ok = ok && check_rows(&check, &arena, error);
    bf_arena_release(&arena);
    return ok;
}
