#include "tests/unit/figures.h"

struct article {
    struct reading reading;
    bf_figures figures;
    bf_notes notes;
    bf_error error;
};

static int setup(void **state)
{
    static struct article article;
    article = (struct article){0};
    reading_start(&article.reading);
    bf_figures_init(&article.figures, ROOM);
    bf_notes_init(&article.notes);
    *state = &article;
    return 0;
}

static int teardown(void **state)
{
    struct article *article = *state;
    bf_figures_release(&article->figures);
    bf_notes_release(&article->notes);
    reading_end(&article->reading);
    return 0;
}

static bool read_text(struct article *article, bf_text text)
{
    const bf_article given = {
        .id = BF_TEXT("ap"), .published = bf_day_of(2024, 5, 20), .text = text};
    return bf_article_read(&given, "ap.txt", article->reading.words,
                           &article->figures, &article->notes, &article->error);
}

static bool equals(bf_text text, const char *expected)
{
    return bf_text_equal(text, bf_text_from(expected));
}

static void figures_carry_their_source_number_and_bytes(void **state)
{
    struct article *article = *state;
    bf_text text =
        BF_TEXT("In Ciudad Juárez, some 900 migrants are waiting.\n\n"
                "Mexico deported more than 700 Hondurans last week.");
    assert_true(read_text(article, text));
    assert_int_equal(article->figures.count, 2);
    const bf_figure *figures = article->figures.items;
    assert_true(equals(figures[0].id, "ap#1"));
    assert_true(equals(figures[1].id, "ap#2"));
    assert_true(equals(figures[1].source, "ap"));
    for (size_t i = 0; i < 2; i++)
        assert_true(bf_text_equal(
            figures[i].quote,
            bf_text_slice(text, figures[i].start_byte, figures[i].end_byte)));
    assert_true(equals(figures[0].quote, "some 900"));
    assert_true(equals(figures[1].quote, "more than 700"));
    assert_true(equals(figures[0].place, "ciudad-juarez"));
}

static void who_says_so_and_which_agency_are_kept(void **state)
{
    struct article *article = *state;
    assert_true(read_text(
        article, BF_TEXT("The Border Patrol made 40,000 arrests in April, "
                         "according to Jane Doe.")));
    assert_int_equal(article->figures.count, 1);
    assert_true(equals(article->figures.items[0].attribution, "Jane Doe"));
    assert_true(equals(article->figures.items[0].agency, "USBP"));
}

static void a_dateline_dates_an_article(void **state)
{
    (void)state;
    static const struct telling dated[] = {
        {"TAPACHULA, Mexico, Jan. 17, 2022 — Mexico detained 900 migrants "
         "here last month.",
         "",
         "900: apprehensions count 900 exact 2021-12-01..2021-12-31 MX "
         "tapachula\n"},
        {"TAPACHULA, Mexico — Mexico detained 900 migrants here last month.",
         "", "900: apprehensions count 900 exact MX tapachula undated\n"}};
    tell_all(dated, COUNT_OF(dated));
}

static void an_empty_article_has_no_figures(void **state)
{
    struct article *article = *state;
    assert_true(read_text(article, BF_TEXT("")));
    assert_true(read_text(article, BF_TEXT(" \n\n\t.")));
    assert_int_equal(article->figures.count, 0);
}

static void bad_utf_8_is_named_with_its_place(void **state)
{
    struct article *article = *state;
    assert_false(read_text(article, BF_TEXT("one\ntwo \xff three")));
    assert_int_equal(article->error.status, BF_DATA);
    assert_string_equal(article->error.message, "ap.txt:2:5: not UTF-8");
}

static void too_large_an_article_is_refused(void **state)
{
    struct article *article = *state;
    bf_text text =
        reading_repeat(&article->reading, "a", (size_t)BF_ARTICLE_SIZE + 1);
    assert_false(read_text(article, text));
    assert_int_equal(article->error.status, BF_LIMIT);
}

/* True when an entry of the account holds the bytes from start to end. */
static bool is_accounted(const bf_reading *account, size_t start, size_t end)
{
    for (size_t i = 0; i < account->count; i++)
        if (account->items[i].number.start <= start &&
            end <= account->items[i].number.end)
            return true;
    return false;
}

