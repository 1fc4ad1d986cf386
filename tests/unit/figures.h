/*
 * figures.h - short articles and the figures that are read from them, one a
 * line, so that a table of tests can be read like a list.
 */
#ifndef BF_TESTS_FIGURES_H
#define BF_TESTS_FIGURES_H

#include "tests/unit/reading.h"

#include "data/figure.h"

#include "ingest/article.h"

/* A text, its day, and its figures as write_figures writes them. */
struct telling {
    const char *text;
    const char *published; /* "": not known */
    const char *figures;
};

static inline void write_interval(bf_buffer *buffer, const bf_interval *value)
{
    if (value->has_low)
        bf_buffer_thousandths(buffer, value->low);
    if (value->has_low && value->has_high && value->low == value->high)
        return;
    bf_buffer_puts(buffer, "..");
    if (value->has_high)
        bf_buffer_thousandths(buffer, value->high);
}

static inline void write_days(bf_buffer *buffer, bf_period period,
                              const char *before)
{
    if (bf_period_is_empty(period))
        return;
    bf_buffer_puts(buffer, before);
    bf_day_format(period.from, buffer);
    bf_buffer_puts(buffer, "..");
    bf_day_format(period.to, buffer);
}

static inline void write_word(bf_buffer *buffer, bf_text word)
{
    if (word.length == 0)
        return;
    bf_buffer_byte(buffer, ' ');
    bf_buffer_add(buffer, word);
}

/* quote: measure kind value bound unit/per from..to vs from..to US place
   population flags */
static inline void write_figure_line(bf_buffer *buffer, const bf_figure *figure)
{
    bf_buffer_add(buffer, figure->quote);
    bf_buffer_puts(buffer, ":");
    write_word(buffer, figure->measure);
    write_word(buffer, bf_text_from(bf_kind_name(figure->kind)));
    bf_buffer_puts(buffer, " ");
    write_interval(buffer, &figure->value);
    write_word(buffer, bf_text_from(bf_bound_name(figure->bound)));
    if (figure->unit != BF_UNIT_PERSONS)
        write_word(buffer, bf_text_from(bf_unit_name(figure->unit)));
    if (figure->per != BF_PER_NONE)
        bf_buffer_format(buffer, "/%s", bf_per_name(figure->per));
    write_days(buffer, figure->period, " ");
    write_days(buffer, figure->base, " vs ");
    write_word(buffer, figure->authority);
    write_word(buffer, figure->place);
    write_word(buffer, figure->population);
    bf_buffer_puts(buffer, figure->flags & BF_FLAG_FORECAST ? " forecast" : "");
    bf_buffer_puts(buffer, figure->flags & BF_FLAG_EACH ? " each" : "");
    bf_buffer_puts(buffer, figure->flags & BF_FLAG_SUSPECT ? " suspect" : "");
    bf_buffer_puts(buffer, figure->flags & BF_FLAG_UNDATED ? " undated" : "");
    bf_buffer_puts(buffer, "\n");
}

/* Reads one article and writes its figures, one a line. */
static inline void write_figures(const struct reading *reading,
                                 const char *text, const char *published,
                                 bf_buffer *buffer)
{
    bf_article article = {
        .id = BF_TEXT("a"), .published = BF_NO_DAY, .text = bf_text_from(text)};
    bf_error error = BF_ERROR_NONE;
    bf_figures figures;
    bf_notes notes;
    bf_day_parse(bf_text_from(published), &article.published);
    bf_figures_init(&figures, ROOM);
    bf_notes_init(&notes);
    if (!bf_article_read(&article, "a.txt", reading->words, &figures, &notes,
                         &error))
        fail_msg("%s", error.message);
    for (size_t i = 0; i < figures.count; i++)
        write_figure_line(buffer, &figures.items[i]);
    bf_notes_release(&notes);
    bf_figures_release(&figures);
}

/* Checks every row of a table and names all that differ. */
static inline void tell_all(const struct telling *cases, size_t count)
{
    struct reading reading;
    bf_buffer buffer;
    size_t wrong = 0;
    reading_start(&reading);
    bf_buffer_init(&buffer, 1 << 20);
    for (size_t i = 0; i < count; i++) {
        bf_buffer_clear(&buffer);
        write_figures(&reading, cases[i].text, cases[i].published, &buffer);
        if (bf_text_equal(bf_buffer_text(&buffer),
                          bf_text_from(cases[i].figures)))
            continue;
        wrong++;
        print_error("%s\n  got  %.*s  want %s\n", cases[i].text,
                    BF_SHOW(bf_buffer_text(&buffer)), cases[i].figures);
    }
    bf_buffer_release(&buffer);
    reading_end(&reading);
    assert_int_equal(wrong, 0);
}

#endif
