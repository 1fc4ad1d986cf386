/*
 * Workbooks: made here as ZIP archives whose parts are stored as they are.
 */
#include "tests/unit/tables.h"

#include "data/base/file.h"

#include "ingest/mapping.h"

#include <stdio.h>
#include <stdlib.h>
#include <unistd.h>

enum { ROOM = 1 << 20, PATH = 64 };

/* A workbook in the making. */
typedef struct archive {
    bf_buffer bytes;
    bf_buffer directory;
    size_t parts;
    char path[PATH];
} archive;

static void put_number(bf_buffer *buffer, uint32_t value, size_t size)
{
    for (size_t i = 0; i < size; i++)
        bf_buffer_byte(buffer, (char)(value >> 8 * i & 0xff));
}

static uint32_t checksum(bf_text text)
{
    uint32_t sum = 0xffffffffU;
    for (size_t i = 0; i < text.length; i++) {
        sum ^= (unsigned char)text.bytes[i];
        for (int bit = 0; bit < 8; bit++)
            sum = sum & 1 ? sum >> 1 ^ 0xedb88320U : sum >> 1;
    }
    return ~sum;
}

/* What a local header and the directory say alike, from the version on. */
static void put_about(bf_buffer *buffer, bf_text name, bf_text content)
{
    put_number(buffer, 20, 2);     /* version */
    put_number(buffer, 0, 2);      /* flags */
    put_number(buffer, 0, 2);      /* stored */
    put_number(buffer, 0x5021, 4); /* a time and a day */
    put_number(buffer, checksum(content), 4);
    put_number(buffer, (uint32_t)content.length, 4);
    put_number(buffer, (uint32_t)content.length, 4);
    put_number(buffer, (uint32_t)name.length, 2);
    put_number(buffer, 0, 2); /* extra */
}

static void put_part(archive *a, const char *name, const char *content)
{
    uint32_t offset = (uint32_t)a->bytes.length;
    bf_text called = bf_text_from(name);
    bf_text text = bf_text_from(content);
    bf_buffer_add(&a->bytes, (bf_text){"PK\x03\x04", 4});
    put_about(&a->bytes, called, text);
    bf_buffer_add(&a->bytes, called);
    bf_buffer_add(&a->bytes, text);
    bf_buffer_add(&a->directory, (bf_text){"PK\x01\x02\x14\x00", 6});
    put_about(&a->directory, called, text);
    put_number(&a->directory, 0, 2); /* comment */
    put_number(&a->directory, 0, 4); /* disk, kind */
    put_number(&a->directory, 0, 4); /* rights */
    put_number(&a->directory, offset, 4);
    bf_buffer_add(&a->directory, called);
    a->parts++;
}

static void start_archive(archive *a)
{
    *a = (archive){.parts = 0};
    bf_buffer_init(&a->bytes, ROOM);
    bf_buffer_init(&a->directory, ROOM);
    (void)snprintf(a->path, sizeof a->path, "%s", "/tmp/bf-book-XXXXXX");
    int file = mkstemp(a->path);
    assert_true(file >= 0);
    close(file);
}

/* Reads the workbook and takes it away again. */
static bool read_archive(archive *a, reading *r)
{
    uint32_t offset = (uint32_t)a->bytes.length;
    uint32_t size = (uint32_t)a->directory.length;
    bf_buffer_add(&a->bytes, bf_buffer_text(&a->directory));
    bf_buffer_add(&a->bytes, (bf_text){"PK\x05\x06\x00\x00\x00\x00", 8});
    put_number(&a->bytes, (uint32_t)a->parts, 2);
    put_number(&a->bytes, (uint32_t)a->parts, 2);
    put_number(&a->bytes, size, 4);
    put_number(&a->bytes, offset, 4);
    put_number(&a->bytes, 0, 2);
    assert_true(bf_file_write(a->path, bf_buffer_text(&a->bytes), &r->error));
    bool ok = bf_table_read(a->path, &r->options, &r->into, &r->error);
    (void)unlink(a->path);
    bf_buffer_release(&a->bytes);
    bf_buffer_release(&a->directory);
    return ok;
}

#define WORKBOOK                                                     \
    "<?xml version=\"1.0\"?><workbook xmlns:r=\"r\"><sheets>"        \
    "<sheet name=\"Notes &amp; more\" sheetId=\"1\" r:id=\"rId2\"/>" \
    "<sheet name=\"Removals\" sheetId=\"2\" r:id=\"rId1\"/>"         \
    "</sheets></workbook>"
#define RELATIONS                                                      \
    "<Relationships>"                                                  \
    "<Relationship Id=\"rId1\" Target=\"worksheets/sheet2.xml\"/>"     \
    "<Relationship Id=\"rId2\" Target=\"/xl/worksheets/sheet1.xml\"/>" \
    "</Relationships>"
#define STRINGS                                                          \
    "<sst><si><t>DHS Removals by Selected Citizenship: FY</t></si>"      \
    "<si><r><t>Fiscal</t></r><r><t>&#10;Year</t></r></si>"               \
    "<si><t>Month</t><rPh><t>spoken</t></rPh></si><si><t>Total</t></si>" \
    "<si><t>Mexico</t></si></sst>"