static void every_number_is_accounted_for(void **state)
{
    struct article *article = *state;
    const bf_article given = {
        .id = BF_TEXT("ap"),
        .published = bf_day_of(2024, 5, 20),
        .text = BF_TEXT(
            "On May 3, 2024, agents arrested between 300 and 400 people, 12 of "
            "them minors, said Ana, 46, on Route 7 at 4:30 p.m., with 5 dogs, "
            "$2.5 million, 3 kilos and 99999999999999999 more (call 202-555-"
            "0110 or 800 004 6264). In 2023, it was 8\\1/2\\ million.")};
    struct reading *reading = &article->reading;
    bf_reading account;
    bf_reading_init(&account, ROOM);
    assert_true(bf_article_account(&given, "ap.txt", reading->words,
                                   &article->figures, &account,
                                   &article->error));
    reading_take(reading, given.text);
    for (size_t i = 0; i < reading->tokens.count; i++) {
        const bf_token *token = &reading->tokens.items[i];
        if (token->type == BF_TOKEN_NUMBER &&
            !is_accounted(&account, token->start, token->end))
            fail_msg("no account of %.*s",
                     BF_SHOW(bf_token_text(&reading->tokens, i)));
    }
    for (size_t i = 1; i < account.count; i++)
        assert_true(account.items[i - 1].number.end <=
                    account.items[i].number.start);
    bf_reading_release(&account);
}

static void a_figure_s_account_names_rules_and_words(void **state)
{
    struct article *article = *state;
    const bf_article given = {
        .id = BF_TEXT("ap"),
        .published = bf_day_of(2024, 5, 20),
        .text = BF_TEXT("Ana, 46, saw it. Agents arrested 900 people near Yuma "
                        "in April, 40 of them Cubans.")};
    bf_reading account;
    bf_reading_init(&account, ROOM);
    assert_true(bf_article_account(&given, "ap.txt", article->reading.words,
                                   &article->figures, &account,
                                   &article->error));
    assert_int_equal(account.count, 3);
    assert_string_equal(account.items[0].kind, "age");
    assert_int_equal(account.items[0].figure, BF_NO_FIGURE);
    assert_string_equal(account.items[1].kind, "figure");
    assert_int_equal(account.items[1].figure, 0);
    assert_int_equal(account.items[1].figures, 1);
    const bf_why *measure = &account.items[1].why[BF_ROLE_MEASURE];
    assert_string_equal(measure->rule, "nearest");
    assert_true(bf_text_equal(
        bf_text_slice(given.text, measure->words.start, measure->words.end),
        BF_TEXT("arrested")));
    const bf_why *inherited = &account.items[2].why[BF_ROLE_MEASURE];
    assert_string_equal(inherited->rule, "inherited");
    assert_int_equal(inherited->words.start, inherited->words.end);
    assert_string_equal(bf_role_name(BF_ROLE_MEASURE), "measure");
    assert_int_equal(account.items[2].sentence.start, 17);
    bf_reading_release(&account);
}

/* The largest article of one piece over and over; it must just be read. */
static void survive(struct article *article, const char *piece, size_t size)
{
    bf_text text =
        reading_repeat(&article->reading, piece, size / strlen(piece));
    if (!read_text(article, text))
        fail_msg("%s", article->error.message);
}

static void hostile_texts_take_bounded_time_and_memory(void **state)
{
    static const char *const pieces[] = {
        "1",
        ",",
        "((((",
        "“",
        "1 ",
        "1,000, ",
        "1-",
        "two ",
        "hundred thousand ",
        "between 1 and 2 ",
        "of the ",
        "more than ",
        "Monday ",
        "since May to ",
        "1 migrant, ",
        "and 5,000 arrests in May ",
        "Chiapas, Oaxaca and ",
        "5% of ",
        "\n",
        "$1.\n",
    };
    enum { SIZE = 256 * 1024 };
    for (size_t i = 0; i < COUNT_OF(pieces); i++)
        survive(*state, pieces[i], SIZE);
}

static void figures_beyond_the_list_s_room_are_a_limit(void **state)
{
    struct article *article = *state;
    bf_figures_init(&article->figures, 4096);
    bf_text text = reading_repeat(
        &article->reading, "The Border Patrol arrested 900 people.\n", 1000);
    assert_false(read_text(article, text));
    assert_int_equal(article->error.status, BF_LIMIT);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test_setup_teardown(
            figures_carry_their_source_number_and_bytes, setup, teardown),
        cmocka_unit_test_setup_teardown(who_says_so_and_which_agency_are_kept,
                                        setup, teardown),
        cmocka_unit_test_setup_teardown(a_dateline_dates_an_article, setup,
                                        teardown),
        cmocka_unit_test_setup_teardown(an_empty_article_has_no_figures, setup,
                                        teardown),
        cmocka_unit_test_setup_teardown(bad_utf_8_is_named_with_its_place,
                                        setup, teardown),
        cmocka_unit_test_setup_teardown(too_large_an_article_is_refused, setup,
                                        teardown),
        cmocka_unit_test_setup_teardown(every_number_is_accounted_for, setup,
                                        teardown),
        cmocka_unit_test_setup_teardown(
            a_figure_s_account_names_rules_and_words, setup, teardown),
        cmocka_unit_test_setup_teardown(
            hostile_texts_take_bounded_time_and_memory, setup, teardown),
        cmocka_unit_test_setup_teardown(
            figures_beyond_the_list_s_room_are_a_limit, setup, teardown),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
