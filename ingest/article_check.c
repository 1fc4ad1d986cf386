#include "ingest/article.h"

bool bf_article_check(const bf_article *article, const char *name,
                      bf_error *error)
{
    size_t bad = 0;
    size_t line = 1;
    size_t start = 0;
    if (article->text.length > BF_ARTICLE_SIZE)
        return bf_fail(error, BF_LIMIT, "%s: more than %d bytes", name,
                       BF_ARTICLE_SIZE);
    if (bf_text_is_utf8(article->text, &bad))
        return true;
    for (size_t i = 0; i < bad; i++) {
        if (article->text.bytes[i] == '\n') {
            line++;
            start = i + 1;
        }
    }
    return bf_fail(error, BF_DATA, "%s:%zu:%zu: not UTF-8", name, line,
                   bad - start + 1);
}
