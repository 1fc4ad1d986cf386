/*
 * text.h - a borrowed piece of text: pointer and length, UTF-8 unless said
 * otherwise, never ended by a NUL.
 */
#ifndef BF_BASE_TEXT_H
#define BF_BASE_TEXT_H

#include "data/base/arena.h"

#include <stdint.h>
#include <string.h>

typedef struct bf_text {
    const char *bytes;
    size_t length;
} bf_text;

/* A text from a string literal. */
#define BF_TEXT(literal) \
    ((bf_text){.bytes = (literal), .length = sizeof(literal) - 1})

/* ASCII lower case, whatever the locale. */
static inline char bf_lower(char byte)
{
    return (char)(byte >= 'A' && byte <= 'Z' ? byte - 'A' + 'a' : byte);
}

/* For printf: "%.*s" with BF_SHOW(text); only where text is trusted. */
#define BF_SHOW(text) (int)(text).length, (text).bytes

/* A text quoted and escaped for a message, at most 120 bytes of it. */
typedef struct bf_quoted_text {
    char bytes[256];
} bf_quoted_text;

static inline bf_text bf_text_from(const char *string)
{
    return (bf_text){.bytes = string, .length = strlen(string)};
}

static inline bool bf_text_equal(bf_text a, bf_text b)
{
    return a.length == b.length &&
           (a.length == 0 || memcmp(a.bytes, b.bytes, a.length) == 0);
}

/* Equal but for the case of ASCII letters. */
bool bf_text_alike(bf_text a, bf_text b);
/* Order of the bytes, as strcmp: negative, 0, positive. */
int bf_text_compare(bf_text a, bf_text b);
bool bf_text_starts(bf_text text, bf_text prefix);
bool bf_text_ends(bf_text text, bf_text suffix);
bf_text bf_text_slice(bf_text text, size_t start, size_t end);
/* Without blanks, tabs, CR and LF at both ends. */
bf_text bf_text_trim(bf_text text);
/* The part before the first `separator`; *rest is what follows it. */
bf_text bf_text_cut(bf_text text, char separator, bf_text *rest);

/* A copy in the arena, with a NUL behind it; bytes is NULL on failure. */
bf_text bf_text_copy(bf_text text, bf_arena *arena, bf_error *error);
/* The pieces of a NULL-ended list of C strings, joined; as bf_text_copy. */
bf_text bf_text_join(bf_arena *arena, bf_error *error, const char *first, ...)
    __attribute__((sentinel));

/* True when text is valid UTF-8 without NUL; else *offset is the bad byte. */
bool bf_text_is_utf8(bf_text text, size_t *offset);
/* Decodes one code point of valid UTF-8 and returns its length in bytes. */
size_t bf_text_code_point(bf_text text, int32_t *code_point);
/*
 * False for what a terminal or a reader would not see as a character of a
 * line: controls, line ends, the invisible, and what turns text around.
 */
bool bf_code_point_is_plain(int32_t code_point);

/*
 * Reads a whole decimal number: digits only, with an optional '-'.  False
 * when there is anything else, or when it does not fit.
 */
bool bf_integer_parse(bf_text text, int64_t *value);
/* The same with commas allowed, but only as thousands: "1,234,567". */
bool bf_count_parse(bf_text text, int64_t *value);

/* "\"text\"", control and invalid bytes as \xNN, cut with "..." if long. */
bf_quoted_text bf_text_quoted(bf_text text);

#endif
