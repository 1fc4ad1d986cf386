/*
 * The forms that numbers take in news, each in a sentence of its own.
 */
#include "tests/unit/figures.h"

/* What the Border Patrol arrested in March, and how it is read. */
struct form {
    const char *quote;
    const char *rest; /* what stands behind it before the noun */
    const char *value;
};

static const struct form hedges[] = {
    {"around 41,000", "", "41000 about"},
    {"roughly 41,000", "", "41000 about"},
    {"some 41,000", "", "41000 about"},
    {"approximately 41,000", "", "41000 about"},
    {"41,000-ish", "", "41000 about"},
    {"41,000-odd", "", "41000 about"},
    {"something like 41,000", "", "41000 about"},
    {"more like 41,000", "", "41000 about"},
    {"closer to 41,000", "", "41000 about"},
    {"almost 41,000", "", "41000 nearly"},
    {"close to 41,000", "", "41000 nearly"},
    {"approaching 41,000", "", "41000 nearly"},
    {"practically 41,000", "", "41000 nearly"},
    {"near 41,000", "", "41000 nearly"},
    {"a little under 41,000", "", "41000 nearly"},
    {"greater than 41,000", "", "41000.. over"},
    {"above 41,000", "", "41000.. over"},
    {"exceeding 41,000", "", "41000.. over"},
    {"just over 41,000", "", "41000.. over"},
    {"north of 41,000", "", "41000.. over"},
    {"better than 41,000", "", "41000.. over"},
    {"well over 41,000", "", "41000.. over"},
    {"at least 41,000", "", "41000.. at-least"},
    {"a minimum of 41,000", "", "41000.. at-least"},
    {"not fewer than 41,000", "", "41000.. at-least"},
    {"no less than 41,000", "", "41000.. at-least"},
    {"less than 41,000", "", "..41000 under"},
    {"under 41,000", "", "..41000 under"},
    {"below 41,000", "", "..41000 under"},
    {"at most 41,000", "", "..41000 at-most"},
    {"a maximum of 41,000", "", "..41000 at-most"},
    {"not more than 41,000", "", "..41000 at-most"},
    {"41,000 or so", "", "41000 about"},
    {"41,000 or fewer", "", "..41000 at-most"},
    {"41,000 or less", "", "..41000 at-most"},
    {"a bit more than 41,000", "", "41000.. over"},
};

static const struct form numbers[] = {
    {"from 30,000 to 40,000", "", "30000..40000 between"},
    {"30,000–40,000", "", "30000..40000 between"},
    {"between thirty and forty thousand", "", "30000..40000 between"},
    {"30 to 40 thousand", "", "30000..40000 between"},
    {"hundreds", " of", "100..999 order"},
    {"thousands", " of", "1000..9999 order"},
    {"hundreds of thousands", " of", "100000..999999 order"},
    {"millions", " of", "1000000..9999999 order"},
    {"scores", " of", "40..99 order"},
    {"tons of", "", "100..999 order"},
    {"a few thousand", "", "2000..9999 order"},
    {"a quarter of a million", "", "250000 exact"},
    {"two million", "", "2000000 exact"},
    {"1.2 million", "", "1200000 exact"},
    {"1.3M", "", "1300000 exact"},
    {"30K", "", "30000 exact"},
    {"a dozen", "", "12 exact"},
    {"39 thousand 653", "", "39653 exact"},
    {"2,475, 669", "", "2475669 exact"},
    {"2 million 475 thousand 669", "", "2475669 exact"},
    {"8 1/2 million", "", "8500000 exact"},
    {"three quarters of a million", "", "750000 exact"},
    {"one and a half million", "", "1500000 exact"},
    {"thirty-nine thousand six hundred", "", "39600 exact"},
    {"a couple of hundred", "", "200 about"},
    {"two hundred thousand", "", "200000 exact"},
    {"twelve hundred", "", "1200 exact"},
    {"1.5 to 2 million", "", "1500000..2000000 between"},
    {"between half a million and 700,000", "", "500000..700000 between"},
};

