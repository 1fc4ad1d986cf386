/*
 * figured.h - the figures of a text, written short:
 *
 *     more than 500 = over 500; 57 percent = 57 share
 *
 * Quote, bound (left out when exact), ends, then the kind unless it is a
 * count, the unit unless it is persons or a share's percent, and `per`.
 */
#ifndef BF_TESTS_FIGURED_H
#define BF_TESTS_FIGURED_H

#include "tests/unit/reading.h"

#include "ingest/article.h"

/* A text, and its figures as they should be. */
struct figured {
    const char *text;
    const char *figures;
};

static void write_value(bf_buffer *buffer, const bf_figure *figure)
{
    const bf_interval *value = &figure->value;
    if (figure->bound != BF_BOUND_EXACT) {
        bf_buffer_puts(buffer, bf_bound_name(figure->bound));
        bf_buffer_byte(buffer, ' ');
    }
    if (value->has_low)
        bf_buffer_thousandths(buffer, value->low);
    if (value->has_low && value->has_high && value->high != value->low)
        bf_buffer_byte(buffer, ' ');
    if (value->has_high && !(value->has_low && value->high == value->low))
        bf_buffer_thousandths(buffer, value->high);
}

static void write_figured(bf_buffer *buffer, const bf_figure *figure)
{
    if (buffer->length)
        bf_buffer_puts(buffer, "; ");
    bf_buffer_add(buffer, figure->quote);
    bf_buffer_puts(buffer, " = ");
    write_value(buffer, figure);
    if (figure->kind != BF_KIND_COUNT) {
        bf_buffer_byte(buffer, ' ');
        bf_buffer_puts(buffer, bf_kind_name(figure->kind));
    }
    if (figure->unit != BF_UNIT_PERSONS && figure->kind != BF_KIND_SHARE) {
        bf_buffer_byte(buffer, ' ');
        bf_buffer_puts(buffer, bf_unit_name(figure->unit));
    }
    if (figure->per != BF_PER_NONE) {
        bf_buffer_byte(buffer, ' ');
        bf_buffer_puts(buffer, bf_per_name(figure->per));
    }
}

/* Compares; prints a text that is read wrongly. */
static bool figures_are(const struct reading *reading,
                        const struct figured *wanted)
{
    bf_error error = BF_ERROR_NONE;
    bf_notes notes;
    bf_notes_init(&notes);
    bf_figures figures;
    bf_figures_init(&figures, ROOM);
    bf_buffer buffer;
    bf_buffer_init(&buffer, ROOM);
    bf_article article = {.id = BF_TEXT("a"),
                          .text = bf_text_from(wanted->text)};
    bf_day_parse(BF_TEXT("2023-06-15"), &article.published);
    bool ok = bf_article_read(&article, "a", reading->words, &figures, &notes,
                              &error);
    for (size_t i = 0; i < figures.count; i++)
        write_figured(&buffer, &figures.items[i]);
    bf_buffer_byte(&buffer, '\0');
    const char *found = bf_buffer_text(&buffer).bytes;
    ok = ok && bf_buffer_ok(&buffer, &error) &&
         strcmp(found, wanted->figures) == 0;
    if (!ok)
        print_error("%s\n  is     %s\n  wanted %s\n", wanted->text, found,
                    wanted->figures);
    bf_buffer_release(&buffer);
    bf_figures_release(&figures);
    bf_notes_release(&notes);
    return ok;
}

static void assert_figures(const struct figured *cases, size_t count)
{
    struct reading reading;
    reading_start(&reading);
    size_t wrong = 0;
    for (size_t i = 0; i < count; i++)
        wrong += !figures_are(&reading, &cases[i]);
    reading_end(&reading);
    assert_int_equal(wrong, 0);
}

#endif
