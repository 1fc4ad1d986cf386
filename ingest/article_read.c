#include "ingest/explain.h"

/* What the account of one article may take. */
static const size_t account_size = (size_t)256 * 1024 * 1024;

static bool is_explained(const bf_article *article)
{
    return article->explain.figures || article->explain.skipped;
}

static void explain(const bf_article *article, const bf_reading *account,
                    const bf_figures *figures)
{
    if (article->explain.figures)
        bf_explain_figures(article, account, figures, article->explain.figures);
    if (article->explain.skipped)
        bf_explain_skipped(article, account, article->explain.skipped);
}

static bool read_and_explain(const bf_article *article, const char *name,
                             const bf_words *words, bf_figures *figures,
                             bf_error *error)
{
    if (!is_explained(article))
        return bf_article_account(article, name, words, figures, NULL, error);
    bf_reading account;
    bf_reading_init(&account, account_size);
    bool ok =
        bf_article_account(article, name, words, figures, &account, error);
    if (ok)
        explain(article, &account, figures);
    bf_reading_release(&account);
    return ok;
}

bool bf_article_read(const bf_article *article, const char *name,
                     const bf_words *words, bf_figures *figures,
                     bf_notes *notes, bf_error *error)
{
    size_t before = figures->count;
    if (!read_and_explain(article, name, words, figures, error))
        return false;
    bool undated = false;
    for (size_t i = before; i < figures->count; i++)
        undated = undated || (figures->items[i].flags & BF_FLAG_UNDATED) != 0;
    if (undated)
        bf_notes_add(notes,
                     "%s: no date of publication, so some periods are empty",
                     name);
    return true;
}
