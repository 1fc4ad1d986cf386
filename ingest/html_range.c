#include "ingest/html.h"

/* The last run that starts at or before a byte of the text. */
static const bf_html_run *run_at(const bf_html *html, size_t at)
{
    size_t low = 0;
    size_t high = html->run_count;
    while (low + 1 < high) {
        size_t middle = low + (high - low) / 2;
        if (html->runs[middle].text <= at)
            low = middle;
        else
            high = middle;
    }
    return &html->runs[low];
}

/* A run stands in the page byte for byte, or is a reference as a whole. */
static bool is_exact(const bf_html_run *run)
{
    return run->length == run->size;
}

/* The end of what a run's first `count` bytes of text take in the page. */
static size_t page_after(const bf_html_run *run, size_t count)
{
    return run->page + (is_exact(run) && count < run->size ? count : run->size);
}

void bf_html_range(const bf_html *html, size_t text_start, size_t text_end,
                   size_t *page_start, size_t *page_end)
{
    *page_start = 0;
    *page_end = 0;
    if (html->run_count == 0 || text_end <= text_start)
        return;
    const bf_html_run *first = run_at(html, text_start);
    const bf_html_run *last = run_at(html, text_end - 1);
    size_t into = text_start - first->text;
    *page_start = into < first->length && !is_exact(first)
                      ? first->page
                      : page_after(first, into);
    *page_end = page_after(last, text_end - last->text);
}
