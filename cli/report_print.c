#include "cli/report.h"

#include "cli/figure_lines.h"
#include "cli/help.h"
#include "cli/message.h"

/* Figures shown, and where the words beside the names of files start. */
enum { LINES = 40, INDENT = 31, SUMMARY_SIZE = 1024 * 1024 };

static void list_charts(const bf_report *report, bf_buffer *buffer)
{
    enum { LONGEST = 256 };
    bf_buffer name;
    bf_buffer_init(&name, LONGEST);
    for (size_t i = 0; i < BF_REPORT_CHARTS; i++) {
        if (!report->pictures[i])
            continue;
        bf_buffer_clear(&name);
        bf_buffer_format(&name, "%s.svg .png .pdf .csv",
                         report->charts[i].stem);
        bf_help_entry(buffer, bf_buffer_text(&name),
                      bf_picture_title(report->pictures[i]), INDENT);
    }
    bf_buffer_release(&name);
}

static void add_summary(const bf_report *report, bf_buffer *buffer)
{
    const bf_ingested *input = &report->material.input;
    size_t drawn = 0;
    for (size_t i = 0; i < BF_REPORT_CHARTS; i++)
        drawn += report->pictures[i] != NULL;
    bf_buffer_byte(buffer, '\n');
    bf_say_count(buffer, input->figures.count, "figure");
    if (input->account.articles) {
        bf_buffer_puts(buffer, " from ");
        bf_say_count(buffer, input->account.articles, "article");
    }
    bf_buffer_puts(buffer, ", ");
    bf_say_count(buffer, report->months, "monthly observation");
    bf_buffer_puts(buffer, ", ");
    bf_say_count(buffer, drawn, "chart");
    bf_buffer_byte(buffer, '\n');
}

bool bf_report_print(const bf_report *report, bf_error *error)
{
    const bf_figures *figures = &report->material.input.figures;
    bf_buffer buffer;
    bf_buffer_init(&buffer, SUMMARY_SIZE);
    if (figures->count) {
        bf_figure_lines(figures, &report->session->vocabulary, LINES, &buffer);
        if (figures->count > LINES)
            bf_buffer_format(&buffer, "  and %zu more in %s/figures.csv\n",
                             figures->count - LINES, report->folder);
        bf_buffer_byte(&buffer, '\n');
    }
    bf_buffer_plain(&buffer, bf_text_from(report->folder));
    bf_buffer_puts(&buffer, "/\n");
    bf_help_entry(&buffer, BF_TEXT("index.html"),
                  BF_TEXT("the charts and figures on one page"), INDENT);
    list_charts(report, &buffer);
    bf_help_entry(&buffer, BF_TEXT("figures.csv .json"),
                  BF_TEXT("the figures as quoted"), INDENT);
    bf_help_entry(&buffer, BF_TEXT("verdicts.csv .json"),
                  BF_TEXT("each figure against the record"), INDENT);
    bf_help_entry(&buffer, BF_TEXT("observations.csv .json"),
                  BF_TEXT("the same by month"), INDENT);
    add_summary(report, &buffer);
    bool ok = bf_buffer_ok(&buffer, error) &&
              bf_file_write("-", bf_buffer_text(&buffer), error);
    bf_buffer_release(&buffer);
    return ok;
}
