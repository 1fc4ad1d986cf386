#include "render/credit.h"

enum { CREDIT_MAXIMUM = 64 * 1024, CREDITS = 16 };

/* A publication, and the newest release of it on the chart. */
typedef struct credit {
    bf_text name;
    bf_day as_of;
} credit;

typedef struct credits {
    credit items[CREDITS];
    size_t count;
    size_t left_out;
} credits;

static void add_credit(credits *list, bf_text name, bf_day as_of)
{
    for (size_t i = 0; i < list->count; i++) {
        if (!bf_text_equal(list->items[i].name, name))
            continue;
        if (as_of.number > list->items[i].as_of.number)
            list->items[i].as_of = as_of;
        return;
    }
    if (list->count < CREDITS)
        list->items[list->count++] = (credit){.name = name, .as_of = as_of};
    else
        list->left_out++;
}

/* Who published a source, and under which title; else the file's name. */
static bf_text credit_name(const bf_canvas *canvas, bf_text source)
{
    const bf_name *name = bf_source_lookup(canvas->chart->vocabulary, source);
    return name ? name->label
                : bf_canvas_tidy(canvas, source, BF_TEXT("a table"));
}

static void add_series_credits(const bf_canvas *canvas, const bf_series *series,
                               credits *list)
{
    bf_text last = {0};
    for (size_t i = 0; i < series->count; i++) {
        const bf_point *point = &series->points[i];
        if (!point->present || bf_text_equal(point->source, last))
            continue;
        last = point->source;
        add_credit(list, credit_name(canvas, last), point->as_of);
    }
}

static void write_date(bf_day day, bf_buffer *buffer)
{
    bf_buffer_format(buffer, "%d ", bf_day_in_month(day));
    bf_buffer_format(buffer, "%s %d", bf_month_short_name(bf_day_month(day)),
                     bf_day_year(day));
}

/* Articles that marks come from, each counted once. */
static size_t count_articles(const bf_chart *chart)
{
    size_t count = 0;
    for (size_t i = 0; i < chart->mark_count; i++) {
        size_t j = 0;
        while (j < i &&
               !bf_text_equal(chart->marks[j].source, chart->marks[i].source))
            j++;
        count += j == i;
    }
    return count;
}

static void write_articles(const bf_canvas *canvas, bf_buffer *buffer)
{
    const bf_chart *chart = canvas->chart;
    size_t count = count_articles(chart);
    if (count > 1) {
        bf_buffer_format(
            buffer, ". Quoted figures: %zu articles, named in the data", count);
        return;
    }
    if (count == 0)
        return;
    bf_text name =
        bf_canvas_tidy(canvas, chart->marks[0].source, BF_TEXT("one article"));
    bf_buffer_format(buffer, ". Quoted figures: %.*s", BF_SHOW(name));
}

static bf_text write_source(const bf_canvas *canvas)
{
    credits list = {.count = 0};
    for (size_t i = 0; i < canvas->chart->series_count; i++)
        add_series_credits(canvas, &canvas->chart->series[i], &list);
    if (list.left_out)
        bf_notes_add(canvas->notes, "no room for %zu more sources",
                     list.left_out);
    bf_buffer buffer;
    bf_buffer_init(&buffer, CREDIT_MAXIMUM);
    for (size_t i = 0; i < list.count; i++) {
        bf_buffer_puts(&buffer, i == 0 ? "Source: " : "; ");
        bf_buffer_add(&buffer, list.items[i].name);
        if (bf_day_is(list.items[i].as_of)) {
            bf_buffer_puts(&buffer, ", as of ");
            write_date(list.items[i].as_of, &buffer);
        }
    }
    if (list.count) {
        write_articles(canvas, &buffer);
        bf_buffer_byte(&buffer, '.');
    }
    return bf_canvas_keep(canvas, &buffer);
}

/* --- The note --- */

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

/* What is counted, and what changed in it on the way. */
static void say_definitions(const bf_canvas *canvas, bf_span span,
                            bf_words *words)
{
    const bf_chart *chart = canvas->chart;
    bool encounters = has_measure(chart, "encounters");
    if (encounters)
        bf_words_say(words,
                     BF_TEXT("Encounters count events, not persons; one person "
                             "may be counted more than once."));
    else if (has_measure(chart, "apprehensions"))
        bf_words_say(words,
                     BF_TEXT("Apprehensions count events, not persons; one "
                             "person may be counted more than once."));
    say_breaks(chart, span, words);
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

static void say_notes(const bf_canvas *canvas, bf_span span, bool monthly,
                      bf_words *words)
{
    const bf_chart *chart = canvas->chart;
    if (chart->mark_count)
        bf_words_say(words, BF_TEXT("Quoted figures are not official counts."));
    say_definitions(canvas, span, words);
    if (monthly) {
        say_gaps(chart, span, words);
        say_year_is_open(canvas, span, words);
    }
    if (is_rounded(chart))
        bf_words_say(words,
                     BF_TEXT("Values are rounded to ten by their publisher."));
    if (is_mixed(chart))
        bf_words_say(words, BF_TEXT("Months come from more than one release."));
}

/* The author's words, led by what they are unless they say so themselves. */
static bf_text led(const bf_canvas *canvas, const char *leader, bf_text text)
{
    if (bf_text_starts(text, bf_text_from(leader)))
        return text;
    return bf_canvas_text(canvas, "%s: %.*s", leader, BF_SHOW(text));
}

/* "By month" and "Thousands": a dashboard says the rest once. */
static bf_words inner_words(const bf_canvas *canvas, const bf_wording *wording)
{
    bf_text title = canvas->chart->spec->title;
    bf_text unit = bf_text_from(wording->unit);
    if (title.length == 0)
        title = bf_text_from(wording->title);
    return (bf_words){.title = bf_words_capital(canvas, title),
                      .subtitle = bf_words_capital(canvas, unit)};
}

bf_words bf_words_make(const bf_canvas *canvas, const bf_wording *wording,
                       bf_span span)
{
    const bf_spec *spec = canvas->chart->spec;
    if (canvas->inner)
        return inner_words(canvas, wording);
    bf_words words = {.title = spec->title, .subtitle = spec->subtitle};
    if (words.title.length == 0)
        words.title = bf_words_title(canvas, wording->title, span);
    if (words.subtitle.length == 0)
        words.subtitle = bf_words_subtitle(canvas, wording);
    if (spec->note.length)
        words.note = led(canvas, "Note", spec->note);
    else
        say_notes(canvas, span, wording->years == NULL, &words);
    words.source = spec->source.length ? led(canvas, "Source", spec->source)
                                       : write_source(canvas);
    return words;
}
