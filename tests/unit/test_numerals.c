#include "tests/unit/reading.h"
#include "tests/unit/unit.h"

#include "data/base/file.h"
#include "ingest/article.h"

#include <dirent.h>
#include <stdio.h>
#include <stdlib.h>

/*
 * Together, figures and skipped numbers account for every numeral of a text.
 * What a numeral is is said here once more, and simply: digits, and these.
 */
static const char *const numerals[] = {
    "zero",     "one",      "two",       "three",    "four",     "five",
    "six",      "seven",    "eight",     "nine",     "ten",      "eleven",
    "twelve",   "thirteen", "fourteen",  "fifteen",  "sixteen",  "seventeen",
    "eighteen", "nineteen", "twenty",    "thirty",   "forty",    "fifty",
    "sixty",    "seventy",  "eighty",    "ninety",   "hundred",  "hundreds",
    "thousand", "million",  "thousands", "millions", "billion",  "billions",
    "dozen",    "dozens",   "half",      "quarter",  "quarters", "thirds",
    "first",    "second",   "third",     "fourth",   "fifth",    "sixth",
    "seventh",  "eighth",   "ninth",     "tenth"};

static bool is_digit(char byte)
{
    return byte >= '0' && byte <= '9';
}

/* Letters of any language: what is not ASCII belongs to a word. */
static bool is_letter(char byte)
{
    char lower = bf_lower(byte);
    return (lower >= 'a' && lower <= 'z') || (byte & 0x80);
}

static bool is_numeral(bf_text word)
{
    for (size_t i = 0; i < COUNT_OF(numerals); i++) {
        if (bf_text_alike(word, bf_text_from(numerals[i])))
            return true;
    }
    return false;
}

/* The next run of digits, or of letters that is a number's word. */
static bool find_numeral(bf_text text, bf_span *span)
{
    size_t at = span->end;
    while (at < text.length) {
        bool digits = is_digit(text.bytes[at]);
        if (!digits && !is_letter(text.bytes[at])) {
            at++;
            continue;
        }
        span->start = at;
        while (at < text.length &&
               (digits ? is_digit(text.bytes[at]) : is_letter(text.bytes[at])))
            at++;
        span->end = at;
        if (digits || is_numeral(bf_text_slice(text, span->start, span->end)))
            return true;
    }
    return false;
}

static bool is_accounted_for(const bf_reading *account, bf_span span)
{
    for (size_t i = 0; i < account->count; i++) {
        if (account->items[i].number.start <= span.start &&
            span.end <= account->items[i].number.end)
            return true;
    }
    return false;
}

static size_t count_lost(bf_text text, const char *name,
                         const bf_reading *account)
{
    size_t lost = 0;
    bf_span span = {0};
    while (find_numeral(text, &span)) {
        if (is_accounted_for(account, span))
            continue;
        size_t start = span.start > 40 ? span.start - 40 : 0;
        size_t end = span.end + 40 < text.length ? span.end + 40 : text.length;
        bf_text around = bf_text_slice(text, start, end);
        bf_text word = bf_text_slice(text, span.start, span.end);
        print_error("%s:%zu: no account of \"%.*s\" in \"%.*s\"\n", name,
                    span.start, BF_SHOW(word), BF_SHOW(around));
        lost++;
    }
    return lost;
}

/* How many numerals of a text are neither in a figure nor skipped. */
static size_t count_lost_of(struct reading *reading, bf_text text,
                            const char *name)
{
    bf_error error = BF_ERROR_NONE;
    bf_figures figures;
    bf_reading account;
    bf_figures_init(&figures, ROOM);
    bf_reading_init(&account, ROOM);
    const bf_article article = {
        .id = BF_TEXT("a"), .published = bf_day_of(2024, 3, 9), .text = text};
    if (!bf_article_account(&article, name, reading->words, &figures, &account,
                            &error))
        fail_msg("%s", error.message);
    size_t lost = count_lost(text, name, &account);
    for (size_t i = 1; i < account.count; i++)
        lost += account.items[i - 1].number.end > account.items[i].number.start;
    bf_reading_release(&account);
    bf_figures_release(&figures);
    return lost;
}