#define CONTENTS                                                          \
    "<worksheet><sheetData><row r=\"1\"><c r=\"A1\" t=\"inlineStr\"><is>" \
    "<t>Contents</t></is></c></row></sheetData></worksheet>"
/* A blank row, a gap in a row, a cell without an address. */
#define REMOVALS                                                           \
    "<worksheet><sheetData><row r=\"1\"><c r=\"A1\"/></row>"               \
    "<row r=\"2\"><c r=\"A2\" t=\"s\"><v>0</v></c></row>"                  \
    "<row r=\"3\"><c r=\"A3\" t=\"s\"><v>1</v></c>"                        \
    "<c r=\"B3\" t=\"s\"><v>2</v></c><c r=\"C3\" t=\"s\"><v>3</v></c>"     \
    "<c t=\"s\"><v>4</v></c></row>"                                        \
    "<row r=\"4\"><c r=\"A4\"><v>2014</v></c><c r=\"B4\" t=\"s\"><v>3</v>" \
    "</c><c r=\"C4\"><v>90</v></c></row>"                                  \
    "<row r=\"5\"><c r=\"B5\" t=\"str\"><f>x</f><v>October</v></c>"        \
    "<c r=\"C5\"><v>90</v></c><c r=\"D5\"><v>80</v></c></row>"             \
    "</sheetData></worksheet>"

static void put_all_but(archive *a, const char *left_out, const char *removals)
{
    const char *const parts[][2] = {
        {"xl/workbook.xml", WORKBOOK},
        {"xl/_rels/workbook.xml.rels", RELATIONS},
        {"xl/sharedStrings.xml", STRINGS},
        {"xl/worksheets/sheet1.xml", CONTENTS},
        {"xl/worksheets/sheet2.xml", removals},
    };
    start_archive(a);
    for (size_t i = 0; i < COUNT_OF(parts); i++) {
        if (strcmp(parts[i][0], left_out) != 0)
            put_part(a, parts[i][0], parts[i][1]);
    }
}

static void the_sheets_that_are_known_are_read(void **state)
{
    reading *r = *state;
    archive a;
    put_all_but(&a, "", REMOVALS);
    if (!read_archive(&a, r))
        fail_msg("%s", r->error.message);
    assert_int_equal(r->into.account.tables, 1);
    assert_int_equal(r->into.account.rows, 2);
    assert_int_equal(VALUE(r, "2013-10", "deportations@us#removals"), 90);
    assert_int_equal(VALUE(r, "2013-10", "deportations@us/MX#removals"), 80);
    const bf_observation *o =
        find(&r->into.observations, "2013-10", "deportations@us/MX#removals");
    assert_true(is_text(o->figure, "line 5 of Removals"));
    assert_int_equal(r->into.notes.count, 1);
    assert_non_null(strstr(r->into.notes.lines[0],
                           "no reader knows 1 of 2 sheets: \"Notes & more\""));
}

static void assert_refused(reading *r, archive *a, bf_status status,
                           const char *message)
{
    r->error = BF_ERROR_NONE;
    assert_false(read_archive(a, r));
    assert_int_equal(r->error.status, status);
    if (!strstr(r->error.message, message))
        fail_msg("%s instead of %s", r->error.message, message);
    assert_int_equal(r->into.observations.count, 0);
    assert_int_equal(r->into.account.rows, 0);
}

static void a_workbook_without_a_part_is_refused(void **state)
{
    static const char *const parts[] = {"xl/workbook.xml",
                                        "xl/_rels/workbook.xml.rels",
                                        "xl/sharedStrings.xml"};
    reading *r = *state;
    archive a;
    for (size_t i = 0; i < COUNT_OF(parts); i++) {
        put_all_but(&a, parts[i], REMOVALS);
        assert_refused(r, &a, BF_DATA, parts[i]);
    }
}

static void a_workbook_of_strange_sheets_is_refused(void **state)
{
    archive a;
    put_all_but(&a, "", CONTENTS);
    assert_refused(*state, &a, BF_DATA,
                   "no reader knows its sheets \"Notes & more\", \"Removals\"");
}

static void a_broken_sheet_is_refused(void **state)
{
    static const struct {
        const char *sheet;
        const char *message;
    } cases[] = {
        {"<worksheet><sheetData><row>", "sheet2.xml is not well-formed"},
        {"<worksheet>&unknown;</worksheet>", "sheet2.xml is not well-formed"},
        {"<!DOCTYPE x [<!ENTITY a \"b\">]><worksheet>&a;</worksheet>",
         "sheet2.xml has a document type"},
        {"<worksheet><row r=\"3\"><c t=\"s\"><v>99</v></c></row></worksheet>",
         " [Removals]:3:1: a cell of no shared string"},
        {"<worksheet><row r=\"3\"><c t=\"s\"><v>x</v></c></row></worksheet>",
         " [Removals]:3:1: a cell of no shared string"},
        {"<worksheet><c><c></c></c><v>1</v><row></row></worksheet>",
         "no reader knows its sheets"},
    };
    reading *r = *state;
    archive a;
    for (size_t i = 0; i < COUNT_OF(cases); i++) {
        put_all_but(&a, "", cases[i].sheet);
        assert_refused(r, &a, BF_DATA, cases[i].message);
    }
}

