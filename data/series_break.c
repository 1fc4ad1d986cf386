#include "data/series.h"

/* Equal, or not named. */
static bool fits(bf_text named, bf_text is)
{
    return named.length == 0 || bf_text_equal(named, is);
}

static bool counts_the_same(const bf_selector *named, const bf_selector *is)
{
    return bf_text_equal(named->measure, is->measure) &&
           bf_text_equal(named->part, is->part) &&
           fits(named->agency, is->agency) && fits(named->place, is->place);
}

bool bf_series_has_break(const bf_series *series, const bf_name *of,
                         bf_month first, bf_month last)
{
    bf_month from = BF_NO_MONTH;
    bf_month to = BF_NO_MONTH;
    bf_selector named = {0};
    if (!bf_selector_cut(of->slug, &named) ||
        !counts_the_same(&named, &series->of) ||
        !fits(of->authority, series->authority) ||
        (of->only.length && series->of.agency.length) ||
        !bf_month_parse(of->from, &from))
        return false;
    if (bf_month_parse(of->to, &to))
        return first.index <= to.index && last.index >= from.index;
    return first.index < from.index && last.index >= from.index;
}
