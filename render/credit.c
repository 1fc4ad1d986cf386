#include "render/credit.h"

#include "render/note.h"

enum { CREDIT_MAXIMUM = 64 * 1024, CREDITS = 16, YEAR = 12 };

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

/* Of the months shown, and those a year before that they are held against. */
static void add_series_credits(const bf_canvas *canvas, const bf_series *series,
                               bf_span span, credits *list)
{
    bf_text last = {0};
    for (size_t i = 0; i < series->count; i++) {
        const bf_point *point = &series->points[i];
        bf_month month = bf_series_month(series, i);
        if (!point->present || bf_text_equal(point->source, last) ||
            month.index < span.first.index - YEAR ||
            month.index > span.last.index)
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

static void write_articles(const bf_canvas *canvas, bool brief,
                           bf_buffer *buffer)
{
    const bf_chart *chart = canvas->chart;
    size_t count = count_articles(chart);
    if (count > 1) {
        bf_buffer_format(buffer, ". Quoted figures: %zu articles%s", count,
                         brief ? "" : ", named in the data");
        return;
    }
    if (count == 0)
        return;
    bf_text name =
        bf_canvas_tidy(canvas, chart->marks[0].source, BF_TEXT("one article"));
    bf_buffer_format(buffer, ". Quoted figures: %.*s", BF_SHOW(name));
}

/* "CBP" for "U.S. Customs and Border Protection". */
static bf_text short_publisher(const bf_canvas *canvas, bf_text publisher)
{
    const bf_names *agencies = &canvas->chart->vocabulary->agencies;
    bf_text name = publisher;
    if (bf_text_starts(name, BF_TEXT("U.S. ")))
        name = bf_text_slice(name, 5, name.length);
    for (size_t i = 0; i < agencies->count; i++) {
        if (bf_text_equal(agencies->items[i].label, name))
            return agencies->items[i].slug;
    }
    return publisher;
}

/* What stands before the first comma of a credit, and what behind it. */
static bf_text publisher_of(bf_text name, bf_text *title)
{
    return bf_text_cut(name, ',', title);
}

/* A publisher is named once for all its publications that follow. */
static void write_credit(const bf_canvas *canvas, const credits *list,
                         size_t index, bool brief, bf_buffer *buffer)
{
    const credit *item = &list->items[index];
    bf_text title;
    bf_text before;
    bf_text publisher = publisher_of(item->name, &title);
    bool again =
        index > 0 && title.length &&
        bf_text_equal(publisher,
                      publisher_of(list->items[index - 1].name, &before));
    bf_buffer_puts(buffer, index == 0 ? "Source: " : "; ");
    if (!again)
        bf_buffer_add(buffer,
                      brief ? short_publisher(canvas, publisher) : publisher);
    if (title.length && !again)
        bf_buffer_byte(buffer, ',');
    bf_buffer_add(buffer, again ? bf_text_trim(title) : title);
    if (bf_day_is(item->as_of)) {
        bf_buffer_puts(buffer, ", as of ");
        write_date(item->as_of, buffer);
    }
}

static credits list_credits(const bf_canvas *canvas, bf_span span)
{
    credits list = {.count = 0};
    for (size_t i = 0; i < canvas->chart->series_count; i++)
        add_series_credits(canvas, &canvas->chart->series[i], span, &list);
    if (list.left_out)
        bf_notes_add(canvas->notes, "no room for %zu more sources",
                     list.left_out);
    return list;
}

static bf_text write_source(const bf_canvas *canvas, const credits *list,
                            bool brief)
{
    bf_buffer buffer;
    bf_buffer_init(&buffer, CREDIT_MAXIMUM);
    for (size_t i = 0; i < list->count; i++)
        write_credit(canvas, list, i, brief, &buffer);
    if (list->count) {
        write_articles(canvas, brief, &buffer);
        bf_buffer_byte(&buffer, '.');
    }
    return bf_canvas_keep(canvas, &buffer);
}

static void say_source(const bf_canvas *canvas, bf_span span, bf_words *words)
{
    const credits list = list_credits(canvas, span);
    words->source = write_source(canvas, &list, false);
    words->short_source = write_source(canvas, &list, true);
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
        bf_note_say(canvas, wording, span, &words);
    if (spec->source.length)
        words.source = led(canvas, "Source", spec->source);
    else
        say_source(canvas, span, &words);
    return words;
}
