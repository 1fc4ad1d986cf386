/*
 * workbook.h - the sheets of a workbook (XLSX) as rows of text.
 */
#ifndef BF_INGEST_WORKBOOK_H
#define BF_INGEST_WORKBOOK_H

#include "data/base/csv.h"

#include "ingest/package.h"

enum { BF_SHEETS_MOST = 256, BF_STRINGS_MOST = 1 << 20 };

typedef struct bf_workbook_sheet {
    bf_text name;
    bf_text part; /* of the package, "xl/worksheets/sheet1.xml" */
} bf_workbook_sheet;

/* Everything lives in the arena, but for the package. */
typedef struct bf_workbook {
    const char *path;
    bf_package *package;
    bf_arena *arena;
    bf_workbook_sheet *sheets;
    size_t sheet_count;
    size_t sheet_capacity;
    bf_text *strings; /* shared by the cells */
    size_t string_count;
    size_t string_capacity;
} bf_workbook;

/* True when a file's first bytes are those of a ZIP. */
bool bf_workbook_is(const char *path);

/* Reads the list of sheets and the shared strings.  Close it in any case. */
bool bf_workbook_open(bf_workbook *workbook, const char *path, bf_arena *arena,
                      bf_error *error);
void bf_workbook_close(bf_workbook *workbook);

/*
 * Hands out the rows of a sheet that are not blank: each as wide as the widest
 * so far, numbers as they are stored.  name is for messages.
 */
bool bf_workbook_read(const bf_workbook *workbook,
                      const bf_workbook_sheet *sheet, const char *name,
                      bf_csv_function *on_row, void *context, bf_error *error);

#endif