static void any_sentence_s_numerals_are_accounted_for(void **state)
{
    (void)state;
    static const char *const texts[] = {
        "Agents met 2.4 million people in fiscal 2023, a third more than in "
        "the first half of 2019, and half a million by the second week.",
        "A third of them, two-thirds of those, one in five of these; one half "
        "and three quarters were families.",
        "In the third quarter, for a third straight month, 1,234,567 were met. "
        "The second was 12th, the 3rd came 4th.",
        "They waited half an hour, then a quarter of a day; the first of nine.",
        "Title 42 ended on May 11, 2023 at 11:59 p.m.; 60 Minutes had it on "
        "page 3 of 17, at 31.7 degrees N, 110.9 degrees W, for $1.5 million.",
        "Call 1-800-555-0199, room 4B, Route 66, COVID-19, F-16s, 9/11, U.S.C. "
        "1325(a)(1), v2.0, 10.0.0.1, #7 and MS-13.",
        "2 million 475 thousand 669, 8 1/2 million, 276,00, 157, 339, 5k, 3M.",
        "hundreds of thousands, tens of millions, dozens, a million million, "
        "thirty-five thousand and sixty-one",
        "\xe2\x80\x9cTwelve,\xe2\x80\x9d he said. \xe2\x80\x9cOr a dozen. Six "
        "hundred and one?\xe2\x80\x9d",
        "| Month | 2022 | 2023 |\n| May | 240,991 | 206,702 |\n- first: 12\n"
        "1. one\n2) two\n",
        "EL PASO, Texas (AP) \xe2\x80\x94 In 1998-99 and FY22\xe2\x80\x93"
        "FY23 "
        "over 3 in 10 of 40-odd thousand were sent back 2-3 times.",
        "0 00 000 1.2.3 1/2/3 1-2-3 1:2:3 1,2,3 1e5 0x1F 1st 2nd 3rd 4th"};
    struct reading reading;
    size_t lost = 0;
    reading_start(&reading);
    for (size_t i = 0; i < COUNT_OF(texts); i++)
        lost += count_lost_of(&reading, bf_text_from(texts[i]), texts[i]);
    reading_end(&reading);
    assert_int_equal(lost, 0);
}

/* How many files of a folder were read; adds to *lost. */
static size_t read_folder(struct reading *reading, const char *folder,
                          size_t *lost)
{
    DIR *directory = opendir(folder);
    size_t count = 0;
    const struct dirent *file = NULL;
    while (directory && (file = readdir(directory))) {
        char path[4096];
        bf_error error = BF_ERROR_NONE;
        if (!bf_text_ends(bf_text_from(file->d_name), BF_TEXT(".txt")))
            continue;
        (void)snprintf(path, sizeof path, "%s/%s", folder, file->d_name);
        bf_text text =
            bf_file_read(path, BF_ARTICLE_SIZE, &reading->arena, &error);
        if (!text.bytes)
            fail_msg("%s", error.message);
        *lost += count_lost_of(reading, text, path);
        count++;
    }
    if (directory)
        closedir(directory);
    return count;
}

static void every_article_s_numerals_are_accounted_for(void **state)
{
    (void)state;
    static const char *const others[] = {"articles", "articles-dev"};
    struct reading reading;
    size_t lost = 0;
    reading_start(&reading);
    assert_true(read_folder(&reading, "data/articles", &lost) > 0);
    const char *shared = getenv("SHARED");
    for (size_t i = 0; i < COUNT_OF(others); i++) {
        char folder[4096];
        (void)snprintf(folder, sizeof folder, "%s/%s", shared ? shared : ".",
                       others[i]);
        if (!shared || read_folder(&reading, folder, &lost) == 0)
            print_message("skip %s: no such articles\n", others[i]);
    }
    reading_end(&reading);
    assert_int_equal(lost, 0);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(any_sentence_s_numerals_are_accounted_for),
        cmocka_unit_test(every_article_s_numerals_are_accounted_for),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
