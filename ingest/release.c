#include "ingest/release.h"

enum { PARTS_MOST = 64, YEAR_DIGITS = 4, DAY_DIGITS = 8 };

/* The words and numbers of a name, without what stands between them. */
struct parts {
    bf_text items[PARTS_MOST];
    size_t count;
};

static bool is_digit(char byte)
{
    return byte >= '0' && byte <= '9';
}

static bool is_letter(char byte)
{
    byte = bf_lower(byte);
    return byte >= 'a' && byte <= 'z';
}

/* The end of the run of digits, letters or neither that starts at `at`. */
static size_t run_end(bf_text name, size_t at)
{
    bool digit = is_digit(name.bytes[at]);
    bool letter = is_letter(name.bytes[at]);
    while (at < name.length && is_digit(name.bytes[at]) == digit &&
           is_letter(name.bytes[at]) == letter)
        at++;
    return at;
}

static void cut(bf_text name, struct parts *parts)
{
    size_t at = 0;
    while (at < name.length && parts->count < PARTS_MOST) {
        size_t end = run_end(name, at);
        if (is_digit(name.bytes[at]) || is_letter(name.bytes[at]))
            parts->items[parts->count++] = bf_text_slice(name, at, end);
        at = end;
    }
}

/* The number in digits [start, end) of a part; -1 unless it holds them. */
static int number(bf_text part, size_t start, size_t end)
{
    int64_t value = 0;
    if (end > part.length || end - start > YEAR_DIGITS ||
        !is_digit(part.bytes[start]) ||
        !bf_integer_parse(bf_text_slice(part, start, end), &value))
        return -1;
    return (int)value;
}

static int whole_number(bf_text part)
{
    return part.length ? number(part, 0, part.length) : -1;
}

/* 1 to 12 for the name of a month, or its first three letters; else 0. */
static int month_of_name(bf_text word)
{
    for (int month = 1; month <= 12; month++) {
        bf_month any = bf_month_of(2000, month);
        if (bf_text_alike(word, bf_text_from(bf_month_name(any))) ||
            bf_text_alike(word, bf_text_from(bf_month_short_name(any))))
            return month;
    }
    return 0;
}

static bool set_day(int year, int month, int day, bf_day *found)
{
    enum { FIRST_YEAR = 1990, LAST_YEAR = 2199 };
    if (year < FIRST_YEAR || year > LAST_YEAR ||
        !bf_day_exists(year, month, day))
        return false;
    *found = bf_day_of(year, month, day);
    return true;
}

/* Eight digits: the year first, or last as the US writes it. */
static bool in_one_part(bf_text part, bf_day *found)
{
    if (part.length != DAY_DIGITS)
        return false;
    return set_day(number(part, 0, 4), number(part, 4, 6), number(part, 6, 8),
                   found) ||
           set_day(number(part, 4, 8), number(part, 0, 2), number(part, 2, 4),
                   found);
}

/* "2024", "1206". */
static bool in_two_parts(const bf_text *parts, bf_day *found)
{
    return parts[0].length == YEAR_DIGITS && parts[1].length == YEAR_DIGITS &&
           set_day(whole_number(parts[0]), number(parts[1], 0, 2),
                   number(parts[1], 2, 4), found);
}

/* "2024", "12", "06"; "march", "10", "2023". */
static bool in_three_parts(const bf_text *parts, bf_day *found)
{
    if (parts[0].length == YEAR_DIGITS && parts[1].length == 2 &&
        parts[2].length == 2 &&
        set_day(whole_number(parts[0]), whole_number(parts[1]),
                whole_number(parts[2]), found))
        return true;
    int month = month_of_name(parts[0]);
    return month && parts[2].length == YEAR_DIGITS &&
           set_day(whole_number(parts[2]), month, whole_number(parts[1]),
                   found);
}

bf_day bf_release_day(bf_text name)
{
    struct parts parts = {.count = 0};
    cut(name, &parts);
    bf_day found = BF_NO_DAY;
    for (size_t i = 0; i < parts.count; i++) {
        size_t left = parts.count - i;
        const bf_text *from = &parts.items[i];
        if (in_one_part(from[0], &found) ||
            (left > 1 && in_two_parts(from, &found)) ||
            (left > 2 && in_three_parts(from, &found)))
            continue;
    }
    return found;
}
