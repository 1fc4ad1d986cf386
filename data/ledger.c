#include "data/ledger.h"

#include <stdlib.h>

/* Half of the ten to which those agencies round that do. */
enum { ROUNDING = 5 * BF_ONE };

static bool is_entry(const bf_observation *row)
{
    return row->status == BF_OFFICIAL && row->value.has_low &&
           row->value.has_high && row->value.low == row->value.high &&
           row->value.low >= 0 && row->value.low <= BF_VALUE_MOST;
}

static int compare(const void *left, const void *right)
{
    const bf_observation *a = *(const bf_observation *const *)left;
    const bf_observation *b = *(const bf_observation *const *)right;
    int order = bf_observation_compare_series(a, b);
    if (order)
        return order;
    if (a->month.index != b->month.index)
        return a->month.index < b->month.index ? -1 : 1;
    if (a->as_of.number != b->as_of.number)
        return a->as_of.number > b->as_of.number ? -1 : 1;
    return (a > b) - (a < b);
}

static size_t count_lines(const bf_observation **rows, size_t count)
{
    size_t lines = count > 0;
    for (size_t i = 1; i < count; i++)
        lines += bf_observation_compare_series(rows[i - 1], rows[i]) != 0;
    return lines;
}

/* Cuts the sorted rows into lines. */
static void cut(const bf_observation **rows, size_t count,
                bf_ledger_line *lines)
{
    for (size_t start = 0, end = 0; start < count; start = end) {
        while (end < count &&
               bf_observation_compare_series(rows[start], rows[end]) == 0)
            end++;
        *lines++ = (bf_ledger_line){.rows = rows + start, .count = end - start};
    }
}

bool bf_ledger_make(const bf_observations *observations, bf_arena *arena,
                    bf_ledger *ledger, bf_error *error)
{
    const bf_observation **rows = bf_arena_take(
        arena, (observations->count + 1) * sizeof(bf_observation *), error);
    size_t count = 0;
    for (size_t i = 0; rows && i < observations->count; i++) {
        if (is_entry(&observations->items[i]))
            rows[count++] = &observations->items[i];
    }
    if (!rows)
        return false;
    qsort(rows, count, sizeof(bf_observation *), compare);
    size_t line_count = count_lines(rows, count);
    bf_ledger_line *lines =
        bf_arena_take(arena, (line_count + 1) * sizeof *lines, error);
    if (!lines)
        return false;
    cut(rows, count, lines);
    *ledger = (bf_ledger){.items = lines, .count = line_count};
    return true;
}

bf_selector bf_ledger_selector(const bf_ledger_line *line)
{
    const bf_observation *row = line->rows[0];
    return (bf_selector){.measure = row->measure,
                         .agency = row->agency,
                         .place = row->place,
                         .population = row->population,
                         .part = bf_observation_part(row)};
}

bf_month bf_ledger_first(const bf_ledger_line *line)
{
    return line->rows[0]->month;
}

bf_month bf_ledger_last(const bf_ledger_line *line)
{
    return line->rows[line->count - 1]->month;
}

/* The place of the first row of a month, or of where it would be. */
static size_t find_month(const bf_ledger_line *line, bf_month month)
{
    size_t low = 0;
    size_t high = line->count;
    while (low < high) {
        size_t middle = low + (high - low) / 2;
        if (line->rows[middle]->month.index < month.index)
            low = middle + 1;
        else
            high = middle;
    }
    return low;
}

/* The newest row of a month that was known by a day; NULL: none. */
static const bf_observation *pick(const bf_ledger_line *line, bf_month month,
                                  bf_day known)
{
    for (size_t i = find_month(line, month);
         i < line->count && line->rows[i]->month.index == month.index; i++) {
        if (!bf_day_is(known) || line->rows[i]->as_of.number <= known.number)
            return line->rows[i];
    }
    return NULL;
}

/* Whether a row, NULL for none, may be added up from first to last. */
static bool is_usable(const bf_observation *row, bf_month first, bf_month last)
{
    bool years = bf_month_number(first) == 10 &&
                 (last.index - first.index + 1) % 12 == 0;
    return row && (years || row->basis != BF_BASIS_AVERAGE);
}

bool bf_ledger_total(const bf_ledger_line *line, bf_month first, bf_month last,
                     bf_day known, bf_total *total)
{
    *total = (bf_total){.as_of = BF_NO_DAY};
    if (first.index < bf_ledger_first(line).index ||
        last.index > bf_ledger_last(line).index || first.index > last.index)
        return false;
    for (bf_month month = first; month.index <= last.index; month.index++) {
        const bf_observation *row = pick(line, month, known);
        if (!is_usable(row, first, last) || total->value > BF_VALUE_MOST)
            return false;
        total->value += row->value.low;
        if (row->bound == BF_BOUND_ABOUT)
            total->slack += ROUNDING;
        if (!bf_day_is(total->as_of) ||
            row->as_of.number > total->as_of.number) {
            total->as_of = row->as_of;
            total->source = bf_observation_document(row);
        }
    }
    return true;
}
