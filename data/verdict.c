#include "data/verdict.h"

#include "data/period_words.h"
#include "data/verdict_part.h"

enum { REASON_SIZE = 1024, MOST_MONTHS = 12 * 100 };

struct judging {
    bf_ledger ledger;
    bf_arena *arena;
    bf_error *error;
    bf_buffer reason; /* of the verdict in hand */
};

/* The months that a period touches, and whether it fills them. */
struct months {
    bf_month first;
    bf_month last;
    bool whole;
};

static struct months months_of(bf_period period)
{
    struct months months = {.first = bf_day_month(period.from),
                            .last = bf_day_month(period.to)};
    months.whole = period.from.number == bf_month_first(months.first).number &&
                   period.to.number == bf_month_last(months.last).number;
    return months;
}

/* --- Why not --- */

/* Why a figure is nothing that monthly counts could tell; NULL: it is. */
static const char *why_not(const bf_figure *figure)
{
    if (!figure->value.has_low && !figure->value.has_high)
        return "no number";
    if (figure->flags & BF_FLAG_FORECAST)
        return "a forecast or a plan";
    if (figure->kind == BF_KIND_STOCK)
        return "people at one time, which no series counts";
    if (!bf_period_is_closed(figure->period))
        return "the text does not settle the time";
    if (bf_period_days(figure->period) > MOST_MONTHS * 31)
        return "more than a hundred years";
    if (figure->kind == BF_KIND_CHANGE && !bf_period_is_closed(figure->base))
        return "the text does not settle the time compared with";
    if (figure->kind == BF_KIND_SHARE && figure->population.length == 0)
        return "a share of something that no series counts";
    return NULL;
}

static void say(struct judging *judging, const char *words)
{
    bf_verdict_say(words, &judging->reason);
}

static bool keep_reason(struct judging *judging, bf_verdict *verdict)
{
    verdict->reason = bf_text_copy(bf_buffer_text(&judging->reason),
                                   judging->arena, judging->error);
    return bf_buffer_ok(&judging->reason, judging->error) &&
           verdict->reason.bytes;
}

/* --- Judging --- */

static void explain(struct judging *judging, const bf_look *look,
                    bf_verdict *verdict)
{
    bool earlier = false;
    if (!bf_verdict_explain(&judging->ledger, verdict->figure, look,
                            &verdict->instead, &earlier))
        return;
    if (earlier) {
        verdict->finding = BF_FINDING_MATCHES;
        bf_verdict_say_release(&verdict->instead, &judging->reason);
    } else {
        bf_verdict_say_instead(verdict, &judging->reason);
    }
}

static bf_finding weigh(bf_verdict *verdict)
{
    const bf_said words = bf_figure_said(verdict->figure);
    return bf_said_weigh(&words,
                         (bf_count){.value = verdict->counted.value,
                                    .slack = verdict->counted.slack},
                         &verdict->end);
}

/* True when even all months that the days touch have fewer than quoted. */
static bool exceeds(const bf_verdict *verdict)
{
    const bf_interval *value = &verdict->figure->value;
    return value->has_low &&
           value->low > verdict->counted.value + verdict->counted.slack;
}

/* A year to date ends, for the record, with its last whole month. */
static bool holds_so_far(struct judging *judging, bf_look *look,
                         bf_verdict *verdict)
{
    bf_look so_far = *look;
    bf_verdict judged = *verdict;
    so_far.last.index--;
    if (so_far.last.index < so_far.first.index ||
        !bf_look_count(&judging->ledger, verdict->figure, &so_far,
                       &judged.counted))
        return false;
    judged.finding = weigh(&judged);
    if (judged.finding != BF_FINDING_MATCHES)
        return false;
    *look = so_far;
    *verdict = judged;
    return true;
}

/*
 * Days within months: their count is at most that of all months that they
 * touch; between none and that nothing can be said.
 */
static void judge_days(struct judging *judging, bf_look *look,
                       bf_verdict *verdict)
{
    const bf_figure *figure = verdict->figure;
    bf_buffer *reason = &judging->reason;
    bool count = figure->kind == BF_KIND_COUNT;
    bool from_first =
        figure->period.from.number == bf_month_first(look->first).number;
    bool known =
        bf_look_count(&judging->ledger, figure, look, &verdict->counted);
    if (count && from_first && holds_so_far(judging, look, verdict)) {
        say(judging, "counted through ");
        bf_months_words(look->last, look->last, reason);
    } else if (count && known && exceeds(verdict)) {
        verdict->finding = weigh(verdict);
        say(judging, "the whole months have fewer");
    } else {
        say(judging, "days within months, which are counted whole");
    }
}

