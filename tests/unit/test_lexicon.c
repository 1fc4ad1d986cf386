#include "tests/unit/unit.h"

#include "ingest/token.h"

enum { ROOM = 16 << 20 };

/* A small lexicon of its own, so that no word of English matters here. */
static const char entries[] = "patrol\tthing\tforce\t-\n"
                              "Border Patrol\tagency-name\tUSBP\t-\n"
                              "border patrol agents\tthing\tforce\t-\n"
                              "second\tordinal\t2\t-\n"
                              "second\ttime-unit\t1\t-\n"
                              "us\tactor\tUS\tcapital\n"
                              "árbol\tthing\tthing\t-\n"
                              "Sept.\tabbreviation\t-\t-\n"
                              "Sept\tmonth\t9\t-\n"
                              "USBP\tagency\tBorder Patrol\tauthority=US\n";

struct words {
    bf_arena arena;
    bf_lexicon lexicon;
    bf_vocabulary vocabulary;
    bf_words *words;
    bf_tokens tokens;
    bf_error error;
};

static bool start(struct words *words, const char *text)
{
    *words = (struct words){0};
    bf_arena_init(&words->arena, ROOM);
    bool parsed = bf_lexicon_parse(bf_text_from(text), "x.tsv", &words->arena,
                                   &words->lexicon, &words->error) &&
                  bf_vocabulary_from_lexicon(&words->lexicon, &words->arena,
                                             &words->vocabulary, &words->error);
    assert_true(parsed);
    words->words = bf_words_from_lexicon(&words->lexicon, &words->vocabulary,
                                         &words->arena, &words->error);
    return words->words != NULL;
}

static void take(struct words *words, const char *text)
{
    assert_true(bf_tokens_read(bf_text_from(text), words->words, &words->arena,
                               &words->tokens, &words->error));
}

static int setup(void **state)
{
    static struct words words;
    assert_true(start(&words, entries));
    *state = &words;
    return 0;
}

static int teardown(void **state)
{
    struct words *words = *state;
    bf_arena_release(&words->arena);
    return 0;
}

static size_t length_of(const struct words *words, size_t at, bf_class class)
{
    const bf_sense *sense = bf_token_sense(&words->tokens, at, class);
    return sense ? sense->length : 0;
}

/* The number of a sense; -1 where there is none. */
static int64_t number_of(const struct words *words, size_t at, bf_class class)
{
    const bf_sense *sense = bf_token_sense(&words->tokens, at, class);
    return sense ? sense->number : -1;
}

static void a_word_has_all_its_senses(void **state)
{
    struct words *words = *state;
    take(words, "the second one");
    assert_int_equal(number_of(words, 1, BF_CLASS_ORDINAL), 2);
    assert_int_equal(length_of(words, 1, BF_CLASS_TIME_UNIT), 1);
    assert_null(bf_token_sense(&words->tokens, 0, BF_CLASS_ORDINAL));
    assert_null(bf_token_sense(&words->tokens, 99, BF_CLASS_ORDINAL));
}

static void the_longest_term_of_a_class_is_found(void **state)
{
    struct words *words = *state;
    take(words, "Border Patrol agents, border patrol");
    assert_int_equal(length_of(words, 0, BF_CLASS_AGENCY), 2);
    assert_int_equal(length_of(words, 0, BF_CLASS_THING), 3);
    assert_int_equal(length_of(words, 1, BF_CLASS_THING), 1);
    assert_int_equal(length_of(words, 4, BF_CLASS_AGENCY), 2);
    assert_int_equal(length_of(words, 4, BF_CLASS_THING), 0);
}

static void a_hyphen_joins_and_a_sentence_end_does_not(void **state)
{
    struct words *words = *state;
    take(words, "border-patrol. Border\n\nPatrol");
    assert_int_equal(length_of(words, 0, BF_CLASS_AGENCY), 3);
    assert_int_equal(length_of(words, 4, BF_CLASS_AGENCY), 0);
}

static void case_accents_and_possessives_do_not_matter(void **state)
{
    struct words *words = *state;
    take(words, "ÁRBOL arbol's Árbol’s");
    for (size_t at = 0; at < 3; at++)
        assert_int_equal(length_of(words, at, BF_CLASS_THING), 1);
}

static void a_capital_sense_needs_its_capital(void **state)
{
    struct words *words = *state;
    take(words, "US us");
    assert_int_equal(length_of(words, 0, BF_CLASS_ACTOR), 1);
    assert_int_equal(length_of(words, 1, BF_CLASS_ACTOR), 0);
}

static void an_agency_s_name_knows_its_place_in_the_vocabulary(void **state)
{
    struct words *words = *state;
    take(words, "Border Patrol");
    assert_int_equal(number_of(words, 0, BF_CLASS_AGENCY), 1);
}

static void an_abbreviation_keeps_its_dot(void **state)
{
    struct words *words = *state;
    take(words, "Sept. 30");
    assert_int_equal(words->tokens.count, 2);
    assert_int_equal(length_of(words, 0, BF_CLASS_MONTH), 1);
}

static void a_word_too_long_to_be_known_is_unknown(void **state)
{
    (void)state;
    char word[BF_WORD_SIZE + 2];
    memset(word, 'a', sizeof word);
    word[0] = 'A';
    bf_text text = {.bytes = word, .length = sizeof word};
    assert_int_equal(bf_word_fold(text).length, 0);
    text.length = BF_WORD_SIZE;
    assert_int_equal(bf_word_fold(text).length, BF_WORD_SIZE);
}

static void an_unknown_class_is_named_with_its_line(void **state)
{
    (void)state;
    struct words words;
    assert_false(start(&words, "one\tnumber\t1\t-\ntwo\tnumbre\t2\t-\n"));
    assert_int_equal(words.error.status, BF_SPEC);
    assert_string_equal(words.error.message,
                        "lexicon:2:1: no such class: \"numbre\"");
    bf_arena_release(&words.arena);
}

static void every_class_has_a_name(void **state)
{
    (void)state;
    for (int class = 0; class < BF_CLASS_COUNT; class ++)
        assert_non_null(bf_class_name((bf_class) class));
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(a_word_has_all_its_senses),
        cmocka_unit_test(the_longest_term_of_a_class_is_found),
        cmocka_unit_test(a_hyphen_joins_and_a_sentence_end_does_not),
        cmocka_unit_test(case_accents_and_possessives_do_not_matter),
        cmocka_unit_test(a_capital_sense_needs_its_capital),
        cmocka_unit_test(an_agency_s_name_knows_its_place_in_the_vocabulary),
        cmocka_unit_test(an_abbreviation_keeps_its_dot),
        cmocka_unit_test(a_word_too_long_to_be_known_is_unknown),
        cmocka_unit_test(an_unknown_class_is_named_with_its_line),
        cmocka_unit_test(every_class_has_a_name),
    };
    return cmocka_run_group_tests(tests, setup, teardown);
}
