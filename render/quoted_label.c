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

/* What labels are worth, and how many rings away they may stand. */
enum { NUMBER = 2, WORDS = 4, DETAILS = 1, NEAR = 3, FAR = 12 };

static bool add_details(const bf_canvas *canvas, const bf_quotation *item,
                        bf_block *block)
{
    double width = bf_canvas_points(canvas, WIDTH);
    bf_text whom = bf_quoted_whom(canvas, item->mark);
    bf_run run = {.role = BF_ROLE_ANNOTATION, .ink = BF_INK_MUTED};
    run.text = item->glyph.form == BF_GLYPH_EDGE
                   ? bf_quoted_beyond(canvas, item->mark)
                   : bf_quoted_equivalent(canvas, item->mark);
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

/* Near by or further away. */
static bool place_anywhere(bf_canvas *canvas, const bf_quotation *item,
                           const bf_block *wide, const bf_block *narrow)
{
    return place(canvas, item, wide, NEAR) ||
           (narrow->count && place(canvas, item, narrow, NEAR)) ||
           place(canvas, item, wide, FAR) ||
           (narrow->count && place(canvas, item, narrow, FAR));
}

/* The words in lines of this width; empty where they do not fit. */
static bf_block words_of(const bf_canvas *canvas, const bf_mark *mark,
                         double width)
{
    bf_block block = {.role = BF_ROLE_ANNOTATION};
    if (!bf_quoted_set_words(canvas, mark, bf_canvas_points(canvas, width),
                             &block))
        block.count = 0;
    return block;
}

/* Adds what the words come to on the same line, or below; true if it fits. */
static bool add_value(const bf_canvas *canvas, bf_block *block, bf_run value,
                      bool below)
{
    if (block->count == 0)
        return false;
    return value.text.length == 0 ||
           (below ? bf_block_add : bf_block_join)(canvas, block, value);
}

/* A mark beyond the axis tells nothing without its number. */
static int label_edge(bf_canvas *canvas, const bf_quotation *item)
{
    static const struct {
        double width;
        bool below;
    } forms[] = {{WIDTH, true}, {WIDTH, false}, {NARROW, true}};
    bf_run value = {.text = bf_quoted_beyond(canvas, item->mark),
                    .role = BF_ROLE_STRONG,
                    .ink = BF_INK_QUOTED};
    for (size_t i = 0; i < sizeof forms / sizeof *forms; i++) {
        bf_block block = words_of(canvas, item->mark, forms[i].width);
        if (add_value(canvas, &block, value, forms[i].below) &&
            place(canvas, item, &block, FAR))
            return WORDS;
    }
    bf_block number = {.role = BF_ROLE_ANNOTATION};
    return value.text.length && bf_block_add(canvas, &number, value) &&
                   place(canvas, item, &number, FAR)
               ? NUMBER
               : 0;
}

/*
 * With who says so and when; or only the words, on one line or on several.
 * What that is worth: 0 when nothing fits.
 */
static int label(bf_canvas *canvas, const bf_quotation *item)
{
    if (!bf_canvas_ok(canvas))
        return 0;
    bf_block words = words_of(canvas, item->mark, WIDTH);
    bf_block narrow = words_of(canvas, item->mark, NARROW);
    bf_block full = words;
    if (words.count == 0)
        return 0;
    if (add_details(canvas, item, &full) && place(canvas, item, &full, NEAR))
        return WORDS + DETAILS;
    if (item->glyph.form == BF_GLYPH_EDGE)
        return label_edge(canvas, item);
    return place_anywhere(canvas, item, &words, &narrow) ? WORDS : 0;
}

/* How often a label may find no room before the rest is left without: among
   thousands each search is long, and all but the first are in vain. */
static size_t patience(const bf_quoted *quoted)
{
    enum { PATIENCE = 64, MANY = 400 };
    return quoted->count < MANY ? PATIENCE
                                : (size_t)PATIENCE * MANY / quoted->count;
}

/* How far the labelling of marks has come. */
struct labelling {
    size_t most; /* labels for which there is room */
    size_t done;
    int worth;
    const bf_quotation *first; /* that found no room */
};

/* Labels marks beyond the axis, or the others; adds what that is worth. */
static void label_some(bf_canvas *canvas, const bf_quoted *quoted, bool edges,
                       struct labelling *work)
{
    size_t last = work->most + patience(quoted);
    for (size_t i = 0; i < quoted->count && i < last; i++) {
        const bf_quotation *item = &quoted->items[i];
        if ((item->glyph.form == BF_GLYPH_EDGE) != edges ||
            work->done >= work->most)
            continue;
        int one = label(canvas, item);
        work->worth += one;
        work->done += one > 0;
        if (one == 0 && !work->first)
            work->first = item;
    }
}

int bf_quoted_label(bf_canvas *canvas, const bf_quoted *quoted)
{
    const bf_box *bounds = &canvas->placer.bounds;
    double area =
        (bounds->right - bounds->left) * (bounds->bottom - bounds->top);
    struct labelling work = {.most =
                                 1 + (size_t)(area / (AREA * canvas->factor))};
    label_some(canvas, quoted, true, &work);
    label_some(canvas, quoted, false, &work);
    if (work.done == quoted->count || canvas->rehearsal)
        return work.worth;
    bf_notes_add(
        canvas->notes,
        "%zu of %zu quoted figures are drawn without a label, for "
        "lack of room%s%s",
        quoted->count - work.done, quoted->count, work.first ? ", first " : "",
        work.first
            ? bf_text_quoted(bf_quoted_words(canvas, work.first->mark)).bytes
            : "");
    return work.worth;
}
