/*
 * Maps of somebody's own tables, and what is read by them.
 */
#include "tests/unit/tables.h"

#include "ingest/mapping.h"

static bf_arena arena;
static bf_lexicon lexicon;
static bf_vocabulary vocabulary;

static int start_words(void **state)
{
    bf_error error = BF_ERROR_NONE;
    (void)state;
    bf_arena_init(&arena, 8 << 20);
    return !(bf_lexicon_parse(bf_lexicon_english(), "en", &arena, &lexicon,
                              &error) &&
             bf_vocabulary_from_lexicon(&lexicon, &arena, &vocabulary, &error));
}

static int end_words(void **state)
{
    (void)state;
    bf_arena_release(&arena);
    return 0;
}

static const bf_mapping *parse(const char *text, bf_error *error)
{
    *error = BF_ERROR_NONE;
    return bf_mapping_parse(bf_text_from(text), "m.json", &vocabulary, &arena,
                            error);
}

static void use_map(reading *r, const char *text)
{
    bf_error error;
    r->options.map = parse(text, &error);
    if (!r->options.map)
        fail_msg("%s", error.message);
}

static void assert_account(const reading *r, size_t accepted, size_t skipped,
                           size_t rejected)
{
    const bf_ingest_account *account = &r->into.account;
    assert_int_equal(account->accepted, accepted);
    assert_int_equal(account->skipped, skipped);
    assert_int_equal(account->rejected, rejected);
    assert_int_equal(account->rows, accepted + skipped + rejected);
}

#define CONSTANTS                                  \
    "\"constants\": {\"measure\": \"encounters\"," \
    "\"authority\": \"US\", \"place\": \"tucson\"}"
#define PLAIN \
    "{\"columns\": {\"month\": \"When\", \"count\": \"People\"}," CONSTANTS "}"

static void a_wrong_map_is_refused_with_what_is_wrong(void **state)
{
    static const struct {
        const char *map;
        const char *message;
    } cases[] = {
        {"{\n \"columns\": ]", "m.json:2:13: not JSON from here on"},
        {"[]", "m.json: is not an object {...}"},
        {"{\"colums\": {}}",
         "m.json: unknown name \"colums\" (did you mean \"columns\"?)"},
        {"{\"columns\": 1}", "m.json: \"columns\" is not an object {...}"},
        {"{\"columns\": {\"month\": 1}}",
         "m.json: \"columns\" holds what is not a string"},
        {"{\"columns\": {\"mnth\": \"When\"}}",
         "m.json: \"columns\": unknown name \"mnth\" (did you mean "
         "\"month\"?)"},
        {"{\"columns\": {\"month\": \"\"}}",
         "m.json: \"month\" names a column \"\""},
        {"{" CONSTANTS "}",
         "m.json: \"columns\" has no \"month\", nor a \"year\" alone"},
        {"{\"columns\": {\"month\": \"When\"}}",
         "m.json: \"columns\" has no \"count\""},
        {"{\"columns\": {\"month\": \"a\", \"count\": \"b\"}}",
         "m.json: \"measure\" is neither a column nor a constant"},
        {"{\"columns\": {\"month\": \"a\", \"count\": \"b\"}, \"constants\": "
         "{\"measure\": \"encounters\", \"place\": \"us\"}}",
         "m.json: \"constants\" has no \"authority\""},
        {"{\"constants\": {\"authority\": \"usa\"}}",
         "m.json: \"authority\" is not a country's code such as \"US\""},
        {"{\"constants\": {\"unit\": \"percent\"}}",
         "m.json: \"unit\" is neither \"persons\" nor \"flights\""},
        {"{\"constants\": {\"measure\": \"encountres\"}}",
         "m.json: unknown measure \"encountres\"; did you mean "
         "\"encounters\"?"},
        {"{\"constants\": {\"place\": \"us/families\"}}",
         "m.json: \"encounters@us/families\" is more than one word"},
        {"{\"columns\": {\"place\": \"a\"}, " CONSTANTS "}",
         "m.json: \"place\" is both a column and a constant"},
        {"{\"values\": {\"place\": {\"a\": \"us\"}}}",
         "m.json: \"place\" has values, but no column"},
        {"{\"values\": {\"count\": {}}}",
         "m.json: \"values\": unknown name \"count\""},
        {"{\"keep\": {\"a\": \"b\"}}",
         "m.json: \"keep\" holds what is not a list [\"...\"]"},
        {"{\"totals\": {\"a\": []}}",
         "m.json: \"totals\" has a list with nothing in it"},
        {"{\"sum\": \"yes\"}", "m.json: \"sum\" is neither true nor false"},
        {"{\"as_of\": \"May\"}",
         "m.json: \"as_of\" is not a day such as 2024-03-09"},
        {"{\"columns\": {\"month\": \"a\", \"count\": \"b\"}, " CONSTANTS
         ", \"fiscal_year\": true}",
         "m.json: \"fiscal_year\" needs a column \"year\""},
    };
    (void)state;
    for (size_t i = 0; i < COUNT_OF(cases); i++) {
        bf_error error;
        assert_null(parse(cases[i].map, &error));
        assert_string_equal(error.message, cases[i].message);
        assert_int_equal(error.status, BF_SPEC);
    }
}

