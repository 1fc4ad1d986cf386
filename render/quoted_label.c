#include "render/quoted.h"

#include "render/block.h"
#include "render/words.h"

#include <math.h>

#define GAP        4.0
#define LEADER_END 2.0    /* before a label */
#define LEAST_BAR  30.0   /* a wider mark is labelled at one of its thirds */
#define WIDTH      100.0  /* of a line of words before it is split */
#define NARROW     50.0   /* the same where there is less room */
#define AREA       4200.0 /* of a plot, in square points, for each label */

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
    return per.length == 0 || bf_block_join(canvas, block, plain);
}

/* What a rate or a longer total comes to in a month. */
static bf_text equivalent(const bf_canvas *canvas, const bf_mark *mark)
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

static bool add_details(const bf_canvas *canvas, const bf_quotation *item,
                        bf_block *block)
{
    double width = bf_canvas_points(canvas, WIDTH);
    bf_text whom = bf_quoted_whom(canvas, item->mark);
    bf_run run = {.role = BF_ROLE_ANNOTATION, .ink = BF_INK_MUTED};
    run.text = equivalent(canvas, item->mark);
    if (run.text.length && !bf_block_wrap(canvas, block, run, width))
        return false;
    run.text = whom;
    if (item->repeats)
        run.text = bf_canvas_text(canvas, "%.*s and %zu more", BF_SHOW(whom),
                                  item->repeats);
    return bf_block_wrap(canvas, block, run, width);
}

/* A third of a bar, or all of what is no bar. */
static bf_box part_of(const bf_quotation *item, double least, int third)
{
    const bf_glyph *glyph = &item->glyph;
    double width = (glyph->right - glyph->left) / 3;
    if (width * 3 < least)
        return item->box;
    bf_box part = bf_quoted_bar(glyph);
    part.left += third * width;
    part.right = part.left + width;
    return part;
}

static bool find(const bf_canvas *canvas, const bf_quotation *item,
                 bf_request *request, bf_place *found)
{
    static const int thirds[] = {1, 0, 2};
    for (size_t i = 0; i < 3; i++) {
        request->around =
            part_of(item, bf_canvas_points(canvas, LEAST_BAR), thirds[i]);
        if (bf_placer_find(&canvas->placer, request, found))
            return true;
    }
    return false;
}

/* It ends a little before the label.  No later label stands on it. */
static void draw_leader(bf_canvas *canvas, bf_spot from, bf_spot to)
{
    double length = hypot(to.x - from.x, to.y - from.y);
    double share = fmin(bf_canvas_points(canvas, LEADER_END) / length, 1);
    to.x -= (to.x - from.x) * share;
    to.y -= (to.y - from.y) * share;
    const bf_style style = {.stroke = BF_INK_QUOTED, .stroke_pt = 0.6};
    const bf_wall wall = {.from = from, .to = to, .airy = true};
    if (bf_canvas_ok(canvas) && !canvas->rehearsal)
        bf_scene_line(canvas->scene, from, to, &style, canvas->error);
    bf_placer_add_wall(&canvas->placer, &wall, canvas->error);
}

static bool place(bf_canvas *canvas, const bf_quotation *item,
                  const bf_block *block, int rings)
{
    bf_request request = {.width = block->width,
                          .height = block->height,
                          .gap = bf_canvas_points(canvas, GAP),
                          .rings = rings};
    bf_place found;
    if (!find(canvas, item, &request, &found))
        return false;
    if (found.far)
        draw_leader(canvas, bf_box_nearest(&request.around, &found.box),
                    bf_box_nearest(&found.box, &request.around));
    bf_block_draw(canvas, block, &found);
    return bf_placer_add_box(&canvas->placer, found.box, canvas->error);
}

/*
 * With who says so and when; or only the words, on one line or on several,
 * near by or further away.  What that is worth: 0 when nothing fits.
 */
static int label(bf_canvas *canvas, const bf_quotation *item)
{
    enum { WORDS = 4, DETAILS = 1, NEAR = 3, FAR = 12 };
    bf_block words = {.role = BF_ROLE_ANNOTATION};
    bf_block narrow = words;
    if (!bf_canvas_ok(canvas) ||
        !bf_quoted_set_words(canvas, item->mark,
                             bf_canvas_points(canvas, WIDTH), &words))
        return 0;
    bf_block full = words;
    if (add_details(canvas, item, &full) && place(canvas, item, &full, NEAR))
        return WORDS + DETAILS;
    bool splits = bf_quoted_set_words(
        canvas, item->mark, bf_canvas_points(canvas, NARROW), &narrow);
    bool placed = place(canvas, item, &words, NEAR) ||
                  (splits && place(canvas, item, &narrow, NEAR)) ||
                  place(canvas, item, &words, FAR) ||
                  (splits && place(canvas, item, &narrow, FAR));
    return placed ? WORDS : 0;
}

/* How often a label may find no room before the rest is left without: among
   thousands each search is long, and all but the first are in vain. */
static size_t patience(const bf_quoted *quoted)
{
    enum { PATIENCE = 64, MANY = 400 };
    return quoted->count < MANY ? PATIENCE
                                : (size_t)PATIENCE * MANY / quoted->count;
}

int bf_quoted_label(bf_canvas *canvas, const bf_quoted *quoted)
{
    const bf_box *bounds = &canvas->placer.bounds;
    double area =
        (bounds->right - bounds->left) * (bounds->bottom - bounds->top);
    size_t most = 1 + (size_t)(area / (AREA * canvas->factor));
    size_t done = 0;
    int worth = 0;
    size_t last = most + patience(quoted);
    for (size_t i = 0; i < quoted->count && done < most && i < last; i++) {
        int one = label(canvas, &quoted->items[i]);
        worth += one;
        done += one > 0;
    }
    if (done < quoted->count && !canvas->rehearsal)
        bf_notes_add(canvas->notes,
                     "%zu of %zu quoted figures are drawn without a label, for "
                     "lack of room",
                     quoted->count - done, quoted->count);
    return worth;
}
