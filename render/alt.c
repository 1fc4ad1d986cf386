#include "render/alt.h"

#include "render/quoted.h"
#include "render/words.h"

enum {
    ALT_MAXIMUM = 64 * 1024,
    NAMED_SERIES = 3, /* of which the sentence gives numbers */
    NAMED_QUOTES = 3,
    LEVELS = 4 /* of detail */
};

/* "monthly encounters, U.S. southwest border, Oct 2021–Aug 2025" */
static void write_subject(const bf_canvas *canvas, bf_buffer *buffer)
{
    bf_text place = bf_words_place(canvas);
    bf_buffer_add(buffer, bf_words_measures(canvas));
    if (place.length)
        bf_buffer_format(buffer, ", %.*s", BF_SHOW(place));
    bf_buffer_puts(buffer, ", ");
    bf_write_span(bf_chart_span(canvas->chart), buffer);
}

/* "249,740 in Dec 2023" */
static void write_point(const bf_series *series, size_t index,
                        bf_buffer *buffer)
{
    bf_write_value(series->points[index].value, buffer);
    bf_buffer_puts(buffer, " in ");
    bf_write_month(bf_series_month(series, index), buffer);
}

/* --- One sentence --- */

static void write_ending(const bf_series *series, bf_buffer *buffer)
{
    size_t last = bf_series_last_point(series);
    size_t peak = bf_series_highest(series);
    bf_buffer_add(buffer, series->label);
    if (last == series->count) {
        bf_buffer_puts(buffer, " without a value");
        return;
    }
    bf_buffer_puts(buffer, last == 0 ? " " : " ends at ");
    write_point(series, last, buffer);
    if (series->points[peak].value > series->points[last].value) {
        bf_buffer_puts(buffer, ", after a high of ");
        write_point(series, peak, buffer);
    }
}

static void write_endings(const bf_chart *chart, bf_buffer *buffer)
{
    bool all = chart->series_count <= NAMED_SERIES;
    for (size_t i = 0; i < chart->series_count; i++) {
        if (i > 0)
            bf_buffer_puts(buffer, all ? "; " : ", ");
        if (all)
            write_ending(&chart->series[i], buffer);
        else
            bf_buffer_add(buffer, chart->series[i].label);
    }
}

bf_text bf_alt_sentence(bf_canvas *canvas, const bf_chart_kind *kind)
{
    const bf_chart *chart = canvas->chart;
    bf_buffer buffer;
    bf_buffer_init(&buffer, ALT_MAXIMUM);
    bf_buffer_format(&buffer, "%s of %s ", kind->noun, kind->how);
    write_subject(canvas, &buffer);
    bf_buffer_puts(&buffer, ": ");
    if (kind->tell)
        kind->tell(canvas, true, &buffer);
    else
        write_endings(chart, &buffer);
    if (chart->mark_count && !kind->tells_marks)
        bf_buffer_format(&buffer, "; with %zu quoted figure%s",
                         chart->mark_count, chart->mark_count > 1 ? "s" : "");
    bf_buffer_byte(&buffer, '.');
    return bf_canvas_keep(canvas, &buffer);
}

/* --- A description --- */

static void write_change(const bf_series *series, bf_buffer *buffer)
{
    size_t turn = bf_series_turn(series);
    if (turn == series->count)
        return;
    int64_t change =
        series->points[turn].value - series->points[turn - 1].value;
    if (change == 0)
        return;
    bf_buffer_format(buffer, "; largest monthly %s ",
                     change < 0 ? "fall" : "rise");
    bf_write_value(change < 0 ? -change : change, buffer);
    bf_buffer_puts(buffer, " in ");
    bf_write_month(bf_series_month(series, turn), buffer);
}

/* "35 to 305." */
static void write_range(const bf_series *series, bf_buffer *buffer)
{
    bf_write_value(series->points[bf_series_lowest(series)].value, buffer);
    bf_buffer_puts(buffer, " to ");
    bf_write_value(series->points[bf_series_highest(series)].value, buffer);
    bf_buffer_byte(buffer, '.');
}

/* The more detail, the longer: range; when; also ends; also the change. */
static void write_series(const bf_series *series, int detail, bf_buffer *buffer)
{
    size_t first = bf_series_first_point(series);
    size_t last = bf_series_last_point(series);
    if (first == series->count)
        return;
    bf_buffer_format(buffer, " %.*s: ", BF_SHOW(series->label));
    if (first == last) {
        write_point(series, first, buffer);
        bf_buffer_byte(buffer, '.');
        return;
    }
    if (detail == 0) {
        write_range(series, buffer);
        return;
    }
    if (detail > 1) {
        bf_buffer_puts(buffer, "from ");
        write_point(series, first, buffer);
        bf_buffer_puts(buffer, " to ");
        write_point(series, last, buffer);
        bf_buffer_puts(buffer, "; ");
    }
    bf_buffer_puts(buffer, "highest ");
    write_point(series, bf_series_highest(series), buffer);
    bf_buffer_puts(buffer, ", lowest ");
    write_point(series, bf_series_lowest(series), buffer);
    if (detail > 2)
        write_change(series, buffer);
    bf_buffer_byte(buffer, '.');
}

