#include "render/yearly.h"

#include "render/words.h"

enum { MONTHS = 12, YEARS_TOLD = 8, YEARS_TOLD_BRIEFLY = 4 };

bf_yearly bf_yearly_of(const bf_canvas *canvas)
{
    bf_span span = bf_chart_span(canvas->chart);
    bf_yearly yearly = {.canvas = canvas,
                        .calendar = bf_chart_is_calendar(canvas->chart)};
    yearly.first = bf_yearly_year(&yearly, span.first);
    int last = bf_yearly_year(&yearly, span.last);
    yearly.count = (size_t)(last - yearly.first) + 1;
    return yearly;
}

int bf_yearly_year(const bf_yearly *yearly, bf_month month)
{
    return yearly->calendar ? bf_month_year(month)
                            : bf_month_fiscal_year(month);
}

bf_month bf_yearly_start(const bf_yearly *yearly, size_t index)
{
    int year = yearly->first + (int)index;
    return yearly->calendar ? bf_month_of(year, 1) : bf_fiscal_year_start(year);
}

/* The months of a year that have a value. */
struct months {
    int any;      /* of some part */
    int complete; /* of every part that is in the year at all */
    bf_span span; /* of any */
};

static int count_months(const bf_series *series, bf_month start)
{
    int count = 0;
    for (int i = 0; i < MONTHS; i++)
        count += bf_series_at(series, (bf_month){start.index + i}) != NULL;
    return count;
}

static struct months months_of(const bf_yearly *yearly, size_t index)
{
    const bf_chart *chart = yearly->canvas->chart;
    bf_month start = bf_yearly_start(yearly, index);
    struct months months = {.complete = MONTHS, .span = {start, start}};
    for (int i = 0; i < MONTHS; i++) {
        bf_month month = {start.index + i};
        if (bf_chart_is_blank(chart, month))
            continue;
        if (months.any == 0)
            months.span.first = month;
        months.span.last = month;
        months.any++;
    }
    for (size_t i = 0; i < chart->series_count; i++) {
        int count = count_months(&chart->series[i], start);
        if (count && count < months.complete)
            months.complete = count;
    }
    return months;
}

bf_text bf_yearly_name(const bf_yearly *yearly, size_t index, bool full)
{
    int year = yearly->first + (int)index;
    if (!full)
        return bf_canvas_text(yearly->canvas, "’%02d", year % 100);
    return bf_canvas_text(yearly->canvas, yearly->calendar ? "%d" : "FY %d",
                          year);
}

/* True for a count of one whole year among those shown. */
static bool is_of_year(const bf_yearly *yearly, const bf_mark *mark)
{
    int index = bf_yearly_year(yearly, mark->from) - yearly->first;
    return (mark->whole.has_low || mark->whole.has_high) && index >= 0 &&
           (size_t)index < yearly->count &&
           bf_yearly_start(yearly, (size_t)index).index == mark->from.index &&
           mark->to.index == mark->from.index + MONTHS - 1;
}

bool bf_yearly_take_marks(const bf_yearly *yearly, bf_canvas *canvas)
{
    const bf_chart *chart = canvas->chart;
    bf_chart *taken =
        bf_arena_take(canvas->arena, sizeof *taken, canvas->error);
    bf_mark *marks = bf_arena_take(
        canvas->arena, (chart->mark_count + 1) * sizeof *marks, canvas->error);
    if (!taken || !marks)
        return false;
    *taken = *chart;
    taken->marks = marks;
    taken->mark_count = 0;
    for (size_t i = 0; i < chart->mark_count; i++) {
        if (!is_of_year(yearly, &chart->marks[i]))
            continue;
        bf_mark *mark = &marks[taken->mark_count++];
        *mark = chart->marks[i];
        mark->value = mark->whole;
        mark->basis = BF_BASIS_QUOTED;
    }
    size_t others = chart->mark_count - taken->mark_count;
    if (others)
        bf_notes_add(canvas->notes, "%zu quoted figure%s of no whole year",
                     others, others == 1 ? " is" : "s are");
    canvas->chart = taken;
    return true;
}

bf_timeline bf_yearly_timeline(const bf_yearly *yearly, double left,
                               double right)
{
    return (bf_timeline){.first = bf_yearly_start(yearly, 0),
                         .count = MONTHS * (int)yearly->count,
                         .year_starts = yearly->calendar ? 1 : 10,
                         .left = left,
                         .right = right};
}

