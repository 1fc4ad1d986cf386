#include "ingest/table.h"

#include "data/base/file.h"

#include "ingest/mapping.h"
#include "ingest/table_source.h"
#include "ingest/table_walk.h"
#include "ingest/workbook.h"

/* Bytes that the reading of one table may take, its cells included. */
enum { ARENA_MOST = 384 * 1024 * 1024 };

/* Where the tables of a file go. */
struct reading {
    const char *path;
    const bf_ingest_options *options;
    bf_ingested *into;
};

static bool rows_of_source(void *origin, bf_csv_function *on_row, void *context,
                           bf_error *error)
{
    return bf_table_source_read(origin, on_row, context, error);
}

static bool read_source(const struct reading *reading, const bf_text *text,
                        bf_error *error)
{
    bf_arena arena;
    bool strange = false;
    bf_arena_init(&arena, ARENA_MOST);
    bf_table_source source = {.name = reading->path,
                              .text = text,
                              .array = reading->options->map != NULL,
                              .arena = &arena};
    const bf_table_input input = {.name = reading->path,
                                  .stem =
                                      bf_path_stem(bf_text_from(reading->path)),
                                  .rows = rows_of_source,
                                  .origin = &source,
                                  .arena = &arena,
                                  .windows = &source.windows};
    bool ok =
        bf_table_walk(&input, reading->options, reading->into, &strange, error);
    bf_arena_release(&arena);
    return ok;
}

/* One sheet of a workbook on its way to a reader. */
struct sheet {
    bf_workbook workbook; /* with the arena of this reading */
    const bf_workbook_sheet *sheet;
    const char *name;
};

static bool rows_of_sheet(void *origin, bf_csv_function *on_row, void *context,
                          bf_error *error)
{
    const struct sheet *sheet = origin;
    return bf_workbook_read(&sheet->workbook, sheet->sheet, sheet->name, on_row,
                            context, error);
}

/* The names of the sheets that no reader knows. */
struct strangers {
    bf_buffer names;
    size_t count;
    bf_error first; /* why the first one is none */
};

static void add_stranger(struct strangers *strangers, bf_text name)
{
    enum { SHOWN = 8 };
    if (strangers->count < SHOWN) {
        bf_buffer_puts(&strangers->names, strangers->count ? ", " : "");
        bf_buffer_puts(&strangers->names, bf_text_quoted(name).bytes);
    } else if (strangers->count == SHOWN) {
        bf_buffer_puts(&strangers->names, " ...");
    }
    strangers->count++;
}

/* Reads a sheet; one that no reader knows is no failure. */
static bool read_sheet(const struct reading *reading,
                       const bf_workbook *workbook, size_t which,
                       struct strangers *strangers, bf_error *error)
{
    bf_error trouble = BF_ERROR_NONE;
    bf_arena arena;
    bool strange = false;
    bf_arena_init(&arena, ARENA_MOST);
    struct sheet sheet = {.workbook = *workbook,
                          .sheet = &workbook->sheets[which]};
    sheet.workbook.arena = &arena;
    bf_text name = bf_text_join(&arena, error, reading->path, " [",
                                sheet.sheet->name.bytes, "]", (char *)NULL);
    sheet.name = name.bytes;
    const bf_table_input input = {.name = name.bytes,
                                  .stem =
                                      bf_path_stem(bf_text_from(reading->path)),
                                  .sheet = sheet.sheet->name,
                                  .rows = rows_of_sheet,
                                  .origin = &sheet,
                                  .arena = &arena};
    bool ok = name.bytes && bf_table_walk(&input, reading->options,
                                          reading->into, &strange, &trouble);
    bf_arena_release(&arena);
    if (ok)
        return true;
    if (!strange)
        return bf_fail(error, trouble.status, "%s", trouble.message);
    bf_fail(&strangers->first, trouble.status, "%s", trouble.message);
    add_stranger(strangers, sheet.sheet->name);
    return true;
}