/* "Together: highest 301,981 in Dec 2023, lowest 7,824 in Jul 2025." */
static void write_sum(const bf_chart *chart, bf_buffer *buffer)
{
    bf_span span = bf_chart_span(chart);
    bf_month high = BF_NO_MONTH;
    bf_month low = BF_NO_MONTH;
    int64_t most = INT64_MIN;
    int64_t least = INT64_MAX;
    for (bf_month month = span.first; month.index <= span.last.index;
         month.index++) {
        int64_t total = 0;
        if (!bf_chart_total(chart, month, &total))
            continue;
        if (total > most)
            high = month;
        if (total < least)
            low = month;
        most = total > most ? total : most;
        least = total < least ? total : least;
    }
    bf_buffer_puts(buffer, " Together: highest ");
    bf_write_value(most, buffer);
    bf_buffer_puts(buffer, " in ");
    bf_write_month(high, buffer);
    bf_buffer_puts(buffer, ", lowest ");
    bf_write_value(least, buffer);
    bf_buffer_puts(buffer, " in ");
    bf_write_month(low, buffer);
    bf_buffer_byte(buffer, '.');
}

static bool is_in_span(const bf_event *event, bf_span span)
{
    bf_day to = bf_day_is(event->to) ? event->to : event->from;
    return bf_day_is(event->from) &&
           bf_day_month(event->from).index <= span.last.index &&
           bf_day_month(to).index >= span.first.index;
}

static void write_events(const bf_chart *chart, bf_buffer *buffer)
{
    bf_span span = bf_chart_span(chart);
    bool any = false;
    for (size_t i = 0; i < chart->event_count; i++) {
        const bf_event *event = &chart->events[i];
        if (!is_in_span(event, span))
            continue;
        bf_buffer_format(buffer, "%s%.*s (", any ? ", " : " Events marked: ",
                         BF_SHOW(event->label));
        bf_write_span(
            (bf_span){
                bf_day_month(event->from),
                bf_day_month(bf_day_is(event->to) ? event->to : event->from)},
            buffer);
        bf_buffer_byte(buffer, ')');
        any = true;
    }
    if (any)
        bf_buffer_byte(buffer, '.');
}

static void write_quotes(const bf_canvas *canvas, bf_buffer *buffer)
{
    const bf_chart *chart = canvas->chart;
    size_t count = chart->mark_count;
    if (count == 0)
        return;
    bf_buffer_format(buffer, " %zu quoted figure%s", count,
                     count > 1 ? "s, among them " : ": ");
    for (size_t i = 0; i < count && i < NAMED_QUOTES; i++) {
        bf_text words = bf_quoted_words(canvas, &chart->marks[i]);
        bf_text whom = bf_quoted_whom(canvas, &chart->marks[i]);
        bf_buffer_format(buffer, "%s%.*s (%.*s)", i ? ", " : "", BF_SHOW(words),
                         BF_SHOW(whom));
    }
    bf_buffer_byte(buffer, '.');
}

static void write_all_series(const bf_chart_kind *kind, const bf_chart *chart,
                             int detail, bf_buffer *buffer)
{
    for (size_t i = 0; i < chart->series_count; i++)
        write_series(&chart->series[i], detail, buffer);
    if (kind->summed && chart->series_count > 1)
        write_sum(chart, buffer);
}

/* " Provisional: Oct 2024–Aug 2025." */
static void write_provisional(const bf_chart *chart, bf_buffer *buffer)
{
    bf_span span;
    if (!bf_chart_provisional(chart, bf_chart_span(chart), &span))
        return;
    bf_buffer_puts(buffer, " Provisional: ");
    bf_write_span(span, buffer);
    bf_buffer_byte(buffer, '.');
}

static bf_text describe(bf_canvas *canvas, const bf_chart_kind *kind,
                        int detail)
{
    const bf_chart *chart = canvas->chart;
    bf_buffer buffer;
    bf_buffer_init(&buffer, ALT_MAXIMUM);
    bf_buffer_format(&buffer, "%s of %s ", kind->noun, kind->how);
    write_subject(canvas, &buffer);
    bf_buffer_byte(&buffer, '.');
    if (kind->tell)
        kind->tell(canvas, false, &buffer);
    else
        write_all_series(kind, chart, detail, &buffer);
    write_provisional(chart, &buffer);
    if (kind->events)
        write_events(chart, &buffer);
    if (!kind->tells_marks)
        write_quotes(canvas, &buffer);
    bf_buffer_puts(&buffer, " A data table follows.");
    return bf_canvas_keep(canvas, &buffer);
}

bf_text bf_alt_description(bf_canvas *canvas, const bf_chart_kind *kind)
{
    bf_text text = BF_TEXT("");
    for (int detail = LEVELS - 1; detail >= 0; detail--) {
        text = describe(canvas, kind, detail);
        if (text.length <= BF_DESCRIPTION_LENGTH)
            break;
    }
    return text;
}
