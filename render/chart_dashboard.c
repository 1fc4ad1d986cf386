#include "render/block.h"
#include "render/chart.h"
#include "render/credit.h"
#include "render/yearly.h"

#include <math.h>

#define GAP            16.0  /* between two parts */
#define TILES_GAP      12.0  /* below the tiles */
#define VALUE_SIZE     1.3   /* of the title's, for the latest values */
#define LEAST_WIDTH    165.0 /* of a part */
#define LEAST_HEIGHT   92.0
#define LEAD_SHARE     1.25 /* how much higher the first part is than others */
#define POINTS_PER_MM  (72 / 25.4)
#define THEME_WIDTH_MM 160.0
#define LARGEST_FACTOR 0.9 /* of type in a part, by that of the dashboard */

enum { MOST_PARTS = 6, MOST_TILES = 4, MOST_CHARTS = 5, YEAR = 12 };

/* A page of charts under one title, with the latest numbers on top. */
struct dashboard {
    bf_canvas *canvas;
    const bf_chart *chart;
    bf_box room;
    const char *kinds[MOST_CHARTS];
    size_t count; /* of charts */
};

/* --- Which charts --- */

static void add(struct dashboard *dashboard, const char *kind)
{
    if (dashboard->count < MOST_CHARTS)
        dashboard->kinds[dashboard->count++] = kind;
}

static void choose(struct dashboard *dashboard)
{
    bool years = bf_yearly_of(dashboard->canvas).count > 1;
    add(dashboard, "trend");
    if (years)
        add(dashboard, "totals");
    if (dashboard->chart->series_count > 1)
        add(dashboard, "stack");
    if (years) {
        add(dashboard, "years");
        add(dashboard, "heat");
    }
}

/* --- Tiles --- */

/* "Aug 2025, −89% on a year before" */
static bf_text comparison(const bf_canvas *canvas, const bf_series *series,
                          size_t last)
{
    bf_month month = bf_series_month(series, last);
    const bf_point *then = bf_series_at(series, (bf_month){month.index - YEAR});
    bf_text name = bf_words_month(canvas, month);
    if (!then || then->value <= 0)
        return name;
    int64_t gap = series->points[last].value - then->value;
    int64_t size = gap < 0 ? -gap : gap;
    int64_t percent = (size * 100 + then->value / 2) / then->value;
    return bf_canvas_text(canvas, "%.*s, %s%d%% on a year before",
                          BF_SHOW(name), gap < 0 ? "\u2212" : "+",
                          (int)percent);
}

/* Name and comparison, below the value. */
static bool set_tile(const bf_canvas *canvas, size_t index, double width,
                     bf_block *block)
{
    const bf_series *series = &canvas->chart->series[index];
    size_t last = bf_series_last_point(series);
    bf_run run = {.text = series->label,
                  .role = BF_ROLE_LABEL,
                  .ink = bf_ink_series(index)};
    *block = (bf_block){.role = BF_ROLE_LABEL};
    if (!bf_block_wrap(canvas, block, run, width))
        return false;
    if (last == series->count)
        return true;
    run = (bf_run){.text = comparison(canvas, series, last),
                   .role = BF_ROLE_NOTE,
                   .ink = BF_INK_MUTED};
    return bf_block_wrap(canvas, block, run, width);
}

static void draw_value(const bf_canvas *canvas, size_t index, bf_spot spot)
{
    const bf_series *series = &canvas->chart->series[index];
    size_t last = bf_series_last_point(series);
    bf_type type = bf_canvas_type(canvas, BF_ROLE_TITLE);
    type.size_pt *= VALUE_SIZE;
    bf_canvas_label(
        canvas,
        &(bf_label){.x = spot.x,
                    .y = spot.y + type.size_pt * 0.74,
                    .type = type,
                    .ink = bf_ink_series(index),
                    .text =
                        last < series->count
                            ? bf_words_value(canvas, series->points[last].value)
                            : BF_TEXT("no data")});
}

/* The latest value of each series; false when a label does not fit. */
static bool draw_tiles(struct dashboard *dashboard)
{
    const bf_canvas *canvas = dashboard->canvas;
    size_t count = dashboard->chart->series_count;
    count = count < MOST_TILES ? count : MOST_TILES;
    double gap = bf_canvas_points(canvas, GAP);
    double pitch =
        (dashboard->room.right - dashboard->room.left + gap) / (double)count;
    double height = 0;
    double value = bf_canvas_leading(canvas, BF_ROLE_TITLE) * VALUE_SIZE;
    for (size_t i = 0; i < count; i++) {
        bf_block block;
        if (!set_tile(canvas, i, pitch - gap, &block))
            return bf_fail(canvas->error, BF_SPEC,
                           "a label does not fit in the dashboard; make it "
                           "wider");
        double left = dashboard->room.left + pitch * (double)i;
        double top = dashboard->room.top + value;
        draw_value(canvas, i, (bf_spot){left, dashboard->room.top});
        const bf_place place = {
            .box = {left, top, left + block.width, top + block.height},
            .anchor = BF_ANCHOR_START};
        bf_block_draw(canvas, &block, &place);
        height = fmax(height, block.height);
    }
    dashboard->room.top += value + height + bf_canvas_points(canvas, TILES_GAP);
    return bf_canvas_ok(canvas);
}

/* --- Charts --- */

