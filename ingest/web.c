#include "ingest/web.h"

#include "ingest/html.h"

enum { PAGE_MEMORY = 256 * 1024 * 1024 };

/* Ranges in the text of a page become ranges in the page. */
static bool point_into_page(const bf_html *html, bf_text page,
                            bf_figures *figures, size_t first, bf_error *error)
{
    for (size_t i = first; i < figures->count; i++) {
        bf_figure *figure = &figures->items[i];
        size_t start = 0;
        size_t end = 0;
        bf_html_range(html, figure->start_byte, figure->end_byte, &start, &end);
        figure->start_byte = start;
        figure->end_byte = end;
        figure->quote = bf_text_copy(bf_text_slice(page, start, end),
                                     &figures->arena, error);
        if (!figure->quote.bytes)
            return false;
    }
    return true;
}

bool bf_web_read(const bf_article *article, const char *name,
                 const bf_words *words, bf_figures *figures, bf_notes *notes,
                 bf_error *error)
{
    if (!bf_article_check(article, name, error))
        return false;
    bf_arena arena;
    bf_arena_init(&arena, PAGE_MEMORY);
    bf_html html = {0};
    const size_t first = figures->count;
    bool ok = bf_html_read(article->text, name, &arena, &html, error);
    if (ok) {
        bf_article inner = *article;
        inner.text = html.text;
        inner.explain.page = &html;
        if (!bf_day_is(inner.published))
            inner.published = html.published;
        ok = bf_article_read(&inner, name, words, figures, notes, error) &&
             point_into_page(&html, article->text, figures, first, error);
    }
    bf_arena_release(&arena);
    return ok;
}