bf_text bf_yearly_part(const bf_yearly *yearly, size_t index)
{
    const struct months months = months_of(yearly, index);
    const bf_span *span = &months.span;
    if (months.any == 0 || months.complete == MONTHS)
        return BF_TEXT("");
    if (months.complete < months.any || bf_span_months(*span) > months.any)
        return bf_canvas_text(yearly->canvas, "%d of %d months",
                              months.complete, MONTHS);
    if (months.any == 1)
        return bf_text_from(bf_month_short_name(span->first));
    return bf_canvas_text(yearly->canvas, "%s–%s",
                          bf_month_short_name(span->first),
                          bf_month_short_name(span->last));
}

static bool add_series(const bf_yearly *yearly, bf_columns *columns,
                       size_t part)
{
    const bf_series *series = &yearly->canvas->chart->series[part];
    for (size_t i = 0; i < series->count; i++) {
        int year = bf_yearly_year(yearly, bf_series_month(series, i));
        if (series->points[i].present &&
            !bf_columns_add(columns, (size_t)(year - yearly->first), part,
                            series->points[i].value))
            return false;
    }
    return true;
}

/* "FY 2022", "FY 2025 (Oct–Aug)" */
static bf_text whole_name(const bf_yearly *yearly, size_t index)
{
    bf_text name = bf_yearly_name(yearly, index, true);
    bf_text part = bf_yearly_part(yearly, index);
    if (part.length == 0)
        return name;
    return bf_canvas_text(yearly->canvas, "%.*s (%.*s)", BF_SHOW(name),
                          BF_SHOW(part));
}

bool bf_yearly_columns(const bf_yearly *yearly, bf_canvas *canvas,
                       bf_columns *columns)
{
    if (!bf_columns_init(canvas, yearly->count, columns))
        return false;
    for (size_t i = 0; i < columns->parts; i++) {
        if (!add_series(yearly, columns, i))
            return false;
    }
    for (size_t i = 0; i < yearly->count; i++) {
        bf_column *column = &columns->items[i];
        bf_month start = bf_yearly_start(yearly, i);
        column->open = bf_yearly_part(yearly, i).length > 0;
        column->name = whole_name(yearly, i);
        column->span = (bf_span){start, {start.index + MONTHS - 1}};
    }
    bf_columns_finish(columns);
    return bf_canvas_ok(canvas);
}

static void record(const bf_yearly *yearly, bf_canvas *canvas,
                   const bf_series *series, size_t index, int64_t value)
{
    bf_month start = bf_yearly_start(yearly, index);
    const bf_span year = {start, {start.index + MONTHS - 1}};
    const bf_drawn_point point = {.series = series->label,
                                  .period = whole_name(yearly, index),
                                  .status = BF_OFFICIAL,
                                  .value = {value, value, true, true},
                                  .unit = series->unit,
                                  .bound = bf_series_bound(series, year),
                                  .basis = BF_BASIS_REPORTED,
                                  .source =
                                      bf_series_sources(canvas, series, year)};
    bf_drawn_add(&canvas->drawn, &point, canvas->arena, canvas->error);
}

void bf_yearly_record(const bf_yearly *yearly, bf_canvas *canvas,
                      const bf_columns *columns)
{
    for (size_t part = 0; part < columns->parts; part++) {
        for (size_t i = 0; i < columns->count; i++) {
            if (columns->items[i].present[part])
                record(yearly, canvas, &canvas->chart->series[part], i,
                       columns->items[i].values[part]);
        }
    }
}

/* --- In words --- */

static void tell_year(const bf_yearly *yearly, const bf_columns *columns,
                      size_t index, bf_buffer *buffer)
{
    bf_text name = whole_name(yearly, index);
    bf_write_value(columns->items[index].total, buffer);
    bf_buffer_format(buffer, " in %.*s", BF_SHOW(name));
}

void bf_yearly_tell(bf_canvas *canvas, bool brief, bf_buffer *buffer)
{
    bf_yearly yearly = bf_yearly_of(canvas);
    bf_columns columns;
    if (!bf_yearly_columns(&yearly, canvas, &columns))
        return;
    size_t most = brief ? YEARS_TOLD_BRIEFLY : YEARS_TOLD;
    bool all = columns.count <= most;
    bf_buffer_puts(buffer, brief ? "" : " ");
    for (size_t i = 0; all && i < columns.count; i++) {
        bf_buffer_puts(buffer, i ? ", " : "");
        tell_year(&yearly, &columns, i, buffer);
    }
    if (!all) {
        bf_buffer_puts(buffer, "highest ");
        tell_year(&yearly, &columns, columns.highest, buffer);
        bf_buffer_puts(buffer, ", first ");
        tell_year(&yearly, &columns, 0, buffer);
        bf_buffer_puts(buffer, ", last ");
        tell_year(&yearly, &columns, bf_columns_last(&columns), buffer);
    }
    bf_buffer_puts(buffer, brief ? "" : ".");
}
