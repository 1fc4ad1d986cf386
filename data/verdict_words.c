#include "data/period_words.h"
#include "data/verdict_part.h"

void bf_verdict_say(const char *words, bf_buffer *reason)
{
    if (reason->length)
        bf_buffer_puts(reason, "; ");
    bf_buffer_puts(reason, words);
}

void bf_verdict_say_lacking(const bf_ledger_line *line, bf_buffer *reason)
{
    bf_verdict_say("months are missing: the record has ", reason);
    bf_months_words(bf_ledger_first(line), bf_ledger_last(line), reason);
}

void bf_verdict_value(const bf_figure *figure, int64_t value, bf_buffer *buffer)
{
    bool people =
        figure->unit == BF_UNIT_PERSONS || figure->unit == BF_UNIT_FLIGHTS;
    int64_t half = value < 0 ? -BF_ONE / 2 : BF_ONE / 2;
    if (people)
        bf_buffer_grouped(buffer, (value + half) / BF_ONE);
    else
        bf_buffer_thousandths(buffer, value);
}

static bool is_same_series(const bf_counted *a, const bf_counted *b)
{
    const bf_text pairs[][2] = {{a->series.measure, b->series.measure},
                                {a->series.agency, b->series.agency},
                                {a->series.place, b->series.place},
                                {a->series.population, b->series.population},
                                {a->series.part, b->series.part}};
    bool same = b->present;
    for (size_t i = 0; same && i < sizeof pairs / sizeof pairs[0]; i++)
        same = bf_text_equal(pairs[i][0], pairs[i][1]);
    return same;
}

void bf_verdict_say_instead(const bf_verdict *verdict, bf_buffer *reason)
{
    const bf_counted *instead = &verdict->instead;
    bf_verdict_say("it is the number of ", reason);
    if (!is_same_series(instead, &verdict->counted)) {
        bf_selector_format(&instead->series, reason);
        bf_buffer_puts(reason, ", ");
    }
    bf_months_words(instead->first, instead->last, reason);
    bf_buffer_puts(reason, ": ");
    bf_verdict_value(verdict->figure, instead->value, reason);
}

void bf_verdict_say_release(const bf_counted *instead, bf_buffer *reason)
{
    bf_verdict_say("as released by ", reason);
    bf_day_format(instead->as_of, reason);
}
