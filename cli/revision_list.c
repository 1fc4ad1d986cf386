#include "cli/revision_list.h"

#include "cli/help.h"

enum { COLUMNS = 8, CELL_SIZE = 4096 };

static const struct {
    const char *name;
    bool right; /* numbers stand on the right */
} columns[COLUMNS] = {{"SERIES", false},  {"MONTH", false}, {"RELEASED", false},
                      {"REVISED", false}, {"WAS", true},    {"IS", true},
                      {"CHANGE", true},   {"%", true}};

static void add_signed(bf_buffer *cell, int64_t value)
{
    if (value > 0)
        bf_buffer_byte(cell, '+');
    bf_buffer_grouped(cell, value);
}

/* "+0.33": hundredths, so that the points stand below each other. */
static void add_percent(bf_buffer *cell, int64_t was, int64_t is)
{
    if (was == 0)
        return;
    double percent = 100.0 * (double)(is - was) / (double)was;
    int64_t hundredths = (int64_t)(percent * 100.0 + (is > was ? 0.5 : -0.5));
    int64_t size = hundredths < 0 ? -hundredths : hundredths;
    bf_buffer_byte(cell, is > was ? '+' : '-');
    bf_buffer_grouped(cell, size / 100);
    bf_buffer_format(cell, ".%02d", (int)(size % 100));
}

static void write_cell(const bf_revision *revision, size_t column,
                       bf_buffer *cell)
{
    const bf_observation *row = revision->after;
    const bf_selector of = {.measure = row->measure,
                            .agency = row->agency,
                            .place = row->place,
                            .population = row->population,
                            .part = bf_observation_part(row)};
    bf_buffer_clear(cell);
    switch (column) {
    case 0:
        bf_selector_format(&of, cell);
        break;
    case 1:
        bf_month_format(row->month, cell);
        break;
    case 2:
        bf_day_format(revision->before->as_of, cell);
        break;
    case 3:
        bf_day_format(row->as_of, cell);
        break;
    case 4:
        bf_buffer_grouped(cell, revision->before->value.low / BF_ONE);
        break;
    case 5:
        bf_buffer_grouped(cell, row->value.low / BF_ONE);
        break;
    case 6:
        add_signed(cell,
                   (row->value.low - revision->before->value.low) / BF_ONE);
        break;
    default:
        add_percent(cell, revision->before->value.low, row->value.low);
        break;
    }
}

static void find_widths(const bf_revisions *revisions, size_t widths[COLUMNS],
                        bf_buffer *cell)
{
    for (size_t i = 0; i < COLUMNS; i++) {
        widths[i] = bf_text_columns(bf_text_from(columns[i].name));
        for (size_t j = 0; j < revisions->count; j++) {
            write_cell(&revisions->items[j], i, cell);
            size_t width = bf_text_columns(bf_buffer_text(cell));
            if (width > widths[i])
                widths[i] = width;
        }
    }
}

/* Adds a cell in its column; a line does not end in blanks. */
static void add_cell(bf_text cell, size_t column, size_t width,
                     bf_buffer *buffer)
{
    size_t taken = bf_text_columns(cell);
    if (columns[column].right)
        bf_help_pad(buffer, taken, width);
    bf_buffer_add(buffer, cell);
    if (column + 1 == COLUMNS) {
        bf_buffer_byte(buffer, '\n');
        return;
    }
    if (!columns[column].right)
        bf_help_pad(buffer, taken, width);
    bf_buffer_puts(buffer, "  ");
}

void bf_revision_list(const bf_revisions *revisions, bf_buffer *buffer)
{
    size_t widths[COLUMNS];
    bf_buffer cell;
    bf_buffer_init(&cell, CELL_SIZE);
    find_widths(revisions, widths, &cell);
    for (size_t i = 0; i < COLUMNS && revisions->count; i++)
        add_cell(bf_text_from(columns[i].name), i, widths[i], buffer);
    for (size_t i = 0; i < revisions->count; i++) {
        for (size_t j = 0; j < COLUMNS; j++) {
            write_cell(&revisions->items[i], j, &cell);
            add_cell(bf_buffer_text(&cell), j, widths[j], buffer);
        }
    }
    bf_buffer_release(&cell);
}
