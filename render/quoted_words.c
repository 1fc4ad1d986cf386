#include "render/quoted.h"

#include "render/block.h"
#include "render/words.h"

enum { TITLE_MAXIMUM = 4096 };

static const char *lead_of(bf_bound bound)
{
    switch (bound) {
    case BF_BOUND_EXACT:
        return "";
    case BF_BOUND_ABOUT:
        return "about ";
    case BF_BOUND_NEARLY:
        return "nearly ";
    case BF_BOUND_OVER:
        return "more than ";
    case BF_BOUND_AT_LEAST:
        return "at least ";
    case BF_BOUND_UNDER:
        return "fewer than ";
    case BF_BOUND_AT_MOST:
        return "up to ";
    case BF_BOUND_BETWEEN:
    case BF_BOUND_ORDER:
        return "";
    }
    return "";
}

static bf_text value_words(const bf_canvas *canvas, const bf_mark *mark)
{
    const bf_interval *value = &mark->value;
    bool range = value->has_low && value->has_high && value->low != value->high;
    bf_buffer buffer;
    bf_buffer_init(&buffer, 256);
    bf_buffer_puts(&buffer, lead_of(mark->bound));
    bf_write_value(value->has_low ? value->low : value->high, &buffer);
    if (range) {
        bf_buffer_puts(&buffer, "–");
        bf_write_value(value->high, &buffer);
    }
    return bf_canvas_keep(canvas, &buffer);
}

static bf_text per_of(bf_per per)
{
    switch (per) {
    case BF_PER_NONE:
    case BF_PER_MONTH:
        return BF_TEXT("");
    case BF_PER_DAY:
        return BF_TEXT("a day");
    case BF_PER_WEEK:
        return BF_TEXT("a week");
    case BF_PER_YEAR:
        return BF_TEXT("a year");
    }
    return BF_TEXT("");
}

/* The words on one line; empty where they are lost or cannot be drawn. */
static bf_text quote_of(const bf_canvas *canvas, const bf_mark *mark)
{
    return bf_canvas_tidy(canvas, mark->quote, BF_TEXT(""));
}

/* The words between quotation marks, or the value where they are lost. */
static bf_text said(const bf_canvas *canvas, const bf_mark *mark)
{
    bf_text quote = quote_of(canvas, mark);
    if (quote.length)
        return bf_canvas_text(canvas, "“%.*s”", BF_SHOW(quote));
    return value_words(canvas, mark);
}

bf_text bf_quoted_words(const bf_canvas *canvas, const bf_mark *mark)
{
    bf_text words = said(canvas, mark);
    bf_text per = per_of(mark->per);
    if (per.length == 0 || quote_of(canvas, mark).length == 0)
        return words;
    return bf_canvas_text(canvas, "%.*s %.*s", BF_SHOW(words), BF_SHOW(per));
}

bf_text bf_quoted_whom(const bf_canvas *canvas, const bf_mark *mark)
{
    bf_text name = bf_canvas_tidy(canvas, mark->attribution, BF_TEXT(""));
    bf_text whom = name.length ? name : BF_TEXT("reported");
    if (!bf_day_is(mark->published))
        return whom;
    bf_text month = bf_words_month(canvas, bf_day_month(mark->published));
    return bf_canvas_text(canvas, "%.*s%s %.*s", BF_SHOW(whom),
                          name.length ? "," : "", BF_SHOW(month));
}

bf_text bf_quoted_title(const bf_canvas *canvas, const bf_mark *mark)
{
    bf_buffer buffer;
    bf_buffer_init(&buffer, TITLE_MAXIMUM);
    bf_buffer_add(&buffer, bf_quoted_words(canvas, mark));
    bf_buffer_puts(&buffer, ", ");
    bf_write_span((bf_span){mark->from, mark->to}, &buffer);
    bf_buffer_puts(&buffer, ": ");
    bf_buffer_add(&buffer, value_words(canvas, mark));
    bf_buffer_puts(&buffer, "; ");
    bf_buffer_add(&buffer, bf_quoted_whom(canvas, mark));
    bf_buffer_puts(&buffer, "; ");
    bf_buffer_add(&buffer,
                  bf_canvas_tidy(canvas, mark->source, BF_TEXT("an article")));
    return bf_canvas_keep(canvas, &buffer);
}

/* Where the number begins in the words; 0 when there is none. */
static size_t number_start(bf_text words)
{
    for (size_t i = 0; i < words.length; i++) {
        if (words.bytes[i] >= '0' && words.bytes[i] <= '9')
            return i;
    }
    return 0;
}

bool bf_quoted_set_words(const bf_canvas *canvas, const bf_mark *mark,
                         double width, bf_block *block)
{
    bf_text words = said(canvas, mark);
    size_t start = number_start(words);
    bf_text hedge = bf_text_trim(bf_text_slice(words, 0, start));
    bf_run plain = {
        .text = hedge, .role = BF_ROLE_ANNOTATION, .ink = BF_INK_QUOTED};
    bf_run strong = {.text = bf_text_slice(words, start, words.length),
                     .role = BF_ROLE_STRONG,
                     .ink = BF_INK_QUOTED};
    /* An opening quotation mark before a digit is no hedge. */
    if (hedge.length <= sizeof "“" - 1) {
        strong.text = words;
        hedge = BF_TEXT("");
    }
    if (hedge.length && !bf_block_wrap(canvas, block, plain, width))
        return false;
    double wide = bf_canvas_width(canvas, BF_ROLE_STRONG, strong.text);
    double space = bf_canvas_width(canvas, BF_ROLE_ANNOTATION, BF_TEXT(" "));
    bool joined = hedge.length && block->count == 1 &&
                  block->width + wide + space <= width;
    if (joined ? !bf_block_join(canvas, block, strong)
               : !bf_block_wrap(canvas, block, strong, width))
        return false;
    bf_text per =
        quote_of(canvas, mark).length ? per_of(mark->per) : BF_TEXT("");
    plain.text = per;
    if (per.length == 0)
        return true;
    const bf_block_line *last = &block->lines[block->count - 1];
    double end = bf_canvas_width(canvas, BF_ROLE_ANNOTATION, per) + space;
    return (last->width + end <= width ? bf_block_join
                                       : bf_block_add)(canvas, block, plain);
}

bf_text bf_quoted_equivalent(const bf_canvas *canvas, const bf_mark *mark)
{
    bf_mark month = *mark;
    month.bound = BF_BOUND_EXACT;
    bf_text value = value_words(canvas, &month);
    if (mark->basis == BF_BASIS_AVERAGE)
        return bf_canvas_text(canvas, "= %.*s a month on average",
                              BF_SHOW(value));
    if (per_of(mark->per).length)
        return bf_canvas_text(canvas, "= %.*s a month", BF_SHOW(value));
    return BF_TEXT("");
}

static bool has_digit(bf_text words)
{
    for (size_t i = 0; i < words.length; i++) {
        if (words.bytes[i] >= '0' && words.bytes[i] <= '9')
            return true;
    }
    return false;
}

bf_text bf_quoted_beyond(const bf_canvas *canvas, const bf_mark *mark)
{
    bf_text equivalent = bf_quoted_equivalent(canvas, mark);
    if (equivalent.length || has_digit(said(canvas, mark)))
        return equivalent;
    return bf_canvas_text(canvas, "= %.*s", BF_SHOW(value_words(canvas, mark)));
}
