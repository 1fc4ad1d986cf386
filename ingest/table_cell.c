#include "ingest/table.h"

/* Years that a table may speak of, and a count that no month can reach. */
enum { FIRST_YEAR = 1900, LAST_YEAR = 2199, YEAR_DIGITS = 4 };
static const int64_t count_end = 10000000000;

static bool is_digit(char byte)
{
    return byte >= '0' && byte <= '9';
}

static bool is_letter(char byte)
{
    byte = bf_lower(byte);
    return byte >= 'a' && byte <= 'z';
}

/* The next letter or digit at or after *at, in lower case; 0 at the end. */
static char next_sign(bf_text text, size_t *at)
{
    while (*at < text.length) {
        char byte = text.bytes[(*at)++];
        if (is_digit(byte) || is_letter(byte))
            return bf_lower(byte);
    }
    return '\0';
}

bool bf_table_is_same(bf_text a, bf_text b)
{
    size_t at = 0;
    size_t there = 0;
    for (;;) {
        char sign = next_sign(a, &at);
        if (sign != next_sign(b, &there))
            return false;
        if (sign == '\0')
            return true;
    }
}

size_t bf_table_column(const bf_csv_row *header, const char *name)
{
    for (size_t i = 0; i < header->count; i++) {
        if (bf_table_is_same(header->fields[i], bf_text_from(name)))
            return i;
    }
    return BF_NO_COLUMN;
}

bool bf_table_accept(const bf_table_reading *reading)
{
    reading->into->account.accepted++;
    return true;
}

bool bf_table_skip(const bf_table_reading *reading, bf_skip why)
{
    reading->into->account.skipped++;
    reading->into->account.skips[why]++;
    return true;
}

bool bf_table_reject(const bf_table_reading *reading, const bf_csv_row *row,
                     size_t column, const char *what)
{
    reading->into->account.rejected++;
    bf_notes_add(&reading->into->notes,
                 "%s:%zu:%zu: %s is not %s; row left out", row->source,
                 row->line, bf_csv_column(row, column),
                 bf_text_quoted(row->fields[column]).bytes, what);
    return true;
}

bool bf_table_reject_repeated(const bf_table_reading *reading,
                              const bf_csv_row *row, size_t earlier)
{
    reading->into->account.rejected++;
    bf_notes_add(&reading->into->notes,
                 "%s:%zu:1: says again what line %zu says; row left out",
                 row->source, row->line, earlier);
    return true;
}

bf_day bf_table_as_of(const bf_table_reading *reading, bf_month newest)
{
    if (bf_day_is(reading->named))
        return reading->named;
    if (bf_day_is(reading->options->as_of))
        return reading->options->as_of;
    return bf_month_is(newest) ? bf_month_last(newest) : BF_NO_DAY;
}

/* What may follow the digits of a year that is still open. */
static bool is_open_mark(bf_text text)
{
    static const char *const marks[] = {"", "FYTD", "YTD"};
    for (size_t i = 0; i < sizeof marks / sizeof marks[0]; i++) {
        if (bf_table_is_same(text, bf_text_from(marks[i])))
            return true;
    }
    return false;
}

int bf_table_year(bf_text text)
{
    int64_t year = 0;
    if (text.length < YEAR_DIGITS ||
        !bf_integer_parse(bf_text_slice(text, 0, YEAR_DIGITS), &year) ||
        !is_open_mark(bf_text_slice(text, YEAR_DIGITS, text.length)))
        return 0;
    return year >= FIRST_YEAR && year <= LAST_YEAR ? (int)year : 0;
}

/* The number of a month's name or of its first three letters or more. */
static int month_of_name(bf_text word)
{
    enum { SHORTEST = 3 };
    for (int month = 1; month <= 12; month++) {
        bf_text name = bf_text_from(bf_month_name(bf_month_of(2000, month)));
        if (word.length >= SHORTEST && word.length <= name.length &&
            bf_text_alike(word, bf_text_slice(name, 0, word.length)))
            return month;
    }
    return 0;
}

int bf_table_month(bf_text text)
{
    bf_text rest = {0};
    bf_text first = bf_text_cut(bf_text_trim(text), ' ', &rest);
    int64_t number = 0;
    bool counted = bf_integer_parse(first, &number);
    if (!counted)
        return rest.length == 0 ? month_of_name(first) : 0;
    /* "01 October": the number is the month's place in the fiscal year. */
    if (rest.length) {
        int month = month_of_name(bf_text_trim(rest));
        return month && number == (month + 2) % 12 + 1 ? month : 0;
    }
    return number >= 1 && number <= 12 ? (int)number : 0;
}

int bf_table_calendar_month(bf_text text)
{
    bf_month month = BF_NO_MONTH;
    if (!bf_month_parse(text, &month) || bf_month_year(month) < FIRST_YEAR ||
        bf_month_year(month) > LAST_YEAR)
        return 0;
    return month.index;
}

bf_month bf_table_fiscal_month(int fiscal_year, int month)
{
    bf_month october = bf_fiscal_year_start(fiscal_year);
    return (bf_month){.index = october.index + (month + 2) % 12};
}

/* Nine digits at most cannot overflow. */
static bool read_short_count(bf_text text, int64_t *count)
{
    enum { DIGITS_MOST = 9 };
    int64_t value = 0;
    if (text.length == 0 || text.length > DIGITS_MOST)
        return false;
    for (size_t i = 0; i < text.length; i++) {
        if (!is_digit(text.bytes[i]))
            return false;
        value = value * 10 + (text.bytes[i] - '0');
    }
    *count = value;
    return true;
}

bool bf_table_count(bf_text text, int64_t *count)
{
    if (read_short_count(text, count))
        return true;
    int64_t value = 0;
    if (!bf_count_parse(bf_text_trim(text), &value) || value < 0 ||
        value >= count_end)
        return false;
    *count = value;
    return true;
}

bf_text bf_table_whole(bf_text count)
{
    bf_text decimals = {0};
    bf_text whole = bf_text_cut(count, '.', &decimals);
    for (size_t i = 0; i < decimals.length; i++) {
        if (decimals.bytes[i] != '0')
            return count;
    }
    return whole;
}

bool bf_table_is_absent(bf_text text)
{
    static const char *const marks[] = {"",  "X",  "NA", "N/A",
                                        "-", "--", "D",  "%null%"};
    text = bf_text_trim(text);
    /* "N/A ****": asterisks lead to footnotes. */
    while (text.length && text.bytes[text.length - 1] == '*')
        text = bf_text_trim(bf_text_slice(text, 0, text.length - 1));
    for (size_t i = 0; i < sizeof marks / sizeof marks[0]; i++) {
        if (bf_text_equal(text, bf_text_from(marks[i])))
            return true;
    }
    return false;
}