static void months_are_read_as_people_write_them(void **state)
{
    static const char *const months[] = {
        "2024-03",    "2024-03-31", "2024-03-01T00:00:00Z",
        "March 2024", "mar 2024",   "Mar-2024",
        "3/2024",     "2024/03",    "202403",
        "2024 March", " 2024-03 ",  "March, 2024"};
    static const char *const others[] = {"2024",       "2024-13", "24-03",
                                         "03/15/2024", "Mar",     "202413",
                                         "",           "45352",   "2024-03-32"};
    const bf_month march = bf_month_of(2024, 3);
    (void)state;
    for (size_t i = 0; i < COUNT_OF(months); i++) {
        bf_month month = bf_mapping_month(bf_text_from(months[i]), false);
        if (month.index != march.index)
            fail_msg("%s is not March 2024", months[i]);
    }
    for (size_t i = 0; i < COUNT_OF(others); i++)
        assert_false(
            bf_month_is(bf_mapping_month(bf_text_from(others[i]), false)));
    assert_int_equal(bf_mapping_month(BF_TEXT("45352"), true).index,
                     march.index);
    assert_int_equal(bf_mapping_month(BF_TEXT("45351.5"), true).index,
                     march.index - 1);
    assert_false(bf_month_is(bf_mapping_month(BF_TEXT("12"), true)));
}

static void years_alone_become_equal_months(void **state)
{
    reading *r = *state;
    use_map(r, "{\"columns\": {\"year\": \"FY\", \"count\": \"n\"}, "
               "\"fiscal_year\": true, " CONSTANTS "}");
    assert_true(read_text(r, "t.csv",
                          "FY,n\n2019,121\n2020-01-01,0\n2021 (FYTD),7\n"
                          "2019,5\n21,5\n2022-02-01,5\n"));
    assert_account(r, 2, 0, 4);
    assert_int_equal(VALUE(r, "2018-09", "encounters@tucson"), -1);
    assert_int_equal(VALUE(r, "2018-10", "encounters@tucson"), 10);
    assert_int_equal(VALUE(r, "2019-09", "encounters@tucson"), 10);
    assert_int_equal(VALUE(r, "2020-09", "encounters@tucson"), 0);
    assert_int_equal(VALUE(r, "2020-10", "encounters@tucson"), -1);
    int64_t sum = 0;
    for (size_t i = 0; i < r->into.observations.count; i++) {
        const bf_observation *o = &r->into.observations.items[i];
        assert_int_equal(o->basis, BF_BASIS_AVERAGE);
        sum += o->value.low / BF_ONE;
    }
    assert_int_equal(sum, 121);
}

static void years_alone_may_be_calendar_years(void **state)
{
    reading *r = *state;
    use_map(r, "{\"columns\": {\"year\": \"Y\", \"count\": \"n\"}, " CONSTANTS
               "}");
    assert_true(read_text(r, "t.csv", "Y,n\n2019,24\n"));
    assert_int_equal(VALUE(r, "2018-12", "encounters@tucson"), -1);
    assert_int_equal(VALUE(r, "2019-01", "encounters@tucson"), 2);
    assert_int_equal(VALUE(r, "2019-12", "encounters@tucson"), 2);
}

static void a_row_is_a_month_of_what_the_map_says(void **state)
{
    reading *r = *state;
    use_map(r, PLAIN);
    assert_true(read_text(r, "my-log.csv",
                          "A title,,\nWHEN,Who,people\n"
                          "2024-03,x,\"1,234\"\n2024-04,y,12.0\n"));
    assert_account(r, 2, 0, 0);
    assert_int_equal(VALUE(r, "2024-03", "encounters@tucson"), 1234);
    assert_int_equal(VALUE(r, "2024-04", "encounters@tucson"), 12);
    const bf_observation *o =
        find(&r->into.observations, "2024-03", "encounters@tucson");
    assert_true(is_text(o->source, "my-log"));
    assert_true(is_text(o->authority, "US"));
    assert_true(is_text(o->figure, "line 3"));
    assert_int_equal(o->bound, BF_BOUND_EXACT);
    assert_int_equal(o->as_of.number, bf_day_of(2024, 4, 30).number);
}

