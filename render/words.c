#include "render/words.h"

#include <string.h>

enum { WORDS_MAXIMUM = 8 * 1024 };

void bf_write_month(bf_month month, bf_buffer *buffer)
{
    bf_buffer_format(buffer, "%s %d", bf_month_short_name(month),
                     bf_month_year(month));
}

void bf_write_span(bf_span span, bf_buffer *buffer)
{
    bf_write_month(span.first, buffer);
    if (span.last.index == span.first.index)
        return;
    bf_buffer_puts(buffer, "–");
    bf_write_month(span.last, buffer);
}

bf_text bf_words_month(const bf_canvas *canvas, bf_month month)
{
    return bf_canvas_text(canvas, "%s %d", bf_month_short_name(month),
                          bf_month_year(month));
}

void bf_write_value(int64_t thousandths, bf_buffer *buffer)
{
    int64_t half = thousandths < 0 ? -BF_ONE / 2 : BF_ONE / 2;
    int64_t whole = thousandths / BF_ONE + thousandths % BF_ONE / half;
    if (whole < 0)
        bf_buffer_puts(buffer, "\u2212");
    bf_buffer_grouped(buffer, whole < 0 ? -whole : whole);
}

bf_text bf_words_value(const bf_canvas *canvas, int64_t thousandths)
{
    bf_buffer buffer;
    bf_buffer_init(&buffer, WORDS_MAXIMUM);
    bf_write_value(thousandths, &buffer);
    return bf_canvas_keep(canvas, &buffer);
}

/* --- What the series have in common --- */

typedef bf_text field_function(const bf_series *series);

static bf_text agency_of(const bf_series *series)
{
    return series->of.agency;
}

static bf_text place_of(const bf_series *series)
{
    return series->of.place;
}

static bf_text population_of(const bf_series *series)
{
    return series->of.population;
}

static bf_text part_of(const bf_series *series)
{
    return series->of.part;
}

/* The field of all series, empty when they differ. */
static bf_text common(const bf_chart *chart, field_function *field)
{
    bf_text first = field(&chart->series[0]);
    for (size_t i = 1; i < chart->series_count; i++) {
        if (!bf_text_equal(field(&chart->series[i]), first))
            return BF_TEXT("");
    }
    return first;
}

/* True unless an earlier series has this one's measure. */
static bool is_new_measure(const bf_chart *chart, size_t index)
{
    for (size_t i = 0; i < index; i++) {
        if (bf_text_equal(chart->series[i].of.measure,
                          chart->series[index].of.measure))
            return false;
    }
    return true;
}

static size_t count_measures(const bf_chart *chart)
{
    size_t count = 0;
    for (size_t i = 0; i < chart->series_count; i++)
        count += is_new_measure(chart, i);
    return count;
}

static void add_lower(bf_buffer *buffer, bf_text text)
{
    for (size_t i = 0; i < text.length; i++)
        bf_buffer_byte(buffer, bf_lower(text.bytes[i]));
}

static void write_measures(const bf_chart *chart, bf_buffer *buffer)
{
    size_t count = count_measures(chart);
    size_t done = 0;
    for (size_t i = 0; i < chart->series_count; i++) {
        if (!is_new_measure(chart, i))
            continue;
        if (done > 0)
            bf_buffer_puts(buffer, done + 1 == count ? " and " : ", ");
        add_lower(buffer, bf_names_label(&chart->vocabulary->measures,
                                         chart->series[i].of.measure));
        done++;
    }
    if (chart->series[0].unit == BF_UNIT_FLIGHTS)
        bf_buffer_puts(buffer, " flights");
}

bf_text bf_words_measures(const bf_canvas *canvas)
{
    bf_buffer buffer;
    bf_buffer_init(&buffer, WORDS_MAXIMUM);
    write_measures(canvas->chart, &buffer);
    return bf_canvas_keep(canvas, &buffer);
}

/* --- Title and subtitle --- */

bf_text bf_words_capital(const bf_canvas *canvas, bf_text text)
{
    if (text.length == 0)
        return text;
    char first = text.bytes[0];
    if (first >= 'a' && first <= 'z')
        first = (char)(first - 'a' + 'A');
    return bf_canvas_text(canvas, "%c%.*s", first,
                          BF_SHOW(bf_text_slice(text, 1, text.length)));
}

/* "Southwest border encounters"; "Encounters" where a place comes later. */
static bf_text subject(const bf_canvas *canvas, bf_text place, bool *placed)
{
    const bf_chart *chart = canvas->chart;
    bf_text measures = bf_words_measures(canvas);
    bf_text label = bf_names_label(&chart->vocabulary->places, place);
    *placed = place.length == 0 || bf_text_ends(place, BF_TEXT("-border"));
    if (place.length == 0 || !*placed)
        return bf_words_capital(canvas, measures);
    if (bf_text_starts(label, BF_TEXT("U.S. ")))
        label = bf_text_slice(label, 5, label.length);
    return bf_canvas_text(canvas, "%.*s %.*s",
                          BF_SHOW(bf_words_capital(canvas, label)),
                          BF_SHOW(measures));
}

