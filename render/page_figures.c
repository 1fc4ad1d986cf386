#include "render/page_cell.h"
#include "render/page_table.h"

#include "data/period_words.h"

/* "over 200,000 persons", "30 percent", "10,000 persons a day" */
static void write_reading(const bf_figure *figure, bf_buffer *buffer)
{
    bf_page_interval(buffer, &figure->value, figure->bound);
    bf_buffer_format(buffer, " %s", bf_unit_name(figure->unit));
    if (figure->per != BF_PER_NONE)
        bf_buffer_format(buffer, " a %s", bf_per_name(figure->per));
    if (figure->kind == BF_KIND_CHANGE)
        bf_buffer_puts(buffer, " change");
}

/* "218,763", and "matches" over the reason. */
static void write_verdict(const bf_verdict *verdict, bf_buffer *buffer)
{
    static const char *const words[] = {[BF_FINDING_MATCHES] = "matches",
                                        [BF_FINDING_NEAR] = "near",
                                        [BF_FINDING_DIFFERS] = "differs",
                                        [BF_FINDING_UNCHECKED] =
                                            "cannot be checked"};
    bf_buffer_puts(buffer, "<td class=\"number\">");
    if (verdict->counted.present)
        bf_verdict_value(verdict->figure, verdict->counted.value, buffer);
    bf_buffer_format(
        buffer, "</td><td class=\"verdict\"><span class=\"%s\">%s</span>",
        bf_finding_name(verdict->finding), words[verdict->finding]);
    if (verdict->reason.length) {
        bf_buffer_puts(buffer, "<p>");
        bf_page_outside(buffer, verdict->reason);
        bf_buffer_puts(buffer, "</p>");
    }
    bf_buffer_puts(buffer, "</td>");
}

static void write_figure(const bf_page *page, size_t index, bf_buffer *buffer)
{
    const bf_figure *figure = &page->figures->items[index];
    const bf_vocabulary *vocabulary = page->vocabulary;
    bf_buffer_puts(buffer, "<tr><td class=\"quote\">“");
    bf_page_outside(buffer, figure->quote);
    bf_buffer_puts(buffer, "”<p>");
    write_reading(figure, buffer);
    bf_buffer_puts(buffer, "</p></td>");
    if (page->verdicts)
        write_verdict(&page->verdicts->items[index], buffer);
    bf_page_cell(buffer,
                 bf_names_label(&vocabulary->measures, figure->measure));
    bf_buffer_puts(buffer, "<td>");
    if (!bf_period_is_empty(figure->period))
        bf_period_words(figure->period, buffer);
    bf_buffer_puts(buffer, "</td>");
    bf_page_cell(buffer, bf_names_label(&vocabulary->places, figure->place));
    bf_page_cell(buffer, figure->attribution);
    bf_page_cell(buffer, figure->source);
    bf_buffer_puts(buffer, "</tr>\n");
}

void bf_page_write_figures(const bf_page *page, bf_buffer *buffer)
{
    static const char *const heads[] = {
        "Quoted", "Measure", "Period", "Place", "Who says so", "Source", NULL};
    static const char *const judged[] = {"Quoted",      "Counted", "Verdict",
                                         "Measure",     "Period",  "Place",
                                         "Who says so", "Source",  NULL};
    bf_buffer_puts(buffer, "<div class=\"scroll\"><table>\n");
    bf_page_heads(buffer, page->verdicts ? judged : heads);
    for (size_t i = 0; i < page->figures->count; i++)
        write_figure(page, i, buffer);
    bf_buffer_puts(buffer, "</tbody>\n</table></div>\n");
}
