#include "render/page_table.h"
#include "render/page_cell.h"

#include "render/xml.h"

#include <stdlib.h>

enum { POINTS_MAXIMUM = 64 * 1024 * 1024, COLUMNS = 64 };

struct row {
    const bf_drawn_point *point;
};

/* The counted points in the order of the rows, and the columns of series. */
struct grid {
    struct row *rows;
    size_t count;
    bf_text columns[COLUMNS];
    size_t column_count;
};

static int by_period(const void *left, const void *right)
{
    const bf_drawn_point *a = ((const struct row *)left)->point;
    const bf_drawn_point *b = ((const struct row *)right)->point;
    int order = bf_text_compare(a->period, b->period);
    return order ? order : (a > b) - (a < b);
}

static void add_column(struct grid *grid, bf_text series)
{
    for (size_t i = 0; i < grid->column_count; i++) {
        if (bf_text_equal(grid->columns[i], series))
            return;
    }
    if (grid->column_count < COLUMNS)
        grid->columns[grid->column_count++] = series;
}

static bool fill_grid(const bf_drawn *drawn, bf_arena *arena, struct grid *grid,
                      bf_error *error)
{
    grid->rows =
        bf_arena_take(arena, (drawn->count + 1) * sizeof *grid->rows, error);
    if (!grid->rows)
        return false;
    for (size_t i = 0; i < drawn->count; i++) {
        const bf_drawn_point *point = &drawn->items[i];
        if (point->status != BF_OFFICIAL)
            continue;
        grid->rows[grid->count++] = (struct row){.point = point};
        add_column(grid, point->series);
    }
    qsort(grid->rows, grid->count, sizeof *grid->rows, by_period);
    return true;
}

/* The value of a column among the points of one period. */
static void add_value(bf_buffer *buffer, const struct row *rows, size_t count,
                      bf_text column)
{
    bf_buffer_puts(buffer, "<td class=\"number\">");
    for (size_t i = 0; i < count; i++) {
        if (!bf_text_equal(rows[i].point->series, column))
            continue;
        bf_page_interval(buffer, &rows[i].point->value, BF_BOUND_EXACT);
        break;
    }
    bf_buffer_puts(buffer, "</td>");
}

static size_t period_end(const struct grid *grid, size_t start)
{
    size_t end = start;
    while (end < grid->count && bf_text_equal(grid->rows[end].point->period,
                                              grid->rows[start].point->period))
        end++;
    return end;
}

static void write_counted(const struct grid *grid, bf_buffer *buffer)
{
    bf_buffer_puts(buffer, "<table>\n<caption>Official counts</caption>\n"
                           "<thead><tr><th scope=\"col\">Period</th>");
    for (size_t i = 0; i < grid->column_count; i++) {
        bf_buffer_puts(buffer, "<th scope=\"col\" class=\"number\">");
        bf_page_outside(buffer, grid->columns[i]);
        bf_buffer_puts(buffer, "</th>");
    }
    bf_buffer_puts(buffer, "</tr></thead>\n<tbody>\n");
    size_t end = 0;
    for (size_t start = 0; start < grid->count; start = end) {
        end = period_end(grid, start);
        bf_buffer_puts(buffer, "<tr><th scope=\"row\">");
        bf_xml_add(buffer, grid->rows[start].point->period);
        bf_buffer_puts(buffer, "</th>");
        for (size_t i = 0; i < grid->column_count; i++)
            add_value(buffer, grid->rows + start, end - start,
                      grid->columns[i]);
        bf_buffer_puts(buffer, "</tr>\n");
    }
    bf_buffer_puts(buffer, "</tbody>\n</table>\n");
}

static void write_quoted(const bf_drawn *drawn, bf_buffer *buffer)
{
    static const char *const heads[] = {"Period",      "Words",  "A month",
                                        "Who says so", "Source", NULL};
    bool open = false;
    for (size_t i = 0; i < drawn->count; i++) {
        const bf_drawn_point *point = &drawn->items[i];
        if (point->status != BF_QUOTED)
            continue;
        if (!open) {
            bf_buffer_puts(buffer, "<table>\n<caption>Quoted figures, not "
                                   "official counts</caption>\n");
            bf_page_heads(buffer, heads);
        }
        open = true;
        bf_buffer_puts(buffer, "<tr>");
        bf_page_cell(buffer, point->period);
        bf_page_cell(buffer, point->quote);
        bf_buffer_puts(buffer, "<td>");
        bf_page_interval(buffer, &point->value, point->bound);
        bf_buffer_puts(buffer, "</td>");
        bf_page_cell(buffer, point->attribution);
        bf_page_cell(buffer, point->source);
        bf_buffer_puts(buffer, "</tr>\n");
    }
    if (open)
        bf_buffer_puts(buffer, "</tbody>\n</table>\n");
}

bool bf_page_write_points(const bf_picture *picture, bf_buffer *buffer,
                          bf_error *error)
{
    const bf_drawn *drawn = bf_picture_drawn(picture);
    struct grid grid = {.count = 0};
    bf_arena arena;
    bf_arena_init(&arena, POINTS_MAXIMUM);
    bool ok = fill_grid(drawn, &arena, &grid, error);
    if (ok && grid.count)
        write_counted(&grid, buffer);
    if (ok)
        write_quoted(drawn, buffer);
    bf_arena_release(&arena);
    return ok;
}
