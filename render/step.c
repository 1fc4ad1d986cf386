#include "render/step.h"

#include "render/words.h"

enum { MONTHS = 12 };

bf_step bf_step_at(const bf_series *series, bf_month month)
{
    bf_month before = {month.index - MONTHS};
    const bf_point *now = bf_series_at(series, month);
    const bf_point *then = bf_series_at(series, before);
    if (!now || !then)
        return (bf_step){.present = false};
    return (bf_step){.present = true,
                     .value = now->value - then->value,
                     .base = then->value};
}

void bf_step_write(const bf_step *step, bool percent, bf_buffer *buffer)
{
    bf_buffer_puts(buffer, step->value > 0 ? "+" : "");
    bf_write_value(step->value, buffer);
    if (!percent || step->base <= 0)
        return;
    int64_t size = step->value < 0 ? -step->value : step->value;
    int64_t share = (size * 100 + step->base / 2) / step->base;
    bf_buffer_format(buffer, " (%s", step->value < 0 ? "\u2212" : "+");
    bf_buffer_grouped(buffer, share);
    bf_buffer_puts(buffer, "%)");
}
