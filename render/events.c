#include "render/events.h"

#include "render/block.h"
#include "render/words.h"

#include <math.h>

#define PAD       4.5  /* between a label and its line or band's edge */
#define HEAD      3.0  /* between the top and a label */
#define AIR       1.5  /* above and below a label */
#define OVERHANG  1.3  /* of a band's width, for a label that begins in it */
#define STEP      2.0  /* between two heights that are tried */
#define RULE_COST 30.0 /* of a rule behind a label, in points of height */
#define SIDE_COST 6.0  /* of the second best side */
#define EDGE_COST 20.0 /* of the edge of a band behind a label */

enum { MOST_STEPS = 1000 };

static bool is_band(const bf_event *event)
{
    return bf_day_is(event->to);
}

bool bf_event_is_shown(const bf_event *event, const bf_timeline *timeline)
{
    bf_day to = is_band(event) ? event->to : event->from;
    return bf_day_is(event->from) &&
           bf_day_month(event->from).index <=
               bf_timeline_last(timeline).index &&
           bf_day_month(to).index >= timeline->first.index;
}

/* Where a band lies on the page, or a line: then left and right are one. */
static bf_box extent(const bf_event *event, const bf_timeline *timeline,
                     const bf_box *plot)
{
    bf_box box = *plot;
    box.left = bf_timeline_day(timeline, event->from);
    box.right = box.left;
    if (is_band(event))
        box.right =
            bf_timeline_day(timeline, (bf_day){.number = event->to.number + 1});
    box.left = fmax(box.left, timeline->left);
    box.right = fmin(box.right, timeline->right);
    return box;
}

static bf_text when(const bf_canvas *canvas, const bf_event *event)
{
    bf_span span = {.first = bf_day_month(event->from)};
    span.last = is_band(event) ? bf_day_month(event->to) : span.first;
    bf_buffer buffer;
    bf_buffer_init(&buffer, 64);
    bf_write_span(span, &buffer);
    return bf_canvas_keep(canvas, &buffer);
}

/* Names the shape that was added last. */
static void name(const bf_canvas *canvas, const bf_event *event)
{
    bf_text source =
        bf_canvas_tidy(canvas, event->source, BF_TEXT("a document"));
    bf_text date = when(canvas, event);
    bf_text title =
        bf_canvas_text(canvas, "%.*s, %.*s; %.*s", BF_SHOW(event->label),
                       BF_SHOW(date), BF_SHOW(source));
    if (bf_canvas_ok(canvas))
        bf_scene_name(canvas->scene, title, canvas->error);
}

void bf_events_draw_bands(bf_canvas *canvas, const bf_timeline *timeline,
                          const bf_box *plot)
{
    const bf_chart *chart = canvas->chart;
    const bf_style style = {.fill = BF_INK_BAND};
    bf_box *bands = bf_arena_take(
        canvas->arena, (chart->event_count + 1) * sizeof *bands, canvas->error);
    canvas->placer.bands = bands;
    for (size_t i = 0; bands && i < chart->event_count; i++) {
        const bf_event *event = &chart->events[i];
        if (!is_band(event) || !bf_event_is_shown(event, timeline))
            continue;
        bf_box box = extent(event, timeline, plot);
        bands[canvas->placer.band_count++] = box;
        if (!bf_canvas_ok(canvas))
            return;
        bf_scene_box(canvas->scene, (bf_spot){box.left, box.top},
                     (bf_spot){box.right, box.bottom}, 0, &style,
                     canvas->error);
        name(canvas, event);
    }
}

void bf_events_draw_lines(bf_canvas *canvas, const bf_timeline *timeline,
                          const bf_box *plot)
{
    const bf_chart *chart = canvas->chart;
    const bf_style style = {
        .stroke = BF_INK_MUTED, .stroke_pt = 0.75, .dash = BF_DASH_DOTS};
    for (size_t i = 0; i < chart->event_count; i++) {
        const bf_event *event = &chart->events[i];
        if (is_band(event) || !bf_event_is_shown(event, timeline))
            continue;
        bf_box box = extent(event, timeline, plot);
        bf_spot foot = {box.left, box.bottom};
        bf_spot head = {box.left, box.top};
        if (!bf_canvas_ok(canvas))
            return;
        bf_scene_line(canvas->scene, foot, head, &style, canvas->error);
        name(canvas, event);
        const bf_wall wall = {.from = foot, .to = head, .airy = true};
        bf_placer_add_wall(&canvas->placer, &wall, canvas->error);
    }
}

/* --- Labels --- */

/* How a label is set: how wide it may be, and whether it says when. */
struct setting {
    double width;
    bool dated;
};

