#include "render/ends.h"

#include "render/curve.h"

#include <math.h>

#define GAP        11.0
#define PAD        3.0
#define APART      3.0 /* between two labels */
#define MOVED      3.0 /* from where a label wants to be, without a leader */
#define FAR        2.2 /* gaps from where it ends, without a leader */
#define EARLY      2.0 /* a line ends before another one does */
#define SHARE      0.25
#define WIDE_SHARE 0.4

double bf_ends_gap(const bf_canvas *canvas)
{
    return bf_canvas_points(canvas, GAP);
}

double bf_ends_pad(const bf_canvas *canvas)
{
    return bf_canvas_points(canvas, PAD);
}

double bf_ends_left(const bf_canvas *canvas, double last_x, double plot_right)
{
    return fmax(last_x + bf_ends_gap(canvas), plot_right + bf_ends_pad(canvas));
}

/* Sets one label, with its value or without. */
static bool set_block(const bf_canvas *canvas, bf_end *end, bool valued)
{
    static const double shares[] = {SHARE, WIDE_SHARE};
    bf_text text = end->name;
    if (valued && end->value.length)
        text = bf_canvas_text(canvas, "%.*s%s %.*s", BF_SHOW(end->name),
                              end->colon ? ":" : "", BF_SHOW(end->value));
    const bf_run run = {.text = text, .role = BF_ROLE_LABEL, .ink = end->ink};
    for (size_t i = 0; i < 2; i++) {
        end->block = (bf_block){.role = BF_ROLE_LABEL};
        if (bf_block_wrap(canvas, &end->block, run,
                          bf_canvas_page_width(canvas) * shares[i]))
            return true;
    }
    bf_quoted_text shown = bf_text_quoted(end->name);
    return bf_fail(canvas->error, BF_SPEC,
                   "the label %s does not fit beside the chart", shown.bytes);
}

static bool set_blocks(const bf_canvas *canvas, bf_ends *ends, bool valued)
{
    ends->width = 0;
    for (size_t i = 0; i < ends->count; i++) {
        if (!set_block(canvas, &ends->items[i], valued))
            return false;
        ends->width = fmax(ends->width, ends->items[i].block.width);
    }
    return true;
}

bool bf_ends_measure(const bf_canvas *canvas, bf_ends *ends)
{
    return set_blocks(canvas, ends, true);
}

static bool spread(const bf_canvas *canvas, const bf_ends *ends, size_t count,
                   const bf_box *box, bf_slot *slots)
{
    for (size_t i = 0; i < count; i++)
        slots[i] = (bf_slot){.wanted = ends->items[i].point.y,
                             .height = ends->items[i].block.height};
    return bf_slots_spread(slots, count, bf_canvas_points(canvas, APART),
                           box->top, box->bottom);
}

static void tell_dropped(const bf_canvas *canvas, const bf_ends *ends,
                         size_t kept)
{
    for (size_t i = kept; i < ends->count; i++) {
        bf_quoted_text shown = bf_text_quoted(ends->items[i].name);
        bf_notes_add(canvas->notes, "no room for the label %s", shown.bytes);
    }
}

/* How many labels fit; sets where they go. */
static size_t settle(const bf_canvas *canvas, bf_ends *ends, const bf_box *box,
                     bf_slot *slots)
{
    size_t kept = ends->count;
    if (spread(canvas, ends, kept, box, slots))
        return kept;
    if (!set_blocks(canvas, ends, false))
        return 0;
    bf_notes_add(canvas->notes, "no room for the last values beside the lines");
    while (kept > 0 && !spread(canvas, ends, kept, box, slots))
        kept--;
    tell_dropped(canvas, ends, kept);
    return kept;
}

/* A line that ends before others do gets a dot, not a leader. */
static bool is_early(const bf_ends *ends, size_t index)
{
    double x = ends->items[index].point.x;
    bool early = false;
    for (size_t i = 0; i < ends->count; i++)
        early = early || x < ends->items[i].point.x - EARLY;
    return early;
}

/* Its label had to move, or stands behind a wide last month. */
static bool needs_leader(const bf_canvas *canvas, const bf_end *end,
                         double left, double middle)
{
    return fabs(middle - end->point.y) > bf_canvas_points(canvas, MOVED) ||
           left - end->point.x > bf_ends_gap(canvas) * FAR;
}

/* Leaders of lines that end in one place start a little apart. */
static double offset(const bf_ends *ends, size_t index)
{
    double sum = 0;
    for (size_t i = 0; i < ends->count; i++) {
        double y = ends->items[index].point.y;
        if (i != index && fabs(ends->items[i].point.y - y) < 1)
            sum += i < index ? 0.75 : -0.75;
    }
    return sum;
}

/* No text or mark is in its way. */
static bool is_clear(const bf_canvas *canvas, bf_spot from, bf_spot to)
{
    const bf_placer *placer = &canvas->placer;
    for (size_t i = 0; i < placer->box_count; i++) {
        if (bf_box_crosses(&placer->boxes[i], from, to))
            return false;
    }
    return true;
}

static void draw_leader(bf_canvas *canvas, bf_spot from, bf_spot to)
{
    const bf_style style = {.stroke = BF_INK_LEADER, .stroke_pt = 0.6};
    const bf_wall wall = {.from = from, .to = to};
    if (!is_clear(canvas, from, to))
        return;
    bf_placer_add_wall(&canvas->placer, &wall, canvas->error);
    if (bf_canvas_ok(canvas))
        bf_scene_line(canvas->scene, from, to, &style, canvas->error);
}

static void draw_end(bf_canvas *canvas, const bf_ends *ends, size_t index,
                     const bf_box *box, double middle)
{
    const bf_end *end = &ends->items[index];
    double top = middle - end->block.height / 2;
    const bf_place place = {.box = {box->left, top,
                                    box->left + end->block.width,
                                    top + end->block.height},
                            .anchor = BF_ANCHOR_START};
    double pad = bf_canvas_points(canvas, 2.5);
    if (is_early(ends, index)) {
        (end->open ? bf_ring_draw : bf_dot_draw)(canvas, end->point, end->ink);
        bf_tip_add(canvas, &end->tip);
    } else if (needs_leader(canvas, end, box->left, middle))
        draw_leader(
            canvas,
            (bf_spot){end->point.x + pad, end->point.y + offset(ends, index)},
            (bf_spot){box->left - pad, middle});
    bf_block_draw(canvas, &end->block, &place);
    bf_placer_add_box(&canvas->placer, place.box, canvas->error);
}

void bf_ends_draw(bf_canvas *canvas, bf_ends *ends, const bf_box *box)
{
    bf_slot slots[BF_ENDS_MAX];
    size_t kept = settle(canvas, ends, box, slots);
    for (size_t i = 0; i < kept; i++)
        draw_end(canvas, ends, i, box, slots[i].middle);
    for (size_t i = 0; i < kept; i++) {
        if (ends->items[i].open || is_early(ends, i))
            bf_dot_guard(canvas, ends->items[i].point);
    }
}