static void rows_that_are_mapped_alike_are_rejected_unless_summed(void **state)
{
    static const char table[] = "When,Who,People\n2024-03,a,5\n2024-03,b,7\n";
    reading *r = *state;
    use_map(r, PLAIN);
    assert_true(read_text(r, "t.csv", table));
    assert_account(r, 1, 0, 1);
    assert_string_equal(r->into.notes.lines[0],
                        "t.csv:3:1: says again what line 2 says; row left out");
    use_map(r, "{\"sum\": true, \"columns\": {\"month\": \"When\", \"count\": "
               "\"People\"}," CONSTANTS "}");
    assert_true(read_text(r, "2024-05-01.csv", table));
    assert_account(r, 3, 0, 1);
    assert_int_equal(VALUE(r, "2024-03", "encounters@tucson"), 12);
}

#define WORDS                                                                \
    "{\"columns\": {\"month\": \"m\", \"count\": \"n\", \"place\": "         \
    "\"where\", \"population\": \"who\", \"agency\": \"by\"},"               \
    "\"constants\": {\"measure\": \"apprehensions\", \"authority\": "        \
    "\"US\"}, \"values\": {\"population\": {\"everybody\": \"\", \"kids\": " \
    "\"unaccompanied-children\"}}}"

static void cells_are_words_labels_or_what_agencies_say(void **state)
{
    reading *r = *state;
    use_map(r, WORDS);
    assert_true(read_text(r, "t.csv",
                          "m,n,where,who,by\n"
                          "2024-03,1,tucson,Everybody,USBP\n"
                          "2024-03,2,Yuma Sector,KIDS,Border Patrol\n"
                          "2024-03,3,us,Honduras,U.S. Border Patrol\n"
                          "2024-03,4,us,FMUA,USBP\n"
                          "2024-03,5,Atlantis,Honduras,USBP\n"
                          "2024-03,6,us,,USBP\n"));
    assert_account(r, 4, 0, 2);
    assert_int_equal(VALUE(r, "2024-03", "apprehensions:USBP@tucson"), 1);
    assert_int_equal(
        VALUE(r, "2024-03", "apprehensions:USBP@yuma/unaccompanied-children"),
        2);
    assert_int_equal(VALUE(r, "2024-03", "apprehensions:USBP@us/HN"), 3);
    assert_int_equal(VALUE(r, "2024-03", "apprehensions:USBP@us/families"), 4);
    assert_string_equal(r->into.notes.lines[0],
                        "t.csv:6:11: \"Atlantis\" is not a place; \"values\" "
                        "of the map may say which; row left out");
    assert_string_equal(r->into.notes.lines[1],
                        "t.csv:7:14: \"\" is not a population; \"values\" of "
                        "the map may say which; row left out");
}

static void rows_are_kept_skipped_and_rejected_by_rules(void **state)
{
    reading *r = *state;
    use_map(r, "{\"columns\": {\"year\": \"FY\", \"month\": \"m\", \"count\": "
               "\"n\"}, \"fiscal_year\": true, \"rounded\": true, \"keep\": "
               "{\"state\": [\"final\", \"closed\"]}, \"totals\": {\"m\": "
               "[\"Total\"]}, \"absent\": [\"..\"], \"source\": \"log\", "
               "\"as_of\": \"2024-02-01\"," CONSTANTS "}");
    assert_true(read_text(r, "2023-01-01.csv",
                          "FY,m,n,state\n2024,Oct,10,final\n"
                          "2024,Nov,20,Closed\n2024,Nov,21,draft\n"
                          "2024,total,30,final\n2024,Dec,..,final\n"
                          "2024,Jan,x,final\n24,Jan,1,final\n"));
    assert_account(r, 2, 3, 2);
    assert_int_equal(r->into.account.skips[BF_SKIP_TOTAL], 1);
    assert_int_equal(r->into.account.skips[BF_SKIP_OTHER], 1);
    assert_int_equal(r->into.account.skips[BF_SKIP_BLANK], 1);
    assert_int_equal(VALUE(r, "2023-10", "encounters@tucson"), 10);
    assert_int_equal(VALUE(r, "2023-11", "encounters@tucson"), 20);
    const bf_observation *o =
        find(&r->into.observations, "2023-11", "encounters@tucson");
    assert_int_equal(o->bound, BF_BOUND_ABOUT);
    assert_true(is_text(o->source, "log"));
    assert_int_equal(o->as_of.number, bf_day_of(2024, 2, 1).number);
    assert_string_equal(r->into.notes.lines[1],
                        "2023-01-01.csv:8:1: \"24\" is not a year; row left "
                        "out");
}

