#include "tests/unit/unit.h"

#include "data/vocabulary.h"

typedef struct fixture {
    bf_arena arena;
    bf_lexicon lexicon;
    bf_vocabulary vocabulary;
    bf_error error;
} fixture;

static void start(fixture *f, bf_text text)
{
    *f = (fixture){0};
    bf_arena_init(&f->arena, 4 << 20);
    if (bf_lexicon_parse(text, "words.tsv", &f->arena, &f->lexicon, &f->error))
        bf_vocabulary_from_lexicon(&f->lexicon, &f->arena, &f->vocabulary,
                                   &f->error);
}

static void the_english_lexicon_names_every_measure(void **state)
{
    (void)state;
    static const char *const slugs[] = {
        "encounters",    "apprehensions", "crossings", "inadmissibles",
        "expulsions",    "deportations",  "releases",  "gotaways",
        "asylum-claims", "caravan",       "stranded",  "deaths",
        "migrants"};
    fixture f;
    start(&f, bf_lexicon_english());
    assert_int_equal(f.error.status, BF_OK);
    for (size_t i = 0; i < COUNT_OF(slugs); i++)
        assert_non_null(
            bf_names_lookup(&f.vocabulary.measures, bf_text_from(slugs[i])));
    assert_true(
        bf_text_equal(bf_names_label(&f.vocabulary.agencies, BF_TEXT("USBP")),
                      BF_TEXT("Border Patrol")));
    bf_arena_release(&f.arena);
}

static void places_lie_within_larger_ones(void **state)
{
    (void)state;
    fixture f;
    start(&f, bf_lexicon_english());
    assert_true(
        bf_place_within(&f.vocabulary, BF_TEXT("tapachula"), BF_TEXT("mx")));
    assert_true(bf_place_within(&f.vocabulary, BF_TEXT("yuma"), BF_TEXT("us")));
    assert_false(bf_place_within(&f.vocabulary, BF_TEXT("us"),
                                 BF_TEXT("us-southwest-border")));
    assert_false(
        bf_place_within(&f.vocabulary, BF_TEXT("atlantis"), BF_TEXT("mx")));
    bf_arena_release(&f.arena);
}

static void a_bad_line_is_named(void **state)
{
    (void)state;
    static const struct {
        const char *text;
        const char *message;
    } cases[] = {
        {"# fine\nword\tclass\n", "words.tsv:2:11: no value: a line is"},
        {"# fine\nword\tclass\tvalue\n", "words.tsv:2:17: no flags: "},
        {"# fine\n  word\tclass\t\tflags\n", "words.tsv:2:14: no value: "},
        {"# fine\nword\tclass\tvalue\tflags\tmore\n",
         "words.tsv:2:23: too many columns: "},
        {"word\tclass\tvalue\t-\nb\xff\n", "words.tsv:2:2: not UTF-8"},
    };
    for (size_t i = 0; i < COUNT_OF(cases); i++) {
        fixture f;
        start(&f, bf_text_from(cases[i].text));
        assert_int_equal(f.error.status, BF_SPEC);
        assert_non_null(strstr(f.error.message, cases[i].message));
        bf_arena_release(&f.arena);
    }
}

static void flags_are_found_by_name(void **state)
{
    (void)state;
    fixture f;
    start(&f, BF_TEXT("a\tplace\tA\twithin=mx;hub;authority=MX\n"));
    bf_text value = {0};
    assert_true(bf_entry_flag(&f.lexicon.items[0], BF_TEXT("hub"), &value));
    assert_int_equal(value.length, 0);
    assert_true(
        bf_entry_flag(&f.lexicon.items[0], BF_TEXT("authority"), &value));
    assert_true(bf_text_equal(value, BF_TEXT("MX")));
    assert_false(bf_entry_flag(&f.lexicon.items[0], BF_TEXT("author"), &value));
    bf_arena_release(&f.arena);
}

static void a_source_is_known_by_how_its_name_begins(void **state)
{
    (void)state;
    fixture f;
    start(&f, BF_TEXT("sbo\tsource\tBorders\t-\n"
                      "sbo-encounters\tsource\tEncounters\t-\n"));
    const bf_name *name =
        bf_source_lookup(&f.vocabulary, BF_TEXT("sbo-encounters-fy22"));
    assert_non_null(name);
    assert_true(bf_text_equal(name->label, BF_TEXT("Encounters")));
    name = bf_source_lookup(&f.vocabulary, BF_TEXT("sbo-2024"));
    assert_non_null(name);
    assert_true(bf_text_equal(name->label, BF_TEXT("Borders")));
    assert_null(bf_source_lookup(&f.vocabulary, BF_TEXT("unknown")));
    bf_arena_release(&f.arena);
}

static void same_names(const bf_names *a, const bf_names *b)
{
    assert_int_equal(a->count, b->count);
    assert_true(a->count > 0);
    for (size_t i = 0; i < a->count; i++) {
        assert_true(bf_text_equal(a->items[i].slug, b->items[i].slug));
        assert_true(bf_text_equal(a->items[i].label, b->items[i].label));
        assert_true(bf_text_equal(a->items[i].within, b->items[i].within));
    }
}

static void the_names_alone_are_the_same_vocabulary(void **state)
{
    (void)state;
    fixture whole;
    fixture names;
    start(&whole, bf_lexicon_english());
    start(&names, bf_lexicon_english_names());
    assert_int_equal(names.error.status, BF_OK);
    assert_true(names.lexicon.count < whole.lexicon.count);
    same_names(&names.vocabulary.measures, &whole.vocabulary.measures);
    same_names(&names.vocabulary.places, &whole.vocabulary.places);
    same_names(&names.vocabulary.agencies, &whole.vocabulary.agencies);
    same_names(&names.vocabulary.populations, &whole.vocabulary.populations);
    same_names(&names.vocabulary.sources, &whole.vocabulary.sources);
    same_names(&names.vocabulary.breaks, &whole.vocabulary.breaks);
    bf_arena_release(&names.arena);
    bf_arena_release(&whole.arena);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(the_english_lexicon_names_every_measure),
        cmocka_unit_test(the_names_alone_are_the_same_vocabulary),
        cmocka_unit_test(places_lie_within_larger_ones),
        cmocka_unit_test(a_bad_line_is_named),
        cmocka_unit_test(flags_are_found_by_name),
        cmocka_unit_test(a_source_is_known_by_how_its_name_begins),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