static const struct telling negations[] = {
    {"Arrests by the Border Patrol surpassed 41,000 in March.", "2024-05-20",
     "surpassed 41,000: apprehensions count 41000.. over "
     "2024-03-01..2024-03-31 US us-southwest-border\n"},
    {"Arrests by the Border Patrol did not exceed 41,000 in March.",
     "2024-05-20",
     "did not exceed 41,000: apprehensions count ..41000 at-most "
     "2024-03-01..2024-03-31 US us-southwest-border\n"},
    {"Arrests by the Border Patrol have not exceeded 41,000 a day in May.",
     "2024-05-20",
     "have not exceeded 41,000: apprehensions rate ..41000 at-most/day "
     "2024-05-01..2024-05-31 US us-southwest-border\n"},
    {"Arrests by the Border Patrol never exceeded 41,000 in March.",
     "2024-05-20",
     "never exceeded 41,000: apprehensions count ..41000 at-most "
     "2024-03-01..2024-03-31 US us-southwest-border\n"},
    {"The ministry denied that 10,000 migrants were deported from Mexico in "
     "March.",
     "2024-05-20",
     "10,000: deportations count 10000 exact 2024-03-01..2024-03-31 MX mx\n"},
    {"No one was arrested by the Border Patrol at one level of the bridge "
     "in March.",
     "2024-05-20", ""},
    {"The Border Patrol released nobody and expelled zero migrants in March.",
     "2024-05-20",
     "zero: deportations count 0 exact 2024-03-01..2024-03-31 US us\n"},
};

static const struct telling lists[] = {
    {"The Border Patrol arrested 5,596 Cubans in January, 5,047 in February "
     "and 6,110 in March.",
     "2024-05-20",
     "5,596: apprehensions count 5596 exact 2024-01-01..2024-01-31 US "
     "us-southwest-border CU\n"
     "5,047: apprehensions count 5047 exact 2024-02-01..2024-02-29 US "
     "us-southwest-border CU\n"
     "6,110: apprehensions count 6110 exact 2024-03-01..2024-03-31 US "
     "us-southwest-border CU\n"},
    {"Monthly arrests by the Border Patrol:\n\n• January: 5,596\n• "
     "February: 5,047\n",
     "2024-05-20",
     "5,596: apprehensions count 5596 exact 2024-01-01..2024-01-31 US "
     "us-southwest-border\n"
     "5,047: apprehensions count 5047 exact 2024-02-01..2024-02-29 US "
     "us-southwest-border\n"},
    {"Border Patrol arrests\n\nMonth | Arrests\nJanuary 2024 | 5,596\n"
     "February 2024 | 5,047\n",
     "2024-05-20",
     "5,596: apprehensions count 5596 exact 2024-01-01..2024-01-31 US "
     "us-southwest-border\n"
     "5,047: apprehensions count 5047 exact 2024-02-01..2024-02-29 US "
     "us-southwest-border\n"},
    {"Border Patrol in the Yuma sector, March 2024\n\nArrests: 5,596\n"
     "Deaths: 2\n",
     "2024-05-20",
     "5,596: apprehensions count 5596 exact 2024-03-01..2024-03-31 US yuma\n"
     "2: deaths count 2 exact 2024-03-01..2024-03-31 US yuma\n"},
    {"Border Patrol arrested 137,000 migrants in March\n\nThe report came "
     "out on Monday.",
     "2024-05-20",
     "137,000: apprehensions count 137000 exact 2024-03-01..2024-03-31 US "
     "us-southwest-border\n"},
};

static const struct telling people[] = {
    {"The Border Patrol arrested 1500 migrants in March.", "2024-05-20",
     "1500: apprehensions count 1500 exact 2024-03-01..2024-03-31 US "
     "us-southwest-border\n"},
    {"The Border Patrol arrested 2021 migrants in March.", "2024-05-20",
     "2021: apprehensions count 2021 exact 2024-03-01..2024-03-31 US "
     "us-southwest-border\n"},
};

