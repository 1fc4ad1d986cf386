#include "data/base/csv_plain.h"

#include <string.h>

/*
 * Eight bytes at a time: fields are so short that a loop over their bytes
 * would mostly be branches that the processor guesses wrong.
 */
enum { WORD = sizeof(uint64_t) };

static const uint64_t ones = 0x0101010101010101ULL;
static const uint64_t highs = 0x8080808080808080ULL;

/* The next bytes, the first one lowest, with blanks behind the last one. */
static uint64_t load(const char *bytes, size_t length)
{
    uint64_t word = ones * ' ';
    if (length >= WORD)
        memcpy(&word, bytes, WORD);
    else
        memcpy(&word, bytes, length);
#if __BYTE_ORDER__ == __ORDER_BIG_ENDIAN__
    word = __builtin_bswap64(word);
#endif
    return word;
}

/* The highest bit of each byte that is `byte`, for words of ASCII. */
static uint64_t find(uint64_t word, char byte)
{
    uint64_t gaps = word ^ (ones * (unsigned char)byte);
    return ~(gaps + (highs - ones)) & highs;
}

/* The place of the first byte that is marked. */
static size_t first(uint64_t marks)
{
    return (size_t)__builtin_ctzll(marks) / WORD;
}

/* True for a word with something that only the parser understands. */
static bool is_special(uint64_t word)
{
    return (word & highs) || (find(word, '\r') | find(word, '\0'));
}

/* The fields so far, and the one that has begun. */
struct cutting {
    bf_text *fields;
    size_t count;
    const char *start;
    size_t quotes; /* in the field so far */
};

static void add_field(struct cutting *cutting, const char *start,
                      const char *end)
{
    cutting->fields[cutting->count++] =
        (bf_text){.bytes = start, .length = (size_t)(end - start)};
}

/*
 * Ends a field that is empty, or has blanks or quotes at an end.  Quotes are
 * taken off where one stands at each end and none within; anything else with
 * quotes is for the parser.
 */
static bool end_odd_field(struct cutting *cutting, const char *end)
{
    const char *start = cutting->start;
    if (cutting->quotes) {
        if (cutting->quotes != 2 || *start != '"' || end[-1] != '"')
            return false;
        start++;
        end--;
    } else {
        while (start < end && (*start == ' ' || *start == '\t'))
            start++;
        while (end > start && (end[-1] == ' ' || end[-1] == '\t'))
            end--;
    }
    add_field(cutting, start, end);
    cutting->quotes = 0;
    return true;
}

static inline bool end_field(struct cutting *cutting, const char *end)
{
    const char *start = cutting->start;
    if (cutting->count == BF_CSV_COLUMNS)
        return false;
    if (cutting->quotes || start == end || *start <= ' ' || end[-1] <= ' ')
        return end_odd_field(cutting, end);
    add_field(cutting, start, end);
    return true;
}

/* Ends the fields whose commas are among the eight bytes at `at`. */
static bool cut_word(struct cutting *cutting, const char *at, uint64_t word)
{
    uint64_t quotes = find(word, '"');
    uint64_t marks = find(word, ',') | quotes;
    for (; marks; marks &= marks - 1) {
        size_t place = first(marks);
        if (quotes && at[place] == '"') {
            cutting->quotes++;
        } else if (cutting->quotes % 2 == 0) {
            if (!end_field(cutting, at + place))
                return false;
            cutting->start = at + place + 1;
        }
    }
    return true;
}

size_t bf_csv_cut_plain(bf_text line, bf_text fields[static BF_CSV_COLUMNS])
{
    struct cutting cutting = {.fields = fields, .start = line.bytes};
    if (line.length == 0 || line.length >= BF_CSV_FIELD)
        return 0;
    for (size_t at = 0; at < line.length; at += WORD) {
        uint64_t word = load(line.bytes + at, line.length - at);
        if (is_special(word) || !cut_word(&cutting, line.bytes + at, word))
            return 0;
    }
    if (!end_field(&cutting, line.bytes + line.length))
        return 0;
    return cutting.count;
}
