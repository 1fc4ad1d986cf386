#include "render/tip.h"

#include "render/words.h"

#include <math.h>

#define REACH 4.0 /* from a spot, where there is room */
#define LEAST 0.75

void bf_tip_add(const bf_canvas *canvas, const bf_tip *tip)
{
    bf_text source = bf_canvas_tidy(canvas, tip->source, BF_TEXT("a table"));
    bf_text title = bf_canvas_text(canvas, "%.*s, %.*s: %.*s; %.*s",
                                   BF_SHOW(tip->series), BF_SHOW(tip->period),
                                   BF_SHOW(tip->value), BF_SHOW(source));
    if (bf_canvas_ok(canvas))
        bf_scene_name(canvas->scene, title, canvas->error);
}

bf_tip bf_tip_of(const bf_canvas *canvas, const bf_series *series, size_t index)
{
    const bf_point *point = &series->points[index];
    bf_text value = bf_words_value(canvas, point->value);
    return (bf_tip){
        .series = series->label,
        .period = bf_words_month(canvas, bf_series_month(series, index)),
        .value =
            bf_series_is_provisional(series, index)
                ? bf_canvas_text(canvas, "%.*s (provisional)", BF_SHOW(value))
                : value,
        .source = point->source};
}

void bf_tip_lay(const bf_canvas *canvas, const bf_curve *curve,
                const bf_series *series, bf_month first, double width)
{
    static const bf_style unseen = {.fill = BF_INK_NONE};
    double reach = bf_canvas_points(canvas, REACH);
    double radius = fmin(reach, fmax(width / 2, LEAST));
    for (size_t i = 0; i < curve->count && bf_canvas_ok(canvas); i++) {
        int index = first.index + (int)i - series->first.index;
        if (!curve->present[i])
            continue;
        const bf_tip tip = bf_tip_of(canvas, series, (size_t)index);
        bf_scene_circle(canvas->scene, curve->spots[i], radius, &unseen,
                        canvas->error);
        bf_tip_add(canvas, &tip);
    }
}