static void assert_fails(reading *r, const char *name, const char *text,
                         const char *message)
{
    r->error = BF_ERROR_NONE;
    assert_false(read_text(r, name, text));
    assert_int_equal(r->error.status, BF_DATA);
    assert_string_equal(r->error.message, message);
    assert_int_equal(r->into.observations.count, 0);
    assert_account(r, 0, 0, 0);
}

static void a_column_that_is_not_there_is_named(void **state)
{
    reading *r = *state;
    use_map(r, PLAIN);
    assert_fails(r, "t.csv", "Wen,People\n2024-03,1\n",
                 "t.csv:1:1: no column \"When\", which m.json names; did it "
                 "mean \"Wen\"?");
    assert_fails(r, "t.csv", "A title,\nWhen,Total\n2024-03,1\n",
                 "t.csv:2:1: no column \"People\", which m.json names");
    assert_fails(r, "t.csv", "When,People,when\n2024-03,1,x\n",
                 "t.csv:1:13: a column that is there already");
    assert_fails(r, "t.csv", "When,People\n2024-03,x\n",
                 "t.csv: a table of the map without a row of use");
}

static void canonical_tables_need_no_map(void **state)
{
    reading *r = *state;
    use_map(r, PLAIN);
    assert_true(read_text(
        r, "t.csv",
        "month,measure,unit,authority,agency,place,population,low,high,bound,"
        "basis,status,as_of,source,figure\n2024-03,encounters,persons,US,,"
        "yuma,,7,7,exact,reported,official,2024-04-01,x,line 2\n"));
    assert_int_equal(VALUE(r, "2024-03", "encounters@yuma"), 7);
}

static void an_array_of_objects_is_a_table(void **state)
{
    reading *r = *state;
    use_map(r, PLAIN);
    assert_true(read_text(r, "t.json",
                          "[{\"when\": \"2024-03\", \"people\": 5},\n"
                          " {\"people\": 6.0, \"note\": \"a } {\\\" b\",\n"
                          "  \"when\": \"2024-04\"},\n"
                          " {\"when\": \"2024-05\", \"people\": null},\n"
                          " {\"when\": \"2024-05\"}, {\"people\": true,\n"
                          " \"when\": \"2024-06\"}]"));
    assert_account(r, 2, 2, 1);
    assert_int_equal(VALUE(r, "2024-03", "encounters@tucson"), 5);
    const bf_observation *o =
        find(&r->into.observations, "2024-04", "encounters@tucson");
    assert_non_null(o);
    assert_true(is_text(o->figure, "line 2"));
    assert_string_equal(r->into.notes.lines[0],
                        "t.json:5:1: \"true\" is not a count; row left out");
}

static void an_array_of_anything_else_is_refused(void **state)
{
    reading *r = *state;
    use_map(r, PLAIN);
    assert_fails(r, "t.json", "[]", "t.json: an array without objects");
    assert_fails(r, "t.json", "[1, 2]", "t.json: an array without objects");
    assert_fails(r, "t.json", "[{\"when\": \"2024-03\", \"people\": 5},\n 7]",
                 "t.json:1:1: what follows is not an object {...}");
    assert_fails(r, "t.json", "[{\"when\": \"2024-03\",\n \"people\": [5]}]",
                 "t.json:1:1: not a text or number: \"people\"");
    assert_fails(r, "t.json", "[{\"when\": 1, \"people\": 0.12345}]",
                 "t.json:1:1: not a text or number: \"people\"");
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(a_wrong_map_is_refused_with_what_is_wrong),
        cmocka_unit_test(months_are_read_as_people_write_them),
        READING(a_row_is_a_month_of_what_the_map_says),
        READING(years_alone_become_equal_months),
        READING(years_alone_may_be_calendar_years),
        READING(rows_that_are_mapped_alike_are_rejected_unless_summed),
        READING(cells_are_words_labels_or_what_agencies_say),
        READING(rows_are_kept_skipped_and_rejected_by_rules),
        READING(a_column_that_is_not_there_is_named),
        READING(canonical_tables_need_no_map),
        READING(an_array_of_objects_is_a_table),
        READING(an_array_of_anything_else_is_refused),
    };
    return cmocka_run_group_tests(tests, start_words, end_words);
}
