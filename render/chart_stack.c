#include "render/chart.h"
#include "render/columns.h"
#include "render/credit.h"
#include "render/events.h"
#include "render/quoted.h"
#include "render/stage.h"

enum { MOST_PARTS = 6 };

/* A stack under way: the parts of each month upon each other. */
struct stack {
    bf_stage stage;
    bf_columns columns;
    bf_ends ends;
    bf_quoted quoted;
};

static bool is_open(const bf_series *series, const bf_point *point)
{
    return point &&
           bf_series_is_provisional(series, (size_t)(point - series->points));
}

static bool add_up(struct stack *stack)
{
    const bf_chart *chart = stack->stage.canvas->chart;
    for (size_t i = 0; i < stack->columns.count; i++) {
        bf_month month = {stack->stage.span.first.index + (int)i};
        bf_column *column = &stack->columns.items[i];
        column->name = bf_words_month(stack->stage.canvas, month);
        column->span = (bf_span){month, month};
        for (size_t j = 0; j < chart->series_count; j++) {
            const bf_point *point = bf_series_at(&chart->series[j], month);
            column->open = column->open || is_open(&chart->series[j], point);
            if (point && !bf_columns_add(&stack->columns, i, j, point->value))
                return false;
        }
    }
    bf_columns_finish(&stack->columns);
    return true;
}

static bool draw_words(struct stack *stack)
{
    bf_stage *stage = &stack->stage;
    bf_scale scale = bf_scale_of(0, stack->columns.most, 6);
    const bf_wording wording = {.title = "by month",
                                .subtitle = "Monthly",
                                .open = "Hatched columns",
                                .unit = bf_scale_unit(&scale)};
    bf_words words = bf_words_make(stage->canvas, &wording, stage->span);
    if (stack->columns.partial)
        bf_words_say(&words,
                     BF_TEXT("Not every part has a value in every month."));
    return bf_quoted_frame_draw(stage->canvas, &stack->quoted, &words,
                                &stage->room);
}

static void draw_quoted(struct stack *stack)
{
    bf_stage *stage = &stack->stage;
    bf_quoted_draw(stage->canvas, &stack->quoted, &stage->scale,
                   &stage->timeline);
}

static void draw_peak(struct stack *stack)
{
    size_t peak = stack->columns.highest;
    bf_box box = bf_columns_box(&stack->columns, peak);
    if (peak != bf_columns_last(&stack->columns))
        bf_stage_call_out(
            &stack->stage,
            &(bf_call_out){.spot = {(box.left + box.right) / 2, box.top},
                           .text = bf_words_value(stack->stage.canvas,
                                                  stack->columns.most),
                           .ink = BF_INK_TEXT});
}

static void draw(struct stack *stack)
{
    bf_stage *stage = &stack->stage;
    bf_columns *columns = &stack->columns;
    bf_stage_draw(stage);
    columns->scale = stage->scale;
    columns->left = stage->plot.left;
    columns->right = stage->plot.right;
    bf_columns_draw(columns);
    bf_columns_place_ends(columns, &stack->ends);
    const bf_box labels = bf_stage_column(stage, stack->ends.items[0].point.x);
    bf_ends_draw(stage->canvas, &stack->ends, &labels);
    bf_chart_record(stage->canvas);
    draw_quoted(stack);
    draw_peak(stack);
    bf_quoted_label(stage->canvas, &stack->quoted);
    bf_events_label(stage->canvas, &stage->timeline, &stage->plot);
}

bool bf_chart_stack(bf_canvas *canvas)
{
    struct stack stack = {.stage.canvas = canvas};
    if (!bf_chart_check(canvas->chart, MOST_PARTS, canvas->error))
        return false;
    stack.stage.span = bf_chart_span(canvas->chart);
    size_t months = (size_t)bf_span_months(stack.stage.span);
    if (!bf_columns_init(canvas, months, &stack.columns) || !add_up(&stack) ||

        !bf_quoted_choose(canvas, stack.stage.span, &stack.quoted) ||
        !draw_words(&stack) ||
        !bf_stage_set_height(&stack.stage, 0, stack.columns.most) ||
        !bf_columns_measure_ends(&stack.columns, &stack.ends, true))
        return false;
    bf_stage_set_width(&stack.stage, stack.ends.width, 0,
                       bf_column_pitch(canvas));
    draw(&stack);
    return bf_canvas_ok(canvas);
}
