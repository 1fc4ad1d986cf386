#include "ingest/workbook.h"

#include <fcntl.h>
#include <string.h>
#include <unistd.h>

/* --- The list of sheets ----------------------------------------------------
 */

/* A sheet's name and the relation that leads to its part. */
struct listing {
    bf_workbook *workbook;
    bf_text relations[BF_SHEETS_MOST];
};

static bool ignore_text(void *context, bf_text text, bf_error *error)
{
    (void)context;
    (void)text;
    return error->status == BF_OK;
}

static bool ignore_end(void *context, bf_text name, bf_error *error)
{
    (void)context;
    (void)name;
    return error->status == BF_OK;
}

/* libxml2, told to replace no entities, makes "&#38;" of "&amp;". */
static bf_text copy_name(bf_text name, bf_arena *arena, bf_error *error)
{
    const bf_text reference = BF_TEXT("&#38;");
    char *copy = bf_arena_take(arena, name.length + 1, error);
    size_t length = 0;
    for (size_t at = 0; copy && at < name.length; at++) {
        copy[length++] = name.bytes[at];
        if (bf_text_starts(bf_text_slice(name, at, name.length), reference))
            at += reference.length - 1;
    }
    return (bf_text){.bytes = copy, .length = length};
}

static bool list_sheet(void *context, const bf_element *element,
                       bf_error *error)
{
    struct listing *listing = context;
    bf_workbook *workbook = listing->workbook;
    size_t number = workbook->sheet_count;
    if (!bf_text_equal(element->name, BF_TEXT("sheet")))
        return true;
    if (number == BF_SHEETS_MOST)
        return bf_fail(error, BF_LIMIT, "%s: more than %d sheets",
                       workbook->path, BF_SHEETS_MOST);
    bf_workbook_sheet *sheets =
        bf_arena_grow(workbook->arena, workbook->sheets, number,
                      &workbook->sheet_capacity, sizeof *sheets, error);
    if (!sheets)
        return false;
    workbook->sheets = sheets;
    sheets[number].name =
        copy_name(bf_element_value(element, "name"), workbook->arena, error);
    listing->relations[number] =
        bf_text_copy(bf_element_value(element, "id"), workbook->arena, error);
    workbook->sheet_count++;
    return error->status == BF_OK;
}

/* A relation's target lies in xl/, or says so from the root. */
static bf_text part_of(bf_text target, bf_arena *arena, bf_error *error)
{
    bf_buffer part;
    bf_buffer_init(&part, BF_CSV_FIELD);
    if (!bf_text_starts(target, BF_TEXT("/")))
        bf_buffer_puts(&part, "xl/");
    else
        target = bf_text_slice(target, 1, target.length);
    bf_buffer_add(&part, target);
    bf_text copy = {0};
    if (bf_buffer_ok(&part, error))
        copy = bf_text_copy(bf_buffer_text(&part), arena, error);
    bf_buffer_release(&part);
    return copy;
}

static bool follow_relation(void *context, const bf_element *element,
                            bf_error *error)
{
    struct listing *listing = context;
    bf_workbook *workbook = listing->workbook;
    bf_text id = bf_element_value(element, "Id");
    bf_text target = bf_element_value(element, "Target");
    for (size_t i = 0; i < workbook->sheet_count && id.length; i++) {
        if (bf_text_equal(listing->relations[i], id))
            workbook->sheets[i].part = part_of(target, workbook->arena, error);
    }
    return error->status == BF_OK;
}

static bool list_sheets(bf_workbook *workbook, bf_error *error)
{
    struct listing listing = {.workbook = workbook};
    bf_part_handler handler = {.context = &listing,
                               .start = list_sheet,
                               .text = ignore_text,
                               .end = ignore_end};
    if (!bf_package_read(workbook->package, "xl/workbook.xml", &handler, error))
        return false;
    handler.start = follow_relation;
    return bf_package_read(workbook->package, "xl/_rels/workbook.xml.rels",
                           &handler, error);
}

/* --- The shared strings ------------------------------------------------------
 */

struct reading_strings {
    bf_workbook *workbook;
    bf_buffer text;
    bool inside;   /* a <t> that is text of the string */
    bool phonetic; /* how it is spoken: no part of it */
};

static bool start_string(void *context, const bf_element *element,
                         bf_error *error)
{
    struct reading_strings *reading = context;
    if (bf_text_equal(element->name, BF_TEXT("si")))
        bf_buffer_clear(&reading->text);
    if (bf_text_equal(element->name, BF_TEXT("rPh")))
        reading->phonetic = true;
    if (bf_text_equal(element->name, BF_TEXT("t")))
        reading->inside = !reading->phonetic;
    return error->status == BF_OK;
}

static bool add_string(void *context, bf_text text, bf_error *error)
{
    struct reading_strings *reading = context;
    if (reading->inside)
        bf_buffer_add(&reading->text, text);
    return bf_buffer_ok(&reading->text, error);
}

static bool end_string(void *context, bf_text name, bf_error *error)
{
    struct reading_strings *reading = context;
    bf_workbook *workbook = reading->workbook;
    if (bf_text_equal(name, BF_TEXT("t")))
        reading->inside = false;
    if (bf_text_equal(name, BF_TEXT("rPh")))
        reading->phonetic = false;
    if (!bf_text_equal(name, BF_TEXT("si")))
        return true;
    if (workbook->string_count == BF_STRINGS_MOST)
        return bf_fail(error, BF_LIMIT, "%s: more than %d strings",
                       workbook->path, BF_STRINGS_MOST);
    bf_text *strings = bf_arena_grow(
        workbook->arena, workbook->strings, workbook->string_count,
        &workbook->string_capacity, sizeof *strings, error);
    if (!strings)
        return false;
    workbook->strings = strings;
    strings[workbook->string_count++] =
        bf_text_copy(bf_buffer_text(&reading->text), workbook->arena, error);
    return error->status == BF_OK;
}

static bool read_strings(bf_workbook *workbook, bf_error *error)
{
    struct reading_strings reading = {.workbook = workbook};
    const bf_part_handler handler = {.context = &reading,
                                     .start = start_string,
                                     .text = add_string,
                                     .end = end_string};
    bf_buffer_init(&reading.text, BF_CSV_FIELD);
    bool ok = bf_package_read(workbook->package, "xl/sharedStrings.xml",
                              &handler, error);
    bf_buffer_release(&reading.text);
    return ok;
}

bool bf_workbook_is(const char *path)
{
    char bytes[4] = {0};
    int file = open(path, O_RDONLY | O_CLOEXEC | O_NOCTTY | O_NONBLOCK);
    if (file < 0)
        return false;
    bool whole = read(file, bytes, sizeof bytes) == (ssize_t)sizeof bytes;
    close(file);
    return whole && memcmp(bytes, "PK\x03\x04", sizeof bytes) == 0;
}

bool bf_workbook_open(bf_workbook *workbook, const char *path, bf_arena *arena,
                      bf_error *error)
{
    *workbook = (bf_workbook){.path = path, .arena = arena};
    workbook->package = bf_package_open(path, error);
    return workbook->package && list_sheets(workbook, error) &&
           read_strings(workbook, error);
}

void bf_workbook_close(bf_workbook *workbook)
{
    bf_package_close(workbook->package);
    workbook->package = NULL;
}
