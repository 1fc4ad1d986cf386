#include "tests/unit/reading.h"

/* A text, and its tokens as write_tokens writes them. */
struct cutting {
    const char *text;
    const char *tokens;
};

static const char letters[] = {
    [BF_TOKEN_WORD] = 'w',    [BF_TOKEN_NUMBER] = 'n',
    [BF_TOKEN_PERCENT] = '%', [BF_TOKEN_CURRENCY] = '$',
    [BF_TOKEN_COMMA] = ',',   [BF_TOKEN_STOP] = '.',
    [BF_TOKEN_COLON] = ':',   [BF_TOKEN_SEMICOLON] = ';',
    [BF_TOKEN_HYPHEN] = '-',  [BF_TOKEN_DASH] = '_',
    [BF_TOKEN_QUOTE] = '"',   [BF_TOKEN_OPEN] = '(',
    [BF_TOKEN_CLOSE] = ')',   [BF_TOKEN_SLASH] = '/',
    [BF_TOKEN_PLUS] = '+',    [BF_TOKEN_MINUS] = 'm',
    [BF_TOKEN_OTHER] = 'o',
};

/* One letter a token, with its value for a number; | before a sentence. */
static void write_tokens(const bf_tokens *tokens, bf_buffer *buffer)
{
    for (size_t i = 0; i < tokens->count; i++) {
        const bf_token *token = &tokens->items[i];
        if (token->flags & BF_TOKEN_SENTENCE)
            bf_buffer_byte(buffer, '|');
        bf_buffer_byte(buffer, letters[token->type]);
        if (token->type == BF_TOKEN_NUMBER)
            bf_buffer_thousandths(buffer, token->value);
        if (token->flags & BF_TOKEN_SUSPECT)
            bf_buffer_byte(buffer, '?');
    }
}

static void cut_all(const struct cutting *cases, size_t count)
{
    struct reading reading;
    bf_buffer buffer;
    size_t wrong = 0;
    reading_start(&reading);
    bf_buffer_init(&buffer, 1 << 16);
    for (size_t i = 0; i < count; i++) {
        bf_buffer_clear(&buffer);
        reading_take(&reading, bf_text_from(cases[i].text));
        write_tokens(&reading.tokens, &buffer);
        if (bf_text_equal(bf_buffer_text(&buffer),
                          bf_text_from(cases[i].tokens)))
            continue;
        wrong++;
        print_error("%s: %.*s, not %s\n", cases[i].text,
                    BF_SHOW(bf_buffer_text(&buffer)), cases[i].tokens);
    }
    bf_buffer_release(&buffer);
    reading_end(&reading);
    assert_int_equal(wrong, 0);
}

static const struct cutting marks[] = {
    {"", ""},
    {"two words", "|ww"},
    {"don’t Mexico’s U.S.", "|www"},
    {"blank\u00a0and\u2009thin\u202fblank", "|wwww"},
    {"“So,” he said — then.", "|\"w,\"ww_w."},
    {"U.S.–Mexico line", "|w_ww"},
    {"a two-week bus - ride", "|ww-ww_w"},
    {"(up 3 %) [sic] 1/2 +4", "|(wn3%)(w)n1/n2+n4"},
    {"at 4 a.m. in Ariz. now", "|wn4wwww"},
    {"0 €5 $6: 7;", "|n0$n5$n6:n7;"},
};

static const struct cutting numbers[] = {
    {"200,000", "|n200000"},
    {"2,475,669", "|n2475669"},
    {"1.2", "|n1.2"},
    {"2.3456", "|n2.345"},
    {"1,234.5", "|n1234.5"},
    {"1.200.000", "|n1200000"},
    {"1\u202f414\u202f021", "|n1414021"},
    {"276,00", "|n27600?"},
    {"2,475, 669", "|n2475,n669"},
    {"$1.7bn", "|$n1.7w"},
    {"30K 3rd", "|n30wn3w"},
    {"2-year-old", "|n2-w-w"},
    {"COVID-19", "|w-n19"},
    {"11% 150,000+", "|n11%n150000+"},
    {"(-5%)", "|(mn5%)"},
    {"99999999999999999999", "|n922337203685477"},
};

