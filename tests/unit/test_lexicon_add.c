/*
 * A user's own lexicon: what it adds, and what is wrong with a line.
 */
#include "tests/unit/unit.h"

#include "ingest/ingest.h"

#include <string.h>

enum { ROOM = 64 << 20 };

struct fixture {
    bf_arena arena;
    bf_lexicon lexicon;
    bf_vocabulary vocabulary;
    bf_error error;
};

static int setup(void **state)
{
    static struct fixture fixture;
    fixture = (struct fixture){0};
    bf_arena_init(&fixture.arena, ROOM);
    *state = &fixture;
    return !bf_lexicon_parse(bf_lexicon_english(), "en", &fixture.arena,
                             &fixture.lexicon, &fixture.error);
}

static int teardown(void **state)
{
    struct fixture *fixture = *state;
    bf_arena_release(&fixture->arena);
    return 0;
}

static bool add(struct fixture *fixture, bf_text text)
{
    fixture->error = BF_ERROR_NONE;
    return bf_lexicon_add(&fixture->lexicon, &fixture->vocabulary, text,
                          "my.tsv", &fixture->arena, &fixture->error);
}

static void assert_added(struct fixture *fixture, const char *text)
{
    bool ok = add(fixture, bf_text_from(text));
    assert_string_equal(fixture->error.message, "");
    assert_true(ok);
}

/* The message behind "my.tsv:". */
static void assert_refused(struct fixture *fixture, const char *text,
                           const char *message)
{
    size_t before = fixture->lexicon.count;
    assert_false(add(fixture, bf_text_from(text)));
    assert_int_equal(fixture->error.status, BF_SPEC);
    assert_memory_equal(fixture->error.message, "my.tsv:", 7);
    assert_string_equal(fixture->error.message + 7, message);
    fixture->lexicon.count = before;
}

static void a_new_measure_has_its_words(void **state)
{
    struct fixture *fixture = *state;
    assert_added(fixture, "# mine\r\n"
                          "busings\tmeasure\tBused\tnote=Sent on\r\n"
                          "bused north\tcounts\tbusings\t-\r\n");
    const bf_name *name =
        bf_names_lookup(&fixture->vocabulary.measures, BF_TEXT("busings"));
    assert_non_null(name);
    assert_true(bf_text_equal(name->label, BF_TEXT("Bused")));
    assert_true(bf_text_equal(name->note, BF_TEXT("Sent on")));
    assert_added(fixture, "bussed\tcounts\tbusings\t-");
    assert_added(fixture, "");
}

static void every_word_of_our_own_could_be_a_user_s(void **state)
{
    struct fixture *fixture = *state;
    const size_t ours = fixture->lexicon.count;
    bf_buffer text;
    bf_buffer_init(&text, ROOM);
    for (size_t i = 0; i < ours; i++) {
        const bf_entry *entry = &fixture->lexicon.items[i];
        size_t words = 1;
        for (size_t at = 0; at < entry->term.length; at++)
            words +=
                entry->term.bytes[at] == ' ' || entry->term.bytes[at] == '-';
        if (bf_names_lookup(&fixture->vocabulary.measures, entry->term) ||
            words > 6)
            continue;
        bool names = bf_text_equal(entry->class, BF_TEXT("measure")) ||
                     bf_text_equal(entry->class, BF_TEXT("place")) ||
                     bf_text_equal(entry->class, BF_TEXT("agency")) ||
                     bf_text_equal(entry->class, BF_TEXT("population")) ||
                     bf_text_equal(entry->class, BF_TEXT("source")) ||
                     bf_text_equal(entry->class, BF_TEXT("break"));
        if (!names)
            bf_buffer_format(&text, "%.*s\t%.*s\t%.*s\t%.*s\n",
                             BF_SHOW(entry->term), BF_SHOW(entry->class),
                             BF_SHOW(entry->value), BF_SHOW(entry->flags));
    }
    bf_buffer_byte(&text, '\0');
    assert_added(fixture, text.bytes);
    assert_true(fixture->lexicon.count > ours + 1000);
    bf_buffer_release(&text);
}

