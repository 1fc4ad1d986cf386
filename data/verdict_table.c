#include "data/verdict_table.h"

#include "data/figure_table.h"

static const char *const names[] = {"figure",
                                    "source",
                                    "published",
                                    "quote",
                                    "measure",
                                    "kind",
                                    "low",
                                    "high",
                                    "bound",
                                    "unit",
                                    "per",
                                    "from",
                                    "to",
                                    "verdict",
                                    "counted",
                                    "difference",
                                    "difference_percent",
                                    "series",
                                    "first_month",
                                    "last_month",
                                    "as_of",
                                    "document",
                                    "instead",
                                    "instead_series",
                                    "instead_first_month",
                                    "instead_last_month",
                                    "reason",
                                    NULL};

/* True when the words have one end that the count can be held against. */
static bool has_difference(const bf_verdict *verdict)
{
    const bf_interval *value = &verdict->figure->value;
    bool range = value->has_low && value->has_high && value->low != value->high;
    return verdict->counted.present &&
           verdict->finding != BF_FINDING_UNCHECKED &&
           !(range && verdict->finding == BF_FINDING_MATCHES);
}

bool bf_verdict_percent(const bf_verdict *verdict, int64_t *percent)
{
    int64_t end = verdict->end;
    if (!has_difference(verdict) || verdict->figure->unit == BF_UNIT_PERCENT ||
        end < BF_ONE / 10)
        return false;
    int64_t gap = verdict->counted.value - end;
    int64_t half = gap < 0 ? -end / 2 : end / 2;
    /* In tenths of a percent. */
    *percent = (gap * 1000 + half) / end * 100;
    return gap <= BF_VALUE_MOST && gap >= -BF_VALUE_MOST;
}

static void put_words(bf_record_writer *writer, const bf_figure *figure)
{
    bf_record_put_text(writer, figure->id);
    bf_record_put_text(writer, figure->source);
    bf_record_put_day(writer, figure->published);
    bf_record_put_text(writer, figure->quote);
    bf_figure_put_number(writer, figure);
    bf_record_put_day(writer, figure->period.from);
    bf_record_put_day(writer, figure->period.to);
}

static void put_series(bf_record_writer *writer, const bf_counted *counted)
{
    enum { LONGEST = 1024 };
    bf_buffer name;
    bf_buffer_init(&name, LONGEST);
    if (counted->present)
        bf_selector_format(&counted->series, &name);
    bf_record_put_text(writer, bf_buffer_text(&name));
    bf_record_put_month(writer,
                        counted->present ? counted->first : BF_NO_MONTH);
    bf_record_put_month(writer, counted->present ? counted->last : BF_NO_MONTH);
    bf_buffer_release(&name);
}

static void put_count(bf_record_writer *writer, const bf_verdict *verdict)
{
    const bf_counted *counted = &verdict->counted;
    int64_t thousandths = 0;
    bool present = bf_verdict_percent(verdict, &thousandths);
    bf_record_put_name(writer, bf_finding_name(verdict->finding));
    bf_record_put_number(writer, counted->present, counted->value);
    bf_record_put_number(writer, has_difference(verdict),
                         counted->value - verdict->end);
    bf_record_put_number(writer, present, thousandths);
    put_series(writer, counted);
    bf_record_put_day(writer, counted->present ? counted->as_of : BF_NO_DAY);
    bf_record_put_text(writer, counted->source);
}

static void put_verdict(bf_record_writer *writer, const void *items,
                        size_t index)
{
    const bf_verdict *verdict = (const bf_verdict *)items + index;
    put_words(writer, verdict->figure);
    put_count(writer, verdict);
    bf_record_put_number(writer, verdict->instead.present,
                         verdict->instead.value);
    put_series(writer, &verdict->instead);
    bf_record_put_text(writer, verdict->reason);
}

void bf_verdicts_write(const bf_verdicts *verdicts, bf_record_form form,
                       bf_buffer *buffer)
{
    const bf_record_list list = {.names = names,
                                 .put = put_verdict,
                                 .items = verdicts->items,
                                 .count = verdicts->count};
    bf_records_write(&list, form, buffer);
}
