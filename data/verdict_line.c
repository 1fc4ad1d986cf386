#include "data/counterpart.h"
#include "data/verdict_part.h"

/*
 * Where a text names no place, agencies of the US mean the southwest border.
 * Nobody counts crossings; those that the Border Patrol met are nearest.
 */
static bf_observation wanted_of(const bf_figure *figure)
{
    bf_observation wanted = {.measure = figure->measure,
                             .unit = figure->unit == BF_UNIT_FLIGHTS
                                         ? BF_UNIT_FLIGHTS
                                         : BF_UNIT_PERSONS,
                             .authority = figure->authority,
                             .agency = figure->agency,
                             .place = figure->place,
                             .population = figure->population};
    bool american = bf_text_equal(wanted.authority, BF_TEXT("US"));
    if (american && wanted.place.length == 0)
        wanted.place = BF_TEXT("us-southwest-border");
    if (american && bf_text_equal(wanted.measure, BF_TEXT("crossings"))) {
        wanted.measure = BF_TEXT("encounters");
        wanted.agency = BF_TEXT("USBP");
    }
    return wanted;
}

const bf_ledger_line *bf_verdict_line(const bf_ledger *ledger,
                                      const bf_figure *figure,
                                      const bf_look *look)
{
    const bf_observation wanted = wanted_of(figure);
    const bf_ledger_line *best = NULL;
    int best_rank = 0;
    for (size_t i = 0; i < ledger->count; i++) {
        bf_look here = *look;
        bf_counted counted;
        here.line = &ledger->items[i];
        int rank = 2 * bf_counterpart_rank(here.line->rows[0], &wanted,
                                           look->first, look->last);
        if (rank)
            rank += bf_look_count(ledger, figure, &here, &counted);
        if (rank > best_rank) {
            best = here.line;
            best_rank = rank;
        }
    }
    return best;
}
