#include "tests/unit/unit.h"

#include "data/base/buffer.h"
#include "data/base/lines.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

enum { ROOM = 1 << 20, LONGEST = 300000, STOP_AT = 2 };

/* What was handed out: "1:text|2:text|", "!" before a part of a line. */
struct heard {
    bf_buffer words;
    size_t most; /* lines, before it wants no more */
};

static bool on_line(void *context, const bf_line *line, bf_error *error)
{
    struct heard *heard = context;
    bf_buffer_format(&heard->words, "%s%zu:", line->whole ? "" : "!",
                     line->number);
    if (line->text.length < 10)
        bf_buffer_add(&heard->words, line->text);
    else
        bf_buffer_format(&heard->words, "%zu", line->text.length);
    bf_buffer_byte(&heard->words, '|');
    return line->number < heard->most ||
           bf_fail(error, BF_DATA, "enough of it");
}

/* Writes a file, reads it, and holds what came to what was expected. */
static void assert_lines(bf_text content, const char *expected, size_t most)
{
    char path[] = "/tmp/bf-lines-XXXXXX";
    int file = mkstemp(path);
    assert_true(file >= 0);
    assert_int_equal(write(file, content.bytes, content.length),
                     content.length);
    close(file);
    struct heard heard = {.most = most};
    bf_error error = BF_ERROR_NONE;
    bf_buffer_init(&heard.words, ROOM);
    bool ok = bf_lines_stream(path, LONGEST, on_line, &heard, &error);
    assert_int_equal(ok, error.status == BF_OK);
    bf_buffer_byte(&heard.words, '\0');
    assert_string_equal(heard.words.bytes, expected);
    bf_buffer_release(&heard.words);
    unlink(path);
}

static void lines_come_one_by_one(void **state)
{
    (void)state;
    assert_lines(BF_TEXT("a\nbc\n"), "1:a|2:bc|", ROOM);
    assert_lines(BF_TEXT("a\n\nbc"), "1:a|2:|3:bc|", ROOM);
    assert_lines(BF_TEXT("\n"), "1:|", ROOM);
    assert_lines(BF_TEXT(""), "", ROOM);
}

static void the_reader_may_stop(void **state)
{
    (void)state;
    assert_lines(BF_TEXT("a\nb\nc\n"), "1:a|2:b|", STOP_AT);
}

/* "a", a line of `length` bytes over the border of two pieces, "b". */
static void assert_long(size_t length, const char *expected)
{
    char *bytes = malloc(length + 4);
    assert_non_null(bytes);
    memset(bytes, 'x', length + 4);
    bytes[0] = 'a';
    bytes[1] = bytes[length + 2] = '\n';
    bytes[length + 3] = 'b';
    assert_lines((bf_text){.bytes = bytes, .length = length + 4}, expected,
                 ROOM);
    free(bytes);
}

static void a_line_may_be_longer_than_a_piece_but_not_too_long(void **state)
{
    (void)state;
    assert_long(LONGEST - 1, "1:a|2:299999|3:b|");
    assert_long(LONGEST, "1:a|2:300000|3:b|");
    assert_long(LONGEST + 1, "1:a|!2:262142|3:b|");
    assert_long((size_t)LONGEST * 3, "1:a|!2:262142|3:b|");
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(lines_come_one_by_one),
        cmocka_unit_test(the_reader_may_stop),
        cmocka_unit_test(a_line_may_be_longer_than_a_piece_but_not_too_long),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
