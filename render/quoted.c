#include "render/quoted.h"

#include "render/words.h"

#include <math.h>
#include <stdlib.h>

/* --- Which marks --- */

static bool is_shown(const bf_mark *mark, bf_span span)
{
    bool valued = mark->value.has_low || mark->value.has_high;
    return valued && mark->from.index <= span.last.index &&
           mark->to.index >= span.first.index;
}

static bool is_same(const bf_mark *a, const bf_mark *b)
{
    return a->from.index == b->from.index && a->to.index == b->to.index &&
           a->bound == b->bound && a->basis == b->basis &&
           a->value.has_low == b->value.has_low &&
           a->value.has_high == b->value.has_high &&
           a->value.low == b->value.low && a->value.high == b->value.high;
}

static bool is_repeated(const bf_mark *mark, bf_quoted *quoted)
{
    for (size_t i = 0; i < quoted->count; i++) {
        if (is_same(quoted->items[i].mark, mark)) {
            quoted->items[i].repeats++;
            return true;
        }
    }
    return false;
}

int64_t bf_quoted_anchor(const bf_mark *mark)
{
    return mark->value.has_low ? mark->value.low : mark->value.high;
}

/* A reading of one month says most, an average over years least. */
static int rank(const bf_mark *mark)
{
    switch (mark->basis) {
    case BF_BASIS_REPORTED:
    case BF_BASIS_QUOTED:
        return 0;
    case BF_BASIS_STOCK:
    case BF_BASIS_CHANGE:
        return 1;
    case BF_BASIS_DAILY_RATE:
    case BF_BASIS_WEEKLY_RATE:
    case BF_BASIS_YEARLY_RATE:
        return 2;
    case BF_BASIS_AVERAGE:
        return 3;
    }
    return 3;
}

static int by_weight(const void *left, const void *right)
{
    const bf_mark *a = ((const bf_quotation *)left)->mark;
    const bf_mark *b = ((const bf_quotation *)right)->mark;
    if (rank(a) != rank(b))
        return rank(a) - rank(b);
    if (bf_quoted_anchor(a) != bf_quoted_anchor(b))
        return bf_quoted_anchor(a) < bf_quoted_anchor(b) ? 1 : -1;
    if (a->from.index != b->from.index)
        return a->from.index - b->from.index;
    return (a > b) - (a < b);
}

static bf_glyph_form form_of(bf_bound bound)
{
    switch (bound) {
    case BF_BOUND_EXACT:
        return BF_GLYPH_EXACT;
    case BF_BOUND_ABOUT:
    case BF_BOUND_NEARLY:
        return BF_GLYPH_ABOUT;
    case BF_BOUND_OVER:
        return BF_GLYPH_OVER;
    case BF_BOUND_AT_LEAST:
        return BF_GLYPH_AT_LEAST;
    case BF_BOUND_UNDER:
    case BF_BOUND_AT_MOST:
        return BF_GLYPH_UNDER;
    case BF_BOUND_BETWEEN:
        return BF_GLYPH_RANGE;
    case BF_BOUND_ORDER:
        return BF_GLYPH_ORDER;
    }
    return BF_GLYPH_EXACT;
}

/* A range with an end missing is what the other end says. */
bf_glyph_form bf_quoted_form(const bf_mark *mark)
{
    bf_glyph_form form = form_of(mark->bound);
    if (mark->value.has_low && mark->value.has_high)
        return form;
    return mark->value.has_low ? BF_GLYPH_OVER : BF_GLYPH_UNDER;
}

bool bf_quoted_choose(const bf_canvas *canvas, bf_span span, bf_quoted *quoted)
{
    const bf_chart *chart = canvas->chart;
    size_t outside = 0;
    quoted->count = 0;
    quoted->items = bf_arena_take(
        canvas->arena, (chart->mark_count + 1) * sizeof *quoted->items,
        canvas->error);
    if (!quoted->items)
        return false;
    for (size_t i = 0; i < chart->mark_count; i++) {
        const bf_mark *mark = &chart->marks[i];
        if (!is_shown(mark, span))
            outside++;
        else if (!is_repeated(mark, quoted))
            quoted->items[quoted->count++] = (bf_quotation){
                .mark = mark, .glyph.form = bf_quoted_form(mark)};
    }
    if (outside)
        bf_notes_add(canvas->notes,
                     "%zu quoted figures lie outside the months shown",
                     outside);
    qsort(quoted->items, quoted->count, sizeof *quoted->items, by_weight);
    return true;
}

/* --- Where they stand --- */

/* From the first month to the last, or one spot. */
static void set_sides(bf_glyph *glyph, const bf_mark *mark, bool spot,
                      const bf_timeline *timeline)
{
    bf_month after = {.index = mark->to.index + 1};
    glyph->left = fmax(bf_timeline_start(timeline, mark->from), timeline->left);
    glyph->right = fmin(bf_timeline_start(timeline, after), timeline->right);
    if (!spot && mark->to.index > mark->from.index)
        return;
    glyph->left = (glyph->left + glyph->right) / 2;
    glyph->right = glyph->left;
}

