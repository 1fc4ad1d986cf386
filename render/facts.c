#include "render/facts.h"

enum { MONTHS_MOST = 6000 };

bf_month bf_series_month(const bf_series *series, size_t index)
{
    return (bf_month){.index = series->first.index + (int)index};
}

const bf_point *bf_series_at(const bf_series *series, bf_month month)
{
    int place = month.index - series->first.index;
    if (place < 0 || place >= (int)series->count ||
        !series->points[place].present)
        return NULL;
    return &series->points[place];
}

bool bf_chart_total(const bf_chart *chart, bf_month month, int64_t *total)
{
    bool any = false;
    *total = 0;
    for (size_t i = 0; i < chart->series_count; i++) {
        const bf_point *point = bf_series_at(&chart->series[i], month);
        if (point)
            *total += point->value;
        any = any || point;
    }
    return any;
}

bf_span bf_chart_span(const bf_chart *chart)
{
    bf_span span = {.first = chart->series[0].first};
    span.last = span.first;
    for (size_t i = 0; i < chart->series_count; i++) {
        const bf_series *series = &chart->series[i];
        int last = series->first.index + (int)series->count - 1;
        if (series->first.index < span.first.index)
            span.first = series->first;
        if (last > span.last.index)
            span.last.index = last;
    }
    return span;
}

int bf_span_months(bf_span span)
{
    return span.last.index - span.first.index + 1;
}

bool bf_chart_is_calendar(const bf_chart *chart)
{
    for (size_t i = 0; i < chart->series_count; i++) {
        if (bf_text_equal(chart->series[i].authority, BF_TEXT("US")))
            return false;
    }
    return true;
}

void bf_chart_range(const bf_chart *chart, int64_t *lowest, int64_t *highest)
{
    bool any = false;
    for (size_t i = 0; i < chart->series_count; i++) {
        const bf_series *series = &chart->series[i];
        for (size_t j = 0; j < series->count; j++) {
            int64_t value = series->points[j].value;
            if (!series->points[j].present)
                continue;
            if (!any || value < *lowest)
                *lowest = value;
            if (!any || value > *highest)
                *highest = value;
            any = true;
        }
    }
}

bool bf_chart_is_blank(const bf_chart *chart, bf_month month)
{
    int64_t total = 0;
    return !bf_chart_total(chart, month, &total);
}

size_t bf_series_first_point(const bf_series *series)
{
    for (size_t i = 0; i < series->count; i++) {
        if (series->points[i].present)
            return i;
    }
    return series->count;
}

size_t bf_series_last_point(const bf_series *series)
{
    for (size_t i = series->count; i > 0; i--) {
        if (series->points[i - 1].present)
            return i - 1;
    }
    return series->count;
}

/* The first point that is the most extreme one in a direction, 1 or -1. */
static size_t extreme(const bf_series *series, int64_t way)
{
    size_t best = series->count;
    for (size_t i = 0; i < series->count; i++) {
        const bf_point *point = &series->points[i];
        if (point->present &&
            (best == series->count ||
             way * point->value > way * series->points[best].value))
            best = i;
    }
    return best;
}

size_t bf_series_highest(const bf_series *series)
{
    return extreme(series, 1);
}

size_t bf_series_lowest(const bf_series *series)
{
    return extreme(series, -1);
}

static int64_t step_to(const bf_series *series, size_t index)
{
    int64_t step =
        series->points[index].value - series->points[index - 1].value;
    return step < 0 ? -step : step;
}

size_t bf_series_turn(const bf_series *series)
{
    size_t best = series->count;
    for (size_t i = 1; i < series->count; i++) {
        if (series->points[i].present && series->points[i - 1].present &&
            (best == series->count ||
             step_to(series, i) > step_to(series, best)))
            best = i;
    }
    return best;
}

/* --- Checking --- */

static bool check_values(const bf_series *series, bf_error *error)
{
    bf_quoted_text shown = bf_text_quoted(series->label);
    if (series->count == 0 || series->count > MONTHS_MOST)
        return bf_fail(error, BF_DATA, "%s has %zu months, not 1 to 6000",
                       shown.bytes, series->count);
    for (size_t i = 0; i < series->count; i++) {
        int64_t value = series->points[i].value;
        if (series->points[i].present &&
            (value > BF_VALUE_MOST || value < -BF_VALUE_MOST))
            return bf_fail(error, BF_DATA, "%s has a value too large to draw",
                           shown.bytes);
    }
    return true;
}

