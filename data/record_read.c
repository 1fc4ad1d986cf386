#include "data/record.h"

#include <string.h>

bool bf_record_check_header(const bf_csv_row *row, const char *const *names,
                            bf_error *error)
{
    size_t count = 0;
    for (; names[count]; count++) {
        if (count == row->count)
            return bf_fail(error, BF_DATA, "%s:%zu: no column %s", row->source,
                           row->line, names[count]);
        if (!bf_text_equal(row->fields[count], bf_text_from(names[count])))
            return bf_fail(
                error, BF_DATA, "%s:%zu:%zu: %s where the column %s belongs",
                row->source, row->line, bf_csv_column(row, count),
                bf_text_quoted(row->fields[count]).bytes, names[count]);
    }
    if (row->count > count)
        return bf_csv_reject(row, count, "a column too many", error);
    return true;
}

static bf_text take(bf_record_reader *reader)
{
    return reader->row->fields[reader->index++];
}

void bf_record_expect(const bf_record_reader *reader, bool right,
                      const char *what)
{
    size_t index = reader->index - 1;
    const bf_csv_row *row = reader->row;
    if (!right)
        bf_fail(reader->error, BF_DATA, "%s:%zu:%zu: %s is not %s", row->source,
                row->line, bf_csv_column(row, index),
                bf_text_quoted(row->fields[index]).bytes, what);
}

bf_text bf_record_take_text(bf_record_reader *reader)
{
    return bf_csv_unguarded(take(reader));
}

/* Up to three digits behind the point, as thousandths. */
static bool parse_fraction(bf_text digits, int64_t *thousandths)
{
    int64_t power = 1000;
    *thousandths = 0;
    for (size_t i = 0; i < digits.length; i++) {
        if (digits.bytes[i] < '0' || digits.bytes[i] > '9')
            return false;
        power /= 10;
        *thousandths += (digits.bytes[i] - '0') * power;
    }
    return digits.length > 0 && digits.length <= 3;
}

/* "-0.5": the sign stays with the fraction when the whole part is 0. */
static bool parse_number(bf_text text, int64_t *thousandths)
{
    bf_text fraction = {0};
    bool pointed = memchr(text.bytes, '.', text.length) != NULL;
    bool negative = bf_text_starts(text, BF_TEXT("-"));
    bf_text whole = bf_text_cut(text, '.', &fraction);
    int64_t part = 0;
    if (pointed && !parse_fraction(fraction, &part))
        return false;
    return bf_integer_parse(whole, thousandths) &&
           !__builtin_mul_overflow(*thousandths, 1000, thousandths) &&
           !__builtin_add_overflow(*thousandths, negative ? -part : part,
                                   thousandths);
}

bool bf_record_take_number(bf_record_reader *reader, int64_t *thousandths)
{
    bf_text cell = take(reader);
    if (cell.length == 0)
        return false;
    int64_t value = 0;
    bool right = parse_number(cell, &value);
    bf_record_expect(reader, right, "a plain number of at most three decimals");
    right = right && value <= BF_VALUE_MOST && value >= -BF_VALUE_MOST;
    bf_record_expect(reader, right, "within a million million");
    *thousandths = value;
    return right;
}

size_t bf_record_take_size(bf_record_reader *reader)
{
    int64_t value = 0;
    bool right = bf_integer_parse(take(reader), &value) && value >= 0;
    bf_record_expect(reader, right, "a whole number");
    return right ? (size_t)value : 0;
}

bf_day bf_record_take_day(bf_record_reader *reader)
{
    bf_text cell = take(reader);
    bf_day day = BF_NO_DAY;
    if (cell.length)
        bf_record_expect(reader, bf_day_parse(cell, &day),
                         "a day such as 2024-03-09");
    return day;
}

bf_month bf_record_take_month(bf_record_reader *reader)
{
    bf_text cell = take(reader);
    bf_month month = BF_NO_MONTH;
    if (cell.length)
        bf_record_expect(reader, bf_month_parse(cell, &month),
                         "a month such as 2024-03");
    return month;
}

static unsigned flag_of(bf_text name, const char *const *names)
{
    for (size_t i = 0; names[i]; i++) {
        if (bf_text_equal(name, bf_text_from(names[i])))
            return 1U << i;
    }
    return 0;
}

unsigned bf_record_take_flags(bf_record_reader *reader,
                              const char *const *names)
{
    bf_text rest = take(reader);
    unsigned flags = 0;
    while (rest.length) {
        unsigned flag = flag_of(bf_text_cut(rest, ';', &rest), names);
        bf_record_expect(reader, flag, "a list of flags");
        flags |= flag;
    }
    return flags;
}

void bf_record_take_interval(bf_record_reader *reader, bf_interval *value)
{
    value->has_low = bf_record_take_number(reader, &value->low);
    value->has_high = bf_record_take_number(reader, &value->high);
    bool right =
        !value->has_low || !value->has_high || value->low <= value->high;
    bf_record_expect(reader, right, "at or above low");
}

bf_period bf_record_take_period(bf_record_reader *reader)
{
    bf_period period = BF_NO_PERIOD;
    period.from = bf_record_take_day(reader);
    period.to = bf_record_take_day(reader);
    bool right =
        !bf_period_is_closed(period) || period.from.number <= period.to.number;
    bf_record_expect(reader, right, "on or after the day the period begins");
    return period;
}