static bf_glyph glyph_of(const bf_canvas *canvas, const bf_mark *mark,
                         const bf_scale *scale)
{
    int64_t value = bf_quoted_anchor(mark);
    bf_glyph glyph = {.form = bf_quoted_form(mark),
                      .low = bf_scale_y(scale, value),
                      .stem = bf_glyph_stem(canvas)};
    glyph.high = glyph.low;
    if (glyph.form == BF_GLYPH_ABOUT)
        glyph.high = bf_scale_y(scale, value + bf_value_half_place(value));
    if (glyph.form == BF_GLYPH_RANGE || glyph.form == BF_GLYPH_ORDER)
        glyph.high = bf_scale_y(scale, mark->value.high);
    return glyph;
}

/* The axis stays as the counts made it; what lies beyond says so. */
static void keep_on_axis(bf_glyph *glyph, const bf_scale *scale,
                         const bf_box *bounds)
{
    if (glyph->low < scale->top - 0.01) {
        glyph->form = BF_GLYPH_EDGE;
        glyph->left = (glyph->left + glyph->right) / 2;
        glyph->right = glyph->left;
        glyph->low = scale->top;
        return;
    }
    glyph->high = fmax(glyph->high, scale->top);
    if (glyph->form == BF_GLYPH_UNDER)
        glyph->stem = fmin(glyph->stem, scale->bottom - glyph->low);
    if (glyph->form == BF_GLYPH_OVER || glyph->form == BF_GLYPH_AT_LEAST)
        glyph->stem = fmin(glyph->stem, glyph->low - bounds->top - 4);
}

void bf_quoted_record(bf_canvas *canvas, const bf_mark *mark)
{
    bf_buffer buffer;
    bf_buffer_init(&buffer, 64);
    bf_month_format(mark->from, &buffer);
    if (mark->to.index > mark->from.index) {
        bf_buffer_byte(&buffer, '/');
        bf_month_format(mark->to, &buffer);
    }
    const bf_chart *chart = canvas->chart;
    const bf_drawn_point point = {
        .series = bf_names_label(&chart->vocabulary->measures, mark->measure),
        .period = bf_canvas_keep(canvas, &buffer),
        .status = BF_QUOTED,
        .value = mark->value,
        .unit = chart->series[0].unit,
        .bound = mark->bound,
        .basis = mark->basis,
        .quote = mark->quote,
        .attribution = mark->attribution,
        .source = mark->source};
    bf_drawn_add(&canvas->drawn, &point, canvas->arena, canvas->error);
}

static void draw_one(bf_canvas *canvas, bf_quotation *item, size_t number)
{
    bf_text title = bf_quoted_title(canvas, item->mark);
    bf_text id = bf_canvas_text(canvas, "%squoted-%zu", canvas->prefix, number);
    if (!bf_canvas_ok(canvas) ||
        !bf_scene_group(canvas->scene, id, title, canvas->error))
        return;
    bf_glyph_draw(canvas, &item->glyph);
    bf_scene_end(canvas->scene, canvas->error);
}

bf_box bf_quoted_bar(const bf_glyph *glyph)
{
    return (bf_box){.left = glyph->left,
                    .right = glyph->right,
                    .top = fmin(glyph->low, glyph->high) - 1,
                    .bottom = fmax(glyph->low, glyph->high) + 1};
}

/* Keeps labels off a mark; there is room beside the stem of a bar. */
static void guard(bf_canvas *canvas, const bf_quotation *item)
{
    bf_glyph stem = item->glyph;
    stem.left = (stem.left + stem.right) / 2;
    stem.right = stem.left;
    bf_placer_add_box(&canvas->placer, bf_glyph_box(canvas, &stem),
                      canvas->error);
    if (item->glyph.right > item->glyph.left)
        bf_placer_add_box(&canvas->placer, bf_quoted_bar(&item->glyph),
                          canvas->error);
}

void bf_quoted_draw(bf_canvas *canvas, bf_quoted *quoted, const bf_scale *scale,
                    const bf_timeline *timeline)
{
    /* The heaviest last, so that it lies on top. */
    for (size_t i = quoted->count; i > 0; i--) {
        bf_quotation *item = &quoted->items[i - 1];
        item->glyph = glyph_of(canvas, item->mark, scale);
        set_sides(&item->glyph, item->mark, quoted->spots, timeline);
        keep_on_axis(&item->glyph, scale, &canvas->placer.bounds);
        item->box = bf_glyph_box(canvas, &item->glyph);
        guard(canvas, item);
        draw_one(canvas, item, i);
    }
    for (size_t i = 0; i < canvas->chart->mark_count; i++)
        bf_quoted_record(canvas, &canvas->chart->marks[i]);
}
