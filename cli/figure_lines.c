#include "cli/figure_lines.h"

#include "cli/help.h"

/* Where the columns start; the last one ends at column 80. */
enum { QUOTE = 1, MEASURE = 27, PERIOD = 41, PLACE = 59, END = 80 };

enum { CELL_SIZE = 1024 };

static bool is_one_year(bf_period period, bf_month first)
{
    bf_month last = {first.index + 11};
    return period.from.number == bf_month_first(first).number &&
           period.to.number == bf_month_last(last).number;
}

static void add_month(bf_month month, bool with_year, bf_buffer *buffer)
{
    bf_buffer_puts(buffer, bf_month_short_name(month));
    if (with_year)
        bf_buffer_format(buffer, " %d", bf_month_year(month));
}

static void add_day(bf_day day, bool with_year, bf_buffer *buffer)
{
    bf_buffer_format(buffer, "%d ", bf_day_in_month(day));
    add_month(bf_day_month(day), with_year, buffer);
}

/* Both ends by their days within a year, by their months else. */
static void add_range(bf_period period, bf_buffer *buffer)
{
    bf_month first = bf_day_month(period.from);
    bf_month last = bf_day_month(period.to);
    bool whole = period.from.number == bf_month_first(first).number &&
                 period.to.number == bf_month_last(last).number;
    bool one_year = bf_month_year(first) == bf_month_year(last);
    if (first.index == last.index)
        bf_buffer_format(buffer, "%d", bf_day_in_month(period.from));
    else if (whole || !one_year)
        add_month(first, !one_year, buffer);
    else
        add_day(period.from, false, buffer);
    bf_buffer_puts(buffer, "–");
    if (whole || !one_year)
        add_month(last, true, buffer);
    else
        add_day(period.to, true, buffer);
}

static void add_open(bf_period period, bf_buffer *buffer)
{
    bool begins = bf_day_is(period.from);
    bf_buffer_puts(buffer, begins ? "from " : "to ");
    add_day(begins ? period.from : period.to, true, buffer);
}

void bf_period_words(bf_period period, bf_buffer *buffer)
{
    if (bf_period_is_empty(period)) {
        bf_buffer_byte(buffer, '-');
        return;
    }
    if (!bf_period_is_closed(period)) {
        add_open(period, buffer);
        return;
    }
    bf_month first = bf_day_month(period.from);
    if (period.from.number == period.to.number)
        add_day(period.from, true, buffer);
    else if (bf_period_is_month(period))
        add_month(first, true, buffer);
    else if (is_one_year(period, first) && bf_month_number(first) == 1)
        bf_buffer_format(buffer, "%d", bf_month_year(first));
    else if (is_one_year(period, first) && bf_month_number(first) == 10)
        bf_buffer_format(buffer, "FY %d", bf_month_fiscal_year(first));
    else
        add_range(period, buffer);
}

/*
 * Appends a cell of a line that took *column columns so far, cut where the
 * next one starts.
 */
static void add_cell(bf_buffer *buffer, size_t *column, bf_text cell,
                     size_t start, size_t end)
{
    bf_help_pad(buffer, *column, start);
    *column = start;
    bool cut = bf_text_columns(cell) > end - start - 1;
    size_t room = end - start - 1 - (cut ? 1 : 0);
    while (cell.length && *column < start + room) {
        int32_t code_point = 0;
        size_t length = bf_text_code_point(cell, &code_point);
        bf_buffer_plain(buffer, bf_text_slice(cell, 0, length));
        cell = bf_text_slice(cell, length, cell.length);
        (*column)++;
    }
    if (cut) {
        bf_buffer_puts(buffer, "…");
        (*column)++;
    }
}

static void add_words(const bf_figure *figure, bf_buffer *cell)
{
    bf_buffer_clear(cell);
    bf_buffer_add(cell, figure->quote);
    if (figure->per != BF_PER_NONE)
        bf_buffer_format(cell, " a %s", bf_per_name(figure->per));
    if (figure->kind == BF_KIND_CHANGE || figure->kind == BF_KIND_SHARE)
        bf_buffer_format(cell, " (%s)", bf_kind_name(figure->kind));
}

static void add_figure(const bf_figure *figure, const bf_vocabulary *vocabulary,
                       bf_buffer *cell, bf_buffer *buffer)
{
    size_t column = 0;
    add_words(figure, cell);
    add_cell(buffer, &column, bf_buffer_text(cell), QUOTE, MEASURE);
    add_cell(buffer, &column, figure->measure, MEASURE, PERIOD);
    bf_buffer_clear(cell);
    bf_period_words(figure->period, cell);
    add_cell(buffer, &column, bf_buffer_text(cell), PERIOD, PLACE);
    bf_text place = bf_names_label(&vocabulary->places, figure->place);
    add_cell(buffer, &column, place.length ? place : BF_TEXT("-"), PLACE,
             END + 1);
    bf_buffer_byte(buffer, '\n');
}

void bf_figure_lines(const bf_figures *figures, const bf_vocabulary *vocabulary,
                     size_t most, bf_buffer *buffer)
{
    bf_buffer cell;
    bf_text source = {0};
    size_t column = 0;
    bf_buffer_init(&cell, CELL_SIZE);
    add_cell(buffer, &column, BF_TEXT("quoted"), QUOTE, MEASURE);
    add_cell(buffer, &column, BF_TEXT("measure"), MEASURE, PERIOD);
    add_cell(buffer, &column, BF_TEXT("period"), PERIOD, PLACE);
    add_cell(buffer, &column, BF_TEXT("place"), PLACE, END);
    bf_buffer_byte(buffer, '\n');
    for (size_t i = 0; i < figures->count && i < most; i++) {
        const bf_figure *figure = &figures->items[i];
        if (i == 0 || !bf_text_equal(figure->source, source)) {
            source = figure->source;
            column = 0;
            add_cell(buffer, &column, source, 0, END + 1);
            bf_buffer_byte(buffer, '\n');
        }
        add_figure(figure, vocabulary, &cell, buffer);
    }
    bf_buffer_release(&cell);
}