static const struct telling nothing[] = {
    {"The Border Patrol arrested a bunch of 18 migrants.", "2024-05-20", ""},
    {"Mexico sent 32,000 National Guard troops and officers (about 11 "
     "percent of its total force) to stop migrants.",
     "2024-05-20", ""},
    {"The Border Patrol agents came in a Boeing 737 by I-10 to room 12 and "
     "met SCP-173 and MS-13 migrants.",
     "2024-05-20", ""},
    {"The Border Patrol arrested one of the two largest smugglers.",
     "2024-05-20", ""},
    {"Two-week detentions and a three-day bus ride awaited arrested "
     "migrants.",
     "2024-05-20", ""},
    {"Migrants were arrested in 3 of 5 sectors; bus lines 22,24,26 carried "
     "them, and the game ended 2-0.",
     "2024-05-20", ""},
    {"Mexico and the United States arrested migrants in the 2 countries.",
     "2024-05-20", ""},
    {"Migrants ages 6 months and older were arrested on 11/16/1982 by the "
     "Border Patrol.",
     "2024-05-20", ""},
    {"The Border Patrol may arrest migrants who march a second time, and "
     "they sat with us.",
     "2024-05-20", ""},
};

static void write_form(const struct form *form, bf_buffer *text,
                       bf_buffer *want)
{
    bf_buffer_clear(text);
    bf_buffer_format(text, "The Border Patrol arrested %s%s people in March.",
                     form->quote, form->rest);
    bf_buffer_byte(text, 0);
    bf_buffer_clear(want);
    bf_buffer_format(want,
                     "%s: apprehensions count %s 2024-03-01..2024-03-31 US "
                     "us-southwest-border\n",
                     form->quote, form->value);
}

static void read_forms(const struct form *forms, size_t count)
{
    struct reading reading;
    bf_buffer text;
    bf_buffer want;
    bf_buffer got;
    size_t wrong = 0;
    reading_start(&reading);
    bf_buffer_init(&text, 1 << 20);
    bf_buffer_init(&want, 1 << 20);
    bf_buffer_init(&got, 1 << 20);
    for (size_t i = 0; i < count; i++) {
        write_form(&forms[i], &text, &want);
        bf_buffer_clear(&got);
        write_figures(&reading, bf_buffer_text(&text).bytes, "2024-05-20",
                      &got);
        if (bf_text_equal(bf_buffer_text(&got), bf_buffer_text(&want)))
            continue;
        wrong++;
        print_error("got %.*s\nwant %.*s", BF_SHOW(bf_buffer_text(&got)),
                    BF_SHOW(bf_buffer_text(&want)));
    }
    bf_buffer_release(&got);
    bf_buffer_release(&want);
    bf_buffer_release(&text);
    reading_end(&reading);
    assert_int_equal(wrong, 0);
}

static void hedges_before_and_after_bound_a_number(void **state)
{
    (void)state;
    read_forms(hedges, COUNT_OF(hedges));
}

static void words_digits_and_scales_are_numbers(void **state)
{
    (void)state;
    read_forms(numbers, COUNT_OF(numbers));
}

static void a_negated_bound_is_turned_round(void **state)
{
    (void)state;
    tell_all(negations, COUNT_OF(negations));
}

static void lists_tables_and_headlines_are_read(void **state)
{
    (void)state;
    tell_all(lists, COUNT_OF(lists));
}

static void a_number_that_looks_like_a_year_counts(void **state)
{
    (void)state;
    tell_all(people, COUNT_OF(people));
}

static void numbers_of_other_things_are_left_out(void **state)
{
    (void)state;
    tell_all(nothing, COUNT_OF(nothing));
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(hedges_before_and_after_bound_a_number),
        cmocka_unit_test(words_digits_and_scales_are_numbers),
        cmocka_unit_test(a_negated_bound_is_turned_round),
        cmocka_unit_test(lists_tables_and_headlines_are_read),
        cmocka_unit_test(a_number_that_looks_like_a_year_counts),
        cmocka_unit_test(numbers_of_other_things_are_left_out),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
