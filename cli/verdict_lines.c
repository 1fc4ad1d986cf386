#include "cli/verdict_lines.h"

#include "cli/figure_lines.h"
#include "cli/help.h"
#include "cli/message.h"

#include "data/period_words.h"
#include "data/verdict_table.h"

/* Where the columns start; the last one ends at column 80. */
enum { QUOTE = 1, PERIOD = 29, COUNTED = 47, VERDICT = 59, END = 81 };

enum { UNDER = 3, CELL_SIZE = 4096 };

/* "differs +24.9%"; of percents the points are said. */
static void write_finding(const bf_verdict *verdict, bf_buffer *cell)
{
    static const char *const words[] = {[BF_FINDING_MATCHES] = "matches",
                                        [BF_FINDING_NEAR] = "near",
                                        [BF_FINDING_DIFFERS] = "differs",
                                        [BF_FINDING_UNCHECKED] =
                                            "cannot be checked"};
    int64_t percent = 0;
    bf_buffer_puts(cell, words[verdict->finding]);
    if (!bf_verdict_percent(verdict, &percent) || percent == 0)
        return;
    bf_buffer_puts(cell, percent > 0 ? " +" : " ");
    bf_buffer_thousandths(cell, percent);
    bf_buffer_byte(cell, '%');
}

static void add_line(const bf_verdict *verdict, bf_buffer *cell,
                     bf_buffer *buffer)
{
    size_t column = 0;
    bf_buffer_clear(cell);
    bf_figure_words_add(verdict->figure, cell);
    bf_help_cell(buffer, &column, bf_buffer_text(cell), QUOTE, PERIOD);
    bf_buffer_clear(cell);
    bf_period_words(verdict->figure->period, cell);
    bf_help_cell(buffer, &column, bf_buffer_text(cell), PERIOD, COUNTED);
    bf_buffer_clear(cell);
    if (verdict->counted.present)
        bf_verdict_value(verdict->figure, verdict->counted.value, cell);
    bf_help_cell(buffer, &column, bf_buffer_text(cell), COUNTED, VERDICT);
    bf_buffer_clear(cell);
    write_finding(verdict, cell);
    bf_help_cell(buffer, &column, bf_buffer_text(cell), VERDICT, END);
    bf_buffer_byte(buffer, '\n');
}

static void add_under(bf_text words, bf_buffer *buffer)
{
    if (words.length == 0)
        return;
    bf_help_pad(buffer, 0, UNDER);
    bf_help_wrap(buffer, words, UNDER);
}

/* "encounters:USBP@us-southwest-border, released 2025-08-31" */
static void add_series(const bf_counted *counted, bf_buffer *cell,
                       bf_buffer *buffer)
{
    bf_buffer_clear(cell);
    if (counted->present) {
        bf_selector_format(&counted->series, cell);
        bf_buffer_puts(cell, ", as of ");
        bf_day_format(counted->as_of, cell);
    }
    add_under(bf_buffer_text(cell), buffer);
}

static void add_heads(bf_buffer *buffer)
{
    size_t column = 0;
    bf_help_cell(buffer, &column, BF_TEXT("quoted"), QUOTE, PERIOD);
    bf_help_cell(buffer, &column, BF_TEXT("period"), PERIOD, COUNTED);
    bf_help_cell(buffer, &column, BF_TEXT("counted"), COUNTED, VERDICT);
    bf_help_cell(buffer, &column, BF_TEXT("verdict"), VERDICT, END);
    bf_buffer_byte(buffer, '\n');
}

void bf_verdict_lines(const bf_verdicts *verdicts, bf_buffer *buffer)
{
    bf_buffer cell;
    bf_text source = {0};
    bf_buffer_init(&cell, CELL_SIZE);
    add_heads(buffer);
    for (size_t i = 0; i < verdicts->count; i++) {
        const bf_verdict *verdict = &verdicts->items[i];
        size_t column = 0;
        if (i == 0 || !bf_text_equal(verdict->figure->source, source)) {
            source = verdict->figure->source;
            bf_help_cell(buffer, &column, source, 0, END);
            bf_buffer_byte(buffer, '\n');
        }
        add_line(verdict, &cell, buffer);
        add_series(&verdict->counted, &cell, buffer);
        add_under(verdict->reason, buffer);
    }
    bf_buffer_release(&cell);
}

void bf_verdict_summary(const bf_verdicts *verdicts, bf_buffer *buffer)
{
    static const struct {
        bf_finding finding;
        const char *one;
        const char *several;
    } words[] = {
        {BF_FINDING_MATCHES, "matches the record", "match the record"},
        {BF_FINDING_NEAR, "is near", "are near"},
        {BF_FINDING_DIFFERS, "differs", "differ"},
        {BF_FINDING_UNCHECKED, "cannot be checked", "cannot be checked"}};
    const char *separator = ": ";
    bf_say_count(buffer, verdicts->count, "figure");
    for (size_t i = 0; i < sizeof words / sizeof words[0]; i++) {
        size_t count = bf_verdicts_count(verdicts, words[i].finding);
        if (count == 0)
            continue;
        bf_buffer_puts(buffer, separator);
        bf_buffer_grouped(buffer, (int64_t)count);
        bf_buffer_format(buffer, " %s",
                         count == 1 ? words[i].one : words[i].several);
        separator = ", ";
    }
}
