#include "render/page_cell.h"

#include "render/words.h"
#include "render/xml.h"

void bf_page_outside(bf_buffer *buffer, bf_text text)
{
    bf_buffer_puts(buffer, "<bdi>");
    bf_xml_add(buffer, text);
    bf_buffer_puts(buffer, "</bdi>");
}

void bf_page_cell(bf_buffer *buffer, bf_text text)
{
    bf_buffer_puts(buffer, "<td>");
    bf_page_outside(buffer, text);
    bf_buffer_puts(buffer, "</td>");
}

void bf_page_heads(bf_buffer *buffer, const char *const *heads)
{
    bf_buffer_puts(buffer, "<thead><tr>");
    for (size_t i = 0; heads[i]; i++)
        bf_buffer_format(buffer, "<th scope=\"col\">%s</th>", heads[i]);
    bf_buffer_puts(buffer, "</tr></thead>\n<tbody>\n");
}

/* "249,740", "66.7" */
static void add_number(bf_buffer *buffer, int64_t thousandths)
{
    if (thousandths % BF_ONE)
        bf_buffer_thousandths(buffer, thousandths);
    else
        bf_write_value(thousandths, buffer);
}

void bf_page_interval(bf_buffer *buffer, const bf_interval *value,
                      bf_bound bound)
{
    static const char *const leads[] = {[BF_BOUND_EXACT] = "",
                                        [BF_BOUND_ABOUT] = "about ",
                                        [BF_BOUND_NEARLY] = "nearly ",
                                        [BF_BOUND_OVER] = "over ",
                                        [BF_BOUND_AT_LEAST] = "at least ",
                                        [BF_BOUND_UNDER] = "under ",
                                        [BF_BOUND_AT_MOST] = "at most ",
                                        [BF_BOUND_BETWEEN] = "",
                                        [BF_BOUND_ORDER] = ""};
    if (!value->has_low && !value->has_high)
        return;
    bf_buffer_puts(buffer, leads[bound]);
    add_number(buffer, value->has_low ? value->low : value->high);
    if (value->has_low && value->has_high && value->low != value->high) {
        bf_buffer_puts(buffer, " to ");
        add_number(buffer, value->high);
    }
}