bf_text bf_words_place(const bf_canvas *canvas)
{
    bf_text place = common(canvas->chart, place_of);
    return bf_names_label(&canvas->chart->vocabulary->places, place);
}

/* The place that those of all series lie in next; empty when they differ. */
static bf_text common_whole(const bf_chart *chart)
{
    bf_text whole = BF_TEXT("");
    for (size_t i = 0; i < chart->series_count; i++) {
        const bf_name *name = bf_names_lookup(&chart->vocabulary->places,
                                              chart->series[i].of.place);
        if (!name || (i > 0 && !bf_text_equal(name->within, whole)))
            return BF_TEXT("");
        whole = name->within;
    }
    return whole;
}

/* "by month" to "by sector and month", "in total" to "by sector". */
static void write_parted(const char *how, const char *part, bf_buffer *buffer)
{
    bool by = bf_text_starts(bf_text_from(how), BF_TEXT("by "));
    if (by)
        bf_buffer_format(buffer, " by %s%s %s", part,
                         strstr(how, " and ") ? "," : " and", how + 3);
    else if (strcmp(how, "in total") == 0)
        bf_buffer_format(buffer, " by %s", part);
    else
        bf_buffer_format(buffer, " by %s %s", part, how);
}

bf_text bf_words_title(const bf_canvas *canvas, const char *how, bf_span span)
{
    const bf_chart *chart = canvas->chart;
    bf_text place = common(chart, place_of);
    bf_text whole = place.length ? BF_TEXT("") : common_whole(chart);
    bool sectors = bf_text_equal(common(chart, agency_of), BF_TEXT("USBP"));
    bool placed = false;
    bf_text what = subject(canvas, whole.length ? whole : place, &placed);
    bf_buffer buffer;
    bf_buffer_init(&buffer, WORDS_MAXIMUM);
    bf_buffer_add(&buffer, what);
    if (whole.length)
        write_parted(how, sectors ? "sector" : "place", &buffer);
    else
        bf_buffer_format(&buffer, " %s", how);
    bf_buffer_puts(&buffer, ", ");
    if (!placed) {
        bf_buffer_add(&buffer, bf_names_label(&chart->vocabulary->places,
                                              whole.length ? whole : place));
        bf_buffer_puts(&buffer, ", ");
    }
    bf_write_span(span, &buffer);
    return bf_canvas_keep(canvas, &buffer);
}

/* " (Border Patrol, families)": what all series are of. */
static void write_whom(const bf_chart *chart, bf_buffer *buffer)
{
    const bf_text names[] = {
        bf_names_label(&chart->vocabulary->agencies, common(chart, agency_of)),
        bf_names_label(&chart->vocabulary->populations,
                       common(chart, population_of)),
        common(chart, part_of)};
    bool open = false;
    for (size_t i = 0; i < sizeof names / sizeof *names; i++) {
        if (names[i].length == 0)
            continue;
        bf_buffer_puts(buffer, open ? ", " : " (");
        bf_buffer_add(buffer, names[i]);
        open = true;
    }
    if (open)
        bf_buffer_byte(buffer, ')');
}

static bf_text subtitle(const bf_canvas *canvas, const bf_wording *wording,
                        const char *axis)
{
    bf_buffer buffer;
    bf_buffer_init(&buffer, WORDS_MAXIMUM);
    bf_buffer_format(&buffer, "%s ", wording->subtitle);
    write_measures(canvas->chart, &buffer);
    write_whom(canvas->chart, &buffer);
    if (*wording->unit)
        bf_buffer_format(&buffer, ", %s", wording->unit);
    if (*axis)
        bf_buffer_format(&buffer, ". %s", axis);
    return bf_canvas_keep(canvas, &buffer);
}

bf_text bf_words_subtitle(const bf_canvas *canvas, const bf_wording *wording)
{
    const char *axis = "Axis marks federal fiscal years (October–September)";
    if (wording->years)
        return subtitle(canvas, wording, wording->years);
    if (bf_chart_is_calendar(canvas->chart))
        return subtitle(canvas, wording, "Axis marks calendar years");
    const bf_box room = bf_frame_room(canvas);
    bf_text text = subtitle(canvas, wording, axis);
    if (bf_canvas_width(canvas, BF_ROLE_SUBTITLE, text) <
        room.right - room.left)
        return text;
    return subtitle(canvas, wording, "Axis marks fiscal years (Oct–Sep)");
}
