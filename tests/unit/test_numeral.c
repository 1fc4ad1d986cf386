#include "tests/unit/reading.h"

#include "ingest/numeral.h"

/* The words that a numeral covers, as they stand in the text. */
static bf_text words_of(const struct reading *reading,
                        const bf_numeral *numeral)
{
    const bf_token *items = reading->tokens.items;
    return bf_text_slice(reading->tokens.text, items[numeral->first].start,
                         items[numeral->end - 1].end);
}

static void numbers_are_read_to_the_last_word(void **state)
{
    (void)state;
    static const struct {
        const char *text;
        const char *words;
        int64_t low;
        int64_t high;
    } cases[] = {
        {"200,000 people", "200,000", 200000000, 200000000},
        {"1,234,567 events", "1,234,567", 1234567000, 1234567000},
        {"2.5 percent", "2.5", 2500, 2500},
        {"0 people", "0", 0, 0},
        {"zero releases", "zero", 0, 0},
        {"seven flights", "seven", 7000, 7000},
        {"twenty-five people", "twenty-five", 25000, 25000},
        {"Thirty-nine had", "Thirty-nine", 39000, 39000},
        {"ninety nine", "ninety nine", 99000, 99000},
        {"one hundred and five men", "one hundred and five", 105000, 105000},
        {"One hundred forty-eight: a toll", "One hundred forty-eight", 148000,
         148000},
        {"One hundred twenty children", "One hundred twenty", 120000, 120000},
        {"a hundred, two hundred at a time", "a hundred", 100000, 100000},
        {"two hundred thousand", "two hundred thousand", 200000000, 200000000},
        {"twelve hundred", "twelve hundred", 1200000, 1200000},
        {"three hundred and twenty-one thousand four hundred",
         "three hundred and twenty-one thousand four hundred", 321400000,
         321400000},
        {"two million three hundred thousand and six",
         "two million three hundred thousand and six", 2300006000, 2300006000},
        {"one million migrants", "one million", 1000000000, 1000000000},
        {"a million migrants", "a million", 1000000000, 1000000000},
        {"1.2 million crossings", "1.2 million", 1200000000, 1200000000},
        {"1.2-million", "1.2-million", 1200000000, 1200000000},
        {"2 billion", "2 billion", 2000000000000, 2000000000000},
        {"half a million", "half a million", 500000000, 500000000},
        {"half million people", "half million", 500000000, 500000000},
        {"a quarter of a million", "a quarter of a million", 250000000,
         250000000},
        {"three quarters of a million", "three quarters of a million",
         750000000, 750000000},
        {"one and a half million", "one and a half million", 1500000000,
         1500000000},
        {"a million and a half", "a million and a half", 1500000000,
         1500000000},
        {"two and a half thousand", "two and a half thousand", 2500000,
         2500000},
        {"a dozen people", "a dozen", 12000, 12000},
        {"two dozen people", "two dozen", 24000, 24000},
        {"half a dozen people", "half a dozen", 6000, 6000},
        {"a thousand people", "a thousand", 1000000, 1000000},
        {"30K people", "30K", 30000000, 30000000},
        {"518k people", "518k", 518000000, 518000000},
        {"1.3M people", "1.3M", 1300000000, 1300000000},
        {"1.7bn people", "1.7bn", 1700000000000 / 1000 * 1000,
         1700000000000 / 1000 * 1000},
        {"39 thousand 653 people", "39 thousand 653", 39653000, 39653000},
        {"14 thousand 015 of them", "14 thousand 015", 14015000, 14015000},
        {"one thousand 060, followed", "one thousand 060", 1060000, 1060000},
        {"thousand 163 adults", "thousand 163", 1163000, 1163000},
        {"2 million 475 thousand 669 people", "2 million 475 thousand 669",
         2475669000, 2475669000},
        {"155 thousand for the year", "155 thousand", 155000000, 155000000},
        {"8 1/2 million people", "8 1/2 million", 8500000000, 8500000000},
        {"8\\1/2\\ million people", "8\\1/2\\ million", 8500000000, 8500000000},
        {"2,475, 669 people", "2,475, 669", 2475669000, 2475669000},
        {"total of 157, 339 people", NULL, 0, 0},
        {"4,000, 5,000 or even 6,000", "4,000", 4000000, 4000000},
        {"400, 500 or 600", "400", 400000, 400000},
        {"22, 240, 260", "22", 22000, 22000},
        {"two hundred people and five dogs", "two hundred", 200000, 200000},
        {"twenty thirty", "twenty", 20000, 20000},
        {"five 300 pound men", "five", 5000, 5000},
        {"30 km", "30", 30000, 30000},
        {"30 m", "30", 30000, 30000},
        {"600m away", "600", 600000, 600000},
        {"a group", NULL, 0, 0},
        {"hundred", NULL, 0, 0},
        {"the million", NULL, 0, 0},
        {"several people", NULL, 0, 0},
        {"people", NULL, 0, 0},
        {"hundreds of people", "hundreds", 100000, 999000},
        {"thousands", "thousands", 1000000, 9999000},
        {"tens of thousands of people", "tens of thousands", 10000000,
         99999000},
        {"hundreds of thousands of people", "hundreds of thousands", 100000000,
         999999000},
        {"millions of people", "millions", 1000000000, 9999999000},
        {"dozens of people", "dozens", 24000, 99000},
        {"scores of people", "scores", 40000, 99000},
        {"several thousand people", "several thousand", 2000000, 9999000},
        {"a few hundred people", "a few hundred", 200000, 999000},
        {"several dozen people", "several dozen", 24000, 119000},
        {"a couple of thousand people", "a couple of thousand", 2000000,
         2000000},
        {"a couple hundred people", "a couple hundred", 200000, 200000},
    };
    struct reading reading;
    reading_start(&reading);
    for (size_t i = 0; i < COUNT_OF(cases); i++) {
        reading_take(&reading, bf_text_from(cases[i].text));
        bf_numeral numeral;
        if (!bf_numeral_read(&reading.tokens, 0, &numeral)) {
            if (cases[i].words)
                fail_msg("%s: no number", cases[i].text);
            continue;
        }
        bf_text words = words_of(&reading, &numeral);
        if (!cases[i].words ||
            !bf_text_equal(words, bf_text_from(cases[i].words)) ||
            numeral.low != cases[i].low || numeral.high != cases[i].high)
            fail_msg("%s: \"%.*s\" %lld to %lld", cases[i].text, BF_SHOW(words),
                     (long long)numeral.low, (long long)numeral.high);
    }
    reading_end(&reading);
}