static bool needs_one(const char *kind)
{
    bf_text name = bf_text_from(kind);
    return bf_text_equal(name, BF_TEXT("years")) ||
           bf_text_equal(name, BF_TEXT("heat"));
}

/* Draws one kind of chart in a box, of the first series if it takes one. */
static bool draw_chart(struct dashboard *dashboard, size_t index,
                       const bf_box *box)
{
    bf_canvas *outer = dashboard->canvas;
    const char *kind = dashboard->kinds[index];
    const bf_chart_kind *found =
        bf_chart_kind_lookup(bf_text_from(kind), outer->error);
    bf_chart chart = *dashboard->chart;
    if (!found)
        return false;
    bf_spec spec = *chart.spec;
    spec.subtitle = BF_TEXT("");
    spec.title = BF_TEXT("");
    chart.spec = &spec;
    if (bf_text_equal(bf_text_from(kind), BF_TEXT("stack")))
        spec.title = BF_TEXT("All together by month");
    if (needs_one(kind)) {
        chart.series_count = 1;
        spec.title = bf_canvas_text(outer, "By month and year, %.*s",
                                    BF_SHOW(chart.series[0].label));
    }
    if (!found->marks)
        chart.mark_count = 0;
    if (!found->events)
        chart.event_count = 0;
    double width_mm = (box->right - box->left) / POINTS_PER_MM;
    bf_canvas inner = *outer;
    inner.chart = &chart;
    inner.factor =
        fmin(sqrt(width_mm / THEME_WIDTH_MM), outer->factor * LARGEST_FACTOR);
    inner.page = *box;
    inner.inner = true;
    inner.prefix = bf_canvas_text(outer, "%s-", kind).bytes;
    inner.placer = (bf_placer){.arena = outer->arena};
    inner.drawn = (bf_drawn){.count = 0};
    inner.bands = NULL;
    inner.band_count = 0;
    return bf_canvas_ok(outer) && found->draw(&inner);
}

/* The grid below the first chart, or beside it where there is one row. */
struct grid {
    size_t columns;
    size_t rows; /* of all charts but the first, when that has its own */
    bool lead;   /* the first chart has a row of its own */
    double width;
    double height;
};

static struct grid plan(struct dashboard *dashboard)
{
    const bf_canvas *canvas = dashboard->canvas;
    const bf_box *room = &dashboard->room;
    double gap = bf_canvas_points(canvas, GAP);
    double width = room->right - room->left;
    double height = room->bottom - room->top;
    struct grid grid = {.columns = 1};
    if (width + gap >= 2 * (bf_canvas_points(canvas, LEAST_WIDTH) + gap))
        grid.columns = 2;
    double least = bf_canvas_points(canvas, LEAST_HEIGHT) + gap;
    size_t rows = (size_t)fmax((height + gap) / least, 1);
    grid.lead = rows > 1;
    size_t most = grid.lead ? 1 + (rows - 1) * grid.columns : grid.columns;
    if (dashboard->count > most)
        dashboard->count = most;
    size_t others = dashboard->count - (grid.lead ? 1 : 0);
    grid.rows = (others + grid.columns - 1) / grid.columns;
    double shares = (double)grid.rows + (grid.lead ? LEAD_SHARE : 0);
    double gaps = gap * (double)(grid.rows + (grid.lead ? 1 : 0) - 1);
    grid.width =
        (width - gap * (double)(grid.columns - 1)) / (double)grid.columns;
    grid.height = (height - gaps) / shares;
    return grid;
}

static bf_box cell_of(const struct dashboard *dashboard,
                      const struct grid *grid, size_t index)
{
    double gap = bf_canvas_points(dashboard->canvas, GAP);
    bf_box box = dashboard->room;
    double lead = grid->lead ? grid->height * LEAD_SHARE : 0;
    if (grid->lead && index == 0) {
        box.bottom = box.top + lead;
        return box;
    }
    size_t place = index - (grid->lead ? 1 : 0);
    size_t row = place / grid->columns;
    size_t column = place % grid->columns;
    box.top +=
        lead + (grid->lead ? gap : 0) + (grid->height + gap) * (double)row;
    box.left += (grid->width + gap) * (double)column;
    box.bottom = box.top + grid->height;
    /* A chart alone in the last row has all of it. */
    if (index + 1 < dashboard->count || column + 1 == grid->columns)
        box.right = box.left + grid->width;
    return box;
}

static bool draw_words(struct dashboard *dashboard)
{
    bf_canvas *canvas = dashboard->canvas;
    const bf_wording wording = {
        .title = "at a glance", .subtitle = "Monthly", .unit = ""};
    bf_words words =
        bf_words_make(canvas, &wording, bf_chart_span(canvas->chart));
    return bf_canvas_ok(canvas) &&
           bf_frame_draw(canvas, &words, &dashboard->room);
}

bool bf_chart_dashboard(bf_canvas *canvas)
{
    struct dashboard dashboard = {.canvas = canvas, .chart = canvas->chart};
    if (!bf_chart_check(canvas->chart, MOST_PARTS, canvas->error) ||
        !draw_words(&dashboard) || !draw_tiles(&dashboard))
        return false;
    choose(&dashboard);
    struct grid grid = plan(&dashboard);
    for (size_t i = 0; i < dashboard.count; i++) {
        const bf_box box = cell_of(&dashboard, &grid, i);
        if (!draw_chart(&dashboard, i, &box))
            return false;
    }
    bf_chart_record(canvas);
    return bf_canvas_ok(canvas);
}
