#include "render/page_table.h"

#include "render/words.h"
#include "render/xml.h"

#include <stdlib.h>

enum { POINTS_MAXIMUM = 64 * 1024 * 1024, COLUMNS = 64 };

/* Text from outside: escaped, and kept from turning the line around. */
static void add_outside(bf_buffer *buffer, bf_text text)
{
    bf_buffer_puts(buffer, "<bdi>");
    bf_xml_add(buffer, text);
    bf_buffer_puts(buffer, "</bdi>");
}

static void add_cell(bf_buffer *buffer, bf_text text)
{
    bf_buffer_puts(buffer, "<td>");
    add_outside(buffer, text);
    bf_buffer_puts(buffer, "</td>");
}

static void add_heads(bf_buffer *buffer, const char *const *heads)
{
    bf_buffer_puts(buffer, "<thead><tr>");
    for (size_t i = 0; heads[i]; i++)
        bf_buffer_format(buffer, "<th scope=\"col\">%s</th>", heads[i]);
    bf_buffer_puts(buffer, "</tr></thead>\n<tbody>\n");
}

/* "249,740", "66.7" */
static void add_number(bf_buffer *buffer, int64_t thousandths)
{
    if (thousandths % BF_ONE)
        bf_buffer_thousandths(buffer, thousandths);
    else
        bf_write_value(thousandths, buffer);
}

/* What the words come to: "over 200,000", "30,000 to 50,000". */
static void add_interval(bf_buffer *buffer, const bf_interval *value,
                         bf_bound bound)
{
    static const char *const leads[] = {[BF_BOUND_EXACT] = "",
                                        [BF_BOUND_ABOUT] = "about ",
                                        [BF_BOUND_NEARLY] = "nearly ",
                                        [BF_BOUND_OVER] = "over ",
                                        [BF_BOUND_AT_LEAST] = "at least ",
                                        [BF_BOUND_UNDER] = "under ",
                                        [BF_BOUND_AT_MOST] = "at most ",
                                        [BF_BOUND_BETWEEN] = "",
                                        [BF_BOUND_ORDER] = ""};
    if (!value->has_low && !value->has_high)
        return;
    bf_buffer_puts(buffer, leads[bound]);
    add_number(buffer, value->has_low ? value->low : value->high);
    if (value->has_low && value->has_high && value->low != value->high) {
        bf_buffer_puts(buffer, " to ");
        add_number(buffer, value->high);
    }
}

/* --- The points of a chart --- */

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
        add_interval(buffer, &rows[i].point->value, BF_BOUND_EXACT);
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
        add_outside(buffer, grid->columns[i]);
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
            add_heads(buffer, heads);
        }
        open = true;
        bf_buffer_puts(buffer, "<tr>");
        add_cell(buffer, point->period);
        add_cell(buffer, point->quote);
        bf_buffer_puts(buffer, "<td>");
        add_interval(buffer, &point->value, point->bound);
        bf_buffer_puts(buffer, "</td>");
        add_cell(buffer, point->attribution);
        add_cell(buffer, point->source);
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

/* --- The figures found --- */

static bool is_whole(bf_period period, bf_period other)
{
    return period.from.number == other.from.number &&
           period.to.number == other.to.number;
}

static void write_day(bf_day day, bf_buffer *buffer)
{
    bf_buffer_format(buffer, "%d ", bf_day_in_month(day));
    bf_write_month(bf_day_month(day), buffer);
}

/* "Dec 2023", "FY 2023", "2019", "27 Dec 2023", "from 1 Oct 2022". */
static void write_period(bf_period period, bf_buffer *buffer)
{
    if (bf_period_is_empty(period))
        return;
    if (!bf_period_is_closed(period)) {
        bool from = bf_day_is(period.from);
        bf_buffer_puts(buffer, from ? "from " : "until ");
        write_day(from ? period.from : period.to, buffer);
        return;
    }
    bf_month month = bf_day_month(period.from);
    int fiscal = bf_month_fiscal_year(month);
    if (is_whole(period, bf_month_period(month))) {
        bf_write_month(month, buffer);
    } else if (is_whole(period, bf_year_period(bf_month_year(month)))) {
        bf_buffer_format(buffer, "%d", bf_month_year(month));
    } else if (is_whole(period, bf_fiscal_year_period(fiscal))) {
        bf_buffer_format(buffer, "FY %d", fiscal);
    } else {
        write_day(period.from, buffer);
        if (period.to.number == period.from.number)
            return;
        bf_buffer_puts(buffer, "–");
        write_day(period.to, buffer);
    }
}

/* "over 200,000 persons", "30 percent", "10,000 persons a day" */
static void write_reading(const bf_figure *figure, bf_buffer *buffer)
{
    add_interval(buffer, &figure->value, figure->bound);
    bf_buffer_format(buffer, " %s", bf_unit_name(figure->unit));
    if (figure->per != BF_PER_NONE)
        bf_buffer_format(buffer, " a %s", bf_per_name(figure->per));
    if (figure->kind == BF_KIND_CHANGE)
        bf_buffer_puts(buffer, " change");
}

static void write_figure(const bf_page *page, const bf_figure *figure,
                         bf_buffer *buffer)
{
    const bf_vocabulary *vocabulary = page->vocabulary;
    bf_buffer_puts(buffer, "<tr><td class=\"quote\">“");
    add_outside(buffer, figure->quote);
    bf_buffer_puts(buffer, "”</td><td>");
    write_reading(figure, buffer);
    bf_buffer_puts(buffer, "</td>");
    add_cell(buffer, bf_names_label(&vocabulary->measures, figure->measure));
    bf_buffer_puts(buffer, "<td>");
    write_period(figure->period, buffer);
    bf_buffer_puts(buffer, "</td>");
    add_cell(buffer, bf_names_label(&vocabulary->places, figure->place));
    add_cell(buffer, figure->attribution);
    add_cell(buffer, figure->source);
    bf_buffer_puts(buffer, "</tr>\n");
}

void bf_page_write_figures(const bf_page *page, bf_buffer *buffer)
{
    static const char *const heads[] = {"Quoted", "Read as", "Measure",
                                        "Period", "Place",   "Who says so",
                                        "Source", NULL};
    bf_buffer_puts(buffer, "<div class=\"scroll\"><table>\n");
    add_heads(buffer, heads);
    for (size_t i = 0; i < page->figures->count; i++)
        write_figure(page, &page->figures->items[i], buffer);
    bf_buffer_puts(buffer, "</tbody>\n</table></div>\n");
}