static void parts_of_one_are_fractions(void **state)
{
    (void)state;
    static const struct {
        const char *text;
        const char *words; /* NULL: not a fraction */
        int64_t thousandths;
    } cases[] = {
        {"half of them", "half", 500},
        {"two thirds of them", "two thirds", 667},
        {"two-thirds of the requests", "two-thirds", 667},
        {"a third of them", "a third", 333},
        {"a third more", "a third", 333},
        {"a third.", "a third", 333},
        {"three-quarters of them", "three-quarters", 750},
        {"a quarter of the people", "a quarter", 250},
        {"one-fifth of them", "one-fifth", 200},
        {"one in five people", "one in five", 200},
        {"one in every five people", "one in every five", 200},
        {"one in seven, or 200", "one in seven", 143},
        {"3 in 10 people", "3 in 10", 300},
        {"nine out of 10 people", "nine out of 10", 900},
        {"a third month", NULL, 0},
        {"a third group", NULL, 0},
        {"five in 24 hours", NULL, 0},
        {"3 in 2 rooms", NULL, 0},
        {"one in 5,000", NULL, 0},
        {"quarter", NULL, 0},
    };
    struct reading reading;
    reading_start(&reading);
    for (size_t i = 0; i < COUNT_OF(cases); i++) {
        reading_take(&reading, bf_text_from(cases[i].text));
        bf_numeral numeral;
        bool found =
            bf_numeral_read(&reading.tokens, 0, &numeral) && numeral.fraction;
        if (found != (cases[i].words != NULL))
            fail_msg("%s: a fraction or not", cases[i].text);
        if (!found)
            continue;
        bf_text words = words_of(&reading, &numeral);
        if (!bf_text_equal(words, bf_text_from(cases[i].words)) ||
            numeral.low != cases[i].thousandths)
            fail_msg("%s: \"%.*s\" %lld", cases[i].text, BF_SHOW(words),
                     (long long)numeral.low);
    }
    reading_end(&reading);
}