/* The one sheet that a map names. */
static bool read_named_sheet(const struct reading *reading,
                             const bf_workbook *workbook,
                             struct strangers *strangers, bf_error *error)
{
    bf_text name = reading->options->map->sheet;
    bf_buffer names;
    for (size_t i = 0; i < workbook->sheet_count; i++) {
        if (bf_text_alike(workbook->sheets[i].name, name))
            return read_sheet(reading, workbook, i, strangers, error) &&
                   (strangers->count == 0 ||
                    bf_fail(error, strangers->first.status, "%s",
                            strangers->first.message));
    }
    bf_buffer_init(&names, BF_MESSAGE_SIZE);
    for (size_t i = 0; i < workbook->sheet_count; i++)
        bf_buffer_format(&names, "%s%s", i ? ", " : "",
                         bf_text_quoted(workbook->sheets[i].name).bytes);
    bf_text all = bf_buffer_text(&names);
    bf_fail(error, BF_DATA, "%s: no sheet %s; it has %.*s", reading->path,
            bf_text_quoted(name).bytes, BF_SHOW(all));
    bf_buffer_release(&names);
    return false;
}

static bool read_all_sheets(const struct reading *reading,
                            const bf_workbook *workbook,
                            struct strangers *strangers, bf_error *error)
{
    for (size_t i = 0; i < workbook->sheet_count; i++) {
        if (!read_sheet(reading, workbook, i, strangers, error))
            return false;
    }
    return true;
}

/* Totals stand on every sheet that parts them in another way. */
static bool drop_repeats(const struct reading *reading, size_t first,
                         bf_error *error)
{
    size_t dropped = 0;
    if (!bf_observations_drop_repeats(&reading->into->observations, first,
                                      &dropped, error))
        return false;
    if (dropped)
        bf_notes_add(&reading->into->notes,
                     "%s: %zu values stand on several sheets; taken once",
                     reading->path, dropped);
    return true;
}

static bool read_sheets(const struct reading *reading,
                        const bf_workbook *workbook, bf_error *error)
{
    const bf_mapping *map = reading->options->map;
    struct strangers strangers = {.count = 0, .first = BF_ERROR_NONE};
    const size_t before = reading->into->observations.count;
    bf_buffer_init(&strangers.names, 16UL * BF_MESSAGE_SIZE);
    bool ok = map && map->sheet.length
                  ? read_named_sheet(reading, workbook, &strangers, error)
                  : read_all_sheets(reading, workbook, &strangers, error);
    bf_text names = bf_buffer_text(&strangers.names);
    if (ok && map && strangers.count == workbook->sheet_count)
        ok = bf_fail(error, strangers.first.status, "%s",
                     strangers.first.message);
    else if (ok && strangers.count == workbook->sheet_count)
        ok = bf_fail(error, BF_DATA, "%s: no reader knows its sheets %.*s",
                     reading->path, BF_SHOW(names));
    else if (ok && strangers.count)
        bf_notes_add(&reading->into->notes,
                     "%s: no reader knows %zu of %zu sheets: %.*s",
                     reading->path, strangers.count, workbook->sheet_count,
                     BF_SHOW(names));
    bf_buffer_release(&strangers.names);
    return ok && drop_repeats(reading, before, error);
}

/* Reads the sheets of a workbook; adds nothing when one of them fails. */
static bool read_workbook(const struct reading *reading, bf_error *error)
{
    bf_ingested *into = reading->into;
    const bf_ingest_account account = into->account;
    const size_t observations = into->observations.count;
    bf_workbook workbook;
    bf_arena arena;
    bf_arena_init(&arena, ARENA_MOST);
    bool ok = bf_workbook_open(&workbook, reading->path, &arena, error) &&
              read_sheets(reading, &workbook, error);
    bf_workbook_close(&workbook);
    bf_arena_release(&arena);
    if (!ok) {
        into->account = account;
        into->observations.count = observations;
    }
    return ok;
}

bool bf_table_read(const char *path, const bf_ingest_options *options,
                   bf_ingested *ingested, bf_error *error)
{
    const struct reading reading = {
        .path = path, .options = options, .into = ingested};
    if (bf_workbook_is(path))
        return read_workbook(&reading, error);
    return read_source(&reading, NULL, error);
}

bool bf_table_read_text(bf_text text, const char *name,
                        const bf_ingest_options *options, bf_ingested *ingested,
                        bf_error *error)
{
    const struct reading reading = {
        .path = name, .options = options, .into = ingested};
    return read_source(&reading, &text, error);
}