static const struct cutting sentences[] = {
    {"One. Two? “Three!” Four", "|w.|w.|\"w.\"|w"},
    {"In the U.S. Sept. 30 Gov. Abbott said so.", "|wwwwn30wwww."},
    {"near Guatemala. border. It", "|ww.w.|w"},
    {"J. Smith of St. Louis. He", "|wwwww.|w"},
    {"A head line\n\nIt starts here. Then", "|www|www.|w"},
    {"one\ntwo", "|ww"},
    {"One row\nNext row", "|ww|ww"},
    {"see example.com or 3.5.", "|wwowwn3.5."},
    {"Then … more", "|wow"},
};

static void marks_become_tokens_of_their_type(void **state)
{
    (void)state;
    cut_all(marks, COUNT_OF(marks));
}

static void numbers_have_a_value_in_thousandths(void **state)
{
    (void)state;
    cut_all(numbers, COUNT_OF(numbers));
}

static void sentences_end_at_stops_and_lines_only(void **state)
{
    (void)state;
    cut_all(sentences, COUNT_OF(sentences));
}

static void byte_ranges_are_those_of_the_text(void **state)
{
    (void)state;
    struct reading reading;
    bf_text text = BF_TEXT("Ciudad Juárez, 1,200");
    reading_start(&reading);
    reading_take(&reading, text);
    assert_int_equal(reading.tokens.count, 4);
    assert_int_equal(reading.tokens.items[1].start, 7);
    assert_int_equal(reading.tokens.items[1].end, 14);
    assert_true(
        bf_text_equal(bf_token_text(&reading.tokens, 3), BF_TEXT("1,200")));
    assert_true(bf_token_has(&reading.tokens, 1, BF_TOKEN_CAPITAL));
    assert_true(bf_token_has(&reading.tokens, 2, BF_TOKEN_GLUED));
    assert_false(bf_token_has(&reading.tokens, 9, BF_TOKEN_GLUED));
    assert_int_equal(bf_token_type_at(&reading.tokens, 9), BF_TOKEN_OTHER);
    assert_int_equal(bf_token_text(&reading.tokens, 9).length, 0);
    reading_end(&reading);
}

static void a_wrapped_line_goes_on_in_the_next(void **state)
{
    (void)state;
    struct reading reading;
    reading_start(&reading);
    reading_take(&reading,
                 BF_TEXT("The patrol made some nine thousand arrests in "
                         "the\nTucson sector of Arizona during the past "
                         "month, the\nagency said. It was a record."));
    assert_int_equal(bf_sentence_start(&reading.tokens, 12), 0);
    assert_int_equal(bf_sentence_end(&reading.tokens, 0), 22);
    assert_int_equal(bf_sentence_end(&reading.tokens, 22),
                     reading.tokens.count);
    reading_end(&reading);
}

static void a_sentence_without_end_is_cut(void **state)
{
    (void)state;
    enum { WORDS = 100000, LONGEST = 300 };
    struct reading reading;
    reading_start(&reading);
    reading_take(&reading, reading_repeat(&reading, "and ", WORDS));
    assert_int_equal(reading.tokens.count, WORDS);
    for (size_t at = 0; at < WORDS;) {
        size_t end = bf_sentence_end(&reading.tokens, at);
        assert_true(end - at < LONGEST);
        at = end;
    }
    reading_end(&reading);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(marks_become_tokens_of_their_type),
        cmocka_unit_test(numbers_have_a_value_in_thousandths),
        cmocka_unit_test(sentences_end_at_stops_and_lines_only),
        cmocka_unit_test(byte_ranges_are_those_of_the_text),
        cmocka_unit_test(a_wrapped_line_goes_on_in_the_next),
        cmocka_unit_test(a_sentence_without_end_is_cut),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
