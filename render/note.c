#include "render/note.h"

#define NARROW 0.85 /* of the width of a text column, as its root */

enum { SENTENCE_MAXIMUM = 1024 };

static bool has_measure(const bf_chart *chart, const char *measure)
{
    for (size_t i = 0; i < chart->series_count; i++) {
        if (bf_text_equal(chart->series[i].of.measure, bf_text_from(measure)))
            return true;
    }
    return false;
}

static bool is_rounded(const bf_chart *chart)
{
    for (size_t i = 0; i < chart->series_count; i++) {
        const bf_series *series = &chart->series[i];
        for (size_t j = 0; j < series->count; j++) {
            if (series->points[j].present && series->points[j].rounded)
                return true;
        }
    }
    return false;
}

static bool is_mixed(const bf_chart *chart)
{
    for (size_t i = 0; i < chart->series_count; i++) {
        if (chart->series[i].mixed)
            return true;
    }
    return false;
}

static bool has_break(const bf_chart *chart, const bf_name *of, bf_span span)
{
    for (size_t i = 0; i < chart->series_count; i++) {
        if (bf_series_has_break(&chart->series[i], of, span.first, span.last))
            return true;
    }
    return false;
}

/* What changed in the counts; of several at one time the first. */
static void say_breaks(const bf_chart *chart, bf_span span, bf_words *words)
{
    const bf_names *breaks = &chart->vocabulary->breaks;
    bf_text said = {0};
    for (size_t i = 0; i < breaks->count; i++) {
        const bf_name *of = &breaks->items[i];
        if (bf_text_equal(of->from, said) || !has_break(chart, of, span))
            continue;
        said = of->from;
        bf_words_say(words, of->label);
    }
}

/* In full unless the chart is narrow. */
static void say_what_is_counted(const bf_canvas *canvas, bf_words *words)
{
    static const char *const measures[] = {"encounters", "apprehensions"};
    bool narrow = canvas->factor < NARROW;
    for (size_t i = 0; i < sizeof measures / sizeof *measures; i++) {
        bf_text name = bf_text_from(measures[i]);
        if (!has_measure(canvas->chart, measures[i]))
            continue;
        bf_words_say(
            words,
            bf_canvas_text(
                canvas, "%.*s count events, not persons%s.",
                BF_SHOW(bf_words_capital(canvas, name)),
                narrow ? "" : "; one person may be counted more than once"));
        return;
    }
}

static void say_year_is_open(const bf_canvas *canvas, bf_span span,
                             bf_words *words)
{
    bool calendar = bf_chart_is_calendar(canvas->chart);
    if (bf_month_number(span.last) == (calendar ? 12 : 9))
        return;
    bf_words_say(words,
                 bf_canvas_text(canvas, "%s %d is shown through %s.",
                                calendar ? "The year" : "Fiscal year",
                                calendar ? bf_month_year(span.last)
                                         : bf_month_fiscal_year(span.last),
                                bf_month_name(span.last)));
}

/* A month without a value within a series that has one before and after. */
static bool has_gap(const bf_series *series)
{
    size_t last = bf_series_last_point(series);
    for (size_t i = bf_series_first_point(series); i < last; i++) {
        if (!series->points[i].present)
            return true;
    }
    return false;
}

static void say_gaps(const bf_chart *chart, bf_span span, bf_words *words)
{
    bool gaps = false;
    for (bf_month month = span.first; month.index <= span.last.index;
         month.index++) {
        if (bf_chart_is_blank(chart, month)) {
            bf_words_say(words, BF_TEXT("Hatched months have no data."));
            return;
        }
    }
    for (size_t i = 0; i < chart->series_count; i++)
        gaps = gaps || has_gap(&chart->series[i]);
    if (gaps)
        bf_words_say(words,
                     BF_TEXT("A gap in a line is a month without data."));
}

/* "Dotted months (Oct 2024–Aug 2025) are provisional." */
static void say_provisional(const bf_canvas *canvas, const bf_wording *wording,
                            bf_span shown, bf_words *words)
{
    bf_span span;
    bf_buffer buffer;
    if (!bf_chart_provisional(canvas->chart, shown, &span))
        return;
    bf_buffer_init(&buffer, SENTENCE_MAXIMUM);
    bf_buffer_puts(&buffer, wording->open ? wording->open : "Figures for ");
    bf_buffer_puts(&buffer, wording->open ? " (" : "");
    bf_write_span(span, &buffer);
    bf_buffer_puts(&buffer, wording->open ? ")" : "");
    bf_buffer_puts(&buffer, " are provisional.");
    bf_words_say(words, bf_canvas_keep(canvas, &buffer));
}

/* Then it need not be said that the last year is not over. */
static bool ends_provisional(const bf_chart *chart, bf_span span)
{
    bf_span open;
    return bf_chart_provisional(chart, span, &open) &&
           open.last.index == span.last.index;
}

void bf_note_say(const bf_canvas *canvas, const bf_wording *wording,
                 bf_span span, bf_words *words)
{
    const bf_chart *chart = canvas->chart;
    say_what_is_counted(canvas, words);
    say_provisional(canvas, wording, span, words);
    if (chart->mark_count)
        bf_words_say(words, BF_TEXT("Quoted figures are not official counts."));
    if (!wording->years)
        say_gaps(chart, span, words);
    say_breaks(chart, span, words);
    if (!wording->years && !ends_provisional(chart, span))
        say_year_is_open(canvas, span, words);
    if (is_rounded(chart))
        bf_words_say(words,
                     BF_TEXT("Values are rounded to ten by their publisher."));
    if (is_mixed(chart))
        bf_words_say(words, BF_TEXT("Months come from more than one release."));
}
