#include "cli/figure_lines.h"

#include "cli/help.h"

#include "data/period_words.h"

/* Where the columns start; the last one ends at column 80. */
enum { QUOTE = 1, MEASURE = 27, PERIOD = 41, PLACE = 59, END = 80 };

enum { CELL_SIZE = 1024 };

void bf_figure_words_add(const bf_figure *figure, bf_buffer *buffer)
{
    bf_buffer_add(buffer, figure->quote);
    if (figure->per != BF_PER_NONE)
        bf_buffer_format(buffer, " a %s", bf_per_name(figure->per));
    if (figure->kind == BF_KIND_CHANGE || figure->kind == BF_KIND_SHARE)
        bf_buffer_format(buffer, " (%s)", bf_kind_name(figure->kind));
}

static void add_figure(const bf_figure *figure, const bf_vocabulary *vocabulary,
                       bf_buffer *cell, bf_buffer *buffer)
{
    size_t column = 0;
    bf_buffer_clear(cell);
    bf_figure_words_add(figure, cell);
    bf_help_cell(buffer, &column, bf_buffer_text(cell), QUOTE, MEASURE);
    bf_help_cell(buffer, &column, figure->measure, MEASURE, PERIOD);
    bf_buffer_clear(cell);
    bf_period_words(figure->period, cell);
    bf_help_cell(buffer, &column, bf_buffer_text(cell), PERIOD, PLACE);
    bf_text place = bf_names_label(&vocabulary->places, figure->place);
    bf_help_cell(buffer, &column, place.length ? place : BF_TEXT("-"), PLACE,
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
    bf_help_cell(buffer, &column, BF_TEXT("quoted"), QUOTE, MEASURE);
    bf_help_cell(buffer, &column, BF_TEXT("measure"), MEASURE, PERIOD);
    bf_help_cell(buffer, &column, BF_TEXT("period"), PERIOD, PLACE);
    bf_help_cell(buffer, &column, BF_TEXT("place"), PLACE, END);
    bf_buffer_byte(buffer, '\n');
    for (size_t i = 0; i < figures->count && i < most; i++) {
        const bf_figure *figure = &figures->items[i];
        if (i == 0 || !bf_text_equal(figure->source, source)) {
            source = figure->source;
            column = 0;
            bf_help_cell(buffer, &column, source, 0, END + 1);
            bf_buffer_byte(buffer, '\n');
        }
        add_figure(figure, vocabulary, &cell, buffer);
    }
    bf_buffer_release(&cell);
}
