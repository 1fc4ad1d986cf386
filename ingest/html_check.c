#include "ingest/html_check.h"

#include <string.h>

/* libxml2 compares each attribute of a tag with all before it. */
enum { MOST_ATTRIBUTES = 500 };

static bool is_blank(char byte)
{
    return byte == ' ' || byte == '\n' || byte == '\t' || byte == '\r' ||
           byte == '\f';
}

static bool is_letter(char byte)
{
    byte = bf_lower(byte);
    return byte >= 'a' && byte <= 'z';
}

/* Behind the next `mark`; the end when there is none. */
static size_t skip_past(bf_text page, size_t at, bf_text mark)
{
    while (at < page.length) {
        const char *found =
            memchr(page.bytes + at, mark.bytes[0], page.length - at);
        if (!found)
            return page.length;
        at = (size_t)(found - page.bytes);
        if (bf_text_starts(bf_text_slice(page, at, page.length), mark))
            return at + mark.length;
        at++;
    }
    return page.length;
}

/* Behind the tag that starts at `at`; counts its attributes. */
static size_t skip_tag(bf_text page, size_t at, size_t *attributes)
{
    char quote = '\0';
    for (; at < page.length; at++) {
        char byte = page.bytes[at];
        if (quote) {
            if (byte == quote)
                quote = '\0';
        } else if (byte == '"' || byte == '\'') {
            quote = byte;
        } else if (byte == '>') {
            return at + 1;
        } else if (is_blank(page.bytes[at - 1]) && !is_blank(byte)) {
            ++*attributes;
        }
    }
    return page.length;
}

/* The element that starts here holds text that is no markup. */
static bool holds_raw_text(bf_text rest)
{
    const bf_text names[] = {BF_TEXT("<script"), BF_TEXT("<style")};
    for (size_t i = 0; i < sizeof names / sizeof names[0]; i++) {
        if (rest.length > names[i].length &&
            bf_text_alike(bf_text_slice(rest, 0, names[i].length), names[i]) &&
            !is_letter(rest.bytes[names[i].length]))
            return true;
    }
    return false;
}

bool bf_html_check(bf_text page, const char *name, bf_error *error)
{
    size_t at = skip_past(page, 0, BF_TEXT("<"));
    while (at < page.length) {
        bf_text rest = bf_text_slice(page, at - 1, page.length);
        size_t attributes = 0;
        if (bf_text_starts(rest, BF_TEXT("<!--")))
            at = skip_past(page, at, BF_TEXT("-->"));
        else if (is_letter(page.bytes[at]))
            at = skip_tag(page, at, &attributes);
        if (attributes > MOST_ATTRIBUTES)
            return bf_fail(error, BF_LIMIT,
                           "%s: a tag with more than %d attributes", name,
                           MOST_ATTRIBUTES);
        if (holds_raw_text(rest))
            at = skip_past(page, at, BF_TEXT("</"));
        at = skip_past(page, at, BF_TEXT("<"));
    }
    return true;
}