static void more_columns_than_can_be_are_refused(void **state)
{
    archive a;
    put_all_but(&a, "",
                "<worksheet><row><c r=\"ZZZ1\"><v>1</v></c></row></worksheet>");
    assert_refused(*state, &a, BF_LIMIT, "more than 1024 columns");
}

static void a_tag_without_an_end_is_refused(void **state)
{
    enum { LONG = 100 * 1024 };
    bf_buffer sheet;
    archive a;
    bf_buffer_init(&sheet, ROOM);
    bf_buffer_puts(&sheet, "<worksheet");
    while (sheet.length < LONG)
        bf_buffer_format(&sheet, " a%zu='>'", sheet.length);
    bf_buffer_puts(&sheet, "/>");
    bf_buffer_byte(&sheet, '\0');
    put_all_but(&a, "", sheet.bytes);
    assert_refused(*state, &a, BF_LIMIT,
                   "xl/worksheets/sheet2.xml is larger than borderfig accepts");
    bf_buffer_release(&sheet);
}

static void what_only_starts_like_a_workbook_is_refused(void **state)
{
    reading *r = *state;
    archive a;
    start_archive(&a);
    put_part(&a, "x", "y");
    a.directory.length = 0;
    assert_refused(r, &a, BF_DATA, "");
}

/* A day as workbooks number them: 1 March 2024. */
#define LOG                                                        \
    "<worksheet><sheetData><row><c t=\"str\"><v>Day</v></c>"       \
    "<c t=\"str\"><v>People</v></c></row><row><c><v>45352</v></c>" \
    "<c><v>12</v></c></row></sheetData></worksheet>"
#define MAP                                                            \
    "{\"columns\": {\"month\": \"Day\", \"count\": \"People\"}, "      \
    "\"constants\": {\"authority\": \"MX\", \"measure\": \"deaths\", " \
    "\"place\": \"mx\"}"

static const bf_mapping *parse_map(const char *end, bf_arena *arena,
                                   bf_error *error)
{
    bf_lexicon lexicon = {0};
    bf_vocabulary *words = bf_arena_take(arena, sizeof *words, error);
    bf_text map = bf_text_join(arena, error, MAP, end, (char *)NULL);
    assert_true(
        bf_lexicon_parse(bf_lexicon_english(), "en", arena, &lexicon, error) &&
        bf_vocabulary_from_lexicon(&lexicon, arena, words, error));
    return bf_mapping_parse(map, "m.json", words, arena, error);
}

static void a_map_reads_the_sheets_that_have_its_columns(void **state)
{
    static const char *const ends[] = {"}", ", \"sheet\": \"removals\"}"};
    reading *r = *state;
    for (size_t i = 0; i < COUNT_OF(ends); i++) {
        bf_arena arena;
        archive a;
        bf_arena_init(&arena, 8 << 20);
        r->options.map = parse_map(ends[i], &arena, &r->error);
        assert_non_null(r->options.map);
        put_all_but(&a, "", LOG);
        if (!read_archive(&a, r))
            fail_msg("%s", r->error.message);
        assert_int_equal(r->into.account.tables, i + 1);
        assert_int_equal(VALUE(r, "2024-03", "deaths@mx"), 12);
        r->into.observations.count = 0;
        bf_arena_release(&arena);
    }
}

static void a_map_of_no_sheet_is_refused(void **state)
{
    static const char *const cases[][2] = {
        {", \"sheet\": \"Notes & more\"}",
         " [Notes & more]:1:1: no column \"Day\""},
        {", \"sheet\": \"Log\"}",
         "no sheet \"Log\"; it has \"Notes & more\", \"Removals\""},
        {"}", " [Notes & more]:1:1: no column \"Day\""},
    };
    reading *r = *state;
    for (size_t i = 0; i < COUNT_OF(cases); i++) {
        bf_arena arena;
        archive a;
        bf_arena_init(&arena, 8 << 20);
        r->options.map = parse_map(cases[i][0], &arena, &r->error);
        put_all_but(&a, "", CONTENTS);
        assert_refused(r, &a, BF_DATA, cases[i][1]);
        bf_arena_release(&arena);
    }
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        READING(the_sheets_that_are_known_are_read),
        READING(a_map_reads_the_sheets_that_have_its_columns),
        READING(a_map_of_no_sheet_is_refused),
        READING(a_workbook_without_a_part_is_refused),
        READING(a_workbook_of_strange_sheets_is_refused),
        READING(a_broken_sheet_is_refused),
        READING(more_columns_than_can_be_are_refused),
        READING(a_tag_without_an_end_is_refused),
        READING(what_only_starts_like_a_workbook_is_refused),
    };
    return cmocka_run_group_tests_name("workbook", tests, NULL, NULL);
}
