/* Any text as an article: every figure stands where it says, in order. */
#include "ingest/article.h"

#include <stdlib.h>

int LLVMFuzzerTestOneInput(const uint8_t *bytes, size_t size);

struct reader {
    bf_arena arena;
    bf_lexicon lexicon;
    bf_vocabulary vocabulary;
    const bf_words *words;
};

/* The words of articles, made ready by the first call. */
static const struct reader *reader(void)
{
    static struct reader only;
    bf_error error = BF_ERROR_NONE;
    if (only.words)
        return &only;
    bf_arena_init(&only.arena, (size_t)256 << 20);
    if (!bf_lexicon_parse(bf_lexicon_english(), "en", &only.arena,
                          &only.lexicon, &error) ||
        !bf_vocabulary_from_lexicon(&only.lexicon, &only.arena,
                                    &only.vocabulary, &error))
        abort();
    only.words = bf_words_from_lexicon(&only.lexicon, &only.vocabulary,
                                       &only.arena, &error);
    if (!only.words)
        abort();
    return &only;
}

static void check(const bf_figure *figure, bf_text text)
{
    if (figure->start_byte > figure->end_byte ||
        figure->end_byte > text.length ||
        !bf_text_equal(figure->quote, bf_text_slice(text, figure->start_byte,
                                                    figure->end_byte)))
        abort();
    if (figure->value.has_low && figure->value.has_high &&
        figure->value.low > figure->value.high)
        abort();
    if (bf_period_is_closed(figure->period) &&
        figure->period.from.number > figure->period.to.number)
        abort();
}

int LLVMFuzzerTestOneInput(const uint8_t *bytes, size_t size)
{
    const bf_article article = {
        .id = BF_TEXT("a"),
        .published = bf_day_of(2024, 3, 26),
        .text = {.bytes = (const char *)bytes, .length = size}};
    bf_error error = BF_ERROR_NONE;
    bf_figures figures;
    bf_reading account;
    bf_figures_init(&figures, (size_t)64 << 20);
    bf_reading_init(&account, (size_t)64 << 20);
    if (bf_article_account(&article, "a.txt", reader()->words, &figures,
                           &account, &error)) {
        for (size_t i = 0; i < figures.count; i++)
            check(&figures.items[i], article.text);
    }
    bf_reading_release(&account);
    bf_figures_release(&figures);
    return 0;
}
