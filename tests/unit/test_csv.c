#include "tests/unit/unit.h"

#include "data/base/csv.h"

enum { ROOM = 64 * 1024, LONGEST = 6 };

/* What came of a text: its fields, each ended by '|', each record by '\n'. */
typedef struct outcome {
    bf_buffer fields;
    bf_error error;
    size_t last; /* fields of a record that are left out, from its end */
} outcome;

static bool keep(void *context, const bf_csv_row *row, bf_error *error)
{
    outcome *o = context;
    (void)error;
    for (size_t i = 0; i + o->last < row->count; i++) {
        bf_buffer_add(&o->fields, row->fields[i]);
        bf_buffer_byte(&o->fields, '|');
    }
    bf_buffer_byte(&o->fields, '\n');
    return true;
}

static void read_into(outcome *o, const char *text)
{
    bf_buffer_init(&o->fields, ROOM);
    o->error = BF_ERROR_NONE;
    bf_csv_read_text(bf_text_from(text), "t.csv", keep, o, &o->error);
    bf_buffer_byte(&o->fields, '\0');
}

static void assert_reads(const char *text, const char *expected)
{
    outcome o = {.last = 0};
    read_into(&o, text);
    assert_string_equal(o.error.message, "");
    assert_string_equal(o.fields.bytes, expected);
    bf_buffer_release(&o.fields);
}

static void records_are_cut_at_commas_and_line_ends(void **state)
{
    (void)state;
    assert_reads("a,b\n1,2\n", "a|b|\n1|2|\n");
    assert_reads("a,b\r\n1,2\r\n", "a|b|\n1|2|\n");
    assert_reads("a,b\n1,2", "a|b|\n1|2|\n");
    assert_reads(",\n,\n", "||\n||\n");
    assert_reads("a\n\n \nb\n", "a|\nb|\n");
    assert_reads("eight by,tes and,more\nlonger than,eight,bytes\n",
                 "eight by|tes and|more|\nlonger than|eight|bytes|\n");
}

static void quoted_fields_keep_commas_quotes_and_line_ends(void **state)
{
    (void)state;
    assert_reads("a,\"b, c\"\n", "a|b, c|\n");
    assert_reads("a,\"b \"\"c\"\"\"\n", "a|b \"c\"|\n");
    assert_reads("a,\"b\nc\"\n", "a|b\nc|\n");
    assert_reads("a,b\n\"c\n\nd,e\nf\",g\n", "a|b|\nc\n\nd,e\nf|g|\n");
    assert_reads("a,b\n\"\n\nd,e\n \nf\",g\n", "a|b|\n\n\nd,e\n \nf|g|\n");
    assert_reads("a,\"\"\n", "a||\n");
    assert_reads("\"a\",\" b \"\n", "a| b |\n");
}

static void blanks_around_fields_are_taken_off(void **state)
{
    (void)state;
    assert_reads(" a ,\tb\t\n", "a|b|\n");
    assert_reads(" \"a\" ,b\n", "a|b|\n");
}

/* The same text with a last field that is for the parser in every record. */
static void read_by_parser(outcome *o, const char *text)
{
    char longer[LONGEST + 16];
    size_t length = strlen(text);
    memcpy(longer, text, length);
    memcpy(longer + length, ",\xc3\xa9", sizeof ",\xc3\xa9");
    o->last = 1;
    read_into(o, longer);
}

/* Every line of few signs is read alike with and without the parser. */
static void the_short_way_and_the_parser_agree(void **state)
{
    static const char signs[] = "a,\" \t";
    size_t compared = 0;
    (void)state;
    for (size_t number = 1; number < 15625; number++) {
        char text[LONGEST + 1] = {0};
        size_t rest = number;
        for (size_t i = 0; i < LONGEST; i++, rest /= 5)
            text[i] = signs[rest % 5];
        outcome here = {.last = 0};
        outcome there = {.last = 0};
        read_into(&here, text);
        read_by_parser(&there, text);
        /* Blanks alone are a line without a record. */
        if (strspn(text, " \t") < LONGEST) {
            assert_int_equal(here.error.status, there.error.status);
            if (here.error.status == BF_OK) {
                assert_string_equal(here.fields.bytes, there.fields.bytes);
                compared++;
            }
        }
        bf_buffer_release(&here.fields);
        bf_buffer_release(&there.fields);
    }
    assert_true(compared > 1000);
}

static void what_is_no_csv_is_named_with_its_place(void **state)
{
    static const struct {
        const char *text;
        const char *message;
    } cases[] = {
        {"", "t.csv: the file is empty"},
        {"<html>\n", "t.csv:1:1: this is a web page (HTML or XML), not CSV"},
        {"\xff\xfe", "t.csv:1:1: the file is UTF-16, save it as UTF-8"},
        {"a,b\n1\n", "t.csv:2:1: 1 fields where the header has 2"},
        {"a,b\n1,2,3\n", "t.csv:2:1: 3 fields where the header has 2"},
        {"a,b\n1,x\xff\n", "t.csv:2:4: not UTF-8"},
        {"a,b\n1,\"x\"y\n", "t.csv:2:6: a quote that does not belong here"},
        {"a,b\n1,x\"y\n", "t.csv:2:4: a quote that does not belong here"},
        {"a,b\n1,\"x\n",
         "t.csv:2:1: a quoted field that starts in this record is never "
         "closed"},
    };
    (void)state;
    for (size_t i = 0; i < COUNT_OF(cases); i++) {
        outcome o = {.last = 0};
        read_into(&o, cases[i].text);
        assert_int_equal(o.error.status, BF_DATA);
        assert_string_equal(o.error.message, cases[i].message);
        bf_buffer_release(&o.fields);
    }
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(records_are_cut_at_commas_and_line_ends),
        cmocka_unit_test(quoted_fields_keep_commas_quotes_and_line_ends),
        cmocka_unit_test(blanks_around_fields_are_taken_off),
        cmocka_unit_test(the_short_way_and_the_parser_agree),
        cmocka_unit_test(what_is_no_csv_is_named_with_its_place),
    };
    return cmocka_run_group_tests_name("csv", tests, NULL, NULL);
}
