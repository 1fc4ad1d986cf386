/*
 * samples.h - texts and the figures that an article of them should give, each
 * as "measure kind period [< base] authority place population flags".
 */
#ifndef BF_TESTS_SAMPLES_H
#define BF_TESTS_SAMPLES_H

#include "tests/unit/reading.h"

#include "ingest/article.h"

enum { LINE = 320, MOST = 6 };

struct sample {
    const char *published;
    const char *text;
    const char *figures[MOST];
};

static inline void add_period(bf_buffer *line, bf_period period)
{
    if (bf_day_is(period.from))
        bf_day_format(period.from, line);
    bf_buffer_add(line, BF_TEXT(".."));
    if (bf_day_is(period.to))
        bf_day_format(period.to, line);
}

/* A word and a blank before it; nothing where it is empty. */
static inline void add_word(bf_buffer *line, bf_text word)
{
    if (!word.length)
        return;
    bf_buffer_byte(line, ' ');
    bf_buffer_add(line, word);
}

static inline void add_figure(bf_buffer *line, const bf_figure *figure)
{
    bf_buffer_add(line, figure->measure);
    add_word(line, bf_text_from(bf_kind_name(figure->kind)));
    if (figure->per != BF_PER_NONE) {
        bf_buffer_byte(line, '/');
        bf_buffer_add(line, bf_text_from(bf_per_name(figure->per)));
    }
    bf_buffer_byte(line, ' ');
    add_period(line, figure->period);
    if (figure->kind == BF_KIND_CHANGE) {
        bf_buffer_add(line, BF_TEXT(" < "));
        add_period(line, figure->base);
    }
    add_word(line, figure->authority);
    add_word(line, figure->place);
    add_word(line, figure->population);
    if (figure->flags & BF_FLAG_FORECAST)
        bf_buffer_add(line, BF_TEXT(" forecast"));
    if (figure->flags & BF_FLAG_EACH)
        bf_buffer_add(line, BF_TEXT(" each"));
}

/* How many of a sample's figures are not as they should be. */
static inline int count_wrong(const struct sample *sample,
                              const bf_figures *figures)
{
    int wrong = 0;
    for (size_t i = 0; i < MOST && sample->figures[i]; i++) {
        bf_buffer line;
        bf_buffer_init(&line, LINE);
        if (i < figures->count)
            add_figure(&line, &figures->items[i]);
        bf_buffer_byte(&line, '\0');
        if (strcmp(line.bytes, sample->figures[i]) != 0) {
            print_error("%s\n  is   %s\n  want %s\n", sample->text, line.bytes,
                        sample->figures[i]);
            wrong++;
        }
        bf_buffer_release(&line);
    }
    return wrong;
}

static inline int check(struct reading *reading, const struct sample *sample)
{
    enum { FIGURES = 1024 * 1024 };
    bf_error error = BF_ERROR_NONE;
    bf_notes notes;
    bf_figures figures;
    bf_notes_init(&notes);
    bf_figures_init(&figures, FIGURES);
    bf_article article = {.id = BF_TEXT("sample"),
                          .published = BF_NO_DAY,
                          .text = bf_text_from(sample->text)};
    bf_day_parse(bf_text_from(sample->published), &article.published);
    assert_true(bf_article_read(&article, "sample", reading->words, &figures,
                                &notes, &error));
    int wrong = count_wrong(sample, &figures);
    bf_figures_release(&figures);
    bf_notes_release(&notes);
    return wrong;
}

static inline void check_all(const struct sample *samples, size_t count)
{
    struct reading reading;
    int wrong = 0;
    reading_start(&reading);
    for (size_t i = 0; i < count; i++)
        wrong += check(&reading, &samples[i]);
    reading_end(&reading);
    assert_int_equal(wrong, 0);
}

#define CHECK(samples) check_all(samples, sizeof(samples) / sizeof *(samples))

#endif
