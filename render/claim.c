#include "render/claim.h"

#include "render/chart.h"
#include "render/tip.h"
#include "render/words.h"

#include <inttypes.h>
#include <stdlib.h>

enum { TOLD = 6 };

/* The mean of the months, false when one has no count. */
static bool mean(const bf_series *series, const bf_mark *mark, int64_t *value)
{
    int64_t sum = 0;
    int64_t count = 0;
    for (bf_month month = mark->from; month.index <= mark->to.index;
         month.index++) {
        const bf_point *point = bf_series_at(series, month);
        if (!point)
            return false;
        sum += point->value;
        count++;
    }
    *value = count ? sum / count : 0;
    return count > 0;
}

static int by_month(const void *left, const void *right)
{
    const bf_mark *a = ((const bf_claim *)left)->mark;
    const bf_mark *b = ((const bf_claim *)right)->mark;
    if (a->from.index != b->from.index)
        return a->from.index - b->from.index;
    if (a->to.index != b->to.index)
        return a->to.index - b->to.index;
    return (a > b) - (a < b);
}

bool bf_claims_choose(const bf_canvas *canvas, bf_claims *claims)
{
    bf_quoted quoted = {.count = 0};
    size_t uncounted = 0;
    if (!bf_quoted_choose(canvas, bf_chart_span(canvas->chart), &quoted))
        return false;
    *claims = (bf_claims){
        .items = bf_arena_take(canvas->arena,
                               (quoted.count + 1) * sizeof *claims->items,
                               canvas->error)};
    if (!claims->items)
        return false;
    for (size_t i = 0; i < quoted.count; i++) {
        bf_claim claim = {.mark = quoted.items[i].mark};
        if (mean(canvas->chart->series, claim.mark, &claim.counted))
            claims->items[claims->count++] = claim;
        else
            uncounted++;
    }
    if (uncounted)
        bf_notes_add(canvas->notes,
                     "%zu quoted figures cover months without a count",
                     uncounted);
    return true;
}

void bf_claims_trim(const bf_canvas *canvas, size_t most, bf_claims *claims)
{
    if (claims->count > most) {
        bf_notes_add(canvas->notes, "no room for %zu more quoted figures",
                     claims->count - most);
        claims->count = most;
    }
    qsort(claims->items, claims->count, sizeof *claims->items, by_month);
}

bf_span bf_claims_span(const bf_claims *claims)
{
    bf_span span = {.first = claims->items[0].mark->from,
                    .last = claims->items[0].mark->to};
    for (size_t i = 1; i < claims->count; i++) {
        const bf_mark *mark = claims->items[i].mark;
        if (mark->from.index < span.first.index)
            span.first = mark->from;
        if (mark->to.index > span.last.index)
            span.last = mark->to;
    }
    return span;
}

/* --- Verdicts --- */

/* How many percent the count is above (or below) a value, rounded. */
static bf_text difference(const bf_canvas *canvas, int64_t counted,
                          int64_t value)
{
    const char *way = counted > value ? "more" : "fewer";
    if (value <= 0)
        return bf_text_from(way);
    int64_t gap = counted > value ? counted - value : value - counted;
    int64_t tenths = (gap * 1000 + value / 2) / value;
    int64_t percent = (gap * 100 + value / 2) / value;
    if (tenths == 0)
        return bf_canvas_text(canvas, "less than 0.1%% %s", way);
    if (tenths < 10)
        return bf_canvas_text(canvas, "0.%d%% %s", (int)tenths, way);
    if (counted > value && percent >= 200)
        return bf_canvas_text(canvas, "%" PRId64 " times as many",
                              (counted + value / 2) / value);
    return bf_canvas_text(canvas, "%d%% %s", (int)percent, way);
}

bf_text bf_claim_verdict(const bf_canvas *canvas, const bf_claim *claim)
{
    const bf_mark *mark = claim->mark;
    const bf_interval *value = &mark->value;
    const bf_said words = {
        .value = *value, .bound = mark->bound, .unit = BF_UNIT_PERSONS};
    int64_t end = 0;
    bf_finding finding =
        bf_said_weigh(&words, (bf_count){.value = claim->counted}, &end);
    int64_t gap =
        claim->counted > end ? claim->counted - end : end - claim->counted;
    bool point = value->has_low && value->has_high && value->low == value->high;
    if (finding != BF_FINDING_MATCHES)
        return difference(canvas, claim->counted, end);
    if (!point)
        return BF_TEXT("consistent");
    /* A bare number claims more than "about" does. */
    if (mark->bound == BF_BOUND_EXACT && gap >= BF_ONE)
        return difference(canvas, claim->counted, end);
    return BF_TEXT("as quoted");
}

bf_text bf_claim_months(const bf_canvas *canvas, const bf_claim *claim)
{
    bf_buffer buffer;
    bf_buffer_init(&buffer, 64);
    bf_write_span((bf_span){claim->mark->from, claim->mark->to}, &buffer);
    return bf_canvas_keep(canvas, &buffer);
}

void bf_claim_name(const bf_canvas *canvas, const bf_claim *claim)
{
    const bf_series *series = canvas->chart->series;
    const bf_span span = {claim->mark->from, claim->mark->to};
    bf_tip_add(canvas,
               &(bf_tip){.series = series->label,
                         .period = bf_claim_months(canvas, claim),
                         .value = bf_words_value(canvas, claim->counted),
                         .source = bf_series_sources(canvas, series, span)});
}

void bf_claim_record(bf_canvas *canvas, const bf_claim *claim)
{
    const bf_series *series = canvas->chart->series;
    const bf_drawn_point point = {
        .series = series->label,
        .period = bf_claim_months(canvas, claim),
        .status = BF_OFFICIAL,
        .value = {claim->counted, claim->counted, true, true},
        .unit = series->unit,
        .bound = bf_series_bound(series,
                                 (bf_span){claim->mark->from, claim->mark->to}),
        .basis = claim->mark->to.index > claim->mark->from.index
                     ? BF_BASIS_AVERAGE
                     : BF_BASIS_REPORTED,
        .source = bf_series_sources(
            canvas, series, (bf_span){claim->mark->from, claim->mark->to})};
    bf_drawn_add(&canvas->drawn, &point, canvas->arena, canvas->error);
    bf_quoted_record(canvas, claim->mark);
}

/* “more than 200,000” against 249,740 in Dec 2023; ... */
void bf_chart_claims_tell(bf_canvas *canvas, bool brief, bf_buffer *buffer)
{
    const bf_drawn_point *points = canvas->drawn.items;
    size_t rows = canvas->drawn.count / 2;
    bf_buffer_format(buffer, "%s%zu figure%s%s", brief ? "" : " ", rows,
                     rows == 1 ? "" : "s",
                     brief ? "" : ", quoted against counted:");
    for (size_t i = 0; i < rows && i < TOLD && !brief; i++) {
        const bf_drawn_point *counted = &points[2 * i];
        const bf_drawn_point *quoted = &points[2 * i + 1];
        bf_buffer_format(buffer, "%s “%.*s” against ", i ? ";" : "",
                         BF_SHOW(quoted->quote));
        bf_write_value(counted->value.low, buffer);
        bf_buffer_format(buffer, " in %.*s", BF_SHOW(counted->period));
    }
    bf_buffer_puts(buffer, brief ? "" : ".");
}
