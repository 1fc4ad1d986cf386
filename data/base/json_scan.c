#include "data/base/json_scan.h"

#include "data/base/json.h"

/* Where the pass is. */
struct walk {
    const bf_json_scan *scan;
    size_t at;
    int depth;
};

bool bf_json_fail_at(const bf_json_scan *scan, size_t offset, bf_status status,
                     const char *what)
{
    size_t line = 1;
    size_t start = 0;
    if (scan->line)
        return bf_fail(scan->error, status, "%s:%zu: %s", scan->name,
                       offset + 1, what);
    for (size_t i = 0; i < offset && i < scan->text.length; i++) {
        if (scan->text.bytes[i] == '\n') {
            line++;
            start = i + 1;
        }
    }
    return bf_fail(scan->error, status, "%s:%zu:%zu: %s", scan->name, line,
                   offset - start + 1, what);
}

static char byte_at(const struct walk *walk, size_t at)
{
    if (at >= walk->scan->text.length)
        return '\0';
    return walk->scan->text.bytes[at];
}

static bool is_digit(char byte)
{
    return byte >= '0' && byte <= '9';
}

/* Past the quote that ends a string whose first quote is at walk->at. */
static bool skip_string(struct walk *walk)
{
    for (size_t at = walk->at + 1; at < walk->scan->text.length; at++) {
        unsigned char byte = (unsigned char)walk->scan->text.bytes[at];
        if (byte < 0x20)
            return bf_json_fail_at(walk->scan, at, BF_DATA,
                                   "a bare control character");
        if (byte == '\\') {
            bf_text rest =
                bf_text_slice(walk->scan->text, at, walk->scan->text.length);
            if (bf_text_starts(rest, BF_TEXT("\\u0000")))
                return bf_json_fail_at(walk->scan, at, BF_DATA,
                                       "a NUL in a string");
            at++;
        }
        if (byte == '"') {
            walk->at = at + 1;
            return true;
        }
    }
    return bf_json_fail_at(walk->scan, walk->at, BF_DATA,
                           "a string that is not closed");
}

static size_t skip_digits(const struct walk *walk, size_t at)
{
    while (is_digit(byte_at(walk, at)))
        at++;
    return at;
}

/* JSON's own grammar; cJSON takes 01, 1. and 1e for numbers. */
static bool skip_number(struct walk *walk)
{
    size_t start = walk->at + (byte_at(walk, walk->at) == '-');
    size_t at = skip_digits(walk, start);
    bool ok = at > start && (byte_at(walk, start) != '0' || at == start + 1);
    if (byte_at(walk, at) == '.') {
        size_t fraction = at + 1;
        at = skip_digits(walk, fraction);
        ok = ok && at > fraction;
    }
    if (byte_at(walk, at) == 'e' || byte_at(walk, at) == 'E') {
        char sign = byte_at(walk, at + 1);
        size_t power = at + 1 + (sign == '+' || sign == '-');
        at = skip_digits(walk, power);
        ok = ok && at > power;
    }
    if (!ok)
        return bf_json_fail_at(walk->scan, walk->at, BF_DATA,
                               "not a number in JSON");
    walk->at = at;
    return true;
}

static bool step(struct walk *walk)
{
    char byte = byte_at(walk, walk->at);
    if (byte == '"')
        return skip_string(walk);
    if (byte == '-' || is_digit(byte))
        return skip_number(walk);
    if ((byte == '[' || byte == '{') && ++walk->depth > BF_JSON_DEPTH)
        return bf_json_fail_at(walk->scan, walk->at, BF_LIMIT,
                               "nested too deeply");
    walk->depth -= byte == ']' || byte == '}';
    walk->at++;
    return true;
}

bool bf_json_scan_check(const bf_json_scan *scan)
{
    size_t bad = 0;
    if (scan->text.length > BF_JSON_SIZE)
        return bf_fail(scan->error, BF_LIMIT, "%s: is larger than %d bytes",
                       scan->name, BF_JSON_SIZE);
    if (!bf_text_is_utf8(scan->text, &bad))
        return bf_json_fail_at(scan, bad, BF_DATA, "not UTF-8");
    struct walk walk = {.scan = scan};
    while (walk.at < scan->text.length) {
        if (!step(&walk))
            return false;
    }
    return true;
}