static void a_number_tells_what_it_is_made_of(void **state)
{
    (void)state;
    static const struct {
        const char *text;
        bool words;
        bool vague;
        bool about;
        bool suspect;
        int64_t scale;
    } cases[] = {
        {"5 million", false, false, false, false, 1000000},
        {"five million", true, false, false, false, 1000000},
        {"39 thousand 653", false, false, false, false, 1000},
        {"200,000", false, false, false, false, 1},
        {"two hundred", true, false, false, false, 1},
        {"276,00", false, false, false, true, 1},
        {"tens of thousands", true, true, false, false, 1000},
        {"a couple of hundred", true, false, true, false, 100},
    };
    struct reading reading;
    reading_start(&reading);
    for (size_t i = 0; i < COUNT_OF(cases); i++) {
        reading_take(&reading, bf_text_from(cases[i].text));
        bf_numeral numeral;
        assert_true(bf_numeral_read(&reading.tokens, 0, &numeral));
        if (numeral.words != cases[i].words ||
            numeral.vague != cases[i].vague ||
            numeral.about != cases[i].about ||
            numeral.suspect != cases[i].suspect ||
            numeral.scale != cases[i].scale)
            fail_msg("%s", cases[i].text);
    }
    reading_end(&reading);
}

static void a_broken_group_is_joined_inside_a_sentence_only(void **state)
{
    (void)state;
    static const struct {
        const char *text;
        size_t at;
        int64_t value;
    } cases[] = {
        {"A total of 157, 339 people came.", 3, 157339000},
        {"Under Title 42, 339 people left.", 2, 42000},
        {"They counted 12, 340 and 560 of them.", 2, 12000},
        {"They counted 1,234, 560 of them.", 2, 1234560000},
        {"They counted 1234, 560 of them.", 2, 1234000},
    };
    struct reading reading;
    reading_start(&reading);
    for (size_t i = 0; i < COUNT_OF(cases); i++) {
        reading_take(&reading, bf_text_from(cases[i].text));
        bf_numeral numeral;
        assert_true(bf_numeral_read(&reading.tokens, cases[i].at, &numeral));
        if (numeral.low != cases[i].value)
            fail_msg("%s: %lld", cases[i].text, (long long)numeral.low);
    }
    reading_end(&reading);
}

static void numbers_beyond_a_million_million_are_none(void **state)
{
    (void)state;
    static const char *const cases[] = {
        "5000 billion", "2000000000000", "99999999999999999999999",
        "billions of billions", "thousands of billions"};
    struct reading reading;
    reading_start(&reading);
    for (size_t i = 0; i < COUNT_OF(cases); i++) {
        reading_take(&reading, bf_text_from(cases[i]));
        bf_numeral numeral;
        if (bf_numeral_read(&reading.tokens, 0, &numeral))
            fail_msg("%s: %lld", cases[i], (long long)numeral.low);
    }
    reading_end(&reading);
}

static void endless_numbers_take_bounded_reading(void **state)
{
    (void)state;
    static const struct {
        const char *piece;
        size_t times;
    } cases[] = {{"9", 1000000},
                 {"hundred ", 1000000},
                 {"a hundred and ", 100000},
                 {"twenty-", 100000},
                 {"one million ", 100000},
                 {"1,234, ", 100000},
                 {"half a ", 100000},
                 {"tens of ", 100000}};
    for (size_t i = 0; i < COUNT_OF(cases); i++) {
        struct reading reading;
        reading_start(&reading);
        bf_text text = reading_repeat(&reading, cases[i].piece, cases[i].times);
        reading_take(&reading, text);
        for (size_t at = 0; at < reading.tokens.count; at++) {
            bf_numeral numeral;
            if (bf_numeral_read(&reading.tokens, at, &numeral))
                assert_true(numeral.end - at <= 40);
        }
        reading_end(&reading);
    }
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(numbers_are_read_to_the_last_word),
        cmocka_unit_test(parts_of_one_are_fractions),
        cmocka_unit_test(a_number_tells_what_it_is_made_of),
        cmocka_unit_test(a_broken_group_is_joined_inside_a_sentence_only),
        cmocka_unit_test(numbers_beyond_a_million_million_are_none),
        cmocka_unit_test(endless_numbers_take_bounded_reading),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