static bool set_block(const bf_canvas *canvas, const bf_event *event,
                      const struct setting *setting, bf_block *block)
{
    double width = bf_canvas_points(canvas, setting->width);
    *block = (bf_block){.role = BF_ROLE_ANNOTATION};
    const bf_run what = {
        .text = event->label, .role = BF_ROLE_ANNOTATION, .ink = BF_INK_TEXT};
    const bf_run date = {.text = when(canvas, event),
                         .role = BF_ROLE_ANNOTATION,
                         .ink = BF_INK_MUTED};
    return bf_block_wrap(canvas, block, what, width) &&
           (!setting->dated || bf_block_wrap(canvas, block, date, width));
}

/* The lefts that a label may have: inside a band, or beside it. */
static size_t list_lefts(const bf_box *event, double width, double pad,
                         double *lefts)
{
    size_t count = 0;
    double band = event->right - event->left;
    if (band > 0 && band * OVERHANG >= width + pad)
        lefts[count++] = event->left + pad;
    if (band >= width + 2 * pad)
        lefts[count++] = event->right - pad - width;
    lefts[count++] = event->right + pad;
    lefts[count++] = event->left - pad - width;
    return count;
}

/* The best place found so far. */
struct search {
    const bf_canvas *canvas;
    const bf_box *event;
    const bf_block *block;
    bool found;
    double cost;
    bf_place place;
};

/* Tries all heights at one left; `rank` is how far down its list it stands. */
static void try_left(struct search *search, double left, size_t rank)
{
    const bf_placer *placer = &search->canvas->placer;
    double top = search->event->top + bf_canvas_points(search->canvas, HEAD);
    double room = search->event->bottom - search->block->height - top;
    int steps = (int)fmin(room / STEP, MOST_STEPS);
    for (int i = 0; i <= steps && room >= 0; i++) {
        double y = top + i * STEP;
        const bf_box box = {left, y, left + search->block->width,
                            y + search->block->height};
        /* So that two events' labels are not read as one. */
        const bf_box airy = {box.left, box.top - AIR, box.right,
                             box.bottom + AIR};
        int rules = bf_placer_count_rules(placer, &box);
        bool edge = bf_placer_straddles(placer, &box);
        double cost = y - top + SIDE_COST * (double)rank + RULE_COST * rules +
                      (edge ? EDGE_COST : 0);
        if ((search->found && cost >= search->cost) ||
            bf_placer_is_confused(placer, &box) ||
            !bf_placer_is_free(placer, &airy))
            continue;
        search->found = true;
        search->cost = cost;
        /* Flush with what it names. */
        search->place = (bf_place){.box = box,
                                   .anchor = box.right <= search->event->left
                                                 ? BF_ANCHOR_END
                                                 : BF_ANCHOR_START};
    }
}

static bool find_place(struct search *search)
{
    double lefts[4];
    size_t count = list_lefts(search->event, search->block->width,
                              bf_canvas_points(search->canvas, PAD), lefts);
    for (size_t i = 0; i < count; i++)
        try_left(search, lefts[i], i);
    return search->found;
}

/* A label beside its band is easily read as another thing. */
static int worth(const bf_box *event, const bf_box *label, bool dated)
{
    enum { WITHOUT_DATE = 2, OUTSIDE = 5, BEST = 6 };
    bool band = event->right > event->left;
    bool outside =
        band && (label->right <= event->left || label->left >= event->right);
    return BEST - (outside ? OUTSIDE : 0) - (dated ? 0 : WITHOUT_DATE);
}

/*
 * What and when on a line each, or narrower, or only what.  Returns what that
 * is worth: 0 for no label.
 */
static int label_event(bf_canvas *canvas, const bf_event *event,
                       const bf_box *box)
{
    static const struct setting settings[] = {
        {200, true}, {70, true}, {45, true}, {200, false}, {50, false}};
    for (size_t i = 0; i < sizeof settings / sizeof *settings; i++) {
        bf_block block;
        if (!set_block(canvas, event, &settings[i], &block))
            continue;
        struct search search = {
            .canvas = canvas, .event = box, .block = &block};
        if (!find_place(&search))
            continue;
        bf_block_draw(canvas, &block, &search.place);
        bf_placer_add_box(&canvas->placer, search.place.box, canvas->error);
        return worth(box, &search.place.box, settings[i].dated);
    }
    return 0;
}

int bf_events_label(bf_canvas *canvas, const bf_timeline *timeline,
                    const bf_box *plot)
{
    const bf_chart *chart = canvas->chart;
    int sum = 0;
    for (size_t i = 0; i < chart->event_count; i++) {
        const bf_event *event = &chart->events[i];
        if (!bf_event_is_shown(event, timeline))
            continue;
        bf_box box = extent(event, timeline, plot);
        int one = label_event(canvas, event, &box);
        sum += one;
        if (one || canvas->rehearsal)
            continue;
        bf_quoted_text shown = bf_text_quoted(event->label);
        bf_notes_add(canvas->notes, "no room for the label of the event %s",
                     shown.bytes);
    }
    return sum;
}