bool bf_chart_check(const bf_chart *chart, size_t most, bf_error *error)
{
    bool any = false;
    if (chart->series_count == 0 || chart->series_count > most)
        return bf_fail(error, BF_SPEC,
                       "this kind of chart takes 1 to %zu series, not %zu",
                       most, chart->series_count);
    for (size_t i = 0; i < chart->series_count; i++) {
        const bf_series *series = &chart->series[i];
        if (series->unit != chart->series[0].unit)
            return bf_fail(error, BF_DATA, "%s and %s cannot share one axis",
                           bf_unit_name(chart->series[0].unit),
                           bf_unit_name(series->unit));
        if (!check_values(series, error))
            return false;
        any = any || bf_series_first_point(series) < series->count;
    }
    return any || bf_fail(error, BF_DATA, "there is no value to draw");
}

bf_text bf_series_sources(const bf_canvas *canvas, const bf_series *series,
                          bf_span span)
{
    enum { MOST = 2000 }; /* bytes; what is behind them is left out */
    bf_text all = {0};
    bf_text last = {0};
    for (bf_month month = span.first; month.index <= span.last.index;
         month.index++) {
        const bf_point *point = bf_series_at(series, month);
        if (!point || bf_text_equal(point->source, last))
            continue;
        last = point->source;
        if (all.length + last.length > MOST)
            return bf_canvas_text(canvas, "%.*s, …", BF_SHOW(all));
        all = all.length ? bf_canvas_text(canvas, "%.*s, %.*s", BF_SHOW(all),
                                          BF_SHOW(last))
                         : last;
    }
    return all;
}

bool bf_series_is_provisional(const bf_series *series, size_t index)
{
    const bf_point *point = &series->points[index];
    bf_month month = bf_series_month(series, index);
    bool fiscal = bf_text_equal(series->authority, BF_TEXT("US"));
    bf_month next = fiscal
                        ? bf_fiscal_year_start(bf_month_fiscal_year(month) + 1)
                        : bf_month_of(bf_month_year(month) + 1, 1);
    bf_day over = bf_day_of(bf_month_year(next), bf_month_number(next), 1);
    return point->present && bf_day_is(point->as_of) &&
           point->as_of.number < over.number - 1;
}

bool bf_chart_provisional(const bf_chart *chart, bf_span shown, bf_span *span)
{
    bool any = false;
    for (size_t i = 0; i < chart->series_count; i++) {
        const bf_series *series = &chart->series[i];
        for (size_t j = 0; j < series->count; j++) {
            bf_month month = bf_series_month(series, j);
            if (!bf_series_is_provisional(series, j) ||
                month.index < shown.first.index ||
                month.index > shown.last.index)
                continue;
            if (!any || month.index < span->first.index)
                span->first = month;
            if (!any || month.index > span->last.index)
                span->last = month;
            any = true;
        }
    }
    return any;
}

bf_bound bf_series_bound(const bf_series *series, bf_span span)
{
    for (bf_month month = span.first; month.index <= span.last.index;
         month.index++) {
        const bf_point *point = bf_series_at(series, month);
        if (point && point->rounded)
            return BF_BOUND_ABOUT;
    }
    return BF_BOUND_EXACT;
}

/* --- What was drawn --- */

static void record_point(bf_canvas *canvas, const bf_series *series,
                         size_t index)
{
    const bf_point *point = &series->points[index];
    bf_buffer buffer;
    bf_buffer_init(&buffer, 64);
    bf_month_format(bf_series_month(series, index), &buffer);
    const bf_drawn_point drawn = {
        .series = series->label,
        .period = bf_canvas_keep(canvas, &buffer),
        .status = BF_OFFICIAL,
        .value = {point->value, point->value, true, true},
        .unit = series->unit,
        .bound = point->rounded ? BF_BOUND_ABOUT : BF_BOUND_EXACT,
        .basis = BF_BASIS_REPORTED,
        .source = point->source};
    bf_drawn_add(&canvas->drawn, &drawn, canvas->arena, canvas->error);
}

void bf_chart_record(bf_canvas *canvas)
{
    for (size_t i = 0; i < canvas->chart->series_count; i++) {
        const bf_series *series = &canvas->chart->series[i];
        for (size_t j = 0; j < series->count && bf_canvas_ok(canvas); j++) {
            if (series->points[j].present)
                record_point(canvas, series, j);
        }
    }
}