static void an_unknown_class_names_the_nearest(void **state)
{
    struct fixture *fixture = *state;
    assert_refused(fixture, "\nbused\tcount\tmigrants\t-\n",
                   "2:7: \"count\" is no class of words; did you mean "
                   "\"counts\"?");
    assert_refused(fixture, "bused\tqqqqqqqq\tmigrants\t-\n",
                   "1:7: \"qqqqqqqq\" is no class of words");
}

static void a_value_that_nobody_knows_is_refused(void **state)
{
    struct fixture *fixture = *state;
    assert_refused(fixture, "bused\tcounts\tmigrant\t-\n",
                   "1:14: \"migrant\" is no name in the vocabulary; did you "
                   "mean \"migrants\"?");
    assert_refused(fixture, "nix\tfraction\t0\t-\n",
                   "1:14: \"0\" is no number that this class takes");
    assert_refused(fixture, "nix\tmonth\t13\t-\n",
                   "1:11: \"13\" is no number that this class takes");
    assert_refused(fixture, "shy of\thedge\tnearl\t-\n",
                   "1:14: \"nearl\" is no value of this class; did you mean "
                   "\"nearly\"?");
    assert_refused(fixture, "freedonian\tnation\tFreedonia\t-\n",
                   "1:19: \"Freedonia\" is no value of this class");
    assert_added(fixture, "freedonian\tnation\tFD\tadjective");
}

static void a_flag_that_nobody_looks_for_is_refused(void **state)
{
    struct fixture *fixture = *state;
    assert_refused(fixture, "busings\tmeasure\tBused\tnotes=x\n",
                   "1:23: \"notes\" is no flag of this class");
    assert_refused(fixture, "nogales-az\tplace\tNogales\twithin=arizonia\n",
                   "1:33: \"arizonia\" is no place");
}

static void names_are_new_and_can_be_asked_for(void **state)
{
    struct fixture *fixture = *state;
    assert_refused(fixture, "Encounters\tmeasure\tX\t-\n",
                   "1:1: \"Encounters\" is a name of this class already");
    assert_refused(fixture, "a\tmeasure\tX\t-\na\tmeasure\tY\t-\n",
                   "2:1: \"a\" is a name of this class already");
    assert_refused(fixture, "a:b\tmeasure\tX\t-\n",
                   "1:1: \"a:b\" is no name of letters, digits and hyphens");
}

static void a_term_is_a_few_words(void **state)
{
    struct fixture *fixture = *state;
    assert_refused(fixture, "a b c d e f g\tcounts\tmigrants\t-\n",
                   "1:1: \"a b c d e f g\" has more than six words");
    assert_refused(fixture, "a  b\tcounts\tmigrants\t-\n",
                   "1:1: \"a  b\" has a word that is empty or too long");
    assert_refused(fixture,
                   "aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa"
                   "\tcounts\tmigrants\t-\n",
                   "1:1: \"aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa"
                   "aaaaaaa\" has a word that is empty or too long");
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test_setup_teardown(a_new_measure_has_its_words, setup,
                                        teardown),
        cmocka_unit_test_setup_teardown(every_word_of_our_own_could_be_a_user_s,
                                        setup, teardown),
        cmocka_unit_test_setup_teardown(an_unknown_class_names_the_nearest,
                                        setup, teardown),
        cmocka_unit_test_setup_teardown(a_value_that_nobody_knows_is_refused,
                                        setup, teardown),
        cmocka_unit_test_setup_teardown(a_flag_that_nobody_looks_for_is_refused,
                                        setup, teardown),
        cmocka_unit_test_setup_teardown(names_are_new_and_can_be_asked_for,
                                        setup, teardown),
        cmocka_unit_test_setup_teardown(a_term_is_a_few_words, setup, teardown),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
