#include "ingest/workbook.h"

/* How a cell's value is stored. */
enum value_kind { NUMBER_OR_TEXT, SHARED };

/* The walk over the rows of a sheet. */
struct walk {
    const bf_workbook *workbook;
    bf_csv_function *on_row;
    void *context;
    bf_csv_row row;
    bf_buffer bytes; /* the values of the row, side by side */
    size_t starts[BF_CSV_COLUMNS];
    size_t ends[BF_CSV_COLUMNS];           /* start == end: blank */
    const bf_text *shared[BF_CSV_COLUMNS]; /* NULL: in bytes */
    bf_text fields[BF_CSV_COLUMNS];
    size_t width;
    size_t column; /* of the cell being read */
    enum value_kind kind;
    bool in_cell;
    bool inside; /* a value of the cell */
    bool blank;  /* the row so far */
};

/* "AB12" -> 27; BF_CSV_COLUMNS when it is no cell or too far right. */
static size_t column_of(bf_text cell)
{
    enum { LETTERS = 26, LONGEST = 3 };
    size_t column = 0;
    size_t at = 0;
    while (at < cell.length && at < LONGEST && cell.bytes[at] >= 'A' &&
           cell.bytes[at] <= 'Z')
        column = column * LETTERS + (size_t)(cell.bytes[at++] - 'A') + 1;
    return at && column <= BF_CSV_COLUMNS ? column - 1 : BF_CSV_COLUMNS;
}

static bool start_row(struct walk *walk, const bf_element *element)
{
    int64_t line = 0;
    bf_integer_parse(bf_element_value(element, "r"), &line);
    walk->row.line = line > 0 ? (size_t)line : walk->row.line + 1;
    walk->column = 0;
    walk->blank = true;
    bf_buffer_clear(&walk->bytes);
    for (size_t i = 0; i < walk->width; i++) {
        walk->starts[i] = 0;
        walk->ends[i] = 0;
        walk->shared[i] = NULL;
    }
    return true;
}

/* A cell without an address stands right of the one before. */
static bool start_cell(struct walk *walk, const bf_element *element,
                       bf_error *error)
{
    bf_text address = bf_element_value(element, "r");
    if (address.length)
        walk->column = column_of(address);
    if (walk->column >= BF_CSV_COLUMNS)
        return bf_fail(error, BF_LIMIT, "%s:%zu:1: more than %d columns",
                       walk->row.source, walk->row.line, BF_CSV_COLUMNS);
    while (walk->width <= walk->column) {
        walk->starts[walk->width] = 0;
        walk->ends[walk->width] = 0;
        walk->shared[walk->width++] = NULL;
    }
    bf_text type = bf_element_value(element, "t");
    walk->kind = bf_text_equal(type, BF_TEXT("s")) ? SHARED : NUMBER_OR_TEXT;
    walk->in_cell = true;
    walk->starts[walk->column] = walk->bytes.length;
    walk->ends[walk->column] = walk->bytes.length;
    return true;
}

static bool start(void *context, const bf_element *element, bf_error *error)
{
    struct walk *walk = context;
    if (bf_text_equal(element->name, BF_TEXT("row")))
        return start_row(walk, element);
    if (bf_text_equal(element->name, BF_TEXT("c")))
        return start_cell(walk, element, error);
    walk->inside =
        walk->in_cell && (bf_text_equal(element->name, BF_TEXT("v")) ||
                          bf_text_equal(element->name, BF_TEXT("t")));
    return true;
}

static bool add_text(void *context, bf_text text, bf_error *error)
{
    struct walk *walk = context;
    if (!walk->inside)
        return true;
    bf_buffer_add(&walk->bytes, text);
    walk->ends[walk->column] = walk->bytes.length;
    return bf_buffer_ok(&walk->bytes, error);
}

/* Puts the shared string in the place of its number. */
static bool share(struct walk *walk, bf_error *error)
{
    size_t column = walk->column;
    int64_t number = 0;
    bf_text value = bf_text_slice(bf_buffer_text(&walk->bytes),
                                  walk->starts[column], walk->ends[column]);
    if (!bf_integer_parse(value, &number) || number < 0 ||
        (size_t)number >= walk->workbook->string_count)
        return bf_fail(error, BF_DATA, "%s:%zu:1: a cell of no shared string",
                       walk->row.source, walk->row.line);
    walk->shared[column] = &walk->workbook->strings[number];
    return true;
}

static bool end_cell(struct walk *walk, bf_error *error)
{
    size_t column = walk->column;
    bool filled = walk->ends[column] > walk->starts[column];
    if (filled && walk->kind == SHARED && !share(walk, error))
        return false;
    walk->blank = walk->blank && !filled;
    walk->in_cell = false;
    walk->column++;
    return true;
}

static bool end_row(struct walk *walk, bf_error *error)
{
    bf_text all = bf_buffer_text(&walk->bytes);
    if (walk->blank)
        return true;
    for (size_t i = 0; i < walk->width; i++)
        walk->fields[i] = walk->shared[i] ? *walk->shared[i]
                                          : bf_text_slice(all, walk->starts[i],
                                                          walk->ends[i]);
    walk->row.number++;
    walk->row.fields = walk->fields;
    walk->row.count = walk->width;
    return walk->on_row(walk->context, &walk->row, error);
}

static bool end(void *context, bf_text name, bf_error *error)
{
    struct walk *walk = context;
    if (bf_text_equal(name, BF_TEXT("row")))
        return end_row(walk, error);
    if (bf_text_equal(name, BF_TEXT("c")))
        return !walk->in_cell || end_cell(walk, error);
    walk->inside = false;
    return true;
}

bool bf_workbook_read(const bf_workbook *workbook,
                      const bf_workbook_sheet *sheet, const char *name,
                      bf_csv_function *on_row, void *context, bf_error *error)
{
    if (!sheet->part.length)
        return bf_fail(error, BF_DATA, "%s: the sheet has no part", name);
    struct walk *walk = bf_arena_take(workbook->arena, sizeof *walk, error);
    if (!walk)
        return false;
    walk->workbook = workbook;
    walk->on_row = on_row;
    walk->context = context;
    walk->row.source = name;
    bf_buffer_init(&walk->bytes, BF_CSV_RECORD);
    const bf_part_handler handler = {
        .context = walk, .start = start, .text = add_text, .end = end};
    bool ok =
        bf_package_read(workbook->package, sheet->part.bytes, &handler, error);
    bf_buffer_release(&walk->bytes);
    return ok;
}