static void judge_months(struct judging *judging, const bf_look *look,
                         bf_verdict *verdict)
{
    if (bf_look_count(&judging->ledger, verdict->figure, look,
                      &verdict->counted)) {
        verdict->finding = weigh(verdict);
    } else {
        verdict->finding = BF_FINDING_UNCHECKED;
        bf_verdict_say_lacking(look->line, &judging->reason);
    }
}

/* The months that a figure is of; true when it fills them. */
static bool look_at(const bf_figure *figure, bf_look *look)
{
    const struct months months = months_of(figure->period);
    *look = (bf_look){.first = months.first,
                      .last = months.last,
                      .base_first = BF_NO_MONTH,
                      .base_last = BF_NO_MONTH,
                      .known = BF_NO_DAY};
    if (figure->kind != BF_KIND_CHANGE)
        return months.whole;
    const struct months base = months_of(figure->base);
    look->base_first = base.first;
    look->base_last = base.last;
    return months.whole && base.whole;
}

/* Nobody counts crossings of the US border (see bf_verdict_line). */
static bool is_proxy(const bf_figure *figure, const bf_ledger_line *line)
{
    return !bf_text_equal(figure->measure, line->rows[0]->measure) &&
           bf_text_equal(figure->measure, BF_TEXT("crossings"));
}

/* True when something else may be meant; what is near is only if equal. */
static bool is_open(const bf_verdict *verdict)
{
    return verdict->finding == BF_FINDING_DIFFERS ||
           verdict->finding == BF_FINDING_UNCHECKED ||
           (verdict->finding == BF_FINDING_NEAR &&
            verdict->figure->bound == BF_BOUND_EXACT);
}

/* Differs by a factor of two. */
static bool is_far(const bf_verdict *verdict)
{
    int64_t value = verdict->counted.value;
    return verdict->finding == BF_FINDING_DIFFERS && verdict->end > 0 &&
           verdict->figure->kind != BF_KIND_CHANGE &&
           (value > 2 * verdict->end || value < verdict->end / 2);
}

static void judge(struct judging *judging, bf_verdict *verdict)
{
    const bf_figure *figure = verdict->figure;
    const char *why = why_not(figure);
    verdict->finding = BF_FINDING_UNCHECKED;
    if (why) {
        say(judging, why);
        return;
    }
    bf_look look;
    bool whole = look_at(figure, &look);
    look.line = bf_verdict_line(&judging->ledger, figure, &look);
    if (!look.line)
        say(judging, "the record has no such series");
    else if (whole)
        judge_months(judging, &look, verdict);
    else
        judge_days(judging, &look, verdict);
    if (look.line && is_proxy(figure, look.line))
        say(judging, "of crossings, encounters are counted");
    if (is_open(verdict))
        explain(judging, &look, verdict);
    if (verdict->finding == BF_FINDING_NEAR && figure->kind == BF_KIND_COUNT &&
        figure->bound == BF_BOUND_EXACT && !verdict->instead.present)
        say(judging, "as far off as later releases change counts");
    if (is_far(verdict) && !verdict->instead.present)
        say(judging, "so far off, other people, places or times may be meant");
}

bool bf_verdicts_make(const bf_figures *figures,
                      const bf_observations *observations, bf_arena *arena,
                      bf_verdicts *verdicts, bf_error *error)
{
    struct judging judging = {.arena = arena, .error = error};
    *verdicts = (bf_verdicts){
        .items = bf_arena_take(
            arena, (figures->count + 1) * sizeof *verdicts->items, error)};
    if (!verdicts->items ||
        !bf_ledger_make(observations, arena, &judging.ledger, error))
        return false;
    bf_buffer_init(&judging.reason, REASON_SIZE);
    bool ok = true;
    for (size_t i = 0; ok && i < figures->count; i++) {
        bf_verdict *verdict = &verdicts->items[i];
        verdict->figure = &figures->items[i];
        bf_buffer_clear(&judging.reason);
        judge(&judging, verdict);
        ok = keep_reason(&judging, verdict);
        verdicts->count++;
    }
    bf_buffer_release(&judging.reason);
    return ok;
}

size_t bf_verdicts_count(const bf_verdicts *verdicts, bf_finding finding)
{
    size_t count = 0;
    for (size_t i = 0; i < verdicts->count; i++)
        count += verdicts->items[i].finding == finding;
    return count;
}
