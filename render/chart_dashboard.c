#include "render/chart.h"
#include "render/credit.h"
#include "render/tiles.h"
#include "render/yearly.h"

#include <math.h>

#define GAP            16.0  /* between two parts */
#define LEAST_WIDTH    165.0 /* of a part */
#define LEAST_HEIGHT   104.0
#define LEAD_SHARE     1.25 /* how much higher the first part is than others */
#define POINTS_PER_MM  (72 / 25.4)
#define THEME_WIDTH_MM 160.0
#define LARGEST_FACTOR 0.9 /* of type in a part, by that of the dashboard */

enum { MOST_PARTS = 6, MOST_CHARTS = 5 };

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
    bf_error apart = BF_ERROR_NONE;
    bool years = bf_yearly_of(dashboard->canvas).count > 1;
    bool summed = bf_columns_check(dashboard->chart, &apart);
    add(dashboard, "trend");
    if (years && summed)
        add(dashboard, "totals");
    if (dashboard->chart->series_count > 1 && summed)
        add(dashboard, "stack");
    if (years) {
        add(dashboard, "years");
        add(dashboard, "heat");
    }
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
    const bf_wording wording = {.title = "at a glance",
                                .subtitle = "Monthly",
                                .unit = "",
                                .open = "Dotted, hatched or framed months"};
    bf_words words =
        bf_words_make(canvas, &wording, bf_chart_span(canvas->chart));
    if (!bf_canvas_ok(canvas) || !bf_tiles_measure(canvas, &words.key_height) ||
        !bf_frame_draw(canvas, &words, &dashboard->room))
        return false;
    bf_tiles_draw(canvas, dashboard->room.top);
    dashboard->room.top += words.key_height;
    return bf_canvas_ok(canvas);
}

bool bf_chart_dashboard(bf_canvas *canvas)
{
    struct dashboard dashboard = {.canvas = canvas, .chart = canvas->chart};
    if (!bf_chart_check(canvas->chart, MOST_PARTS, canvas->error) ||
        !draw_words(&dashboard))
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
